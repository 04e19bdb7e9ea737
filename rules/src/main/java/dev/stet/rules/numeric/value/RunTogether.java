package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.ToldAsWrong;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two values with the separator between them lost: {@code 37.5%25%}, {@code 4711752人}. */
public final class RunTogether extends NumericRule {
  /** Units of things that a report counts in full only up to some size; beyond, it writes 万. */
  private static final Set<String> LARGE_COUNTS =
      Set.of(
          "亩", "户", "个", "家", "座", "条", "公顷", "株", "棵", "头", "只", "件", "起", "宗", "场", "期", "项", "处",
          "篇", "批", "份");

  /** Places so small that a count of many hundred thousand people in them is absurd. */
  private static final PrefilteredPattern SMALL_PLACE =
      PrefilteredPattern.compile("(?<!城)镇|(?<![乡农])村|[小三]组|社区");

  private static final PrefilteredPattern LARGE_PLACE =
      PrefilteredPattern.compile("全[国省市州]|[省市]委|常住|户籍|总人口|流动人口|参保|人次");

  private static final Pattern YEAR_AND_AMOUNT =
      Pattern.compile("(?:199\\d|20[0-3]\\d)(?:[1-9]\\d{0,2}\\.\\d{1,2}|[1-9]\\d{3,})");

  private static final PrefilteredPattern PER_HEAD =
      PrefilteredPattern.compile("(?:人均|户均|每人|每户|可支配收入|平均工资|月工资|月薪|退休金|养老金)[^,;。\\d]{0,16}$");

  private static final PrefilteredPattern RESPECTIVELY =
      PrefilteredPattern.compile("分别(?:达到?|为|是|有|增至|降至|增长|完成)?$");

  /** So many values of a unit with a share each, and no mark between, are meant so. */
  private static final int FEWEST_PAIRS = 2;

  /** {@code $3.2m$4.1m}: a currency sign behind a figure with no space between. */
  private static final PrefilteredPattern MONEY_GLUED =
      PrefilteredPattern.compile(
          "(?<![A-Za-z\\d.,$€£])([$€£]\\d[\\d,]*(?:\\.\\d+)?(?:bn|m|k|million|billion)?)([$€£]\\d[\\d,]*(?:\\.\\d+)?(?:bn|m|k|million|billion)?)(?![A-Za-z\\d$€£])");

  /** {@code 46(52.3)21(23.9)}: a count and its share, cells of a table that lost its lines. */
  private static final PrefilteredPattern SHARES_GLUED =
      PrefilteredPattern.compile(
          "(?<![\\d.])(\\d{1,6}\\(\\d{1,3}\\.\\d{1,2}%?\\))(\\d{1,4}\\(\\d{1,3}\\.\\d{1,2}%?\\))");

  /** {@code 202416月}, {@code 20241-6月}: the year lost its 年, and the months their dash. */
  private static final PrefilteredPattern YEAR_AND_MONTH =
      PrefilteredPattern.compile(
          "(?<![\\dA-Za-z.#第号])((?:19|20)\\d\\d)((?:\\d{1,2}[-—~至])?\\d{1,2}月)(?![报刊度龄])");

  public RunTogether(RuleInfo info) {
    super(info);
  }

  /** {@code %7B%22%19%99}: bytes of an address, each behind its sign. */
  private static boolean isEncoded(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '%';
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Quantity> all = document.get(Quantities.ANALYSIS).all();
    String text = document.folded();
    money(document, reporter);
    for (GluedContents.Glued glued : GluedContents.in(document)) {
      reporter.report(
          Problem.of(info(), glued.span())
              .message("contents")
              .with("first", glued.first())
              .with("second", glued.second()));
    }
    for (int i = 0; i < all.size(); i++) {
      int last = i;
      while (last + 1 < all.size() && touch(all.get(last), all.get(last + 1), text)) {
        last++;
      }
      if (last > i) {
        Span span = all.get(i).span().union(all.get(last).span());
        if (ToldAsWrong.before(text, span)
            || isTable(document, all, i)
            || isEncoded(text, span.start())) {
          i = last;
          continue;
        }
        reporter.report(
            Problem.of(info(), span)
                .with("first", all.get(i).span().of(document.text()))
                .with("second", all.get(i + 1).span().of(document.text())));
        i = last;
      } else {
        fused(document, all.get(i), reporter);
      }
    }
  }

