package dev.stet.readers.word;

import org.jspecify.annotations.Nullable;

/** What holds inside a pair of braces; a group within begins with what holds around it. */
final class RtfGroup {
  /** What the group is, which decides what happens when it ends. */
  enum Kind {
    PLAIN,
    FONTS,
    STYLES,
    STYLE,
    COLOURS,
    REVISERS,
    REVISER,
    LIST,
    LEVEL,
    LEVEL_TEXT,
    OVERRIDE,
    OVERRIDDEN_LEVEL,
    INFO,
    TITLE,
    AUTHOR,
    PAGES,
    FIELD,
    INSTRUCTION,
    BOOKMARK,
    NOTE,
    HEADER,
    FOOTER,
    COMMENT,
    COMMENT_AUTHOR,
    COMMENT_DATE,
    COMMENT_START,
    COMMENT_END,
    COMMENT_REFERENCE,
    SHAPE,
    SHAPE_NAME,
    SHAPE_VALUE,
    SHAPE_TEXT,
    /** Its text is the picture in hexadecimal digits. */
    PICTURE,
    OBJECT_CLASS,
    NESTED_ROW,
    /** Holds the same text twice, first for programs that know no Unicode. */
    TWICE
  }

  Kind kind = Kind.PLAIN;
  StoryXml story;

  /** Where words go that are not the text of a story; null for that text. */
  @Nullable StringBuilder words;

  @Nullable RtfShape shape;
  boolean endnote;

  // Characters

  int font;

  /** How many characters after a Unicode one stand for it in older programs. */
  int fallback = 1;

  boolean hidden;
  boolean white;

  /** Whether the characters have a background that is not white. */
  boolean shaded;

  boolean inserted;
  boolean deleted;
  boolean movedFrom;
  boolean movedTo;
  int author;
  int date;
  int deleter;
  int deleteDate;

  // Paragraphs

  int style;
  int outline = -1;
  int list;
  int listLevel;
  boolean newPage;
  boolean coloured;
  boolean inTable;
  int tableDepth = 1;

  RtfGroup(StoryXml story) {
    this.story = story;
  }

  /** A group within this one. */
  RtfGroup inner() {
    RtfGroup inner = new RtfGroup(story);
    inner.words = words;
    inner.shape = shape;
    inner.font = font;
    inner.fallback = fallback;
    inner.hidden = hidden;
    inner.white = white;
    inner.shaded = shaded;
    inner.inserted = inserted;
    inner.deleted = deleted;
    inner.movedFrom = movedFrom;
    inner.movedTo = movedTo;
    inner.author = author;
    inner.date = date;
    inner.deleter = deleter;
    inner.deleteDate = deleteDate;
    inner.style = style;
    inner.outline = outline;
    inner.list = list;
    inner.listLevel = listLevel;
    inner.newPage = newPage;
    inner.coloured = coloured;
    inner.inTable = inTable;
    inner.tableDepth = tableDepth;
    return inner;
  }

  /** Makes it a group of {@code kind} whose words are no text of a story. */
  void capture(Kind newKind) {
    kind = newKind;
    words = new StringBuilder();
  }

  void plainCharacters() {
    hidden = false;
    white = false;
    shaded = false;
    inserted = false;
    deleted = false;
    movedFrom = false;
    movedTo = false;
  }

  void plainParagraph() {
    style = 0;
    outline = -1;
    list = 0;
    listLevel = 0;
    newPage = false;
    coloured = false;
    inTable = false;
    tableDepth = 1;
  }

  /** Takes a control word that says how characters look or who changed them. */
  boolean characters(RtfTokens rtf, RtfColours colours) {
    switch (rtf.word()) {
      case "uc" -> fallback = Math.max(0, rtf.number(1));
      case "v" -> hidden = rtf.isOn();
      case "cf" -> white = colours.isWhite(rtf.number(0));
      case "cb", "chcbpat", "highlight" -> shaded |= colours.shades(rtf.number(0));
      case "chshdng" -> shaded |= rtf.number(0) > 0;
      case "revised" -> inserted = rtf.isOn();
      case "deleted" -> deleted = rtf.isOn();
      case "mvf" -> movedFrom = rtf.isOn();
      case "mvt" -> movedTo = rtf.isOn();
      case "revauth", "mvauth" -> author = rtf.number(0);
      case "revdttm", "mvdate" -> date = rtf.number(0);
      case "revauthdel" -> deleter = rtf.number(0);
      case "revdttmdel" -> deleteDate = rtf.number(0);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes a control word that says how paragraphs look. */
  boolean paragraphs(RtfTokens rtf, RtfColours colours) {
    switch (rtf.word()) {
      case "pard" -> plainParagraph();
      case "s" -> style = rtf.number(0);
      case "outlinelevel" -> outline = outline(rtf);
      case "ls" -> {
        list = rtf.number(0);
        // In the table of lists it is the number of the list
        return kind != Kind.OVERRIDE;
      }
      case "ilvl" -> listLevel = rtf.number(0);
      case "cbpat" -> coloured |= colours.shades(rtf.number(0));
      case "shading" -> coloured |= rtf.number(0) > 0;
      case "pagebb" -> newPage = rtf.isOn();
      case "intbl" -> inTable = rtf.isOn();
      case "itap" -> {
        tableDepth = rtf.number(1);
        inTable = tableDepth > 0;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The level of a heading that a control word says. */
  static int outline(RtfTokens rtf) {
    return Math.min(8, Math.max(0, rtf.number(0)));
  }

  int depth() {
    return inTable ? Math.max(1, tableDepth) : 0;
  }

  ParagraphShape paragraph() {
    return new ParagraphShape(
        style, outline, list, Math.max(0, listLevel), newPage, coloured, deleted || movedFrom);
  }
}
