package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one story of a document, which is Word's word for a flow of text: the body, a header, a
 * footnote. The text is what a reader of the printed page sees with all changes accepted.
 *
 * <p>Elements of all levels are read by one method, because Word lets wrappers (content controls,
 * smart tags, changes, alternatives) stand anywhere.
 */
final class StoryReader {
  private final WordDocument document;
  private final XmlCursor xml;
  private final BlockKind story;
  private final Relationships relationships;
  private final Fields fields = new Fields();
  private final Words words = new Words(fields::isInInstruction);
  private final Map<String, Mark> openComments = new HashMap<>();
  private final Flow flow;
  private final FieldReader fieldReader;
  private final TableReader tableReader;

  /** The kind that the paragraphs of this story have, whatever their style. */
  private final boolean uniform;

  private Role controlRole = Role.BODY;
  private String runFont = "";
  private int paragraphDepth;
  private Paragraph paragraph = new Paragraph(ParagraphStyle.PLAIN);

  /**
   * A reader of a story.
   *
   * @param story {@link BlockKind#PARAGRAPH} for the body; else the kind of all its paragraphs
   */
  StoryReader(
      WordDocument document,
      XmlCursor xml,
      Flow flow,
      BlockKind story,
      Relationships relationships) {
    this.document = document;
    this.xml = xml;
    this.flow = flow;
    this.story = story;
    this.uniform = story != BlockKind.PARAGRAPH;
    this.relationships = relationships;
    this.fieldReader = new FieldReader(this, document.links, xml, flow, words, fields);
    this.tableReader = new TableReader(this, xml, flow, words, fields);
  }

  /** Reads everything in the element that the cursor is at. */
  void read() throws IOException, XMLStreamException, UnreadableException {
    children();
    endParagraph();
  }

