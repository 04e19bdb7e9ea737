package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Outline;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import java.util.regex.Pattern;

/** Dots with which a text stops in the middle, where its writer sets none elsewhere. */
final class TrailingDots {
  private static final Pattern DOTS = Pattern.compile("…{1,3}|\\.{3,6}");

  private final LastBlock last;
  private final Document document;
  private final String words;

  TrailingDots(LastBlock last) {
    this.last = last;
    this.document = last.document();
    this.words = last.words();
  }

  /** Whether dots stand in place of the points that follow. */
  boolean standForPoints() {
    return DOTS.matcher(words).matches() && followsPoint();
  }

  /** Whether a point that is counted and has an end stands before the last line. */
  private boolean followsPoint() {
    int before = last.index() - 1;
    if (before < 0 || document.blocks().get(before).role() != Role.BODY) {
      return false;
    }
    Block point = document.blocks().get(before);
    Numbering numbering = Numbering.of(document, point);
    return numbering != null
        && numbering.number() > 2
        && point.kind() != BlockKind.HEADING
        && Endings.closed(document.text(point));
  }

  /**
   * 引进了甲公司、乙公司……: what shows only the beginning of a text puts dots where it stops. A story may end
   * in dots; a report with numbered points that uses none elsewhere does not.
   */
  boolean endReport() {
    int dots = words.length();
    while (dots > 0 && ".…".indexOf(words.charAt(dots - 1)) >= 0) {
      dots--;
    }
    boolean ellipsis = words.startsWith("…", dots) || words.length() - dots >= 3;
    if (!ellipsis || dots == 0 || !Character.isLetterOrDigit(words.charAt(dots - 1))) {
      return false;
    }
    int start = last.end().words().start();
    long sentences = words.chars().filter(c -> c == '。').count();
    boolean report =
        !document.get(Outline.ANALYSIS).points().isEmpty()
            || (words.endsWith("...") && sentences > 2);
    return report
        && words.charAt(dots - 1) != '等'
        && LastWords.holdMarks(words, Endings.isChinese(words))
        && document.blocks().stream()
            .filter(other -> other.role() == Role.BODY && other.span().end() <= start)
            .noneMatch(other -> trails(document.text(other)));
  }

  private static boolean trails(String words) {
    String line = words.strip();
    return line.endsWith("…") || line.endsWith("...");
  }
}
