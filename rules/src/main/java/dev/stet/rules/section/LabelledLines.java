package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Lines that count what a word or a code names, Option A, Option B, 方案一, 方案二, 第一步, 第二步, P1, P2,
 * 62/23, 63/23, or the clauses of a chapter, 4.1, 4.2, in one paragraph, and leave one out or have
 * one twice.
 */
final class LabelledLines {
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "[#*\\s]*(?:(?<word>(?:Option|Phase|Lot|Stage|Module|Day|Week|Session|Task|Goal|Objective|Group|Zone|Site|Unit|Item|Issue|Case|Scenario|Part|PART|Recommendation|Finding|Question|Priority|Area|Theme|Package|Route|Slide|Work [Pp]ackage|Workstream|Milestone|Step|STEP|Experiment|Exercise|Activity|Deliverable|Use [Cc]ase|Case [Ss]tudy|Principle|Aim|Pillar|Strand|Hypothesis|Requirement|Tip|Mistake|Myth|Rule|Lesson|Reason|Chapter) (?=\\d|[A-H]\\b)|Section (?=[A-Z]\\b))(?<number>[1-9][0-9]?|[A-Z])(?=[:.)]| ?\\([A-Z0-9]\\)[.:]|\\s{2,}|\\s*[-–—]\\s|\\s*$)"
              + "|(?<noun>(?:方案|措施|阶段|专题|任务|模块|案例|问题|建议|标段|单元|项目|议题|目标|原则|选项|步骤)\\s?"
              // 第一步，…, 第二篇：…, 实习心得篇3
              + "|第(?=[1-9一二三四五六七八九十](?:步|招|关|篇)[,:、])|第(?=[一二三四五六七八九十][,、])|\\p{IsHan}[\\p{IsHan}A-Za-z0-9]{1,30}(?:篇|范文)(?=[1-9一二三四五六七八九十]\\s*$))"
              + "(?<count>[1-9][0-9]?|[一二三四五六七八九十])(?=[:、,.步招关篇]|\\s|$)"
              + "|(?<code>[A-Z]{1,3}-?|[A-Z]{2,8}(?:-[A-Z]{1,6})?-)0{0,3}(?<coded>[1-9][0-9]?)(?=(?:[:.)]?\\s+|[:.)、])[(\\[]?[\\p{Lu}\\p{IsHan}])"
              + "|(?<item>[1-9][0-9]{0,3})(?<year>/[0-9]{2})(?=[:.)]?\\s+\\p{Lu})"
              + "|(?<minute>1[0-4][0-9]{2}|[5-9][0-9]{2})(?=\\.\\s+\\p{Lu})"
              + "|(?<chapter>[1-9][0-9]?)\\.(?<clause>[1-9][0-9]?)(?= \\p{Lu}\\p{Ll})"
              + "|(?<letter>[A-H])(?=\\s{2,}\\p{Lu}))");

  private static final String CHINESE = "一二三四五六七八九十";
  private static final int FEWEST = 3;
  private static final int FEWEST_CODED = 4;
  private static final int LONGEST_CODE = 9;

  /** How many lines there are for one that is wrong. */
  private static final int FOR_ONE = 3;

  private LabelledLines() {}

  /** The gaps of a document, only where the other lines count up one by one. */
  static List<Gap> gaps(Document document) {
    Map<String, List<Run>> kinds = new LinkedHashMap<>();
    for (Block block : document.blocks()) {
      Span span = block.span();
      boolean line =
          block.role() != Role.FURNITURE
              && block.kind() != BlockKind.TABLE_CELL
              && block.kind() != BlockKind.CODE;
      Matcher label = LABEL.matcher(document.folded(), span.start(), span.end());
      if (line
          && label.lookingAt()
          && (label.group("chapter") == null || goesOn(document, block, label.group("chapter")))) {
        add(Line.of(label), kinds);
      }
      for (int at = start(document, span, span.start());
          line && at > 0;
          at = start(document, span, at)) {
        Matcher code = LABEL.matcher(document.folded(), at, span.end());
        if (code.lookingAt()
            && (code.group("code") != null || (code.group("chapter") != null && isBody(block)))) {
          add(Line.of(code), kinds);
        }
      }
    }
    List<Gap> gaps = new ArrayList<>();
    kinds.values().forEach(runs -> runs.forEach(run -> gaps.addAll(run.gaps(runs))));
    gaps.removeIf(gap -> !gap.twice() && isThere(document, gap));
    return gaps;
  }

  private static boolean isThere(Document document, Gap gap) {
    return Gap.isOmitted(document, gap.before(), gap.number())
        || NumberInText.isInText(document, gap);
  }

  /** Whether the clauses of a chapter are lines of one block: else the outline counts them. */
  private static boolean goesOn(Document document, Block block, String chapter) {
    return isBody(block) && block.span().find(document.folded(), "\n" + chapter + ".") >= 0;
  }

  private static boolean isBody(Block block) {
    return block.role() == Role.BODY && block.kind() == BlockKind.PARAGRAPH;
  }

  private static void add(Line found, Map<String, List<Run>> kinds) {
    List<Run> runs = kinds.computeIfAbsent(found.kind(), key -> new ArrayList<>());
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last == null || found.number() <= last.first() || last.isLeftBy(found)) {
      last = new Run(new ArrayList<>());
      runs.add(last);
    }
    last.lines().add(found);
  }

  /** The next line of {@code block} behind {@code from} that begins like a code; 0 if none does. */
  private static int start(Document document, Span block, int from) {
    String text = document.folded();
    int at = text.indexOf('\n', from) + 1;
    while (at > 0 && at < block.end()) {
      char first = text.charAt(at);
      if ((first >= 'A' && first <= 'Z' && isWithin(text, '-', at, LONGEST_CODE))
          || (first >= '1' && first <= '9' && isWithin(text, '.', at, 2))) {
        return at;
      }
      at = text.indexOf('\n', at) + 1;
    }
    return 0;
  }

  private static boolean isWithin(String text, char sign, int at, int length) {
    int limit = Math.min(text.length(), at + length + 1);
    for (int i = at; i < limit; i++) {
      if (text.charAt(i) == sign) {
        return true;
      }
    }
    return false;
  }

  /** Lines of one kind that are counted together. */
  private record Run(List<Line> lines) {
    int first() {
      return lines.get(0).number();
    }

    /**
     * Whether pages are lost before {@code line}: then the items of a meeting count on behind them.
     */
    boolean isLeftBy(Line line) {
      return line.countsOn() && line.number() > lines.get(lines.size() - 1).number() + 2;
    }

    /** What is left out or doubled; nothing if the lines do not count up. */
    List<Gap> gaps(List<Run> all) {
      List<Gap> gaps = new ArrayList<>();
      Set<Integer> seen = new HashSet<>();
      Line before = null;
      boolean doubled = false;
      boolean known = true;
      for (Line line : lines) {
        int step = before == null ? 1 : line.number() - before.number();
        boolean twice = step == 0 && !line.isWord();
        if (before != null && (twice || (step == 2 && !doubled))) {
          gaps.add(new Gap(before.words(), line.words(), line.words(), twice, false));
          int left = line.number() - 1;
          known &= twice || all.stream().anyMatch(run -> run.holds(left));
        } else if (seen.contains(line.number()) && !line.isWord()) {
          continue; // a title that comes again
        } else if (step != 1 && !(step == 2 && doubled)) {
          return List.of();
        }
        doubled = twice;
        seen.add(line.number());
        before = line;
      }
      Line first = lines.get(0);
      boolean begins = first.number() == 1 || first.countsOn();
      int fewest = first.isWord() ? FEWEST : FEWEST_CODED;
      boolean few = gaps.size() * FOR_ONE <= lines.size();
      return begins && lines.size() >= fewest && (few || known) ? gaps : List.of();
    }

    private boolean holds(int number) {
      return lines.stream().anyMatch(line -> line.number() == number);
    }
  }

  /**
   * A line by its number.
   *
   * @param kind what stands round the number
   */
  private record Line(String kind, int number, Span words) {
    static Line of(Matcher label) {
      if (label.group("word") != null) {
        return of(label, label.group("word").strip(), "number", label.start("word"));
      }
      if (label.group("noun") != null) {
        return of(label, label.group("noun").strip(), "count", label.start("noun"));
      }
      if (label.group("code") != null) {
        return of(label, label.group("code") + "0", "coded", label.start("code"));
      }
      if (label.group("item") != null) {
        return of(label, "0" + label.group("year"), "item", label.start("item"));
      }
      if (label.group("chapter") != null) {
        return of(label, label.group("chapter") + ".0", "clause", label.start("chapter"));
      }
      return label.group("minute") != null
          ? of(label, "0.", "minute", label.start("minute"))
          : of(label, "letter", "letter", label.start("letter"));
    }

    private static Line of(Matcher label, String kind, String group, int start) {
      return new Line(kind, number(label.group(group)), new Span(start, label.end()));
    }

    private static int number(String words) {
      char first = words.charAt(0);
      if (Character.isDigit(first)) {
        return Integer.parseInt(words);
      }
      return first < 0x2E80 ? first - 'A' + 1 : CHINESE.indexOf(first) + 1;
    }

    /** Whether a word says what is counted. */
    boolean isWord() {
      return kind.indexOf('0') < 0;
    }

    /** Whether the first number is the one after the last meeting's. */
    boolean countsOn() {
      return kind.startsWith("0");
    }
  }
}
