package dev.stet.reports;

import dev.stet.core.document.Place;

/** Places as a person reads them, in the language of the run. */
final class PlaceWords {
  private final Phrases phrases;

  PlaceWords(Phrases phrases) {
    this.phrases = phrases;
  }

  String of(Place place) {
    if (place instanceof Place.Page page) {
      return page(page);
    }
    if (place instanceof Place.Paragraph paragraph) {
      return paragraph(paragraph);
    }
    if (place instanceof Place.Slide slide) {
      String number = String.valueOf(slide.slide());
      return slide.shape() == null
          ? phrases.get("place.slide", number)
          : phrases.get("place.slide.shape", number, slide.shape());
    }
    return place instanceof Place.Whole ? phrases.get("place.whole") : place.label();
  }

  private String page(Place.Page page) {
    String number = String.valueOf(page.page());
    String words =
        page.pageLabel() == null
            ? phrases.get("place.page", number)
            : phrases.get("place.page.label", number, page.pageLabel());
    return page.line() == 0
        ? words
        : words + phrases.get("place.page.line", String.valueOf(page.line()));
  }

  /** The core's own label but for its last words, so that headings are shortened alike. */
  private String paragraph(Place.Paragraph paragraph) {
    String label = paragraph.label();
    String where = label.substring(0, label.length() - ("para. " + paragraph.paragraph()).length());
    String words = where + phrases.get("place.paragraph", String.valueOf(paragraph.paragraph()));
    return paragraph.page() == 0
        ? words
        : words + " (" + phrases.get("place.page", String.valueOf(paragraph.page())) + ")";
  }
}
