package dev.stet.readers.docx;

import dev.stet.core.document.Cell;
import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads the tables of a story, one in the other, and says where each cell stands. */
final class TableReader {
  private static final int MOST_COLUMNS = 1000;

  private final StoryReader story;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final Fields fields;
  private final Deque<Table> tables = new ArrayDeque<>();

  /** How many of the open tables are in a cell. */
  private int openCells;

  TableReader(StoryReader story, XmlCursor xml, Flow flow, Words words, Fields fields) {
    this.story = story;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
    this.fields = fields;
  }

  /** A table being read; without a number if its cells are not told apart. */
  private static final class Table {
    private final int number;
    private int row = -1;
    private int column;
    private boolean header;

    /** Whether the table, or its open cell, has a colour. */
    private boolean coloured;

    private boolean cellColoured;

    /** The block of the cell that goes on downwards in this column. */
    private final Map<Integer, Integer> tall = new HashMap<>();

    Table(int number) {
      this.number = number;
    }
  }

  /** Reads the table that the cursor is at. */
  void table() throws IOException, XMLStreamException, UnreadableException {
    boolean plain = story.isUniform() || words.isSilent();
    if (!plain) {
      story.endOpenParagraph();
    }
    Table table = new Table(plain ? -1 : flow.beginTable());
    tables.push(table);
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("tblPr")) {
        properties(table);
      } else {
        story.element();
      }
    }
    tables.pop();
  }

  private void properties(Table table) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      table.coloured |=
          switch (xml.name()) {
            case "tblStyle" -> story.colours(xml.attributeOr("val", ""));
            case "shd" -> Look.shades(xml);
            default -> false;
          };
    }
  }

  /** Whether the cell that is being read has a colour, its own or that of a table round it. */
  boolean isColoured() {
    return tables.stream().anyMatch(table -> table.coloured || table.cellColoured);
  }

  /** Reads the row that the cursor is at. */
  void row() throws IOException, XMLStreamException, UnreadableException {
    Table table = tables.peek();
    if (table == null) {
      story.children();
      return;
    }
    table.row++;
    table.column = 0;
    table.header = false;
    boolean dropped = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (!xml.name().equals("trPr")) {
        story.element();
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
              words.silence(Evidence.Kind.DELETION, ReviewReader.details(xml));
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

  /** Reads the cell that the cursor is at. */
  void cell() throws IOException, XMLStreamException, UnreadableException {
    Table table = tables.peek();
    if (table == null || table.number < 0 || words.isSilent()) {
      int fieldsBefore = fields.depth();
      story.children();
      fields.cutTo(fieldsBefore);
      return;
    }
    int column = table.column;
    int columns = 1;
    boolean goesOn = false;
    boolean tall = false;
    boolean begun = false;
    table.cellColoured = false;
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
            case "shd" -> table.cellColoured = Look.shades(xml);
            default -> {}
          }
        }
        continue;
      }
      if (!begun) {
        begun = true;
        // a cell may stand in a table without a row
        int row = Math.max(0, table.row);
        flow.beginCell(new Cell(table.number, row, column, 1, columns, table.header));
        openCells++;
      }
      story.element();
    }
    fields.cutTo(fieldsBefore);
    table.column = column + columns;
    if (!begun) {
      return;
    }
    story.endOpenParagraph();
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

  /** Begins a cell for what stands between cells; false if nothing does. */
  boolean beginLooseCell() {
    Table table = tables.peek();
    if (table == null || table.number < 0 || tables.size() <= openCells) {
      return false;
    }
    flow.beginCell(new Cell(table.number, Math.max(0, table.row), table.column, 1, 1, false));
    return true;
  }

  void endLooseCell() throws UnreadableException {
    flow.endCell();
    tables.element().column++;
  }
}
