package dev.stet.rules.truncation;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Running numbers and line breaks inside sentences. */
final class SplitSentence implements Rule {
  /** 17, — 48 —, 第三章 经济 47, Page 3 of 9: a page number, alone or set apart in its line. */
  private static final Pattern PAGE_LINE =
      Pattern.compile(
          "(?i)[\\s\\-–—·|~]*(?:第\\s*)?(?:page\\s+)?[0-9]{1,4}(?:\\s*(?:页|/|of)\\s*(?:共\\s*)?[0-9]{0,4}\\s*页?)?[\\s\\-–—·|~]*"
              + "|\\S.{0,40}?(?:\\s{3,}|\\s[|·]\\s)[0-9]{1,4}|[0-9]{1,4}(?:\\s{3,}|\\s[|·]\\s)\\S.{0,40}");

  /** Words that join what follows to what stood before. */
  private static final Pattern GOES_ON =
      Pattern.compile("以及|及其|并且?(?!不)|[，、；。]|(?:and|or|but|which)\\b");

  private static final int LONGEST_PAGE_LINE = 90;
  private static final int SHORTEST_HALF = 16;

  private final RuleInfo info;

  SplitSentence(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    runningNumbers(document, reporter);
    strayStops(document, reporter);
    pageLines(document, reporter);
    lostStarts(document, reporter);
  }

  /** 以及整治奖补办法。 after a notice that a part is hidden: the sentence began in that part. */
  private void lostStarts(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (CutNotices.Notice notice : document.get(CutNotices.ANALYSIS)) {
      for (int i = 1; i < blocks.size(); i++) {
        Span span = blocks.get(i).span();
        boolean next = blocks.get(i - 1).span().contains(notice.span()) && isText(blocks.get(i));
        if (next && GOES_ON.matcher(document.text(blocks.get(i))).lookingAt()) {
          reporter.report(
              Problem.of(info, new Span(span.start(), Math.min(span.end(), span.start() + 12)))
                  .message("start"));
        }
      }
    }
  }

  private void runningNumbers(Document document, Reporter reporter) {
    for (Numbering marker : document.get(Chunks.ANALYSIS).numbers()) {
      reporter.report(
          Problem.of(info, marker.span()).message("marker").with("number", marker.number()));
    }
  }

  /** A page number, alone or in a running header, on the line between two halves of a sentence. */
  private void pageLines(Document document, Reporter reporter) {
    if (!document.mediaType().startsWith("text/")) {
      return; // where pages are known, their edges are too
    }
    List<Block> blocks = document.blocks();
    List<Block> bare = new ArrayList<>();
    Set<Block> told = new HashSet<>();
    for (int i = 1; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean line =
          block.kind() != BlockKind.TABLE_CELL
              && block.role() != Role.CODE
              && block.span().length() <= LONGEST_PAGE_LINE;
      Matcher page = line ? PAGE_LINE.matcher(block.span().of(document.folded()).strip()) : null;
      if (page == null || !page.matches() || !goesOn(document, i)) {
        continue;
      }
      boolean number = document.text(block).strip().chars().allMatch(Character::isDigit);
      if (number && !holdsStop(document, i - 1)) {
        continue;
      }
      if (number) {
        bare.add(block);
      }
      if (!number || splitsFigure(document, i)) {
        pageLine(document, block, reporter);
        told.add(block);
      }
    }
    // one figure alone may be anything; pages count on
    for (int i = 0; i < bare.size(); i++) {
      boolean counts =
          (i > 0 && follows(document, bare.get(i - 1), bare.get(i)))
              || (i + 1 < bare.size() && follows(document, bare.get(i), bare.get(i + 1)));
      if (counts && !told.contains(bare.get(i))) {
        pageLine(document, bare.get(i), reporter);
      }
    }
  }

  private void pageLine(Document document, Block block, Reporter reporter) {
    String line = document.text(block).strip();
    reporter.report(Problem.of(info, block.span()).message("marker").with("number", line));
  }

  /** A whole sentence and then a half one: what stands over the number of a rank is a title. */
  private static boolean holdsStop(Document document, int index) {
    String words = document.text(document.blocks().get(index));
    return words.indexOf('。') >= 0 || words.contains(". ");
  }

  private static boolean splitsFigure(Document document, int index) {
    String before = document.text(document.blocks().get(index - 1)).strip();
    return Character.isDigit(before.charAt(before.length() - 1));
  }

  private static boolean follows(Document document, Block one, Block other) {
    return Integer.parseInt(document.text(one).strip()) + 1
        == Integer.parseInt(document.text(other).strip());
  }

  /** Whether the text before line {@code index} stops inside a sentence and goes on after it. */
  private static boolean goesOn(Document document, int index) {
    List<Block> blocks = document.blocks();
    Block before = blocks.get(index - 1);
    int next = index + 1;
    // the running header stands between the page number and the text
    if (next + 1 < blocks.size() && isHeader(document, blocks.get(next))) {
      next++;
    }
    Block after = blocks.get(next);
    String words = document.text(before).strip();
    String more = document.text(after).strip();
    if (!isText(before) || !isText(after) || words.length() < SHORTEST_HALF || more.isEmpty()) {
      return false;
    }
    char last = words.charAt(words.length() - 1);
    char first = more.charAt(0);
    boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '，' || last == '、';
    if (Numbering.of(document, after) != null || !open || !LastWords.areSentence(words)) {
      return false;
    }
    return Character.isLowerCase(first)
        || (Character.isDigit(first) && Character.isDigit(last))
        || (first == '.' && Character.isDigit(last))
        || (Endings.isHan(first) && stopsInside(words) && LastWords.areSentence(more));
  }

  /** A sentence or two, and then a half one; a short line is a title, a name or a remark. */
  private static boolean stopsInside(String words) {
    return words.length() > 20 && (words.indexOf('，') >= 0 || words.indexOf('。') >= 0);
  }

  private static boolean isText(Block block) {
    return block.role() == Role.BODY
        && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM);
  }

  /** Whether the same line stands elsewhere in the document. */
  private static boolean isHeader(Document document, Block block) {
    String line = document.text(block).strip();
    return line.length() <= LONGEST_PAGE_LINE
        && document.blocks().stream()
                .filter(other -> document.text(other).strip().equals(line))
                .limit(2)
                .count()
            > 1;
  }

  /** A line that begins with the stop of the sentence before it. */
  private void strayStops(Document document, Reporter reporter) {
    String text = document.text();
    Block before = null;
    for (Block block : document.blocks()) {
      boolean prose =
          (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
              && block.role() == Role.BODY;
      char first = text.charAt(block.span().start());
      if (prose
          && before != null
          && (before.role() == Role.BODY || before.role() == Role.TITLE)
          && "。，；、！？”）》".indexOf(first) >= 0
          && !Endings.closed(document.text(before))) {
        int start = block.span().start();
        reporter.report(Problem.of(info, new Span(start, start + 1)).message("stop"));
      }
      before = block;
    }
  }
}
