package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RunRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line that stands at the head or foot of many documents of one run, after figures are masked:
 * most likely a site's, not any report's.
 *
 * <p>Lines are compared as CCNet does it: lower case, digits to 0, marks and spaces dropped (field
 * of de-duplication: arXiv 1911.00359, §3). Only the first and last blocks of a document are looked
 * at; what a house writes in the middle of its reports is its own.
 */
final class RepeatedAcrossDocuments implements RunRule {
  private static final int BLOCKS_AT_AN_END = 20;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 300;
  private static final int FEWEST_DOCUMENTS = 4;
  private static final double LEAST_SHARE = 0.05;

  private final RuleInfo info;

  RepeatedAcrossDocuments(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public List<Trace> traces(Document document) {
    List<Block> blocks = document.blocks();
    List<Trace> traces = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean atAnEnd = i < BLOCKS_AT_AN_END || i >= blocks.size() - BLOCKS_AT_AN_END;
      if (atAnEnd && isCandidate(block)) {
        String key = key(block.span().of(document.folded()));
        if (key.length() >= SHORTEST && seen.add(key)) {
          traces.add(new Trace(key, block.span()));
        }
      }
    }
    return traces;
  }

  private static boolean isCandidate(Block block) {
    Span span = block.span();
    return span.length() >= SHORTEST
        && span.length() <= LONGEST
        && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
        && (block.role() == Role.BODY || block.role() == Role.FURNITURE);
  }

  private static String key(String line) {
    StringBuilder key = new StringBuilder(line.length());
    line.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> key.appendCodePoint(Character.isDigit(c) ? '0' : Character.toLowerCase(c)));
    return key.toString();
  }

  @Override
  public void compare(List<List<Trace>> run, RunReporter reporter) {
    Map<String, Integer> documents = new HashMap<>();
    for (List<Trace> traces : run) {
      traces.forEach(trace -> documents.merge(trace.key(), 1, Integer::sum));
    }
    double fewest = Math.max(FEWEST_DOCUMENTS, LEAST_SHARE * run.size());
    for (int i = 0; i < run.size(); i++) {
      for (Trace trace : run.get(i)) {
        int count = documents.getOrDefault(trace.key(), 0);
        if (count >= fewest) {
          reporter.report(i, Problem.of(info, trace.span()).with("count", count));
        }
      }
    }
  }
}
