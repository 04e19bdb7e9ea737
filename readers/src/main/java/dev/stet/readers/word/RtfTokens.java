package dev.stet.readers.word;

import org.jspecify.annotations.Nullable;

/** Cuts RTF into groups, control words and bytes of text (RTF 1.9.1, "RTF Syntax"). */
final class RtfTokens {
  private static final int LONGEST_WORD = 64;
  private static final long LARGEST = 1L << 32;

  private final byte[] bytes;
  private int at;
  private int value;
  private String word = "";
  private boolean stated;

  RtfTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What comes next. */
  enum Token {
    OPEN,
    CLOSE,
    /** A control word or symbol: {@link #word}, {@link #number}. */
    CONTROL,
    /** A byte of text: {@link #value}. */
    TEXT
  }

  /** The next token; null at the end. */
  @Nullable Token next() {
    while (at < bytes.length) {
      byte b = bytes[at++];
      switch (b) {
        case '{' -> {
          return Token.OPEN;
        }
        case '}' -> {
          return Token.CLOSE;
        }
        case '\\' -> {
          return control();
        }
        case '\r', '\n', 0 -> {}
        default -> {
          value = b & 0xFF;
          return Token.TEXT;
        }
      }
    }
    return null;
  }

  private Token control() {
    stated = false;
    value = 0;
    if (at >= bytes.length) {
      word = "";
      return Token.CONTROL;
    }
    if (isLetter(bytes[at])) {
      return controlWord();
    }
    char symbol = (char) (bytes[at++] & 0xFF);
    if (symbol == '\'' && at + 1 < bytes.length) {
      int high = Character.digit(bytes[at], 16);
      int low = Character.digit(bytes[at + 1], 16);
      if (high >= 0 && low >= 0) {
        at += 2;
        value = high << 4 | low;
        return Token.TEXT;
      }
    }
    word = symbol == '\r' || symbol == '\n' ? "par" : String.valueOf(symbol);
    return Token.CONTROL;
  }

  private Token controlWord() {
    int from = at;
    while (at < bytes.length && isLetter(bytes[at])) {
      at++;
    }
    word = latin(from, Math.min(at, from + LONGEST_WORD));
    boolean negative = at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1]);
    if (negative) {
      at++;
    }
    long number = 0;
    while (at < bytes.length && isDigit(bytes[at])) {
      stated = true;
      number = Math.min(LARGEST, number * 10 + bytes[at++] - '0');
    }
    value = (int) (negative ? -number : number); // dates fill all 32 bits
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    if (word.equals("bin")) {
      at = (int) Math.min(bytes.length, (long) at + Math.max(0, value));
    }
    return Token.CONTROL;
  }

  private String latin(int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append((char) bytes[i]);
    }
    return letters.toString();
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** The control word without its number, or the one character of a control symbol. */
  String word() {
    return word;
  }

  /** The number of the control word; {@code otherwise} if it has none. */
  int number(int otherwise) {
    return stated ? value : otherwise;
  }

  /** Whether the control word switches something on: it does without a number. */
  boolean isOn() {
    return number(1) != 0;
  }

  /** The byte of text. */
  int value() {
    return value;
  }

  /** Passes over what follows until the group that is open ends; that end is the next token. */
  void skipGroup() {
    int depth = 0;
    while (at < bytes.length) {
      int here = at;
      Token token = next();
      if (token == Token.OPEN) {
        depth++;
      } else if (token == Token.CLOSE && depth-- == 0) {
        at = here;
        return;
      }
    }
  }
}
