package dev.stet.reports;

import dev.stet.core.document.Place;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Unreadable;

/**
 * Findings told in one line, for formats that know files and lines but neither pages nor cells: the
 * place becomes part of the message where it is not a line.
 */
final class Told {
  private final Phrases phrases;
  private final PlaceWords places;

  Told(Phrases phrases) {
    this.phrases = phrases;
    this.places = new PlaceWords(phrases);
  }

  String message(Finding finding) {
    return finding.place() instanceof Place.Lines || finding.place() instanceof Place.Whole
        ? finding.message()
        : places.of(finding.place()) + ": " + finding.message();
  }

  String place(Place place) {
    return places.of(place);
  }

  /** {@code unreadable: it is encrypted. …}, with the detail if there is one. */
  String unreadable(Unreadable why) {
    String words =
        phrases.get("unreadable")
            + phrases.get("summary.colon")
            + phrases.get("unreadable." + why.reason().id());
    return why.detail().isEmpty() ? words : words + " [" + why.detail() + "]";
  }

  /** The same, or nothing for a document that was read. */
  String unreadable(DocumentResult document) {
    Unreadable why = document.unreadable();
    return why == null ? "" : unreadable(why);
  }

  String unread(Unread unread) {
    return phrases.get(
        "unread", unread.part(), phrases.get("unread." + JsonNames.of(unread.reason())));
  }
}
