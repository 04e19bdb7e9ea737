package dev.stet.core.analysis;

import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several reports in one file, under one list of contents. */
final class Compilation {
  private Compilation() {}

  /** Where each report begins, in order; empty if the document is one report. */
  static List<Span> parts(Document document) {
    List<Span> parts = new ArrayList<>();
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      List<Contents.Entry> entries = match.contents().entries();
      Numbering.Style style = null;
      for (int i = 0; i < entries.size(); i++) {
        Optional<Span> place = match.places().get(i);
        Numbering numbering = entries.get(i).numbering();
        style = i == 0 && numbering != null ? numbering.style() : style;
        // the entries of a compilation are numbered, the titles in its body are not
        boolean renumbered =
            numbering != null
                && numbering.style() == style
                && numbering.style() == Numbering.Style.ARABIC
                && place.isPresent()
                && !isNumbered(document, place.get());
        if (renumbered) {
          parts.add(place.orElseThrow());
        }
      }
    }
    parts.sort(null);
    return parts;
  }

  /** Whether a title in the body has a number, also one that only a space sets apart. */
  private static boolean isNumbered(Document document, Span title) {
    int start = title.start();
    String folded = document.folded();
    while (start < title.end() && " #".indexOf(folded.charAt(start)) >= 0) {
      start++;
    }
    return Numbering.at(folded, title.start(), title.end()) != null
        || (start < title.end()
            && folded.substring(start, title.end()).matches("(?s)[0-9]{1,2} .*"));
  }
}
