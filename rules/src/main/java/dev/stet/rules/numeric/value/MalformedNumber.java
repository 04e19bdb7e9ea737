package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Sentences;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.NumericRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers whose separators cannot be right, and ranges that run backwards. */
public final class MalformedNumber extends NumericRule {
  private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
  private static final Pattern MANY_POINTS = Pattern.compile("\\d+(?:\\.\\d+){2,}");
  private static final Pattern EUROPEAN = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
  private static final PrefilteredPattern INDIAN_WORDS =
      PrefilteredPattern.compile("\\b(?:lakh|crore|INR|Rs)\\b|₹");
  private static final int LONGEST = 40;

  /** So many decimal points for each comma make the comma a slip. */
  private static final int FEWEST_POINTS = 2;

  private static final Pattern SCALED =
      Pattern.compile(" (?:million|billion|thousand|per cent|percent|tonnes|hectares)\\b");

  /** Single digits in a row are a list: 1,2,3. */
  private static final Pattern FEW = Pattern.compile("\\d(?:,\\d)+");

  /** A second point, a point without a digit before it, and digits of two scripts in one number. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?<![\\d.])\\d{1,4}(?:\\.。|。\\.)\\d{1,3}"
              + "|(?<![\\d.])\\d+\\.\\.\\d+(?=\\s?[%元万亿亩吨户人个公])"
              + "|(?<=\\p{IsHan})\\.\\d+(?=[%元万亿亩吨户人个])"
              + "|[一二两三四五六七八九][百十]\\d{1,2}(?=[户人个亩元件家名盏条台次])"
              + "|(?<![\\d第.,、])\\d(?:百[一二三四五六七八九\\d]|十[一二三四五六七八九]?)(?=[户人个亩元件家名盏条台次])"
              + "|(?<=\\p{IsHan})\\d{1,3}。\\d{1,2}(?=%|万[元亩吨人]|亿元|公里|个百分点)"
              + "|(?<=\\p{IsHan})\\d{1,4}\\.(?=[万亿]元)"
              + "|(?<=\\p{IsHan})\\d{1,4}\\.(?=[份件次人个户家名项处座起宗例吨亩元](?:[,;。、](?!\\d)|$))"
              + "|(?<![\\d.,])(?:19|20)\\d{3}年(?=[\\p{IsHan},。]?)(?![前间来以左多历之后]|[的]历史|代)"
              + "|(?<=\\d[万亿]?元)\\d{1,2}(?=[。;])"
              + "|(?<=下降|减少|降低|回落|下跌)-\\d{1,3}(?:\\.\\d+)?(?=%|个百分点)"
              + "|(?<=(?:(?:declin|decreas|reduc)(?:e|es|ed|ing)|(?:dropp|contract)(?:ed|ing)|drop|fell|falls?|falling|shrank|shrinking|down) by )-\\d{1,3}(?:\\.\\d+)?(?= ?%| per ?cent)"
              + "|(?<![\\w.,/$£€-])(?:1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve)(?= [a-z])"
              + "|(?<![\\w.,/$£€-])(?:(?:[02-9]?[123]|[02-9]1)th|\\d{0,2}1[123](?:nd|rd)|\\d{0,2}[04-9](?:nd|rd)|\\d{1,2}h(?= (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b))(?![\\w-])"
              + "|(?<=\\p{IsHan})0\\d{1,2}(?:\\.\\d+)?(?=%)"
              + "|(?<![A-Za-z\\d.])\\d+[OIl]\\d*(?=\\s?(?:%|元|万|亿|吨|人|户|亩|个|台|公里))"
              + "|(?<![\\d.,])\\d[\\d.]*(万元|亿元|万吨|亩|吨|公里|平方米|万|kg|km)\\1(?![均产次日])"
              + "|(?<![\\d.,])\\d[\\d.]*[\\p{IsHan}]{1,3}/[千万百](?=[,;。])"
              + "|(?<![\\d,.])\\d{1,3},\\d{4,5}(?=[万亿]?元)"
              + "|(?<=[$£€])\\d{1,3},(?:\\d{4,5}|\\d{1,2}(?:,\\d+)?)(?![\\d,])"
              + "|(?<![\\d,.])\\d{1,3},\\d{1,2}\\.\\d+(?![\\d,.])"
              + "|(?<![\\d,.])\\d{1,3},,\\d{3}(?![\\d,])"
              + "|(?<![\\w,.])\\d{1,3},(?!19|20)\\d{4}(?= [a-z]{2,})"
              + "|(?<![\\d.])\\d+\\.\\.\\d+(?=[pc]\\b)"
              + "|(?<![\\d,.])\\d{1,3},\\d{1,2}(?=[万亿元亩吨户人]\\p{IsHan}?)(?![万亿]?元/)"
              // 3 × 10−4: the power was set above the line
              + "|(?<![\\w.])\\d{1,3}(?:\\.\\d{1,4})? ?[·×∙x*] ?10[−–-][1-9](?![\\d.%/]|,\\d|\\s?[=×+·*])"
              + "|(?<=[长宽高约达为计里积])\\d{1,3},\\d{1,2}(?=公里|平方|立方|公斤|千米)"
              + "|(?<![\\d,.])\\d{1,4}(?:,\\.|\\.,)\\d{1,4}(?![\\d,.])"
              + "|(?<![\\d,.])\\d{1,4}(?: \\. ?\\.|\\. \\.|\\.\\. )\\d{1,3}(?=\\s?(?:[%元亩吨户人个公米]|[万亿][元吨亩人公]))"
              + "|(?<![\\w,.])\\d{1,3},(?=\\d{0,2}[OIl])[\\dOIl]{3}(?![\\w,.])"
              + "|(?<![\\d,.])(?:19|20)\\d{4,6}日"
              + "|(?<=\\p{L} )\\d{1,3},\\d{4,6},\\d{3}(?= [a-z])");

  /** A decimal comma before a unit; a text that has one also groups its thousands by points. */
  private static final PrefilteredPattern DECIMAL_COMMA =
      PrefilteredPattern.compile(
          "(?=\\d)(?<![\\d,.])\\d{1,4}(?:\\.\\d{3})*,\\d{1,2}(?= (?:[A-Z]{3}\\b|km\\b|kg\\b|m\\b|per cent\\b|million\\b|billion\\b)| ?%)");

