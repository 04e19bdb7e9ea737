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
import org.jspecify.annotations.Nullable;

/**
 * Items and paragraphs that begin with a label, of which one has nothing behind it: 小组编号： among
 * 课程名称：水文学 and others, or 第十一周： at the end of the weeks. One that has points under it announces
 * these.
 */
final class OddItems {
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*([\\p{IsHan}][\\p{IsHan}A-Za-z0-9/、() -]{1,15}):\\s*(.*)", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("[0-9一二三四五六七八九十]+");

  private static final int REACH = 4;
  private static final int FEWEST = 3;

  private final Document document;
  private final List<Block> blocks;

  private OddItems(Document document) {
    this.document = document;
    this.blocks = document.blocks();
  }

  /** The labels with nothing behind them, in order. */
  static List<Span> in(Document document) {
    return new OddItems(document).find();
  }

  private List<Span> find() {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Matcher label = label(i);
      if (label != null
          && label.group(2).isEmpty()
          && EmptyValue.mayLackValue(label.group(1))
          && !Surroundings.holds(document, Inside.FORM, block.span())
          && (isAnswered(i) || endsSeries(i, label.group(1)))) {
        found.add(block.span());
      }
    }
    return found;
  }

  /** Whether an item's neighbours have values, and the next one is no point of it. */
  private boolean isAnswered(int at) {
    if (blocks.get(at).kind() != BlockKind.LIST_ITEM || !isFilled(at, at + 1)) {
      return false;
    }
    int filled = 0;
    for (int i = at + 1; i <= at + REACH && isFilled(at, i); i++) {
      filled++;
    }
    for (int i = at - 1; i >= at - REACH && isFilled(at, i); i--) {
      filled++;
    }
    return filled >= FEWEST;
  }

  /** Whether it is the last of labels that differ by their numbers, and a heading follows. */
  private boolean endsSeries(int at, String name) {
    boolean over =
        at + 1 == blocks.size()
            || blocks.get(at + 1).kind() == BlockKind.HEADING
            || blocks.get(at + 1).kind() == BlockKind.TITLE;
    String shape = NUMBER.matcher(name).replaceAll("#");
    if (!over || shape.equals(name)) {
      return false;
    }
    for (int i = at - 1; i >= at - FEWEST; i--) {
      Matcher label = label(i);
      if (label == null
          || label.group(2).isEmpty()
          || !NUMBER.matcher(label.group(1)).replaceAll("#").equals(shape)) {
        return false;
      }
    }
    return true;
  }

  /** Whether block {@code other} is of the rank of block {@code at} and has a value. */
  private boolean isFilled(int at, int other) {
    Matcher label = label(other);
    return label != null
        && blocks.get(other).kind() == blocks.get(at).kind()
        && blocks.get(other).level() == blocks.get(at).level()
        && !label.group(2).isEmpty();
  }

  /** The label and the value of block {@code i}; null if it has none. */
  private @Nullable Matcher label(int i) {
    if (i < 0 || i >= blocks.size()) {
      return null;
    }
    Block block = blocks.get(i);
    boolean text =
        (block.kind() == BlockKind.LIST_ITEM || block.kind() == BlockKind.PARAGRAPH)
            && block.role() == Role.BODY
            && block.label() == null;
    Matcher label = text ? LABELLED.matcher(block.span().of(document.folded())) : null;
    return label != null && label.matches() ? label : null;
  }
}
