package dev.stet.readers.markdown;

import dev.stet.core.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines by which Git keeps two states of a text apart until somebody has merged them: {@code
 * <<<<<<< HEAD}, {@code =======}, {@code >>>>>>> branch}. Markdown would take them for quotations
 * and for the underlining of a title.
 */
final class MergeMarks {
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^(?:([<|>])\\1{6}(?: [^\\n]{0,120})?|={7})[ \\t\\r]*$|^ {0,3}(?:```|~~~)");

  private MergeMarks() {}

  /** Where they stand in {@code source}, in order, if two states are begun, divided and ended. */
  static List<Span> in(String source) {
    if (!source.contains("<<<<<<< ") || !source.contains(">>>>>>>")) {
      return List.of();
    }
    List<Span> marks = new ArrayList<>();
    Deque<Span> open = new ArrayDeque<>();
    boolean fenced = false;
    Matcher mark = MARK.matcher(source);
    while (mark.find()) {
      char sign = mark.group().strip().charAt(0);
      fenced ^= sign == '`' || sign == '~';
      if (fenced || sign == '`' || sign == '~') {
        continue;
      }
      if (sign == '<') {
        open.clear();
      } else if (open.isEmpty()) {
        continue;
      }
      open.add(new Span(mark.start(), mark.start() + mark.group().stripTrailing().length()));
      if (sign == '>' && open.size() > 2) {
        marks.addAll(open);
        open.clear();
      }
    }
    return List.copyOf(marks);
  }

  /** {@code source} with empty lines where {@code marks} stand. */
  static String without(List<Span> marks, String source) {
    if (marks.isEmpty()) {
      return source;
    }
    StringBuilder text = new StringBuilder(source);
    for (Span mark : marks) {
      text.replace(mark.start(), mark.end(), " ".repeat(mark.length()));
    }
    return text.toString();
  }
}
