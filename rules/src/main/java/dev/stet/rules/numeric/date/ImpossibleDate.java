package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays.Day;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.ToldAsWrong;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days the calendar does not have and times the clock does not show. */
public final class ImpossibleDate extends NumericRule {
  /** Words that say a date is told as the mistake it is. */
  private static final PrefilteredPattern TOLD_AS_WRONG =
      PrefilteredPattern.compile(
          "错写|误写|写成|错误|误为|有误|非法|无效|不存在|不合法|(?:没有|并无|出现|显示为?)[“\"]?\\d|\\b(?:bugs?|wrong(?:ly)?|invalid|non-?existent|does not exist|no such|there (?:is|was) no|impossible|mistake(?:nly)?|erroneous(?:ly)?|reject\\w*|malformed|(?:is|are|not) checked|passes|slips? through|goes unnoticed)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Words by which a date in quotation marks is an example. */
  private static final PrefilteredPattern EXAMPLE =
      PrefilteredPattern.compile(
          "修复|问题|校验|测试|例如|比如|譬如|输入|格式|\\b(?:fix\\w*|e\\.g|for example|such as|like|input|test\\w*|valid\\w*|parse\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A part of the day or the end of a date, and a time whose hour or minute is too great. */
  private static final PrefilteredPattern CHINESE_TIME =
      PrefilteredPattern.compile(
          "(?<=上午|下午|早上|早晨|晚上|傍晚|夜间|凌晨|中午|[日号]\\s{0,2}|[日号][上下]午)\\s?(?:(?:2[5-9]|[3-9]\\d)(?::[0-5]\\d(?![\\d:])|[时点](?!\\d{0,2}间))|(?:[01]?\\d|2[0-4])(?::[6-9]\\d(?![\\d:])|[时点][6-9]\\d分))"
              + "|(?<=上午|早上|早晨|凌晨)\\s?(?:1[3-9]|2[0-4])(?::[0-5]\\d(?![\\d:])|[时点])"
              + "|(?<![\\d.])(?:(?:2[5-9]|[3-9]\\d)时[0-5]?\\d分(?!钟)|(?:[01]?\\d|2[0-4])时[6-9]\\d分(?!钟))");

  private static final PrefilteredPattern MONTH =
      PrefilteredPattern.compile("(?:19|20)\\d\\d年\\d{3,4}月(?:\\d{1,2}日)?");
  private static final PrefilteredPattern LASTS =
      PrefilteredPattern.compile("历时|用时|耗时|时长|累计|飞行|完赛|赤经|共计?\\d");

  /** A preposition or a date before, or the name of the hour behind. */
  private static final PrefilteredPattern ENGLISH_TIME =
      PrefilteredPattern.compile(
          "(?<=\\b(?:at|by|until|till|from|since|before|after|around)\\s)(?:(?:2[5-9]|[3-9]\\d):[0-5]\\d|(?:[01]?\\d|2[0-4]):[6-9]\\d)(?![\\d:])"
              + "|(?<![\\d:.])(?:(?:2[5-9]|[3-9]\\d):[0-5]\\d|(?:[01]?\\d|2[0-4]):[6-9]\\d)(?=\\s?(?:hours|hrs|[ap]\\.?m\\b|GMT|UTC|CET|o'clock))"
              + "|(?<![\\w:.])(?:1[3-9]|2[0-4])(?:[:.][0-5]\\d)?\\s?a\\.?m\\b");

  private static final PrefilteredPattern NO_CLOCK =
      PrefilteredPattern.compile(
          "\\b(?:video|minutes?|lap|half|mark|verses?|into|score[sd]?|chapter|timestamp|episode|psalms?|genesis|footage|recording|won|beat|ratio|race|run)\\b|比分|比例|视频|片长",
          Pattern.CASE_INSENSITIVE);

  /** A time behind a date. */
  private static final PrefilteredPattern LATE =
      PrefilteredPattern.compile(
          "(?<=[-/.]\\d{2}|[/ .]\\d{4})[,T ]{1,2}((?:2[5-9]|[3-9]\\d):[0-5]\\d|(?:[01]?\\d|2[0-4]):[6-9]\\d)(?!\\d)");

  /** From 1982 to 2063. */
  private static final Pattern SERIAL = Pattern.compile("[345]\\d{4}|[345]\\d,\\d{3}");

  private static final Pattern DATE_CELL =
      Pattern.compile(
          "(?:19|20)?\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/. ](?:\\d{1,2}|[A-Z][a-z]{2,8})[-/. ](?:19|20)?\\d\\d");
  private static final PrefilteredPattern DATE_HEADER =
      PrefilteredPattern.compile("日期$|\\bdate$", Pattern.CASE_INSENSITIVE);

  public ImpossibleDate(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Dated dated : document.get(Dated.ALL)) {
      for (Day day : dated.days()) {
        if (!day.exists() && !mentioned(dated, day.span())) {
          reporter.report(
              Problem.of(info(), day.span()).with("date", day.span().of(document.text()).strip()));
        }
      }
      for (Eras era : Eras.wrong(document.folded(), dated.span().start(), dated.span().end())) {
        reporter.report(
            Problem.of(info(), era.span())
                .message("era")
                .with("date", era.span().of(document.text()))
                .with("is", era.is()));
      }
      months(dated, reporter);
      times(dated, reporter);
    }
    for (Table table : document.get(Tables.ANALYSIS).all()) {
      for (int column = 0; column < table.columns(); column++) {
        serials(document, table, column, reporter);
      }
    }
  }

  /**
   * A number between dates, or under the name of a date: the days since 1900, as a sheet counts
   * them.
   */
  private void serials(Document document, Table table, int column, Reporter reporter) {
    List<Table.Figure> serials = new ArrayList<>();
    int dates = 0;
    int others = 0;
    for (int row = 1; row < table.rows(); row++) {
      String words = table.words(row, column);
      Table.Figure figure = table.figure(row, column);
      if (figure != null && SERIAL.matcher(words).matches()) {
        serials.add(figure);
      } else if (DATE_CELL.matcher(words).matches()) {
        dates++;
      } else if (!table.isBlank(row, column)) {
        others++;
      }
    }
    boolean among = dates > 1 && dates > serials.size() && others == 0;
    boolean all = dates == 0 && others == 0 && DATE_HEADER.isIn(table.words(0, column));
    if (among || all) {
      for (Table.Figure serial : serials) {
        reporter.report(
            Problem.of(info(), serial.span())
                .message("serial")
                .with("date", serial.span().of(document.text()))
                .with("day", LocalDate.of(1899, 12, 30).plusDays(serial.value().longValue())));
      }
    }
  }

  /** {@code 2023年2023月16日}: no month has three digits. */
  private void months(Dated dated, Reporter reporter) {
    if (dated.sentence().indexOf('月') < 0) {
      return;
    }
    Matcher month = MONTH.matcher(dated.sentence());
    while (month.find()) {
      Span span = new Span(month.start(), month.end());
      if (!mentioned(
          dated,
          new Span(dated.span().start() + span.start(), span.end() + dated.span().start()))) {
        reporter.report(
            Problem.of(
                    info(),
                    new Span(
                        dated.span().start() + span.start(), dated.span().start() + span.end()))
                .with("date", month.group()));
      }
    }
  }

  /** Whether the sentence speaks about the date instead of using it. */
  private static boolean mentioned(Dated dated, Span day) {
    String sentence = dated.sentence();
    if (TOLD_AS_WRONG.isIn(sentence)
        || ToldAsWrong.in(dated.text(), dated.span().start(), dated.span().end())) {
      return true;
    }
    String before = dated.before(day.start(), 1);
    boolean quoted = !before.isEmpty() && "“‘\"'`「『《".contains(before);
    return quoted && EXAMPLE.isIn(sentence);
  }

  private void times(Dated dated, Reporter reporter) {
    String sentence = dated.sentence();
    boolean colon = sentence.indexOf(':') >= 0;
    if (!showsTime(sentence)) {
      return;
    }
    if (NO_CLOCK.isIn(sentence) || TOLD_AS_WRONG.isIn(sentence)) {
      return;
    }
    int offset = dated.span().start();
    if (!LASTS.isIn(sentence)) {
      report(CHINESE_TIME.matcher(sentence), offset, reporter);
    }
    report(ENGLISH_TIME.matcher(sentence), offset, reporter);
    Matcher late = LATE.matcher(sentence);
    while (colon && late.find()) {
      report(new Span(late.start(1), late.end(1)), late.group(1), offset, reporter);
    }
  }

  /** Whether a colon, the character of an hour or a.m. stands behind a digit. */
  private static boolean showsTime(String sentence) {
    for (int i = 1; i < sentence.length(); i++) {
      switch (sentence.charAt(i)) {
        case ':', '时', '点' -> {
          if (isDigit(sentence.charAt(i - 1))) {
            return true;
          }
        }
        case 'a' -> {
          int last = Character.isWhitespace(sentence.charAt(i - 1)) && i > 1 ? i - 2 : i - 1;
          if (isDigit(sentence.charAt(last))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void report(Matcher time, int offset, Reporter reporter) {
    while (time.find()) {
      int start = time.start();
      String words = time.group();
      while (words.startsWith(" ")) {
        words = words.substring(1);
        start++;
      }
      report(new Span(start, time.end()), words, offset, reporter);
    }
  }

  private void report(Span span, String words, int offset, Reporter reporter) {
    reporter.report(
        Problem.of(info(), new Span(offset + span.start(), offset + span.end()))
            .message("time")
            .with("time", words));
  }
}
