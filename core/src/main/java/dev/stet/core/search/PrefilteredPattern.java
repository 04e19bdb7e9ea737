package dev.stet.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that is tried only on a text in which it may match. First the words are looked for of
 * which every match holds one, then the text is read by the pattern's {@link PatternGate}; both are
 * made from the pattern itself, and both go through a text many times faster than {@link Pattern}
 * does. Each, and the pattern, is made when first needed. Thread-safe.
 */
public final class PrefilteredPattern {
  /** Longer than any text, so that its matcher need not look at one. */
  static final Pattern NEVER = Pattern.compile("(?!)x{2000000000}");

  private final String regex;
  private final int flags;
  private volatile @Nullable Prefilter prefilter;
  private volatile @Nullable Gate gate;
  private volatile @Nullable Pattern pattern;

  private PrefilteredPattern(String regex, int flags) {
    this.regex = regex;
    this.flags = flags;
  }

  /**
   * What tells texts in which there is no match.
   *
   * @param words null if none are needed
   */
  private record Prefilter(@Nullable Mentions words) {
    static Prefilter of(@Nullable Regex regex) {
      return new Prefilter(
          regex == null ? null : RequiredWords.of(regex).map(Mentions::of).orElse(null));
    }

    boolean mayMatch(String text, int start, int end) {
      return words == null || words.in(text, start, end);
    }
  }

  /**
   * What tells more of them.
   *
   * @param gate null if nothing does
   */
  private record Gate(@Nullable PatternGate gate) {
    static Gate of(@Nullable Regex regex) {
      return new Gate(regex == null ? null : PatternGate.of(regex).orElse(null));
    }

    boolean mayMatch(String text, int start, int end, boolean seesMore) {
      return gate == null || gate.mayMatch(text, start, end, seesMore);
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

  /**
   * A matcher of {@code text} that finds what the pattern does; of no part of it that is set as its
   * region later.
   */
  public Matcher matcher(String text) {
    return matched(text, 0, text.length(), false).matcher(text);
  }

  /** A matcher of the region of {@code text} from {@code start} to {@code end}. */
  public Matcher matcher(String text, int start, int end) {
    return matched(text, start, end, false).matcher(text).region(start, end);
  }

  /** A matcher of the same region that looks at what is beyond, too. */
  public Matcher matcherSeeingMore(String text, int start, int end) {
    return matched(text, start, end, true)
        .matcher(text)
        .region(start, end)
        .useTransparentBounds(true);
  }

  /** Whether a match stands in {@code text}. */
  public boolean isIn(String text) {
    return mayMatch(text, 0, text.length(), false) && pattern().matcher(text).find();
  }

  /** Whether all of {@code text} is a match. */
  public boolean matches(String text) {
    return mayMatch(text, 0, text.length(), false) && pattern().matcher(text).matches();
  }

  /** What it was compiled from. */
  String regex() {
    return regex;
  }

  /** Words of which every match holds one; none if it needs none. */
  Set<String> neededWords() {
    return RegexReader.read(regex, flags).flatMap(RequiredWords::of).orElse(Set.of());
  }

  /** The pattern, or one that never matches where this does not. */
  private Pattern matched(String text, int start, int end, boolean seesMore) {
    return mayMatch(text, start, end, seesMore) ? pattern() : NEVER;
  }

  private boolean mayMatch(String text, int start, int end, boolean seesMore) {
    Prefilter words = prefilter;
    if (words == null) {
      words = Prefilter.of(RegexReader.read(regex, flags).orElse(null));
      prefilter = words;
    }
    if (!words.mayMatch(text, start, end)) {
      return false;
    }
    Gate known = gate;
    if (known == null) {
      known = Gate.of(RegexReader.read(regex, flags).orElse(null));
      gate = known;
    }
    return known.mayMatch(text, start, end, seesMore);
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
