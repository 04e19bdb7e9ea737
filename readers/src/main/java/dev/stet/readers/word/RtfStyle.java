package dev.stet.readers.word;

/** A style of paragraphs while its group is read. */
final class RtfStyle {
  private int number;
  private int base = -1;
  private int outline = -1;
  private boolean hidden;

  /**
   * Takes a control word of a style. Most of them say as much of a paragraph: whether this one says
   * nothing of it.
   *
   * @param within whether it stands right in the group of the style
   */
  boolean control(RtfTokens rtf, boolean within) {
    switch (rtf.word()) {
      case "s" -> number = rtf.number(0);
      case "outlinelevel" -> outline = RtfGroup.outline(rtf);
      case "v" -> hidden |= within && rtf.isOn();
      case "sbasedon" -> {
        base = rtf.number(-1);
        return true;
      }
      default -> {}
    }
    return false;
  }

  /** Adds it, called {@code name}, to {@code document}. */
  void end(String name, WordPackage document) {
    document.style(number, name.replace(";", "").strip(), base, outline, hidden);
  }
}
