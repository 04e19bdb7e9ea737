package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.List;

/** A heading with nothing under it before its sibling. */
final class EmptySection implements Rule {
  /** Where most headings have nothing under them, the document is an outline and means to be. */
  private static final int MOST_EMPTY = 3;

  private final RuleInfo info;

  EmptySection(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    long filled = sections.stream().filter(section -> section.all() > 0).count();
    List<Section> empty =
        sections.stream().filter(section -> isEmpty(document, sections, section)).toList();
    if (empty.size() > MOST_EMPTY && empty.size() > filled) {
      return;
    }
    for (Section section : empty) {
      reporter.report(
          Problem.of(info, section.heading())
              .with("heading", section.heading().of(document.text()).strip()));
    }
  }

  private static boolean isEmpty(Document document, List<Section> sections, Section section) {
    if (section.all() > 0) {
      return false;
    }
    // the last heading of all is a matter of where the text ends
    int index = sections.indexOf(section);
    if (index == 0
        || (index + 1 < sections.size() && isParent(document, section, sections.get(index + 1)))) {
      return false;
    }
    boolean sibling =
        index + 1 < sections.size() && sections.get(index + 1).level() == section.level();
    boolean likeBefore =
        sections.subList(0, index).stream()
            .anyMatch(other -> other.level() == section.level() && other.all() > 0);
    boolean likeAfter =
        sections.subList(index + 1, sections.size()).stream()
            .anyMatch(other -> other.level() == section.level() && other.all() > 0);
    return sibling
        && (likeBefore || likeAfter)
        && section.heading().length() < 100
        && !Titles.key(section.heading().of(document.text())).isEmpty()
        && !isNumberOnly(document, section)
        && Omissions.in(section.heading().of(document.folded())).isEmpty();
  }

  /** 5.2 before 5.2.1: the number says what the level does not. */
  private static boolean isParent(Document document, Section section, Section next) {
    Numbering outer =
        Numbering.at(document.folded(), section.heading().start(), section.heading().end());
    Numbering inner = Numbering.at(document.folded(), next.heading().start(), next.heading().end());
    return outer != null && inner != null && inner.depth() > outer.depth();
  }

  /** 第一章 on a line of its own: its title is on the next. */
  private static boolean isNumberOnly(Document document, Section section) {
    Span heading = section.heading();
    Numbering numbering = Numbering.at(document.folded(), heading.start(), heading.end());
    return numbering != null && numbering.span().end() >= heading.end();
  }
}
