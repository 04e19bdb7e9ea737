package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Lines or paragraphs one under another that a count before them announces though nothing numbers
 * them: {@code Skills: …}, {@code Places: …}; {@code WP1 Survey}, {@code WP2 Digging}.
 */
final class LikeLines {
  private static final PrefilteredPattern CODE =
      PrefilteredPattern.compile("[*#\\s]*([A-Z]{1,3})-?([1-9][0-9]?)(?=[:.)]?\\s)");

  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_LABEL = 30;

  private LikeLines() {}

  /** The promise of {@code count} lines or paragraphs from block {@code from} on, or null. */
  static @Nullable Promise promise(
      String folded, List<Block> blocks, Span words, int count, int from) {
    List<Span> items = coded(folded, blocks, from);
    items = items.isEmpty() ? lines(folded, blocks, from) : items;
    return items.size() < 2 || items.size() > count
        ? null
        : new Promise(words, count, items, List.of());
  }

  /** Paragraphs that begin with one code and count up from one. */
  private static List<Span> coded(String folded, List<Block> blocks, int from) {
    List<Span> items = new ArrayList<>();
    String code = "";
    for (int i = from; i < blocks.size(); i++) {
      Span span = blocks.get(i).span();
      Matcher label = CODE.matcher(folded, span.start(), span.end());
      boolean next =
          blocks.get(i).role() == Role.BODY
              && label.lookingAt()
              && (items.isEmpty() || label.group(1).equals(code))
              && Integer.parseInt(label.group(2)) == items.size() + 1;
      if (!next) {
        break;
      }
      code = label.group(1);
      items.add(new Span(label.start(1), label.end(2)));
    }
    return items;
  }

  /** Short lines of one form that no empty line parts. */
  private static List<Span> lines(String folded, List<Block> blocks, int from) {
    List<Span> items = new ArrayList<>();
    Form form = Form.NONE;
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean apart =
          i > from && isApart(folded, blocks.get(i - 1).span().end(), block.span().start());
      Form own =
          block.kind() == BlockKind.PARAGRAPH && block.role() == Role.BODY && !apart
              ? Form.of(block.span().of(folded))
              : Form.NONE;
      if (own == Form.NONE || (i > from && own != form)) {
        boolean anotherLine = !apart && form == Form.LABEL && isLine(block);
        return anotherLine ? List.of() : items;
      }
      form = own;
      items.add(block.span());
    }
    return items;
  }

  private static boolean isLine(Block block) {
    return block.kind() == BlockKind.PARAGRAPH
        && block.role() == Role.BODY
        && block.span().length() > LONGEST_LABEL
        && block.span().length() <= LONGEST_LINE;
  }

  private static boolean isApart(String folded, int from, int to) {
    String between = folded.substring(from, to);
    return between.indexOf('\n') != between.lastIndexOf('\n');
  }

  /** What lines of a list have in common. */
  private enum Form {
    NONE,
    LABEL,
    QUESTION,
    DATED;

    static Form of(String line) {
      if (line.length() > LONGEST_LINE || line.startsWith("  ", 1)) {
        return NONE; // A  One map: letters count such lines
      }
      int colon = line.indexOf(": ");
      if (colon > 1 && colon <= LONGEST_LABEL) {
        return LABEL;
      }
      if (line.indexOf('?') > 0) {
        return QUESTION;
      }
      int space = line.indexOf(' ');
      boolean figure =
          space > 0 && space + 1 < line.length() && Character.isDigit(line.charAt(space + 1));
      return figure ? DATED : NONE;
    }
  }
}
