package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.EnglishProducts;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.relation.Relations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A total, the number of those who share it and what each has; a price, a quantity and their
 * product.
 */
public final class MeanMismatch implements Check {
  private static final PrefilteredPattern MEAN =
      PrefilteredPattern.compile(
          "(?:([人户村亩日月周车次床班校组镇店单株企园所场生件]|场次)均|(?:平均|密度)(?:为)?每(千瓦时|平方公里|立方米|平方米|公里|公顷|公斤|人次|小时)|平均每(?:个|名|位|家)?([\\p{IsHan}])(?:\\([\\p{IsHan}]{1,2}\\))?|每([期场批户村人])平均|平均住(院)|(?:平均)?([亩])产|(?:每|平均)(亩)单产|平均(单)产)[^,;。、]{0,8}$");

  /** What each gets a month, of a sum for a year perhaps. */
  private static final PrefilteredPattern EACH_MONTH =
      PrefilteredPattern.compile("(?:[月日周]人均|人均每?[月日周])[^,;。、]{0,8}$");

  private static final PrefilteredPattern PRICE =
      PrefilteredPattern.compile(
          "(?:每(?:个|名|位)?([\\p{IsHan}]{1,2}?)|单价|价格为?每[\\p{IsHan}])(?:补助|补贴|奖励|发放|投入|按|收费|价格|售价|为|给予|标准为|每年|补)?$");

  /** {@code 4.8元/公斤}. */
  private static final PrefilteredPattern BY_UNIT =
      PrefilteredPattern.compile("^/([\\p{IsHan}]{1,3})");

