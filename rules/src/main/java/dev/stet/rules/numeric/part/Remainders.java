package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What a Chinese sentence says is left of a whole once a part is done, had or gone: {@code
 * 应配套3600万元,实际到位3000万元,少到位600万元}. The whole is the last greater figure before the part, or that of
 * the sentence before. It accuses where the words of the part say the contrary of those of the
 * rest, or where the rest is the right one but for a slip of a digit.
 */
final class Remainders {
  /** What is not done or not there, with the word for it as a group. */
  private static final PrefilteredPattern NOT_DONE =
      PrefilteredPattern.compile(
          "(?:^|[、])(?:尚|仍|还)?(?:有)?(?:未|没有?|待)([\\p{IsHan}]{1,4}?)(?:的|有|共)?$");

  /** 少到位, 缺少: less than was due. */
  private static final PrefilteredPattern SHORT_OF =
      PrefilteredPattern.compile(
          "(?:^|[、])(?:少(?!数)[\\p{IsHan}]{0,3}|缺少?|短缺|缺口|缺额|欠|尚差|还差|不足)(?:为|达|了)?$");

  private static final PrefilteredPattern LEFT =
      PrefilteredPattern.compile(
          "(?:^|[、])(?:尚|还|仅|净)?(?:剩余?|余|结余|结存|节余|余下|剩下)(?:资金|[\\p{IsHan}]{0,2})?(?:为|有|达)?$");
  private static final PrefilteredPattern GONE =
      PrefilteredPattern.compile(
          "(?:^|[、])(?:弃[赛考权]|缺[席考勤]|请假|退[出赛学]|免[测考]|淘汰)[\\p{IsHan}]{0,4}?$");
  private static final PrefilteredPattern DUE =
      PrefilteredPattern.compile("应|计划|需|定额|核定|编制|目标|预算|合同");
  private static final PrefilteredPattern DONE =
      PrefilteredPattern.compile("已|完成|实际?|到位|拨付|支出|支付|使用|扣|用去|发放|投入|成本|花");
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile("同比|比上年|较上年|上年|去年|平均|每|人均|分别|增长|下降|累计(?!完成)");
  private static final Mentions WORDS =
      Mentions.of("未", "没", "待", "少", "缺", "欠", "差", "不足", "剩", "余", "弃", "请假", "退", "免", "淘汰");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private final Passage values;
  private final List<Quantity> before;

  private Remainders(Passage values, List<Quantity> before) {
    this.values = values;
    this.before = before;
  }

  /**
   * A rest that does not fill up its whole, or null.
   *
   * @param before the figures of the sentence before, if it stands in the same block
   */
  static @Nullable Division wrong(Passage values, List<Quantity> before) {
    if (values.size() < 2 || !WORDS.in(values.sentence())) {
      return null;
    }
    Remainders reading = new Remainders(values, before);
    for (int i = 1; i < values.size(); i++) {
      Division wrong = reading.at(i);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private @Nullable Division at(int index) {
    Quantity rest = values.figure(index);
    String lead = values.lead(index);
    if (!rest.is(Kind.AMOUNT) || !rest.exact() || rest.unit().isEmpty() || lead.length() > 10) {
      return null;
    }
    Matcher notDone = NOT_DONE.matcher(lead);
    boolean undone = notDone.find();
    boolean less = SHORT_OF.isIn(lead);
    boolean left = LEFT.isIn(lead);
    if (!undone && !less && !left && !GONE.isIn(lead)) {
      return null;
    }
    int part = index - 1;
    while (part >= 0 && !Figures.sameUnit(values.figure(part), rest)) {
      part--;
    }
    if (part < 0
        || index - part > 2
        || !values.figure(part).exact()
        || values.between(part, index).length() > 40
        || OTHERWISE.isIn(values.lead(part) + lead)) {
      return null;
    }
    Quantity whole = whole(part);
    if (whole == null || explained(part, rest)) {
      return null;
    }
    String done = values.lead(part);
    boolean said =
        undone
            ? done.contains(notDone.group(1)) || values.tail(part).startsWith(notDone.group(1))
            : less ? DUE.isIn(nameOf(whole)) && !DUE.isIn(done) : left && DONE.isIn(done);
    BigDecimal right = whole.value().subtract(values.figure(part).value());
    boolean slip =
        Slips.mistyped(Figures.plain(right), Figures.plain(rest.value()))
            || Slips.swapped(Figures.plain(right), Figures.plain(rest.value()));
    boolean near =
        right.signum() > 0
            && rest.value().compareTo(right.multiply(TWO)) < 0
            && right.compareTo(rest.value().multiply(TWO)) < 0;
    boolean clear =
        whole.bound() != Bound.ABOUT
            || right.subtract(rest.value()).abs().multiply(TWENTY).compareTo(whole.value()) > 0;
    return near && clear && (said || slip)
        ? new Division(whole, List.of(values.figure(part), rest))
        : null;
  }

  /** The last figure before the part that is greater than it. */
  private @Nullable Quantity whole(int part) {
    List<Quantity> earlier = new ArrayList<>(before);
    earlier.addAll(values.figures().subList(0, part));
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Quantity one = earlier.get(i);
      if (Figures.sameUnit(one, values.figure(part))
          && (one.exact() || one.bound() == Bound.ABOUT)
          && !one.range()
          && one.value().compareTo(values.figure(part).value()) > 0) {
        return one;
      }
    }
    return null;
  }

  /** The words before a figure of this sentence; "" for one of the sentence before. */
  private String nameOf(Quantity whole) {
    int index = values.figures().indexOf(whole);
    return index < 0 ? "" : values.lead(index);
  }

  /** Whether another figure is what the rest is of, alone or with more parts taken off. */
  private boolean explained(int part, Quantity rest) {
    List<Quantity> earlier = new ArrayList<>(before);
    earlier.addAll(values.figures().subList(0, part + 1));
    earlier.removeIf(one -> !Figures.sameUnit(one, rest));
    for (int i = 0; i < earlier.size(); i++) {
      Interval taken = rest.interval();
      Interval whole = Figures.beside(earlier.get(i), rest);
      for (int k = earlier.size() - 1; k > i; k--) {
        taken = taken.plus(Figures.beside(earlier.get(k), rest));
        if (taken.meets(whole)
            || rest.interval().plus(Figures.beside(earlier.get(k), rest)).meets(whole)) {
          return true;
        }
      }
    }
    return false;
  }
}
