package dev.stet.readers.word;

import dev.stet.readers.word.RtfGroup.Kind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The control words that say nothing but what their group is. */
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

  private RtfDestinations() {}

  static @Nullable Kind captured(String word) {
    return CAPTURED.get(word);
  }

  static @Nullable Kind story(String word) {
    return STORIES.get(word);
  }

  static boolean isPassedOver(String word) {
    return PASSED_OVER.contains(word);
  }
}
