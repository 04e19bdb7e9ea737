package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes a pattern in RE2 syntax apart. What it does not know it gives up on: such a pattern is then
 * run by RE2 alone.
 */
final class RegexParser {
  /** RE2 knows no counted loop of more rounds. */
  private static final int MOST_ROUNDS = 1000;

  private static final Pattern ROUNDS = Pattern.compile("[0-9]{1,4}(,[0-9]{0,4})?");

  private static final CharSet DIGITS = CharSet.range('0', '9');
  private static final CharSet SPACES =
      new CharSet.Builder().add('\t', '\n').add('\f', '\r').add(' ', ' ').build();
  static final CharSet WORDS =
      new CharSet.Builder().add('0', '9').add('A', 'Z').add('_', '_').add('a', 'z').build();
  private static final CharSet HAN = han();

  private final String text;
  private int at;
  private boolean ignoreCase;
  private boolean dotAll;
  private boolean multiline = true;
  private final Map<String, Integer> names = new TreeMap<>();
  private int groups;

  private RegexParser(String text, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
  }

  /**
   * A pattern that was understood.
   *
   * @param root what it is made of
   * @param groups how many groups keep what they took
   * @param names the numbers of those that have a name
   */
  record Parsed(Node root, int groups, Map<String, Integer> names) {}

  /** {@code pattern} taken apart; empty where it says something unknown here. */
  static Optional<Parsed> parse(String pattern, boolean ignoreCase) {
    RegexParser parser = new RegexParser(pattern, ignoreCase);
    try {
      Node root = parser.choice();
      if (parser.at < pattern.length()) {
        return Optional.empty();
      }
      return Optional.of(new Parsed(root, parser.groups, parser.names));
    } catch (Unknown unknown) {
      return Optional.empty();
    }
  }

  private Node choice() throws Unknown {
    boolean outerCase = ignoreCase;
    boolean outerDot = dotAll;
    boolean outerLines = multiline;
    List<Node> branches = new ArrayList<>();
    branches.add(sequence());
    while (peek() == '|') {
      at++;
      branches.add(sequence());
    }
    ignoreCase = outerCase;
    dotAll = outerDot;
    multiline = outerLines;
    return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
  }

