package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Passage;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Five-year plans and congresses that are told of in a year that is not theirs. */
public final class PlanYear extends NumericRule {
  /** The first year of each plan; it ends four years later. */
  private static final Map<String, Integer> PLANS =
      Map.of(
          "九五", 1996, "十五", 2001, "十一五", 2006, "十二五", 2011, "十三五", 2016, "十四五", 2021, "十五五", 2026);

  private static final PrefilteredPattern PLAN =
      PrefilteredPattern.compile(
          "[“\"]?(九五|十五|十一五|十二五|十三五|十四五|十五五)[”\"]?(?:规划|计划|时期)?(?:的|实施的|全面)?[^,;。“”]{0,6}?(收官|收关|最后一年|完美收官|开局|起步之年|第一年|开局之年|启动之年)");

  /** When each congress met, and each full session. */
  private static final Map<String, Integer> MEETINGS =
      Map.ofEntries(
          Map.entry("十六大", 2002),
          Map.entry("十七大", 2007),
          Map.entry("十八大", 2012),
          Map.entry("十九大", 2017),
          Map.entry("二十大", 2022),
          Map.entry("十七届三中全会", 2008),
          Map.entry("十七届四中全会", 2009),
          Map.entry("十七届五中全会", 2010),
          Map.entry("十七届六中全会", 2011),
          Map.entry("十八届三中全会", 2013),
          Map.entry("十八届四中全会", 2014),
          Map.entry("十八届五中全会", 2015),
          Map.entry("十八届六中全会", 2016),
          Map.entry("十九届二中全会", 2018),
          Map.entry("十九届三中全会", 2018),
          Map.entry("十九届四中全会", 2019),
          Map.entry("十九届五中全会", 2020),
          Map.entry("十九届六中全会", 2021),
          Map.entry("二十届二中全会", 2023),
          Map.entry("二十届三中全会", 2024),
          Map.entry("二十届四中全会", 2025));

  private static final PrefilteredPattern MEETING =
      PrefilteredPattern.compile(
          "(十六大|十七大|十八大|十九大|二十大|(?:十七|十八|十九|二十)届[二三四五六]中全会)(?:胜利|隆重|成功|的|在京|在北京)*召开");

  /** The first sessions of the 13th congress and the 13th conference; each lasts five years. */
  private static final int THIRTEENTH = 2018;

  private static final PrefilteredPattern SESSION =
      PrefilteredPattern.compile(
          "第?十([一二三四五])届全国(?:人民代表大会|人大|政协|政协委员会)第?([一二三四五])次会议(?:于((?:19|20)\\d\\d)年)?");

  /** {@code 2022年召开的党的二十大}. */
  private static final PrefilteredPattern MET =
      PrefilteredPattern.compile(
          "(20\\d\\d)年(?:\\d{1,2}月)?(?:在北京)?(?:胜利|隆重|成功)?召开的(?:党的|中共|中国共产党)?(十六大|十七大|十八大|十九大|二十大|(?:十七|十八|十九|二十)届[二三四五六]中全会)");

  /** {@code 2024年是…“十四五”规划的第三年}. */
  private static final PrefilteredPattern NTH =
      PrefilteredPattern.compile(
          "[“\"]?(九五|十五|十一五|十二五|十三五|十四五|十五五)[”\"]?(?:规划|计划|时期)?(?:的|实施的|全面)?[^,;。“”]{0,4}?(第[二三四五]年)");

  /** {@code “十四五”时期(2021—2025年)}, {@code “十四五”末(2025年)}. */
  private static final PrefilteredPattern SPAN =
      PrefilteredPattern.compile(
          "[“\"]?(九五|十五|十一五|十二五|十三五|十四五|十五五)[”\"]?(?:规划|计划|时期|期间|规划期)?\\((20\\d\\d)年?[-—–~至]+(20\\d\\d)年?\\)");

  private static final PrefilteredPattern END =
      PrefilteredPattern.compile(
          "[“\"]?(十一五|十二五|十三五|十四五|十五五)[”\"]?(?:规划|时期|期)?末(?:期|年)?[,(]?(?:即)?(20\\d\\d)年");

