package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.List;
import java.util.Locale;

/**
 * Whether a document is about programs: every few lines it names an option, a call, a variable or a
 * path, or it defines a grammar or a protocol. There {@code <file>}, {@code [options]} and {@code
 * ${name}} are the notation that such texts share, also where the format keeps no code apart from
 * the prose.
 */
public final class ProgramText {
  /** The answer for a document. */
  public static final Analysis<Boolean> ANALYSIS = ProgramText::isDense;

  private static final int FEWEST = 10;

  /** One sign in so many characters; reports and forms have one in ten thousand. */
  private static final int CHARACTERS_TO_A_SIGN = 600;

  /**
   * A paper in which a typesetter's commands were left has dozens of them; a manual of the
   * typesetter has more, and one in every few lines.
   */
  private static final int FEWEST_COMMANDS = 60;

  private static final int CHARACTERS_TO_A_COMMAND = 300;

  private static final int LONGEST_CALL = 32;
  private static final int LONGEST_FIELD = 200;
  private static final int LONGEST_TAG = 2000;

  /** So many blocks may stand above a command's synopsis. */
  private static final int HEAD = 24;

  private static final int LONGEST_HEADING = 24;

  private static final String DEFINES = "::=";

  private static final String BEFORE_A_NAME = " \n\t(\"'‘“,[|=:`";

  private final String text;
  private final int end;

  private ProgramText(String text, Span span) {
    this.text = text;
    this.end = span.end();
  }

  private static boolean isDense(Document document) {
    int signs = 0;
    int commands = 0;
    int length = 0;
    for (Block block : document.blocks()) {
      Span span = block.span();
      length += span.length();
      ProgramText prose = new ProgramText(document.text(), span);
      signs += block.kind() == BlockKind.CODE ? 1 : prose.count(span.start());
      commands += prose.commands(span.start());
    }
    return hasSynopsis(document)
        || hasGrammar(document.text())
        || document.get(StandardText.ANALYSIS)
        || (signs >= FEWEST && (long) signs * CHARACTERS_TO_A_SIGN >= length)
        || (commands >= FEWEST_COMMANDS && (long) commands * CHARACTERS_TO_A_COMMAND >= length);
  }

