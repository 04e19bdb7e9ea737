package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A total and the items that stand one below the other under it, or a list that closes with its
 * total.
 */
final class BelowParts {
  private static final PrefilteredPattern ITEM =
      PrefilteredPattern.compile(
          "^\\s*(?:[-*+•·●○■□▪◆–—]\\s*|[(（]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[)）.、．]\\s*(?!\\d)|[①-⑳]\\s*|[a-h][.)]\\s)");
  private static final PrefilteredPattern OPENS =
      PrefilteredPattern.compile(
          "(?:[:：]|如下[:：。]?|明细[^。]{0,6}|包括|其中[:：,]?)\\s*$|\\((?:合计|共计?|总计|总额)[^()]{0,16}\\)\\s*[:：]?\\s*$|\\(total[^()]{0,24}\\)\\s*:?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile(
          "^\\s*(?:[-*+•·●]\\s*)?\\**(?:以上)?(?:合计|总计|共计|总额|总和|grand total|total(?! number of)[A-Za-z ]{0,24}|in total|sum)\\**(?:金额|人数|数量)?\\s*[:：]?\\**[^\\d\\p{IsHan}]{0,4}$",
          Pattern.CASE_INSENSITIVE);

  /** {@code 上述事项共涉及9户}: what the items have in common, told behind them. */
  private static final PrefilteredPattern ALL_OF_THEM =
      PrefilteredPattern.compile("^\\s*(?:以上|上述)[^,;。:、\\d]{0,10}(?:共|合计|总计|累计)[^,;。:、\\d]{0,4}$");

