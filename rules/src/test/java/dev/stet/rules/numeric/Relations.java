package dev.stet.rules.numeric;

import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Makes sentences of reports: right as people write and round them, and with one figure broken. */
final class Relations {

  /** A sentence that is right and the same with one figure wrong. */
  record Pair(String right, String wrong) {}

  private static final String[] NAMES = {
    "东坑", "石桥", "上塘", "柳溪", "白岭", "河口", "青山", "大洋", "马头", "新田", "和平", "双溪"
  };

  private Relations() {}

  /** Sentence makers by the rule that must find what they break. */
  static Map<String, List<Function<Random, Pair>>> all() {
    Map<String, List<Function<Random, Pair>>> all = new LinkedHashMap<>();
    all.put("run-together", List.of(Relations::runTogether));
    all.put("malformed-percentage", List.of(Relations::doubled, Relations::lostSign));
    all.put("malformed-number", List.of(Relations::points, Relations::backwards));
    all.put("missing-unit", List.of(Relations::missingUnit));
    all.put(
        "rate-mismatch",
        List.of(
            Relations::rate, Relations::shareOfWhole, Relations::rateEnglish, Relations::ofAll));
    all.put("impossible-rate", List.of(Relations::impossibleRate));
    all.put(
        "growth-mismatch",
        List.of(
            Relations::growth,
            Relations::growthCompared,
            Relations::growthEnglish,
            Relations::growthEnglishUp));
    all.put(
        "difference-mismatch",
        List.of(Relations::points2, Relations::difference, Relations::differenceEnglish));
    all.put("average-mismatch", List.of(Relations::average, Relations::averageEnglish));
    all.put("product-mismatch", List.of(Relations::product, Relations::productEnglish));
    all.put("multiple", List.of(Relations::multiple));
    all.put(
        "duration-mismatch",
        List.of(
            Relations::duration,
            Relations::hours,
            Relations::durationEnglish,
            Relations::years,
            Relations::weeksEnglish));
    all.put(
        "parts-total",
        List.of(
            Relations::summed,
            Relations::composed,
            Relations::menAndWomen,
            Relations::partExceeds,
            Relations::bands,
            Relations::togetherEnglish,
            Relations::partsEnglish));
    all.put("share-total", List.of(Relations::shares, Relations::industries, Relations::rest));
    all.put("list-count", List.of(Relations::list, Relations::twice));
    all.put("impossible-date", List.of(Relations::date, Relations::dateEnglish));
    all.put("date-order", List.of(Relations::period, Relations::periodEnglish));
    all.put("weekday", List.of(Relations::weekday, Relations::weekdayEnglish));
    all.put("plan-year", List.of(Relations::plan));
    all.put("percentage-point", List.of(Relations::percentagePoint));
    Phrasings.all()
        .forEach(
            (rule, makers) -> {
              List<Function<Random, Pair>> both =
                  new ArrayList<>(all.getOrDefault(rule, List.of()));
              both.addAll(makers);
              all.put(rule, both);
            });
    return all;
  }

  private static Pair runTogether(Random random) {
    String a = decimal(random, 1, 90, 1) + "%";
    String b = decimal(random, 1, 90, 1) + "%";
    return new Pair("两项指标分别增长" + a + "、" + b + "。", "两项指标分别增长" + a + b + "。");
  }

  private static Pair doubled(Random random) {
    String a = decimal(random, 10, 99, 1);
    return new Pair("自来水普及率达" + a + "%。", "自来水普及率达" + a + "%%。");
  }

  private static Pair lostSign(Random random) {
    String a = decimal(random, 2, 40, 1);
    return new Pair("农业总产值比上年增长" + a + "%，形势良好。", "农业总产值比上年增长" + a + "，形势良好。");
  }

  private static Pair points(Random random) {
    String a = decimal(random, 2, 40, 2);
    return new Pair("税收完成" + a + "亿元。", "税收完成" + a + ".5亿元。");
  }