  private void money(Document document, Reporter reporter) {
    for (Passage passage : document.get(Passage.ALL)) {
      glued(passage, MONEY_GLUED, RuleInfo.DEFAULT, reporter);
      glued(passage, SHARES_GLUED, RuleInfo.DEFAULT, reporter);
      glued(passage, YEAR_AND_MONTH, "year", reporter);
    }
  }

  private void glued(
      Passage passage, PrefilteredPattern pattern, String message, Reporter reporter) {
    Matcher found = pattern.matcher(passage.sentence());
    int offset = passage.span().start();
    while (found.find()) {
      reporter.report(
          Problem.of(info(), new Span(offset + found.start(), offset + found.end()))
              .message(message)
              .with("value", found.group())
              .with("first", found.group(1))
              .with("second", found.group(2)));
    }
  }

  /** Whether {@code next} begins where {@code value} ends, and neither is part of an address. */
  /** {@code 0元19.6%,1—5元34.8%,6—10元27.3%}: each step of a scale and its share, in a row. */
  private static boolean isTable(Document document, List<Quantity> all, int index) {
    Block block = document.blockAt(all.get(index).span().start());
    int pairs = 0;
    for (int i = 0; block != null && i + 1 < all.size(); i++) {
      pairs +=
          block.span().contains(all.get(i).span())
                  && all.get(i).is(Kind.AMOUNT)
                  && all.get(i).unit().equals(all.get(index).unit())
                  && all.get(i + 1).is(Kind.PERCENT)
                  && touch(all.get(i), all.get(i + 1), document.folded())
              ? 1
              : 0;
    }
    return pairs >= FEWEST_PAIRS;
  }

  private static boolean touch(Quantity value, Quantity next, String text) {
    return value.span().end() == next.span().start()
        && next.span().start() == next.number().start()
        && value.number().start() == value.span().start()
        && (value.is(Kind.PERCENT)
            || (value.is(Kind.TIMES) && next.is(Kind.TIMES))
            || (value.unit().equals("元") && next.is(Kind.PERCENT))
            || (measured(value, text)
                && next.is(Kind.PERCENT)
                && next.step().compareTo(BigDecimal.ONE) < 0)
            || twins(value, next)
            || respective(value, next, text))
        && endsInSign(value, text)
        && !value.span().of(text).equals(next.span().of(text)) // written twice: a doubled run
        && !encoded(value, next, text);
  }

  /** {@code 5.6万吨8.1%}, {@code 124处98.4%}: a figure with a scale, or a count. */
  private static boolean measured(Quantity value, String text) {
    return value.is(Kind.AMOUNT)
        && !value.unit().isEmpty()
        && value.number().end() < value.span().end()
        && ("万亿".indexOf(text.charAt(value.number().end())) >= 0 || value.counted());
  }

  private static boolean endsInSign(Quantity value, String text) {
    char last = text.charAt(value.span().end() - 1);
    return last == '%' || last == '‰' || last >= 0x4E00;
  }

  /** {@code 人数和次数分别达3.2万人58万次}: one of the two measures each is told of. */
  private static boolean respective(Quantity value, Quantity next, String text) {
    int start = value.span().start();
    int end = next.span().end();
    return value.is(Kind.AMOUNT)
        && next.is(Kind.AMOUNT)
        && !value.unit().isEmpty()
        && !next.unit().isEmpty()
        && RESPECTIVELY.isIn(text.substring(Math.max(0, start - 8), start))
        && (end == text.length() || ",。;)\n".indexOf(text.charAt(end)) >= 0);
  }

  /** {@code 38600头47200头}: two of a kind; 3小时20分钟, 5元6角 and 2人1组 are not. */
  private static boolean twins(Quantity value, Quantity next) {
    return value.is(Kind.AMOUNT)
        && next.is(Kind.AMOUNT)
        && value.unit().equals(next.unit())
        && !value.unit().isEmpty()
        && value.step().compareTo(next.step()) == 0
        && value.value().precision() >= 2;
  }