  /** As the value of a label, or in front of what it counts; not pages, verses and rules. */
  private static final PrefilteredPattern UNGROUPED =
      PrefilteredPattern.compile(
          "(?m)(?:^[A-Za-z][A-Za-z ()]{1,40}(?::| {2,}| ?\\|)\\s*(?<n>\\d{1,3},\\d{1,2})(?=\\s*(?:\\||$)))");

  private static final PrefilteredPattern ANY_UNGROUPED =
      PrefilteredPattern.compile("(?<![\\d.,])\\d{1,3},\\d{1,2}(?![\\d,])");

  private static final PrefilteredPattern THOUSANDS =
      PrefilteredPattern.compile("(?<![\\d.,])\\d{1,3},\\d{3}(?!\\d)");

  private static final int FEWEST_GROUPED = 3;

  private static final PrefilteredPattern DECIMAL_POINT =
      PrefilteredPattern.compile(
          "(?=\\d)(?<![\\d,.])\\d[\\d,]*\\.\\d{1,2}(?= (?:[A-Z]{3}\\b|km\\b|kg\\b|m\\b|per cent\\b|million\\b|billion\\b)| ?%)");

  /** 8.093,410 and 8,093.410: either is one number in one house only. */
  private static final PrefilteredPattern EITHER =
      PrefilteredPattern.compile(
          "(?=\\d)(?<![\\d,.])\\d{1,3}(?:(?<comma>(?:\\.\\d{3})+,)|(?:,\\d{3})+\\.)\\d{1,3}(?![\\d,.])");

  private static final Pattern TWO_POINTS = Pattern.compile("[-+]?\\d{1,4}\\.\\d{1,2}\\.\\d{1,2}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,6}\\.\\d{1,2}");

  /** What a broken number has before its first Arabic digit at most: 三百 or a point. */
  private static final int MOST_BEFORE = 2;

