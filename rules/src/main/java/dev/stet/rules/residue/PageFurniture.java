package dev.stet.rules.residue;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.PageTurns;
import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
  /** A page that says which it is, of how many. */
  private static final Pattern PAGE_OF =
      Pattern.compile(
          "(?i)(?:[0-9]{1,4} ?\\| ?p ?a ?g ?e|page ?\\| ?[0-9]{1,4})|[\\[{](?:page|pg\\.?|p\\.) ?[0-9]{1,4}[]}]|(?:page|p\\.|pg\\.?|seite) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}"
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
          "[-–—·~] ?[0-9]{1,4} ?[-–—·~]|[-–—=*_~]{2,12} ?(?:[Pp]age|PAGE|[Ss]heet|[Ss]lide) ?[0-9]{1,4} ?[-–—=*_~]{2,12}|[-–—] ?第 ?[0-9]{1,4} ?页 ?[-–—]|[0-9]{1,3} / [0-9]{1,3}");

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

  /** A title set apart from a page that says which it is, of how many. */
  private static final Pattern TITLE_AND_PAGE =
      Pattern.compile(
          "(?i)\\S.{3,90}\\s{2,}(?:page|p\\.|pg\\.?) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}"
              + "|(?:page|p\\.|pg\\.?) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}\\s{2,}\\S.{3,90}"
              + "|\\S[^。;\\n]{1,40}\\s第 ?[0-9]{1,4} ?页 ?[,/(]? ?共 ?[0-9]{1,4} ?页\\)?");

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

  private static final Pattern COLUMNS = Pattern.compile("\\s{2,}");
  private static final int MOST_COLUMNS = 4;

  /** So far from the left, in characters, a number stands at a page's edge. */
  private static final int EDGE = 12;

  private final RuleInfo info;

  PageFurniture(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

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
    PageLines lines = PageLines.of(document);
    NumberedHeads heads = new NumberedHeads();
    BareHeads bare = new BareHeads(lines);
    List<PageLine> dashed = new ArrayList<>();
    List<PageLine> numbers = new ArrayList<>();
    Set<Integer> marks = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (!line.shown()) {
        continue;
      }
      String words = line.words();
      if ((line.isNumber() || line.isSmallRoman()) && !line.point()) {
        numbers.add(line);
      }
      boolean figure = line.hasFigure();
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
              || (lines.isSetApart(i)
                  && ((!line.parted().isEmpty() && isEdge(words))
                      || SPREAD.matcher(words).matches())))) {
        report(line, info.severity(), reporter);
      } else if (figure && line.isNumber()) {
        if (line.indent() >= EDGE && lines.isAlone(i)) {
          report(line, info.severity(), reporter);
        }
      } else if (!line.point() && !program) {
        heads.add(line, i);
        bare.add(line, i);
      }
    }
    for (Span columns : program ? List.<Span>of() : MergedColumns.in(lines)) {
      reporter.report(Problem.of(info, columns).message("columns"));
    }
    report(PageNumbers.betweenTitles(document, lines), reporter);
    for (PageLine line : dashed) {
      report(line, dashed.size() > 1 || line.inside() ? info.severity() : Severity.INFO, reporter);
    }
    report(PageNumbers.countingOn(document, numbers), reporter);
    Set<String> running = new HashSet<>();
    document.get(PageTurns.ANALYSIS).heads().stream()
        .map(head -> PageLine.key(head.of(document.folded())))
        .forEach(running::add);
    report(heads.find(bare.titles(), running), reporter);
    report(heads.named(lines), reporter);
    report(bare.find(running, marks, !dashed.isEmpty()), reporter);
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

  /** Two titles and the page; more columns are a row of a table. */
  private static boolean isEdge(String words) {
    return EDGES.matcher(words).matches()
        && COLUMNS.split(words.strip(), -1).length <= MOST_COLUMNS;
  }

  private void report(List<PageLine> lines, Reporter reporter) {
    lines.forEach(line -> report(line, info.severity(), reporter));
  }

  private void report(PageLine line, Severity severity, Reporter reporter) {
    reporter.report(
        Problem.of(info, line.span()).severity(severity).with("text", line.words().strip()));
  }
}
