package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Span;
import java.util.List;

/**
 * A count that the text announces and the points that come right after it: {@code
 * 重点做好以下五个方面工作：一是…}. Immutable.
 *
 * @param span the words that announce it, {@code 五个方面}
 * @param count how many are announced
 * @param points what is listed, in order; never empty
 * @param missing numbers that are left out between the first and the last point
 */
public record Promise(Span span, int count, List<Span> points, List<Integer> missing) {

  /** The promises of a document, in order. */
  public static final Analysis<List<Promise>> ANALYSIS =
      document -> new PromiseFinder(document).find();

  public Promise {
    points = List.copyOf(points);
    missing = List.copyOf(missing);
  }

  /** Whether as many points follow as were announced. */
  public boolean kept() {
    return points.size() == count;
  }
}
