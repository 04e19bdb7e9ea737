package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
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
import dev.stet.rules.numeric.relation.Relations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts against the whole they are said to be parts of. */
public final class PartsTotal extends NumericRule {
  /** That some are counted in two of the parts, or for less than one: 其中9人由饲养员兼任, 按0.5系数折算. */
  private static final PrefilteredPattern COUNTED_TWICE =
      PrefilteredPattern.compile(
          "兼任|重合|双重|同时受|既[^,;。]{1,10}又|[有为][^,;。]{0,6}兼有|重复(?:计|统计|申报|报名)|(?:有|存在|其中)[^,;。]{0,8}(?:重复|重叠|交叉)|不重复计|折算|计入[^,;。、]{0,6}\\d");

  /** {@code 其他收支净额-34.5万元,减所得税影响额51.9万元}: some of the parts are taken off. */
  private static final PrefilteredPattern LESS =
      PrefilteredPattern.compile(
          "[\\p{IsHan}][-−][1-9]\\d*\\.\\d+[万亿]?元|[,、;(](?:再)?(?:减|扣减|抵减|冲减)(?:去|掉|除|:)?[^少产幅速排免轻负员持值,、;\\d]{2,16}\\d");

  public PartsTotal(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    String text = document.folded();
    Sentence last = null;
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      boolean goesOn = last != null && last.block().equals(sentence.block());
      sentence(document, goesOn && last != null ? last.span() : null, sentence.span(), reporter);
      last = sentence;
    }
    related(document, reporter);
    for (Division list : BelowParts.wrong(document)) {
      Span span = BelowParts.misprinted(document, list).span();
      reporter.report(differs(text, span, list).related(list.partSpans()));
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
    for (ScoredParts found : ScoredParts.wrong(document)) {
      reporter.report(
          differs(found.whole(), found.parts(), found.sum().toPlainString(), found.mark()));
    }
    Passage before = null;
    for (Passage passage : document.get(Passage.ALL)) {
      boolean goesOn = before != null && before.block().equals(passage.block());
      if (!goesOn) {
        itemised(document, passage, reporter);
      }
      passage(goesOn ? before : null, passage, reporter);
      Division following = before == null ? null : FollowingParts.wrong(before, passage);
      if (following != null) {
        reporter.report(differs(text, following.span(), following).related(following.partSpans()));
      }
      before = passage;
    }
  }

  /** What the sentences say is all, or no more than all, of other figures. */
  private void related(Document document, Reporter reporter) {
    for (WrongClaim found : document.get(Relations.ALL)) {
      if (found.kind() == WrongClaim.Kind.SUM || found.kind() == WrongClaim.Kind.WHOLE) {
        String stated = found.stated();
        reporter.report(
            differs(
                found.claim(),
                List.of(found.working()),
                found.result(),
                stated == null ? found.claim().of(document.text()) : stated));
      } else if (found.kind() == WrongClaim.Kind.PART) {
        reporter.report(
            exceeds(found.claim(), found.working(), found.result()).severity(Severity.WARNING));
      }
    }
  }

  /**
   * What one sentence tells in words, or in figures with words of their own.
   *
   * @param before the sentence before, if it stands in the same block
   */
  private void sentence(
      Document document, @Nullable Span before, Span sentence, Reporter reporter) {
    String text = document.folded();
    int start = sentence.start();
    int end = sentence.end();
    EnglishDivision english =
        EnglishParts.wrong(text, before == null ? -1 : before.start(), start, end);
    if (english == null) {
      english = EnglishRemainders.wrong(text, before, sentence);
    }
    if (english != null) {
      reporter.report(
          differs(
              english.span(),
              english.parts().stream().map(part -> Figures.plain(part.value())).toList(),
              english.total().currency() + Figures.plain(english.sum()),
              english.total().span().of(document.text())));
    }
    for (SexCounts found : SexCounts.wrong(text, sentence)) {
      reporter.report(
          differs(
              found.span(),
              List.of(found.male(), found.female()),
              String.valueOf(found.sum()),
              String.valueOf(found.whole())));
    }
    for (SpelledParts.Whole found : SpelledParts.wrong(text, start, end)) {
      reporter.report(
          differs(
              found.span(),
              found.parts(),
              String.valueOf(found.sum()),
              String.valueOf(found.total())));
    }
  }

  /** {@code Rent £500; printing £80; stamps £20. Total £600}. */
  private void itemised(Document document, Passage first, Reporter reporter) {
    for (Division bill :
        ItemisedTotal.wrong(first.block(), first.text(), document.get(Quantities.ANALYSIS))) {
      reporter.report(differs(first.text(), bill.total().span(), bill).related(bill.partSpans()));
    }
  }

  /**
   * What the figures of one sentence are to each other and to those of the one before.
   *
   * @param before the sentence before, if it stands in the same block
   */
  private void passage(@Nullable Passage before, Passage passage, Reporter reporter) {
    String text = passage.text();
    Passage measures = passage.measures();
    Passage told = before == null ? null : before.measures();
    List<MoreThanAll> more =
        new ArrayList<>(MoreThanAll.in(passage.sentence(), passage.span().start()));
    more.addAll(MoreThanAll.in(measures));
    for (MoreThanAll found : more) {
      reporter.report(
          exceeds(found.part(), found.part().of(text), found.whole().of(text))
              .related(List.of(found.whole())));
    }
    for (NamedSum found : NamedSum.wrong(passage.sentence(), passage.span().start())) {
      reporter.report(
          differs(found.span(), found.parts(), found.sum().toPlainString() + "%", found.stated()));
    }
    account(Ledger.wrong(told, measures), measures, reporter);
    if (passage.size() > 1
        && !COUNTED_TWICE.isIn(passage.sentence())
        && !LESS.isIn(passage.sentence())) {
      Passage all = measures.results();
      if (!whole(all.now(), reporter)) {
        List<Quantity> figures = before == null ? List.of() : before.figures();
        row(all.now(), figures, reporter);
        banded(all, figures, reporter);
        rest(all, reporter);
        account(StockAndFlow.wrong(all), all, reporter);
        account(Additions.wrong(all), all, reporter);
      }
    }
    Division neighbours = told == null ? null : NeighbouringParts.wrong(told, measures);
    if (neighbours != null) {
      reporter.report(differs(text, neighbours.span(), neighbours));
    }
  }

