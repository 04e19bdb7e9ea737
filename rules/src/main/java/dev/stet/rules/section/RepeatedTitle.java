package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.ReleaseNotes;
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
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The same heading twice under one parent. */
final class RepeatedTitle implements Rule {
  private static final int FEWEST_OF_A_LABEL = 5;
  private static final int SHORTEST = 4;

  /** A title may come again among the first blocks, with a name or a picture between. */
  private static final int HEAD = 6;

  private static final int SHORTEST_TITLE = 8;
  private static final int LONGEST_LINE = 80;
  private static final int LONGEST_COUNTED = 40;
  private static final int FEWEST_COUNTED = 3;
  private static final int FEWEST_ARRANGED = 3;
  private static final PrefilteredPattern REMARK =
      PrefilteredPattern.compile(
          "(?i)^\\W*(?:notes?|warnings?|cautions?|tips?|hints?|important|danger|attention|remarks?|examples?|see also|returns?|parameters?|arguments?|syntax|usage|description|synopsis)\\W*$|[:：]\\s*$");

  /** When a post was written, to the minute. */
  private static final PrefilteredPattern DATED =
      PrefilteredPattern.compile(
          "(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2} +[0-9]{1,2}:[0-9]{2}");

  private static final PrefilteredPattern FIGURE =
      PrefilteredPattern.compile("([1-9][0-9]?) [\\p{L}][^。；;]*[^。；;:,，]");

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
    if (!outline.parts().isEmpty() || document.get(ReleaseNotes.ANALYSIS)) {
      return;
    }
    counted(document, reporter);
    List<Section> sections = outline.sections();
    Map<String, Span> siblings = new HashMap<>();
    List<Problem> found = new ArrayList<>();
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
      if (count.getOrDefault(key, 0) >= FEWEST_OF_A_LABEL || REMARK.isIn(heading)) {
        continue; // Note, Caution, Example: what kind of remark follows
      }
      if (isPost(document, sections, i)) {
        continue; // who wrote it
      }
      String name = parent + "/" + level + "/" + heading.strip();
      Span before = siblings.putIfAbsent(name, section.heading());
      if (before != null) {
        found.add(
            Problem.of(info, section.heading())
                .with("heading", heading.strip())
                .related(List.of(before)));
      }
    }
    if (!isArrangement(found)) {
      found.forEach(reporter::report);
    }
  }

  /** kestrel88 and under it 10# 发表于 2024-6-20 15:41: the head of a post on a board. */
  private static boolean isPost(Document document, List<Section> sections, int index) {
    return index + 1 < sections.size()
        && sections.get(index + 1).block() == sections.get(index).block() + 1
        && sections.get(index + 1).level() > sections.get(index).level()
        && DATED.isIn(sections.get(index + 1).heading().of(document.folded()));
  }

  /**
   * PART I, PART II, PART III, and then PART I, PART II, PART III again: at first they are named,
   * as a statute's arrangement of sections does, then they come.
   */
  private static boolean isArrangement(List<Problem> again) {
    return again.size() >= FEWEST_ARRANGED
        && again.stream().allMatch(one -> one.related().get(0).end() < again.get(0).span().start());
  }

  /**
   * 5 环境影响 and, behind its text, 5 环境影响 before 6 结论: lines counted by a figure and one space are
   * not seen as headings, but a number that comes twice with the same words is one title.
   */
  private void counted(Document document, Reporter reporter) {
    Map<Integer, Block> titles = new HashMap<>();
    Block twice = null;
    int last = 0;
    for (Block block : document.blocks()) {
      Matcher figure = FIGURE.matcher(block.span().of(document.folded()));
      boolean line =
          block.role() == Role.BODY
              && block.kind() != BlockKind.TABLE_CELL
              && block.span().length() <= LONGEST_COUNTED
              && figure.matches();
      if (!line) {
        continue;
      }
      int number = Integer.parseInt(figure.group(1));
      Block before = titles.get(number);
      if (number == last + 1) {
        titles.put(number, block);
        last = number;
      } else if (before != null
          && twice == null
          && document.text(before).strip().equals(document.text(block).strip())) {
        twice = block;
      } else {
        return;
      }
    }
    if (twice != null && titles.size() >= FEWEST_COUNTED) {
      reporter.report(Problem.of(info, twice.span()).with("heading", document.text(twice).strip()));
    }
  }

  /** A short line said twice in a row: a title above its page and on it, a date stamped twice. */
  private void lines(Document document, Reporter reporter) {
    Block before = null;
    Block title = null;
    int at = 0;
    for (Block block : document.blocks()) {
      String words = document.text(block).strip();
      boolean head =
          (block.role() == Role.BODY || block.role() == Role.TITLE)
              && (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE);
      boolean line =
          (block.role() == Role.BODY || block.role() == Role.TITLE)
              && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.TITLE)
              && block.span().length() <= LONGEST_LINE;
      Block other = line && isAgain(document, before, words) ? before : null;
      if (other == null && (line || head) && at < HEAD && words.length() >= SHORTEST_TITLE) {
        other = isAgain(document, title, words) ? title : null;
        title = title == null || block.role() == Role.TITLE ? block : title;
      }
      if (other != null) {
        reporter.report(
            Problem.of(info, block.span())
                .severity(Severity.INFO)
                .with("heading", words)
                .related(List.of(other.span())));
      }
      before = line ? block : null;
      at++;
    }
  }

  private static boolean isAgain(Document document, @Nullable Block before, String words) {
    return before != null
        && Titles.letters(words).length() >= SHORTEST
        && words.equals(document.text(before).strip());
  }
}
