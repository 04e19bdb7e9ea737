package dev.stet.readers.word;

/** The tables of lists: what each level shows, and which list a paragraph's number means. */
final class RtfLists {
  private static final int BULLET = 23;

  private final WordPackage document;
  private final RtfFonts fonts;
  private final StringBuilder levels = new StringBuilder();
  private final StringBuilder overrides = new StringBuilder();
  private int level;
  private int format;
  private int start = 1;
  private int follow;
  private int font = -1;
  private boolean legal;
  private int overridden = -1;
  private boolean newStart;
  private String text = "";
  private int id;
  private int number;

  RtfLists(WordPackage document, RtfFonts fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /** Takes a control word of either table. */
  void control(RtfTokens rtf) {
    switch (rtf.word()) {
      case "levelnfc", "levelnfcn" -> format = rtf.number(0);
      case "levelstartat" -> start = Math.max(0, rtf.number(1));
      case "levelfollow" -> follow = rtf.number(0);
      case "levellegal" -> legal = rtf.isOn();
      case "f" -> font = rtf.number(0);
      case "listid" -> id = rtf.number(0);
      case "ls" -> number = rtf.number(0);
      case "listoverridestartat" -> newStart = true;
      default -> {}
    }
  }

  void beginList() {
    levels.setLength(0);
    level = 0;
  }

  void beginLevel() {
    format = 0;
    start = 1;
    follow = 0;
    font = -1;
    legal = false;
    text = "";
  }

  /** What a level shows; its first character is its length. */
  void text(String words) {
    int end = words.endsWith(";") ? words.length() - 1 : words.length();
    text = end < 1 ? "" : words.substring(1, end);
  }

  void endLevel() {
    String xml =
        WordPackage.level(
            overridden < 0 ? level : overridden,
            format,
            start,
            text,
            font < 0 ? "" : fonts.symbolFont(font),
            format == BULLET || follow != 2,
            legal);
    if (overridden < 0) {
      levels.append(xml);
      level++;
    } else {
      overrides.append(xml);
    }
  }

  void endList() {
    document.abstractList(Integer.toString(id), levels);
  }

  void beginOverride() {
    overrides.setLength(0);
    overridden = -1;
    number = 0;
  }

  void beginOverriddenLevel() {
    overridden++;
    newStart = false;
    start = 1;
    overrides.append("<w:lvlOverride w:ilvl=\"").append(overridden).append("\">");
  }

  void endOverriddenLevel() {
    if (newStart) {
      overrides.append("<w:startOverride w:val=\"").append(start).append("\"/>");
    }
    overrides.append("</w:lvlOverride>");
  }

  void endOverride() {
    if (number > 0) {
      document.list(number, Integer.toString(id), overrides);
    }
    overridden = -1;
  }
}