  public MalformedNumber(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    String text = document.folded();
    List<Span> indian = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!Sentences.prose(block.role())) {
        continue;
      }
      broken(document, block, reporter);
      int end = block.span().end();
      int i = block.span().start();
      while (i < end) {
        if (!isDigit(text.charAt(i))) {
          i++;
          continue;
        }
        int stop = tokenEnd(document, i, end);
        token(document, new Span(i, stop), block.span().start(), indian, reporter);
        i = stop;
      }
    }
    if (indian.size() == 1 && !INDIAN_WORDS.isIn(text)) {
      report(document, indian.get(0), "grouping", reporter);
    }
    for (Span range : BackwardRanges.in(document)) {
      reporter.report(
          Problem.of(info(), range)
              .message("range")
              .severity(Severity.WARNING)
              .with("value", range.of(document.text())));
    }
    decimalCommas(document, reporter);
    ungrouped(document, reporter);
    twoHouses(document, reporter);
    for (Table table : document.get(Tables.ANALYSIS).all()) {
      twoPoints(document, table, reporter);
    }
  }

  /** {@code 1974,04 EUR} where the same text writes 1022.66 USD. */
  private void decimalCommas(Document document, Reporter reporter) {
    String text = document.folded();
    List<Span> commas = new ArrayList<>();
    Matcher comma = DECIMAL_COMMA.matcher(text);
    while (comma.find()) {
      commas.add(new Span(comma.start(), comma.end()));
    }
    if (commas.isEmpty()) {
      return;
    }
    int points = 0;
    Matcher point = DECIMAL_POINT.matcher(text);
    while (point.find()) {
      points++;
    }
    if (points < FEWEST_POINTS * commas.size()) {
      return;
    }
    for (Span span : commas) {
      Block block = document.blockAt(span.start());
      if (block != null && Sentences.prose(block.role())) {
        report(document, span, "comma", reporter);
      }
    }
  }

  /** The one {@code 41,2} of a text that groups its thousands by commas. */
  private void ungrouped(Document document, Reporter reporter) {
    String text = document.folded();
    Matcher broken = UNGROUPED.matcher(text);
    if (!broken.find()) {
      return;
    }
    Span span = new Span(broken.start("n"), broken.end("n"));
    int grouped = 0;
    Matcher thousands = THOUSANDS.matcher(text);
    while (grouped < FEWEST_GROUPED && thousands.find()) {
      grouped++;
    }
    Block block = document.blockAt(span.start());
    boolean prose = block != null && Sentences.prose(block.role());
    if (grouped == FEWEST_GROUPED
        && prose
        && !ANY_UNGROUPED.matcher(text, span.end(), text.length()).find()
        && !ANY_UNGROUPED.matcher(text, 0, span.start()).find()) {
      report(document, span, "grouping", reporter);
    }
  }

  /** {@code 8.093,410} where the same text writes 8,093.410 as often or oftener. */
  private void twoHouses(Document document, Reporter reporter) {
    List<Span> commas = new ArrayList<>();
    int points = 0;
    Matcher either = EITHER.matcher(document.folded());
    while (either.find()) {
      if (either.group("comma") == null) {
        points++;
      } else {
        commas.add(new Span(either.start(), either.end()));
      }
    }
    if (points < Math.max(2, commas.size())) {
      return;
    }
    for (Span span : commas) {
      report(document, span, "comma", reporter);
    }
  }

  /** A cell of two points in a column of decimals. */
  private void twoPoints(Document document, Table table, Reporter reporter) {
    for (int column = 1; column < table.columns(); column++) {
      int broken = -1;
      int decimals = 0;
      int others = 0;
      for (int row = 1; row < table.rows(); row++) {
        String words = table.words(row, column);
        if (DECIMAL.matcher(words).matches()) {
          decimals++;
        } else if (TWO_POINTS.matcher(words).matches()) {
          others += broken < 0 ? 0 : 1;
          broken = row;
        } else if (!table.isBlank(row, column)) {
          others++;
        }
      }
      Span span = broken > 0 && decimals > 1 && others == 0 ? table.span(broken, column) : null;
      if (span != null) {
        report(document, span, "points", reporter);
      }
    }
  }

  private void broken(Document document, Block block, Reporter reporter) {
    int start = block.span().start();
    String words = block.span().of(document.folded());
    Matcher broken = BROKEN.matcher(words).useTransparentBounds(true);
    int from = 0;
    for (int digit = nextDigit(words, 0); digit >= 0; digit = nextDigit(words, digit)) {
      from = broken(broken, document, start, Math.max(from, digit - MOST_BEFORE), digit, reporter);
      digit = Math.max(from, digit);
      while (digit < words.length() && isDigit(words.charAt(digit))) {
        digit++;
      }
    }
  }

  private static int nextDigit(String words, int from) {
    for (int i = from; i < words.length(); i++) {
      if (isDigit(words.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Reports what begins between {@code from} and {@code digit}; gives where it ends. */
  private int broken(
      Matcher broken, Document document, int start, int from, int digit, Reporter reporter) {
    for (int at = from; at <= digit; at++) {
      if (!broken.region(at, broken.regionEnd()).lookingAt()) {
        continue;
      }
      Span span = new Span(start + broken.start(), start + broken.end());
      if (span.of(document.text()).indexOf('，') < 0 && !listed(broken, document, start)) {
        report(
            document, span, broken.group().contains(",") ? "grouping" : RuleInfo.DEFAULT, reporter);
      }
      return broken.end();
    }
    return from;
  }

  /**
   * Whether 3,5 is a list of two in a row of such, a point in brackets, or the decimal comma of a
   * European text.
   */
  private static boolean listed(Matcher broken, Document document, int start) {
    if (!broken.group().contains(",")) {
      return false;
    }
    String text = document.folded();
    String before = text.substring(start, start + broken.start());
    return (before.endsWith("(") && text.startsWith(")", start + broken.end()))
        || before.endsWith("第")
        || before.endsWith("、")
        || before.endsWith("-");
  }

  private static int tokenEnd(Document document, int start, int limit) {
    String text = document.text();
    String folded = document.folded();
    int end = start;
    while (end < limit) {
      char c = folded.charAt(end);
      boolean separator =
          (c == ',' || c == '.')
              && text.charAt(end) == c
              && end + 1 < limit
              && isDigit(folded.charAt(end + 1));
      if (!isDigit(c) && !separator) {
        break;
      }
      end++;
    }
    return end;
  }

  private void token(
      Document document, Span span, int blockStart, List<Span> indian, Reporter reporter) {
    if (span.length() < 5 || span.length() > LONGEST) {
      return;
    }
    String token = span.of(document.folded());
    int commas = count(token, ',');
    int points = count(token, '.');
    if (commas == 0 && points > 1 && shares(token)) {
      report(document, span, "shares", reporter);
      return;
    }
    if ((commas < 2 && points < 2) || !measures(document.folded(), span, blockStart)) {
      return;
    }
    if (commas == 0) {
      if (MANY_POINTS.matcher(token).matches() && !EUROPEAN.matcher(token).matches()) {
        report(document, span, "points", reporter);
      }
    } else if (INDIAN.matcher(token).matches() && !GROUPED.matcher(token).matches()) {
      if (isHan(document.folded(), span.end())) {
        // A Chinese text groups by threes.
        report(document, span, "grouping", reporter);
      } else {
        indian.add(span);
      }
    } else if (commas >= 2
        && !GROUPED.matcher(token).matches()
        && !EUROPEAN.matcher(token).matches()
        && (token.lastIndexOf(',') > 3 || !FEW.matcher(token).matches())) {
      report(document, span, "grouping", reporter);
    }
  }

  /** {@code 19.4922.2658.25}: cut behind each as many decimals, it adds up to a hundred. */
  private static boolean shares(String token) {
    int decimals = token.length() - 1 - token.lastIndexOf('.');
    BigDecimal sum = BigDecimal.ZERO;
    int start = 0;
    int parts = 0;
    for (int point = token.indexOf('.'); point >= 0; point = token.indexOf('.', start)) {
      int end = point + 1 + decimals;
      if (decimals > 2 || end > token.length() || token.substring(point + 1, end).contains(".")) {
        return false;
      }
      sum = sum.add(new BigDecimal(token.substring(start, end)));
      start = end;
      parts++;
    }
    BigDecimal off = sum.subtract(Figures.HUNDRED).abs().movePointRight(decimals);
    return start == token.length() && parts > 1 && off.compareTo(BigDecimal.ONE) <= 0;
  }

  /** Whether a unit or a currency says that the token is one number and no list or version. */
  private static boolean measures(String text, Span span, int blockStart) {
    char before = span.start() > blockStart ? text.charAt(span.start() - 1) : ' ';
    char after = span.end() < text.length() ? text.charAt(span.end()) : ' ';
    if (isLetter(before) || ".-/%".indexOf(before) >= 0) {
      return false; // %206.1.1%20: a blank of an address, and a version
    }
    if (before == ',' || after == ',') {
      // 店名,380,361,95.0%,… is a row of values.
      return false;
    }
    return "$€£¥￥".indexOf(before) >= 0
        || "万亿元%吨亩户人千公平立".indexOf(after) >= 0
        || SCALED.matcher(text).region(span.end(), text.length()).lookingAt();
  }

  private void report(Document document, Span span, String key, Reporter reporter) {
    reporter.report(Problem.of(info(), span).message(key).with("value", span.of(document.text())));
  }

  private static int count(String token, char c) {
    return (int) token.chars().filter(one -> one == c).count();
  }

  private static boolean isHan(String text, int at) {
    return at < text.length() && text.charAt(at) >= 0x4E00 && text.charAt(at) <= 0x9FFF;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