  private static Pair backwards(Random random) {
    int low = 10 + random.nextInt(80);
    int high = low + 5 + random.nextInt(80);
    return new Pair("每户种植" + low + "—" + high + "亩。", "每户种植" + high + "—" + low + "亩。");
  }

  private static Pair missingUnit(Random random) {
    String a = decimal(random, 2, 400, 1);
    return new Pair("发放各类补助" + a + "万元，群众满意。", "发放各类补助" + a + "，群众满意。");
  }

  private static Pair rate(Random random) {
    int whole = 20 + random.nextInt(3000);
    int part = whole * (50 + random.nextInt(50)) / 100;
    int decimals = random.nextInt(3);
    String text = "全年受理投诉" + whole + "件，办结" + part + "件，办结率";
    return new Pair(
        text + percent(part, whole, decimals) + "%。",
        text + off(random, percent(part, whole, decimals), 100) + "%。");
  }

  private static Pair shareOfWhole(Random random) {
    int whole = 60 + random.nextInt(3000);
    int part = whole * (20 + random.nextInt(50)) / 100;
    String text = "现有职工" + whole + "人，其中女职工" + part + "人，占";
    return new Pair(
        text + percent(part, whole, 1) + "%。",
        text + off(random, percent(part, whole, 1), 100) + "%。");
  }

  private static Pair rateEnglish(Random random) {
    int whole = 20 + random.nextInt(900);
    int part = whole * (50 + random.nextInt(50)) / 100;
    String text = "Officers closed " + part + " of the " + whole + " cases (";
    return new Pair(
        text + percent(part, whole, 1) + "%).",
        text + off(random, percent(part, whole, 1), 100) + "%).");
  }

  private static Pair ofAll(Random random) {
    int whole = 20 + random.nextInt(900);
    int part = whole * (50 + random.nextInt(50)) / 100;
    String text = "Of " + whole + " applications, " + part + " were granted, or ";
    return new Pair(
        text + percent(part, whole, 1) + "%.",
        text + off(random, percent(part, whole, 1), 100) + "%.");
  }

  private static Pair impossibleRate(Random random) {
    return new Pair(
        "群众满意率达" + decimal(random, 80, 99, 1) + "%。",
        "群众满意率达" + decimal(random, 101, 140, 1) + "%。");
  }

  private static Pair growth(Random random) {
    BigDecimal from = new BigDecimal(decimal(random, 10, 900, 2));
    BigDecimal to = new BigDecimal(decimal(random, 10, 900, 2));
    String text =
        "财政收入由"
            + from
            + "亿元"
            + (to.compareTo(from) > 0 ? "增加到" : "减少到")
            + to
            + "亿元，"
            + (to.compareTo(from) > 0 ? "增长" : "下降");
    String rate = change(from, to, 1);
    return new Pair(text + rate + "%。", text + off(random, rate, 1000) + "%。");
  }

  private static Pair growthCompared(Random random) {
    BigDecimal from = BigDecimal.valueOf(100 + random.nextInt(4000));
    BigDecimal to = from.add(BigDecimal.valueOf(5 + random.nextInt(900)));
    String text = "全年接待群众" + to + "人次，比上年的" + from + "人次增长";
    String rate = change(from, to, 1);
    return new Pair(text + rate + "%。", text + off(random, rate, 1000) + "%。");
  }

  private static Pair growthEnglish(Random random) {
    BigDecimal from = BigDecimal.valueOf(1000 + random.nextInt(8000));
    BigDecimal to = BigDecimal.valueOf(1000 + random.nextInt(8000));
    boolean rises = to.compareTo(from) > 0;
    String text =
        "Visits "
            + (rises ? "rose" : "fell")
            + " from "
            + grouped(from)
            + " to "
            + grouped(to)
            + ", "
            + (rises ? "an increase of " : "a decrease of ");
    String rate = change(from, to, 1);
    return new Pair(text + rate + "%.", text + off(random, rate, 1000) + "%.");
  }

