package dev.stet.readers.word;

import dev.stet.readers.spi.Limits;
import dev.stet.readers.word.RtfGroup.Kind;
import java.util.Map;
import java.util.Set;

/**
 * What the groups of an RTF document are, which a control word at their beginning says, and what is
 * written when they end. Not thread-safe.
 */
final class RtfDestinations {
  /** Groups whose words are no text of a story. */
  private static final Map<String, Kind> CAPTURED =
      Map.ofEntries(
          Map.entry("fonttbl", Kind.FONTS),
          Map.entry("stylesheet", Kind.STYLES),
          Map.entry("revtbl", Kind.REVISERS),
          Map.entry("colortbl", Kind.COLOURS),
          Map.entry("listtable", Kind.INFO),
          Map.entry("listoverridetable", Kind.INFO),
          Map.entry("leveltext", Kind.LEVEL_TEXT),
          Map.entry("title", Kind.TITLE),
          Map.entry("author", Kind.AUTHOR),
          Map.entry("fldinst", Kind.INSTRUCTION),
          Map.entry("bkmkstart", Kind.BOOKMARK),
          Map.entry("atnauthor", Kind.COMMENT_AUTHOR),
          Map.entry("atndate", Kind.COMMENT_DATE),
          Map.entry("atnref", Kind.COMMENT_REFERENCE),
          Map.entry("atrfstart", Kind.COMMENT_START),
          Map.entry("atrfend", Kind.COMMENT_END),
          Map.entry("sn", Kind.SHAPE_NAME),
          Map.entry("sv", Kind.SHAPE_VALUE),
          Map.entry("objclass", Kind.OBJECT_CLASS));

  /** Groups whose words are a story of their own. */
  private static final Map<String, Kind> STORIES =
      Map.ofEntries(
          Map.entry("footnote", Kind.NOTE),
          Map.entry("header", Kind.HEADER),
          Map.entry("headerl", Kind.HEADER),
          Map.entry("headerr", Kind.HEADER),
          Map.entry("headerf", Kind.HEADER),
          Map.entry("footer", Kind.FOOTER),
          Map.entry("footerl", Kind.FOOTER),
          Map.entry("footerr", Kind.FOOTER),
          Map.entry("footerf", Kind.FOOTER),
          Map.entry("annotation", Kind.COMMENT),
          Map.entry("shptxt", Kind.SHAPE_TEXT));

  /** What says again what is read elsewhere, or nothing to a reader. */
  private static final Set<String> PASSED_OVER =
      Set.of(
          "listtext",
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
          "do");

  private final RtfTokens rtf;
  private final WordPackage document;
  private final RtfTables tables;
  private final Limits limits;
  private final RtfComments comments;

  RtfDestinations(RtfTokens rtf, WordPackage document, RtfTables tables, Limits limits) {
    this.rtf = rtf;
    this.document = document;
    this.tables = tables;
    this.limits = limits;
    this.comments = new RtfComments(document);
  }

  /** Takes a control word that says what its group is. */
  boolean begin(RtfGroup group) {
    String word = rtf.word();
    Kind captured = CAPTURED.get(word);
    if (captured != null) {
      group.capture(captured);
      return true;
    }
    Kind story = STORIES.get(word);
    if (story != null) {
      story(group, story);
      return true;
    }
    if (PASSED_OVER.contains(word)) {
      rtf.skipGroup();
      return true;
    }
    switch (word) {
      case "background" -> {
        document.coloured();
        rtf.skipGroup();
      }
      case "info" -> {
        group.capture(Kind.INFO);
        group.font = RtfFonts.NONE;
      }
      case "nofpages" -> document.property("Pages", Integer.toString(rtf.number(0)));
      case "field" -> {
        group.kind = Kind.FIELD;
        group.words = null;
        group.story.field("begin", tables.style(group));
      }
      case "fldrslt" -> group.story.field("separate", tables.style(group));
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
        if (tables.hasLists()) {
          rtf.skipGroup();
        }
      }
      case "pict" -> {
        group.capture(Kind.PICTURE);
        group.shape = new RtfShape();
        group.shape.picture();
      }
      case "picprop" -> {}
      default -> {
        return tables.begin(rtf, group);
      }
    }
    return true;
  }

  private void story(RtfGroup group, Kind kind) {
    group.kind = kind;
    group.words = null;
    group.story = new StoryXml(limits);
    group.plainCharacters();
    group.plainParagraph();
  }

  /**
   * Ends {@code ended}, which stands in {@code group}.
   *
   * @param words what stood in it, if that is no text of a story
   */
  void end(RtfGroup ended, RtfGroup group, String words) {
    switch (ended.kind) {
      case TITLE -> document.property("title", words.strip());
      case AUTHOR -> document.property("creator", words.strip());
      case FIELD -> group.story.field("end", tables.style(group));
      case INSTRUCTION -> group.story.instruction(words, tables.style(group));
      case BOOKMARK -> between(group.story, "bookmarkStart", "name", words);
      case NOTE -> group.story.run(document.note(ended.endnote, ended.story), tables.style(group));
      case HEADER -> document.furniture(true, ended.story);
      case FOOTER -> document.furniture(false, ended.story);
      case COMMENT_AUTHOR -> comments.author(words);
      case COMMENT_DATE -> comments.date(words);
      case COMMENT_REFERENCE -> comments.reference(words);
      case COMMENT_START -> between(group.story, "commentRangeStart", "id", words);
      case COMMENT_END -> between(group.story, "commentRangeEnd", "id", words);
      case COMMENT -> comments.end(ended.story, group.story);
      case SHAPE -> {
        if (ended.shape != null) {
          group.story.run(ended.shape.xml(), tables.style(group));
        }
      }
      case PICTURE -> {
        if (shape(ended).isDescribed()) {
          group.story.run(shape(ended).xml(), tables.style(group));
        }
      }
      case SHAPE_NAME -> shape(ended).name(words);
      case SHAPE_VALUE -> shape(ended).value(words);
      case SHAPE_TEXT -> shape(ended).text(ended.story);
      case OBJECT_CLASS -> group.story.run(document.object(words.strip()), RunStyle.PLAIN);
      default -> tables.end(ended, words);
    }
  }

  private static RtfShape shape(RtfGroup group) {
    return group.shape == null ? new RtfShape() : group.shape;
  }

  private static void between(StoryXml story, String element, String attribute, String value) {
    story.between(
        "<w:" + element + " w:" + attribute + "=\"" + Xml.escaped(value.strip()) + "\"/>");
  }
}
