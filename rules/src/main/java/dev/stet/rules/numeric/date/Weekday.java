package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays.Day;
import dev.stet.rules.numeric.figure.NumericRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Dates that do not fall on the weekday written beside them. */
public final class Weekday extends NumericRule {
  private static final String ENGLISH =
      "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)";

  /** Two weekdays in a row belong to a range or list of days. */
  private static final String ALONE =
      "(?!\\.?\\s?(?:-|–|—|~|至|到|、|/|,|and\\b|to\\b|or\\b)\\s?(?:星期|周|礼拜|[一二三四五六日](?:[)至、]|$)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))|'|’)";

  private static final PrefilteredPattern AFTER =
      PrefilteredPattern.compile(
          "^\\s?[,(]?\\s?(?:((?:星期|周|礼拜)[一二三四五六日天])(?![\\p{IsHan}&&[^上下中晚的在于举召开前后起]])"
              + ALONE
              + "|"
              + ENGLISH
              + "\\b"
              + ALONE
              + ")");
  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile(
          "(?:((?:星期|周|礼拜)[一二三四五六日天])\\s?\\(|(?<!-|–|/|to |and |through )\\b"
              + ENGLISH
              + "\\.?,?\\s\\(?(?:the\\s|on\\s)?)$");

  /** {@code 12 and 13 May}, {@code 12–13 May}, {@code 12日、13日}: the weekday may be another's. */
  private static final PrefilteredPattern RANGE_BEFORE =
      PrefilteredPattern.compile(
          "(?:\\d{1,2}(?:st|nd|rd|th)?|[日号])\\s?(?:-|–|—|~|/|至|到|、|和|及|与|,|&|and|to|until|or)\\s?$");

  private static final PrefilteredPattern RANGE =
      PrefilteredPattern.compile(
          "^\\s?\\(\\s?((?:星期|周|礼拜)[一二三四五六日天])\\s?(?:至|到|-|—|~)+\\s?((?:星期|周|礼拜)[一二三四五六日天])\\s?\\)");

  /** The year of a title; of two, as of a year of school, none. */
  private static final PrefilteredPattern OF_TITLE =
      PrefilteredPattern.compile(
          "(?:19|20)\\d\\d\\s?(?:—|-|–|~|至|/)|(?<!\\d)((?:19|20)\\d\\d)年|(?<![\\w.,/-])((?:19|20)\\d\\d)\\b(?![.,/:-]?\\d)");

  private static final int TITLE_LINES = 4;

  /** In characters: what is longer is a paragraph, which may tell of any year. */
  private static final int LONGEST_TITLE = 160;

  /** {@code Monday 3 June to Friday 9 June}: the second weekday is that of the second date. */
  private static final PrefilteredPattern SECOND =
      PrefilteredPattern.compile(
          "(?:"
              + CalendarDays.MONTH_NAMES
              + "|(?:19|20)\\d\\d)\\s(?:to|and|until)\\s"
              + ENGLISH
              + ",?\\s(?:the\\s)?$");

  private static final int FARTHEST = 60;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2035;

  public Weekday(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Dated> all = document.get(Dated.ALL);
    SortedSet<Integer> years = null;
    List<Told> told = new ArrayList<>();
    for (Dated dated : all) {
      ranges(dated, reporter);
      for (Day day : dated.days()) {
        Stated stated = day.exists() && day.day() > 0 ? stated(dated, day) : null;
        if (stated == null) {
          continue;
        }
        if (day.year() > 0) {
          judge(day, stated, new TreeSet<>(List.of(day.year())), dated.text(), reporter);
        } else {
          years = years == null ? years(document, all) : years;
          if (!judge(day, stated, years, dated.text(), reporter)) {
            told.add(new Told(dated, day, stated));
          }
        }
      }
    }
    beside(told, years == null || years.isEmpty(), reporter);
  }

