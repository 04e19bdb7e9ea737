package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share in words and its percentage beside it, which cannot both be: {@code two-thirds of members
 * (76%)}, {@code 三分之一(43%)}.
 *
 * @param words the share in words
 * @param result what the words are in per cent
 * @param stated the percentage
 */
public record SpelledFractions(Span words, BigDecimal result, Quantity stated) {
  private static final Mentions WORDS =
      Mentions.of("half", "third", "quarter", "fifth", "分之", "成", " in ");
  private static final PrefilteredPattern FRACTION =
      PrefilteredPattern.compile(
          "(?<!\\d )\\b(?:(half)|(an?|one|two|three|four)[ -](third|quarter|fifth)s?)\\b(?! (?:an? |of a )?(?:percentage )?points?\\b)[^.;,\\d()·|]{0,40}\\(\\s*$|([二三四五])分之([一二三四])[^,;。\\d(]{0,10}\\(\\s*$"
              + "|(?<![构组形建达制完变养现促])([一二三四五六七八九])成(半)?(?:以?上下|左右)?(?:的[^,;。\\d(]{0,10})?\\(\\s*$"
              + "|\\b(one|two|three|four|six|seven|eight|nine) (?:[a-z]+ )?in (?:every )?(two|three|four|five|six|ten)\\b[^.;,\\d()]{0,40}\\(\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** More or less than the share: then the percentage tells how much. */
  private static final PrefilteredPattern BOUND =
      PrefilteredPattern.compile(
          "(?:over|than|nearly|almost|least|most|under|up to|above|below|exceeding|超过|超|近|逾|过|不足|不到|多于|以上)\\s*(?:the\\s*)?$",
          Pattern.CASE_INSENSITIVE);

  /** Whoever writes a third has rounded: as many points as may be missing or over. */
  private static final BigDecimal LATITUDE = BigDecimal.valueOf(6);

  /** The shares of {@code values} that their percentages contradict. */
  public static List<SpelledFractions> wrong(Passage values) {
    List<SpelledFractions> wrong = new ArrayList<>();
    if (!WORDS.in(values.text(), values.span().start(), values.span().end())) {
      return wrong;
    }
    for (int i = 0; i < values.size(); i++) {
      Quantity stated = values.figure(i);
      if (!stated.is(Kind.PERCENT) || !stated.exact()) {
        continue;
      }
      String before = values.before(i);
      Matcher fraction = FRACTION.matcher(before);
      if (!fraction.find() || BOUND.isIn(before.substring(0, fraction.start()))) {
        continue;
      }
      BigDecimal share = share(fraction);
      Interval near = Interval.exactly(share).widened(LATITUDE);
      if (!near.meets(stated.interval())) {
        int offset = stated.span().start() - before.length();
        Span words = new Span(offset + fraction.start(), stated.span().start() - 1);
        wrong.add(new SpelledFractions(words, share, stated));
      }
    }
    return wrong;
  }

  private static BigDecimal share(Matcher fraction) {
    int above = 1;
    int below = 2;
    if (fraction.group(6) != null) {
      above = 2 * ("一二三四五六七八九".indexOf(fraction.group(6)) + 1);
      above += fraction.group(7) == null ? 0 : 1;
      below = 20;
    } else if (fraction.group(8) != null) {
      above = (int) FormalNumerals.english(fraction.group(8).toLowerCase(Locale.ROOT));
      below = (int) FormalNumerals.english(fraction.group(9).toLowerCase(Locale.ROOT));
    } else if (fraction.group(4) != null) {
      below = "一二三四五".indexOf(fraction.group(4)) + 1;
      above = "一二三四五".indexOf(fraction.group(5)) + 1;
    } else if (fraction.group(2) != null) {
      return value(fraction.group(2) + " " + fraction.group(3))
          .multiply(Figures.HUNDRED)
          .round(new MathContext(3));
    }
    return BigDecimal.valueOf(100L * above).divide(BigDecimal.valueOf(below), new MathContext(3));
  }

  /** What an English fraction is worth: {@code half}, {@code a third}, {@code two-thirds}. */
  public static BigDecimal value(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    int above =
        lower.startsWith("two")
            ? 2
            : lower.startsWith("three") ? 3 : lower.startsWith("four") ? 4 : 1;
    int below =
        lower.contains("half")
            ? 2
            : lower.contains("third")
                ? 3
                : lower.contains("quarter") ? 4 : lower.contains("fifth") ? 5 : 10;
    return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
  }
}
