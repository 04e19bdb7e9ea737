package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.List;
import java.util.Locale;
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

  /** {@code 其中女党员45人,占37.5%}: from the part to its share, with no base named but the whole. */
  private static final Pattern SHARE =
      Pattern.compile(
          "^[^,;。、(%]{0,12}[,(]?\\s*(?:约)?占(?:比|(?:总|全部|全体|全)[^,;。的%]{0,6})?(?:的)?(?:比重|比例|比率|的)?(?:为|达|是|达到|约)?\\s*$");

  private static final Pattern OF_PLAN =
      Pattern.compile(
          "^[^,;。]{0,10}[,(]?\\s*(?:已)?(?:完成|占)(?:了)?(?:全年|年度|年初|调整|总)?(?:预算|目标|任务|计划)(?:任务|目标|数|总数)?(?:的)?\\s*$");
  private static final Pattern PLANNED = Pattern.compile("(?:预算|目标|任务|计划)[^,;。]{0,8}$");

  /** {@code 18 of (the) 28}, {@code 18/28}. */
  private static final Pattern OF =
      Pattern.compile(
          "^\\s*(?:[A-Za-z-]+\\s+){0,3}(?:of|out of)\\s+(?:the\\s+|our\\s+|its\\s+|their\\s+|these\\s+|those\\s+|all\\s+|a\\s+total\\s+of\\s+)*$|^/$|^[^,;。]{0,3}中的$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?:^|[,;:(]\\s*)Of\\s+(?:the\\s+|these\\s+|all\\s+|our\\s+|its\\s+|a\\s+total\\s+of\\s+)*$");
  private static final Pattern EN_THEN =
      Pattern.compile(
          "^[A-Za-z\\s'-]{0,60}(?:\\(\\s*|\\bor\\s+|[,–—:]\\s*(?:or\\s+|that is,?\\s+|i\\.e\\.,?\\s+)?(?:an?\\s+(?:[a-z-]+\\s+){0,3}(?:rate|share|proportion)\\s+of\\s+)?)$");
  private static final Pattern EN_RATE =
      Pattern.compile(
          "\\b([a-z]{4})[a-z-]*\\s+rate\\s+(?:of|was|is|reached|stood at)\\s*$",
          Pattern.CASE_INSENSITIVE);

  RateMismatch(RuleInfo info) {
    super(info);
  }

  @Override
  void judge(Passage passage, Reporter reporter) {
    if (passage.size() < 3) {
      return;
    }
    Passage values = passage.measures();
    for (int i = 2; i < values.size(); i++) {
      Quantity rate = values.figure(i);
      if (rate.is(Kind.PERCENT)
          && rate.exact()
          && rate.value().signum() > 0
          && !named(values, i, reporter)
          && !share(values, i, reporter)
          && !ofPlan(values, i, reporter)) {
        english(values, i, reporter);
      }
    }
  }

  /** {@code 共有党员120人,其中女党员45人,占37.5%}. */
  private boolean share(Passage passage, int rate, Reporter reporter) {
    Quantity part = passage.figure(rate - 1);
    String between = passage.between(rate - 1, rate);
    if (!SHARE.matcher(between).find() || OTHER_RATE.matcher(between).find()) {
      return false;
    }
    int index = rate - 2;
    while (index >= 0
        && !(passage.figure(index).is(Kind.AMOUNT)
            && Figures.sameUnit(passage.figure(index), part))) {
      index--;
    }
    if (index < 0) {
      return true;
    }
    boolean total = between.contains("占总") || between.contains("占全");
    String words = passage.between(index, rate - 1);
    boolean ofWhich = words.contains("其中") && words.indexOf(';') < 0;
    Quantity whole = passage.figure(index);
    if ((total || ofWhich)
        && countable(part, whole)
        && words.length() < 60
        && !explained(passage, rate)) {
      report(passage, rate, part, whole, Severity.WARNING, reporter);
    }
    return true;
  }

  /** {@code 预算8亿元,完成6亿元,完成预算的75%}. */
  private boolean ofPlan(Passage passage, int rate, Reporter reporter) {
    if (!OF_PLAN.matcher(passage.between(rate - 1, rate)).find()) {
      return false;
    }
    Quantity done = passage.figure(rate - 1);
    Quantity plan = passage.figure(rate - 2);
    boolean planned =
        PLANNED.matcher(passage.before(rate - 2)).find()
            && !PLANNED.matcher(passage.before(rate - 1)).find();
    if (planned
        && done.is(Kind.AMOUNT)
        && Figures.sameUnit(done, plan)
        && done.exact()
        && plan.exact()
        && Figures.divides(plan)
        && passage.between(rate - 2, rate).length() < 60
        && !explained(passage, rate)) {
      report(passage, rate, done, plan, Severity.WARNING, reporter);
    }
    return true;
  }

  private void english(Passage passage, int rate, Reporter reporter) {
    Quantity first = passage.figure(rate - 2);
    Quantity second = passage.figure(rate - 1);
    String between = passage.between(rate - 2, rate - 1);
    String then = passage.between(rate - 1, rate);
    if (!first.is(Kind.AMOUNT)
        || !second.is(Kind.AMOUNT)
        || then.length() > 90
        || between.length() > 90) {
      return;
    }
    Quantity part = null;
    Quantity whole = null;
    boolean chinese = then.indexOf('率') >= 0 || (then.endsWith("(") && between.endsWith("中的"));
    if (OF.matcher(between).find() && (EN_THEN.matcher(then).find() || chinese)) {
      part = first;
      whole = second;
    } else if (OF_ALL.matcher(passage.before(rate - 2)).find() && EN_THEN.matcher(then).find()) {
      part = second;
      whole = first;
    } else {
      Matcher named = EN_RATE.matcher(then);
      if (named.find()) {
        String stem = named.group(1).toLowerCase(Locale.ROOT);
        boolean done =
            (between + then.substring(0, named.start())).toLowerCase(Locale.ROOT).contains(stem);
        part = done ? second : null;
        whole = first;
      }
    }
    if (part != null
        && whole != null
        && alike(part, whole)
        && part.exact()
        && whole.exact()
        && part.value().compareTo(whole.value()) <= 0
        && Figures.divides(whole)
        && !Figures.percent(part.interval(), whole.interval())
            .meets(passage.figure(rate).interval())
        && !explained(passage, rate)) {
      report(passage, rate, part, whole, Severity.ERROR, reporter);
    }
  }

  /** Whether two counts can be of the same things; English names them only once. */
  private static boolean alike(Quantity part, Quantity whole) {
    return Figures.money(part) == Figures.money(whole)
        && (!Figures.money(part) || part.unit().equals(whole.unit()));
  }

  /** {@code 28宗,破18宗,破案率81.3%}: the rate is named after what was done to the part. */
  private boolean named(Passage passage, int rate, Reporter reporter) {
    String lead = passage.lead(rate);
    Matcher name = RATE.matcher(lead);
    if (!name.find() || OTHER_RATE.matcher(lead).find()) {
      return false;
    }
    Quantity part = passage.figure(rate - 1);
    Quantity whole = passage.figure(rate - 2);
    if (!countable(part, whole) || passage.between(rate - 2, rate).length() > 60) {
      return false;
    }
    String done = passage.before(rate - 1) + passage.tail(rate - 1);
    if (!shares(name.group(1), done) || explained(passage, rate)) {
      return true;
    }
    report(passage, rate, part, whole, Severity.ERROR, reporter);
    return true;
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
