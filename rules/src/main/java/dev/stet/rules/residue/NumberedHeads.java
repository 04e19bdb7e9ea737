package dev.stet.rules.residue;

import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles beside numbers. They are running heads where the same title comes again pages later and
 * its number has grown as far, or where it stands inside a sentence and says that it counts pages.
 */
final class NumberedHeads {
  /** A title beside a number. */
  private static final PrefilteredPattern NUMBERED =
      PrefilteredPattern.compile(
          "(?:第 ?|(?i:page|p\\.) ?)?(?<first>[0-9]{1,4}|[ivxl]{1,7}(?=\\s{3}))(?: ?页| ?(?:of|/) ?[0-9]{1,4})?(?:\\s{2,}|\\s*[|·]\\s*)(?<after>[^\\s0-9].*)"
              + "|(?<title>.*?[^\\s|·.…—–-]\\.?)(?<apart>\\s{2,}|\\s*[|·—–]\\s*|\\s+-\\s+|\\s+(?=第|(?i:page)))?(?:第 ?|(?i:page|p\\.) ?)?\\s*(?<![0-9.,/])(?<page>[0-9]{1,4}|(?<=\\s{3})[ivxl]{1,7})(?: ?页| ?(?:of|/) ?[0-9]{1,4})?");

  private static final PrefilteredPattern BESIDE_ROMAN =
      PrefilteredPattern.compile("^[ivxl]{1,7}\\s{3}|\\s{3}[ivxl]{1,7}$");

  /** A slide has its date and its number at the foot. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:19|20)[0-9]{2}");

  private static final PrefilteredPattern PAGE_WORD =
      PrefilteredPattern.compile(
          "(?i)\\bpage ?[0-9]{1,4}\\b|第 ?[0-9]{1,4} ?页|(?<![0-9/])[0-9]{1,3} ?/ ?[0-9]{1,3}$");

  /** … its basic rate was lowered to 7/8: a fraction, and its sentence goes on below. */
  private static final PrefilteredPattern IN_A_SENTENCE =
      PrefilteredPattern.compile(
          "^\\p{Ll}|[ (](?:an?|the|of|to|at|by|in|on|or|and|for|from|with|than|is|was)\\s+[0-9]{1,3} ?/ ?[0-9]{1,3}$");

  /** 心得体会篇1: the number counts pieces. */
  private static final PrefilteredPattern COUNTER =
      PrefilteredPattern.compile("[篇例题卷辑课讲]$|(?:附件|方案|任务|模块|单元|活动|问题|情形|案例|示例|项目|之)$");

  /** A page and a title in capitals, with no more than a space between them. */
  private static final PrefilteredPattern CAPITALS =
      PrefilteredPattern.compile(
          "[0-9]{1,4} (?<after>\\p{Lu}[\\p{Lu} ,.'’&-]{19,80})|(?<before>\\p{Lu}[\\p{Lu} ,.'’&-]{19,80}) [0-9]{1,4}");

  /** 4 HOME FIRES, HOME FIRES 5: on left and on right pages. */
  private static final PrefilteredPattern SIDES =
      PrefilteredPattern.compile(
          "(?:(?<left>[0-9]{1,3}) )?(?<name>\\p{Lu}[\\p{Lu}'’&-]*(?: [\\p{Lu}'’&-]+){1,8})(?: (?<right>[0-9]{1,3}))?");

  /** In lines: so far down a text names itself. */
  private static final int OPENING = 6;

  /** Those lines, with the title of each. */
  private final Map<PageLine, String> capitals = new LinkedHashMap<>();

  private final Map<String, List<Head>> heads = new LinkedHashMap<>();

  private final Map<String, List<Side>> sides = new LinkedHashMap<>();

  /** Which of the lines have a title and a number. */
  private final Set<Integer> places = new HashSet<>();

  /**
   * A title beside a number.
   *
   * @param at which of the lines it is
   * @param apart whether more than a space stands between title and number
   */
  private record Head(PageLine line, int at, int page, boolean apart) {}

  /** A title in capitals and the number of its page to the left or to the right of it. */
  private record Side(PageLine line, int page, boolean left) {}

  /** Takes line {@code at} if it is a title beside a number. */
  void add(PageLine line, int at) {
    String words = line.words();
    boolean edge =
        PageLine.isFigure(words.charAt(0))
            || PageLine.isFigure(words.charAt(words.length() - 1))
            || (words.endsWith("页") && line.hasFigure())
            || BESIDE_ROMAN.isIn(words);
    Matcher capital = edge ? CAPITALS.matcher(words) : null;
    if (capital != null && capital.matches()) {
      boolean behind = capital.group("before") == null;
      capitals.put(line, PageLine.key(behind ? capital.group("after") : capital.group("before")));
    }
    Matcher side = edge && capital != null && !capital.matches() ? SIDES.matcher(words) : null;
    if (side != null
        && side.matches()
        && (side.group("left") == null) != (side.group("right") == null)) {
      boolean left = side.group("left") != null;
      int page = Integer.parseInt(side.group(left ? "left" : "right"));
      sides
          .computeIfAbsent(PageLine.key(side.group("name")), same -> new ArrayList<>())
          .add(new Side(line, page, left));
    }
    Matcher numbered = edge ? NUMBERED.matcher(words) : null;
    if (numbered != null && numbered.matches()) {
      boolean first = numbered.group("title") == null;
      String title = PageLine.key(first ? numbered.group("after") : numbered.group("title"));
      boolean dated = numbered.group("apart") != null && DATE.matcher(title).matches();
      boolean counts = !first && numbered.group("apart") == null && COUNTER.isIn(title);
      if (!counts && (dated || PageLine.mayBeTitle(title)) && words.indexOf(':') < 0) {
        int page = PageLine.page(numbered.group(first ? "first" : "page"));
        boolean apart = first || numbered.group("apart") != null;
        places.add(at);
        heads
            .computeIfAbsent(title, same -> new ArrayList<>())
            .add(new Head(line, at, page, apart));
      }
    }
  }

