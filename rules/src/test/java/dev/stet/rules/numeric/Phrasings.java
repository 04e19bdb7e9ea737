package dev.stet.rules.numeric;

import dev.stet.rules.numeric.Relations.Pair;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The ways people tell one relation, as sentences with slots: each is filled with figures that
 * agree, and once more with {@code {x}} wrong.
 */
final class Phrasings {
  private static final List<String> UNITS = List.of("件", "户", "人次", "个", "宗", "亩", "公里", "套");

  private static final List<String> RATES =
      List.of(
          "全年受理来信{w}{u}，已办结{p}{u}，办结率为{x}%。",
          "应检{w}{u}，实检{p}{u}，受检率{x}%。",
          "已建成{p}{u}，占计划{w}{u}的{x}%。",
          "{w}{u}任务已开工{p}{u}，开工率{x}%。",
          "在抽查的{w}{u}中，有{p}{u}符合要求，占{x}%。",
          "共有{w}{u}，其中达标{p}{u}，占总数的{x}%。",
          "完成改造{p}{u}，占年度计划{w}{u}的{x}%。",
          "办结率{x}%（{w}{u}中办结{p}{u}）。",
          "开累{p}{u}，设计{w}{u}，完成{x}%。",
          "完成{p}{u}，完成年度目标{w}{u}的{x}%。",
          "全年共受理{w}{u}。办结{p}{u}，办结率{x}%。",
          "Crews mended {p} culverts out of a network of {w}, that is {x}%.",
          "Turnout was {x}%: {p} of {w} voters cast a ballot.",
          "Of the {w} wells sampled, {p} met the standard ({x}%).",
          "Out of {w} respondents, {p} ({x}%) agreed.",
          "The team resolved {p} of {w} tickets, or {x}% of the total.",
          "We received {w} tickets and resolved {p}, a resolution rate of {x}%.",
          "The survey drew {p} replies from {w} households, a response rate of {x}%.",
          "In all, {x}% of the wells ({p} of {w}) met the standard.",
          "{p} votes were cast out of {w} papers sent out, a turnout of {x}%.",
          "Turnout was {x}%, with {p} of {w} registered voters taking part.",
          "上半年受理投诉{w}{u}。其中质量类投诉{p}{u}，占投诉总数的{x}%。",
          "改造前{w}{u}，改造后{p}{u}，改造保留率{x}%。",
          "There were {w} accidents last year. Drink was a factor in {p} of them, {x}% of all accidents.",
          "Turnout was {x}%: of {w} electors {p} voted.",
          "{p} of {w} loans were repaid on time, a repayment rate of {x}%.");

  private static final List<String> GROWTHS =
      List.of(
          "2022年完成{a}万元，2023年完成{b}万元，同比增长{x}%。",
          "从2022年的{a}万人次增加到2023年的{b}万人次，增幅达{x}%。",
          "全年产量{b}吨，上年为{a}吨，增长{x}%。",
          "实现营业收入{b}亿元（上年{a}亿元），增长{x}%。",
          "进出口总额{b}亿元，同比增长{x}%（2022年为{a}亿元）。",
          "产值达{b}亿元，较2021年的{a}亿元增长{x}%。",
          "2021年、2022年分别完成投资{a}亿元、{b}亿元，增长{x}%。",
          "Revenue grew {x}% to ${b} million from ${a} million in 2021.",
          "Revenue increased by {x}% from ${a} million in 2021 to ${b} million in 2022.",
          "Revenue was ${b} million in 2022 compared with ${a} million in 2021, an increase of {x}%.",
          "Revenue for 2022 was ${b} million (2021: ${a} million), an increase of {x}%.",
          "Costs went from €{a}m in 2020 to €{b}m in 2021, a {x}% increase.",
          "Costs increased to £{b}m from £{a}m a year earlier, a rise of {x}%.",
          "Revenue up {x}% to £{b}m (H1 2022: £{a}m)");

  private static final List<String> DIFFERENCES =
      List.of(
          "床位由{a}张增加到{b}张，新增{x}张。",
          "优良天数为{b}天，比上年的{a}天增加{x}天。",
          "第一组{a}户，第二组{b}户，两者相差{x}户。",
          "林地由{a}公顷增加到{b}公顷，净增{x}公顷。",
          "开放时间由{a}小时延长至{b}小时，延长{x}小时。",
          "They planted {b} trees and felled {a}, a net gain of {x}.",
          "The number of beds rose from {a} to {b}, an increase of {x}.",
          "The count rose from {a} to {b} g, a gain of {x} g.",
          "收入{b}万元，支出{a}万元，结余{x}万元。",
          "原值{b}万元，累计折旧{a}万元，净值{x}万元。",
          "合同价{b}万元，结算价{a}万元，核减{x}万元。",
          "进口{a}亿元，出口{b}亿元，贸易顺差{x}亿元。",
          "毛重{b}公斤，皮重{a}公斤，净重{x}公斤。",
          "上月库存为{a}吨，本月库存为{b}吨，增加{x}吨。",
          "Income was £{b}, expenditure £{a} and the surplus £{x}.",
          "The gross weight was {b} kg, the tare {a} kg and the net weight {x} kg.",
          "Assets were ${b} million and liabilities ${a} million, leaving net assets of ${x} million.");

