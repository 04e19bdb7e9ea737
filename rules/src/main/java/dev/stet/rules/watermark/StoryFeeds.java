package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stories that a page offers beside its own: for each a headline, the beginning of its text cut
 * by an ellipsis, and mostly when it was posted. What they are about is new every time; that
 * several follow each other in that shape is not. A library of documents has their titles, each
 * with how many pages it has.
 */
final class StoryFeeds {
  private static final int FEWEST = 3;

  /** So many blocks lie between the beginnings of two stories: source, date, counters, a button. */
  private static final int FARTHEST = 5;

  private static final int SHORTEST_HEADLINE = 6;
  private static final int LONGEST_HEADLINE = 60;
  private static final int SHORTEST_BEGINNING = 20;
  private static final int LONGEST_BEGINNING = 400;

  /** What else a story has is short. */
  private static final int LONGEST_LINE = 40;

  /** 12页, 8 pages: alone below the title of a document. */
  private static final Pattern PAGES = Pattern.compile("[0-9]{1,4} ?(?:页|P|pages?)");

  /** A sentence that trails off (他想说……) has two. */
  private static final String ELLIPSES = "……";

  private static final Pattern WHEN =
      Pattern.compile(
          "(?:[^\\n]{0,14}\\s)?(?:(?:20[0-9]{2}[-/.年])?[0-9]{1,2}[-/.月][0-9]{1,2}日?(?: ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?|[0-9]{1,2}:[0-9]{2}|[0-9]{1,3} ?(?:分钟|小时|天|minutes?|hours?|days?) ?(?:前|ago)|(?:今天|昨天|前天)(?: ?[0-9]{1,2}:[0-9]{2})?)(?:\\s[^\\n]{0,14})?");

  private final Document document;
  private final List<Block> blocks;

  private StoryFeeds(Document document) {
    this.document = document;
    this.blocks = document.blocks();
  }

  /** Adds to {@code controls} the blocks of such lists. */
  static void addTo(BitSet controls, Document document) {
    new StoryFeeds(document).find(controls);
  }

  private void find(BitSet controls) {
    int first = -1;
    int last = -1;
    int stories = 0;
    for (int i = 1; i < blocks.size(); i++) {
      if (!isStory(i)) {
        continue;
      }
      boolean next = last >= 0 && i - last <= FARTHEST && areShort(last + 1, i - 1);
      if (!next) {
        mark(controls, first, last, stories);
        first = i - 1;
        stories = 0;
      }
      stories++;
      last = i;
    }
    mark(controls, first, last, stories);
    dated(controls);
    counted(controls);
  }

  /** Titles of which each has, alone below it or below what readers think of it, its pages. */
  private void counted(BitSet controls) {
    int first = -1;
    int last = -1;
    int titles = 0;
    for (int i = 1; i < blocks.size(); i++) {
      String line = line(i, LONGEST_LINE);
      if (line == null || !PAGES.matcher(line).matches() || line(i - 1, LONGEST_HEADLINE) == null) {
        continue;
      }
      if (last < 0 || i - last > FARTHEST) {
        mark(controls, first, last, titles);
        first = i - 1;
        titles = 0;
      }
      titles++;
      last = i;
    }
    mark(controls, first, last, titles);
  }

  /** Headlines that each have, alone on the line below, when they were posted to the minute. */
  private void dated(BitSet controls) {
    for (int from = 0; from + 1 < blocks.size(); ) {
      int to = from;
      while (to + 1 < blocks.size() && isHeadline(to) && isMinute(to + 1)) {
        to += 2;
      }
      if (to - from >= 2 * FEWEST) {
        controls.set(from, to);
      }
      from = Math.max(to, from + 1);
    }
  }

  private boolean isMinute(int i) {
    String line = line(i, LONGEST_LINE);
    return line != null && line.indexOf(':') > 0 && WHEN.matcher(line).matches();
  }

  /** Whether block {@code i} is the cut beginning of a text, with a headline before it. */
  private boolean isStory(int i) {
    String words = line(i, LONGEST_BEGINNING);
    if (words == null || words.length() < SHORTEST_BEGINNING) {
      return false;
    }
    boolean cut = words.endsWith("…") || words.endsWith("...");
    if (!cut || (words.endsWith(ELLIPSES) && !isWhen(i + 1))) {
      return false;
    }
    return isHeadline(i - 1);
  }

  private boolean isHeadline(int i) {
    String headline = line(i, LONGEST_HEADLINE);
    return headline != null
        && headline.length() >= SHORTEST_HEADLINE
        && "。，；：,.;:、…".indexOf(headline.charAt(headline.length() - 1)) < 0
        && headline.indexOf('。') < 0;
  }

  private boolean areShort(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line(i, LONGEST_LINE) == null) {
        return false;
      }
    }
    return true;
  }

  private void mark(BitSet controls, int first, int last, int stories) {
    if (stories >= FEWEST) {
      controls.set(first, last + (isWhen(last + 1) ? 2 : 1));
    }
  }

  private boolean isWhen(int i) {
    String line = i < blocks.size() ? line(i, LONGEST_LINE) : null;
    return line != null && WHEN.matcher(line).matches();
  }

  /** What block {@code i} says, stripped; null if it is longer or no line of text. */
  private @Nullable String line(int i, int longest) {
    Block block = blocks.get(i);
    if (block.span().length() > longest + 2 || block.cell() != null) {
      return null;
    }
    String words = block.span().of(document.folded()).strip();
    return words.isEmpty() ? null : words;
  }
}
