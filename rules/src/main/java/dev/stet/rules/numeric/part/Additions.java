package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was there, what was added and how many there are now, in whatever order they are told:
 * {@code 新增测点64处,累计295处(上年末231处)}; nothing of it went.
 *
 * @param before what was there
 * @param added what came
 * @param now how many there are, as the text says
 */
record Additions(Quantity before, Quantity added, Quantity now) implements Account {
  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile(
          "(?:[年期月季学]初|上[年期月季]末?|去年末?|年前|此前|原有|原先|平[日时]|上年底|去年底)[^,;。、\\d]{0,12}$");
  private static final PrefilteredPattern ADDED =
      PrefilteredPattern.compile(
          "(?:新[增建设开办招吸]|净增|增[加设]|扩建|本年(?:完成|新增|结余|度结余)|今年(?:完成|新增)|当年(?:完成|新增|结余))[^,;。、\\d]{0,8}$");
  private static final PrefilteredPattern NOW =
      PrefilteredPattern.compile("(?:累计|总数|现有|共有|[年期月季学]末|年底|增至|增加到|总量达?)[^,;。、\\d]{0,10}$|达到?$");

  /** Where something went as well, or the sides are of other times, it is no such sum. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "减少|注销|退出|死亡|报废|关闭|灭失|撤|拆|淘汰|销售|支出|办结|平均|[人户]均|同比|比上年|比去年|增长|计划|目标|力争|将|其中");

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  /** The first three of {@code values} that do not come out, or null. */
  static @Nullable Additions wrong(Passage values) {
    if (values.size() < 3 || OTHERWISE.isIn(values.sentence())) {
      return null;
    }
    for (int i = 0; i < values.size(); i++) {
      if (!NOW.isIn(values.lead(i)) || !ListedParts.amount(values.figure(i))) {
        continue;
      }
      List<Integer> alike = new ArrayList<>();
      for (int j = 0; j < values.size(); j++) {
        if (Figures.sameUnit(values.figure(j), values.figure(i))) {
          alike.add(j);
        }
      }
      Additions found = alike.size() == 3 ? of(values, alike, i) : null;
      if (found != null && found.accuses()) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Additions of(Passage values, List<Integer> alike, int now) {
    Quantity before = null;
    Quantity added = null;
    for (int i : alike) {
      if (i == now || !ListedParts.amount(values.figure(i))) {
        continue;
      }
      if (BEFORE.isIn(values.lead(i))) {
        before = values.figure(i);
      } else if (ADDED.isIn(values.lead(i))) {
        added = values.figure(i);
      }
    }
    boolean said = !BEFORE.isIn(values.lead(now));
    return before == null || added == null || !said
        ? null
        : new Additions(before, added, values.figure(now));
  }

  private boolean accuses() {
    BigDecimal off = sum().subtract(now.value()).abs();
    return !before.interval().plus(added.interval()).meets(now.interval())
        && off.multiply(FOUR).compareTo(now.value()) <= 0;
  }

  private BigDecimal sum() {
    return before.value().add(added.value());
  }

  @Override
  public Span misprint(Passage values) {
    return values.neighbours(now, before);
  }

  @Override
  public String working(String text) {
    return before.number().of(text) + " + " + added.number().of(text);
  }

  @Override
  public String result(String text) {
    return Figures.like(sum(), now, text);
  }

  @Override
  public String stated(String text) {
    return now.span().of(text).strip();
  }

  @Override
  public List<Span> sides() {
    return List.of(before.span(), added.span());
  }
}
