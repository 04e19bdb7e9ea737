package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an English sentence says is left of a whole: {@code in 27 of the 31 cases …; in the
 * remaining 6}, {@code 197 agreed and 13 gave up, which left 194}, {@code £671,000, £23,000 under
 * budget}, or the last of a row that says what was not done: {@code 11 were completed, 4 were under
 * way and 2 had not been started}. With what went before it makes the whole.
 */
final class EnglishRemainders {
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile("\\b(?:the|these|those)\\s+(?:remaining|other|rest,?|last)\\s+$");
  private static final PrefilteredPattern LEFT =
      PrefilteredPattern.compile(
          "\\b(?:which left|that left|leaving|(?:there )?(?:was|were|would be|is|are) left|left (?:us|him|her|it|them)(?: with)?|(?:a |the )?balance(?: in hand)? of|(?:a |net )?(?:surplus|deficit|shortfall|profit|loss) of)\\s+(?:only\\s+|just\\s+|with\\s+|a\\s+balance\\s+of\\s+|an?\\s+(?:[a-z]+\\s+)?(?:surplus|deficit|shortfall|profit|loss)\\s+of\\s+)?$");
  private static final PrefilteredPattern SHORT =
      PrefilteredPattern.compile("\\b(?:deficit|shortfall|loss) of\\s+$");

