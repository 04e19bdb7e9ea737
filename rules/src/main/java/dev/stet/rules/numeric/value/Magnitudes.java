package dev.stet.rules.numeric.value;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Units ten thousand times too great for what they measure: {@code 户均授信7.6亿元}, {@code 8600万亿枚},
 * {@code 清运垃圾260立方公里}.
 */
final class Magnitudes {
  private static final PrefilteredPattern BEYOND =
      PrefilteredPattern.compile(
          "(?<!企业)(?<!公司)(?<!工业)(?<!银行)(?<!集团)(?:户|人)(?:年|月)?均[^,;。、\\d]{0,8}(\\d[\\d,.]*\\s?万?亿元)"
              + "|(\\d[\\d,.]*\\s?万亿(?:枚|只|头|羽|公斤|千克|公里|亩|棵|株|件|人次?|户|套|册|张|瓶|盒|袋|双|台(?!阶)|辆|平方米))"
              + "|(?:节水|用水|供水|取水|排水|污水|垃圾|渣土|土方|石方|淤泥|清淤|清运|混凝土)[^,;。、\\d]{0,8}(\\d[\\d,.]*\\s?(?:万亿立方米|[万亿]?立方公里))");

  private Magnitudes() {}

  /** The figures of a sentence that are so great that only a unit slipped. */
  static List<Span> beyond(String sentence, int offset) {
    List<Span> beyond = new ArrayList<>();
    if (sentence.indexOf('亿') < 0 && !sentence.contains("立方公里")) {
      return beyond;
    }
    for (Matcher found = BEYOND.matcher(sentence); found.find(); ) {
      for (int group = 1; group <= found.groupCount(); group++) {
        if (found.group(group) != null) {
          beyond.add(new Span(offset + found.start(group), offset + found.end(group)));
        }
      }
    }
    return beyond;
  }
}
