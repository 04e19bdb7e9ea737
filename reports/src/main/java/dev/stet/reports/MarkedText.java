package dev.stet.reports;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A document's text as HTML with findings marked in place. A long text is shown round its marks
 * only, and the page says how much was left out where.
 */
final class MarkedText {
  private static final int ROUND_A_MARK = 400;

  /** Less than this is not worth leaving out. */
  private static final int WORTH_LEAVING_OUT = 200;

  private final Document document;
  private final List<Mark> marks;
  private final Phrases phrases;

  MarkedText(Document document, List<Mark> marks, Phrases phrases) {
    this.document = document;
    this.marks =
        marks.stream()
            .filter(mark -> mark.span().end() <= document.text().length())
            .sorted(Comparator.comparing(Mark::span))
            .toList();
    this.phrases = phrases;
  }

  /**
   * A stretch to mark.
   *
   * @param span where
   * @param severity how grave
   * @param stands whether it may stand
   * @param anchor the id that the list of findings links to
   * @param target the id in the list that the mark links to
   * @param title what is shown when one points at it
   */
  record Mark(
      Span span, Severity severity, boolean stands, String anchor, String target, String title) {
    String style() {
      return (stands ? "stands" : severity.id()) + (span.isEmpty() ? " point" : "");
    }

    boolean touches(int from, int to) {
      return span.isEmpty()
          ? span.start() >= from && span.start() <= to
          : span.start() < to && from < span.end();
    }
  }

  /**
   * Writes the whole text if it is no longer than {@code longest}, else what is round the marks.
   */
  void write(int longest, Writer out) throws IOException {
    int length = document.text().length();
    List<Span> windows = length <= longest ? List.of(new Span(0, length)) : windows();
    out.write("<div class=\"text\">\n");
    if (length > longest) {
      out.write("<p class=\"note\">" + Html.escaped(phrases.get("html.shortened")) + "</p>\n");
    }
    Pieces pieces = new Pieces(out);
    int at = 0;
    for (Span window : windows) {
      pieces.elided(window.start() - at);
      pieces.window(window);
      at = window.end();
    }
    pieces.elided(length - at);
    out.write("</div>\n");
  }

  private List<Span> windows() {
    String text = document.text();
    List<Span> windows = new ArrayList<>();
    for (Mark mark : marks) {
      int from = backToLine(text, Math.max(0, mark.span().start() - ROUND_A_MARK));
      int to = onToLine(text, Math.min(text.length(), mark.span().end() + ROUND_A_MARK));
      int last = windows.size() - 1;
      if (last >= 0 && from <= windows.get(last).end() + WORTH_LEAVING_OUT) {
        windows.set(last, windows.get(last).union(new Span(from, to)));
      } else {
        windows.add(new Span(from, to));
      }
    }
    return windows;
  }

  private static int backToLine(String text, int from) {
    for (int at = from; at > Math.max(0, from - WORTH_LEAVING_OUT); at--) {
      if (text.charAt(at - 1) == '\n') {
        return at;
      }
    }
    return from < WORTH_LEAVING_OUT ? 0 : notInsidePair(text, from);
  }

  private static int onToLine(String text, int to) {
    int end = Math.min(text.length(), to + WORTH_LEAVING_OUT);
    for (int at = to; at < end; at++) {
      if (text.charAt(at) == '\n') {
        return at;
      }
    }
    return text.length() - to < WORTH_LEAVING_OUT ? text.length() : notInsidePair(text, to);
  }

