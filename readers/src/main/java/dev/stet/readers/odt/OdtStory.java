package dev.stet.readers.odt;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.StyleNames;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.PlainWords;
import dev.stet.readers.opendocument.ShapeNames;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one story of a document: the body, a note, a header, a text box. */
final class OdtStory {
  private final OdtDocument document;
  private final OdtStyles styles;
  private final XmlCursor xml;
  private final Flow flow;
  private final BlockKind story;
  private final Words words = new Words(() -> false);
  private final StoryText text;
  private final TableReader tables;
  private final FieldReader fields;
  private final ReviewReader review;
  private final ShapeReader shapes;
  private Lists lists;
  private @Nullable Role listing;
  private boolean contentsEntries;
  private int paragraphDepth;
  private boolean hidesParagraph;

  OdtStory(OdtDocument document, OdtStyles styles, XmlCursor xml, Flow flow, BlockKind story) {
    this.document = document;
    this.styles = styles;
    this.xml = xml;
    this.flow = flow;
    this.story = story;
    this.lists = new Lists(styles);
    this.text = new StoryText(flow, words);
    this.tables = new TableReader(this, styles, xml, flow, words, text);
    this.fields = new FieldReader(this, document.bookmarks, xml, flow, words, text);
    this.review = new ReviewReader(document.changes, xml, flow, words);
    this.shapes = new ShapeReader(this, story, document, styles, xml, flow, words, text);
  }

  /** Whether all its paragraphs are of one kind, whatever their style. */
  boolean isUniform() {
    return story != BlockKind.PARAGRAPH;
  }

  boolean isInParagraph() {
    return paragraphDepth > 0;
  }

