package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Shares of one whole, all of them, that do not make 100 per cent. */
public final class ShareTotal extends NumericRule {
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile("占|比重|比例|构成|结构|资金来源|来源(?:为|:)|筹措");

  /** Where money comes from is told whole. */
  private static final PrefilteredPattern SOURCES =
      PrefilteredPattern.compile("(?:资金来源|资金筹措|筹措方式)[^,;。\\d]{0,16}\\d");

  private static final PrefilteredPattern OWN_BASE =
      PrefilteredPattern.compile("占(?!总|全部|全体|比)[^,;。、%]{1,16}的");

  /** {@code 占能源消费总量的}, and then only {@code 占}, up to {@code 其他占}. */
  private static final PrefilteredPattern OF_TOTAL =
      PrefilteredPattern.compile("占[^,;。、%]{0,10}(?:总[量额数值计]|全部)[^,;。、%]{0,4}的?$");

  private static final PrefilteredPattern JUST_SHARE =
      PrefilteredPattern.compile("(?:^|[^不只仅])占(?:比)?(?:为|达)?$");
  private static final PrefilteredPattern THE_REST =
      PrefilteredPattern.compile("(?:等|其他|其它)[^,;。、%]{0,6}占(?:比)?(?:为|达)?$");

  private static final PrefilteredPattern NO_SHARE =
      PrefilteredPattern.compile(
          "增长|下降|提高|上升|同比|率|增速|增幅|完成|超过|不足|以上|以下|多选|选择|认为|女|党员|少数民族|岁|学历|职称|本科");
  private static final PrefilteredPattern RESPECTIVELY =
      PrefilteredPattern.compile("(?:分别占|各占|占比分别|比重分别|比例分别|构成分别)[^,;。]{0,16}$");

