package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sum or the mean of the figures that a sentence tells before it. */
final class RowClaims {
  /** {@code 40 at £3, 118 a 4}: what each of them is, not how many they are. */
  private static final PrefilteredPattern MEASURE = PrefilteredPattern.compile(" at $|\\ban? $");

  /** In all £6.23 million with the share of the state: more than what stands before it. */
  private static final PrefilteredPattern WITH =
      PrefilteredPattern.compile(
          "(?: million| [a-z]+)? ?,? ?(?:with|including|counting|together with|plus|since|so far|to date)\\b");

  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  private RowClaims() {}

  /** The figures of a sentence before its figure {@code last}, or null if one is unlike it. */
  private static @Nullable List<Figure> row(SignedSentences sentences, Figure last, int end) {
    String words = sentences.words();
    int start = 0;
    for (int i = end - 1; i > 0 && start == 0; i--) {
      boolean ends = words.charAt(i) == '.' && words.charAt(i - 1) != '.';
      start = ends && i + 1 < words.length() && words.charAt(i + 1) == ' ' ? i : 0;
    }
    List<Figure> row = new ArrayList<>();
    for (int i = end - 1; i >= start; i--) {
      Figure part = sentences.at(i);
      if (part == null
          || part.equals(last)
          || MEASURE.isIn(words.substring(Math.max(0, i - 4), i))
          || part.percent()
          || (part.counts() && !last.counts())) {
        continue;
      }
      if (!part.alike(last)) {
        return null;
      }
      row.add(0, part);
    }
    return row;
  }

  /** {@code 4,200 in August, 3,900 in September and 4,800 in October, an average of 4,300}. */
  static @Nullable WrongClaim mean(SignedSentences sentences, Figure mean, int end) {
    List<Figure> values = row(sentences, mean, end);
    if (values == null || values.size() < 2) {
      return null;
    }
    BigDecimal right = BigDecimal.ZERO;
    Interval said = Interval.rounded(mean.value(), mean.step()).widened(mean.step());
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = values.size() - 1; i >= 0; i--) {
      sum = sum.add(values.get(i).value());
      int count = values.size() - i;
      right = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
      if (count > 1 && said.holds(right)) {
        return null;
      }
    }
    boolean between =
        values.stream().allMatch(one -> Figures.within(one.value(), mean.value(), THREE));
    return !between || TwoFigures.explain(sentences, Kind.MEAN, mean, mean)
        ? null
        : new WrongClaim(
            Kind.LISTED,
            mean.span(),
            "("
                + values.stream().map(sentences::printed).collect(Collectors.joining(" + "))
                + ") ÷ "
                + values.size(),
            mean.currency() + Figures.plain(right.round(new MathContext(4))));
  }

  /** The figures of the row that ends with its sum; any last two or more of them may be it. */
  static @Nullable WrongClaim sum(SignedSentences sentences, Figure total, int end, int behind) {
    String words = sentences.words();
    if (WITH.matcher(words, behind, words.length()).lookingAt()) {
      return null;
    }
    List<Figure> parts = row(sentences, total, end);
    if (parts == null) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal latitude = BigDecimal.ZERO;
    for (int i = parts.size() - 1; i >= 0; i--) {
      sum = sum.add(parts.get(i).value());
      latitude =
          parts.get(i).counts() ? latitude : latitude.add(parts.get(i).step()).add(total.step());
      boolean makes = sum.subtract(total.value()).abs().compareTo(latitude) <= 0;
      if ((makes && i < parts.size() - 1) || parts.get(i).value().compareTo(total.value()) > 0) {
        return null;
      }
    }
    BigDecimal off = sum.subtract(total.value()).abs();
    return parts.size() < 2
            || off.multiply(THREE).compareTo(total.value()) > 0
            || TwoFigures.explain(sentences, Kind.PRODUCT, total, total)
            || TwoFigures.explain(sentences, Kind.DIFFERENCE, total, total)
        ? null
        : new WrongClaim(
            Kind.SUM,
            total.span(),
            parts.stream().map(sentences::printed).collect(Collectors.joining(" + ")),
            total.currency() + Figures.plain(sum));
  }
}
