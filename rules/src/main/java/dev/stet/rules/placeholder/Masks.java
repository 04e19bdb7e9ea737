package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The masks of a document: what stands where a name or a figure was taken out. How sure one is of a
 * mask comes from its neighbours; how many are believed comes from the document as a whole, for one
 * that is full of them is a template. Immutable.
 */
final class Masks {
  static final Analysis<Masks> ANALYSIS = Masks::of;

  private final List<Mask> all;
  private final int certain;
  private final int likely;

  private Masks(List<Mask> all) {
    this.all = List.copyOf(all);
    this.certain = count(Certainty.CERTAIN);
    this.likely = count(Certainty.LIKELY);
  }

  private int count(Certainty certainty) {
    return (int) all.stream().filter(mask -> mask.certainty() == certainty).count();
  }

  private static Masks of(Document document) {
    List<Mask> masks = new ArrayList<>();
    for (Block block : Prose.blocks(document)) {
      new MaskJudge(document, block).judge(masks);
    }
    return new Masks(masks);
  }

  /** Every mask, believed or not, in the order of the text. */
  List<Mask> all() {
    return all;
  }

  /** How many masks are so by their neighbours alone. */
  int certain() {
    return certain;
  }

  /**
   * How grave {@code mask} is; null for one that is not to be believed.
   *
   * @param signs how many places of the document can be nothing but unfilled
   */
  @Nullable Severity severity(Mask mask, int signs) {
    return switch (mask.certainty()) {
      case CERTAIN -> Severity.ERROR;
      case LIKELY ->
          signs >= 3 ? Severity.ERROR : signs > 0 || likely > 3 ? Severity.WARNING : null;
      case POSSIBLE -> signs >= 5 || likely + signs >= 8 ? Severity.WARNING : null;
    };
  }

  /** How sure one is of a mask by its neighbours. */
  enum Certainty {
    /** Nothing else can be meant. */
    CERTAIN,
    /** A mask where the document has others. */
    LIKELY,
    /** A mask where the document is full of them. */
    POSSIBLE
  }

  /**
   * A mask.
   *
   * @param span the mask with the unit or suffix that shows it
   * @param number whether it hides some digits of a figure that shows the others
   */
  record Mask(Span span, boolean number, Certainty certainty) {}
}
