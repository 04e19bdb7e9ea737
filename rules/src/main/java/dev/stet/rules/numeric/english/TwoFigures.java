package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Two figures, and what is made of them. */
record TwoFigures(Figure a, Figure b) {
  private static final BigDecimal PENNY = new BigDecimal("0.01");

  /** What a claim of some kind should be of them, or null if nobody can say. */
  @Nullable Interval make(Kind kind) {
    return kind == Kind.INCREMENT ? growth(false) : kind.of(interval(a), interval(b));
  }

  /**
   * By how many per cent something has changed that is now the second, by as much as the first.
   *
   * @param less whether it has become less
   */
  @Nullable Interval growth(boolean less) {
    Interval before = less ? interval(b).plus(interval(a)) : interval(b).minus(interval(a));
    return before.low().signum() <= 0 ? null : Figures.percent(interval(a), before);
  }

  private static Interval interval(Figure figure) {
    // a price in pence is as told
    boolean pence = !figure.currency().isEmpty() && figure.step().compareTo(PENNY) == 0;
    return figure.counts() || pence
        ? Interval.exactly(figure.value())
        : Interval.rounded(figure.value(), figure.step());
  }

  /**
   * Whether any other two figures of the sentences make a claim. A change that was divided by the
   * later value is the commonest mistake and explains nothing.
   *
   * @param earlier the value from which something is said to have changed, or the claim
   */
  static boolean explain(SignedSentences sentences, Kind kind, Figure claim, Figure earlier) {
    Interval said = Interval.rounded(claim.value(), claim.step());
    for (Figure a : sentences.figures()) {
      for (Figure b : sentences.figures()) {
        boolean told = a.span().equals(claim.span()) || b.span().equals(claim.span());
        boolean turned = kind == Kind.GROWTH && b.equals(earlier);
        if (told || turned || a.equals(b) || a.percent() || b.percent()) {
          continue;
        }
        TwoFigures two = new TwoFigures(a, b);
        Interval right = two.make(kind);
        if (right != null
            && (right.meets(said)
                || (kind == Kind.PRODUCT && two.areThreefold(right, said, sentences)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code two wardens for six weeks at $900}: whether a third figure makes the product of two. */
  private boolean areThreefold(Interval product, Interval said, SignedSentences sentences) {
    return sentences.figures().stream()
        .anyMatch(
            c ->
                !c.equals(a)
                    && !c.equals(b)
                    && !c.percent()
                    && product.times(interval(c)).meets(said));
  }
}
