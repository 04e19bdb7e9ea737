package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The same paragraph twice. */
final class RepeatedParagraph implements Rule {
  /** What is shorter may be a refrain: a formula of address, a caption, a common item. */
  private static final int SHORTEST_CHINESE = 40;

  private static final int SHORTEST = 120;

  /** Pasted twice at one place; what comes again far away may be meant. */
  private static final int NEAR = 80;

  /** Long enough to be no formula, where it comes again at once. */
  private static final int SHORTEST_NEAR_CHINESE = 20;

  private static final int SHORTEST_NEAR = 70;

  /** Behind a paragraph that ends in it. */
  private static final int SHORTEST_AGAIN = 40;

  private static final int FEW_BLOCKS = 4;
  private static final int FEWEST_ROWS = 2;
  private static final int SHORTEST_SENTENCE_CHINESE = 9;
  private static final int SHORTEST_ITEM = 10;
  private static final int SHORTEST_LINE = 28;
  private static final Pattern ENTRY = Pattern.compile("[\\[［]([0-9]{1,3})[\\]］]\\s*");
  private static final int LONGEST_BLOCK = 20_000;

  private final RuleInfo info;

  RepeatedParagraph(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Map<String, List<Block>> byLetters = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      if (judges(document, block)) {
        byLetters
            .computeIfAbsent(Titles.letters(document.text(block)), key -> new ArrayList<>(2))
            .add(block);
      }
    }
    near(document, reporter);
    document.blocks().forEach(block -> sentences(document, block, reporter));
    elsewhere(document, reporter);
    document.get(Tables.ANALYSIS).all().forEach(table -> rows(document, table, reporter));
    for (List<Block> same : byLetters.values()) {
      // three times and more is a form or a refrain
      if (same.size() == 2) {
        Block before = same.get(0);
        Block block = same.get(1);
        int between = block.span().start() - before.span().end();
        if (between > 1 || !isSameItem(document, before, block)) {
          report(
              document, before, block, between < NEAR ? Severity.WARNING : Severity.INFO, reporter);
        }
      }
    }
  }

  /** The same sentences again a few paragraphs below, alone or with more behind them. */
  private void near(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (i > 0
          && (isSameItem(document, blocks.get(i - 1), blocks.get(i))
              || isSameLine(document, blocks.get(i - 1), blocks.get(i)))) {
        report(document, blocks.get(i - 1), blocks.get(i), Severity.WARNING, reporter);
        continue;
      }
      if (i > 0 && isLastSentence(document, blocks.get(i - 1), blocks.get(i))) {
        report(document, blocks.get(i - 1), blocks.get(i), Severity.WARNING, reporter);
        continue;
      }
      boolean judged = judges(document, blocks.get(i));
      if (!judged && !isShort(document, blocks.get(i))) {
        continue;
      }
      String letters = Titles.letters(document.text(blocks.get(i)));
      for (int j = Math.max(0, i - FEW_BLOCKS); j < i; j++) {
        Block before = blocks.get(j);
        boolean same =
            before.role() == Role.BODY
                && before.kind() == BlockKind.PARAGRAPH
                && begins(Titles.letters(document.text(before)), letters, judged);
        if (same) {
          report(
              document, before, blocks.get(i), judged ? Severity.WARNING : Severity.INFO, reporter);
          break;
        }
      }
    }
  }

  /** The same rows of a table again at once: what a program wrote was run twice. */
  private void rows(Document document, Table table, Reporter reporter) {
    for (int count = table.rows() / 2; count >= FEWEST_ROWS; count--) {
      for (int row = 1; row + 2 * count <= table.rows(); row++) {
        Span before = rows(table, row, count);
        Span again = rows(table, row + count, count);
        if (before != null && again != null && areSame(table, row, count)) {
          reporter.report(
              Problem.of(info, again)
                  .with("place", document.place(before).label())
                  .related(List.of(before)));
          return;
        }
      }
    }
  }

  private static @Nullable Span rows(Table table, int first, int count) {
    Span from = table.span(first, 0);
    Span to = table.span(first + count - 1, table.columns() - 1);
    return from == null || to == null ? null : from.union(to);
  }

  /** Whether {@code count} different rows with figures follow themselves. */
  private static boolean areSame(Table table, int first, int count) {
    Set<String> names = new HashSet<>();
    for (int row = first; row < first + count; row++) {
      boolean figures = false;
      for (int column = 0; column < table.columns(); column++) {
        if (!table.words(row, column).equals(table.words(row + count, column))) {
          return false;
        }
        figures |= column > 0 && table.figure(row, column) != null;
      }
      if (!figures || table.isBlank(row, 0)) {
        return false;
      }
      names.add(table.words(row, 0));
    }
    return names.size() == count;
  }

  private void report(
      Document document, Block before, Block block, Severity severity, Reporter reporter) {
    reporter.report(
        Problem.of(info, block.span())
            .severity(severity)
            .with("place", document.place(before.span()).label())
            .related(List.of(before.span())));
  }

  /**
   * A row whose cells are parted by tabs once more, or the same work under the next number of a
   * list of references.
   */
  private static boolean isSameLine(Document document, Block before, Block block) {
    if (block.kind() == BlockKind.TABLE_CELL
        || block.kind() == BlockKind.CODE
        || block.role() == Role.FURNITURE
        || block.span().length() < SHORTEST_LINE
        || Math.abs(block.span().length() - before.span().length()) > 1) {
      return false;
    }
    String words = document.text(block).strip();
    String other = document.text(before).strip();
    int tab = words.indexOf('\t');
    if (tab > 0 && words.indexOf('\t', tab + 1) > 0) {
      return words.equals(other) && words.chars().anyMatch(Character::isDigit);
    }
    Matcher entry = ENTRY.matcher(words);
    Matcher last = ENTRY.matcher(other);
    return entry.lookingAt()
        && last.lookingAt()
        && Integer.parseInt(entry.group(1)) == Integer.parseInt(last.group(1)) + 1
        && words.substring(entry.end()).equals(other.substring(last.end()));
  }

  /** 3．乙方不得转租。 and at once 3．乙方不得转租。: even the number is the same. */
  private static boolean isSameItem(Document document, Block before, Block block) {
    String words = document.text(block).strip();
    return block.role() == Role.BODY
        && block.kind() != BlockKind.TABLE_CELL
        && block.kind() != BlockKind.HEADING
        && words.length() >= SHORTEST_ITEM
        && Endings.closed(words)
        && words.equals(document.text(before).strip())
        && Numbering.of(document, block) != null;
  }

  /** The last sentence of a paragraph and at once, on a line of its own, the same once more. */
  private static boolean isLastSentence(Document document, Block before, Block block) {
    String words = document.text(block).strip();
    String text = document.text(before).strip();
    int from = text.length() - words.length();
    return block.role() == Role.BODY
        && before.role() == Role.BODY
        && block.kind() == BlockKind.PARAGRAPH
        && before.kind() == BlockKind.PARAGRAPH
        && words.length() >= (Endings.isChinese(words) ? SHORTEST_NEAR_CHINESE : SHORTEST_AGAIN)
        && from > 1
        && text.endsWith(words)
        && Endings.closed(words)
        && Endings.closed(text.substring(0, from).strip());
  }

  /**
   * Whether {@code first} has the same words and, if that is judged elsewhere, more behind them.
   */
  private static boolean begins(String first, String words, boolean longer) {
    return first.startsWith(words) && (!longer || first.length() > words.length());
  }

  /** Sentences that stand in two paragraphs, word for word: a copy, or a formula. */
  private void elsewhere(Document document, Reporter reporter) {
    Map<String, List<Span>> places = new LinkedHashMap<>();
    List<Span> all = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean text =
          block.role() == Role.BODY
              && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
              && block.span().length() <= LONGEST_BLOCK;
      for (Span sentence : text ? sentences(document, block) : List.<Span>of()) {
        String words = sentence.of(document.text());
        if (!Endings.isChinese(words)) {
          all.add(sentence);
          places.computeIfAbsent(Titles.letters(words), key -> new ArrayList<>(1)).add(sentence);
        }
      }
    }
    Span last = null;
    Span before = null;
    for (Span sentence : all) {
      List<Span> same =
          places.getOrDefault(Titles.letters(sentence.of(document.text())), List.of());
      // three times and more is a refrain
      Span first = same.size() == 2 && same.get(1).equals(sentence) ? same.get(0) : null;
      if (first != null && last != null && before != null && isNext(document, before, first)) {
        last = last.union(sentence);
        before = before.union(first);
        continue;
      }
      copied(document, last, before, reporter);
      last = first == null ? null : sentence;
      before = first;
    }
    copied(document, last, before, reporter);
  }

  private void copied(
      Document document, @Nullable Span again, @Nullable Span before, Reporter reporter) {
    if (again == null
        || before == null
        || again.length() < SHORTEST_NEAR
        || Objects.equals(document.blockAt(again.start()), document.blockAt(before.start()))
        || again.equals(span(document.blockAt(again.start())))) {
      return; // whole paragraphs are judged by themselves
    }
    reporter.report(
        Problem.of(info, again)
            .severity(Severity.INFO)
            .with("place", document.place(before).label())
            .related(List.of(before)));
  }

  private static @Nullable Span span(@Nullable Block block) {
    return block == null ? null : block.span();
  }

  private static boolean isNext(Document document, Span before, Span after) {
    return after.start() > before.end()
        && document.text().substring(before.end(), after.start()).isBlank();
  }

  /** The same sentence twice in a row, or the same few sentences. */
  private void sentences(Document document, Block block, Reporter reporter) {
    if (block.role() != Role.BODY
        || (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.LIST_ITEM)
        || block.span().length() > LONGEST_BLOCK) {
      return;
    }
    String text = document.text();
    List<Span> sentences = sentences(document, block);
    for (int step = 1; step <= FEW_BLOCKS; step++) {
      for (int i = step; i + step <= sentences.size(); i++) {
        Span before = sentences.get(i - step).union(sentences.get(i - 1));
        Span again = sentences.get(i).union(sentences.get(i + step - 1));
        int shortest =
            Endings.isHan(text.charAt(again.start())) ? SHORTEST_SENTENCE_CHINESE : SHORTEST_NEAR;
        if (again.length() >= shortest
            && again.length() == before.length()
            && text.regionMatches(before.start(), text, again.start(), again.length())) {
          reporter.report(
              Problem.of(info, again)
                  .with("place", document.place(before).label())
                  .related(List.of(before)));
          return;
        }
      }
    }
  }

  private static List<Span> sentences(Document document, Block block) {
    String text = document.text();
    List<Span> sentences = new ArrayList<>();
    int start = block.span().start();
    for (int i = start; i < block.span().end(); i++) {
      char c = text.charAt(i);
      boolean end =
          c == '。'
              || (c == '.'
                  && (i + 1 == block.span().end() || Character.isWhitespace(text.charAt(i + 1))));
      if (end) {
        sentences.add(new Span(start, i + 1));
        start = i + 1;
        while (start < block.span().end() && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
      }
    }
    return sentences;
  }

  private static boolean isShort(Document document, Block block) {
    String words = document.text(block).strip();
    return block.role() == Role.BODY
        && block.kind() == BlockKind.PARAGRAPH
        && words.length() >= (Endings.isChinese(words) ? SHORTEST_NEAR_CHINESE : SHORTEST_NEAR)
        && "。.".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private static boolean judges(Document document, Block block) {
    if (block.role() != Role.BODY
        || (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.LIST_ITEM)
        || block.span().length() < SHORTEST_CHINESE) {
      return false;
    }
    String words = document.text(block);
    return words.length() >= (Endings.isChinese(words) ? SHORTEST_CHINESE : SHORTEST)
        && Endings.closed(words);
  }
}
