package dev.stet.rules.section;

import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;

/**
 * A number that is not the next one.
 *
 * @param before the number before it
 * @param number the number
 * @param words the number and the words it counts, by which a person finds the place
 * @param twice whether it is the one before it once more; else one is left out between the two
 * @param known whether the document tells of what is left out
 */
record Gap(Span before, Span number, Span words, boolean twice, boolean known) {
  private static final int LONGEST_OMISSION = 4_000;

  static Gap skipped(Span before, Span number) {
    return new Gap(before, number, number, false, false);
  }

  static Gap twice(Span before, Span number) {
    return new Gap(before, number, number, true, false);
  }

  static Gap of(Document document, Point before, Point point, boolean twice) {
    Span number = point.numbering().span();
    boolean example = document.text().startsWith("…", number.end()); // 一、……；二、……；四、……
    boolean known =
        example
            || isHidden(document, before, point)
            || ContentsNumbers.isListed(document, before, point);
    return new Gap(before.numbering().span(), number, words(document, point), twice, known);
  }

  /** The number and the words it counts, by which a person finds the place. */
  static Span words(Document document, Point point) {
    String words = point.span().of(document.text());
    int line = words.indexOf('\n');
    int end = line < 0 ? point.span().end() : point.span().start() + line;
    return new Span(
        point.numbering().span().start(), Math.max(end, point.numbering().span().end()));
  }

  /** Whether a notice between the two says that a part is hidden: then the gap says no more. */
  static boolean isHidden(Document document, Point before, Point point) {
    Span between = new Span(before.span().start(), point.span().start());
    return document.get(CutNotices.ANALYSIS).stream()
        .anyMatch(notice -> between.contains(notice.span()));
  }

  /** Whether the text between the two says that something is left out on purpose. */
  static boolean isOmitted(Document document, Span before, Span point) {
    String words = new Span(before.start(), point.start()).of(document.folded());
    return Omissions.in(
            words.length() > LONGEST_OMISSION
                ? words.substring(words.length() - LONGEST_OMISSION)
                : words)
        .isPresent();
  }
}
