package dev.stet.rules.placeholder;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cells that ask for what the others of their column have: {@code Owner?} and {@code When?}, {@code
 * n years} under {@code 3 years}, {@code ASK THE MILLER} among names, {@code Summarise change}
 * among changes, {@code F-07 (form title)} under {@code F-06 Log of gates}. Each is told by what
 * stands above and below it.
 */
final class OddCells {
  private static final int LONGEST = 48;

  /** So many others have what this one lacks. */
  private static final int FEWEST = 2;

  /** More of them in one column are what the column is for. */
  private static final int MOST = 20;

  private static final Pattern QUESTION =
      Pattern.compile(
          "(?i)@?(?<asked>who|when|where|which(?: [a-z]+){0,2}|what(?: [a-z]+)?|how (?:many|much|long|often)|owner|name|date|cost|amount|price|title|number|tb[acd]|[a-z]+(?: [a-z]+)?) ?\\?{1,3}");

  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)who|when|where|which.*|what.*|how .*|owner|name|date|cost|amount|price|title|number|tb[acd]");

  /** A letter that stands for a number. */
  private static final Pattern LETTER =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:[nNxX#]{1,2})(?![\\p{L}\\p{N}])");

  private static final Pattern FIGURE = Pattern.compile("[0-9][0-9.,]*");

  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?:ASK|CHECK|CONFIRM|CHASE|VERIFY|QUERY|UPDATE|FIND|GET|NEEDS?|INSERT|ENTER|FILL|PHONE|RING|CALL|LOOK|REPLACE)(?: [A-Z]{2,}){1,4}[.!?]*");

  private static final Pattern ORDER =
      Pattern.compile(
          "(?:Briefly )?(?:Summari[sz]e|Describe|Explain|Specify|Enter|Insert|Fill in|briefly [a-z]+) (?:the |your |an? |any |each |what |why |how )?[a-z]+(?: [a-z]+){0,4}\\.?");

  /** A code, and brackets where the others have words. */
  private static final Pattern BRACKETED =
      Pattern.compile("(?<code>[A-Z][A-Z0-9./-]{2,12}) (?<name>\\([a-z][a-z ]{2,24}\\))");

  private static final Pattern NAMED = Pattern.compile("[A-Z][A-Z0-9./-]{2,12} [\\p{L}0-9].*");

  private OddCells() {}

  /** Such cells of {@code document}, or what of them is to be replaced. */
  static List<Span> in(Document document) {
    Map<List<Integer>, List<Block>> odd = new HashMap<>();
    for (Block block : document.blocks()) {
      Cell cell = block.cell();
      if (cell != null && !cell.header() && mayBe(cell, document.text(block).strip())) {
        odd.computeIfAbsent(column(cell), column -> new ArrayList<>()).add(block);
      }
    }
    odd.values().removeIf(cells -> cells.size() > MOST);
    if (odd.isEmpty()) {
      return List.of();
    }
    Map<List<Integer>, List<Block>> columns = new HashMap<>();
    for (Block block : document.blocks()) {
      Cell cell = block.cell();
      if (cell != null && odd.containsKey(column(cell))) {
        columns.computeIfAbsent(column(cell), column -> new ArrayList<>()).add(block);
      }
    }
    List<Span> found = new ArrayList<>();
    odd.forEach(
        (place, cells) -> {
          for (Block cell : cells) {
            Span span = odd(document, cell, columns.getOrDefault(place, List.of()));
            if (span != null) {
              found.add(span);
            }
          }
        });
    found.sort(null);
    return found;
  }

  private static List<Integer> column(Cell cell) {
    return List.of(cell.table(), cell.column());
  }

  private static boolean mayBe(Cell cell, String words) {
    if (words.length() < 3 || words.length() > LONGEST) {
      return false;
    }
    return words.endsWith("?")
        || words.endsWith(")")
        || CAPITALS.matcher(words).matches()
        || (cell.column() > 0 && ORDER.matcher(words).matches())
        || (LETTER.matcher(words).find() && words.indexOf(' ') > 0);
  }

  private static @Nullable Span odd(Document document, Block block, List<Block> column) {
    List<String> others = new ArrayList<>();
    String head = "";
    for (Block other : column) {
      Cell cell = other.cell();
      String words = document.text(other).strip();
      if (cell != null && (cell.header() || cell.row() == 0)) {
        head = words;
      } else if (!other.equals(block) && !words.isEmpty()) {
        others.add(words);
      }
    }
    return others.size() < FEWEST ? null : odd(document, block, head, others);
  }

  private static @Nullable Span odd(
      Document document, Block block, String head, List<String> others) {
    String words = document.text(block).strip();
    int start = document.text().indexOf(words, block.span().start());
    Span whole = new Span(start, start + words.length());
    Matcher question = QUESTION.matcher(words);
    if (question.matches()) {
      String asked = question.group("asked");
      boolean own = ASKED.matcher(asked).matches() || isOf(head, asked);
      boolean asking = head.endsWith("?") || others.stream().allMatch(o -> o.endsWith("?"));
      return own && !asking ? whole : null;
    }
    if (CAPITALS.matcher(words).matches()) {
      return others.stream().allMatch(OddCells::hasSmall) ? whole : null;
    }
    if (ORDER.matcher(words).matches()) {
      return others.stream().noneMatch(o -> ORDER.matcher(o).matches() || Orders.isImperative(o))
          ? whole
          : null;
    }
    Matcher bracketed = BRACKETED.matcher(words);
    if (bracketed.matches()) {
      long named = others.stream().filter(o -> NAMED.matcher(o).matches()).count();
      return named >= FEWEST && named == others.size()
          ? new Span(start + bracketed.start("name"), start + words.length())
          : null;
    }
    if (LETTER.matcher(words).find() && words.chars().noneMatch(Character::isDigit)) {
      String shape = LETTER.matcher(words).replaceAll("0");
      long alike = others.stream().filter(o -> shape.equals(shape(o))).count();
      return alike >= FEWEST ? whole : null;
    }
    return null;
  }

  private static boolean isOf(String head, String asked) {
    String of = Titles.letters(head);
    String said = Titles.letters(asked);
    return said.length() > 2 && (of.equals(said) || of.startsWith(said) || of.endsWith(said));
  }

  private static boolean hasSmall(String words) {
    return words.chars().anyMatch(Character::isLowerCase);
  }

  /** {@code 0 years}: what is the same where the figures differ. */
  private static String shape(String words) {
    return FIGURE.matcher(words).replaceAll("0");
  }
}
