package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long ago a year is said to be, in a document none of whose years makes it so: {@code in use
 * since 1999, 35 years ago}, in a report of 2024.
 *
 * @param span how many years, as told
 * @param from the year
 * @param now the last year the document names
 */
record YearsAgo(Span span, int from, int now) {
  private static final PrefilteredPattern AGO =
      PrefilteredPattern.compile(
          "\\b(?:[Ss]ince|[Ii]n|from|of|[Bb]ack to)\\s(?:[A-Z][a-z]+\\s)?(?<y>1[89]\\d\\d|20\\d\\d)(?:,\\s(?:that is,?\\s|or\\s)?|\\s\\()(?:some\\s|about\\s|nearly\\s|almost\\s|over\\s)?(?<n>\\d{1,3}|"
              + EnglishNumbers.SPELLED
              + ")\\syears?\\sago\\b");

  /** Began in 1974 …. Now, fifty years on. */
  private static final PrefilteredPattern ON =
      PrefilteredPattern.compile(
          "\\b(?:began|started|opened|founded|established|formed|launched|built|set up)(?: [a-z]+){0,3} in (?<y>1[89]\\d\\d|20\\d\\d)\\b[^;]{0,70}?\\b(?:[Nn]ow,?|[Tt]oday,?) (?<n>\\d{1,3}|(?i:"
              + EnglishNumbers.SPELLED
              + ")) years on\\b");

  /** 创办于1998年,…,至2023年已有25年校史: both years are told. */
  private static final PrefilteredPattern SINCE =
      PrefilteredPattern.compile(
          "(?:创办|创建|始建|成立|建校|建成|开办|创立|组建|投产|开业|开馆)于?(?<y>1[89]\\d\\d|20\\d\\d)年(?:\\d{1,2}月)?,[^。;\\d]{0,24}[至到](?<now>(?:19|20)\\d\\d)年(?:底|末)?,?(?:已|已有|历经|走过|有)(?:有|近|历经|走过)?(?<n>\\d{1,3})年");

  /** 创办于1998年,2023年是创办25周年; founded in 1998, and in 2023 it kept its 25th anniversary. */
  private static final PrefilteredPattern ANNIVERSARY =
      PrefilteredPattern.compile(
          "(?:创办|创建|始建|成立|建校|建成|创立|组建|投产|开业|开馆|建馆|建院|建厂|创刊)于?(?<y>1[89]\\d\\d|20\\d\\d)年(?:\\d{1,2}月)?[,;][^。;\\d]{0,16}(?<now>(?:19|20)\\d\\d)年(?:是|为|迎来|恰逢|适逢|正值|时值|喜迎)[\\p{IsHan}“”]{0,10}?(?<n>\\d{1,3})周年");

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,])(?:1[89]|20)\\d\\d(?![\\d,]|\\.\\d)");

  /** Whoever counts years may be one off. */
  private static final int LATITUDE = 2;

  /** In characters: where a document has its title and date, or its place and day. */
  private static final int EDGE = 400;

  /** Those of {@code text} that are wrong. */
  static List<YearsAgo> wrong(String text) {
    List<YearsAgo> wrong = new ArrayList<>();
    since(SINCE.matcher(text), wrong);
    since(ANNIVERSARY.matcher(text), wrong);
    ago(text, AGO.matcher(text), wrong);
    ago(text, ON.matcher(text), wrong);
    return wrong;
  }

  private static void since(Matcher since, List<YearsAgo> wrong) {
    while (since.find()) {
      int from = Integer.parseInt(since.group("y"));
      int now = Integer.parseInt(since.group("now"));
      if (Math.abs(now - from - Integer.parseInt(since.group("n"))) >= LATITUDE) {
        wrong.add(new YearsAgo(new Span(since.start("n"), since.end()), from, now));
      }
    }
  }

  private static void ago(String text, Matcher ago, List<YearsAgo> wrong) {
    SortedSet<Integer> years = null;
    while (ago.find()) {
      years = years == null ? years(text) : years;
      int from = Integer.parseInt(ago.group("y"));
      String number = ago.group("n");
      long count =
          Character.isDigit(number.charAt(0))
              ? Long.parseLong(number)
              : FormalNumerals.english(number.toLowerCase(Locale.ROOT));
      SortedSet<Integer> later = years.tailSet(from + 1);
      if (!later.isEmpty()
          && isOfNow(text, later.last())
          && later.stream().allMatch(year -> Math.abs(year - from - count) >= LATITUDE)) {
        wrong.add(new YearsAgo(new Span(ago.start("n"), ago.end()), from, later.last()));
      }
    }
  }

  /** Whether {@code year} stands where a document is dated, or is spoken of again and again. */
  private static boolean isOfNow(String text, int year) {
    String printed = String.valueOf(year);
    int first = text.indexOf(printed);
    int second = text.indexOf(printed, first + 1);
    return first < EDGE
        || text.lastIndexOf(printed) > text.length() - EDGE
        || (second > 0 && text.indexOf(printed, second + 1) > 0);
  }

  private static SortedSet<Integer> years(String text) {
    SortedSet<Integer> years = new TreeSet<>();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      years.add(Integer.parseInt(year.group()));
    }
    return years;
  }
}
