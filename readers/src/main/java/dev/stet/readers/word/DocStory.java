package dev.stet.readers.word;

import dev.stet.readers.flow.Typewriter;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.model.Ffn;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.ShadingDescriptor;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;

/** Writes one story of a binary document down, character by special character. */
final class DocStory {
  /** Stands where a comment is, and at the beginning of its words. */
  static final char COMMENT_MARK = '\u0005';

  /** Stands where a drawing is. */
  static final char DRAWING = '\b';

  private static final char NOTE_MARK = '\u0002';
  private static final char CELL_MARK = '\u0007';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_SEPARATOR = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final int BODY_TEXT = 9;
  private static final int NO_SHADING = 0xFFFF;
  private static final int NO_LIST_LEVEL = 9;
  private static final int DEEPEST_TABLE = 10;
  private static final CharacterRun[] NO_RUNS = {};

  private final DocRuns runs;
  private final PicturesTable pictures;
  private final StoryXml story;
  private final References references;

  /** The open fields, innermost first: whether what comes now is its result. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  /** What the special character at an offset of the text stands for. */
  interface References {
    /** The element, to stand in a run; empty if there is none. */
    String element(char character, int offset) throws UnreadableException;
  }

  DocStory(DocRuns runs, PicturesTable pictures, StoryXml story, References references) {
    this.runs = runs;
    this.pictures = pictures;
    this.story = story;
    this.references = references;
  }

  void read(Range range) throws UnreadableException {
    paragraphs(range, 0);
  }

