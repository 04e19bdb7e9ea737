package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English counts in words, a whole and behind a colon all its parts: {@code a crew of seven: four
 * drivers, two guides and one cook}.
 */
final class SpelledParts {
  /**
   * A whole and its parts.
   *
   * @param span from the whole to the last part
   */
  record Whole(Span span, long total, List<Long> parts) {
    long sum() {
      return parts.stream().mapToLong(Long::longValue).sum();
    }
  }

  private static final Map<String, Long> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("thirteen", 13L),
          Map.entry("fourteen", 14L),
          Map.entry("fifteen", 15L),
          Map.entry("sixteen", 16L),
          Map.entry("seventeen", 17L),
          Map.entry("eighteen", 18L),
          Map.entry("nineteen", 19L),
          Map.entry("twenty", 20L));

  private static final String SPELLED =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
          + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";
  private static final String NUMBER = "(?:" + SPELLED + "|\\d{1,3})";
  private static final String PART = "(?:an?|" + NUMBER + ")(?:\\s+[a-z-]+){1,4}";
  private static final PrefilteredPattern LIST =
      PrefilteredPattern.compile(
          "\\b("
              + SPELLED
              + ")(?:\\s+[a-z-]+){0,3}\\s*[:(]\\s*("
              + PART
              + "(?:,\\s+"
              + PART
              + "){0,6}?,?\\s+and\\s+"
              + PART
              + ")(?=\\s*[.;)\\n]|\\s*$)",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile(
          "(?:^|,\\s+|\\band\\s+)(an?|" + NUMBER + ")\\s", Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile(
          "\\b(?:times|years?|months?|weeks?|days?|hours?|minutes?|per|each|of|in|to|or|from|percent)\\b",
          Pattern.CASE_INSENSITIVE);

  private SpelledParts() {}

  /** The wholes between {@code start} and {@code end} that their parts do not make. */
  static List<Whole> wrong(String text, int start, int end) {
    List<Whole> wrong = new ArrayList<>();
    if (new Span(start, end).find(text, " and ") < 0) {
      return wrong;
    }
    Matcher matcher = LIST.matcher(text, start, end);
    while (matcher.find()) {
      String words = matcher.group(2);
      if (NO_PART.isIn(words)) {
        continue;
      }
      List<Long> parts = new ArrayList<>();
      Matcher each = EACH.matcher(words);
      while (each.find()) {
        parts.add(value(each.group(1)));
      }
      Whole whole =
          new Whole(new Span(matcher.start(1), matcher.end(2)), value(matcher.group(1)), parts);
      // Twice as many, or half, are rather no parts of it.
      boolean near = whole.sum() < 2 * whole.total() && 2 * whole.sum() > whole.total();
      if (parts.size() >= 2 && whole.sum() != whole.total() && near) {
        wrong.add(whole);
      }
    }
    return wrong;
  }

  private static long value(String number) {
    String lower = number.toLowerCase(Locale.ROOT);
    if (lower.equals("a") || lower.equals("an")) {
      return 1;
    }
    Long spelled = NUMBERS.get(lower);
    return spelled == null ? Long.parseLong(lower) : spelled;
  }
}
