package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The least, the mean and the greatest of one thing, named one after the other, out of order:
 * {@code 最短38分钟、最长29分钟}.
 *
 * @param lower what should not be above {@code higher}
 * @param higher what should not be below {@code lower}
 * @param wrong the one of the two that is told
 */
record Extremes(Quantity lower, Quantity higher, Quantity wrong) {
  private enum Place {
    LEAST,
    MEAN,
    GREATEST
  }

  private record Named(Place place, String thing) {}

  private static final Pattern LEAST =
      Pattern.compile(
          "(?:极端|历史)?(?:最[低短小少轻矮]|极小)([值的者]?\\p{IsHan}{0,6}?)(?:仅|只)?[为是有]?约?$|\\b(?:lowest|shortest|smallest|minimum|min|youngest|cheapest|lightest|least)\\b\\.?:?((?:\\s+[a-z]+){0,2}?)(?:\\s+(?:was|is|at|of))?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GREATEST =
      Pattern.compile(
          "(?:极端|历史)?(?:最[高长大多重]|极大)([值的者]?\\p{IsHan}{0,6}?)(?:达到?|高达)?[为是有]?约?$|\\b(?:highest|longest|largest|maximum|max|oldest|dearest|heaviest|greatest|most expensive)\\b\\.?:?((?:\\s+[a-z]+){0,2}?)(?:\\s+(?:was|is|at|of))?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MEAN =
      Pattern.compile(
          "(?:平均|均值|中位)()\\P{Nd}{0,14}$|\\b(?:mean|average|median)\\b()(?:\\s+[a-z]+){0,4}:?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** A limit, a change or something below zero is no value of a row. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "[-—–−~～]\\s*$|零下|负$|不[低高少多]于|不超过|增|减|提高|下降|上升|降|涨|比|较|分别|以[上下内]|工资标准|\\bby\\s*$");

  /** The pairs of a sentence that are out of order. */
  static List<Extremes> wrong(Passage values) {
    List<Extremes> wrong = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      compare(values, i - 1, i, wrong);
      if (i > 1 && wrong.isEmpty() && near(values, i - 1)) {
        // 平均71分钟,最短38分钟、最长69分钟: the mean against the second too
        compare(values, i - 2, i, wrong);
      }
    }
    return wrong;
  }

  private static void compare(Passage values, int one, int other, List<Extremes> wrong) {
    Named first = named(values, one);
    Named second = named(values, other);
    if (first == null || second == null || first.place() == second.place()) {
      return;
    }
    boolean rises = first.place().compareTo(second.place()) < 0;
    Quantity lower = values.figure(rises ? one : other);
    Quantity higher = values.figure(rises ? other : one);
    if (near(values, other)
        && alike(first, second)
        && comparable(lower, higher)
        && lower.interval().low().compareTo(higher.interval().high()) > 0) {
      boolean mean = second.place() == Place.MEAN;
      wrong.add(new Extremes(lower, higher, mean ? values.figure(other) : higher));
    }
  }

  private static @Nullable Named named(Passage values, int index) {
    String lead = lead(values, index);
    if (OTHERWISE.isIn(lead)) {
      return null;
    }
    for (Place place : Place.values()) {
      Matcher matcher =
          switch (place) {
            case LEAST -> LEAST.matcher(lead);
            case MEAN -> MEAN.matcher(lead);
            case GREATEST -> GREATEST.matcher(lead);
          };
      if (matcher.find()) {
        String thing = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new Named(place, thing.strip());
      }
    }
    return null;
  }

  /** The words of the clause, which a mark between the names of a row ends too. */
  private static String lead(Passage values, int index) {
    String lead = values.lead(index);
    return lead.substring(lead.lastIndexOf('、') + 1);
  }

  /** Whether nothing else stands between the two values. */
  private static boolean near(Passage values, int index) {
    String between = values.between(index - 1, index);
    return between.length() <= 30
        && between.indexOf(';') < 0
        && between.chars().filter(c -> c == ',' || c == '、').count() <= 1;
  }

  /** Whether both are named as extremes of one thing, or only the first names it. */
  private static boolean alike(Named first, Named second) {
    if (second.place() == Place.MEAN && first.place() != Place.MEAN) {
      return first.thing().equals("值"); // 最小值25MPa,最大值33MPa,平均值34MPa
    }
    return first.place() == Place.MEAN
        ? second.thing().length() <= 1
        : second.place() != Place.MEAN
            && (first.thing().equals(second.thing()) || second.thing().isEmpty());
  }

  private static boolean comparable(Quantity lower, Quantity higher) {
    return lower.is(Kind.AMOUNT)
        && Figures.sameUnit(lower, higher)
        && lower.exact()
        && higher.exact()
        && lower.value().signum() > 0
        && higher.value().signum() > 0;
  }
}
