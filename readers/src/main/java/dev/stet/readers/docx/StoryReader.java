package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Relationships;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
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
  private static final int BODY_TEXT = 9;
  private static final int MOST_COLUMNS = 1000;

  private final WordDocument document;
  private final XmlCursor xml;
  private final BlockKind story;
  private final Relationships relationships;
  private final Fields fields = new Fields();
  private final Words words = new Words(fields::isInInstruction);
  private final Map<String, Anchor> openComments = new HashMap<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Flow flow;

  /** The kind that the paragraphs of this story have, whatever their style. */
  private final boolean uniform;

  /** The innermost link's target in this document. */
  private String linkTarget = "";

  private Role controlRole = Role.BODY;
  private String runFont = "";
  private int paragraphDepth;

  /** How many of the open tables are in a cell. */
  private int openCells;

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
  }

  /** Where a comment begins. */
  private record Anchor(Flow flow, Mark mark) {}

  /** The paragraph being read. */
  private static final class Paragraph {
    private ParagraphStyle style;
    private @Nullable Integer outlineLevel;
    private @Nullable String numbering;
    private @Nullable Integer numberLevel;

    /** Whether its end is deleted or hidden, so that the next paragraph goes on with it. */
    private boolean endless;

    /** Whether it is, in part, the result of a field that lists the contents. */
    private Fields.@Nullable Listing listing;

    Paragraph(ParagraphStyle style) {
      this.style = style;
    }

    int numberLevel() {
      return numberLevel != null ? numberLevel : style.numberLevel();
    }

    @Nullable String numbering() {
      return numbering != null ? numbering : style.numbering();
    }
  }

  /** The table being read. */
  private static final class Table {
    private final int number;
    private int row = -1;
    private int column;
    private boolean header;

    /** The block of the cell that goes on downwards in this column. */
    private final Map<Integer, Integer> tall = new HashMap<>();

    Table(int number) {
      this.number = number;
    }
  }

  /** Reads everything in the element that the cursor is at. */
  void read() throws IOException, XMLStreamException, UnreadableException {
    children();
    endParagraph();
  }

  private void children() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      element();
    }
  }

  private void element() throws IOException, XMLStreamException, UnreadableException {
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
      case "tbl" -> readTable();
      case "tr" -> readRow();
      case "tc" -> readCell();
      case "r" -> readRun();
      case "sdt" -> readControl();
      case "ins" -> readKept(Evidence.Kind.INSERTION);
      case "moveTo" -> readKept(Evidence.Kind.MOVE);
      case "del" -> readDropped(Evidence.Kind.DELETION);
      case "moveFrom" -> readDropped(Evidence.Kind.MOVE);
      case "hyperlink" -> readLink();
      case "fldSimple" -> readSimpleField();
      case "bookmarkStart" -> document.links.bookmark(xml.attributeOr("name", ""));
      case "commentRangeStart" ->
          openComments.put(xml.attributeOr("id", ""), new Anchor(flow, flow.mark()));
      case "commentRangeEnd" -> endComment(xml.attributeOr("id", ""));
      case "sectPr" -> readSection();
      case "altChunk", "subDoc" -> readImported();
      case "t", "delText" -> readText(runFont);
      case "instrText", "delInstrText" -> readInstruction();
      case "fldChar" -> readFieldCharacter();
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
          readParagraphProperties(properties);
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
      endBodyParagraph(ended);
    }
    paragraph = new Paragraph(ParagraphStyle.PLAIN);
  }

  private void endBodyParagraph(Paragraph ended) throws UnreadableException {
    ParagraphStyle style = ended.style;
    BlockKind kind = style.kind();
    int level = style.level();
    Role role = style.role();
    Integer outline = ended.outlineLevel;
    if (outline != null && (kind == BlockKind.PARAGRAPH || kind == BlockKind.HEADING)) {
      boolean heading = outline >= 0 && outline < BODY_TEXT;
      kind = heading ? BlockKind.HEADING : BlockKind.PARAGRAPH;
      level = heading ? outline + 1 : 0;
    }
    Fields.Listing listing = ended.listing;
    if (listing == Fields.Listing.FIGURES) {
      kind = BlockKind.PARAGRAPH;
      role = Role.CONTENTS;
      level = 0;
    } else if (listing == Fields.Listing.HEADINGS
        || (controlRole == Role.CONTENTS && isContentsEntry(flow.paragraph()))) {
      kind = BlockKind.CONTENTS_ENTRY;
      level = 0;
    } else if (kind == BlockKind.PARAGRAPH && flow.isNumbered()) {
      kind = BlockKind.LIST_ITEM;
      level = ended.numberLevel() + 1;
    }
    if (role == Role.BODY && controlRole != Role.BODY) {
      role = controlRole;
      kind = kind == BlockKind.HEADING ? BlockKind.PARAGRAPH : kind;
      level = kind == BlockKind.PARAGRAPH ? 0 : level;
    }
    flow.endParagraph(kind, role, level);
  }

  /** Whether it ends in a tab and a number, as programs write the lines of a contents list. */
  private static boolean isContentsEntry(CharSequence paragraph) {
    int at = paragraph.length();
    while (at > 0 && Character.isDigit(paragraph.charAt(at - 1))) {
      at--;
    }
    return at > 0 && at < paragraph.length() && paragraph.charAt(at - 1) == '\t';
  }

  private void readParagraphProperties(Paragraph read)
      throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "pStyle" ->
            read.style = document.styles.paragraph(xml.attribute("val"), document.numberings);
        case "outlineLvl" -> read.outlineLevel = xml.number("val", BODY_TEXT);
        case "numPr" -> {
          int numbering = xml.depth();
          while (xml.nextChild(numbering)) {
            if (xml.name().equals("numId")) {
              read.numbering = xml.attribute("val");
            } else if (xml.name().equals("ilvl")) {
              read.numberLevel = xml.number("val", 0);
            }
          }
        }
        case "pageBreakBefore" -> {
          if (Ooxml.isOn(xml.attribute("val"), true) && !read.style.newPage()) {
            flow.pageBreak(PageBreak.EXPLICIT);
          }
        }
        case "rPr" -> {
          int mark = xml.depth();
          while (xml.nextChild(mark)) {
            switch (xml.name()) {
              case "del", "moveFrom" -> read.endless = true;
              case "vanish", "specVanish" -> read.endless |= Ooxml.isOn(xml.attribute("val"), true);
              default -> {}
            }
          }
        }
        case "sectPr" -> readSection();
        default -> {}
      }
    }
  }

  // Runs

  private void readRun() throws IOException, XMLStreamException, UnreadableException {
    boolean hidden = paragraph.style.hidden();
    String font = "";
    boolean begun = false;
    boolean silenced = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("rPr") && Ooxml.isWord(xml.namespace())) {
        Boolean said = null;
        Boolean styled = null;
        int properties = xml.depth();
        while (xml.nextChild(properties)) {
          switch (xml.name()) {
            case "vanish" -> said = Ooxml.isOn(xml.attribute("val"), true);
            case "rStyle" -> styled = document.styles.hides(xml.attributeOr("val", ""));
            case "rFonts" -> font = xml.attributeOr("ascii", xml.attributeOr("hAnsi", ""));
            default -> {}
          }
        }
        hidden = said != null ? said : styled != null ? styled : hidden;
        continue;
      }
      if (!begun) {
        begun = true;
        silenced = hidden;
        if (silenced) {
          words.silence(Evidence.Kind.HIDDEN_TEXT, Map.of());
        }
      }
      runFont = font;
      element();
    }
    if (silenced) {
      words.speak(flow);
    }
    if (paragraph.listing == null && words.isHeard() && flow.isParagraphWritten()) {
      paragraph.listing = fields.listing();
    }
  }

  private void note(Set<String> notes) {
    if (words.isHeard()) {
      notes.add(xml.attributeOr("id", ""));
    }
  }

  private void readInstruction() throws XMLStreamException, UnreadableException {
    Fields.Field field = fields.current();
    String instruction = xml.text();
    if (field != null && !field.hasResult) {
      field.instruction.append(instruction);
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
    Flow here = flow;
    Mark mark = here.mark();
    children();
    if (words.isSilent() || here.writtenSince(mark).isEmpty()) {
      here.drop(mark);
    } else {
      here.evidence(kind, mark, details);
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

  private Map<String, String> changeDetails() {
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
    Anchor anchor = openComments.remove(id);
    Comments.Comment comment = document.comments.byId(id);
    if (anchor == null) {
      return;
    }
    if (comment == null) {
      anchor.flow().drop(anchor.mark());
    } else {
      anchor
          .flow()
          .evidence(Evidence.Kind.COMMENT, anchor.mark(), comment.words(), comment.details());
      document.commented.add(id);
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
    if (paragraphDepth == 0 && controlRole != outerRole && flow.isParagraphWritten()) {
      endParagraph();
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
    Table table = tables.peek();
    // Round a cell, or round a paragraph
    boolean cell = own && table != null && table.number >= 0 && tables.size() > openCells;
    if (cell) {
      flow.beginCell(new Cell(table.number, Math.max(0, table.row), table.column, 1, 1, false));
    }
    words.silence(Evidence.Kind.EMPTY_CONTROL, details);
    children();
    if (own) {
      flow.beginParagraph();
    }
    words.speak(flow);
    if (own) {
      flow.endParagraph(uniform ? story : BlockKind.PARAGRAPH, Role.BODY, 0);
    }
    if (cell) {
      flow.endCell();
      table.column++;
    }
  }

  // Links and fields

  private void readLink() throws IOException, XMLStreamException, UnreadableException {
    boolean inside = xml.attribute("/relationships", "id") == null;
    String anchor = inside ? xml.attributeOr("anchor", "") : "";
    String outerTarget = linkTarget;
    linkTarget = anchor;
    Flow here = flow;
    Mark mark = here.mark();
    children();
    linkTarget = outerTarget;
    if (!anchor.isEmpty() && !words.isSilent() && !here.writtenSince(mark).isBlank()) {
      reference(here, Evidence.Kind.BROKEN_LINK, mark, Map.of("target", anchor), anchor);
    } else {
      here.drop(mark);
    }
  }

  private void reference(
      Flow here, Evidence.Kind kind, Mark mark, Map<String, String> details, String target) {
    here.evidence(kind, mark, details);
    document.links.refer(here, mark, target);
  }

  private void readSimpleField() throws IOException, XMLStreamException, UnreadableException {
    Fields.Field field = fields.begin();
    field.instruction.append(xml.attributeOr("instr", ""));
    field.separate(flow, flow.mark());
    children();
    endField();
  }

  private void readFieldCharacter() throws IOException, XMLStreamException, UnreadableException {
    Fields.Field field;
    switch (xml.attributeOr("fldCharType", "")) {
      case "begin" -> {
        field = fields.begin();
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
          if (xml.name().equals("ffData")) {
            field.form = FormField.read(xml);
          }
        }
      }
      case "separate" -> {
        field = fields.current();
        if (field != null && !field.hasResult) {
          field.separate(flow, flow.mark());
        }
      }
      case "end" -> endField();
      default -> {}
    }
  }

  private void endField() throws UnreadableException {
    Fields.Field field = fields.end();
    if (field == null) {
      return;
    }
    if (!words.isHeard()) {
      forget(field);
      return;
    }
    Flow here = field.flow == null ? flow : field.flow;
    Mark mark = field.mark == null ? flow.mark() : field.mark;
    boolean broken = judge(field, here, mark);
    Fields.Field outer = fields.current();
    if (outer != null && (broken || field.innerBroken)) {
      outer.innerBroken = true;
    }
  }

  private static void forget(Fields.Field field) {
    if (field.mark != null && field.flow != null) {
      field.flow.drop(field.mark);
    }
  }

  /** Says what is wrong with the field, if anything is, and uses up its mark. */
  private boolean judge(Fields.Field field, Flow here, Mark mark) throws UnreadableException {
    String code = field.code();
    String result = here.writtenSince(mark);
    Map<String, String> details = Map.of("field", code);
    if (Fields.Field.isError(result) && !field.innerBroken) {
      here.evidence(Evidence.Kind.BROKEN_FIELD, mark, details);
      return true;
    }
    String target = field.argument();
    switch (code) {
      case "REF", "PAGEREF", "NOTEREF" -> {
        boolean toldByLink = target != null && target.equalsIgnoreCase(linkTarget);
        if (target != null && !result.isBlank() && !toldByLink) {
          reference(
              here,
              Evidence.Kind.BROKEN_FIELD,
              mark,
              Map.of("field", code, "target", target),
              target);
          return false;
        }
      }
      case "HYPERLINK" -> {
        String anchor = field.argumentOf('l');
        if (anchor != null && target == null && !result.isBlank()) {
          reference(here, Evidence.Kind.BROKEN_LINK, mark, Map.of("target", anchor), anchor);
          return false;
        }
      }
      case "MERGEFIELD" -> {
        if (Fields.Field.isUnmerged(result)) {
          here.evidence(Evidence.Kind.UNFILLED_FIELD, mark, details);
          return true;
        }
      }
      case "SET", "ASK" -> document.links.bookmark(target == null ? "" : target);
      case "FORMCHECKBOX" -> words.write(flow, field.form.checked() ? "☒" : "☐");
      case "FORMDROPDOWN" -> {
        if (result.isBlank()) {
          words.write(flow, field.form.shown());
        }
      }
      case "FORMTEXT" -> {
        if (result.isBlank()) {
          here.drop(mark);
          flow.absent(Evidence.Kind.EMPTY_CONTROL, field.form.prompt(), Map.of("field", code));
          return false;
        }
      }
      case "MACROBUTTON" -> {
        String prompt = field.rest().strip().replaceFirst("^\\S+\\s*", "");
        if (!prompt.isBlank()) {
          flow.absent(Evidence.Kind.EMPTY_CONTROL, prompt, Map.of("field", code));
        }
      }
      case "TOC", "DOCPROPERTY", "DOCVARIABLE", "FILLIN" -> {
        if (result.isBlank() && !field.hasResult) {
          flow.absent(Evidence.Kind.UNFILLED_FIELD, field.instruction.toString().strip(), details);
        }
      }
      default -> {}
    }
    here.drop(mark);
    return false;
  }

  // Tables

  private void readTable() throws IOException, XMLStreamException, UnreadableException {
    boolean plain = uniform || words.isSilent();
    if (!plain) {
      endOpenParagraph();
    }
    tables.push(new Table(plain ? -1 : flow.beginTable()));
    children();
    tables.pop();
  }

  /** A paragraph whose end is deleted cannot go on in a table. */
  private void endOpenParagraph() throws UnreadableException {
    if (flow.isParagraphWritten() && paragraphDepth == 0) {
      endParagraph();
    }
  }

  private void readRow() throws IOException, XMLStreamException, UnreadableException {
    Table table = tables.peek();
    if (table == null) {
      children();
      return;
    }
    table.row++;
    table.column = 0;
    table.header = false;
    boolean dropped = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (!xml.name().equals("trPr")) {
        element();
        continue;
      }
      int properties = xml.depth();
      while (xml.nextChild(properties)) {
        switch (xml.name()) {
          case "gridBefore" ->
              table.column = Math.min(MOST_COLUMNS, Math.max(0, xml.number("val", 0)));
          case "tblHeader" -> table.header = Ooxml.isOn(xml.attribute("val"), true);
          case "del" -> {
            if (!dropped) {
              dropped = true;
              words.silence(Evidence.Kind.DELETION, changeDetails());
            }
          }
          default -> {}
        }
      }
    }
    if (dropped) {
      words.speak(flow);
      table.row--;
    }
  }

  private void readCell() throws IOException, XMLStreamException, UnreadableException {
    Table table = tables.peek();
    if (table == null || table.number < 0 || words.isSilent()) {
      int fieldsBefore = fields.depth();
      children();
      fields.cutTo(fieldsBefore);
      return;
    }
    int column = table.column;
    int columns = 1;
    boolean goesOn = false;
    boolean tall = false;
    boolean begun = false;
    int fieldsBefore = fields.depth();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("tcPr")) {
        int properties = xml.depth();
        while (xml.nextChild(properties)) {
          switch (xml.name()) {
            case "gridSpan" -> columns = Math.min(MOST_COLUMNS, Math.max(1, xml.number("val", 1)));
            case "vMerge" -> {
              tall = "restart".equals(xml.attribute("val"));
              goesOn = !tall;
            }
            default -> {}
          }
        }
        continue;
      }
      if (!begun) {
        begun = true;
        flow.beginCell(new Cell(table.number, table.row, column, 1, columns, table.header));
        openCells++;
      }
      element();
    }
    fields.cutTo(fieldsBefore);
    table.column = column + columns;
    if (!begun) {
      return;
    }
    endOpenParagraph();
    openCells--;
    int block = flow.endCell();
    if (goesOn) {
      Integer above = table.tall.get(column);
      if (above != null && above >= 0) {
        flow.extendCell(above);
      }
    } else if (tall) {
      table.tall.put(column, block);
    } else {
      table.tall.remove(column);
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
