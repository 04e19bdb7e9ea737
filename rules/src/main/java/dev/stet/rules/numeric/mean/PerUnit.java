package dev.stet.rules.numeric.mean;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * So much of the one unit for each of another, where the sentence tells how much there is of both:
 * {@code an area of 4,800 m² … 3,792,000 kWh in all, or 790 kWh/m²}. Believed wrong where a digit
 * of it is, and no two amounts of the sentence make it.
 */
final class PerUnit {
  private static final String NUMBER =
      "(?<![\\d.,])((?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d+)?)\\s?(万|亿|thousand |million )?\\s?";

  private static final PrefilteredPattern QUOTIENT =
      PrefilteredPattern.compile(
          NUMBER
              + "(kWh|MWh|GJ|MJ|kg|tonnes|t|litres|L|m³|m3|千瓦时|度|公斤|千克|吨|立方米|万元|元)\\s?/\\s?(m²|m2|㎡|ha|km²|km2|km|person|pupil|bed|平方米|亩|公顷|平方公里|公里|人)(?![A-Za-z\\p{IsHan}/²³])");

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal PERCENT = new BigDecimal("0.01");
  private static final int FEWEST_DIGITS = 3;

  private PerUnit() {}

  /** The quotients of a sentence that are slips of those of its amounts. */
  static List<Worked> wrong(String text, Span sentence) {
    List<Worked> wrong = new ArrayList<>();
    if (sentence.find(text, "/") < 0) {
      return wrong;
    }
    Matcher found = QUOTIENT.matcherSeeingMore(text, sentence.start(), sentence.end());
    while (found.find()) {
      if (isOperand(text, found.start(1), sentence.start())) {
        continue;
      }
      String words = sentence.of(text);
      List<BigDecimal> above = amounts(words, found.group(3));
      List<BigDecimal> below = amounts(words, found.group(4));
      Worked worked = judge(found, above, below);
      if (worked != null) {
        wrong.add(worked);
      }
    }
    return wrong;
  }

  /** {@code 380㎡×0.36GJ/㎡=}: a factor of a sum that is written out is given. */
  private static boolean isOperand(String text, int start, int from) {
    int at = start - 1;
    while (at > from && text.charAt(at) == ' ') {
      at--;
    }
    return at >= from && "×*÷xX".indexOf(text.charAt(at)) >= 0;
  }

  private static @Nullable Worked judge(
      Matcher found, List<BigDecimal> above, List<BigDecimal> below) {
    BigDecimal stated = value(found);
    String printed = Figures.plain(Figures.value(found.group(1)));
    if (Slips.digits(printed).length() < FEWEST_DIGITS || found.group(2) != null) {
      return null;
    }
    int scale = Math.max(0, new BigDecimal(printed).scale());
    Worked slip = null;
    for (BigDecimal one : above) {
      for (BigDecimal other : below) {
        BigDecimal exact = one.divide(other, MathContext.DECIMAL64);
        BigDecimal off = exact.subtract(stated).abs();
        if (off.compareTo(stated.multiply(PERCENT)) <= 0) {
          return null;
        }
        BigDecimal rounded = exact.setScale(scale, RoundingMode.HALF_UP);
        if (Slips.mistyped(printed, rounded.toPlainString())
            || Slips.swapped(printed, rounded.toPlainString())) {
          slip =
              new Worked(
                  new Span(found.start(1), found.end(4)),
                  Figures.plain(one) + " ÷ " + Figures.plain(other),
                  Figures.plain(rounded));
        }
      }
    }
    return slip;
  }

  /** How much of a unit the words tell of, where it is that of no quotient. */
  private static List<BigDecimal> amounts(String words, String unit) {
    List<BigDecimal> amounts = new ArrayList<>();
    Matcher amount =
        Pattern.compile(NUMBER + Pattern.quote(unit) + "(?![A-Za-z/²³]|\\s?/)").matcher(words);
    while (amount.find()) {
      BigDecimal value = value(amount);
      if (value.signum() > 0) {
        amounts.add(value);
      }
    }
    return amounts;
  }

  private static BigDecimal value(Matcher found) {
    BigDecimal plain = Figures.value(found.group(1));
    String scale = found.group(2) == null ? "" : found.group(2).strip();
    return switch (scale) {
      case "万" -> plain.multiply(TEN_THOUSAND);
      case "亿" -> plain.multiply(TEN_THOUSAND).multiply(TEN_THOUSAND);
      case "thousand" -> plain.movePointRight(3);
      case "million" -> plain.movePointRight(6);
      default -> plain;
    };
  }
}
