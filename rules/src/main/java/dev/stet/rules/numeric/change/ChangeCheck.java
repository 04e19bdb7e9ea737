package dev.stet.rules.numeric.change;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Misprints;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.relation.Relations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** What was, what is and the change between them; speaks for the rules on changes. */
public final class ChangeCheck implements Check {
  /** As far behind a change its base is told with it: up nine points from 51%. */
  private static final int NEAR = 8;

  private static final PrefilteredPattern SHARES_APART =
      PrefilteredPattern.compile(
          "(?:占比|比重|(?<![汇费利概频功斜])率)(?:之?间)?(?:仅|只)?(?:相差|差距|之差|仅差)(?:达|为|了|约)?$");

  private final RuleInfo growth;
  private final RuleInfo difference;
  private final RuleInfo multiple;
  private final RuleInfo percentagePoint;

  public ChangeCheck(
      RuleInfo growth, RuleInfo difference, RuleInfo multiple, RuleInfo percentagePoint) {
    this.growth = growth;
    this.difference = difference;
    this.multiple = multiple;
    this.percentagePoint = percentagePoint;
  }

  @Override
  public List<RuleInfo> rules() {
    return List.of(growth, difference, multiple, percentagePoint);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (WrongClaim found : document.get(Relations.ALL)) {
      RuleInfo rule =
          switch (found.kind()) {
            case GROWTH, INCREMENT, FRACTION -> growth;
            case DIFFERENCE, ACCOUNT -> difference;
            case MULTIPLE -> multiple;
            case PRODUCT, SHARE, MEAN, LISTED, YEARS, BETWEEN, SUM, WHOLE, ALL, RATE, PART -> null;
          };
      if (rule != null) {
        reporter.report(
            Problem.of(rule, found.claim())
                .message("worked")
                .severity(Severity.WARNING)
                .with("working", found.working())
                .with("result", found.result())
                .with("stated", found.claim().of(document.folded())));
      }
    }
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      for (WrongClaim found : AnnualGrowth.wrong(document.folded(), sentence.span())) {
        reporter.report(
            Problem.of(growth, found.claim())
                .message("worked")
                .severity(Severity.WARNING)
                .with("working", found.working())
                .with("result", found.result())
                .with("stated", found.claim().of(document.folded())));
      }
    }
    Multiples multiples = new Multiples(multiple);
    if (document.folded().contains("fold")) {
      for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
        multiples.shrinks(sentence.span().of(document.folded()), sentence.span(), reporter);
      }
    }
    List<Passage> passages = document.get(Passage.ALL);
    for (int i = 0; i < passages.size(); i++) {
      Differences slipped = SlippedDifference.wrong(passages, i);
      if (slipped != null) {
        apart(passages.get(i).text(), slipped, Severity.WARNING, reporter);
      }
    }
    Passage before = null;
    for (Passage passage : passages) {
      if (before != null && before.block().equals(passage.block())) {
        Changes.Change change = Changes.across(before.measures(), passage.measures());
        if (change != null) {
          judge(passage, change, reporter);
        }
      }
      before = passage;
      apart(passage, reporter);
      multiples.judge(passage, reporter);
      if (passage.size() > 1) {
        for (Direction direction : Direction.wrong(passage.measures())) {
          direction(passage.text(), direction, reporter);
        }
      }
      if (passage.size() > 2) {
        for (Changes.Change change : Changes.in(passage)) {
          judge(passage, change, reporter);
        }
        for (Differences differences : Differences.wrong(passage.measures())) {
          apart(passage.text(), differences, difference.severity(), reporter);
        }
        for (Increments.Increment increment : Increments.in(passage)) {
          judge(passage, increment, reporter);
        }
      }
    }
  }

  /** {@code 两者占比相差5.9%}: two shares are percentage points apart. */
  private void apart(Passage passage, Reporter reporter) {
    if (passage.sentence().indexOf('差') < 0) {
      return;
    }
    for (int i = 0; i < passage.size(); i++) {
      Quantity figure = passage.figure(i);
      if (figure.is(Kind.PERCENT) && SHARES_APART.isIn(passage.lead(i))) {
        reporter.report(
            Problem.of(percentagePoint, figure.span())
                .message("shares")
                .with("stated", figure.span().of(passage.text())));
      }
    }
  }

  private void judge(Passage passage, Changes.Change change, Reporter reporter) {
    Interval from = Figures.beside(change.from(), change.to());
    Interval to = Figures.beside(change.to(), change.from());
    Interval stated = change.change().interval();
    boolean minus = change.change().value().signum() < 0;
    Interval signed =
        change.rises() || minus ? stated : Interval.exactly(BigDecimal.ZERO).minus(stated);
    boolean shares = change.from().is(Kind.PERCENT);
    switch (change.change().kind()) {
      case PERCENT -> {
        if (shares && to.minus(from).meets(signed)) {
          report(passage, change, percentagePoint, RuleInfo.DEFAULT, points(change), reporter);
        } else if (from.low().signum() > 0
            && (!grows(from, to, signed) || ofLater(change))
            && !ofAnother(passage, change, from, signed)) {
          Quantity slip = slip(passage.text(), change, signed);
          report(passage, change, growth, percent(passage, change), slip, reporter);
        }
      }
      case POINTS -> {
        if (shares && !to.minus(from).meets(signed)) {
          report(passage, change, difference, "points", points(change), reporter);
        } else if (change.from().is(Kind.AMOUNT)
            && from.low().signum() > 0
            && Figures.percent(to.minus(from), from).meets(signed)) {
          report(passage, change, percentagePoint, "amounts", percent(passage, change), reporter);
        }
      }
      case AMOUNT -> {
        if (shares && change.change().unit().equals("point")) {
          if (!to.minus(from).meets(signed)) {
            report(passage, change, difference, "points", points(change), reporter);
          }
        } else if (comparable(change)
            && !to.minus(from).meets(signed)
            && !differsFromAnother(passage, change, from, signed)) {
          report(passage, change, difference, RuleInfo.DEFAULT, amount(passage, change), reporter);
        }
      }
      case TIMES -> {
        if (from.low().signum() > 0 && change.rises()) {
          Interval ratio = to.dividedBy(from);
          boolean asMuch = change.verb().charAt(0) < 0x80 && ratio.meets(stated);
          if (!asMuch && !ratio.minus(Interval.exactly(BigDecimal.ONE)).meets(stated)) {
            report(passage, change, multiple, RuleInfo.DEFAULT, times(change), reporter);
          }
        }
      }
      case YEAR, DATE, TIME, ORDINAL, RATIO -> {}
    }
  }

  /** Which of the three figures was misprinted: the base or the value now, or else the change. */
  private static Quantity slip(String text, Changes.Change change, Interval rate) {
    if (change.change().step().compareTo(BigDecimal.ONE) >= 0) {
      // a rate in whole per cent is so wide that some slip of any figure meets it
      return change.change();
    }
    Quantity slip =
        Misprints.among(
            List.of(change.to(), change.from()),
            text,
            (printed, read) -> {
              Quantity to = printed.equals(change.to()) ? read : change.to();
              Quantity from = printed.equals(change.from()) ? read : change.from();
              return from.interval().low().signum() > 0
                  && grows(from.interval(), to.interval(), rate);
            });
    return slip == null ? change.change() : slip;
  }

  private static boolean grows(Interval from, Interval to, Interval rate) {
    return Figures.percent(to, from).minus(Interval.exactly(Figures.HUNDRED)).meets(rate);
  }

  /**
   * Whether the rate is just what comes out when the change is divided by the value that is, and
   * rounding alone could make it the right one: from 2.4 to 3.0, up 20%.
   */
  private static boolean ofLater(Changes.Change change) {
    BigDecimal from = change.from().value();
    BigDecimal to = change.to().value();
    if (!change.rises() || from.compareTo(to) >= 0 || from.signum() <= 0) {
      return false;
    }
    Interval by = Interval.exactly(to.subtract(from));
    Interval stated = change.change().interval();
    Interval exactly = Interval.exactly(change.change().value());
    return Figures.percent(by, Interval.exactly(to)).meets(exactly)
        && !Figures.percent(by, Interval.exactly(from))
            .meets(stated.widened(change.change().step()));
  }

  /** 面积214.8,其中小学98.6、高中54.8,比上年的206.5增长4.0%: it is the whole that grew. */
  private static boolean ofAnother(
      Passage passage, Changes.Change change, Interval from, Interval rate) {
    return passage.figures().stream()
        .anyMatch(
            figure ->
                (Figures.sameUnit(figure, change.to()) || latin(figure, change.to()))
                    && figure.span().start() < change.from().span().start()
                    && grows(from, Figures.beside(figure, change.from()), rate));
  }

  /** 演出218场,其中下乡126场、进校园92场,比上年的163场增加55场: it is the whole that grew. */
  private static boolean differsFromAnother(
      Passage passage, Changes.Change change, Interval from, Interval by) {
    return passage.around().stream()
        .filter(figure -> Figures.sameUnit(figure, change.to()))
        .filter(figure -> figure.span().start() < change.to().span().start())
        .anyMatch(figure -> Figures.beside(figure, change.from()).minus(from).meets(by));
  }

  /** 面积1286,其中居民1043、非居民243,比上季增加74,增长6.1%: it is the whole that grew. */
  private static boolean ofAnother(Passage passage, Increments.Increment increment) {
    return passage.figures().stream()
        .filter(figure -> Figures.sameUnit(figure, increment.to()))
        .filter(figure -> figure.span().start() < increment.to().span().start())
        .map(whole -> increment.of(whole))
        .anyMatch(
            other ->
                other.before().low().signum() > 0 && other.growth().meets(other.rate().interval()));
  }

  /** 17,539 members, 8,412 men and 9,127 women: English counts the same by several names. */
  private static boolean latin(Quantity one, Quantity other) {
    return one.counted()
        && other.counted()
        && (one.unit() + other.unit()).chars().allMatch(c -> c < 0x80);
  }

  private void direction(String text, Direction found, Reporter reporter) {
    Span span = found.from().span().union(found.to().span());
    reporter.report(
        Problem.of(growth, span)
            .message("direction")
            .severity(Severity.WARNING)
            .with("from", found.from().span().of(text).strip())
            .with("to", found.to().span().of(text).strip())
            .with("verb", found.verb()));
  }

  private void apart(String text, Differences found, Severity severity, Reporter reporter) {
    boolean signed =
        found
                .apart()
                .value()
                .abs()
                .compareTo(found.one().value().subtract(found.other().value()).abs())
            == 0;
    if (signed) {
      reporter.report(
          Problem.of(difference, found.apart().span())
              .message("signed")
              .with("one", found.one().span().of(text).strip())
              .with("other", found.other().span().of(text).strip())
              .with(
                  "result",
                  Figures.like(
                      found.one().value().subtract(found.other().value()), found.apart(), text))
              .with("stated", found.apart().span().of(text).strip())
              .related(List.<Span>of(found.one().span(), found.other().span())));
      return;
    }
    boolean falls = found.one().value().compareTo(found.other().value()) > 0;
    Quantity more = falls ? found.one() : found.other();
    Quantity less = falls ? found.other() : found.one();
    BigDecimal apart = more.value().subtract(less.value());
    reporter.report(
        Problem.of(difference, found.apart().span())
            .message("apart")
            .severity(severity)
            .with("more", more.span().of(text).strip())
            .with("less", less.span().of(text).strip())
            .with("result", Figures.like(apart, found.apart(), text))
            .with("stated", found.apart().span().of(text).strip())
            .related(List.<Span>of(found.one().span(), found.other().span())));
  }

  private void judge(Passage passage, Increments.Increment increment, Reporter reporter) {
    if (increment.growth().meets(increment.rate().interval()) || ofAnother(passage, increment)) {
      return;
    }
    String text = passage.text();
    BigDecimal now = increment.to().value();
    BigDecimal by = increment.by().value();
    BigDecimal before = increment.rises() ? now.subtract(by) : now.add(by);
    reporter.report(
        Problem.of(growth, increment.rate().span())
            .message("increment")
            .severity(Severity.WARNING)
            .with("by", increment.by().number().of(text))
            .with("before", Figures.like(before, increment.to(), text))
            .with("result", Figures.percent(by, before, Figures.decimals(increment.rate(), text)))
            .with("stated", increment.rate().span().of(text).strip())
            .related(List.<Span>of(increment.to().span(), increment.by().span())));
  }

  /** Whether the change is in the unit of what changed. */
  private static boolean comparable(Changes.Change change) {
    Quantity by = change.change();
    return change.from().is(Kind.AMOUNT)
        && (by.unit().equals(change.to().unit()) || by.unit().equals(change.from().unit()))
        && (!by.unit().isEmpty() || change.verb().charAt(0) < 0x80);
  }

  private static String percent(Passage passage, Changes.Change change) {
    BigDecimal difference = change.to().value().subtract(change.from().value());
    return difference
            .multiply(Figures.HUNDRED)
            .divide(
                change.from().value(),
                Math.max(1, Figures.decimals(change.change(), passage.text())),
                RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  private static String points(Changes.Change change) {
    return Figures.plain(change.to().value().subtract(change.from().value()));
  }

  private static String amount(Passage passage, Changes.Change change) {
    BigDecimal difference = change.to().value().subtract(change.from().value());
    return Figures.like(difference, change.change(), passage.text());
  }

  private static String times(Changes.Change change) {
    return Figures.quotient(change.to().value(), change.from().value());
  }

  private static void report(
      Passage passage,
      Changes.Change change,
      RuleInfo rule,
      String result,
      Quantity wrong,
      Reporter reporter) {
    String text = passage.text();
    List<Span> others =
        Stream.of(change.from(), change.to(), change.change())
            .filter(figure -> !figure.equals(wrong))
            .map(Quantity::span)
            .toList();
    reporter.report(
        Problem.of(rule, wrong.span())
            .with("from", change.from().number().of(text))
            .with("to", change.to().number().of(text))
            .with("result", result)
            .with("verb", change.verb())
            .with("stated", change.change().span().of(text).strip())
            .related(others));
  }

  private static void report(
      Passage passage,
      Changes.Change change,
      RuleInfo rule,
      String key,
      String result,
      Reporter reporter) {
    String text = passage.text();
    Quantity by = change.change();
    Quantity behind = change.from().span().start() > by.span().end() ? change.from() : by;
    reporter.report(
        Problem.of(
                rule,
                !key.equals("points") || behind.span().start() - by.span().end() > NEAR
                    ? by.span()
                    : by.span().union(behind.span()))
            .message(key)
            .with("from", change.from().number().of(text))
            .with("to", change.to().number().of(text))
            .with("result", result)
            .with("verb", change.verb())
            .with("stated", by.span().of(text).strip())
            .related(List.<Span>of(change.from().span(), change.to().span())));
  }
}
