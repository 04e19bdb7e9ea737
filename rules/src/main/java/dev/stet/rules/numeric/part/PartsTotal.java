package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
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
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.rate.Rate;
import dev.stet.rules.numeric.rate.Rates;
import dev.stet.rules.numeric.relation.Relations;
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
  private static final PrefilteredPattern ONE_MORE =
      PrefilteredPattern.compile(
          "; (?:and )?(?:in |for |on |with |to |from )?(?:one|another|the other|the last)\\b");
  private static final Pattern OTHERS = Pattern.compile("\\s(?:others?|more)\\b");
  private static final Pattern BARE_JOINT = Pattern.compile(",?\\s(?:and\\s)?");

  private static final PrefilteredPattern COMPOSED =
      PrefilteredPattern.compile("由|包括|包含|分别(?:是|为)|分为|涵盖");

  private static final PrefilteredPattern COMPOSED_END =
      PrefilteredPattern.compile("^[^,;。、]{0,10}(?:组成|构成)");

  private static final PrefilteredPattern EN_COMPOSED =
      PrefilteredPattern.compile(
          "\\b(?:comprising|consisting of|made up of|composed of|comprised of|split between|broken down into|namely|divided into|consist(?:s|ed) of|comprise[sd]?)\\s*:?\\s*(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern EN_OF_ALL =
      PrefilteredPattern.compile(
          "(?:^|[;:(]\\s*)(?:Of|Out of|Among)\\s+(?:the|these|our|its|all)?\\s*$");

  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile(
          "^\\s*(?:其余|剩余|余下|剩下|尚余|尚有|还剩|尚剩|未)[^\\d]{0,8}$|\\bthe (?:remaining|other|rest,?|balance of)\\s+$");

  /** That some are counted in two of the parts, or for less than one: 其中9人由饲养员兼任, 按0.5系数折算. */
  private static final PrefilteredPattern COUNTED_TWICE =
      PrefilteredPattern.compile(
          "兼任|重合|双重|同时受|既[^,;。]{1,10}又|[有为][^,;。]{0,6}兼有|重复(?:计|统计|申报|报名)|(?:有|存在|其中)[^,;。]{0,8}(?:重复|重叠|交叉)|不重复计|折算|计入[^,;。、]{0,6}\\d");

  /** 人均可支配收入3.6万元。其中城镇居民4.3万元: a mean is no sum of others. */
  private static final PrefilteredPattern PER_HEAD =
      PrefilteredPattern.compile("[人户亩村]均|平均|每[\\p{IsHan}]");

  /** How a sentence begins that tells the parts of what the one before has told. */
  private static final PrefilteredPattern DIVIDES =
      PrefilteredPattern.compile("^(?:其中|[按从][\\p{IsHan}]{2,6}(?:看|分|划分|来看),)");

  /** In characters: between a paragraph and the next. */
  private static final int NEXT_LINE = 6;

  /** From one part to the next, which may tell its share first: 126件,占62%;乙类. */
  private static final Pattern NEXT_PART = Pattern.compile("(?:,占[^,;、]{1,14})?[、,;和].{0,14}");

  /** {@code 其他收支净额-34.5万元,减所得税影响额51.9万元}: some of the parts are taken off. */
  private static final PrefilteredPattern LESS =
      PrefilteredPattern.compile(
          "[\\p{IsHan}][-−][1-9]\\d*\\.\\d+[万亿]?元|[,、;(](?:再)?(?:减|扣减|抵减|冲减)(?:去|掉|除|:)?[^少产幅速排免轻负员持值,、;\\d]{2,16}\\d");

  private static final PrefilteredPattern SEXES =
      PrefilteredPattern.compile(
          "(?<![\\d.,])(\\d{1,3})[只头匹羽尾条人名位个]\\((\\d{1,3})[人名]?[雄公男](?:性|生)?[、,]?(\\d{1,3})[人名]?[雌母女](?:性|生)?\\)");

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
                  BelowParts.misprinted(document, list).span(),
                  RuleInfo.DEFAULT,
                  list.parts(),
                  list.total())
              .severity(Severity.WARNING)
              .related(list.parts().stream().map(Quantity::span).toList()));
    }
    for (Votes votes : Votes.wrong(document)) {
      reporter.report(
          Problem.of(info(), votes.span())
              .message("votes")
              .severity(Severity.WARNING)
              .with("working", votes.working())
              .with("votes", votes.votes())
              .with("present", votes.present()));
    }
    scored(document, reporter);
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
      for (NamedSum found : NamedSum.wrong(passage.sentence(), passage.span().start())) {
        reporter.report(
            Problem.of(info(), found.span())
                .severity(Severity.WARNING)
                .with("parts", String.join(" + ", found.parts()))
                .with("sum", found.sum().toPlainString() + "%")
                .with("whole", found.stated()));
      }
      if (before == null || !before.block().equals(passage.block())) {
        itemised(document, passage.block(), reporter);
      }
      boolean goesOn = before != null && before.block().equals(passage.block());
      ledger(goesOn ? before : null, passage, reporter);
      judge(passage, goesOn && before != null ? before.figures() : List.of(), reporter);
      if (before != null && (goesOn || follows(before, passage))) {
        behind(before, passage, reporter);
      }
      if (before != null && goesOn) {
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

  /** {@code 过程(20分,得17.8分)}, with other marks of its parts below. */
  private void scored(Document document, Reporter reporter) {
    if (document.folded().indexOf("分,得") < 0 && document.folded().indexOf("得分") < 0) {
      return;
    }
    for (ScoredParts found : ScoredParts.wrong(document)) {
      reporter.report(
          Problem.of(info(), found.whole())
              .severity(Severity.WARNING)
              .with("parts", String.join(" + ", found.parts()))
              .with("sum", found.sum().toPlainString())
              .with("whole", found.mark()));
    }
  }

  /** What the sentences say is all, or no more than all, of other figures. */
  private void related(Document document, Reporter reporter) {
    for (WrongClaim found : document.get(Relations.ALL)) {
      Problem problem = Problem.of(info(), found.claim()).severity(Severity.WARNING);
      if (found.kind() == WrongClaim.Kind.SUM || found.kind() == WrongClaim.Kind.WHOLE) {
        String stated = found.stated();
        reporter.report(
            problem
                .with("parts", found.working())
                .with("sum", found.result())
                .with("whole", stated == null ? found.claim().of(document.text()) : stated));
      } else if (found.kind() == WrongClaim.Kind.PART) {
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
      BigDecimal sum = Parts.total(items);
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

  /**
   * Whether the paragraph that begins with {@code passage} divides what the one before ends with.
   */
  private static boolean follows(Passage before, Passage passage) {
    return passage.span().start() == passage.block().span().start()
        && DIVIDES.isIn(passage.sentence())
        && passage.span().start() - before.span().end() < NEXT_LINE
        && before.measures().now().amounts().size() == 1;
  }

  /** {@code 排查纠纷164件.其中甲类58件、…其他31件}: the parts stand in a sentence of their own. */
  private void behind(Passage before, Passage passage, Reporter reporter) {
    if (!DIVIDES.isIn(passage.sentence())) {
      return;
    }
    Passage values = passage.measures().amounts();
    if (values.size() < 2) {
      return;
    }
    List<Quantity> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Quantity part = values.figure(i);
      boolean joins = i == 0 || NEXT_PART.matcher(values.before(i)).matches();
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
        && !Complements.ranks(names)
        && !Complements.all(values, IntStream.range(0, values.size()).boxed().toList())
        && !Parts.nearly(parts, before.measures().now().figures(), passage.text())) {
      return;
    }
    List<Quantity> wholes =
        before.measures().now().figures().stream()
            .filter(one -> Figures.sameUnit(one, parts.get(0)) && one.exact())
            .toList();
    Interval sum = Parts.sum(parts);
    // 零售总额8.2亿元。按地域分,…。按类型分,商品7.1亿元,餐饮1.1亿元: the whole was told earlier
    boolean earlier =
        passage.around().stream()
            .anyMatch(
                one ->
                    one.span().end() <= passage.span().start()
                        && Figures.sameUnit(one, parts.get(0))
                        && one.interval().overlaps(sum));
    if (!wholes.isEmpty()
        && !earlier
        && !PER_HEAD.isIn(before.sentence())
        && !Parts.addUpEarlier(passage.text(), parts, wholes.get(0))
        && wholes.stream().noneMatch(one -> one.interval().overlaps(sum))) {
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
      if (EN_OF_ALL.isIn(values.before(i))
          && values.between(i, i + 1).matches("(?:\\s+[A-Za-z-]+){0,4},\\s+")
          && whole.is(Kind.AMOUNT)
          && whole.exact()
          && part.is(Kind.AMOUNT)
          && part.exact()
          && Parts.countsAlike(part, whole)
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
    if (passage.size() < 2
        || COUNTED_TWICE.isIn(passage.sentence())
        || LESS.isIn(passage.sentence())) {
      return;
    }
    Passage all = passage.measures().results();
    Passage values = all.now();
    if (!ofAll(values, reporter)
        && !summed(values, reporter)
        && !ofWhich(values, reporter)
        && !composed(values, reporter)
        && !closed(values, reporter)) {
      listed(values, before, reporter);
      banded(all, before, reporter);
      rest(all, reporter);
      account(all, reporter);
      additions(all, reporter);
    }
  }

  /** A row of parts that its whole contradicts. */
  private void listed(Passage values, List<Quantity> before, Reporter reporter) {
    ClosedParts.Whole wrong = PairedParts.wrong(values);
    wrong = wrong == null ? new ListedParts(values, before).wrong() : wrong;
    Passage outside = values.outsideBrackets();
    wrong =
        wrong == null && outside.size() < values.size()
            ? new ListedParts(outside, before).wrong()
            : wrong;
    wrong = wrong == null ? RespectiveParts.wrong(values) : wrong;
    wrong = wrong == null ? SlippedTotal.wrong(values, before) : wrong;
    if (wrong != null
        && (isInterrupted(values, wrong)
            || areNumbers(values, wrong)
            || Parts.addUpEarlier(values.text(), wrong.parts(), wrong.total()))) {
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

  /** {@code 11 reports: 7 led to …, 2 to … and 1 to …; in one case nothing was done}. */
  private static boolean oneMore(Passage values, ClosedParts.Whole list) {
    int last = values.figures().indexOf(list.parts().get(list.parts().size() - 1));
    return Parts.total(list.parts()).add(BigDecimal.ONE).compareTo(list.total().value()) == 0
        && ONE_MORE.isIn(values.after(last));
  }

  /** {@code Starter (101, 110, 201 and 8 others)}: bare numbers that name what others count. */
  private static boolean areNumbers(Passage values, ClosedParts.Whole list) {
    int last = values.figures().indexOf(list.parts().get(list.parts().size() - 1));
    int first = values.figures().indexOf(list.parts().get(0));
    return last - first == list.parts().size() - 1
        && OTHERS.matcher(values.after(last)).lookingAt()
        && IntStream.range(first, last)
            .allMatch(i -> BARE_JOINT.matcher(values.between(i, i + 1)).matches());
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
          Problem.of(info(), wrong.misprinted(text).span())
              .message("ledger")
              .severity(Severity.WARNING)
              .with("working", wrong.working(text))
              .with("left", sign + Figures.like(left.abs(), closing, text))
              .with("stated", stated + closing.span().of(text).strip())
              .related(wrong.sides()));
    }
  }

  /** {@code 年初26家,新建6家,累计达到31家}. */
  private void additions(Passage values, Reporter reporter) {
    Additions wrong = Additions.wrong(values);
    if (wrong != null) {
      String text = values.text();
      Quantity now = wrong.now();
      reporter.report(
          Problem.of(info(), values.neighbours(now, wrong.before()))
              .message("ledger")
              .severity(Severity.WARNING)
              .with(
                  "working",
                  wrong.before().number().of(text) + " + " + wrong.added().number().of(text))
              .with("left", Figures.like(wrong.sum(), now, text))
              .with("stated", now.span().of(text).strip())
              .related(List.of(wrong.before().span(), wrong.added().span())));
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
    OfWhich wrong = OfWhich.wrong(values);
    if (wrong == null) {
      return false;
    }
    Quantity last = wrong.parts().get(wrong.parts().size() - 1);
    Span whole = wrong.whole().span();
    reporter.report(
        wrong.exceeds()
            ? problem(values, last.span(), "exceeds", wrong.parts(), wrong.whole())
                .with("part", last.span().of(values.text()))
                .related(List.of(whole))
            : problem(
                    values,
                    whole.union(last.span()),
                    RuleInfo.DEFAULT,
                    wrong.parts(),
                    wrong.whole())
                .severity(Severity.WARNING));
    return true;
  }

  /** Parts named, then {@code 合计T}. */
  private boolean summed(Passage values, Reporter reporter) {
    ClosedParts.Whole wrong = SummedParts.wrong(values);
    if (wrong == null) {
      return false;
    }
    reporter.report(
        problem(values, wrong.total().span(), RuleInfo.DEFAULT, wrong.parts(), wrong.total())
            .severity(Severity.WARNING)
            .related(wrong.parts().stream().map(Quantity::span).toList()));
    return true;
  }

  /** {@code T，由A、B组成}; {@code T, made up of A and B}. */
  private boolean composed(Passage values, Reporter reporter) {
    for (int i = 0; i + 2 < values.size(); i++) {
      Quantity total = values.figure(i);
      String between = values.between(i, i + 1);
      if (!total.is(Kind.AMOUNT) || !total.exact() || between.length() > 60) {
        continue;
      }
      boolean chinese = between.contains("由") && COMPOSED.isIn(between);
      boolean english = EN_COMPOSED.isIn(between);
      if (!chinese && !english) {
        continue;
      }
      List<Quantity> parts = new ArrayList<>();
      int next = i + 1;
      while (next < values.size()
          && values.figure(next).is(Kind.AMOUNT)
          && values.figure(next).exact()
          && (english
              ? Parts.countsAlike(values.figure(next), total)
              : Figures.sameUnit(values.figure(next), total))
          && (next == i + 1 || Parts.joins(values.between(next - 1, next)))) {
        parts.add(values.figure(next));
        next++;
      }
      if (parts.size() < 2 || (next < values.size() && !english)) {
        continue;
      }
      String rest = values.after(next - 1);
      boolean closed =
          chinese
              ? COMPOSED_END.isIn(rest)
              : next == values.size() && rest.length() < 30 && !rest.contains("other");
      Interval sum = Parts.sum(parts);
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
    if (wrong == null || areNumbers(values, wrong) || oneMore(values, wrong)) {
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

  /** {@code 0-17岁、18-59岁、60岁及以上人口分别为210人、530人和160人}. */
  private void banded(Passage values, List<Quantity> before, Reporter reporter) {
    ClosedParts.Whole wrong = BandedCounts.wrong(values, before);
    if (wrong != null) {
      List<Quantity> parts = wrong.parts();
      Span span = parts.get(0).span().union(parts.get(parts.size() - 1).span());
      reporter.report(
          problem(values, span, RuleInfo.DEFAULT, parts, wrong.total())
              .severity(Severity.WARNING)
              .related(List.of(wrong.total().span())));
    }
  }

  /** {@code 拨付2.34亿元,占总额3亿元的78%,剩余0.66亿元}: what a rate leaves of its whole. */
  private void rest(Passage values, Reporter reporter) {
    for (Rate rate : Rates.in(values)) {
      int next = values.figures().indexOf(rate.rate()) + 1;
      if (next >= values.size() || !REST.isIn(values.lead(next))) {
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

  private Problem problem(
      Passage values, Span span, String key, List<Quantity> parts, Quantity whole) {
    return problem(values.text(), span, key, parts, whole);
  }

  private Problem problem(
      String text, Span span, String key, List<Quantity> parts, Quantity whole) {
    BigDecimal sum = Parts.total(parts);
    return Problem.of(info(), span)
        .message(key)
        .with("parts", Figures.joined(parts, text))
        .with("sum", Figures.like(sum, whole, text))
        .with("whole", whole.span().of(text));
  }
}
