package dev.stet.readers.layout;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects words set as watermarks; the same words on several pages are one watermark. Not
 * thread-safe.
 */
public final class Stamps {
  private final Map<String, Found> found = new LinkedHashMap<>();

  private record Found(Stamp stamp, TreeSet<Integer> pages) {}

  /**
   * Words set as a watermark.
   *
   * @param words its lines
   * @param angle the direction of its lines, in degrees, anticlockwise
   * @param why what gives it away, in one word: {@code pale}, {@code slanted}, {@code declared}
   */
  public record Stamp(String words, int angle, String why) {}

  /** Notes that {@code stamp} is on {@code page}. */
  public void add(int page, Stamp stamp) {
    if (!stamp.words().isBlank()) {
      found
          .computeIfAbsent(stamp.words(), words -> new Found(stamp, new TreeSet<>()))
          .pages
          .add(page);
    }
  }

  /** The watermarks in the order in which they were found, placed where their first page begins. */
  public List<Evidence> evidence(FlowedText text) {
    List<Evidence> evidence = new ArrayList<>();
    for (Found one : found.values()) {
      Map<String, String> details = new TreeMap<>();
      details.put("pages", PageRanges.of(one.pages));
      details.put("look", one.stamp.why());
      if (one.stamp.angle() != 0) {
        details.put("angle", String.valueOf(one.stamp.angle()));
      }
      Span span = Span.at(text.start(one.pages.first()));
      evidence.add(new Evidence(Evidence.Kind.WATERMARK, span, one.stamp.words(), details));
    }
    return evidence;
  }
}
