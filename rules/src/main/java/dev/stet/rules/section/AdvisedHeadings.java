package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;

/** The headings under which stands what the template says to its user, and no more. */
final class AdvisedHeadings {
  private static final PrefilteredPattern ADVICE =
      PrefilteredPattern.compile(
          "^(?:(?:填写|写作|撰写|编写)?(?:说明|提示|要求|指引|指南):|(?i:(?:writing |author |template )?(?:instructions?|guidance|hints?)(?: for authors?)?:))");

  static List<Span> in(Document document) {
    List<Span> advice = new ArrayList<>(quotedAdvice(document));
    document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.GUIDANCE)
        .map(Evidence::span)
        .forEach(advice::add);
    if (advice.isEmpty()) {
      return List.of();
    }
    List<Span> headings = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      int end = i + 1;
      while (end < blocks.size() && advice.stream().anyMatch(blocks.get(end).span()::overlaps)) {
        end++;
      }
      while (end > i + 1 && end < blocks.size() && isHeadOfTable(blocks.get(end))) {
        end++; // over rows in which nothing stands
      }
      boolean over = end == blocks.size() || blocks.get(end).kind() == BlockKind.HEADING;
      if (blocks.get(i).kind() == BlockKind.HEADING && end > i + 1 && over) {
        headings.add(blocks.get(i).span());
      }
    }
    return headings;
  }

  /** > 说明：…: quotations that tell the writer what to do, if there are several. */
  private static List<Span> quotedAdvice(Document document) {
    List<Span> advice =
        document.blocks().stream()
            .filter(block -> block.kind() == BlockKind.QUOTATION)
            .map(Block::span)
            .filter(span -> ADVICE.isIn(span.of(document.folded())))
            .toList();
    return advice.size() > 1 ? advice : List.of();
  }

  private static boolean isHeadOfTable(Block block) {
    return block.cell() != null && block.cell().row() == 0;
  }

  private AdvisedHeadings() {}
}
