package dev.stet.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only on a text that holds one of the words which every match of it needs.
 * The words are read from the pattern itself; one that needs none is always tried. Words are looked
 * for many times faster than {@link Pattern} goes through a text. Compiled when first needed.
 * Thread-safe.
 */
public final class PrefilteredPattern {
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final int UNDERSTOOD =
      Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  private final String regex;
  private final int flags;
  private volatile @Nullable Prefilter prefilter;
  private volatile @Nullable Pattern pattern;

  private PrefilteredPattern(String regex, int flags) {
    this.regex = regex;
    this.flags = flags;
  }

  /**
   * What tells texts in which there is no match.
   *
   * @param words null if nothing does
   */
  private record Prefilter(@Nullable Mentions words) {
    boolean mayMatch(String text, int start, int end) {
      return words == null || words.in(text, start, end);
    }
  }

  /** The pattern {@code regex} in the syntax of {@link Pattern}. */
  public static PrefilteredPattern compile(String regex) {
    return compile(regex, 0);
  }

  /** The pattern {@code regex} with the {@code flags} of {@link Pattern}. */
  public static PrefilteredPattern compile(String regex, int flags) {
    return new PrefilteredPattern(regex, flags);
  }

  /**
   * The alternatives of {@code regex}, each a pattern of its own: of many, a text holds what few
   * need.
   */
  public static List<PrefilteredPattern> alternatives(String regex, int flags) {
    List<PrefilteredPattern> alternatives = new ArrayList<>();
    int from = 0;
    int depth = 0;
    boolean set = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (set) {
        set = c != ']';
      } else if (c == '[') {
        set = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        alternatives.add(compile(regex.substring(from, i), flags));
        from = i + 1;
      }
    }
    alternatives.add(compile(regex.substring(from), flags));
    return List.copyOf(alternatives);
  }

  /** A matcher of {@code text} that finds what the pattern does. */
  public Matcher matcher(String text) {
    return mayMatch(text, 0, text.length()) ? pattern().matcher(text) : NEVER.matcher(text);
  }

  /** A matcher of the region of {@code text} from {@code start} to {@code end}. */
  public Matcher matcher(String text, int start, int end) {
    Pattern tried = mayMatch(text, start, end) ? pattern() : NEVER;
    return tried.matcher(text).region(start, end);
  }

  /** Whether a match stands in {@code text}. */
  public boolean isIn(String text) {
    return mayMatch(text, 0, text.length()) && pattern().matcher(text).find();
  }

  private boolean mayMatch(String text, int start, int end) {
    Prefilter known = prefilter;
    if (known == null) {
      boolean understood = (flags & ~UNDERSTOOD) == 0;
      known = new Prefilter(understood ? Mentions.neededBy(regex).orElse(null) : null);
      prefilter = known;
    }
    return known.mayMatch(text, start, end);
  }

  private Pattern pattern() {
    Pattern known = pattern;
    if (known == null) {
      known = Pattern.compile(regex, flags);
      pattern = known;
    }
    return known;
  }
}
