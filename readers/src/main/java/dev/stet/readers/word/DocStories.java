package dev.stet.readers.word;

import dev.stet.core.document.Unread;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherProperty;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.ddf.EscherSpRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Bookmarks;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawings;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.jspecify.annotations.Nullable;

/** The stories of a binary document: the body, and what its characters refer to. */
final class DocStories {
  /** The storage that has the embedded files. */
  private static final String OBJECTS = "ObjectPool";

  /** msosptTextBox and msosptNil ([MS-ODRAW] §2.4.24). */
  private static final int TEXT_BOX = 202;

  private static final int NO_SHAPE = 0xFFF;

  /** Angles are in 65536ths of a degree. */
  private static final int FIXED_POINT = 16;

  private final HWPFDocument doc;
  private final WordPackage document;
  private final Limits limits;
  private final DocRuns runs;
  private final Map<Integer, Integer> footnotes = new HashMap<>();
  private final Map<Integer, Integer> endnotes = new HashMap<>();
  private final List<Range> comments = new ArrayList<>();
  private int nextComment;
  private boolean boxesRead;

  DocStories(HWPFDocument doc, WordPackage document, Limits limits) {
    this.doc = doc;
    this.document = document;
    this.limits = limits;
    this.runs = new DocRuns(doc);
  }

  /** Reads everything; the body is returned, the rest goes to the package. */
  StoryXml read() throws UnreadableException {
    anchors(doc.getFootnotes(), footnotes);
    anchors(doc.getEndnotes(), endnotes);
    findComments();
    StoryXml body = new StoryXml(limits);
    bookmarks(body);
    new DocStory(runs, doc.getPicturesTable(), body, this::referred).read(doc.getRange());
    HeaderStories running = new HeaderStories(doc);
    furniture(running.getFirstHeaderSubrange(), true);
    furniture(running.getOddHeaderSubrange(), true);
    furniture(running.getEvenHeaderSubrange(), true);
    furniture(running.getFirstFooterSubrange(), false);
    furniture(running.getOddFooterSubrange(), false);
    furniture(running.getEvenFooterSubrange(), false);
    watermarks();
    drawings(doc.getOfficeDrawingsMain());
    drawings(doc.getOfficeDrawingsHeaders());
    embedded();
    return body;
  }

  /** Where they stand is of no interest, only that they are there. */
  private void bookmarks(StoryXml body) {
    Bookmarks bookmarks = doc.getBookmarks();
    for (int i = 0; bookmarks != null && i < bookmarks.getBookmarksCount(); i++) {
      String name = Xml.escaped(bookmarks.getBookmark(i).getName());
      body.between("<w:bookmarkStart w:name=\"" + name + "\"/>");
    }
  }

  /** The WordArt of the headers, which is what Word makes watermarks of. */
  private void watermarks() {
    for (OfficeDrawing drawing : doc.getOfficeDrawingsHeaders().getOfficeDrawings()) {
      EscherContainerRecord shape = drawing.getOfficeArtSpContainer();
      EscherOptRecord options =
          shape == null ? null : shape.getChildById(EscherOptRecord.RECORD_ID);
      String words = words(options, EscherPropertyTypes.GEOTEXT__UNICODE);
      if (options == null || words.isEmpty()) {
        continue;
      }
      EscherSimpleProperty angle =
          options.lookup(EscherPropertyTypes.TRANSFORM__ROTATION.propNumber);
      StoryXml header = new StoryXml(limits);
      header.run(
          "<w:pict><v:shape id=\""
              + Xml.escaped(words(options, EscherPropertyTypes.GROUPSHAPE__SHAPENAME))
              + "\" style=\"z-index:-1;rotation:"
              + (angle == null ? 0 : angle.getPropertyValue() >> FIXED_POINT)
              + "\"><v:textpath string=\""
              + Xml.escaped(words)
              + "\"/></v:shape></w:pict>",
          RunStyle.PLAIN);
      document.furniture(true, header);
    }
  }

