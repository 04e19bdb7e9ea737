package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Document;
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
        && Omissions.in(section.heading().of(document.folded())).isEmpty();
  }
}