  /** The name of an item before its first figure. */
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}()“”\"]{2,20}");

  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile(
          "增加(?!值)|减少|增长|下降|同比|上年|去年|人均|平均|计划|预计|目标|累计|每|单价|以上|以下|截至|到20|\\b(?:per|each|from|by|average|over|under|up to|increase|target|last year|was|were)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final int FEWEST = 3;
  private static final int LONGEST = 90;

  /** In characters: as far behind a part it is told again. */
  private static final int FAR = 60;

  private final Document document;
  private final String text;
  private final Quantities quantities;
  private final List<Division> wrong = new ArrayList<>();

  private BelowParts(Document document) {
    this.document = document;
    this.text = document.folded();
    this.quantities = document.get(Quantities.ANALYSIS);
  }

  /** The lists of a document that do not make their total. */
  static List<Division> wrong(Document document) {
    BelowParts reading = new BelowParts(document);
    reading.read();
    return reading.wrong;
  }

  /**
   * The figure of a wrong list to point at: the one part that is told nowhere else, where all
   * others are told again and so is the total; or else the total.
   */
  static Quantity misprinted(Document document, Division list) {
    Quantity total = list.total();
    List<Quantity> single = new ArrayList<>();
    for (Quantity part : list.parts()) {
      String words = part.span().of(document.folded());
      int end = part.span().end();
      int far = Math.min(document.folded().length(), end + FAR);
      boolean near = document.folded().substring(end, far).contains(words);
      if (part.value().signum() > 0 && !near) {
        single.add(part);
      }
    }
    return single.size() == 1 && list.parts().size() > 2 ? single.get(0) : total;
  }

  private void read() {
    List<Block> blocks = document.blocks();
    int i = 0;
    while (i < blocks.size()) {
      int end = i;
      while (end < blocks.size() && item(blocks.get(end))) {
        end++;
      }
      if (end - i >= FEWEST) {
        judge(
            i > 0 ? blocks.get(i - 1) : null,
            blocks.subList(i, end),
            end < blocks.size() ? blocks.get(end) : null);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Whether the block is a line of a list that holds a figure. */
  private boolean item(Block block) {
    String words = block.span().of(text);
    return block.kind() != BlockKind.TABLE_CELL
        && block.kind() != BlockKind.HEADING
        && Sentences.prose(block.role())
        && words.length() <= LONGEST
        && (block.kind() == BlockKind.LIST_ITEM || ITEM.isIn(words))
        && quantities.in(block.span()).stream().anyMatch(one -> one.is(Kind.AMOUNT));
  }

  private void judge(@Nullable Block before, List<Block> items, @Nullable Block after) {
    Quantity total = null;
    List<Block> parts = items;
    Block last = items.get(items.size() - 1);
    if (after != null && total(after) != null) {
      total = total(after);
    } else if (total(last) != null) {
      total = total(last);
      parts = items.subList(0, items.size() - 1);
    }
    if (total != null) {
      sum(total, parts);
    } else if (after != null) {
      common(after, parts);
    }
    String lead = before == null ? "" : before.span().of(text).stripTrailing();
    if (before != null && (lead.endsWith("其中:") || lead.endsWith("其中,"))) {
      announced(before, items);
    }
    if (before != null
        && Sentences.prose(before.role())
        && OPENS.isIn(before.span().of(text).strip())) {
      Quantity above = above(before);
      if (above != null) {
        sum(above, parts);
      }
    }
  }

  /** The figure of a line that is named a total, or null. */
  private @Nullable Quantity total(Block block) {
    List<Quantity> amounts =
        quantities.in(block.span()).stream().filter(BelowParts::amount).toList();
    if (amounts.isEmpty() || block.kind() == BlockKind.TABLE_CELL) {
      return null;
    }
    String lead = text.substring(block.span().start(), amounts.get(0).span().start());
    return amounts.get(0).exact() && TOTAL.isIn(lead) ? amounts.get(0) : null;
  }

  /** What each item tells in one unit, of the same things, against the sum told of them all. */
  private void common(Block after, List<Block> items) {
    List<Quantity> amounts =
        quantities.in(after.span()).stream().filter(BelowParts::amount).toList();
    if (amounts.isEmpty()
        || !amounts.get(0).exact()
        || !ALL_OF_THEM.isIn(text.substring(after.span().start(), amounts.get(0).span().start()))) {
      return;
    }
    Quantity total = amounts.get(0);
    List<Quantity> parts = new ArrayList<>();
    for (Block item : items) {
      List<Quantity> told =
          quantities.in(item.span()).stream()
              .filter(one -> Figures.sameUnit(one, total) && counted(one).equals(counted(total)))
              .toList();
      if (told.size() != 1 || !told.get(0).exact()) {
        return;
      }
      parts.add(told.get(0));
    }
    BigDecimal off = Parts.total(parts).subtract(total.value());
    boolean twice = text.substring(total.span().end(), after.span().end()).contains("重复");
    if (!Parts.sum(parts).overlaps(total.interval())
        && (off.signum() < 0 || !twice)
        && off.abs().multiply(BigDecimal.valueOf(4)).compareTo(total.value()) <= 0) {
      wrong.add(new Division(total, parts));
    }
  }

  /** The thing that a figure counts by 个: 单位 of 3个单位. */
  private String counted(Quantity figure) {
    int end = figure.span().end();
    return figure.unit().equals("个") ? text.substring(end, Math.min(text.length(), end + 2)) : "";
  }

  /**
   * Items that each begin with a part of what the line above tells, and miss it by a slip of the
   * hand: the part that is told nowhere else is the wrong one.
   */
  private void announced(Block before, List<Block> items) {
    List<Quantity> parts = new ArrayList<>();
    for (Block item : items) {
      Matcher mark = ITEM.matcher(item.span().of(text));
      int from = item.span().start() + (mark.find() ? mark.end() : 0);
      Quantity part =
          quantities.in(item.span()).stream()
              .filter(one -> one.is(Kind.AMOUNT) && one.span().start() >= from)
              .findFirst()
              .orElse(null);
      String name = part == null ? "" : text.substring(from, part.span().start()).strip();
      if (part == null || !part.exact() || !NAME.matcher(name).matches() || NO_PART.isIn(name)) {
        return;
      }
      parts.add(part);
    }
    List<Quantity> wholes = quantities.in(before.span());
    if (!parts.stream().allMatch(part -> Figures.sameUnit(part, parts.get(0)))
        || !Parts.nearly(parts, wholes, text)) {
      return;
    }
    for (Quantity whole : wholes) {
      if (Parts.nearly(parts, List.of(whole), text)) {
        wrong.add(new Division(whole, parts));
        return;
      }
    }
  }

  /** The last amount of the line over a list. */
  private @Nullable Quantity above(Block block) {
    Quantity found = null;
    for (Quantity figure : quantities.in(block.span())) {
      if (amount(figure)) {
        if (found != null && Figures.sameUnit(found, figure)) {
          return null;
        }
        found = figure;
      }
    }
    return found != null && found.exact() ? found : null;
  }

  private void sum(Quantity total, List<Block> items) {
    List<Quantity> parts = new ArrayList<>();
    for (Block item : items) {
      Quantity part = null;
      for (Quantity figure : quantities.in(item.span())) {
        if (amount(figure) && alike(figure, total)) {
          if (part != null) {
            return;
          }
          part = figure;
        }
      }
      if (part == null || !part.exact() || NO_PART.isIn(item.span().of(text))) {
        return;
      }
      parts.add(part);
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity part : parts) {
      sum = sum.plus(part.interval());
      exact = exact.add(part.value());
    }
    BigDecimal off = exact.subtract(total.value()).abs();
    if (parts.size() >= 2
        && !sum.overlaps(total.interval())
        && off.multiply(BigDecimal.valueOf(4)).compareTo(total.value()) <= 0) {
      wrong.add(new Division(total, parts));
    }
  }

  private static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT) && figure.value().signum() > 0;
  }

  private static boolean alike(Quantity part, Quantity total) {
    return Figures.sameUnit(part, total)
        || (!Figures.money(part)
            && !Figures.money(total)
            && (part.counted() || part.unit().isEmpty())
            && (total.unit().isEmpty() || total.unit().charAt(0) < 0x80)
            && (part.unit().isEmpty() || part.unit().charAt(0) < 0x80));
  }
}
