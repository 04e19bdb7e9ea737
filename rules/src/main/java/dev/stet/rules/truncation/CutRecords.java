package dev.stet.rules.truncation;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a handbook have the same labels again and again (禁忌：孕妇慎用。). Where all values of a
 * label end with a full stop but one, and that is the last of its record, its end is lost. What
 * many people wrote behind one label (网友提问：…) ends as each of them likes.
 */
final class CutRecords {
  private static final Pattern LABELLED =
      Pattern.compile("([\\p{IsHan}]{2,6})[:：]\\s?(\\S[^\\n]{0,200})");

  /** So many values with a stop for the one without. */
  private static final int FEWEST_CLOSED = 4;

  private static final String GOES_ON = "：:；;，,、";

  private CutRecords() {}

  private record Values(List<Span> open, List<Span> closed) {}

  /** The values without an end, with their labels. */
  static List<Span> in(Document document) {
    Map<String, Values> records = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      if (block.role() != Role.BODY
          || block.kind() == BlockKind.TABLE_CELL
          || block.kind() == BlockKind.CODE
          || block.kind() == BlockKind.HEADING) {
        continue;
      }
      String text = document.text();
      for (int start = block.span().start(); start < block.span().end(); ) {
        int stop = text.indexOf('\n', start);
        int end = stop < 0 || stop > block.span().end() ? block.span().end() : stop;
        int colon = colon(text, start, Math.min(end, start + 8));
        if (colon > 0) {
          boolean last = end >= block.span().end() && isFollowedByGap(text, end);
          add(text, start, end, last, records);
        }
        start = end + 1;
      }
    }
    List<Span> cut = new ArrayList<>();
    for (Values values : records.values()) {
      if (values.open().size() == 1 && values.closed().size() >= FEWEST_CLOSED) {
        cut.addAll(values.open());
      }
    }
    return cut;
  }

  private static boolean isFollowedByGap(String text, int end) {
    return end >= text.length() || text.startsWith("\n\n", end) || text.startsWith("\r\n\r\n", end);
  }

  private static int colon(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '：' || text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  /** Adds a line; one that others of its paragraph follow may go on there. */
  private static void add(
      String text, int start, int end, boolean last, Map<String, Values> records) {
    Matcher line = LABELLED.matcher(text).region(start, end);
    if (!line.matches()) {
      return;
    }
    Values values =
        records.computeIfAbsent(
            line.group(1), label -> new Values(new ArrayList<>(), new ArrayList<>()));
    String value = line.group(2).strip();
    if (value.endsWith("。")) {
      values.closed().add(new Span(start, end));
    } else if (last && GOES_ON.indexOf(value.charAt(value.length() - 1)) < 0) {
      values.open().add(new Span(start, end));
    } else {
      values.open().addAll(List.of(new Span(start, end), new Span(start, end)));
    }
  }
}
