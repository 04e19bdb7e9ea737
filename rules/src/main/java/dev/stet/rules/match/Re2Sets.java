package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import dev.stet.core.search.RegexCursor;
import dev.stet.core.search.RegexCursor.NotUnderstood;

/**
 * Reads what a pattern in RE2 syntax says a single character may be: itself, an escape, a class.
 */
final class Re2Sets {
  private static final int HEXADECIMAL = 16;
  private static final int MOST_DIGITS = 6;

  private static final CharSet DIGITS = CharSet.range('0', '9');
  private static final CharSet SPACES =
      new CharSet.Builder().add('\t', '\n').add('\f', '\r').add(' ', ' ').build();
  static final CharSet WORDS =
      new CharSet.Builder().add('0', '9').add('A', 'Z').add('_', '_').add('a', 'z').build();

  /** The one property that is known. */
  private static final String HAN_NAME = "{Han}";

  private static final CharSet HAN =
      CharSet.of(
          new int[] {
            0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3021, 0x3029, 0x3038, 0x303B, 0x3400, 0x4DBF, 0x4E00,
            0x9FFF, 0xF900, 0xFAFF, 0x16FE0, 0x16FFF, 0x20000, 0x3FFFF
          });

  private final RegexCursor regex;

  Re2Sets(RegexCursor regex) {
    this.regex = regex;
  }

  static CharSet single(int c, boolean ignoreCase) {
    return ignoreCase ? CharSet.ignoringCase(c).orElseThrow(NotUnderstood::new) : CharSet.single(c);
  }

  /** {@code set}, with the other case of each letter where case is ignored. */
  private static CharSet cased(CharSet set, boolean ignoreCase) {
    return ignoreCase ? set.ignoringCase().orElseThrow(NotUnderstood::new) : set;
  }

  /** The rest of a class whose bracket has been read. */
  CharSet set(boolean ignoreCase) {
    boolean negated = regex.isNext('^');
    regex.skip(negated ? 1 : 0);
    CharSet.Builder escapes = new CharSet.Builder();
    CharSet.Builder letters = new CharSet.Builder();
    boolean first = true;
    while (first || !regex.isNext(']')) {
      first = false;
      if (regex.isNext("[:")) {
        throw new NotUnderstood();
      }
      int low = regex.next();
      if (low == '\\') {
        if (isSet()) {
          escapes.add(escaped(ignoreCase));
          continue;
        }
        low = character();
      }
      int high = low;
      if (regex.isNext('-') && !regex.isNext("-]")) {
        regex.skip(1);
        high = regex.next();
        high = high == '\\' ? character() : high;
      }
      if (high < low) {
        throw new NotUnderstood();
      }
      letters.add(low, high);
    }
    regex.skip(1);
    CharSet set = escapes.add(cased(letters.build(), ignoreCase)).build();
    return negated ? set.negated() : set;
  }

  /** What follows a backslash and stands for characters, in or out of a class. */
  CharSet escaped(boolean ignoreCase) {
    if (!isSet()) {
      return single(character(), ignoreCase);
    }
    return switch (regex.next()) {
      case 'd' -> DIGITS;
      case 'D' -> DIGITS.negated();
      case 's' -> SPACES;
      case 'S' -> SPACES.negated();
      case 'w' -> cased(WORDS, ignoreCase);
      case 'W' -> cased(WORDS, ignoreCase).negated();
      default -> {
        if (!regex.take(HAN_NAME.length()).equals(HAN_NAME)) {
          throw new NotUnderstood();
        }
        yield HAN;
      }
    };
  }

  /** Whether what follows a backslash is a set of characters. */
  private boolean isSet() {
    return regex.isNextOf("dDsSwWp");
  }

  /** The character that follows a backslash. */
  private int character() {
    char c = regex.peek();
    regex.skip(1);
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      case 'a' -> 7;
      case 'x' -> numbered(regex.digits());
      default -> {
        if (c == 0 || Character.isLetterOrDigit(c) || c >= 0x80) {
          throw new NotUnderstood();
        }
        yield c;
      }
    };
  }

  private static int numbered(String digits) {
    if (digits.length() > MOST_DIGITS) {
      throw new NotUnderstood();
    }
    return RegexCursor.number(digits, HEXADECIMAL);
  }
}