  /** Reports a whole that its words say is of these parts, and whether there is such a one. */
  private boolean whole(Passage values, Reporter reporter) {
    Problem problem = ofAll(values);
    problem = problem == null ? summed(values) : problem;
    problem = problem == null ? ofWhich(values) : problem;
    problem = problem == null ? composed(values) : problem;
    problem = problem == null ? closed(values) : problem;
    if (problem != null) {
      reporter.report(problem);
    }
    return problem != null;
  }

  private @Nullable Problem ofAll(Passage values) {
    Division wrong = OfAll.wrong(values);
    return wrong == null
        ? null
        : exceeds(values.text(), wrong.span(), wrong).severity(Severity.WARNING);
  }

  private @Nullable Problem summed(Passage values) {
    Division wrong = SummedParts.wrong(values);
    return wrong == null
        ? null
        : differs(values.text(), wrong.total().span(), wrong).related(wrong.partSpans());
  }

  private @Nullable Problem ofWhich(Passage values) {
    OfWhich wrong = OfWhich.wrong(values);
    if (wrong == null) {
      return null;
    }
    Division division = wrong.division();
    return wrong.exceeds()
        ? exceeds(values.text(), division.last().span(), division)
            .related(List.of(division.total().span()))
        : differs(values.text(), division.span(), division);
  }

  private @Nullable Problem composed(Passage values) {
    Division wrong = ComposedParts.wrong(values);
    return wrong == null ? null : differs(values.text(), wrong.span(), wrong);
  }

  private @Nullable Problem closed(Passage values) {
    Division wrong = new ClosedParts(values).wrong();
    if (wrong == null || wrong.isOfNumbers(values) || wrong.isMadeByOneMore(values)) {
      return null;
    }
    Span total = wrong.total().span();
    boolean behind = total.start() > wrong.first().span().start();
    return differs(values.text(), behind ? total : wrong.span(), wrong);
  }

  /** A row of parts that its whole contradicts, or else a part and what is left of its whole. */
  private void row(Passage values, List<Quantity> before, Reporter reporter) {
    Division wrong = PairedParts.wrong(values);
    wrong = wrong == null ? new ListedParts(values, before).wrong() : wrong;
    Passage outside = values.outsideBrackets();
    wrong =
        wrong == null && outside.size() < values.size()
            ? new ListedParts(outside, before).wrong()
            : wrong;
    wrong = wrong == null ? RespectiveParts.wrong(values) : wrong;
    wrong = wrong == null ? SlippedTotal.wrong(values, before) : wrong;
    if (wrong == null) {
      Division left = Remainders.wrong(values, before);
      if (left != null) {
        reporter.report(
            differs(values.text(), left.last().span(), left)
                .related(List.of(left.total().span(), left.first().span())));
      }
    } else if (!wrong.isInterrupted(values)
        && !wrong.isOfNumbers(values)
        && !Parts.addUpEarlier(values.text(), wrong.parts(), wrong.total())) {
      Span total = wrong.total().span();
      Span last = wrong.last().span();
      Span span = total.start() > last.start() ? total : total.union(last);
      reporter.report(differs(values.text(), span, wrong));
    }
  }

  private void banded(Passage values, List<Quantity> before, Reporter reporter) {
    Division wrong = BandedCounts.wrong(values, before);
    if (wrong != null) {
      Span span = wrong.first().span().union(wrong.last().span());
      reporter.report(differs(values.text(), span, wrong).related(List.of(wrong.total().span())));
    }
  }

  private void rest(Passage values, Reporter reporter) {
    for (Division wrong : RateRemainders.wrong(values)) {
      reporter.report(
          differs(values.text(), wrong.last().span(), wrong)
              .related(List.of(wrong.first().span(), wrong.total().span())));
    }
  }

  private void account(@Nullable Account wrong, Passage values, Reporter reporter) {
    if (wrong != null) {
      String text = values.text();
      reporter.report(
          Problem.of(info(), wrong.misprint(values))
              .message("ledger")
              .severity(Severity.WARNING)
              .with("working", wrong.working(text))
              .with("left", wrong.result(text))
              .with("stated", wrong.stated(text))
              .related(wrong.sides()));
    }
  }

  private Problem differs(String text, Span span, Division wrong) {
    return differs(
        span,
        List.of(Figures.joined(wrong.parts(), text)),
        Figures.like(Parts.total(wrong.parts()), wrong.total(), text),
        wrong.total().span().of(text));
  }

  /** That {@code parts} make {@code sum}, and not {@code whole}. */
  private Problem differs(Span span, List<?> parts, String sum, String whole) {
    return Problem.of(info(), span)
        .severity(Severity.WARNING)
        .with("parts", parts.stream().map(String::valueOf).collect(Collectors.joining(" + ")))
        .with("sum", sum)
        .with("whole", whole);
  }

  private Problem exceeds(String text, Span span, Division wrong) {
    return exceeds(span, wrong.last().span().of(text), wrong.total().span().of(text));
  }

  private Problem exceeds(Span span, String part, String whole) {
    return Problem.of(info(), span).message("exceeds").with("part", part).with("whole", whole);
  }
}
