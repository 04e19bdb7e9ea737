package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PatternGroup;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    PAGER,
    /** Something beside the text, a picture, a link, a box, is shown to members only. */
    KEPT
  }

  /** One notice: where it stands and what it says. */
  public record Notice(Span span, Kind kind) {
    /** Whether the text stops at it, so that the words before may have been cut. */
    public boolean stops() {
      return kind != Kind.PAGER && kind != Kind.KEPT;
    }
  }

  /** The notices of a document, in order. */
  public static final Analysis<List<Notice>> ANALYSIS = CutNotices::of;

  /** What a notice may say, the preferred first. */
  private static final List<Wording> WORDINGS =
      Stream.of(
              wordings(Kind.HIDDEN, CutNoticeWords.HIDDEN),
              wordings(Kind.HIDDEN, StopNoticeWords.HIDDEN),
              wordings(Kind.KEPT, StopNoticeWords.KEPT),
              wordings(Kind.CUT, CutNoticeWords.CUT),
              wordings(Kind.CUT, StopNoticeWords.CUT),
              wordings(Kind.CUT, LossNoticeWords.CUT, LossNoticeWords.NEEDED),
              wordings(Kind.MORE, CutNoticeWords.MORE),
              wordings(Kind.MORE, StopNoticeWords.MORE),
              wordings(Kind.PAGER, StopNoticeWords.PAGER),
              wordings(Kind.PAGER, CutNoticeWords.PAGER))
          .flatMap(wordings -> wordings)
          .toList();

  private static final PatternGroup PATTERNS =
      PatternGroup.of(WORDINGS.stream().map(Wording::pattern).toList());

  private static final int LONGEST_BLOCK = 20_000;
  private static final int SHORTEST_TEASER = 20;
  private static final Pattern PAGE = Pattern.compile("\\(第\\s?[0-9]{1,3}\\s?页\\)");

  /** A text in more parts than that is seldom put into one file. */
  private static final int MOST_PAGES = 12;

  private static final int SHORTEST_QUOTED = 4;
  private static final String CLOSING = "”’」』\"'`";

  /** One way to say it. */
  private record Wording(Kind kind, PrefilteredPattern pattern, Mentions needed) {}

  private static final Pattern SPEECH =
      Pattern.compile("(?:[0-9]{1,3}[.)] ?)?[A-Z][A-Z .'-]{1,20}: ");

  private CutNotices() {}

  private static Stream<Wording> wordings(Kind kind, String regex) {
    return wordings(kind, regex, CutNoticeWords.NEEDED);
  }

  private static Stream<Wording> wordings(Kind kind, String regex, Mentions needed) {
    return PrefilteredPattern.alternatives(regex, Pattern.MULTILINE).stream()
        .map(pattern -> new Wording(kind, pattern, needed));
  }

  private static List<Notice> of(Document document) {
    List<Notice> notices = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE
          || block.role() == Role.CONTENTS
          || block.span().length() > LONGEST_BLOCK
          || !mayHold(document.folded(), block.span())) {
        continue;
      }
      int end = block.span().start();
      for (Notice notice : said(document.folded(), block.span())) {
        if (notice.span().start() >= end) {
          end = notice.span().end();
          if (!isCode(document, block, notice.span().start())
              && !isMentioned(document.text(), notice.span().start(), end)) {
            notices.add(stripped(document.folded(), notice));
          }
        }
      }
    }
    List<Notice> pages = notices.stream().filter(one -> isPage(document.folded(), one)).toList();
    if (pages.size() > MOST_PAGES) {
      // an index or a list of contents
      notices.removeAll(pages);
    }
    return List.copyOf(notices);
  }

  private static boolean mayHold(String text, Span span) {
    return CutNoticeWords.NEEDED.in(text, span.start(), span.end())
        || LossNoticeWords.NEEDED.in(text, span.start(), span.end());
  }

  /** （第3页）: where the text goes on, or in an index where a word stands. */
  private static boolean isPage(String text, Notice notice) {
    return PAGE.matcher(text).region(notice.span().start(), notice.span().end()).matches();
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
    if (SPEECH.matcher(text).region(text.lastIndexOf('\n', start) + 1, start).lookingAt()) {
      return true; // ANNOUNCER: To be continued...
    }
    if (start == 0 || "“‘「『\"'`".indexOf(text.charAt(start - 1)) < 0) {
      return false;
    }
    boolean closed = close < text.length() && CLOSING.indexOf(text.charAt(close)) >= 0;
    // the words "Sign in to read all"; give them the code: the sentence goes on after what it
    // quotes
    int within = start + SHORTEST_QUOTED;
    while (!closed && within < end) {
      closed = CLOSING.indexOf(text.charAt(within)) >= 0 && !isApostrophe(text, within);
      within++;
    }
    return closed;
  }

  private static boolean isApostrophe(String text, int at) {
    return at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  /** All that the wordings find, in order, of those that begin together the preferred first. */
  private static List<Notice> said(String folded, Span block) {
    List<Notice> said = new ArrayList<>();
    BitSet may = PATTERNS.mayBeIn(folded, block.start(), block.end());
    for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
      Wording wording = WORDINGS.get(i);
      if (!wording.needed().in(folded, block.start(), block.end())) {
        continue;
      }
      Matcher matcher = wording.pattern().matcher(folded, block.start(), block.end());
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          said.add(new Notice(new Span(matcher.start(), matcher.end()), wording.kind()));
        }
      }
    }
    said.sort(Comparator.comparingInt(notice -> notice.span().start()));
    return said;
  }

  private static Notice stripped(String folded, Notice notice) {
    int start = notice.span().start();
    while (start < notice.span().end() && Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    return new Notice(new Span(start, notice.span().end()), notice.kind());
  }

  /** Where the first notice that hides the rest of {@code block} begins; -1 if there is none. */
  static int firstIn(Document document, Block block) {
    for (Notice notice : document.get(ANALYSIS)) {
      if (notice.kind() != Kind.KEPT
          && block.span().contains(notice.span())
          && notice.span().start() > block.span().start()) {
        return notice.span().start();
      }
    }
    return -1;
  }
}
