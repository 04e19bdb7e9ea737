package dev.stet.rules.numeric.value;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value and the interval it lies in by its nature: an estimate in its confidence interval, a mean
 * between the least and the greatest. {@code OR=1.82, 95%CI: 2.11~3.07}; {@code a mean age of 36.4
 * (range 37 to 63)}.
 *
 * @param span the value and its interval
 * @param value the value
 * @param low the lower end
 * @param high the upper end
 */
record Spread(Span span, String value, String low, String high) {
  private static final String NUMBER = "([-−]?\\d{1,6}(?:\\.\\d{1,6})?)";
  private static final String TO = "\\s?%?\\s?(?:to|and|-|–|—|~|,|至|到)\\s?";

  /** The estimate right before the interval, or with words that hold no other figure between. */
  private static final PrefilteredPattern CONFIDENCE =
      PrefilteredPattern.compile(
          "(?<![\\d.])"
              + NUMBER
              + "\\s?%?(?:[,;]?\\s?\\(?|[^\\d.;。()]{0,70}\\()9[059]\\s?%\\s?(?:CI|confidence (?:interval|limits?)|(?:credible )?interval|置信区间|可信区间)\\s?(?:of|was|[:=,为])?\\s?[(\\[]?"
              + NUMBER
              + TO
              + NUMBER
              + "(?![\\d.]\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern RANGE =
      PrefilteredPattern.compile(
          "\\b(?:mean|average|median)\\b[^.;()\\d]{0,40}"
              + NUMBER
              + "[^.;()\\d]{0,24}\\((?:SD\\s?\\d+(?:\\.\\d+)?[,;]\\s?)?range:?\\s"
              + NUMBER
              + TO
              + NUMBER
              + "(?![\\d.]\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern BETWEEN =
      PrefilteredPattern.compile(
          "\\b(?:between|from)\\s"
              + NUMBER
              + "\\s?(?:and|to)\\s"
              + NUMBER
              + "[^.;()\\d]{0,24}?(?:,\\s(?:with\\s)?|\\swith\\s|\\sat\\s)(?:an?|the)\\s(?:mean|average|median)(?:\\sof|\\sbeing|\\swas)\\s"
              + NUMBER
              + "(?![\\d.]\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Mentions WORDS =
      Mentions.of("CI", "interval", "区间", "range", "mean of", "average of", "median of");

  /** What a sentence puts outside its interval. */
  static List<Spread> outside(String sentence, int offset) {
    List<Spread> outside = new ArrayList<>();
    if (WORDS.in(sentence)) {
      add(CONFIDENCE.matcher(sentence), 1, 2, offset, outside);
      add(RANGE.matcher(sentence), 1, 2, offset, outside);
      add(BETWEEN.matcher(sentence), 3, 1, offset, outside);
    }
    return outside;
  }

  private static void add(Matcher found, int value, int end, int offset, List<Spread> outside) {
    while (found.find()) {
      BigDecimal one = number(found.group(end));
      BigDecimal other = number(found.group(end + 1));
      BigDecimal middle = number(found.group(value));
      // a count before the bracket is no estimate
      boolean alike = middle.scale() > 0 || one.scale() == 0;
      if (!alike || (isYear(one) && isYear(other) && !isYear(middle))) {
        continue;
      }
      if (middle.compareTo(one.min(other)) < 0 || middle.compareTo(one.max(other)) > 0) {
        outside.add(
            new Spread(
                new Span(offset + found.start(), offset + found.end()),
                found.group(value),
                found.group(end),
                found.group(end + 1)));
      }
    }
  }

  /** Between 1870 and 1913, …: the span of time in which it was measured. */
  private static boolean isYear(BigDecimal number) {
    return number.scale() <= 0 && number.intValue() > 1500 && number.intValue() < 2100;
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace('−', '-'));
  }
}
