package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a report ends: its last block that is neither the site's nor a signature. A compilation has
 * one for each of its reports. Immutable.
 *
 * @param block index of the block
 * @param words what of it belongs to the report
 * @param start where its report begins
 * @param beforeFurniture whether the site's words follow
 * @param last whether it is the end of the whole document
 */
public record BodyEnd(int block, Span words, int start, boolean beforeFurniture, boolean last) {

  /** The ends of a document's reports, in order; empty if it has no body. */
  public static final Analysis<List<BodyEnd>> ANALYSIS = BodyEnd::of;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)[-—–·~|]{1,2}\\s?[0-9]{1,4}\\s?[-—–·~|]{1,2}|第\\s*[0-9]{1,4}\\s*页.{0,10}|page\\s+[0-9]{1,4}(?:\\s+of\\s+[0-9]{1,4})?");

  private static final Pattern COUNTER =
      Pattern.compile(
          "[#*\\s【（(]*(?:第?\\s?[0-9一二三四五六七八九十]{1,3}\\s?[篇则例]|[篇例]\\s?[0-9一二三四五六七八九十]{1,3}|(?i:part|no\\.?|article) [0-9]{1,2})[】）):：.*\\s]*");

  private static final int LONGEST_PAGE = 24;

  private static List<BodyEnd> of(Document document) {
    List<BodyEnd> ends = new ArrayList<>();
    List<Span> parts = document.get(Outline.ANALYSIS).parts();
    List<Block> blocks = document.blocks();
    // a paragraph that is a link and no more leads to another page; under a heading it is its text
    Set<Span> links =
        document.evidence().stream()
            .filter(evidence -> evidence.kind() == Evidence.Kind.LINK)
            .map(Evidence::span)
            .collect(Collectors.toSet());
    int start = 0;
    int part = 0;
    int last = -1;
    int lastBut = -1;
    boolean furniture = false;
    boolean signed = false;
    for (int i = 0; i <= blocks.size(); i++) {
      boolean begins =
          i == blocks.size()
              || (part < parts.size() && parts.get(part).start() == blocks.get(i).span().start());
      if (begins && last == i - 1 && lastBut >= 0 && isCounter(document, blocks.get(last))) {
        last = lastBut; // it heads the next report
      }
      if (begins && last >= 0 && !signed) {
        ends.add(
            new BodyEnd(
                last, words(document, blocks.get(last)), start, furniture, i == blocks.size()));
      }
      if (i == blocks.size()) {
        break;
      }
      Block block = blocks.get(i);
      if (begins) {
        part++;
        start = block.span().start();
        last = -1;
        lastBut = -1;
        signed = false;
        furniture = false;
        continue;
      }
      if (block.role() == Role.FURNITURE) {
        furniture = true;
      } else if (block.role() == Role.SIGNATURE) {
        signed = true;
      } else if (block.kind() != BlockKind.COMMENT
          && block.kind() != BlockKind.FOOTNOTE
          && block.role() != Role.TITLE
          && block.role() != Role.CONTENTS
          && !isPage(document, block)
          && !(block.kind() == BlockKind.PARAGRAPH
              && links.contains(block.span())
              && (i == 0 || blocks.get(i - 1).kind() != BlockKind.HEADING))) {
        lastBut = last;
        last = i;
        furniture = false;
        signed = false;
      }
    }
    return List.copyOf(ends);
  }

  /** 第二篇, above the title of the second report. */
  private static boolean isCounter(Document document, Block block) {
    return block.span().length() <= LONGEST_PAGE
        && COUNTER.matcher(block.span().of(document.folded()).strip()).matches();
  }

  /** — 5 —, Page 3 of 9: the foot of the last page. */
  private static boolean isPage(Document document, Block block) {
    return block.span().length() <= LONGEST_PAGE
        && PAGE.matcher(block.span().of(document.folded())).matches();
  }

  private static Span words(Document document, Block block) {
    int end = CutNotices.firstIn(document, block);
    String text = document.text();
    int stop = end < 0 ? block.span().end() : end;
    while (stop > block.span().start()
        && end >= 0
        && " \u3000\n…。.".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return new Span(block.span().start(), Math.max(stop, block.span().start()));
  }
}
