package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.EnglishRelations;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.rate.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parts against the whole they are said to be parts of. */
public final class PartsTotal extends NumericRule {
  /** That two figures make a third of so many digits is no chance. */
  private static final int NO_CHANCE = 5;

  private static final PrefilteredPattern OF_WHICH =
      PrefilteredPattern.compile("其中|\\bof which\\b|\\bof whom\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Figures near a whole that are no parts of it: increments, plans, means, what a part brought
   * about.
   */
  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile(
          "增加(?!值)|减少|增长|下降|净增|净减|同比|比上年|较上年|上年|去年|人均|户均|亩均|村均|平均|均|总投资|顺差|逆差|差额|净额|结余|概算|合同|计划|预计|目标|带动|拉动|撬动|吸引|累计|可|每|单价|各\\s*$|最[高低]|的共(?:有)?$|"
              + "average|per |target|planned|compared|from|increase|decrease|up |down ");

  private static final PrefilteredPattern TOTAL_OF_ALL =
      PrefilteredPattern.compile("总[人户次件台面产]?[数量]|[两三四五六]类.{0,6}总");

  /** Parts that overlap: a woman may be a party member and under 35. */
  private static final PrefilteredPattern OVERLAPPING =
      PrefilteredPattern.compile(
          "党员|少数民族|岁|学历|以上|以下|研究生|本科|大专|高级|中级|职称|新增|重点|骨干|省级|市级|国家级|县级|women|female|under|over|aged|new ");

  /** Levels that overlap among people and projects; a fund of the state is none of the province. */
  private static final Pattern LEVEL = Pattern.compile("(?:国家|省|市|县)级");

  /** A mean, or what is left of gains and losses: its parts may be more than it. */
  private static final PrefilteredPattern NO_WHOLE =
      PrefilteredPattern.compile("[人户亩村]均|平均|净[增减]|(?:增加|减少|盈余|结余)(?:了|额|量)?$");

  private static final PrefilteredPattern SUM =
      PrefilteredPattern.compile(
          "(?:合计|共计|总计|总共|一共|合共|加起来|[、,生人村员]共|^共)(?:达|为|是|约)?\\s*$|^(?!占)[\\p{IsHan}]{0,4}总(?:数|量|额|面积|人数)(?:达|为|是|共)?$|^(?:合计|共计|总计)[\\p{IsHan}]{0,8}$|^总[\\p{IsHan}]{1,4}?(?:达|为|是|共|约)?$|^共(?:计)?(?![有计])[\\p{IsHan}]{2,3}$");

  /** {@code 四类商品合计出口}: as many figures as it says. */
  private static final Pattern COUNTED_SUM =
      Pattern.compile(
          "(?:^|[以这上述])([两二三四五六七八九])(?:大|个)?[类项者个种家县区镇村组批款段品年][\\p{IsHan}]{0,4}(?:合计|共计|总计|共|累计)[\\p{IsHan}]{0,6}$");

  /** {@code 账实不符共27件}: what all of it has in common is named before the sum. */
  private static final PrefilteredPattern NAMED_SUM =
      PrefilteredPattern.compile("^[\\p{IsHan}]{2,8}共(?:计)?(?:达|为|是|有)?$");

  private static final PrefilteredPattern EN_SUM_BEFORE =
      PrefilteredPattern.compile(
          "(?:a total of|(?:^|[,;.])\\s*total(?:\\s+of|:)?|in total,?|totall?ing|altogether|for a total of|making|a combined|together|all told,?|between them)\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_SUM_AFTER =
      PrefilteredPattern.compile(
          "^\\s*(?:\\w+\\s+)?(?:in total|in all|altogether)\\b", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern COMPOSED =
      PrefilteredPattern.compile("由|包括|包含|分别(?:是|为)|分为|涵盖");
  private static final PrefilteredPattern COMPOSED_END =
      PrefilteredPattern.compile("^[^,;。、]{0,10}(?:组成|构成)");
  private static final PrefilteredPattern EN_COMPOSED =
      PrefilteredPattern.compile(
          "\\b(?:comprising|consisting of|made up of|composed of|comprised of|split between|broken down into|namely|divided into|consist(?:s|ed) of|comprise[sd]?)\\s*:?\\s*(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern YEARS =
      PrefilteredPattern.compile("^([两二三四五六七八九])年[来间]?(?:共|累计|合计|共计|总计)[^,;。、\\d]{0,8}$");
  private static final PrefilteredPattern YEAR = PrefilteredPattern.compile("(?:19|20)\\d\\d年");

  /** What is added to a sum told before is not all of it. */
  private static final PrefilteredPattern ADDED =
      PrefilteredPattern.compile("^\\s*(?:再?加上?|另|外加|以及|plus\\b)");

  private static final Pattern NEXT_SHARE = Pattern.compile("[、和,]|以及");
  private static final PrefilteredPattern FULL_MARK = PrefilteredPattern.compile("满分|总分|百分制");
  private static final PrefilteredPattern EN_OF_ALL =
      PrefilteredPattern.compile(
          "(?:^|[;:(]\\s*)(?:Of|Out of|Among)\\s+(?:the|these|our|its|all)?\\s*$");
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile(
          "^\\s*(?:其余|剩余|余下|剩下|尚余|尚有|还剩|尚剩|未)[^\\d]{0,8}$|\\bthe (?:remaining|other|rest,?|balance of)\\s+$");

  /** What is told beside the parts: 另提出观察项5项. */
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile("[,;。]\\s*(?:另|此外|同时|还|并)");

  private static final PrefilteredPattern SEXES =
      PrefilteredPattern.compile(
          "(?<![\\d.,])(\\d{1,3})[只头匹羽尾条人名位个]\\((\\d{1,3})[人名]?[雄公男](?:性|生)?[、,]?(\\d{1,3})[人名]?[雌母女](?:性|生)?\\)");

  private static final int LONGEST_NAME = 14;
  private static final int LONG_ROW = 4;

  public PartsTotal(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    spelled(document, reporter);
    related(document, reporter);
    for (ClosedParts.Whole list : BelowParts.wrong(document)) {
      reporter.report(
          problem(
                  document.folded(),
                  list.total().span(),
                  RuleInfo.DEFAULT,
                  list.parts(),
                  list.total())
              .severity(Severity.WARNING)
              .related(list.parts().stream().map(Quantity::span).toList()));
    }
    Passage before = null;
    for (Passage passage : document.get(Passage.ALL)) {
      List<MoreThanAll> more =
          new ArrayList<>(MoreThanAll.in(passage.sentence(), passage.span().start()));
      more.addAll(MoreThanAll.in(passage.measures()));
      for (MoreThanAll found : more) {
        reporter.report(
            Problem.of(info(), found.part())
                .message("exceeds")
                .with("part", found.part().of(passage.text()))
                .with("whole", found.whole().of(passage.text()))
                .related(List.of(found.whole())));
      }
      if (before == null || !before.block().equals(passage.block())) {
        itemised(document, passage.block(), reporter);
      }
      boolean goesOn = before != null && before.block().equals(passage.block());
      ledger(goesOn ? before : null, passage, reporter);
      judge(passage, goesOn && before != null ? before.figures() : List.of(), reporter);
      if (before != null && goesOn) {
        behind(before, passage, reporter);
        neighbours(before, passage, reporter);
      }
      before = passage;
    }
  }

  /** {@code a crew of seven: four drivers, two guides and one cook}. */
  private void spelled(Document document, Reporter reporter) {
    Sentence before = null;
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      boolean goesOn = before != null && before.block().equals(sentence.block());
      Span earlier = goesOn && before != null ? before.span() : null;
      english(document, earlier, sentence.span(), reporter);
      sexes(document.folded(), sentence.span(), reporter);
      before = sentence;
    }
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      for (SpelledParts.Whole whole :
          SpelledParts.wrong(document.folded(), span.start(), span.end())) {
        reporter.report(
            Problem.of(info(), whole.span())
                .severity(Severity.WARNING)
                .with(
                    "parts",
                    whole.parts().stream().map(String::valueOf).collect(Collectors.joining(" + ")))
                .with("sum", String.valueOf(whole.sum()))
                .with("whole", String.valueOf(whole.total())));
      }
    }
  }

  /** {@code 3只(1雄3雌)}: male and female in brackets behind their number. */
  private void sexes(String text, Span sentence, Reporter reporter) {
    for (Matcher sexes = SEXES.matcher(text, sentence.start(), sentence.end()); sexes.find(); ) {
      int sum = Integer.parseInt(sexes.group(2)) + Integer.parseInt(sexes.group(3));
      if (sum != Integer.parseInt(sexes.group(1))) {
        reporter.report(
            Problem.of(info(), new Span(sexes.start(), sexes.end()))
                .severity(Severity.WARNING)
                .with("parts", sexes.group(2) + " + " + sexes.group(3))
                .with("sum", String.valueOf(sum))
                .with("whole", sexes.group(1)));
      }
    }
  }

  /** What the sentences say is all, or no more than all, of other figures. */
  private void related(Document document, Reporter reporter) {
    for (EnglishRelations found : document.get(EnglishRelations.ALL)) {
      Problem problem = Problem.of(info(), found.claim()).severity(Severity.WARNING);
      if (found.kind() == EnglishRelations.Kind.SUM
          || found.kind() == EnglishRelations.Kind.WHOLE) {
        String stated = found.stated();
        reporter.report(
            problem
                .with("parts", found.working())
                .with("sum", found.result())
                .with("whole", stated == null ? found.claim().of(document.text()) : stated));
      } else if (found.kind() == EnglishRelations.Kind.PART) {
        reporter.report(
            problem.message("exceeds").with("part", found.working()).with("whole", found.result()));
      }
    }
  }

  private void english(Document document, @Nullable Span before, Span span, Reporter reporter) {
    int from = before == null ? -1 : before.start();
    EnglishParts.Whole whole =
        EnglishParts.wrong(document.folded(), from, span.start(), span.end());
    if (whole == null) {
      whole = EnglishRemainders.wrong(document.folded(), before, span);
    }
    if (whole != null) {
      List<String> parts = whole.parts().stream().map(part -> Figures.plain(part.value())).toList();
      reporter.report(
          Problem.of(info(), whole.span())
              .severity(Severity.WARNING)
              .with("parts", String.join(" + ", parts))
              .with("sum", whole.total().currency() + Figures.plain(whole.sum()))
              .with("whole", whole.total().span().of(document.text())));
    }
  }

  /** {@code Rent £500; printing £80; stamps £20. Total £600}. */
  private void itemised(Document document, Block block, Reporter reporter) {
    for (ItemisedTotal.Bill bill :
        ItemisedTotal.wrong(block, document.folded(), document.get(Quantities.ANALYSIS))) {
      List<Quantity> items = bill.items();
      BigDecimal sum = items.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      String text = document.folded();
      reporter.report(
          Problem.of(info(), bill.total().span())
              .severity(Severity.WARNING)
              .with("parts", Figures.joined(items, text))
              .with("sum", Figures.like(sum, bill.total(), text))
              .with("whole", bill.total().span().of(text))
              .related(items.stream().map(Quantity::span).toList()));
    }
  }

  /** {@code 排查纠纷164件.其中甲类58件、…其他31件}: the parts stand in a sentence of their own. */
  private void behind(Passage before, Passage passage, Reporter reporter) {
    Passage values = passage.measures();
    if (!values.sentence().startsWith("其中") || values.size() < 3) {
      return;
    }
    List<Quantity> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Quantity part = values.figure(i);
      boolean joins = i == 0 || values.before(i).matches("[、,;和].{0,10}");
      if (!part.is(Kind.AMOUNT)
          || !part.exact()
          || !joins
          || !Figures.sameUnit(part, values.figure(0))) {
        return;
      }
      parts.add(part);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      names.add(values.lead(i));
    }
    if (!values.lead(values.size() - 1).matches(".*(?:其他|其它)[^、]{0,6}")
        && !Complements.counted(before.sentence(), names)
        && !Complements.all(values, IntStream.range(0, values.size()).boxed().toList())) {
      return;
    }
    List<Quantity> wholes =
        before.measures().figures().stream()
            .filter(one -> Figures.sameUnit(one, parts.get(0)) && one.exact())
            .toList();
    Interval sum = sum(parts);
    if (!wholes.isEmpty() && wholes.stream().noneMatch(one -> one.interval().overlaps(sum))) {
      reporter.report(
          problem(
                  before,
                  wholes.get(0).span().union(parts.get(parts.size() - 1).span()),
                  RuleInfo.DEFAULT,
                  parts,
                  wholes.get(0))
              .severity(Severity.WARNING)
              .related(parts.stream().map(Quantity::span).toList()));
    }
  }

  /** A total and its parts in neighbouring English sentences. */
  private void neighbours(Passage before, Passage passage, Reporter reporter) {
    ClosedParts.Whole wrong = NeighbouringParts.wrong(before.measures(), passage.measures());
    if (wrong != null) {
      Span span = wrong.total().span();
      for (Quantity part : wrong.parts()) {
        span = span.union(part.span());
      }
      reporter.report(
          problem(passage, span, RuleInfo.DEFAULT, wrong.parts(), wrong.total())
              .severity(Severity.WARNING));
    }
  }

  /** {@code Of the 97, 103 have finished}. */
  private boolean ofAll(Passage values, Reporter reporter) {
    for (int i = 0; i + 1 < values.size(); i++) {
      Quantity whole = values.figure(i);
      Quantity part = values.figure(i + 1);
      if (EN_OF_ALL.matcher(values.before(i)).find()
          && values.between(i, i + 1).matches("(?:\\s+[A-Za-z-]+){0,4},\\s+")
          && whole.is(Kind.AMOUNT)
          && whole.exact()
          && part.is(Kind.AMOUNT)
          && part.exact()
          && countsAlike(part, whole)
          && part.interval().above(whole.interval())) {
        Span span = whole.span().union(part.span());
        reporter.report(
            problem(values, span, "exceeds", List.of(part), whole)
                .severity(Severity.WARNING)
                .with("part", part.span().of(values.text())));
        return true;
      }
    }
    return false;
  }

  private void judge(Passage passage, List<Quantity> before, Reporter reporter) {
    if (passage.size() < 2) {
      return;
    }
    Passage values = passage.measures();
    if (!ofAll(values, reporter)
        && !summed(values, reporter)
        && !ofWhich(values, reporter)
        && !composed(values, reporter)
        && !closed(values, reporter)) {
      listed(values, before, reporter);
      rest(values, reporter);
      account(values, reporter);
    }
  }

  /** A row of parts that its whole contradicts. */
  private void listed(Passage values, List<Quantity> before, Reporter reporter) {
    ClosedParts.Whole wrong = PairedParts.wrong(values);
    wrong = wrong == null ? new ListedParts(values, before).wrong() : wrong;
    wrong = wrong == null ? RespectiveParts.wrong(values) : wrong;
    wrong = wrong == null ? SlippedTotal.wrong(values, before) : wrong;
    if (wrong != null
        && (isInterrupted(values, wrong)
            || addUpEarlier(values.text(), wrong.parts(), wrong.total()))) {
      return;
    }
    if (wrong == null) {
      ClosedParts.Whole left = Remainders.wrong(values, before);
      if (left != null) {
        Quantity rest = left.parts().get(1);
        reporter.report(
            problem(values, rest.span(), RuleInfo.DEFAULT, left.parts(), left.total())
                .severity(Severity.WARNING)
                .related(List.of(left.total().span(), left.parts().get(0).span())));
      }
    } else {
      Span last = wrong.parts().get(wrong.parts().size() - 1).span();
      Span total = wrong.total().span();
      Span span = total.start() > last.start() ? total : total.union(last);
      reporter.report(
          problem(values, span, RuleInfo.DEFAULT, wrong.parts(), wrong.total())
              .severity(Severity.WARNING));
    }
  }

  /** Whether a greater figure of the same kind stands between whole and parts: it is theirs. */
  private static boolean isInterrupted(Passage values, ClosedParts.Whole list) {
    Span first = list.parts().get(0).span();
    return values.figures().stream()
        .anyMatch(
            one ->
                one.span().start() > list.total().span().end()
                    && one.span().end() < first.start()
                    && Figures.sameUnit(one, list.total())
                    && one.interval().above(list.total().interval()));
  }

  /** {@code 年初187头,繁殖24头、引进8头,死亡5头,年末230头}. */
  private void ledger(@Nullable Passage before, Passage passage, Reporter reporter) {
    Ledger wrong = Ledger.wrong(before == null ? null : before.measures(), passage.measures());
    if (wrong != null) {
      String text = passage.text();
      Quantity closing = wrong.closing();
      BigDecimal left = wrong.left();
      boolean change = wrong.opening() == null;
      String sign = left.signum() < 0 ? "−" : change ? "+" : "";
      String stated = change ? wrong.grows() ? "+" : "−" : "";
      reporter.report(
          Problem.of(info(), closing.span())
              .message("ledger")
              .severity(Severity.WARNING)
              .with("working", wrong.working(text))
              .with("left", sign + Figures.like(left.abs(), closing, text))
              .with("stated", stated + closing.span().of(text).strip())
              .related(wrong.sides()));
    }
  }

  /** {@code started with 320, received 1450, closed 1530, carried forward 260}. */
  private void account(Passage values, Reporter reporter) {
    StockAndFlow wrong = StockAndFlow.wrong(values);
    if (wrong != null) {
      String text = values.text();
      reporter.report(
          Problem.of(info(), wrong.closing().span())
              .message("account")
              .severity(Severity.WARNING)
              .with("opening", wrong.opening().number().of(text))
              .with("in", wrong.in().number().of(text))
              .with("out", wrong.out().number().of(text))
              .with("left", Figures.like(wrong.left(), wrong.closing(), text))
              .with("stated", wrong.closing().span().of(text).strip())
              .related(List.of(wrong.opening().span(), wrong.in().span(), wrong.out().span())));
    }
  }

  /** {@code 共A，其中B、C}. */
  private boolean ofWhich(Passage values, Reporter reporter) {
    String sentence = values.sentence();
    if (!sentence.contains("其中") && !sentence.contains("f wh")) {
      return false;
    }
    Matcher marker = OF_WHICH.matcher(values.text(), values.span().start(), values.span().end());
    int from = 0;
    while (marker.find()) {
      int first = firstAfter(values, marker.end());
      if (first == 0 || first >= values.size()) {
        continue;
      }
      List<Quantity> wholes = new ArrayList<>();
      for (int i = from; i < first; i++) {
        if (values.figure(i).is(Kind.AMOUNT)) {
          wholes.add(values.figure(i));
        }
      }
      boolean bracketed = bracketed(values, marker.start());
      List<Integer> parts = parts(values, first, wholes, bracketed, true);
      if (!Complements.all(values, parts)) {
        parts = parts(values, first, wholes, bracketed, false);
      }
      if (!parts.isEmpty() && judge(values, wholes, parts, bracketed, reporter)) {
        return true;
      }
      from = first;
    }
    return false;
  }

  private boolean judge(
      Passage values,
      List<Quantity> wholes,
      List<Integer> parts,
      boolean bracketed,
      Reporter reporter) {
    Quantity first = values.figure(parts.get(0));
    if (first.unit().indexOf('/') >= 0) {
      return false; // 780元/人: what each gets is no part of what another gets
    }
    List<Quantity> candidates =
        wholes.stream().filter(whole -> Figures.sameUnit(whole, first)).toList();
    if (candidates.isEmpty()) {
      return false;
    }
    Quantity whole = candidates.get(candidates.size() - 1);
    if (NO_WHOLE.matcher(values.lead(values.figures().indexOf(whole))).find()) {
      return false;
    }
    for (int part : parts) {
      Quantity value = values.figure(part);
      if ((exceedsAll(value.interval(), candidates) || exceedsJoined(values, part))
          && value.bound() != Bound.BELOW
          && (value.exact() || !values.tail(part).startsWith("的"))) {
        reporter.report(
            problem(values, value.span(), "exceeds", List.of(value), whole)
                .with("part", value.span().of(values.text()))
                .related(List.of(whole.span())));
        return true;
      }
    }
    List<Quantity> summands = parts.stream().map(values::figure).toList();
    if (summands.size() < 2 || !summands.stream().allMatch(Quantity::exact)) {
      return false;
    }
    Interval sum = sum(summands);
    int last = candidates.size();
    if (addUpEarlier(values.text(), summands, whole)
        || ListedParts.aggregate(summands)
        || ListedParts.together(candidates.subList(Math.max(0, last - 2), last), sum)
        || values.around().stream()
            .anyMatch(
                one ->
                    !summands.contains(one)
                        && Figures.sameUnit(one, first)
                        && one.interval().overlaps(sum))
        || candidates.stream().anyMatch(candidate -> candidate.interval().overlaps(sum))
        || wholes.stream().anyMatch(one -> one.unit().isEmpty() && one.interval().overlaps(sum))) {
      return false;
    }
    List<String> names = parts.stream().map(values::lead).toList();
    boolean bands = bands(names);
    boolean overlap =
        parts.stream().anyMatch(i -> overlaps(values, i)) && !Complements.ranks(names) && !bands;
    int behindWhole = values.figure(parts.get(0)).span().start();
    boolean complement =
        Complements.all(values, parts)
            || bands
            || fullMark(values, whole)
            || Complements.counted(
                values.text().substring(values.span().start(), behindWhole), names);
    if (surpassesAll(sum, candidates)
        ? (overlap || !tight(values, parts)) && !complement
        : !complement
            && !(bracketed && slip(summands, whole) && !overlap)
            && !(tight(values, parts) && !overlap && swapped(sumOf(summands), whole, values))) {
      return false;
    }
    if (!whole.exact()) {
      return false;
    }
    Span span = whole.span().union(summands.get(summands.size() - 1).span());
    reporter.report(
        problem(values, span, RuleInfo.DEFAULT, summands, whole).severity(Severity.WARNING));
    return true;
  }

  /**
   * Whether the first of the parts make the whole already and what follows is something else: set
   * apart by another mark, or to so many digits that it is no chance.
   */
  private static boolean addUpEarlier(String text, List<Quantity> parts, Quantity whole) {
    long digits = whole.number().of(text).chars().filter(Character::isDigit).count();
    for (int to = 2; to < parts.size(); to++) {
      if (sum(parts.subList(0, to)).overlaps(whole.interval())
          && (digits >= NO_CHANCE
              || (isApart(text, parts.get(to - 1), parts.get(to))
                  && !isApart(text, parts.get(0), parts.get(1))))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isApart(String text, Quantity one, Quantity next) {
    return text.substring(one.span().end(), next.span().start())
        .chars()
        .anyMatch(c -> c == ',' || c == ';');
  }

  /** Whether the whole is the full mark, of which every point is given for something. */
  private static boolean fullMark(Passage values, Quantity whole) {
    return FULL_MARK.matcher(values.lead(values.figures().indexOf(whole))).find();
  }

  /** Sizes or ages that begin with all below and end with all above. */
  private static boolean bands(List<String> names) {
    String first = names.get(0);
    String last = names.get(names.size() - 1);
    boolean falls = names.size() == 2 && first.contains("以上") && last.contains("以下");
    return falls
        || (names.size() > 1
            && (first.contains("以下") || first.contains("以内") || first.contains("及以下"))
            && last.contains("以上")
            && names.subList(1, names.size() - 1).stream().noneMatch(name -> name.contains("以上")));
  }

  private static boolean overlaps(Passage values, int part) {
    String name = name(values, part);
    return OVERLAPPING
        .matcher(Figures.money(values.figure(part)) ? LEVEL.matcher(name).replaceAll("") : name)
        .find();
  }

  /** Parts named, then {@code 合计T}. */
  private boolean summed(Passage values, Reporter reporter) {
    for (int i = 2; i < values.size(); i++) {
      Quantity total = values.figure(i);
      boolean equation = values.lead(i).strip().equals("=");
      boolean english =
          equation
              || EN_SUM_AFTER.matcher(values.after(i)).find()
              || EN_SUM_BEFORE.matcher(values.lead(i)).find();
      if (!(total.is(Kind.AMOUNT) || total.is(Kind.PERCENT))
          || !total.exact()
          || !(english
              || SUM.matcher(values.lead(i)).find()
              || counted(values, i) > 1
              || NAMED_SUM.matcher(values.lead(i)).find()
              || cumulated(values, i)
              || years(values, i))) {
        continue;
      }
      List<Quantity> parts = new ArrayList<>();
      List<Quantity> aside = new ArrayList<>();
      int most = counted(values, i);
      int from = i - 1;
      while (from >= 0 && (most == 0 || parts.size() < most)) {
        if (!english && joinedAside(values, from, total)) {
          // 17件、原值8.62万元,9件: another measure of the same part
          aside.add(values.figure(from));
          from--;
          continue;
        }
        if (!(values.figure(from).is(total.kind())
            && (english
                ? countsAlike(values.figure(from), total)
                    && (equation
                        ? from == i - 1 || adds(values.between(from, from + 1))
                        : joins(values.between(from, from + 1)))
                : Figures.sameUnit(values.figure(from), total))
            && (parts.size() < 2 || values.figure(from).value().compareTo(total.value()) <= 0)
            && values.figure(from).exact()
            && !NO_PART.matcher(name(values, from)).find()
            && values.between(from, from + 1).length() < 40
            && values.between(from, from + 1).indexOf(';') < 0)) {
          break;
        }
        parts.add(0, values.figure(from));
        from--;
      }
      if (most > 1 && parts.size() < most) {
        continue;
      }
      if (parts.size() > 2 && parts.get(0).value().compareTo(total.value()) == 0) {
        // The total stands before its parts too.
        parts.remove(0);
      }
      aside.addAll(parts);
      if (parts.size() < 2
          || (!english && addUpEarlier(values.text(), parts, total))
          || (sum(aside).overlaps(total.interval()) && !plainDigits(parts, total))
          // 金属器9件、书画12幅,合计21件(幅)
          || explained(parts, total, plainDigits(parts, total))
          || contrary(values, from + 1, i)
          || !near(parts, total)
          || ADDED.matcher(name(values, from + 1)).find()
          || values.tail(i).contains("四舍五入")
          || values.sentence().indexOf('\\') >= 0) {
        continue;
      }
      reporter.report(
          problem(values, total.span(), RuleInfo.DEFAULT, parts, total)
              .severity(Severity.WARNING)
              .related(parts.stream().map(Quantity::span).toList()));
      return true;
    }
    return false;
  }

  /** {@code T，由A、B组成}; {@code T, made up of A and B}. */
  private boolean composed(Passage values, Reporter reporter) {
    for (int i = 0; i + 2 < values.size(); i++) {
      Quantity total = values.figure(i);
      String between = values.between(i, i + 1);
      if (!total.is(Kind.AMOUNT) || !total.exact() || between.length() > 60) {
        continue;
      }
      boolean chinese = between.contains("由") && COMPOSED.matcher(between).find();
      boolean english = EN_COMPOSED.matcher(between).find();
      if (!chinese && !english) {
        continue;
      }
      List<Quantity> parts = new ArrayList<>();
      int next = i + 1;
      while (next < values.size()
          && values.figure(next).is(Kind.AMOUNT)
          && values.figure(next).exact()
          && (english
              ? countsAlike(values.figure(next), total)
              : Figures.sameUnit(values.figure(next), total))
          && (next == i + 1 || joins(values.between(next - 1, next)))) {
        parts.add(values.figure(next));
        next++;
      }
      if (parts.size() < 2 || (next < values.size() && !english)) {
        continue;
      }
      String rest = values.after(next - 1);
      boolean closed =
          chinese
              ? COMPOSED_END.matcher(rest).find()
              : next == values.size() && rest.length() < 30 && !rest.contains("other");
      Interval sum = sum(parts);
      if (closed && !total.interval().overlaps(sum)) {
        reporter.report(
            problem(
                    values,
                    total.span().union(parts.get(parts.size() - 1).span()),
                    RuleInfo.DEFAULT,
                    parts,
                    total)
                .severity(Severity.WARNING));
        return true;
      }
    }
    return false;
  }

  /** Parts that leave nothing of their whole. */
  private boolean closed(Passage values, Reporter reporter) {
    ClosedParts.Whole wrong = new ClosedParts(values).wrong();
    if (wrong == null) {
      return false;
    }
    Span span = wrong.total().span().union(wrong.parts().get(0).span());
    for (Quantity part : wrong.parts()) {
      span = span.union(part.span());
    }
    boolean behind = wrong.total().span().start() > wrong.parts().get(0).span().start();
    reporter.report(
        problem(
                values,
                behind ? wrong.total().span() : span,
                RuleInfo.DEFAULT,
                wrong.parts(),
                wrong.total())
            .severity(Severity.WARNING));
    return true;
  }

  /** {@code 拨付2.34亿元,占总额3亿元的78%,剩余0.66亿元}: what a rate leaves of its whole. */
  private void rest(Passage values, Reporter reporter) {
    for (Rates.Rate rate : Rates.in(values)) {
      int next = values.figures().indexOf(rate.rate()) + 1;
      if (next >= values.size() || !REST.matcher(values.lead(next)).find()) {
        continue;
      }
      Quantity rest = values.figure(next);
      Interval left = Figures.beside(rate.whole(), rate.part()).minus(rate.part().interval());
      if (Figures.sameUnit(rest, rate.whole()) && rest.exact() && !left.meets(rest.interval())) {
        reporter.report(
            problem(values, rest.span(), RuleInfo.DEFAULT, List.of(rate.part(), rest), rate.whole())
                .severity(Severity.WARNING)
                .related(List.of(rate.part().span(), rate.whole().span())));
      }
    }
  }

  /** {@code 贡献率分别为41.7%、35.2%和18.6%,累计贡献率95.5%}: shares told one by one, then together. */
  private static boolean cumulated(Passage values, int index) {
    return values.figure(index).is(Kind.PERCENT)
        && values.lead(index).startsWith("累计")
        && values.before(index).matches(",.{2,10}")
        && NEXT_SHARE.matcher(values.between(index - 2, index - 1)).matches();
  }

  /** {@code 2021年420户,2022年360户,2023年220户,三年共1000户}. */
  private static boolean years(Passage values, int index) {
    Matcher years = YEARS.matcher(values.lead(index));
    if (!years.find()) {
      return false;
    }
    int count = "一二三四五六七八九".indexOf(years.group(1)) + 1;
    for (int i = index - 1; i >= index - Math.max(2, count); i--) {
      if (i < 0 || !YEAR.matcher(values.lead(i)).find()) {
        return false;
      }
    }
    return true;
  }

  /** How many parts the words before the sum say it has, or 0. */
  private static int counted(Passage values, int index) {
    Matcher counted = COUNTED_SUM.matcher(values.lead(index));
    int number = counted.find() ? "一二三四五六七八九".indexOf(counted.group(1)) + 1 : 0;
    return number == 0 && counted.reset().find() ? 2 : number;
  }

  /** Whether the figure tells more about the part right before it, in another unit. */
  private static boolean joinedAside(Passage values, int index, Quantity total) {
    return index > 0
        && !Figures.sameUnit(values.figure(index), total)
        && Figures.sameUnit(values.figure(index - 1), total)
        && values.figure(index).is(Kind.AMOUNT)
        && values.between(index - 1, index).length() < 8;
  }

  /** Whether the sum misses the total by a slip; half or double it, it is rather another total. */
  private static boolean near(List<Quantity> parts, Quantity total) {
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal two = BigDecimal.valueOf(2);
    return sum.compareTo(total.value().multiply(two)) < 0
        && sum.multiply(two).compareTo(total.value()) > 0;
  }

  private static boolean adds(String between) {
    return between.indexOf('+') >= 0 || between.indexOf('→') >= 0;
  }

  private static boolean joins(String between) {
    return between.length() < 40
        && between.indexOf(';') < 0
        && (between.indexOf('、') >= 0
            || between.indexOf(',') >= 0
            || between.contains(" and ")
            || between.contains("和"));
  }

  private static boolean countsAlike(Quantity part, Quantity total) {
    boolean money = Figures.money(part) || Figures.money(total);
    return money ? part.unit().equals(total.unit()) : part.is(total.kind());
  }

  /** Whether all are single digits of thousands or more, which nobody rounds so far: 2万吨和3万吨. */
  private static boolean plainDigits(List<Quantity> parts, Quantity total) {
    BigDecimal exact = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return exact.compareTo(total.value()) != 0
        && total.number().length() == 1
        && parts.stream()
            .allMatch(
                part -> part.number().length() == 1 && part.step().compareTo(total.step()) == 0);
  }

  /** Whether income stands before all that is spent, or the other way round. */
  private static boolean contrary(Passage values, int first, int total) {
    return IntStream.range(first, total)
        .anyMatch(part -> contrary(values.lead(part), values.lead(total)));
  }

  private static boolean contrary(String one, String other) {
    return (one.contains("收入") && other.contains("支出"))
        || (one.contains("支出") && other.contains("收入"));
  }

  /** Whether the last two or more parts give the total. */
  private static boolean explained(List<Quantity> parts, Quantity total, boolean exactly) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (int i = parts.size() - 1; i >= 0; i--) {
      Quantity part = parts.get(i);
      sum = sum.plus(exactly ? Interval.exactly(part.value()) : part.interval());
      if (exactly && !sum.holds(total.value())) {
        continue;
      }
      if (sum.overlaps(total.interval())) {
        return true;
      }
    }
    return false;
  }

  /** The figures after "of which" that are parts: in the unit of the whole, and no increments. */
  private static List<Integer> parts(
      Passage values,
      int first,
      List<Quantity> wholes,
      boolean bracketed,
      boolean beyondSemicolon) {
    List<Integer> parts = new ArrayList<>();
    Quantity whole = null;
    for (int i = first; i < values.size(); i++) {
      Quantity value = values.figure(i);
      String before = values.before(i);
      if (i > first
          && ((!beyondSemicolon && before.indexOf(';') >= 0)
              || (SUM.matcher(before).find() && !joint(before)))) {
        break;
      }
      if (i > first
          && (APART.matcher(before).find() || contrary(values.lead(first), values.lead(i)))) {
        break;
      }
      if (i > first
          && (OF_WHICH.matcher(before).find() || (bracketed && before.indexOf(')') >= 0))) {
        break;
      }
      if (!value.is(Kind.AMOUNT) || value.range() || NO_PART.matcher(name(values, i)).find()) {
        continue;
      }
      if (TOTAL_OF_ALL.matcher(name(values, i)).find()) {
        break; // 总人数: what all of them are together
      }
      if ((i > first && depth(before) > 0) || values.after(i).startsWith("/")) {
        // 80公里/小时 is no length
        continue;
      }
      Quantity candidate = value;
      if (whole == null && wholes.stream().noneMatch(one -> Figures.sameUnit(one, candidate))) {
        continue;
      }
      if (value.unit().isEmpty() || (whole != null && !Figures.sameUnit(value, whole))) {
        continue;
      }
      if (whole != null && !thing(values, i).equals(thing(values, parts.get(0)))) {
        // 36个班1620个学位: two things, both counted by 个
        continue;
      }
      whole = value;
      parts.add(i);
    }
    return parts;
  }

  /** Whether a sum is that of several names told without figures: 征地费、水土保持和环保投资合计. */
  private static boolean joint(String before) {
    String name = before.replaceFirst("^.*[,;]", "");
    return name.length() > 6 && (name.indexOf('、') > 1 || name.indexOf('和') > 1);
  }

  /** What is counted by 个, if the text says so: 班 in 36个班. */
  private static String thing(Passage values, int index) {
    String tail = values.figure(index).unit().equals("个") ? values.tail(index) : "";
    int end = 0;
    while (end < tail.length()
        && end < 2
        && tail.charAt(end) >= 0x4E00
        && tail.charAt(end) <= 0x9FFF) {
      end++;
    }
    return tail.substring(0, end);
  }

  private static int depth(String before) {
    return before.lastIndexOf('(') > before.lastIndexOf(')') ? 1 : 0;
  }

  /** What the figure at {@code index} is called: the words of its clause before it. */
  private static String name(Passage values, int index) {
    return values.lead(index);
  }

  private static boolean bracketed(Passage values, int marker) {
    return marker > values.span().start() && values.text().charAt(marker - 1) == '(';
  }

  private static int firstAfter(Passage values, int offset) {
    int i = 0;
    while (i < values.size() && values.figure(i).span().start() < offset) {
      i++;
    }
    return i;
  }

  /** Whether the part is more than what "of which" stands right behind: 支出2104万元、其中助学2310万元. */
  private static boolean exceedsJoined(Passage values, int part) {
    if (part == 0 || !values.between(part - 1, part).matches("[、(,]其中[^,;。、\\d]{0,12}")) {
      return false;
    }
    Quantity whole = values.figure(part - 1);
    boolean oneOfSome =
        part > 1
            && values.between(part - 1, part).startsWith(",")
            && Figures.sameUnit(values.figure(part - 2), whole)
            && values.between(part - 2, part - 1).indexOf(';') < 0;
    if (oneOfSome) {
      // 拘传219人,拘留87人,其中当场履行94人: of both
      return false;
    }
    return Figures.sameUnit(whole, values.figure(part))
        && exceedsAll(values.figure(part).interval(), List.of(whole))
        && !NO_PART.matcher(values.lead(part - 1)).find();
  }

  private static boolean exceedsAll(Interval part, List<Quantity> wholes) {
    return wholes.stream()
        .allMatch(
            whole ->
                (whole.bound() == Bound.EXACT || whole.bound() == Bound.BELOW)
                    && !whole.range()
                    && part.above(whole.interval()));
  }

  /** Whether the sum is more than each whole, at the ends of what rounding allows too. */
  private static boolean surpassesAll(Interval sum, List<Quantity> wholes) {
    return wholes.stream()
        .allMatch(
            whole ->
                (whole.bound() == Bound.EXACT || whole.bound() == Bound.BELOW)
                    && !whole.range()
                    && !sum.overlaps(whole.interval())
                    && sum.low().compareTo(whole.interval().low()) > 0);
  }

  /**
   * Whether the parts stand side by side, with nothing but their names between them; in a long row
   * names are long too.
   */
  private static boolean tight(Passage values, List<Integer> parts) {
    int longest = parts.size() > LONG_ROW ? 2 * LONGEST_NAME : LONGEST_NAME;
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i) != parts.get(i - 1) + 1
          || values.between(parts.get(i - 1), parts.get(i)).length() > longest) {
        return false;
      }
    }
    return true;
  }

