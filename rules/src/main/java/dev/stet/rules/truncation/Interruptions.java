package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that stand between two halves of a sentence: page numbers, running headers, marks of
 * pieces. Immutable.
 *
 * @param all in the order of the text
 */
record Interruptions(List<Interruption> all) {
  static final Analysis<Interruptions> ANALYSIS = Interruptions::of;

  /**
   * A sentence that lines interrupt.
   *
   * @param before index of the block that holds its first half
   * @param after index of the block that holds the rest
   * @param marks the blocks between them that say which page or piece it is, or all of them
   * @param paged whether the file says itself that a page ends here: then nothing was joined
   */
  record Interruption(int before, int after, List<Block> marks, boolean paged) {
    Interruption {
      marks = List.copyOf(marks);
    }
  }

  /** — 48 —, 第三章 经济 47, Page 3 of 9, [2]: a number of a page or piece, with a header or not. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)[\\s\\-–—·|~]*(?:第\\s*)?(?:page\\s+|p\\.\\s*)?[0-9]{1,4}(?:\\s*(?:页|/|of)\\s*(?:第|共)?\\s*[0-9]{0,4}\\s*页?)?[\\s\\-–—·|~]*"
              + "|[\\[(（【<]\\s*(?:第\\s*)?[0-9]{1,4}\\s*页?\\s*[\\])）】>]"
              + "|第\\s*[0-9]{1,4}\\s*页[\\s,，/|]*\\(?共\\s*[0-9]{1,4}\\s*页\\)?"
              + "|\\S.{0,60}?(?:\\s{3,}|\\s[|·]\\s+)(?:page\\s+|第\\s*)?[0-9]{1,4}(?:\\s*(?:页|of\\s+[0-9]{1,4}))?|[0-9]{1,4}(?:\\s{3,}|\\s+[|·]\\s)\\S.{0,60}");

  private static final Pattern BARE = Pattern.compile("[\\[(（【<]?\\s*[0-9]{1,4}\\s*[\\])）】>]?");

  private static final PrefilteredPattern DIGITS = PrefilteredPattern.compile("[0-9]+");
  private static final PrefilteredPattern PICTURE =
      PrefilteredPattern.compile("(?i)^image\\b|\\.(?:png|jpe?g|gif|svg|webp)\\b");
  private static final PrefilteredPattern LETTERS = PrefilteredPattern.compile("[\\p{L}]");

  /** Report v3 FINAL.docx: the name of the file, which a viewer prints beside the page. */
  private static final PrefilteredPattern FILE =
      PrefilteredPattern.compile("(?i)\\.(?:docx?|pdf|pptx?|wps|odt|rtf)$");

  /** A figure alone that stands in so far is set in the middle of its line, as pages are. */
  private static final int CENTRED = 8;

  /** 2½ in. stops a sentence no more than any other short form does. */
  private static final PrefilteredPattern SHORT_FORM =
      PrefilteredPattern.compile("(?:^|\\P{L})\\p{Ll}{1,3}\\.$");

  private static final int LONGEST_LINE = 90;
  private static final int LONGEST_HEAD = 60;
  private static final int MOST_LINES = 4;
  private static final int SHORTEST_HALF = 16;
  private static final int FEWEST_NUMBERS = 3;

  Interruptions {
    all = List.copyOf(all);
  }

  private static Interruptions of(Document document) {
    // where pages are known, their edges are too
    return new Interruptions(
        document.mediaType().startsWith("text/") ? new Finder(document).find() : List.of());
  }

  /** The indexes of the blocks whose sentence goes on behind an interruption. */
  Set<Integer> interrupted() {
    Set<Integer> blocks = new HashSet<>();
    all.forEach(interruption -> blocks.add(interruption.before()));
    return blocks;
  }

  /** Looks for the interruptions of one document. Used once. */
  private static final class Finder {
    private final Document document;
    private final List<Block> blocks;
    private final Map<String, Integer> lines = new HashMap<>();

    /** Marks like [2] and 3, by what they are round their number, with the numbers seen. */
    private final Map<String, Set<Integer>> numbers = new HashMap<>();

    Finder(Document document) {
      this.document = document;
      this.blocks = document.blocks();
      for (Block block : blocks) {
        if (block.span().length() <= LONGEST_LINE) {
          String line = line(block);
          lines.merge(masked(line), 1, Integer::sum);
          if (isBare(line)) {
            numbers.computeIfAbsent(masked(line), key -> new HashSet<>()).add(number(line));
          }
        }
      }
    }

    List<Interruption> find() {
      List<Interruption> found = new ArrayList<>();
      for (int i = 0; i + 2 < blocks.size(); i++) {
        if (!isText(blocks.get(i))) {
          continue;
        }
        int next = i + 1;
        List<Block> between = new ArrayList<>();
        while (next < blocks.size()
            && between.size() < MOST_LINES
            && interrupts(blocks.get(next))) {
          between.add(blocks.get(next++));
        }
        List<Block> pages = between.stream().filter(this::isPage).toList();
        if (!between.isEmpty()
            && next < blocks.size()
            && isText(blocks.get(next))
            && goesOn(i, next, pages)) {
          String gap =
              document
                  .text()
                  .substring(blocks.get(i).span().end(), blocks.get(next).span().start());
          boolean paged = gap.indexOf('\f') >= 0;
          found.add(new Interruption(i, next, pages.isEmpty() ? between : pages, paged));
        }
      }
      return found;
    }

    private boolean interrupts(Block block) {
      boolean program = document.get(ProgramText.ANALYSIS);
      return block.kind() != BlockKind.TABLE_CELL
          && block.kind() != BlockKind.HEADING
          && block.role() != Role.CODE
          && block.span().length() <= LONGEST_LINE
          && (isPage(block) || (!program && (isNoise(block) || isRunning(block))));
    }

