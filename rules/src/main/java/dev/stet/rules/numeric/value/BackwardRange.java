package dev.stet.rules.numeric.value;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A range that ends below where it begins: {@code 47.6~44.1dB(A)}, {@code (range 142-31 m)}, {@code
 * 14:00至13:20}. What falls from one value to another is told so, and a night goes past midnight.
 *
 * @param span the range
 * @param first the value it begins with, as printed
 * @param last the value it ends with
 */
record BackwardRange(Span span, String first, String last) {
  private static final String FIGURE = "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}(?:\\.[0-9]{1,3})?)";

  /** Degrees are told from the day to the night, years and days have rules of their own. */
  private static final PrefilteredPattern MEASURED =
      PrefilteredPattern.compile(
          "(?=[0-9])(?<![0-9.,~A-Za-z+/:-])(?<!由|从|自|降|减)"
              + FIGURE
              + " ?~ ?"
              + FIGURE
              + " ?(?:dB|m(?![A-Za-z])|mm|cm|km|kg|mg|g/|t/|kW|MPa|kPa|%|元|万元|亿元|米|毫米|厘米|公里|亩|吨|公斤|千克|克|人|名|岁|平方米|小时|分钟)");

  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          "[(\\[](?i:range(?: of|:|,)?) "
              + FIGURE
              + " ?(?:-|–|to) ?"
              + FIGURE
              + "(?![0-9]| ?%?[-–]| per\\b)|(?=[0-9])(?<![0-9.,-])"
              + FIGURE
              + " ?(?:to|-|–) ?"
              + FIGURE
              + " [A-Za-z()/]{1,6} ?\\(low to high\\)");

  private static final PrefilteredPattern TIMES =
      PrefilteredPattern.compile(
          "(?=[0-9])(?<![0-9:])([01]?[0-9]|2[0-3])[:：]([0-5][0-9]) ?(?:~|-|–|—|至|到|to|until) ?([01]?[0-9]|2[0-3])[:：]([0-5][0-9])(?![0-9:]| ?(?:[ap]\\.?m|次日))");

  /** Hours of a night or of a closed shop; no meeting is longer. */
  private static final int LONGEST_NIGHT = 17 * 60;

  private static final int DAY = 24 * 60;

  /** Those of {@code sentence}, which stands at {@code offset}. */
  static List<BackwardRange> in(String sentence, int offset) {
    List<BackwardRange> found = new ArrayList<>();
    for (PrefilteredPattern pattern : List.of(MEASURED, NAMED)) {
      for (Matcher range = pattern.matcher(sentence); range.find(); ) {
        int group = range.group(1) != null ? 1 : 3;
        String first = range.group(group);
        String last = range.group(group + 1);
        if (value(first).compareTo(value(last)) > 0) {
          Span span = new Span(offset + range.start(group), offset + range.end());
          found.add(new BackwardRange(span, first, last));
        }
      }
    }
    for (Matcher times = TIMES.matcher(sentence); times.find(); ) {
      int start = minutes(times.group(1), times.group(2));
      int end = minutes(times.group(3), times.group(4));
      if (end < start && end + DAY - start > LONGEST_NIGHT) {
        Span span = new Span(offset + times.start(), offset + times.end());
        found.add(
            new BackwardRange(
                span,
                times.group(1) + ":" + times.group(2),
                times.group(3) + ":" + times.group(4)));
      }
    }
    return found;
  }

  private static BigDecimal value(String figure) {
    return new BigDecimal(figure.replace(",", ""));
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }
}
