package dev.stet.core.document;

import dev.stet.core.document.Numbering.Style;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers in figures before a line: {@code 2.1}, {@code 3.}, {@code 4)}. */
final class FigureNumbering {
  private static final int DEEPEST = 6;
  private static final int MONTHS = 12;

  /** Measures that follow a decimal figure at the start of a line: {@code 1.5亿元}. */
  private static final String MEASURES = "%％亿万千百元个人户家亩吨公平立方米倍度年月日天时分秒斤克升℃°";

  private final LineStart line;

  FigureNumbering(LineStart line) {
    this.line = line;
  }

  @Nullable Numbering read() {
    List<Integer> numbers = new ArrayList<>();
    int after = line.start();
    int first = line.start();
    while (true) {
      int digits = line.digits(after);
      numbers.add(Numerals.arabic(line.text(), after, digits));
      after = digits;
      // 1.2023年工作总结: a year after the stop is not part of the number
      boolean year =
          Numerals.arabic(line.text(), after + 1, line.digits(after + 1)) > Numbering.LARGEST;
      // 2．0.75＝: the wide stop belongs to the number, the narrow one to the figure
      if (numbers.size() == 2 && line.at(after) == '.' && isWide(first) && !isWide(after)) {
        return plain(numbers.subList(0, 1), first);
      }
      first = numbers.size() == 1 ? after : first;
      if (line.at(after) == '.'
          && LineStart.isDigit(line.at(after + 1))
          && !year
          && numbers.size() < DEEPEST) {
        after++;
      } else {
        break;
      }
    }
    if (numbers.stream().anyMatch(number -> number < 0 || number > Numbering.LARGEST)) {
      return null;
    }
    // 3.4月起开展: the second figure is a month, and 3. the number
    if (numbers.size() == 2 && line.at(after) == '月' && numbers.get(1) <= MONTHS) {
      return new Numbering(Style.ARABIC, numbers.subList(0, 1), new Span(line.start(), first + 1));
    }
    // 1．3时25分启动响应: the second is an hour
    if (numbers.size() == 2 && line.at(after) == '时' && LineStart.isDigit(line.at(after + 1))) {
      return new Numbering(Style.ARABIC, numbers.subList(0, 1), new Span(line.start(), first + 1));
    }
    return numbers.size() == 1 ? plain(numbers, after) : decimal(numbers, after);
  }

  private boolean isWide(int stop) {
    return stop < line.end() && line.text().charAt(stop) == '．';
  }

  private @Nullable Numbering plain(List<Integer> numbers, int after) {
    char mark = line.at(after);
    if (mark == '.' || mark == '、') {
      return new Numbering(Style.ARABIC, numbers, new Span(line.start(), after + 1));
    }
    if (mark == ')') {
      return new Numbering(Style.ARABIC_CLOSED, numbers, new Span(line.start(), after + 1));
    }
    // "3  Results": two spaces or a tab stand where a stop was not typed
    boolean indented = line.start() > 0 && line.text().charAt(line.start() - 1) == ' ';
    boolean gap =
        mark == ' '
            && !indented
            && (line.at(after + 1) == ' ' || "\t\u3000".indexOf(line.text().charAt(after)) >= 0);
    return gap && isAlone(after) && !LineStart.isDigit(line.at(line.skipSpaces(after)))
        ? new Numbering(Style.ARABIC, numbers, new Span(line.start(), after))
        : null;
  }

  /** Whether a title follows the gap at {@code gap}, rather than the cells of a row. */
  private boolean isAlone(int gap) {
    int i = line.skipSpaces(gap);
    boolean title = line.at(i) != 0;
    for (; i < line.end() && line.text().charAt(i) != '\n'; i++) {
      boolean another = line.text().charAt(i) == '\t' || line.text().charAt(i) == '\u3000';
      if (another || (line.at(i) == ' ' && line.at(i + 1) == ' ')) {
        return false;
      }
    }
    return title;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private @Nullable Numbering decimal(List<Integer> numbers, int after) {
    char mark = line.at(after);
    if (numbers.get(0) > 60 || numbers.get(numbers.size() - 1) > 99) {
      return null;
    }
    if (mark == '.' || mark == '、') {
      return new Numbering(Style.DECIMAL, numbers, new Span(line.start(), after + 1));
    }
    if (mark == ' ') {
      int next = line.skipSpaces(after);
      char word = line.at(next);
      // 4.3　年内…: no figure is set apart from its unit by a wide space
      boolean wide = line.text().charAt(after) == '\u3000' || line.text().charAt(after) == '\t';
      boolean measure =
          numbers.size() == 2
              && ((MEASURES.indexOf(word) >= 0 && !wide) || LineStart.isLower(word));
      // 6.2 <Name of the scenario>: the title is still to come
      boolean slot = word == '<' && (line.at(next + 1) == '<' || isCapital(line.at(next + 1)));
      boolean sign = !slot && "-+=<>/*|~".indexOf(word) >= 0;
      return measure || LineStart.isDigit(word) || word == 0 || sign
          ? null
          : new Numbering(Style.DECIMAL, numbers, new Span(line.start(), after));
    }
    return mark > 0x2E80 && MEASURES.indexOf(mark) < 0 && "，。；、）～至".indexOf(mark) < 0
        ? new Numbering(Style.DECIMAL, numbers, new Span(line.start(), after))
        : null;
  }
}
