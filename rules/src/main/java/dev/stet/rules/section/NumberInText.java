package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a number that seems to be left out is in the text all the same, where it is not seen as a
 * number.
 */
final class NumberInText {
  private static final String CHINESE = "一二三四五六七八九十";

  private static final Pattern RANGE =
      Pattern.compile(
          "[(\\[*#\\s]*([0-9]{1,3})[.)]?\\s?(?:[-–—]|to|and|&|,)\\s?([0-9]{1,3})(?![0-9])");

  private static final PrefilteredPattern LAST_FIGURE =
      PrefilteredPattern.compile("[0-9]+(?=[^0-9]*$)");

  private NumberInText() {}

  /**
   * Whether a line between the two has the number that is missing behind marks that were not
   * rendered, or is the first of them copied over the one that should stand there.
   */
  static boolean isThere(Document document, Point before, Point point) {
    String label = label(document, before);
    int number = point.number() - 1;
    String missing =
        number <= CHINESE.length() && before.number() > 0 && before.number() <= CHINESE.length()
            ? label
                .replace(String.valueOf(before.number()), String.valueOf(number))
                .replace(CHINESE.charAt(before.number() - 1), CHINESE.charAt(number - 1))
            : label;
    String copy = line(document, before);
    int from = before.number() + 1;
    return new Span(Gap.words(document, before).end(), point.span().start())
        .of(document.text())
        .lines()
        .anyMatch(
            line ->
                line.strip().equals(copy)
                    || isBehindEntities(line, missing)
                    || isRange(line.strip(), from, number)
                    || isNext(withoutMark(line), label, number)
                    || (!missing.equals(label) && withoutMark(line).startsWith(missing)));
  }

  /** 7-9. [Repealed], 5 and 6. (not used): one line has the numbers of several. */
  private static boolean isRange(String line, int from, int to) {
    Matcher range = RANGE.matcher(line);
    return range.lookingAt()
        && Integer.parseInt(range.group(1)) == from
        && Integer.parseInt(range.group(2)) == to;
  }

  /** ★2.3 不得转包: a mark before the number says that the clause must be kept. */
  private static String withoutMark(String line) {
    int start = 0;
    while (start < line.length()
        && !Character.isLetterOrDigit(line.charAt(start))
        && "([（〔".indexOf(line.charAt(start)) < 0) {
      start++;
    }
    return line.substring(start);
  }

  /** 4．6岁以下…: the line is there, and what follows its number reads as a part of it. */
  private static boolean isNext(String line, String label, int number) {
    Matcher figure = LAST_FIGURE.matcher(label);
    if (!figure.find()) {
      return false;
    }
    String head = label.substring(0, figure.start()) + number;
    // 3.3 alone on its line, or in a cell, has no dot behind it
    boolean deep = head.indexOf('.') > 0;
    return line.startsWith(head + (deep ? "" : label.substring(figure.end())))
        && (line.length() == head.length() || !Character.isDigit(line.charAt(head.length())));
  }

  /** &nbsp;&nbsp;第二节 码头 */
  private static boolean isBehindEntities(String line, String label) {
    int at = line.indexOf(label);
    return at > 0
        && line.charAt(0) == '&'
        && line.substring(0, at).matches("(?:&[#a-z0-9]{2,8};|\\s)+");
  }

  private static String line(Document document, Point point) {
    return Gap.words(document, point).of(document.text()).strip();
  }

  /** 二⏎是: the one between is there, and a line break parts it. */
  static boolean isBroken(Document document, Point before, Point point) {
    String between = new Span(before.span().start(), point.span().start()).of(document.folded());
    int number = point.number() - 1;
    if (point.numbering().style() == Numbering.Style.LETTER) {
      char letter = (char) ('A' + number - 1); // B.1 and B.2 between A. and C.
      return between.matches("(?s).*\\b" + letter + "[.)0-9].*");
    }
    return number <= CHINESE.length()
        && between.replaceAll("\\s", "").contains(CHINESE.charAt(number - 1) + "是");
  }

  /** 4.1 2024 was hard: a number before a figure is not seen as one. */
  static boolean isFirstThere(Document document, Point before, Point point) {
    String label = label(document, point);
    int dot = label.lastIndexOf('.', label.length() - 2);
    String between = new Span(before.span().start(), point.span().start()).of(document.text());
    return between.contains(label.substring(0, dot + 1) + "1");
  }

  /** 1, 4 and then 2, 3: questions that are answered together keep their numbers. */
  static boolean comesLater(Document document, Point before, Point point) {
    for (Point next : document.get(Outline.ANALYSIS).points()) {
      if (next.span().start() > point.span().start()
          && next.form() != Point.Form.INLINE
          && next.numbering().style() == point.numbering().style()
          && next.numbering().depth() == point.numbering().depth()) {
        return next.number() > before.number() && next.number() < point.number();
      }
    }
    return false;
  }

  /** 第一，…。第二，… and 第三 in the next paragraph: the point that has no line of its own. */
  static boolean isInText(Document document, Gap gap) {
    String last = gap.before().of(document.folded());
    int number = last.length() > 1 && last.charAt(0) == '第' ? CHINESE.indexOf(last.charAt(1)) : -1;
    return number >= 0
        && number + 1 < CHINESE.length()
        && new Span(gap.before().start(), gap.number().start())
            .of(document.folded())
            .contains("第" + CHINESE.charAt(number + 1));
  }

  private static String label(Document document, Point point) {
    return point.numbering().span().of(document.text()).strip();
  }
}
