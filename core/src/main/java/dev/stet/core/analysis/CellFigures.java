package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figure of a table cell: {@code 5,847}, {@code (312)}, {@code +14.6%}, {@code $1,842M},
 * {@code 18.5:1}, bold or not.
 */
final class CellFigures {
  private static final int LONGEST = 40;
  private static final PrefilteredPattern FIGURE =
      PrefilteredPattern.compile(
          "\\s*(?:\\*\\*|__)?\\s*(\\()?\\s*(?:[$€£¥￥])?\\s*([-+▲△])?\\s*(?:[$€£¥￥])?\\s*(\\d{1,3}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|\\d{1,18})(\\.\\d{1,12})?\\s*(%|(?::1(?!\\d)))?\\s*(?:(?:percentage )?points?|(?:个)?百分点|bps|pp|x|M|m|bn|万元|亿元|元|人|个|户|家|亩|吨|条|份|套|台|件|次|张|辆|只|支|本|组|场|处|座|所|名|项|株|棵|头|箱|袋|桶|块|米|公里|平方米|立方米|公斤|kg|t)?\\s*(\\))?\\s*(?:[*†‡]*|__)\\s*");

  /** {@code 1.234,5}: the comma before the decimals, as in most of Europe. */
  private static final PrefilteredPattern DECIMAL_COMMA =
      PrefilteredPattern.compile("\\d,\\d{1,2}(?!\\d|,\\d)");

  private CellFigures() {}

  /** Whether {@code text} holds a figure with a comma before its decimals. */
  static boolean hasDecimalComma(String text) {
    return text.length() <= LONGEST
        && text.indexOf(',') > 0
        && DECIMAL_COMMA.isIn(text)
        && read(turned(text), 0) != null;
  }

  /** The figure of a cell whose decimals stand behind a comma. */
  static Table.@Nullable Figure readEuropean(String text, int start) {
    return read(turned(text), start);
  }

  /** With point and comma exchanged. */
  private static String turned(String text) {
    StringBuilder turned = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      turned.setCharAt(i, c == ',' ? '.' : c == '.' ? ',' : c);
    }
    return turned.toString();
  }

  static Table.@Nullable Figure read(String text, int start) {
    if (text.length() > LONGEST || text.isEmpty()) {
      return null;
    }
    Matcher matcher = FIGURE.matcher(text);
    if (!matcher.matches() || (matcher.group(1) == null) != (matcher.group(6) == null)) {
      return null;
    }
    String whole = matcher.group(3).replace(",", "").replace(" ", "");
    String decimals = matcher.group(4) == null ? "" : matcher.group(4);
    BigDecimal value = new BigDecimal(whole + decimals);
    String sign = matcher.group(2);
    boolean negative = matcher.group(1) != null || (sign != null && !sign.equals("+"));
    int from =
        matcher.start(1) >= 0
            ? matcher.start(1)
            : sign == null ? matcher.start(3) : matcher.start(2);
    int to =
        matcher.end(6) >= 0
            ? matcher.end(6)
            : matcher.end(5) >= 0
                ? matcher.end(5)
                : matcher.end(4) >= 0 ? matcher.end(4) : matcher.end(3);
    return new Table.Figure(
        new Span(start + from, start + to),
        negative ? value.negate() : value,
        BigDecimal.ONE.movePointLeft(Math.max(0, decimals.length() - 1)),
        "%".equals(matcher.group(5)));
  }
}
