package dev.stet.rules.numeric.date;

import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.numeric.date.CalendarDays.Day;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence and the dates in it: what the rules of the calendar read.
 *
 * @param text the whole document's text, folded
 * @param span the sentence
 * @param days its dates, in order; may be empty
 */
record Dated(String text, Span span, List<Day> days) {
  /** The sentences that hold a digit or a date, in order. */
  static final Analysis<List<Dated>> ALL = Dated::all;

  private static List<Dated> all(Document document) {
    String text = document.folded();
    CalendarDays.Order order = CalendarDays.order(text);
    List<Dated> dated = new ArrayList<>();
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      if (tellsTime(text, span)) {
        dated.add(new Dated(text, span, CalendarDays.in(text, span, order)));
      }
    }
    return List.copyOf(dated);
  }

  /** Whether a digit or the character of the month stands in {@code span}. */
  private static boolean tellsTime(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || c == '月') {
        return true;
      }
    }
    return false;
  }

  String sentence() {
    return span.of(text);
  }

  /** The {@code length} characters after {@code at}, or as many as the sentence has. */
  String after(int at, int length) {
    return text.substring(at, Math.min(span.end(), at + length));
  }

  /** The {@code length} characters before {@code at}, or as many as the sentence has. */
  String before(int at, int length) {
    return text.substring(Math.max(span.start(), at - length), at);
  }
}
