package dev.stet.rules.truncation;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.analysis.Bylines;
import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Exercises;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The paragraphs and items of a document whose last sentence does not end, and how many do.
 * Immutable.
 *
 * @param open in the order of the text
 * @param sentences how many paragraphs of whole sentences there are
 * @param closed how many of these end with a stop
 */
record OpenParagraphs(List<Open> open, int sentences, int closed) {
  static final Analysis<OpenParagraphs> ANALYSIS = OpenParagraphs::of;

  private static final Analysis<Boolean> WIDE_LINES = OpenParagraphs::hasWideLines;

  /**
   * A paragraph without an end.
   *
   * @param block its index
   * @param words what of it stands before a notice, or all of it
   * @param weight of what speaks for a loss; from 3 it is likely
   */
  record Open(int block, Span words, double weight) {}

  private static final PrefilteredPattern SIGNED =
      PrefilteredPattern.compile("([.!?][\"”’)]?)\\s*\\n\\s*\\p{Lu}\\p{L}+[\\s\\p{Cntrl}]*$");

  /** The mark of a note behind the stop. */
  private static final PrefilteredPattern NOTE =
      PrefilteredPattern.compile(
          "([。！？；][”’）]?|(?<=[\\p{L}”)])[.!?])\\s?(?:[①-⑳]|\\[?\\^?[0-9*†]{1,3}\\]?|\\[\\^[\\w-]{1,20}\\]|[★☆⭐]){1,6}$");

  /** Marks that other characters than letters close: fields, code and tables hold them. */
  private static final String NO_PROSE = "=_{}|<>\\";

  /** A blank and a formula may stand in a Chinese sentence. */
  private static final String NO_CHINESE = "{}|\\";

  private static final int SHORTEST_CHINESE = 12;
  private static final int SHORTEST = 30;

  /** Shorter items are names. */
  private static final int SHORTEST_CHINESE_ITEM = 8;

  private static final int SHORTEST_LINE = 4;

  /** Columns beyond which nobody breaks lines by hand: such lines are paragraphs. */
  private static final int WIDE = 130;

  private static final int FEWEST_WIDE = 3;

  private static final int ADJACENT = 3;
  private static final int LONGEST_FAREWELL = 40;

  /** Where a thing is laid down, or what a table shows: no sentence. */
  /** A line of dashes or dots closes what is set off in the sources of several formats. */
  private static final PrefilteredPattern FENCED =
      PrefilteredPattern.compile("\\n *(?:-{2,}|={3,}|\\.{4}|\\+{3,}|_{4,}|\\*{4,}|~{3,})$");

  private static final PrefilteredPattern REFERENCE =
      PrefilteredPattern.compile(
          "》第[一二三四五六七八九十百零〇0-9]+条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十0-9]+款)?(?:第[一二三四五六七八九十0-9]+项)?$"
              + "|^(?:续?表|图)\\s?[0-9一二三四五六七八九十]{1,3}(?:[-—.][0-9]{1,3})?\\s[^。，；]{2,40}$");

  /** Words whose object may be a list or a table. */
  private static final PrefilteredPattern LEAD =
      PrefilteredPattern.compile(
          "(?i)\\b(?:is|are|was|were|be|been|that|includ(?:e|es|ed|ing)|by|recommend(?:s|ed)?|following|follows?|to|as|has|have|had|show(?:s|ed|n|ing)?|read|means?|compris(?:e|es|ed|ing)|agree[sd]?|resolve[sd]?|noted?|reports?|reported|find|found|asks?|asked|between|with|namely|these|consider(?:ed)?|propose[sd]?|advise[sd]?|require[sd]?|gave|gives?|cover(?:s|ed)?)\\s*$");

  /** A line of a list but for the last: the last is the next line. */
  private static final PrefilteredPattern JOINED =
      PrefilteredPattern.compile(";\\s(?:and|or|and/or|but)$|,\\sor else$");

  private static final int TAIL = 16;

  /** 金额　占比　金额　占比: cells of a table set apart by blanks, without a mark of a sentence. */
  private static final Pattern CELLS =
      Pattern.compile("[^\\s\u3000。，；！？]{1,12}(?:[\\s\u3000]+[^\\s\u3000。，；！？]{1,12}){3,40}");

