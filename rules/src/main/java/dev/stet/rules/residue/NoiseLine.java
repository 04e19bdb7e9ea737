package dev.stet.rules.residue;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
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

/**
 * Lines in which a scanner took specks, rules and stamps for letters: single letters and many
 * different marks, no word among them. Rulers, frames, formulas and rows of one ornament are drawn
 * on purpose and have few marks, words or an equals sign.
 */
final class NoiseLine implements Rule {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 160;
  private static final int FEWEST_MARKS = 4;

  /** A word, a figure, an address: something that is read. */
  private static final PrefilteredPattern READ =
      PrefilteredPattern.compile(
          "\\p{IsHan}{2}|[A-Za-z]{4,}|[A-Z]{2}|\\b[A-Za-z]*[aeiouAEIOU][a-z]{1,2}\\b|[2-9][0-9]+|[0-9][2-9]|=|\\\\|https?:|@|<-|->|[\\u2460-\\u257F]");

  private static final PrefilteredPattern EMOJI_OR_KANA =
      PrefilteredPattern.compile("[\\x{1F000}-\\x{1FAFF}\\u3040-\\u30FF]");

  /**
   * A mark of a sentence on each of at least four lines: what stood between them, the names of
   * buttons, was not taken along.
   */
  private static final PrefilteredPattern ORPHANS =
      PrefilteredPattern.compile("(?:(?:^|(?<=\\n))[ \\t]*[：，。、；:,;][ \\t]*(?:\\n+|$)){4,60}");

  /** What is left of empty cells in a table of which each cell came on a line: {@code 0 |}. */
  private static final Pattern BARS = Pattern.compile("\\|{2,12}");

  private static final Pattern RULE = Pattern.compile(":?-{3,}:?");

  private static final Pattern STARS = Pattern.compile("(?<=\\p{IsHan}{5})\\*{4,8}$");

  private static final int FEWEST_NUMBERS = 4;

  /** How the numbers of so many lines begin that they are believed before code in one line. */
  private static final String NUMBERS = "12345678910";

  private final RuleInfo info;

