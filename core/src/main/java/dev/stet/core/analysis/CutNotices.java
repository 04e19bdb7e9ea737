package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that say the text goes on elsewhere: hidden behind a download, cut by the program that
 * fetched it, on the next page, blurred for whoever does not pay.
 */
public final class CutNotices {
  /** What a notice says. */
  public enum Kind {
    /** A part is hidden until one pays, downloads, logs in or follows. */
    HIDDEN,
    /** A program cut the text and says so. */
    CUT,
    /** The text goes on behind a link. */
    MORE,
    /** The text goes on on another page. */
    PAGER
  }

  /** One notice: where it stands and what it says. */
  public record Notice(Span span, Kind kind) {}

  /** The notices of a document, in order. */
  public static final Analysis<List<Notice>> ANALYSIS = CutNotices::of;

  private static final PrefilteredPattern WORDS =
      PrefilteredPattern.compile(
          "("
              + CutNoticeWords.HIDDEN
              + "|"
              + StopNoticeWords.HIDDEN
              + ")|("
              + CutNoticeWords.CUT
              + "|"
              + StopNoticeWords.CUT
              + ")|("
              + CutNoticeWords.MORE
              + ")|("
              + CutNoticeWords.PAGER
              + ")",
          Pattern.MULTILINE);

  private static final int LONGEST_BLOCK = 20_000;
  private static final int SHORTEST_TEASER = 20;

  private CutNotices() {}

  private static List<Notice> of(Document document) {
    List<Notice> notices = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE
          || block.role() == Role.CONTENTS
          || block.span().length() > LONGEST_BLOCK
          || !CutNoticeWords.NEEDED.in(
              document.folded(), block.span().start(), block.span().end())) {
        continue;
      }
      Matcher matcher = WORDS.matcher(document.folded(), block.span().start(), block.span().end());
      while (matcher.find()) {
        if (matcher.end() > matcher.start()
            && !isCode(document, block, matcher.start())
            && !isMentioned(document.text(), matcher.start(), matcher.end())) {
          notices.add(notice(document.folded(), matcher));
        }
      }
    }
    return List.copyOf(notices);
  }

  /** An ellipsis in brackets after nothing, or in a table, is program text quoted. */
  private static boolean isCode(Document document, Block block, int start) {
    boolean brackets =
        document.folded().startsWith("[...", start) || document.text().startsWith("[…", start);
    return brackets
        && (block.kind() == BlockKind.TABLE_CELL || start - block.span().start() < SHORTEST_TEASER);
  }

  /** 点击“阅读全文”按钮: words in quotation marks are spoken of, not said. */
  private static boolean isMentioned(String text, int start, int end) {
    int close = end;
    while (close < text.length() && ".…".indexOf(text.charAt(close)) >= 0) {
      close++;
    }
    return start > 0
        && close < text.length()
        && "“‘「『\"'`".indexOf(text.charAt(start - 1)) >= 0
        && "”’」』\"'`".indexOf(text.charAt(close)) >= 0;
  }

  private static Notice notice(String folded, Matcher matcher) {
    int start = matcher.start();
    while (start < matcher.end() && Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    Kind kind =
        matcher.group(1) != null
            ? Kind.HIDDEN
            : matcher.group(2) != null
                ? Kind.CUT
                : matcher.group(3) != null ? Kind.MORE : Kind.PAGER;
    return new Notice(new Span(start, matcher.end()), kind);
  }

  /** Where the first notice that hides the rest of {@code block} begins; -1 if there is none. */
  static int firstIn(Document document, Block block) {
    for (Notice notice : document.get(ANALYSIS)) {
      if (block.span().contains(notice.span()) && notice.span().start() > block.span().start()) {
        return notice.span().start();
      }
    }
    return -1;
  }
}
