package dev.stet.readers.odt;

/**
 * How words look: how they are set off from the page, and whether they are typed.
 *
 * @param white whether they are white
 * @param coloured whether something behind them has a colour
 * @param typed whether they are in a typewriter's font
 */
record Shade(boolean white, boolean coloured, boolean typed) {
  static final Shade NONE = new Shade(false, false, false);

  Shade ofWords(boolean newWhite, boolean newTyped) {
    return new Shade(newWhite, coloured, newTyped);
  }

  /** Over something that has a colour of its own or none. */
  Shade over(boolean colour) {
    return new Shade(white, coloured || colour, typed);
  }

  boolean isWhiteOnPage() {
    return white && !coloured;
  }
}
