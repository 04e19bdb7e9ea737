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

/**
 * The running numbers of a text that a site served in pieces of a few hundred characters: they
 * count up from one at the start of each piece, and the piece before stops inside a sentence.
 *
 * @param numbers the numbers from the second on, in order; empty if the text is whole
 */
public record Chunks(List<Numbering> numbers) {

  /** The running numbers of a document. */
  public static final Analysis<Chunks> ANALYSIS = Chunks::of;

  /** Three figures with nothing but spaces between them are cells of a table. */
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile("(?:(?<![0-9.])[0-9][0-9.]{0,12}\\s+){3}");

  private static final PrefilteredPattern INSIDE =
      PrefilteredPattern.compile("(?<![0-9.])([0-9]{1,2})、(?![0-9]{1,2}、)");

  private static final int FEWEST_BREAKS = 3;
  private static final int LONGEST_ENTRY = 120;
  private static final int SHORTEST_PIECE = 40;

  public Chunks {
    numbers = List.copyOf(numbers);
  }

  private static Chunks of(Document document) {
    List<Numbering> numbers = new ArrayList<>();
    int breaks = 0;
    Block before = null;
    for (Block block : document.blocks()) {
      Span span = block.span();
      Numbering number =
          isText(block) && block.kind() != BlockKind.HEADING && !isCounted(block)
              ? Numbering.at(document.text(), span.start(), span.end())
              : null;
      if (number != null
          && number.style() == Numbering.Style.ARABIC
          && number.number() == numbers.size() + 1) {
        boolean inside =
            before != null
                && isText(before)
                && stopsInside(document.text(before))
                && goesOn(document.text(), number.span().end(), span.end());
        if (numbers.isEmpty() || inside || breaks >= FEWEST_BREAKS) {
          breaks += inside && !numbers.isEmpty() ? 1 : 0;
          numbers.add(number);
        }
      }
      before = block;
    }
    boolean pieces = breaks >= FEWEST_BREAKS && breaks * 3 >= (numbers.size() - 1) * 2;
    return new Chunks(pieces ? numbers.subList(1, numbers.size()) : inside(document));
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

  /** Whether the program counted the block: such a number is no part of the text that was cut. */
  private static boolean isCounted(Block block) {
    return block.label() != null && block.label().automatic();
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

  private static boolean stopsInside(String words) {
    String piece = words.strip();
    // a row of a table has no commas between its words
    return piece.length() >= SHORTEST_PIECE
        && !ROW.matcher(piece).find()
        && !Endings.closed(piece)
        && "；：:;".indexOf(piece.charAt(piece.length() - 1)) < 0;
  }
}
