package dev.stet.rules.residue;

import dev.stet.core.analysis.WordPairs;
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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A space inside a word, where a line of a page was broken. Chinese, 落实政 策和措施, has no spaces
 * between words, but lists, titles and names set wide do; what is looked for is a word that only
 * the space parts, in running text, and more than one. Of Latin words the hyphen is left, {@code
 * inspec- ted}, and what stands behind it is no word, or {@code pre- and post-war} would be one;
 * one is enough where both halves are one of the commonest words, {@code pass- engers}.
 */
final class SplitWord implements Rule {
  private static final PrefilteredPattern SPACED =
      PrefilteredPattern.compile(
          "(?:\\p{IsHan} ){5,200}\\p{IsHan}(?:[,，、。] ?(?:\\p{IsHan} ){2,200}\\p{IsHan}){0,40}");

  /** A title is set wide as well, and a row of choices; a paragraph has as much that is not. */
  private static final int FEWEST_BESIDE = 24;

  private static final int FEWEST = 2;

  /** So many characters that stand together elsewhere are a name or a phrase. */
  private static final int WHOLE = 5;

  private static final PrefilteredPattern HYPHEN =
      PrefilteredPattern.compile(
          "(?<![\\p{L}\\p{N}@/._-])(?<first>\\p{L}\\p{Ll}{1,14})- (?:\\p{Ll}{2,9}- )?(?<second>\\p{Ll}{2,14})(?![\\p{L}\\p{N}@/_-])");

  /** What begins a word as often as it is one. */
  private static final Set<String> PREFIXES =
      Set.of("in", "under", "over", "out", "up", "be", "for", "an", "on", "to", "so", "after");

  /** Behind a first half that waits for its second, or a dash that was typed as a hyphen. */
  private static final Set<String> JOINING =
      Set.of(
          "and", "or", "to", "nor", "but", "versus", "vs", "through", "as", "per", "und", "oder",
          "bzw", "bis", "sowie", "en", "of", "och", "og", "eller", "et", "ou", "the", "a", "an",
          "it", "its", "is", "are", "was", "were", "this", "that", "these", "those", "which", "who",
          "we", "he", "she", "they", "you", "in", "on", "at", "by", "for", "with", "from", "not",
          "no", "so", "if", "when", "where", "while", "then", "than", "all", "any", "some", "see",
          "please", "only", "also", "such", "what", "how", "there", "his", "her", "their", "our",
          "my", "your", "one", "two", "three", "de", "la", "le", "el", "y", "e", "di");

  private static final String MARKS = ",、。;:“”《》()%";

  /** So much of a sentence stands before a space that no heading or list has there. */
  private static final int LONGEST_ENTRY = 8;

  private final RuleInfo info;

  SplitWord(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Span> found = new ArrayList<>();
    List<Span> likely = new ArrayList<>();
    int parted = 0;
    String text = document.folded();
    for (Block block : document.blocks()) {
      if (!mayBreak(block)) {
        continue;
      }
      spaced(document, block.span(), reporter);
      int last = -1;
      for (int space = block.span().start() + 2; space < block.span().end() - 2; space++) {
        if (text.charAt(space) != ' ') {
          continue;
        }
        boolean near = last >= 0 && space - last <= LONGEST_ENTRY;
        boolean whole =
            (near || isInSentence(text, block.span().start(), space))
                && isWholeElsewhere(text, block.span(), space);
        boolean parts = parts(text, space);
        if ((parts || whole) && isBrokenElsewhere(text, space)) {
          continue;
        }
        parted += parts ? 1 : 0;
        if (parts || whole) {
          last = space;
          found.add(new Span(space - 1, space + 2));
        } else if (isInSentence(text, block.span().start(), space)) {
          likely.add(new Span(space - 1, space + 2));
        }
      }
    }
    if (parted >= FEWEST) {
      found.addAll(likely);
    } else if (found.size() < FEWEST) {
      found.clear();
    }
    found.addAll(hyphens(document));
    found.sort(null);
    for (Span span : found) {
      reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
    }
  }

