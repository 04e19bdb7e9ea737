package dev.stet.rules.match;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block in stretches, for a search that is dear and a cheap look that mostly rules it out: what
 * makes the search worth its cost at one place of a block of a million characters says nothing of
 * the rest.
 */
public final class Stretches {
  private static final int LENGTH = 4096;

  /** More than any match of the patterns that are looked for in stretches. */
  private static final int OVERLAP = 512;

  /** What a match may look back at. */
  private static final int BEFORE = 16;

  private Stretches() {}

  /** Says whether something may be found in {@code text} between two offsets. */
  public interface Look {
    boolean mayHold(String text, int start, int end);
  }

  /**
   * The stretches of {@code block}, with some of the next at their end, that {@code look} leaves.
   */
  public static List<Span> of(Span block, String text, Look look) {
    List<Span> left = new ArrayList<>();
    for (int start = block.start(); start < block.end(); start += LENGTH) {
      int end = Math.min(start + LENGTH + OVERLAP, block.end());
      if (look.mayHold(text, Math.max(start - BEFORE, block.start()), end)) {
        left.add(new Span(start, end));
      }
    }
    return left;
  }

  /** What {@code pattern} matches in {@code stretches} of {@code text}, which are in order. */
  public static List<Span> matches(Pattern pattern, String text, List<Span> stretches) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    for (Span stretch : stretches) {
      matcher.region(Math.max(from, stretch.start()), Math.max(from, stretch.end()));
      while (matcher.find() && matcher.start() < stretch.start() + LENGTH) {
        found.add(new Span(matcher.start(), matcher.end()));
        from = matcher.end();
      }
    }
    return found;
  }
}
