package dev.stet.rules.numeric.table;

import org.jspecify.annotations.Nullable;

/** How the cells of a column follow from others of their rows. */
@FunctionalInterface
interface Formula {

  /** What the formula makes of a row, or null where the row lacks a figure for it. */
  @Nullable Derived of(Cells cells, int row);
}
