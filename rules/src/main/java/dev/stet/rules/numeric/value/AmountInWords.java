package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.FormalNumerals;
import dev.stet.rules.numeric.figure.NumericRule;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One number written twice, in figures and in words: {@code 50000元(大写:伍万元整)}, {@code thirty (30)
 * days}.
 */
public final class AmountInWords extends NumericRule {
  private static final String DIGITS = "(\\d[\\d,]*(?:\\.\\d{1,4})?)";

  /** What may stand between the words and the figures of one amount. */
  private static final String LABELS =
      "(?:[\\s:()\\[\\]|,¥￥]|人民币|RMB|CNY|大写|小写|金额|合计|共计|总计|即|元|圆|整|正)*";

  private static final String FORMAL = "零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億";
  private static final String NUMERALS = "一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾两";

  private static final PrefilteredPattern AMOUNT =
      PrefilteredPattern.compile("([" + FORMAL + "]{2,24})(?=[元圆圓])");
  private static final PrefilteredPattern FIGURE_BEFORE =
      PrefilteredPattern.compile(DIGITS + "\\s?([万萬亿億])?元?" + LABELS + "$");
  private static final PrefilteredPattern FIGURE_AFTER =
      PrefilteredPattern.compile("^[元圆圓]" + LABELS + DIGITS + "\\s?([万萬亿億])?(?![\\d%年月])");
  private static final int MOST_BETWEEN = 40;

  private static final String COUNTER =
      "(?=\\s?(?:个|份|日|天|年|月|名|人|工作|期|套|台|次|户|家|张|页|倍|小时|元|周|间|辆|件|%))";
  private static final PrefilteredPattern COUNT_FIRST =
      PrefilteredPattern.compile(
          "(?<![第表图章条\\d.,])(\\d{1,3})\\(([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两]{1,4})\\)" + COUNTER);
  private static final PrefilteredPattern COUNT_WORDS_FIRST =
      PrefilteredPattern.compile(
          "(?<![第表图章条一二三四五六七八九十百千万几数])([一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两]{1,4})\\((\\d{1,3})\\)" + COUNTER);
  private static final PrefilteredPattern PERCENT =
      PrefilteredPattern.compile("百分之([一二三四五六七八九十百]{1,4})\\((\\d{1,3})%\\)");

