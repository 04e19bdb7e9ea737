package dev.stet.readers.odt;

import dev.stet.core.document.Cell;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Reads the tables of a story, and says where each cell stands. */
final class TableReader {
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_ROWS = 100_000;

  private final OdtStory story;
  private final OdtStyles styles;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final StoryText text;

  TableReader(
      OdtStory story, OdtStyles styles, XmlCursor xml, Flow flow, Words words, StoryText text) {
    this.story = story;
    this.styles = styles;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
    this.text = text;
  }

  /** A table being read. */
  private static final class Table {
    private final int number;
    private int row = -1;
    private int column;
    private boolean header;

    Table(int number) {
      this.number = number;
    }
  }

  /** Reads the table that the cursor is at. */
  void table() throws IOException, XMLStreamException, UnreadableException {
    if (story.isUniform() || words.isSilent() || story.isInParagraph()) {
      story.read();
      return;
    }
    story.beginPage("table", xml.attribute("style-name"));
    Table table = new Table(flow.beginTable());
    Shade outer = text.shade();
    text.shade(outer.over(styles.isColoured("table", xml.attribute("style-name"))));
    rows(table);
    text.shade(outer);
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
    Shade outer = text.shade();
    Shade row = outer.over(styles.isColoured("table-row", xml.attribute("style-name")));
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
        text.shade(row.over(styles.isColoured("table-cell", xml.attribute("style-name"))));
        story.readCell();
        text.shade(outer);
        flow.endCell();
      }
      table.column += repeated;
    }
  }

  private int span(String attribute, int most) {
    return Math.min(most, Math.max(1, xml.number(attribute, 1)));
  }
}
