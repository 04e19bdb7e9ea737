package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page asks below the question whether it was of use: reasons to choose from, a box for
 * words, where an answer may go, thanks for it. The question is known by its form; of the lines
 * below it some speak of the answer, and what lies between these is the form's as well. They count
 * only on a page that bears other marks of a site.
 */
final class FeedbackForms {
  private static final int LONGEST = 220;

  /** So many reasons stand one below the other, and so many lines have the longest forms. */
  private static final int WIDEST_GAP = 5;

  private static final int MOST = 20;

  private static final String PAGE =
      "(?:page|article|guide|doc(?:s|ument(?:ation)?)?|answer|section|content|topic|tutorial|entry|information|translation|recipe|lesson)";

  private static final PrefilteredPattern ASKS =
      PrefilteredPattern.compile(
          "(?i)^\\W{0,3}(?:was|is|were|did|does|do|how (?:would|do|did|helpful|useful|was|satisfied)|what did)\\b[^.\\n]{0,60}\\b(?:this|our|the) "
              + PAGE
              + "\\b[^.\\n]{0,60}\\?|^\\W{0,3}was (?:this|it) (?:helpful|useful)\\?"
              + "|^(?:以上|本|该|此|这篇|这个)?(?:内容|文章|文档|页面|文|页|回答|信息|帮助)+(?:是否)?对(?:您|你)(?:是否)?有(?:所)?(?:帮助|用)[吗么]?[?]");

  private static final PrefilteredPattern SPEAKS =
      PrefilteredPattern.compile(
          "(?i)\\bfeedback\\b|\\b(?:thanks|thank you) for (?:letting|telling|your|helping)|\\byour (?:answer|comments?|response|suggestions?|rating|vote|input)\\b|\\btell us\\b|\\blet us know\\b|\\bhelp us (?:improve|make)|\\b(?:we|us) (?:could |can |should )?(?:improve|change|make|do)\\b[^.\\n]{0,60}\\?|\\bthis (?:form|"
              + PAGE
              + ")\\b|^(?:e-?mail address|submit|send|cancel|skip|optional|not (?:now|really))\\W*$|\\b(?:contact|reach) me\\b|\\bcharacters? (?:left|remaining)"
              + "|反馈|(?:您|你)的(?:意见|建议|评价|邮箱)|感谢(?:您|你)|^(?:提交|取消|有帮助|没帮助|没有帮助|有用|没用|是|否)$");

  /** ○ Yes, ( ) No: an answer to choose. */
  private static final Pattern CHOICE = Pattern.compile("(?:[○◯⚪◉●⭘☐▢]|\\( ?\\)) ?\\S.{0,80}");

  /** What makes a poll of a question and its answers. */
  private static final PrefilteredPattern POLL =
      PrefilteredPattern.compile(
          "(?i)^(?:(?:reader|readers'?|quick|daily|weekly|our|today's|this week's|online|snap) )?(?:vote|poll|survey|have your say)\\b|\\b(?:votes?|results|poll)\\b|^\\W*submit\\W*$");

  private static final int FEWEST_CHOICES = 2;

  private FeedbackForms() {}

  /** Adds to {@code controls} the blocks of such forms. */
  static void addTo(BitSet controls, Document document) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      String line = line(document, i);
      if (line.endsWith("?")) {
        poll(controls, document, i, line);
      }
      if (line.indexOf('?') < 0 || !ASKS.isIn(line)) {
        continue;
      }
      int last = i;
      int end = Math.min(blocks.size(), i + MOST);
      for (int at = i + 1; at < end && at - last <= WIDEST_GAP && mayBe(blocks.get(at)); at++) {
        if (SPEAKS.isIn(line(document, at))) {
          last = at;
        }
      }
      if (last > i) {
        controls.set(i, last + 1);
        i = last;
      }
    }
  }

  /** Shall the weir be lit? ○ Yes ○ No. See results: a question, answers to choose, the count. */
  private static void poll(BitSet controls, Document document, int question, String asked) {
    int end = question + 1;
    while (end < document.blocks().size()
        && end - question <= MOST
        && CHOICE.matcher(line(document, end)).matches()) {
      end++;
    }
    if (end - question <= FEWEST_CHOICES) {
      return;
    }
    boolean counted = end < document.blocks().size() && POLL.isIn(line(document, end));
    if (counted || POLL.isIn(asked)) {
      controls.set(question, counted ? end + 1 : end);
    }
  }

  private static String line(Document document, int i) {
    Block block = document.blocks().get(i);
    return mayBe(block) ? block.span().of(document.folded()).strip() : "";
  }

  private static boolean mayBe(Block block) {
    return block.span().length() <= LONGEST
        && block.kind() != BlockKind.HEADING
        && block.role() != Role.TITLE
        && block.role() != Role.CODE
        && block.cell() == null;
  }
}
