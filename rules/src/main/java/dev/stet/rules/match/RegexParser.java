package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a pattern in RE2 syntax apart, and writes it in the syntax of {@code java.util.regex} on
 * the way. What it does not know it gives up on: such a pattern is then run by RE2 alone.
 */
final class RegexParser {
  /** How often a loop without limit goes round in the Java form. */
  static final int LOOP = 1000;

  private static final String WORD = "[0-9A-Za-z_]";
  private static final CharSet DIGITS = CharSet.range('0', '9');
  private static final CharSet SPACES =
      new CharSet.Builder().add('\t', '\n').add('\f', '\r').add(' ', ' ').build();
  private static final CharSet WORDS =
      new CharSet.Builder().add('0', '9').add('A', 'Z').add('_', '_').add('a', 'z').build();
  private static final CharSet HAN = han();

  private final String text;
  private final StringBuilder java = new StringBuilder();
  private int at;
  private boolean ignoreCase;
  private boolean dotAll;
  private boolean multiline = true;

  private RegexParser(String text, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
  }

  /**
   * A pattern that was understood.
   *
   * @param root what it is made of
   * @param java the same pattern in the syntax of {@code java.util.regex}
   */
  record Parsed(Node root, String java) {}

  /** {@code pattern} taken apart; empty where it says something unknown here. */
  static Optional<Parsed> parse(String pattern, boolean ignoreCase) {
    RegexParser parser = new RegexParser(pattern, ignoreCase);
    try {
      Node root = parser.choice();
      if (parser.at < pattern.length()) {
        return Optional.empty();
      }
      return Optional.of(new Parsed(root, parser.java.toString()));
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
      java.append('|');
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
      int start = java.length();
      Node atom = atom();
      parts.add(quantified(atom, start));
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private Node quantified(Node atom, int start) throws Unknown {
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
        if (!inside.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
          return atom;
        }
        int comma = inside.indexOf(',');
        min = Integer.parseInt(comma < 0 ? inside : inside.substring(0, comma));
        max =
            comma < 0
                ? min
                : comma + 1 == inside.length() ? -1 : Integer.parseInt(inside.substring(comma + 1));
        at = close + 1;
      }
      default -> {
        return atom;
      }
    }
    if (atom instanceof Node.Condition || java.length() == start) {
      throw new Unknown();
    }
    boolean lazy = peek() == '?';
    if (lazy) {
      at++;
    }
    if (peek() == '*' || peek() == '+' || peek() == '?') {
      throw new Unknown();
    }
    java.insert(start, "(?:").append(")").append('{').append(min).append(',');
    java.append(max < 0 ? min + LOOP : max).append(lazy ? "}?" : "}");
    return new Node.Repeat(atom, min, max);
  }

  private Node atom() throws Unknown {
    char c = text.charAt(at);
    switch (c) {
      case '(' -> {
        return group();
      }
      case '[' -> {
        return one(charClass());
      }
      case '.' -> {
        at++;
        java.append(dotAll ? "(?s:.)" : "[^\\n]");
        return new Node.One(dotAll ? CharSet.ALL : CharSet.NOT_LINE_BREAK);
      }
      case '^' -> {
        at++;
        java.append(multiline ? "(?:\\A|(?<=\\n))" : "\\A");
        return new Node.Condition();
      }
      case '$' -> {
        at++;
        java.append(multiline ? "(?=\\n|\\z)" : "\\z");
        return new Node.Condition();
      }
      case '\\' -> {
        return escape();
      }
      case '*', '+', '?' -> throw new Unknown();
      default -> {
        if (Character.isSurrogate(c)) {
          int codePoint = text.codePointAt(at);
          at += Character.charCount(codePoint);
          literal(codePoint);
          return new Node.Sequence(
              List.of(
                  new Node.One(CharSet.single(Character.highSurrogate(codePoint))),
                  new Node.One(CharSet.single(Character.lowSurrogate(codePoint)))));
        }
        at++;
        literal(c);
        return one(CharSet.single(c));
      }
    }
  }

  private void literal(int c) {
    java.append(ignoreCase ? "(?iu:" : "")
        .append("\\x{")
        .append(Integer.toHexString(c))
        .append('}')
        .append(ignoreCase ? ")" : "");
  }

  private Node one(CharSet set) {
    return new Node.One(ignoreCase ? set.ignoringCase() : set);
  }

