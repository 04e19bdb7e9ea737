package dev.stet.rules.residue;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text, one after the other, whatever their blocks. Immutable. */
final class PageLines {
  private static final int LONGEST = 110;

  /** How a sentence or a label ends. */
  static final Pattern CLOSED = Pattern.compile("[。！？；：.!?;:][”’\"')）】]*$");

  private static final PrefilteredPattern WIDE = PrefilteredPattern.compile("\\S\\s{3,}\\S");

  /** So many letters are no head of a column. */
  private static final int SHORTEST_TEXT = 12;

  private final List<PageLine> all;

  private PageLines(List<PageLine> all) {
    this.all = List.copyOf(all);
  }

  static PageLines of(Document document) {
    List<PageLine> lines = new ArrayList<>();
    String text = document.folded();
    String before = "";
    boolean markdown = document.mediaType().contains("markdown");
    for (Block block : document.blocks()) {
      boolean mayBe =
          (block.kind() == BlockKind.PARAGRAPH
                  || block.kind() == BlockKind.LIST_ITEM
                  || block.kind() == BlockKind.HEADING)
              && block.role() != Role.CONTENTS
              && block.role() != Role.CODE;
      boolean point =
          (block.label() != null && block.kind() != BlockKind.HEADING)
              || (markdown && block.kind() == BlockKind.LIST_ITEM);
      int start = block.span().start();
      while (start < block.span().end()) {
        int end = text.indexOf('\n', start);
        end = end < 0 || end > block.span().end() ? block.span().end() : end;
        String words = text.substring(start, end).strip();
        if (!words.isEmpty()) {
          int at = text.indexOf(words.charAt(0), start);
          boolean inside = before.length() > 20 && !CLOSED.matcher(before).find();
          boolean parts = inside && breaksOff(before) && goesOn(text, end);
          lines.add(
              new PageLine(
                  new Span(at, at + words.length()),
                  words,
                  at - 1 - text.lastIndexOf('\n', at),
                  inside,
                  parts ? before : "",
                  point,
                  block.role() == Role.TITLE,
                  mayBe && words.length() <= LONGEST));
          before = words;
        }
        start = end + 1;
      }
    }
    return new PageLines(lines);
  }

  /** Whether a line ends with a word or a comma; a mark of program text ends no half sentence. */
  private static boolean breaksOff(String line) {
    char last = line.charAt(line.length() - 1);
    return Character.isLetterOrDigit(last) || last == ',' || last == '、' || last == '-';
  }

  /** Whether what follows {@code end} may go on with a sentence. */
  private static boolean goesOn(String text, int end) {
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length()
        && (Character.isLowerCase(text.charAt(at))
            || Character.isIdeographic(text.charAt(at))
            || Character.isDigit(text.charAt(at)));
  }

  int size() {
    return all.size();
  }

  PageLine get(int at) {
    return all.get(at);
  }

  /** Whether neither the line before nor the one after has columns, as a table's rows have. */
  boolean isSetApart(int at) {
    return !hasColumns(at - 1) && !hasColumns(at + 1);
  }

  private boolean hasColumns(int at) {
    return at >= 0 && at < all.size() && isSetInColumns(all.get(at).words());
  }

  /** Whether {@code words} stand far apart. */
  static boolean isSetInColumns(String words) {
    return WIDE.isIn(words);
  }

  /** Whether neither a number nor columns stand round line {@code at}. */
  boolean isAlone(int at) {
    return isText(at - 1) && isText(at + 1);
  }

  private boolean isText(int at) {
    return at < 0
        || at >= all.size()
        || (PageLine.letters(all.get(at).words()) >= SHORTEST_TEXT && !isWide(at));
  }

  /** Whether line {@code at} is there, has columns and is no running head. */
  boolean isWide(int at) {
    return hasColumns(at) && !NumberedHeads.isHead(all.get(at).words());
  }
}
