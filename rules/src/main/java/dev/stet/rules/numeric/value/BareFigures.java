package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers with nothing behind them where a per cent sign or a unit belongs: {@code 比上年增长45，},
 * {@code 强村共6,}.
 */
public final class BareFigures implements Check {
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile(
          "(?:同比|环比|(?:比|较)(?:上年|去年|上一年|前年|上年同期|去年同期|同期))[^,;。、]{0,6}(?:增长|下降|上升|提高|提升|回落|增|降)(?:了|约|达)?$"
              + "|(?:增速|增幅|降幅|涨幅|增长率|下降率)(?:为|达|达到|是)?$");
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "占[^,;。、]{1,20}(?:的|比重为|比重的|比例为|比重达|比例达)$|占比(?:为|达|达到|约)?$|比重(?:为|达|达到|占)$"
              + "|(?:合格|覆盖|满意|办结|破案|整改|达标|参保|就业|入学|完成|普及|通过|优良|入户|结案|调解|处置|答复|知晓|及格|升学|绿化|成活|回收|利用|自给|城镇化|贡献)率(?:为|达|达到|高达|均为|均达)?$"
              + "|[\\p{IsHan}](?<![频功速斜曲效利汇税费])率(?:由[^,;。]{1,12})?(?:提高|提升|上升|增长|下降|降低|降|升)(?:到|至)$"
              + "|[\\p{IsHan}]率(?:为|达到|达|高达|均为|均达|仅为|只有)$");

  /** What may be no percentage; beside others, or what it is a share of, it is one. */
  private static final PrefilteredPattern AMONG_SHARES =
      PrefilteredPattern.compile(
          "[\\p{IsHan}](?<![频功速斜曲效利汇税费])率(?:约|近|超)?$|^占(?:比|全[\\p{IsHan}]{1,6})?(?:约|近|超)?$");

  private static final PrefilteredPattern AMOUNT =
      PrefilteredPattern.compile(
          "(?:共|共有|共计|合计|总计|补助|补贴|定补|救助金|资金|经费|收入|支出|产值|税收|总额|余额|面积|受益|惠及|培训|存栏|出栏|产量|人口|劳动力|户数|人数|投资|投入|发放|拨付|罚款|募集|捐款|筹资|筹集|奖励|慰问金|总长|全长|里程|占地|耗资|造价|贷款|融资|营业额|销售额|利润|赔偿|补偿|每[人户月年天日])(?:款|金)?(?:达|达到|为)?$");

  /** Numbers that have no unit: marks, indices, ratios, versions. */
  private static final PrefilteredPattern UNITLESS =
      PrefilteredPattern.compile(
          "频率|功率|速率|斜率|曲率|心率|比率|效率|利率|分辨率|周转率|换手率|市净率|市销率|赔率|折射率|电阻率|渗透率|采样率|帧率|码率|通量|死亡率|出生率|发病率|患病率|增长率|指数|得分|评分|分数|总分|系数|倍率|比值|编号|代码|号码|电话|版本|概率|容积率|市盈率|汇率|满意度|浓度|排名|位列|名列|第|图|表|附件|pH|PH|学分|绩点|序号|型号|难度");

  private static final PrefilteredPattern PHYSICAL =
      PrefilteredPattern.compile("(?:面积|里程|产量|重量|库容|总长|全长|总产|蓄水量|储量)(?:达到|达|为|约)?$");

  /** What somebody asks for a thing: in talk it needs no 元. */
  private static final PrefilteredPattern ASKED =
      PrefilteredPattern.compile("报价|要价|开价|还价|卖价|(?:连|带)工带?料|包邮|到手|成交价?");

  private static final PrefilteredPattern SPENT =
      PrefilteredPattern.compile("(?:投入|投资|安排|拨付|筹集|筹资|争取|落实|列支|支出|资金|经费|补助)$");

  private static final PrefilteredPattern FROM = PrefilteredPattern.compile("[由从][^,;。]{0,8}$");
  private static final PrefilteredPattern MOVED =
      PrefilteredPattern.compile(
          "^.{0,12}(?:[降增升减缩延提扩](?:低|加|少|长|短|高|大)?(?:至|到)|下降到|上升到)(?:了|约|近|不[大高多小低少]于|不超过)?$");

  /** What was done, or to whom: 开展专题学习, 慰问困难党员. */
  private static final Pattern ITEM = Pattern.compile("[\\p{IsHan}“”《》]{3,14}(?<![为是达第约])");

  private static final PrefilteredPattern AMOUNT_BEFORE =
      PrefilteredPattern.compile(
          "\\b(?:over|costs?|paid|pays?|spent|raised|worth|than|about|around|nearly|almost|only|just|totall?(?:ed|ing)|grant of|sum of|cost of|price of|fee of|budget of|total of|up to|at least)\\s$");
  private static final PrefilteredPattern AMOUNT_BEHIND =
      PrefilteredPattern.compile(
          "^\\s(?:an?|per|each|for|in|to|from|was|were|and|on|by|more|less)\\s");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final PrefilteredPattern MEASURED =
      PrefilteredPattern.compile("[\\p{IsHan}”]{2}(?:约|近|超|达|为|有|不[大高多小低少]于|不超过|以内)?$");

  /** Names and places in a row, and what statistics count without a unit. */
  private static final PrefilteredPattern NO_MEASURE =
      PrefilteredPattern.compile(
          "(?:相差|之差|值|系数|指数|因子|标准差|方差|误差|参数|权重|常数|比|倍|度|效应|中位数|水平|样本|变量|[为是]|编|号|见|如|型|版|站|路|栋|幢|楼|室|桌|组|期|章|节|页|条|款|至|到|从|由|和|与|或|即|等于|加|减|乘|除以|步骤|阶段|记|计|得|评|打|并发|缩小|扩大|提高|下降|上升|降低|增加|减少|[高低]出)$");

  /** 折标系数：原煤0.7143,电力1.229吨/万千瓦时: what the colon opens is a row of such figures. */
  private static final PrefilteredPattern ROW_OF_RATIOS =
      PrefilteredPattern.compile(
          "(?:系数|指数|比值|倍数|权重|得分|评分|比重|密度|参数|取值)[\\p{IsHan}]{0,4}[:(][^。;]{0,120}$|\\p{IsHan}/\\p{IsHan}{2,6}(?:为|约)?$");

  private static final int MOST_OF_ITEM = 16;

  /** In a paragraph of so many figures with units, one without has lost it. */
  private static final int FEWEST_MEASURES = 4;

  private static final BigDecimal FEWEST_PEOPLE = BigDecimal.valueOf(10_000);

  private final RuleInfo percentage;
  private final RuleInfo unit;

  public BareFigures(RuleInfo percentage, RuleInfo unit) {
    this.percentage = percentage;
    this.unit = unit;
  }

  @Override
  public List<RuleInfo> rules() {
    return List.of(percentage, unit);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    new MalformedPercentage(percentage).check(document, reporter);
    lostAmounts(document, reporter);
    for (Passage passage : document.get(Passage.ALL)) {
      if (passage.block().kind() == BlockKind.TABLE_CELL
          || passage.block().kind() == BlockKind.HEADING) {
        continue;
      }
      int bare = 0;
      for (int i = 0; i < passage.size(); i++) {
        bare += bare(passage, i) ? 1 : 0;
      }
      for (int i = 0; bare > 0 && i < passage.size(); i++) {
        if (bare(passage, i)) {
          judge(passage, i, bare, reporter);
        }
      }
    }
  }

  /** {@code now over £ a tonne}: a currency sign whose amount is gone. */
  private void lostAmounts(Document document, Reporter reporter) {
    String text = document.folded();
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c != '£' && c != '€' && c != '$')
          || text.charAt(i - 1) != ' '
          || text.charAt(i + 1) != ' ') {
        continue;
      }
      String before = text.substring(Math.max(0, i - 24), i);
      String after = text.substring(i + 1, Math.min(text.length(), i + 24));
      Block block = document.blockAt(i);
      if (block != null
          && Sentences.prose(block.role())
          && AMOUNT_BEFORE.isIn(before)
          && AMOUNT_BEHIND.isIn(after)) {
        reporter.report(
            Problem.of(unit, new Span(i, i + 1))
                .message("amount")
                .with("value", String.valueOf(c)));
      }
    }
  }

  /** Whether the number stands between a Chinese word and a mark that ends a clause. */
  private static boolean bare(Passage passage, int index) {
    Quantity value = passage.figure(index);
    int start = value.span().start();
    int end = value.span().end();
    String text = passage.text();
    if (!value.is(Kind.AMOUNT)
        || ASKED.isIn(passage.lead(index))
        || !value.unit().isEmpty()
        || value.range()
        || !(value.span().equals(value.number()) || isScaled(passage, value, index))
        || start == passage.span().start()
        || end >= text.length()) {
      return false;
    }
    char after = text.charAt(end);
    boolean ends = after == ',' || after == ';' || after == '。' || isSpentOn(passage, index, end);
    char next = end + 1 < text.length() ? text.charAt(end + 1) : '\n';
    int lead = text.charAt(start - 1) == ' ' && start - 2 >= passage.span().start() ? 2 : 1;
    return ends && isHan(text.charAt(start - lead)) && (isHan(next) || next <= ' ' || next == '“');
  }

  /** {@code 投入65.4用于管网改造}: what the money was for stands right behind the sum. */
  private static boolean isSpentOn(Passage passage, int index, int end) {
    return SPENT.isIn(passage.lead(index)) && passage.text().startsWith("用于", end);
  }

  /**
   * {@code 造林面积1.26万,}: areas and weights have a unit behind their 万; people and views have none.
   */
  private static boolean isScaled(Passage passage, Quantity value, int index) {
    int end = value.span().end();
    return value.span().start() == value.number().start()
        && end == value.number().end() + 1
        && passage.text().charAt(end - 1) == '万'
        && PHYSICAL.isIn(passage.lead(index));
  }

  private void judge(Passage passage, int index, int bare, Reporter reporter) {
    Quantity value = passage.figure(index);
    String lead = passage.lead(index).stripTrailing();
    if (lostAfterMove(passage, index, lead)) {
      reporter.report(
          Problem.of(unit, value.span()).with("value", value.span().of(passage.text())));
      return;
    }
    if (value.value().signum() == 0 || UNITLESS.isIn(lead)) {
      // nothing is nothing in any unit
      return;
    }
    boolean change = CHANGE.isIn(lead);
    if (change
        || isAmongShares(passage, index, lead)
        || (SHARE.isIn(lead) && value.value().compareTo(Figures.HUNDRED) <= 0)) {
      if (value.value().compareTo(BigDecimal.valueOf(1000)) < 0
          && value.value().compareTo(BigDecimal.ONE) >= 0) {
        // below one it may be told as a fraction: 利用率为0.65
        reporter.report(
            Problem.of(percentage, value.span())
                .message("lost")
                .severity(Severity.WARNING)
                .with("value", value.span().of(passage.text())));
      }
    } else if (bare == 1
        && ((AMOUNT.isIn(lead) && !isPopulation(value, lead))
            || (value.value().compareTo(BigDecimal.ONE) >= 0 // 差异率小于0.15: a ratio needs none
                && (amongCounts(passage, index, lead) || amongMeasures(passage, index, lead))))) {
      reporter.report(
          Problem.of(unit, value.span()).with("value", value.span().of(passage.text())));
    }
  }

  /** {@code 改判率3.17,同比下降0.6个百分点}; {@code 其中面源38个,占52.6,}. */
  private static boolean isAmongShares(Passage passage, int index, String lead) {
    Quantity value = passage.figure(index);
    if (value.step().compareTo(BigDecimal.ONE) >= 0
        || value.value().compareTo(Figures.HUNDRED) >= 0
        || !AMONG_SHARES.isIn(lead)) {
      return false;
    }
    boolean beside =
        passage.figures().stream().anyMatch(one -> one.is(Kind.PERCENT) || one.is(Kind.POINTS));
    boolean part =
        lead.startsWith("占")
            && index > 0
            && passage.figure(index - 1).counted()
            && passage.before(index).length() == lead.length() + 1;
    return beside || part;
  }

  /** 人口1,873,476: told to the last person, as works of reference do. */
  private static boolean isPopulation(Quantity value, String lead) {
    return lead.endsWith("人口")
        && value.value().stripTrailingZeros().scale() <= 0
        && value.value().compareTo(FEWEST_PEOPLE) >= 0;
  }

  /** {@code 开展学习12次,交流研讨8,形成报告46篇}: one of a row of which all others have their unit. */
  private static boolean amongCounts(Passage passage, int index, String lead) {
    if (index == 0 || !ITEM.matcher(lead).matches() || !item(passage, index - 1)) {
      return false;
    }
    boolean joined = passage.before(index).length() == lead.length() + 1;
    return joined
        && (index + 1 < passage.size()
            ? item(passage, index + 1) && passage.before(index + 1).length() < MOST_OF_ITEM
            : index > 1 && item(passage, index - 2));
  }

  /**
   * {@code 为银行挽回损失3.27;审结案件863件,盘活土地216亩}: the only figure of its paragraph without a unit, behind
   * words for what has one.
   */
  private static boolean amongMeasures(Passage passage, int index, String lead) {
    Quantity value = passage.figure(index);
    String digits = value.number().of(passage.text());
    if (digits.length() < 2
        || !MEASURED.isIn(lead)
        || NO_MEASURE.isIn(lead)
        || ROW_OF_RATIOS.isIn(
            passage.text().substring(passage.span().start(), value.span().start()))
        || YEAR.matcher(digits).matches()) {
      return false;
    }
    int units = 0;
    for (Quantity other : passage.around()) {
      boolean measure = other.is(Kind.AMOUNT) || other.is(Kind.PERCENT);
      if (measure && other.unit().isEmpty() && !other.equals(value)) {
        return false;
      }
      units += measure ? 1 : 0;
    }
    return units >= FEWEST_MEASURES;
  }

  /** Whether the figure counts something that a verb and its object name before it. */
  private static boolean item(Passage passage, int index) {
    return passage.figure(index).counted() && ITEM.matcher(passage.lead(index)).matches();
  }

  /** {@code 由850毫克降至300,}: the value it came from has a unit. */
  private static boolean lostAfterMove(Passage passage, int index, String lead) {
    if (index == 0 || !MOVED.isIn(lead)) {
      return false;
    }
    Quantity from = passage.figure(index - 1);
    String text = passage.text();
    int end = from.number().end();
    char after = end < text.length() ? text.charAt(end) : ' ';
    return (from.is(Kind.PERCENT) || (from.is(Kind.AMOUNT) && !from.unit().isEmpty()))
        && passage.figure(index).value().signum() != 0
        && passage.before(index).equals(lead)
        && FROM.isIn(passage.lead(index - 1))
        && (after == '%' || Character.isLetter(after) || after == '℃')
        && MOVED.isIn(text.substring(end, passage.figure(index).span().start()));
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