  /** Reads everything in the element that the cursor is at. */
  void read() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      element();
    }
  }

  /** Reads the cell that the cursor is at, whose lists are its own. */
  void readCell() throws IOException, XMLStreamException, UnreadableException {
    Lists outer = lists;
    lists = new Lists(styles);
    read();
    lists = outer;
  }

  /** Reads the element that the cursor is at as a story beside this one. */
  void readInto(Flow beside, BlockKind kind)
      throws IOException, XMLStreamException, UnreadableException {
    new OdtStory(document, styles, xml, beside, kind).read();
  }

  /** Reads the inside of a paragraph: characters count here. */
  void inline() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    XmlCursor.Piece piece = xml.nextPiece(parent);
    while (piece != XmlCursor.Piece.END) {
      if (piece == XmlCursor.Piece.TEXT) {
        text.characters(xml);
      } else {
        element();
      }
      piece = xml.nextPiece(parent);
    }
  }

  void element() throws IOException, XMLStreamException, UnreadableException {
    switch (xml.name()) {
      case "p", "h" -> paragraph();
      case "list" -> list();
      case "table" -> tables.table();
      case "section" -> section();
      case "table-of-content" -> index(Role.CONTENTS, true);
      case "illustration-index", "table-index", "object-index", "user-index" ->
          index(Role.CONTENTS, false);
      case "bibliography" -> index(Role.REFERENCES, false);
      case "alphabetical-index" -> index(null, false);
      case "span" -> span();
      case "a" -> fields.link();
      case "s" -> text.write(PlainWords.blanks(xml));
      case "tab" -> text.write("\t");
      case "line-break" -> text.lineBreak();
      case "soft-page-break" -> flow.pageBreak(PageBreak.RENDERED);
      case "note" -> note();
      case "annotation" -> review.annotation();
      case "annotation-end" -> review.endAnnotation();
      case "bookmark", "bookmark-start" -> document.bookmarks.bookmark(xml.attributeOr("name", ""));
      case "reference-mark", "reference-mark-start" ->
          document.references.bookmark(xml.attributeOr("name", ""));
      case "sequence" -> {
        document.references.bookmark(xml.attributeOr("ref-name", ""));
        inline();
      }
      case "bookmark-ref" -> fields.reference(document.bookmarks);
      case "reference-ref", "sequence-ref", "note-ref" -> fields.reference(document.references);
      case "change-start" -> review.startChange();
      case "change-end" -> review.endChange();
      case "change" -> review.deletion();
      case "tracked-changes" -> document.changes.read(xml);
      case "placeholder" -> fields.prompt(PlainWords.of(xml));
      case "text-input" -> fields.input();
      case "content-control" -> fields.control();
      case "database-display" -> fields.mergeField();
      case "hidden-text" -> fields.hiddenText();
      case "hidden-paragraph" -> {
        if ("true".equals(xml.attribute("is-hidden"))) {
          hidesParagraph = true;
        }
      }
      case "ruby-text",
          "sequence-decls",
          "variable-decls",
          "user-field-decls",
          "dde-connection-decls",
          "forms",
          "desc",
          "title",
          "event-listeners",
          "label",
          "number",
          "script",
          "glue-point",
          "enhanced-geometry",
          "alphabetical-index-auto-mark-file",
          "image",
          "note-citation",
          "annotation-metadata",
          "binary-data",
          "image-map" -> {}
      case "frame" -> shapes.frame();
      case "g" -> read();
      case "text-box" -> shapes.textBox();
      case "object", "object-ole" -> shapes.object();
      case "math" -> text.write(PlainWords.of(xml));
      default -> {
        if (ShapeNames.holds(xml.name())) {
          shapes.shape();
        } else {
          children();
        }
      }
    }
  }

  /** Reads what is in an element that is nothing by itself; only in paragraphs characters count. */
  void children() throws IOException, XMLStreamException, UnreadableException {
    if (paragraphDepth > 0) {
      inline();
    } else {
      read();
    }
  }

  // Paragraphs and lists

  private void paragraph() throws IOException, XMLStreamException, UnreadableException {
    boolean heading = xml.name().equals("h");
    String style = xml.attribute("style-name");
    int level = Math.min(ListStyle.LEVELS, Math.max(1, xml.number("outline-level", 1)));
    boolean bare = "true".equals(xml.attribute("is-list-header"));
    boolean silent = words.isSilent() || paragraphDepth > 0;
    Lists.Item item = null;
    if (!silent) {
      beginPage("paragraph", style);
      flow.beginParagraph();
      item = lists.item(heading && !bare ? level : 0, style);
      Lists.Item counted = item;
      if (counted != null) {
        flow.number(counted::count);
      }
    }
    hidesParagraph = Boolean.TRUE.equals(styles.hides("paragraph", style));
    boolean hidden = hidesParagraph;
    if (hidden) {
      words.silence(Evidence.Kind.HIDDEN_TEXT, Map.of());
    }
    Shade outer = text.shade();
    boolean white = Boolean.TRUE.equals(styles.isWhite("paragraph", style));
    boolean typed = Boolean.TRUE.equals(styles.isTyped("paragraph", style));
    text.shade(outer.ofWords(white, typed).over(styles.isColoured("paragraph", style)));
    text.beginParagraph();
    paragraphDepth++;
    inline();
    paragraphDepth--;
    text.shade(outer);
    if (hidden) {
      words.speak(flow);
    }
    if (silent) {
      words.lineBreak(flow);
      return;
    }
    if (item != null && item.counts() && !hidesParagraph) {
      flow.showNumber();
    }
    end(styles.meaning(style), heading ? level : 0, item);
  }

  private void end(StyleNames.Meaning meaning, int outlineLevel, Lists.@Nullable Item item)
      throws UnreadableException {
    BlockKind kind = meaning.kind();
    Role role = meaning.role();
    int level = meaning.level();
    if (isUniform()) {
      flow.endParagraph(story, Role.BODY, 0);
      return;
    }
    if (listing != null) {
      role = listing;
      kind = contentsEntries ? BlockKind.CONTENTS_ENTRY : BlockKind.PARAGRAPH;
      level = 0;
    } else if (outlineLevel > 0 && kind != BlockKind.TITLE) {
      kind = BlockKind.HEADING;
      level = outlineLevel;
    } else if (kind == BlockKind.PARAGRAPH && item != null && flow.isNumbered()) {
      kind = BlockKind.LIST_ITEM;
      level = item.level() + 1;
    }
    flow.endParagraph(kind, role, level);
  }

  /** Begins a page if the style of a paragraph or a table says so. */
  void beginPage(String family, @Nullable String style) {
    String page = styles.masterPage(family, style);
    if (story != BlockKind.PARAGRAPH) {
      return;
    }
    if (document.masterPages.isEmpty()) {
      document.masterPages.add(page == null ? OdtDocument.USUAL_PAGE : page);
    } else if (styles.beginsPage(family, style)) {
      flow.pageBreak(PageBreak.RENDERED);
      if (page != null) {
        document.masterPages.add(page);
      }
    }
  }

  private void list() throws IOException, XMLStreamException, UnreadableException {
    lists.begin(
        xml.attribute("style-name"),
        xml.attribute("id"),
        "true".equals(xml.attribute("continue-numbering")),
        xml.attribute("continue-list"));
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("list-item")) {
        lists.beginItem(xml.number("start-value", -1));
      } else {
        lists.beginHeader();
      }
      read();
    }
    lists.end();
  }

  private void section() throws IOException, XMLStreamException, UnreadableException {
    boolean hidden =
        "none".equals(xml.attribute("display"))
            || "true".equals(xml.attribute("is-hidden"))
            || Boolean.TRUE.equals(styles.hides("section", xml.attribute("style-name")));
    if (!hidden || words.isSilent()) {
      read();
      return;
    }
    words.silence(Evidence.Kind.HIDDEN_TEXT, Map.of());
    read();
    flow.beginParagraph();
    words.speak(flow);
    flow.endParagraph(story, Role.BODY, 0);
  }

  /** A table of contents or another list that the program makes. */
  private void index(@Nullable Role role, boolean entries)
      throws IOException, XMLStreamException, UnreadableException {
    Role outerListing = listing;
    boolean outerEntries = contentsEntries;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (!xml.name().equals("index-body")) {
        continue;
      }
      listing = role;
      int body = xml.depth();
      while (xml.nextChild(body)) {
        contentsEntries = entries && !xml.name().equals("index-title");
        element();
      }
    }
    listing = outerListing;
    contentsEntries = outerEntries;
  }

  // In a paragraph

  private void span() throws IOException, XMLStreamException, UnreadableException {
    String style = xml.attribute("style-name");
    if (Boolean.TRUE.equals(styles.hides("text", style))) {
      words.silence(Evidence.Kind.HIDDEN_TEXT, Map.of());
      inline();
      words.speak(flow);
      return;
    }
    Shade outer = text.shade();
    Boolean said = styles.isWhite("text", style);
    Boolean font = styles.isTyped("text", style);
    boolean white = said == null ? outer.white() : said;
    boolean typed = font == null ? outer.typed() : font;
    text.shade(outer.ofWords(white, typed).over(styles.isColoured("text", style)));
    inline();
    text.shade(outer);
  }

  private void note() throws IOException, XMLStreamException, UnreadableException {
    boolean endnote = "endnote".equals(xml.attribute("note-class"));
    document.references.bookmark(xml.attributeOr("id", ""));
    String number = "";
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("note-citation")) {
        number = xml.text().strip();
      } else if (xml.name().equals("note-body") && !words.isSilent()) {
        Flow note = flow.note(((endnote ? "endnote " : "footnote ") + number).strip());
        readInto(note, BlockKind.FOOTNOTE);
        (endnote ? document.endnotes : document.footnotes).add(note);
      }
    }
  }
}