  private static int notInsidePair(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Writes stretches of the text one after the other. */
  private final class Pieces {
    private final Writer out;
    private final List<Block> blocks = document.blocks();
    private final List<Mark> unanchored = new ArrayList<>(marks);
    private @Nullable Cell row;
    private int block;

    Pieces(Writer out) {
      this.out = out;
    }

    void elided(int characters) throws IOException {
      if (characters > 0 && !document.text().isBlank()) {
        out.write(
            "<p class=\"elided\">"
                + Html.escaped(phrases.get("html.elided", characters))
                + "</p>\n");
      }
    }

    void window(Span window) throws IOException {
      int at = window.start();
      while (block < blocks.size() && blocks.get(block).span().end() <= at) {
        block++;
      }
      while (block < blocks.size() && blocks.get(block).span().start() < window.end()) {
        Block next = blocks.get(block);
        int start = Math.max(at, next.span().start());
        int end = Math.min(window.end(), next.span().end());
        between(at, start);
        block(next, start, end);
        at = end;
        if (next.span().end() > window.end()) {
          break;
        }
        block++;
      }
      between(at, window.end());
      endRow();
    }

    private void between(int from, int to) throws IOException {
      String words = document.text().substring(from, to);
      boolean marked =
          marks.stream().anyMatch(mark -> mark.touches(from, to) && unanchored.contains(mark));
      if (words.isBlank() && !(marked && blockAfterIsFar(to))) {
        return;
      }
      endRow();
      out.write("<p>");
      marked(from, to);
      out.write("</p>\n");
    }

    /** A mark between two blocks is shown with the next one unless there is none. */
    private boolean blockAfterIsFar(int to) {
      return block >= blocks.size() || blocks.get(block).span().start() > to;
    }

    private void block(Block shown, int from, int to) throws IOException {
      Cell cell = shown.cell();
      if (shown.kind() == BlockKind.TABLE_CELL && cell != null) {
        cell(cell, from, to);
        return;
      }
      endRow();
      String style = style(shown.kind());
      out.write(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">");
      marked(from, to);
      out.write("</p>\n");
    }

    private void cell(Cell cell, int from, int to) throws IOException {
      Cell open = row;
      if (open == null || open.table() != cell.table() || open.row() != cell.row()) {
        endRow();
        out.write("<div class=\"row\">");
        row = cell;
      }
      out.write("<span class=\"cell\">");
      marked(from, to);
      out.write("</span>");
    }

    private void endRow() throws IOException {
      if (row != null) {
        out.write("</div>\n");
        row = null;
      }
    }

    private static String style(BlockKind kind) {
      return switch (kind) {
        case TITLE -> "title";
        case HEADING -> "heading";
        case CODE -> "code";
        case QUOTATION -> "quotation";
        case LIST_ITEM -> "list-item";
        case HEADER, FOOTER, FOOTNOTE, COMMENT, CAPTION, CONTENTS_ENTRY -> "aside";
        case PARAGRAPH, TABLE_CELL -> "";
      };
    }

    private void marked(int from, int to) throws IOException {
      List<Mark> here = marks.stream().filter(mark -> mark.touches(from, to)).toList();
      TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
      for (Mark mark : here) {
        cuts.add(Math.max(from, mark.span().start()));
        cuts.add(Math.min(to, mark.span().end()));
      }
      Integer start = cuts.pollFirst();
      points(here, from);
      while (start != null && !cuts.isEmpty()) {
        int begin = start;
        int end = cuts.first();
        piece(begin, end, here.stream().filter(mark -> covers(mark, begin, end)).toList());
        points(here, end);
        start = cuts.pollFirst();
      }
    }

    private static boolean covers(Mark mark, int from, int to) {
      return !mark.span().isEmpty() && mark.span().start() <= from && mark.span().end() >= to;
    }

    private void points(List<Mark> here, int at) throws IOException {
      for (Mark mark : here) {
        if (mark.span().isEmpty() && mark.span().start() == at && unanchored.contains(mark)) {
          wrapped(mark, "");
        }
      }
    }

    private void piece(int from, int to, List<Mark> over) throws IOException {
      String words = document.text().substring(from, to);
      if (over.isEmpty()) {
        out.write(Html.escaped(words));
        return;
      }
      for (Mark mark : over) {
        anchor(mark);
      }
      Mark gravest =
          over.stream()
              .max(
                  Comparator.comparing((Mark mark) -> !mark.stands()).thenComparing(Mark::severity))
              .orElseThrow();
      wrapped(gravest, words);
    }

    private void wrapped(Mark mark, String words) throws IOException {
      anchor(mark);
      out.write(
          "<a href=\"#%s\" title=\"%s\"><mark class=\"%s\">%s</mark></a>"
              .formatted(
                  mark.target(), Html.escaped(mark.title()), mark.style(), Html.escaped(words)));
    }

    /** Once for each mark, where it begins. */
    private void anchor(Mark mark) throws IOException {
      if (unanchored.remove(mark)) {
        out.write("<a class=\"at\" id=\"" + mark.anchor() + "\"></a>");
      }
    }
  }
}
