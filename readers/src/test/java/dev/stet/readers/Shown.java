package dev.stet.readers;

import dev.stet.core.document.Block;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Lines;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Shows what a reader made of a file, for tests to compare. */
public final class Shown {
  private Shown() {}

  /** Each block as {@code KIND level [ROLE] {cell}: words}. */
  public static List<String> blocks(Document document) {
    List<String> shown = new ArrayList<>();
    for (Block block : document.blocks()) {
      StringBuilder words = new StringBuilder(block.kind().name());
      if (block.level() > 0) {
        words.append(' ').append(block.level());
      }
      if (block.role() != Role.BODY) {
        words.append(" [").append(block.role()).append(']');
      }
      Cell cell = block.cell();
      if (cell != null) {
        words.append(" {").append(cell.table()).append(' ').append(cell.row()).append(',');
        words.append(cell.column());
        if (cell.rows() > 1 || cell.columns() > 1) {
          words.append(' ').append(cell.rows()).append('x').append(cell.columns());
        }
        words.append(cell.header() ? " th}" : "}");
      }
      shown.add(words.append(": ").append(document.text(block)).toString());
    }
    return shown;
  }

  /** The words that {@code span} leads to in a source that has lines. */
  public static String inSource(Document document, String source, Span span) {
    Place.Lines place = (Place.Lines) document.place(span);
    Lines lines = Lines.of(source);
    return source.substring(
        lines.start(place.line()) + place.column() - 1,
        lines.start(place.endLine()) + place.endColumn() - 1);
  }

  /** The words that the first occurrence of {@code words} in the text leads to in the source. */
  public static String inSource(Document document, String source, String words) {
    int at = document.text().indexOf(words);
    if (at < 0) {
      throw new AssertionError("not in the text: " + words + "\n" + document.text());
    }
    return inSource(document, source, new Span(at, at + words.length()));
  }
}
