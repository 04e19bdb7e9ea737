package dev.stet.rules.watermark;

import dev.stet.core.analysis.StandardText;
import dev.stet.core.analysis.Titles;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page that says its title more than once: in the path above the text, as its heading, before the
 * first sentence, under it, at the head of each sheet. The first is the text's own.
 *
 * <p>A cover and the first page of a report may bear the same title, so this counts only where a
 * site has left its marks, or nothing stands between the two.
 */
final class TitleAgain implements Rule {
  /** In letters; shorter lines may come again for many reasons. */
  private static final int SHORTEST = 8;

  /** In letters, of a title in words with space between them. */
  private static final int SHORTEST_LATIN = 15;

  private static final Pattern WORDS = Pattern.compile("\\S+(?: \\S+){3,}");

  private static final int LONGEST = 60;
  private static final int LONGEST_OF_A_LATIN = 120;

  /** Among how many blocks at the head, and of how many lines, the title is looked for. */
  private static final int HEAD = 15;

  private static final int MOST_LINES = 3;

  /** So near the head a line that comes twice in a row is the title. */
  private static final int ROW = 6;

  /** In letters; a shorter line may be called out twice. */
  private static final int LONG_HAN = 10;

  private static final int LONG_LATIN = 28;

  /** In characters; so many do not come again by chance. */
  private static final int SHORTEST_SUMMARY = 24;

  /** How far below its summary a text begins. */
  private static final int FARTHEST = 400;

  private static final PrefilteredPattern DOTS =
      PrefilteredPattern.compile("(?:\\.{3,6}|…{1,2})\\s*$");

  private static final Pattern SENTENCE = Pattern.compile(".*[。；，;,]|.*[。；].*");

  /** A site's name before the title, and one behind it: 某网：…, …_某网. */
  private static final Pattern APART = Pattern.compile("\\s*[:：_|｜]\\s*|\\s+[-—–]\\s+");

  /** 标题：…: the card of a register, of which the text below is the entry. */
  private static final Pattern FIELD =
      Pattern.compile("(?:标\\s*题|题\\s*名|(?:文件|信息|公文)?名\\s*称)\\s*[:：]");

  private static final PrefilteredPattern FILE =
      PrefilteredPattern.compile("(?i)\\.(?:docx?|pdf|pptx?|xlsx?|wps|txt)$");

  /** The number of a piece in a collection, before its title or behind it. */
  private static final PrefilteredPattern PIECE =
      PrefilteredPattern.compile(
          "[【\\[]?(?:第[一二三四五六七八九十0-9]{1,3}篇|篇[一二三四五六七八九十0-9]{1,3}|范文[一二三四五六七八九十0-9]{1,3})[】\\]]?\\s*[:：]?\\s*(.{6,60})"
              + "|(.{6,60}?)\\s?(?:第[一二三四五六七八九十0-9]{1,3}篇|篇[一二三四五六七八九十0-9]{1,3}|范文[一二三四五六七八九十0-9]{1,3})");

  private static final PrefilteredPattern SPACE = PrefilteredPattern.compile("[\\s\u3000]+");

  private final RuleInfo info;

