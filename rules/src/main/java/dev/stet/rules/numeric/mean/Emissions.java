package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What is made, how much of it is caught, how much of that is taken out, and what is left to go up
 * the chimney and past it: {@code 产生量14t/a,收集效率90%,处理效率90%,有组织排放量1.26t/a,无组织排放量1.4t/a}.
 */
final class Emissions {
  private static final PrefilteredPattern MADE = amount("产生量");
  private static final PrefilteredPattern CAUGHT = amount("(?<![未被])收集量");
  private static final PrefilteredPattern LEFT = amount("(?<!无)有组织(?:排放量|排放)");
  private static final PrefilteredPattern LOST = amount("无组织(?:排放量|排放)");
  private static final PrefilteredPattern COLLECTED = share("(?:收集|捕集|集气)(?:效率|率)");
  private static final PrefilteredPattern REMOVED = share("(?:处理|去除|净化|吸附|治理)(?:效率|率)");

  private static final Interval HUNDRED = Interval.exactly(Figures.HUNDRED);

  private record Value(Span span, Interval interval, String printed) {}

  private Emissions() {}

  /** What of these the passage from {@code start} to {@code end}, a paragraph, gets wrong. */
  static List<Worked> wrong(String text, int start, int end) {
    List<Worked> wrong = new ArrayList<>();
    if (new Span(start, end).find(text, "组织") < 0) {
      return wrong;
    }
    Value made = only(MADE, text, start, end);
    Value collected = only(COLLECTED, text, start, end);
    Value removed = only(REMOVED, text, start, end);
    if (made == null || collected == null) {
      return wrong;
    }
    Value caught = only(CAUGHT, text, start, end);
    Value left = only(LEFT, text, start, end);
    Value lost = only(LOST, text, start, end);
    String gathered = made.printed() + " × " + collected.printed() + "%";
    check(caught, made, List.of(collected.interval()), gathered, wrong);
    Interval rest = HUNDRED.minus(collected.interval());
    check(
        lost, made, List.of(rest), made.printed() + " × (1 − " + collected.printed() + "%)", wrong);
    if (removed != null) {
      check(
          left,
          made,
          List.of(collected.interval(), HUNDRED.minus(removed.interval())),
          gathered + " × (1 − " + removed.printed() + "%)",
          wrong);
    }
    return wrong;
  }

  private static void check(
      @Nullable Value stated,
      Value made,
      List<Interval> shares,
      String working,
      List<Worked> wrong) {
    if (stated == null) {
      return;
    }
    Interval result = made.interval();
    for (Interval share : shares) {
      result = result.times(share).dividedBy(HUNDRED);
    }
    if (!result.meets(stated.interval())) {
      BigDecimal mid = result.low().add(result.high()).divide(BigDecimal.valueOf(2));
      wrong.add(new Worked(stated.span(), working, Figures.plain(mid.round(new MathContext(4)))));
    }
  }

  /** The value that {@code pattern} names, if it names one. */
  private static @Nullable Value only(PrefilteredPattern pattern, String text, int start, int end) {
    Matcher matcher = pattern.matcherSeeingMore(text, start, end);
    if (!matcher.find()) {
      return null;
    }
    String printed = matcher.group(1);
    BigDecimal value = new BigDecimal(printed);
    BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
    boolean share = matcher.groupCount() < 2;
    Value found =
        new Value(
            new Span(matcher.start(1), matcher.end()),
            share ? Interval.exactly(value) : Interval.rounded(value, step),
            printed);
    return matcher.find() ? null : found;
  }

  private static PrefilteredPattern amount(String name) {
    return PrefilteredPattern.compile(
        name + "[为约是:]{0,2}(\\d{1,7}(?:\\.\\d{1,5})?)(t/a|吨/年|吨|kg/a|千克/年|kg/h)");
  }

  private static PrefilteredPattern share(String name) {
    return PrefilteredPattern.compile(name + "[为约是按以达:]{0,2}(\\d{1,3}(?:\\.\\d{1,2})?)%");
  }
}