  /** {@code 建党100周年}: the event, and the year it is counted from. */
  private static final Map<String, Integer> FOUNDED =
      Map.ofEntries(
          Map.entry("建党", 1921),
          Map.entry("中国共产党成立", 1921),
          Map.entry("建军", 1927),
          Map.entry("建国", 1949),
          Map.entry("新中国成立", 1949),
          Map.entry("中华人民共和国成立", 1949),
          Map.entry("改革开放", 1978),
          Map.entry("五四运动", 1919),
          Map.entry("辛亥革命", 1911),
          Map.entry("抗战胜利", 1945),
          Map.entry("红军长征胜利", 1936),
          Map.entry("香港回归", 1997),
          Map.entry("澳门回归", 1999));

  private static final PrefilteredPattern ANNIVERSARY =
      PrefilteredPattern.compile(
          "(建党|中国共产党成立|建军|建国|新中国成立|中华人民共和国成立|改革开放|五四运动|辛亥革命|抗战胜利|红军长征胜利|香港回归|澳门回归)(?:祖国)?(\\d{1,3})周年");

  /** The first year of each campaign of legal education; it ends four years later. */
  private static final Map<String, Integer> CAMPAIGNS =
      Map.of("四五", 2001, "五五", 2006, "六五", 2011, "七五", 2016, "八五", 2021, "九五", 2026);

  private static final PrefilteredPattern CAMPAIGN =
      PrefilteredPattern.compile(
          "[“\"]?([四五六七八九]五)[”\"]?普法(?:规划|工作|宣传)?(?:的|实施的)?[^,;。“”]{0,4}?(收官|最后一年|验收|开局|第一年|启动|\\((20\\d\\d)年?[-—–~至]+(20\\d\\d)年?\\))");

  private static final PrefilteredPattern YEAR =
      PrefilteredPattern.compile("(?<!\\d)(20\\d\\d)(?:年|-\\d)");
  private static final PrefilteredPattern THIS_YEAR =
      PrefilteredPattern.compile("今年|本年度|一年来|过去一年|过去的一年");
  private static final PrefilteredPattern PAST =
      PrefilteredPattern.compile("以来|期间|回顾|历史|自从|当年|那年|之后|以后|上一|经验");

  public PlanYear(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    int own = 0;
    for (Passage passage : document.get(Passage.ALL)) {
      String sentence = passage.sentence();
      if (own == 0) {
        own = firstYear(passage);
      }
      if (sentence.indexOf('五') >= 0) {
        plan(passage, sentence, own, reporter);
        told(passage, sentence, reporter);
        campaign(passage, sentence, own, reporter);
      }
      if (sentence.contains("周年")) {
        anniversary(passage, sentence, own, reporter);
      }
      if (sentence.contains("召开")) {
        meeting(passage, sentence, own, reporter);
        session(passage, sentence, reporter);
      }
    }
  }

  /** The year of the document's first sentence with a figure: its title, as a rule. */
  private static int firstYear(Passage passage) {
    for (Quantity figure : passage.figures()) {
      if (figure.is(Quantity.Kind.YEAR)) {
        return figure.value().intValue();
      }
    }
    return -1;
  }

  private void plan(Passage passage, String sentence, int own, Reporter reporter) {
    Matcher plan = PLAN.matcher(sentence);
    while (plan.find()) {
      Integer first = PLANS.get(plan.group(1));
      Integer told = told(sentence, plan.start(), own);
      if (first == null || told == null) {
        continue;
      }
      boolean opening =
          plan.group(2).startsWith("开局")
              || plan.group(2).startsWith("起步")
              || plan.group(2).startsWith("第一")
              || plan.group(2).startsWith("启动");
      int right = opening ? first : first + 4;
      if (told != right) {
        report(passage, plan.start(), plan.end(), plan.group(), right, told, reporter);
      }
    }
  }