  TitleAgain(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  /** What a line says, without space, and where. */
  private record Title(String words, Span span) {}

  @Override
  public void check(Document document, Reporter reporter) {
    if (document.get(StandardText.ANALYSIS)) {
      return; // what its authors belong to stands at its head and at its foot
    }
    summary(document, reporter);
    if (!isOfASite(document)) {
      inARow(document, reporter);
      return;
    }
    SiteControls controls = SiteControls.of(document);
    List<Title> titles = new ArrayList<>();
    int lines = 0;
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!mayBe(block)) {
        continue;
      }
      String text = document.text(block).strip();
      Title before = said(titles, text);
      Block head = i > 0 ? blocks.get(i - 1) : block;
      if (before == null && i == 1 && isHeadOf(block, text, document.text(head).strip())) {
        before = new Title(words(text), head.span());
      }
      if (before == null && isPieceTitle(document.text(head).strip(), text)) {
        before = new Title(words(text), head.span());
      }
      if (before != null) {
        boolean whole = words(text).equals(before.words());
        int length = whole ? text.length() : end(text, before.words());
        int start = document.text().indexOf(text.charAt(0), block.span().start());
        reporter.report(
            Problem.of(info, new Span(start, start + length))
                .with("text", text.substring(0, length))
                .related(List.of(before.span())));
      } else if (i < HEAD
          && lines < MOST_LINES
          && block.kind() != BlockKind.LIST_ITEM
          && text.length() <= (SiteLine.isLatin(text) ? LONGEST_OF_A_LATIN : LONGEST)
          && !FIELD.matcher(text).lookingAt()
          && !SENTENCE.matcher(text).matches()
          && (controls.speaks(i) || add(titles, text, block.span()))) {
        lines++;
      }
    }
  }

  /**
   * The same long title on the first lines, nothing between them: no cover has its page so near.
   */
  private void inARow(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    boolean plain = document.mediaType().equals("text/plain");
    for (int i = 1; plain && i < Math.min(ROW, blocks.size()); i++) {
      String title = document.text(blocks.get(i)).strip();
      long han = title.codePoints().filter(Character::isIdeographic).count();
      long latin = title.codePoints().filter(Character::isLetter).count() - han;
      if (mayBe(blocks.get(i))
          && (han >= LONG_HAN || latin >= LONG_LATIN)
          && !SENTENCE.matcher(title).matches()
          && title.equals(document.text(blocks.get(i - 1)).strip())) {
        reporter.report(
            Problem.of(info, blocks.get(i).span())
                .with("text", title)
                .related(List.of(blocks.get(i - 1).span())));
        return;
      }
    }
  }

  /** 灌区共有支渠四十二条，设计流…: the first words of the text below, which a page cut for its summary. */
  private void summary(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < Math.min(HEAD, blocks.size()); i++) {
      String text = document.text(blocks.get(i)).strip();
      Matcher dots = DOTS.matcher(text);
      if (!mayBe(blocks.get(i)) || !dots.find()) {
        continue;
      }
      String words = words(text.substring(0, dots.start()));
      int from = blocks.get(i).span().end();
      int to = Math.min(document.text().length(), from + FARTHEST + 2 * words.length());
      if (words.length() >= SHORTEST_SUMMARY
          && words(document.text().substring(from, to)).contains(words)) {
        reporter.report(
            Problem.of(info, blocks.get(i).span())
                .message("summary")
                .with("text", text.substring(0, SHORTEST_SUMMARY)));
        return;
      }
    }
  }

  /** 第二篇：收费科工作总结 and 实习心得篇2: whether the line below {@code head} is its title once more. */
  private static boolean isPieceTitle(String head, String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST || head.length() > 2 * LONGEST) {
      return false;
    }
    Matcher piece = PIECE.matcher(head);
    if (!piece.matches()) {
      return false;
    }
    String title = piece.group(1) != null ? piece.group(1) : piece.group(2);
    String one = words(title);
    String other = words(text);
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    // the site may have cut its own
    return same == other.length() || (same >= SHORTEST + 2 && same * 5 >= one.length() * 3);
  }

  /** Whether a site has left its marks, or one mark where titles stand. */
  private static boolean isOfASite(Document document) {
    SiteControls controls = SiteControls.of(document);
    int head = Math.min(HEAD, document.blocks().size());
    return controls.isPage() || IntStream.range(0, head).anyMatch(controls::speaks);
  }

  private static boolean mayBe(Block block) {
    return block.label() == null
        && block.kind() != BlockKind.TABLE_CELL
        && block.kind() != BlockKind.HEADER
        && block.kind() != BlockKind.FOOTER
        && block.role() != Role.CODE
        && block.role() != Role.CONTENTS;
  }

  /** Whether {@code text} may be a title; it and what a site's name leaves of it are kept then. */
  private static boolean add(List<Title> titles, String text, Span span) {
    int known = titles.size();
    List<String> parts = new ArrayList<>(List.of(APART.split(text)));
    parts.add(text);
    for (String part : parts) {
      String letters = Titles.letters(words(part));
      boolean han = letters.codePoints().anyMatch(Character::isIdeographic);
      boolean words = letters.length() >= SHORTEST_LATIN && WORDS.matcher(part.strip()).matches();
      if (han ? letters.length() >= SHORTEST : words) {
        titles.add(new Title(words(part), span));
      }
    }
    return titles.size() > known;
  }

  /** A name, and directly below it a heading that says the same: a page's title, and the text's. */
  private static boolean isHeadOf(Block block, String text, String head) {
    return block.kind() == BlockKind.HEADING && text.length() >= SHORTEST && text.equals(head);
  }

  private static String words(String text) {
    return SPACE.matcher(FILE.matcher(text).replaceFirst("")).replaceAll("");
  }

  /** The title that {@code text} is, or begins with as with a line of its own; null if none. */
  private static @Nullable Title said(List<Title> titles, String text) {
    String words = words(text);
    for (Title title : titles) {
      if (words.equals(title.words())) {
        return title;
      }
      if (words.startsWith(title.words())) {
        int end = end(text, title.words());
        boolean han = words.codePoints().anyMatch(Character::isIdeographic);
        if (han
            ? (Character.isWhitespace(text.charAt(end)) && text.indexOf("__", end) < 0)
                || "？?！!".indexOf(text.charAt(end - 1)) >= 0
            : text.substring(end).chars().noneMatch(Character::isLetterOrDigit)) {
          return title;
        }
      }
    }
    return null;
  }

  /** Where in {@code text} the last of {@code words} ends, with which it begins. */
  private static int end(String text, String words) {
    int left = words.length();
    int at = 0;
    while (left > 0) {
      left -= Character.isWhitespace(text.charAt(at)) ? 0 : 1;
      at++;
    }
    return at;
  }
}
