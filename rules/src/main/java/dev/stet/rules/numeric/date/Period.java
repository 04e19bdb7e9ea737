package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two dates that the text names as beginning and end.
 *
 * @param from the first
 * @param to the last; takes the year of {@code from} where only a day is written
 * @param named whether labels say so ({@code Admitted: … Discharged: …}), not a word between the
 *     two
 */
record Period(Day from, Day to, boolean named) {
  private static final String CONNECTOR =
      "(?:起|开始|开幕|启动|开工)?[,]?\\s?(?:至|到|-{1,2}|—{1,2}|–|~|to|until|through|till)\\s?";
  private static final PrefilteredPattern BETWEEN =
      PrefilteredPattern.compile("^\\s?" + CONNECTOR + "$");

  /** {@code 自2021年8月停运至2023年5月}. */
  private static final PrefilteredPattern UNTIL =
      PrefilteredPattern.compile("^[\\p{IsHan}]{0,6}(?:,[\\p{IsHan}]{2,10})?,?(?:至|到|直至|直到)$");

  private static final PrefilteredPattern DAY_ONLY =
      PrefilteredPattern.compile("^\\s?" + CONNECTOR + "(\\d{1,2})\\s?[日号]");

  /** {@code May 3–7, 2023}. */
  private static final PrefilteredPattern ENGLISH_DAY_ONLY =
      PrefilteredPattern.compile(
          "^\\s?(?:-|–|—|to|through)\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s((?:19|20)\\d\\d))?\\b(?![:.%]\\d|\\s?(?:-|–)\\d|\\s(?:of\\s)?[A-Za-z])");

  /** {@code 3–7 May 2023}, {@code from 3 to 7 May}. */
  private static final PrefilteredPattern DAY_BEFORE =
      PrefilteredPattern.compile(
          "(?<![\\d.:/-])(\\d{1,2})(?:st|nd|rd|th)?\\s?(?:-|–|—|to|until)\\s?$");

  private static final PrefilteredPattern DATED =
      PrefilteredPattern.compile(
          "(?:\\b(?:from|on|of|held|dates?|between|period)\\b:?|[(:])\\s$|\\($");

  /** What begins and what ends it; a label stands before its date or behind it. */
  private enum Couple {
    STAY("入院|住院", "出院", "admitted|admission", "discharged?"),
    WORKS(
        "开工|动工|破土|进场",
        "竣工|完工|验收|封顶|合龙|贯通|通车|建成|投产|投运|投用|投入使用|启用|交工|交付",
        "construction started|works? (?:started|began)",
        "completed|completion"),
    TIME(
        "开始|起始|开幕|启动",
        "结束|终止|闭幕|截止",
        "start(?:ed|s)?|begins?|began|commence[sd]?|opened|opens|opening",
        "end(?:ed|s)?|finish(?:ed|es)|closed|closes|closing|concluded"),
    TOPPED("封顶|合龙", "竣工|完工|验收|投用|投入使用|启用|交付", "topped out", "handed over"),
    DECISION("审定|审议通过|获批|批准", "正式发布|正式印发|发布|公布|印发", "approved|adopted", "published"),
    CONTRACT(
        "签订|签约|生效|起租",
        "到期|终止|届满|失效|期满",
        "signed|effective|commencement",
        "expir(?:es|y|ed|ation)|terminat(?:es|ion)"),
    NOTICE(
        "公告|发布|公示开始|报名开始|挂网",
        "(?:报名|投标|质疑|申报|提交|征集|公示|递交|竞价|响应)[\\p{IsHan}]{0,4}截止|公示结束|开标",
        "published|issued|posted|advertised|issue",
        "due|deadline|closing|expires"),
    CASE(
        "立案|受理|接报|收到",
        "结案|办结|审结|答复",
        "received|filed|reported|logged",
        "resolved|closed|completed"),
    LIFE("出生|生", "去世|逝世|死亡|病逝", "born|birth|dob", "died|death|deceased"),
    LOAN("借出|借款|领用", "归还|还款|交还", "borrowed|checked out", "returned"),
    GOODS(
        "生产|出厂|制造", "有效期至|过期|失效|保质期至", "manufactured|packed", "best before|use by|expires?|expiry"),
    JOURNEY("出发|启程|离港", "返回|到达|抵达|返程", "depart(?:ed|s|ure)?", "return(?:ed|s)?|arriv(?:ed|es|al)");

    private final Pattern startBefore;
    private final Pattern startAfter;
    private final Pattern endBefore;
    private final Pattern endAfter;

    Couple(String start, String end, String englishStart, String englishEnd) {
      startBefore = before(start, englishStart);
      startAfter = after(start);
      endBefore = before(end, englishEnd);
      endAfter = after(end);
    }