  /** A date without a year, with the weekday it is told to be. */
  private record Told(Dated dated, Day day, Stated stated) {
    /** Whether this and {@code other} can be of one year. */
    boolean agrees(Told other) {
      long apart = apart(other);
      DayOfWeek expected = stated.weekday().plus(apart);
      return expected == other.stated.weekday()
          || (leaps(other) && expected.plus(apart > 0 ? 1 : -1) == other.stated.weekday());
    }

    /** How many days lie between, in a year that is no leap year. */
    long apart(Told other) {
      LocalDate one = day.date(CalendarDays.COMMON_YEAR);
      LocalDate two = other.day.date(CalendarDays.COMMON_YEAR);
      return one == null || two == null ? 0 : ChronoUnit.DAYS.between(one, two);
    }

    private boolean leaps(Told other) {
      return Math.min(day.month(), other.day.month()) < 3
          && Math.max(day.month(), other.day.month()) > 2;
    }
  }

  /**
   * {@code Mon 22 July, Wed 23 July, Wed 24 July}: where no year is known, the dates that stand
   * beside each other are of one, and the odd one among three, or the second of a sentence, is
   * wrong. Of several years that a text names, only the odd one among three is.
   *
   * @param alone whether no year is known
   */
  private void beside(List<Told> told, boolean alone, Reporter reporter) {
    for (int i = 1; i < told.size(); i++) {
      Told one = told.get(i - 1);
      Told two = told.get(i);
      long apart = one.apart(two);
      if (apart <= 0 || apart > FARTHEST || one.agrees(two)) {
        continue;
      }
      boolean odd =
          i + 1 < told.size()
              && two.apart(told.get(i + 1)) > 0
              && one.apart(told.get(i + 1)) <= FARTHEST
              && one.agrees(told.get(i + 1));
      boolean second = i < 2 || told.get(i - 2).agrees(one);
      if (odd || (alone && one.dated().equals(two.dated()) && second)) {
        reporter.report(
            Problem.of(info(), two.stated().span())
                .message("beside")
                .severity(Severity.WARNING)
                .with("date", two.day().span().of(two.dated().text()).strip())
                .with("first", one.day().span().of(two.dated().text()).strip())
                .with("weekday", name(one.stated().weekday()))
                .with("is", name(one.stated().weekday().plus(apart)))
                .with("stated", name(two.stated().weekday()))
                .related(List.of(one.day().span())));
      }
    }
  }

  /** {@code 2024年6月1日至6月30日（星期六至星期日）}: each end of the range has its own day. */
  private void ranges(Dated dated, Reporter reporter) {
    for (int i = 0; i + 1 < dated.days().size(); i++) {
      Day from = dated.days().get(i);
      Day to = dated.days().get(i + 1);
      Matcher both = RANGE.matcher(dated.after(to.span().end(), 22));
      int year = from.year() > 0 ? from.year() : to.year();
      if (year > 0
          && from.day() > 0
          && to.day() > 0
          && from.exists()
          && to.exists()
          && both.find()) {
        int end = to.span().end();
        Span first = new Span(end + both.start(1), end + both.end(1));
        Span last = new Span(end + both.start(2), end + both.end(2));
        judge(
            from,
            new Stated(chinese(both.group(1)), first),
            new TreeSet<>(List.of(year)),
            dated.text(),
            reporter);
        judge(
            to,
            new Stated(chinese(both.group(2)), last),
            new TreeSet<>(List.of(year)),
            dated.text(),
            reporter);
      }
    }
  }

  private record Stated(DayOfWeek weekday, Span span) {}

