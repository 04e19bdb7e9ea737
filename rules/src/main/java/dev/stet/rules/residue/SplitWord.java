package dev.stet.rules.residue;

import dev.stet.core.analysis.WordPairs;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * A space inside a Chinese word, where a line of a page was broken: 落实政 策和措施. Chinese has no spaces
 * between words, but lists, titles and names set wide do; what is looked for is a word that only
 * the space parts, in running text, and more than one.
 */
final class SplitWord implements Rule {
  private static final int FEWEST = 2;
  private static final String MARKS = "，、。；：“”《》（）";

  /** So much of a sentence stands before a space that no heading or list has there. */
  private static final int LONGEST_ENTRY = 8;

  private final RuleInfo info;

  SplitWord(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Span> found = new ArrayList<>();
    List<Span> likely = new ArrayList<>();
    String text = document.text();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE
          || block.role() == Role.CONTENTS
          || block.kind() == BlockKind.TABLE_CELL) {
        continue;
      }
      for (int space = block.span().start() + 2; space < block.span().end() - 2; space++) {
        if (text.charAt(space) != ' ') {
          continue;
        }
        if (parts(text, space)) {
          found.add(new Span(space - 1, space + 2));
        } else if (isInSentence(text, block.span().start(), space)) {
          likely.add(new Span(space - 1, space + 2));
        }
      }
    }
    if (found.size() >= FEWEST) {
      found.addAll(likely);
      found.sort(null);
      for (Span span : found) {
        reporter.report(Problem.of(info, span).with("text", span.of(text)));
      }
    }
  }

  /** Whether the space at {@code at} parts a word whose halves belong to no other. */
  private static boolean parts(String text, int at) {
    char before = text.charAt(at - 2);
    char first = text.charAt(at - 1);
    char second = text.charAt(at + 1);
    char after = text.charAt(at + 2);
    return WordPairs.hold(first, second)
        && isText(before)
        && isText(after)
        && !WordPairs.hold(before, first)
        && !WordPairs.hold(second, after);
  }

  /** Whether the space at {@code at} stands between two characters, well inside a sentence. */
  private static boolean isInSentence(String text, int from, int at) {
    int start = at;
    boolean clause = false;
    while (start > from && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
      clause |= text.charAt(start) == '，';
    }
    return (clause || at - start >= LONGEST_ENTRY)
        && WordPairs.isHan(text.charAt(at - 1))
        && WordPairs.isHan(text.charAt(at + 1))
        && isText(text.charAt(at + 2))
        && text.charAt(at + 2) != '、';
  }

  private static boolean isText(char c) {
    return WordPairs.isHan(c) || MARKS.indexOf(c) >= 0;
  }
}
