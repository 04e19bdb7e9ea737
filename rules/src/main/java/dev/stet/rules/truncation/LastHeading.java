package dev.stet.rules.truncation;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Series;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;

/** A heading that is the last block of a report, where others have text under them. */
final class LastHeading {
  /** 授权书（格式自拟）, Prices (see the portal): the heading says where to find what it names. */
  private static final PrefilteredPattern ELSEWHERE =
      PrefilteredPattern.compile(
          "(?i)[(（](?:略|[^()（）]{0,12}(?:自拟|另附|另见|详见|附后|格式见|见附件|见附表|attached|see )[^()（）]{0,16})[)）]\\s*$");

  private final LastBlock last;
  private final Document document;
  private final Outline outline;

  LastHeading(LastBlock last) {
    this.last = last;
    this.document = last.document();
    this.outline = document.get(Outline.ANALYSIS);
  }

  /** （五）…，…: the points before it are paragraphs that begin with a number, and so is this. */
  boolean isPoint() {
    for (Series series : outline.series()) {
      if (series.last().block() == last.index() && series.points().size() > 1) {
        long paragraphs =
            series.points().stream().filter(p -> p.form() != Point.Form.HEADING).count();
        return paragraphs * 2 >= series.points().size() - 1 && paragraphs > 0;
      }
    }
    return false;
  }

  /** What it announces never comes. */
  void addTo(Grounds grounds) {
    List<Section> sections = outline.sections();
    int index = sections.size() - 1;
    while (index >= 0 && sections.get(index).block() != last.index()) {
      index--;
    }
    if (index < 0 || standsAlone(sections.get(index))) {
      return;
    }
    Section section = sections.get(index);
    List<Section> siblings =
        sections.subList(0, index).stream()
            .filter(other -> other.level() == section.level())
            .toList();
    long empty = siblings.stream().filter(other -> other.all() == 0).count();
    long filled = siblings.size() - empty + (isTitleSibling(section) ? 1 : 0);
    if (filled > empty && section.heading().start() >= last.end().start()) {
      grounds.add(
          filled > 1 ? 3.5 : 3,
          "it ends with a heading and nothing under it, while the " + filled + " before have text",
          "全文止于一个标题，其下没有内容，而此前同级标题下都有正文");
    }
  }

  /** Whether nothing need stand under it, or it was taken for a heading by its looks. */
  private boolean standsAlone(Section section) {
    String heading = section.heading().of(document.folded());
    Place place = document.place(section.heading());
    return EndMatter.isForTheSite(heading)
        || ELSEWHERE.isIn(heading)
        || place instanceof Place.Slide
        || (place instanceof Place.Page && Numbering.of(document, last.block()) == null);
  }

  /** Whether the heading that was taken for the title is of the same rank and has text under it. */
  private boolean isTitleSibling(Section section) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < section.block(); i++) {
      if (blocks.get(i).role() == Role.TITLE) {
        return blocks.get(i).kind() == BlockKind.HEADING
            && blocks.get(i).level() == section.level()
            && document.mediaType().equals("text/markdown");
      }
    }
    return false;
  }
}
