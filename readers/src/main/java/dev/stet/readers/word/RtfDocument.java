package dev.stet.readers.word;

import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.word.RtfGroup.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows RTF's groups and control words and writes what they say into a package. What it does not
 * know it passes over as the specification wants: a control word alone, a group that begins with
 * {@code \*} whole. Not thread-safe.
 */
final class RtfDocument {
  private final RtfTokens rtf;
  private final Limits limits;
  private final WordPackage document;
  private final StoryXml body;
  private final RtfFonts fonts = new RtfFonts();
  private final RtfLists lists;
  private final RtfColours colours = new RtfColours();
  private final RtfRow row = new RtfRow(colours);
  private final RtfRow nestedRow = new RtfRow(colours);
  private final RtfRevisers revisers = new RtfRevisers();
  private final RtfComments comments;
  private final RtfCharacters characters = new RtfCharacters();
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private RtfGroup group;

  private boolean optional;
  private boolean hasLists;
  private int font;
  private int defaultFont;
  private RtfStyle style = new RtfStyle();

  RtfDocument(byte[] source, WordPackage document, Limits limits) {
    this.rtf = new RtfTokens(source);
    this.limits = limits;
    this.document = document;
    this.body = new StoryXml(limits);
    this.group = new RtfGroup(body);
    this.lists = new RtfLists(document, fonts);
    this.comments = new RtfComments(document);
  }

  StoryXml body() {
    return body;
  }

  /** Reads all of it; whether every group that begins also ends. */
  boolean read() throws UnreadableException {
    RtfTokens.Token token = rtf.next();
    while (token != null) {
      switch (token) {
        case OPEN -> open();
        case CLOSE -> close();
        case TEXT -> {
          if (!characters.passesByte() && group.kind != Kind.PICTURE) {
            characters.add(rtf.value());
          }
        }
        case CONTROL -> {
          flush();
          control();
        }
      }
      token = rtf.next();
    }
    boolean whole = groups.isEmpty();
    while (!groups.isEmpty()) {
      close();
    }
    flush();
    return whole;
  }

  // Groups

  private void open() throws UnreadableException {
    flush();
    characters.stopPassing();
    optional = false;
    RtfGroup outer = group;
    groups.push(outer);
    group = outer.inner();
    switch (outer.kind) {
      case STYLES -> {
        group.kind = Kind.STYLE;
        group.words = new StringBuilder();
        style = new RtfStyle();
      }
      case REVISERS -> {
        group.kind = Kind.REVISER;
        group.words = new StringBuilder();
      }
      case TWICE -> {
        outer.kind = Kind.PLAIN;
        rtf.skipGroup();
      }
      default -> {}
    }
  }

  private void close() throws UnreadableException {
    flush();
    characters.stopPassing();
    optional = false;
    if (groups.isEmpty()) {
      return;
    }
    RtfGroup ended = group;
    group = groups.pop();
    StringBuilder captured = ended.words;
    String words = captured == null || captured == group.words ? "" : captured.toString();
    end(ended, words);
  }

  private void end(RtfGroup ended, String words) {
    switch (ended.kind) {
      case FONTS -> fonts.addName(font, words);
      case STYLE -> style.end(words, document);
      case REVISER -> revisers.add(words);
      case LIST -> lists.endList();
      case LEVEL -> lists.endLevel();
      case LEVEL_TEXT -> lists.text(words);
      case OVERRIDE -> lists.endOverride();
      case OVERRIDDEN_LEVEL -> lists.endOverriddenLevel();
      case TITLE -> document.property("title", words.strip());
      case AUTHOR -> document.property("creator", words.strip());
      case FIELD -> group.story.field("end", style(group));
      case INSTRUCTION -> group.story.instruction(words, style(group));
      case BOOKMARK -> between("bookmarkStart", "name", words);
      case NOTE -> group.story.run(document.note(ended.endnote, ended.story), style(group));
      case HEADER -> document.furniture(true, ended.story);
      case FOOTER -> document.furniture(false, ended.story);
      case COMMENT_AUTHOR -> comments.author(words);
      case COMMENT_DATE -> comments.date(words);
      case COMMENT_REFERENCE -> comments.reference(words);
      case COMMENT_START -> between("commentRangeStart", "id", words);
      case COMMENT_END -> between("commentRangeEnd", "id", words);
      case COMMENT -> comments.end(ended.story, group.story);
      case SHAPE -> {
        if (ended.shape != null) {
          group.story.run(ended.shape.xml(), style(group));
        }
      }
      case PICTURE -> {
        if (shape(ended).isDescribed()) {
          group.story.run(shape(ended).xml(), style(group));
        }
      }
      case SHAPE_NAME -> shape(ended).name(words);
      case SHAPE_VALUE -> shape(ended).value(words);
      case SHAPE_TEXT -> shape(ended).text(ended.story);
      case OBJECT_CLASS -> group.story.run(document.object(words.strip()), RunStyle.PLAIN);
      default -> {}
    }
  }

  private static RtfShape shape(RtfGroup group) {
    return group.shape == null ? new RtfShape() : group.shape;
  }

  private void between(String element, String attribute, String value) {
    group.story.between(
        "<w:" + element + " w:" + attribute + "=\"" + Xml.escaped(value.strip()) + "\"/>");
  }

  // Text

