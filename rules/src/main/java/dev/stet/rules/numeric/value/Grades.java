package dev.stet.rules.numeric.value;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Grades with the marks they are given for, of which two overlap or leave marks without a grade:
 * {@code ≥80为优秀,≥85为良好}; {@code 75—89分为良好,60—76分为合格}. Bands may share the mark at which they meet.
 *
 * @param span the band that does not fit the better one
 * @param better the better band
 * @param gap whether the two leave a gap; else they overlap
 */
record Grades(Span span, Span better, boolean gap) {
  private static final String MARK = "(\\d{1,3}(?:\\.\\d)?)\\s?(?:分|%)?";

  /** From the best; the words of one rank stand together. */
  private static final List<String> RANKS =
      List.of(
          "优秀|优|excellent|outstanding|distinction",
          "良好|良|very good|good|merit",
          "中等|中|较好|fair|satisfactory",
          "合格|及格|达标|一般|pass|passed|adequate",
          "不合格|不及格|不达标|较差|差|poor|fail|failed|unsatisfactory");

  private static final Mentions WORDS =
      Mentions.of("优", "良好", "合格", "excellent", "distinction", "merit");
  private static final String GRADE =
      "(?:[(]?\\s?(?:的|者)?(?:评定|评|定|认定|确定)?(?:为|是|即|:|,)?|\\s(?:is|are|and above|or more|or above|marks?|points?|graded|as|counts?|rated|means?|\\s){0,6})[“\"]?\\s?("
          + String.join("|", RANKS)
          + ")(?![\\p{IsHan}&&[^等级者次的为,]])";
  private static final PrefilteredPattern BAND =
      PrefilteredPattern.compile(
          "(?:(?:≥|>=|不低于)\\s?"
              + MARK
              + "(?![^,;。\\d]{0,3}[<＜≤])|(?<![\\d.])"
              + MARK
              + "\\s?(?:[-—–~～至到]+|to)\\s?"
              + MARK
              + "|(?<![\\d.])"
              + MARK
              + "\\s?(?:\\((?:含|包括)?(?:\\d{1,3}分?)?\\))?(?:及?以上|(?: marks| points)? (?:and|or) (?:above|over|more))|(?<![且,，])(?:<|＜|低于|不足|below|under)\\s?"
              + MARK
              + "|(?<![\\d.])"
              + MARK
              + "以下)"
              + GRADE,
          Pattern.CASE_INSENSITIVE);

  private record Band(Span span, BigDecimal low, @Nullable BigDecimal high, int rank) {}

  /** The bands of a sentence that do not fit. */
  static List<Grades> wrong(String sentence, int offset) {
    if (!WORDS.in(sentence)) {
      return List.of();
    }
    List<Band> bands = new ArrayList<>();
    Matcher found = BAND.matcher(sentence);
    while (found.find()) {
      bands.add(band(found, offset));
    }
    bands.sort(Comparator.comparingInt(Band::rank));
    List<Grades> wrong = new ArrayList<>();
    for (int i = 1; i < bands.size(); i++) {
      Band better = bands.get(i - 1);
      Band worse = bands.get(i);
      if (better.rank() == worse.rank() || worse.rank() > better.rank() + 2) {
        return List.of();
      }
      Grades one = compare(better, worse);
      if (one != null) {
        wrong.add(one);
      }
    }
    return wrong;
  }

  private static @Nullable Grades compare(Band better, Band worse) {
    BigDecimal high = worse.high();
    if (high == null) {
      return better.low().compareTo(worse.low()) <= 0
          ? new Grades(worse.span(), better.span(), false)
          : null;
    }
    int overlap = high.compareTo(better.low());
    boolean gap = better.low().subtract(high).compareTo(BigDecimal.ONE) > 0;
    return overlap > 0 || gap ? new Grades(worse.span(), better.span(), gap) : null;
  }

  private static Band band(Matcher found, int offset) {
    int rank = 0;
    String grade = found.group(7).toLowerCase(Locale.ROOT);
    while (!List.of(RANKS.get(rank).split("\\|")).contains(grade)) {
      rank++;
    }
    String low = either(found, 1, 2, 4);
    String high = either(found, 3, 5, 6);
    return new Band(
        new Span(offset + found.start(), offset + found.end()),
        low.isEmpty() ? BigDecimal.ZERO : new BigDecimal(low),
        high.isEmpty() ? null : new BigDecimal(high),
        rank);
  }

  private static String either(Matcher found, int... groups) {
    for (int group : groups) {
      String words = found.group(group);
      if (words != null) {
        return words;
      }
    }
    return "";
  }
}
