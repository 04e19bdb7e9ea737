package dev.stet.core.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Leads from a text that was taken out of a marked-up source (Markdown, HTML) back to that source,
 * piece by piece. Immutable; made with a {@link Builder}.
 */
public final class SourceMap implements Places {
  private final int[] textStarts;
  private final int[] sourceStarts;
  private final int[] sourceEnds;
  private final Map<Integer, Span> points;
  private final Lines lines;

  private SourceMap(Builder builder) {
    this.textStarts = Arrays.copyOf(builder.textStarts, builder.count);
    this.sourceStarts = Arrays.copyOf(builder.sourceStarts, builder.count);
    this.sourceEnds = Arrays.copyOf(builder.sourceEnds, builder.count);
    this.points = Map.copyOf(builder.points);
    this.lines = builder.lines;
  }

  public static Builder over(String source) {
    return new Builder(Lines.of(source));
  }

  @Override
  public Place of(Span span) {
    return lines.place(source(span));
  }

  /** The stretch of the source that {@code span} of the text was taken from. */
  public Span source(Span span) {
    Span point = span.isEmpty() ? points.get(span.start()) : null;
    if (point != null) {
      return point;
    }
    int start = offset(span.start(), false);
    int end = span.isEmpty() ? start : offset(span.end() - 1, true);
    return new Span(start, Math.max(start, end));
  }

  /** The source offset of the character at {@code at}, or the offset after it. */
  private int offset(int at, boolean after) {
    if (textStarts.length == 0) {
      return 0;
    }
    int found = Arrays.binarySearch(textStarts, at);
    int piece = Math.max(0, found >= 0 ? found : -found - 2);
    if (after && piece + 1 < textStarts.length && at + 1 == textStarts[piece + 1]) {
      return sourceEnds[piece]; // its last character ends where it does, however long its source
    }
    int into = Math.max(0, at - textStarts[piece]) + (after ? 1 : 0);
    return Math.min(sourceStarts[piece] + into, sourceEnds[piece]);
  }

  /** Collects the pieces in the order of the text. */
  public static final class Builder {
    private final Lines lines;
    private int[] textStarts = new int[64];
    private int[] sourceStarts = new int[64];
    private int[] sourceEnds = new int[64];
    private int count;
    private final Map<Integer, Span> points = new HashMap<>();

    private Builder(Lines lines) {
      this.lines = lines;
    }

    /**
     * Says that the text from {@code textStart} on was taken from the source at {@code
     * sourceStart}, character by character, up to {@code sourceEnd}. A piece whose source is longer
     * or shorter than its text (an entity, a converted line break) is added by itself.
     */
    public Builder piece(int textStart, int sourceStart, int sourceEnd) {
      if (count > 0 && textStart < textStarts[count - 1]) {
        throw new IllegalArgumentException(
            "pieces must come in order: " + textStart + " after " + textStarts[count - 1]);
      }
      if (count > 0 && textStart == textStarts[count - 1]) {
        count--;
      }
      if (count == textStarts.length) {
        textStarts = Arrays.copyOf(textStarts, count * 2);
        sourceStarts = Arrays.copyOf(sourceStarts, count * 2);
        sourceEnds = Arrays.copyOf(sourceEnds, count * 2);
      }
      textStarts[count] = textStart;
      sourceStarts[count] = sourceStart;
      sourceEnds[count++] = sourceEnd;
      return this;
    }

    /**
     * Says that what the source has in {@code source} stands before the character at {@code text},
     * but is not part of the text: an empty span there leads to it, and to what more stands there.
     */
    public Builder point(int text, Span source) {
      points.merge(text, source, Span::union);
      return this;
    }

    public SourceMap build() {
      return new SourceMap(this);
    }
  }
}
