package dev.stet.readers.word;

import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.word.RtfGroup.Kind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

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
  private final List<String> revisers = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private RtfGroup group;

  /** How many characters are to be passed over, as a Unicode one before said the same. */
  private int passOver;

  /** The half of a Unicode character whose other half comes with the next control word. */
  private char firstHalf;

  private boolean optional;
  private boolean hasLists;
  private int font;
  private int defaultFont;
  private int styleNumber;
  private int styleBase = -1;
  private int styleOutline = -1;
  private boolean styleHidden;
  private int comments;
  private String commentId = "";
  private String commentAuthor = "";
  private String commentDate = "";

  RtfDocument(byte[] source, WordPackage document, Limits limits) {
    this.rtf = new RtfTokens(source);
    this.limits = limits;
    this.document = document;
    this.body = new StoryXml(limits);
    this.group = new RtfGroup(body);
    this.lists = new RtfLists(document, fonts);
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
          if (passOver > 0) {
            passOver--;
          } else if (group.kind != Kind.PICTURE) {
            bytes.write(rtf.value());
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
    passOver = 0;
    optional = false;
    RtfGroup outer = group;
    groups.push(outer);
    group = outer.inner();
    switch (outer.kind) {
      case STYLES -> {
        group.kind = Kind.STYLE;
        group.words = new StringBuilder();
        styleNumber = 0;
        styleBase = -1;
        styleOutline = -1;
        styleHidden = false;
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
    passOver = 0;
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
      case STYLE ->
          document.style(
              styleNumber, words.replace(";", "").strip(), styleBase, styleOutline, styleHidden);
      case REVISER -> revisers.add(words.replace(";", "").strip());
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
      case COMMENT_AUTHOR -> commentAuthor = words.strip();
      case COMMENT_DATE -> commentDate = date(words.strip());
      case COMMENT_REFERENCE -> commentId = words.strip();
      case COMMENT_START -> between("commentRangeStart", "id", words);
      case COMMENT_END -> between("commentRangeEnd", "id", words);
      case COMMENT -> endComment(ended.story);
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

  private static String date(String dttm) {
    return dttm.matches("-?\\d{1,10}") ? RunStyle.Change.date((int) Long.parseLong(dttm)) : "";
  }

  private void endComment(StoryXml words) {
    comments++;
    String id = commentId.isEmpty() ? "at " + comments : commentId;
    document.comment(id, commentAuthor, commentDate, words);
    group.story.run("<w:commentReference w:id=\"" + Xml.escaped(id) + "\"/>", RunStyle.PLAIN);
    commentId = "";
    commentDate = "";
  }

  // Text

  /** Writes the bytes gathered so far, now that it is known which they are. */
  private void flush() throws UnreadableException {
    if (bytes.size() > 0) {
      String words = fonts.decode(bytes.toByteArray(), group.font);
      bytes.reset();
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
    RunStyle.Change change = null;
    if (of.deleted) {
      change = RunStyle.Change.of("del", reviser(of.deleter), of.deleteDate);
    } else if (of.inserted) {
      change = RunStyle.Change.of("ins", reviser(of.author), of.date);
    } else if (of.movedFrom) {
      change = RunStyle.Change.of("moveFrom", reviser(of.author), of.date);
    } else if (of.movedTo) {
      change = RunStyle.Change.of("moveTo", reviser(of.author), of.date);
    }
    boolean white = of.white && !of.shaded;
    return new RunStyle(of.hidden, fonts.symbolFont(of.font), white, change);
  }

  private String reviser(int index) {
    return index > 0 && index < revisers.size() ? revisers.get(index) : "";
  }

  private void unicode() throws UnreadableException {
    char half = (char) rtf.number(0);
    if (Character.isHighSurrogate(half)) {
      firstHalf = half;
    } else if (Character.isLowSurrogate(half)) {
      write(String.valueOf(new char[] {firstHalf, half}));
    } else {
      write(String.valueOf(half));
    }
    passOver = group.fallback;
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
    if (passOver > 0 && !word.equals("u")) {
      passOver--;
      if (word.length() == 1 && !Character.isLetter(word.charAt(0))) {
        return;
      }
      passOver = 0;
    }
    if (destination(word) || character(word) || characterShape(word) || paragraphShape(word)) {
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
    switch (word) {
      case "fonttbl" -> capture(Kind.FONTS);
      case "stylesheet" -> capture(Kind.STYLES);
      case "revtbl" -> capture(Kind.REVISERS);
      case "colortbl" -> capture(Kind.COLOURS);
      case "red", "green", "blue" -> colours.control(rtf);
      case "background" -> {
        document.coloured();
        rtf.skipGroup();
      }
      case "listtable", "listoverridetable" -> capture(Kind.INFO);
      case "list" -> {
        group.kind = Kind.LIST;
        lists.beginList();
      }
      case "listlevel" -> {
        group.kind = Kind.LEVEL;
        lists.beginLevel();
      }
      case "leveltext" -> capture(Kind.LEVEL_TEXT);
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
      case "title" -> capture(Kind.TITLE);
      case "author" -> capture(Kind.AUTHOR);
      case "nofpages" -> document.property("Pages", Integer.toString(rtf.number(0)));
      case "field" -> {
        group.kind = Kind.FIELD;
        group.words = null;
        group.story.field("begin", style(group));
      }
      case "fldinst" -> capture(Kind.INSTRUCTION);
      case "fldrslt" -> group.story.field("separate", style(group));
      case "bkmkstart" -> capture(Kind.BOOKMARK);
      case "footnote" -> story(Kind.NOTE);
      case "ftnalt" -> group.endnote = true;
      case "header", "headerl", "headerr", "headerf" -> story(Kind.HEADER);
      case "footer", "footerl", "footerr", "footerf" -> story(Kind.FOOTER);
      case "annotation" -> story(Kind.COMMENT);
      case "atnauthor" -> capture(Kind.COMMENT_AUTHOR);
      case "atndate" -> capture(Kind.COMMENT_DATE);
      case "atnref" -> capture(Kind.COMMENT_REFERENCE);
      case "atrfstart" -> capture(Kind.COMMENT_START);
      case "atrfend" -> capture(Kind.COMMENT_END);
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
      case "sn" -> capture(Kind.SHAPE_NAME);
      case "sv" -> capture(Kind.SHAPE_VALUE);
      case "shptxt" -> story(Kind.SHAPE_TEXT);
      case "objclass" -> capture(Kind.OBJECT_CLASS);
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
      case "listtext",
          "objdata",
          "shprslt",
          "nonesttables",
          "nonshppict",
          "levelnumbers",
          "listname",
          "listpicture",
          "bkmkend",
          "atnid",
          "atntime",
          "atnparent",
          "falt",
          "xe",
          "tc",
          "do" ->
          rtf.skipGroup();
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
    switch (word) {
      case "u" -> unicode();
      case "par", "sect" -> {
        if (group.words == null) {
          group.story.paragraph(group.paragraph(), group.depth());
        }
      }
      case "cell" -> group.story.cell(group.paragraph(), 1);
      case "nestcell" -> group.story.cell(group.paragraph(), group.tableDepth);
      case "row" -> row.end(group.story, 1);
      case "nestrow" -> nestedRow.end(group.story, group.tableDepth);
      case "tab" -> write("\t");
      case "line", "column" -> write("\n");
      case "page" -> write("\f");
      case "\t" -> write("\t");
      case "emdash" -> write("—");
      case "endash" -> write("–");
      case "lquote" -> write("‘");
      case "rquote" -> write("’");
      case "ldblquote" -> write("“");
      case "rdblquote" -> write("”");
      case "bullet" -> write("•");
      case "emspace", "enspace", "qmspace" -> write(" ");
      case "~" -> write("\u00A0");
      case "_" -> write("\u2011");
      case "-", ":", "|" -> {}
      case "{", "}", "\\" -> write(word);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean characterShape(String word) {
    switch (word) {
      case "deff" -> {
        defaultFont = rtf.number(0);
        group.font = defaultFont;
      }
      case "plain" -> {
        group.plainCharacters();
        group.font = defaultFont;
      }
      case "uc" -> group.fallback = Math.max(0, rtf.number(1));
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
      case "v" -> {
        group.hidden = rtf.isOn();
        styleHidden |= group.kind == Kind.STYLE && rtf.isOn();
      }
      case "cf" -> group.white = colours.isWhite(rtf.number(0));
      case "cb", "chcbpat", "highlight" -> group.shaded |= colours.shades(rtf.number(0));
      case "chshdng" -> group.shaded |= rtf.number(0) > 0;
      case "revised" -> group.inserted = rtf.isOn();
      case "deleted" -> group.deleted = rtf.isOn();
      case "mvf" -> group.movedFrom = rtf.isOn();
      case "mvt" -> group.movedTo = rtf.isOn();
      case "revauth", "mvauth" -> group.author = rtf.number(0);
      case "revdttm", "mvdate" -> group.date = rtf.number(0);
      case "revauthdel" -> group.deleter = rtf.number(0);
      case "revdttmdel" -> group.deleteDate = rtf.number(0);
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

  private boolean paragraphShape(String word) {
    switch (word) {
      case "pard" -> group.plainParagraph();
      case "s" -> {
        group.style = rtf.number(0);
        styleNumber = rtf.number(0);
      }
      case "sbasedon" -> styleBase = rtf.number(-1);
      case "outlinelevel" -> {
        group.outline = Math.min(8, Math.max(0, rtf.number(0)));
        styleOutline = group.outline;
      }
      case "ls" -> {
        group.list = rtf.number(0);
        // In the table of lists it is the number of the list
        return group.kind != Kind.OVERRIDE;
      }
      case "ilvl" -> group.listLevel = rtf.number(0);
      case "cbpat" -> group.coloured |= colours.shades(rtf.number(0));
      case "shading" -> group.coloured |= rtf.number(0) > 0;
      case "pagebb" -> group.newPage = rtf.isOn();
      case "intbl" -> group.inTable = rtf.isOn();
      case "itap" -> {
        group.tableDepth = rtf.number(1);
        group.inTable = group.tableDepth > 0;
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
