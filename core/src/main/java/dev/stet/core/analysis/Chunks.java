package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The running numbers of a text that a site served in pieces of a few hundred characters: they
 * count up from one at the start of each piece, or from two where the first has none, and the piece
 * before stops inside a sentence. A number that has a line to itself between two halves of a
 * sentence is one wherever it stands.
 *
 * @param numbers the numbers in order; empty if the text is whole
 * @param announced whether a library's label, such as 资源描述, stands before the first: then they are
 *     the library's own, however few
 */
public record Chunks(List<Numbering> numbers, boolean announced) {

  /** The running numbers of a document. */
  public static final Analysis<Chunks> ANALYSIS = Chunks::of;

  /** Three figures with nothing but spaces between them are cells of a table. */
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile("(?:(?<![0-9.])[0-9][0-9.]{0,12}\\s+){3}");

  private static final PrefilteredPattern INSIDE =
      PrefilteredPattern.compile("(?=\\d)(?<![0-9.])([0-9]{1,2})、(?![0-9]{1,2}、)");

  private static final int FEWEST_BREAKS = 3;

  /** Two breaks will do between pieces so long. */
  private static final int LONG_PIECE = 160;

  private static final int LONGEST_ENTRY = 120;
  private static final int SHORTEST_PIECE = 40;
  private static final int SHORTEST_HALF = 14;
  private static final int LONGEST_MARK = 4;

  /** What a library of documents writes above the text that it shows of one. */
  private static final Pattern LABEL =
      Pattern.compile("(?:资源|文档|文件|资料|内容)(?:描述|简介|介绍|预览)[:：]?|(?:文本|全文|文档文本)预览[:：]?");

  private static final Pattern ALONE = Pattern.compile("[0-9]{1,3}、");

  public Chunks {
    numbers = List.copyOf(numbers);
  }

  private static Chunks of(Document document) {
    List<Numbering> announced = announced(document);
    if (!announced.isEmpty()) {
      return new Chunks(announced, true);
    }
    List<Numbering> numbers = new ArrayList<>();
    int breaks = 0;
    boolean lengthy = true;
    Block before = null;
    for (Block block : document.blocks()) {
      Span span = block.span();
      Numbering number =
          isText(block) && block.kind() != BlockKind.HEADING && !isCounted(document, block)
              ? Numbering.at(document.text(), span.start(), span.end())
              : null;
      if (number != null
          && number.style() == Numbering.Style.ARABIC
          && mayCount(document, before, number)
          && (numbers.isEmpty() ? number.number() <= 2 : number.number() == last(numbers) + 1)) {
        boolean inside =
            before != null
                && isText(before)
                && stopsInside(document.text(before), shortest(document, before, numbers))
                && goesOn(document.text(), number.span().end(), span.end());
        boolean first = numbers.isEmpty() && number.number() == 1;
        if (first || inside || breaks >= FEWEST_BREAKS) {
          breaks += inside && !first ? 1 : 0;
          lengthy &= before == null || first || length(before, numbers) >= LONG_PIECE;
          numbers.add(number);
        }
      }
      before = block;
    }
    if (breaks > 0 && document.get(Exercises.ANALYSIS)) {
      return new Chunks(List.of(), false); // questions end in what is to choose from
    }
    int fewest = lengthy ? FEWEST_BREAKS - 1 : FEWEST_BREAKS;
    if (breaks >= fewest && breaks * 3 >= (last(numbers) - 1) * 2) {
      return new Chunks(numbers, false);
    }
    List<Numbering> alone = alone(document);
    List<Numbering> inside = alone.isEmpty() ? inside(document) : alone;
    return new Chunks(inside.isEmpty() ? throughout(document) : inside, false);
  }

  /**
   * The numbers from two on that count through a text of many paragraphs, each a piece away from
   * the last: one at least begins a line that goes on with a sentence, the others stand inside one,
   * 面积3、12 万亩.
   */
  private static List<Numbering> throughout(Document document) {
    List<Numbering> numbers = new ArrayList<>();
    int last = 0;
    boolean line = false;
    Block before = null;
    for (Block block : document.blocks()) {
      Span span = block.span();
      if (isText(block) && span.find(document.folded(), "、") >= 0) {
        Matcher matcher = INSIDE.matcherSeeingMore(document.folded(), span.start(), span.end());
        while (matcher.find()) {
          boolean head = matcher.start() == span.start();
          if (Integer.parseInt(matcher.group(1)) == numbers.size() + 2
              && matcher.start() - last >= LONG_PIECE
              && (head
                  ? before != null
                      && isText(before)
                      && block.kind() != BlockKind.HEADING
                      && stopsInside(document.text(before), SHORTEST_PIECE)
                  : Character.isLetterOrDigit(document.folded().charAt(matcher.start() - 1)))) {
            line |= head;
            last = matcher.start();
            Span mark = new Span(matcher.start(), matcher.end());
            numbers.add(new Numbering(Numbering.Style.ARABIC, List.of(numbers.size() + 2), mark));
          }
        }
      }
      before = block;
    }
    return line && numbers.size() >= FEWEST_BREAKS ? numbers : List.of();
  }

