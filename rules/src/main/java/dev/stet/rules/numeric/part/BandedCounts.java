package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Counts of age bands that leave nobody out, named first and then told in a row: {@code
 * 0-17岁、18-59岁、60岁及以上人口分别为210人、530人和160人}. They make what an earlier sentence counts, {@code
 * 年末人口900人}.
 */
final class BandedCounts {
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile(
          "((?:\\d{1,3}(?:[-~—–至到]\\d{1,3})?周?岁(?:及?以[上下])?[、,和及]?){3,9})的?[\\p{IsHan}]{0,8}?(人口|人数|人员|职工|党员|学生|居民|教师)?(?:数)?分别(?:为|是|有)");

  private static final PrefilteredPattern BAND =
      PrefilteredPattern.compile("\\d{1,3}(?:[-~—–至到]\\d{1,3})?周?岁(?:及?以[上下])?");

  /** How far before a figure the name of what it counts stands, in characters. */
  private static final int NAME = 12;

  /** Off by more, it is another whole. */
  private static final BigDecimal EIGHT = BigDecimal.valueOf(8);

  private BandedCounts() {}

  /**
   * The whole that the bands miss, or null.
   *
   * @param before the figures of the sentences before in the same block
   */
  static @Nullable Division wrong(Passage values, List<Quantity> before) {
    Matcher row = ROW.matcher(values.sentence());
    if (!row.find()) {
      return null;
    }
    int named = AgeBands.closed(bands(row.group(1)));
    int from = values.span().start() + row.end();
    List<Quantity> parts =
        values.figures().stream()
            .filter(figure -> figure.span().start() >= from)
            .limit(named)
            .toList();
    if (named == 0 || parts.size() != named || !isRow(values, parts, from)) {
      return null;
    }
    BigDecimal sum = Parts.total(parts);
    Quantity missed = null;
    List<Quantity> earlier = new ArrayList<>(before);
    values.figures().stream().filter(one -> one.span().start() < from).forEach(earlier::add);
    for (Quantity whole : earlier) {
      if (!whole.counted() || !Figures.sameUnit(whole, parts.get(0))) {
        continue;
      }
      BigDecimal off = sum.subtract(whole.value()).abs();
      if (off.signum() == 0) {
        return null;
      }
      boolean near = off.multiply(EIGHT).compareTo(whole.value()) <= 0;
      if (near && isOf(row.group(2), values.text(), whole)) {
        missed = whole;
      }
    }
    return missed == null ? null : new Division(missed, parts);
  }

  private static List<String> bands(String row) {
    List<String> bands = new ArrayList<>();
    Matcher band = BAND.matcher(row);
    while (band.find()) {
      bands.add(band.group());
    }
    return bands;
  }

  /** Whether the counts begin at {@code from} and stand side by side in one unit. */
  private static boolean isRow(Passage values, List<Quantity> parts, int from) {
    int end = from;
    for (Quantity part : parts) {
      String between = values.text().substring(end, part.span().start());
      if (!part.counted()
          || !Figures.sameUnit(part, parts.get(0))
          || !(end == from ? between.isBlank() : Parts.joins(between))) {
        return false;
      }
      end = part.span().end();
    }
    return true;
  }

  /** Whether {@code whole} counts what the bands are bands of. */
  private static boolean isOf(@Nullable String counted, String text, Quantity whole) {
    int start = whole.span().start();
    String name = text.substring(Math.max(0, start - NAME), start);
    return name.contains(counted == null ? "人" : counted);
  }
}
