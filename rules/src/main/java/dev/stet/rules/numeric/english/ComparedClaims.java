package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a relation makes of two figures: by how much they differ, in per cent or not, their
 * product or quotient.
 */
final class ComparedClaims {
  private static final PrefilteredPattern ABOUT =
      PrefilteredPattern.compile("\\b(?:about|some|around|nearly|almost|roughly|just|over)\\b");

  private static final Set<String> LESSER =
      Set.of("fewer", "less", "lower", "fell", "dropped", "decreased", "declined", "fallen");

  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal LOOSE = new BigDecimal("0.1");
  private static final BigDecimal THIRD = new BigDecimal("0.3");

  private ComparedClaims() {}

  static @Nullable WrongClaim judge(SignedSentences sentences, Kind kind, Matcher matcher) {
    Figure a = sentences.figure(matcher, "a");
    Figure b = sentences.figure(matcher, "b");
    Figure claim = sentences.figure(matcher, "c");
    boolean money = !a.currency().isEmpty() || !b.currency().isEmpty();
    boolean fits =
        switch (kind) {
          case GROWTH, INCREMENT, RATE -> a.alike(b);
          case SHARE -> a.alike(claim) && b.percent();
          case YEARS -> a.alike(b) && claim.currency().isEmpty() && !claim.percent();
          case DIFFERENCE -> (a.alike(b) && a.alike(claim)) || points(a, claim, matcher);
          case PRODUCT ->
              (a.currency() + b.currency()).equals(claim.currency())
                  && (a.currency().isEmpty() || b.currency().isEmpty());
          default -> a.currency().equals(claim.currency()) && b.counts();
        };
    Figure stated =
        money || kind != Kind.MEAN ? claim : EnglishProducts.inUnitOf(sentences.text(), claim, a);
    if (!fits
        || stated == null
        || stated.value().signum() <= 0
        || a.value().signum() <= 0
        || b.value().signum() <= 0) {
      return null;
    }
    boolean less = kind == Kind.INCREMENT && LESSER.contains(matcher.group("w"));
    TwoFigures two = new TwoFigures(a, b);
    Interval right = less ? two.growth(true) : two.make(kind);
    Interval said = Interval.rounded(stated.value(), stated.step());
    if (right == null
        || right.meets(said)
        || (kind == Kind.PRODUCT && right.meets(said.widened(stated.step())))
        || (kind == Kind.YEARS && right.meets(said.widened(THIRD)))
        || TwoFigures.explain(sentences, kind, stated, a)) {
      return null;
    }
    BigDecimal exact = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
    boolean about = ABOUT.isIn(matcher.group());
    boolean near = near(exact, stated.value());
    BigDecimal off = exact.subtract(stated.value()).abs();
    if (about && off.compareTo(stated.value().multiply(LOOSE)) <= 0) {
      return null;
    }
    // told in the unit of the claim
    BigDecimal there = exact.multiply(claim.value()).divide(stated.value(), MathContext.DECIMAL64);
    int scale = Math.max(near ? 0 : 1, claim.step().stripTrailingZeros().scale());
    BigDecimal result = there.setScale(scale, RoundingMode.HALF_UP);
    Span told = claim.span();
    boolean clause = kind == Kind.GROWTH && matcher.group().endsWith(")");
    if (clause || (kind == Kind.DIFFERENCE && matcher.group().contains(" left"))) {
      // which of the three is wrong nobody knows
      Span round = clause ? a.span().union(b.span()) : b.span();
      told = told.union(round);
    }
    return near
            || Slips.any(Figures.plain(claim.value()), Figures.plain(result))
            || near(exact.movePointRight(1), stated.value())
            || near(exact.movePointLeft(1), stated.value())
        ? new WrongClaim(
            kind,
            told,
            working(sentences, kind, two, less),
            claim.percent()
                ? Figures.plain(result) + "%"
                : claim.currency() + Figures.plain(result))
        : null;
  }

  private static boolean points(Figure one, Figure claim, Matcher matcher) {
    return one.percent() && claim.currency().isEmpty() && matcher.group().contains("points");
  }

  private static boolean near(BigDecimal exact, BigDecimal stated) {
    return exact.compareTo(stated.multiply(THREE)) < 0
        && stated.compareTo(exact.multiply(THREE)) < 0;
  }

  private static String working(
      SignedSentences sentences, Kind kind, TwoFigures two, boolean less) {
    String one = sentences.printed(two.a());
    String other = sentences.printed(two.b());
    if (kind == Kind.INCREMENT) {
      return one + " ÷ (" + other + (less ? " + " : " − ") + one + ")";
    }
    boolean turned = kind == Kind.DIFFERENCE && two.a().value().compareTo(two.b().value()) < 0;
    return turned ? kind.working(other, one) : kind.working(one, other);
  }
}
