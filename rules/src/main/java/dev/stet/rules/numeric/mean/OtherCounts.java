package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;

/**
 * What else a total may be of: another count of the same things in the sentence, two of them
 * together, or the product with another sum told beside it: {@code
 * 加工18公斤,其中抽样2.4公斤,其余15.6公斤以每公斤116元售出,货值合计2088元}.
 */
final class OtherCounts {
  private OtherCounts() {}

  /** {@code 一等奖每名3000元,5名;二等奖每名2000元,10名,合计3.5万元}: the total is of both products. */
  private static boolean isOfSeveral(Passage values, Quantity each, Quantity total) {
    String before = values.text().substring(values.span().start(), each.span().start());
    int member = before.lastIndexOf(';');
    return member >= 0
        && total.span().start() > each.span().start()
        && before.substring(0, member).indexOf('每') >= 0;
  }

  /** Whether the two stand in different members of a row: 小麦…亩,亩产…;玉米…亩,亩产…. */
  private static boolean apart(Passage values, Quantity one, Quantity other) {
    int from = Math.min(one.span().end(), other.span().end());
    int to = Math.max(one.span().start(), other.span().start());
    return from < to && values.text().substring(from, to).indexOf(';') >= 0;
  }

  /** Whether {@code total} is what {@code each} comes to for other things than {@code count}. */
  static boolean explain(Passage values, Quantity each, Quantity count, Quantity total) {
    if (isOfSeveral(values, each, total)) {
      return true;
    }
    List<Quantity> counts = new ArrayList<>();
    Interval price = Measures.in(each, total.unit());
    Interval product = price.times(count.interval());
    for (Quantity figure : values.figures()) {
      if (figure.equals(each) || figure.equals(total) || apart(values, figure, count)) {
        continue;
      }
      if (Figures.sameUnit(figure, count)) {
        counts.add(figure);
      } else if (Figures.sameUnit(figure, total)
          && product.plus(figure.interval()).meets(total.interval())) {
        return true;
      }
    }
    for (int one = 0; one < counts.size(); one++) {
      Interval number = counts.get(one).interval();
      if (!counts.get(one).equals(count) && price.times(number).meets(total.interval())) {
        return true;
      }
      for (int other = one + 1; other < counts.size(); other++) {
        if (price.times(number.plus(counts.get(other).interval())).meets(total.interval())) {
          return true;
        }
      }
    }
    return false;
  }
}
