package dev.stet.rules.truncation;

import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
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

/** Sentences whose beginning is not there. */
final class LostStarts {
  /** Words that join what follows to what stood before, and measures without their number. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "以及|及其|并且?(?!不|非|联|网|购|轨|购|发|案)|[，、；。]|(?:and|or|but|which|of|than|whose)\\b"
              + "|[个名家户亩吨](?:[\\p{IsHan}]{2,8}[、，])"
              + "|(?:是指|指的是|等(?:方面|问题|工作|内容|措施|地|因素|原因|情况|单位)|的(?!确|士|的))");

  /** 指不适用的法规。 in a list of words and meanings: the word is gone. */
  private static final Pattern MEANING =
      Pattern.compile(
          "[:：]?(?:是指|指的是|意思是|指(?![出导定挥示明标数令南甲望控战派纹环])|形容|比喻|(?:旧时|旧|原|后|泛|喻|借|多)指).{3,60}。");

  /** A text cannot begin with what joins it to something before. */
  private static final Pattern JOINS =
      Pattern.compile(
          "(?:因此|因而|从而|此外|其次|再者|与此同时|综上所述)[，,\\p{IsHan}].{10}.*|(?:Therefore|Furthermore|Moreover|Consequently|In addition|As a result|Nevertheless),? [^\\n]{20}.*",
          Pattern.DOTALL);

  /** （上接第5页）: the paragraph says itself that it begins elsewhere. */
  private static final PrefilteredPattern CONTINUED =
      PrefilteredPattern.compile(
          "(?i)\\s*[(（\\[【](?:(?:上接|接上|紧接上)[^)）\\]】\\n]{1,10}|cont(?:inue)?d?\\.? from [^)\\]\\n]{1,20})[)）\\]】]");

  private static final PrefilteredPattern UNDER_HEADING =
      PrefilteredPattern.compile("(?:and|but|which|whose|of|than) [a-zA-Z]+ |等(?:因素|原因|情况|方面|问题)");

  /** The first line of a clause that only looks like a heading. */
  private static final PrefilteredPattern CLAUSE =
      PrefilteredPattern.compile(
          "[,;]|\\b(?:is|are|was|were|be|shall|must|will|may|can|should|has|have|had|the)\\b");

  private static final int SHORTEST_UNDER_HEADING = 30;
  private static final int LONGEST_TITLE = 40;
  private static final int LONGEST_SHOWN = 12;
  private static final int SHORTEST = 8;

  private LostStarts() {}

  /**
   * The first words of a sentence without its beginning.
   *
   * @param certain whether more speaks for it than the word it begins with
   */
  record LostStart(Span words, boolean certain) {}