  private static final List<String> MEANS =
      List.of(
          "{n}个村共有收入{t}万元，村均{x}万元。",
          "举办培训{n}期，共{t}人，平均每期{x}人。",
          "总投资{t}万元，涉及{n}个项目，平均每个项目投资{x}万元。",
          "共补助{n}户{t}元，平均每户{x}元。",
          "举办招聘会{n}场，提供岗位{t}个，场均提供岗位{x}个。",
          "全县共有{n}所中学，在校学生{t}人，校均{x}人。",
          "The fund distributed ${t} among {n} families, averaging ${x} per family.",
          "The {n} branches made {t} loans, an average of {x} loans per branch.");

  private static final List<String> PRODUCTS =
      List.of(
          "购买电脑{n}台，每台{e}元，合计{x}元。",
          "单价{e}元，数量{n}台，总价{x}元。",
          "为{n}户困难户每户发放{e}元，共发放{x}元。",
          "共开设{n}个班，每班{e}人，共{x}人。",
          "储罐{n}座，单罐容积{e}立方米，总容积{x}立方米。",
          "布设断面{n}个，每断面{e}个测点，共计{x}个测点。",
          "Each of the {n} schools received ${e}, a total of ${x}.",
          "The school bought {n} tablets at ${e} each for a total of ${x}.",
          "共种植{n}株。每株补助{e}元，合计{x}元。",
          "收草料{n}捆×每捆{e}公斤，合计{x}公斤。",
          "每车坐{e}人，{n}车共坐{x}人。",
          "按标准计算，{n}台×{e}元/台={x}元。",
          "The shop sold {n} tickets at £{e}, taking £{x}.",
          "The {n} trainers taught {e} pupils each, {x} pupils in all.",
          "We used {n} bags of {e} kg, {x} kg in all.");

  private static final List<String> PARTS =
      List.of(
          "共实施项目{x}个，已完工{a}个，在建{b}个，其余{c}个正在招标。",
          "务工{a}人、务农{b}人、经商{c}人，总计{x}人。",
          "收到意见{x}条，采纳{a}条、部分采纳{b}条、未采纳{c}条。",
          "全年排查纠纷{x}件。其中邻里类{a}件、土地类{b}件、其他类{c}件。",
          "全年发放补贴{x}万元，包括农机补贴{a}万元、良种补贴{b}万元、其他补贴{c}万元。",
          "The committee has {x} members: {a} from industry, {b} from government and {c} from universities.",
          "The centre has {x} staff ({a} nurses, {b} doctors and {c} others).",
          "Of the {x} staff, {a} are nurses, {b} doctors and the remaining {c} clerks.",
          "We had {x} complaints; {a} were about fees, {b} about waiting and {c} about treatment.",
          "Of the {x} calls {a} came by day, {b} by night and {c} at weekends.",
          "收到投诉{x}件：质量{a}件，服务{b}件，价格{c}件。",
          "本季度收到稿件{x}篇，采用{a}篇，退稿{b}篇，待审{c}篇。",
          "开具不符合项{x}项。分布如下：一车间{a}项、二车间{b}项、仓库{c}项。",
          "Payments: hall £{a}, grass £{b}, clerk £{c}, total £{x}.",
          "满分{x}分，其中出勤{a}分、作业{b}分、考试{c}分。",
          "职工{x}人，其中生产人员{a}人、销售人员{b}人，其他{c}人。",
          "Of the {x} cases {a} were closed, {b} were passed on and the remaining {c} are open.",
          "The fund had £{x}; £{a} went on wages, £{b} on rent and the remaining £{c} on fuel.");

  private static final List<String> ACCOUNTS =
      List.of(
          "仓库原有水泥{o}吨，本月进货{i}吨，领用{g}吨，月末结存{x}吨。",
          "去年底存栏{o}头，今年出栏{g}头，新补栏{i}头，年末存栏{x}头。",
          "全年新开门店{i}家，关闭{g}家，门店总数由{o}家增至{x}家。",
          "The balance brought forward was £{o}, receipts were £{i} and payments £{g}, so £{x} was carried forward.");

  private static final List<String> SHARES =
      List.of(
          "农业、工业、服务业占比分别为{a}%、{b}%和{x}%。",
          "其中一等占{a}%、二等占{b}%、三等占{x}%。",
          "三次产业比例为{a}∶{b}∶{x}。",
          "支出构成：人员经费占{a}%，公用经费占{b}%，项目支出占{x}%。",
          "自有{a}%，合作社{b}%，其他{x}%。",
          "Revenue came {a}% from services, {b}% from products and {x}% from licences.",
          "Hardware accounted for {a}%, software for {b}% and services for {x}% of revenue.");

  private Phrasings() {}