  private static final String WORD =
      "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)";
  private static final String WORDS = "(" + WORD + "(?:(?:-|\\s(?:and\\s)?)" + WORD + "){0,12})";
  private static final String MONEY =
      "(?:US |Hong Kong |Australian |Canadian )?(?:dollars|pounds|euros|yuan|RMB|percent|per cent)";
  private static final PrefilteredPattern ENGLISH_WORDS_FIRST =
      PrefilteredPattern.compile(
          "\\b(?<!point |and |[a-z]-)"
              + WORDS
              + "(?:\\s"
              + MONEY
              + ")?\\s?\\((?:US|USD|RMB|HK|EUR|GBP|A|C)?\\s?[$€£¥]?\\s?"
              + DIGITS
              + "\\s?(?:%|dollars|pounds)?\\)(?=\\s?[a-z%,.;]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern ENGLISH_FIGURES_FIRST =
      PrefilteredPattern.compile(
          "(?<![\\d.,])"
              + DIGITS
              + "\\s?%?\\s?\\((?:US dollars |RMB |say )?"
              + WORDS
              + "(?:\\s"
              + MONEY
              + "(?: only)?)?(?: only)?\\)",
          Pattern.CASE_INSENSITIVE);

  /** {@code two in five (240)}, {@code one pupil out of four (31)}: a share and its count. */
  private static final PrefilteredPattern IN_SHARE =
      PrefilteredPattern.compile(
          "(?:\\b" + WORD + "|\\d)(?:\\s[a-z'’-]+){0,3}?\\s(?:in|out of)(?:\\severy)?\\s$",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_SHARE = 60;

  /** The only one (12): a reference behind a pronoun. */
  private static final Pattern PRONOUN = Pattern.compile("one|zero", Pattern.CASE_INSENSITIVE);

  public AmountInWords(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    String text = document.folded();
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      String words = span.of(text);
      amounts(document, words, span, reporter);
      if (words.indexOf('(') >= 0) {
        if (besideBracket(words)) {
          counts(COUNT_FIRST.matcher(words), 1, 2, span, reporter);
          counts(COUNT_WORDS_FIRST.matcher(words), 2, 1, span, reporter);
          counts(PERCENT.matcher(words), 2, 1, span, reporter);
        }
        if (FormalNumerals.ENGLISH.in(words)) {
          english(words, ENGLISH_WORDS_FIRST, 2, 1, span, reporter);
          english(words, ENGLISH_FIGURES_FIRST, 1, 2, span, reporter);
        }
      }
    }
  }

  /** Whether a Chinese numeral stands right before or behind an opening bracket. */
  private static boolean besideBracket(String words) {
    for (int at = words.indexOf('('); at >= 0; at = words.indexOf('(', at + 1)) {
      if ((at > 0 && NUMERALS.indexOf(words.charAt(at - 1)) >= 0)
          || (at + 1 < words.length() && NUMERALS.indexOf(words.charAt(at + 1)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the unit of money stands behind a numeral of cheques. */
  private static boolean isSpelled(String sentence) {
    for (int i = 1; i < sentence.length(); i++) {
      if ("元圆圓".indexOf(sentence.charAt(i)) >= 0 && FORMAL.indexOf(sentence.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Amounts in the characters of cheques, beside their figures. */
  private void amounts(Document document, String sentence, Span span, Reporter reporter) {
    if (!isSpelled(sentence)) {
      return;
    }
    String text = document.folded();
    Matcher amount = AMOUNT.matcher(sentence);
    while (amount.find()) {
      long spelled = FormalNumerals.value(amount.group(1));
      if (spelled <= 0) {
        continue;
      }
      int start = span.start() + amount.start();
      int end = span.start() + amount.end();
      // A form has the two in neighbouring lines or cells.
      Matcher before =
          FIGURE_BEFORE.matcher(text.substring(Math.max(0, start - MOST_BETWEEN), start));
      Matcher after =
          FIGURE_AFTER.matcher(text.substring(end, Math.min(text.length(), end + MOST_BETWEEN)));
      BigInteger figureBefore = before.find() ? whole(before) : null;
      BigInteger figureAfter = after.find() ? whole(after) : null;
      BigInteger value = BigInteger.valueOf(spelled);
      if (value.equals(figureBefore) || value.equals(figureAfter)) {
        continue;
      }
      Span words = new Span(start, end);
      if (figureBefore != null || figureAfter != null) {
        Matcher figure = figureBefore != null ? before : after;
        boolean known = figureBefore == null && isTold(document, spelled);
        Span wrong = known ? new Span(end + after.start(1), end + after.end(1)) : words;
        report(wrong, amount.group(1), spelled, figure.group(1), reporter);
      } else {
        alike(document, words, spelled, reporter);
      }
    }
  }

  /** Whether a figure says what the words say: then it is the one beside them that is wrong. */
  private static boolean isTold(Document document, long spelled) {
    BigDecimal value = BigDecimal.valueOf(spelled);
    return document.folded().contains(String.format(Locale.ROOT, "%,d", spelled))
        || document.get(Quantities.ANALYSIS).all().stream()
            .anyMatch(
                figure -> figure.value().compareTo(value) == 0 && !isInWords(document, figure));
  }

  private static boolean isInWords(Document document, Quantity figure) {
    return !Character.isDigit(figure.number().of(document.folded()).charAt(0));
  }

  /** The figures as whole yuan; what stands behind the point is not compared. */
  private static BigInteger whole(Matcher figures) {
    BigDecimal value = Figures.value(figures.group(1));
    String scale = figures.group(2);
    return value.movePointRight(scale == null ? 0 : "万萬".contains(scale) ? 4 : 8).toBigInteger();
  }

  /** An amount in words that stands nowhere in figures, but with two of its digits exchanged. */
  private void alike(Document document, Span words, long spelled, Reporter reporter) {
    Quantity swapped = null;
    for (Quantity figure : document.get(Quantities.ANALYSIS).all()) {
      if (figure.value().compareTo(BigDecimal.valueOf(spelled)) == 0) {
        return;
      }
      if (swapped == null && Slips.swapped(figure.value().toBigInteger(), spelled)) {
        swapped = figure;
      }
    }
    if (swapped != null) {
      reporter.report(
          Problem.of(info(), words)
              .severity(Severity.WARNING)
              .with("words", words.of(document.text()))
              .with("spelled", spelled)
              .with("figures", swapped.number().of(document.text()))
              .related(List.of(swapped.span())));
    }
  }

  private void counts(Matcher matcher, int figures, int words, Span sentence, Reporter reporter) {
    while (matcher.find()) {
      long spelled = FormalNumerals.value(matcher.group(words).replace('两', '二'));
      if (spelled > 0 && spelled != Integer.parseInt(matcher.group(figures))) {
        report(matcher, figures, words, spelled, sentence, reporter);
      }
    }
  }

  private void english(
      String said,
      PrefilteredPattern pattern,
      int figures,
      int words,
      Span sentence,
      Reporter reporter) {
    Matcher matcher = pattern.matcher(said);
    while (matcher.find()) {
      String spelledOut = matcher.group(words);
      long spelled = FormalNumerals.english(spelledOut);
      BigDecimal value = number(matcher.group(figures));
      // Forty-one (82%) of the wards, eighty-two per cent (41): a count and its share.
      boolean share =
          (matcher.group().indexOf('%') >= 0)
              != matcher.group().toLowerCase(Locale.ROOT).contains("cent");
      boolean year =
          value != null && spelled < 100 && value.compareTo(BigDecimal.valueOf(1800)) > 0;
      if (value != null
          && spelled >= 0
          && !year
          && !share
          && !PRONOUN.matcher(spelledOut).matches()
          && value.toBigInteger().longValue() != spelled
          && !apart(value, spelled)
          && !isShare(said, matcher.start(words))) {
        report(matcher, figures, words, spelled, sentence, reporter);
      }
    }
  }

  /** Whether the number at {@code start} is that of which a share in words takes some. */
  private static boolean isShare(String said, int start) {
    return IN_SHARE.isIn(said.substring(Math.max(0, start - LONGEST_SHARE), start));
  }

  /** By the age of 44 (eleven): two small counts that nothing else joins are not one told twice. */
  private static boolean apart(BigDecimal value, long spelled) {
    BigDecimal told = BigDecimal.valueOf(spelled);
    String digits = told.toString();
    return value.max(told).compareTo(Figures.HUNDRED) < 0
        && !Figures.within(value, told, BigDecimal.valueOf(3))
        && value.toPlainString().chars().noneMatch(c -> digits.indexOf(c) >= 0);
  }

  private static @Nullable BigDecimal number(String figures) {
    return figures.endsWith(",") ? null : Figures.value(figures);
  }

  private void report(
      Matcher matcher, int figures, int words, long spelled, Span sentence, Reporter reporter) {
    int start = sentence.start();
    report(
        new Span(start + matcher.start(words), start + matcher.end(words)),
        matcher.group(words),
        spelled,
        matcher.group(figures),
        reporter);
  }

  private void report(Span span, String words, long spelled, String figures, Reporter reporter) {
    reporter.report(
        Problem.of(info(), span)
            .with("words", words)
            .with("spelled", spelled)
            .with("figures", figures));
  }
}
