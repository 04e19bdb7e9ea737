package dev.stet.readers;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Shows the evidence and the places of a document, for tests to compare. */
public final class ShownEvidence {
  private ShownEvidence() {}

  /**
   * Each evidence as {@code KIND {details} words @ line}: its words where they are not those of the
   * text, and the line of text with marks round the stretch it is about.
   */
  public static List<String> of(Document document) {
    return document.evidence().stream().map(e -> shown(document, e)).toList();
  }

  private static String shown(Document document, Evidence evidence) {
    String text = document.text();
    Span span = evidence.span();
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int end = text.indexOf('\n', span.end());
    String words = span.of(text).equals(evidence.words()) ? "" : " \"" + evidence.words() + "\"";
    String details = evidence.details().isEmpty() ? "" : " " + evidence.details();
    return evidence.kind()
        + details
        + words
        + " @ "
        + text.substring(start, span.start())
        + "⟦"
        + span.of(text)
        + "⟧"
        + text.substring(span.end(), end < 0 ? text.length() : end);
  }

  /** The place of the first occurrence of {@code words}, with the page if it is known. */
  public static String place(Document document, String words) {
    int at = document.text().indexOf(words);
    if (at < 0) {
      throw new AssertionError("not in the text: " + words + "\n" + document.text());
    }
    Place place = document.place(new Span(at, at + words.length()));
    String page =
        place instanceof Place.Paragraph paragraph && paragraph.page() > 0
            ? " on p. " + paragraph.page()
            : "";
    return place.label() + page;
  }

  /** Each block as {@code place | KIND: words}. */
  public static List<String> places(Document document) {
    List<String> shown = new ArrayList<>();
    List<String> blocks = Shown.blocks(document);
    for (int i = 0; i < blocks.size(); i++) {
      Place place = document.place(document.blocks().get(i).span());
      shown.add(place.label() + " | " + blocks.get(i));
    }
    return shown;
  }

  /** Each evidence as {@code place | KIND {details}: words}. */
  public static List<String> placed(Document document) {
    return document.evidence().stream()
        .map(
            e ->
                document.place(e.span()).label()
                    + " | "
                    + e.kind()
                    + (e.details().isEmpty() ? "" : " " + e.details())
                    + ": "
                    + e.words())
        .toList();
  }
}
