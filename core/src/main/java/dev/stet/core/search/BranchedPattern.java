package dev.stet.core.search;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of many alternatives, too many for a {@link PrefilteredPattern}: a text has what some
 * of them need nearly always, and never what most of them do. It is searched for those alternatives
 * only whose words it has. Thread-safe.
 */
public final class BranchedPattern {
  /** So many choices of alternatives are remembered; texts are rarely alike in what they have. */
  private static final int MOST_KNOWN = 500;

  private final List<String> branches;
  private final PatternGroup group;
  private final Map<BitSet, Pattern> known = new ConcurrentHashMap<>();

  private BranchedPattern(List<PrefilteredPattern> branches) {
    this.branches = branches.stream().map(PrefilteredPattern::regex).toList();
    this.group = PatternGroup.of(branches);
  }

  /**
   * The pattern {@code regex} in the syntax of {@link Pattern}. The numbers of its groups mean
   * nothing to a matcher, which may be of a few alternatives.
   */
  public static BranchedPattern compile(String regex) {
    return new BranchedPattern(PrefilteredPattern.alternatives(regex, 0));
  }

  /**
   * A matcher of the region of {@code text} from {@code start} to {@code end} that looks at what is
   * beyond, too.
   */
  public Matcher matcherSeeingMore(String text, int start, int end) {
    return searched(group.mayBeIn(text, start, end))
        .matcher(text)
        .region(start, end)
        .useTransparentBounds(true);
  }

  private Pattern searched(BitSet which) {
    if (which.isEmpty()) {
      return PrefilteredPattern.NEVER;
    }
    Pattern same = known.get(which);
    if (same != null) {
      return same;
    }
    Pattern made =
        Pattern.compile(which.stream().mapToObj(branches::get).collect(Collectors.joining("|")));
    if (known.size() < MOST_KNOWN) {
      known.put(which, made);
    }
    return made;
  }
}
