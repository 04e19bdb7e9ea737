package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
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
  private final Flow flow;
  private final FieldReader fieldReader;
  private final TableReader tableReader;
  private final RunReader runReader;
  private final ControlReader controlReader;
  private final ReviewReader reviewReader;

  /** The kind that the paragraphs of this story have, whatever their style. */
  private final boolean uniform;

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
    this.runReader = new RunReader(this, document, tableReader, xml, flow, words, fields);
    this.controlReader = new ControlReader(this, story, tableReader, xml, flow, words);
    this.reviewReader = new ReviewReader(this, document, xml, flow, words);
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
      words.write(flow, runReader.symbol());
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
      case "r" -> runReader.run();
      case "sdt" -> controlReader.control();
      case "ins" -> reviewReader.kept(Evidence.Kind.INSERTION);
      case "moveTo" -> reviewReader.kept(Evidence.Kind.MOVE);
      case "del" -> reviewReader.dropped(Evidence.Kind.DELETION);
      case "moveFrom" -> reviewReader.dropped(Evidence.Kind.MOVE);
      case "hyperlink" -> fieldReader.link();
      case "fldSimple" -> fieldReader.simple();
      case "bookmarkStart" -> document.links.bookmark(xml.attributeOr("name", ""));
      case "commentRangeStart" -> reviewReader.beginComment(xml.attributeOr("id", ""));
      case "commentRangeEnd" -> reviewReader.endComment(xml.attributeOr("id", ""));
      case "sectPr" -> readSection();
      case "altChunk", "subDoc" -> readImported();
      case "background" -> document.coloured |= !Look.isPlain(xml.attributeOr("color", ""));
      case "t", "delText" -> runReader.text();
      case "instrText", "delInstrText" -> fieldReader.instruction();
      case "fldChar" -> fieldReader.character();
      case "tab", "ptab" -> words.write(flow, "\t");
      case "br" -> readBreak();
      case "cr" -> words.lineBreak(flow);
      case "noBreakHyphen" -> words.write(flow, "\u2011");
      case "sym" -> words.write(flow, runReader.symbol());
      case "lastRenderedPageBreak" -> flow.pageBreak(PageBreak.RENDERED);
      case "footnoteReference" -> note(document.footnotes);
      case "endnoteReference" -> note(document.endnotes);
      case "commentReference" -> reviewReader.commentAt(xml.attributeOr("id", ""));
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
      ended.end(flow, controlReader.role());
    }
    paragraph = new Paragraph(ParagraphStyle.PLAIN);
  }

  /** Ends a paragraph whose end is deleted and that has nothing to go on with. */
  void endOpenParagraph() throws UnreadableException {
    if (flow.isParagraphWritten() && paragraphDepth == 0) {
      endParagraph();
    }
  }

  /** The paragraph that is being read. */
  Paragraph paragraph() {
    return paragraph;
  }

  boolean isInParagraph() {
    return paragraphDepth > 0;
  }

  boolean isUniform() {
    return uniform;
  }

  /** Whether the table style with this id colours any cell. */
  boolean colours(String tableStyle) {
    return document.styles.colours(tableStyle);
  }

  // In a run

  private void note(Set<String> notes) {
    if (words.isHeard()) {
      notes.add(xml.attributeOr("id", ""));
    }
  }

  private void readBreak() {
    words.lineBreak(flow);
    if ("page".equals(xml.attribute("type")) && words.isHeard()) {
      flow.pageBreak(PageBreak.EXPLICIT);
    }
  }

  // Sections, imported parts

  private void readSection() throws XMLStreamException, UnreadableException {
    Section.read(xml, document, relationships);
  }

  private void readImported() {
    Relationships.Relationship part = relationships.byId(xml.attribute("/relationships", "id"));
    if (part != null) {
      document.parts.unread(Unread.Reason.EMBEDDED, "imported document " + fileName(part.target()));
    }
  }

  /** Adds to {@code details} what the document states. */
  static void putStated(Map<String, String> details, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      details.put(name, value);
    }
  }

  static String fileName(String part) {
    return part.substring(part.lastIndexOf('/') + 1);
  }
}
