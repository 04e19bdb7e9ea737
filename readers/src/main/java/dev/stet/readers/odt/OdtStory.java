package dev.stet.readers.odt;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Unread;
import dev.stet.readers.flow.AltText;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Links;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.StyleNames;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.Annotation;
import dev.stet.readers.opendocument.OdfObjects;
import dev.stet.readers.opendocument.PlainWords;
import dev.stet.readers.opendocument.ShapeNames;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one story of a document: the body, a note, a header, a text box. */
final class OdtStory {
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_ROWS = 100_000;
  private static final Pattern WATERMARK = Pattern.compile("(?i)water ?mark|水印");
  private static final Pattern ERROR =
      Pattern.compile("(?:Error|错误|錯誤|Fehler|Erreur|Errore|エラー|오류|Ошибка)\\s?[:：!！].*");
  private static final Pattern UNMERGED = Pattern.compile("[<«][^<>«»]+[>»]");

  private final OdtDocument document;
  private final OdtStyles styles;
  private final XmlCursor xml;
  private final Flow flow;
  private final BlockKind story;
  private final Words words = new Words(() -> false);
  private final Map<String, Mark> openChanges = new HashMap<>();
  private final Map<String, Mark> openComments = new HashMap<>();
  private Lists lists;

  /** Whether a blank would be one too many: at the start of a paragraph and after another. */
  private boolean afterBlank = true;

  private @Nullable Role listing;
  private boolean contentsEntries;
  private int paragraphDepth;
  private boolean hidesParagraph;

  /** Whether what comes now is white, and whether it has anything coloured behind it. */
  private boolean white;

  private boolean coloured;

  OdtStory(OdtDocument document, OdtStyles styles, XmlCursor xml, Flow flow, BlockKind story) {
    this.document = document;
    this.styles = styles;
    this.xml = xml;
    this.flow = flow;
    this.story = story;
    this.lists = new Lists(styles);
  }

  private static final class Table {
    private final int number;
    private int row = -1;
    private int column;
    private boolean header;

    Table(int number) {
      this.number = number;
    }
  }

  private boolean isUniform() {
    return story != BlockKind.PARAGRAPH;
  }

