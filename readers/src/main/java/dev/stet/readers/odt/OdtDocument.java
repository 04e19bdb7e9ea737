package dev.stet.readers.odt;

import dev.stet.core.document.Unread;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Links;
import dev.stet.readers.opendocument.OdfObjects;
import dev.stet.readers.opendocument.OdfPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the stories of a document share. */
final class OdtDocument {
  /** The master page of a text that names none. */
  static final String USUAL_PAGE = "Standard";

  /** What is said of words that are as white as the page. */
  static final Map<String, String> WHITE = Map.of("why", "the colour of the page");

  final OdfObjects objects;
  final Changes changes = new Changes();

  /** Bookmarks, and what refers to them or is linked to them. */
  final Links bookmarks = new Links();

  /** Reference marks, numbered captions and notes, and what refers to them. */
  final Links references = new Links();

  final List<Flow> footnotes = new ArrayList<>();
  final List<Flow> endnotes = new ArrayList<>();

  /** The master pages that the text uses. */
  final Set<String> masterPages = new LinkedHashSet<>();

  /** Whether a page has a colour, or a picture or a shape lies behind its text. */
  boolean coloured;

  private final OdfPackage parts;
  private final Map<String, Integer> counts = new HashMap<>();

  OdtDocument(OdfPackage parts) {
    this.parts = parts;
    this.objects = new OdfObjects(parts);
  }

  /** The name of the next thing of its kind: {@code text box 2}. */
  String next(String kind) {
    return kind + " " + counts.merge(kind, 1, Integer::sum);
  }

  void unread(Unread.Reason reason, String part) {
    parts.unread(reason, part);
  }
}
