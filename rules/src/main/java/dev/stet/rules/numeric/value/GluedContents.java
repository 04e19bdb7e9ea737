package dev.stet.rules.numeric.value;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * A list of contents whose entries lost the line between them: the page of one, often the field
 * that the word processor keeps for the next, and the number of the next stand as one figure,
 * 渠道清淤321.2闸门检修. The number that follows the last tells where it begins.
 */
final class GluedContents {
  private static final PrefilteredPattern FIGURE =
      PrefilteredPattern.compile(
          "(?<![0-9.])([0-9]{1,12})((?:\\.[0-9]{1,2}){0,3})(?![0-9.])(?= ?[\\p{IsHan}A-Z])");

  /** One number of three parts is enough, of two parts it takes more. */
  private static final int FEWEST = 3;

  private static final int SHORTEST_START = 4;
  private static final int LONGEST_NUMBER = 2;

  /**
   * Two numbers without anything between them.
   *
   * @param span of both
   * @param first the page, with the field's number
   * @param second the number of the next entry; empty before a chapter that is counted in words
   */
  record Glued(Span span, String first, String second) {}

  private GluedContents() {}

  static List<Glued> in(Document document) {
    List<Glued> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() != BlockKind.TABLE_CELL
          && block.kind() != BlockKind.CODE
          && block.role() != Role.CODE) {
        found.addAll(in(document.folded(), block.span()));
      }
    }
    return found;
  }

  private static List<Glued> in(String text, Span block) {
    List<Glued> sections = new ArrayList<>();
    List<Glued> chapters = new ArrayList<>();
    List<Integer> last = List.of();
    boolean deep = false;
    Matcher figure = FIGURE.matcherSeeingMore(text, block.start(), block.end());
    while (figure.find()) {
      String first = figure.group(1);
      String rest = figure.group(2);
      Span span = new Span(figure.start(), figure.end());
      if (rest.isEmpty()) {
        if (first.length() >= SHORTEST_START && text.startsWith("第", figure.end())) {
          chapters.add(new Glued(span, first, ""));
        }
        continue;
      }
      List<Integer> next = next(last, first, rest);
      if (next.isEmpty()) {
        last = first.length() <= LONGEST_NUMBER ? parts(first + rest) : last;
        continue;
      }
      last = next;
      int page = first.length() - String.valueOf(next.get(0)).length();
      if (page > 0) {
        sections.add(new Glued(span, first.substring(0, page), first.substring(page) + rest));
        deep |= next.size() > 2;
      }
    }
    if (sections.size() >= FEWEST) {
      return Stream.concat(sections.stream(), chapters.stream()).toList();
    }
    return deep ? sections : List.of();
  }

  /** The number that follows {@code last} and with which {@code first} and {@code rest} end. */
  private static List<Integer> next(List<Integer> last, String first, String rest) {
    if (last.isEmpty()) {
      boolean starts = rest.equals(".1") && first.length() >= SHORTEST_START && first.endsWith("1");
      return starts ? List.of(1, 1) : List.of();
    }
    List<Integer> below = new ArrayList<>(last);
    below.add(1);
    List<List<Integer>> following = new ArrayList<>(List.of(below));
    for (int size = last.size(); size > 1; size--) {
      List<Integer> beside = new ArrayList<>(last.subList(0, size));
      beside.set(size - 1, beside.get(size - 1) + 1);
      following.add(beside);
    }
    following.add(List.of(last.get(0) + 1, 1));
    List<Integer> told = parts("0" + rest);
    return following.stream()
        .filter(one -> first.endsWith(String.valueOf(one.get(0))))
        .filter(one -> told.subList(1, told.size()).equals(one.subList(1, one.size())))
        .findFirst()
        .orElse(List.of());
  }

  private static List<Integer> parts(String number) {
    return Stream.of(number.split("\\.", -1)).map(Integer::valueOf).toList();
  }
}
