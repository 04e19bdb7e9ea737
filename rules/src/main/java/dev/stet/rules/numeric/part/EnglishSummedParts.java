package dev.stet.rules.numeric.part;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures in one English sentence, then their sum: {@code £4,900 and £4,850, £9,570 together}. */
final class EnglishSummedParts {
  private static final PrefilteredPattern TOGETHER_BEFORE =
      PrefilteredPattern.compile("\\b(?:in all|together|altogether|in total),?\\s+$");
  private static final PrefilteredPattern TOGETHER_BEHIND =
      PrefilteredPattern.compile(
          "(?:\\s[a-z]+){0,2}\\s(?:in all|together|altogether|in total)(?=[,.;)]|\\sfor\\b|\\s*$)");
  private static final PrefilteredPattern WITH =
      PrefilteredPattern.compile(
          "(?:\\s[a-z]+)?,?\\s(?:with|including|counting|together\\swith|plus)\\s");
  private static final PrefilteredPattern NO_SUM =
      PrefilteredPattern.compile(
          "\\b(?:each|per|apiece|times|an? (?:day|week|month|year|session|set|hour)|more|less|fewer|about|nearly|over|average|rest|others?|of which|between)\\b|[×*]",
          Pattern.CASE_INSENSITIVE);

  /** {@code 392 a 4, 148 a 3}: what they gave, not how many did. */
  private static final PrefilteredPattern SCORE = PrefilteredPattern.compile("\\ban? $");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:st|nd|rd|th)?\\s(?:and\\s\\d{1,2}\\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");
  private static final BigDecimal TEN = BigDecimal.TEN;

  /** In characters: from one figure to the next. */
  private static final int LONGEST_GAP = 60;

  private EnglishSummedParts() {}

  /**
   * The sum between {@code start} and {@code end} that the figures before it do not make, or null.
   *
   * @param numbers all there are there
   */
  static @Nullable EnglishDivision wrong(String text, List<Figure> numbers, int start, int end) {
    for (int i = 2; i < numbers.size(); i++) {
      Figure total = numbers.get(i);
      String lead = text.substring(numbers.get(i - 1).span().end(), total.span().start());
      boolean said =
          TOGETHER_BEFORE.isIn(lead)
              || TOGETHER_BEHIND.matcher(text, total.span().end(), end).lookingAt();
      List<Figure> parts =
          said && !total.percent() ? row(text, numbers.subList(0, i), total) : List.of();
      if (parts.size() < 2
          || NO_SUM.matcher(text, start, end).find()
          || WITH.matcher(text, total.span().end(), end).lookingAt()) {
        continue;
      }
      BigDecimal off = EnglishDivision.sum(parts).subtract(total.value()).abs();
      if (off.signum() > 0
          && off.multiply(TEN).compareTo(total.value()) <= 0
          && !anyRun(parts, total)) {
        return new EnglishDivision(total.span(), total, parts);
      }
    }
    return null;
  }

  /** The figures before a sum that are like it, back to where another sort of text begins. */
  private static List<Figure> row(String text, List<Figure> before, Figure total) {
    List<Figure> row = new ArrayList<>();
    int next = total.span().start();
    for (int i = before.size() - 1; i >= 0; i--) {
      Figure figure = before.get(i);
      String between = text.substring(figure.span().end(), next);
      if (between.length() > LONGEST_GAP || between.indexOf(';') >= 0) {
        break;
      }
      boolean like =
          figure.alike(total)
              && (figure.step().compareTo(BigDecimal.ONE) < 0)
                  == (total.step().compareTo(BigDecimal.ONE) < 0)
              && !figure.year()
              && !SCORE.isIn(
                  text.substring(Math.max(0, figure.span().start() - 6), figure.span().start()))
              && !DAY.matcher(between).lookingAt();
      if (like) {
        row.add(0, figure);
      }
      next = figure.span().start();
    }
    return row;
  }

  private static boolean anyRun(List<Figure> parts, Figure total) {
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from + 2; to <= parts.size(); to++) {
        if (EnglishDivision.meets(total, parts.subList(from, to))) {
          return true;
        }
      }
    }
    return false;
  }
}