  /** {@code Spending was £181 against a budget of £184, leaving £3}: the whole is told second. */
  private static final PrefilteredPattern AGAINST =
      PrefilteredPattern.compile(
          "\\b(?:against|out of|(?:of|from|within) (?:an?|the|our) (?:[a-z]+ ){0,2}(?:budget|grant|award|allocation|total|allowance|limit))\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code a surplus of £2,000 on the year before}: no difference of the two figures. */
  private static final PrefilteredPattern COMPARED =
      PrefilteredPattern.compile("^ (?:on|over|above|below|against|compared|from) (?:the|last|a) ");

  private static final PrefilteredPattern NOT_DONE =
      PrefilteredPattern.compile(
          "^(?:\\s+[a-z]+){0,2}?\\s+(?:(?:had|have|has|was|were|is|are|did|could|would)\\s+(?:not|never)\\b|(?:were|was|are|is)\\s+(?:refused|rejected|outstanding|lost|missing|pending|still|unopened|unanswered|withdrawn)\\b|not\\b)");
  private static final PrefilteredPattern UNDER_BUDGET =
      PrefilteredPattern.compile(
          "^\\s+(?:(under|below|less than|short of)|(?:over|above|more than|in excess of))\\s+(?:the\\s+)?(?:budget|plan|target|limit)\\b");
  private static final PrefilteredPattern BUDGET =
      PrefilteredPattern.compile(
          "\\b(?:budget|plan|target|limit)\\s+(?:for\\s+(?:[a-z0-9]+\\s+){1,3})?(?:was|is|of|stood at|had been)\\s+$");
  private static final PrefilteredPattern OF_ALL =
      PrefilteredPattern.compile(
          "\\b(?<!fraction )(?:of|out of|among)\\s+(?:(?:the|all|our|its)\\s+)*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern BACK =
      PrefilteredPattern.compile(
          "\\b(?:these|them|those|they|of which|of whom)\\b", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:at least|up to|about|around|nearly|almost|more than one|average|per|each|every|last year|previous year|compared|from \\d|between|minutes?|hours?|pages?|table|figure|section|chapter|aged)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern MEASURE =
      PrefilteredPattern.compile(
          "^[\\s-](?:(?:working|calendar|consecutive|full)\\s)?(?:days?|weeks?|months?|years?|hours?|minutes?|km|miles?|metres?|times|per ?cent|%|points?|pages?)\\b|^\\s?%|^(?:st|nd|rd|th)\\b|^\\s(?:"
              + CalendarDays.MONTH_NAMES
              + ")\\b");
  private static final PrefilteredPattern MONTH_BEFORE =
      PrefilteredPattern.compile(
          "(?:"
              + CalendarDays.MONTH_NAMES
              + "|section|clause|table|figure|Section|Clause|Table|Figure|No\\.?|page|p\\.)\\s$");

  /** {@code these five answers}, {@code the first four}: a name of what is counted elsewhere. */
  private static final PrefilteredPattern GROUP =
      PrefilteredPattern.compile(
          "(?<!\\bof )\\b(?:these|those|first|last|top|main)\\s$", Pattern.CASE_INSENSITIVE);

  private static final Mentions WORDS =
      Mentions.of(
          "remaining",
          "the other",
          "the rest",
          "the last",
          "left",
          "leaving",
          "balance",
          "surplus",
          "deficit",
          "shortfall",
          "profit of",
          "loss of",
          " not ",
          "refused",
          "rejected",
          "outstanding",
          "missing",
          "pending",
          "unanswered",
          "withdrawn",
          "budget",
          "target");
  private static final int MOST_PARTS = 6;
  private static final int MOST_OF_GROUP = 13;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private final String text;
  private final Span sentence;
  private final List<Figure> numbers;
  private final List<Figure> before;

  private EnglishRemainders(String text, Span sentence, List<Figure> numbers, List<Figure> before) {
    this.text = text;
    this.sentence = sentence;
    this.numbers = numbers;
    this.before = before;
  }

  /**
   * The remainder of a sentence that does not fill up its whole, or null.
   *
   * @param earlier the sentence before in the same block, or null
   */
  static @Nullable EnglishDivision wrong(String text, @Nullable Span earlier, Span sentence) {
    if (!WORDS.in(text, sentence.start(), sentence.end()) || OTHERWISE.isIn(sentence.of(text))) {
      return null;
    }
    List<Figure> numbers = counts(text, sentence);
    if (numbers.size() < 2 || numbers.size() > MOST_PARTS) {
      return null;
    }
    List<Figure> before = earlier == null ? List.of() : counts(text, earlier);
    return new EnglishRemainders(text, sentence, numbers, before).wrong();
  }

  private static List<Figure> counts(String text, Span span) {
    List<Figure> counts = new ArrayList<>();
    for (Figure number : EnglishNumbers.in(text, span.start(), span.end())) {
      int value = number.value().intValue();
      String behind =
          text.substring(number.span().end(), Math.min(text.length(), number.span().end() + 26));
      String lead =
          text.substring(Math.max(span.start(), number.span().start() - 12), number.span().start());
      boolean group = number.counts() && value < MOST_OF_GROUP && GROUP.isIn(lead);
      if (!number.percent()
          && !number.year()
          && !group
          && !MEASURE.isIn(behind)
          && !MONTH_BEFORE.isIn(lead)) {
        counts.add(number);
      }
    }
    return counts;
  }

  private @Nullable EnglishDivision wrong() {
    int last = numbers.size() - 1;
    Figure rest = numbers.get(last);
    if (!numbers.stream().allMatch(number -> number.alike(rest))) {
      return null;
    }
    String lead = text.substring(sentence.start(), rest.span().start());
    String behind = text.substring(rest.span().end(), sentence.end());
    if (UNDER_BUDGET.isIn(behind)) {
      return budget(behind);
    }
    if (LEFT.isIn(lead) && numbers.size() <= 4 && !COMPARED.isIn(behind)) {
      Figure first = numbers.get(last - 1);
      Figure whole = last > 1 ? numbers.get(last - 2) : alone(before, first);
      if (whole != null && SHORT.isIn(lead) && first.value().compareTo(whole.value()) > 0) {
        return judge(first, List.of(whole, rest), rest.span()); // what was spent is the more
      }
      if (whole != null && first.value().compareTo(whole.value()) > 0 && AGAINST.isIn(lead)) {
        return judge(first, List.of(whole, rest), rest.span());
      }
      return whole == null ? null : judge(whole, List.of(first, rest), rest.span());
    }
    boolean closes = REST.isIn(lead);
    boolean notDone =
        last > 1 && NOT_DONE.isIn(behind) && lead.matches("(?s).*\\band\\s+(?:[a-z]+\\s+)?");
    if (!closes && !notDone) {
      return null;
    }
    int of = ofAll();
    boolean back = BACK.isIn(lead);
    Figure whole = of >= 0 ? numbers.get(of) : back ? alone(before, rest) : closes ? first() : null;
    if (whole == null) {
      return null;
    }
    List<Figure> parts = new ArrayList<>(numbers);
    parts.remove(whole);
    return parts.size() < 2 || parts.get(0).value().compareTo(whole.value()) > 0
        ? null
        : judge(whole, parts, closes ? rest.span() : parts.get(0).span().union(rest.span()));
  }

  /** The first number, where its clause ends before the others: {@code The fund had £180; …}. */
  private @Nullable Figure first() {
    int end = numbers.get(0).span().end();
    String clause = text.substring(end, numbers.get(1).span().start());
    return numbers.size() > 2 && clause.matches("(?:\\s+[a-z]+){0,4}[;:]\\s+")
        ? numbers.get(0)
        : null;
  }

  /** The one number that says of how many, or -1. */
  private int ofAll() {
    int found = -1;
    for (int i = 0; i < numbers.size(); i++) {
      int start = numbers.get(i).span().start();
      String lead = text.substring(Math.max(sentence.start(), start - 24), start);
      if (OF_ALL.isIn(lead) && i < numbers.size() - 1) {
        found = found < 0 ? i : -2;
      }
    }
    return found;
  }

  /** The one count of the sentence before, if it is greater than {@code part}. */
  private static @Nullable Figure alone(List<Figure> before, Figure part) {
    return before.size() == 1
            && before.get(0).alike(part)
            && before.get(0).value().compareTo(part.value()) > 0
        ? before.get(0)
        : null;
  }

  /** What was spent, and by how much it missed the budget told before. */
  private @Nullable EnglishDivision budget(String behind) {
    Figure off = numbers.get(numbers.size() - 1);
    Figure spent = numbers.get(numbers.size() - 2);
    Matcher under = UNDER_BUDGET.matcher(behind);
    for (Figure budget : before) {
      String lead = text.substring(Math.max(0, budget.span().start() - 40), budget.span().start());
      if (under.find(0) && BUDGET.isIn(lead) && budget.alike(spent)) {
        return under.group(1) != null
            ? judge(budget, List.of(spent, off), off.span())
            : judge(spent, List.of(budget, off), off.span());
      }
    }
    return null;
  }

  private static @Nullable EnglishDivision judge(Figure whole, List<Figure> parts, Span span) {
    EnglishDivision found = new EnglishDivision(span, whole, parts);
    BigDecimal off = found.sum().subtract(whole.value()).abs();
    boolean near = off.multiply(FOUR).compareTo(whole.value()) <= 0;
    boolean rounds =
        !whole.counts()
            && off.compareTo(whole.step().multiply(BigDecimal.valueOf(parts.size()))) <= 0
            && whole.step().compareTo(BigDecimal.ONE) != 0;
    return off.signum() != 0 && near && !rounds ? found : null;
  }
}