  /** The plan's years told beside its name. */
  private void told(Passage passage, String sentence, Reporter reporter) {
    Matcher span = SPAN.matcher(sentence);
    while (span.find()) {
      int first = PLANS.getOrDefault(span.group(1), 0);
      int from = Integer.parseInt(span.group(2));
      int to = Integer.parseInt(span.group(3));
      // Part of the plan's years may be told of it; years beyond it may not.
      if (from < first || to > first + 4 || (from == first && to == first + 3)) {
        report(
            passage,
            span.start(),
            span.end(),
            span.group(1),
            first,
            from < first ? from : to,
            reporter);
      }
    }
    Matcher end = END.matcher(sentence);
    while (end.find()) {
      int last = PLANS.getOrDefault(end.group(1), 0) + 4;
      if (Integer.parseInt(end.group(2)) != last) {
        report(
            passage,
            end.start(),
            end.end(),
            end.group(),
            last,
            Integer.parseInt(end.group(2)),
            reporter);
      }
    }
    Matcher nth = NTH.matcher(sentence);
    while (nth.find()) {
      Integer told = told(sentence, nth.start(), 0);
      int right =
          PLANS.getOrDefault(nth.group(1), 0) + " 一二三四五".indexOf(nth.group(2).charAt(1)) - 1;
      if (told != null && told != right) {
        report(passage, nth.start(), nth.end(), nth.group(), right, told, reporter);
      }
    }
  }

  private void campaign(Passage passage, String sentence, int own, Reporter reporter) {
    Matcher campaign = CAMPAIGN.matcher(sentence);
    while (campaign.find()) {
      int first = CAMPAIGNS.getOrDefault(campaign.group(1), 0);
      boolean span = campaign.group(3) != null;
      boolean opening = span || "开局|第一年|启动".contains(campaign.group(2));
      int right = opening ? first : first + 4;
      Integer told =
          span ? Integer.valueOf(campaign.group(3)) : told(sentence, campaign.start(), own);
      if (told != null && told != right) {
        report(passage, campaign.start(), campaign.end(), campaign.group(), right, told, reporter);
      }
    }
  }

  private void anniversary(Passage passage, String sentence, int own, Reporter reporter) {
    Matcher anniversary = ANNIVERSARY.matcher(sentence);
    while (anniversary.find()) {
      int right =
          FOUNDED.getOrDefault(anniversary.group(1), 0) + Integer.parseInt(anniversary.group(2));
      Integer told = told(sentence, anniversary.start(), own);
      // A year early one prepares it, a year late one looks back on it.
      if (told != null && Math.abs(told - right) > 1) {
        report(
            passage,
            anniversary.start(),
            anniversary.end(),
            anniversary.group(),
            right,
            told,
            reporter);
      }
    }
  }

  private void meeting(Passage passage, String sentence, int own, Reporter reporter) {
    Matcher met = MET.matcher(sentence);
    while (met.find()) {
      Integer right = MEETINGS.get(met.group(2));
      int told = Integer.parseInt(met.group(1));
      if (right != null && told != right) {
        report(passage, met.start(), met.end(), met.group(2), right, told, reporter);
      }
    }
    Matcher meeting = MEETING.matcher(sentence);
    while (meeting.find()) {
      Integer right = MEETINGS.get(meeting.group(1));
      Integer told = told(sentence, meeting.start(), own);
      if (right != null && told != null && !told.equals(right)) {
        report(passage, meeting.start(1), meeting.end(1), meeting.group(1), right, told, reporter);
      }
    }
  }

  /**
   * The year the words before {@code at} speak of as the present, or null if they leave it open.
   */
  private static @Nullable Integer told(String sentence, int at, int own) {
    String before = sentence.substring(Math.max(0, at - 24), at);
    if (PAST.isIn(before)) {
      return null;
    }
    Matcher year = YEAR.matcher(before);
    Integer told = null;
    while (year.find()) {
      told = Integer.valueOf(year.group(1));
    }
    if (told == null && own > 0 && THIS_YEAR.isIn(before)) {
      told = own;
    }
    return told;
  }

  /** The congress and the conference sit every spring; their session is named by its number. */
  private void session(Passage passage, String sentence, Reporter reporter) {
    Matcher session = SESSION.matcher(sentence);
    while (session.find()) {
      int congress = "一二三四五".indexOf(session.group(1)) + 1;
      int right = THIRTEENTH + 5 * (congress - 3) + "一二三四五".indexOf(session.group(2));
      Integer told =
          session.group(3) != null
              ? Integer.valueOf(session.group(3))
              : told(sentence, session.start(), 0);
      if (told != null && told != right) {
        report(passage, session.start(), session.end(), session.group(), right, told, reporter);
      }
    }
  }

  private void report(
      Passage passage, int start, int end, String name, int right, int told, Reporter reporter) {
    int offset = passage.span().start();
    reporter.report(
        Problem.of(info(), new Span(offset + start, offset + end))
            .with("name", name)
            .with("right", right)
            .with("told", told)
            .related(List.of()));
  }
}
