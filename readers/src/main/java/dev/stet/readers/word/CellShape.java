package dev.stet.readers.word;

/**
 * Where a table cell stands in its row and what it is merged with. Both formats say where a cell
 * ends on the page; which column that is follows from all rows together.
 *
 * @param right its right edge, in any unit from any origin, the same for the whole table
 * @param down whether it is merged with the cell above or below
 * @param joined whether it is merged into the cell before it
 * @param coloured whether it may have a background that is not white
 */
record CellShape(int right, Down down, boolean joined, boolean coloured) {

  /** How a cell takes part in a merge downwards. */
  enum Down {
    NOT,
    FIRST,
    FURTHER
  }
}