  /** Writes the paragraphs of {@code range}, which stands in a table of this depth. */
  private void paragraphs(Range range, int depth) throws UnreadableException {
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      Paragraph paragraph = range.getParagraph(i);
      Table table = table(range, paragraph, depth);
      if (table == null) {
        paragraph(paragraph, depth);
        continue;
      }
      table(table, depth + 1);
      while (i + 1 < count && range.getParagraph(i + 1).getStartOffset() < table.getEndOffset()) {
        i++;
      }
    }
  }

  private static @Nullable Table table(Range range, Paragraph paragraph, int depth) {
    boolean inner = paragraph.isInTable() && paragraph.getTableLevel() > depth;
    if (!inner || depth >= DEEPEST_TABLE) {
      return null;
    }
    try {
      return range.getTable(paragraph);
    } catch (IllegalArgumentException e) {
      return null; // a table without its beginning: its paragraphs are still text
    }
  }

  private void table(Table table, int depth) throws UnreadableException {
    for (int i = 0; i < table.numRows(); i++) {
      TableRow row = table.getRow(i);
      List<CellShape> shapes = new ArrayList<>();
      int left = row.numCells() == 0 ? 0 : row.getCell(0).getLeftEdge();
      for (int j = 0; j < row.numCells(); j++) {
        TableCell cell = row.getCell(j);
        paragraphs(cell, depth);
        shapes.add(shape(cell));
        story.endCell(depth);
      }
      story.row(depth, left, shapes, row.isTableHeader());
    }
  }

  private static CellShape shape(TableCell cell) {
    CellShape.Down down =
        cell.isFirstVerticallyMerged()
            ? CellShape.Down.FIRST
            : cell.isVerticallyMerged() ? CellShape.Down.FURTHER : CellShape.Down.NOT;
    // The library does not tell the colours of cells
    return new CellShape(
        cell.getLeftEdge() + cell.getWidth(), down, cell.isMerged() && !cell.isFirstMerged(), true);
  }

  // Paragraphs

  private void paragraph(Paragraph paragraph, int depth) throws UnreadableException {
    boolean endless = false;
    for (CharacterRun run : runs(paragraph)) {
      endless = run.isMarkedDeleted() || run.isVanished();
      run(run);
    }
    story.paragraph(shape(paragraph, endless), depth);
    // One that is never closed must not swallow the rest of a document
    fields.removeIf(result -> !result);
  }

  private static CharacterRun[] runs(Paragraph paragraph) {
    CharacterRun[] runs = new CharacterRun[paragraph.numCharacterRuns()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = paragraph.getCharacterRun(i);
    }
    return runs.length == 0 ? NO_RUNS : runs;
  }

  private static ParagraphShape shape(Paragraph paragraph, boolean endless) {
    int outline = paragraph.getLvl();
    int level = paragraph.getIlvl();
    int list = paragraph.getIlfo();
    return new ParagraphShape(
        paragraph.getStyleIndex(),
        outline >= 0 && outline < BODY_TEXT ? outline : -1,
        list > 0 && level < NO_LIST_LEVEL ? list : 0,
        Math.max(0, level),
        paragraph.pageBreakBefore(),
        isColoured(paragraph.getShading()),
        endless);
  }

  /** Whether a background is neither left out nor white ([MS-DOC] §2.9.248). */
  private static boolean isColoured(@Nullable ShadingDescriptor shading) {
    if (shading == null || shading.isEmpty()) {
      return false;
    }
    int behind = shading.getCvBack() == null ? -1 : shading.getCvBack().getValue();
    boolean none = behind >>> 24 == 0xFF || isWhite(behind);
    return !none || (shading.getIpat() != 0 && shading.getIpat() != NO_SHADING);
  }

  private static boolean isWhite(int colour) {
    return colour >>> 24 == 0
        && (colour & 0xFF) >= RtfColours.WHITE
        && (colour >> 8 & 0xFF) >= RtfColours.WHITE
        && (colour >> 16 & 0xFF) >= RtfColours.WHITE;
  }

  // Runs

  private void run(CharacterRun run) throws UnreadableException {
    RunStyle style = style(run);
    String instead = describedPicture(run);
    if (!instead.isEmpty()) {
      story.run(
          "<w:pict><v:shape alt=\"" + Xml.escaped(instead) + "\"><v:imagedata/></v:shape></w:pict>",
          style);
      return;
    }
    if (run.isSymbol()) {
      symbol(run, style);
      return;
    }
    String text = run.text();
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String special = special(c);
      if (special != null) {
        words.append(special);
        continue;
      }
      flush(words, style);
      switch (c) {
        case FIELD_BEGIN -> {
          fields.push(false);
          story.field("begin", style);
        }
        case FIELD_SEPARATOR -> {
          if (fields.poll() != null) {
            fields.push(true);
            story.field("separate", style);
          }
        }
        case FIELD_END -> {
          if (fields.poll() != null) {
            story.field("end", style);
          }
        }
        default -> {
          String element = references.element(c, run.getStartOffset() + i);
          if (!element.isEmpty()) {
            story.run(element, style);
          }
        }
      }
    }
    flush(words, style);
  }

  /** What is to be read in the place of the picture that the run is; empty if there is none. */
  private String describedPicture(CharacterRun run) {
    if (!pictures.hasPicture(run)) {
      return "";
    }
    try {
      Picture picture = pictures.extractPicture(run, false);
      String instead = picture == null ? null : picture.getDescription();
      return instead == null ? "" : instead.strip();
    } catch (RuntimeException e) {
      return ""; // a damaged picture takes nothing of the text with it
    }
  }

  /** What a character of the file is in the text; null if it stands for something else. */
  private static @Nullable String special(char c) {
    return switch (c) {
      case '\r', CELL_MARK -> "";
      case '\u000B', '\u000E' -> "\n";
      case '\f' -> "\f";
      case '\u001E' -> "\u2011";
      case '\u001F' -> "";
      case NOTE_MARK, COMMENT_MARK, DRAWING, FIELD_BEGIN, FIELD_SEPARATOR, FIELD_END, '\u0001' ->
          null;
      default -> c < ' ' && c != '\t' ? "" : String.valueOf(c);
    };
  }

  private void flush(StringBuilder words, RunStyle style) throws UnreadableException {
    if (fields.contains(false)) {
      story.instruction(words, style);
    } else {
      story.text(words, style);
    }
    words.setLength(0);
  }

  private void symbol(CharacterRun run, RunStyle style) throws UnreadableException {
    Ffn font = run.getSymbolFont();
    String name = font == null ? "" : font.getMainFontName();
    story.text(
        String.valueOf(run.getSymbolCharacter()),
        new RunStyle(style.hidden(), name, style.white(), style.change()));
  }

  private RunStyle style(CharacterRun run) {
    RunStyle.Change change = null;
    if (run.isMarkedDeleted()) {
      change = runs.at(run.getStartOffset(), "del");
    } else if (run.isMarkedInserted()) {
      change = runs.at(run.getStartOffset(), "ins");
    }
    boolean white =
        isWhite(run.getIco24()) && !run.isHighlighted() && !runs.isShaded(run.getStartOffset());
    String font = run.getFontName();
    boolean typed = font != null && Typewriter.isFont(font);
    return new RunStyle(run.isVanished(), typed ? font : "", white, change);
  }
}