  /** Whether one wrong digit in one part would make the parts the whole: a slip of the pen. */
  private static boolean slip(List<Quantity> parts, Quantity whole) {
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal missing = whole.value().subtract(sum);
    for (Quantity part : parts) {
      String is = Figures.plain(part.value());
      String should = Figures.plain(part.value().add(missing));
      int different = 0;
      if (is.length() == should.length()) {
        for (int i = 0; i < is.length(); i++) {
          different += is.charAt(i) == should.charAt(i) ? 0 : 1;
        }
        if (different == 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static BigDecimal sumOf(List<Quantity> parts) {
    return parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the whole is the sum with two digits exchanged. */
  private static boolean swapped(BigDecimal sum, Quantity whole, Passage values) {
    String printed = Slips.digits(whole.number().of(values.text()));
    String should = Slips.digits(Figures.like(sum, whole, values.text()));
    return Slips.swapped(printed, should);
  }

  private static Interval sum(List<Quantity> parts) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Quantity part : parts) {
      sum = sum.plus(part.interval());
    }
    return sum;
  }

  private Problem problem(
      Passage values, Span span, String key, List<Quantity> parts, Quantity whole) {
    return problem(values.text(), span, key, parts, whole);
  }

  private Problem problem(
      String text, Span span, String key, List<Quantity> parts, Quantity whole) {
    BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Problem.of(info(), span)
        .message(key)
        .with("parts", Figures.joined(parts, text))
        .with("sum", Figures.like(sum, whole, text))
        .with("whole", whole.span().of(text));
  }
}
