package dev.stet.core.search;

import java.util.regex.Pattern;

/**
 * A place in a pattern, which moves on as the pattern is read. Lengths are in UTF-16 units. What
 * asks for more than there is throws {@link NotUnderstood}. Not thread-safe.
 */
public final class RegexCursor {
  private final String regex;
  private int at;

  /** The beginning of {@code regex}. */
  public RegexCursor(String regex) {
    this.regex = regex;
  }

  /** Thrown where the syntax is not understood; has no message and no trace. */
  public static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotUnderstood() {
      super("", null, false, false);
    }
  }

  /** Whether all of the pattern is passed. */
  public boolean isAtEnd() {
    return at >= regex.length();
  }

  /** Whether {@code c} is next. */
  public boolean isNext(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  /** Whether {@code words} are next. */
  public boolean isNext(String words) {
    return regex.startsWith(words, at);
  }

  /** Whether one of {@code characters} is next. */
  public boolean isNextOf(String characters) {
    return at < regex.length() && characters.indexOf(regex.charAt(at)) >= 0;
  }

  /** The next UTF-16 unit, which is not passed. */
  public char peek() {
    if (isAtEnd()) {
      throw new NotUnderstood();
    }
    return regex.charAt(at);
  }

  /** Passes the next character and returns it. */
  public int next() {
    if (isAtEnd()) {
      throw new NotUnderstood();
    }
    int c = regex.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  /** Passes {@code units}, which must be there. */
  public void skip(int units) {
    at += units;
  }

  /** Passes {@code c}, which must be next. */
  public void expect(char c) {
    if (!isNext(c)) {
      throw new NotUnderstood();
    }
    at++;
  }

  /** Passes {@code units} and returns them. */
  public String take(int units) {
    if (at + units > regex.length()) {
      throw new NotUnderstood();
    }
    at += units;
    return regex.substring(at - units, at);
  }

  /** Passes what stands before the next {@code c}, which is passed too, and returns it. */
  public String before(char c) {
    int end = regex.indexOf(c, at);
    if (end < 0) {
      throw new NotUnderstood();
    }
    String before = regex.substring(at, end);
    at = end + 1;
    return before;
  }

  /** What stands in the braces that are next, which are not passed; empty if there are none. */
  public String inBraces() {
    int end = isNext('{') ? regex.indexOf('}', at) : -1;
    return end < 0 ? "" : regex.substring(at + 1, end);
  }

  /** Passes what stands before the next {@code end}, or up to the end of the pattern. */
  public String beforeOrAll(String end) {
    int found = regex.indexOf(end, at);
    String before = regex.substring(at, found < 0 ? regex.length() : found);
    at = found < 0 ? regex.length() : found + end.length();
    return before;
  }

  /**
   * Passes the characters before the first of {@code syntax}, but for the last of them if one of
   * {@code quantifiers} follows that and others stand before it.
   */
  String plain(String syntax, String quantifiers) {
    int end = at;
    while (end < regex.length() && syntax.indexOf(regex.charAt(end)) < 0) {
      end++;
    }
    if (end > at && end < regex.length() && quantifiers.indexOf(regex.charAt(end)) >= 0) {
      end = regex.offsetByCodePoints(end, -1);
    }
    return take(end - at);
  }

  /** Passes the digits of a character, in braces or two of them, and returns them. */
  public String digits() {
    if (isNext('{')) {
      skip(1);
      return before('}');
    }
    return take(2);
  }

  /** Passes letters that set and clear flags; returns which of {@code flags} hold behind them. */
  public int flags(int flags) {
    int holding = flags;
    boolean on = true;
    while (isNextOf("ims-")) {
      int flag =
          switch (regex.charAt(at++)) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            default -> 0;
          };
      on &= flag != 0;
      holding = on ? holding | flag : holding & ~flag;
    }
    return holding;
  }

  /** The number that {@code digits} are. */
  public static int number(String digits, int radix) {
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      throw new NotUnderstood();
    }
  }
}
