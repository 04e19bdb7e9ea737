package dev.stet.rules.residue;

import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines without a number that come on every page: they part sentences, not always the same one, or
 * are running heads elsewhere, stand beside page numbers or are two titles set apart.
 */
final class BareHeads {
  private static final int FEWEST_BARE = 3;

  /** A title among the first lines, but for the first, is the cover's. */
  private static final int COVER = 6;

  /** A sentence, a point, a term: lines that may come again in any text. */
  private static final PrefilteredPattern CODE =
      PrefilteredPattern.compile(PageLines.CLOSED.pattern() + "|^[-*•]|[`*_=|{}<>]|^/");

  /** Two titles set apart, as to the left and right of a page's edge. */
  private static final Pattern APART = Pattern.compile("\\p{L}.{3,}\\s{3,}\\p{L}.{3,}");

  private final PageLines lines;
  private final Map<String, List<Head>> heads = new LinkedHashMap<>();

  BareHeads(PageLines lines) {
    this.lines = lines;
  }

  /**
   * A line that may be a running head.
   *
   * @param at which of the lines it is
   */
  private record Head(PageLine line, int at) {}

  /** Takes line {@code at} if it may be a title. */
  void add(PageLine line, int at) {
    String words = line.words();
    boolean credit = words.charAt(0) == '(' && words.endsWith(")"); // （资料图片）
    if (!credit && PageLine.mayBeTitle(words) && !CODE.isIn(words)) {
      heads.computeIfAbsent(PageLine.key(words), same -> new ArrayList<>()).add(new Head(line, at));
    }
  }

  /** What the lines say, without space. */
  Set<String> titles() {
    return heads.keySet();
  }

  /**
   * Those of the lines that are running heads.
   *
   * @param running titles that are running heads elsewhere
   * @param marks which of the lines say which page they are
   * @param numbered whether the pages of the text have numbers
   */
  List<PageLine> find(Set<String> running, Set<Integer> marks, boolean numbered) {
    List<PageLine> found = new ArrayList<>();
    heads.forEach(
        (title, same) ->
            find(
                same,
                running.contains(title)
                    || (numbered && isLongAndAgain(same))
                    || areBeside(same, marks),
                found));
    return found;
  }

  /**
   * Lines without a number that come on every page: they part sentences, not always the same one,
   * or are running heads elsewhere. A line that begins small is part of a sentence itself.
   */
  private void find(List<Head> same, boolean running, List<PageLine> found) {
    if ((!running && same.size() < 2)
        || Character.isLowerCase(same.get(0).line().words().charAt(0))
        || same.get(0).line().words().endsWith(",")) {
      return;
    }
    long parted =
        same.stream()
            .map(head -> head.line().parted())
            .filter(before -> !before.isEmpty())
            .distinct()
            .count();
    boolean often = same.size() >= FEWEST_BARE && parted * 2 > same.size();
    boolean apart = isApart(same);
    List<PageLine> pages = apart ? List.of() : pagesBeside(same);
    boolean edge = apart || !pages.isEmpty();
    found.addAll(pages);
    for (Head head : same) {
      boolean cover =
          !apart
              && head.at() > 0
              && head.at() < COVER
              && !isBesidePage(head.at())
              && same.size() > 1;
      boolean shown = !head.line().title() || (running && head.at() == 0);
      if ((edge && !cover) || ((running || often) && shown)) {
        found.add(head.line());
      }
    }
  }

  /** Whether a line comes again, and each time next to one that says which page it is. */
  private static boolean areBeside(List<Head> same, Set<Integer> marks) {
    return same.size() > 1
        && same.stream()
            .allMatch(head -> marks.contains(head.at() - 1) || marks.contains(head.at() + 1));
  }

  /** Whether a long line comes again a page later or more. */
  private static boolean isLongAndAgain(List<Head> same) {
    return same.size() > 1
        && PageLine.isLong(same.get(0).line().words())
        && same.get(1).line().span().start() - same.get(0).line().span().end()
            >= 2 * PageLine.LEAST_ON_A_PAGE;
  }

  /** Whether it is two titles at the edges of a page, and no row of a table. */
  private boolean isApart(List<Head> same) {
    for (int i = 0; i < same.size(); i++) {
      Head head = same.get(i);
      boolean near =
          i > 0
              && head.line().span().start() - same.get(i - 1).line().span().end()
                  < PageLine.SHORTEST_PAGE;
      if (near
          || !PageLine.isLong(head.line().words())
          || !APART.matcher(head.line().words()).matches()
          || lines.isWide(head.at() - 1)
          || lines.isWide(head.at() + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBesidePage(int at) {
    return lines.get(at - 1).isNumber()
        || (at + 1 < lines.size() && lines.get(at + 1).isNumber())
        || lines.get(at - 1).isRoman();
  }

  /** The page numbers that stand beside them, and the one after these; none if they do not grow. */
  private List<PageLine> pagesBeside(List<Head> same) {
    List<PageLine> pages = new ArrayList<>();
    for (Head head : same) {
      for (int at = head.at() - 1; at <= head.at() + 1; at += 2) {
        if (at >= 0 && at < lines.size() && (lines.get(at).isNumber() || lines.get(at).isRoman())) {
          pages.add(lines.get(at));
        }
      }
    }
    if (pages.size() < 2 || pages.size() + 1 < same.size()) {
      return List.of();
    }
    for (int i = 1; i < pages.size(); i++) {
      PageLine before = pages.get(i - 1);
      PageLine page = pages.get(i);
      // the Roman numbers come first
      boolean grows =
          before.isRoman() ? !page.words().equals(before.words()) : page.number() > before.number();
      if (!grows || page.span().start() - before.span().end() < PageLine.SHORTEST_PAGE) {
        return List.of();
      }
    }
    PageLine last = lines.get(lines.size() - 1);
    PageLine before = pages.get(pages.size() - 1);
    if (last.isNumber() && before.isNumber() && last.number() == before.number() + 1) {
      pages.add(last);
    }
    return pages;
  }
}
