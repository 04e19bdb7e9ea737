package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Titles in a row, with or without a mark between them, and how many there are: {@code
 * 《秋天》《冬天》等三个主题}; and catchwords that count their own items: {@code “四个到位”：认识到位、组织到位、措施到位}.
 */
final class TitleLists {
  private static final PrefilteredPattern TITLES =
      PrefilteredPattern.compile(
          "((?:《[^》\\n]{1,30}》[、,和及与]?){2,12})(等)?共?([两二三四五六七八九十]|\\d{1,2})(?:个|项|部|本|篇|首|种|类|份|门|期|幅|堂|场|册|套)");
  private static final PrefilteredPattern TITLE = PrefilteredPattern.compile("《[^》\\n]{1,30}》");
  private static final PrefilteredPattern CATCHWORD =
      PrefilteredPattern.compile(
          "“([两二三四五六七八九])个([\\p{IsHan}]{1,4})”(?:,?即|:|,|\\(|是指|包括|要求:?|工作法?:?)+((?:[\\p{IsHan}]{2,12}、){1,9}[\\p{IsHan}]{2,12})(?=[。;,)])");

  private TitleLists() {}

  /** Adds the lists between {@code start} and {@code end}. */
  static void add(String text, int start, int end, List<Enumeration> found) {
    titles(TITLES.matcher(text, start, end), text, found);
    catchwords(CATCHWORD.matcher(text, start, end), text, found);
  }

  private static void titles(Matcher row, String text, List<Enumeration> found) {
    while (row.find()) {
      List<Span> names = new ArrayList<>();
      Matcher title = TITLE.matcher(text, row.start(1), row.end(1));
      while (title.find()) {
        names.add(new Span(title.start(), title.end()));
      }
      Span count = new Span(row.start(3), row.end());
      Span span = new Span(row.start(), row.end());
      boolean known = found.stream().anyMatch(other -> other.span().overlaps(span));
      if (!known) {
        found.add(
            new Enumeration(
                span,
                names,
                names.size(),
                names.size(),
                number(row.group(3)),
                count,
                row.group(2) != null));
      }
    }
  }

  /** Items that all end in the word the catchword counts: nothing else is one of them. */
  private static void catchwords(Matcher row, String text, List<Enumeration> found) {
    while (row.find()) {
      List<Span> names = new ArrayList<>();
      int from = row.start(3);
      boolean alike = true;
      for (int i = from; i <= row.end(3); i++) {
        if (i == row.end(3) || text.charAt(i) == '、') {
          Span name = new Span(from, i);
          alike &= name.of(text).endsWith(row.group(2)) || name.of(text).startsWith(row.group(2));
          names.add(name);
          from = i + 1;
        }
      }
      if (alike) {
        Span count = new Span(row.start(1), row.end(2));
        found.add(
            new Enumeration(
                new Span(row.start(1), row.end(3)),
                names,
                names.size(),
                names.size(),
                number(row.group(1)),
                count,
                false));
      }
    }
  }

  private static long number(String words) {
    return Character.isDigit(words.charAt(0))
        ? Long.parseLong(words)
        : ChineseNumerals.value(words);
  }
}
