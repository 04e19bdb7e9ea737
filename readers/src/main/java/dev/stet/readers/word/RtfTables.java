package dev.stet.readers.word;

import dev.stet.readers.word.RtfGroup.Kind;

/**
 * The tables at the head of an RTF document, to which its text refers by numbers: fonts, colours,
 * styles, lists and who changed it. Not thread-safe.
 */
final class RtfTables {
  private final WordPackage document;
  private final RtfFonts fonts = new RtfFonts();
  private final RtfColours colours = new RtfColours();
  private final RtfRevisers revisers = new RtfRevisers();
  private final RtfLists lists;
  private RtfStyle style = new RtfStyle();
  private boolean hasLists;

  RtfTables(WordPackage document) {
    this.document = document;
    this.lists = new RtfLists(document, fonts);
  }

  RtfFonts fonts() {
    return fonts;
  }

  RtfColours colours() {
    return colours;
  }

  RtfLists lists() {
    return lists;
  }

  /** Whether lists are numbered by a table, rather than by the text. */
  boolean hasLists() {
    return hasLists;
  }

  /** How what stands in {@code group} looks, and who changed it. */
  RunStyle style(RtfGroup group) {
    boolean white = group.white && !group.shaded;
    return new RunStyle(group.hidden, fonts.tellingFont(group.font), white, revisers.change(group));
  }

  /** Begins the entry that {@code inner} is, if {@code outer} is a table of groups. */
  void enter(RtfGroup outer, RtfGroup inner) {
    if (outer.kind == Kind.STYLES) {
      inner.capture(Kind.STYLE);
      style = new RtfStyle();
    } else if (outer.kind == Kind.REVISERS) {
      inner.capture(Kind.REVISER);
    } else if (outer.kind == Kind.FONTS) {
      inner.kind = Kind.FONTS; // its words go on with those of the table
    }
  }

  /** Takes a control word that says which entry {@code group} is, or what a colour is made of. */
  boolean begin(RtfTokens rtf, RtfGroup group) {
    switch (rtf.word()) {
      case "red", "green", "blue" -> colours.control(rtf);
      case "list" -> {
        group.kind = Kind.LIST;
        lists.beginList();
      }
      case "listlevel" -> {
        group.kind = Kind.LEVEL;
        lists.beginLevel();
      }
      case "listoverride" -> {
        group.kind = Kind.OVERRIDE;
        hasLists = true;
        lists.beginOverride();
      }
      case "lfolevel" -> {
        group.kind = Kind.OVERRIDDEN_LEVEL;
        lists.beginOverriddenLevel();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes a control word that says in which font, encoding or style characters are. */
  boolean control(RtfTokens rtf, RtfGroup group) {
    return fonts.control(rtf, group) || style.control(rtf, group.kind == Kind.STYLE);
  }

  /** Ends {@code ended}, if it is an entry, in which {@code words} stood. */
  void end(RtfGroup ended, String words) {
    switch (ended.kind) {
      case FONTS -> fonts.addName(words);
      case STYLE -> style.end(words, document);
      case REVISER -> revisers.add(words);
      case LIST -> lists.endList();
      case LEVEL -> lists.endLevel();
      case LEVEL_TEXT -> lists.text(words);
      case OVERRIDE -> lists.endOverride();
      case OVERRIDDEN_LEVEL -> lists.endOverriddenLevel();
      default -> {}
    }
  }
}