  /** Reads the children of the element that the cursor is at. */
  void children() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      element();
    }
  }

  /** Reads the element that the cursor is at. */
  void element() throws IOException, XMLStreamException, UnreadableException {
    String namespace = xml.namespace();
    if (Ooxml.isWord(namespace)) {
      wordElement(xml.name());
    } else if (Ooxml.isMath(namespace)) {
      words.write(flow, Formula.read(xml));
    } else if (xml.name().equals("AlternateContent")) {
      alternatives();
    } else if (xml.name().equals("symEx")) {
      words.write(flow, symbol());
    } else {
      children();
    }
  }

  private void wordElement(String name)
      throws IOException, XMLStreamException, UnreadableException {
    switch (name) {
      case "p" -> readParagraph();
      case "tbl" -> tableReader.table();
      case "tr" -> tableReader.row();
      case "tc" -> tableReader.cell();
      case "r" -> readRun();
      case "sdt" -> readControl();
      case "ins" -> readKept(Evidence.Kind.INSERTION);
      case "moveTo" -> readKept(Evidence.Kind.MOVE);
      case "del" -> readDropped(Evidence.Kind.DELETION);
      case "moveFrom" -> readDropped(Evidence.Kind.MOVE);
      case "hyperlink" -> fieldReader.link();
      case "fldSimple" -> fieldReader.simple();
      case "bookmarkStart" -> document.links.bookmark(xml.attributeOr("name", ""));
      case "commentRangeStart" -> openComments.put(xml.attributeOr("id", ""), flow.mark());
      case "commentRangeEnd" -> endComment(xml.attributeOr("id", ""));
      case "sectPr" -> readSection();
      case "altChunk", "subDoc" -> readImported();
      case "background" -> document.coloured |= !Look.isPlain(xml.attributeOr("color", ""));
      case "t", "delText" -> readText(runFont);
      case "instrText", "delInstrText" -> fieldReader.instruction();
      case "fldChar" -> fieldReader.character();
      case "tab", "ptab" -> words.write(flow, "\t");
      case "br" -> readBreak();
      case "cr" -> words.lineBreak(flow);
      case "noBreakHyphen" -> words.write(flow, "\u2011");
      case "sym" -> words.write(flow, symbol());
      case "lastRenderedPageBreak" -> flow.pageBreak(PageBreak.RENDERED);
      case "footnoteReference" -> note(document.footnotes);
      case "endnoteReference" -> note(document.endnotes);
      case "commentReference" -> commentAt(xml.attributeOr("id", ""));
      case "drawing", "pict", "object" ->
          new ShapeReader(document, xml, flow, words, story, relationships).read();
      case "pPr",
          "rPr",
          "tblPr",
          "tblGrid",
          "trPr",
          "tcPr",
          "sdtPr",
          "tblPrEx",
          "rt",
          "rubyPr",
          "softHyphen",
          "footnoteRef",
          "endnoteRef",
          "annotationRef",
          "separator",
          "continuationSeparator",
          "pgNum" -> {}
      default -> children();
    }
  }

  /** Of alternatives the first is taken, which is what today's Word shows. */
  private void alternatives() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    boolean taken = false;
    while (xml.nextChild(parent)) {
      if (!taken) {
        children();
        taken = true;
      }
    }
  }

  // Paragraphs

  private void readParagraph() throws IOException, XMLStreamException, UnreadableException {
    Paragraph outer = paragraph;
    Paragraph read = new Paragraph(document.styles.paragraph(null, document.numberings));
    // Silent all through: it leaves no trace but its words
    boolean silent = words.isSilent();
    boolean goesOn = flow.isParagraphWritten();
    if (!silent) {
      flow.beginParagraph();
      if (goesOn) {
        read = outer;
        read.endless = false;
      }
    }
    paragraph = read;
    paragraphDepth++;
    Paragraph properties = goesOn ? new Paragraph(read.style) : read;
    int parent = xml.depth();
    boolean begun = false;
    while (xml.nextChild(parent)) {
      if (!begun) {
        begun = true;
        boolean stated = xml.name().equals("pPr");
        if (stated) {
          properties.read(xml, document, this::readSection, flow);
        }
        if (!silent && !goesOn) {
          begin(read);
        }
        if (stated) {
          continue;
        }
      }
      element();
    }
    if (!begun && !silent && !goesOn) {
      begin(read);
    }
    paragraphDepth--;
    read.endless = properties.endless;
    if (silent) {
      words.lineBreak(flow);
    } else if (!read.endless) {
      endParagraph();
    }
    fields.abandonInstructions();
    if (paragraphDepth > 0) {
      paragraph = outer;
    }
  }

  private void begin(Paragraph begun) {
    String numbering = begun.numbering();
    if (begun.style.newPage()) {
      flow.pageBreak(PageBreak.EXPLICIT);
    }
    if (numbering != null && document.numberings.has(numbering)) {
      int level = begun.numberLevel();
      flow.number(() -> document.numberings.count(numbering, level, document.styles));
    }
  }

  /** Ends the open paragraph, if one is open. */
  private void endParagraph() throws UnreadableException {
    Paragraph ended = paragraph;
    String numbering = ended.numbering();
    if (!ended.endless
        && numbering != null
        && document.numberings.counts(numbering, ended.numberLevel(), document.styles)) {
      flow.showNumber();
    }
    if (uniform) {
      flow.endParagraph(story, Role.BODY, 0);
    } else {
      ended.end(flow, controlRole);
    }
    paragraph = new Paragraph(ParagraphStyle.PLAIN);
  }

  /** Ends a paragraph whose end is deleted and that has nothing to go on with. */
  void endOpenParagraph() throws UnreadableException {
    if (flow.isParagraphWritten() && paragraphDepth == 0) {
      endParagraph();
    }
  }

  boolean isUniform() {
    return uniform;
  }

  /** Whether the table style with this id colours any cell. */
  boolean colours(String tableStyle) {
    return document.styles.colours(tableStyle);
  }

  // Runs

  private void readRun() throws IOException, XMLStreamException, UnreadableException {
    Look look = paragraph.look.over(paragraph.style.look());
    String font = "";
    boolean begun = false;
    boolean silenced = false;
    Mark white = null;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("rPr") && Ooxml.isWord(xml.namespace())) {
        Look said = Look.UNSAID;
        Look styled = Look.UNSAID;
        int properties = xml.depth();
        while (xml.nextChild(properties)) {
          switch (xml.name()) {
            case "rStyle" -> styled = document.styles.look(xml.attributeOr("val", ""));
            case "rFonts" -> font = xml.attributeOr("ascii", xml.attributeOr("hAnsi", ""));
            default -> said = said.with(xml);
          }
        }
        look = said.over(styled).over(look);
        continue;
      }
      if (!begun) {
        begun = true;
        silenced = look.isHidden();
        if (silenced) {
          words.silence(Evidence.Kind.HIDDEN_TEXT, Map.of());
        } else if (look.isWhiteOnWhite() && isOnPage()) {
          white = flow.mark();
        }
      }
      runFont = font;
      element();
    }
    if (silenced) {
      words.speak(flow);
    }
    if (white != null) {
      tellWhite(white);
    }
    if (paragraph.listing == null && words.isHeard() && flow.isParagraphWritten()) {
      paragraph.listing = fields.listing();
    }
  }

  /** Whether nothing but the page is behind the text here; boxes and headers have their own. */
  private boolean isOnPage() {
    return words.isHeard() && !flow.isAside() && !tableReader.isColoured();
  }

  /**
   * White words stay part of the text: what pictures lie behind the page is known at its end only,
   * and where they lie never.
   */
  private void tellWhite(Mark mark) {
    if (flow.writtenSince(mark).isBlank()) {
      flow.drop(mark);
    } else {
      flow.evidence(Evidence.Kind.HIDDEN_TEXT, mark, WordDocument.WHITE);
    }
  }

  private void note(Set<String> notes) {
    if (words.isHeard()) {
      notes.add(xml.attributeOr("id", ""));
    }
  }

  private void readText(String font) throws XMLStreamException, UnreadableException {
    boolean preserved = "preserve".equals(xml.attribute("space"));
    StringBuilder rest = null;
    int parent = xml.depth();
    XmlCursor.Piece piece = xml.nextPiece(parent);
    while (piece != XmlCursor.Piece.END) {
      if (piece == XmlCursor.Piece.TEXT) {
        char[] characters = xml.characters();
        int start = xml.charactersStart();
        int length = xml.charactersLength();
        if (preserved && RunText.isPlain(characters, start, length)) {
          words.write(flow, characters, start, length);
        } else if (preserved) {
          words.write(flow, RunText.plain(characters, start, length, font));
        } else {
          rest = rest == null ? new StringBuilder() : rest;
          rest.append(RunText.plain(characters, start, length, font));
          if (rest.length() > document.parts.limits().characters()) {
            words.write(flow, rest);
            rest.setLength(0);
          }
        }
      }
      piece = xml.nextPiece(parent);
    }
    if (rest != null) {
      words.write(flow, trimmed(rest));
    }
  }

  /** Without the blanks round it, which do not count unless {@code xml:space} says so. */
  private static CharSequence trimmed(StringBuilder text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.subSequence(start, end);
  }

  private String symbol() {
    String code = xml.attributeOr("char", "");
    try {
      return Symbols.character(Integer.parseInt(code, 16), xml.attributeOr("font", ""));
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private void readBreak() {
    words.lineBreak(flow);
    if ("page".equals(xml.attribute("type")) && words.isHeard()) {
      flow.pageBreak(PageBreak.EXPLICIT);
    }
  }

  // Changes and comments

  private void readKept(Evidence.Kind kind)
      throws IOException, XMLStreamException, UnreadableException {
    Map<String, String> details = changeDetails();
    Mark mark = flow.mark();
    children();
    if (words.isSilent() || flow.writtenSince(mark).isEmpty()) {
      flow.drop(mark);
    } else {
      flow.evidence(kind, mark, details);
    }
  }

  private void readDropped(Evidence.Kind kind)
      throws IOException, XMLStreamException, UnreadableException {
    Map<String, String> details = changeDetails();
    if (kind == Evidence.Kind.MOVE) {
      details.put("direction", "from");
    }
    words.silence(kind, details);
    children();
    words.speak(flow);
  }

  /** Author and date of the change that the cursor is at. */
  Map<String, String> changeDetails() {
    Map<String, String> details = new TreeMap<>();
    putStated(details, "author", xml.attribute("author"));
    putStated(details, "date", xml.attribute("date"));
    return details;
  }

  private static void putStated(Map<String, String> details, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      details.put(name, value);
    }
  }

  private void endComment(String id) {
    Mark mark = openComments.remove(id);
    Comments.Comment comment = document.comments.byId(id);
    if (mark != null && comment != null) {
      flow.evidence(Evidence.Kind.COMMENT, mark, comment.words(), comment.details());
      document.commented.add(id);
    } else if (mark != null) {
      flow.drop(mark);
    }
  }

  /** A comment may be on a point, without a range. */
  private void commentAt(String id) {
    Comments.Comment comment = document.comments.byId(id);
    if (comment != null && !openComments.containsKey(id) && document.commented.add(id)) {
      flow.absent(Evidence.Kind.COMMENT, comment.words(), comment.details());
    }
  }

  // Content controls

  private void readControl() throws IOException, XMLStreamException, UnreadableException {
    Map<String, String> details = new TreeMap<>();
    boolean prompting = false;
    Role outerRole = controlRole;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("sdtPr")) {
        int properties = xml.depth();
        while (xml.nextChild(properties)) {
          switch (xml.name()) {
            case "showingPlcHdr" -> prompting = Ooxml.isOn(xml.attribute("val"), true);
            case "alias" -> putStated(details, "title", xml.attribute("val"));
            case "tag" -> putStated(details, "tag", xml.attribute("val"));
            case "docPartObj", "docPartList" -> readGallery();
            case "bibliography" -> controlRole = Role.REFERENCES;
            default -> {}
          }
        }
      } else if (xml.name().equals("sdtContent")) {
        if (prompting) {
          readPrompt(details);
        } else {
          children();
        }
      }
    }
    if (controlRole != outerRole) {
      endOpenParagraph();
    }
    controlRole = outerRole;
  }

  private void readGallery() throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("docPartGallery")) {
        String gallery = xml.attributeOr("val", "").toLowerCase(Locale.ROOT);
        if (gallery.contains("table of contents")) {
          controlRole = Role.CONTENTS;
        } else if (gallery.contains("bibliograph")) {
          controlRole = Role.REFERENCES;
        }
      }
    }
  }

  private void readPrompt(Map<String, String> details)
      throws IOException, XMLStreamException, UnreadableException {
    boolean own = paragraphDepth == 0 && !words.isSilent();
    // Round a cell, or round a paragraph
    boolean cell = own && tableReader.beginLooseCell();
    words.silence(Evidence.Kind.EMPTY_CONTROL, details);
    children();
    if (own) {
      flow.beginParagraph();
    }
    words.speak(flow);
    if (own) {
      flow.endParagraph(story, Role.BODY, 0);
    }
    if (cell) {
      tableReader.endLooseCell();
    }
  }

  // Sections, text boxes, imported parts

  private void readSection() throws XMLStreamException, UnreadableException {
    Map<String, String> first = new TreeMap<>();
    boolean titlePage = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      String name = xml.name();
      switch (name) {
        case "headerReference", "footerReference" -> {
          Relationships.Relationship part =
              relationships.byId(xml.attribute("/relationships", "id"));
          String type = xml.attributeOr("type", "default");
          if (part == null || part.external()) {
            continue;
          }
          if (type.equals("first")) {
            first.put(part.target(), name);
          } else if (!type.equals("even") || document.evenHeaders) {
            (name.equals("headerReference") ? document.headers : document.footers)
                .add(part.target());
          }
        }
        case "titlePg" -> titlePage = Ooxml.isOn(xml.attribute("val"), true);
        default -> {}
      }
    }
    if (titlePage) {
      first.forEach(
          (target, name) ->
              (name.equals("headerReference") ? document.headers : document.footers).add(target));
    }
  }

  private void readImported() {
    Relationships.Relationship part = relationships.byId(xml.attribute("/relationships", "id"));
    if (part != null) {
      document.parts.unread(Unread.Reason.EMBEDDED, "imported document " + fileName(part.target()));
    }
  }

  static String fileName(String part) {
    return part.substring(part.lastIndexOf('/') + 1);
  }
}
