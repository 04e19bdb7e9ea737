package dev.stet.readers.word;

import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One story (the body, a note, a header) while it is read: runs become paragraphs when these end,
 * and paragraphs become tables by the depth that each has. Not thread-safe.
 */
final class StoryXml {
  /** Far deeper than anybody nests tables, and well within what XML may nest. */
  private static final int DEEPEST_TABLE = 20;

  private final Limits limits;
  private final StringBuilder content = new StringBuilder();
  private final StringBuilder runs = new StringBuilder();
  private final Deque<TableXml> tables = new ArrayDeque<>();
  private long written;

  StoryXml(Limits limits) {
    this.limits = limits;
  }

  // Runs

  /** Writes characters; tabs, line breaks ({@code \n}) and page breaks ({@code \f}) included. */
  void text(CharSequence words, RunStyle style) throws UnreadableException {
    if (words.length() == 0) {
      return;
    }
    written += words.length();
    limits.requireRoom(written);
    StringBuilder run = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= words.length(); i++) {
      char c = i == words.length() ? '\n' : words.charAt(i);
      if (c == '\n' || c == '\t' || c == '\f') {
        if (i > from) {
          run.append("<w:t xml:space=\"preserve\">");
          Xml.append(run, words.subSequence(from, i));
          run.append("</w:t>");
        }
        from = i + 1;
        if (i < words.length()) {
          run.append(c == '\t' ? "<w:tab/>" : c == '\f' ? "<w:br w:type=\"page\"/>" : "<w:br/>");
        }
      }
    }
    run(run, style);
  }

  /** Writes the elements {@code run} as a run. */
  void run(CharSequence run, RunStyle style) {
    RunStyle.Change change = style.change();
    if (change != null) {
      runs.append("<w:").append(change.element()).append(" w:author=\"");
      Xml.append(runs, change.author());
      runs.append("\" w:date=\"").append(change.date()).append("\">");
    }
    runs.append("<w:r>");
    if (style.hidden() || style.white() || !style.font().isEmpty()) {
      runs.append("<w:rPr>");
      if (!style.font().isEmpty()) {
        runs.append("<w:rFonts w:ascii=\"");
        Xml.append(runs, style.font());
        runs.append("\"/>");
      }
      runs.append(style.hidden() ? "<w:vanish/>" : "");
      runs.append(style.white() ? "<w:color w:val=\"FFFFFF\"/>" : "").append("</w:rPr>");
    }
    runs.append(run).append("</w:r>");
    if (change != null) {
      runs.append("</w:").append(change.element()).append('>');
    }
  }

  /** Where a field begins, its result begins or it ends: {@code begin}, {@code separate}, … */
  void field(String type, RunStyle style) {
    run("<w:fldChar w:fldCharType=\"" + type + "\"/>", style);
  }

  /** A part of a field's instruction. */
  void instruction(CharSequence words, RunStyle style) {
    run("<w:instrText>" + Xml.escaped(words) + "</w:instrText>", style);
  }

  /** What stands between runs, such as a bookmark. */
  void between(CharSequence xml) {
    runs.append(xml);
  }

  // Paragraphs

  /**
   * Ends the paragraph.
   *
   * @param depth of the table it stands in; 0 for none
   */
  void paragraph(ParagraphShape shape, int depth) {
    StringBuilder out = at(depth);
    out.append("<w:p>");
    shape.append(out);
    out.append(runs).append("</w:p>");
    runs.setLength(0);
  }

  /** Ends the paragraph and the cell it stands in. */
  void cell(ParagraphShape shape, int depth) {
    paragraph(shape, Math.max(1, depth));
    endCell(depth);
  }

  /** Ends the cell of the table at {@code depth}. */
  void endCell(int depth) {
    at(Math.max(1, depth));
    tables.element().endCell();
  }

  /** Ends the row of the table at {@code depth}. */
  void row(int depth, int left, List<CellShape> shapes, boolean header) {
    at(Math.max(1, depth));
    tables.element().endRow(left, shapes, header);
  }

  /** Whether there are runs of a paragraph that has not ended. */
  boolean isParagraphOpen() {
    return runs.length() > 0;
  }

  /** Opens and ends tables until as many are open as {@code depth} says; where to write then. */
  private StringBuilder at(int depth) {
    int wanted = Math.min(depth, DEEPEST_TABLE);
    while (tables.size() > wanted) {
      TableXml ended = tables.pop();
      ended.append(top());
    }
    while (tables.size() < wanted) {
      tables.push(new TableXml());
    }
    return top();
  }

  private StringBuilder top() {
    TableXml table = tables.peek();
    return table == null ? content : table.cell();
  }

  /** Ends everything and gives the story's paragraphs and tables. */
  String xml() {
    if (isParagraphOpen()) {
      paragraph(ParagraphShape.PLAIN, tables.size());
    }
    return at(0).toString();
  }
}
