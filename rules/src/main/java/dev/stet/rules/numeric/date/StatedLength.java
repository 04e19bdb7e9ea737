package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Words;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a period is said to last: {@code 为期三天}, {@code (36 months)}, {@code a two-week camp}.
 *
 * @param span its words
 * @param count how many
 * @param unit of what: days, weeks, months or years
 */
record StatedLength(Span span, int count, ChronoUnit unit) {
  private static final String NUMBER =
      "(\\d{1,4}|[一二三四五六七八九十两]{1,3}|(?:twenty|thirty|forty|fifty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";
  private static final String LENGTH =
      NUMBER + "[ -]?(天|日|周|星期|个月|月|年|(?:day|night|week|month|year)s?(?![a-z]))";

  /** A length that is meant roughly, goes on, or is the name of something. */
  private static final String NO_MORE = "(?!以|左右|多|内|[初末底级份]|\\s?(?:and a half|or (?:more|less)))";

  private static final PrefilteredPattern BEHIND =
      PrefilteredPattern.compile(
          "^(?:止|期间|的[\\p{IsHan}]{2,10}(?:过程)?中,[^。;\\d一二三四五六七八九十]{0,30})?(?:,\\s?inclusive)?(?:[^。.;\\d一二三四五六七八九十]{0,16}第[一二三四五六七八九十]{1,3}[届次期批])?[^。.;\\d一二三四五六七八九十]{0,12}?(?:为期|历时|共计|合计|共[\\p{IsHan}]{0,2}|总共|总计|时间(?:长)?达|长达|持续|连续[\\p{IsHan}]{0,4}|前后|时长|工期|期限为?|\\(|\\blast(?:ing|ed|s)|a total of|\\bfor|a term of|a period of|\\bi\\.e\\.)[为是]?\\s?"
              + LENGTH
              + NO_MORE,
          Pattern.CASE_INSENSITIVE);

  /** {@code 11月11日至20日旺季高峰10天里}: the length is said of the days themselves. */
  private static final PrefilteredPattern WITHIN =
      PrefilteredPattern.compile("^的?(?!前|后|最|首|头)[\\p{IsHan}]{0,6}" + LENGTH + "(?=[里间中][,的])");

  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile(
          "(?:为期|历时|公示|(?<=[租工任聘保效用务][期限])(?:限)?(?:为|共计?|总计)?|期限为?|\\ban?\\s|\\b(?:for|of|last(?:ing|ed|s)|covers?|covering|spans?|spanning|runs?|ran|over)\\s|\\bthe\\s)"
              + LENGTH
              + NO_MORE
              + "(?:的?[^。;:\\d()]{0,24}|\\s?[(,:]\\s?)(?:于|从|自|在|即|from|on|\\(|:|,|\\bbetween)?\\s{0,2}$",
          Pattern.CASE_INSENSITIVE);

  /** The length right before the dates, with nothing between but the word that opens them. */
  private static final PrefilteredPattern RIGHT_BEFORE =
      PrefilteredPattern.compile(
          "(?<![\\d第近前-])"
              + LENGTH
              + NO_MORE
              + "(?:[*\\s]{0,3},\\s?(?:\\bfrom\\s|即?[自从由]|即|(?:拟|暂)?定于|安排[在于]|计划[于自]|于)|\\s\\((?:from\\s)?)$",
          Pattern.CASE_INSENSITIVE);

  /** How long works are to last, told a sentence before their dates. */
  private static final PrefilteredPattern OF_WORKS =
      PrefilteredPattern.compile("(?:总工期|工期|建设期|建设周期|项目周期|实施周期)(?:共|为|约)?" + LENGTH + NO_MORE);

  /** {@code 自2024年1月1日起生效,有效期两年,至}: between the two dates. */
  private static final PrefilteredPattern BETWEEN =
      PrefilteredPattern.compile(
          ",(?:合同)?(?:为期|有?效期|期限|租期|工期|任期|聘期|服务期|保修期)(?:为|限)?"
              + LENGTH
              + NO_MORE
              + "(?:,(?:至|到)|至|到|,直至)$");

  private static final int MOST_BETWEEN = 24;
  private static final int FARTHEST = 160;