  /** Writes the bytes gathered so far, now that it is known which they are. */
  private void flush() throws UnreadableException {
    if (!characters.isEmpty()) {
      write(characters.take(fonts, group.font));
    }
  }

  private void writeUnlessEmpty(String words) throws UnreadableException {
    if (!words.isEmpty()) {
      write(words);
    }
  }

  private void write(String words) throws UnreadableException {
    StringBuilder captured = group.words;
    if (group.kind == Kind.COLOURS) {
      colours.text(words);
    } else if (captured == null) {
      group.story.text(words, style(group));
    } else {
      captured.append(words);
    }
  }

  private RunStyle style(RtfGroup of) {
    boolean white = of.white && !of.shaded;
    return new RunStyle(of.hidden, fonts.symbolFont(of.font), white, revisers.change(of));
  }

  // Control words

  private void control() throws UnreadableException {
    String word = rtf.word();
    if (word.equals("*")) {
      optional = true;
      return;
    }
    boolean wasOptional = optional;
    optional = false;
    if (characters.passes(word)) {
      return;
    }
    if (destination(word)
        || character(word)
        || font(word)
        || style.control(rtf, group.kind == Kind.STYLE)
        || group.characters(rtf, colours)
        || group.paragraphs(rtf, colours)) {
      return;
    }
    if (group.kind == Kind.NESTED_ROW ? nestedRow.control(rtf) : row.control(rtf)) {
      return;
    }
    lists.control(rtf);
    if (wasOptional) {
      rtf.skipGroup();
    }
  }

  /** Takes a control word that says what its group is. */
  private boolean destination(String word) {
    Kind captured = RtfDestinations.captured(word);
    if (captured != null) {
      capture(captured);
      return true;
    }
    Kind story = RtfDestinations.story(word);
    if (story != null) {
      story(story);
      return true;
    }
    if (RtfDestinations.isPassedOver(word)) {
      rtf.skipGroup();
      return true;
    }
    switch (word) {
      case "red", "green", "blue" -> colours.control(rtf);
      case "background" -> {
        document.coloured();
        rtf.skipGroup();
      }
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
      case "info" -> {
        capture(Kind.INFO);
        group.font = RtfFonts.NONE;
      }
      case "nofpages" -> document.property("Pages", Integer.toString(rtf.number(0)));
      case "field" -> {
        group.kind = Kind.FIELD;
        group.words = null;
        group.story.field("begin", style(group));
      }
      case "fldrslt" -> group.story.field("separate", style(group));
      case "ftnalt" -> group.endnote = true;
      case "shp" -> {
        group.kind = Kind.SHAPE;
        group.shape = new RtfShape();
      }
      case "shpinst", "shpgrp" -> {}
      case "shpfblwtxt" -> {
        if (rtf.isOn()) {
          shape(group).behind();
        }
      }
      case "nesttableprops" -> group.kind = Kind.NESTED_ROW;
      case "upr" -> group.kind = Kind.TWICE;
      case "ud", "shppict" -> {}
      case "pntext" -> {
        // Programs that know lists count themselves
        if (hasLists) {
          rtf.skipGroup();
        }
      }
      case "pict" -> {
        capture(Kind.PICTURE);
        group.shape = new RtfShape();
        group.shape.picture();
      }
      case "picprop" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private void capture(Kind kind) {
    group.kind = kind;
    group.words = new StringBuilder();
  }

  private void story(Kind kind) {
    group.kind = kind;
    group.words = null;
    group.story = new StoryXml(limits);
    group.plainCharacters();
    group.plainParagraph();
  }

  /** Takes a control word that stands for a character, or ends a paragraph, a cell or a row. */
  private boolean character(String word) throws UnreadableException {
    String named = RtfCharacters.named(word);
    if (named != null) {
      writeUnlessEmpty(named);
      return true;
    }
    switch (word) {
      case "u" -> writeUnlessEmpty(characters.unicode((char) rtf.number(0), group.fallback));
      case "par", "sect" -> {
        if (group.words == null) {
          group.story.paragraph(group.paragraph(), group.depth());
        }
      }
      case "cell" -> group.story.cell(group.paragraph(), 1);
      case "nestcell" -> group.story.cell(group.paragraph(), group.tableDepth);
      case "row" -> row.end(group.story, 1);
      case "nestrow" -> nestedRow.end(group.story, group.tableDepth);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes a control word that says in which font or encoding characters are. */
  private boolean font(String word) {
    switch (word) {
      case "deff" -> {
        defaultFont = rtf.number(0);
        group.font = defaultFont;
      }
      case "plain" -> {
        group.plainCharacters();
        group.font = defaultFont;
      }
      case "ansicpg" -> fonts.setAnsi(rtf.number(1252));
      case "mac" -> fonts.setAnsi(10000);
      case "pc" -> fonts.setAnsi(437);
      case "pca" -> fonts.setAnsi(850);
      case "f" -> {
        font(rtf.number(0));
        // In a level it is the font of its bullet
        return group.kind != Kind.LEVEL;
      }
      case "fcharset" -> fonts.addCharset(font, rtf.number(0));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void font(int number) {
    StringBuilder name = group.words;
    if (group.kind == Kind.FONTS && name != null) {
      fonts.addName(font, name.toString());
      name.setLength(0);
    }
    font = number;
    group.font = number;
  }
}