  /**
   * Those of the lines that are running heads.
   *
   * @param bare the titles that stand without a number as well
   * @param running to which the titles are added whose numbers grow as pages do
   */
  List<PageLine> find(Set<String> bare, Set<String> running) {
    List<PageLine> found = new ArrayList<>();
    heads.forEach(
        (title, same) -> {
          if (find(same, bare.contains(title), found)) {
            running.add(title);
          }
        });
    sides.forEach(
        (title, same) -> {
          if (turn(same)) {
            running.add(title);
            same.stream().map(Side::line).filter(line -> !found.contains(line)).forEach(found::add);
          }
        });
    return found;
  }

  /** Whether the numbers grow by one, and stand on the left of some and on the right of others. */
  private static boolean turn(List<Side> same) {
    boolean both =
        same.stream().anyMatch(Side::left) && same.stream().anyMatch(side -> !side.left());
    for (int i = 1; i < same.size() && both; i++) {
      int between = same.get(i).line().span().start() - same.get(i - 1).line().span().end();
      both = same.get(i).page() == same.get(i - 1).page() + 1 && between >= PageLine.SHORTEST_PAGE;
    }
    return both;
  }

  /**
   * The titles in capitals that are the book's own, which the first lines of the text name: {@code
   * 14 PROCEEDINGS OF THE HARBOUR BOARD}.
   */
  List<PageLine> named(PageLines lines) {
    if (capitals.isEmpty()) {
      return List.of();
    }
    String opening = opening(lines);
    List<PageLine> found = new ArrayList<>();
    capitals.forEach(
        (line, title) -> {
          int at = opening.indexOf(title);
          boolean itself = opening.contains(PageLine.key(line.words()));
          if (at >= 0 && (!itself || opening.indexOf(title, at + 1) > 0)) {
            found.add(line);
          }
        });
    return found;
  }

  private static String opening(PageLines lines) {
    StringBuilder opening = new StringBuilder();
    for (int i = 0; i < Math.min(OPENING, lines.size()); i++) {
      opening.append(PageLine.key(lines.get(i).words())).append('\n');
    }
    return opening.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * The same title with growing numbers, or once with the word page inside a sentence.
   *
   * @param titled whether the title stands without a number as well
   */
  private boolean find(List<Head> same, boolean titled, List<PageLine> found) {
    boolean turning = isTurning(same, titled);
    for (Head head : same) {
      PageLine line = head.line();
      // Branch 4/117 under a title: a number of its own
      boolean said =
          PageLine.letters(PAGE_WORD.matcher(line.words()).replaceAll(""))
              < PageLine.letters(line.words());
      // title and page on line after line are what a book holds
      boolean listed = places.contains(head.at() - 1) || places.contains(head.at() + 1);
      boolean inside =
          same.size() == 1
              && !listed
              && line.inside()
              && !line.title()
              && !IN_A_SENTENCE.isIn(line.words())
              && (said || line.words().endsWith("页") || !line.parted().isEmpty());
      if (turning || (inside && PAGE_WORD.isIn(line.words()))) {
        found.add(line);
      }
    }
    return turning;
  }

  /**
   * Whether the numbers beside a title grow as pages do; of a title that stands without one as well
   * pages may be left out.
   */
  private static boolean isTurning(List<Head> same, boolean titled) {
    if (same.size() < 2) {
      return false;
    }
    for (int i = 0; i < same.size(); i++) {
      Head head = same.get(i);
      if (!head.apart() && !PageLine.isLong(head.line().words())) {
        return false;
      }
      if (i == 0) {
        continue;
      }
      boolean page =
          PAGE_WORD.isIn(head.line().words())
              || head.line().inside()
              || DATE.matcher(head.line().words()).lookingAt();
      int between = head.line().span().start() - same.get(i - 1).line().span().end();
      int pages = head.page() - same.get(i - 1).page();
      if (pages < 1
          || (!page
              && (between < PageLine.SHORTEST_PAGE
                  || (!titled && pages > 1 + between / PageLine.LEAST_ON_A_PAGE)))) {
        return false;
      }
    }
    return true;
  }

  /** A long title and one number are a page's, no row of a table. */
  static boolean isHead(String words) {
    Matcher head = NUMBERED.matcher(words);
    return head.matches()
        && PageLine.isLong(words)
        && (head.group("title") == null
            ? !PageLines.isSetInColumns(head.group("after"))
            : !PageLines.isSetInColumns(head.group("title")));
  }
}
