package dev.stet.rules.truncation;

import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.ContentsMatch;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Titles;
import dev.stet.core.analysis.WordPairs;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title that stops too early, or whose torn end comes again on the next line. */
final class CutTitle implements Rule {
  private static final Pattern OPEN_END =
      Pattern.compile(
          "(?s).{4,}(?:[的及和与暨或对在于]|(?i:\\s(?:and|or|of|the|for|to|in|with|by|on|a|an)))[.…]*");

  /** …_Strat~.pdf, the malti...pdf */
  private static final PrefilteredPattern FILE =
      PrefilteredPattern.compile(
          "(?i)[\\p{L}0-9](?:~[0-9]?|\\.{2,3}|…)\\.?(?:pdf|docx?|xlsx?|pptx?|zip|rar|wps)\\b");

  private static final PrefilteredPattern TORN_NAME =
      PrefilteredPattern.compile("(.{20,}[\\p{L}0-9])(?<!\\betc)(?:…+|\\.{3,})");

  /** 消费者委员会 is a whole name, though its 秘书处 is another. */
  private static final String NAMES_END = "会局院校部处所司办室队站馆厂店社团案书法令";

  private static final PrefilteredPattern LAST_WORD =
      PrefilteredPattern.compile("\\p{Lu}\\p{Ll}+ (\\p{Lu}\\p{Ll}{1,7})$");

  /** More than an ending is missing. */
  private static final Pattern GOES_ON = Pattern.compile("\\p{Ll}{3}(?<!ing|ers|ies)");

  /** All other words of two letters are abbreviations, set in capitals. */
  private static final Set<String> TWO_LETTERS =
      Set.of(
          "On", "Up", "It", "Us", "We", "Me", "Go", "Do", "No", "So", "To", "In", "Of", "Is", "As",
          "At", "By", "My", "Be", "He", "Am", "An", "If", "Or", "Jr", "Sr", "St", "Co", "Dr", "Ed",
          "Ox", "Pi", "Li", "Wu", "Xu", "Yu", "Ma", "Hu", "Bo", "Lo", "Ng", "Le", "Vo");

  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_TITLE = 80;
  private static final int SHORTEST_CUT = 6;
  private static final int FIRST_BLOCKS = 12;
  private static final int LONGEST_TAIL = 10;
  private static final int SHORTEST_TITLE = 8;

  /** 篇二：, what a site writes before the title of each text that it collected. */
  private static final Pattern PIECE =
      Pattern.compile("\\s*第?篇\\s?[0-9一二三四五六七八九十]{1,3}\\s?[:：]\\s?");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

  private static final int MOST_LOST = 3;
  private static final int SHORTEST_TAIL = 3;

  private final RuleInfo info;

