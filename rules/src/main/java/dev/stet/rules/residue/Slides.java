package dev.stet.rules.residue;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The text of slides, one after the other: each ends with its number, alone on the last line before
 * an empty one, and the numbers count up by one from the first to the last. Rows of a table and
 * ranks behind names stand at one and the same distance; slides do not.
 *
 * @param numbers of the slides, in order; empty if the text is of something else
 * @param boxes lines that a design has where a logo or a picture goes
 * @param again lines that say once more what the line above them says
 */
record Slides(List<Span> numbers, List<Span> boxes, List<Span> again) {
  static final Analysis<Slides> ANALYSIS = Slides::of;

  private static final Slides NONE = new Slides(List.of(), List.of(), List.of());

  private static final Set<String> BOXES =
      Set.of(
          "logo",
          "your logo",
          "your logo here",
          "company logo",
          "公司logo",
          "单位logo",
          "在此放置logo",
          "图标",
          "图片",
          "icon",
          "picture",
          "image",
          "your text",
          "text here",
          "add title",
          "ppt");

  private static final int FEWEST = 5;
  private static final int LONGEST_NUMBER = 3;
  private static final int SHORTEST_AGAIN = 4;
  private static final int LONGEST_AGAIN = 60;

  Slides {
    numbers = List.copyOf(numbers);
    boxes = List.copyOf(boxes);
    again = List.copyOf(again);
  }

  private static Slides of(Document document) {
    String text = document.folded();
    if (!document.mediaType().equals("text/plain") || text.indexOf("\n\n") < 0) {
      return NONE;
    }
    List<Span> numbers = new ArrayList<>();
    List<Integer> heights = new ArrayList<>();
    List<Span> boxes = new ArrayList<>();
    List<Span> again = new ArrayList<>();
    Span before = null;
    int lines = 0;
    for (int start = 0; start < text.length(); ) {
      int stop = text.indexOf('\n', start);
      int end = stop < 0 ? text.length() : stop;
      Span line = trimmed(text, start, end);
      start = end + 1;
      if (line.length() == 0) {
        before = null;
        continue;
      }
      lines++;
      if (isNumber(text, line) && endsPart(text, end)) {
        int number = number(text, line);
        boolean next =
            numbers.isEmpty()
                ? number <= 2 // the cover may have none
                : number == number(text, numbers.get(0)) + numbers.size();
        if (before == null || !next) {
          return NONE;
        }
        numbers.add(line);
        heights.add(lines);
        lines = 0;
      } else if (line.length() <= LONGEST_AGAIN) {
        String words = line.of(text);
        if (BOXES.contains(words.toLowerCase(Locale.ROOT))) {
          boxes.add(line);
        } else if (before != null
            && line.length() >= SHORTEST_AGAIN
            && words.equals(before.of(text))) {
          again.add(before.union(line));
        }
      }
      before = line;
    }
    boolean even = heights.stream().skip(1).distinct().count() <= 1;
    return numbers.size() < FEWEST || even ? NONE : new Slides(numbers, boxes, again);
  }

  private static boolean isNumber(String text, Span line) {
    return line.length() <= LONGEST_NUMBER
        && text.charAt(line.start()) != '0'
        && line.of(text).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(String text, Span line) {
    return Integer.parseInt(line.of(text));
  }

  /** Whether the line that ends at {@code end} is the last, or an empty one follows. */
  private static boolean endsPart(String text, int end) {
    int at = end + 1;
    while (at < text.length() && text.charAt(at) != '\n') {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
      at++;
    }
    return true;
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
