package dev.stet.readers.word;

/**
 * What is known of a paragraph beside its characters.
 *
 * @param style the number of its style; -1 for none
 * @param outline its own outline level, from 0; -1 if that is its style's
 * @param list the list it is counted in; 0 for none
 * @param listLevel the level in that list, from 0
 * @param newPage whether it begins a page
 * @param coloured whether it has a background that is not white
 * @param endless whether its end is deleted or hidden, so that the next goes on with it
 */
record ParagraphShape(
    int style,
    int outline,
    int list,
    int listLevel,
    boolean newPage,
    boolean coloured,
    boolean endless) {
  static final ParagraphShape PLAIN = new ParagraphShape(-1, -1, 0, 0, false, false, false);

  /** Stands in a paragraph or a cell for any colour. */
  static final String SHADING = "<w:shd w:val=\"clear\" w:fill=\"808080\"/>";

  void append(StringBuilder xml) {
    xml.append("<w:pPr>");
    if (style >= 0) {
      xml.append("<w:pStyle w:val=\"s").append(style).append("\"/>");
    }
    if (newPage) {
      xml.append("<w:pageBreakBefore/>");
    }
    if (coloured) {
      xml.append(SHADING);
    }
    // Said even where it is none: what these formats say of a paragraph is all there is
    xml.append("<w:numPr><w:ilvl w:val=\"").append(listLevel);
    xml.append("\"/><w:numId w:val=\"").append(list).append("\"/></w:numPr>");
    if (outline >= 0) {
      xml.append("<w:outlineLvl w:val=\"").append(outline).append("\"/>");
    }
    if (endless) {
      xml.append("<w:rPr><w:del/></w:rPr>");
    }
    xml.append("</w:pPr>");
  }
}
