package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * As many names, days or sorts as a Chinese sentence counts, told right beside the count: {@code
 * 检查2次(4月、7月、10月)}, {@code 银行6家,分别为甲、乙和丙}, {@code 将甲、乙、丙、丁五项指标}, {@code 三类对象:…}.
 *
 * @param span the count and the names
 * @param items how many are told
 * @param declared how many the text says there are
 */
record NamedItems(Span span, int items, String declared) {
  private static final String NUMBER = "(?<n>(?<![\\d.,第零〇十百千万])(?:\\d{1,2}|[一二三四五六七八九十两]{1,2}))";

  /** Days, months or years in a row. */
  private static final String DATED =
      "(?<l>(?:(?:19|20)\\d\\d年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月(?:\\d{1,2}日)?)(?:[、,和及](?:(?:19|20)\\d\\d年?(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月(?:\\d{1,2}日)?)){1,11})";

  private static final List<PrefilteredPattern> DAYS =
      List.of(
          PrefilteredPattern.compile(
              NUMBER + "(?:次|期|届|轮|场|批|场次|批次)[,]?\\((?:分别[为在于])?" + DATED + "\\)"),
          PrefilteredPattern.compile(
              NUMBER + "(?:次|期|届|轮|场|批|场次|批次),(?:分别|先后)?[在于]" + DATED + "(?![份底初中末至到前后])"));

  /** Names behind their count. */
  private static final PrefilteredPattern BEHIND =
      PrefilteredPattern.compile(
          NUMBER
              + "(?:家|个|名|项|所|处|条|种|类|人|座|部|支|位|件|篇|门|款)[,;](?:分别|依次)(?:为|是)(?<l>[^。;,:()\\d]{4,120})(?=[。;]|,(?![^,。;]{0,20}[、等]))");

  /** Names before a count that stands in apposition to them. */
  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile(
          "(?:^|[,。;:将把对围绕以从在按由]|来自|包括|开展|推进|落实|实施|完善|开设)(?<l>[^。;,:()\\d等]{3,60}?、[^。;,:()\\d等]{2,60}?)(?<!、)"
              + NUMBER
              + "(?:项(?:指标|活动|工作|内容|任务|制度|措施|业务|服务|工程|行动|机制|能力|原则|要求|标准|资金|费用|收入|支出|经费|职能|功能|数据|检测|检查|测试)|类(?!似)|大类|种(?!植|子)|大(?:行业|产业|板块|领域|系统|工程|类|体系|任务|行动|中心|平台)|个(?:方面|领域|省市|省份|环节|部门|系统|维度|板块|阶段|层面|专题|主题|行业|品种|国家|城市|专业|学科|科目|模块|步骤|渠道))");

  /** {@code 4#、5#和6#楼共3栋}. */
  private static final PrefilteredPattern NUMBERED =
      PrefilteredPattern.compile(
          "(?<l>\\d{1,3}#[\\p{IsHan}]{0,3}(?:[、和及与]\\d{1,3}#[\\p{IsHan}]{0,3}){1,15})(?:共|等|共计|合计)"
              + NUMBER
              + "(?:栋|座|台|口|幢|号|个|条|套)");

  /** With a verb behind the last name the number counts something else. */
  private static final PrefilteredPattern DOES =
      PrefilteredPattern.compile("提出|实施|推进|开展|制定|出台|形成|建立|完成|共|设[立置]|安排|组织|举办|有|打造|做[好到]|抓|的");

  private static final PrefilteredPattern KINDS =
      PrefilteredPattern.compile(
          NUMBER
              + "(?:类|种|大类)[^。;,:\\d]{0,8}:(?<l>[\\p{IsHan}]{2,10}\\d+[人户件起个名家例项台辆](?:、[\\p{IsHan}]{2,10}\\d+[人户件起个名家例项台辆]){1,8})(?=[,。;])");

  private static final int FARTHEST = 3;

  /** The counts of a sentence that are not those of their names. */
  static List<NamedItems> wrong(String sentence, int offset) {
    List<NamedItems> wrong = new ArrayList<>();
    for (PrefilteredPattern days : DAYS) {
      Matcher found = days.matcher(sentence);
      while (found.find()) {
        int items = found.group("l").split("[、,和及]").length;
        judge(found, items, items, offset, wrong);
      }
    }
    Matcher behind = BEHIND.matcher(sentence);
    while (behind.find()) {
      names(behind, offset, wrong);
    }
    Matcher before = BEFORE.matcher(sentence);
    while (before.find()) {
      // what stands before the first name may be none
      if (!DOES.isIn(before.group("l").replaceFirst(".*、", ""))
          && names(before.group("l")) + joined(before.group("l")) < number(before)) {
        names(before, offset, wrong);
      }
    }
    Matcher numbered = NUMBERED.matcher(sentence);
    while (numbered.find()) {
      int items = names(numbered.group("l")) + joined(numbered.group("l"));
      judge(numbered, items, items, offset, wrong);
    }
    Matcher kinds = KINDS.matcher(sentence);
    while (kinds.find()) {
      int items = names(kinds.group("l"));
      if (kinds.group("l").indexOf("其") < 0) {
        judge(kinds, items, items, offset, wrong);
      }
    }
    return wrong;
  }

  private static void names(Matcher found, int offset, List<NamedItems> wrong) {
    String list = found.group("l");
    int least = names(list);
    if (least > 2 && list.indexOf('等') < 0 && list.indexOf('“') == list.lastIndexOf('“')) {
      judge(found, least, least + joined(list), offset, wrong);
    }
  }

  private static int names(String list) {
    return list.split("、").length;
  }

  /** How many names more there are if every "and" stands between two. */
  private static int joined(String list) {
    return (int) list.chars().filter(c -> "和与及".indexOf(c) >= 0).count();
  }

  private static int number(Matcher found) {
    String number = found.group("n");
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : (int) ChineseNumerals.value(number);
  }

  private static void judge(
      Matcher found, int least, int most, int offset, List<NamedItems> wrong) {
    int declared = number(found);
    boolean off = declared < least || declared > most;
    if (declared > 1
        && off
        && Math.min(Math.abs(declared - least), Math.abs(declared - most)) <= FARTHEST) {
      int start = Math.min(found.start("n"), found.start("l"));
      int end = Math.max(found.end("n"), found.end("l"));
      wrong.add(
          new NamedItems(
              new Span(offset + start, offset + end),
              declared < least ? least : most,
              found.group("n")));
    }
  }
}
