package dev.stet.readers.flow;

import dev.stet.core.document.Label;
import dev.stet.core.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph that a flow is about to write or is writing: its number and the line breaks in it,
 * which wait for its first and its next character.
 */
final class OpenParagraph {
  private final StringBuilder text;

  /** Where it begins, its number included; -1 while nothing is written of it. */
  private int start = -1;

  private int pendingBreaks;
  private @Nullable Numbered numbered;
  private @Nullable Label label;

  /** A paragraph at the end of {@code text}. */
  OpenParagraph(StringBuilder text) {
    this.text = text;
  }

  boolean isWritten() {
    return start >= 0;
  }

  /** Whether the next character follows the last at once. */
  boolean isAtCharacter() {
    return start >= 0 && pendingBreaks == 0;
  }

  boolean isNumbered() {
    return label != null;
  }

  /** Whether a number waits for the first character. */
  boolean expectsNumber() {
    return start < 0 && numbered != null;
  }

  /** The number in the text; null if it has none. */
  @Nullable Label label() {
    return label;
  }

  /** All that is written of it, which must be something. */
  Span span() {
    return new Span(start, text.length());
  }

  /** What is written of it; a view. */
  CharSequence words() {
    return start < 0 ? "" : text.subSequence(start, text.length());
  }

  /** Gives it a number, or none; without effect if something is written. */
  void number(@Nullable Numbered number) {
    if (start < 0) {
      numbered = number;
    }
  }

  /** Begins it here, as the next one of {@code story}, with its number. */
  void begin(Story story) {
    start = text.length();
    pendingBreaks = 0;
    label = null;
    if (numbered != null) {
      Numbered.Prefix number = numbered.count();
      if (!number.label().isEmpty()) {
        text.append(number.label());
        label = new Label(new Span(start, text.length()), true);
        text.append(number.gap());
        story.number(start, label);
      }
    }
  }

  /** Takes back the gap behind its number. */
  void endWithNumber() {
    if (label != null) {
      text.setLength(label.span().end());
    }
  }

  void lineBreak() {
    pendingBreaks++;
  }

  /** Writes the line breaks that waited, but for those before the first character. */
  void writeBreaks() {
    for (; pendingBreaks > 0; pendingBreaks--) {
      if (text.length() > start) {
        text.append('\n');
      }
    }
  }

  /** Makes it the next paragraph, of which nothing is known. */
  void forget() {
    start = -1;
    pendingBreaks = 0;
    numbered = null;
    label = null;
  }
}
