package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A heading with nothing under it before its sibling. */
final class EmptySection implements Rule {
  private static final int LONGEST_HEADING = 100;

  /** A.音调 B.响度 C.音色, 一、1.A 2.C 3.C: what is to choose from, and the key. */
  private static final PrefilteredPattern ANSWERS =
      PrefilteredPattern.compile(
          "A[.．、][^\\n]{1,40}\\sB[.．、][^\\n]{1,40}\\sC[.．、]|[1-9][0-9]?[.．、]\\s?[^\\s]{1,16}(?:\\s+[^\\s]{1,12}){0,4}\\s+[1-9][0-9]?[.．、][^\\s]");

  /** Points of dots alone are told where they stand. */
  private static final Pattern STUBS =
      Pattern.compile(
          "(?:\\s*(?:[-*+•]|[0-9]{1,2}[.)、])?[ \\t]*(?:\\.{3,6}|…{1,2})[ \\t]*(?:\\n|$)){1,20}\\s*");

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
    Skeleton skeleton = Skeleton.of(document, sections);
    if (skeleton.isContents()) {
      return;
    }
    if (skeleton.isTemplate()) {
      skeleton.bare().forEach(section -> report(document, section.heading(), reporter));
      return;
    }
    Map<Integer, Integer> filledAt = new HashMap<>();
    sections.stream()
        .filter(section -> SectionText.isFilled(document, section))
        .forEach(section -> filledAt.merge(section.level(), 1, Integer::sum));
    List<Section> empty = new ArrayList<>();
    for (int i = LoneHeadings.isTitleFirst(document, sections) ? 1 : 0;
        i + 1 < sections.size();
        i++) {
      if (filledAt.containsKey(sections.get(i).level()) && isEmpty(document, sections, i)) {
        empty.add(sections.get(i));
      }
    }
    int filled = filledAt.values().stream().mapToInt(Integer::intValue).sum();
    boolean first = !empty.isEmpty() && empty.get(0).equals(sections.get(0));
    if (empty.size() - (first ? 1 : 0) > Math.max(Skeleton.MOST_EMPTY, filled)) {
      return;
    }
    LastHeading.ofAttachments(document, sections).ifPresent(empty::add);
    List<Span> headings = new ArrayList<>(UnwrittenTitles.in(document));
    headings.addAll(BareHeadings.in(document));
    headings.addAll(BoldLabels.in(document));
    headings.addAll(EmptyPoints.in(document));
    empty.forEach(section -> headings.add(section.heading()));
    headings.addAll(AdvisedHeadings.in(document));
    headings.forEach(heading -> report(document, heading, reporter));
    LastHeading.cut(document, sections, filledAt)
        .ifPresent(
            section ->
                reporter.report(problem(document, section.heading()).severity(Severity.INFO)));
    for (Span words : UnkeptAnnouncements.in(document)) {
      reporter.report(
          Problem.of(info, words).message("announced").with("words", words.of(document.text())));
    }
  }

  private void report(Document document, Span heading, Reporter reporter) {
    reporter.report(problem(document, heading));
  }

  private Problem problem(Document document, Span heading) {
    return Problem.of(info, heading).with("heading", heading.of(document.text()).strip());
  }

  /** Neither the first heading, which may be the title, nor the last, where the text may be cut. */
  private static boolean isEmpty(Document document, List<Section> sections, int index) {
    Section section = sections.get(index);
    Section next = sections.get(index + 1);
    return !SectionText.isFilled(document, section)
        && !SectionText.isCommented(document, section.heading().end(), next.heading().start())
        && !STUBS.matcher(section.body().of(document.text())).matches()
        && next.level() <= section.level()
        && !LoneHeadings.isGuessed(document, section)
        && !LoneHeadings.isParent(document, section, next)
        && section.heading().length() < LONGEST_HEADING
        && !Titles.key(section.heading().of(document.text())).isEmpty()
        && !LoneHeadings.isNumberOnly(document, section)
        && !ListedHeadings.isListed(document, sections, index)
        && !ListedHeadings.isClause(document, section)
        && !LoneHeadings.isTitle(document, sections, index)
        && !ANSWERS.isIn(section.heading().of(document.folded()))
        && !LoneHeadings.isBeforeTitle(sections, index)
        && !SectionText.isLink(document, section)
        && !LoneHeadings.isRelease(document, section)
        && Omissions.in(section.heading().of(document.folded())).isEmpty();
  }
}