  CutTitle(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    document
        .get(ContentsMatch.ANALYSIS)
        .forEach(match -> shorterThanListed(document, match, reporter));
    dotted(document, reporter);
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean title = block.role() == Role.TITLE || block.kind() == BlockKind.TITLE;
      if (!title && !isHeading(document, block)) {
        continue;
      }
      String words = document.text(block).strip();
      if (words.length() > LONGEST_TITLE || words.isEmpty()) {
        continue;
      }
      if (title && OPEN_END.matcher(words).matches()) {
        report(reporter, block, Math.max(0, words.length() - 8), "open", null);
      } else if (title) {
        longer(document, i, words, reporter);
        insideWord(document, block, words, reporter);
        goesOnElsewhere(document, block, words, reporter);
        tornWord(document, block, words, reporter);
      }
      if (i + 1 < blocks.size()) {
        torn(document, block, blocks.get(i + 1), reporter);
      }
    }
  }

  /** Repairs Service Review of Westmere Housing Associat…: a name that a site cut to its width. */
  private void dotted(Document document, Reporter reporter) {
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.TABLE_CELL || block.kind() == BlockKind.CODE) {
        continue;
      }
      Span span = block.span();
      String words = document.text(block).strip();
      Matcher file =
          FILE.matcher(
              document.folded(), span.start(), Math.min(span.end(), span.start() + LONGEST_LINE));
      if (file.find()) {
        reporter.report(
            Problem.of(info, new Span(file.start(), file.end()))
                .message("dots")
                .severity(Severity.WARNING));
      } else if (words.length() <= LONGEST_LINE
          && words.indexOf('\n') < 0
          && block.role() != Role.QUOTATION
          && isTornName(words)) {
        reporter.report(Problem.of(info, span).message("dots"));
      }
    }
  }

  /** Whether a line without a sentence in it ends inside a word. */
  private static boolean isTornName(String words) {
    Matcher torn = TORN_NAME.matcher(words);
    return torn.matches() && !LastWords.holdSentence(torn.group(1));
  }

  /** 关于“6·05”高处坠 over its report, where the contents and every other title go on. */
  private void shorterThanListed(Document document, ContentsMatch match, Reporter reporter) {
    List<Contents.Entry> entries = match.contents().entries();
    long whole = 0;
    for (int i = 0; i < entries.size(); i++) {
      String listed = entries.get(i).key();
      whole +=
          match.places().get(i).filter(at -> key(document, at).equals(listed)).isPresent() ? 1 : 0;
    }
    for (int i = 0; i < entries.size() && whole > 1; i++) {
      String listed = entries.get(i).key();
      match
          .places()
          .get(i)
          .filter(at -> isCutFrom(key(document, at), listed))
          .ifPresent(
              at ->
                  reporter.report(
                      Problem.of(info, at).message("longer").severity(Severity.WARNING)));
    }
  }

  private static String key(Document document, Span title) {
    return Titles.key(title.of(document.text()));
  }

  /** Whether {@code title} stops inside {@code listed}, before its closing noun. */
  private static boolean isCutFrom(String title, String listed) {
    // of other scripts the key does not say whether the title stops inside a word
    return !title.isEmpty()
        && Endings.isHan(title.charAt(title.length() - 1))
        && title.length() >= SHORTEST_CUT
        && listed.length() >= title.length() + 2
        && listed.startsWith(title);
  }

  private static boolean isHeading(Document document, Block block) {
    return block.role() == Role.BODY
        && (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.PARAGRAPH)
        && block.span().length() <= LONGEST_TITLE
        && (Numbering.of(document, block) != null
            || PIECE.matcher(document.text(block)).lookingAt());
  }

  /** The title comes again on one of the first lines, and there it goes on. */
  private void longer(Document document, int index, String words, Reporter reporter) {
    Block block = document.blocks().get(index);
    String key = Titles.letters(words);
    int limit = Math.min(document.blocks().size(), index + FIRST_BLOCKS);
    for (int i = index + 1; i < limit; i++) {
      Block other = document.blocks().get(i);
      String line = Titles.letters(document.text(other));
      if (line.length() > key.length()
          && line.length() <= key.length() + 4
          && key.length() >= 10
          && line.startsWith(key)
          && !line.substring(key.length()).chars().allMatch(Character::isDigit)) { // a page
        report(reporter, block, Math.max(0, words.length() - 8), "longer", Severity.WARNING);
        return;
      }
    }
  }

  /** Accounts of the Harbour Com, over a text that speaks of the Harbour Commissioners. */
  private void insideWord(Document document, Block block, String words, Reporter reporter) {
    Matcher last = LAST_WORD.matcher(words);
    if (last.find() && BrokenWord.at(document, block.span()) != null) {
      String rest = last.group(1);
      int again = document.text().indexOf(last.group(), block.span().end());
      int from = again + last.group().length();
      boolean goesOn =
          again > 0
              && GOES_ON
                  .matcher(document.text())
                  .region(from, Math.min(from + 3, document.text().length()))
                  .matches();
      if (goesOn || (rest.length() == 2 && !TWO_LETTERS.contains(rest))) {
        report(reporter, block, last.start(1), "inside", Severity.WARNING);
      }
    }
  }

  /** 三年行动实施方 over a text that speaks of the 三年行动实施方案: elsewhere the title goes on. */
  private void goesOnElsewhere(Document document, Block block, String words, Reporter reporter) {
    char last = words.charAt(words.length() - 1);
    if (words.length() < SHORTEST_TITLE || !Endings.isHan(last) || NAMES_END.indexOf(last) >= 0) {
      return;
    }
    String text = document.text();
    int longer = 0;
    for (int at = text.indexOf(words, block.span().end()); at >= 0; ) {
      int end = at + words.length();
      int stop = end;
      while (stop < text.length() && stop - end <= MOST_LOST && Endings.isHan(text.charAt(stop))) {
        stop++;
      }
      boolean bounded = stop > end && stop - end <= MOST_LOST;
      if (!bounded) {
        return;
      }
      longer++;
      at = text.indexOf(words, end);
    }
    if (longer > 0) {
      report(reporter, block, Math.max(0, words.length() - 8), "longer", Severity.WARNING);
    }
  }

  /**
   * 工作总结和明年工作思 over a section 明年工作思路: the last letter belongs to no word with the one before it,
   * but to one with the letter that follows where the same words stand again.
   */
  private void tornWord(Document document, Block block, String words, Reporter reporter) {
    int length = words.length();
    if (length < SHORTEST_TITLE
        || !Endings.isHan(words.charAt(length - 1))
        || NAMES_END.indexOf(words.charAt(length - 1)) >= 0
        || WordPairs.hold(words.charAt(length - 2), words.charAt(length - 1))) {
      return;
    }
    String tail = words.substring(length - SHORTEST_TAIL);
    char next = BrokenWord.next(document, tail, block.span().start() + length, 1);
    if (next != 0 && WordPairs.hold(words.charAt(length - 1), next)) {
      report(reporter, block, Math.max(0, length - 8), "longer", Severity.WARNING);
    }
  }

  /** 第一篇：工作总结和打算和 followed by the line 工作总结和打算: the end was torn and stuck on again. */
  private void torn(Document document, Block block, Block next, Reporter reporter) {
    if (next.span().length() > LONGEST_TITLE || next.role() == Role.FURNITURE) {
      return;
    }
    Numbering numbering = Numbering.of(document, block);
    String words =
        numbering == null
            ? PIECE.matcher(document.text(block)).replaceFirst("")
            : document.text().substring(numbering.span().end(), block.span().end());
    String heading = SPACE.matcher(words).replaceAll("");
    String line = SPACE.matcher(document.text(next)).replaceAll("");
    int extra = heading.length() - line.length();
    if (line.length() >= 8
        && extra >= 2
        && extra <= LONGEST_TAIL
        && heading.startsWith(line)
        && line.contains(heading.substring(line.length()))) {
      int end = block.span().end();
      int start = end;
      for (int left = extra; left > 0; start--) {
        left -= Character.isWhitespace(document.text().charAt(start - 1)) ? 0 : 1;
      }
      reporter.report(
          Problem.of(info, new Span(start, end))
              .message("torn")
              .severity(Severity.WARNING)
              .with("tail", document.text().substring(start, end)));
    }
  }

  private void report(
      Reporter reporter,
      Block block,
      int from,
      String message,
      @org.jspecify.annotations.Nullable Severity severity) {
    Problem problem =
        Problem.of(info, new Span(block.span().start() + from, block.span().end()))
            .message(message);
    reporter.report(severity == null ? problem : problem.severity(severity));
  }
}
