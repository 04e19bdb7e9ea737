package dev.stet.core.document;

import dev.stet.core.document.Numbering.Style;
import org.jspecify.annotations.Nullable;

/** Tells by the first character of a line which kind of number may begin it. */
final class NumberingScanner {
  private final LineStart line;

  NumberingScanner(LineStart line) {
    this.line = line;
  }

  @Nullable Numbering scan() {
    char first = line.at(line.start());
    if (first == '第') {
      return new ChineseNumbering(line).ordinal();
    }
    if (first == '(') {
      return bracketed();
    }
    if (first >= '0' && first <= '9') {
      return new FigureNumbering(line).read();
    }
    if (first >= '①' && first <= '⑳') {
      return line.numbered(Style.CIRCLED, first - '①' + 1, line.start() + 1);
    }
    if (first == '附') {
      return new ChineseNumbering(line).appendix();
    }
    if (Numerals.isChinese(first)) {
      return new ChineseNumbering(line).chinese();
    }
    if (Numerals.plain(first) != 0) {
      return new ChineseNumbering(line).formal();
    }
    return LineStart.isLetter(first) ? new LatinNumbering(line).read() : null;
  }

  /** {@code (1)}, {@code （一）}, {@code (iv)}. */
  private @Nullable Numbering bracketed() {
    int inside = line.skipSpaces(line.start() + 1);
    int chinese = Numerals.chineseLength(line.text(), inside, line.end());
    int close = inside + chinese;
    Style style = Style.CHINESE_BRACKETED;
    int value = chinese > 0 ? Numerals.chinese(line.text(), inside, close) : -1;
    if (chinese == 0) {
      int digits = line.digits(inside);
      int letters = line.letters(inside);
      if (digits > inside) {
        style = Style.ARABIC_BRACKETED;
        close = digits;
        value = Numerals.arabic(line.text(), inside, digits);
      } else if (letters == inside + 1) {
        style = Style.LETTER_BRACKETED;
        close = letters;
        value = Character.toLowerCase(line.at(inside)) - 'a' + 1;
      } else if (letters > inside && Numerals.roman(line.text(), inside, letters) > 0) {
        style = Style.ROMAN_BRACKETED;
        close = letters;
        value = Numerals.roman(line.text(), inside, letters);
      }
    }
    close = line.skipSpaces(close);
    if (value < 1 || value > Numbering.LARGEST || line.at(close) != ')') {
      return null;
    }
    int after = close + 1;
    return line.numbered(style, value, line.at(after) == '、' ? after + 1 : after);
  }
}
