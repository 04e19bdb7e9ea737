package dev.stet.readers.slide;

import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Unread;
import dev.stet.readers.ole.Summary;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.hslf.model.HeadersFooters;
import org.apache.poi.hslf.usermodel.HSLFComment;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFObjectShape;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextShape;
import org.jspecify.annotations.Nullable;

/** Reads the binary presentations of PowerPoint 97 to 2003. */
final class BinaryShow {
  private static final char LINE_BREAK = '\u000B';
  private static final int DEEPEST_GROUP = 64;

  /** What LibreOffice leaves of the number on a page of notes. */
  private static final Pattern PAGE_NUMBER = Pattern.compile("[‹<](?:#|number)[›>]");

  private final Show show;

  private BinaryShow(Show show) {
    this.show = show;
  }

  static Document read(Source source, String mediaType, Limits limits)
      throws IOException, UnreadableException {
    try (HSLFSlideShow slides = new HSLFSlideShow(new ByteArrayInputStream(source.bytes()))) {
      Show show = new Show(limits);
      for (HSLFSlide slide : slides.getSlides()) {
        show.beginSlide();
        try {
          new BinaryShow(show).read(slide);
        } catch (
            RuntimeException e) { // what POI makes of one damaged slide is not the others' loss
          show.unread(Unread.Reason.DAMAGED, "slide " + show.slide());
        }
      }
      return show.document(source.name(), mediaType, Summary.of(slides.getSummaryInformation()));
    }
  }

  private void read(HSLFSlide slide) throws UnreadableException {
    if (slide.isHidden()) {
      show.absent(Evidence.Kind.HIDDEN_SLIDE, null, "", Map.of());
    }
    for (HSLFShape shape : slide.getShapes()) {
      read(shape, 0);
    }
    readFooter(slide);
    readNotes(slide.getNotes());
    for (HSLFComment comment : slide.getComments()) {
      readComment(comment);
    }
  }

  private void read(HSLFShape shape, int depth) throws UnreadableException {
    if (shape instanceof HSLFTable table) {
      read(table);
    } else if (shape instanceof HSLFGroupShape group && depth < DEEPEST_GROUP) {
      for (HSLFShape member : group.getShapes()) {
        read(member, depth + 1);
      }
    } else if (shape instanceof HSLFTextShape text) {
      read(text);
    } else if (shape instanceof HSLFObjectShape object) {
      String program = object.getProgId();
      boolean chart = program != null && program.contains("Chart");
      show.embedded(chart ? "chart" : "embedded object", name(shape));
    }
  }

  private void read(HSLFTextShape text) throws UnreadableException {
    Placeholder placeholder = text.getPlaceholder();
    if (placeholder == Placeholder.SLIDE_NUMBER || placeholder == Placeholder.DATETIME) {
      return; // the file has a star where the program writes them
    }
    SlideShape shape =
        new SlideShape(
            purpose(text),
            name(text),
            placeholder == null || placeholder == Placeholder.NONE ? null : type(placeholder));
    addParagraphs(shape, text);
    show.add(shape);
  }

  private static SlideShape.Purpose purpose(HSLFTextShape text) {
    Placeholder placeholder = text.getPlaceholder();
    if (placeholder == null) {
      return purpose(text.getTextPlaceholder());
    }
    return switch (placeholder) {
      case TITLE, CENTERED_TITLE, VERTICAL_TEXT_TITLE -> SlideShape.Purpose.TITLE;
      case SUBTITLE -> SlideShape.Purpose.SUBTITLE;
      case BODY, CONTENT, VERTICAL_OBJECT, VERTICAL_TEXT_BODY -> SlideShape.Purpose.CONTENT;
      case DATETIME, SLIDE_NUMBER, FOOTER, HEADER -> SlideShape.Purpose.FURNITURE;
      default -> SlideShape.Purpose.OTHER;
    };
  }

