package dev.stet.rules.residue;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds clauses, sentences and paragraphs that stand twice in succession. Refrains have no full
 * stops, and what a speaker repeats is short; both are left alone.
 */
final class DoubledSentences {
  private static final int SHORTEST_CLAUSE = 6;
  private static final int SHORTEST_SENTENCE = 9;
  private static final int SHORTEST_LATIN = 14;
  private static final int SHORTEST_LATIN_CLAUSE = 24;
  private static final int SHORTEST_PARAGRAPH = 20;

  private DoubledSentences() {}

  /** Both runs of each, as one span, in the order of the text. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    paragraphs(document, found);
    List<Sentence> sentences = document.get(Sentences.ANALYSIS).all();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (i + 1 < sentences.size()) {
        Span next = sentences.get(i + 1).span();
        if (sentence.block().equals(sentences.get(i + 1).block())
            && isLong(document.folded(), sentence.span(), SHORTEST_SENTENCE)
            && same(document.folded(), sentence.span(), next)) {
          found.add(new Span(sentence.span().start(), next.end()));
        }
      }
      clauses(document.folded(), sentence.span(), found);
    }
    found.sort(null);
    return found;
  }

  private static void paragraphs(Document document, List<Span> found) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      Block next = blocks.get(i + 1);
      if (block.span().length() >= SHORTEST_PARAGRAPH
          && block.role() == Role.BODY
          && block.kind() == BlockKind.PARAGRAPH
          && next.kind() == BlockKind.PARAGRAPH
          && same(document.folded(), block.span(), next.span())
          && Endings.closed(document.text(block).strip())) {
        found.add(new Span(block.span().start(), next.span().end()));
      }
    }
  }

  /**
   * 作为一名教师，作为一名教师，: in Chinese a short clause proves it; in English, where a list may repeat words,
   * only a long one does.
   */
  private static void clauses(String text, Span sentence, List<Span> found) {
    int before = -1;
    int lengthBefore = 0;
    int start = sentence.start();
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (c != ',' && c != '，' && c != ';' && c != '；') {
        continue;
      }
      while (start < i && text.charAt(start) == ' ') {
        start++;
      }
      int length = i - start;
      if (before >= 0
          && lengthBefore == length
          && length >= (text.charAt(start) >= 0x4E00 ? SHORTEST_CLAUSE : SHORTEST_LATIN_CLAUSE)
          && text.regionMatches(before, text, start, length)) {
        found.add(new Span(before, i + 1));
      }
      before = start;
      lengthBefore = length;
      start = i + 1;
    }
  }

  private static boolean isLong(String text, Span span, int shortest) {
    return span.length() >= (text.charAt(span.start()) < 0x2E80 ? SHORTEST_LATIN : shortest);
  }

  private static boolean same(String text, Span one, Span other) {
    return one.length() == other.length()
        && text.regionMatches(one.start(), text, other.start(), one.length());
  }
}
