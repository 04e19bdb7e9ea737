package dev.stet.rules.numeric.relation;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rates whose name says of what they are: by its trade ({@code 存贷比}, {@code 产销差率}), by a group that
 * was counted in the sentence before ({@code 其中猪480份、羊240份….羊198份,合格率82.5%}), or by the two groups
 * that are compared ({@code 女生高于男生5.7个百分点}).
 */
final class NamedRates {
  /**
   * A rate that every trade works out alike.
   *
   * @param name how its name ends
   * @param part what stands before the part's value
   * @param whole what stands before that of the whole
   * @param rest whether it is of what the part leaves
   * @param daily whether the whole is there on each day of a year
   */
  private record Formula(Pattern name, Pattern part, Pattern whole, boolean rest, boolean daily) {}

  private static final String VALUE = "(?:总?[额量]|余额|合计)?(?:为|达到?|是|有|:)?$";

  private static final String INCOME = "(?:营业|销售|主营业务)(?:总)?收入|营收|销售额";

  private static final List<Formula> FORMULAS =
      List.of(
          formula("产销差率", "售水总?", "供水总?", true),
          formula("存贷(?:款)?比(?:例|率)?", "贷款", "存款", false),
          formula("资产负债率", "(?<!流动)负债", "(?:总资产|(?<!流动)(?<!固定)(?<!净)(?<!无形)资产)", false),
          formula("拨备覆盖率", "(?:损失准备金?|拨备|减值准备)", "不良贷款", false),
          formula("不良(?:贷款)?率", "不良(?:贷款)?", "(?:各项|全部)?(?<!不良)贷款", false),
          formula("城镇化率", "城镇(?:常住)?人口", "(?:总人口|(?<!城镇)常住人口)", false),
          formula(
              "城乡(?:居民)?(?:人均)?(?:可支配)?收入比",
              "城镇(?:居民)?(?:人均)?(?:可支配)?收入",
              "[农乡]村(?:居民)?(?:人均)?(?:可支配)?收入",
              false),
          formula("平均住院[日天]数?", "占用(?:总)?床日数?", "出院(?:人数|患者|病人)?", false),
          daily("(?:病床|床位)(?:使用|利用)率", "占用(?:总)?床日数?", "(?:开放|实有|编制)(?:病床|床位)(?:数|总数)?|按"),
          formula("毛利率", "(?:营业|销售|主营业务)(?:总)?成本", INCOME, true),
          formula("(?<!毛)利润?率", "(?:净利润|利润总)", INCOME, false),
          formula("赔付率", "(?:赔[付款]|理赔)(?:支出|金)?", "保费(?:收入)?", false),
          formula(
              "转化率",
              "(?:下单|成交|购买|付款|支付)[\\p{IsHan}]{0,3}",
              "(?:观看|访[客问]|浏览|点击|进店|咨询)[\\p{IsHan}]{0,3}",
              false),
          formula(
              "(?<!有效)回收率", "(?:回收|收回)[\\p{IsHan}]{0,4}", "(?:发放|发出|下发)[\\p{IsHan}]{0,6}", false),
          formula("森林覆盖率", "(?:森林|林地)面积", "(?<!森林)(?<!林地)(?:土地|国土|幅员)(?:总)?面积", false),
          formula("客单价", "(?:成交|销售|交易)(?:金)?", "(?:成交|订单|下单)(?:笔|单)?数?", false),
          formula("平均(?:每张)?票价", "(?:票房|门票|售票)(?:收入)?", "(?:观影|观众|购票|入场|入园)(?:人次|人数)?", false),
          formula("站间距", "(?:全长|里程|线路长度?)", "(?:车站|设站)(?:总)?数?", false),
          formula("单方造价|每平方米造价", "总造价|工程造价|总投资", "建筑面积", false),
          formula("容积率", "(?:计容|总)建筑面积", "(?:用地|占地)面积", false),
          formula("(?:去除|脱除|削减)率", "出水[\\p{IsHan}A-Za-z]{0,6}", "进水[\\p{IsHan}A-Za-z]{0,6}", true),
          formula("(?:产能利用|负荷|开工|达产)率", "实际[\\p{IsHan}]{0,8}", "(?:产能|能力|规模)", false));

  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          "床(?:位)?[使利]用率|产销差率|存贷款?比|资产负债率|拨备覆盖率|不良(?:贷款)?率|城镇化率|城乡[^,。]{0,10}收入比|平均住院|毛利率|利润?率|赔付率|转化率|覆盖率|回收率|客单价|票价|站间距|造价|容积率|[去脱]除率|削减率|利用率|负荷率|开工率|达产率");

  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "上年|去年|同期|年初|期初|目标|计划|力争|平均(?!住院|站|票|每张)|新增|增加|减少|下降|提高|上升|以内|不超过");

  private static final PrefilteredPattern COMPARED =
      PrefilteredPattern.compile(
          "(?<=^|[,;。])(?<p>[\\p{IsHan}]{1,4}?)(?:高于|低于|多于|少于|比|较)(?<q>[\\p{IsHan}]{1,4}?)(?:高出?|低|多|少)?了?(?<c>±)");

  private static final Pattern ITS_RATE = Pattern.compile(",[\\p{IsHan}]{0,6}率(?:为|达)?");
  private static final Pattern CLAUSES = Pattern.compile("(?<=[;。])");

  /** What a name takes in, between it and its value: 不良贷款余额(后三类)15,799万元. */
  private static final Pattern ASIDE = Pattern.compile("\\([^()0-9]{1,10}\\)$");

  private static final Pattern SPACES = Pattern.compile("\\s");

  private static final BigDecimal NEAR = new BigDecimal("1.5");

  private static final Interval YEAR =
      new Interval(BigDecimal.valueOf(365), BigDecimal.valueOf(366));

  private NamedRates() {}

  private static Formula formula(String name, String part, String whole, boolean rest) {
    return formula(name, part, whole, rest, false);
  }

  private static Formula daily(String name, String part, String whole) {
    return formula(name, part, whole, false, true);
  }

  private static Formula formula(
      String name, String part, String whole, boolean rest, boolean daily) {
    return new Formula(
        Pattern.compile("(?:" + name + ")(?:为|达到?|是|约|仅|只有|:|按[^,]{0,6})*$"),
        Pattern.compile("(?:" + part + ")" + VALUE),
        Pattern.compile("(?:" + whole + ")" + VALUE),
        rest,
        daily);
  }

  static List<WrongClaim> wrong(Passage passage, @Nullable Passage before) {
    List<WrongClaim> wrong = new ArrayList<>();
    if (NAMED.isIn(passage.sentence())) {
      for (int i = 0; i < passage.size(); i++) {
        WrongClaim found = formula(passage, i);
        if (found != null) {
          wrong.add(found);
        }
      }
    }
    if (passage.sentence().indexOf('率') >= 0 && before != null) {
      groups(passage.measures(), before.measures(), wrong);
    }
    if (passage.sentence().contains("百分点") && before != null) {
      compared(passage, before, wrong);
    }
    return wrong;
  }

  private static @Nullable WrongClaim formula(Passage passage, int index) {
    Quantity claim = passage.figure(index);
    String lead = passage.lead(index);
    boolean value = claim.is(Kind.PERCENT) || claim.is(Kind.RATIO) || claim.is(Kind.AMOUNT);
    if (!value || !claim.exact() || claim.value().signum() <= 0 || OTHERWISE.isIn(lead)) {
      return null;
    }
    for (Formula formula : FORMULAS) {
      if (!formula.name().matcher(lead).find()) {
        continue;
      }
      List<Quantity> parts = named(passage, formula.part(), claim);
      List<Quantity> wholes = named(passage, formula.whole(), claim);
      if (parts.isEmpty() || wholes.isEmpty()) {
        return null;
      }
      Interval stated = Interval.rounded(claim.value(), claim.step());
      for (Quantity part : parts) {
        for (Quantity whole : wholes) {
          Interval right = right(formula, part, whole, claim);
          if (right == null || right.widened(claim.step()).meets(stated)) {
            return null;
          }
        }
      }
      for (int p = parts.size() - 1; p >= 0; p--) {
        for (int w = wholes.size() - 1; w >= 0; w--) {
          WrongClaim found = judge(passage, formula, parts.get(p), wholes.get(w), claim);
          if (found != null) {
            return found;
          }
        }
      }
      return null;
    }
    return null;
  }

  private static @Nullable WrongClaim judge(
      Passage passage, Formula formula, Quantity part, Quantity whole, Quantity claim) {
    Interval right = right(formula, part, whole, claim);
    if (right == null) {
      return null;
    }
    BigDecimal exact = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
    int scale = Math.max(0, claim.step().stripTrailingZeros().scale());
    String shown = exact.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    String text = passage.text();
    boolean near =
        Figures.within(exact, claim.value(), NEAR)
            || Slips.any(claim.value().toPlainString(), shown);
    return exact.signum() > 0 && near
        ? new WrongClaim(
            WrongClaim.Kind.RATE,
            claim.span(),
            (formula.rest() ? "1 − " : "")
                + part.span().of(text).strip()
                + " ÷ "
                + whole.span().of(text).strip()
                + (formula.daily() ? " ÷ 365" : ""),
            claim.is(Kind.PERCENT) ? shown + "%" : shown)
        : null;
  }

  private static boolean alike(Quantity part, Quantity whole) {
    return Figures.sameUnit(part, whole)
        || (!Figures.money(part) && !Figures.money(whole) && part.unit().length() == 1);
  }

  private static @Nullable Interval right(
      Formula formula, Quantity part, Quantity whole, Quantity claim) {
    if (!Figures.divides(whole)
        || (claim.is(Kind.PERCENT) && !formula.daily() && !alike(part, whole))) {
      return null;
    }
    Interval quotient = part.interval().dividedBy(whole.interval());
    quotient = formula.daily() ? quotient.dividedBy(YEAR) : quotient;
    Interval right =
        claim.is(Kind.PERCENT) ? quotient.times(Interval.exactly(Figures.HUNDRED)) : quotient;
    return formula.rest() ? Interval.exactly(Figures.HUNDRED).minus(right) : right;
  }

  /** The amounts of the block, up to the claim's sentence, that stand right behind such a name. */
  private static List<Quantity> named(Passage passage, Pattern name, Quantity claim) {
    List<Quantity> named = new ArrayList<>();
    for (Quantity figure : passage.around()) {
      if (figure.span().start() >= passage.span().end()
          || figure.equals(claim)
          || !figure.is(Kind.AMOUNT)
          || !figure.exact()) {
        continue;
      }
      String lead = lead(passage.text(), figure);
      if (name.matcher(lead).find() && !OTHERWISE.isIn(lead)) {
        named.add(figure);
      }
    }
    return named;
  }

  private static String lead(String text, Quantity figure) {
    int start = figure.span().start();
    String lead = SPACES.matcher(text.substring(Math.max(0, start - 24), start)).replaceAll("");
    lead = ASIDE.matcher(lead).replaceFirst("");
    int mark = -1;
    for (int i = 0; i < lead.length(); i++) {
      mark = ",;。、:()".indexOf(lead.charAt(i)) >= 0 ? i : mark;
    }
    return lead.substring(mark + 1);
  }

  /** {@code 其中猪480份、羊}: the name next to the figure. */
  private static String lastName(String lead) {
    String name = lead.substring(lead.lastIndexOf('、') + 1).strip();
    return name.startsWith("其中") ? name.substring(2) : name;
  }

  /** Each group's count against the whole that the sentence before gives for it. */
  private static void groups(Passage passage, Passage before, List<WrongClaim> wrong) {
    List<WrongClaim> found = new ArrayList<>();
    int right = 0;
    for (int i = 0; i + 1 < passage.size(); i++) {
      Quantity part = passage.figure(i);
      Quantity rate = passage.figure(i + 1);
      String between = passage.between(i, i + 1);
      if (!rate.is(Kind.PERCENT)
          || !rate.exact()
          || !part.counted()
          || !ITS_RATE.matcher(between).matches()) {
        continue;
      }
      String group = passage.lead(i).strip();
      Quantity whole = null;
      for (int k = 0; k < before.size() && !group.isEmpty(); k++) {
        String name = lastName(before.lead(k));
        boolean same =
            Figures.sameUnit(before.figure(k), part)
                && before.figure(k).value().compareTo(part.value()) > 0
                && !name.isEmpty()
                && (group.equals(name) || group.startsWith(name));
        whole = same ? before.figure(k) : whole;
      }
      if (whole == null) {
        continue;
      }
      Interval share = Figures.percent(part.interval(), whole.interval());
      if (share.meets(rate.interval())) {
        right++;
      } else {
        found.add(
            new WrongClaim(
                WrongClaim.Kind.RATE,
                rate.span(),
                part.span().of(passage.text()) + " ÷ " + whole.span().of(passage.text()),
                Figures.percent(
                    part.value(), whole.value(), Figures.decimals(rate, passage.text()))));
      }
    }
    if (right > found.size()) {
      wrong.addAll(found);
    }
  }

  private static void compared(Passage passage, Passage before, List<WrongClaim> wrong) {
    Signed signed = new Signed(passage.with(before));
    Matcher gap = COMPARED.matcher(signed.words());
    while (gap.find()) {
      Quantity claim = signed.at(gap.start("c"));
      Quantity one = share(signed, gap.start(), gap.group("p"), gap.group("q"));
      Quantity other = share(signed, gap.start(), gap.group("q"), gap.group("p"));
      if (claim == null || one == null || other == null || !claim.exact() || one.equals(other)) {
        continue;
      }
      Interval apart = one.interval().minus(other.interval());
      Interval back = other.interval().minus(one.interval());
      if (!apart.meets(claim.interval()) && !back.meets(claim.interval())) {
        wrong.add(
            new WrongClaim(
                WrongClaim.Kind.DIFFERENCE,
                claim.span(),
                signed.printed(one) + " − " + signed.printed(other),
                Figures.plain(
                    one.value().subtract(other.value()).abs().round(new MathContext(4)))));
      }
    }
  }

  /** The only percentage of the only clauses before {@code until} that speak of the one group. */
  private static @Nullable Quantity share(Signed signed, int until, String group, String not) {
    Quantity share = null;
    int start = 0;
    String words = signed.words().substring(0, until);
    for (String clauses : CLAUSES.split(words)) {
      if (clauses.contains(group) && !clauses.contains(not)) {
        for (Quantity figure : signed.within(start, start + clauses.length())) {
          if (figure.is(Kind.PERCENT)) {
            if (share != null) {
              return null;
            }
            share = figure;
          }
        }
      }
      start += clauses.length();
    }
    return share;
  }
}
