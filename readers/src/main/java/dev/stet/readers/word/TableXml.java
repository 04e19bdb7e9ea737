package dev.stet.readers.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A table while it is read, row by row; written when all of its edges are known. */
final class TableXml {
  /** Edges nearer than this, in twentieths of a point, are one: programs round them differently. */
  private static final int SAME_EDGE = 20;

  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private StringBuilder cell = new StringBuilder();

  private record Row(List<String> cells, int left, List<CellShape> shapes, boolean header) {}

  /** Where the paragraphs of the open cell go. */
  StringBuilder cell() {
    return cell;
  }

  void endCell() {
    cells.add(cell.toString());
    cell = new StringBuilder();
  }

  /** Ends the row, whose left edge is {@code left}. */
  void endRow(int left, List<CellShape> shapes, boolean header) {
    if (cell.length() > 0) {
      endCell();
    }
    rows.add(new Row(cells, left, List.copyOf(shapes), header));
    cells = new ArrayList<>();
  }

  /** Appends the table; what stands in no row becomes a last one. */
  void append(StringBuilder xml) {
    if (cell.length() > 0 || !cells.isEmpty()) {
      endRow(0, List.of(), false);
    }
    int[] edges = edges();
    xml.append("<w:tbl>");
    for (Row row : rows) {
      append(xml, row, edges);
    }
    xml.append("</w:tbl>");
  }

  private static void append(StringBuilder xml, Row row, int[] edges) {
    int from = row.shapes().isEmpty() ? 0 : index(edges, row.left());
    xml.append("<w:tr><w:trPr>");
    if (from > 0) {
      xml.append("<w:gridBefore w:val=\"").append(from).append("\"/>");
    }
    if (row.header()) {
      xml.append("<w:tblHeader/>");
    }
    xml.append("</w:trPr>");
    for (int i = 0; i < row.cells().size(); i++) {
      StringBuilder content = new StringBuilder(row.cells().get(i));
      int first = i;
      while (i + 1 < row.cells().size()
          && i + 1 < row.shapes().size()
          && row.shapes().get(i + 1).joined()) {
        i++;
        content.append(row.cells().get(i));
      }
      xml.append("<w:tc><w:tcPr>");
      if (i < row.shapes().size()) {
        int to = Math.max(from + 1, index(edges, row.shapes().get(i).right()));
        xml.append("<w:gridSpan w:val=\"").append(to - from).append("\"/>");
        switch (row.shapes().get(first).down()) {
          case FIRST -> xml.append("<w:vMerge w:val=\"restart\"/>");
          case FURTHER -> xml.append("<w:vMerge/>");
          case NOT -> {}
        }
        xml.append(row.shapes().get(first).coloured() ? ParagraphShape.SHADING : "");
        from = to;
      }
      xml.append("</w:tcPr>").append(content).append("</w:tc>");
    }
    xml.append("</w:tr>");
  }

  /** All edges of the table, from left to right. */
  private int[] edges() {
    TreeSet<Integer> all = new TreeSet<>();
    for (Row row : rows) {
      if (!row.shapes().isEmpty()) {
        all.add(row.left());
        row.shapes().forEach(shape -> all.add(shape.right()));
      }
    }
    List<Integer> apart = new ArrayList<>();
    for (int edge : all) {
      if (apart.isEmpty() || edge - apart.get(apart.size() - 1) > SAME_EDGE) {
        apart.add(edge);
      }
    }
    return apart.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int index(int[] edges, int edge) {
    int index = 0;
    while (index + 1 < edges.length && edges[index + 1] <= edge + SAME_EDGE / 2) {
      index++;
    }
    return index;
  }
}