  /** Whether the per cent sign is that of an escaped address, as in {@code name%20list}. */
  private static boolean encoded(Quantity value, Quantity next, String text) {
    int before = value.span().start() - 1;
    int after = next.span().end();
    return (before >= 0 && "/=&?_#".indexOf(text.charAt(before)) >= 0)
        || (after < text.length()
            && (isLetter(text.charAt(after)) || "/=&_".indexOf(text.charAt(after)) >= 0));
  }

  /** Two counts without anything between them give one that is absurd for what is counted. */
  private void fused(Document document, Quantity value, Reporter reporter) {
    String digits = value.number().of(document.folded());
    int length = digits.length();
    if (value.is(Kind.AMOUNT)
        && scaled(value, digits)
        && YEAR_AND_AMOUNT.matcher(digits).matches()) {
      // 20224.1万亩: as a figure in 万 it would be beyond what such places have.
      report(value, document, "year", digits.substring(0, 4), digits.substring(4), reporter);
      return;
    }
    if (value.unit().equals("元") && twoIncomes(document, value, digits)) {
      int middle = length / 2;
      report(
          value,
          document,
          "fused",
          digits.substring(0, middle),
          digits.substring(middle),
          reporter);
      return;
    }
    if (length < 6
        || length > 9
        || !value.is(Kind.AMOUNT)
        || digits.indexOf(',') >= 0
        || digits.indexOf('.') >= 0
        || value.value().signum() <= 0
        || value.value().precision() > length
        || value.step().signum() <= 0
        || value.step().compareTo(BigDecimal.ONE) != 0) {
      return;
    }
    String year = digits.substring(0, 4);
    if (length >= 7
        && LARGE_COUNTS.contains(value.unit())
        && year.compareTo("1990") >= 0
        && year.compareTo("2035") <= 0
        && digits.charAt(4) != '0') {
      report(value, document, "year", year, digits.substring(4), reporter);
      return;
    }
    int split =
        value.unit().equals("人") && smallPlace(document, value) ? householdSplit(digits) : -1;
    if (split > 0) {
      report(
          value, document, "fused", digits.substring(0, split), digits.substring(split), reporter);
    }
  }

  /** 人均3168215046元: what one person or household has is never so much. */
  private static boolean twoIncomes(Document document, Quantity value, String digits) {
    int start = Math.max(0, value.span().start() - 30);
    return digits.length() >= 8
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && value.step().compareTo(BigDecimal.ONE) == 0
        && digits.charAt(digits.length() / 2) != '0'
        && PER_HEAD.isIn(document.folded().substring(start, value.span().start()));
  }

  /** Whether the figure is printed in 万 of things of which no place has so many. */
  private static boolean scaled(Quantity value, String digits) {
    return (LARGE_COUNTS.contains(value.unit())
            && value.step().compareTo(BigDecimal.valueOf(100)) > 0)
        || (value.unit().equals("元")
            && digits.indexOf('.') < 0
            && digits.length() >= 8
            && value.step().compareTo(BigDecimal.valueOf(10_000)) >= 0);
  }

  private void report(
      Quantity value,
      Document document,
      String key,
      String first,
      String second,
      Reporter reporter) {
    reporter.report(
        Problem.of(info(), value.span())
            .message(key)
            .severity(Severity.WARNING)
            .with("value", value.span().of(document.text()))
            .with("first", first)
            .with("second", second));
  }

  private static boolean smallPlace(Document document, Quantity value) {
    int start = Math.max(0, value.span().start() - 120);
    String before = document.folded().substring(start, value.span().start());
    int stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'));
    String words = before.substring(stop + 1);
    return SMALL_PLACE.isIn(words) && !LARGE_PLACE.isIn(words);
  }

  /** Where the digits part into households and their people, or -1: 471|1752. */
  private static int householdSplit(String digits) {
    for (int i = 2; i <= digits.length() - 2; i++) {
      long first = Long.parseLong(digits.substring(0, i));
      long second = Long.parseLong(digits.substring(i));
      if (digits.charAt(i) != '0' && second > first && second <= 6 * first) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
