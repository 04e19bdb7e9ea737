package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headings of a plain text that neither a number nor a mark makes one: a short line behind an empty
 * one, on which its text follows at once. Where several stand so, one with nothing under it is
 * empty.
 */
final class BareHeadings {
  private static final int LONGEST = 48;
  private static final int LONGEST_CHINESE = 20;
  private static final int SHORTEST = 4;
  private static final int FEWEST = 3;

  /** A line under a heading that is more than a name or a figure. */
  private static final int SHORTEST_TEXT = 60;

  private static final int SHORTEST_CHINESE_TEXT = 24;

  private static final Pattern SLIDE = Pattern.compile("‹#›|<#>|(?i:slide \\d{1,3})");
  private static final int SLIDE_MARK = 12;
  private static final int FEWEST_SLIDES = 4;

  private final Document document;
  private final List<Block> blocks;

  private BareHeadings(Document document) {
    this.document = document;
    this.blocks = document.blocks();
  }

  /** The headings of {@code document} that have nothing under them. */
  static List<Span> in(Document document) {
    return document.mediaType().equals("text/plain")
        ? new BareHeadings(document).find()
        : List.of();
  }

  private List<Span> find() {
    List<Span> empty = new ArrayList<>();
    Set<Integer> filled = new HashSet<>();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (isTitle(i) && !isApart(i + 1) && isText(i + 1)) {
        filled.add(i);
      }
    }
    for (int i = 1; i + 1 < blocks.size() && filled.size() >= FEWEST; i++) {
      if (isTitle(i)
          && isApart(i + 1)
          && filled.contains(i + 1)
          && !isDivided(i)
          && !filled.contains(i)
          && Endings.closed(document.text(blocks.get(i - 1)))) {
        empty.add(blocks.get(i).span());
      }
    }
    if (empty.size() * FEWEST > filled.size()) {
      empty.clear();
    }
    slides(empty);
    return empty;
  }

  /** Whether the next two titles end in the same word, as parts of one thing do. */
  private boolean isDivided(int index) {
    String first = lastWord(index + 1);
    for (int i = index + 2; i + 1 < blocks.size(); i++) {
      if (isTitle(i)) {
        return !first.isEmpty() && first.equals(lastWord(i));
      }
    }
    return false;
  }

  private String lastWord(int index) {
    String words = document.text(blocks.get(index)).strip();
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** A slide of which only the title is there, though the others have more. */
  private void slides(List<Span> empty) {
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).span().length() <= SLIDE_MARK
          && SLIDE.matcher(document.text(blocks.get(i)).strip()).matches()) {
        marks.add(i);
      }
    }
    long full = 0;
    for (int m = 0; m + 1 < marks.size(); m++) {
      full += marks.get(m + 1) - marks.get(m) > 2 ? 1 : 0;
    }
    for (int m = 0; m + 1 < marks.size() && full >= FEWEST_SLIDES; m++) {
      Block block = blocks.get(marks.get(m) + 1);
      boolean alone = marks.get(m + 1) - marks.get(m) == 2;
      if (alone && block.span().length() <= LONGEST && !Endings.closed(document.text(block))) {
        empty.add(block.span());
      }
    }
  }

  private boolean isTitle(int index) {
    Block block = blocks.get(index);
    int length = block.span().length();
    if (block.role() != Role.BODY
        || block.kind() != BlockKind.PARAGRAPH
        || length > LONGEST
        || length < SHORTEST
        || index == 0
        || !isApart(index)) {
      return false;
    }
    String words = document.text(block);
    char first = words.charAt(0);
    char last = words.charAt(words.length() - 1);
    boolean chinese = Endings.isHan(first);
    return (chinese ? length <= LONGEST_CHINESE : Character.isUpperCase(first))
        && (Character.isLetter(last) || last == '?')
        && words.indexOf('\n') < 0
        && words.indexOf(':') < 0
        && words.indexOf('：') < 0
        && words.indexOf('，') < 0
        && !words.contains("  ");
  }

  /** Whether an empty line stands before block {@code index}. */
  private boolean isApart(int index) {
    String between =
        document
            .text()
            .substring(blocks.get(index - 1).span().end(), blocks.get(index).span().start());
    return between.indexOf('\n') != between.lastIndexOf('\n');
  }

  private boolean isText(int index) {
    Block block = blocks.get(index);
    String words = document.text(block);
    int shortest = Endings.isChinese(words) ? SHORTEST_CHINESE_TEXT : SHORTEST_TEXT;
    return block.role() == Role.BODY
        && (block.kind() == BlockKind.LIST_ITEM
            || (block.kind() == BlockKind.PARAGRAPH
                && (words.length() >= shortest || Endings.closed(words))));
  }
}
