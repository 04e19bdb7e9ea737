package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.BranchedPattern;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Figures that a library or a converter took out of a Chinese text, all or most of them: 人均元, 增长；,
 * 比为：。, 年，是我镇…. Each place is told by the grammar: a unit where the figure before it is gone, a
 * verb of change that is a clause of its own, a colon before a stop. Some of them a writer may mean
 * (收入突破万元), and none proves much by itself; so they are believed where the text has several and few
 * figures besides.
 */
final class LostFigures {
  /** The places in order; none where the text has kept its figures. */
  static final Analysis<List<Span>> ANALYSIS = LostFigures::of;

  /** So many places have lost their figures, not their writer's care. */
  private static final int FEWEST = 3;

  /** To one place that lost its figure there are no more than so many figures kept. */
  private static final int KEPT = 8;

  private static final String STOP = "(?=[,。;、:)\\n]|$)";

  /** What a unit is followed by where its figure counts. */
  private static final String CLOSE = "(?=[,。;、:)(\\n]|$|以上|以下|左右|以内|大关|的(?!是)|比[上去]年|同比)";

  private static final String MEASURED =
      "(?:收入|总值|产值|总额|金额|资金|投资|税收?|利润|贷款|存款|余额|消费|支出|销售额|营业额|出口额|[价费款]|补[助贴]|工资|产量|折合|增收|增值|节约|节支|到位|筹集|投入|筹措|争取|发放|兑现|捐款|募集)";

  /** A verb that brings a figure. */
  private static final String REACHED =
      "(?:达到|到达|增至|升至|降至|增加到|增长到|提高到|扩大到|压缩到|[发开]展到|上升到|下降到|减少到|由|计|共|约|达|至)";

  private static final String SUMS =
      "(?:[余多]?元|万美元|亿美元|美元|港元|欧元|[余多]?亩|公顷|[余万]?吨|公里|平方公里|平方米|立方米|千瓦时?|公斤)";

  private static final String CHANGE = "(?:增长|下降|增加|减少|提高|上升|回落|降低|递增|递减|上涨|下跌)";

  /** The measure words with which things are counted. */
  private static final String COUNTED = "(?:人次|户次|[个户家名件次场起座处所条台辆头只株份期项])";

  private static final BranchedPattern PLACE =
      BranchedPattern.compile(
          // 人均元, 税收达到元, 折合美元
          "(?:人均|户均|亩均|"
              + MEASURED
              + "了?"
              + REACHED
              + "?|(?<!以)"
              + REACHED
              + ")"
              + SUMS
              + CLOSE
              // 总人口人, 全长公里, 距县城公里
              + "|(?:总?人口|总?劳动?力|总户数)[人户]"
              + CLOSE
              + "|(?:耕地|林地|水面|总?面积)亩"
              + CLOSE
              + "|(?:全长|总长|长|宽|高|深|海拔|[县市]城)(?:米|公里)"
              + CLOSE
              // 到余亩, 约余人
              + "|(?:到|达|至|约|近|超过?|共)余[元亩人户个家名件次吨头只株台场公册]"
              // 亿元，增长；同比下降。
              + "|(?<=[,;、])(?:同比|环比|[比较][上去]年(?:同期)?|[比较]年初|年均|年平均|分别|净|可比价|按可比价格?计算,?){0,2}"
              + CHANGE
              + "了?(?=[,。;])"
              + "|(?<=[,;])占(?=[,。;])"
              // 比为：。 调整为：，
              + "|(?:为|达|是|[到至])?:(?=[,。;])"
              + "|(?:比例?|比重|结构|率)(?:调整|优化|提高|上升|下降|降低|达|控制)[到至为](?=[,。;])"
              // 年，是我镇；年政府工作回顾；比年增长
              + "|(?<=^|[。;\\s])年(?=,|政府工作|工作(?:总结|回[顾忆]|计划|方案|报告|思路|任务|要点|情况)|是我?[县市镇乡区省局校院站]|我[县市镇乡区省局校院站]|全[县市镇乡区省国]|[上下]半年|国民经济|财政预算)"
              + "|(?<=[至于自从比较到和与])年(?=[,。;、]|增长|下降|增加|减少|提高|度?[1-9]月|的(?:目标|任务|水平))"
              + "|(?<=^|[\\s(:。于至自从])年月日(?=[在于,。)\\s]|$)"
              // 农村协会个，新增户；发展到户
              + "|(?<=\\p{IsHan})(?<![一二两三四五六七八九十百千万亿几多数整各每这那哪某单逐挨另好高矮大小半些自真仨俩余来个])个"
              + STOP
              + "|(?:增加到|[发开]展到|扩大到|达到|到达|增至|新增|净增|新发展|累计|[共辖])(?:有|了)?"
              + COUNTED
              + STOP
              + "|(?:新增|新建|建成|新上|新办|引进|实施|涉及|覆盖|下?辖)(?:有|了)?[个家](?=行政村|自然村|村|乡镇|社区|项目|企业|单位|部门|小组|街道|居民|学校|合作社|基地|景[区点]|站)"
              // a contract's: 质保期为个月, 每月日前, 租金为元整, 一式份, 自年月起
              + "|(?:[租工期]期|期限|[保修用效务同行款]期|为期|年限)(?:为|共|是|共计)?(?:年|个月|个?工作日|[天日])"
              + STOP
              + "|(?:[总单]价|总额|租金|押金|定金|货款|月薪|报酬|价款|保证金|违约金|补偿金|运费|单价)(?:为|共计|合?计|共)?(?:人民币)?[元圆]整?(?=[,。;、(/\\n]|$)"
              + "|(?:[总单]价|总额|价款|金额|货款|租金|款项?)的%"
              + "|一式份|各[执持]份|第种(?=方式|办法)|(?:每月|当月|次月|每年|每季度?|提前|逾期|超过|届满前)日(?=[前内起的,])"
              + "|(?<=[自从于至到])年月日?(?=[起至止前内,。;])"
              // 总产值的以上, 百分之以上, 第届
              + "|的(?:以上|以下|左右|以内)"
              + STOP
              + "|百分之(?=[,。;]|以上|左右|的)"
              + "|(?<![次等其门])第(?:届|次(?=会议|全体|代表)|位|批)(?=[\\p{IsHan},。;])");

