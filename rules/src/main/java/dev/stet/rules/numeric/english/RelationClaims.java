package dev.stet.rules.numeric.english;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.SpelledFractions;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a sentence make of its figures by a relation of {@link EnglishGrammar}: parts
 * of a whole, means between two, multiples, accounts.
 *
 * @param matcher where the relation was found
 */
record RelationClaims(SignedSentences sentences, Matcher matcher) {
  /** Figures that were not measured on the two: a mean of years, a price without its rise. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:on average|a year,|annually|per annum|annualised|(?:average|mean) (?:annual|yearly)|annual growth rate|like-for-like|constant|real terms|adjusted|seasonally|compound|estimated|expected|forecast|capacity of|up to|at least|runs|innings|wickets|discount)\\b");

  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal LOOSE = new BigDecimal("0.1");
  private static final BigDecimal ROUGH = new BigDecimal("0.2");

  static @Nullable WrongClaim judge(SignedSentences sentences, Kind kind, Matcher matcher) {
    String said = matcher.group();
    if (kind.compareTo(Kind.SUM) < 0 && OTHERWISE.isIn(said) && !isOfMeans(kind, said)) {
      return null;
    }
    RelationClaims claims = new RelationClaims(sentences, matcher);
    return switch (kind) {
      case LISTED -> RowClaims.mean(sentences, claims.figure("c"), matcher.end());
      case SUM -> RowClaims.sum(sentences, claims.figure("c"), matcher.start(), matcher.end());
      case PART -> claims.part(claims.figure("c"), claims.figure("b"));
      case MULTIPLE -> claims.multiple(claims.figure("a"), claims.figure("b"));
      case FRACTION -> claims.fraction(claims.figure("a"), claims.figure("b"));
      case ACCOUNT -> claims.account();
      case BETWEEN -> claims.between(claims.figure("a"), claims.figure("b"), claims.figure("c"));
      default -> ComparedClaims.judge(sentences, kind, matcher);
    };
  }

  /**
   * {@code on average 34 minutes, the others 22: 14 minutes longer}: how far two means are apart.
   */
  private static boolean isOfMeans(Kind kind, String said) {
    return kind == Kind.DIFFERENCE
        && !OTHERWISE.isIn(said.replace("on average", "").replace("a year,", ""));
  }

  private Figure figure(String group) {
    return sentences.figure(matcher, group);
  }

  private String printed(Figure figure) {
    return sentences.printed(figure);
  }

  private @Nullable WrongClaim part(Figure part, Figure whole) {
    return part.value().compareTo(whole.value()) > 0
            && Figures.within(part.value(), whole.value(), THREE)
        ? new WrongClaim(Kind.PART, together(part, whole), printed(part), printed(whole))
        : null;
  }

  /** Both where nothing but "of" is between them, so that either may be wrong; or the part. */
  private static Span together(Figure part, Figure whole) {
    int between = whole.span().start() - part.span().end();
    return between > 0 && between <= " of ".length()
        ? part.span().union(whole.span())
        : part.span();
  }

  private @Nullable WrongClaim between(Figure a, Figure b, Figure mean) {
    BigDecimal low = a.value().min(b.value());
    BigDecimal high = a.value().max(b.value());
    boolean outside = mean.value().compareTo(low) < 0 || mean.value().compareTo(high) > 0;
    return outside && a.alike(b) && a.alike(mean)
        ? new WrongClaim(Kind.BETWEEN, mean.span(), low.toString(), high.toString())
        : null;
  }

  /** {@code from 62,000 to 93,000, an increase of a third}. */
  private @Nullable WrongClaim fraction(Figure before, Figure now) {
    if (before.value().signum() <= 0 || !before.alike(now)) {
      return null;
    }
    BigDecimal told = SpelledFractions.value(matcher.group("w"));
    BigDecimal exact =
        now.value().subtract(before.value()).abs().divide(before.value(), MathContext.DECIMAL64);
    BigDecimal off = exact.subtract(told).abs().divide(told, MathContext.DECIMAL64);
    Span words = sentences.span(matcher.start("w"), matcher.end("w"));
    return off.compareTo(ROUGH) > 0 && off.compareTo(BigDecimal.valueOf(2)) < 0
        ? new WrongClaim(
            Kind.FRACTION,
            words,
            "(" + printed(now) + " − " + printed(before) + ") ÷ " + printed(before),
            exact.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%")
        : null;
  }

  private @Nullable WrongClaim multiple(Figure before, Figure now) {
    BigDecimal times =
        switch (matcher.group("w")) {
          case "half", "halved" -> HALF;
          case "three times", "trebled", "tripled" -> THREE;
          case "four times", "quadrupled" -> BigDecimal.valueOf(4);
          default -> BigDecimal.valueOf(2);
        };
    if (before.value().signum() <= 0) {
      return null;
    }
    BigDecimal exact = now.value().divide(before.value(), MathContext.DECIMAL64);
    BigDecimal off = exact.subtract(times).abs().divide(times, MathContext.DECIMAL64);
    return before.alike(now) && off.compareTo(LOOSE) > 0 && off.compareTo(BigDecimal.ONE) < 0
        ? new WrongClaim(
            Kind.MULTIPLE,
            before.span().union(now.span()),
            printed(now) + " ÷ " + printed(before),
            exact.setScale(2, RoundingMode.HALF_UP).toPlainString())
        : null;
  }

  private @Nullable WrongClaim account() {
    Figure opening = figure("a");
    Figure first = figure("x");
    Figure second = figure("y");
    Figure closing = figure("c");
    boolean comes = EnglishGrammar.comes(matcher.group("v"));
    if (comes == EnglishGrammar.comes(matcher.group("u")) || !opening.alike(closing)) {
      return null;
    }
    Figure in = comes ? first : second;
    Figure out = comes ? second : first;
    BigDecimal left = opening.value().add(in.value()).subtract(out.value());
    BigDecimal off = left.subtract(closing.value()).abs();
    boolean near = off.compareTo(in.value().add(out.value()).multiply(THREE)) <= 0;
    Figure later = closing.span().start() > opening.span().start() ? closing : opening;
    return off.compareTo(closing.counts() ? BigDecimal.ZERO : closing.step()) > 0 && near
        ? new WrongClaim(
            Kind.ACCOUNT,
            later.span(),
            printed(opening) + " + " + printed(in) + " − " + printed(out),
            later.currency() + Figures.plain(left))
        : null;
  }
}