  private Node group() throws Unknown {
    at++;
    if (text.startsWith("?P<", at)
        || (text.startsWith("?<", at)
            && !text.startsWith("?<=", at)
            && !text.startsWith("?<!", at))) {
      at = text.indexOf('>', at) + 1;
      if (at == 0) {
        throw new Unknown();
      }
      java.append('(');
      return close();
    }
    if (peek() != '?') {
      java.append('(');
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
      return new Node.Condition();
    }
    boolean outerCase = ignoreCase;
    boolean outerDot = dotAll;
    boolean outerLines = multiline;
    ignoreCase = newCase;
    dotAll = newDot;
    multiline = newLines;
    java.append("(?:");
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
    java.append(')');
    return inside;
  }

  private Node escape() throws Unknown {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    switch (c) {
      case 'b', 'B' -> {
        at += 2;
        java.append(
            c == 'b'
                ? "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))"
                : "(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))");
        return new Node.Condition();
      }
      case 'A' -> {
        at += 2;
        java.append("\\A");
        return new Node.Condition();
      }
      case 'z' -> {
        at += 2;
        java.append("\\z");
        return new Node.Condition();
      }
      case 'Q' -> {
        int end = text.indexOf("\\E", at + 2);
        String quoted = text.substring(at + 2, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 2;
        List<Node> parts = new ArrayList<>();
        java.append("(?:");
        quoted.chars().forEach(q -> parts.add(one(CharSet.single((char) q))));
        quoted.codePoints().forEach(this::literal);
        java.append(')');
        return new Node.Sequence(parts);
      }
      default -> {
        StringBuilder inside = new StringBuilder();
        CharSet set = escapedSet(inside);
        java.append(ignoreCase ? "(?iu:[" : "[").append(inside).append(ignoreCase ? "])" : "]");
        return one(set);
      }
    }
  }

  /** An escape that stands for characters, in or out of a class; writes its Java form. */
  private CharSet escapedSet(StringBuilder out) throws Unknown {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    at += 2;
    switch (c) {
      case 'd' -> {
        out.append("0-9");
        return DIGITS;
      }
      case 'D' -> {
        plainOnly(out);
        out.append("[^0-9]");
        return DIGITS.negated();
      }
      case 's' -> {
        out.append("\\t\\n\\f\\r ");
        return SPACES;
      }
      case 'S' -> {
        plainOnly(out);
        out.append("[^\\t\\n\\f\\r ]");
        return SPACES.negated();
      }
      case 'w' -> {
        out.append("0-9A-Za-z_");
        return WORDS;
      }
      case 'W' -> {
        plainOnly(out);
        out.append("[^0-9A-Za-z_]");
        return WORDS.negated();
      }
      case 'p' -> {
        if (text.startsWith("{Han}", at)) {
          at += 5;
          out.append("\\p{IsHan}");
          return HAN;
        }
        throw new Unknown();
      }
      default -> {
        at -= 2;
        int code = escapedChar();
        out.append("\\x{").append(Integer.toHexString(code)).append('}');
        return CharSet.range(code, code);
      }
    }
  }

  /** Java and RE2 do not read a negated set among other members of a class alike. */
  private static void plainOnly(StringBuilder inside) throws Unknown {
    if (inside.length() > 0) {
      throw new Unknown();
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
    CharSet.Builder builder = new CharSet.Builder();
    StringBuilder inside = new StringBuilder();
    boolean first = true;
    while (first || peek() != ']') {
      if (at >= text.length() || text.startsWith("[:", at)) {
        throw new Unknown();
      }
      first = false;
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (peek() == '\\' && "DSW".indexOf(next) >= 0) {
        throw new Unknown();
      }
      if (peek() == '\\' && "dswp".indexOf(next) >= 0) {
        builder.add(escapedSet(inside));
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
      builder.add(low, high);
      inside.append("\\x{").append(Integer.toHexString(low)).append('}');
      if (high > low) {
        inside.append("-\\x{").append(Integer.toHexString(high)).append('}');
      }
    }
    at++;
    CharSet set = builder.build();
    boolean folds = ignoreCase;
    java.append(folds ? "(?iu:[" : "[")
        .append(negated ? "^" : "")
        .append(inside)
        .append(folds ? "])" : "]");
    if (!negated) {
      return set;
    }
    // With case ignored a negated class excludes both cases; ALL is never too small.
    return folds ? CharSet.ALL : set.negated();
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