  private static Pair growthEnglishUp(Random random) {
    BigDecimal from = new BigDecimal(decimal(random, 10, 400, 1));
    BigDecimal to = from.add(new BigDecimal(decimal(random, 1, 200, 1)));
    String rate = change(from, to, 1);
    String text = "Revenue was $" + to + " million, up ";
    return new Pair(
        text + rate + "% from $" + from + " million.",
        text + off(random, rate, 1000) + "% from $" + from + " million.");
  }

  private static Pair points2(Random random) {
    BigDecimal from = new BigDecimal(decimal(random, 20, 60, 1));
    BigDecimal by = new BigDecimal(decimal(random, 1, 12, 1));
    String text = "占比由" + from + "%提高到" + from.add(by) + "%，提高";
    return new Pair(text + by + "个百分点。", text + off(random, by.toString(), 90) + "个百分点。");
  }

  private static Pair difference(Random random) {
    int from = 100 + random.nextInt(4000);
    int by = 5 + random.nextInt(80);
    String text = "在校学生由" + from + "人增加到" + (from + by) + "人，增加";
    return new Pair(text + by + "人。", text + (by + 1 + random.nextInt(30)) + "人。");
  }

  private static Pair differenceEnglish(Random random) {
    BigDecimal from = new BigDecimal(decimal(random, 20, 60, 1));
    BigDecimal by = new BigDecimal(decimal(random, 1, 12, 1));
    String text = "The share rose from " + from + "% to " + from.add(by) + "%, up ";
    return new Pair(
        text + by + " percentage points.",
        text + off(random, by.toString(), 90) + " percentage points.");
  }

