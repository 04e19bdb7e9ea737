package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a document's prose: figures of which the words say what they measure. */
final class Claims {
  private static final PrefilteredPattern YEAR =
      PrefilteredPattern.compile("(?=[12])(?<![\\d.,])((?:19|20)\\d\\d)(?![\\d.,人元个户万亩])");

  /** {@code 比2022年的48.7万人次增长}: of that figure alone, what follows is of the own year again. */
  private static final PrefilteredPattern COMPARED = PrefilteredPattern.compile("(?:比|较|高于|低于)$");

  private static final PrefilteredPattern ITS = PrefilteredPattern.compile("^(?:同期)?的?$");

  /** Headings under which the figures are those of another time. */
  private static final PrefilteredPattern LATER =
      PrefilteredPattern.compile(
          "计划|打算|安排|目标|思路|展望|设想|明年|下一步|下步|今后|未来|规划|上年|去年|\\b(?:targets?|plans?|outlook|next|forecast|ahead|last year)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern SUMMARY =
      PrefilteredPattern.compile(
          "摘要|概况|概述|前言|导语|总体|基本情况|总结|结论|结语|结束语|小结|简介|背景|\\b(?:summary|overview|conclusions?|abstract|highlights|introduction|at a glance|background|closing)\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<Claim> claims = new ArrayList<>();
  private final List<Section> sections;
  private final String text;
  private final int own;
  private @Nullable Block block;
  private int year;

  private Claims(Document document) {
    this.sections = document.get(Outline.ANALYSIS).sections();
    this.text = document.folded();
    this.own = ownYear(text);
  }

  /** The claims of {@code document}, in order. */
  static List<Claim> of(Document document) {
    Claims reading = new Claims(document);
    for (Passage passage : document.get(Passage.ALL)) {
      if (passage.block().kind() != BlockKind.TABLE_CELL) {
        reading.read(passage);
      }
    }
    return reading.claims;
  }

  private void read(Passage passage) {
    if (!passage.block().equals(block)) {
      block = passage.block();
      year = own;
    }
    Passage values = passage.measures();
    if (values.size() == 0) {
      return;
    }
    int at = passage.span().start();
    boolean summary = sections.isEmpty() || at < sections.get(0).heading().start();
    for (Section section : sections) {
      if (section.body().start() <= at && at < section.body().end()) {
        String heading = section.heading().of(text);
        if (LATER.isIn(heading)) {
          return;
        }
        summary |= SUMMARY.isIn(heading);
      }
    }
    for (int i = 0; i < values.size(); i++) {
      Matcher named = YEAR.matcher(values.before(i));
      int its = year;
      while (named.find()) {
        String before = values.before(i);
        its = Integer.parseInt(named.group(1));
        boolean aside =
            COMPARED.isIn(before.substring(0, named.start()))
                && ITS.isIn(before.substring(named.end()).replaceFirst("^年", ""));
        year = aside ? year : its;
      }
      Claim claim = Claim.of(values, i, its, summary);
      if (claim != null) {
        claims.add(claim);
      }
    }
  }

  /** The year the document speaks of most. */
  private static int ownYear(String text) {
    Map<Integer, Integer> years = new HashMap<>();
    Matcher named = YEAR.matcher(text);
    while (named.find()) {
      years.merge(Integer.parseInt(named.group(1)), 1, Integer::sum);
    }
    return years.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
