package dev.stet.core.search;

import dev.stet.core.search.RegexCursor.NotUnderstood;

/** Reads what a pattern says a single character may be: sets in brackets and their escapes. */
final class RegexSets {
  private static final int HEXADECIMAL = 16;

  private final RegexCursor regex;

  RegexSets(RegexCursor regex) {
    this.regex = regex;
  }

  /** The rest of a set whose bracket has been read. */
  CharBounds set(boolean ignoreCase) {
    boolean negated = regex.isNext('^');
    regex.skip(negated ? 1 : 0);
    CharBounds set = content(ignoreCase);
    regex.skip(1);
    return negated ? set.negated() : set;
  }

  /** What stands in a set up to its end. */
  private CharBounds content(boolean ignoreCase) {
    CharBounds sets = CharBounds.NONE;
    CharSet.Builder characters = new CharSet.Builder();
    boolean first = true;
    boolean met = false;
    while (first || !regex.isNext(']')) {
      int c = regex.next();
      if (c == '[') {
        sets = sets.with(set(ignoreCase));
      } else if (c == '&' && regex.isNext('&')) {
        regex.skip(1);
        content(ignoreCase); // which takes something away, of all that it may be nothing
        met = !first;
        sets = first ? CharBounds.UNKNOWN : sets;
        break;
      } else if (c == '\\' && !isCharacter()) {
        sets = sets.with(escaped(ignoreCase));
      } else {
        int low = c == '\\' ? character() : c;
        int high = isRange() ? rangeEnd() : low;
        if (high < low) {
          throw new NotUnderstood();
        }
        characters.add(low, high);
      }
      first = false;
    }
    CharBounds all = sets.with(CharBounds.of(characters.build()));
    CharBounds cased = ignoreCase ? all.withBothCases() : all;
    return met ? new CharBounds(CharSet.NONE, cased.maybe()) : cased;
  }

  private boolean isRange() {
    return regex.isNext('-') && !regex.isNext("-[") && !regex.isNext("-]");
  }

  private int rangeEnd() {
    regex.skip(1);
    int c = regex.next();
    return c == '\\' ? character() : c;
  }

  /** What follows a backslash and is no single character. */
  CharBounds escaped(boolean ignoreCase) {
    int c = regex.next();
    if (c != 'p' && c != 'P') {
      return CharBounds.escaped((char) c);
    }
    boolean named = regex.isNext('{');
    regex.skip(named ? 1 : 0);
    String name = named ? regex.before('}') : regex.take(1);
    CharBounds property = CharBounds.property(name, ignoreCase);
    return c == 'p' ? property : property.negated();
  }

  /** Whether what follows a backslash is one character. */
  boolean isCharacter() {
    return !regex.isAtEnd() && !regex.isNextOf("pPdDsSwWhHvV");
  }

  /** The character that follows a backslash. */
  int character() {
    int c = regex.next();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'u' -> numbered(regex.take(4));
      case 'x' -> numbered(regex.digits());
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new NotUnderstood();
        }
        yield c;
      }
    };
  }

  private static int numbered(String digits) {
    int c = RegexCursor.number(digits, HEXADECIMAL);
    if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
      throw new NotUnderstood();
    }
    return c;
  }
}
