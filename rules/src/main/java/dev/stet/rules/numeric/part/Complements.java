package dev.stet.rules.numeric.part;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that together are all there is of a whole: men and women, town and country; as many of a
 * kind as the text says there are; and ranks of one ladder, of which everybody holds one.
 */
final class Complements {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("男", "女"),
          List.of("城镇", "乡村"),
          List.of("城镇", "农村"),
          List.of("出口", "进口"),
          List.of("商品零售", "餐饮"),
          List.of("建设投资", "流动资金"),
          List.of("固定资产投资", "流动资金"),
          List.of("实验组", "对照组"),
          List.of("试验组", "对照组"),
          List.of("观察组", "对照组"),
          List.of("新建", "续建"),
          List.of("新增", "续建"),
          List.of("公办", "民办"),
          List.of("第一产业", "第二产业", "第三产业"),
          List.of("一产", "二产", "三产"),
          List.of("养殖", "捕捞"),
          List.of("海水", "淡水"),
          List.of("轻工业", "重工业"),
          List.of("固定电话", "移动电话"),
          List.of("内贸", "外贸"),
          List.of("夏粮", "秋粮"),
          List.of("夏粮", "早稻", "秋粮"),
          List.of("门诊", "住院"),
          List.of("门急诊", "住院"),
          List.of("境内", "境外"),
          List.of("省内", "省外"),
          List.of("入境", "国内"),
          List.of("国内", "国际"),
          List.of("上级", "自筹"),
          List.of("财政", "自筹"),
          List.of("贷款", "自筹"),
          List.of("资本金", "贷款"),
          List.of("中央", "地方"),
          List.of("在编", "编外"),
          List.of("全职", "兼职"),
          List.of("专职", "兼职"),
          List.of("合格", "不合格"),
          List.of("男性", "女性"),
          List.of("实到", "请假"),
          List.of("实到", "缺席"),
          List.of("实到", "缺勤"),
          List.of("实考", "缺考"),
          List.of("参加", "缺席"),
          List.of("赞成", "反对", "弃权"),
          List.of("同意", "反对", "弃权"),
          List.of("门诊", "急诊"),
          List.of("中文", "外文"),
          List.of("地上", "地下"),
          List.of("前三季度", "四季度"),
          List.of("-11月", "12月"),
          List.of("—11月", "12月"),
          List.of("上半场", "下半场"),
          List.of("自有", "租赁"),
          List.of("室内", "室外"),
          List.of("白天", "夜间"),
          List.of("工作日", "节假日"),
          List.of("线上", "线下"),
          List.of("上半年", "下半年"),
          List.of("一季度", "二季度", "三季度", "四季度"),
          List.of("male", "female"),
          List.of("men", "women"),
          List.of("boys", "girls"),
          List.of("full-time", "part-time"),
          List.of("permanent", "temporary"),
          List.of("domestic", "international"),
          List.of("imports", "exports"),
          List.of("first half", "second half"),
          List.of("H1", "H2"),
          List.of("Q1", "Q2", "Q3", "Q4"),
          List.of("first quarter", "second", "third", "fourth"));

  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile("增长|下降|增加(?!值)|减少|新增|同比|人均|平均|每|累计|上年|去年|计划|目标|以上|以下|不");
  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile("^\\s*(?:and\\s+)?(?:the\\s+)?");

  /** Ranks of one ladder, of which everybody holds one. */
  private static final Pattern TITLES =
      Pattern.compile("正高级?|副高级?|特级|高级|中级|初级|助理级|员级|[一二三]级|未定级|无职称");

  private static final Pattern DEGREES = Pattern.compile("博士|硕士|研究生|本科|大专|专科|中专|高中|初中|小学");

  /** Ranks and whoever stands above or below them: a part of the next. */
  private static final PrefilteredPattern CUMULATED = PrefilteredPattern.compile("以上|以下|党员|女|男|岁");

  /** 三大产业: how many of a kind there are. */
  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile(
          "([两二三四五六七八九]|(?<![\\d.,])[2-9])(?:大|个|类|项|种|家|所|条|支)([\\p{IsHan}]{1,2})");

  private Complements() {}

  /** Whether the figures at {@code parts} are named as the whole of something. */
  static boolean all(Passage values, List<Integer> parts) {
    for (List<String> names : NAMES) {
      if (names.size() == parts.size()
          && (named(values, parts, names) || turned(values, parts, names))) {
        return true;
      }
    }
    return parts.size() == 2
        && negated(values.lead(parts.get(0)).strip(), values.lead(parts.get(1)).strip());
  }

  /** Whether the second is named as what the first is not: 税收收入 and 非税收入. */
  private static boolean negated(String one, String other) {
    String name = one.startsWith("其中") ? one.substring(2) : one;
    return other.length() > 2
        && name.length() > 1
        && other.charAt(0) == '非'
        && name.charAt(0) == other.charAt(1);
  }

  /** The figures named as all there is of a whole, in order, whatever stands between them. */
  static List<List<Integer>> rows(Passage values) {
    List<List<Integer>> rows = new ArrayList<>();
    String sentence = values.sentence();
    for (List<String> names : NAMES) {
      if (!names.stream().allMatch(sentence::contains)) {
        continue;
      }
      List<Integer> row = new ArrayList<>();
      for (int i = 0; i < values.size() && row.size() < names.size(); i++) {
        if (ListedParts.amount(values.figure(i))
            && values.lead(i).contains(names.get(row.size()))
            && !CHANGE.isIn(values.lead(i))
            && (row.isEmpty() || Figures.sameUnit(values.figure(i), values.figure(row.get(0))))) {
          row.add(i);
        }
      }
      if (row.size() == names.size()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Whether two names leave nothing else. */
  static boolean all(String one, String other) {
    return NAMES.stream()
        .anyMatch(
            names ->
                names.size() == 2
                    && ((one.endsWith(names.get(0)) && other.startsWith(names.get(1)))
                        || (one.endsWith(names.get(1)) && other.startsWith(names.get(0)))));
  }

  private static boolean turned(Passage values, List<Integer> parts, List<String> names) {
    return names.size() == 2 && named(values, parts, List.of(names.get(1), names.get(0)));
  }

  private static boolean named(Passage values, List<Integer> parts, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (!name(values, parts.get(i)).contains(names.get(i))
          && !BEFORE.matcher(values.lead(parts.get(i))).replaceFirst("").startsWith(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String name(Passage values, int index) {
    String lead = values.lead(index);
    boolean chinese = !lead.isBlank() && lead.strip().charAt(0) >= 0x80;
    return chinese ? lead : values.tail(index);
  }

  /** Whether each name is that of another rank of one ladder. */
  static boolean ranks(List<String> names) {
    return names.size() > 2
        && names.subList(1, names.size() - 1).stream().noneMatch(name -> CUMULATED.isIn(name))
        && !CUMULATED.isIn(names.get(0).replace("及以上", ""))
        && !CUMULATED.isIn(names.get(names.size() - 1).replace("及以下", ""))
        && (distinct(names, TITLES) || distinct(names, DEGREES));
  }

  private static boolean distinct(List<String> names, Pattern ladder) {
    Set<String> ranks = new HashSet<>();
    for (String name : names) {
      Matcher rank = ladder.matcher(name);
      if (!rank.find() || !ranks.add(rank.group())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code words} count as many things as there are {@code names}, and every name is that
   * of such a thing.
   */
  static boolean counted(String words, List<String> names) {
    Matcher count = COUNT.matcher(words);
    while (count.find()) {
      if (number(count.group(1)) == names.size()
          && count
              .group(2)
              .codePoints()
              .anyMatch(thing -> names.stream().allMatch(name -> name.indexOf(thing) >= 0))) {
        return true;
      }
    }
    return false;
  }

  private static long number(String digit) {
    char c = digit.charAt(0);
    return c == '两' ? 2 : c <= '9' ? c - '0' : "一二三四五六七八九".indexOf(c) + 1;
  }
}