  /** The steps of a scale, all of them: who is on one is on no other. */
  private static final PrefilteredPattern STEPS =
      PrefilteredPattern.compile(
          "(?:高级?、中级?[、和](?:初|低)级?|[大重]型?、中型?[、和][小轻]型?|[小轻]型?、中型?[、和][大重]型?|老年?、中年?[、和]青年?|[一1]、[二2][、和][三3](?:级|类|产)|优、良、中|上、中、下)[\\p{IsHan}]{0,8}(?:分别占|各占|占比分别|比例分别|比重分别)[^,;。]{0,8}$");

  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile(
          "([三四五六七八九])(?:级|类|项|个|种|地|县|者|家|大|方|档|等|次|产|部分)[\\p{IsHan}]{0,10}(?:占比|比重|比例|构成)(?:分别|依次)?(?:为|是|达)?:?$");
  private static final PrefilteredPattern RATIO_OF_SHARES =
      PrefilteredPattern.compile("结构|占比|比重|构成|三次产业|三产比|产业比");
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile("其余|剩余|余下|其他[^,;。]{0,8}占|其它[^,;。]{0,8}占");
  private static final PrefilteredPattern EN_REST =
      PrefilteredPattern.compile(
          "\\bthe (?:remaining|rest|remainder|balance)\\b|\\bremaining\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** What money bears, which is no share of it: 3 per cent, and the balance 4 per cent. */
  private static final PrefilteredPattern EN_YIELD =
      PrefilteredPattern.compile("\\b(?:interest|yield\\w*|at the rate of|dividends?)\\b");

  private static final PrefilteredPattern EN_SHARE =
      PrefilteredPattern.compile(
          "\\b(?:split|breakdown|divided|made up of|compris\\w+|account\\w* for)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_NO_SHARE =
      PrefilteredPattern.compile(
          "\\b(?:more than one|multiple|select all|increas\\w+|rose|risen|fell|fallen|grew|from)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The last of a row of shares takes what the others left. */
  private static final PrefilteredPattern CLOSES =
      PrefilteredPattern.compile("(?:^|[、及和])\\s*(?:其他|其它|(?:农户|个人|自筹|单位)?自[缴筹付])[^,;。、%]{0,6}$");

  private static final PrefilteredPattern NEVER =
      PrefilteredPattern.compile("\\bnever\\b|从不|从未|从来不");
  private static final PrefilteredPattern OFTEN =
      PrefilteredPattern.compile(
          "\\b(?:often|always|sometimes|rarely|seldom|daily|weekly|monthly|once|twice|at least)\\b|经常|偶尔|有时|每[天周月]");
  private static final Pattern BULLET =
      Pattern.compile("\\s*[•·|]\\s*[\\p{L}][\\p{L} &-]{1,24}[: ]\\s*");
  private static final PrefilteredPattern EN_OTHERS =
      PrefilteredPattern.compile(
          "[,;]?\\s(?:and\\s|the\\s)*(?:all\\s)?(?:others?(?:\\s[a-z]+)?|miscellaneous|undecided|unspecified|unknown)\\s*(?:\\(|:|at|with|for)?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern NOT_OF_ONE =
      PrefilteredPattern.compile("增长|下降|提高|上升|同比|增速|增幅|完成|多选|率|以上|以下|毛利");
  private static final PrefilteredPattern BREAKDOWN =
      PrefilteredPattern.compile("构成|结构|组成|分布|其中|来看");
  private static final PrefilteredPattern BOTH =
      PrefilteredPattern.compile(
          "([\\p{IsHan}]{1,6})[、和与]([\\p{IsHan}]{1,6}?)(?:人口|户籍|常住|学生|职工|人员)*(?:分别|各)?占[^,;。、%]{0,14}$");
  private static final PrefilteredPattern SHARE_OF =
      PrefilteredPattern.compile("占(?:比)?(?:总|全)?[^,;。%]{0,8}$");
  private static final PrefilteredPattern NO_SHARE_OF_TWO =
      PrefilteredPattern.compile("增长|下降|提高|同比|党员|干部|岁|学历|满意|率(?:为|达)?");
  private static final Pattern EN_PIECE =
      Pattern.compile(
          "^\\s+(?:(?:came\\s+)?from\\s+|of\\s+[a-z]+\\s+(?:came\\s+)?from\\s+|was\\s+|were\\s+|in\\s+|to\\s+)?[A-Za-z\\s-]{1,24},\\s+(?:[A-Za-z\\s-]{1,24}\\s+(?:for\\s+)?)?$|^,\\s+[A-Za-z\\s-]{1,24}?(?:\\s+for)?\\s+$");
  private static final Pattern EN_LAST_PIECE =
      Pattern.compile(
          "^\\s*(?:(?:from|in|to)\\s+)?[A-Za-z\\s-]{0,24},?\\s*\\band\\s+(?:[A-Za-z\\s-]{1,24}\\s+)?$");
  private static final PrefilteredPattern EN_WHOLE =
      PrefilteredPattern.compile(
          "\\b(?:came|accounted\\s+for|made\\s+up|represented|contributed|spent|consist\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern EN_NO_SHARE_LIST =
      PrefilteredPattern.compile(
          "\\b(?:more than one|multiple|select all|increas\\w+|rose|risen|fell|fallen|grew|growth|rate|at least|respondents|said|reported|agreed|women|aged|over|under)\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code Where people could pick several answers, shares add up to more than 100%}. */
  private static final PrefilteredPattern OVERLAP =
      PrefilteredPattern.compile(
          "\\b(?:shares|percentages|totals|figures|answers|they) (?:may |can |will |do |therefore )?(?:add up|add|sum|come|total) to (?:more than|over) 100|各项(?:比例|占比|之和)[^,;。]{0,8}(?:可能)?(?:大于|超过)100",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern ONE_SCALE =
      PrefilteredPattern.compile(
          "\\b(?:never|rarely|very|fairly|neither|agree|satisfied|aged|years|under \\d|over \\d)\\b|满意|岁|从不|一般",
          Pattern.CASE_INSENSITIVE);

  public ShareTotal(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    boolean overlap = document.folded().indexOf('%') >= 0 && OVERLAP.isIn(document.folded());
    for (Passage passage : document.get(Passage.ALL)) {
      if (!overlap || !mayOverlap(passage)) {
        judge(passage, reporter);
      }
    }
    for (ShareLines lines : ShareLines.wrong(document.text(), document.folded())) {
      Block block = document.blockAt(lines.span().start());
      if (block != null && Sentences.prose(block.role())) {
        reporter.report(
            Problem.of(info(), lines.span())
                .with("shares", String.join(" + ", lines.shares()))
                .with("sum", Figures.plain(lines.sum())));
      }
    }
  }

  /**
   * Whether the shares of a sentence come to more than all in a document that says so of answers of
   * which people could give several; the steps of one scale, and ages, never overlap.
   */
  private static boolean mayOverlap(Passage passage) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Quantity figure : passage.figures()) {
      sum = figure.is(Kind.PERCENT) ? sum.add(figure.value()) : sum;
    }
    return sum.compareTo(Figures.HUNDRED) > 0 && !ONE_SCALE.isIn(passage.sentence());
  }

  private void judge(Passage passage, Reporter reporter) {
    ratios(passage, reporter);
    Passage values = passage.measures();
    EnglishShares english =
        EnglishShares.wrong(passage.text(), passage.span().start(), passage.span().end());
    if (english != null) {
      if (!isMadeUp(values, english.sum())) {
        report(english, reporter);
      }
      return;
    }
    List<Quantity> over = OverWhole.wrong(values);
    if (!over.isEmpty()) {
      report(values, over, Severity.WARNING, reporter);
      return;
    }
    for (List<Quantity> pair : ComplementRates.wrong(values)) {
      report(values, pair, Severity.WARNING, reporter);
    }
    List<Quantity> bands = AgeBands.shares(values);
    if (!bands.isEmpty()) {
      if (!hundred(sum(bands))) {
        report(values, bands, Severity.WARNING, reporter);
      }
      return;
    }
    List<Quantity> sizes = AgeBands.named(values);
    if (!sizes.isEmpty() && !hundred(sum(sizes))) {
      report(values, sizes, Severity.WARNING, reporter);
      return;
    }
    List<Quantity> ofOne = ofOneTotal(values);
    if (!ofOne.isEmpty()) {
      if (nearAll(sum(ofOne)) && !hundred(sum(ofOne))) {
        report(values, ofOne, Severity.WARNING, reporter);
      }
      return;
    }
    int i = 0;
    while (i < values.size()) {
      int end = i;
      while (end < values.size() && share(values, i, end)) {
        end++;
      }
      if (end - i >= 2) {
        run(values, i, end, reporter);
      }
      i = Math.max(end, i + 1);
    }
  }

  /**
   * {@code 电力9864万千瓦时,占消费总量的63.1%;天然气412万立方米,占28.5%;汽柴油等占8.4%}: shares of the one total that the
   * first of them names, up to what takes in the rest.
   */
  private static List<Quantity> ofOneTotal(Passage values) {
    List<Quantity> shares = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.figure(i).is(Kind.PERCENT)) {
        PrefilteredPattern lead = shares.isEmpty() ? OF_TOTAL : JUST_SHARE;
        if (!lead.isIn(values.lead(i)) || !values.figure(i).exact()) {
          return List.of();
        }
        shares.add(values.figure(i));
        if (shares.size() > 2 && THE_REST.isIn(values.lead(i))) {
          return shares;
        }
      }
    }
    return List.of();
  }

  private static boolean nearAll(Interval sum) {
    return sum.high().compareTo(BigDecimal.valueOf(90)) > 0
        && sum.low().compareTo(BigDecimal.valueOf(130)) < 0;
  }

  private static boolean share(Passage values, int first, int index) {
    Quantity value = values.figure(index);
    return value.is(Kind.PERCENT)
        && value.exact()
        && value.value().signum() > 0
        && value.value().compareTo(Figures.HUNDRED) < 0
        && (index == first || values.between(index - 1, index).length() < 40);
  }

  private void run(Passage values, int from, int to, Reporter reporter) {
    if (from == 0 && values.continues()) {
      return;
    }
    List<Quantity> shares = values.figures().subList(from, to);
    String words =
        values
            .text()
            .substring(
                Math.max(values.span().start(), shares.get(0).span().start() - 60),
                shares.get(shares.size() - 1).span().end());
    Interval sum = sum(shares);
    boolean rest = REST.isIn(values.lead(to - 1)) || EN_REST.isIn(values.before(to - 1));
    if (rest && EN_YIELD.isIn(words)) {
      return;
    }
    if (rest) {
      if (!anyTail(shares) && !anyTail(percents(values))) {
        report(values, shares, Severity.WARNING, reporter);
      }
      return;
    }
    if (shares.size() == 2) {
      two(values, from, shares, sum, reporter);
      return;
    }
    boolean all = shares.size() == 3 && Complements.all(values, List.of(from, from + 1, from + 2));
    boolean close = nearAll(sum);
    if (shares.size() > 2 && close && !hundred(sum) && ladder(values, from, to)) {
      report(values, shares, Severity.WARNING, reporter);
      return;
    }
    if (shares.size() > 2
        && close
        && !hundred(sum)
        && (all || CLOSES.isIn(values.lead(to - 1)) || EN_OTHERS.isIn(values.before(to - 1)))
        && !EN_NO_SHARE.isIn(values.sentence())
        && !NOT_OF_ONE.isIn(words)
        && !NOT_OF_ONE.isIn(values.sentence())) {
      report(values, shares, Severity.WARNING, reporter);
      return;
    }
    if (shares.size() < 3
        || sum.low().compareTo(Figures.HUNDRED) <= 0
        || sum.low().compareTo(BigDecimal.valueOf(160)) > 0) {
      return;
    }
    if (EN_SHARE.isIn(words)
        && !EN_NO_SHARE.isIn(values.sentence())
        && (words.contains("split")
            || values.sentence().contains("respectively")
            || words.contains("breakdown"))) {
      report(values, shares, Severity.WARNING, reporter);
      return;
    }
    if (listed(values, from, to) || scale(values, from, to) || bullets(values, from, to)) {
      report(values, shares, Severity.WARNING, reporter);
      return;
    }
    if (!SHARE.isIn(words) || (NO_SHARE.isIn(words) && !STEPS.isIn(values.before(from)))) {
      return;
    }
    if (RESPECTIVELY.isIn(values.before(from)) || counted(values.before(from), to - from)) {
      report(values, shares, Severity.WARNING, reporter);
    } else if (parallel(values, from, to) || SOURCES.isIn(words)) {
      report(values, shares, Severity.WARNING, reporter);
    }
  }

  /** {@code 本科占38%、大专占37%、中专及以下占25%}: nobody stands below the last rank. */
  private static boolean ladder(Passage values, int from, int to) {
    return values.lead(to - 1).contains("及以下")
        && IntStream.range(from, to).allMatch(i -> values.lead(i).indexOf('占') >= 0)
        && Complements.ranks(IntStream.range(from, to).mapToObj(values::lead).toList());
  }

  /** {@code 三级配套占比为60%、25%、20%}: as many shares as the words before them count. */
  private static boolean counted(String before, int shares) {
    Matcher count = COUNTED.matcher(before);
    return count.find() && "一二三四五六七八九".indexOf(count.group(1)) + 1 == shares;
  }

  /** Two shares that leave nothing else: men and women, town and country. */
  private void two(
      Passage values, int from, List<Quantity> shares, Interval sum, Reporter reporter) {
    boolean named = Complements.all(values, List.of(from, from + 1));
    Matcher both = BOTH.matcher(values.before(from));
    boolean near =
        sum.high().compareTo(BigDecimal.valueOf(80)) > 0
            && sum.low().compareTo(BigDecimal.valueOf(120)) < 0;
    if (near
        && !hundred(sum)
        && ((both.find() && Complements.all(both.group(1), both.group(2)))
            || (named && SHARE_OF.isIn(values.lead(from))))
        && !NO_SHARE_OF_TWO.isIn(values.before(from))) {
      report(values, shares, Severity.WARNING, reporter);
    }
  }

  private static List<Quantity> percents(Passage values) {
    return values.figures().stream().filter(figure -> figure.is(Kind.PERCENT)).toList();
  }

  /** Whether the last two or more shares make 100. */
  private static boolean anyTail(List<Quantity> shares) {
    for (int i = shares.size() - 2; i >= 0; i--) {
      if (hundred(sum(shares.subList(i, shares.size())))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 45% came from services, 38% from products and 17% from licences}. */
  private static boolean listed(Passage values, int from, int to) {
    if (!EN_WHOLE.isIn(values.sentence()) || EN_NO_SHARE_LIST.isIn(values.sentence())) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      Pattern piece = i == to - 1 ? EN_LAST_PIECE : EN_PIECE;
      if (!piece.matcher(values.between(i - 1, i)).find()) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@code 46% do it weekly, 39% never and 27% less often}: a scale of how often leaves nobody out.
   */
  private static boolean scale(Passage values, int from, int to) {
    String words = values.text().substring(values.figure(from).span().start(), values.span().end());
    return NEVER.isIn(words)
        && OFTEN.isIn(words)
        && !EN_NO_SHARE.isIn(values.sentence())
        && sum(values.figures().subList(from, to)).low().compareTo(BigDecimal.valueOf(130)) < 0;
  }

  /** {@code Taxes 48% • Grants 37% • Fees 25%}: names and shares, nothing else. */
  private static boolean bullets(Passage values, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (!BULLET.matcher(values.between(i - 1, i)).matches()) {
        return false;
      }
    }
    return sum(values.figures().subList(from, to)).low().compareTo(BigDecimal.valueOf(120)) < 0;
  }

  /** Whether each share is of a thing named like the others: A类占…、B类占…、C类占…. */
  private static boolean parallel(Passage values, int from, int to) {
    char last = 0;
    boolean alike = true;
    boolean plain = true;
    for (int i = from; i < to; i++) {
      String lead = values.lead(i);
      int mark = lead.lastIndexOf('、');
      int at = lead.indexOf('占', mark + 1);
      if (at <= mark + 1 || OWN_BASE.isIn(lead)) {
        return false;
      }
      char end = lead.charAt(at - 1);
      alike &= last == 0 || end == last;
      plain &= at == lead.length() - 1 && at - mark - 1 <= 8;
      last = end;
    }
    return alike || (plain && (BREAKDOWN.isIn(values.before(from)) || to - from >= 4));
  }

  private static boolean hundred(Interval sum) {
    return sum.overlaps(Interval.exactly(Figures.HUNDRED));
  }

  private static Interval sum(List<Quantity> shares) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Quantity share : shares) {
      sum = sum.plus(share.interval());
    }
    return sum;
  }

  /** {@code 三次产业结构为8.2:29.1:62.7}. */
  private void ratios(Passage passage, Reporter reporter) {
    List<Quantity> chain = new ArrayList<>();
    for (int i = 0; i <= passage.size(); i++) {
      boolean goesOn =
          i < passage.size()
              && passage.figure(i).is(Kind.RATIO)
              && (chain.isEmpty() || passage.between(i - 1, i).matches("[:∶]"));
      if (!goesOn) {
        if (chain.size() >= 3) {
          ratio(passage, chain, reporter);
        }
        chain.clear();
        if (i < passage.size() && passage.figure(i).is(Kind.RATIO)) {
          chain.add(passage.figure(i));
        }
      } else {
        chain.add(passage.figure(i));
      }
    }
  }

  private void ratio(Passage passage, List<Quantity> chain, Reporter reporter) {
    int start = chain.get(0).span().start();
    String before = passage.text().substring(Math.max(passage.span().start(), start - 50), start);
    Interval sum = sum(chain);
    boolean percentages =
        sum.high().compareTo(BigDecimal.valueOf(90)) > 0
            && sum.low().compareTo(BigDecimal.valueOf(115)) < 0;
    if (percentages && RATIO_OF_SHARES.isIn(before) && !hundred(sum)) {
      report(passage, chain, Severity.WARNING, reporter);
    }
  }

  private void report(EnglishShares found, Reporter reporter) {
    List<String> printed =
        found.shares().stream().map(share -> Figures.plain(share.value())).toList();
    reporter.report(
        Problem.of(info(), found.span())
            .severity(Severity.WARNING)
            .with("shares", String.join(" + ", printed))
            .with("sum", Figures.plain(found.sum())));
  }

  /**
   * {@code 38% did. … 36%, 19% and the remaining 7%}: the sentence beside it tells the share that
   * lacks.
   */
  private static boolean isMadeUp(Passage values, BigDecimal sum) {
    BigDecimal lacks = Figures.HUNDRED.subtract(sum);
    return lacks.signum() > 0
        && values.around().stream()
            .anyMatch(
                one ->
                    one.is(Kind.PERCENT)
                        && !values.figures().contains(one)
                        && one.value().compareTo(lacks) == 0);
  }

  private void report(Passage values, List<Quantity> shares, Severity severity, Reporter reporter) {
    BigDecimal sum = Parts.total(shares);
    if (isMadeUp(values, sum)) {
      return;
    }
    Span span = shares.get(0).span().union(shares.get(shares.size() - 1).span());
    reporter.report(
        Problem.of(info(), span)
            .severity(severity)
            .with("shares", Figures.joined(shares, values.text()))
            .with("sum", Figures.plain(sum)));
  }
}
