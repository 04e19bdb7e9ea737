package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The points that come right after a count: a series, a list, clauses or words of one sentence. */
final class PromisedPoints {
  /** Measures: 8个 counts whatever word follows, 四项议题 says what will be listed. */
  private static final String BARE = "个大项条点种类级步篇件";

  private final String folded;
  private final List<Block> blocks;
  private final Map<Integer, Series> seriesByStart = new HashMap<>();

  PromisedPoints(Document document) {
    this.folded = document.folded();
    this.blocks = document.blocks();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      seriesByStart.put(series.first().span().start(), series);
    }
  }

  /** The series whose first point begins at {@code offset}; null if there is none. */
  @Nullable Series seriesAt(int offset) {
    return seriesByStart.get(offset);
  }

  /**
   * The promise of {@code count} points that {@code words} make in block {@code index}; null if no
   * points follow.
   *
   * @param end where the clause ends that announces them
   */
  @Nullable Promise after(Span words, int count, int index, int end) {
    Span block = blocks.get(index).span();
    int at = end;
    while (at < block.end() && Character.isWhitespace(folded.charAt(at))) {
      at++;
    }
    if (at < block.end()) {
      Series series = seriesAt(at);
      if (series != null) {
        return listed(words, count, series);
      }
      Promise ordinals = OrdinalWords.promise(folded, words, count, end, at, block.end());
      List<Span> clauses = folded.charAt(end - 1) == ':' ? clauses(end, block.end()) : List.of();
      if (ordinals == null && clauses.size() > 2) {
        return new Promise(words, count, clauses, List.of());
      }
      return ordinals == null ? inline(words, count, end, block.end()) : ordinals;
    }
    if (index + 1 >= blocks.size()) {
      return null;
    }
    Promise paragraphs = OrdinalParagraphs.promise(folded, blocks, words, count, index + 1);
    paragraphs =
        paragraphs == null
            ? LikeLines.promise(folded, blocks, words, count, index + 1)
            : paragraphs;
    if (paragraphs != null) {
      return paragraphs;
    }
    boolean announced =
        ":：".indexOf(folded.charAt(end - 1)) >= 0
            || (blocks.get(index).kind() != BlockKind.LIST_ITEM
                && ".。".indexOf(folded.charAt(end - 1)) < 0
                && block.length() <= PromiseFinder.LONGEST_TITLE)
            || PromiseFinder.BELOW.isIn(folded.substring(words.end(), end))
            || folded
                .substring(Math.max(block.start(), words.start() - 3), words.start())
                .contains("如下")
            || (BARE.indexOf(folded.charAt(words.end() - 1)) < 0
                && folded.substring(words.end(), end).contains("如下"));
    Block next = blocks.get(index + 1);
    Series series = seriesAt(next.span().start());
    if (series != null && (announced || series.first().form() != Point.Form.HEADING)) {
      return listed(words, count, series);
    }
    return announced && next.kind() == BlockKind.LIST_ITEM && next.role() == Role.BODY
        ? items(words, count, index + 1)
        : null;
  }

  /** Three questions • Where from? • Where to?: bullets on one line, as slides are copied. */
  @Nullable Promise bullets(Span words, int count, int end) {
    int at = words.end();
    while (at < end && folded.charAt(at) == ' ') {
      at++;
    }
    if (at >= end || folded.charAt(at) != '•') {
      return null;
    }
    List<Span> items = new ArrayList<>();
    for (; at >= 0 && at < end; at = folded.indexOf('•', at + 1)) {
      items.add(new Span(at, at + 1));
    }
    return items.size() < 2 ? null : new Promise(words, count, items, List.of());
  }

  /** What semicolons part from {@code from} to the end of the sentence; empty if nothing does. */
  List<Span> clauses(int from, int end) {
    List<Span> clauses = new ArrayList<>();
    int start = from;
    for (int i = from; i < end; i++) {
      char c = folded.charAt(i);
      boolean stop = c == '.' && (i + 1 == end || Character.isWhitespace(folded.charAt(i + 1)));
      if (c == ';' || stop) {
        clauses.add(new Span(start, i));
        start = i + 1;
      }
      if (stop || c == ':') {
        return stop && clauses.size() > 1 ? clauses : List.of();
      }
    }
    return List.of();
  }

  /** four items: the chains, the gate and the mat. */
  private @Nullable Promise inline(Span words, int count, int from, int end) {
    String tail = folded.substring(words.end(), from);
    if (!tail.endsWith(":")
        || tail.indexOf(',') >= 0
        || tail.length() > PromiseFinder.LONGEST_CLAUSE) {
      return null;
    }
    InlineItems items = InlineItems.of(folded, from, end);
    return items.items().size() < 2 || items.couldBe(count) || areParts(items)
        ? null
        : new Promise(words, count, items.items(), List.of());
  }

  /** 展览14个：原创5个、引进9个: what is counted is divided, not listed. */
  private boolean areParts(InlineItems items) {
    return items.items().stream().map(item -> item.of(folded).strip()).allMatch(this::isQuantity);
  }

  private boolean isQuantity(String words) {
    return words.chars().anyMatch(Character::isDigit)
        || (words.length() > 2
            && ChineseNumerals.value(words.substring(words.length() - 2, words.length() - 1)) > 0);
  }

  /** The promise that {@code series} keeps or breaks; null if it is not what was announced. */
  @Nullable Promise listed(Span words, int count, Series series) {
    List<Point> points = series.points();
    Span last = series.last().span();
    String next = "and " + (series.last().number() + 1) + ")";
    int end = Math.min(folded.length(), last.end() + PromiseFinder.LONGEST_ENGLISH_TAIL);
    if (folded.substring(last.start(), end).contains(next)) {
      return null; // the last point is joined to the one before it
    }
    boolean cutShort = points.size() == 1 && !series.style().divides();
    if (points.get(0).number() != 1 || cutShort) {
      return null;
    }
    // headings that go on after the last announced one divide the document itself
    boolean own =
        series.style() == Numbering.Style.CHINESE_IS || series.first().form() == Point.Form.INLINE;
    if (points.size() > count && !own) {
      return null;
    }
    List<Integer> missing = new ArrayList<>();
    int expected = 1;
    for (Point point : points) {
      while (expected < point.number() && missing.size() < 20) {
        missing.add(expected++);
      }
      expected = point.number() + 1;
    }
    return new Promise(words, count, points.stream().map(Point::span).toList(), missing);
  }

  private @Nullable Promise items(Span words, int count, int from) {
    int level = blocks.get(from).level();
    List<Span> items = new ArrayList<>();
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING || block.level() < level) {
        break;
      }
      if (block.kind() == BlockKind.LIST_ITEM && block.level() == level) {
        items.add(block.span());
      } else if (block.kind() != BlockKind.LIST_ITEM && block.kind() != BlockKind.CODE) {
        break;
      }
    }
    return items.size() < 2 || items.size() > count
        ? null
        : new Promise(words, count, items, List.of());
  }
}
