package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Document;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.PassageRule;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates of a part of a whole that are above 100 per cent. */
public final class ImpossibleRate extends PassageRule {
  private static final String SINCE = "(?:已|均|也|高|全部|分别)*(?:达到|达|为|是|:|到|至)?\\s*$";
  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile(
          "((?:[\\p{IsHan}]{0,6})(?:合格|满意|覆盖|参保|入学|办结|破案|答复|整改|达标|就业|出勤|到会|参会|普及|通过|知晓|治愈|好转|安装|调解|处置|及格|优良|森林覆盖|绿化|投票|出席|成活|存活|处理|收集|建档|通车|硬化|通电|巩固|升学|参与|响应|履约|上线|办理|回复|销号|落实|抽检合格|录取|识字|入户|签收|抵达|送达|准点|正点|准时|到位|到岗|命中|检出|阳性|在岗|续签|签约|兑现|回访|化解|建制|配备|持证|开通|安置|返岗|复工|入园|入托|接种|免疫|净化|完好|缺席|辍学|流失|离职|失业|退货|差错|空置|中签|录用|退学|控辍保学|使用满意|登记|缴费|缴纳|征缴|公开|化解|成功|受理|签订|审结|查处|复检|校验|验收|执行到位|巡查|清运|收运|无害化处理|集中处理|供水|供电|供热|燃气|入库|出库|上架|保有|注册|报到|参训|培训|结业|毕业|考核|优秀|优质|优良天数|水质达标|监测|检测|监管|报告|筛查|建册|签收|归还|留存|识别|准确|可用|在线|覆盖)率|(?:群众|客户|师生|患者|社会|家长)?满意度)"
              + SINCE);

  private static final PrefilteredPattern CHANGED_TO =
      PrefilteredPattern.compile("^(?:提高|提升|上升|增长|增加|上涨|升|下降|降低|降|改善)(?:至|到|为)$");

  /** Any other rate, unless it is one that has no limit. */
  private static final PrefilteredPattern OTHER_RATE =
      PrefilteredPattern.compile(
          "([\\p{IsHan}]{1,8}(?<!备件|备品|备用|富余|冗余|增|涨|升|降|减|周转|产销|负债|拨备|偿|毛|使|利用|利润|收益|回报|溢价|换手|达成|执行|比|利|汇|流动|资本|杠杆|负荷|负载|倍|转化|复购|抵押|折|投入|产出|贡献|产品销售|自给|回款|回笼|满载|满座|上座|达产|通胀|膨胀|加成|清收|结案|接种|出栏|繁殖|存贷|完成|成本|费用|赔付|开工|占用|饱和|扩容|杂质|渗透|频|效|功|速|斜|曲|心|概|税|坡|变化|变动|放大|超额|超|交|覆盖度|就业|更新|入学|入园|产蛋|成材|出材|膨化|复种|预算|进度|履行|盈利|病床使用|床位使用|增值|净资产|毛利|净利|分红|派息|支付|杠|倒|套|保障|产能|倍增|产|兼)率)(?:已|均|也|高|全部|分别)*(?:达到|达|为|是|:|到|至)?\\s*$");

  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile("(占(?:比(?:例)?|总数|总人数)?|[天人户]数比例)(?:为|达到?|约)?\\s*$");
  private static final PrefilteredPattern OF_ANOTHER =
      PrefilteredPattern.compile("任务|计划|目标|GDP|生产总值|债|贷|存款|收入|预算|定额|标准|指标|上年|同期|去年");

