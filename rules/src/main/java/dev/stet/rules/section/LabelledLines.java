package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that count what a word names, Option A, Option B, or 方案一, 方案二, and leave one out. */
final class LabelledLines {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:((?:Option|Phase|Lot|Stage|Module|Day|Week|Session|Task|Goal|Objective|Group|Zone|Site|Unit|Item|Issue|Case|Scenario|Part|PART|Recommendation|Finding|Question|Priority|Area|Theme|Package|Route) )([1-9][0-9]?|[A-H])(?=[:.)]|\\s{2,}|\\s*[-–—]\\s|\\s*$)"
              + "|((?:方案|措施|阶段|专题|任务|模块|案例|问题|建议|标段|单元|项目|议题|目标|原则|选项|步骤))([1-9][0-9]?|[一二三四五六七八九十])(?=[:、.]|\\s))");

  private static final String CHINESE = "一二三四五六七八九十";
  private static final int FEWEST = 3;

  private LabelledLines() {}

  /** One that is left out: the labels before and after it. */
  record Gap(Span before, Span after) {}

  /** The gaps of a document: only where the lines count from one and leave out a single one. */
  static List<Gap> of(Document document) {
    Map<String, List<Line>> kinds = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      Span span = block.span();
      boolean line =
          block.role() != Role.FURNITURE
              && block.kind() != BlockKind.TABLE_CELL
              && block.kind() != BlockKind.CODE;
      Matcher label = LABEL.matcher(document.folded()).region(span.start(), span.end());
      if (line && label.lookingAt()) {
        int group = label.group(1) == null ? 3 : 1;
        Span words = new Span(label.start(group), label.end(group + 1));
        kinds
            .computeIfAbsent(label.group(group), key -> new ArrayList<>())
            .add(new Line(number(label.group(group + 1)), words));
      }
    }
    List<Gap> gaps = new ArrayList<>();
    kinds.values().forEach(lines -> gap(lines, gaps));
    return gaps;
  }

  private static void gap(List<Line> lines, List<Gap> gaps) {
    Gap only = null;
    for (int i = 0; i < lines.size(); i++) {
      int before = i == 0 ? 0 : lines.get(i - 1).number();
      int number = lines.get(i).number();
      if (number == before + 2 && i > 0 && only == null) {
        only = new Gap(lines.get(i - 1).words(), lines.get(i).words());
      } else if (number != before + 1) {
        return;
      }
    }
    if (only != null && lines.size() >= FEWEST) {
      gaps.add(only);
    }
  }

  private static int number(String words) {
    char first = words.charAt(0);
    if (Character.isDigit(first)) {
      return Integer.parseInt(words);
    }
    return first < 0x2E80 ? first - 'A' + 1 : CHINESE.indexOf(first) + 1;
  }

  /** A line by its number. */
  private record Line(int number, Span words) {}
}