  private Node sequence() throws Unknown {
    List<Node> parts = new ArrayList<>();
    while (at < text.length() && peek() != '|' && peek() != ')') {
      parts.add(quantified(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private Node quantified(Node atom) throws Unknown {
    int min;
    int max;
    switch (peek()) {
      case '*' -> {
        min = 0;
        max = -1;
        at++;
      }
      case '+' -> {
        min = 1;
        max = -1;
        at++;
      }
      case '?' -> {
        min = 0;
        max = 1;
        at++;
      }
      case '{' -> {
        int close = text.indexOf('}', at);
        String inside = close < 0 ? "" : text.substring(at + 1, close);
        if (!ROUNDS.matcher(inside).matches()) {
          return atom;
        }
        int comma = inside.indexOf(',');
        min = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
        max =
            comma < 0
                ? min
                : comma + 1 == inside.length() ? -1 : Integer.parseInt(inside.substring(comma + 1));
        at = close + 1;
        if (Math.max(min, max) > MOST_ROUNDS) {
          throw new Unknown();
        }
      }
      default -> {
        return atom;
      }
    }
    if (atom instanceof Node.Condition || isNothing(atom)) {
      throw new Unknown();
    }
    boolean lazy = peek() == '?';
    if (lazy) {
      at++;
    }
    if (peek() == '*' || peek() == '+' || peek() == '?') {
      throw new Unknown();
    }
    return new Node.Repeat(atom, min, max, !lazy);
  }

  private static boolean isNothing(Node atom) {
    return atom instanceof Node.Sequence sequence && sequence.parts().isEmpty();
  }

  private Node atom() throws Unknown {
    char c = text.charAt(at);
    switch (c) {
      case '(' -> {
        return group();
      }
      case '[' -> {
        return new Node.One(charClass());
      }
      case '.' -> {
        at++;
        return new Node.One(dotAll ? CharSet.ALL : CharSet.NOT_LINE_BREAK);
      }
      case '^' -> {
        at++;
        return multiline ? Node.Condition.LINE_START : Node.Condition.START;
      }
      case '$' -> {
        at++;
        return multiline ? Node.Condition.LINE_END : Node.Condition.END;
      }
      case '\\' -> {
        return escape();
      }
      case '*', '+', '?' -> throw new Unknown();
      default -> {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return literal(codePoint);
      }
    }
  }

  private Node literal(int c) throws Unknown {
    return new Node.One(character(c));
  }

  private CharSet character(int c) throws Unknown {
    return ignoreCase ? CharSet.ignoringCase(c).orElseThrow(Unknown::new) : CharSet.single(c);
  }

  /** {@code set}, with the other case of each letter where case is ignored. */
  private CharSet cased(CharSet set) throws Unknown {
    return ignoreCase ? set.ignoringCase().orElseThrow(Unknown::new) : set;
  }

  private Node group() throws Unknown {
    at++;
    if (text.startsWith("?P<", at)
        || (text.startsWith("?<", at)
            && !text.startsWith("?<=", at)
            && !text.startsWith("?<!", at))) {
      int name = text.indexOf('<', at) + 1;
      int end = text.indexOf('>', at);
      if (end < 0 || names.put(text.substring(name, end), ++groups) != null) {
        throw new Unknown();
      }
      at = end + 1;
      return close();
    }
    if (peek() != '?') {
      groups++;
      return close();
    }
    int end = at + 1;
    boolean on = true;
    boolean newCase = ignoreCase;
    boolean newDot = dotAll;
    boolean newLines = multiline;
    while (end < text.length() && text.charAt(end) != ')' && text.charAt(end) != ':') {
      switch (text.charAt(end)) {
        case '-' -> on = false;
        case 'i' -> newCase = on;
        case 's' -> newDot = on;
        case 'm' -> newLines = on;
        default -> throw new Unknown();
      }
      end++;
    }
    if (end >= text.length()) {
      throw new Unknown();
    }
    boolean scoped = text.charAt(end) == ':';
    at = end + 1;
    if (!scoped) {
      ignoreCase = newCase;
      dotAll = newDot;
      multiline = newLines;
      return Node.NOTHING;
    }
    boolean outerCase = ignoreCase;
    boolean outerDot = dotAll;
    boolean outerLines = multiline;
    ignoreCase = newCase;
    dotAll = newDot;
    multiline = newLines;
    Node inside = close();
    ignoreCase = outerCase;
    dotAll = outerDot;
    multiline = outerLines;
    return inside;
  }

  private Node close() throws Unknown {
    Node inside = choice();
    if (peek() != ')') {
      throw new Unknown();
    }
    at++;
    return inside;
  }

  private Node escape() throws Unknown {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    switch (c) {
      case 'b' -> {
        at += 2;
        return Node.Condition.WORD_EDGE;
      }
      case 'B' -> {
        at += 2;
        return Node.Condition.NO_WORD_EDGE;
      }
      case 'A' -> {
        at += 2;
        return Node.Condition.START;
      }
      case 'z' -> {
        at += 2;
        return Node.Condition.END;
      }
      case 'Q' -> {
        int end = text.indexOf("\\E", at + 2);
        String quoted = text.substring(at + 2, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 2;
        List<Node> parts = new ArrayList<>();
        for (int quote : quoted.codePoints().toArray()) {
          parts.add(literal(quote));
        }
        return new Node.Sequence(parts);
      }
      default -> {
        return new Node.One(escapedSet());
      }
    }
  }

  /** An escape that stands for characters, in or out of a class. */
  private CharSet escapedSet() throws Unknown {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    at += 2;
    switch (c) {
      case 'd' -> {
        return DIGITS;
      }
      case 'D' -> {
        return DIGITS.negated();
      }
      case 's' -> {
        return SPACES;
      }
      case 'S' -> {
        return SPACES.negated();
      }
      case 'w' -> {
        return cased(WORDS);
      }
      case 'W' -> {
        return cased(WORDS).negated();
      }
      case 'p' -> {
        if (text.startsWith("{Han}", at)) {
          at += 5;
          return HAN;
        }
        throw new Unknown();
      }
      default -> {
        at -= 2;
        return character(escapedChar());
      }
    }
  }

  /** The character at hand, escaped or not. */
  private int escapedChar() throws Unknown {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    if (c != '\\') {
      return c;
    }
    char escaped = at < text.length() ? text.charAt(at) : 0;
    at++;
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      case 'a' -> 7;
      case 'x' -> hex();
      default -> {
        if (escaped == 0 || Character.isLetterOrDigit(escaped) || escaped >= 0x80) {
          throw new Unknown();
        }
        yield escaped;
      }
    };
  }

  private int hex() throws Unknown {
    int end;
    int from = at;
    if (peek() == '{') {
      end = text.indexOf('}', at);
      from++;
      at = end + 1;
    } else {
      end = at + 2;
      at = end;
    }
    if (end < from + 1 || end > text.length() || end - from > 6) {
      throw new Unknown();
    }
    try {
      return Integer.parseInt(text.substring(from, end), 16);
    } catch (NumberFormatException e) {
      throw new Unknown();
    }
  }

  private CharSet charClass() throws Unknown {
    at++;
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    CharSet.Builder escapes = new CharSet.Builder();
    CharSet.Builder letters = new CharSet.Builder();
    boolean first = true;
    while (first || peek() != ']') {
      if (at >= text.length() || text.startsWith("[:", at)) {
        throw new Unknown();
      }
      first = false;
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (peek() == '\\' && "dDsSwWp".indexOf(next) >= 0) {
        escapes.add(escapedSet());
        continue;
      }
      int low = escapedChar();
      int high = low;
      if (peek() == '-' && at + 1 < text.length() && text.charAt(at + 1) != ']') {
        at++;
        high = escapedChar();
        if (high < low) {
          throw new Unknown();
        }
      }
      letters.add(low, high);
    }
    at++;
    CharSet set = escapes.add(cased(letters.build())).build();
    return negated ? set.negated() : set;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static CharSet han() {
    CharSet.Builder builder = new CharSet.Builder();
    int[] ranges = {
      0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3021, 0x3029, 0x3038, 0x303B, 0x3400, 0x4DBF, 0x4E00,
      0x9FFF, 0xF900, 0xFAFF, 0x16FE0, 0x16FFF, 0x20000, 0x3FFFF
    };
    for (int i = 0; i < ranges.length; i += 2) {
      builder.add(ranges[i], ranges[i + 1]);
    }
    return builder.build();
  }

  /** The pattern says something this parser does not know. */
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super(null, null, false, false);
    }
  }
}
