package dev.stet.readers.docx;

import dev.stet.readers.flow.Links;
import dev.stet.readers.ooxml.OoxmlPackage;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the stories of a document share: its definitions, and what was met so far. */
final class WordDocument {
  /** What is said of words that are as white as the page. */
  static final Map<String, String> WHITE = Map.of("why", "the colour of the page");

  final OoxmlPackage parts;
  final Styles styles = new Styles();
  final Numberings numberings = new Numberings();
  final Comments comments = new Comments();
  final Links links = new Links();

  /** The notes that are referred to, in the order of their references. */
  final Set<String> footnotes = new LinkedHashSet<>();

  final Set<String> endnotes = new LinkedHashSet<>();

  /** The parts that are shown as running headers and footers. */
  final Set<String> headers = new LinkedHashSet<>();

  final Set<String> footers = new LinkedHashSet<>();

  /** The comments whose place is known. */
  final Set<String> commented = new LinkedHashSet<>();

  boolean evenHeaders;

  /** Whether the page has a colour, or a picture or a shape lies behind its text. */
  boolean coloured;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  WordDocument(OoxmlPackage parts) {
    this.parts = parts;
  }

  /** The name of the next thing of its kind: {@code text box 2}. */
  String next(String kind) {
    return kind + " " + counts.merge(kind, 1, Integer::sum);
  }
}
