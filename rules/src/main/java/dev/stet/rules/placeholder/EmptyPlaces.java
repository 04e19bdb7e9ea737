package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a template has room for values and nobody gave any: labels one under another with nothing
 * behind them, cells of a row that hold a unit and no figure. A form for readers is made of the
 * same; so they are asked for only in a template.
 */
final class EmptyPlaces {
  private static final Pattern LABEL =
      Pattern.compile("\\s*(?:[-•*+]\\s+)?([*_]{0,2}[A-Z][^:\\n.!?]{1,48}:[*_]{0,2})\\s*");

  private static final Pattern UNIT = Pattern.compile("[*_\\s]*[$€£¥%][*_\\s]*");

  private static final int FEWEST = 2;

  private final Document document;
  private final List<Block> blocks;
  private final List<Span> found = new ArrayList<>();

  private EmptyPlaces(Document document) {
    this.document = document;
    this.blocks = document.blocks();
  }

  /** Such places of {@code document} in order; none if it is no template. */
  static List<Span> in(Document document) {
    return document.get(Template.ANALYSIS).signs() > 0
        ? new EmptyPlaces(document).find()
        : List.of();
  }

  private List<Span> find() {
    for (int i = 0; i < blocks.size(); ) {
      int end = blocks.get(i).cell() == null ? labels(i) : units(i);
      i = Math.max(i + 1, end);
    }
    return found;
  }

  /** The labels that stand one under another from block {@code from} on; gives where they end. */
  private int labels(int from) {
    List<Span> run = new ArrayList<>();
    int at = from;
    while (at < blocks.size() && isBare(at, run)) {
      at++;
    }
    if (at > from && at < blocks.size() && answers(at)) {
      run.remove(run.size() - 1);
    }
    if (run.size() >= FEWEST) {
      found.addAll(run);
    }
    return at;
  }

  /** Whether block {@code at} could be what the label before it announces. */
  private boolean answers(int at) {
    Block block = blocks.get(at);
    return block.kind() != BlockKind.HEADING
        && block.kind() != BlockKind.TITLE
        && !(block.kind() == BlockKind.LIST_ITEM
            && blocks.get(at - 1).kind() == BlockKind.LIST_ITEM
            && block.level() <= blocks.get(at - 1).level());
  }

  private boolean isBare(int at, List<Span> run) {
    Block block = blocks.get(at);
    boolean text =
        (block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.PARAGRAPH)
            && block.role() == Role.BODY
            && !Surroundings.holds(document, Inside.FORM, block.span());
    List<Span> lines = new ArrayList<>();
    for (int start = block.span().start(); text && start < block.span().end(); ) {
      int stop = document.folded().indexOf('\n', start);
      int end = stop < 0 || stop > block.span().end() ? block.span().end() : stop;
      Matcher label = LABEL.matcher(document.folded()).region(start, end);
      text = label.matches();
      if (text) {
        lines.add(new Span(label.start(1), label.end(1)));
      }
      start = end + 1;
    }
    boolean deeper =
        !run.isEmpty()
            && block.kind() == BlockKind.LIST_ITEM
            && blocks.get(at - 1).kind() == BlockKind.LIST_ITEM
            && block.level() > blocks.get(at - 1).level();
    if (!text || deeper) {
      return false;
    }
    run.addAll(lines);
    return true;
  }

  /** The cells with a unit alone in the row of block {@code from}; gives where the row ends. */
  private int units(int from) {
    int at = from;
    Span units = null;
    int count = 0;
    boolean figures = false;
    while (at < blocks.size() && sameRow(blocks.get(from), blocks.get(at))) {
      String words = document.text(blocks.get(at));
      if (UNIT.matcher(words).matches()) {
        Span span = blocks.get(at).span();
        units = units == null ? span : units.union(span);
        count++;
      }
      figures |= words.chars().anyMatch(c -> c >= '0' && c <= '9');
      at++;
    }
    if (units != null && count >= FEWEST && !figures) {
      found.add(units);
    }
    return at;
  }

  private static boolean sameRow(Block one, Block other) {
    return one.cell() != null
        && other.cell() != null
        && one.cell().table() == other.cell().table()
        && one.cell().row() == other.cell().row();
  }
}
