package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a sentence lists after a colon: {@code 甲、乙和丙。}, {@code a, b and c.} Immutable.
 *
 * @param items in order; empty if what follows is no list of names
 * @param most how many there are if every 和 and <em>and</em> divides two of them
 */
record InlineItems(List<Span> items, int most) {
  private static final int LONGEST_CHINESE = 14;
  private static final int MOST_WORDS = 6;
  private static final InlineItems NONE = new InlineItems(List.of(), 0);

  InlineItems {
    items = List.copyOf(items);
  }

  /** Whether {@code count} of them could be meant. */
  boolean couldBe(int count) {
    return count >= items.size() && count <= most;
  }

  /** The list in {@code folded} from {@code from} to the end of the sentence or {@code end}. */
  static InlineItems of(String folded, int from, int end) {
    List<Span> items = new ArrayList<>();
    int joints = 0;
    int depth = 0;
    int start = from;
    int bare = 0;
    for (int i = from; i < end; i++) {
      char c = folded.charAt(i);
      depth += "([（“《".indexOf(c) >= 0 ? 1 : ")]）”》".indexOf(c) >= 0 ? -1 : 0;
      if (depth > 0) {
        continue;
      }
      if (c == '》' && i + 1 < end && folded.charAt(i + 1) == '《') {
        items.add(new Span(start, i + 1));
        start = i + 1;
        bare = 0;
        continue;
      }
      bare++;
      boolean chinese = c == '、';
      boolean english = c == ',' && i + 1 < end && folded.charAt(i + 1) == ' ';
      boolean stop = "。；;!?！？".indexOf(c) >= 0 || (c == '.' && isEnd(folded, i, end));
      if ((c == '；' || c == ';') && isPair(folded, i + 1, end)) {
        return NONE;
      }
      if (chinese || english || stop) {
        if (!isName(folded, start, i, bare)) {
          return NONE;
        }
        items.add(new Span(start, i));
        start = i + 1;
        bare = 0;
      } else if (c == '，' || c == ':' || c == '\n') {
        return NONE;
      }
      if (stop) {
        return joined(folded, items, joints);
      }
      joints += isJoint(folded, i) ? 1 : 0;
    }
    return NONE;
  }

  /** 党委领导、政府主导；保障基本、普惠均衡: what is counted are the pairs, not the names in them. */
  private static boolean isPair(String folded, int from, int end) {
    boolean names = false;
    for (int i = from; i < end && "。；;!?！？\n".indexOf(folded.charAt(i)) < 0; i++) {
      names |= folded.charAt(i) == '、';
      if (":，,".indexOf(folded.charAt(i)) >= 0) {
        return false;
      }
    }
    return names;
  }

  /** The last comma may be an <em>and</em>. */
  private static InlineItems joined(String folded, List<Span> items, int joints) {
    Span last = items.get(items.size() - 1);
    String words = last.of(folded);
    int and = words.indexOf(" and ");
    int or = words.indexOf("以及") >= 0 ? words.indexOf("以及") : words.indexOf('和');
    int at = and > 0 ? and : or;
    int most = items.size() + joints;
    if (at > 0 && items.size() > 1) {
      items.set(items.size() - 1, new Span(last.start(), last.start() + at));
      items.add(new Span(last.start() + at, last.end()));
    }
    return new InlineItems(items, Math.max(most, items.size()));
  }

  private static boolean isJoint(String folded, int at) {
    char c = folded.charAt(at);
    return c == '和'
        || c == '及'
        || c == '与'
        || folded.startsWith(" and ", at)
        || folded.startsWith(" & ", at);
  }

  private static boolean isEnd(String folded, int at, int end) {
    return at + 1 >= end || Character.isWhitespace(folded.charAt(at + 1));
  }

  private static boolean isName(String folded, int start, int end, int bare) {
    String words = folded.substring(start, end).strip();
    return !words.isEmpty()
        && (Endings.isChinese(words)
            ? bare <= LONGEST_CHINESE
            : Arrays.stream(words.split(" (?:and|&) "))
                .allMatch(name -> name.split(" ").length <= MOST_WORDS));
  }
}
