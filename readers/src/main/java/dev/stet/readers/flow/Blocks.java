package dev.stet.readers.flow;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Label;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/** The blocks of a flow, in the order of its text; what holds only blanks is none. */
final class Blocks {
  private final CharSequence text;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * @param text the text of the flow, which grows
   */
  Blocks(CharSequence text) {
    this.text = text;
  }

  /** Adds {@code block} if it has words; whether it has. */
  boolean add(Block block) {
    return !isBlank(block.span()) && blocks.add(block);
  }

  /** Makes a block of what was written of the cell {@code story}. */
  void endCell(Story story) {
    if (story.cell == null || story.cellStart() < 0) {
      return;
    }
    int index = blocks.size();
    Span span = new Span(story.cellStart(), text.length());
    if (add(
        Block.of(BlockKind.TABLE_CELL, span).withLabel(story.cellLabel()).withCell(story.cell))) {
      story.block(index);
    }
    story.endCellBlock();
  }

  /** Makes the cell whose block has this index one row taller. */
  void extendCell(int block) {
    Block known = blocks.get(block);
    Cell cell = known.cell();
    if (cell != null) {
      Cell taller =
          new Cell(
              cell.table(),
              cell.row(),
              cell.column(),
              cell.rows() + 1,
              cell.columns(),
              cell.header());
      blocks.set(block, known.withCell(taller));
    }
  }

  /** Adds the blocks of a flow whose text begins {@code shift} characters into this one. */
  void addAll(Blocks others, int shift) {
    for (Block block : others.blocks) {
      blocks.add(shifted(block, shift));
    }
  }

  /** All so far; a view. */
  List<Block> all() {
    return blocks;
  }

  private static Block shifted(Block block, int shift) {
    Label label = block.label();
    return new Block(
        block.kind(),
        block.role(),
        shifted(block.span(), shift),
        block.level(),
        label == null ? null : new Label(shifted(label.span(), shift), label.automatic()),
        block.cell());
  }

  private static Span shifted(Span span, int shift) {
    return new Span(span.start() + shift, span.end() + shift);
  }

  private boolean isBlank(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }
}
