package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The sentences of a document's prose, in order: what is neither code, contents list, site
 * furniture nor reference list. A sentence never leaves its block. A semicolon does not end one: in
 * Chinese reports the parts of a total often stand behind it.
 */
public final class Sentences {
  /** Finds the sentences of a document. */
  public static final Analysis<Sentences> ANALYSIS = Sentences::of;

  /** A sentence longer than this is cut at the next clause, so that no text makes a rule slow. */
  private static final int LONGEST = 2000;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no", "nos", "mr", "mrs", "ms", "dr", "st", "vs", "approx", "inc", "ltd", "co", "corp",
          "fig", "figs", "eq", "sec", "vol", "pp", "p", "art", "ca", "c", "cf", "e.g", "i.e", "u.s",
          "u.k", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec");

  private final List<Sentence> all;

  private Sentences(List<Sentence> all) {
    this.all = List.copyOf(all);
  }

  /** The sentences in the order of the text. */
  public List<Sentence> all() {
    return all;
  }

  /** Whether figures and sentences in a block of this role are the report's own. */
  public static boolean prose(Role role) {
    return switch (role) {
      case BODY, TITLE, QUOTATION, SIGNATURE -> true;
      case CONTENTS, FURNITURE, CODE, REFERENCES -> false;
    };
  }

  private static Sentences of(Document document) {
    String text = document.folded();
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!prose(block.role())) {
        continue;
      }
      int start = block.span().start();
      int end = block.span().end();
      for (int i = start; i < end; i++) {
        if (ends(text, i, start, end)) {
          add(sentences, text, start, i + 1, block);
          start = i + 1;
        }
      }
      add(sentences, text, start, end, block);
    }
    return new Sentences(sentences);
  }

  private static boolean ends(String text, int i, int start, int end) {
    char c = text.charAt(i);
    return switch (c) {
      case '。', '!', '?' -> true;
      case '.' -> fullStop(text, i, start, end);
      case ':', '：' -> text.startsWith("一、", i + 1); // 汇报如下：一、基本情况: a heading in the same line
      case ',', ';', '，', '；' -> i - start > LONGEST;
      case ' ' -> i - start > 2 * LONGEST;
      default -> i - start > 4 * LONGEST;
    };
  }

  private static boolean fullStop(String text, int i, int start, int end) {
    if (i + 1 >= end) {
      return true;
    }
    char next = text.charAt(i + 1);
    if (i > start && Character.isIdeographic(next) && Character.isIdeographic(text.charAt(i - 1))) {
      return true; // journals set 治疗组优于对照组.结论 without a space
    }
    if (next != ' ' && next != '\n' && next != '\r') {
      return false;
    }
    int after = i + 1;
    while (after < end && text.charAt(after) <= ' ') {
      after++;
    }
    if (after < end && Character.isLowerCase(text.charAt(after))) {
      return false;
    }
    int word = i;
    while (word > start
        && i - word < 8
        && (isAsciiLetter(text.charAt(word - 1)) || text.charAt(word - 1) == '.')) {
      word--;
    }
    return !ABBREVIATIONS.contains(text.substring(word, i).toLowerCase(Locale.ROOT))
        || after >= end;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static void add(List<Sentence> to, String text, int from, int until, Block block) {
    int start = from;
    int end = until;
    while (start < end && text.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (start < end) {
      to.add(new Sentence(new Span(start, end), block));
    }
  }
}
