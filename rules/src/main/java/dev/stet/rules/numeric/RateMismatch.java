package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part, its whole and the rate between them. */
final class RateMismatch extends PassageRule {
  /** The name of a rate right before its value: 破案率达, 整改率为. */
  private static final Pattern RATE =
      Pattern.compile("([\\p{IsHan}]{1,12})率(?:已|均|也|高|仅|就|约)*(?:达到|达|为|是|:)?\\s*$");

  /** Rates that are no part of a whole, or are measured on another base than the sentence's. */
  private static final Pattern OTHER_RATE =
      Pattern.compile("增长|增速|提升|提高|下降|上升|同比|环比|年均|目标|力争|确保|计划|利率|税率|费率|汇率|上年|去年|增幅");

  RateMismatch(RuleInfo info) {
    super(info);
  }

  @Override
  void judge(Passage passage, Reporter reporter) {
    for (int i = 2; i < passage.size(); i++) {
      Quantity rate = passage.figure(i);
      if (rate.is(Kind.PERCENT) && rate.exact() && rate.value().signum() > 0) {
        named(passage, i, reporter);
      }
    }
  }

  /** {@code 28宗,破18宗,破案率81.3%}: the rate is named after what was done to the part. */
  private void named(Passage passage, int rate, Reporter reporter) {
    String lead = passage.lead(rate);
    Matcher name = RATE.matcher(lead);
    if (!name.find() || OTHER_RATE.matcher(lead).find()) {
      return;
    }
    Quantity part = passage.figure(rate - 1);
    Quantity whole = passage.figure(rate - 2);
    if (!countable(part, whole) || passage.between(rate - 2, rate).length() > 60) {
      return;
    }
    String done = passage.before(rate - 1) + passage.tail(rate - 1);
    if (!shares(name.group(1), done) || explained(passage, rate)) {
      return;
    }
    report(passage, rate, part, whole, Severity.ERROR, reporter);
  }

  private static boolean countable(Quantity part, Quantity whole) {
    return part.is(Kind.AMOUNT)
        && Figures.sameUnit(part, whole)
        && part.exact()
        && whole.exact()
        && part.value().compareTo(whole.value()) <= 0
        && Figures.divides(whole);
  }

  /** Whether the rate's name and the words round the part have a character in common. */
  private static boolean shares(String rateName, String partWords) {
    String stem = rateName.substring(Math.max(0, rateName.length() - 4));
    return stem.chars().anyMatch(c -> partWords.indexOf(c) >= 0);
  }

  /** Whether any two figures of the sentence give the rate, or what is missing from it to 100 %. */
  private static boolean explained(Passage passage, int rate) {
    Interval stated = passage.figure(rate).interval();
    List<Quantity> figures = passage.figures();
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
      }
    }
    return false;
  }

  private void report(
      Passage passage,
      int rate,
      Quantity part,
      Quantity whole,
      Severity severity,
      Reporter reporter) {
    Quantity stated = passage.figure(rate);
    String text = passage.text();
    reporter.report(
        Problem.of(info(), stated.span())
            .severity(severity)
            .with("part", part.number().of(text))
            .with("whole", whole.number().of(text))
            .with(
                "rate",
                Figures.percent(part.value(), whole.value(), Figures.decimals(stated, text)))
            .with("stated", stated.span().of(text))
            .related(List.of(part.span(), whole.span())));
  }
}