  /** The numbers from one on that a library's label announces; or none. */
  private static List<Numbering> announced(Document document) {
    List<Numbering> numbers = new ArrayList<>();
    Block before = null;
    for (Block block : document.blocks()) {
      Span span = block.span();
      Numbering number =
          before == null || block.kind() == BlockKind.TABLE_CELL
              ? null
              : Numbering.at(document.text(), span.start(), span.end());
      if (before != null
          && number != null
          && number.style() == Numbering.Style.ARABIC
          && document.text().charAt(number.span().end() - 1) == '、'
          && number.number() == last(numbers) + 1
          && (numbers.isEmpty()
              ? LABEL.matcher(document.text(before).strip()).matches()
              : stopsInside(document.text(before), SHORTEST_HALF))) {
        numbers.add(number);
      }
      before = block;
    }
    return numbers;
  }

  /** Chinese sites count 1、2、 and never 1. 2.: items of a list whose ends were lost may. */
  private static boolean mayCount(Document document, @Nullable Block before, Numbering number) {
    return before == null
        || !Endings.isChinese(document.text(before))
        || number.span().of(document.folded()).strip().endsWith("、");
  }

  /** The last of the numbers; 0 if there are none. */
  private static int last(List<Numbering> numbers) {
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1).number();
  }

  /** The numbers that have a line to themselves between two halves of a sentence. */
  private static List<Numbering> alone(Document document) {
    List<Numbering> numbers = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 1; i + 1 < blocks.size(); i++) {
      Span span = blocks.get(i).span();
      if (span.length() > LONGEST_MARK || !ALONE.matcher(span.of(document.folded())).matches()) {
        continue;
      }
      String half = document.text(blocks.get(i - 1)).strip();
      Block after = blocks.get(i + 1);
      if (half.length() >= SHORTEST_HALF
          && isText(blocks.get(i - 1))
          && stopsInside(half, SHORTEST_HALF)
          && isText(after)
          && Numbering.of(document, after) == null) {
        Numbering number = Numbering.at(document.text(), span.start(), span.end());
        if (number != null) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  /** The numbers of pieces that were put together in one paragraph, …二次返2、还约…; or none. */
  private static List<Numbering> inside(Document document) {
    for (Block block : document.blocks()) {
      if (isText(block) && block.span().length() > SHORTEST_PIECE * FEWEST_BREAKS) {
        List<Numbering> numbers = inside(document.folded(), block.span());
        if (!numbers.isEmpty()) {
          return numbers;
        }
      }
    }
    return List.of();
  }

  /** The numbers from one on that stand in {@code block} without a stop before them. */
  private static List<Numbering> inside(String folded, Span block) {
    List<Numbering> numbers = new ArrayList<>();
    Matcher matcher = INSIDE.matcher(folded, block.start(), block.end());
    int last = block.start();
    int breaks = 0;
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      boolean counts = number == numbers.size() + 1;
      if (!counts || (number > 1 && matcher.start() - last < SHORTEST_PIECE)) {
        continue;
      }
      char before = matcher.start() == block.start() ? '。' : folded.charAt(matcher.start() - 1);
      boolean inside = Character.isLetterOrDigit(before) || "，,、%".indexOf(before) >= 0;
      if (number > 1 && !inside) {
        continue;
      }
      breaks += number > 1 ? 1 : 0;
      last = matcher.start();
      Span span = new Span(matcher.start(), matcher.end());
      numbers.add(new Numbering(Numbering.Style.ARABIC, List.of(number), span));
    }
    return breaks >= FEWEST_BREAKS ? numbers : List.of();
  }

  /**
   * Whether the program counted the block, or the format knows the number for an item's: such a
   * number is no part of the text that was cut.
   */
  private static boolean isCounted(Document document, Block block) {
    return block.label() != null
        && (block.label().automatic() || document.mediaType().equals("text/markdown"));
  }

  /** A piece may hold a list of contents and be text all the same. */
  private static boolean isText(Block block) {
    return block.kind() != BlockKind.TABLE_CELL
        && (block.role() == Role.BODY
            || (block.role() == Role.CONTENTS && block.span().length() > LONGEST_ENTRY));
  }

  /** Whether what follows a number may go on with a sentence: a capital letter begins one. */
  private static boolean goesOn(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    // emphasis and code at the head of an item name what it is about
    return at == to
        || !(Character.isUpperCase(text.charAt(at)) || "*_`".indexOf(text.charAt(at)) >= 0);
  }

  /** A letter takes half the room of a Chinese character, and answers to tick are as long as 40. */
  private static int shortest(String piece) {
    return Endings.isChinese(piece) ? SHORTEST_PIECE : 2 * SHORTEST_PIECE;
  }

  /** From the number before to the end of {@code last}: a piece may hold paragraphs of its own. */
  private static int length(Block last, List<Numbering> numbers) {
    return numbers.isEmpty()
        ? last.span().length()
        : last.span().end() - numbers.get(numbers.size() - 1).span().end();
  }

  /** The end of a long piece that has clauses is one, however short its paragraph. */
  private static int shortest(Document document, Block last, List<Numbering> numbers) {
    String words = document.text(last);
    boolean piece = hasClauses(words) && length(last, numbers) >= LONG_PIECE;
    return piece ? SHORTEST_HALF : shortest(words);
  }

  private static boolean hasClauses(String words) {
    return words.indexOf(',') > 0 || words.indexOf('，') > 0 || words.indexOf('。') > 0;
  }

  private static boolean stopsInside(String words, int shortest) {
    String piece = words.strip();
    // a row of a table has no commas between its words
    return piece.length() >= shortest
        && !ROW.isIn(piece)
        && !Endings.closed(piece)
        && "；：:;".indexOf(piece.charAt(piece.length() - 1)) < 0;
  }
}
