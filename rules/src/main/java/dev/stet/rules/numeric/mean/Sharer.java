package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Those of whom a figure says what each has: 户 in {@code 户均1.2万元}, 公斤 in {@code 4.8元/公斤}, the
 * person in {@code £12 per person}.
 *
 * @param name what they are called; empty where the text does not say
 * @param priced whether what each has is given, as a price is, and not worked out of a total
 */
record Sharer(String name, boolean priced) {
  private static final PrefilteredPattern MEAN =
      PrefilteredPattern.compile(
          "(?:([人户村亩日月周车次床班校组镇店单株企园所场生件笔例篇台套辆票组册处座项站]|场次)均|(?:平均|密度)(?:为)?每(千瓦时|平方公里|立方米|平方米|公里|公顷|公斤|人次|小时)|平均每(?:个|名|位|家)?([\\p{IsHan}])(?:\\([\\p{IsHan}]{1,2}\\))?|每([期场批户村人])平均|平均住(院)|(?:平均)?([亩])产|(?:每|平均)(亩)单产|平均(单)产)[^,;。、]{0,8}$");

  /** What each gets a month, of a sum for a year perhaps. */
  private static final PrefilteredPattern EACH_MONTH =
      PrefilteredPattern.compile("(?:[月日周]人均|人均每?[月日周])[^,;。、]{0,8}$");

  private static final PrefilteredPattern PRICE =
      PrefilteredPattern.compile(
          "(?:每(?:个|名|位)?([\\p{IsHan}]{1,2}?)|单价|价格为?每[\\p{IsHan}])(?:补助|补贴|奖励|发放|投入|按|收费|价格|售价|为|给予|标准为|每年|补)?$");

  /** {@code 4.8元/公斤}. */
  private static final PrefilteredPattern BY_UNIT =
      PrefilteredPattern.compile("^/([\\p{IsHan}]{1,3})");

  private static final PrefilteredPattern OTHER_BASE =
      PrefilteredPattern.compile("可支配|生产总值|GDP|纯收入|年均|地方财政|每年|每月|以上|月均|户籍|常住|最高|最低|不等|分别");
  private static final PrefilteredPattern EN_EACH =
      PrefilteredPattern.compile(
          "^\\s*(?:\\w+\\s+)?(?:each\\b|apiece\\b|per\\s+(\\w+)|an?\\s+(piece|head|week|month|day|year|quarter)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_EACH_OF =
      PrefilteredPattern.compile(
          "^\\s*(?:\\w+\\s+){1,3}(?:received|got|paid|gave|contributed|was given|was awarded|costs?|earned)\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_AVERAGE =
      PrefilteredPattern.compile("\\b(?:averag\\w+|mean)\\b", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_PRICE =
      PrefilteredPattern.compile(
          "\\bat\\s+(?:an?\\s+)?(?:average\\s+|unit\\s+)?(?:price|cost|rate|fee)\\s+of\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_OTHER_BASE =
      PrefilteredPattern.compile(
          "\\b(?:year|month|week|capita|share|day|hour)\\b", Pattern.CASE_INSENSITIVE);

  /** Those of whom each has what the figure at {@code index} says, or null if it says no such. */
  static @Nullable Sharer of(Passage values, int index) {
    String lead = values.lead(index);
    Matcher mean = MEAN.matcher(lead);
    if (mean.find()) {
      return OTHER_BASE.isIn(lead) || EACH_MONTH.isIn(lead)
          ? null
          : new Sharer(firstGroup(mean), false);
    }
    boolean money = Figures.money(values.figure(index));
    if (money && !OTHER_BASE.isIn(values.sentence())) {
      Matcher by = BY_UNIT.matcher(values.after(index));
      if (by.find()) {
        return new Sharer(by.group(1), true);
      }
      Matcher price = PRICE.matcher(lead);
      if (price.find() && lead.indexOf('每') == lead.lastIndexOf('每')) {
        return new Sharer(firstGroup(price), true);
      }
    }
    String before = values.before(index);
    if ((money && EN_PRICE.isIn(before)) || (index > 0 && EN_EACH_OF.isIn(before))) {
      return new Sharer("", true);
    }
    Matcher each = EN_EACH.matcher(values.after(index));
    if (!each.find() || (EN_OTHER_BASE.isIn(each.group()) && !spans(values, each))) {
      return null;
    }
    boolean workedOut =
        EN_AVERAGE.isIn(before)
            || before.endsWith(", or ")
            || (each.group(1) != null && before.endsWith(", "));
    return new Sharer(firstGroup(each), !workedOut);
  }

  /** Whether the sentence says how many of the weeks or months there were, and what was in all. */
  private static boolean spans(Passage values, Matcher each) {
    String period = firstGroup(each);
    return !period.isEmpty()
        && values.figures().stream().anyMatch(figure -> figure.unit().equals(period));
  }

  private static String firstGroup(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null) {
        return group;
      }
    }
    return "";
  }

  /** Whether the figure at {@code index} counts them: 120户, or 13个 before 村. */
  boolean isCountedBy(Passage values, int index, Quantity each) {
    Quantity value = values.figure(index);
    String unit = value.unit();
    if (Figures.money(value) || unit.equals(each.unit())) {
      return false;
    }
    String tail = values.tail(index);
    return switch (name) {
      case "" -> value.counted() || unit.isEmpty() || isOfThings(value);
      case "人", "名", "生" -> unit.equals("人") || unit.equals("人次");
      case "日", "天" -> unit.equals("天");
      case "月" -> unit.equals("个月");
      case "次" -> unit.equals("次") || unit.equals("人次");
      case "院" -> unit.equals("人次") || unit.equals("人") || unit.equals("例");
      case "企" -> unit.equals("家");
      case "校" -> unit.equals("校") || (unit.equals("所") && !tail.contains("医"));
      case "周" -> unit.equals("周");
      case "单" -> unit.equals("亩") || unit.equals("公顷");
      case "床" -> unit.startsWith("张") || unit.equals("床");
      default ->
          unit.equals(name)
              || values.words(index).endsWith(name)
              || ((unit.isEmpty() || unit.equals("个")) && tail.startsWith(name))
              || (name.charAt(0) < 0x80
                  && (tail.contains(name) || (unit.equals("person") && name.equals("head"))));
    };
  }

  /** {@code 1.2 million units}: an English noun, not the sign of a measure. */
  private static boolean isOfThings(Quantity value) {
    return value.unit().length() > 3
        && value.unit().chars().allMatch(c -> c >= 'a' && c <= 'z')
        && value.step().compareTo(BigDecimal.ONE) >= 0;
  }
}
