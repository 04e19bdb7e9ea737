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
                && Numbering.at(document.folded(), place.get().start(), place.get().end()) == null;
        if (renumbered) {
          parts.add(place.orElseThrow());
        }
      }
    }
    parts.sort(null);
    return parts;
  }
}