  private static @Nullable Stated stated(Dated dated, Day day) {
    int end = day.span().end();
    if (RANGE_BEFORE.isIn(dated.before(day.span().start(), 8))) {
      return null;
    }
    Matcher after = AFTER.matcher(dated.after(end, 22));
    if (after.find()) {
      int group = after.group(1) != null ? 1 : 2;
      return new Stated(
          group == 1 ? chinese(after.group(1)) : english(after.group(2)),
          new Span(end + after.start(group), end + after.end(group)));
    }
    String words = dated.before(day.span().start(), 22);
    Matcher second = SECOND.matcher(dated.before(day.span().start(), 36));
    if (second.find()) {
      int start = day.span().start() - dated.before(day.span().start(), 36).length();
      return new Stated(
          english(second.group(1)), new Span(start + second.start(1), start + second.end(1)));
    }
    Matcher before = BEFORE.matcher(words);
    if (before.find()) {
      int start = day.span().start() - words.length();
      int group = before.group(1) != null ? 1 : 2;
      return new Stated(
          group == 1 ? chinese(before.group(1)) : english(before.group(2)),
          new Span(start + before.start(group), start + before.end(group)));
    }
    return null;
  }

  /**
   * The years a date without one may belong to: those the document names, and the next after one in
   * which something is dated; none if nothing is.
   */
  private static SortedSet<Integer> years(Document document, List<Dated> all) {
    SortedSet<Integer> years = new TreeSet<>();
    for (Dated dated : all) {
      for (Day day : dated.days()) {
        if (day.full() && day.year() >= FIRST_YEAR && day.year() <= LAST_YEAR) {
          years.add(day.year());
          years.add(day.year() + 1);
        }
      }
    }
    if (years.isEmpty()) {
      return yearsOfTitle(document);
    }
    if (!years.isEmpty()) {
      for (Quantity figure : document.get(Quantities.ANALYSIS).all()) {
        int year = figure.is(Quantity.Kind.YEAR) ? figure.value().intValue() : 0;
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
          years.add(year);
        }
      }
    }
    return years;
  }

  /**
   * The year the first lines name, where they name only one; in English, where a year may be that
   * of a season, those beside it too.
   */
  private static SortedSet<Integer> yearsOfTitle(Document document) {
    List<Block> blocks = document.blocks();
    Set<String> years = new TreeSet<>();
    boolean english = false;
    for (int i = 0; i < Math.min(TITLE_LINES, blocks.size()) && years.isEmpty(); i++) {
      Span line = blocks.get(i).span();
      Matcher year = OF_TITLE.matcher(line.of(document.folded()));
      while (line.length() < LONGEST_TITLE && year.find()) {
        english |= year.group(2) != null;
        String told = year.group(1) != null ? year.group(1) : year.group(2);
        years.add(told == null ? "" : told);
      }
    }
    String only = years.size() == 1 ? years.iterator().next() : "";
    SortedSet<Integer> named = new TreeSet<>();
    if (!only.isEmpty()) {
      int year = Integer.parseInt(only);
      named.addAll(english ? List.of(year - 1, year, year + 1) : List.of(year));
    }
    return named;
  }

  private boolean judge(
      Day day, Stated stated, SortedSet<Integer> years, String text, Reporter reporter) {
    DayOfWeek is = null;
    int year = 0;
    for (int one : years) {
      LocalDate date = day.date(one);
      if (date == null || date.getDayOfWeek() == stated.weekday()) {
        return false;
      }
      // of three the one in the middle is that of the title
      if (is == null || (years.size() == 3 && one < years.last())) {
        is = date.getDayOfWeek();
        year = one;
      }
    }
    if (is != null) {
      reporter.report(
          Problem.of(info(), stated.span())
              .message(day.year() > 0 ? RuleInfo.DEFAULT : "inferred")
              .with("date", day.span().of(text).strip())
              .with("year", year)
              .with("is", name(is))
              .with("stated", name(stated.weekday()))
              .related(List.of(day.span())));
    }
    return is != null;
  }

  private static DayOfWeek chinese(String numeral) {
    char last = numeral.charAt(numeral.length() - 1);
    return DayOfWeek.of("一二三四五六日".indexOf(last == '天' ? '日' : last) + 1);
  }

  private static DayOfWeek english(String name) {
    String stem = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(stem)) {
        return day;
      }
    }
    throw new IllegalArgumentException("not a day of the week: " + name);
  }

  private static Words name(DayOfWeek day) {
    return new Words(
        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        "星期" + "一二三四五六日".charAt(day.getValue() - 1));
  }
}
