package dev.stet.rules.section;

import dev.stet.core.analysis.Section;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * The lowest sections of a document, and which of them have nothing under them.
 *
 * @param leaves how many there are
 * @param bare those under which nothing stands
 */
record Skeleton(int leaves, List<Section> bare) {
  /** Where most headings have nothing under them, the document is an outline and means to be. */
  static final int MOST_EMPTY = 3;

  /** More headings and nothing else are the contents of a book, in a file of their own. */
  private static final int MOST_OF_CONTENTS = 20;

  /** Only headings that are marked as such count: lines that look like some are a list. */
  static Skeleton of(Document document, List<Section> sections) {
    int leaves = 0;
    List<Section> bare = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (!section.leaf()
          || document.blocks().get(section.block()).kind() != BlockKind.HEADING
          || ListedHeadings.isAgenda(document, sections, i)) {
        continue;
      }
      leaves++;
      if (!SectionText.isFilled(document, section)
          && !SectionText.isLink(document, section)
          && !SectionText.isCommented(
              document, section.heading().end(), section.body().end() + 1)) {
        bare.add(section);
      }
    }
    return new Skeleton(leaves, bare);
  }

  /** Whether there are headings and hardly anything else: a template that nobody wrote. */
  boolean isTemplate() {
    return bare.size() > MOST_EMPTY && bare.size() * 3 >= leaves * 2;
  }

  /** Whether there are headings only, which are the contents of a text somewhere else. */
  boolean isContents() {
    return bare.size() > MOST_OF_CONTENTS && bare.size() * 10 >= leaves * 9;
  }
}
