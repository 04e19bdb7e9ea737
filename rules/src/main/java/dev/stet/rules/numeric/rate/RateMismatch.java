package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.SpelledFractions;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.relation.Relations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.Strings;

/** A part, its whole and the rate between them. */
public final class RateMismatch extends NumericRule {

  private static final Interval TEN_THOUSAND = Interval.exactly(BigDecimal.valueOf(10_000));

  private static final int MOST_ITEMS = 12;
  private static final int FEWEST_OF_EARLIER = 2;

  public RateMismatch(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    english(document, reporter);
    Passage before = null;
    List<Passage> passages = document.get(Passage.ALL);
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      for (SpelledFractions fraction : SpelledFractions.wrong(passage.measures())) {
        report(passage.text(), fraction, reporter);
      }
      if (passage.size() > 1) {
        passed(passage.measures(), reporter);
      }
      if (passage.size() > 2) {
        boolean goesOn = before != null && before.block().equals(passage.block());
        judge(
            passage,
            before == null ? List.of() : before.figures(),
            goesOn ? 1 : FEWEST_OF_EARLIER,
            reporter);
      }
      if (before != null && passage.sentence().indexOf('率') >= 0) {
        behindWhole(before, passage, reporter);
      }
      if (passage.size() > 1 && passage.sentence().indexOf('占') >= 0) {
        elsewhere(passages, i, reporter);
      }
      before = passage;
    }
  }

  private void passed(Passage values, Reporter reporter) {
    PassRates found = PassRates.wrong(values);
    if (found == null) {
      return;
    }
    String text = values.text();
    Quantity whole = found.whole();
    Quantity failed = found.failed();
    Problem problem =
        Problem.of(info(), found.rate().span())
            .severity(Severity.WARNING)
            .with("whole", whole.number().of(text))
            .with("stated", found.rate().span().of(text))
            .related(List.of(whole.span()));
    reporter.report(
        failed == null
            ? problem.message("few")
            : problem
                .message("passed")
                .with("failed", failed.number().of(text))
                .with(
                    "rate",
                    Figures.percent(
                        whole.value().subtract(failed.value()),
                        whole.value(),
                        Figures.decimals(found.rate(), text))));
  }

  /** Rates of counts that may be spelled out. */
  private void english(Document document, Reporter reporter) {
    String text = document.folded();
    List<Span> block = new ArrayList<>();
    List<Span> items = new ArrayList<>();
    List<Span> told = new ArrayList<>();
    for (WrongClaim found : document.get(Relations.ALL)) {
      if (found.kind() == WrongClaim.Kind.RATE) {
        told.add(found.claim());
        reporter.report(
            Problem.of(info(), found.claim())
                .message("worked")
                .severity(Severity.WARNING)
                .with("working", found.working())
                .with("rate", found.result())
                .with("stated", found.claim().of(text)));
      }
    }
    Sentence before = null;
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      if (before == null || !before.block().equals(sentence.block())) {
        block = new ArrayList<>();
        if (before == null || sentence.block().kind() != BlockKind.LIST_ITEM) {
          items.clear();
        } else if (before.block().kind() == BlockKind.LIST_ITEM) {
          items.add(before.block().span());
          if (items.size() > MOST_ITEMS) {
            items.remove(0);
          }
        }
      }
      before = sentence;
      block.add(sentence.span());
      for (EnglishRates found : EnglishRates.wrong(text, block, items)) {
        if (told.stream().anyMatch(found.rate().span()::overlaps)) {
          continue;
        }
        reporter.report(
            Problem.of(info(), found.span(text))
                .severity(Severity.WARNING)
                .with("part", found.part().span().of(text))
                .with("whole", found.whole().span().of(text))
                .with("rate", Figures.percent(found.part().value(), found.whole().value(), 1))
                .with("stated", found.rate().span().of(text))
                .related(List.of(found.part().span(), found.whole().span())));
      }
    }
  }

  /** {@code 全年受理案件1200件.审结1100件,审结率91.7%}: the whole ends the sentence before. */
  private void behindWhole(Passage before, Passage passage, Reporter reporter) {
    Passage values = passage.measures();
    if (!before.block().equals(passage.block())
        || values.size() < 2
        || !values.figure(1).is(Kind.PERCENT)
        || before.measures().size() != 1) {
      return;
    }
    Passage both = passage.with(before);
    for (Rate rate : Rates.in(both)) {
      Interval share = Figures.percent(rate.part().interval(), rate.whole().interval());
      if (rate.rate().equals(values.figure(1))
          && before.figures().contains(rate.whole())
          && !share.meets(rate.rate().interval())
          && !explained(both.measures(), rate)) {
        report(passage.text(), rate, reporter);
      }
    }
  }

  /** Shares of a whole that stands in an earlier sentence. */
  private void elsewhere(List<Passage> passages, int index, Reporter reporter) {
    Passage passage = passages.get(index);
    for (Rate rate : NamedBase.in(passages, index)) {
      Interval share = Figures.percent(rate.part().interval(), rate.whole().interval());
      if (!share.meets(rate.rate().interval()) && !explained(passage.measures(), rate)) {
        report(passage.text(), rate, reporter);
      }
    }
  }

  /**
   * @param fewest how many shares of the sentence a figure before it must give to be their whole
   */
  private void judge(Passage passage, List<Quantity> before, int fewest, Reporter reporter) {
    boolean told = false;
    for (Rate rate : Rates.in(passage)) {
      Interval share = Figures.percent(rate.part().interval(), rate.whole().interval());
      if (!share.meets(rate.rate().interval())
          && !explained(passage.measures(), rate)
          && !isOfEarlier(passage.measures(), before, rate)) {
        report(passage.text(), rate, reporter);
        told = true;
      }
    }
    if (!told) {
      List<Rate> shares = SharesOfOne.wrong(passage, before, fewest);
      shares.forEach(rate -> report(passage.text(), rate, reporter));
      SharesOfOne.Odd odd = shares.isEmpty() ? SharesOfOne.odd(passage) : null;
      if (odd != null) {
        odd(passage.text(), odd, reporter);
      }
    }
  }

  private void odd(String text, SharesOfOne.Odd odd, Reporter reporter) {
    BigDecimal whole = odd.whole().low().add(odd.whole().high()).divide(BigDecimal.valueOf(2));
    int decimals = Figures.decimals(odd.share(), text);
    reporter.report(
        Problem.of(info(), odd.share().span())
            .message("odd")
            .severity(Severity.WARNING)
            .with("part", odd.part().span().of(text).strip())
            .with("rate", Figures.percent(odd.part().value(), whole, decimals))
            .with("stated", odd.share().span().of(text))
            .related(List.of(odd.part().span())));
  }

  /** Whether any two figures of the sentence give the rate, or what is missing from it to 100 %. */
  private static boolean explained(Passage passage, Rate rate) {
    Interval stated = rate.rate().interval();
    Interval both = rate.part().interval().plus(rate.whole().interval());
    if (versus(passage.text(), rate)
        && (Figures.percent(rate.whole().interval(), both).meets(stated)
            || Figures.percent(rate.whole().interval(), rate.part().interval()).meets(stated))) {
      return true;
    }
    // 480 new cases and disposed of 492, 102.5 per cent: more than all is of the less
    if (rate.rate().value().compareTo(Figures.HUNDRED) > 0
        && rate.part().interval().low().signum() > 0
        && Figures.percent(rate.whole().interval(), rate.part().interval()).meets(stated)) {
      return true;
    }
    if (rate.tie() == Rate.Tie.WRITTEN) {
      return false;
    }
    // 批准逮捕1126人,不捕604人,不捕率34.9%: the two together are the whole.
    if (Figures.percent(rate.part().interval(), both).meets(stated)) {
      return true;
    }
    // 6,112 votes to 3,388, or 64.3 per cent: the share of the winners.
    if (Figures.percent(rate.whole().interval(), both).meets(stated)) {
      return true;
    }
    // 212 inmates against a capacity of 188, or 113 percent: the greater is told as a rate of the
    // less.
    if (rate.part().interval().low().signum() > 0
        && Figures.percent(rate.whole().interval(), rate.part().interval()).meets(stated)) {
      return true;
    }
    List<Quantity> figures = passage.figures();
    int share = figures.indexOf(rate.rate());
    boolean mean = share >= 0 && passage.lead(share).contains("平均");
    // those who should go to school, not those who were taken in by another
    boolean school =
        share >= 0 && passage.lead(share).contains("入学率") && passage.sentence().indexOf('招') >= 0;
    if (mean || school || sameBase(figures, rate) || isOfThePart(passage, rate)) {
      return true;
    }
    for (int a = 0; a < figures.size(); a++) {
      for (int b = 0; b < figures.size(); b++) {
        if (a == b
            || !figures.get(a).is(Kind.AMOUNT)
            || !Figures.sameUnit(figures.get(a), figures.get(b))) {
          continue;
        }
        if (figures.get(b).interval().low().signum() <= 0) {
          continue;
        }
        Interval ratio = Figures.percent(figures.get(a).interval(), figures.get(b).interval());
        Interval rest = Interval.exactly(Figures.HUNDRED).minus(ratio);
        if (ratio.meets(stated) || rest.meets(stated)) {
          return true;
        }
        // 当日消缺80处,其余8处3日内消缺,消缺率100%: the two together are the part.
        Interval sum = figures.get(a).interval().plus(figures.get(b).interval());
        if (rate.rate().value().compareTo(Figures.HUNDRED) == 0
            && figures.stream()
                .anyMatch(one -> Figures.sameUnit(one, rate.part()) && sum.meets(one.interval()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code 反馈26个问题.已整改23个,基本完成4个,整改率88.5%}: of what the sentence before has told. */
  private static boolean isOfEarlier(Passage passage, List<Quantity> before, Rate rate) {
    Quantity share = rate.rate();
    return rate.tie() != Rate.Tie.WRITTEN
        && share.step().compareTo(BigDecimal.ONE) < 0
        && before.stream()
            .filter(one -> Figures.sameUnit(one, rate.part()) && Figures.divides(one))
            .anyMatch(
                whole ->
                    passage.figures().stream()
                        .filter(one -> Figures.sameUnit(one, whole))
                        .map(one -> Figures.percent(one.interval(), whole.interval()))
                        .anyMatch(ratio -> ratio.meets(share.interval())));
  }

  /**
   * {@code by 6,112 votes to 3,388, or 64.3 per cent}, {@code 212 against a capacity of 188, 113
   * per cent}.
   */
  private static boolean versus(String text, Rate rate) {
    Span one = rate.part().span();
    Span other = rate.whole().span();
    String between =
        text.substring(Math.min(one.end(), other.end()), Math.max(one.start(), other.start()));
    return between.contains(" to ") || between.contains(" against ");
  }

  /** 签约居民96.8万人,其中重点人群42.1万人,重点人群签约率78.3%: of all in the group, who are not told. */
  private static boolean isOfThePart(Passage passage, Rate rate) {
    int part = passage.figures().indexOf(rate.part());
    int whole = passage.figures().indexOf(rate.whole());
    int share = passage.figures().indexOf(rate.rate());
    if (part < 0 || whole < 0 || share < 0) {
      return false;
    }
    String group = Strings.CS.removeStart(passage.lead(part).strip(), "其中");
    String name = Strings.CS.removeStart(passage.lead(share).strip(), "其中");
    if (group.length() < 2 || !name.startsWith(group) || !name.endsWith("率")) {
      return false;
    }
    String done = name.substring(group.length(), name.length() - 1);
    return done.length() > 1 && passage.lead(whole).contains(done);
  }

  /** 11.7万人,占25.2%,其中8.4万人,占18.1%: both are shares of one base that is not told. */
  private static boolean sameBase(List<Quantity> figures, Rate rate) {
    Interval base = rate.part().interval().dividedBy(rate.rate().interval());
    for (int i = 1; i < figures.size(); i++) {
      Quantity part = figures.get(i - 1);
      Quantity share = figures.get(i);
      if (share.is(Kind.PERCENT)
          && !share.equals(rate.rate())
          && share.interval().low().signum() > 0
          && Figures.sameUnit(part, rate.part())
          && part.interval().dividedBy(share.interval()).meets(base)) {
        return true;
      }
    }
    return false;
  }

  private void report(String text, SpelledFractions found, Reporter reporter) {
    reporter.report(
        Problem.of(info(), found.stated().span())
            .message("fraction")
            .severity(Severity.WARNING)
            .with("words", found.words().of(text).strip())
            .with("rate", Figures.plain(found.result()) + "%")
            .with("stated", found.stated().span().of(text))
            .related(List.of(found.words())));
  }

  private void report(String text, Rate found, Reporter reporter) {
    Quantity part = found.part();
    Quantity whole = found.whole();
    Quantity stated = found.rate();
    if (rescaled(part, whole, stated)) {
      slip(text, found, reporter);
      return;
    }
    Problem problem =
        Problem.of(info(), stated.span())
            .with("part", part.number().of(text))
            .with("whole", whole.number().of(text))
            .with(
                "rate",
                Figures.percent(part.value(), whole.value(), Figures.decimals(stated, text)))
            .with("stated", stated.span().of(text))
            .related(List.of(part.span(), whole.span()));
    boolean said = found.tie() == Rate.Tie.WRITTEN || found.tie() == Rate.Tie.NAMED;
    reporter.report(said ? problem : problem.severity(Severity.WARNING));
  }

  /** Whether the rate holds once 亿 is read for 万 or the other way round. */
  private static boolean rescaled(Quantity part, Quantity whole, Quantity stated) {
    Interval share = Figures.percent(part.interval(), whole.interval());
    return Figures.money(part)
        && (share.times(TEN_THOUSAND).meets(stated.interval())
            || share.dividedBy(TEN_THOUSAND).meets(stated.interval()));
  }

  private void slip(String text, Rate found, Reporter reporter) {
    Quantity part = found.part();
    Quantity whole = found.whole();
    Quantity wrong = part.value().compareTo(whole.value()) > 0 ? part : whole;
    reporter.report(
        Problem.of(info(), wrong.span())
            .message("scale")
            .severity(Severity.WARNING)
            .with("part", part.span().of(text))
            .with("whole", whole.span().of(text))
            .with("stated", found.rate().span().of(text))
            .related(List.of(found.rate().span())));
  }
}