  /** Sentence makers by the rule that must find what they break. */
  static Map<String, List<Function<Random, Pair>>> all() {
    Map<String, List<Function<Random, Pair>>> all = new LinkedHashMap<>();
    all.put("rate-mismatch", makers(RATES, Phrasings::rate));
    all.put("growth-mismatch", makers(GROWTHS, Phrasings::growth));
    all.put("difference-mismatch", makers(DIFFERENCES, Phrasings::difference));
    all.put("average-mismatch", makers(MEANS, Phrasings::mean));
    all.put("product-mismatch", makers(PRODUCTS, Phrasings::product));
    all.put("parts-total", makers(PARTS, Phrasings::parts));
    all.get("parts-total").addAll(makers(ACCOUNTS, Phrasings::account));
    all.put("share-total", makers(SHARES, Phrasings::shares));
    return all;
  }

  private static List<Function<Random, Pair>> makers(
      List<String> sentences, BiFunction<Random, String, Pair> maker) {
    List<Function<Random, Pair>> makers = new ArrayList<>();
    sentences.forEach(sentence -> makers.add(random -> maker.apply(random, sentence)));
    return makers;
  }

  private static Pair rate(Random random, String sentence) {
    int whole = 200 + random.nextInt(3000);
    int part = whole * (40 + random.nextInt(50)) / 100;
    String unit = UNITS.get(random.nextInt(UNITS.size()));
    BigDecimal rate = quotient(100L * part, whole, random.nextInt(3));
    String text = fill(fill(fill(sentence, "{w}", whole), "{p}", part), "{u}", unit);
    return pair(text, rate, rate.subtract(slip(random)));
  }

  private static Pair growth(Random random, String sentence) {
    BigDecimal before = BigDecimal.valueOf(10_000 + random.nextInt(50_000), 2);
    BigDecimal now = before.add(BigDecimal.valueOf(2_000 + random.nextInt(20_000), 2));
    BigDecimal rate =
        now.subtract(before).multiply(Figures.HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
    return pair(fill(fill(sentence, "{a}", before), "{b}", now), rate, rate.add(slip(random)));
  }

  private static Pair difference(Random random, String sentence) {
    int before = 100 + random.nextInt(800);
    int more = 12 + random.nextInt(200);
    return pair(
        fill(fill(sentence, "{a}", before), "{b}", before + more),
        BigDecimal.valueOf(more),
        BigDecimal.valueOf(more + 3L + random.nextInt(40)));
  }

  private static Pair mean(Random random, String sentence) {
    int count = 12 + random.nextInt(200);
    int each = 30 + random.nextInt(400);
    return pair(
        fill(fill(sentence, "{n}", count), "{t}", count * each),
        BigDecimal.valueOf(each),
        BigDecimal.valueOf(each + 5L + random.nextInt(40)));
  }

  private static Pair product(Random random, String sentence) {
    int count = 12 + random.nextInt(200);
    int each = 30 + random.nextInt(400);
    // A price of 157 may be 157.4: only what no such price explains is wrong.
    long slip = count + 20L * (1 + random.nextInt(20));
    return pair(
        fill(fill(sentence, "{n}", count), "{e}", each),
        BigDecimal.valueOf((long) count * each),
        BigDecimal.valueOf((long) count * each + slip));
  }

  private static Pair parts(Random random, String sentence) {
    int a = 20 + random.nextInt(200);
    int b = 20 + random.nextInt(200);
    int c = 20 + random.nextInt(200);
    return pair(
        fill(fill(fill(sentence, "{a}", a), "{b}", b), "{c}", c),
        BigDecimal.valueOf((long) a + b + c),
        BigDecimal.valueOf((long) a + b + c - 4 - random.nextInt(16)));
  }

  private static Pair account(Random random, String sentence) {
    int opening = 400 + random.nextInt(400);
    int in = 100 + random.nextInt(200);
    int out = 20 + random.nextInt(80);
    return pair(
        fill(fill(fill(sentence, "{o}", opening), "{i}", in), "{g}", out),
        BigDecimal.valueOf((long) opening + in - out),
        BigDecimal.valueOf((long) opening + in - out + 3 + random.nextInt(30)));
  }

  private static Pair shares(Random random, String sentence) {
    BigDecimal a = BigDecimal.valueOf(200 + random.nextInt(200), 1);
    BigDecimal b = BigDecimal.valueOf(200 + random.nextInt(200), 1);
    BigDecimal rest = Figures.HUNDRED.subtract(a).subtract(b);
    return pair(fill(fill(sentence, "{a}", a), "{b}", b), rest, rest.add(slip(random)));
  }

  private static Pair pair(String text, BigDecimal right, BigDecimal wrong) {
    return new Pair(fill(text, "{x}", right), fill(text, "{x}", wrong));
  }

  private static BigDecimal slip(Random random) {
    return BigDecimal.valueOf(3 + random.nextInt(6));
  }

  private static BigDecimal quotient(long above, int below, int decimals) {
    return BigDecimal.valueOf(above)
        .divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP);
  }

  private static String fill(String text, String slot, Object value) {
    return text.replace(slot, value.toString());
  }
}
