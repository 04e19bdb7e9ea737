package dev.stet.rules.residue;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.PageTurns;
import dev.stet.core.analysis.ProgramText;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numerals;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running heads and feet that became lines of the text: page numbers, and a title that comes again
 * with or without one.
 *
 * <p>A page says of itself "page 3 of 9" or "- 3 -"; a title beside a number is a running head when
 * it comes again pages later and the number has grown as far; a line without any when it comes
 * again and again and stands inside a sentence, or beside page numbers, or is made of two titles
 * set apart. Readers that know pages mark such lines, and then nothing is reported.
 */
final class PageFurniture implements Rule {
  private static final int LONGEST = 110;
  private static final int SHORTEST_TITLE = 6;

  /** A title of so many letters and a number with nothing else between them may be a page's. */
  private static final int LONG_TITLE = 8;

  private static final int LONG_LATIN_TITLE = 20;

  private static final int FEWEST_BARE = 3;

  /** A title among the first lines, but for the first, is the cover's. */
  private static final int COVER = 6;

  private static final int SHORTEST_PAGE = 120;
  private static final int LEAST_ON_A_PAGE = 300;

  /** So far from the left, in characters, a number stands at a page's edge. */
  private static final int EDGE = 12;

  /** A page that says which it is, of how many. */
  private static final Pattern PAGE_OF =
      Pattern.compile(
          "(?i)(?:[0-9]{1,4} ?\\| ?p ?a ?g ?e|page ?\\| ?[0-9]{1,4})|(?:page|p\\.|pg\\.?|seite) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}"
              + "|第 ?[0-9]{1,4} ?页 ?[,，/／(（]? ?共 ?[0-9]{1,4} ?页[)）]?|[0-9]{1,3} ?/ ?[0-9]{1,3} ?页"
              // a patent's number to the left and right of each page
              + "|CN ?[0-9]{8,12} ?[ABCUYS][0-9]?\\s*CN ?[0-9]{8,12} ?[ABCUYS][0-9]?");

  private static final PrefilteredPattern OF_PAGES =
      PrefilteredPattern.compile(
          "(?:第 ?)?(?:(?<![0-9.])[0-9]{1,3} ?)?页?[,，/]? ?(共 ?(?:[0-9]{1,3}|[一二三四五六七八九十百零]{2,7}) ?页)");

  private static final int FEWEST_SLIDES = 3;

  /** A page number between dashes. */
  private static final Pattern DASHED =
      Pattern.compile(
          "[-–—·~] ?[0-9]{1,4} ?[-–—·~]|[-–—] ?第 ?[0-9]{1,4} ?页 ?[-–—]|[0-9]{1,3} / [0-9]{1,3}");

  /** 612 水利学报 第 38 卷, 第 5 期 赵某，等：… 613, 第 38 卷 第 5 期 …: the running heads of a journal. */
  private static final PrefilteredPattern JOURNAL =
      PrefilteredPattern.compile(
          "[0-9]{1,4}\\s+\\S.{1,50}\\s第 ?[0-9]{1,3} ?卷(?:\\s*第? ?[0-9]{1,3} ?期)?"
              + "|第 ?[0-9]{1,3} ?卷[\\s,]*第 ?[0-9]{1,3} ?期\\s+\\S.{1,90}"
              + "|第 ?[0-9]{1,3} ?期\\s+[^。;:]{2,30}:[^。;]{4,60}\\s+[0-9]{1,4}"
              + "|(?:19|20)[0-9]{2} ?年 ?[0-9]{1,2} ?月\\s+[A-Z][A-Za-z &,.]{6,60}\\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?,? ?(?:[0-9]{1,2},? ?)?(?:19|20)[0-9]{2}");