  /** The length stated behind or before {@code period}, or null if there is none. */
  static @Nullable StatedLength of(Dated dated, Period period) {
    int end = period.to().span().end();
    Matcher behind = BEHIND.matcher(dated.after(end, 70));
    if (behind.find()) {
      return read(behind, end);
    }
    Matcher within = WITHIN.matcher(dated.after(end, 24));
    if (within.find()) {
      return read(within, end);
    }
    int opens = period.from().span().end();
    int closes = period.to().span().start();
    if (closes - opens > 2 && closes - opens < MOST_BETWEEN) {
      Matcher between = BETWEEN.matcher(dated.text().substring(opens, closes));
      if (between.find()) {
        return read(between, opens);
      }
    }
    String lead = dated.before(period.from().span().start(), 44);
    int offset = period.from().span().start() - lead.length();
    Matcher before = BEFORE.matcher(lead);
    if (before.find()) {
      return read(before, offset);
    }
    before = RIGHT_BEFORE.matcher(lead);
    return before.find() ? read(before, offset) : null;
  }

  /** The length of the works that the sentences before {@code at} in its line tell, or null. */
  static @Nullable StatedLength ofWorks(String text, int at) {
    int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int from = Math.max(line, at - FARTHEST);
    Matcher works = OF_WORKS.matcher(text.substring(from, at));
    StatedLength length = works.find() ? read(works, from) : null;
    return length != null && !works.find() ? length : null;
  }

  /** The length whose number and unit are the groups 1 and 2 of {@code matcher}, or null. */
  static @Nullable StatedLength read(Matcher matcher, int offset) {
    int count = count(matcher.group(1));
    Span span = new Span(offset + matcher.start(1), offset + matcher.end(2));
    return count > 0 ? new StatedLength(span, count, unit(matcher.group(2))) : null;
  }

  /** The pattern of a number and a unit of time, as its groups 1 and 2. */
  static String pattern() {
    return LENGTH;
  }

  private static int count(String number) {
    char first = number.charAt(0);
    if (first >= '0' && first <= '9') {
      return Integer.parseInt(number);
    }
    return first < 0x80
        ? (int) FormalNumerals.english(number)
        : (int) ChineseNumerals.value(number);
  }

  private static ChronoUnit unit(String word) {
    return switch (Character.toLowerCase(word.charAt(0))) {
      case '个', 'm', '月' -> ChronoUnit.MONTHS;
      case '年', 'y' -> ChronoUnit.YEARS;
      case '周', '星', 'w' -> ChronoUnit.WEEKS;
      default -> ChronoUnit.DAYS;
    };
  }

  /**
   * How many units lie between the dates, both ends counted, where that cannot be what is stated; 0
   * where it may.
   *
   * @param start the first date; its day is the 1st where {@code days} is false
   * @param end the last
   * @param days whether days are written, not only months
   */
  long contradictedBy(LocalDate start, LocalDate end, boolean days) {
    long between = unit.between(start, end);
    if (unit == ChronoUnit.WEEKS) {
      long apart = ChronoUnit.DAYS.between(start, end) + 1;
      // A camp of two weeks may leave out the last weekend.
      return Math.abs(apart - 7L * count) <= 3 ? 0 : Math.max(1, (apart + 3) / 7);
    }
    if (unit != ChronoUnit.DAYS && days) {
      // From the 1st of one month to the last of another: the months are whole.
      long whole = unit.between(start, end.plusDays(1));
      boolean exact = start.plus(whole, unit).equals(end.plusDays(1));
      return count == whole || (!exact && count == between + 1) ? 0 : Math.max(1, whole);
    }
    if (unit == ChronoUnit.YEARS) {
      long months = ChronoUnit.MONTHS.between(start, end) + 1;
      return Math.abs(months - 12L * count) <= 6 ? 0 : Math.max(1, (months + 6) / 12);
    }
    return count == between || count == between + 1 ? 0 : between + 1;
  }

  /** The unit in words. */
  Words unitName() {
    return switch (unit) {
      case MONTHS -> new Words("months", "个月");
      case YEARS -> new Words("years", "年");
      case WEEKS -> new Words("weeks", "周");
      default -> new Words("days", "天");
    };
  }
}