  /** “终于能查余额了，五星。”——某用户: who said it, behind the quotation. */
  private static final PrefilteredPattern ATTRIBUTED =
      PrefilteredPattern.compile("[。！？…!?.][”\"」』]\\s?(?:——|--|—)[^。，；：“]{1,40}$");

  /** 议题：1．教师节活动；2．食堂承包；3．其他: a label and a row of numbered names. */
  private static final Pattern ROW_OF_ITEMS =
      Pattern.compile(
          "\\p{IsHan}{2,8}(?<![是为有下])[:：]\\s?(?:[(（]?[1一][)）.．、]|①)[^，；;。]{1,40}"
              + "(?:[；;]\\s?(?:[(（]?[0-9二三四五六七八九十]{1,2}[)）.．、]|[②-⑳])[^，。；;]{1,40}){1,20}");

  private static final PrefilteredPattern COLUMNS =
      PrefilteredPattern.compile("\\S(?: {2,}|\\t+)[$€£]?[0-9]");

  /** Less than what a person is asked to look at. */
  private static final double LINE_AT_MOST = 2.9;

  /** What a person is asked to look at. */
  private static final double LIKELY = 3;

  private static final int FEWEST_LOST = 2;

  /** The share of paragraphs with a stop in a text whose writer sets one behind each. */
  private static final double CAREFUL = 0.8;

  private static final double OF_DAMAGED = 0.5;

  OpenParagraphs {
    open = List.copyOf(open);
  }

