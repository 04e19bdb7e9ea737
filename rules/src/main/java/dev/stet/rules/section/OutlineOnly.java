package dev.stet.rules.section;

import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A description of a text where the text should be: its parts are named and none is there. */
final class OutlineOnly implements Rule {
  /** 本文包含：, 结构：甲、乙、丙, This document contains: */
  private static final PrefilteredPattern LIST =
      PrefilteredPattern.compile(
          "[\\s\\-*•·]*((?:已?识别(?:出|到)?的|可见的?|原文的?|网页的?)?(?:本文|全文|本报告|该报告|报告|文章|正文|主体|内容|文档)?(?:主要|主体)?(?:内容)?(?:包含|包括|结构|框架|提纲|大纲|目录|内容|要点|概要|概括|概述|摘要)(?:概括|归纳|摘录|整理)?(?:如下|为|有)?"
              + "|(?i:(?:this|the) (?:document|report|text|article|paper) (?:contains|consists of|includes|covers)(?: the following(?: sections| parts)?)?|(?:document )?(?:structure|outline|sections)))\\s*[:：](.*)",
          Pattern.DOTALL);

  private static final PrefilteredPattern REMARK =
      PrefilteredPattern.compile(
          "(?:全文|文章|文档|整体)(?:整体)?结构(?:完整|清晰|合理)"
              + "|(?<![\\p{IsHan}])(?:全文|文章|整体)?(?:层次|条理|脉络|逻辑|框架|结构|要素)(?:分明|清楚|清晰|完整|齐全|严谨)(?=[,，。;；])"
              + "|(?:原文|全文|正文)(?:共|约|总计)?\\s?[0-9]{3,6}\\s?(?:余|多)?字[^。\\n]{0,40}"
              + "|(?i:the (?:text|document|report|article) (?:is complete|has a clear structure|follows a [a-z-]+ structure))");

  /** What is longer is a text, whatever it says about its structure. */
  private static final int LONGEST = 900;

  private final RuleInfo info;

  OutlineOnly(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Block> body =
        document.blocks().stream()
            .filter(block -> block.role() != Role.FURNITURE && block.role() != Role.CODE)
            .toList();
    int size = body.stream().mapToInt(block -> block.span().length()).sum();
    if (size > LONGEST || body.stream().anyMatch(OutlineOnly::isSection)) {
      return;
    }
    boolean described = false;
    for (int i = 0; i < body.size(); i++) {
      described |= list(document, body, i, reporter);
    }
    if (described) {
      body.forEach(block -> remark(document, block, reporter));
    }
  }

  private static boolean isSection(Block block) {
    return block.kind() == BlockKind.HEADING && block.level() > 1;
  }

  /** Whether block {@code index} names parts that the document does not have. */
  private boolean list(Document document, List<Block> body, int index, Reporter reporter) {
    Block block = body.get(index);
    Matcher list = LIST.matcher(block.span().of(document.folded()));
    if (!list.matches() || (index > 0 && isPoint(document, body.get(index - 1), block))) {
      return false;
    }
    List<String> parts = new ArrayList<>();
    int last = index;
    if (list.group(2).isBlank()) {
      while (last + 1 < body.size() && body.get(last + 1).kind() == BlockKind.LIST_ITEM) {
        parts.add(document.text(body.get(++last)));
      }
    } else {
      parts.addAll(List.of(list.group(2).split("[、；;,，]")));
    }
    List<String> keys =
        parts.stream().map(Titles::key).filter(key -> key.length() >= 3).distinct().toList();
    int end = last;
    boolean there = keys.stream().anyMatch(key -> isThere(document, body, index, end, key));
    if (keys.size() < 2 || there) {
      return false;
    }
    Span span = block.span();
    int skipped = list.start(1);
    reporter.report(
        Problem.of(info, new Span(span.start() + skipped, body.get(last).span().end()))
            .with("parts", keys.size()));
    return true;
  }

  /** 要点：单独访谈，记录准确。 behind another such item: a point of the text that is there. */
  private static boolean isPoint(Document document, Block before, Block block) {
    return block.kind() == BlockKind.LIST_ITEM
        && before.kind() == BlockKind.LIST_ITEM
        && Endings.closed(document.text(before))
        && Endings.closed(document.text(block));
  }

  /** Whether a block outside the list begins with the part's title. */
  private static boolean isThere(
      Document document, List<Block> body, int first, int last, String key) {
    for (int i = 0; i < body.size(); i++) {
      boolean outside = i < first || i > last;
      if (outside && Titles.key(document.text(body.get(i))).startsWith(key)) {
        return true;
      }
    }
    return false;
  }

  private void remark(Document document, Block block, Reporter reporter) {
    Matcher remark = REMARK.matcher(document.folded(), block.span().start(), block.span().end());
    // who says that the text was cut has said enough
    boolean cut =
        document.get(CutNotices.ANALYSIS).stream()
            .anyMatch(notice -> block.span().contains(notice.span()));
    if (!cut && remark.find()) {
      reporter.report(Problem.of(info, new Span(remark.start(), remark.end())).message("remark"));
    }
  }
}
