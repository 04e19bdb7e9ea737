package dev.stet.core.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a pattern in Java's syntax for words of which every match holds one. What it does not
 * understand may be anything; so may what is only looked at ahead or behind.
 */
final class RequiredWords {
  /** So many words are more work to look for than the pattern itself. */
  private static final int MOST_WORDS = 400;

  /** A part that may be more than so many words is not spelled out. */
  private static final int MOST_SPELLED = 48;

  /** A set of more characters is not spelled out. */
  private static final int MOST_CHARACTERS = 12;

  /** Words that stand more often than this, by a guess, keep no text from the pattern. */
  private static final double TOO_COMMON = 0.02;

  /** What a word more to look for costs, as if it were found at so many places. */
  private static final double COST = 0.000_000_1;

  /** What may not stand among characters that stand for themselves. */
  private static final String SYNTAX = "\\[](){}.*+?^$|";

  private static final String QUANTIFIERS = "*+?{";

  private static final Words EMPTY = Words.of("");
  private static final Part ANYTHING = new Part(null, null);
  private static final Part NOTHING = new Part(EMPTY, null);

  private final String regex;
  private int at;

  private RequiredWords(String regex) {
    this.regex = regex;
  }

  /**
   * What a part of the pattern matches.
   *
   * @param spelled all of what it may match; null if that is too much
   * @param required words of which each match holds one; null if none is known
   */
  private record Part(@Nullable Words spelled, @Nullable Words required) {
    /** What {@code spelled} requires counts too. */
    @Nullable Words needed() {
      return spelled == null ? required : rarer(required, spelled);
    }
  }

  /**
   * Words of which one is there.
   *
   * @param hits at how many of a text's places one of them stands, at a guess
   * @param mayBeEmpty whether one of them has no characters
   */
  private record Words(List<String> all, double hits, boolean mayBeEmpty) {
    static Words of(String word) {
      double hits = 1;
      for (int i = 0; i < word.length(); i++) {
        hits *= frequency(word.charAt(i));
      }
      return new Words(List.of(word), hits, word.isEmpty());
    }

    /** What looking for them costs and what it lets through. */
    double cost() {
      return hits + COST * all.size();
    }

    /** These and {@code more}; null if they are more than {@code most}. */
    @Nullable Words and(Words more, int most) {
      if (all.size() + more.all.size() > most) {
        return null;
      }
      List<String> both = new ArrayList<>(all);
      both.addAll(more.all);
      return new Words(both, hits + more.hits, mayBeEmpty || more.mayBeEmpty);
    }

    /** Each of these with each of {@code next} behind it; null if that is too much. */
    @Nullable Words with(Words next) {
      if (all.size() * next.all.size() > MOST_SPELLED) {
        return null;
      }
      List<String> product = new ArrayList<>(all.size() * next.all.size());
      for (String start : all) {
        for (String end : next.all) {
          product.add(start.concat(end));
        }
      }
      return new Words(product, hits * next.hits, mayBeEmpty && next.mayBeEmpty);
    }
  }