  /** Values in a row, then their mean. */
  private static final PrefilteredPattern MEAN_OF =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,4},\\s*(?:平均(?:值|数)?(?:为|是)?|(?:an?\\s+|the\\s+)?(?:mean|average)(?:\\s+of|\\s+was|:)?)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern RANGE_MEAN =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,6}[,(、;]\\s*(?:平均(?:年龄|值|数)?(?:为|是)?|中位数?(?:年龄)?(?:为)?|(?:an?\\s+|the\\s+|with\\s+an?\\s+)?(?:mean|average|median)(?:\\s+age)?(?:\\s+(?:of|was|is)|:)?)\\s*[(]?$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern NEXT_VALUE =
      PrefilteredPattern.compile("^\\s*(?:[,、]|,?\\s*and|和)\\s*$");
  private static final PrefilteredPattern EN_EACH_OF =
      PrefilteredPattern.compile(
          "^\\s*(?:\\w+\\s+){1,3}(?:received|got|paid|gave|contributed|was given|was awarded|costs?|earned)\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile("(?:共|合计|共计|总计|总额|总价|金额|(?<!累)计|总共|票收入|销售收入|销售额|货款)[^,;。、]{0,5}$");

  /** The most of one of them is no total: 日均1.38万件,最高日为1.92万件. */
  private static final PrefilteredPattern EXTREME =
      PrefilteredPattern.compile("最[高低多少大小长短]|峰值|单[日月次]");

  private static final PrefilteredPattern OTHER_BASE =
      PrefilteredPattern.compile("可支配|生产总值|GDP|纯收入|年均|地方财政|每年|每月|以上|月均|户籍|常住|最高|最低|不等|分别");
  private static final PrefilteredPattern EN_EACH =
      PrefilteredPattern.compile(
          "^\\s*(?:\\w+\\s+)?(?:each\\b|apiece\\b|per\\s+(\\w+)|an?\\s+(piece|head|week|month|day|year|quarter)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_AVERAGE =
      PrefilteredPattern.compile("\\b(?:averag\\w+|mean)\\b", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_TOTAL =
      PrefilteredPattern.compile(
          "\\b(?:total\\w*|in all|altogether|costing|worth|spent|paid|distributed|raised|revenue|sales|proceeds|takings|income)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_PER =
      PrefilteredPattern.compile(
          "\\bper\\s+(?:head|capita|person|household|inhabitant)\\s+(?:is|was|of|at|comes to|came to)\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_IN_ALL =
      PrefilteredPattern.compile("^\\s+(?:in all|altogether|in total)\\b");
  private static final PrefilteredPattern EN_PRICE =
      PrefilteredPattern.compile(
          "\\bat\\s+(?:an?\\s+)?(?:average\\s+|unit\\s+)?(?:price|cost|rate|fee)\\s+of\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_OTHER_BASE =
      PrefilteredPattern.compile(
          "\\b(?:year|month|week|capita|share|day|hour)\\b", Pattern.CASE_INSENSITIVE);

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private static final PrefilteredPattern ALL_OF_IT = PrefilteredPattern.compile("[总共合]");

  /** As far before a total its name is looked for. */
  private static final int NEAR = 4;

  /** Of fewer digits many a figure is a slip. */
  private static final int FEWEST_DIGITS = 3;

  private final RuleInfo average;

  /** A mean is no total: 日均26.7万辆次(去年8天,日均25.4万辆次). */
  private static final PrefilteredPattern A_MEAN =
      PrefilteredPattern.compile("(?:[日月年人户车]均|平均每?[\\p{IsHan}]?)(?:约|为|达)?$");

  /** Of another time, in a bracket: 同比(2023年9月29日至10月6日,8天,日均25.4万辆次). */
  private static final PrefilteredPattern EARLIER =
      PrefilteredPattern.compile("同比[^()]{0,6}\\(|去年|上年|前年|同期");

  private final RuleInfo product;

  public MeanMismatch(RuleInfo average, RuleInfo product) {
    this.average = average;
    this.product = product;
  }

  @Override
  public List<RuleInfo> rules() {
    return List.of(average, product);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      worked(document.folded(), sentence.span(), reporter);
      english(document.folded(), sentence.span(), reporter);
    }
    for (WrongClaim found : document.get(Relations.ALL)) {
      related(document.folded(), found, reporter);
    }
    for (Block block : document.blocks()) {
      Span span = block.span();
      worked(
          document.folded(),
          WordedSums.wrong(document.folded(), span.start(), span.end()),
          reporter);
      worked(
          document.folded(),
          Chainages.wrong(document.folded(), span.start(), span.end()),
          reporter);
      worked(
          document.folded(),
          Emissions.wrong(document.folded(), span.start(), span.end()),
          reporter);
    }
    List<Passage> passages = document.get(Passage.ALL);
    for (int i = 0; i < passages.size(); i++) {
      for (NamedQuotient found : NamedQuotient.wrong(passages, i)) {
        report(
            passages.get(i), found.each(), found.count(), found.total(), average, false, reporter);
      }
      ParagraphMean mean = ParagraphMean.wrong(passages, i);
      if (mean != null) {
        report(passages.get(i), mean.each(), mean.count(), mean.total(), average, false, reporter);
      }
    }
    Passage last = null;
    for (Passage passage : passages) {
      Passage before = last != null && last.block().equals(passage.block()) ? last : null;
      last = passage;
      if (passage.size() > 1) {
        rent(passage.measures(), reporter);
        extremes(passage.measures(), reporter);
        listed(passage.measures(), reporter);
        each(passage.measures(), before == null ? null : before.measures(), reporter);
      }
      if (passage.size() > 2) {
        Passage values = passage.measures();
        for (int i = 0; i < values.size() && values.size() > 2; i++) {
          judge(values, i, reporter);
        }
        worked(passage.text(), Portions.ofSums(values), reporter);
      }
    }
  }

  private void related(String text, WrongClaim found, Reporter reporter) {
    String claim = found.claim().of(text);
    switch (found.kind()) {
      case PRODUCT, SHARE ->
          reporter.report(
              Problem.of(product, found.claim())
                  .message("worked")
                  .with("working", found.working())
                  .with("result", found.result())
                  .with("total", claim));
      case MEAN, LISTED, YEARS ->
          reporter.report(
              Problem.of(average, found.claim())
                  .message("worked")
                  .with("working", found.working())
                  .with("result", found.result())
                  .with("each", claim));
      case BETWEEN ->
          reporter.report(
              Problem.of(average, found.claim())
                  .message("range")
                  .with("each", claim)
                  .with("low", found.working())
                  .with("high", found.result()));
      default -> {}
    }
  }

  private void worked(String text, Span sentence, Reporter reporter) {
    List<Worked> sums = new ArrayList<>(Worked.wrong(sentence.of(text), sentence.start()));
    sums.addAll(WrittenSums.wrong(text, sentence.start(), sentence.end()));
    sums.addAll(Portions.wrong(text, sentence.start(), sentence.end()));
    sums.addAll(PerUnit.wrong(text, sentence));
    sums.addAll(Dividends.wrong(sentence.of(text), sentence.start()));
    worked(text, sums, reporter);
  }

  private void worked(String text, List<Worked> sums, Reporter reporter) {
    for (Worked worked : sums) {
      reporter.report(
          Problem.of(product, worked.span())
              .message("worked")
              .with("working", worked.working())
              .with("result", worked.result())
              .with("total", worked.span().of(text)));
    }
  }

  private void english(String text, Span sentence, Reporter reporter) {
    for (EnglishProducts found : EnglishProducts.wrong(text, sentence)) {
      boolean last = found.total().span().start() > found.each().span().start();
      Span wrong = found.mean() || !last ? found.each().span() : found.total().span();
      Span other = found.mean() ? found.total().span() : found.each().span();
      String result =
          (found.mean() ? found.each() : found.total()).currency() + Figures.plain(found.result());
      reporter.report(
          Problem.of(found.mean() ? average : product, wrong)
              .severity(Severity.WARNING)
              .with("each", found.each().span().of(text).strip())
              .with("count", found.count().span().of(text).strip())
              .with("total", found.total().span().of(text).strip())
              .with("result", result)
              .related(List.of(other, found.count().span())));
    }
  }

  private void rent(Passage values, Reporter reporter) {
    MonthsOfYear.Rent rent = MonthsOfYear.wrong(values);
    if (rent != null) {
      String text = values.text();
      BigDecimal result = rent.month().value().multiply(MonthsOfYear.TWELVE);
      reporter.report(
          Problem.of(product, rent.year().span())
              .with("each", rent.month().span().of(text).strip())
              .with("count", Figures.plain(MonthsOfYear.TWELVE))
              .with("total", rent.year().span().of(text).strip())
              .with("result", Figures.like(result, rent.year(), text))
              .related(List.of(rent.month().span())));
    }
  }

  private void listed(Passage values, Reporter reporter) {
    String text = values.text();
    ListedMean mean = ListedMean.wrong(values);
    if (mean != null) {
      Problem problem =
          Problem.of(average, mean.mean().span())
              .with("each", mean.mean().span().of(text).strip())
              .related(mean.values().stream().map(Quantity::span).toList());
      reporter.report(
          mean.result() == null
              ? problem
                  .message("range")
                  .with("low", mean.least().span().of(text).strip())
                  .with("high", mean.greatest().span().of(text).strip())
              : problem
                  .message("worked")
                  .with(
                      "working",
                      "(" + Figures.joined(mean.values(), text) + ") ÷ " + mean.values().size())
                  .with("result", Figures.like(mean.result(), mean.mean(), text)));
    }
    SumOfProducts sum = SumOfProducts.wrong(values);
    if (sum != null) {
      reporter.report(
          Problem.of(product, sum.total().span())
              .message("worked")
              .with("working", sum.working(text))
              .with("result", Figures.like(sum.result(), sum.total(), text))
              .with("total", sum.total().span().of(text)));
    }
  }

  private void extremes(Passage values, Reporter reporter) {
    for (Extremes found : Extremes.wrong(values)) {
      reporter.report(
          Problem.of(average, found.wrong().span())
              .message("extremes")
              .with("low", found.lower().span().of(values.text()).strip())
              .with("high", found.higher().span().of(values.text()).strip())
              .related(List.of(found.lower().span())));
    }
  }

  private void each(Passage values, @Nullable Passage before, Reporter reporter) {
    for (EachOf found : EachOf.wrong(values, before)) {
      each(values.text(), found, reporter);
    }
    EachOf.Sum sum = EachOf.both(values, before);
    if (sum != null) {
      String text = values.text();
      Quantity total = sum.product().total();
      reporter.report(
          Problem.of(product, total.span())
              .message("worked")
              .with(
                  "working",
                  sum.product().each().span().of(text).strip()
                      + " × "
                      + sum.product().count().number().of(text)
                      + " + "
                      + sum.alone().span().of(text).strip())
              .with("result", Figures.like(sum.result(), total, text))
              .with("total", total.span().of(text))
              .related(
                  List.of(
                      sum.product().each().span(),
                      sum.product().count().span(),
                      sum.alone().span())));
    }
  }

  private void each(String text, EachOf found, Reporter reporter) {
    String times = found.times() == 1 ? "" : " × " + found.times();
    reporter.report(
        Problem.of(product, found.total().span())
            .with("each", found.each().span().of(text).strip())
            .with("count", found.count().span().of(text).strip() + times)
            .with("total", found.total().span().of(text).strip())
            .with("result", Figures.like(found.result(), found.total(), text))
            .related(List.of(found.each().span(), found.count().span())));
  }

  private void judge(Passage values, int index, Reporter reporter) {
    Quantity each = values.figure(index);
    if (!each.is(Kind.AMOUNT) || !each.exact() || each.value().signum() <= 0) {
      return;
    }
    String lead = values.lead(index);
    if (index > 1 && values.figure(index - 1).range() && values.figure(index - 2).range()) {
      meanOfRange(values, index, reporter);
    }
    if (index > 1 && MEAN_OF.isIn(values.between(index - 1, index))) {
      meanOf(values, index, reporter);
      return;
    }
    Matcher mean = MEAN.matcher(lead);
    if (mean.find()) {
      String sharer = firstGroup(mean);
      if (!OTHER_BASE.isIn(lead) && !EACH_MONTH.isIn(lead)) {
        triple(values, index, sharer, average, false, reporter);
      }
      return;
    }
    Matcher price = PRICE.matcher(lead);
    Matcher by = BY_UNIT.matcher(values.after(index));
    boolean byUnit = by.find();
    if ((byUnit || (price.find() && lead.indexOf('每') == lead.lastIndexOf('每')))
        && Figures.money(each)
        && !OTHER_BASE.isIn(values.sentence())) {
      String sharer = byUnit ? by.group(1) : (price.reset().find() ? firstGroup(price) : "");
      triple(values, index, sharer, product, true, reporter);
      return;
    }
    if (Figures.money(each) && EN_PRICE.isIn(values.before(index))) {
      triple(values, index, "", product, true, reporter);
      return;
    }
    Matcher perHead = EN_PER.matcher(values.before(index));
    if (perHead.find()) {
      perHead(values, index, reporter);
      return;
    }
    if (EN_EACH_OF.isIn(values.before(index)) && index > 0) {
      triple(values, index, "", product, true, reporter);
      return;
    }
    Matcher apiece = EN_EACH.matcher(values.after(index));
    if (apiece.find() && (!EN_OTHER_BASE.isIn(apiece.group()) || spans(values, apiece))) {
      boolean says =
          EN_AVERAGE.isIn(values.before(index))
              || values.before(index).endsWith(", or ")
              || (apiece.group(1) != null && values.before(index).endsWith(", "));
      String sharer = firstGroup(apiece);
      triple(values, index, sharer, says ? average : product, !says, reporter);
    }
  }

  /** {@code At 90 million, debt per head is 3,000 in our town of 30,000}. */
  private void perHead(Passage values, int index, Reporter reporter) {
    List<Quantity> others =
        values.figures().stream()
            .filter(one -> one.is(Kind.AMOUNT) && !one.equals(values.figure(index)))
            .sorted(java.util.Comparator.comparing(Quantity::value))
            .toList();
    if (others.size() != 2 || !others.stream().allMatch(Quantity::exact)) {
      return;
    }
    Quantity count = others.get(0);
    Quantity total = others.get(1);
    Quantity each = values.figure(index);
    if (!Figures.money(count)
        && Figures.divides(count)
        && each.value().compareTo(total.value()) < 0
        && !total.interval().dividedBy(count.interval()).meets(each.interval())) {
      report(values, each, count, total, average, false, reporter);
    }
  }

  /** Whether the sentence says how many of the weeks or months there were, and what was in all. */
  private static boolean spans(Passage values, Matcher apiece) {
    String period = firstGroup(apiece);
    return !period.isEmpty()
        && values.figures().stream().anyMatch(figure -> figure.unit().equals(period));
  }

  /** {@code 年龄22～68岁,平均45.3岁}: the mean lies between the least and the greatest. */
  private void meanOfRange(Passage values, int index, Reporter reporter) {
    Quantity low = values.figure(index - 2);
    Quantity high = values.figure(index - 1);
    Quantity mean = values.figure(index);
    boolean alike =
        high.is(Kind.AMOUNT)
            && (mean.unit().isEmpty() || Figures.sameUnit(high, mean))
            && (low.unit().isEmpty() || Figures.sameUnit(low, high));
    boolean between =
        high.interval().high().compareTo(mean.value()) >= 0
            && low.interval().low().compareTo(mean.value()) <= 0;
    if (alike
        && !between
        && low.value().compareTo(high.value()) < 0
        && RANGE_MEAN.isIn(values.between(index - 1, index))) {
      String text = values.text();
      reporter.report(
          Problem.of(average, mean.span())
              .message("range")
              .with("each", mean.span().of(text).strip())
              .with("low", low.span().of(text).strip())
              .with("high", high.span().of(text).strip())
              .related(List.of(low.span(), high.span())));
    }
  }

  /** {@code readings were 13.6, 14.1 and 14.9, mean 14.2}. */
  private void meanOf(Passage values, int index, Reporter reporter) {
    Quantity mean = values.figure(index);
    List<Quantity> row = new ArrayList<>();
    int i = index - 1;
    row.add(values.figure(i));
    while (i > 0 && NEXT_VALUE.isIn(values.between(i - 1, i))) {
      i--;
      row.add(0, values.figure(i));
    }
    if (row.size() < 2
        || !row.stream()
            .allMatch(one -> one.exact() && one.is(mean.kind()) && one.value().signum() > 0)) {
      return;
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity one : row) {
      sum = sum.plus(Interval.rounded(one.value(), one.step()));
      exact = exact.add(one.value());
    }
    BigDecimal count = BigDecimal.valueOf(row.size());
    if (!sum.dividedBy(Interval.exactly(count))
        .meets(Interval.rounded(mean.value(), mean.step()))) {
      String text = values.text();
      reporter.report(
          Problem.of(average, mean.span())
              .with("each", mean.span().of(text).strip())
              .with("count", Figures.plain(count))
              .with("total", "(" + Figures.joined(row, text) + ")")
              .with("result", Figures.like(roundLike(exact, count, mean), mean, text))
              .related(row.stream().map(Quantity::span).toList()));
    }
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

  private void triple(
      Passage values, int index, String sharer, RuleInfo rule, boolean price, Reporter reporter) {
    Quantity each = values.figure(index);
    List<Quantity> counts = new ArrayList<>();
    List<Quantity> totals = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Quantity value = values.figure(i);
      if (i == index
          || !value.is(Kind.AMOUNT)
          || Math.abs(i - index) > 4
          || EXTREME.isIn(values.lead(i))
          || (sameMeasure(value, each) && A_MEAN.isIn(values.lead(i)))
          || values.between(Math.min(i, index), Math.max(i, index)).indexOf(';') >= 0) {
        continue;
      }
      boolean inAll =
          price
              && !Figures.money(each)
              && !each.unit().isEmpty()
              && EN_IN_ALL.isIn(values.after(i));
      if (!inAll && counts(values, i, sharer, each)) {
        counts.add(value);
      } else if (sameMeasure(value, each) || (inAll && value.unit().isEmpty())) {
        boolean named =
            !price || TOTAL.isIn(values.lead(i)) || EN_TOTAL.isIn(values.lead(i) + values.tail(i));
        if (named) {
          totals.add(value);
        }
      }
    }
    if (counts.size() != 1 || totals.size() != 1) {
      return;
    }
    Quantity count = counts.get(0);
    Quantity total = totals.get(0);
    boolean at = values.lead(index).endsWith(" at ");
    if (at && index > 0 && total.equals(values.figure(index - 1))) {
      // 400 candles a hectare, 1,400 in all, at 8.50 each: what comes right before is priced.
      return;
    }
    if (!price && tenThousandfold(values, each, count, total)) {
      report(values, each, count, total, rule, false, reporter);
      return;
    }
    if (!count.exact()
        || !total.exact()
        || isOfAnother(values, count, total, each)
        || count.value().signum() <= 0
        || total.value().compareTo(Measures.in(each, total.unit()).low()) < 0) {
      return;
    }
    Interval divisor = count.interval();
    if (divisor.low().signum() <= 0) {
      return;
    }
    Interval quotient = total.interval().dividedBy(divisor);
    // a mean is rounded even of things that are counted
    Interval stated =
        each.counted() && !price
            ? Interval.rounded(each.value(), each.step())
            : Measures.in(each, total.unit());
    if (!quotient.meets(stated)
        && !EachOf.apart(values, each, total)
        && !OtherCounts.explain(values, each, count, total)
        && !(price
            && (otherTotal(values, each, count) || otherPrice(values, each, count, total)))) {
      report(values, each, count, total, rule, price, reporter);
    }
  }

  /**
   * Whether the count stands in a bracket with a figure of its own:
   * 日均26.7万辆次,同比(去年8天,日均25.4万辆次)增长5.1%.
   */
  private static boolean isOfAnother(
      Passage values, Quantity count, Quantity total, Quantity each) {
    String text = values.text();
    int open = text.lastIndexOf('(', count.span().start());
    int close = text.indexOf(')', count.span().end());
    if (open < values.span().start()
        || close < 0
        || text.lastIndexOf(')', count.span().start()) > open) {
      return false;
    }
    Span bracket = new Span(open, close);
    if (bracket.contains(total.span())) {
      return false;
    }
    if (bracket.contains(each.span())) {
      return EARLIER.isIn(text.substring(Math.max(values.span().start(), open - 8), close));
    }
    return values.figures().stream()
        .anyMatch(one -> bracket.contains(one.span()) && sameMeasure(one, each));
  }

  /** Whether the mean is right but for a 万: 户均增收1200万元,216户,增收25.92万元. */
  private static boolean tenThousandfold(
      Passage values, Quantity each, Quantity count, Quantity total) {
    return Figures.money(each)
        && count.exact()
        && total.exact()
        && Figures.divides(count)
        && each.value().compareTo(total.value()) > 0
        && !isOfAnother(values, count, total, each)
        && total
            .interval()
            .dividedBy(count.interval())
            .times(Interval.exactly(TEN_THOUSAND))
            .meets(each.interval());
  }

  /** Whether another figure is the product: 股金由612万元增至668万元,每股100元,计66800股. */
  private static boolean otherTotal(Passage values, Quantity each, Quantity count) {
    return values.figures().stream()
        .anyMatch(
            one ->
                !one.equals(each)
                    && sameMeasure(one, each)
                    && Measures.in(each, one.unit()).times(count.interval()).meets(one.interval()));
  }

  /** Whether it is another price that makes the total: 进价71元/瓶,货值5394元(按标价89.9元计). */
  private static boolean otherPrice(Passage values, Quantity each, Quantity count, Quantity total) {
    return values.figures().stream()
        .anyMatch(
            one ->
                !one.equals(each)
                    && !one.equals(total)
                    && Figures.money(one)
                    && Measures.in(one, total.unit())
                        .times(count.interval())
                        .meets(total.interval()));
  }

  /** Whether a total can be of what each has; English names it only once. */
  private static boolean sameMeasure(Quantity total, Quantity each) {
    return Figures.sameUnit(total, each)
        || Measures.alike(total, each)
        || (total.unit().equals("人次") && each.unit().equals("人"))
        || (each.unit().isEmpty() && total.is(each.kind()) && latin(total.unit()));
  }

  private static boolean latin(String unit) {
    return !unit.isEmpty() && unit.charAt(0) < 0x80;
  }

  /** Whether the figure at {@code index} counts the sharers: 120户, or 13个 before 村. */
  private static boolean counts(Passage values, int index, String sharer, Quantity each) {
    Quantity value = values.figure(index);
    if (Figures.money(value) || value.unit().equals(each.unit())) {
      return false;
    }
    if (sharer.isEmpty()) {
      return value.counted() || value.unit().isEmpty() || things(value);
    }
    String unit = value.unit();
    String tail = values.tail(index);
    return switch (sharer) {
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
          unit.equals(sharer)
              || values.words(index).endsWith(sharer)
              || (unit.equals("个") && tail.startsWith(sharer))
              || english(unit, sharer, tail);
    };
  }

  /** {@code 1.2 million units}: an English noun, not the sign of a measure. */
  private static boolean things(Quantity value) {
    return value.unit().length() > 3
        && value.unit().chars().allMatch(c -> c >= 'a' && c <= 'z')
        && value.step().compareTo(BigDecimal.ONE) >= 0;
  }

  private static boolean english(String unit, String sharer, String tail) {
    return sharer.charAt(0) < 0x80
        && (unit.equals(sharer)
            || tail.contains(sharer)
            || (unit.equals("person") && sharer.equals("head")));
  }

  private static void report(
      Passage values,
      Quantity each,
      Quantity count,
      Quantity total,
      RuleInfo rule,
      boolean price,
      Reporter reporter) {
    String text = values.text();
    Quantity wrong = price || misprinted(each, count, total, text) ? total : each;
    String result =
        price
            ? Figures.like(each.value().multiply(count.value()), total, text)
            : Figures.like(
                roundLike(Measures.like(total.value(), total.unit(), each), count.value(), each),
                each,
                text);
    reporter.report(
        Problem.of(rule, wrong.span())
            .with("each", each.span().of(text).strip())
            .with("count", count.span().of(text).strip())
            .with("total", total.span().of(text).strip())
            .with("result", result)
            .related(List.<Span>of(price ? each.span() : total.span(), count.span())));
  }

  /**
   * Whether the total is told last, as what the two before it come to, and not the mean alone is a
   * slip of the hand.
   */
  private static boolean misprinted(Quantity each, Quantity count, Quantity total, String text) {
    BigDecimal product = Measures.like(each.value(), each.unit(), total).multiply(count.value());
    String printed = total.number().of(text);
    BigDecimal mean =
        roundLike(Measures.like(total.value(), total.unit(), each), count.value(), each);
    String told = each.number().of(text);
    boolean meanSlipped =
        Slips.digits(told).length() >= FEWEST_DIGITS
            && Slips.any(told, Figures.number(mean, each, text));
    boolean totalSlipped = Slips.any(printed, Figures.number(product, total, text));
    String name = text.substring(Math.max(0, total.span().start() - NEAR), total.span().start());
    boolean workedOut = count.span().start() < each.span().start() && ALL_OF_IT.isIn(name);
    return total.span().start() > each.span().end()
        && (workedOut ? totalSlipped || !meanSlipped : totalSlipped && !meanSlipped);
  }

  private static BigDecimal roundLike(BigDecimal total, BigDecimal count, Quantity each) {
    BigDecimal quotient = total.divide(count, java.math.MathContext.DECIMAL64);
    return quotient.divide(each.step(), 0, java.math.RoundingMode.HALF_UP).multiply(each.step());
  }
}