  private static List<Span> hyphens(Document document) {
    List<Span> found = new ArrayList<>();
    boolean certain = false;
    Matcher hyphen = HYPHEN.matcher(document.text());
    while (hyphen.find()) {
      String first = hyphen.group("first").toLowerCase(Locale.ROOT);
      String second = hyphen.group("second");
      Block block = document.blockAt(hyphen.start());
      if (block == null || !mayBreak(block) || JOINING.contains(second)) {
        continue;
      }
      boolean prefix = PREFIXES.contains(first);
      boolean other = MisreadWord.isCommon(second) || (!prefix && isWord(document.text(), second));
      boolean whole = !other && MisreadWord.isCommon(first + second);
      if (whole || (!other && (prefix || !MisreadWord.isCommon(first)))) {
        certain |= whole;
        found.add(new Span(hyphen.start(), hyphen.end()));
      }
    }
    return certain || found.size() >= FEWEST ? found : List.of();
  }

  /** Whether the text has {@code word} by itself: a dash was typed as a hyphen before it. */
  private static boolean isWord(String text, String word) {
    String alone = " " + word + " ";
    int at = text.indexOf(alone);
    while (at > 0 && text.charAt(at - 1) == '-') {
      at = text.indexOf(alone, at + 1);
    }
    return at >= 0;
  }

  private static boolean mayBreak(Block block) {
    return block.role() != Role.CODE
        && block.role() != Role.CONTENTS
        && block.kind() != BlockKind.TABLE_CELL;
  }

  /** 发 展 和 改 革 的 问 题: a stretch of a paragraph set wide to fill its line. */
  private void spaced(Document document, Span block, Reporter reporter) {
    String text = document.folded();
    Matcher run = SPACED.matcher(text, block.start(), block.end());
    while (run.find()) {
      if (han(block.of(text)) - han(run.group()) >= FEWEST_BESIDE) {
        Span span = new Span(run.start(), run.end());
        reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
      }
    }
  }

  private static long han(String text) {
    return text.chars().filter(c -> WordPairs.isHan((char) c)).count();
  }

  /** Whether the space at {@code at} parts a word whose halves belong to no other. */
  private static boolean parts(String text, int at) {
    char before = text.charAt(at - 2);
    char first = text.charAt(at - 1);
    char second = text.charAt(at + 1);
    char after = text.charAt(at + 2);
    return WordPairs.hold(first, second)
        && isText(before)
        && isText(after)
        && !WordPairs.hold(before, first)
        && !WordPairs.hold(second, after);
  }

  /** Whether the space at {@code at} stands between two characters, well inside a sentence. */
  private static boolean isInSentence(String text, int from, int at) {
    if (!WordPairs.isHan(text.charAt(at - 1)) || !WordPairs.isHan(text.charAt(at + 1))) {
      return false;
    }
    int start = at;
    boolean clause = false;
    while (start > from
        && at - start < LONGEST_ENTRY
        && (!Character.isWhitespace(text.charAt(start - 1)) || isSetOff(text, start - 1, from))) {
      start--;
      clause |= text.charAt(start) == ',';
    }
    return (clause || at - start >= LONGEST_ENTRY)
        && isText(text.charAt(at + 2))
        && text.charAt(at + 2) != '、';
  }

  /** 同比下降 12 个: the space about a figure or a Latin word parts no words. */
  private static boolean isSetOff(String text, int space, int from) {
    return space > from && (text.charAt(space - 1) < 0x80 || text.charAt(space + 1) < 0x80);
  }

  /** 鼎丰建 材公司, where 鼎丰建材公 stands in one piece elsewhere: the space came from a line's end. */
  private static boolean isWholeElsewhere(String text, Span block, int at) {
    for (int left = WHOLE - 1; left > 0; left--) {
      int from = at - left;
      int to = at + 1 + WHOLE - left;
      if (from >= block.start() && to <= block.end()) {
        String whole = text.substring(from, at) + text.substring(at + 1, to);
        if (whole.chars().allMatch(c -> WordPairs.isHan((char) c)) && text.contains(whole)) {
          return true;
        }
      }
    }
    return false;
  }

  /** 年度水情 通报, where a title of two lines breaks just there: somebody put it into one. */
  private static boolean isBrokenElsewhere(String text, int at) {
    String end = text.substring(at - 2, at) + "\n";
    for (int to = text.indexOf(end); to >= 0; to = text.indexOf(end, to + 1)) {
      int next = to + end.length();
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (text.startsWith(text.substring(at + 1, at + 3), next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(char c) {
    return WordPairs.isHan(c) || MARKS.indexOf(c) >= 0;
  }
}
