package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.SpelledFractions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of an amount, in words or per cent, and what it comes to: {@code 合同价36万元,预付30%即10.8万元};
 * {@code a quarter of the 480 pupils, 120 in all}; {@code VAT at 20% on £2,400 is £480}; {@code two
 * thirds of the cost (£16,000 of £24,000)}.
 */
final class Portions {
  private static final Mentions WORDS =
      Mentions.of(
          "half of",
          "third of",
          "thirds of",
          "quarter of",
          "quarters of",
          "fifth of",
          "fifths of",
          "% of",
          "% on",
          "cent of",
          "cent on");

  /** A share as such; more or less than it, and about it, is another. */
  private static final PrefilteredPattern FRACTION =
      PrefilteredPattern.compile(
          "(?<!\\b(?:than|least|nearly|almost|over|under|about|most|around|roughly|some|to|another|other)\\s)\\b(half|(?:an?|one|two|three|four)[ -](?:third|quarter|fifth)s?)\\s+of\\s+",
          Pattern.CASE_INSENSITIVE);

  /** From the share to the whole it is of. */
  private static final PrefilteredPattern OF =
      PrefilteredPattern.compile(
          "^\\s*(?:of|on)\\s+(?:(?:the|its|our|their|these|those|all|a)\\s+)*(?:(?:cost|price|total|sum|budget|value|fee|amount|income|grant|loan|turnover|bill)s?\\s+(?:of\\s+)?)?(?:some\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /** From the whole to what the share comes to. */
  private static final PrefilteredPattern COMES_TO =
      PrefilteredPattern.compile(
          "^(?:\\s+[a-z'’-]+){0,4}?(?:\\s*\\(|,\\s+(?:that is,?|i\\.e\\.,?|or|namely|which is|which comes to|which makes)\\s+|\\s+(?:is|was|comes? to|came to|makes?|made|gives?|equals?|would be|amounts? to)\\s+)$",
          Pattern.CASE_INSENSITIVE);

  /** Between commas, a number of the same things: {@code half of the 62 members, 31, voted}. */
  private static final PrefilteredPattern COMMA =
      PrefilteredPattern.compile("^(?:\\s+[a-z'’-]+){0,3},\\s+$", Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern IN_ALL =
      PrefilteredPattern.compile(
          "^(?:,|\\s+(?:in all|in number|of them|altogether|in total)\\b|\\)|\\.(?:\\s|$))");

  /** {@code (£16,000 of £24,000)}. */
  private static final Pattern OUT_OF = Pattern.compile("\\s+(?:out\\s+)?of\\s+(?:the\\s+)?");

  private static final PrefilteredPattern BRACKET =
      PrefilteredPattern.compile("^(?:[a-z'’-]+\\s+){1,5}\\($", Pattern.CASE_INSENSITIVE);

  /** Changes and differences are no share of the amount behind them. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:more|less|fewer|increas\\w+|decreas\\w+|rose|fell|grew|up|down|from|compared|average|between|each|per)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final PrefilteredPattern THAT_IS =
      PrefilteredPattern.compile("^[^,;。、\\d]{0,6}?[,(]?(?:即|计|共计|合计|也就是|折合|金额为?)\\s*(?:人民币)?$");
  private static final PrefilteredPattern EN_THAT_IS =
      PrefilteredPattern.compile(
          "^[A-Za-z\\s]{0,30}?(?:\\(|,\\s+(?:i\\.e\\.,?|that is,?|or|equal to|amounting to|namely)|\\s+or|\\s+amounting to)\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** The percentage is of something to be paid or kept, not of growth. */
  private static final PrefilteredPattern PORTION =
      PrefilteredPattern.compile(
          "(?:支付|预付|付|首付|保证金|定金|质保金|保留金|违约金|尾款|进度款|预付款|结算|佣金|提成|扣除|扣留|总价|总额|总投资|合同[价额]款?)[^,;。、\\d]{0,8}$|\\b(?:deposit|retention|retainage|advance|down payment|instal?ment|commission|fee|tax|vat|contingency|overhead)s?\\b[A-Za-z\\s]{0,12}$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern EN_OF_WHOLE =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:the\\s+)?(?:total|contract|price|sum|budget|value|cost)\\b");

  private Portions() {}

  /** The portions between {@code start} and {@code end} of {@code text} that do not come out. */
  static List<Worked> wrong(String text, int start, int end) {
    List<Worked> wrong = new ArrayList<>();
    if (!WORDS.in(text, start, end)) {
      return wrong;
    }
    List<Figure> numbers = EnglishNumbers.in(text, start, end);
    for (int i = 0; i + 2 < numbers.size(); i++) {
      Figure rate = numbers.get(i);
      if (rate.percent()) {
        String of = text.substring(rate.span().end(), numbers.get(i + 1).span().start());
        if (OF.isIn(of)) {
          boolean charged = text.startsWith("at ", rate.span().start() - 3);
          Interval share =
              Interval.rounded(rate.value(), charged ? BigDecimal.ZERO : rate.step())
                  .dividedBy(Interval.exactly(Figures.HUNDRED));
          share(text, rate.span().of(text).strip(), share, numbers, i + 1, wrong, end);
        }
      }
    }
    Matcher fraction = FRACTION.matcherSeeingMore(text, start, end);
    while (fraction.find()) {
      fraction(text, fraction, numbers, wrong, end);
    }
    return wrong;
  }

  /** The portions of sums of money in {@code values} that are not what they come to. */
  static List<Worked> ofSums(Passage values) {
    List<Worked> wrong = new ArrayList<>();
    for (int i = 0; i + 1 < values.size(); i++) {
      Quantity rate = values.figure(i);
      Quantity amount = values.figure(i + 1);
      String between = values.between(i, i + 1);
      if (rate.is(Kind.PERCENT)
          && rate.exact()
          && sum(amount)
          && (THAT_IS.isIn(between) || EN_THAT_IS.isIn(between))
          && (PORTION.isIn(values.lead(i)) || EN_OF_WHOLE.isIn(between))) {
        List<Quantity> sums = sums(values, 0, i, amount);
        sums = sums.isEmpty() ? totals(values, i + 2, amount) : sums;
        boolean comes = comes(sums, rate, amount);
        if (!sums.isEmpty() && !comes && amount.value().compareTo(sums.get(0).value()) < 0) {
          wrong.add(worked(values.text(), sums.get(0), rate, amount));
        }
      }
    }
    return wrong;
  }

  private static Worked worked(String text, Quantity whole, Quantity rate, Quantity amount) {
    BigDecimal right = whole.value().multiply(rate.value()).divide(Figures.HUNDRED);
    return new Worked(
        amount.span(),
        whole.span().of(text).strip() + " × " + rate.span().of(text).strip(),
        Figures.like(right, amount, text));
  }

  private static List<Quantity> sums(Passage values, int from, int until, Quantity amount) {
    return values.figures().subList(from, until).stream()
        .filter(one -> sum(one) && one.unit().equals(amount.unit()))
        .toList();
  }

  /** The sum named behind: {@code 合同总额的40%,即6.4万元(合同总额16万元)}. */
  private static List<Quantity> totals(Passage values, int from, Quantity amount) {
    List<Quantity> totals = new ArrayList<>();
    for (int i = from; i < values.size(); i++) {
      boolean total = values.lead(i).indexOf('总') >= 0 && sum(values.figure(i));
      if (total && values.figure(i).unit().equals(amount.unit())) {
        totals.add(values.figure(i));
      }
    }
    return totals;
  }

  private static boolean comes(List<Quantity> sums, Quantity rate, Quantity amount) {
    return sums.stream().anyMatch(one -> percentOf(one, rate).meets(amount.interval()));
  }

  private static boolean sum(Quantity quantity) {
    return Figures.money(quantity) && quantity.is(Kind.AMOUNT) && quantity.exact();
  }

  private static Interval percentOf(Quantity whole, Quantity rate) {
    return whole.interval().times(rate.interval()).dividedBy(Interval.exactly(Figures.HUNDRED));
  }

  private static void fraction(
      String text, Matcher fraction, List<Figure> numbers, List<Worked> wrong, int end) {
    int whole = 0;
    while (whole < numbers.size() && numbers.get(whole).span().start() < fraction.end()) {
      whole++;
    }
    if (whole + 1 >= numbers.size()) {
      return;
    }
    Figure first = numbers.get(whole);
    Figure second = numbers.get(whole + 1);
    BigDecimal share = SpelledFractions.value(fraction.group(1));
    // whoever writes a third of 100 means 33 or 34
    Interval of = Interval.exactly(share);
    String between = text.substring(fraction.end(), first.span().start());
    String then = text.substring(first.span().end(), second.span().start());
    if (BRACKET.isIn(between) && OUT_OF.matcher(then).matches()) {
      judge(text, fraction.group(1), of, second, first, wrong);
    } else if (OF.isIn("of " + between)) {
      share(text, fraction.group(1), of, numbers, whole, wrong, end);
    }
  }

  private static void share(
      String text,
      String words,
      Interval share,
      List<Figure> numbers,
      int whole,
      List<Worked> wrong,
      int end) {
    if (whole + 1 >= numbers.size()) {
      return;
    }
    Figure of = numbers.get(whole);
    Figure part = numbers.get(whole + 1);
    String between = text.substring(of.span().end(), part.span().start());
    String after = text.substring(part.span().end(), end);
    boolean comma = COMMA.isIn(between) && IN_ALL.isIn(after);
    if (comma || (COMES_TO.isIn(between) && !OTHERWISE.isIn(between))) {
      judge(text, words, share, of, part, wrong);
    }
  }

  private static void judge(
      String text, String words, Interval share, Figure whole, Figure part, List<Worked> wrong) {
    String behind =
        text.substring(part.span().end(), Math.min(text.length(), part.span().end() + 24));
    if (whole.percent()
        || part.percent()
        || !whole.currency().equals(part.currency())
        || part.value().compareTo(whole.value()) >= 0
        || OTHERWISE.isIn(behind)) {
      return;
    }
    BigDecimal right =
        share.low().add(share.high()).divide(TWO).multiply(whole.value(), MathContext.DECIMAL64);
    boolean counted = whole.counts() && part.counts();
    BigDecimal slack = counted ? BigDecimal.ONE : part.step();
    Interval room =
        share
            .times(
                counted
                    ? Interval.exactly(whole.value())
                    : Interval.rounded(whole.value(), whole.step()))
            .widened(slack);
    if (!room.holds(part.value())
        && part.value().compareTo(right.multiply(TWO)) < 0
        && right.compareTo(part.value().multiply(TWO)) < 0) {
      BigDecimal shown = right.setScale(right.scale() > 0 ? 2 : 0, RoundingMode.HALF_UP);
      wrong.add(
          new Worked(
              part.span(),
              words + " × " + whole.span().of(text).strip(),
              part.currency() + Figures.plain(shown)));
    }
  }
}