  /** What older programs wrote says only which kind of text it is, if that. */
  private static SlideShape.Purpose purpose(TextShape.@Nullable TextPlaceholder kind) {
    if (kind == null) {
      return SlideShape.Purpose.OTHER;
    }
    return switch (kind) {
      case TITLE, CENTER_TITLE -> SlideShape.Purpose.TITLE;
      case BODY, HALF_BODY, QUARTER_BODY -> SlideShape.Purpose.CONTENT;
      default -> SlideShape.Purpose.OTHER;
    };
  }

  /** As the later format of the same program calls it. */
  private static String type(Placeholder placeholder) {
    return switch (placeholder) {
      case TITLE, VERTICAL_TEXT_TITLE -> "title";
      case CENTERED_TITLE -> "ctrTitle";
      case SUBTITLE -> "subTitle";
      case CONTENT, VERTICAL_OBJECT -> "content";
      default -> "body";
    };
  }

  private void addParagraphs(SlideShape shape, HSLFTextShape text) {
    List<HSLFTextParagraph> paragraphs = text.getTextParagraphs();
    if (paragraphs.isEmpty()) {
      return;
    }
    MetaCharacters meta = MetaCharacters.of(paragraphs.get(0).getRecords());
    int at = 0;
    for (HSLFTextParagraph paragraph : paragraphs) {
      StringBuilder words = new StringBuilder();
      for (HSLFTextRun run : paragraph.getTextRuns()) {
        String raw = run.getRawText();
        words.append(meta.shown(raw, at, show.slide()));
        at += raw.length();
      }
      shape.add(
          Math.max(0, paragraph.getIndentLevel()),
          words.toString().replace(LINE_BREAK, '\n').replace('\r', '\n'));
    }
  }

  /** What the program calls a shape; null for what POI calls one that the file gives no name. */
  private static @Nullable String name(HSLFShape shape) {
    String name = shape.getShapeName();
    return name == null || name.startsWith("NotPrimitive") ? null : name;
  }

  private void read(HSLFTable table) throws UnreadableException {
    int number = show.beginTable();
    String name = name(table);
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        HSLFTableCell cell = table.getCell(row, column);
        if (cell != null && !cell.isMerged()) {
          SlideShape words = SlideShape.free(name);
          addParagraphs(words, cell);
          int rows = Math.max(1, cell.getRowSpan());
          int columns = Math.max(1, cell.getGridSpan());
          show.cell(name, new Cell(number, row, column, rows, columns, false), words.words());
        }
      }
    }
  }

  /** The footer of a slide whose file has it once for all slides and not as a shape on each. */
  private void readFooter(HSLFSlide slide) throws UnreadableException {
    HeadersFooters footers = slide.getHeadersFooters();
    boolean shaped =
        slide.getShapes().stream()
            .anyMatch(
                shape ->
                    shape instanceof HSLFTextShape text
                        && text.getPlaceholder() == Placeholder.FOOTER);
    if (!shaped && footers.isFooterVisible()) {
      SlideShape footer = new SlideShape(SlideShape.Purpose.FURNITURE, "footer", null);
      footer.add(0, stated(footers.getFooterText()));
      show.add(footer);
    }
  }

  private void readNotes(@Nullable HSLFNotes notes) throws UnreadableException {
    if (notes == null) {
      return;
    }
    for (HSLFShape shape : notes.getShapes()) {
      if (shape instanceof HSLFTextShape text && isNote(text.getPlaceholder())) {
        SlideShape note = new SlideShape(SlideShape.Purpose.NOTES, null, null);
        addParagraphs(note, text);
        if (!PAGE_NUMBER.matcher(note.words()).matches()) {
          show.add(note);
        }
      }
    }
  }

  /** Whether it is what somebody wrote, and not the date or the number of the page. */
  private static boolean isNote(@Nullable Placeholder placeholder) {
    return placeholder == null || placeholder == Placeholder.BODY;
  }

  private void readComment(HSLFComment comment) throws UnreadableException {
    String words = stated(comment.getText()).strip();
    if (!words.isEmpty()) {
      String author = stated(comment.getAuthor());
      show.absent(
          Evidence.Kind.COMMENT,
          null,
          words,
          author.isBlank() ? Map.of() : Map.of("author", author.strip()));
    }
  }

  private static String stated(@Nullable String words) {
    return words == null ? "" : words;
  }
}
