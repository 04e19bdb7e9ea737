package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * More of some things than there are of them: {@code 58 of the 45 firms}, {@code 应到45人,实到58人}.
 *
 * @param part where the part stands
 * @param whole where the whole stands
 */
record MoreThanAll(Span part, Span whole) {
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,6})";
  private static final String DID =
      "\\s+(?:were|are|was|is|had|have|has|came|went|did|died|survived|took|got|gave|said|began|fell|rose|led|lay|ran|paid|made|held|lost|won|met|kept|left|sent|sold|spent|stood|broke|chose|[a-z]{2,}ed)\\b";

  private static final PrefilteredPattern OF_THE =
      PrefilteredPattern.compile(
          "(?<![\\d.,/:$£€#§A-Z-])"
              + NUMBER
              + "\\s+(?:out\\s+)?of\\s+(?:the|our|its|all|these|those|their)\\s+"
              + NUMBER
              + "(?=\\s+(?!million|thousand|hundred|billion|per|m\\b|km|%)[a-z]{3,})");
  private static final PrefilteredPattern OF_WHICH =
      PrefilteredPattern.compile(
          "(?<![\\d.,/:$£€#§A-Z-])"
              + NUMBER
              + "(?:\\s+(?!million|thousand|billion|per\\b|and\\b)[a-z'-]+){1,4},?\\s+of\\s+(?:which|whom)\\s+(?:about\\s+|only\\s+)?"
              + NUMBER
              + "(?="
              + DID
              + ")");

  /** {@code among drivers it was 44 of 39.} */
  private static final PrefilteredPattern BARE =
      PrefilteredPattern.compile(
          "\\b(?:was|were|is|are)\\s" + NUMBER + "\\sof\\s" + NUMBER + "(?=[.;)](?:\\s|$)|$)");

  /** {@code 应到212人,实到215人}: nobody comes who is not of those. */
  private static final PrefilteredPattern DUE =
      PrefilteredPattern.compile("(?:应到|应参[会加]|应出席|应参考|应考|应检|应查)[\\p{IsHan}]{0,6}$");

  private static final PrefilteredPattern MET =
      PrefilteredPattern.compile("(?:实到|实参[会加]|实际?出席|实际?参[会考加]|实考|实检|实查)[\\p{IsHan}]{0,6}$");

  /** {@code 有贫困村42个,已出列47个}: what is done with all there are can be no more. */
  private static final PrefilteredPattern THERE_ARE =
      PrefilteredPattern.compile("(?:[共现原]有|有|排查出?|发现|查出|摸排出?|确定)[\\p{IsHan}]{2,10}$");

  private static final PrefilteredPattern DONE_WITH =
      PrefilteredPattern.compile(
          "^(?:目前|现|截至目前)?(?:均|全部)?已(?:经)?(?:全部)?(?:出列|脱贫|整改(?:完成|到位)?|办结|销号|化解|摘帽|拆除|退出|注销|关闭|清退|取缔|治理|整治)$");

  /** {@code 承担的7项任务仅完成9项}: only that many were to be done. */
  private static final Pattern OF_TASKS =
      Pattern.compile(
          "[\\p{IsHan}]{0,10}(?:任务|问题|隐患|项目|工程|事项|线索|图斑|点位|诉求|案件|工单|议案|提案|建议|住房)(?:中)?,?(?:目前|现)?(?:仅|只|已|共|实际)(?:完成|整改|办结|落实|建成|开工|销号|解决|完工|交付|核查|回复|办理|盘活)");

  private static final PrefilteredPattern PLANNED = PrefilteredPattern.compile("计划|目标|新增|每");

  /** A number that names what stands before it, or that is a day or a year. */
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "(?:\\b(?:[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Rr]egulations?|[Rr]oom|[Nn]o\\.?|[Nn]umber|[Pp]ages?|[Pp]aragraphs?|[Cc]hapters?|[Cc]lauses?|[Dd]ay|[Ww]eek|[Yy]ear|[Ll]evel|[Ii]tems?|[Tt]able|[Ss]ize|[Mm]ile|[Aa]ged?|"
              + CalendarDays.MONTH_NAMES
              + "))\\s+$");

  /** The parts of a sentence that are more than their whole. */
  static List<MoreThanAll> in(String sentence, int offset) {
    List<MoreThanAll> found = new ArrayList<>();
    if (sentence.contains(" of ")) {
      // The part stands first in the one, last in the other.
      for (Matcher one = OF_THE.matcher(sentence); one.find(); ) {
        add(sentence, one, 1, 2, offset, found);
      }
      for (Matcher one = BARE.matcher(sentence); one.find(); ) {
        if (!year(one.group(2))) {
          int start = offset + one.start(1);
          Span both = new Span(start, offset + one.end(2));
          if (Figures.value(one.group(1)).compareTo(Figures.value(one.group(2))) > 0) {
            found.add(new MoreThanAll(both, new Span(offset + one.start(2), both.end())));
          }
        }
      }
      for (Matcher one = OF_WHICH.matcher(sentence); one.find(); ) {
        add(sentence, one, 2, 1, offset, found);
      }
    }
    return found;
  }

  /** The Chinese parts of a sentence that are more than their whole. */
  static List<MoreThanAll> in(Passage values) {
    List<MoreThanAll> found = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      Quantity whole = values.figure(i - 1);
      Quantity part = values.figure(i);
      if (Figures.sameUnit(whole, part)
          && whole.counted()
          && whole.exact()
          && part.exact()
          && part.value().compareTo(whole.value()) > 0
          && ((DUE.isIn(values.lead(i - 1)) && MET.isIn(values.lead(i)))
              || (DONE_WITH.isIn(values.lead(i)) && THERE_ARE.isIn(values.lead(i - 1)))
              || (OF_TASKS.matcher(values.between(i - 1, i)).matches()
                  && !PLANNED.isIn(values.lead(i - 1))))) {
        found.add(new MoreThanAll(part.span(), whole.span()));
      }
    }
    return found;
  }

  /** {@code in 2019 of the 12 parishes}: a year, not a number of parishes. */
  private static boolean year(String printed) {
    return printed.matches("(?:1[5-9]|20)\\d\\d");
  }

  private static void add(
      String sentence, Matcher one, int part, int whole, int offset, List<MoreThanAll> found) {
    if (Figures.value(one.group(part)).compareTo(Figures.value(one.group(whole))) > 0
        && !year(one.group(part))
        && !LABEL.matcher(sentence, 0, one.start(1)).find()) {
      found.add(
          new MoreThanAll(
              new Span(offset + one.start(part), offset + one.end(part)),
              new Span(offset + one.start(whole), offset + one.end(whole))));
    }
  }
}
