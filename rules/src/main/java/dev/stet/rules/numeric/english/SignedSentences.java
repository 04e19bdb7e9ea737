package dev.stet.rules.numeric.english;

import dev.stet.core.document.Span;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A sentence and the one before it, with a sign in the place of each figure. */
final class SignedSentences {
  private final String text;
  private final Span sentence;
  private final String words;
  private final Map<Integer, Figure> at = new HashMap<>();

  /** By how much the figure at a place is longer than its sign. */
  private final NavigableMap<Integer, Integer> longer = new TreeMap<>();

  private final int from;

  /**
   * @param start where the sentence before begins, or this
   */
  SignedSentences(String text, int start, Span sentence) {
    this.text = text;
    this.from = start;
    this.sentence = sentence;
    StringBuilder words = new StringBuilder();
    int read = start;
    for (Figure figure : EnglishNumbers.in(text, start, sentence.end())) {
      copy(text, read, figure.span().start(), words);
      char sign = Paragraph.sign(text, figure);
      if (sign != '@') {
        at.put(words.length(), figure);
      }
      longer.put(words.length(), figure.span().length() - 1);
      words.append(sign);
      read = figure.span().end();
    }
    copy(text, read, sentence.end(), words);
    this.words = words.toString();
  }

  private static void copy(String text, int from, int to, StringBuilder words) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean own = c == '#' || c == '$' || c == '%' || c == '@';
      words.append(own ? '_' : Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c));
    }
  }

  String text() {
    return text;
  }

  /** The words of both. */
  String words() {
    return words;
  }

  /** Where the second stands. */
  Span sentence() {
    return sentence;
  }

  Collection<Figure> figures() {
    return at.values();
  }

  /** The figure whose sign stands at {@code index} of the words, or null. */
  @Nullable Figure at(int index) {
    return at.get(index);
  }

  /** The figure that a relation calls {@code group}. */
  Figure figure(Matcher matcher, String group) {
    return Objects.requireNonNull(at.get(matcher.start(group)));
  }

  String printed(Figure figure) {
    return figure.span().of(text);
  }

  /** Where the words from {@code start} to {@code end} stand in the text. */
  Span span(int start, int end) {
    return new Span(offset(start), offset(end));
  }

  private int offset(int index) {
    int offset = from + index;
    for (Map.Entry<Integer, Integer> sign : longer.headMap(index).entrySet()) {
      offset += sign.getValue();
    }
    return offset;
  }
}
