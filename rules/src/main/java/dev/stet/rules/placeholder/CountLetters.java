package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isHan;

import dev.stet.core.document.Span;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Masks.Mask;
import java.util.List;

/**
 * Finds {@code N} where a count belongs: 投入N万元, 教师N人. In mathematics that is a variable, so it is
 * believed only where the document has places that can be nothing but unfilled.
 */
final class CountLetters {
  private static final Vocabulary OTHER_UNITS =
      Vocabulary.of("小时 分钟 个月 周 学时 课时 起 宗 笔 届 批 轮 块 株 米 幅 门 班 组 辆次 种 类 篇 部");

  private final Around around;

  CountLetters(Around around) {
    this.around = around;
  }

  void counts(List<Mask> to) {
    for (int i = around.low; i < around.high; i++) {
      char c = around.text.charAt(i);
      if (c != 'N' && c != 'n') {
        continue;
      }
      int end = i + 1 < around.high && around.text.charAt(i + 1) == c ? i + 2 : i + 1;
      int unit =
          Math.max(
              Neighbours.STRICT_UNITS.at(around.text, end, around.high),
              OTHER_UNITS.at(around.text, end, around.high));
      if (unit > 0
          && (isHan(around.at(i - 1)) || around.at(i - 1) == '”')
          && Neighbours.VARIABLES.before(around.text, around.low, i) == 0
          && around.at(end + unit) != '方'
          && !around.isAlgebra()) {
        to.add(new Mask(new Span(i, end + unit), false, Certainty.LIKELY));
      }
      i = end;
    }
  }
}
