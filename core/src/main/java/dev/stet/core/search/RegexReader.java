package dev.stet.core.search;

import dev.stet.core.search.RegexCursor.NotUnderstood;
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

  private static final int DECIMAL = 10;

  private static final CharBounds NO_LINE_BREAK = CharBounds.of(CharBounds.LINE_BREAKS).negated();

  private final RegexCursor regex;
  private final RegexSets sets;

  /** What holds here of those that are understood. */
  private int flags;

  private RegexReader(String regex, int flags) {
    this.regex = new RegexCursor(regex);
    this.sets = new RegexSets(this.regex);
    this.flags = flags;
  }

  /** {@code regex} taken apart; empty where something in it is not understood. */
  static Optional<Regex> read(String regex, int flags) {
    if ((flags & ~UNDERSTOOD) != 0) {
      return Optional.empty();
    }
    RegexReader reader = new RegexReader(regex, flags);
    try {
      Regex root = reader.choice();
      return reader.regex.isAtEnd() ? Optional.of(root) : Optional.empty();
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private Regex choice() {
    Regex first = sequence();
    if (!regex.isNext('|')) {
      return first;
    }
    List<Regex> branches = new ArrayList<>();
    branches.add(first);
    while (regex.isNext('|')) {
      regex.skip(1);
      branches.add(sequence());
    }
    return new Regex.Choice(branches);
  }

  private Regex sequence() {
    List<Regex> parts = new ArrayList<>();
    while (!regex.isAtEnd() && !regex.isNextOf("|)")) {
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
    while (regex.isNextOf(QUANTIFIERS)) {
      int min = 0;
      int max = -1;
      switch (regex.next()) {
        case '+' -> min = 1;
        case '?' -> max = 1;
        case '{' -> {
          String[] bounds = regex.before('}').split(",", 2);
          min = number(bounds[0]);
          max = bounds.length == 1 ? min : bounds[1].isEmpty() ? -1 : number(bounds[1]);
        }
        default -> {}
      }
      regex.skip(regex.isNextOf("?+") ? 1 : 0);
      repeated = new Regex.Repeat(repeated, min, max);
    }
    return repeated;
  }

  private static int number(String digits) {
    return RegexCursor.number(digits.strip(), DECIMAL);
  }

  /** Characters that stand for themselves, a set of them, a group or a place. */
  private Regex one() {
    String plain = regex.plain(SYNTAX, QUANTIFIERS);
    if (!plain.isEmpty()) {
      return spelled(plain);
    }
    int c = regex.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> sets.set(has(Pattern.CASE_INSENSITIVE)).one();
      case '\\' -> escape();
      case '.' -> has(Pattern.DOTALL) ? CharBounds.ALL.one() : NO_LINE_BREAK.one();
      case '^' -> has(Pattern.MULTILINE) ? Regex.Place.LINE_START : Regex.Place.TEXT_START;
      case '$' -> Regex.Place.LINE_END;
      default -> spelled(Character.toString(c));
    };
  }

  private Regex spelled(String characters) {
    return new Regex.Text(characters, has(Pattern.CASE_INSENSITIVE));
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  private Regex group() {
    int outer = flags;
    Regex group;
    if (!regex.isNext('?')) {
      group = closed();
    } else if (regex.isNext("?<=") || regex.isNext("?<!")) {
      group = look(false, "?<=");
    } else if (regex.isNext("?=") || regex.isNext("?!")) {
      group = look(true, "?=");
    } else if (regex.isNext("?<")) {
      regex.before('>');
      group = closed();
    } else if (regex.isNext("?>")) {
      regex.skip(2);
      group = closed();
    } else {
      regex.skip(1);
      flags = regex.flags(flags);
      if (regex.isNext(')')) {
        regex.skip(1);
        return Regex.NOTHING;
      }
      regex.expect(':');
      group = closed();
    }
    flags = outer;
    return group;
  }

  private Regex look(boolean ahead, String wanted) {
    boolean isWanted = regex.isNext(wanted);
    regex.skip(wanted.length());
    return new Regex.Look(closed(), ahead, isWanted);
  }

  private Regex closed() {
    Regex inside = choice();
    regex.expect(')');
    return inside;
  }

  /** What follows a backslash outside a set. */
  private Regex escape() {
    char c = regex.peek();
    if (Character.isDigit(c) && c != '0') {
      while (!regex.isAtEnd() && Character.isDigit(regex.peek())) {
        regex.skip(1); // of what a group took; a digit too many only spells less
      }
      return Regex.ANYTHING;
    }
    if ("bBAzZGRXkQ".indexOf(c) < 0) {
      return sets.isCharacter()
          ? spelled(Character.toString(sets.character()))
          : sets.escaped(has(Pattern.CASE_INSENSITIVE)).one();
    }
    regex.skip(1);
    return switch (c) {
      case 'b' -> {
        if (regex.isNext('{')) {
          throw new NotUnderstood();
        }
        yield Regex.Place.WORD_EDGE;
      }
      case 'A' -> Regex.Place.TEXT_START;
      case 'z' -> Regex.Place.TEXT_END;
      case 'Z' -> Regex.Place.LINE_END;
      case 'R' -> new Regex.Repeat(CharBounds.BREAKING.one(), 1, 2);
      case 'X' -> Regex.ANYTHING;
      case 'k' -> {
        regex.before('>');
        yield Regex.ANYTHING; // what a group took
      }
      case 'Q' -> {
        String quoted = regex.beforeOrAll("\\E");
        if (regex.isNextOf(QUANTIFIERS)) {
          throw new NotUnderstood(); // which is of its last character only
        }
        yield spelled(quoted);
      }
      default -> Regex.NOTHING;
    };
  }
}
