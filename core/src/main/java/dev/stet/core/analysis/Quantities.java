package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Every number in a document's prose and tables, with what it is. Numbers inside names and codes
 * ({@code S326}, {@code PM2.5}, {@code 3.0.1}, phone numbers) are none. Found in one pass over the
 * folded text.
 */
public final class Quantities {
  /** Finds the quantities of a document. */
  public static final Analysis<Quantities> ANALYSIS = Quantities::of;

  private final List<Quantity> all;

  private Quantities(List<Quantity> all) {
    this.all = List.copyOf(all);
  }

  /** All of them in the order of the text; no two overlap. */
  public List<Quantity> all() {
    return all;
  }

  /** Those that stand wholly inside {@code span}, in order. A view. */
  public List<Quantity> in(Span span) {
    int from = firstFrom(span.start());
    int until = from;
    while (until < all.size() && all.get(until).span().end() <= span.end()) {
      until++;
    }
    return all.subList(from, until);
  }

  /** The index of the first quantity that starts at {@code offset} or later. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Quantities of(Document document) {
    List<Quantity> found = new ArrayList<>();
    QuantityScanner scanner = new QuantityScanner(document.text(), document.folded(), found);
    for (Block block : document.blocks()) {
      if (Sentences.prose(block.role())) {
        scanner.scan(block.span().start(), block.span().end());
      }
    }
    return new Quantities(found);
  }
}
