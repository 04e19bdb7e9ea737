package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.ReleaseNotes;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings that need no text of their own: the title, a part above its chapters, a number whose
 * words are on the next line.
 */
final class LoneHeadings {
  private static final Pattern COUNTED = Pattern.compile("[#\\s]*[0-9]");

  /** What names a part, in front of its title: {@code PART B.}, {@code IV.1 -}. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?i:(?:part|annex|appendix|schedule|chapter|section|article|title|book|volume)\\s+)?"
              + "([A-Z]{1,5}(?:\\.[0-9]{1,3}){0,4}|[0-9]{1,3}(?:\\.[0-9]{1,3}){0,4})(?![\\p{L}\\p{N}])");

  private static final PrefilteredPattern BARE_FIGURE =
      PrefilteredPattern.compile("([0-9]{1,2})\\s+\\p{L}");

  /** ### Aims, of which there are so many, is no title. */
  private static final int FEWEST_OF_RANK = 3;

  private static final int LONG_TITLE_CHINESE = 20;

  private static final int LONG_TITLE = 45;

  /**
   * Whether the first heading may be the title: it has no number, and is of the highest rank or of
   * one of its own.
   */
  static boolean isTitleFirst(Document document, List<Section> sections) {
    if (sections.isEmpty()
        || COUNTED.matcher(sections.get(0).heading().of(document.text())).lookingAt()) {
      return false;
    }
    int level = sections.get(0).level();
    return level < 3 || sections.stream().filter(s -> s.level() == level).count() < FEWEST_OF_RANK;
  }

  /**
   * Whether nothing stands before it and it is as long as no section's name: the text's own title.
   */
  static boolean isTitle(Document document, List<Section> sections, int index) {
    Section section = sections.get(index);
    String heading = section.heading().of(document.text());
    return heading.length() >= (Endings.isChinese(heading) ? LONG_TITLE_CHINESE : LONG_TITLE)
        && !COUNTED.matcher(heading).lookingAt()
        && sections.subList(0, index).stream().allMatch(before -> before.own() == 0);
  }

  /**
   * Whether the next heading is the first of its rank, above all before it: the text's own title.
   */
  static boolean isBeforeTitle(List<Section> sections, int index) {
    int rank = sections.get(index + 1).level();
    return sections.subList(0, index + 1).stream().allMatch(before -> before.level() > rank);
  }

  /** A title on a slide may be all there is; on a page, large letters without a number are. */
  static boolean isGuessed(Document document, Section section) {
    Place place = document.place(section.heading());
    Span heading = section.heading();
    return place instanceof Place.Slide
        || (place instanceof Place.Page
            && Numbering.at(document.text(), heading.start(), heading.end()) == null);
  }

  /** 5.2 before 5.2.1, PART B before B1: the number says what the level does not. */
  static boolean isParent(Document document, Section section, Section next) {
    Matcher code = CODE.matcher(section.heading().of(document.folded()));
    if (code.lookingAt()) {
      String under = next.heading().of(document.folded());
      String label = code.group(1);
      char after = under.length() > label.length() ? under.charAt(label.length()) : ' ';
      boolean letter = Character.isLetter(label.charAt(label.length() - 1));
      if (under.startsWith(label)
          && (after == '.' ? isCounted(under, label) : letter && Character.isDigit(after))) {
        return true;
      }
    }
    Numbering outer =
        Numbering.at(document.folded(), section.heading().start(), section.heading().end());
    Numbering inner = Numbering.at(document.folded(), next.heading().start(), next.heading().end());
    if (outer == null) {
      // 2 Background: a figure and one space are not seen as a number
      Matcher bare = BARE_FIGURE.matcher(section.heading().of(document.folded()));
      return bare.lookingAt()
          && inner != null
          && next.heading().of(document.folded()).startsWith(bare.group(1) + ".");
    }
    return inner != null && inner.depth() > outer.depth();
  }

  private static boolean isCounted(String under, String label) {
    int at = label.length() + 1;
    return at < under.length() && Character.isDigit(under.charAt(at));
  }

  /** 第一章 on a line of its own: its title is on the next. */
  static boolean isNumberOnly(Document document, Section section) {
    Span heading = section.heading();
    Numbering numbering = Numbering.at(document.folded(), heading.start(), heading.end());
    return numbering != null && numbering.span().end() >= heading.end();
  }

  /** A release of which there is nothing to tell has nothing under it. */
  static boolean isRelease(Document document, Section section) {
    return document.get(ReleaseNotes.ANALYSIS)
        && ReleaseNotes.isRelease(section.heading().of(document.text()));
  }

  private LoneHeadings() {}
}
