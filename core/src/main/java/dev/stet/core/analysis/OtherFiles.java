package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines by which a publication of many HTML files leads from one to the next: Previous, Up,
 * Next, the titles of the chapters. They are links that work, not what was copied from a site.
 */
public final class OtherFiles {
  /** The answer for a document. */
  public static final Analysis<OtherFiles> ANALYSIS = OtherFiles::new;

  /** A file beside the one that leads there. */
  private static final Pattern BESIDE =
      Pattern.compile("(?i)(?:\\.{1,2}/)*[\\w.-]+(?:/[\\w.-]+)*\\.(?:x?html?|xht)(?:#.*)?");

  /** The words in the place of an arrow, whose picture is the link. */
  private static final Pattern TURN =
      Pattern.compile(
          "(?i)[\\s\\p{Punct}«‹←»›→]*(?:prev(?:ious)?|next|up|home|contents|index|上一?页|下一?页|上一级|起始页|目录|索引)[\\s\\p{Punct}«‹←»›→]*");

  private static final int LONGEST = 300;

  private final Document document;

  /** Where the blocks begin that lead there and do nothing else. */
  private final NavigableSet<Integer> starts = new TreeSet<>();

  private OtherFiles(Document document) {
    this.document = document;
    if (document.mediaType().equals("text/html")) {
      find();
    }
  }

  /** Whether {@code block} leads to other files of the publication and does nothing else. */
  public boolean leadsThere(Block block) {
    return starts.contains(block.span().start());
  }

  /** How many of the blocks within {@code span} do. */
  int within(Span span) {
    return starts.subSet(span.start(), span.end()).size();
  }

  private void find() {
    List<Span> links =
        document.evidence().stream()
            .filter(evidence -> evidence.kind() == Evidence.Kind.LINK)
            .filter(link -> BESIDE.matcher(link.details().getOrDefault("target", "")).matches())
            .map(Evidence::span)
            .sorted(Comparator.comparingInt(Span::start))
            .toList();
    if (links.isEmpty()) {
      return;
    }
    int next = 0;
    for (Block block : document.blocks()) {
      Span span = block.span();
      int linked = 0;
      for (; next < links.size() && links.get(next).start() < span.end(); next++) {
        linked += letters(links.get(next));
      }
      if (span.length() <= LONGEST
          && (TURN.matcher(span.of(document.folded())).matches()
              || (linked > 0 && linked >= letters(span)))) {
        starts.add(span.start());
      }
    }
  }

  private int letters(Span span) {
    return (int) span.of(document.folded()).chars().filter(Character::isLetterOrDigit).count();
  }
}
