package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a share of a whole comes to, told behind it: {@code 18 per cent of it from the roof, about
 * 740,500}, {@code a grant paid 40% (£187,200)}.
 */
record PortionClaims(Paragraph paragraph, int sentence) {
  private static final PrefilteredPattern PORTION =
      PrefilteredPattern.compile(
          "(?<p>%) of (?:it|them|these|those|this|which|whom|the (?:total|whole|lot))(?: [a-z’'-]+){0,5}?(?:,| \\() ?(?:or |that is,? |about |some |nearly )*(?<a>#)(?: [a-z]+)?(?=[.,;:)]|$)");

  /** A share and in brackets what it comes to. */
  private static final PrefilteredPattern BRACKET =
      PrefilteredPattern.compile(
          "(?<p>%)(?: [a-z]+){0,3} \\((?:or |that is,? |i\\.e\\. )?(?<a>[#$])(?: [a-z]+)?\\)");

  private static final BigDecimal THIRTY = BigDecimal.valueOf(30);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static List<WrongClaim> wrong(Paragraph paragraph, int sentence) {
    List<WrongClaim> wrong = new ArrayList<>();
    PortionClaims reading = new PortionClaims(paragraph, sentence);
    String words = paragraph.sentence(sentence);
    Matcher portion = Paragraph.find(PORTION, words);
    WrongClaim first = portion == null ? null : reading.ofTheOnlyCount(portion);
    if (first != null) {
      wrong.add(first);
    }
    Matcher bracket = BRACKET.matcher(words);
    while (bracket.find()) {
      WrongClaim part = reading.ofOneBefore(bracket);
      if (part != null) {
        wrong.add(part);
      }
    }
    return wrong;
  }

  /** Of the only count before it in the sentence, or in the sentence before. */
  private @Nullable WrongClaim ofTheOnlyCount(Matcher portion) {
    Told share = paragraph.at(sentence, portion.start("p"));
    Told part = paragraph.at(sentence, portion.start("a"));
    Told whole = alone(sentence, share.at());
    whole = whole == null && sentence > 0 ? alone(sentence - 1, share.at()) : whole;
    if (whole == null || !whole.like(part) || share.value().compareTo(Figures.HUNDRED) >= 0) {
      return null;
    }
    Interval stated = part.said().widened(part.value().movePointLeft(1));
    return interval(whole, share).meets(stated) || !Derived.slip(part, exact(whole, share), TWO)
        ? null
        : claim(whole, share, part);
  }

  /** Of one of the figures before it, if a slip in what that makes explains it. */
  private @Nullable WrongClaim ofOneBefore(Matcher bracket) {
    Told share = paragraph.at(sentence, bracket.start("p"));
    Told part = paragraph.at(sentence, bracket.start("a"));
    WrongClaim wrong = null;
    for (Told whole : paragraph.near(share, 1)) {
      if (whole.at() >= share.at()
          || !whole.figure().alike(part.figure())
          || whole.lasts()
          || whole.value().compareTo(part.value()) <= 0) {
        continue;
      }
      if (interval(whole, share).meets(part.said())) {
        return null;
      }
      BigDecimal rounded = exact(whole, share).setScale(0, RoundingMode.HALF_UP);
      if (whole.sentence() == sentence
          && part.value().compareTo(THIRTY) > 0
          && Slips.any(Figures.plain(part.value()), Figures.plain(rounded))) {
        wrong = claim(whole, share, part);
      }
    }
    return wrong;
  }

  private WrongClaim claim(Told whole, Told share, Told part) {
    return new WrongClaim(
        Kind.PRODUCT,
        part.figure().span(),
        paragraph.printed(whole) + " × " + paragraph.printed(share),
        Derived.printed(part, exact(whole, share)));
  }

  private static BigDecimal exact(Told whole, Told share) {
    return whole.value().multiply(share.value()).movePointLeft(2);
  }

  private static Interval interval(Told whole, Told share) {
    return whole.interval().times(share.said()).dividedBy(Interval.exactly(Figures.HUNDRED));
  }

  /** The one count of a sentence before {@code until}, or null. */
  private @Nullable Told alone(int in, int until) {
    List<Told> counts = paragraph.untimed('#', in, until);
    return counts.size() == 1 ? counts.get(0) : null;
  }
}
