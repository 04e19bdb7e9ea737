package dev.stet.readers.markup;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Lines;
import dev.stet.core.document.SourceMap;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The text of a marked-up source while it is being taken out: words go in piece by piece, each with
 * where it stands in the source; blocks and evidence with it. Between two blocks comes a line
 * break. Not thread-safe.
 */
public final class MarkupText {
  /**
   * Paths of a disk, addresses of an editor's or a mail program's own. Schemes by which a program
   * is installed ({@code vscode:extension/…}) are for every reader.
   */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "(?i)(?:file:|[a-z]:[\\\\/]|cci:|windsurf:|(?:vscode|vscode-insiders|cursor)://file/|idea://|jetbrains://|thunderlink:|onenote:|evernote:|x-devonthink-item:|ms-its:|mk:@|chrome-extension:|moz-extension:|blob:|/Users/[^/]+/|/home/[^/]+/|/var/folders/)");

  private final String source;
  private final Lines lines;
  private final SourceMap.Builder map;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final Anchors anchors = new Anchors();

  private int tables;

  /** How long the text was when the last comment came. */
  private int commented = -1;

  /** Where the last of a page's markup stands. */
  private Span markupSource = Span.at(0);

  // the piece that grows as long as text and source run in step
  private int pieceText = -1;
  private int pieceSource;
  private int pieceEnd;

  public MarkupText(String source) {
    this.source = source;
    this.lines = Lines.of(source);
    this.map = SourceMap.over(source);
  }

  /** The source that words are taken from. */
  public String source() {
    return source;
  }

  /** The links within the source and what they can lead to. */
  public Anchors anchors() {
    return anchors;
  }

  /** How long the text is so far. */
  public int length() {
    return text.length();
  }

  /** The number of one more table. */
  public int nextTable() {
    return tables++;
  }

  /** Where in the source the last words ended. */
  public int sourceEnd() {
    return pieceEnd;
  }

  /** The words from {@code start} on. */
  public String since(int start) {
    return text.substring(start);
  }

  /**
   * Takes back a block that was started when the text had {@code length} and got no words. What of
   * a page's markup it held stands where it would have been.
   */
  public void cancelBlock(int length) {
    if (commented > length) {
      return; // a comment is all that it had: the line break keeps its place
    }
    text.setLength(length);
    pieceText = -1;
    String markup = null;
    while (!evidence.isEmpty() && last(evidence).span().end() > length) {
      Evidence gone = evidence.remove(evidence.size() - 1);
      markup = gone.kind() == Evidence.Kind.PAGE_MARKUP ? gone.words() : markup;
    }
    if (markup != null) {
      pageMarkup(markup, markupSource.start(), markupSource.end());
    }
  }

  private static Evidence last(List<Evidence> evidence) {
    return evidence.get(evidence.size() - 1);
  }

  /** The last character so far; a line break before the first. */
  public char last() {
    return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
  }

  /** Starts a block: a line break, unless it is the first. Returns where its words will start. */
  public int startBlock() {
    if (!text.isEmpty()) {
      put("\n", pieceEnd, pieceEnd);
    }
    return text.length();
  }

  /** Ends the block that began at {@code start}. */
  public void endBlock(Block block) {
    blocks.add(block);
  }

  /** Takes the characters from {@code start} to {@code end} of the source as they are. */
  public void copy(int start, int end) {
    if (start == end) {
      return;
    }
    if (pieceText < 0 || start != pieceEnd || pieceSource + (text.length() - pieceText) != start) {
      flush();
      pieceText = text.length();
      pieceSource = start;
    }
    text.append(source, start, end);
    pieceEnd = end;
  }

  /** Adds {@code words}, for which the source has what stands from {@code start} to {@code end}. */
  public void put(CharSequence words, int start, int end) {
    if (words.length() == 0) {
      return;
    }
    flush();
    pieceText = text.length();
    pieceSource = start;
    pieceEnd = end;
    text.append(words);
  }

  /** Says that what came from {@code start} on is code or the like within a block. */
  public void verbatim(int start) {
    Span words = words(start);
    if (!words.isEmpty()) {
      verbatim(words);
    }
  }

  /** What came from {@code start} on, without the space before it; empty if there is no more. */
  public Span words(int start) {
    int from = Math.min(start, text.length());
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return new Span(from, text.length());
  }

  /** Says that {@code span} is code or the like within a block. */
  public void verbatim(Span span) {
    add(Evidence.of(Evidence.Kind.VERBATIM, span, text.substring(span.start(), span.end())));
  }

  /** Says that what came from {@code start} on is said to the writer. */
  public void guidance(int start) {
    Span words = words(start);
    if (!words.isEmpty()) {
      add(Evidence.of(Evidence.Kind.GUIDANCE, words, since(words.start())));
    }
  }

  /** Says that what came from {@code start} on is a link that leads to {@code address}. */
  public void link(int start, String address) {
    if (address.isBlank()) {
      return;
    }
    Span span = words(start);
    evidence.add(
        new Evidence(
            Evidence.Kind.LINK,
            span,
            text.substring(span.start(), span.end()),
            Map.of("target", address)));
    anchors.link(span, address);
  }

  /**
   * Says that the link of {@code words} has no address at {@code address} of the source. Its span
   * is the point behind the words, its place that of the address.
   */
  public void unsetTarget(Span words, Span address) {
    map.point(words.end(), address);
    evidence.add(
        Evidence.of(
            Evidence.Kind.UNSET_TARGET,
            Span.at(words.end()),
            text.substring(words.start(), words.end())));
  }

  /** Adds evidence about {@code span} of the text. */
  public void add(Evidence newEvidence) {
    evidence.add(newEvidence);
  }

  /**
   * Adds a comment of the source, which no reader of the text sees. Its span is the point between
   * the words before and those after it, behind a line break if another comment has that; the
   * details {@code line} and {@code endLine} say where it stands in the source.
   */
  public void comment(String words, int start, int end) {
    remark("comment", words, start, end);
  }

  /** Adds likewise what stands behind a setting of the source for whoever sets it. */
  public void settingComment(String words, int start, int end) {
    remark("setting", words, start, end);
  }

  private void remark(String markup, String words, int start, int end) {
    if (commented == text.length()) {
      put("\n", start, start);
    }
    commented = text.length();
    map.point(text.length(), new Span(start, end));
    Map<String, String> details = new HashMap<>();
    details.put("markup", markup);
    details.put("line", Integer.toString(lines.line(start)));
    details.put("endLine", Integer.toString(lines.line(Math.max(start, end - 1))));
    if (CommentPlace.isBare(source(), start, end)) {
      details.put("place", "bare");
    }
    evidence.add(
        new Evidence(Evidence.Kind.COMMENT, Span.at(text.length()), words.strip(), details));
  }

  /**
   * Says that the source has, from {@code start} to {@code end}, the address of a place that nobody
   * but its writer can open, if {@code address} is one.
   */
  public void privateLink(String address, int start, int end) {
    if (PRIVATE.matcher(address).lookingAt()) {
      map.point(text.length(), new Span(Math.min(start, end), end));
      evidence.add(Evidence.of(Evidence.Kind.PRIVATE_LINK, Span.at(text.length()), address));
    }
  }

  /**
   * Says that {@code element}, from {@code start} to {@code end} of the source, served the page
   * that the text was taken from. Of several on end, with no words between them, the first is told.
   */
  public void pageMarkup(String element, int start, int end) {
    markupSource = new Span(start, end);
    map.point(text.length(), markupSource);
    boolean goesOn =
        !evidence.isEmpty()
            && last(evidence).kind() == Evidence.Kind.PAGE_MARKUP
            && last(evidence).span().start() == text.length();
    if (!goesOn) {
      evidence.add(Evidence.of(Evidence.Kind.PAGE_MARKUP, Span.at(text.length()), element));
    }
  }

  /**
   * Says that {@code element}, from {@code start} to {@code end} of the source, is an order to
   * whoever sets the pages, which nobody who reads the text should see.
   */
  public void pageBreak(String element, int start, int end) {
    map.point(text.length(), new Span(start, end));
    evidence.add(Evidence.of(Evidence.Kind.ESCAPED_MARK, Span.at(text.length()), element));
  }

  /**
   * Says that the source has cells without words from {@code start} to {@code end}, in front of
   * what comes next.
   */
  public void emptyCells(int start, int end, Map<String, String> details) {
    map.point(text.length(), new Span(start, end));
    evidence.add(new Evidence(Evidence.Kind.EMPTY_CELLS, Span.at(text.length()), "", details));
  }

  /** The document so far: text, blocks, evidence and the way back. */
  public Document.Builder document(String name, List<Evidence> moreEvidence) {
    flush();
    map.piece(text.length(), pieceEnd, pieceEnd);
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(anchors.broken(text));
    all.addAll(moreEvidence);
    return Document.named(name)
        .text(text.toString())
        .blocks(blocks)
        .evidence(all)
        .places(map.build());
  }

  private void flush() {
    if (pieceText >= 0) {
      map.piece(pieceText, pieceSource, pieceEnd);
      pieceText = -1;
    }
  }
}