  /** What is drawn may lie behind the text; the library does not tell. Boxes have their own. */
  private void drawings(OfficeDrawings drawings) {
    for (OfficeDrawing drawing : drawings.getOfficeDrawings()) {
      EscherContainerRecord container = drawing.getOfficeArtSpContainer();
      EscherSpRecord shape =
          container == null ? null : container.getChildById(EscherSpRecord.RECORD_ID);
      EscherOptRecord options =
          container == null ? null : container.getChildById(EscherOptRecord.RECORD_ID);
      int type = shape == null ? NO_SHAPE : shape.getShapeType();
      if (type != NO_SHAPE
          && type != TEXT_BOX
          && words(options, EscherPropertyTypes.GEOTEXT__UNICODE).isEmpty()) {
        document.coloured();
      }
    }
  }

  private static String words(@Nullable EscherOptRecord options, EscherPropertyTypes type) {
    EscherProperty property = options == null ? null : options.lookup(type.propNumber);
    if (!(property instanceof EscherComplexProperty complex)) {
      return "";
    }
    String words = new String(complex.getComplexData(), StandardCharsets.UTF_16LE);
    int end = words.indexOf('\0');
    return (end < 0 ? words : words.substring(0, end)).strip();
  }

  private void embedded() {
    Entry pool = doc.getDirectory().hasEntry(OBJECTS) ? entry() : null;
    if (pool instanceof DirectoryEntry objects) {
      objects
          .getEntryNames()
          .forEach(name -> document.unread(Unread.Reason.EMBEDDED, "embedded object " + name));
    }
  }

  private @Nullable Entry entry() {
    try {
      return doc.getDirectory().getEntryCaseInsensitive(OBJECTS);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private static void anchors(@Nullable Notes notes, Map<Integer, Integer> anchors) {
    for (int i = 0; notes != null && i < notes.getNotesCount(); i++) {
      anchors.put(notes.getNoteAnchorPosition(i), i);
    }
  }

  /** A comment begins with the mark that stands for its number. */
  private void findComments() {
    Range all = doc.getCommentsRange();
    String text = all.text();
    int from = text.indexOf(DocStory.COMMENT_MARK);
    while (from >= 0) {
      int next = text.indexOf(DocStory.COMMENT_MARK, from + 1);
      int end = next < 0 ? text.length() : next;
      comments.add(new Range(all.getStartOffset() + from, all.getStartOffset() + end, doc));
      from = next;
    }
  }

  private void furniture(@Nullable Range range, boolean header) throws UnreadableException {
    if (range != null && !range.text().isBlank()) {
      document.furniture(header, story(range));
    }
  }

  private StoryXml story(Range range) throws UnreadableException {
    StoryXml story = new StoryXml(limits);
    new DocStory(runs, doc.getPicturesTable(), story, (c, at) -> "").read(range);
    return story;
  }

  /** The element that a special character of the body stands for; empty if for none. */
  private String referred(char c, int at) throws UnreadableException {
    Integer footnote = footnotes.get(at);
    if (footnote != null) {
      return note(false, doc.getFootnotes(), footnote, doc.getFootnoteRange());
    }
    Integer endnote = endnotes.get(at);
    if (endnote != null) {
      return note(true, doc.getEndnotes(), endnote, doc.getEndnoteRange());
    }
    if (c == DocStory.COMMENT_MARK && nextComment < comments.size()) {
      String id = "at " + nextComment;
      document.comment(id, "", "", story(comments.get(nextComment++)));
      return "<w:commentReference w:id=\"" + id + "\"/>";
    }
    if (c == DocStory.DRAWING && !boxesRead) {
      boxesRead = true;
      return boxes();
    }
    return "";
  }

  private String note(boolean end, Notes notes, int index, Range all) throws UnreadableException {
    int start = all.getStartOffset() + notes.getNoteTextStartOffset(index);
    int stop = all.getStartOffset() + notes.getNoteTextEndOffset(index);
    if (stop <= start || stop > all.getEndOffset()) {
      return "";
    }
    return document.note(end, story(new Range(start, stop, doc)));
  }

  /** All text boxes of the body: the file says which words are in boxes, and where the first is. */
  private String boxes() throws UnreadableException {
    Range boxes = doc.getMainTextboxRange();
    if (boxes.text().isBlank()) {
      return "";
    }
    return "<w:pict><v:shape><v:textbox><w:txbxContent>"
        + story(boxes).xml()
        + "</w:txbxContent></v:textbox></v:shape></w:pict>";
  }
}
