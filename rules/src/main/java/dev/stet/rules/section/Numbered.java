package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document numbers: figures, tables, attachments, equations and its own parts.
 *
 * @param there the numbers there are, by what they number
 */
record Numbered(Map<String, Set<String>> there) {
  private static final int FEWEST_OF_SET = 3;

  /** What may be one of a set somewhere else, unless this document lists the set. */
  private static final Set<String> SETS = Set.of("volume", "part", "book", "slide");

  /** 第三章 may name what is headed 三、. */
  private static final Set<String> COUNTED_AS_PARTS = Set.of("section", "chapter", "part");

  private static final PrefilteredPattern ATTACHED =
      PrefilteredPattern.compile("\\s*附\\s?件?\\s?[:：]\\s*");

  private static final PrefilteredPattern EQUATION =
      PrefilteredPattern.compile(
          "[=＝].{0,200}?[(]([0-9]{1,2}(?:[-–][0-9]{1,2})?)[)][\\s$]*$", Pattern.MULTILINE);

  private static final PrefilteredPattern ITEM =
      PrefilteredPattern.compile("(?<![0-9.])([0-9]{1,2})[.、](?![0-9])");

  static Numbered of(Document document) {
    Map<String, Set<String>> there = new HashMap<>();
    document.get(Caption.ANALYSIS).forEach(caption -> add(there, caption.kind(), caption.number()));
    int attached = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      attached = listed(document, block, attached, there);
    }
    document.get(Outline.ANALYSIS).points().forEach(point -> division(there, point));
    equations(document, there);
    return new Numbered(there);
  }

  /** A line that ends with a number in brackets, as formulas do. */
  private static void equations(Document document, Map<String, Set<String>> there) {
    if (document.folded().indexOf("式(") >= 0) {
      Matcher equation = EQUATION.matcher(document.folded());
      while (equation.find()) {
        add(there, "式", equation.group(1));
      }
    }
  }

  /**
   * 附件：1.报名表⏎2.展位图 names attachments 1 and 2.
   *
   * @param attached how many were named up to here, 0 outside such a list
   * @return how many are named now
   */
  private static int listed(
      Document document, Block block, int attached, Map<String, Set<String>> there) {
    Matcher list = ATTACHED.matcher(block.span().of(document.folded()));
    int from = block.span().start();
    int named = attached;
    if (list.lookingAt()) {
      from += list.end();
      named = 0;
    } else if (attached == 0) {
      return 0;
    }
    Numbering item = Numbering.at(document.folded(), from, block.span().end());
    if (item == null || item.style() != Numbering.Style.ARABIC || item.number() != named + 1) {
      return 0;
    }
    Matcher more = ITEM.matcher(document.folded(), from, block.span().end());
    while (more.find()) {
      named = Math.max(named, Integer.parseInt(more.group(1)));
      add(there, "附件", more.group(1));
    }
    return named;
  }

  private static void division(Map<String, Set<String>> there, Point point) {
    Numbering numbering = point.numbering();
    StringBuilder number = new StringBuilder();
    for (int part : numbering.numbers()) {
      number.append(number.isEmpty() ? "" : ".").append(part);
    }
    switch (numbering.style()) {
      case ARABIC, DECIMAL, SECTION, CHAPTER -> {
        // 1. in a list is no section
        if (point.form() == Point.Form.HEADING || numbering.style() == Numbering.Style.DECIMAL) {
          add(there, "section", number.toString());
          if (numbering.depth() == 1) {
            add(there, "chapter", number.toString());
          }
        }
      }
      case CHINESE, PART -> add(there, "part", number.toString());
      case ARTICLE -> add(there, "article", number.toString());
      case LETTER -> add(there, "appendix", String.valueOf((char) ('A' + numbering.number() - 1)));
      default -> {
        // other styles are not what a reference names
      }
    }
  }

  private static void add(Map<String, Set<String>> there, String kind, String number) {
    there.computeIfAbsent(kind, key -> new HashSet<>()).add(number);
  }

  /** The numbers of what {@code reference} may name, none if its set is another document's. */
  Optional<Set<String>> besides(Reference reference) {
    String kind = reference.kind();
    if (kind.equals("part") && !there.containsKey(kind)) {
      kind = "chapter"; // 第7部分 may name what is headed 7
    }
    Set<String> numbers =
        there.getOrDefault(
            kind,
            COUNTED_AS_PARTS.contains(reference.kind())
                ? there.getOrDefault("part", Set.of())
                : Set.of());
    return SETS.contains(reference.kind()) && numbers.size() < FEWEST_OF_SET
        ? Optional.empty()
        : Optional.of(numbers);
  }
}