    private static Pattern before(String chinese, String english) {
      return Pattern.compile(
          "(?:(?<!数据|统计|资料|信息|未|不)(?:"
              + chinese
              + ")(?:日期|时间|日|于)?\\s?[:|]?\\s{0,3}|\\b(?:"
              + english
              + ")(?:\\s(?:date|on))?\\s?[:|]?\\s{0,3}(?:on\\s)?)$",
          Pattern.CASE_INSENSITIVE);
    }

    private static Pattern after(String chinese) {
      return Pattern.compile(
          "^(?:经[\\p{IsHan}]{1,6}?|在[\\p{IsHan}]{2,4}后)?(?:正式|顺利|全面|主体(?:结构)?)?(?:"
              + chinese
              + ")(?!前|后|以来|之后|之前|日期|时间)");
    }

    boolean begins(String before, String after) {
      return startBefore.matcher(before).find() || startAfter.matcher(after).find();
    }

    boolean ends(String before, String after) {
      return endBefore.matcher(before).find() || endAfter.matcher(after).find();
    }
  }

  /** The named end may stand in the next sentence or line, but no further. */
  private static final int MOST_BETWEEN = 60;

  /** The periods of a document, in order. */
  static List<Period> all(List<Dated> dated) {
    List<Period> periods = new ArrayList<>();
    Day last = null;
    List<Couple> open = List.of();
    for (Dated sentence : dated) {
      List<Day> days = sentence.days();
      for (int i = 0; i < days.size(); i++) {
        Day day = days.get(i);
        Day next = i + 1 < days.size() ? days.get(i + 1) : null;
        Period written = day.exists() ? written(sentence, day, next) : null;
        if (written != null) {
          periods.add(written);
        }
        String before = sentence.before(day.span().start(), 24);
        String after = sentence.after(day.span().end(), 12);
        if (last != null
            && (day.full() || open.equals(List.of(Couple.WORKS)))
            && day.span().start() - last.span().end() <= MOST_BETWEEN
            && open.stream().anyMatch(couple -> couple.ends(before, after))) {
          periods.add(new Period(last, day, true));
        }
        open = new ArrayList<>();
        for (Couple couple : Couple.values()) {
          boolean known = day.full() || couple == Couple.WORKS;
          if (known && day.exists() && couple.begins(before, after)) {
            open.add(couple);
          }
        }
        last = day;
      }
    }
    return periods;
  }

  /** The period that begins with {@code day}, or null. */
  private static @Nullable Period written(Dated dated, Day day, @Nullable Day next) {
    int end = day.span().end();
    String rest = dated.after(end, 14);
    Matcher dayOnly = DAY_ONLY.matcher(rest);
    if (day.day() > 0 && dayOnly.find()) {
      return new Period(day, sameMonth(day, end, dayOnly), false);
    }
    Matcher english = ENGLISH_DAY_ONLY.matcher(rest);
    if (day.day() > 0 && isLatin(dated, day) && english.find()) {
      int year = english.group(2) == null ? day.year() : Integer.parseInt(english.group(2));
      Day from = new Day(day.span(), year, day.month(), day.day());
      return new Period(from, sameMonth(from, end, english), false);
    }
    String lead = dated.before(day.span().start(), 24);
    Matcher before = DAY_BEFORE.matcher(lead);
    if (day.day() > 0
        && isLatin(dated, day)
        && before.find()
        && DATED.isIn(lead.substring(0, before.start()))) {
      int start = day.span().start() - lead.length();
      Day from =
          new Day(
              new Span(start + before.start(1), start + before.end(1)),
              day.year(),
              day.month(),
              Integer.parseInt(before.group(1)));
      return from.exists() ? new Period(from, day, false) : null;
    }
    if (next != null && next.exists() && (day.day() == 0) == (next.day() == 0)) {
      String between = dated.text().substring(end, next.span().start());
      boolean since = lead.endsWith("自") || lead.endsWith("从");
      boolean both = lead.endsWith("between ") && between.equals(" and ");
      if (both || BETWEEN.isIn(between) || (since && UNTIL.isIn(between))) {
        return new Period(day, next, false);
      }
    }
    return null;
  }

  private static Day sameMonth(Day day, int offset, Matcher dayOnly) {
    return new Day(
        new Span(offset + dayOnly.start(1), offset + dayOnly.end()),
        day.year(),
        day.month(),
        Integer.parseInt(dayOnly.group(1)));
  }

  /** Whether the date names its month with a word. */
  private static boolean isLatin(Dated dated, Day day) {
    return day.span().of(dated.text()).chars().anyMatch(c -> c >= 'a' && c <= 'z');
  }

  boolean backwards() {
    if (from.year() > 0 && to.year() > 0) {
      LocalDate start = from.date(from.year());
      LocalDate end = to.date(to.year());
      return start != null && end != null && end.isBefore(start);
    }
    // Without its own year either may lie in the one beside it, except within a month.
    return !named && from.month() == to.month() && from.day() > 0 && to.day() < from.day();
  }

  Span span() {
    return from.span().union(to.span());
  }
}
