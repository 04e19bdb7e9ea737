package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.List;

/**
 * How a document is divided: its headings with what stands under each, every number that begins
 * something, and which of these are counted together. Immutable.
 *
 * @param sections the headings of the body in order
 * @param points the numbered points of the body in order
 * @param series the points that are counted together, in the order of their first points
 * @param parts where each report of a compilation begins: the titles that the list of contents
 *     names and that stand in the body; empty if the document is one report
 */
public record Outline(
    List<Section> sections, List<Point> points, List<Series> series, List<Span> parts) {

  /** The outline of a document. */
  public static final Analysis<Outline> ANALYSIS = Outline::of;

  public Outline {
    sections = List.copyOf(sections);
    points = List.copyOf(points);
    series = List.copyOf(series);
    parts = List.copyOf(parts);
  }

  private static Outline of(Document document) {
    List<Span> parts = Compilation.parts(document);
    PointFinder points = new PointFinder(document, parts);
    points.find();
    return new Outline(
        new SectionFinder(document).find(), points.points(), new Counting(points).series(), parts);
  }
}