  private static OpenParagraphs of(Document document) {
    List<Block> blocks = document.blocks();
    Set<Integer> interrupted = document.get(Interruptions.ANALYSIS).interrupted();
    Set<Integer> names = namesEnd(document);
    List<Open> candidates = new ArrayList<>();
    int sentences = 0;
    int closed = 0;
    int wrapped = 0;
    int items = 0;
    int closedItems = 0;
    int openClauses = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!isProse(block)) {
        continue;
      }
      Span span = words(document, block);
      String words = withoutNote(span.of(document.text()).strip());
      boolean chinese = Endings.isChinese(words);
      boolean cut = span.end() < block.span().end();
      boolean item =
          block.kind() == BlockKind.LIST_ITEM
              && words.length() >= (chinese ? SHORTEST_CHINESE_ITEM : SHORTEST);
      items += item ? 1 : 0;
      closedItems += item && (Endings.closed(words) || isJoinedItem(words, chinese)) ? 1 : 0;
      if (words.isEmpty() || (Endings.closed(words) && !LastWords.areBegun(words, chinese))) {
        boolean counts = LastWords.holdMarks(words, chinese) || LastWords.areClause(words, chinese);
        sentences += counts ? 1 : 0;
        closed += counts ? 1 : 0;
        continue;
      }
      // a colon introduces, and what stands in brackets may stand behind the stop
      boolean ends =
          "：:；;)）]】\"”—".indexOf(words.charAt(words.length() - 1)) >= 0
              || ATTRIBUTED.isIn(words)
              || Endings.inFace(words)
              || LastWords.areEmptyEntry(words)
              || LastWords.areIntroduction(words)
              || isFarewell(document, i, words);
      ends |= i + 1 < blocks.size() && JOINED.isIn(words);
      ends |= document.get(Exercises.ANALYSIS) && !LastWords.areOpen(words, chinese);
      if ((ends && !LastWords.areBegun(words, chinese))
          || interrupted.contains(i)
          || Bylines.follows(document, i)
          || names.contains(span.end())) {
        continue;
      }
      boolean next = goesOnInNext(document, i, chinese);
      wrapped += next && chinese ? 1 : 0;
      boolean sentence = LastWords.holdSentence(words);
      sentences += sentence ? 1 : 0;
      openClauses += chinese && !sentence && isClause(document, block, words) ? 1 : 0;
      if (!(next && !chinese) && isText(withoutCode(document, span, words), chinese)) {
        double weight = new LostEnd(document, i, span, words, chinese, cut).weight();
        candidates.add(new Open(i, span, weight));
      }
    }
    // where lines are paragraphs and break anywhere, none of them says that it goes on
    boolean lines = wrapped >= ADJACENT && wrapped * 3 > closed;
    double style = sentences == 0 ? 0 : (double) closed / sentences;
    boolean open = openClauses > 2 && openClauses * 2 > closed;
    double all = open ? -1.5 : style >= 0.8 && closed > 1 ? 1 : style >= 0.6 ? 0.6 : -1.5;
    // many a writer sets stops in the paragraphs and none in the lists
    boolean openItems = closedItems * 5 < items * 3;
    List<Open> found = new ArrayList<>();
    for (Open one : candidates) {
      boolean line = goesOnInNext(document, one.block(), true);
      boolean item =
          openItems
              && blocks.get(one.block()).kind() == BlockKind.LIST_ITEM
              && !endsWithOthers(document, one.block());
      if (!line) {
        double weight = one.weight() + (item ? Math.min(all, 0) : all);
        found.add(new Open(one.block(), one.words(), weight));
      } else if (!lines) {
        // it may be a line of a paragraph all the same
        double weight = Math.min(LINE_AT_MOST, one.weight() + all - wrapped + 1);
        found.add(new Open(one.block(), one.words(), weight));
      }
    }
    references(document, found);
    return new OpenParagraphs(inDamaged(document, found, style), sentences, closed);
  }

  /** Where all else ends and two paragraphs surely do not, what is doubtful was lost as well. */
  private static List<Open> inDamaged(Document document, List<Open> found, double style) {
    long likely = found.stream().filter(one -> one.weight() >= LIKELY).count();
    return likely < FEWEST_LOST || style < CAREFUL
        ? found
        : found.stream()
            .map(
                one ->
                    isLost(one.words().of(document.text()).strip())
                        ? new Open(one.block(), one.words(), one.weight() + OF_DAMAGED)
                        : one)
            .toList();
  }

  /** Whether a sentence is begun: the last of several fields of a head is none. */
  private static boolean isLost(String words) {
    return Endings.isChinese(words) || LastWords.areOpen(words, false);
  }

  /** In haste, and below it Your friend: the last words of a letter before the name. */
  private static boolean isFarewell(Document document, int index, String words) {
    if (!words.endsWith(",") || index + 1 >= document.blocks().size()) {
      return false;
    }
    String last = words.substring(Math.max(words.lastIndexOf('.'), words.lastIndexOf('\n')) + 1);
    String next = document.text(document.blocks().get(index + 1)).strip();
    return last.strip().length() <= LONGEST_FAREWELL
        && !next.isEmpty()
        && next.length() <= LONGEST_FAREWELL
        && Character.isUpperCase(next.charAt(0));
  }

  /**
   * {@code words} without the mark of a note behind their last stop, or the one name on a line of
   * its own of whoever wrote or sent them.
   */
  static String withoutNote(String words) {
    return NOTE.matcher(SIGNED.matcher(words).replaceFirst("$1")).replaceFirst("$1");
  }

  /** Whether most of the other items of a Chinese item's own list end with a stop. */
  private static boolean endsWithOthers(Document document, int index) {
    List<Block> blocks = document.blocks();
    int closed = 0;
    int all = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = index + step;
          i >= 0 && i < blocks.size() && blocks.get(i).kind() == BlockKind.LIST_ITEM;
          i += step) {
        all++;
        closed += Endings.closed(document.text(blocks.get(i)).strip()) ? 1 : 0;
      }
    }
    return closed > 1 && closed * 2 > all && Endings.isChinese(document.text(blocks.get(index)));
  }

  /** In a Chinese list each item but the last may end with a semicolon. */
  private static boolean isJoinedItem(String words, boolean chinese) {
    return chinese && (words.endsWith("；") || words.endsWith(";"));
  }

  /** Whether a paragraph without a stop holds as much of a sentence as those with one. */
  private static boolean isClause(Document document, Block block, String words) {
    return block.kind() == BlockKind.PARAGRAPH
        && LastWords.holdMarks(words, true)
        && LastWords.areClause(words, true)
        && isText(withoutCode(document, block.span(), words), true);
  }

  /** Where links and code end: many a writer sets no stop behind an address or a command. */
  private static Set<Integer> namesEnd(Document document) {
    return document.evidence().stream()
        .filter(e -> e.kind() == Evidence.Kind.LINK || e.kind() == Evidence.Kind.VERBATIM)
        .map(evidence -> evidence.span().end())
        .collect(Collectors.toSet());
  }

  /** The one entry of a list of references that does not end as the others do. */
  private static void references(Document document, List<Open> open) {
    List<Block> blocks = document.blocks();
    int closed = 0;
    List<Integer> unclosed = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean entry = block.role() == Role.REFERENCES && block.span().length() >= SHORTEST;
      if (entry && Endings.closed(document.text(block))) {
        closed++;
      } else if (entry) {
        unclosed.add(i);
      }
    }
    if (unclosed.size() == 1 && closed > 0) {
      int entry = unclosed.get(0);
      String words = document.text(blocks.get(entry)).strip();
      boolean begun = "-–—,，:：".indexOf(words.charAt(words.length() - 1)) >= 0;
      open.add(new Open(entry, blocks.get(entry).span(), begun ? LIKELY : LINE_AT_MOST));
    }
  }

  private static boolean isProse(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH, LIST_ITEM, QUOTATION ->
          block.role() == Role.BODY || block.role() == Role.QUOTATION;
      default -> false;
    };
  }

  /** The words but for the code among them, whose marks are not those of the prose. */
  private static String withoutCode(Document document, Span span, String words) {
    if (words.chars().noneMatch(c -> NO_PROSE.indexOf(c) >= 0)) {
      return words;
    }
    StringBuilder left = new StringBuilder(span.of(document.text()));
    List<Evidence> evidence = document.evidence();
    for (int i = evidence.size() - 1; i >= 0; i--) {
      Span code = evidence.get(i).span();
      if (evidence.get(i).kind() == Evidence.Kind.VERBATIM && span.contains(code)) {
        left.replace(code.start() - span.start(), code.end() - span.start(), "x");
      }
    }
    return left.toString().strip();
  }

  private static boolean isText(String words, boolean chinese) {
    return words.length() >= (chinese ? SHORTEST_CHINESE : SHORTEST)
        && words.chars().noneMatch(c -> (chinese ? NO_CHINESE : NO_PROSE).indexOf(c) >= 0)
        && !words.contains("   ")
        && !(chinese && (CELLS.matcher(words).matches() || ROW_OF_ITEMS.matcher(words).matches()))
        && words.indexOf('\t') < 0
        && !words.contains("://")
        && !words.contains("www.")
        && !EndMatter.is(words)
        && !FENCED.isIn(words)
        && !REFERENCE.isIn(words)
        && !Exercises.areChoices(words)
        && Boilerplate.families(words).isEmpty();
  }

  /** What of {@code block} stands before a notice at its end. */
  private static Span words(Document document, Block block) {
    Span span = block.span();
    int end = span.end();
    for (CutNotices.Notice notice : document.get(CutNotices.ANALYSIS)) {
      boolean last =
          span.contains(notice.span())
              && notice.span().start() > span.start()
              && document.text().substring(notice.span().end(), span.end()).strip().length() < 3;
      if (last) {
        end = Math.min(end, notice.span().start());
      }
    }
    String text = document.text();
    boolean cut = end < span.end();
    while (cut && end > span.start() && " …。.>[【(（".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }

  /** Whether the next line, which nothing sets apart, may go on with the sentence. */
  private static boolean goesOnInNext(Document document, int index, boolean chinese) {
    List<Block> blocks = document.blocks();
    Span span = blocks.get(index).span();
    int after = index + 1;
    while (after < blocks.size() && isForTheSite(document, blocks.get(after))) {
      after++;
    }
    if (after >= blocks.size()) {
      return false;
    }
    Block next = blocks.get(after);
    String text = document.text();
    char first = text.charAt(next.span().start());
    boolean line = isProse(next) && next.kind() != BlockKind.LIST_ITEM && next.label() == null;
    if (isShown(next)
        || (line && Character.isLowerCase(first))
        || (line && "#;".indexOf(first) >= 0 && text.charAt(span.start()) == first) // comments
        || introducesList(document, blocks.get(index), next)
        || (isProse(next) && introducesPoint(document, blocks.get(index), next))
        || quotesOn(document.text(blocks.get(index)), document.text(next))) {
      return true;
    }
    boolean apart = isApart(document, span.end(), next.span().start());
    if (!line || apart) {
      return false;
    }
    if ("，。；：、".indexOf(first) >= 0 && document.get(Margin.ANALYSIS).isReached(text, span.end())) {
      return true;
    }
    if (after + 1 == blocks.size() && Character.isUpperCase(first)) {
      return false; // the stamp of a program
    }
    // a long line is a paragraph; a short one may be a line of it
    if (document.get(WIDE_LINES) && !isWrapped(document.text(blocks.get(index)))) {
      boolean comma = chinese && text.charAt(span.end() - 1) == '，';
      return "“《‘\"".indexOf(first) >= 0 || (comma && Endings.isHan(first));
    }
    return !chinese
        || (next.span().length() > SHORTEST_LINE
            && (Character.isLetterOrDigit(first) || "“《（‘".indexOf(first) >= 0));
  }

  private static boolean isForTheSite(Document document, Block block) {
    return block.role() == Role.FURNITURE
        || !Boilerplate.families(block.span().of(document.folded())).isEmpty();
  }

  /** Whether the lines of {@code words} were broken at a margin that the last of them reaches. */
  private static boolean isWrapped(String words) {
    int widest = 0;
    int width = 0;
    boolean broken = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      broken |= c == '\n';
      width = c == '\n' ? 0 : width + (c < 0x2E80 ? 1 : 2);
      widest = Math.max(widest, width);
    }
    return broken && widest <= WIDE && width * 4 > widest * 3;
  }

  /** A quotation that the first paragraph opens ends in the next. */
  private static boolean quotesOn(String words, String next) {
    int close = next.indexOf('”');
    int open = next.indexOf('“');
    return words.lastIndexOf('“') > words.lastIndexOf('”')
        && close >= 0
        && (open < 0 || close < open);
  }

  /** Whether paragraphs are single lines, however long, and not the more of them broken ones. */
  private static boolean hasWideLines(Document document) {
    int wide = 0;
    int latin = 0;
    int broken = 0;
    int goingOn = 0;
    for (Block block : document.blocks()) {
      if (isProse(block)) {
        String words = document.text(block);
        boolean line = words.indexOf('\n') < 0;
        boolean chinese = Endings.isChinese(words);
        wide += line && words.length() * (chinese ? 2 : 1) > WIDE ? 1 : 0;
        latin += line && !chinese && words.length() > WIDE ? 1 : 0;
        broken += line ? 0 : 1;
        goingOn += !line || Character.isLowerCase(words.charAt(0)) ? 1 : 0;
      }
    }
    // broken lines begin, most of them, in the middle of a sentence
    return (wide >= FEWEST_WIDE && wide > broken) || (latin > 0 && goingOn <= 1);
  }

  /** The sentence goes on in the items of a list. */
  private static boolean introducesList(Document document, Block block, Block next) {
    if (next.kind() != BlockKind.LIST_ITEM) {
      return false;
    }
    if (block.kind() == BlockKind.LIST_ITEM) {
      return next.level() > block.level() || continues(document, block, next);
    }
    Numbering numbering = Numbering.of(document, next);
    return numbering == null || numbering.number() == 1;
  }

  /** The ways are ⏎ to wait ⏎ to pay: items of one rank, for a list in HTML stands in Markdown. */
  private static boolean continues(Document document, Block block, Block next) {
    int start = next.label() == null ? next.span().start() : next.label().span().end() + 1;
    return leads(document.text(block))
        && start < next.span().end()
        && Character.isLowerCase(document.text().charAt(start));
  }

  private static boolean leads(String words) {
    return LEAD.isIn(words.substring(Math.max(0, words.length() - TAIL)));
  }

  /**
   * We recommend (a) that …; the classes awarded were, over a table: the verb has its object there.
   */
  private static boolean introducesPoint(Document document, Block block, Block next) {
    String words = document.text(block);
    boolean leads = leads(words);
    String line = document.text(next);
    Numbering numbering = Numbering.of(document, next);
    if (numbering == null) {
      return leads && COLUMNS.isIn(line);
    }
    Numbering own = Numbering.of(document, block);
    String point = line.substring(numbering.span().end() - next.span().start()).strip();
    return numbering.number() == 1
        && (own == null || own.style() != numbering.style())
        && (leads || (!point.isEmpty() && Character.isLowerCase(point.charAt(0))));
  }

  /** Program text, formulas and quotations stand inside sentences. */
  private static boolean isShown(Block block) {
    return block.role() == Role.CODE
        || block.kind() == BlockKind.CODE
        || block.kind() == BlockKind.QUOTATION;
  }

  /** Whether an empty line stands between, or the file itself says where paragraphs end. */
  private static boolean isApart(Document document, int from, int to) {
    String type = document.mediaType();
    if (!type.startsWith("text/") || type.equals("text/html")) {
      return !type.contains("pdf");
    }
    String between = document.text().substring(from, to);
    return between.indexOf('\n') != between.lastIndexOf('\n');
  }
}
