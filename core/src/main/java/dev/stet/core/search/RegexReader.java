package dev.stet.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a pattern in the syntax of {@link Pattern} apart. */
final class RegexReader {
  private static final int UNDERSTOOD =
      Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  /** What may not stand among characters that stand for themselves. */
  private static final String SYNTAX = "\\[](){}.*+?^$|";

  private static final String QUANTIFIERS = "*+?{";

  private static final int BEYOND_ASCII = 0x80;

  private static final CharSet DIGITS = CharSet.range('0', '9');
  private static final CharSet LOWER = CharSet.range('a', 'z');
  private static final CharSet UPPER = CharSet.range('A', 'Z');
  private static final CharSet LETTERS = LOWER.union(UPPER);
  private static final CharSet WORDS = LETTERS.union(DIGITS).union(CharSet.single('_'));
  private static final CharSet SPACES = CharSet.of(new int[] {'\t', '\r', ' ', ' '});
  private static final CharSet WIDTHS =
      CharSet.of(
          new int[] {
            '\t', '\t', ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x180E, 0x180E, 0x2000, 0x200A,
            0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000
          });
  private static final CharSet HEIGHTS =
      CharSet.of(new int[] {'\n', '\r', 0x85, 0x85, 0x2028, 0x2029});
  static final CharSet LINE_BREAKS =
      CharSet.of(new int[] {'\n', '\n', '\r', '\r', 0x85, 0x85, 0x2028, 0x2029});
  private static final CharSet ASCII_MARKS =
      CharSet.of(new int[] {'!', '/', ':', '@', '[', '`', '{', '~'});
  private static final CharSet REST = CharSet.range(BEYOND_ASCII, Character.MAX_CODE_POINT);

  /** Chinese characters in every version of Unicode since 6. */
  private static final CharSet HAN =
      CharSet.of(new int[] {0x3005, 0x3005, 0x3007, 0x3007, 0x3400, 0x4DB5, 0x4E00, 0x9FCC});

  /** And what may be one. */
  private static final CharSet MAYBE_HAN =
      CharSet.of(
          new int[] {
            0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3021, 0x3029, 0x3038, 0x303B, 0x3400, 0x4DBF, 0x4E00,
            0x9FFF, 0xF900, 0xFAFF, 0x16FE0, 0x16FFF, 0x20000, 0x3FFFF
          });

  private final String regex;
  private int at;
  private boolean ignoreCase;
  private boolean dotAll;
  private boolean multiline;

  private RegexReader(String regex, int flags) {
    this.regex = regex;
    this.ignoreCase = (flags & Pattern.CASE_INSENSITIVE) != 0;
    this.dotAll = (flags & Pattern.DOTALL) != 0;
    this.multiline = (flags & Pattern.MULTILINE) != 0;
  }

