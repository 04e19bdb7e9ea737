package dev.stet.rules.match;

import dev.stet.core.search.CharSet;
import dev.stet.core.search.RegexCursor;
import dev.stet.core.search.RegexCursor.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a pattern in RE2 syntax apart. What it does not know it gives up on: such a pattern is then
 * run by RE2 alone.
 */
final class RegexParser {
  /** RE2 knows no counted loop of more rounds. */
  private static final int MOST_ROUNDS = 1000;

  private static final Pattern ROUNDS = Pattern.compile("([0-9]{1,4})(?:,([0-9]{0,4}))?");

  private final RegexCursor regex;
  private final Re2Sets sets;

  /** Which flags of {@link Pattern} hold here. */
  private int flags;

  private final Map<String, Integer> names = new TreeMap<>();
  private int groups;

  private RegexParser(String regex, boolean ignoreCase) {
    this.regex = new RegexCursor(regex);
    this.sets = new Re2Sets(this.regex);
    this.flags = Pattern.MULTILINE | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0);
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
      return parser.regex.isAtEnd()
          ? Optional.of(new Parsed(root, parser.groups, parser.names))
          : Optional.empty();
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private Node choice() {
    int outer = flags;
    List<Node> branches = new ArrayList<>();
    branches.add(sequence());
    while (regex.isNext('|')) {
      regex.skip(1);
      branches.add(sequence());
    }
    flags = outer;
    return branches.size() == 1 ? branches.get(0) : new Node.Choice(branches);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    while (!regex.isAtEnd() && !regex.isNextOf("|)")) {
      parts.add(quantified(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  /** {@code atom} with the quantifier that follows. */
  private Node quantified(Node atom) {
    if (!regex.isNextOf("*+?{")) {
      return atom;
    }
    Matcher rounds = ROUNDS.matcher(regex.inBraces());
    boolean counted = rounds.matches();
    if (!counted && regex.isNext('{')) {
      return atom; // without figures a brace stands for itself
    }
    int min;
    int max;
    if (counted) {
      regex.skip(rounds.end() + 2);
      String most = rounds.group(2);
      min = Integer.parseInt(rounds.group(1));
      max = most == null ? min : most.isEmpty() ? -1 : Integer.parseInt(most);
    } else {
      int sign = regex.next();
      min = sign == '+' ? 1 : 0;
      max = sign == '?' ? 1 : -1;
    }
    if (Math.max(min, max) > MOST_ROUNDS || atom instanceof Node.Condition || isNothing(atom)) {
      throw new NotUnderstood();
    }
    boolean lazy = regex.isNext('?');
    regex.skip(lazy ? 1 : 0);
    if (regex.isNextOf("*+?")) {
      throw new NotUnderstood();
    }
    return new Node.Repeat(atom, min, max, !lazy);
  }

  private static boolean isNothing(Node atom) {
    return atom instanceof Node.Sequence sequence && sequence.parts().isEmpty();
  }

  private Node atom() {
    int c = regex.next();
    boolean lines = has(Pattern.MULTILINE);
    return switch (c) {
      case '(' -> group();
      case '[' -> new Node.One(sets.set(has(Pattern.CASE_INSENSITIVE)));
      case '.' -> new Node.One(has(Pattern.DOTALL) ? CharSet.ALL : CharSet.NOT_LINE_BREAK);
      case '^' -> lines ? Node.Condition.LINE_START : Node.Condition.START;
      case '$' -> lines ? Node.Condition.LINE_END : Node.Condition.END;
      case '\\' -> escape();
      case '*', '+', '?' -> throw new NotUnderstood();
      default -> literal(c);
    };
  }

  private boolean has(int flag) {
    return (flags & flag) != 0;
  }

  private Node literal(int c) {
    return new Node.One(Re2Sets.single(c, has(Pattern.CASE_INSENSITIVE)));
  }

  /** The rest of a group whose bracket has been read. */
  private Node group() {
    if (regex.isNext("?P<")
        || (regex.isNext("?<") && !regex.isNext("?<=") && !regex.isNext("?<!"))) {
      regex.before('<');
      if (names.put(regex.before('>'), ++groups) != null) {
        throw new NotUnderstood();
      }
      return close();
    }
    if (!regex.isNext('?')) {
      groups++;
      return close();
    }
    regex.skip(1);
    int outer = flags;
    flags = regex.flags(outer);
    if (regex.isNext(')')) {
      regex.skip(1);
      return Node.NOTHING;
    }
    regex.expect(':');
    Node inside = close();
    flags = outer;
    return inside;
  }

  private Node close() {
    Node inside = choice();
    regex.expect(')');
    return inside;
  }

  /** What follows a backslash outside a class. */
  private Node escape() {
    if (!regex.isNextOf("bBAzQ")) {
      return new Node.One(sets.escaped(has(Pattern.CASE_INSENSITIVE)));
    }
    return switch (regex.next()) {
      case 'b' -> Node.Condition.WORD_EDGE;
      case 'B' -> Node.Condition.NO_WORD_EDGE;
      case 'A' -> Node.Condition.START;
      case 'z' -> Node.Condition.END;
      default ->
          new Node.Sequence(regex.beforeOrAll("\\E").codePoints().mapToObj(this::literal).toList());
    };
  }
}