    private boolean isPage(Block block) {
      return PAGE.matcher(block.span().of(document.folded()).strip()).matches();
    }

    /** Dashes, dots and specks of dirt that a scanner took for letters. */
    private boolean isNoise(Block block) {
      String line = line(block);
      return !LETTERS.isIn(line)
          && !DIGITS.isIn(line)
          && line.indexOf('…') < 0
          && !line.contains("...");
    }

    private boolean isRunning(Block block) {
      String line = line(block);
      return line.length() > 3
          && mayHead(line)
          && !PICTURE.isIn(line)
          && (lines.getOrDefault(masked(line), 0) > 1
              || block.role() == Role.FURNITURE
              || FILE.isIn(line))
          && !Endings.closed(line);
    }

    /** Whether a running head may be so long and begin so; a field's name or a sentence may not. */
    private static boolean mayHead(String line) {
      char first = line.charAt(0);
      return (Character.isLetterOrDigit(first) || "-–—~·|[(【（《“".indexOf(first) >= 0)
          && !Character.isLowerCase(first)
          && (line.length() <= LONGEST_HEAD
              || !Character.isLowerCase(line.charAt(line.length() - 1)));
    }

    private boolean isText(Block block) {
      return block.role() == Role.BODY
          && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM)
          && !(block.span().length() <= LONGEST_LINE && isPage(block));
    }

    /** Whether block {@code before} stops inside a sentence that goes on in {@code after}. */
    private boolean goesOn(int before, int after, List<Block> pages) {
      String words = document.text(blocks.get(before)).strip();
      String more = document.text(blocks.get(after)).strip();
      if (words.length() < SHORTEST_HALF
          || more.isEmpty()
          || Numbering.of(document, blocks.get(after)) != null
          || !(LastWords.areSentence(words)
              || LastWords.areOpen(words, Endings.isChinese(words)))) {
        return false;
      }
      char last = words.charAt(words.length() - 1);
      char first = more.charAt(0);
      boolean chinese = Endings.isChinese(words);
      // "over ssh." is as short, and what parts it from "answered in May" is no page
      boolean shortForm = isShortForm(words) && pages.stream().anyMatch(page -> hasDigit(page));
      boolean stopped = Endings.closed(words) && !(Character.isDigit(last) || shortForm);
      boolean open = Character.isLetterOrDigit(last) || "，,、（(-–；%".indexOf(last) >= 0;
      if (stopped || !(open || shortForm)) {
        return false;
      }
      boolean figure = Character.isDigit(last) && (Character.isDigit(first) || first == '.');
      boolean bare = !pages.isEmpty() && pages.stream().allMatch(page -> isBare(line(page)));
      boolean counted = pages.stream().anyMatch(page -> counts(page) || isCentred(page));
      if (bare && !figure && !counted) {
        return false; // one figure alone may be anything; pages count on
      }
      if (Character.isLowerCase(first) || figure || ":%".indexOf(first) >= 0) {
        // between a line and the next a title that comes again parts two contributions
        boolean line = pages.isEmpty() && !chinese && !LastWords.areOpen(words, false);
        if (line && !LastWords.holdSentence(words)) {
          return false;
        }
        return !bare || LastWords.holdSentence(words) || marked(pages);
      }
      if (chinese) {
        return (Endings.isHan(first) || Character.isDigit(first) || first == '“')
            && stopsInside(words)
            && LastWords.areSentence(more)
            && (!pages.isEmpty() || LastWords.areOpen(words, true))
            && (!bare || words.indexOf('。') >= 0 || marked(pages));
      }
      if (Character.isDigit(first)) {
        return counted && LastWords.areOpen(words, false); // from 9 January to, 20 January
      }
      // March after "to be checked by": only where the marks leave no doubt
      return marked(pages) && LastWords.areOpen(words, false);
    }

    /** Whether the numbers stand between marks and count on again and again. */
    private boolean marked(List<Block> pages) {
      return pages.stream()
          .anyMatch(
              page -> {
                String line = line(page);
                return !Character.isDigit(line.charAt(0))
                    && numbers.getOrDefault(masked(line), Set.of()).size() >= FEWEST_NUMBERS;
              });
    }

    private boolean isCentred(Block page) {
      int at = page.span().start();
      int indent = 0;
      while (at > 0 && Character.isSpaceChar(document.text().charAt(at - 1))) {
        at--;
        indent++;
      }
      return indent >= CENTRED;
    }

    private boolean counts(Block page) {
      String line = line(page);
      if (!isBare(line)) {
        return true;
      }
      Set<Integer> like = numbers.getOrDefault(masked(line), Set.of());
      return like.contains(number(line) + 1) || like.contains(number(line) - 1);
    }

    private boolean hasDigit(Block page) {
      return DIGITS.isIn(line(page));
    }

    private static boolean isShortForm(String words) {
      return SHORT_FORM.isIn(words);
    }

    /** A sentence or two, and then a half one; a short line is a title, a name or a remark. */
    private static boolean stopsInside(String words) {
      return words.length() > 20 && (words.indexOf('，') >= 0 || words.indexOf('。') >= 0);
    }

    /** Whether a line is a number by itself or in brackets; dashes make a page of it. */
    private static boolean isBare(String line) {
      return BARE.matcher(line).matches();
    }

    private static int number(String line) {
      String digits = line.replaceAll("[^0-9]", "");
      return digits.length() > 4 ? -9 : Integer.parseInt(digits);
    }

    private static String masked(String line) {
      return DIGITS.matcher(line).replaceAll("0");
    }

    private String line(Block block) {
      return document.text(block).strip();
    }
  }
}