  /** The sentences of a document whose beginning is not there. */
  static List<LostStart> in(Document document) {
    List<LostStart> starts = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Span span = blocks.get(i).span();
      Matcher continued = CONTINUED.matcher(document.text(), span.start(), span.end());
      if (blocks.get(i).role() == Role.BODY && continued.lookingAt()) {
        int end = Math.min(span.end(), continued.end() + LONGEST_SHOWN);
        starts.add(new LostStart(new Span(span.start(), end), true));
        continue;
      }
      int from = firstWord(document, i);
      if (from >= 0 && isLost(document, i, from)) {
        int end = Math.min(blocks.get(i).span().end(), from + LONGEST_SHOWN);
        boolean meaning =
            MEANING.matcher(document.text()).region(from, blocks.get(i).span().end()).matches();
        starts.add(new LostStart(new Span(from, end), !meaning));
      }
    }
    first(document, starts);
    return starts;
  }

  /** 因此根据手册…: the first words of all, where no title stands before them. */
  private static void first(Document document, List<LostStart> starts) {
    List<Block> blocks = document.blocks();
    int first = 0;
    while (first < blocks.size() && blocks.get(first).role() == Role.FURNITURE) {
      first++;
    }
    if (first < blocks.size()
        && blocks.get(first).kind() == BlockKind.PARAGRAPH
        && blocks.get(first).role() == Role.BODY
        && JOINS.matcher(document.text(blocks.get(first))).matches()) {
      Span span = blocks.get(first).span();
      starts.add(
          new LostStart(
              new Span(span.start(), Math.min(span.end(), span.start() + LONGEST_SHOWN)), true));
    }
  }

  /** Where the text of block {@code index} begins, behind a notice; -1 if it is no text. */
  private static int firstWord(Document document, int index) {
    Block block = document.blocks().get(index);
    boolean text =
        block.role() == Role.BODY
            && block.kind() == BlockKind.PARAGRAPH
            && block.span().length() >= SHORTEST
            && Endings.closed(document.text(block));
    int start = block.span().start();
    for (CutNotices.Notice notice : document.get(CutNotices.ANALYSIS)) {
      if (notice.span().start() <= start + 1 && notice.span().end() > start) {
        start = notice.span().end();
      }
    }
    while (start < block.span().end() && " ）)】]".indexOf(document.text().charAt(start)) >= 0) {
      start++;
    }
    return text && start < block.span().end() ? start : -1;
  }

  private static boolean isLost(Document document, int index, int from) {
    String words = document.text().substring(from, document.blocks().get(index).span().end());
    if (MEANING.matcher(words).matches() && index > 0) {
      return !isOpen(document, index - 1);
    }
    if (!GOES_ON.matcher(words).lookingAt()) {
      return false;
    }
    if (from > document.blocks().get(index).span().start() || isUnderHeading(document, index)) {
      return true; // a notice stands before it, or nothing that it could go on from
    }
    int before = index - 1;
    boolean notice = false;
    while (before >= 0 && !isText(document.blocks().get(before))) {
      before--;
    }
    while (before >= 0 && notice(document, before) >= 0) {
      notice = true;
      Span span = document.blocks().get(before).span();
      if (notice(document, before) > span.start() + SHORTEST) {
        break; // words stand before the notice
      }
      before--;
    }
    // one defect is told once: where the first half stands, it is what breaks off
    return notice && before >= 0 && !isOpen(document, before);
  }

  /** 5.1 Storage, and under it "and leave the lid open until it is dry.": no sentence begins so. */
  private static boolean isUnderHeading(Document document, int index) {
    Span span = document.blocks().get(index).span();
    Matcher words = UNDER_HEADING.matcher(document.text(), span.start(), span.end());
    if (!words.lookingAt() || span.length() < SHORTEST_UNDER_HEADING) {
      return false;
    }
    boolean english = words.group().charAt(0) < 0x80;
    if (index == 0) {
      return english;
    }
    Block above = document.blocks().get(index - 1);
    String title = document.text(above);
    return above.kind() == BlockKind.HEADING
        ? title.length() <= LONGEST_TITLE
            && !CLAUSE.isIn(title)
            && Character.isLetterOrDigit(title.charAt(title.length() - 1))
        : !english && title.length() <= LONGEST_TITLE && !Endings.closed(title);
  }

  private static boolean isText(Block block) {
    return block.role() != Role.FURNITURE && block.kind() != BlockKind.TABLE_CELL;
  }

  /** Where the first notice in block {@code index} begins; -1 if there is none. */
  private static int notice(Document document, int index) {
    Span span = document.blocks().get(index).span();
    return document.get(CutNotices.ANALYSIS).stream()
        .filter(notice -> span.contains(notice.span()))
        .mapToInt(notice -> notice.span().start())
        .findFirst()
        .orElse(-1);
  }

  private static boolean isOpen(Document document, int index) {
    Span span = document.blocks().get(index).span();
    int notice = notice(document, index);
    String words = document.text().substring(span.start(), notice < 0 ? span.end() : notice);
    return !Endings.closed(words) && LastWords.areSentence(words);
  }
}
