package dev.stet.readers.flow;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A point in a flow that is kept while the flow grows, and the evidence that it may become. */
public final class Mark {
  /** -1 until the next character is written. */
  int start = -1;

  int end = -1;
  @Nullable Claim claim;

  Mark() {}

  /**
   * What the evidence says.
   *
   * @param words null if they are those of the text
   */
  record Claim(Evidence.Kind kind, @Nullable String words, Map<String, String> details) {}

  boolean isWaiting() {
    return start < 0;
  }

  boolean isEvidence() {
    return claim != null;
  }

  void settle(int offset) {
    start = offset;
    if (isEvidence()) {
      end = offset;
    }
  }

  /** The evidence, or null if there is none. */
  @Nullable Evidence evidence(CharSequence text) {
    Claim known = claim;
    if (known == null || start < 0 || start > text.length()) {
      return null;
    }
    Span span = new Span(start, Math.min(Math.max(start, end), text.length()));
    String words = known.words();
    return new Evidence(
        known.kind(),
        span,
        words == null ? text.subSequence(span.start(), span.end()).toString() : words,
        known.details());
  }
}
