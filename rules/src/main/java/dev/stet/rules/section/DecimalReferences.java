package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * (see 6.7), under item 5.4(b), 按第6.5条执行: a point that is named by its decimal number alone, in a
 * text that counts its own points so.
 */
final class DecimalReferences {
  private static final String NUMBER = "([0-9]{1,2}(?:\\.[0-9]{1,2}){1,2})";

  private static final PrefilteredPattern MENTION =
      PrefilteredPattern.compile(
          "[(\\[](?:[Ss]ee|cf\\.)(?: also)? (?<bare>"
              + NUMBER
              + ")(?=[)\\],;])"
              + "|\\b(?:[Ss]ee|[Uu]nder|[Ii]n|by|with|of|per|to) (?<item>(?:items?|points?|paragraphs?|para\\.?|sub-?sections?|rules?|steps?) "
              + NUMBER
              + "(?:\\([a-z]{1,3}\\))?)(?=[\\s.,;)])"
              + "|\\b(?<verb>(?:listed|described|set out|given|shown|noted|mentioned|identified|recorded|stated|found|reported|required|explained) (?:in|under) "
              + NUMBER
              + ")(?=[.,;)]|$|\\s+(?:and|or|above|below)\\b)"
              + "|(?:按照?|依照|执行|见|符合|依据|根据|违反|适用)(?:本[\\p{IsHan}]{1,4})?(?<chinese>第?"
              + NUMBER
              + "[条款项点])(?=执行|的?规定|要求|处理|办理|约定|[。，；,;)])");

  private static final PrefilteredPattern ONLY = PrefilteredPattern.compile(NUMBER);

  /** Of a standard, a contract, another book. */
  private static final PrefilteredPattern ELSEWHERE =
      PrefilteredPattern.compile("^\\s*(?:of|in|from|to) (?!this\\b)|^\\s*\\[");

  private static final List<String> GROUPS = List.of("bare", "item", "verb", "chinese");
  private static final int FEWEST = 4;

  private DecimalReferences() {}

  /** The references to points that {@code document} does not have, though it counts so. */
  static List<Dangling> unkept(Document document) {
    List<Dangling> unkept = new ArrayList<>();
    Set<String> there = null;
    for (Block block : document.blocks()) {
      Span span = block.span();
      if (block.role() != Role.BODY || span.find(document.folded(), ".") < 0) {
        continue;
      }
      Matcher mention = MENTION.matcherSeeingMore(document.folded(), span.start(), span.end());
      while (mention.find()) {
        there = there == null ? points(document) : there;
        String number = number(mention.group());
        int ahead = Math.min(document.folded().length(), mention.end() + 20);
        String after = document.folded().substring(mention.end(), ahead);
        boolean known = there.size() < FEWEST || there.contains(number) || ELSEWHERE.isIn(after);
        for (String group : known ? List.<String>of() : GROUPS) {
          if (mention.group(group) != null) {
            unkept.add(
                Dangling.among(new Span(mention.start(group), mention.end(group)), there.size()));
          }
        }
      }
    }
    return unkept;
  }

  /** The decimal numbers of the points of {@code document}, and those of what they divide. */
  private static Set<String> points(Document document) {
    Set<String> numbers = new HashSet<>();
    for (Point point : document.get(Outline.ANALYSIS).points()) {
      Numbering numbering = point.numbering();
      if (numbering.style() == Numbering.Style.DECIMAL && numbering.depth() > 1) {
        numbers.add(
            numbering.numbers().stream().map(String::valueOf).collect(Collectors.joining(".")));
      }
    }
    return numbers;
  }

  private static String number(String words) {
    Matcher number = ONLY.matcher(words);
    return number.find() ? number.group() : "";
  }
}
