package dev.stet.rules.numeric.english;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money, or a part in per cent, that is what a price and a count near it make but for two
 * digits that changed places: {@code 41,300 hours. At £9.50 an hour their time was worth £329,350}.
 * It is believed wrong only where no two figures near it make it.
 */
final class SlippedProducts {
  /** Before the price of one. */
  private static final PrefilteredPattern PRICE =
      PrefilteredPattern.compile(
          "\\b(?:at|rates?|rents?|prices?|priced|tariffs?|fares?|wages?|tolls?|fees?|dividends?)\\b[^.;:$#%]{0,40}$");

  private static final PrefilteredPattern OF_ONE =
      PrefilteredPattern.compile(
          "^(?: [a-z]+)? (?:each|apiece)\\b|^ (?:an?|per|for each|for every|the) [a-z]+\\b");

  /** The same with the coin between. */
  private static final PrefilteredPattern OF_ONE_BEHIND =
      PrefilteredPattern.compile("^(?: [a-z]+)? (?:an?|per|each|for each) [a-z]+\\b");

  /** Before what a share comes to. */
  private static final PrefilteredPattern COMES_TO =
      PrefilteredPattern.compile("(?:,| \\(| –) ?(?:or|that is|i\\.e\\.)?,? ?$");

  private static final int SENTENCES = 2;
  private static final int FEWEST_DIGITS = 4;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final List<BigDecimal> SCALES =
      List.of(BigDecimal.ONE, THOUSAND, new BigDecimal("0.001"));
  private static final BigDecimal ROUGH = new BigDecimal("0.006");

  private SlippedProducts() {}

  static @Nullable WrongClaim judge(Paragraph paragraph, Told claim) {
    boolean money = claim.sign() == '$';
    String digits = digits(claim.value());
    if (!(money || claim.sign() == '#') || digits.length() < FEWEST_DIGITS - 1 || claim.lasts()) {
      return null;
    }
    if ((!money && !COMES_TO.isIn(paragraph.before(claim))) || (money && price(paragraph, claim))) {
      return threefold(paragraph, claim, digits);
    }
    WrongClaim slip = threefold(paragraph, claim, digits);
    if (slip != null) {
      return slip;
    }
    List<Told> near = paragraph.near(claim, SENTENCES);
    for (Told a : near) {
      for (Told b : near) {
        if (a.equals(b) || a.value().signum() <= 0 || b.value().signum() <= 0) {
          continue;
        }
        if (added(a, b, claim)) {
          return null;
        }
        if (!(money ? a.sign() == '$' && b.sign() == '#' : a.sign() == '%' && b.sign() == '#')) {
          continue;
        }
        boolean here = a.sentence() == claim.sentence() && b.sentence() == claim.sentence();
        for (BigDecimal scale : SCALES) {
          BigDecimal product = a.value().multiply(b.value()).multiply(scale);
          product = money ? product : product.movePointLeft(2);
          if (product.subtract(claim.value()).abs().compareTo(claim.value().multiply(ROUGH)) <= 0) {
            return null;
          }
          boolean one = money ? price(paragraph, a) : scale.compareTo(BigDecimal.ONE) == 0;
          boolean plain = here || digits.length() >= FEWEST_DIGITS;
          BigDecimal rounded = likeDigits(product, claim.value(), digits.length());
          if (one
              && plain
              && !b.single()
              && !told(paragraph, rounded, claim)
              && rounded.precision() - rounded.scale()
                  == claim.value().precision() - claim.value().scale()
              && Slips.swapped(digits, digits(rounded))) {
            slip =
                new WrongClaim(
                    Kind.PRODUCT,
                    claim.figure().span(),
                    paragraph.printed(a) + " × " + paragraph.printed(b),
                    claim.figure().currency() + Figures.plain(rounded));
          }
        }
      }
    }
    return slip;
  }

  /**
   * {@code 620 people worked 12 days at 400 crowns a day; 2,796,000 crowns}: two counts and a price
   * in the same coin, all in one sentence.
   */
  private static @Nullable WrongClaim threefold(Paragraph paragraph, Told claim, String digits) {
    if (digits.length() < FEWEST_DIGITS) {
      return null;
    }
    List<Told> here = paragraph.near(claim, 0).stream().filter(one -> one.sign() != '%').toList();
    WrongClaim slip = null;
    for (Told price : here) {
      boolean coin = price.sign() == claim.sign() && price.noun().equals(claim.noun());
      if (!coin || price.at() > claim.at() || !OF_ONE_BEHIND.isIn(paragraph.behind(price))) {
        continue;
      }
      for (int i = 0; i < here.size(); i++) {
        for (int j = i + 1; j < here.size(); j++) {
          Told one = here.get(i);
          Told other = here.get(j);
          if (!counts(one, price) || !counts(other, price)) {
            continue;
          }
          BigDecimal product = price.value().multiply(one.value()).multiply(other.value());
          if (product.compareTo(claim.value()) == 0) {
            return null;
          }
          if (Slips.swapped(Figures.plain(claim.value()), Figures.plain(product))) {
            slip =
                new WrongClaim(
                    Kind.PRODUCT,
                    claim.figure().span(),
                    paragraph.printed(one)
                        + " × "
                        + paragraph.printed(other)
                        + " × "
                        + paragraph.printed(price),
                    claim.figure().currency() + Figures.plain(product));
          }
        }
      }
    }
    return slip;
  }

  private static boolean counts(Told one, Told price) {
    return one.sign() == '#' && !one.equals(price) && !one.single() && one.value().signum() > 0;
  }

  /** Whether a sum of money is the price of one. */
  private static boolean price(Paragraph paragraph, Told sum) {
    String lead = paragraph.before(sum);
    return OF_ONE.isIn(paragraph.behind(sum)) || PRICE.isIn(lead);
  }

  /** Whether the right figure stands there too: takings of £259, where £295 was due. */
  private static boolean told(Paragraph paragraph, BigDecimal right, Told claim) {
    return paragraph.told().stream()
        .anyMatch(
            one ->
                one.value().compareTo(right) == 0
                    && Math.abs(one.sentence() - claim.sentence()) <= SENTENCES);
  }

  /** Whether the two make the claim together, or leave it. */
  private static boolean added(Told a, Told b, Told claim) {
    BigDecimal sum = a.value().add(b.value());
    BigDecimal apart = a.value().subtract(b.value()).abs();
    return a.sign() == b.sign()
        && a.sign() == claim.sign()
        && (sum.compareTo(claim.value()) == 0 || apart.compareTo(claim.value()) == 0);
  }

  /** The product with as many digits as the claim is told with. */
  private static BigDecimal likeDigits(BigDecimal product, BigDecimal claim, int digits) {
    int places = digits - (claim.precision() - claim.scale());
    return product.setScale(Math.max(-20, places), RoundingMode.HALF_UP);
  }

  private static String digits(BigDecimal value) {
    return Slips.digits(Figures.plain(value)).replaceAll("^0+", "").replaceAll("0+$", "");
  }
}
