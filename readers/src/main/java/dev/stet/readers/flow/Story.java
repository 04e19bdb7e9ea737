package dev.stet.readers.flow;

import dev.stet.core.document.Cell;
import dev.stet.core.document.Label;
import org.jspecify.annotations.Nullable;

/** The body, a footnote, a cell: what counts its own paragraphs. */
final class Story {
  final @Nullable String part;
  final boolean body;
  final @Nullable Cell cell;
  private int paragraphs;

  /** Where the cell's block begins; -1 while it has no text. */
  private int cellStart = -1;

  private @Nullable Label cellLabel;

  /** The index of the cell's first block; -1 while it has none. */
  private int firstBlock = -1;

  /**
   * @param part what it is called beside the body; null in the body
   * @param body whether its paragraphs stand under the headings of the body
   */
  Story(@Nullable String part, boolean body) {
    this.part = part;
    this.body = body;
    this.cell = null;
  }

  /** A cell in {@code outer}. */
  Story(Story outer, Cell cell) {
    this.part = outer.part;
    this.body = outer.body;
    this.cell = cell;
  }

  /** Counts the paragraph that begins at {@code start}; returns its number. */
  int paragraph(int start) {
    if (cell != null && cellStart < 0) {
      cellStart = start;
    }
    return ++paragraphs;
  }

  /** Says that the paragraph at {@code start} has a number, which may be the cell's. */
  void number(int start, Label label) {
    if (cellStart == start) {
      cellLabel = label;
    }
  }

  int cellStart() {
    return cellStart;
  }

  @Nullable Label cellLabel() {
    return cellLabel;
  }

  int firstBlock() {
    return firstBlock;
  }

  /** Says that the cell has a block, with this index among all. */
  void block(int index) {
    if (firstBlock < 0) {
      firstBlock = index;
    }
  }

  /** Says that the words of the cell so far are a block, or none. */
  void endCellBlock() {
    cellStart = -1;
    cellLabel = null;
  }
}
