package dev.stet.core.document;

import dev.stet.core.document.Numbering.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers as Chinese writers set them before a line: 第三章, 一、, 壹、, 附件1. */
final class ChineseNumbering {
  private final LineStart line;

  ChineseNumbering(LineStart line) {
    this.line = line;
  }

  /** {@code 第三章}, {@code 第四条之一}. */
  @Nullable Numbering ordinal() {
    int after = line.start() + 1;
    after = line.skipSpaces(after);
    int length = Numerals.chineseLength(line.text(), after, line.end());
    int value;
    if (length > 0) {
      value = Numerals.chinese(line.text(), after, after + length);
      after += length;
    } else {
      int digits = line.digits(after);
      value = Numerals.arabic(line.text(), after, digits);
      after = digits;
    }
    after = line.skipSpaces(after);
    if (value < 0 || value > Numbering.LARGEST * 4) {
      return null;
    }
    Style style =
        switch (line.at(after)) {
          case '编', '篇', '卷', '讲' -> Style.PART;
          case '章' -> Style.CHAPTER;
          case '节' -> Style.SECTION;
          case '条' -> Style.ARTICLE;
          case '步' -> Style.STEP;
          default -> line.at(after) == '部' && line.at(after + 1) == '分' ? Style.PART : null;
        };
    if (style == null) {
      return null;
    }
    after += line.at(after) == '部' ? 2 : 1;
    List<Integer> numbers = new ArrayList<>(List.of(value));
    if (line.at(after) == '之') {
      int more = Numerals.chineseLength(line.text(), after + 1, line.end());
      if (more == 0) {
        return null;
      }
      numbers.add(Numerals.chinese(line.text(), after + 1, after + 1 + more));
      after += 1 + more;
    }
    // 第三条规定 and 第一章的内容 speak of an article or a chapter; they do not begin one
    char next = line.at(after);
    if ("、:.".indexOf(next) >= 0 && next != 0) {
      after++;
    } else if (next == '规' && line.at(after + 1) == '定') {
      return null;
    } else if ("的中和至或及所第,，。；;)）》".indexOf(next) >= 0 && next != 0) {
      return null;
    }
    return new Numbering(style, numbers, new Span(line.start(), after));
  }

  /** {@code 一、}, {@code 一是}. */
  @Nullable Numbering chinese() {
    int length = Numerals.chineseLength(line.text(), line.start(), line.end());
    int value = Numerals.chinese(line.text(), line.start(), line.start() + length);
    int after = line.start() + length;
    char mark = line.at(after);
    if (value < 1 || value > 99) {
      return null;
    }
    if (mark == '、' || mark == '.') {
      // 二、三产业 and 一、二级 are enumerations of numbers
      boolean another =
          Numerals.isChinese(line.at(after + 1))
              && "级产类等季期次年月线者种环档、".indexOf(line.at(after + 2)) >= 0
              && line.at(after + 2) != 0;
      return another ? null : line.numbered(Style.CHINESE, value, after + 1);
    }
    return mark == '是' ? line.numbered(Style.CHINESE_IS, value, after + 1) : null;
  }

  /** {@code 壹、} and {@code 拾貳、}. */
  @Nullable Numbering formal() {
    StringBuilder plain = new StringBuilder();
    int after = line.start();
    while (plain.length() < 3 && Numerals.plain(line.at(after)) != 0) {
      plain.append(Numerals.plain(line.at(after++)));
    }
    int value = Numerals.chinese(plain, 0, plain.length());
    return line.at(after) == '、' && value > 0
        ? line.numbered(Style.CHINESE_FORMAL, value, after + 1)
        : null;
  }

  /** {@code 附件1}, {@code 附录A}. */
  @Nullable Numbering appendix() {
    if (line.at(line.start() + 1) != '件'
        && line.at(line.start() + 1) != '录'
        && line.at(line.start() + 1) != '表') {
      return null;
    }
    int at = line.skipSpaces(line.start() + 2);
    int digits = line.digits(at);
    int length = Numerals.chineseLength(line.text(), at, line.end());
    int after = digits > at ? digits : at + length;
    int value =
        digits > at
            ? Numerals.arabic(line.text(), at, digits)
            : length > 0 ? Numerals.chinese(line.text(), at, after) : -1;
    if (value < 0 && LineStart.isLetter(line.at(at)) && !LineStart.isLetter(line.at(at + 1))) {
      value = Character.toUpperCase(line.at(at)) - 'A' + 1;
      after = at + 1;
    }
    char mark = line.at(after);
    if (value < 1 || value > 99 || (mark != 0 && mark != ' ' && mark != ':' && mark != '、')) {
      return null;
    }
    return line.numbered(Style.APPENDIX, value, mark == ':' || mark == '、' ? after + 1 : after);
  }
}
