package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Marks of an evaluation and the marks they are made of: a heading {@code 过程(20分,得17.8分)}, and
 * under it {@code 资金管理10分得8.6分,组织实施10分得9.2分}. They are its parts where their full marks make its
 * full marks.
 *
 * @param whole the mark that the parts do not make, or the list of them
 * @param list the parts
 * @param mark the mark of the whole
 * @param parts their marks, as printed
 * @param sum what they make
 */
record ScoredParts(Span whole, Span list, String mark, List<String> parts, BigDecimal sum) {
  private static final String MARK = "(\\d{1,3}(?:\\.\\d{1,2})?)";

  private static final PrefilteredPattern HEAD =
      PrefilteredPattern.compile(
          "\\((?:满分|分值|权重)?(?:为)?" + MARK + "分?,(?:实际|自评|评价)?得分?(?:为)?:?(" + MARK + ")分?\\)");

  private static final PrefilteredPattern PART =
      PrefilteredPattern.compile(
          "[\\p{IsHan}](?:满分|分值)?\\(?" + MARK + "分\\)?,?(?:实际|自评|评价)?得分?(?:为)?" + MARK + "分");

  private static final int FEWEST = 2;

  /** The evaluations of a document whose marks do not add up. */
  static List<ScoredParts> wrong(Document document) {
    List<ScoredParts> wrong = new ArrayList<>();
    String text = document.folded();
    if (!text.contains("分,得") && !text.contains("得分")) {
      return wrong;
    }
    Span head = null;
    BigDecimal full = BigDecimal.ZERO;
    BigDecimal mark = BigDecimal.ZERO;
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.TABLE_CELL || !Sentences.prose(block.role())) {
        head = null;
        continue;
      }
      String words = block.span().of(text);
      Matcher found = HEAD.matcher(words);
      int from = 0;
      if (found.find()) {
        int start = block.span().start();
        head = new Span(start + found.start(2), start + found.end(2));
        full = new BigDecimal(found.group(1));
        mark = new BigDecimal(found.group(3));
        from = found.end();
        if (from == words.stripTrailing().length()) {
          continue;
        }
      }
      if (head != null) {
        ScoredParts odd = of(head, full, mark, block.span().start() + from, words.substring(from));
        if (odd != null) {
          wrong.add(odd.located(text));
        }
        head = null;
      }
    }
    return wrong;
  }

  private static @Nullable ScoredParts of(
      Span head, BigDecimal full, BigDecimal mark, int offset, String words) {
    List<BigDecimal> marks = new ArrayList<>();
    BigDecimal all = BigDecimal.ZERO;
    int end = 0;
    for (Matcher part = PART.matcher(words); part.find(); ) {
      all = all.add(new BigDecimal(part.group(1)));
      marks.add(new BigDecimal(part.group(2)));
      end = part.end();
    }
    BigDecimal sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return marks.size() >= FEWEST && all.compareTo(full) == 0 && sum.compareTo(mark) != 0
        ? new ScoredParts(
            head,
            new Span(offset, offset + end),
            mark.toPlainString(),
            marks.stream().map(BigDecimal::toPlainString).toList(),
            sum)
        : null;
  }

  /** With the marks to point at: where the whole is told again elsewhere, those of the parts. */
  private ScoredParts located(String text) {
    String printed = whole.of(text);
    boolean again = text.indexOf(printed) != text.lastIndexOf(printed);
    return again ? new ScoredParts(list, list, mark, parts, sum) : this;
  }
}
