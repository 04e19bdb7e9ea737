package dev.stet.rules.truncation;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Words;
import java.util.List;

/** Whether a report was cut at one of its ends, and what speaks for it. Immutable. */
final class Ending {
  /** Weight from which a person should look. */
  private static final double LIKELY = 3;

  private final LastBlock last;
  private final Document document;
  private final BodyEnd end;
  private final Grounds grounds = new Grounds();

  private Ending(LastBlock last) {
    this.last = last;
    this.document = last.document();
    this.end = last.end();
  }

  /** What there is to say about {@code end}. */
  static Ending of(Document document, BodyEnd end) {
    Ending ending = new Ending(LastBlock.of(document, end));
    ending.look();
    return ending;
  }

  /** Whether a person should look. */
  boolean isLikely() {
    return weight() >= LIKELY;
  }

  double weight() {
    return grounds.weight();
  }

  List<Words> evidence() {
    return grounds.evidence();
  }

  /** The last words, back to the last mark before them. */
  Span words() {
    String text = document.text();
    int stop = end.words().end();
    int limit = Math.max(end.words().start(), stop - 40);
    int start = stop;
    while (start > limit) {
      boolean mark = "，。；：！？,;!?\n".indexOf(text.charAt(start - 1)) >= 0;
      if (mark && stop - start >= 2) {
        break;
      }
      start--;
    }
    while (start < stop && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start > limit || limit == end.words().start()) {
      return new Span(start, stop);
    }
    // begin with a whole word
    while (start < stop - 10
        && !Character.isWhitespace(text.charAt(start - 1))
        && text.charAt(start) < 0x2E80) {
      start++;
    }
    return new Span(start, stop);
  }

  private void look() {
    if (!last.isProse()) {
      return;
    }
    TrailingDots dots = new TrailingDots(last);
    if (dots.standForPoints()) {
      grounds.add(3, "dots stand in place of the points that follow", "其余各项只有省略号");
      return;
    }
    String words = last.words();
    boolean noticeInside = end.words().end() < last.block().span().end();
    boolean trails = dots.endReport();
    if (Endings.closed(words) && !trails && !(noticeInside && words.endsWith("..."))) {
      return;
    }
    if (isMotto(words)) {
      return;
    }
    lastWords(trails);
    if (weight() <= 0) {
      return;
    }
    if (noticeInside || noticeFollows()) {
      grounds.add(3, "a notice that the rest is hidden follows", "其后就是隐藏余下内容的提示");
    } else if (end.beforeFurniture()) {
      grounds.add(1, "the words of a web site follow at once", "其后紧接网站的文字");
    }
    BrokenWord word = BrokenWord.at(document, end.words());
    if (word != null) {
      grounds.add(2, word.evidence().en(), word.evidence().zh());
    }
    new MissingParts(last).addTo(grounds);
  }

  /** {@code "Slow is smooth, and smooth is fast"}: all of it in marks, as mottos are. */
  private static boolean isMotto(String words) {
    int close = words.length() - 1;
    return close > 1
        && ((words.charAt(0) == '"' && words.indexOf('"', 1) == close)
            || (words.charAt(0) == '“' && words.indexOf('”') == close));
  }

  private void lastWords(boolean trails) {
    int missing = LastRow.missingColumns(document, end.block());
    if (missing > 0) {
      grounds.add(
          3,
          "the last row lacks " + missing + " of the columns of the rows before it",
          "末行比前面各行少 " + missing + " 栏");
      return;
    }
    LastHeading heading = new LastHeading(last);
    if (last.block().kind() == BlockKind.HEADING && !heading.isPoint()) {
      heading.addTo(grounds);
    } else if (trails) {
      grounds.add(
          last.words().endsWith(".") ? 3 : 2.5,
          "it trails off in dots, and no other paragraph does",
          "全文止于省略号，而别处没有这样的段落");
      new OtherParagraphs(last).addTo(grounds);
    } else {
      new LastSentence(last).addTo(grounds);
    }
  }

  private boolean noticeFollows() {
    return document.get(CutNotices.ANALYSIS).stream()
        .anyMatch(
            notice ->
                notice.stops()
                    && notice.span().start() >= end.words().end()
                    && notice.span().start() - end.words().end() < 6);
  }
}
