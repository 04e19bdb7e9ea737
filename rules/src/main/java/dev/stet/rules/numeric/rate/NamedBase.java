package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Shares of a whole that was named with its amount a few sentences before: {@code
 * 水田2000亩。…种稻1500亩,占水田面积的75%}.
 */
final class NamedBase {
  /** How many sentences back the whole may stand. */
  private static final int FARTHEST = 6;

  /** A name so long is no other thing's behind another word: 旅游综合收入. */
  private static final int LONG_NAME = 4;

  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "^,\\s*[\\p{IsHan}]{0,4}占(?:全(?:[村县市镇乡社院厂]|公司))?([\\p{IsHan}]{2,6}?)(?:总?面积|总?人数|总数|总量|总额)?的(?:比重|比例)?(?:为|达)?$");
  private static final PrefilteredPattern NO_WHOLE =
      PrefilteredPattern.compile("计划|目标|任务|预算|上年|去年|同期|年度");

  private NamedBase() {}

  /** The shares of the sentence at {@code index} of which an earlier sentence names the whole. */
  static List<Rate> in(List<Passage> passages, int index) {
    List<Rate> rates = new ArrayList<>();
    Passage values = passages.get(index).measures();
    for (int i = 1; i < values.size(); i++) {
      Quantity part = values.figure(i - 1);
      Quantity rate = values.figure(i);
      if (!rate.is(Kind.PERCENT) || !rate.exact() || !part.is(Kind.AMOUNT) || !part.exact()) {
        continue;
      }
      Matcher share = SHARE.matcher(values.between(i - 1, i));
      if (!share.find() || NO_WHOLE.isIn(share.group(1))) {
        continue;
      }
      List<Quantity> wholes = wholes(passages, index, share.group(1), part);
      if (wholes.size() == 1
          && part.value().signum() > 0
          && part.value().compareTo(wholes.get(0).value()) <= 0
          && Figures.divides(wholes.get(0))) {
        rates.add(new Rate(part, wholes.get(0), rate, Rate.Tie.INFERRED));
      }
    }
    return rates;
  }

  /** The amounts that stand right behind {@code name}, or behind its area or total. */
  private static List<Quantity> wholes(
      List<Passage> passages, int index, String name, Quantity part) {
    List<Quantity> wholes = new ArrayList<>();
    for (int p = Math.max(0, index - FARTHEST); p <= index; p++) {
      Passage passage = passages.get(p);
      for (int i = 0; i < passage.size(); i++) {
        Quantity whole = passage.figure(i);
        if (Figures.sameUnit(whole, part)
            && whole.span().start() < part.span().start()
            && whole.exact()
            && passage
                .lead(i)
                .matches(
                    "(?:.*(?:[、和及有上下的]|直接|经济|其中|发生|受理|接报?|收到|收治|办理|完成|组织|开展|查处|登记|审[理结]|回收|生产|种植|全[年县市镇乡村校区院厂]|月份?|季度|半年)"
                        + (name.length() >= LONG_NAME ? "|[\\p{IsHan}]{2,4}" : "")
                        + ")?"
                        + (name.endsWith("量") ? name.substring(0, name.length() - 1) + "量?" : name)
                        + "(?:总?面积|总?人数|总数|总量|总额)?(?:为|达|有|共|合计|共计|总计)?")) {
          wholes.add(whole);
        }
      }
    }
    return wholes;
  }
}
