package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PatternGroup;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Sums whose words say what is done with their figures: so many rows of so many, hours a week and
 * days, watts and hours, what there was and what was added.
 */
final class WordedSums {
  private static final String N = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,9}(?:\\.\\d{1,4})?)";
  private static final String W =
      "(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|(?i:" + EnglishNumbers.SPELLED + "))";
  private static final String IN_ALL = " (?:in all|altogether|in total)\\b";
  private static final String UNIT = "(万?[吨千克公斤台套件辆个只头亩平方米立方米座位张人]{1,3}(?:/年|/日|/天)?)";

  private static final Map<String, Integer> DAYS = Map.of("Friday", 5, "Saturday", 6, "Sunday", 7);

  /** What the figures of a match come to. */
  private interface Working {
    Sum of(Matcher found);
  }

  /**
   * What figures come to, and what the text says they do.
   *
   * @param exact what they come to
   * @param working how, with the figures as printed
   * @param stated the group of the figure that says so
   * @param last the last group of what is told
   */
  private record Sum(Interval exact, String working, int stated, int last) {}

  private record Form(PrefilteredPattern pattern, Working working) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              "\\b"
                  + W
                  + " (?:columns|rows|stacks|boxes|packs|cases|layers|bundles|crates|shelves|tiers|batches|teams|tables|bays) of "
                  + W
                  + "(?: [a-z]+)?,? (?:or |that is |making |i\\.e\\. )?"
                  + W
                  + "(?: [a-z]+){0,2}"
                  + IN_ALL,
              found -> product(found, 1, 2, 3)),
          form(
              "\\b"
                  + N
                  + " hours(?: of [a-z]+)? (?:a|per|each) week,? (?:for |over )?"
                  + W
                  + " weeks,? (?:or |that is |i\\.e\\. )?"
                  + N
                  + " hours",
              found -> product(found, 1, 2, 3)),
          form(
              "\\b"
                  + N
                  + " hours, Monday to (Friday|Saturday|Sunday),? "
                  + N
                  + " hours (?:a|per|each) day",
              WordedSums::perDay),
          form(
              "\\b"
                  + W
                  + " (?:[a-z]+ ){0,2}?(?:characters|digits|letters|seats|chairs|desks|beds|pupils|players|members|people|men|women|children|plants|trees|plots|cards|tiles|stones|blocks|bottles|boxes|tickets|places|spaces|staff|volunteers|delegates|rowers|cells|panels),? (?:in|arranged in|set in|set out in|split into|divided into|sorted into|as) "
                  + W
                  + " (?:equal )?(?:groups|rows|blocks|teams|sets|batches|lines|columns|stacks|bays|tables|classes|crews|sections|packs) of "
                  + W
                  + "\\b(?! or| to|-| and|, (?:and|plus|with))",
              WordedSums::groups),
          form(
              "(?<cur>[£$€])"
                  + N
                  + " (?:for each|for every|per|each|a) (?:calendar )?(day|week|month|hour)\\b[^.;£$€\\d]{0,40}(?:up to|to|with|subject to|capped at|limited to)(?: a (?:maximum|limit|cap|ceiling|total) of)? \\k<cur>"
                  + N
                  + " \\((?:that is,? |i\\.e\\. |or )?"
                  + N
                  + " \\3s\\)",
              found -> product(found, 2, 5, 4)),
          form(
              "\\bevery "
                  + W
                  + " (weeks|months), (?:that is|i\\.e\\.|or|which is|so)(?: about| roughly| some)? "
                  + W
                  + " times a year",
              WordedSums::timesAYear),
          form(
              "\\b"
                  + N
                  + " ?(k?W)\\b[^.\\d]{0,40}?\\b(?:running |run |used |in use )(?:for )?"
                  + N
                  + " hours a day[^.\\d]{0,16} "
                  + N
                  + " ?kWh (?:a|per|each) day",
              WordedSums::energy),
          form(
              "(?<![\\d.])"
                  + N
                  + "(?: per cent| ?%)[^.;\\d%]{3,50}? and [^.;\\d%]{3,40}? "
                  + N
                  + "(?: per cent| ?%),? (?:a total of|together|in all|making|making a total of) "
                  + N
                  + "(?: per cent| ?%)",
              found -> total(found, 1, 2, 3)),
          form(
              "(?<![\\d.,])"
                  + N
                  + "(?: ?(?:m|km|ha|kg|t))? in all[,:] "
                  + N
                  + "(?: ?(?:m|km|ha|kg|t))? (?:of )?[a-z]+(?: [a-z]+)? and "
                  + N
                  + "(?: ?(?:m|km|ha|kg|t))? (?:of )?[a-z]+(?: [a-z]+)?(?=[.;])",
              WordedSums::wholeFirst),
          form(
              "(?<![\\d.,£$€])"
                  + N
                  + " [a-z]+(?: [\\w ]{0,30})?: "
                  + N
                  + "[^,.;:\\d]{0,40}, plus "
                  + N
                  + "[^,.;:\\d]{0,30},(?: and)? (?:less|minus) "
                  + N
                  + "(?![\\d,]*%)",
              WordedSums::balance),
          form(
              "(?:现有|原有|已有)[\\p{IsHan}]{0,8}?"
                  + N
                  + UNIT
                  + "[。,;][^。;\\d]{0,10}(?:新增|增加|扩建|新建)[\\p{IsHan}]{0,8}?"
                  + N
                  + "\\2[,。;][^。;,\\d]{0,8}后[^。;,\\d]{0,12}(?:达到|达|为|增至|增加到)"
                  + N
                  + "\\2",
              found -> total(found, 1, 3, 4)));

  /** Looks for the words of all of them at once. */
  private static final PatternGroup WORDS =
      PatternGroup.of(FORMS.stream().map(Form::pattern).toList());

  private WordedSums() {}

  /** The wrong sums between {@code start} and {@code end} of {@code text}, a paragraph. */
  static List<Worked> wrong(String text, int start, int end) {
    List<Worked> wrong = new ArrayList<>();
    BitSet may = WORDS.mayBeIn(text, start, end);
    for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
      Form form = FORMS.get(i);
      Matcher found = form.pattern().matcherSeeingMore(text, start, end);
      while (found.find()) {
        Sum sum = form.working().of(found);
        if (!sum.exact().meets(interval(found, sum.stated()))) {
          BigDecimal mid = sum.exact().low().add(sum.exact().high()).divide(BigDecimal.valueOf(2));
          Span told = new Span(found.start(sum.stated()), found.end(sum.last()));
          String result = Figures.plain(mid.round(new MathContext(4)));
          wrong.add(new Worked(told, sum.working(), result));
        }
      }
    }
    return wrong;
  }

  private static Form form(String pattern, Working working) {
    return new Form(PrefilteredPattern.compile(pattern), working);
  }

  private static Sum product(Matcher found, int one, int other, int stated) {
    return new Sum(
        interval(found, one).times(interval(found, other)),
        found.group(one) + " × " + found.group(other),
        stated,
        stated);
  }

  /** Of a count and its groups nobody knows which is wrong. */
  private static Sum groups(Matcher found) {
    Sum product = product(found, 2, 3, 1);
    return new Sum(product.exact(), product.working(), 1, 3);
  }

  private static Sum total(Matcher found, int one, int other, int stated) {
    return new Sum(
        interval(found, one).plus(interval(found, other)),
        found.group(one) + " + " + found.group(other),
        stated,
        stated);
  }

  private static Sum perDay(Matcher found) {
    int days = DAYS.getOrDefault(found.group(2), 1);
    return new Sum(
        interval(found, 1).dividedBy(Interval.exactly(BigDecimal.valueOf(days))),
        found.group(1) + " ÷ " + days,
        3,
        3);
  }

  /** Nobody counts weeks to a day: one more and two fewer are as good. */
  private static Sum timesAYear(Matcher found) {
    BigDecimal year = BigDecimal.valueOf(found.group(2).equals("weeks") ? 52 : 12);
    BigDecimal times = year.divide(number(found.group(1)), MathContext.DECIMAL64);
    return new Sum(
        new Interval(times.subtract(BigDecimal.valueOf(2)), times.add(BigDecimal.ONE)),
        Figures.plain(year) + " ÷ " + found.group(1),
        3,
        3);
  }

  private static Sum energy(Matcher found) {
    BigDecimal scale = BigDecimal.valueOf(found.group(2).equals("W") ? 1000 : 1);
    return new Sum(
        interval(found, 1).times(interval(found, 3)).dividedBy(Interval.exactly(scale)),
        found.group(1) + " " + found.group(2) + " × " + found.group(3) + " h",
        4,
        4);
  }

  /** Of a whole and its parts nobody knows which is wrong, so that all are told. */
  private static Sum wholeFirst(Matcher found) {
    return new Sum(
        interval(found, 2).plus(interval(found, 3)), found.group(2) + " + " + found.group(3), 1, 3);
  }

  private static Sum balance(Matcher found) {
    return new Sum(
        interval(found, 2).plus(interval(found, 3)).minus(interval(found, 4)),
        found.group(2) + " + " + found.group(3) + " − " + found.group(4),
        1,
        4);
  }

  /** A figure with its decimals is rounded, a whole number is what it is. */
  private static Interval interval(Matcher found, int group) {
    BigDecimal value = number(found.group(group));
    return value.scale() <= 0
        ? Interval.exactly(value)
        : Interval.rounded(value, BigDecimal.ONE.movePointLeft(value.scale()));
  }

  private static BigDecimal number(String printed) {
    return Character.isDigit(printed.charAt(0))
        ? Figures.value(printed)
        : BigDecimal.valueOf(FormalNumerals.english(printed.toLowerCase(Locale.ROOT)));
  }
}