  /** 收入突破万元大关 may be meant so. */
  private static final PrefilteredPattern PERHAPS =
      PrefilteredPattern.compile(
          "(?:突破|超过?|过|到位|实现|完成|[到达至]|收入|总值|产值|总额|投资|资金|[为共约])(?:了)?[万亿]元"
              + CLOSE
              + "|(?:[到达至约近超共]|为)[万千百]余[元亩人户个家名件次吨头只株台场]");

  /** 新的一年，减少，增加: words set side by side. 单位为元. */
  private static final PrefilteredPattern DEFINES =
      PrefilteredPattern.compile("单位|换算|折算|计量|保留|取整|公式|指标解释");

  /** What a line of a report counts by itself: 1、 (2) 第3条. */
  private static final PrefilteredPattern NUMBER =
      PrefilteredPattern.compile("(?<![0-9.])[0-9][0-9,.]*(?![0-9.]*[、)])");

  private LostFigures() {}

  private static List<Span> of(Document document) {
    List<Span> found = new ArrayList<>();
    List<Span> perhaps = new ArrayList<>();
    int places = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE || block.cell() != null) {
        continue;
      }
      String text = document.folded();
      int start = block.span().start();
      int end = block.span().end();
      places += collect(PLACE.matcherSeeingMore(text, start, end), document, found);
      collect(PERHAPS.matcherSeeingMore(text, start, end), document, perhaps);
    }
    if (places < FEWEST || places * KEPT < figures(document, places * KEPT + 1)) {
      return List.of();
    }
    found.addAll(perhaps);
    found.sort(null);
    List<Span> apart = new ArrayList<>();
    for (Span span : found) {
      if (apart.isEmpty() || !apart.get(apart.size() - 1).overlaps(span)) {
        apart.add(span);
      }
    }
    return List.copyOf(apart);
  }

  /** Adds what {@code place} finds and gives how many places those are. */
  private static int collect(Matcher place, Document document, List<Span> found) {
    int places = 0;
    while (place.find()) {
      Span span = new Span(place.start(), place.end());
      if (!Surroundings.holds(document, Inside.QUOTES, span)
          && !Surroundings.holds(document, Inside.FORM, span)
          && !DEFINES.isIn(line(document.folded(), span))) {
        found.add(span);
        places++;
      }
    }
    return places;
  }

  private static String line(String text, Span span) {
    int start = Math.max(text.lastIndexOf('\n', span.start() - 1) + 1, span.start() - 60);
    int stop = text.indexOf('\n', span.end());
    return text.substring(start, Math.min(stop < 0 ? text.length() : stop, span.end() + 60));
  }

  /** How many figures the text has kept; no more than {@code most} are counted. */
  private static int figures(Document document, int most) {
    Matcher number = NUMBER.matcher(document.folded());
    int figures = 0;
    while (figures < most && number.find()) {
      figures++;
    }
    return figures;
  }
}
