package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.List;
import java.util.regex.Pattern;

/** Headings that are lines of a list, one right under another, of which none needs a text. */
final class ListedHeadings {
  /** Volume 2 Specification: of such lines one under another none is a heading. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)(?:volume|part|annex|appendix|schedule|lot|book|document)\\s+[0-9A-Z]{1,4}\\b.*");

  private static final int MANY_LINES = 8;

  /** Whether its line is one of a list that only looks like headings. */
  static boolean isAgenda(Document document, List<Section> sections, int index) {
    return document.mediaType().equals("text/plain") && isListed(document, sections, index);
  }

  /**
   * Lines without an empty one between, of which each names a part, or so many of them that they
   * are a list of contents: a list of the parts.
   */
  static boolean isListed(Document document, List<Section> sections, int index) {
    int from = index;
    while (from > 0
        && index - from < MANY_LINES
        && isUnder(document, sections.get(from - 1), sections.get(from))) {
      from--;
    }
    int to = index;
    while (to + 1 < sections.size()
        && to - index < MANY_LINES
        && isUnder(document, sections.get(to), sections.get(to + 1))) {
      to++;
    }
    int lines = to - from + 1;
    return lines >= MANY_LINES
        || (lines > 1 && isElsewhere(document, sections, index))
        || (lines > 2
            && sections.subList(from, to + 1).stream()
                .allMatch(
                    section -> LISTED.matcher(section.heading().of(document.folded())).matches()));
  }

  /**
   * Appendix A, Appendix B, (both circulated separately): what is said of the last is said of all.
   */
  private static boolean isElsewhere(Document document, List<Section> sections, int index) {
    if (index + 1 == sections.size()) {
      return false;
    }
    Section next = sections.get(index + 1);
    return isUnder(document, sections.get(index), next)
        && Omissions.in(next.body().of(document.folded())).isPresent();
  }

  private static boolean isUnder(Document document, Section above, Section below) {
    String between = new Span(above.heading().end(), below.heading().start()).of(document.text());
    return between.isBlank() && between.indexOf('\n') == between.lastIndexOf('\n');
  }

  /**
   * 3.1 To pay the rent, 3.2 Not to part with the shop, and 3.3, which is a sentence: lines that
   * are counted one under another without an empty one between are clauses, however short.
   */
  static boolean isClause(Document document, Section section) {
    List<Point> points = document.get(Outline.ANALYSIS).points();
    int at = 0;
    while (at < points.size() && points.get(at).block() != section.block()) {
      at++;
    }
    return at < points.size()
        && points.get(at).numbering().depth() > 1
        && (runsInto(document, points, at, 1) || runsInto(document, points, at, -1));
  }

  private static boolean runsInto(Document document, List<Point> points, int from, int step) {
    for (int i = from; i + step >= 0 && i + step < points.size(); i += step) {
      Point one = points.get(i);
      Point other = points.get(i + step);
      Span between =
          new Span(
              Math.min(one.span().end(), other.span().end()),
              Math.max(one.span().start(), other.span().start()));
      if (other.block() != one.block() + step
          || other.number() != one.number() + step
          || other.numbering().depth() != one.numbering().depth()
          || between.of(document.text()).strip().length() > 1
          || between.of(document.text()).chars().filter(c -> c == '\n').count() > 1) {
        return false;
      }
      if (other.form() == Point.Form.PARAGRAPH) {
        return true;
      }
    }
    return false;
  }

  private ListedHeadings() {}
}