  /** Likewise, with a title beside it. */
  private static final Pattern DASHED_BESIDE_A_TITLE =
      Pattern.compile(
          "(?:[·—] ?[0-9]{1,4} ?[·—]|[-–] ?[0-9]{1,4} ?[-–] )\\s+\\p{L}[^,，。;；:：]*"
              + "|\\p{L}[^,，。;；:：]*\\s(?:[·—] ?[0-9]{1,4} ?[·—]|\\s[-–] ?[0-9]{1,4} ?[-–])(?:\\s+\\p{L}[^,，。;；:：]*)?");

  /** A title beside a number. */
  private static final PrefilteredPattern NUMBERED =
      PrefilteredPattern.compile(
          "(?:第 ?|(?i:page|p\\.) ?)?(?<first>[0-9]{1,4}|[ivxl]{1,7}(?=\\s{3}))(?: ?页| ?(?:of|/) ?[0-9]{1,4})?(?:\\s{2,}|\\s*[|·]\\s*)(?<after>[^\\s0-9].*)"
              + "|(?<title>.*?[^\\s|·.…—–-]\\.?)(?<apart>\\s{2,}|\\s*[|·—–]\\s*|\\s+-\\s+|\\s+(?=第|(?i:page)))?(?:第 ?|(?i:page|p\\.) ?)?\\s*(?<![0-9.,/])(?<page>[0-9]{1,4}|(?<=\\s{3})[ivxl]{1,7})(?: ?页| ?(?:of|/) ?[0-9]{1,4})?");

  /** A title set apart from a page that says which it is, of how many. */
  private static final Pattern TITLE_AND_PAGE =
      Pattern.compile(
          "(?i)\\S.{3,90}\\s{2,}(?:page|p\\.|pg\\.?) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}"
              + "|(?:page|p\\.|pg\\.?) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}\\s{2,}\\S.{3,90}");

  /** Likewise without how many: the first or the last line of what was taken of one page. */
  private static final Pattern TITLE_AND_EDGE =
      Pattern.compile(
          "(?i)\\S.{3,90}\\s?[|·]\\s?(?:page|p\\.|pg\\.?) ?[0-9]{1,4}|page ?[0-9]{1,4}\\s?[|·–-]\\s?\\S.{3,90}");

  /** A title at one edge of the page and its number at the other. */
  private static final Pattern SPREAD =
      Pattern.compile("\\p{L}[^\\n]{2,90}\\s{14,}[0-9]{1,3}|[0-9]{1,3}\\s{14,}\\p{L}[^\\n]{2,90}");

  /** Two titles and the page, as over a book's pages. */
  private static final Pattern EDGES =
      Pattern.compile(
          "\\p{L}.{3,}\\s{3,}\\p{L}.{3,}\\s{3,}[0-9]{1,4}|[0-9]{1,4}\\s{3,}\\p{L}.{3,}\\s{3,}\\p{L}.{3,}");

  private static final PrefilteredPattern BESIDE_ROMAN =
      PrefilteredPattern.compile("^[ivxl]{1,7}\\s{3}|\\s{3}[ivxl]{1,7}$");

  private static final Pattern ROMAN_ALONE = Pattern.compile("(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})");

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

  private static final Pattern CLOSED = Pattern.compile("[。！？；：.!?;:][”’\"')）】]*$");

  /** A sentence, a point, a term: lines that may come again in any text. */
  private static final PrefilteredPattern CODE =
      PrefilteredPattern.compile(CLOSED.pattern() + "|^[-*•]|[`*_=|{}<>]|^/");

  /** Two titles set apart, as to the left and right of a page's edge. */
  private static final Pattern APART = Pattern.compile("\\p{L}.{3,}\\s{3,}\\p{L}.{3,}");

  private static final PrefilteredPattern WIDE = PrefilteredPattern.compile("\\S\\s{3,}\\S");

  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");
  private static final int MOST_COLUMNS = 4;

  private static final PrefilteredPattern SPACE = PrefilteredPattern.compile("\\s+");

  private final RuleInfo info;

