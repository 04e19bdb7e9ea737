package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same heading twice under one parent. */
final class RepeatedTitle implements Rule {
  private static final int FEWEST_OF_A_LABEL = 5;
  private static final int SHORTEST = 4;
  private static final int LONGEST_LINE = 80;

  private final RuleInfo info;

  RepeatedTitle(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    lines(document, reporter);
    Outline outline = document.get(Outline.ANALYSIS);
    if (!outline.parts().isEmpty()) {
      return;
    }
    List<Section> sections = outline.sections();
    Map<String, Span> siblings = new HashMap<>();
    Map<String, Integer> count = new HashMap<>();
    for (Section section : sections) {
      count.merge(Titles.key(section.heading().of(document.text())), 1, Integer::sum);
    }
    int[] parents = new int[64];
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      int level = Math.min(section.level(), parents.length - 1);
      parents[level] = i + 1;
      int parent = 0;
      for (int above = level - 1; above > 0 && parent == 0; above--) {
        parent = parents[above];
      }
      java.util.Arrays.fill(parents, level + 1, parents.length, 0);
      String heading = section.heading().of(document.text());
      String key = Titles.key(heading);
      if (key.length() < SHORTEST || document.place(section.heading()) instanceof Place.Slide) {
        continue; // a topic goes on over several slides
      }
      if (count.getOrDefault(key, 0) >= FEWEST_OF_A_LABEL) {
        continue; // Note, Caution, Example: what kind of remark follows
      }
      Span before = siblings.putIfAbsent(parent + "/" + level + "/" + key, section.heading());
      if (before != null
          && Titles.letters(before.of(document.text())).equals(Titles.letters(heading))) {
        reporter.report(
            Problem.of(info, section.heading())
                .with("heading", heading.strip())
                .related(List.of(before)));
      }
    }
  }

  /** A short line said twice in a row: a title above its page and on it, a date stamped twice. */
  private void lines(Document document, Reporter reporter) {
    Block before = null;
    for (Block block : document.blocks()) {
      boolean line =
          (block.role() == Role.BODY || block.role() == Role.TITLE)
              && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.TITLE)
              && block.span().length() <= LONGEST_LINE;
      if (line
          && before != null
          && Titles.letters(document.text(block)).length() >= SHORTEST
          && document.text(block).strip().equals(document.text(before).strip())) {
        reporter.report(
            Problem.of(info, block.span())
                .severity(Severity.INFO)
                .with("heading", document.text(block).strip())
                .related(List.of(before.span())));
      }
      before = line ? block : null;
    }
  }
}
