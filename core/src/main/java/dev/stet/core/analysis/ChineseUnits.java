package dev.stet.core.analysis;

import dev.stet.core.analysis.Quantity.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the Chinese unit behind a number, which a line may end in the middle of. */
final class ChineseUnits {
  /** A shorter line ended where its writer meant it to. */
  private static final int SHORTEST_LINE = 20;

  private final FigureText text;
  private final String folded;
  private final DateFigures dates;

  ChineseUnits(FigureText text, DateFigures dates) {
    this.text = text;
    this.folded = text.folded();
    this.dates = dates;
  }

  /**
   * What the number between {@code start} and {@code end} is by its unit.
   *
   * @param at where the unit ends
   * @param direct whether nothing stands between the number and the unit
   */
  Kind kind(int blockStart, int start, int end, int at, String written, boolean direct) {
    return switch (written) {
      case "年" ->
          direct && end - start == 4 && !text.followedBy(at, "级") && dates.looksLikeYear(start, end)
              ? Kind.YEAR
              : Kind.AMOUNT;
      case "月", "日" -> Kind.DATE;
      case "号", "届", "级", "楼", "路", "线", "代", "版", "章", "节", "名次" -> Kind.ORDINAL;
      case "时", "点" -> Kind.TIME;
      case "分" ->
          start > blockStart && (folded.charAt(start - 1) == '时' || folded.charAt(start - 1) == '点')
              ? Kind.TIME
              : Kind.AMOUNT;
      case "倍" -> Kind.TIMES;
      case "个百分点", "百分点" -> Kind.POINTS;
      case "‰" -> Kind.PERCENT;
      default -> Kind.AMOUNT;
    };
  }

  /**
   * Past the bracket that names the same unit for other things: {@code 186台(套)}, {@code 42件(幅)}.
   */
  int alternativeEnd(int at) {
    if (at + 2 >= text.limit() || folded.charAt(at) != '(') {
      return at;
    }
    String other = Units.chineseAt(folded, at + 1, text.limit());
    int close = other == null ? at : at + 1 + other.length();
    return other != null && close < text.limit() && folded.charAt(close) == ')' ? close + 1 : at;
  }

  /** Past the end of a line that broke a number from its unit: {@code 36820⏎吨}. */
  int goOn(int at) {
    boolean breaks =
        at + 1 < text.limit()
            && folded.charAt(at) == '\n'
            && folded.charAt(at + 1) >= 0x4E00
            && folded.lastIndexOf('\n', at - 1) < at - SHORTEST_LINE;
    return breaks ? at + 1 : at;
  }

  /** The Chinese unit at {@code at}, which a line may end in the middle of, or null. */
  @Nullable String unitAt(int at) {
    String plain = Units.chineseAt(folded, at, text.limit());
    int end = folded.indexOf('\n', at);
    if (end <= at || end - at >= Units.LONGEST || end >= text.limit() || goOn(end) == end) {
      return plain;
    }
    int last = Math.min(text.limit(), at + Units.LONGEST + 1);
    String joined = folded.substring(at, end) + folded.substring(end + 1, last);
    String parted = Units.chineseAt(joined, 0, joined.length());
    return parted == null || (plain != null && plain.length() >= parted.length()) ? plain : parted;
  }
}