  NoiseLine(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (mayBe(blocks, i)) {
        lines(document, blocks.get(i).span(), reporter);
      }
    }
    lineNumbers(document, reporter);
    if (document.mediaType().equals("text/markdown")) {
      document.get(Tables.ANALYSIS).all().forEach(table -> drawn(document, table, reporter));
    }
    Matcher orphans = ORPHANS.matcher(document.text(), 0, document.text().length());
    while (orphans.find()) {
      String marks = orphans.group();
      int start = orphans.start() + marks.length() - marks.stripLeading().length();
      Span span = new Span(start, start + marks.strip().length());
      if (document.blockAt(span.start()) != null) {
        reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
      }
    }
  }

  /**
   * What was drawn in a table and is no part of Markdown's: a second rule below its rows, and stars
   * behind words that are bold without them.
   */
  private void drawn(Document document, Table table, Reporter reporter) {
    for (int row = 1; row < table.rows(); row++) {
      Span rule = null;
      int drawn = 0;
      for (int column = 0; column < table.columns(); column++) {
        Span cell = table.span(row, column);
        Matcher stars = cell == null ? null : STARS.matcher(table.words(row, column));
        if (cell != null && RULE.matcher(table.words(row, column)).matches()) {
          rule = rule == null ? cell : rule.union(cell);
          drawn++;
        } else if (cell != null && stars != null && stars.find()) {
          report(document, new Span(cell.end() - stars.group().length(), cell.end()), reporter);
        }
      }
      // under a paragraph that a table took for its row: the next table
      boolean next = row > 2 && table.span(row - 2, 1) == null;
      if (rule != null && !next && drawn > 1 && drawn == table.columns()) {
        report(document, rule, reporter);
      }
    }
  }

  private void report(Document document, Span span, Reporter reporter) {
    reporter.report(Problem.of(info, span).message("drawn").with("text", span.of(document.text())));
  }

  /** Program text is left alone; a line that only looks like a drawing, between prose, is not. */
  private static boolean mayBe(List<Block> blocks, int i) {
    return switch (blocks.get(i).kind()) {
      case PARAGRAPH, LIST_ITEM, HEADING -> true;
      case CODE -> !isCode(blocks, i - 1) && !isCode(blocks, i + 1);
      default -> false;
    };
  }

  private static boolean isCode(List<Block> blocks, int i) {
    return i >= 0 && i < blocks.size() && blocks.get(i).kind() == BlockKind.CODE;
  }

  /**
   * 123456 under a program's text: the numbers of its lines, which a page showed beside them. They
   * count from one; so short a row as 12 is believed only where the document has longer ones.
   */
  private void lineNumbers(Document document, Reporter reporter) {
    List<Span> sure = new ArrayList<>();
    List<Span> likely = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() != BlockKind.CODE && block.role() != Role.CODE) {
        glued(document, block.span(), sure);
        continue;
      }
      String code = document.text(block).stripTrailing();
      int start = code.lastIndexOf('\n') + 1;
      String last = code.substring(start).strip();
      int lines = counted(last);
      if (lines > 0 && start > 0) {
        int at = block.span().start() + code.indexOf(last, start);
        (lines >= FEWEST_NUMBERS ? sure : likely).add(new Span(at, at + last.length()));
      }
    }
    if (!sure.isEmpty()) {
      sure.addAll(likely);
      sure.sort(null);
      for (Span span : sure) {
        reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
      }
    }
  }

  /** {@code 1234567891011|>>> tide = 3}: of a box of code that came in one line, or in a table. */
  private static void glued(Document document, Span block, List<Span> sure) {
    String text = document.text();
    int end = block.start();
    if (!text.startsWith(NUMBERS, end)) {
      return;
    }
    while (end < block.end() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    if (counted(text.substring(block.start(), end)) > 0) {
      sure.add(new Span(block.start(), end));
    }
  }

  /** How far the digits of {@code line} count from one; 0 if they do not. */
  static int counted(String line) {
    int at = 0;
    int number = 0;
    while (at < line.length()) {
      String next = String.valueOf(++number);
      if (!line.startsWith(next, at)) {
        return 0;
      }
      at += next.length();
    }
    return number;
  }

  private void lines(Document document, Span block, Reporter reporter) {
    String text = document.folded();
    int start = block.start();
    while (start < block.end()) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > block.end() ? block.end() : end;
      String line = text.substring(start, end).strip();
      boolean bars = line.startsWith("||") && isLeftOfTable(text, start, end, line);
      if ((bars || isNoise(line)) && !document.get(ProgramText.ANALYSIS)) {
        int at = text.indexOf(line, start);
        reporter.report(
            Problem.of(info, new Span(at, at + line.length()))
                .with("text", new Span(at, at + line.length()).of(document.text())));
      }
      start = end + 1;
    }
  }

  /** Whether {@code line} is nothing but bars, beside a line that one ends and none begins. */
  private static boolean isLeftOfTable(String text, int start, int end, String line) {
    if (!BARS.matcher(line).matches()) {
      return false;
    }
    int above = text.lastIndexOf('\n', start - 2) + 1;
    int below = end + 1 < text.length() ? text.indexOf('\n', end + 1) : -1;
    return (start > 0 && isCell(text.substring(above, start).strip()))
        || (below > 0 && isCell(text.substring(end + 1, below).strip()));
  }

  private static boolean isCell(String line) {
    return line.endsWith(" |") && line.charAt(0) != '|' && line.indexOf('|') == line.length() - 1;
  }

  /** Whether nothing in {@code line} can be read. */
  static boolean isNoise(String line) {
    if (line.length() < SHORTEST || line.length() > LONGEST) {
      return false;
    }
    long marks = line.chars().filter(NoiseLine::isMark).distinct().count();
    long signs = line.chars().filter(c -> !Character.isWhitespace(c)).count();
    long other = line.chars().filter(NoiseLine::isMark).count();
    return marks >= FEWEST_MARKS
        && signs >= SHORTEST
        && other * 2 >= signs
        && !READ.isIn(line)
        && !EMOJI_OR_KANA.isIn(line)
        && !isMarkup(line);
  }

  /** Neither a letter nor a part of one, as the vowels of Indian scripts are. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return c > ' '
        && !Character.isLetterOrDigit(c)
        && type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK;
  }

  /** {@code |:---|---:|}, {@code <!-- -->}: drawn for a program. */
  private static boolean isMarkup(String line) {
    return (line.startsWith("|") && line.endsWith("|"))
        || line.startsWith("<")
        || line.startsWith("```");
  }
}