  /** Thrown where the syntax is not understood. */
  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotUnderstood() {
      super("", null, false, false);
    }
  }

  /** {@code regex} taken apart; empty where something in it is not understood. */
  static Optional<Regex> read(String regex, int flags) {
    if ((flags & ~UNDERSTOOD) != 0) {
      return Optional.empty();
    }
    RegexReader reader = new RegexReader(regex, flags);
    try {
      Regex root = reader.choice();
      return reader.at == regex.length() ? Optional.of(root) : Optional.empty();
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private Regex choice() {
    Regex first = sequence();
    if (!isNext('|')) {
      return first;
    }
    List<Regex> branches = new ArrayList<>();
    branches.add(first);
    while (isNext('|')) {
      at++;
      branches.add(sequence());
    }
    return new Regex.Choice(branches);
  }

  private Regex sequence() {
    List<Regex> parts = new ArrayList<>();
    while (at < regex.length() && !isNext('|') && !isNext(')')) {
      Regex part = repeated(one());
      if (!part.equals(Regex.NOTHING)) {
        parts.add(part);
      }
    }
    return parts.isEmpty()
        ? Regex.NOTHING
        : parts.size() == 1 ? parts.get(0) : new Regex.Sequence(parts);
  }

  /** {@code part} with the quantifier that follows. */
  private Regex repeated(Regex part) {
    Regex repeated = part;
    while (at < regex.length() && QUANTIFIERS.indexOf(regex.charAt(at)) >= 0) {
      int min = 0;
      int max = -1;
      switch (regex.charAt(at++)) {
        case '+' -> min = 1;
        case '?' -> max = 1;
        case '{' -> {
          int end = behind('}');
          String[] bounds = regex.substring(at, end - 1).split(",", 2);
          min = number(bounds[0]);
          max = bounds.length == 1 ? min : bounds[1].isEmpty() ? -1 : number(bounds[1]);
          at = end;
        }
        default -> {}
      }
      if (isNext('?') || isNext('+')) {
        at++;
      }
      repeated = new Regex.Repeat(repeated, min, max);
    }
    return repeated;
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      throw new NotUnderstood();
    }
  }

  /** Characters that stand for themselves, a set of them, a group or a place. */
  private Regex one() {
    int plain = plain();
    if (plain > at) {
      String characters = regex.substring(at, plain);
      at = plain;
      return new Regex.Text(characters, ignoreCase);
    }
    int c = regex.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> group();
      case '[' -> set().one();
      case '\\' -> escape();
      case '.' -> dotAll ? Bounds.of(CharSet.ALL).one() : Bounds.of(LINE_BREAKS).negated().one();
      case '^' -> multiline ? Regex.Place.LINE_START : Regex.Place.TEXT_START;
      case '$' -> Regex.Place.LINE_END;
      default -> spelled(c);
    };
  }

  /** Where characters end that stand for themselves, each once. */
  private int plain() {
    int end = at;
    while (end < regex.length() && SYNTAX.indexOf(regex.charAt(end)) < 0) {
      end++;
    }
    boolean last = end < regex.length() && QUANTIFIERS.indexOf(regex.charAt(end)) >= 0;
    return last && end > at ? regex.offsetByCodePoints(end, -1) : end;
  }

  private Regex spelled(int c) {
    return new Regex.Text(Character.toString(c), ignoreCase);
  }

  private Regex group() {
    boolean outerCase = ignoreCase;
    boolean outerDot = dotAll;
    boolean outerLines = multiline;
    Regex group;
    if (!isNext('?')) {
      group = closed();
    } else if (regex.startsWith("?<=", at) || regex.startsWith("?<!", at)) {
      group = look(false, "?<=");
    } else if (regex.startsWith("?=", at) || regex.startsWith("?!", at)) {
      group = look(true, "?=");
    } else if (regex.startsWith("?<", at)) {
      at = behind('>');
      group = closed();
    } else if (regex.startsWith("?>", at)) {
      at += 2;
      group = closed();
    } else {
      at++;
      flags();
      if (isNext(')')) {
        at++;
        return Regex.NOTHING;
      }
      expect(':');
      group = closed();
    }
    ignoreCase = outerCase;
    dotAll = outerDot;
    multiline = outerLines;
    return group;
  }

  private Regex look(boolean ahead, String wanted) {
    boolean isWanted = regex.startsWith(wanted, at);
    at += wanted.length();
    return new Regex.Look(closed(), ahead, isWanted);
  }

  private Regex closed() {
    Regex inside = choice();
    expect(')');
    return inside;
  }

  private void flags() {
    boolean on = true;
    while (at < regex.length() && "ims-".indexOf(regex.charAt(at)) >= 0) {
      switch (regex.charAt(at++)) {
        case 'i' -> ignoreCase = on;
        case 'm' -> multiline = on;
        case 's' -> dotAll = on;
        default -> on = false;
      }
    }
  }

  /**
   * What a character may be.
   *
   * @param surely what it certainly may be
   * @param maybe what it may be; nothing else
   */
  private record Bounds(CharSet surely, CharSet maybe) {
    static final Bounds UNKNOWN = new Bounds(CharSet.NONE, CharSet.ALL);
    static final Bounds NONE = of(CharSet.NONE);

    static Bounds of(CharSet set) {
      return new Bounds(set, set);
    }

    /** A set that is known of ASCII only. */
    static Bounds ofAscii(CharSet set) {
      return new Bounds(set, set.union(REST));
    }

    Bounds negated() {
      return new Bounds(maybe.negated(), surely.negated());
    }

    Bounds with(Bounds other) {
      return new Bounds(surely.union(other.surely), maybe.union(other.maybe));
    }

    Bounds withBothCases() {
      return new Bounds(surely.withBothCases(), maybe.withBothCases());
    }

    Regex one() {
      return new Regex.One(surely, maybe);
    }
  }

  /** The rest of a set whose bracket has been read. */
  private Bounds set() {
    boolean negated = isNext('^');
    at += negated ? 1 : 0;
    Bounds set = content();
    at++;
    return negated ? set.negated() : set;
  }

  /** What stands in a set up to its end. */
  private Bounds content() {
    Bounds sets = Bounds.NONE;
    CharSet.Builder characters = new CharSet.Builder();
    boolean first = true;
    boolean met = false;
    while (first || !isNext(']')) {
      if (at >= regex.length()) {
        throw new NotUnderstood();
      }
      int c = regex.codePointAt(at);
      at += Character.charCount(c);
      if (c == '[') {
        sets = sets.with(set());
      } else if (c == '&' && isNext('&')) {
        at++;
        content(); // which takes something away, of all that it may be nothing
        met = !first;
        sets = first ? Bounds.UNKNOWN : sets;
        break;
      } else if (c == '\\' && !isCharacter()) {
        sets = sets.with(escapedSet());
      } else {
        int low = c == '\\' ? escapedCharacter() : c;
        int high = low;
        if (isNext('-') && at + 1 < regex.length() && "[]".indexOf(regex.charAt(at + 1)) < 0) {
          at++;
          high = regex.codePointAt(at);
          at += Character.charCount(high);
          if (high == '\\') {
            high = escapedCharacter();
          }
        }
        if (high < low) {
          throw new NotUnderstood();
        }
        characters.add(low, high);
      }
      first = false;
    }
    Bounds all = sets.with(Bounds.of(characters.build()));
    Bounds cased = ignoreCase ? all.withBothCases() : all;
    return met ? new Bounds(CharSet.NONE, cased.maybe) : cased;
  }

  /** What follows a backslash outside a set. */
  private Regex escape() {
    if (at >= regex.length()) {
      throw new NotUnderstood();
    }
    char c = regex.charAt(at);
    switch (c) {
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
        at++;
        if (c == 'b' && isNext('{')) {
          throw new NotUnderstood();
        }
        return switch (c) {
          case 'b' -> Regex.Place.WORD_EDGE;
          case 'A' -> Regex.Place.TEXT_START;
          case 'z' -> Regex.Place.TEXT_END;
          case 'Z' -> Regex.Place.LINE_END;
          default -> Regex.NOTHING;
        };
      }
      case 'R' -> {
        at++;
        return new Regex.Repeat(Bounds.of(HEIGHTS).one(), 1, 2);
      }
      case 'X' -> {
        at++;
        return Regex.ANYTHING;
      }
      case 'k' -> {
        at = behind('>');
        return Regex.ANYTHING; // what a group took
      }
      case 'Q' -> {
        int end = regex.indexOf("\\E", at);
        String quoted = regex.substring(at + 1, end < 0 ? regex.length() : end);
        at = end < 0 ? regex.length() : end + 2;
        if (isNextAny(QUANTIFIERS)) {
          throw new NotUnderstood(); // which is of its last character only
        }
        return new Regex.Text(quoted, ignoreCase);
      }
      default -> {
        if (Character.isDigit(c) && c != '0') {
          while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
            at++; // of what a group took; a digit too many only spells less
          }
          return Regex.ANYTHING;
        }
        return isCharacter() ? spelled(escapedCharacter()) : escapedSet().one();
      }
    }
  }

  /** Whether what follows a backslash is one character. */
  private boolean isCharacter() {
    return at < regex.length() && "pPdDsSwWhHvV".indexOf(regex.charAt(at)) < 0;
  }

  private Bounds escapedSet() {
    char c = regex.charAt(at++);
    return switch (c) {
      case 'd' -> Bounds.of(DIGITS);
      case 'D' -> Bounds.of(DIGITS).negated();
      case 's' -> Bounds.of(SPACES);
      case 'S' -> Bounds.of(SPACES).negated();
      case 'w' -> Bounds.of(WORDS);
      case 'W' -> Bounds.of(WORDS).negated();
      case 'h' -> Bounds.of(WIDTHS);
      case 'H' -> Bounds.of(WIDTHS).negated();
      case 'v' -> Bounds.of(HEIGHTS);
      case 'V' -> Bounds.of(HEIGHTS).negated();
      case 'p' -> property();
      default -> property().negated();
    };
  }

  private Bounds property() {
    String name = regex.substring(at, at + 1);
    if (isNext('{')) {
      int end = behind('}');
      name = regex.substring(at + 1, end - 1);
      at = end;
    } else {
      at++;
    }
    Bounds known =
        switch (name) {
          case "IsHan" -> new Bounds(HAN, MAYBE_HAN);
          case "L", "IsAlphabetic", "IsLetter" -> Bounds.ofAscii(LETTERS);
          case "Lu", "IsUppercase" -> Bounds.ofAscii(UPPER);
          case "Ll", "IsLowercase" -> Bounds.ofAscii(LOWER);
          case "N", "Nd", "IsDigit" -> Bounds.ofAscii(DIGITS);
          case "ASCII" -> Bounds.of(REST.negated());
          case "Alpha" -> Bounds.of(LETTERS);
          case "Punct" -> Bounds.of(ASCII_MARKS);
          default -> Bounds.UNKNOWN;
        };
    // of letters of one case Java's versions differ in what they ignore
    return ignoreCase && known.surely.meets(LETTERS)
        ? new Bounds(CharSet.NONE, known.maybe.withBothCases())
        : known;
  }

  /** The character that follows a backslash. */
  private int escapedCharacter() {
    int c = regex.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'u' -> hexadecimal(at, at + 4);
      case 'x' -> isNext('{') ? hexadecimal(at + 1, behind('}') - 1) : hexadecimal(at, at + 2);
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new NotUnderstood();
        }
        yield c;
      }
    };
  }

  private int hexadecimal(int from, int to) {
    if (to > regex.length()) {
      throw new NotUnderstood();
    }
    try {
      int c = Integer.parseInt(regex.substring(from, to), 16);
      at = isNext('{') ? to + 1 : to;
      if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
        throw new NotUnderstood();
      }
      return c;
    } catch (NumberFormatException e) {
      throw new NotUnderstood();
    }
  }

  /** The place behind the next {@code c}. */
  private int behind(char c) {
    int found = regex.indexOf(c, at);
    if (found < 0) {
      throw new NotUnderstood();
    }
    return found + 1;
  }

  private boolean isNext(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private boolean isNextAny(String characters) {
    return at < regex.length() && characters.indexOf(regex.charAt(at)) >= 0;
  }

  private void expect(char c) {
    if (!isNext(c)) {
      throw new NotUnderstood();
    }
    at++;
  }
}
