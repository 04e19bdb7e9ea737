package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first words of other pages: a heading that is a link, and under it a text that a program cut
 * off with dots. A writer's own dots stand under a heading that leads nowhere.
 */
final class Teasers {
  private static final PrefilteredPattern CUT =
      PrefilteredPattern.compile("[^\\s.…]{1,40}(?: [^\\s.…]{1,40}){0,5}(?:\\.{3,4}|…)\\s*$");

  private static final int SHORTEST = 60;

  /** 导读：, and then the beginning of the text below. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^[【\\[「]?(?:推荐阅读|(?:文章|本文|内容)?(?:导读|摘要|提要|简介|描述|概要|导语)|核心提示|编者按|(?i:summary|description|abstract|excerpt|teaser))(?:[:：]|[】\\]」][:：]?)\\s*");

  /** The dots behind a beginning that a program cut off. */
  private static final Pattern DOTS = Pattern.compile("\\s*(?:\\.{3,6}|…{1,2})$");

  private static final int SHORTEST_CAPTION = 20;
  private static final int CUT_TAIL = 12;

  private Teasers() {}

  /** The last words of each such text. */
  static List<Span> in(Document document) {
    Set<Span> links = new HashSet<>();
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.LINK) {
        links.add(evidence.span());
      }
    }
    List<Span> found = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 1; i < blocks.size() && !links.isEmpty(); i++) {
      Span block = blocks.get(i).span();
      Matcher cut = CUT.matcher(document.text(), block.start(), block.end());
      if (blocks.get(i).kind() == BlockKind.PARAGRAPH
          && block.length() >= SHORTEST
          && blocks.get(i - 1).kind() == BlockKind.HEADING
          && links.contains(blocks.get(i - 1).span())
          && cut.find()) {
        found.add(new Span(cut.start(), cut.end()));
      }
    }
    captions(document, found);
    return found;
  }

  /** The caption of a picture, cut off, above the paragraph that says the same in full. */
  private static void captions(Document document, List<Span> found) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      String line = LABEL.matcher(document.text(blocks.get(i)).strip()).replaceFirst("");
      String words =
          line.endsWith(".") || line.endsWith("…") ? DOTS.matcher(line).replaceFirst("") : line;
      if (blocks.get(i).kind() == BlockKind.PARAGRAPH
          && blocks.get(i + 1).kind() == BlockKind.PARAGRAPH
          && words.length() >= SHORTEST_CAPTION
          && !Endings.closed(words)
          && words.indexOf('，') + words.indexOf('。') + words.indexOf(',') > 0
          && document.text(blocks.get(i + 1)).strip().length() > words.length()
          && document.text(blocks.get(i + 1)).strip().startsWith(words)) {
        int end = blocks.get(i).span().end();
        found.add(new Span(Math.max(blocks.get(i).span().start(), end - CUT_TAIL), end));
      }
    }
  }
}