  /** Reads everything in the element that the cursor is at. */
  void read() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      element();
    }
  }

  /** Reads the inside of a paragraph: characters count here. */
  private void inline() throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    XmlCursor.Piece piece = xml.nextPiece(parent);
    while (piece != XmlCursor.Piece.END) {
      if (piece == XmlCursor.Piece.TEXT) {
        characters();
      } else {
        element();
      }
      piece = xml.nextPiece(parent);
    }
  }

  private void characters() throws UnreadableException {
    char[] characters = xml.characters();
    int end = xml.charactersStart() + xml.charactersLength();
    StringBuilder text = new StringBuilder(xml.charactersLength());
    for (int i = xml.charactersStart(); i < end; i++) {
      char c = characters[i];
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank) {
        if (c != '\u00AD') {
          text.append(c);
        }
      } else if (!afterBlank) {
        text.append(' ');
      }
      afterBlank = blank;
    }
    put(text);
  }

  private void write(String text) throws UnreadableException {
    put(text);
    afterBlank = false;
  }

  /**
   * White words stay part of the text: what pictures lie behind the page is known at its end only,
   * and where they lie never. Boxes and headers have a background of their own.
   */
  private void put(CharSequence text) throws UnreadableException {
    boolean unseen = white && !coloured && text.length() > 0 && words.isHeard() && !flow.isAside();
    Mark mark = unseen ? flow.mark() : null;
    words.write(flow, text);
    if (mark != null) {
      flow.evidence(Evidence.Kind.HIDDEN_TEXT, mark, OdtDocument.WHITE);
    }
  }

  private void element() throws IOException, XMLStreamException, UnreadableException {
    switch (xml.name()) {
      case "p", "h" -> paragraph();
      case "list" -> list();
      case "table" -> table();
      case "section" -> section();
      case "table-of-content" -> index(Role.CONTENTS, true);
      case "illustration-index", "table-index", "object-index", "user-index" ->
          index(Role.CONTENTS, false);
      case "bibliography" -> index(Role.REFERENCES, false);
      case "alphabetical-index" -> index(null, false);
      case "span" -> span();
      case "a" -> link();
      case "s" -> write(PlainWords.blanks(xml));
      case "tab" -> write("\t");
      case "line-break" -> {
        words.lineBreak(flow);
        afterBlank = true;
      }
      case "soft-page-break" -> flow.pageBreak(PageBreak.RENDERED);
      case "note" -> note();
      case "annotation" -> annotation();
      case "annotation-end" -> endAnnotation();
      case "bookmark", "bookmark-start" -> document.bookmarks.bookmark(xml.attributeOr("name", ""));
      case "reference-mark", "reference-mark-start" ->
          document.references.bookmark(xml.attributeOr("name", ""));
      case "sequence" -> {
        document.references.bookmark(xml.attributeOr("ref-name", ""));
        inline();
      }
      case "bookmark-ref" -> reference(document.bookmarks);
      case "reference-ref", "sequence-ref", "note-ref" -> reference(document.references);
      case "change-start" -> startChange();
      case "change-end" -> endChange();
      case "change" -> deletion();
      case "tracked-changes" -> document.changes.read(xml);
      case "placeholder" -> prompt(PlainWords.of(xml));
      case "text-input" -> input();
      case "content-control" -> control();
      case "database-display" -> mergeField();
      case "hidden-text" -> hiddenText();
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
      case "frame" -> frame();
      case "g" -> read();
      case "text-box" -> textBox();
      case "object", "object-ole" -> object();
      case "math" -> write(PlainWords.of(xml));
      default -> {
        if (ShapeNames.holds(xml.name())) {
          shape();
        } else {
          children();
        }
      }
    }
  }

  /** Reads what is in an element that is nothing by itself; only in paragraphs characters count. */
  private void children() throws IOException, XMLStreamException, UnreadableException {
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
    boolean outerWhite = white;
    boolean outerColoured = coloured;
    white = Boolean.TRUE.equals(styles.isWhite("paragraph", style));
    coloured |= styles.isColoured("paragraph", style);
    afterBlank = true;
    paragraphDepth++;
    inline();
    paragraphDepth--;
    white = outerWhite;
    coloured = outerColoured;
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

  private void beginPage(String family, @Nullable String style) {
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
    boolean outerWhite = white;
    boolean outerColoured = coloured;
    Boolean said = styles.isWhite("text", style);
    white = said == null ? white : said;
    coloured |= styles.isColoured("text", style);
    inline();
    white = outerWhite;
    coloured = outerColoured;
  }

  private void link() throws IOException, XMLStreamException, UnreadableException {
    String target = xml.attributeOr("href", "");
    Mark mark = flow.mark();
    children();
    // What is behind a bar is a table, a frame or a heading by its words, which may be cut
    boolean inside = target.startsWith("#") && target.length() > 1 && target.indexOf('|') < 0;
    if (!inside || words.isSilent() || flow.writtenSince(mark).isBlank()) {
      flow.drop(mark);
      return;
    }
    String name = decoded(target.substring(1));
    flow.evidence(Evidence.Kind.BROKEN_LINK, mark, Map.of("target", name));
    document.bookmarks.refer(flow, mark, name);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private void reference(Links targets)
      throws IOException, XMLStreamException, UnreadableException {
    String field = xml.name();
    String target = xml.attributeOr("ref-name", "");
    Mark mark = flow.mark();
    inline();
    String result = flow.writtenSince(mark);
    if (words.isSilent() || result.isBlank()) {
      flow.drop(mark);
    } else if (ERROR.matcher(result.strip()).matches()) {
      flow.evidence(Evidence.Kind.BROKEN_FIELD, mark, Map.of("field", field));
    } else {
      flow.evidence(Evidence.Kind.BROKEN_FIELD, mark, Map.of("field", field, "target", target));
      targets.refer(flow, mark, target);
    }
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
        new OdtStory(document, styles, xml, note, BlockKind.FOOTNOTE).read();
        (endnote ? document.endnotes : document.footnotes).add(note);
      }
    }
  }

  private void annotation() throws IOException, XMLStreamException, UnreadableException {
    String name = xml.attribute("name");
    Annotation annotation = Annotation.read(xml);
    if (!words.isSilent()) {
      Mark mark = flow.absent(Evidence.Kind.COMMENT, annotation.words(), annotation.details());
      if (name != null) {
        openComments.put(name, mark);
      }
    }
  }

  private static void putStated(Map<String, String> details, String name, String value) {
    if (!value.isBlank()) {
      details.put(name, value.strip());
    }
  }

  private void endAnnotation() {
    Mark mark = openComments.remove(xml.attributeOr("name", ""));
    if (mark != null) {
      flow.extend(mark);
    }
  }

  // Changes

  private void startChange() {
    Changes.Change change = document.changes.byId(xml.attribute("change-id"));
    if (change != null && change.kind() == Changes.Kind.INSERTION) {
      openChanges.put(xml.attributeOr("change-id", ""), flow.mark());
    }
  }

  private void endChange() {
    String id = xml.attributeOr("change-id", "");
    Changes.Change change = document.changes.byId(id);
    Mark mark = openChanges.remove(id);
    if (change == null || mark == null) {
      return;
    }
    if (words.isSilent() || flow.writtenSince(mark).isEmpty()) {
      flow.drop(mark);
    } else {
      flow.evidence(Evidence.Kind.INSERTION, mark, change.details());
    }
  }

  private void deletion() {
    Changes.Change change = document.changes.byId(xml.attribute("change-id"));
    if (change != null && change.kind() == Changes.Kind.DELETION && !words.isSilent()) {
      flow.absent(Evidence.Kind.DELETION, change.words(), change.details());
    }
  }

  // Fields that somebody should have filled

  private void prompt(String prompt) {
    if (!words.isSilent() && !prompt.isBlank()) {
      flow.absent(Evidence.Kind.EMPTY_CONTROL, prompt, Map.of());
    }
  }

  private void input() throws IOException, XMLStreamException, UnreadableException {
    String hint = xml.attributeOr("description", "").strip();
    String content = PlainWords.of(xml);
    if (!hint.isEmpty() && (content.isEmpty() || content.equals(hint))) {
      prompt(hint);
    } else if (!content.isEmpty()) {
      write(content.replace('\n', ' '));
    }
  }

  private void control() throws IOException, XMLStreamException, UnreadableException {
    if ("true".equals(xml.attribute("showing-place-holder"))) {
      Map<String, String> details = new TreeMap<>();
      putStated(details, "title", xml.attributeOr("alias", ""));
      putStated(details, "tag", xml.attributeOr("tag", ""));
      words.silence(Evidence.Kind.EMPTY_CONTROL, details);
      inline();
      words.speak(flow);
    } else {
      inline();
    }
  }

  private void mergeField() throws IOException, XMLStreamException, UnreadableException {
    Mark mark = flow.mark();
    inline();
    if (!words.isSilent() && UNMERGED.matcher(flow.writtenSince(mark).strip()).matches()) {
      flow.evidence(Evidence.Kind.UNFILLED_FIELD, mark, Map.of("field", "database-display"));
    } else {
      flow.drop(mark);
    }
  }

  private void hiddenText() throws IOException, XMLStreamException, UnreadableException {
    if ("true".equals(xml.attribute("is-hidden"))) {
      String hidden = xml.attributeOr("string-value", "");
      if (!words.isSilent() && !hidden.isBlank()) {
        flow.absent(Evidence.Kind.HIDDEN_TEXT, hidden, Map.of());
      }
    } else {
      inline();
    }
  }

  // Tables

  private void table() throws IOException, XMLStreamException, UnreadableException {
    if (isUniform() || words.isSilent() || paragraphDepth > 0) {
      read();
      return;
    }
    beginPage("table", xml.attribute("style-name"));
    Table table = new Table(flow.beginTable());
    boolean outerColoured = coloured;
    coloured |= styles.isColoured("table", xml.attribute("style-name"));
    rows(table);
    coloured = outerColoured;
  }

  private void rows(Table table) throws IOException, XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "table-header-rows" -> {
          table.header = true;
          rows(table);
          table.header = false;
        }
        case "table-row" -> {
          table.row++;
          table.column = 0;
          int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
          row(table);
          table.row += Math.min(MOST_ROWS, repeated) - 1;
        }
        case "table-rows", "table-row-group" -> rows(table);
        case "soft-page-break" -> flow.pageBreak(PageBreak.RENDERED);
        default -> {}
      }
    }
  }

  private void row(Table table) throws IOException, XMLStreamException, UnreadableException {
    boolean colouredRow = coloured || styles.isColoured("table-row", xml.attribute("style-name"));
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      boolean cell = xml.name().equals("table-cell");
      if (!cell && !xml.name().equals("covered-table-cell")) {
        continue;
      }
      int repeated = span("number-columns-repeated", MOST_COLUMNS);
      if (cell) {
        flow.beginCell(
            new Cell(
                table.number,
                table.row,
                table.column,
                span("number-rows-spanned", MOST_ROWS),
                span("number-columns-spanned", MOST_COLUMNS),
                table.header));
        Lists outer = lists;
        boolean outerColoured = coloured;
        lists = new Lists(styles);
        coloured = colouredRow || styles.isColoured("table-cell", xml.attribute("style-name"));
        read();
        coloured = outerColoured;
        lists = outer;
        flow.endCell();
      }
      table.column += repeated;
    }
  }

  private int span(String attribute, int most) {
    return Math.min(most, Math.max(1, xml.number(attribute, 1)));
  }

  // Shapes and objects

  /** What holds a box, a picture or an object, and says what is to be read in its place. */
  private void frame() throws IOException, XMLStreamException, UnreadableException {
    boolean picture = false;
    String title = "";
    String description = "";
    document.coloured |= styles.isBehind(xml.attribute("style-name"));
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "title" -> title = xml.text();
        case "desc" -> description = xml.text();
        default -> {
          picture |= !xml.name().equals("text-box");
          element();
        }
      }
    }
    String instead = description.isBlank() ? title : description;
    if (picture && !words.isSilent() && AltText.isSaid(instead)) {
      AltText.write(flow, document.next("picture"), instead);
    }
  }

  private void textBox() throws IOException, XMLStreamException, UnreadableException {
    Flow beside = flow.aside(document.next("text box"));
    new OdtStory(document, styles, xml, beside, story).read();
    if (!words.isSilent()) {
      flow.add(beside);
    }
  }

  private void shape() throws IOException, XMLStreamException, UnreadableException {
    boolean furniture = story == BlockKind.HEADER || story == BlockKind.FOOTER;
    boolean watermark =
        WATERMARK.matcher(xml.attributeOr("name", "")).find()
            || (furniture
                && xml.attributeOr("transform", "").contains("rotate")
                && styles.isBehind(xml.attribute("style-name")));
    document.coloured |= !watermark && styles.isBehind(xml.attribute("style-name"));
    Flow beside = flow.aside(watermark ? "watermark" : document.next("text box"));
    new OdtStory(document, styles, xml, beside, story).read();
    String text = beside.text().toString().strip();
    if (words.isSilent()) {
      return;
    }
    if (!watermark) {
      flow.add(beside);
    } else if (!text.isEmpty()) {
      flow.absent(Evidence.Kind.WATERMARK, text, Map.of());
    }
  }

  /** A formula or a chart, which has a part of its own, or another program's object. */
  private void object() throws IOException, XMLStreamException, UnreadableException {
    boolean foreign = xml.name().equals("object-ole");
    String target = xml.attributeOr("href", "");
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      element();
    }
    if (target.isEmpty() || words.isSilent()) {
      return;
    }
    String name = target.startsWith("./") ? target.substring(2) : target;
    OdfObjects.Outcome outcome = foreign ? OdfObjects.Outcome.FOREIGN : document.objects.read(name);
    if (!outcome.formula().isEmpty()) {
      write(outcome.formula());
    }
    if (!outcome.names().isEmpty()) {
      Flow beside = flow.aside(document.next("chart"));
      for (String words : outcome.names()) {
        beside.beginParagraph();
        beside.write(words);
        beside.endParagraph(story, Role.BODY, 0);
      }
      flow.add(beside);
    }
    if (outcome.isForeign()) {
      document.unread(Unread.Reason.EMBEDDED, "embedded object " + name);
    }
  }
}
