package dev.stet.readers.odt;

/**
 * How words are set off from the page.
 *
 * @param white whether they are white
 * @param coloured whether something behind them has a colour
 */
record Shade(boolean white, boolean coloured) {
  static final Shade NONE = new Shade(false, false);

  Shade ofWords(boolean newWhite) {
    return new Shade(newWhite, coloured);
  }

  /** Over something that has a colour of its own or none. */
  Shade over(boolean colour) {
    return new Shade(white, coloured || colour);
  }

  boolean isWhiteOnPage() {
    return white && !coloured;
  }
}
