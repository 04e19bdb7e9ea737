package dev.stet.core.lint;

import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One finding for one thing: of problems that speak of the same words, the one that knows better
 * stays.
 */
final class Overlaps {
  private Overlaps() {}

  /** {@code ordered} without what another problem already says; still in order. */
  static List<Problem> settled(List<Problem> ordered) {
    BitSet silent = new BitSet(ordered.size());
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Problem problem = ordered.get(i);
      open.removeIf(earlier -> !touch(ordered.get(earlier).span(), problem.span()));
      for (int earlier : open) {
        if (yields(problem, ordered.get(earlier))) {
          silent.set(i);
        } else if (yields(ordered.get(earlier), problem)) {
          silent.set(earlier);
        }
      }
      open.removeIf(silent::get);
      if (!silent.get(i)) {
        open.add(i);
      }
    }
    List<Problem> kept = new ArrayList<>(ordered.size());
    for (int i = silent.nextClearBit(0); i < ordered.size(); i = silent.nextClearBit(i + 1)) {
      kept.add(ordered.get(i));
    }
    return kept;
  }

  /** Whether a problem that starts earlier, or at the same place, still reaches {@code next}. */
  private static boolean touch(Span earlier, Span next) {
    return earlier.end() > next.start() || earlier.equals(next);
  }

  /** Whether {@code one} is silent where {@code other} speaks of the same words. */
  private static boolean yields(Problem one, Problem other) {
    if (one.rule().id().equals(other.rule().id())) {
      return other.span().contains(one.span());
    }
    boolean told = one.rule().yieldsTo().contains(other.rule().id());
    boolean back = other.rule().yieldsTo().contains(one.rule().id());
    return told ? !back || saysMore(other, one) : !back && isPartOf(one, other);
  }

  /** Whether {@code other} says of more words what is of one kind with {@code one} and as grave. */
  private static boolean isPartOf(Problem one, Problem other) {
    return one.rule().category() == other.rule().category()
        && other.span().contains(one.span())
        && Linter.severity(other).atLeast(Linter.severity(one))
        && (!Linter.severity(one).atLeast(Linter.severity(other)) || saysMore(other, one));
  }

  /** Of two that yield to each other the longer stays; of equally long ones the first by name. */
  private static boolean saysMore(Problem heard, Problem silenced) {
    int longer = Integer.compare(heard.span().length(), silenced.span().length());
    return longer > 0 || (longer == 0 && heard.rule().id().compareTo(silenced.rule().id()) < 0);
  }
}