  /** Whether it is the page of a command: SYNOPSIS, and then {@code pump [--dry] <file>}. */
  private static boolean hasSynopsis(Document document) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < Math.min(HEAD, blocks.size()); i++) {
      String words = document.text(blocks.get(i)).strip();
      if (words.length() <= LONGEST_HEADING
          && words.toUpperCase(Locale.ROOT).startsWith("SYNOPSIS")) {
        String next = document.text(blocks.get(i + 1));
        return next.indexOf('[') >= 0 || next.indexOf('<') >= 0 || next.contains(" -");
      }
    }
    return false;
  }

  /** {@code Tide ::= SEQUENCE {..}}, and another definition. */
  private static boolean hasGrammar(String text) {
    int first = text.indexOf(DEFINES);
    return first >= 0 && text.indexOf(DEFINES, first + 1) >= 0;
  }

  /** How many times a name stands behind a backslash: {@code \\usepackage}. */
  private int commands(int start) {
    int commands = 0;
    for (int i = start; i < end; i++) {
      commands += text.charAt(i) == '\\' && isSmall(at(i + 1)) && isSmall(at(i + 2)) ? 1 : 0;
    }
    return commands;
  }

  private int count(int start) {
    int signs = 0;
    for (int i = start; i < end; i++) {
      if ((text.charAt(i) == '{' || text.charAt(i) == '[') && at(i + 1) == text.charAt(i)) {
        i = field(i); // its names are a template's
        continue;
      }
      if (text.charAt(i) == '<' && isSmall(at(i + 1))) {
        i = tag(i); // a page's markup says nothing of programs
        continue;
      }
      int after =
          switch (text.charAt(i)) {
            case '_' -> joined(start, i);
            case '(' -> call(start, i);
            case '<' -> at(i + 1) == '-' && at(i + 2) == ' ' ? i + 1 : -1;
            case '-', '−' -> option(start, i);
            case ':' -> joins(start, i) ? i + 1 : -1;
            case '$' -> variable(start, i);
            case '`' -> at(i + 1) == '`' ? closing(i + 2) : -1;
            case '/' -> path(start, i);
            default -> -1;
          };
      if (after >= 0) {
        signs++;
        i = after;
      }
    }
    return signs;
  }

  /**
   * The last character of the field in two braces or square brackets that opens at {@code i}; else
   * {@code i}.
   */
  private int field(int i) {
    char closing = text.charAt(i) == '{' ? '}' : ']';
    int close = i + 2;
    int last = Math.min(end, close + LONGEST_FIELD);
    while (close < last && text.charAt(close) != '\n' && text.charAt(close) != closing) {
      close++;
    }
    return at(close) == closing && at(close + 1) == closing ? close + 1 : i;
  }

  /**
   * The last character of {@code <p style="color: rgb(1, 1, 1)">} that opens at {@code i}; else
   * {@code i}.
   */
  private int tag(int i) {
    int close = nameEnd(i + 1);
    if (at(close) != ' ') {
      return i;
    }
    boolean attribute = false;
    int last = Math.min(end, close + LONGEST_TAG);
    while (close < last && text.charAt(close) != '\n' && text.charAt(close) != '>') {
      attribute |= text.charAt(close) == '=' && at(close + 1) == '"';
      close++;
    }
    return attribute && at(close) == '>' ? close : i;
  }

  private char at(int i) {
    return i < end ? text.charAt(i) : '\n';
  }

  /** {@code map()}, {@code par("lty")}, {@code eval(expr, env)}; but item(s) is a plural. */
  private int call(int start, int i) {
    if (!isLetter(i - 1, start)) {
      return -1;
    }
    int to = i + 1;
    while (to - i <= LONGEST_CALL && (isName(at(to)) || " ,.=\"'".indexOf(at(to)) >= 0)) {
      to++;
    }
    boolean plural = at(i + 1) == 's' || (at(i + 1) == 'e' && at(i + 2) == 's');
    boolean named = isSmall(text.charAt(i - 1)) && isLetter(i - 2, start);
    return at(to) == ')' && (to == i + 1 || (named && !(plural && to - i < 4))) ? to : -1;
  }

  private boolean isLetter(int i, int start) {
    return i >= start && isName(text.charAt(i));
  }

  private static boolean isName(char c) {
    return c == '_' || isSmall(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private int nameEnd(int from) {
    int i = from;
    while (i < end && isName(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** {@code read_only}: but a name in brackets or in an address may be a slot or anybody's. */
  private int joined(int start, int i) {
    if (!isSmall(at(i + 1)) || !isLetter(i - 1, start)) {
      return -1;
    }
    int from = i;
    while (isLetter(from - 1, start)) {
      from--;
    }
    boolean small = isSmall(text.charAt(from));
    return small && (from == start || BEFORE_A_NAME.indexOf(text.charAt(from - 1)) >= 0)
        ? nameEnd(i)
        : -1;
  }

  /** {@code --force}, {@code -f}. */
  private int option(int start, int i) {
    if (i > start && BEFORE_A_NAME.indexOf(text.charAt(i - 1)) < 0) {
      return -1;
    }
    boolean wide = at(i + 1) == text.charAt(i);
    int name = i + (wide ? 2 : 1);
    if (!isName(at(name))) {
      return -1;
    }
    if (wide) {
      return isSmall(at(name)) && isSmall(at(name + 1)) ? nameEnd(name) : -1;
    }
    boolean single = !isName(at(name + 1)) && at(name + 1) != '-' && !Character.isDigit(at(name));
    return single && i > start && text.charAt(i - 1) != '\n' ? name : -1;
  }

  /** {@code std::map}, {@code map :: a}. */
  private boolean joins(int start, int i) {
    boolean apart = i > start && Character.isSpaceChar(text.charAt(i - 1));
    return at(i + 1) == ':'
        && (apart ? Character.isSpaceChar(at(i + 2)) : isLetter(i - 1, start) && isName(at(i + 2)));
  }

  /** {@code ${home}}, {@code $PATH}, {@code $ make} at the head of a line. */
  private int variable(int start, int i) {
    boolean prompt =
        (i == start || text.charAt(i - 1) == '\n') && at(i + 1) == ' ' && isSmall(at(i + 2));
    if (prompt) {
      return i + 2;
    }
    int name = nameEnd(i + 1);
    return name - i > 4 && !Character.isDigit(at(i + 1)) ? name : -1;
  }

  /** Words between two backticks on either side. */
  private int closing(int from) {
    int close = text.indexOf("``", from);
    return close > from && close < end && close - from < 80 ? close + 1 : -1;
  }

  /** {@code /etc/passwd}. */
  private int path(int start, int i) {
    if (!isSmall(at(i + 1)) || (i > start && BEFORE_A_NAME.indexOf(text.charAt(i - 1)) < 0)) {
      return -1;
    }
    int second = nameEnd(i + 1);
    return at(second) == '/' && isName(at(second + 1)) ? nameEnd(second + 1) : -1;
  }
}
