package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines in bold that head what a form asks for, one under another down to the next heading or the
 * end, with nothing between them: {@code **Severity**}, {@code **Description**}. Names in bold are
 * signatures, and bold lines before the first heading are a title page.
 */
final class BoldLabels {
  private static final int FEWEST = 2;

  private static final Pattern LABEL =
      Pattern.compile("\\p{Lu}[\\p{L}'’/&-]{2,24}(?: [\\p{Ll}/&][\\p{Ll}'’/&-]{0,20}){0,4}\\??");

  private BoldLabels() {}

  /** Those of {@code document} that have nothing under them. */
  static List<Span> in(Document document) {
    Set<Span> bold = new HashSet<>();
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.BOLD_TITLE) {
        bold.add(evidence.span());
      }
    }
    List<Span> empty = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    boolean headed = false;
    for (Block block : bold.isEmpty() ? List.<Block>of() : document.blocks()) {
      if (block.role() == Role.FURNITURE) {
        continue;
      }
      boolean heading = block.kind() == BlockKind.HEADING;
      if (headed && bold.contains(block.span()) && isLabel(document, block)) {
        run.add(block.span());
        continue;
      }
      if (heading && run.size() >= FEWEST) {
        empty.addAll(run);
      }
      run.clear();
      headed |= heading;
    }
    if (run.size() >= FEWEST) {
      empty.addAll(run);
    }
    return empty;
  }

  private static boolean isLabel(Document document, Block block) {
    return block.kind() == BlockKind.PARAGRAPH && LABEL.matcher(document.text(block)).matches();
  }
}