  /** A whole of which more than all did something. */
  private static final PrefilteredPattern EN_DID =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:the\\s+|all\\s+|our\\s+)?(?!what\\b)[a-z]+(?:\\s+[a-z]+){0,4}\\s+(?:complied|passed|agreed|attended|replied|responded|survived|voted|failed|completed|said|met|were (?:satisfied|met|resolved|answered|repaired|closed|compliant))\\b");

  private static final PrefilteredPattern EN_RATE_BEFORE =
      PrefilteredPattern.compile(
          "\\b((?:survival|pass|response|attendance|recovery|compliance|satisfaction|turnout|completion|retention|success|detection|occupancy of seats|participation)\\s+rates?)\\b[^.;%\\d,]{0,40}\\b(?:was|is|reached|risen\\s+to|rose\\s+to|stood\\s+at|to|of|at)\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** What is done or kept by some of all, with words between it and its value. */
  private static final PrefilteredPattern EN_KEPT =
      PrefilteredPattern.compile(
          "(?:^\\s*|[;:,]\\s*|\\bthe\\s+|\\.\\s+)((?:compliance|attendance|take-up|uptake|turnout|coverage|uptime|on-time performance|availability|accuracy|reliability|adherence|punctuality|occupancy of seats)\\b)(?:\\s+[A-Za-z'-]+){0,7}?\\s*(?:was|is|stood\\s+at|stands\\s+at|reached|averaged|ran\\s+at|came\\s+to)?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** What is done to things that are counted, and an inspection that gives so much of all. */
  private static final PrefilteredPattern EN_SCORED =
      PrefilteredPattern.compile(
          "\\b((?:audits?|inspections?|spot checks?|checks?|exams?|examinations?|tests?)\\b)[^.;%\\d]{0,30}\\b(?:scored|achieved|attained|came out at|were passed with)\\s+$");

  private static final PrefilteredPattern EN_HANDLED =
      PrefilteredPattern.compile(
          "\\b(?:answered|replied to|resolved|treated|inspected|responded to|dealt with|mended|repaired)\\s+$");

  private static final PrefilteredPattern EN_OF_ALL =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:all\\s+|the\\s+|our\\s+)?+(?!plan|target|budget|expect|forecast|what)[a-z]+(?:\\s[a-z]+)?\\b");

  /** A quota can be overfished and a change can be of any size. */
  private static final PrefilteredPattern EN_OVER_BASE =
      PrefilteredPattern.compile(
          "\\b(?:quotas?|allocations?|allowances?|budget|ratio|liquidity|interest|debt|dividend|target|growth|increase|up|rose|improv\\w+)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern EFFICIENCY =
      PrefilteredPattern.compile(
          "((?:除尘|脱硫|脱硝|去除|净化|脱除|过滤|捕集|集气|收集|处理|杀菌|灭菌)效率)(?:为|达到?|:|可达)?\\s*$");

  /** {@code at the 95% level of confidence}. */
  private static final PrefilteredPattern EN_CONFIDENCE =
      PrefilteredPattern.compile(
          "^\\s+(?:level\\s+of\\s+confidence|confidence\\s+(?:level|interval|limits?))\\b");

  private static final PrefilteredPattern EN_LESS =
      PrefilteredPattern.compile("^\\s+(?:less|fewer|lower|smaller|cheaper|lighter)\\b");

  private static final PrefilteredPattern MAY_EXCEED =
      PrefilteredPattern.compile(
          "拨备|流动性|偿|利息|担保|毛入|毛升|加标|平均回收率|目标|任务|计划|增长|提高|提升|上升|比上年|同比|完成率|增幅");
  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "\\b((?:satisfaction|coverage|attendance|pass|participation|response|employment|compliance|literacy|approval|turnout|retention|graduation|survival|recycling|enrolment|enrollment|success|completion|attrition|detection|resolution|settlement|uptake|take-up|vacancy|mortality|dropout|delivery|default|failure|defect|error|absence|vaccination|immunisation|immunization|conviction)\\s+(?:rate|level)|satisfaction|turnout|attendance|coverage|uptake|take-up)"
              + "\\s*(?:of|was|is|reached|stood at|stands at|rose to|climbed to|hit|at|:|to)?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_MAY_EXCEED =
      PrefilteredPattern.compile(
          "gross|target|growth|increase|up |rose by|improv|revenue retention|net ",
          Pattern.CASE_INSENSITIVE);

  /** A share of a total cannot be more than all of it. */
  private static final PrefilteredPattern SHARE_OF_TOTAL =
      PrefilteredPattern.compile(
          "(占(?:[^,;。、%]{0,8}总[^,;。、%]{1,6}|全部[^,;。、%]{1,6}|全[县市镇乡省国][^,;。、%]{1,8})的(?:比重|比例)?)(?:为|达|达到)?\\s*$");

  /** A count or an amount cannot fall by more than itself; a profit can, into a loss. */
  private static final PrefilteredPattern FALLS =
      PrefilteredPattern.compile("(?:下降|减少|降低|下跌|缩减|压缩|缩短)(?:了|约|近)?\\s*$");

  private static final PrefilteredPattern MAY_TURN =
      PrefilteredPattern.compile("利润|盈利|收益|净额|现金流|增速|增幅|净利|损益|亏|差额|顺差|逆差|溢利|结余");
  private static final PrefilteredPattern EN_FALLS =
      PrefilteredPattern.compile(
          "\\b(?:fell|dropped|declined|decreased|down|reduced|shrank)(?:\\s+by)?\\s+$|\\b(?:cut|cuts|reduced|lowered)\\s+(?:[a-z]+\\s+){1,5}by\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_MAY_TURN =
      PrefilteredPattern.compile(
          "profit|income|earnings|margin|cash|loss|EBIT|return|balance|surplus|deficit",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_ACCOUNTS =
      PrefilteredPattern.compile(
          "\\b(accounted for|represented|made up)\\s+$", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_OF_TOTAL =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:the\\s+)?(?:total|whole|all)\\b", Pattern.CASE_INSENSITIVE);

  /** Of things that are counted no more than all can be so: in 104% of the samples. */
  private static final PrefilteredPattern EN_IN_SO_MANY =
      PrefilteredPattern.compile("\\b[Ii]n\\s+$");

  private static final PrefilteredPattern EN_OF_COUNTED =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:the|all|our|these|its)\\s+(?:[a-z]+\\s+)?[a-z]{2,}s\\b");
  private static final PrefilteredPattern EN_OF_THEM =
      PrefilteredPattern.compile("^\\s+of\\s+(?:them|those|these)\\b(?!\\s+[a-z]+s\\b)");
  private static final PrefilteredPattern EN_SHARE =
      PrefilteredPattern.compile(
          "\\b((?:an?|the|its|their|our)\\s+(?:market\\s+)?(?:share|proportion)\\s+of)\\s+$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern OF_PLAN =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:the\\s+|its\\s+|our\\s+|[a-z]+\\s+)?(?:plan|what\\b|target|budget|quota|goal|schedule)"
              + "|^\\s+of\\s+(?:the|all|its|our)\\s+(?:[a-z]+\\s+){1,3}(?:planned|targeted|scheduled|expected|forecast|budgeted)\\b"
              // of another time: 120% of last year's
              + "|^\\s+of\\s+(?:the\\s+|our\\s+|its\\s+)?(?:last|previous|prior|usual|normal|that\\s+of|[a-z]+\\s+(?:year|month|week|season|term|quarter)['’]s|(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)['’]s)",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern ANY = PrefilteredPattern.compile("(.+)");

  /** Rates of whole economies and of prices, which have names of their own. */
  private static final PrefilteredPattern ABSTRACT =
      PrefilteredPattern.compile("同比|环比|指数|倍|利率|汇率|税率|回报|收益|年化|涨|毛入");

  /** The empty brackets behind a statement that pupils are to judge. */
  private static final PrefilteredPattern TO_BE_JUDGED =
      PrefilteredPattern.compile("\\(\\s*\\)\\s*$");

  /** The sign behind the name of a row. */
  private static final PrefilteredPattern SIGNED = PrefilteredPattern.compile("\\s?\\(%\\)$");

  private static final BigDecimal CLEARLY = BigDecimal.valueOf(110);

  private static final PrefilteredPattern CHANGED =
      PrefilteredPattern.compile("增|减|比|变|升|降|完成|[±%]|change", Pattern.CASE_INSENSITIVE);

  public ImpossibleRate(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    super.check(document, reporter);
    for (Table numbered : document.get(Tables.ANALYSIS).all()) {
      Table table = numbered.withoutNumbering();
      for (int row = 1; row < table.rows(); row++) {
        cells(table, row, document.text(), reporter);
      }
    }
  }

  /** {@code 甲级愈合率(%) | 98.9 | 118.3}: the row has the name and the sign, its cells the values. */
  private void cells(Table table, int row, String text, Reporter reporter) {
    Matcher signed = SIGNED.matcher(table.words(row, 0));
    if (!signed.find()) {
      return;
    }
    String label = table.words(row, 0).substring(0, signed.start());
    boolean known = RATE.isIn(label);
    boolean named =
        !MAY_EXCEED.isIn(label)
            && (known
                || (OTHER_RATE.isIn(label) && !ABSTRACT.isIn(label) && !label.contains("回收")));
    Table.Figure above = null;
    int others = 0;
    for (int column = 1; named && column < table.columns(); column++) {
      Table.Figure figure = table.figure(row, column);
      boolean beyond = figure != null && figure.value().compareTo(Figures.HUNDRED) > 0;
      boolean change = CHANGED.isIn(table.words(0, column));
      others += figure != null && !change && (!beyond || above != null) ? 1 : 0;
      above = beyond && !change ? figure : above;
    }
    boolean far = above != null && above.value().compareTo(CLEARLY) > 0;
    if (above != null && others > 0 && (known || far)) {
      reporter.report(
          Problem.of(info(), above.span())
              .severity(Severity.WARNING)
              .with("name", label.strip())
              .with("rate", above.span().of(text) + "%"));
    }
  }

  /** 满意度由91.6%提高至193.2%: the name stands before what it was. */
  private static boolean changed(Passage passage, int i) {
    return i > 0
        && passage.figure(i - 1).is(Kind.PERCENT)
        && CHANGED_TO.isIn(passage.between(i - 1, i));
  }

  private static String named(String lead) {
    return !lead.isEmpty() && "由从".indexOf(lead.charAt(lead.length() - 1)) >= 0
        ? lead.substring(0, lead.length() - 1)
        : lead;
  }

  @Override
  protected void judge(Passage passage, Reporter reporter) {
    for (int i = 0; i < passage.size(); i++) {
      Quantity rate = passage.figure(i);
      if (!rate.is(Kind.PERCENT)
          || rate.range()
          || rate.bound() == Bound.BELOW
          || rate.value().compareTo(Figures.HUNDRED) <= 0
          || TO_BE_JUDGED.isIn(lineFrom(passage))) {
        continue;
      }
      String lead = changed(passage, i) ? named(passage.lead(i - 1)) : passage.lead(i);
      Matcher name = RATE.matcher(lead);
      boolean found = name.find() && !MAY_EXCEED.isIn(lead);
      if (!found) {
        name = SHARE_OF_TOTAL.matcher(lead);
        found = name.find();
      }
      if (!found && falls(passage, i, lead)) {
        reporter.report(
            Problem.of(info(), rate.span())
                .message("falls")
                .severity(Severity.WARNING)
                .with("rate", rate.span().of(passage.text())));
        continue;
      }
      if (!found && EN_OF_TOTAL.isIn(passage.after(i))) {
        name = EN_ACCOUNTS.matcher(passage.before(i));
        found = name.find();
      }
      if (!found) {
        name = OTHER_RATE.matcher(lead);
        found = name.find() && !MAY_EXCEED.isIn(lead) && !ABSTRACT.isIn(lead);
      }
      if (!found) {
        name = SHARE.matcher(lead);
        found = name.find() && !OF_ANOTHER.isIn(passage.before(i));
      }
      if (!found
          && (EN_DID.isIn(passage.after(i))
              || EN_OF_THEM.isIn(passage.after(i))
              || (EN_IN_SO_MANY.isIn(passage.before(i)) && EN_OF_COUNTED.isIn(passage.after(i)))
              || EN_LESS.isIn(passage.after(i))
              || (EN_HANDLED.isIn(passage.before(i)) && EN_OF_ALL.isIn(passage.after(i)))
              || EN_CONFIDENCE.isIn(passage.after(i)))) {
        name = ANY.matcher(passage.words(i));
        found = name.find() && passage.words(i).charAt(0) != '+';
      }
      if (!found) {
        name = EN_RATE_BEFORE.matcher(passage.before(i));
        found = name.find() && !EN_MAY_EXCEED.isIn(lead);
      }
      if (!found) {
        name = ENGLISH.matcher(lead);
        found = name.find() && !EN_MAY_EXCEED.isIn(lead);
      }
      if (!found) {
        name = EN_SHARE.matcher(passage.before(i));
        found = name.find();
      }
      if (!found) {
        name = EN_SCORED.matcher(passage.before(i));
        found = name.find() && !EN_OVER_BASE.isIn(lead);
      }
      if (!found) {
        name = EFFICIENCY.matcher(lead);
        found = name.find();
      }
      if (!found) {
        name = EN_KEPT.matcher(lead);
        found = name.find() && !EN_OVER_BASE.isIn(lead.substring(name.end(1)));
      }
      boolean beds =
          found
              && name.group(1).endsWith("使用率")
              && passage.block().span().find(passage.text(), "床") >= 0;
      // a bed put up beside the others is used as well
      if (found && !beds && !OF_PLAN.isIn(passage.after(i))) {
        reporter.report(
            Problem.of(info(), rate.span())
                .with("name", name.group(1).strip())
                .with("rate", rate.span().of(passage.text())));
      }
    }
  }

  /** The sentence with what stands behind it in its line. */
  private static String lineFrom(Passage passage) {
    int end = passage.text().indexOf('\n', passage.span().end());
    return passage
        .text()
        .substring(passage.span().start(), end < 0 ? passage.text().length() : end);
  }

  private static boolean falls(Passage passage, int index, String lead) {
    String clause = passage.before(index);
    return (FALLS.isIn(lead) && !MAY_TURN.isIn(clause))
        || (EN_FALLS.isIn(clause) && !EN_MAY_TURN.isIn(passage.sentence()));
  }
}
