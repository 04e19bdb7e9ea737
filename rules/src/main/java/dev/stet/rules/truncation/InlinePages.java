package dev.stet.rules.truncation;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Page marks inside a line: the pages were joined, and their feet stand between the words. */
final class InlinePages {
  /** 第3页 共8页, Page 3 of 9, —6—: what stands at the foot of a page. */
  private static final PrefilteredPattern FOOT =
      PrefilteredPattern.compile(
          "第\\s*[0-9]{1,4}\\s*页[\\s,，/|]*\\(?共\\s*[0-9]{1,4}\\s*页\\)?"
              + "|(?i:\\bpage\\s+[0-9]{1,4}\\s+of\\s+[0-9]{1,4}\\b)"
              + "|(?<=[\\p{IsHan}，、,;；])\\s*[—–-]{1,2}\\s?[0-9]{1,3}\\s?[—–-]{1,2}\\s*(?=[\\p{IsHan}0-9\\n]|$)"
              + "|(?<=[\\p{IsHan}，、,])\\s*[0-9]{1,3} / [0-9]{1,3}(?=\\s*\\p{IsHan})");

  private static final Mentions SIGNS = Mentions.of("页", "page ", "—", "–", "-", " / ");

  /** 见第3页（共10页）, 1 / 2以上: what speaks of a page, and what is a share. */
  private static final PrefilteredPattern SPOKEN =
      PrefilteredPattern.compile(
          "(?i)(?:见|在|从|至|到|于|自|阅|及|和|与|占|约|近|达|see|on|from|to|and|is|this)\\s*$");

  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile("^\\s*(?:的|以[上下]|左右|多|强|弱|时|处|和|与|到|至|为|是|显示|上|下|中|内|有|无)");

  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile("(?:共|/|of)\\s*([0-9]{1,4})\\s*页?\\D*$");

  /** A line that breaks off is this long; what is shorter may be a title with its page. */
  private static final int SHORTEST_LINE = 20;

  private InlinePages() {}

  /** The page marks that stand inside a sentence of {@code block}. */
  static List<Span> in(Document document, Block block) {
    List<Span> marks = new ArrayList<>();
    String folded = document.folded();
    Span span = block.span();
    if (!SIGNS.in(folded, span.start(), span.end())) {
      return marks;
    }
    Matcher foot = FOOT.matcherSeeingMore(folded, span.start(), span.end());
    while (foot.find()) {
      Span mark = new Span(foot.start(), foot.end());
      if (isInside(folded, span, mark)
          && (!isShare(folded, mark) || isTotalKnown(document, mark))) {
        marks.add(trimmed(folded, mark));
      }
    }
    return marks;
  }

  private static Span trimmed(String folded, Span mark) {
    int start = mark.start();
    int end = mark.end();
    while (Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    while (Character.isWhitespace(folded.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Whether words of one sentence stand before and after the mark. */
  private static boolean isInside(String folded, Span block, Span mark) {
    String before = folded.substring(block.start(), mark.start()).stripTrailing();
    String after = folded.substring(mark.end(), block.end()).stripLeading();
    if (before.length() < 8 || SPOKEN.isIn(before)) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    if (after.isEmpty()) {
      // 比上年延长 11 天，— 2 — and the page ends
      boolean sentence = before.length() >= SHORTEST_LINE && before.indexOf(',') >= 0;
      return "，,、；;".indexOf(last) >= 0 || (sentence && Character.isLetterOrDigit(last));
    }
    if (after.length() < 2) {
      return false;
    }
    char first = after.charAt(0);
    boolean opens = Character.isLetterOrDigit(last) || "，,、；;》”".indexOf(last) >= 0;
    boolean goesOn =
        (Character.isLetterOrDigit(first) && !Character.isUpperCase(first))
            || "，,、；。《“".indexOf(first) >= 0;
    return opens && goesOn && !SHARE.isIn(after);
  }

  /** 1 / 2 may be a half as well as a page. */
  private static boolean isShare(String folded, Span mark) {
    String words = mark.of(folded);
    return words.indexOf('页') < 0 && words.indexOf('/') >= 0;
  }

  /** Whether another mark of the document counts as many pages. */
  private static boolean isTotalKnown(Document document, Span mark) {
    Matcher total = TOTAL.matcher(mark.of(document.folded()));
    if (!total.find()) {
      return false;
    }
    Pattern same =
        Pattern.compile("(?:共\\s*|页?\\s?/\\s?|of )" + total.group(1) + "(?:\\s*页|(?!\\d))");
    return same.matcher(document.folded())
        .results()
        .anyMatch(other -> other.start() < mark.start() || other.start() >= mark.end());
  }
}
