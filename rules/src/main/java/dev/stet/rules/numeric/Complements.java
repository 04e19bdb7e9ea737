package dev.stet.rules.numeric;

import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names that together are all there is of a whole: men and women, town and country. */
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
  private static final Pattern BEFORE = Pattern.compile("^\\s*(?:and\\s+)?(?:the\\s+)?");

  private Complements() {}

  /** Whether the figures at {@code parts} are named as the whole of something. */
  static boolean all(Passage values, List<Integer> parts) {
    for (List<String> names : NAMES) {
      if (names.size() == parts.size()
          && (named(values, parts, names) || turned(values, parts, names))) {
        return true;
      }
    }
    return false;
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
        if (NamedParts.part(values.figure(i))
            && values.lead(i).contains(names.get(row.size()))
            && !CHANGE.matcher(values.lead(i)).find()
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
}