  PageFurniture(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  /**
   * A line of the text.
   *
   * @param span where it stands, without space round it
   * @param words what it says, folded
   * @param indent how far from the left it begins
   * @param inside whether the line before it breaks off
   * @param parted the line before it, where that breaks off and the line after goes on; or nothing
   * @param point whether it may be a point of a list
   * @param title whether it is the document's title
   * @param shown whether it may be reported
   */
  private record Line(
      Span span,
      String words,
      int indent,
      boolean inside,
      String parted,
      boolean point,
      boolean title,
      boolean shown) {
    boolean isNumber() {
      return words.length() <= 4 && words.chars().allMatch(PageFurniture::isFigure);
    }

    /** Whether it is a number as the pages before the first chapter have. */
    boolean isRoman() {
      return ROMAN_ALONE.matcher(words.toLowerCase(Locale.ROOT)).matches();
    }
  }

  /**
   * A line that may be a running head.
   *
   * @param at which of the lines it is
   * @param page the number beside it, -1 without one
   * @param apart whether more than a space stands between title and number
   */
  private record Head(Line line, int at, int page, boolean apart) {}

  @Override
  public void check(Document document, Reporter reporter) {
    Chunks chunks = document.get(Chunks.ANALYSIS);
    if (chunks.announced()) {
      chunks.numbers().forEach(number -> report(document, number.span(), reporter));
    }
    ofPages(document, reporter);
    Slides slides = document.get(Slides.ANALYSIS);
    slides.numbers().forEach(number -> report(document, number, reporter));
    slides.boxes().forEach(box -> report(document, box, reporter));
    if (document.text().indexOf('\f') >= 0) {
      return; // the text keeps its pages
    }
    boolean program = document.get(ProgramText.ANALYSIS); // prints the same lines again and again
    List<Line> lines = lines(document);
    Map<String, List<Head>> heads = new LinkedHashMap<>();
    Map<String, List<Head>> bare = new LinkedHashMap<>();
    List<Line> dashed = new ArrayList<>();
    List<Line> pages = new ArrayList<>();
    Set<Integer> marks = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.shown()) {
        continue;
      }
      String words = line.words();
      if ((line.isNumber() || ROMAN_ALONE.matcher(words).matches()) && !line.point()) {
        pages.add(line);
      }
      boolean figure = isFigure(words.charAt(0)) || words.chars().anyMatch(PageFurniture::isFigure);
      if (figure && PAGE_OF.matcher(words).matches()) {
        marks.add(i);
        report(line, info.severity(), reporter);
      } else if (figure && DASHED.matcher(words).matches()) {
        dashed.add(line);
      } else if (figure
          && (DASHED_BESIDE_A_TITLE.matcher(words).matches()
              || JOURNAL.matches(words)
              || TITLE_AND_PAGE.matcher(words).matches()
              || ((i == 0 || i + 1 == lines.size()) && TITLE_AND_EDGE.matcher(words).matches())
              || (isSetApart(lines, i)
                  && ((!line.parted().isEmpty() && isEdge(words))
                      || SPREAD.matcher(words).matches())))) {
        report(line, info.severity(), reporter);
      } else if (figure && line.isNumber()) {
        if (line.indent() >= EDGE && isAlone(lines, i)) {
          report(line, info.severity(), reporter);
        }
      } else if (!line.point() && !program) {
        head(line, i, figure, heads, bare);
      }
    }
    betweenTitles(document, lines, reporter);
    for (Line line : dashed) {
      report(line, dashed.size() > 1 || line.inside() ? info.severity() : Severity.INFO, reporter);
    }
    countingOn(document, pages, reporter);
    Set<String> running = new HashSet<>();
    document.get(PageTurns.ANALYSIS).heads().stream()
        .map(head -> key(head.of(document.folded())))
        .forEach(running::add);
    Set<Integer> numbered = new HashSet<>();
    heads.values().forEach(same -> same.forEach(head -> numbered.add(head.at())));
    heads.forEach(
        (title, same) -> {
          if (numbered(same, bare.containsKey(title), numbered, reporter)) {
            running.add(title);
          }
        });
    bare.forEach(
        (title, same) ->
            bare(
                lines,
                same,
                running.contains(title)
                    || (!dashed.isEmpty() && isLongAndAgain(same))
                    || areBeside(same, marks),
                reporter));
  }

  /** 3共八十一页: which slide it is, put into the text of each of them. */
  private void ofPages(Document document, Reporter reporter) {
    Map<String, List<Span>> pages = new LinkedHashMap<>();
    Matcher page = OF_PAGES.matcher(document.folded(), 0, document.folded().length());
    while (page.find()) {
      Block block = document.blockAt(page.start());
      if (block != null && !PAGE_OF.matcher(block.span().of(document.folded()).strip()).matches()) {
        pages
            .computeIfAbsent(page.group(1), total -> new ArrayList<>())
            .add(new Span(page.start(), page.end()));
      }
    }
    pages.values().stream()
        .filter(same -> same.size() >= FEWEST_SLIDES)
        .forEach(same -> same.forEach(span -> report(document, span, reporter)));
  }

  private void report(Document document, Span span, Reporter reporter) {
    reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
  }

  /** Numbers alone that count on, in a document whose contents name pages: these are the pages. */
  private void countingOn(Document document, List<Line> numbers, Reporter reporter) {
    int last =
        document.get(Contents.ANALYSIS).stream()
            .filter(Contents::paged)
            .flatMap(contents -> contents.entries().stream())
            .mapToInt(Contents.Entry::page)
            .max()
            .orElse(0);
    List<Line> pages = new ArrayList<>();
    int before = 0;
    boolean roman = true;
    for (Line line : numbers) {
      boolean figure = isFigure(line.words().charAt(0));
      before = figure && roman ? 0 : before;
      int page = page(line.words());
      if ((figure || roman) && page > before && (!figure || page <= last)) {
        pages.add(line);
        before = page;
        roman = !figure;
      }
    }
    if (last > 0 && pages.size() > 1 && pages.size() * 2 > numbers.size()) {
      pages.forEach(page -> report(page, info.severity(), reporter));
    }
  }

  private static void head(
      Line line,
      int at,
      boolean figure,
      Map<String, List<Head>> heads,
      Map<String, List<Head>> bare) {
    String words = line.words();
    boolean edge =
        (figure && (atEnd(words) || isFigure(words.charAt(0)) || words.endsWith("页")))
            || BESIDE_ROMAN.isIn(words);
    Matcher numbered = edge ? NUMBERED.matcher(words) : null;
    if (numbered != null && numbered.matches()) {
      boolean first = numbered.group("title") == null;
      String title = key(first ? numbered.group("after") : numbered.group("title"));
      boolean dated = numbered.group("apart") != null && DATE.matcher(title).matches();
      boolean counts = !first && numbered.group("apart") == null && COUNTER.isIn(title);
      if (!counts && (dated || letters(title) >= SHORTEST_TITLE) && words.indexOf(':') < 0) {
        int page = page(numbered.group(first ? "first" : "page"));
        boolean apart = first || numbered.group("apart") != null;
        heads.computeIfAbsent(title, key -> new ArrayList<>()).add(new Head(line, at, page, apart));
      }
    }
    boolean credit = words.charAt(0) == '(' && words.endsWith(")"); // （资料图片）
    if (!credit && letters(words) >= SHORTEST_TITLE && !CODE.isIn(words)) {
      bare.computeIfAbsent(key(words), key -> new ArrayList<>()).add(new Head(line, at, -1, false));
    }
  }

  /** The number of a page; those before the text have small letters. */
  private static int page(String number) {
    if (isFigure(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    return Numerals.roman(number, 0, number.length());
  }

  private static boolean isFigure(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean atEnd(String words) {
    return isFigure(words.charAt(words.length() - 1));
  }

  private static String key(String words) {
    return SPACE.matcher(words).replaceAll("");
  }

  private static int letters(String words) {
    return (int) words.chars().filter(Character::isLetter).count();
  }

  /**
   * The same title with growing numbers, or once with the word page inside a sentence.
   *
   * @param titled whether the title stands without a number as well
   * @param lines which of the lines have a title and a number
   */
  private boolean numbered(List<Head> same, boolean titled, Set<Integer> lines, Reporter reporter) {
    boolean turning = isTurning(same, titled);
    for (Head head : same) {
      Line line = head.line();
      // Branch 4/117 under a title: a number of its own
      boolean said =
          letters(PAGE_WORD.matcher(line.words()).replaceAll("")) < letters(line.words());
      // title and page on line after line are what a book holds
      boolean listed = lines.contains(head.at() - 1) || lines.contains(head.at() + 1);
      boolean inside =
          same.size() == 1
              && !listed
              && line.inside()
              && !line.title()
              && !IN_A_SENTENCE.isIn(line.words())
              && (said || line.words().endsWith("页") || !line.parted().isEmpty());
      if (turning || (inside && PAGE_WORD.isIn(line.words()))) {
        report(line, info.severity(), reporter);
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
      if (!head.apart() && !isLong(head.line().words())) {
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
              && (between < SHORTEST_PAGE || (!titled && pages > 1 + between / LEAST_ON_A_PAGE)))) {
        return false;
      }
    }
    return true;
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
        && isLong(same.get(0).line().words())
        && same.get(1).line().span().start() - same.get(0).line().span().end()
            >= 2 * LEAST_ON_A_PAGE;
  }

  private static boolean isLong(String title) {
    boolean latin = title.chars().allMatch(c -> c < 0x2E80);
    return letters(title) >= (latin ? LONG_LATIN_TITLE : LONG_TITLE);
  }

  /**
   * Lines without a number that come on every page: they part sentences, not always the same one,
   * or are running heads elsewhere. A line that begins small is part of a sentence itself.
   */
  private void bare(List<Line> lines, List<Head> same, boolean running, Reporter reporter) {
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
    boolean apart = isApart(lines, same);
    boolean edge = apart || isBesidePages(lines, same, reporter);
    for (Head head : same) {
      boolean cover =
          !apart
              && head.at() > 0
              && head.at() < COVER
              && !isBesidePage(lines, head.at())
              && same.size() > 1;
      boolean shown = !head.line().title() || (running && head.at() == 0);
      if ((edge && !cover) || ((running || often) && shown)) {
        report(head.line(), info.severity(), reporter);
      }
    }
  }

  /** Whether it is two titles at the edges of a page, and no row of a table. */
  private static boolean isApart(List<Line> lines, List<Head> same) {
    for (int i = 0; i < same.size(); i++) {
      Head head = same.get(i);
      boolean near =
          i > 0 && head.line().span().start() - same.get(i - 1).line().span().end() < SHORTEST_PAGE;
      if (near
          || !isLong(head.line().words())
          || !APART.matcher(head.line().words()).matches()
          || isWide(lines, head.at() - 1)
          || isWide(lines, head.at() + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWide(List<Line> lines, int at) {
    return hasColumns(lines, at) && !isHead(lines.get(at).words());
  }

  /** Two titles and the page; more columns are a row of a table. */
  private static boolean isEdge(String words) {
    return EDGES.matcher(words).matches()
        && COLUMNS.split(words.strip(), -1).length <= MOST_COLUMNS;
  }

  /** A long title and one number are a page's, no row of a table. */
  private static boolean isHead(String words) {
    Matcher head = NUMBERED.matcher(words);
    return head.matches()
        && isLong(words)
        && (head.group("title") == null
            ? !WIDE.isIn(head.group("after"))
            : !WIDE.isIn(head.group("title")));
  }

  private static boolean isBesidePage(List<Line> lines, int at) {
    return lines.get(at - 1).isNumber()
        || (at + 1 < lines.size() && lines.get(at + 1).isNumber())
        || lines.get(at - 1).isRoman();
  }

  /** Whether page numbers stand beside it; they are reported then. */
  private boolean isBesidePages(List<Line> lines, List<Head> same, Reporter reporter) {
    List<Line> pages = new ArrayList<>();
    for (Head head : same) {
      for (int at = head.at() - 1; at <= head.at() + 1; at += 2) {
        if (at >= 0 && at < lines.size() && (lines.get(at).isNumber() || lines.get(at).isRoman())) {
          pages.add(lines.get(at));
        }
      }
    }
    if (pages.size() < 2 || pages.size() + 1 < same.size()) {
      return false;
    }
    for (int i = 1; i < pages.size(); i++) {
      Line before = pages.get(i - 1);
      Line page = pages.get(i);
      // the Roman numbers come first
      boolean grows =
          before.isRoman() ? !page.words().equals(before.words()) : number(page) > number(before);
      if (!grows || page.span().start() - before.span().end() < SHORTEST_PAGE) {
        return false;
      }
    }
    pages.forEach(page -> report(page, info.severity(), reporter));
    Line last = lines.get(lines.size() - 1);
    Line before = pages.get(pages.size() - 1);
    if (last.isNumber() && before.isNumber() && number(last) == number(before) + 1) {
      report(last, info.severity(), reporter);
    }
    return true;
  }

  private static int number(Line line) {
    return line.isNumber() ? Integer.parseInt(line.words()) : 0;
  }

  /**
   * Numbers on lines of their own between two titles of which the contents say on which pages they
   * begin: 8 behind what begins on page 2, before what begins on page 9.
   */
  private void betweenTitles(Document document, List<Line> lines, Reporter reporter) {
    Map<String, Integer> begins = new HashMap<>();
    for (Contents contents : document.get(Contents.ANALYSIS)) {
      contents.entries().stream()
          .filter(entry -> entry.page() > 0)
          .forEach(entry -> begins.putIfAbsent(entry.key(), entry.page()));
    }
    int page = 1;
    for (int i = 1; i + 1 < lines.size() && !begins.isEmpty(); i++) {
      Integer here = begins.get(Titles.key(lines.get(i).words()));
      page = here == null || !lines.get(i).shown() ? page : here;
      Integer next = begins.get(Titles.key(lines.get(i + 1).words()));
      Line line = lines.get(i);
      if (next != null
          && line.shown()
          && line.isNumber()
          && number(line) >= page
          && number(line) <= next) {
        report(line, info.severity(), reporter);
      }
    }
  }

  /** Whether neither the line before nor the one after has columns, as a table's rows have. */
  private static boolean isSetApart(List<Line> lines, int at) {
    return !hasColumns(lines, at - 1) && !hasColumns(lines, at + 1);
  }

  private static boolean hasColumns(List<Line> lines, int at) {
    return at >= 0 && at < lines.size() && WIDE.isIn(lines.get(at).words());
  }

  /** Whether neither a number nor columns stand round line {@code at}. */
  private static boolean isAlone(List<Line> lines, int at) {
    return isText(lines, at - 1) && isText(lines, at + 1);
  }

  private static boolean isText(List<Line> lines, int at) {
    return at < 0
        || at >= lines.size()
        || (letters(lines.get(at).words()) >= EDGE && !isWide(lines, at));
  }

  private void report(Line line, Severity severity, Reporter reporter) {
    reporter.report(
        Problem.of(info, line.span()).severity(severity).with("text", line.words().strip()));
  }

  private static List<Line> lines(Document document) {
    List<Line> lines = new ArrayList<>();
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
              new Line(
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
    return lines;
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
}