  /** Thrown where the syntax is not understood. */
  private static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotUnderstood() {
      super("", null, false, false);
    }
  }

  /** The words; empty if none are known that would keep a text from {@code regex}. */
  static Optional<Set<String>> of(String regex) {
    RequiredWords reading = new RequiredWords(regex);
    try {
      Words words = reading.choice().needed();
      return reading.at == regex.length() && words != null && words.cost() <= TOO_COMMON
          ? Optional.of(new LinkedHashSet<>(words.all))
          : Optional.empty();
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private Part choice() {
    List<Part> branches = new ArrayList<>();
    branches.add(sequence());
    while (isNext('|')) {
      at++;
      branches.add(sequence());
    }
    if (branches.size() == 1) {
      return branches.get(0);
    }
    Words spelled = branches.get(0).spelled;
    Words required = branches.get(0).needed();
    for (Part branch : branches.subList(1, branches.size())) {
      spelled = joined(spelled, branch.spelled, MOST_SPELLED);
      required = joined(required, branch.needed(), MOST_WORDS);
    }
    return new Part(spelled, required);
  }

  private static @Nullable Words joined(@Nullable Words some, @Nullable Words more, int most) {
    return some == null || more == null ? null : some.and(more, most);
  }

  private Part sequence() {
    Words run = EMPTY;
    Words required = null;
    boolean whole = true;
    while (at < regex.length() && !isNext('|') && !isNext(')')) {
      Part part = repeated(one());
      Words longer = part.spelled == null ? null : run.with(part.spelled);
      if (longer == null) {
        whole = false;
        longer = part.spelled == null ? EMPTY : part.spelled;
      }
      run = longer;
      required = rarer(rarer(required, part.required), run);
    }
    return new Part(whole ? run : null, required);
  }

  /** {@code part} with the quantifier that follows. */
  private Part repeated(Part part) {
    Part repeated = part;
    while (at < regex.length() && QUANTIFIERS.indexOf(regex.charAt(at)) >= 0) {
      int min = 0;
      int max = Integer.MAX_VALUE;
      switch (regex.charAt(at++)) {
        case '+' -> min = 1;
        case '?' -> max = 1;
        case '{' -> {
          int end = behind('}');
          String[] bounds = regex.substring(at, end - 1).split(",", 2);
          min = number(bounds, 0);
          max =
              bounds.length == 1
                  ? min
                  : bounds[1].isEmpty() ? Integer.MAX_VALUE : number(bounds, 1);
          at = end;
        }
        default -> {}
      }
      if (isNext('?') || isNext('+')) {
        at++;
      }
      repeated = times(repeated, min, max);
    }
    return repeated;
  }

  private static int number(String[] bounds, int index) {
    try {
      return Integer.parseInt(bounds[index].strip());
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new NotUnderstood();
    }
  }

  private static Part times(Part part, int min, int max) {
    if (max == 0) {
      return NOTHING;
    }
    if (min == 0) {
      return new Part(max == 1 ? joined(EMPTY, part.spelled, MOST_SPELLED) : null, null);
    }
    Words spelled = part.spelled;
    for (int i = 1; i < min && spelled != null; i++) {
      spelled = spelled.with(part.spelled == null ? EMPTY : part.spelled);
    }
    if (spelled == null) {
      return new Part(null, part.needed());
    }
    return min == max ? new Part(spelled, part.required) : new Part(null, rarer(null, spelled));
  }

  /** Characters that stand for themselves, a set of them, a group or a place. */
  private Part one() {
    int plain = plain();
    if (plain > at) {
      String characters = regex.substring(at, plain);
      at = plain;
      return new Part(Words.of(characters), null);
    }
    int c = regex.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> group();
      case '[' -> set();
      case '\\' -> escape();
      case '.' -> ANYTHING;
      case '^', '$' -> NOTHING;
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

  private static Part spelled(int c) {
    return new Part(Words.of(Character.toString(c)), null);
  }

  private Part group() {
    boolean looks = false;
    if (isNext('?')) {
      at++;
      if (regex.startsWith("<=", at) || regex.startsWith("<!", at)) {
        looks = true;
        at += 2;
      } else if (isNext('=') || isNext('!')) {
        looks = true;
        at++;
      } else if (isNext('<')) {
        at = behind('>');
      } else if (isNext('>')) {
        at++;
      } else {
        while (at < regex.length() && "ims-".indexOf(regex.charAt(at)) >= 0) {
          at++;
        }
        if (isNext(')')) {
          at++;
          return NOTHING;
        }
        expect(':');
      }
    }
    Part part = choice();
    expect(')');
    return looks ? NOTHING : part;
  }

  /** The rest of a set whose bracket has been read. */
  private Part set() {
    boolean plain = !isNext('^');
    at += plain ? 0 : 1;
    Set<String> characters = new LinkedHashSet<>();
    int last = -1;
    boolean first = true;
    while (first || !isNext(']')) {
      first = false;
      if (at >= regex.length()) {
        throw new NotUnderstood();
      }
      int c = regex.codePointAt(at);
      at += Character.charCount(c);
      if (c == '[') {
        set();
        plain = false;
      } else if (c == '&' && isNext('&')) {
        plain = false;
      } else if (c == '\\') {
        Words escaped = escape().spelled;
        plain &= escaped != null && !escaped.mayBeEmpty;
        last = plain && escaped != null ? escaped.all.get(0).codePointAt(0) : -1;
        characters.addAll(plain && escaped != null ? escaped.all : List.of());
      } else if (c == '-' && last >= 0 && at < regex.length() && !isNext(']')) {
        int end = regex.codePointAt(at);
        plain &= end != '\\' && end != '[' && end - last < MOST_CHARACTERS;
        for (int i = last; plain && i <= end; i++) {
          characters.add(Character.toString(i));
        }
        if (end != '\\' && end != '[') {
          at += Character.charCount(end);
        }
        last = -1;
      } else {
        last = c;
        characters.add(Character.toString(c));
      }
    }
    at++;
    if (!plain || characters.size() > MOST_CHARACTERS) {
      return ANYTHING;
    }
    double hits = characters.stream().mapToDouble(one -> Words.of(one).hits).sum();
    return new Part(new Words(List.copyOf(characters), hits, false), null);
  }

  /** What follows a backslash that has been read. */
  private Part escape() {
    if (at >= regex.length()) {
      throw new NotUnderstood();
    }
    char c = regex.charAt(at++);
    switch (c) {
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> {
        return NOTHING;
      }
      case 'p', 'P' -> {
        at = isNext('{') ? behind('}') : at + 1;
        return ANYTHING;
      }
      case 't' -> {
        return spelled('\t');
      }
      case 'n' -> {
        return spelled('\n');
      }
      case 'r' -> {
        return spelled('\r');
      }
      case 'f' -> {
        return spelled('\f');
      }
      case 'u' -> {
        return hexadecimal(at, at + 4);
      }
      case 'x' -> {
        return isNext('{') ? hexadecimal(at + 1, behind('}') - 1) : hexadecimal(at, at + 2);
      }
      case 'd', 'D', 's', 'S', 'w', 'W', 'h', 'H', 'v', 'V', 'R', 'X' -> {
        return ANYTHING;
      }
      default -> {
        if (Character.isDigit(c) && c != '0') {
          while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
            at++; // of what a group took; a digit too many only spells less
          }
          return ANYTHING;
        }
        if (Character.isLetterOrDigit(c)) {
          throw new NotUnderstood();
        }
        return spelled(c);
      }
    }
  }

  private Part hexadecimal(int from, int to) {
    try {
      int c = Integer.parseInt(regex.substring(from, to), 16);
      at = isNext('{') ? to + 1 : to;
      if (Character.isSurrogate((char) c) && c <= Character.MAX_VALUE) {
        throw new NotUnderstood();
      }
      return spelled(c);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
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

  private void expect(char c) {
    if (!isNext(c)) {
      throw new NotUnderstood();
    }
    at++;
  }

  private static @Nullable Words rarer(@Nullable Words some, @Nullable Words others) {
    if (others == null || others.mayBeEmpty) {
      return some;
    }
    return some == null || others.cost() < some.cost() ? others : some;
  }

  private static double frequency(char c) {
    if (c < 0x80) {
      return Character.isLetter(c) ? 0.05 : c == ' ' ? 0.12 : Character.isDigit(c) ? 0.01 : 0.006;
    }
    return "的一是年和在，。、".indexOf(c) >= 0 ? 0.02 : 0.002;
  }
}
