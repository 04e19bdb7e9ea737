package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A row that is told from the greatest down in which one value stands before a greater: {@code
 * 用量前三位依次为甲院216件、乙院230件、丙院93件}; {@code A(8246)>B(8058)>C(8103)}.
 *
 * @param first what stands before
 * @param second the greater behind it
 */
record Ranked(Quantity first, Quantity second) {
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile(
          "前(?:[二三四五六七八九十]|\\d{1,2})(?:位|名|大|强|项|类|个|种)[^。;、\\d]{0,24}?(?:依次|分别)?(?:为|是|有|:)|(?:由|从)[高多大][到至][低少小][^。;、\\d]{0,8}?(?:为|是|:)");
  private static final PrefilteredPattern FEWEST_FIRST =
      PrefilteredPattern.compile("最[低少小短]|耗时|用时|成绩|倒数|后[二三四五]位");
  private static final int FEWEST = 3;
  private static final int FARTHEST = 34;

  /** The values of {@code values} that stand out of their order. */
  static List<Ranked> wrong(Passage values) {
    List<Ranked> wrong = new ArrayList<>();
    if (values.size() < FEWEST) {
      return wrong;
    }
    chain(values, wrong);
    Matcher row = ROW.matcher(values.text(), values.span().start(), values.span().end());
    while (row.find() && wrong.isEmpty()) {
      String words = values.text().substring(values.span().start(), row.end());
      if (!FEWEST_FIRST.isIn(words)) {
        row(values, row.end(), wrong);
      }
    }
    return wrong;
  }

  private static void chain(Passage values, List<Ranked> wrong) {
    for (int i = 1; i < values.size(); i++) {
      Quantity one = values.figure(i - 1);
      Quantity other = values.figure(i);
      String between = values.between(i - 1, i);
      if (between.matches("\\)?\\s?>\\s?[^<>=;,。]{1,12}\\(")
          && one.unit().equals(other.unit())
          && other.interval().above(one.interval())) {
        wrong.add(new Ranked(one, other));
      }
    }
  }

  private static void row(Passage values, int from, List<Ranked> wrong) {
    List<Quantity> row = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < values.size(); i++) {
      Quantity one = values.figure(i);
      if (one.span().start() < from) {
        continue;
      }
      if (row.isEmpty() || Figures.sameUnit(one, row.get(0))) {
        boolean far =
            last >= 0
                && (values
                            .text()
                            .substring(values.figure(last).span().end(), one.span().start())
                            .length()
                        > FARTHEST
                    || values.before(i).indexOf(';') >= 0
                    || values.lead(i).matches(".*(?:合计|共|占|其他|其余|总|者|均|有|其中|全[省市县区国]).*"));
        if (far || !(one.is(Kind.AMOUNT) || one.is(Kind.PERCENT))) {
          break;
        }
        row.add(one);
        last = i;
      }
    }
    if (row.size() < FEWEST) {
      return;
    }
    Ranked found = null;
    int rises = 0;
    for (int i = 1; i < row.size(); i++) {
      if (row.get(i).interval().above(row.get(i - 1).interval())) {
        rises++;
        found = new Ranked(row.get(i - 1), row.get(i));
      }
    }
    if (found != null && rises == 1) {
      wrong.add(found);
    }
  }
}