  private static Pair average(Random random) {
    int households = 12 + random.nextInt(600);
    BigDecimal total = new BigDecimal(decimal(random, 20, 900, 2));
    BigDecimal each =
        total
            .multiply(BigDecimal.valueOf(10_000))
            .divide(BigDecimal.valueOf(households), 0, RoundingMode.HALF_UP);
    String text = "发放补助金" + total + "万元，惠及" + households + "户，户均";
    return new Pair(
        text + each + "元。",
        text
            + each.multiply(BigDecimal.valueOf(110 + random.nextInt(300)))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.UP)
            + "元。");
  }

  private static Pair averageEnglish(Random random) {
    int households = 12 + random.nextInt(600);
    int each = 120 + random.nextInt(5000);
    String total = grouped(BigDecimal.valueOf((long) each * households));
    String text = "The fund paid $" + total + " to " + households + " households, an average of $";
    return new Pair(
        text + grouped(BigDecimal.valueOf(each)) + " per household.",
        text + grouped(BigDecimal.valueOf(each + 20 + random.nextInt(900))) + " per household.");
  }

  private static Pair product(Random random) {
    int price = 10 * (5 + random.nextInt(90));
    int count = 20 + random.nextInt(800);
    String text = "按每亩" + price + "元的标准补助" + count + "亩，共计";
    return new Pair(
        text + price * count + "元。", text + (price * count + 1000 + random.nextInt(9000)) + "元。");
  }

  private static Pair productEnglish(Random random) {
    int price = 5 + random.nextInt(90);
    int count = 20 + random.nextInt(800);
    String text = "They bought " + count + " chairs at $" + price + " each, $";
    return new Pair(
        text + grouped(BigDecimal.valueOf((long) price * count)) + " in total.",
        text
            + grouped(BigDecimal.valueOf((long) price * count + 150 + random.nextInt(900)))
            + " in total.");
  }

  private static Pair multiple(Random random) {
    int from = 5 + random.nextInt(40);
    int times = 2 + random.nextInt(6);
    String text = "合作社由" + from + "家发展到" + from * times + "家，增长";
    return new Pair(text + (times - 1) + "倍。", text + (times + 2) + "倍。");
  }

  private static Pair duration(Random random) {
    LocalDate from = day(random);
    int days = 2 + random.nextInt(60);
    LocalDate to = from.plusDays(days);
    String text = "展览于" + chinese(from) + "至" + chinese(to) + "举办，为期";
    return new Pair(
        text + (days + random.nextInt(2)) + "天。", text + (days + 3 + random.nextInt(9)) + "天。");
  }

  private static Pair durationEnglish(Random random) {
    LocalDate from = day(random);
    int days = 2 + random.nextInt(60);
    LocalDate to = from.plusDays(days);
    String text = "The fair ran from " + english(from) + " to " + english(to) + ", lasting ";
    return new Pair(
        text + (days + random.nextInt(2)) + " days.",
        text + (days + 3 + random.nextInt(9)) + " days.");
  }

  private static Pair years(Random random) {
    LocalDate from = day(random).withDayOfMonth(1);
    int years = 2 + random.nextInt(5);
    String text = "租赁期自" + chinese(from) + "至" + chinese(from.plusYears(years).minusDays(1)) + "，共";
    return new Pair(text + years + "年。", text + (years + 1 + random.nextInt(3)) + "年。");
  }

  private static Pair weeksEnglish(Random random) {
    LocalDate from = day(random);
    int weeks = 2 + random.nextInt(8);
    String dates = " weeks, from " + english(from) + " to " + english(from.plusWeeks(weeks)) + ".";
    return new Pair(
        "The work took " + weeks + dates,
        "The work took " + (weeks + 2 + random.nextInt(5)) + dates);
  }

  private static Pair hours(Random random) {
    int from = 8 + random.nextInt(4);
    int length = 1 + random.nextInt(8);
    String text = "演练从" + from + ":30至" + (from + length) + ":30，历时";
    return new Pair(text + length + "小时。", text + (length + 1 + random.nextInt(2)) + "小时。");
  }

  private static Pair summed(Random random) {
    int a = 100 + random.nextInt(900);
    int b = 100 + random.nextInt(900);
    int c = 100 + random.nextInt(900);
    String text = "务工" + a + "人、务农" + b + "人、经商" + c + "人，合计";
    return new Pair(
        text + (a + b + c) + "人。", text + (a + b + c + 10 * (1 + random.nextInt(9))) + "人。");
  }

  private static Pair composed(Random random) {
    int a = 3 + random.nextInt(30);
    int b = 3 + random.nextInt(30);
    return new Pair(
        "评审组共" + (a + b) + "人，由专家" + a + "人、代表" + b + "人组成。",
        "评审组共" + (a + b + 1 + random.nextInt(9)) + "人，由专家" + a + "人、代表" + b + "人组成。");
  }

  private static Pair menAndWomen(Random random) {
    int a = 300 + random.nextInt(3000);
    int b = 300 + random.nextInt(3000);
    return new Pair(
        "参保人员" + (a + b) + "人，其中男" + a + "人、女" + b + "人。",
        "参保人员" + (a + b + 10 * (1 + random.nextInt(9))) + "人，其中男" + a + "人、女" + b + "人。");
  }

  private static Pair partExceeds(Random random) {
    BigDecimal whole = new BigDecimal(decimal(random, 10, 90, 2));
    BigDecimal part = whole.multiply(new BigDecimal("0.62")).setScale(2, RoundingMode.HALF_UP);
    return new Pair(
        "完成投资" + whole + "亿元，其中工业投资" + part + "亿元。",
        "完成投资" + whole + "亿元，其中工业投资" + part.movePointRight(1) + "亿元。");
  }

  private static Pair partsEnglish(Random random) {
    int a = 30 + random.nextInt(300);
    int b = 30 + random.nextInt(300);
    return new Pair(
        "The centre employs "
            + (a + b)
            + " staff, made up of "
            + a
            + " nurses and "
            + b
            + " doctors.",
        "The centre employs "
            + (a + b + 3 + random.nextInt(30))
            + " staff, made up of "
            + a
            + " nurses and "
            + b
            + " doctors.");
  }

  private static Pair shares(Random random) {
    int a = 20 + random.nextInt(30);
    int b = 20 + random.nextInt(20);
    int c = 100 - a - b;
    return new Pair(
        "一档户占" + a + "%、二档户占" + b + "%、三档户占" + c + "%。",
        "一档户占" + a + "%、二档户占" + b + "%、三档户占" + (c + 4 + random.nextInt(20)) + "%。");
  }

  private static Pair industries(Random random) {
    BigDecimal a = new BigDecimal(decimal(random, 2, 20, 1));
    BigDecimal b = new BigDecimal(decimal(random, 20, 45, 1));
    BigDecimal c = Figures.HUNDRED.subtract(a).subtract(b);
    return new Pair(
        "三次产业结构为" + a + ":" + b + ":" + c + "。",
        "三次产业结构为" + a + ":" + b + ":" + c.add(new BigDecimal(decimal(random, 1, 6, 1))) + "。");
  }

  private static Pair rest(Random random) {
    int a = 20 + random.nextInt(30);
    int b = 20 + random.nextInt(20);
    int c = 100 - a - b;
    return new Pair(
        "Income came from fees ("
            + a
            + "%), grants ("
            + b
            + "%) and the remaining "
            + c
            + "% from gifts.",
        "Income came from fees ("
            + a
            + "%), grants ("
            + b
            + "%) and the remaining "
            + (c + 3 + random.nextInt(9))
            + "% from gifts.");
  }

  private static Pair bands(Random random) {
    int young = 60 + random.nextInt(200);
    int middle = 100 + random.nextInt(200);
    int old = 60 + random.nextInt(90);
    String text = "受访者共" + (young + middle + old) + "名。年龄结构：30岁及以下" + young + "名、31—45岁" + middle;
    return new Pair(
        text + "名、46岁及以上" + old + "名。", text + "名、46岁及以上" + (old + 1 + random.nextInt(30)) + "名。");
  }

  private static Pair togetherEnglish(Random random) {
    int one = 300 + random.nextInt(600);
    int other = 300 + random.nextInt(600);
    int third = 300 + random.nextInt(600);
    int sum = one + other + third;
    String text =
        "The three visits took " + one + ", " + other + " and " + third + " miles, in all ";
    return new Pair(
        text + sum + " miles of road.", text + (sum + 1 + random.nextInt(80)) + " miles of road.");
  }

  private static Pair list(Random random) {
    int count = 3 + random.nextInt(5);
    StringBuilder names = new StringBuilder("确定，").append(NAMES[0]);
    for (int i = 1; i < count; i++) {
      names.append(i == count - 1 && random.nextBoolean() ? "和" : "、").append(NAMES[i]);
    }
    return new Pair(
        names + "等" + (count + (random.nextBoolean() ? 0 : 2 + random.nextInt(7))) + "个村为试点。",
        names + "等" + Math.max(1, count - 2) + "个村为试点。");
  }

  private static Pair twice(Random random) {
    int other = 1 + random.nextInt(NAMES.length - 2);
    String names = "确定，" + NAMES[0] + "、" + NAMES[other] + "、" + NAMES[other + 1] + "、";
    return new Pair(names + "高地等9个村为试点。", names + NAMES[other] + "等9个村为试点。");
  }

  private static Pair date(Random random) {
    LocalDate day = day(random);
    int month = new int[] {2, 4, 6, 9, 11}[random.nextInt(5)];
    return new Pair("工程于" + chinese(day) + "竣工。", "工程于" + day.getYear() + "年" + month + "月31日竣工。");
  }

  private static Pair dateEnglish(Random random) {
    LocalDate day = day(random);
    String month =
        new String[] {"February", "April", "June", "September", "November"}[random.nextInt(5)];
    return new Pair(
        "The bridge opened on " + english(day) + ".",
        "The bridge opened on 31 " + month + " " + day.getYear() + ".");
  }

  private static Pair period(Random random) {
    LocalDate from = day(random);
    LocalDate to = from.plusDays(20 + random.nextInt(300));
    return new Pair(
        "活动时间为" + chinese(from) + "至" + chinese(to) + "。",
        "活动时间为" + chinese(to) + "至" + chinese(from) + "。");
  }

  private static Pair periodEnglish(Random random) {
    LocalDate from = day(random);
    LocalDate to = from.plusDays(20 + random.nextInt(300));
    return new Pair(
        "It ran from " + english(from) + " to " + english(to) + ".",
        "It ran from " + english(to) + " to " + english(from) + ".");
  }

  private static Pair weekday(Random random) {
    LocalDate day = day(random);
    DayOfWeek right = day.getDayOfWeek();
    DayOfWeek wrong = right.plus(1 + random.nextInt(6));
    return new Pair(
        "定于" + chinese(day) + "（星期" + chinese(right) + "）召开。",
        "定于" + chinese(day) + "（星期" + chinese(wrong) + "）召开。");
  }

  private static Pair weekdayEnglish(Random random) {
    LocalDate day = day(random);
    DayOfWeek right = day.getDayOfWeek();
    DayOfWeek wrong = right.plus(1 + random.nextInt(6));
    return new Pair(
        "The hearing is on "
            + right.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + ", "
            + english(day)
            + ".",
        "The hearing is on "
            + wrong.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + ", "
            + english(day)
            + ".");
  }

  private static Pair plan(Random random) {
    String[] plans = {"十一五", "十二五", "十三五", "十四五"};
    int index = random.nextInt(plans.length);
    int end = 2010 + 5 * index;
    String text = "年是“" + plans[index] + "”规划的收官之年。";
    return new Pair(end + text, (end + 1 + random.nextInt(4)) + text);
  }

  private static Pair percentagePoint(Random random) {
    int from = 20 + random.nextInt(60);
    int by = 2 + random.nextInt(9);
    String text = "参保率由" + from + "%提高到" + (from + by) + "%，提高" + by;
    return new Pair(text + "个百分点。", text + "%。");
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2015, 1, 1).plus(random.nextInt(3000), ChronoUnit.DAYS);
  }

  private static String chinese(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String chinese(DayOfWeek day) {
    return String.valueOf("一二三四五六日".charAt(day.getValue() - 1));
  }

  private static String english(LocalDate day) {
    return day.getDayOfMonth()
        + " "
        + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        + " "
        + day.getYear();
  }

  private static String decimal(Random random, int from, int to, int decimals) {
    int scale = BigDecimal.ONE.movePointRight(decimals).intValue();
    return BigDecimal.valueOf(
            (long) from * scale + 1 + random.nextInt((to - from) * scale - 1), decimals)
        .toString();
  }

  private static String percent(int part, int whole, int decimals) {
    return BigDecimal.valueOf(part)
        .multiply(Figures.HUNDRED)
        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
        .toString();
  }

  private static String change(BigDecimal from, BigDecimal to, int decimals) {
    return to.subtract(from)
        .abs()
        .multiply(Figures.HUNDRED)
        .divide(from, decimals, RoundingMode.HALF_UP)
        .toString();
  }

  /** {@code value} with a mistake of two units or more, and not above {@code most}. */
  private static String off(Random random, String value, int most) {
    BigDecimal right = new BigDecimal(value);
    BigDecimal slip =
        BigDecimal.valueOf(2 + random.nextInt(9)).setScale(right.scale(), RoundingMode.HALF_UP);
    BigDecimal up = right.add(slip);
    return (up.compareTo(BigDecimal.valueOf(most)) < 0 ? up : right.subtract(slip)).toString();
  }

  private static String grouped(BigDecimal value) {
    List<String> groups = new ArrayList<>();
    String digits = value.toPlainString();
    for (int end = digits.length(); end > 0; end -= 3) {
      groups.add(0, digits.substring(Math.max(0, end - 3), end));
    }
    return String.join(",", groups);
  }
}
