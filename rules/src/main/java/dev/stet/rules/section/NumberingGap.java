package dev.stet.rules.section;

import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.ContentsMatch;
import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Promise;
import dev.stet.core.analysis.Series;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that skip one, or come twice. */
final class NumberingGap implements Rule {
  /** GB/T 38012 通用要求(节录): the title says that not all of it follows. */
  private static final PrefilteredPattern EXCERPT =
      PrefilteredPattern.compile(
          "(?i)[(（\\[](?:[^()（）\\n]{0,8}(?:节选|节录|摘录|摘编|选登)[^()（）\\n]{0,4}|excerpts?|extracts?)[)）\\]]");

  /** A first number beyond this belongs to an excerpt. */
  private static final int LATEST = 5;

  private static final Set<String> COUNTED_CAPTIONS =
      Set.of("图", "表", "附件", "附表", "附图", "figure", "table", "schedule", "exhibit", "attachment");

  private static final int FEWEST_LATE = 3;

  private static final PrefilteredPattern ONE =
      PrefilteredPattern.compile("(?<![0-9.])1[a-d]?\\s?[.、)](?![0-9])|①|[(]1[)]");

  private static final PrefilteredPattern FIGURE =
      PrefilteredPattern.compile("\\s*([0-9]{1,2}) (?=\\p{L})");

  private static final List<String> ORDINALS =
      List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth");

  private static final PrefilteredPattern ORDINAL =
      PrefilteredPattern.compile(
          "\\b(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth)(?:ly)?,");

  private static final int FEWEST_FOUND = 3;
  private static final int FEWEST_JUMPS = 3;
  private static final int FEWEST_ROWS = 2;
  private static final int FEWEST_CLAUSES = 2;
  private static final int FEWEST_LETTERED = 3;
  private static final String CHINESE = "一二三四五六七八九十";

  /** The heading of the column in which a table counts its rows. */
  private static final Pattern COUNTS_ROWS =
      Pattern.compile("(?i)序\\s*号|编\\s*号|项次|№|#|(?:s/?)?no\\.?|nr\\.?|item(?: no\\.?)?");

  private static final Pattern RANGE =
      Pattern.compile(
          "[(\\[*#\\s]*([0-9]{1,3})[.)]?\\s?(?:[-–—]|to|and|&|,)\\s?([0-9]{1,3})(?![0-9])");

  private static final PrefilteredPattern LAST_FIGURE =
      PrefilteredPattern.compile("[0-9]+(?=[^0-9]*$)");

  private final RuleInfo info;

  NumberingGap(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    if (!document.blocks().isEmpty()
        && EXCERPT.isIn(document.blocks().get(0).span().of(document.folded()))) {
      return;
    }
    Outline outline = document.get(Outline.ANALYSIS);
    for (Series series : outline.series()) {
      if (judges(series) || isShortRow(outline, series)) {
        check(document, series.points(), reporter);
      } else if (series.style() == Numbering.Style.CHINESE_IS) {
        leftOut(document, series.points(), FEWEST_CLAUSES, reporter);
      } else if (isLettered(series.style()) && series.first().form() != Point.Form.INLINE) {
        leftOut(document, series.points(), FEWEST_LETTERED, reporter);
      }
    }
    firsts(document, outline, reporter);
    begunLate(document, outline, reporter);
    captions(document, reporter);
    unseen(document, reporter);
    document.get(Contents.ANALYSIS).forEach(contents -> entries(document, contents, reporter));
    LabelledLines.of(document).stream()
        .filter(gap -> gap.twice() || !omitted(document, gap.before(), gap.after()))
        .filter(gap -> gap.twice() || !isInText(document, gap))
        .forEach(gap -> report(gap, document, reporter));
    RestartedItems.in(document).forEach(gap -> report(gap, document, reporter));
    document.get(Tables.ANALYSIS).all().forEach(table -> rows(document, table, reporter));
    for (Block block : document.blocks()) {
      ordinals(document, block.span(), reporter);
      if (block.role() == Role.BODY && block.kind() != BlockKind.CODE) {
        BracketedRow.gaps(document, block.span()).forEach(gap -> report(gap, document, reporter));
      }
    }
  }

  /** First, … Second, … Fourth, …: sentences of a paragraph that leave one out. */
  private void ordinals(Document document, Span block, Reporter reporter) {
    int at = block.find(document.text(), "First");
    if (at < 0) {
      return;
    }
    Matcher ordinal = ORDINAL.matcher(document.text(), at, block.end());
    Span before = null;
    int last = 0;
    while (ordinal.find()) {
      int number = ORDINALS.indexOf(ordinal.group(1)) + 1;
      Span words = new Span(ordinal.start(1), ordinal.end(1));
      if (number == last + 2 && before != null) {
        report(new LabelledLines.Gap(before, words, false), document, reporter);
      } else if (number != last + 1) {
        return;
      }
      before = words;
      last = number;
    }
  }

  /** 1.2.2 页面设置 and under it 1.2.2 页眉: two entries of a contents list with one number. */
  private void entries(Document document, Contents contents, Reporter reporter) {
    Contents.Entry before = null;
    for (Contents.Entry entry : contents.entries()) {
      Numbering number = entry.numbering();
      Numbering last = before == null ? null : before.numbering();
      if (before != null
          && number != null
          && last != null
          && number.style() == last.style()
          && number.numbers().equals(last.numbers())
          && (number.depth() > 1 || level(document, entry) == level(document, before))
          && !entry.key().equals(before.key())) {
        report(new LabelledLines.Gap(label(before), label(entry), true), document, reporter);
      }
      before = entry;
    }
  }

  /** How deep the list stands in which an entry is an item. */
  private static int level(Document document, Contents.Entry entry) {
    Block block = document.blockAt(entry.span().start());
    return block == null ? 0 : block.level();
  }

  /** The number of an entry, which stands at its beginning. */
  private static Span label(Contents.Entry entry) {
    Numbering number = entry.numbering();
    int start = entry.span().start();
    return number == null
        ? entry.span()
        : new Span(start, Math.min(entry.span().end(), start + number.span().length()));
  }

  /** 序号 1, 2, 4: a row is missing from a table that counts its rows. */
  private void rows(Document document, Table table, Reporter reporter) {
    if (table.rows() < 1 || !COUNTS_ROWS.matcher(table.words(0, 0)).matches()) {
      return;
    }
    Span before = null;
    int last = 0;
    LabelledLines.Gap only = null;
    for (int row = 1; row < table.rows(); row++) {
      Table.Figure figure = table.figure(row, 0);
      if (figure == null || figure.value().scale() > 0) {
        continue; // a total, or a row that belongs to the one above it
      }
      int number = figure.value().intValue();
      if (number == last + 2 && before != null && only == null) {
        only = new LabelledLines.Gap(before, figure.span(), false);
      } else if (number != last + 1) {
        return;
      }
      before = figure.span();
      last = number;
    }
    if (only != null) {
      report(only, document, reporter);
    }
  }

  private void report(LabelledLines.Gap gap, Document document, Reporter reporter) {
    reporter.report(problem(gap, document));
  }

  private Problem problem(LabelledLines.Gap gap, Document document) {
    return Problem.of(info, gap.after())
        .message(gap.twice() ? "twice" : "gap")
        .with("number", gap.after().of(document.text()).strip())
        .with("before", gap.before().of(document.text()).strip());
  }

  /**
   * 4 after 2, written as a figure and one space, where the contents name a 3 that is not there.
   */
  private void unseen(Document document, Reporter reporter) {
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      List<Contents.Entry> entries = match.contents().entries();
      for (int i = 2; i < entries.size() && match.found() >= FEWEST_FOUND; i++) {
        int figure = figure(entries.get(i).span(), document);
        boolean counts =
            figure > 2
                && figure(entries.get(i - 1).span(), document) == figure - 1
                && figure(entries.get(i - 2).span(), document) == figure - 2;
        Span before = match.places().get(i - 2).orElse(null);
        Span place = match.places().get(i).orElse(null);
        if (counts
            && before != null
            && place != null
            && match.places().get(i - 1).isEmpty()
            && before.end() < place.start()
            && figure(place, document) == figure
            && Numbering.at(document.folded(), place.start(), place.end()) == null) {
          // the contents are what does not agree
          reporter.report(
              problem(new LabelledLines.Gap(before, place, false), document)
                  .severity(Severity.INFO));
        }
      }
    }
  }

  /** The figure before a title, 0 if there is none. */
  private static int figure(Span title, Document document) {
    Matcher figure = FIGURE.matcher(title.of(document.folded()));
    return figure.lookingAt() ? Integer.parseInt(figure.group(1)) : 0;
  }

  /** 一是…；三是…；四是…, (a), (b), (d): one is left out of points that count up otherwise. */
  private void leftOut(Document document, List<Point> points, int fewest, Reporter reporter) {
    List<Point> late = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int before = i == 0 ? 0 : points.get(i - 1).number();
      if (points.get(i).number() == before + 2 && i > 0) {
        late.add(points.get(i));
      } else if (points.get(i).number() != before + 1) {
        return;
      }
    }
    if (points.size() >= fewest && late.size() == 1) {
      Point point = late.get(0);
      Point before = points.get(points.indexOf(point) - 1);
      boolean promised =
          document.get(Promise.ANALYSIS).stream()
              .anyMatch(promise -> !promise.kept() && promise.points().contains(point.span()));
      if (!promised && !isBroken(document, before, point) && !omitted(document, before, point)) {
        report(document, before, point, "gap", reporter);
      }
    }
  }

  /** 二⏎是: the one between is there, and a line break parts it. */
  private static boolean isBroken(Document document, Point before, Point point) {
    String between = new Span(before.span().start(), point.span().start()).of(document.folded());
    int number = point.number() - 1;
    if (point.numbering().style() == Numbering.Style.LETTER) {
      char letter = (char) ('A' + number - 1); // B.1 and B.2 between A. and C.
      return between.matches("(?s).*\\b" + letter + "[.)0-9].*");
    }
    return number <= CHINESE.length()
        && between.replaceAll("\\s", "").contains(CHINESE.charAt(number - 1) + "是");
  }

  /** 图1, 图3: captions that count up from one and leave out one that no word speaks of. */
  private void captions(Document document, Reporter reporter) {
    Map<String, List<Caption>> kinds = new TreeMap<>();
    for (Caption caption : document.get(Caption.ANALYSIS)) {
      if (COUNTED_CAPTIONS.contains(caption.kind()) && caption.number().matches("[0-9]+")) {
        kinds.computeIfAbsent(caption.kind(), key -> new ArrayList<>()).add(caption);
      }
    }
    for (List<Caption> captions : kinds.values()) {
      int last = 0;
      List<Caption> gaps = new ArrayList<>();
      for (Caption caption : captions) {
        int number = Integer.parseInt(caption.number());
        if (number == last + 2 && last > 0) {
          gaps.add(caption);
        } else if (number != last + 1 && number != last) {
          gaps.clear();
          break;
        }
        last = number;
      }
      if (captions.size() > 2 && gaps.size() == 1) {
        Caption caption = gaps.get(0);
        String label = caption.span().of(document.text());
        reporter.report(
            Problem.of(info, caption.span())
                .message("gap")
                .with("number", label)
                .with("before", before(captions, caption).span().of(document.text())));
      }
    }
  }

  private static Caption before(List<Caption> captions, Caption caption) {
    return captions.get(captions.indexOf(caption) - 1);
  }

  /** 2 and then 2.3, where the other chapters begin with 1.1 and 3.1. */
  private void firsts(Document document, Outline outline, Reporter reporter) {
    Set<Point> late = new HashSet<>();
    Set<Integer> depthsFromOne = new HashSet<>();
    boolean bracketed = false;
    for (Series series : outline.series()) {
      Point first = series.first();
      boolean counted =
          series.style() == Numbering.Style.DECIMAL
              || series.style() == Numbering.Style.CHINESE_BRACKETED;
      if (!counted || first.form() == Point.Form.INLINE) {
        continue;
      }
      if (first.number() == 1) {
        depthsFromOne.add(first.numbering().depth());
        bracketed |= series.style() == Numbering.Style.CHINESE_BRACKETED;
      } else if (first.number() < LATEST && !first.automatic()) {
        late.add(first);
      }
    }
    Point before = null;
    for (Point point : outline.points()) {
      if (before != null
          && late.contains(point)
          && depthsFromOne.contains(point.numbering().depth())
          && (isParent(before.numbering(), point.numbering())
              || (bracketed && isFirstUnder(before, point)))
          && !omitted(document, before, point)
          && !firstStandsThere(document, before, point)) {
        report(document, before, point, "gap", reporter);
      }
      before = point;
    }
  }

  /** 2. 3. 4. where no 1. stands anywhere before. */
  private void begunLate(Document document, Outline outline, Reporter reporter) {
    Set<Numbering.Style> begun = new HashSet<>();
    for (Series series : outline.series()) {
      Point first = series.first();
      boolean late =
          first.number() == 2
              && series.points().size() >= FEWEST_LATE
              && series.style() == Numbering.Style.ARABIC
              && first.form() != Point.Form.INLINE
              && !first.automatic()
              && first.block() > 0
              && document.blocks().get(first.block()).role() == Role.BODY
              && document.get(Chunks.ANALYSIS).numbers().isEmpty();
      if (late && !begun.contains(series.style()) && !ONE.isIn(head(document, first))) {
        reporter.report(
            Problem.of(info, words(document, first))
                .message("late")
                .with("number", label(document, first)));
      }
      begun.add(series.style());
    }
  }

  private static String head(Document document, Point point) {
    return document.folded().substring(0, point.span().start());
  }

  /** 二、坚持司法为民 and at once （二）守护美好生活, where under the other headings （一） comes first. */
  private static boolean isFirstUnder(Point before, Point point) {
    return before.numbering().style() == Numbering.Style.CHINESE
        && before.form() == Point.Form.HEADING
        && point.number() == 2
        && point.block() == before.block() + 1;
  }

  /** 4.1 2024 was hard: a number before a figure is not seen as one. */
  private static boolean firstStandsThere(Document document, Point before, Point point) {
    String label = label(document, point);
    int dot = label.lastIndexOf('.', label.length() - 2);
    String between = new Span(before.span().start(), point.span().start()).of(document.text());
    return between.contains(label.substring(0, dot + 1) + "1");
  }

  private static boolean isParent(Numbering one, Numbering other) {
    boolean counts =
        (one.style() == Numbering.Style.ARABIC || one.style() == Numbering.Style.DECIMAL)
            && other.style() == Numbering.Style.DECIMAL;
    return counts && one.numbers().equals(other.numbers().subList(0, other.depth() - 1));
  }

  private static boolean judges(Series series) {
    Numbering.Style style = series.style();
    return series.points().size() > 1
        && series.first().number() <= 1
        && style != Numbering.Style.CHINESE_IS
        && (series.first().form() != Point.Form.INLINE || isOutline(series))
        && (style.divides()
            || style == Numbering.Style.ARTICLE
            || series.first().form() == Point.Form.HEADING
            || (series.points().size() > 2 && !isLettered(style)));
  }

  /** 1. and at once 3. in a text all of whose other rows of points count from one to two. */
  private static boolean isShortRow(Outline outline, Series series) {
    List<Point> points = series.points();
    return points.size() == 2
        && series.style() == Numbering.Style.ARABIC
        && points.get(0).number() == 1
        && points.get(1).number() == 3
        && points.get(0).form() == Point.Form.PARAGRAPH
        && points.get(1).block() == points.get(0).block() + 1
        && isCountedOn(outline, series);
  }

  private static boolean isCountedOn(Outline outline, Series own) {
    int rows = 0;
    for (Series other : outline.series()) {
      boolean row =
          !other.equals(own)
              && other.style() == Numbering.Style.ARABIC
              && other.first().form() == Point.Form.PARAGRAPH
              && other.points().size() > 1;
      if (row && (other.first().number() != 1 || other.points().get(1).number() != 2)) {
        return false;
      }
      rows += row ? 1 : 0;
    }
    return rows >= FEWEST_ROWS;
  }

  /** （一）…。（二）…。（四） in a text whose line breaks were lost. */
  private static boolean isOutline(Series series) {
    return series.points().size() > 2
        && (series.style() == Numbering.Style.CHINESE
            || series.style() == Numbering.Style.CHINESE_BRACKETED);
  }

  /** Lettered points may be divided again, A, B.1, B.2, C, and stand in tables and answers. */
  private static boolean isLettered(Numbering.Style style) {
    return switch (style) {
      case LETTER, LETTER_BRACKETED, ROMAN, ROMAN_BRACKETED -> true;
      default -> false;
    };
  }

  /** Whether the file says that one of them is in a list within the other's. */
  private static boolean nests(Document document, Point before, Point point) {
    Block one = document.blocks().get(before.block());
    Block other = document.blocks().get(point.block());
    return one.kind() == BlockKind.LIST_ITEM
        && other.kind() == BlockKind.LIST_ITEM
        && one.level() != other.level();
  }

  /** (8), (21), (24), (40): numbers that jump at most steps name their things and count nothing. */
  private static boolean areNames(List<Point> points) {
    int jumps = 0;
    for (int i = 1; i < points.size(); i++) {
      jumps += points.get(i).number() > points.get(i - 1).number() + 1 ? 1 : 0;
    }
    return jumps >= FEWEST_JUMPS && jumps * 2 >= points.size() - 1;
  }

  private void check(Document document, List<Point> points, Reporter reporter) {
    if (areNames(points)) {
      return;
    }
    int twice = 0;
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point point = points.get(i);
      // 三、三、五: the second one should be 四, and 五 is right
      int skipped = point.number() - before.number() - 1;
      if (skipped > 0 && skipped == twice) {
        twice = 0;
        continue;
      }
      if ((point.automatic() && before.automatic()) || nests(document, before, point)) {
        continue;
      }
      if (skipped == -1 && isTwice(document, before, point)) {
        report(document, before, point, "twice", reporter);
        twice++;
      } else if (skipped > 0
          && skipped < 5
          && !standsThere(document, before, point)
          && !comesLater(document, before, point)
          && (isHidden(document, before, point) || !omitted(document, before, point))) {
        report(document, before, point, "gap", reporter);
      }
    }
  }

  /** 1, 4 and then 2, 3: questions that are answered together keep their numbers. */
  private static boolean comesLater(Document document, Point before, Point point) {
    for (Point next : document.get(Outline.ANALYSIS).points()) {
      if (next.span().start() > point.span().start()
          && next.form() != Point.Form.INLINE
          && next.numbering().style() == point.numbering().style()
          && next.numbering().depth() == point.numbering().depth()) {
        return next.number() > before.number() && next.number() < point.number();
      }
    }
    return false;
  }

  private void report(
      Document document, Point before, Point point, String message, Reporter reporter) {
    Problem problem =
        Problem.of(info, words(document, point))
            .message(message)
            .with("before", label(document, before))
            .with("number", label(document, point))
            .related(List.of(before.numbering().span()));
    int end = point.numbering().span().end();
    boolean example = document.text().startsWith("…", end); // 一、……；二、……；四、……
    boolean told =
        example || isHidden(document, before, point) || isListed(document, before, point);
    reporter.report(told ? problem.severity(Severity.INFO) : problem);
  }

  /** The number and the words it counts, by which a person finds the place. */
  private static Span words(Document document, Point point) {
    String words = point.span().of(document.text());
    int line = words.indexOf('\n');
    int end = line < 0 ? point.span().end() : point.span().start() + line;
    return new Span(
        point.numbering().span().start(), Math.max(end, point.numbering().span().end()));
  }

  /** Whether the contents list what is left out: then they are what does not agree. */
  private static boolean isListed(Document document, Point before, Point point) {
    Numbering last = before.numbering();
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      List<Contents.Entry> entries = match.contents().entries();
      for (int i = 0; i < entries.size() && match.found() > 0; i++) {
        Numbering listed = entries.get(i).numbering();
        boolean same =
            listed == null
                ? last.depth() == 1
                : listed.style() == last.style() && listed.depth() == last.depth();
        int number = listed == null ? figure(entries.get(i).span(), document) : listed.number();
        if (same
            && match.places().get(i).isEmpty()
            && number > before.number()
            && number < point.number()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a notice between the two says that a part is hidden: then the gap says no more. */
  private static boolean isHidden(Document document, Point before, Point point) {
    Span between = new Span(before.span().start(), point.span().start());
    return document.get(CutNotices.ANALYSIS).stream()
        .anyMatch(notice -> between.contains(notice.span()));
  }

  /**
   * Whether a line between the two has the number that is missing behind marks that were not
   * rendered, or is the first of them copied over the one that should stand there.
   */
  private static boolean standsThere(Document document, Point before, Point point) {
    String label = label(document, before);
    int number = point.number() - 1;
    String missing =
        number <= CHINESE.length() && before.number() > 0 && before.number() <= CHINESE.length()
            ? label
                .replace(String.valueOf(before.number()), String.valueOf(number))
                .replace(CHINESE.charAt(before.number() - 1), CHINESE.charAt(number - 1))
            : label;
    String copy = line(document, before);
    int from = before.number() + 1;
    return new Span(words(document, before).end(), point.span().start())
        .of(document.text())
        .lines()
        .anyMatch(
            line ->
                line.strip().equals(copy)
                    || isBehindEntities(line, missing)
                    || isRange(line.strip(), from, number)
                    || isNext(withoutMark(line), label, number)
                    || (!missing.equals(label) && withoutMark(line).startsWith(missing)));
  }

  /** 7-9. [Repealed], 5 and 6. (not used): one line has the numbers of several. */
  private static boolean isRange(String line, int from, int to) {
    Matcher range = RANGE.matcher(line);
    return range.lookingAt()
        && Integer.parseInt(range.group(1)) == from
        && Integer.parseInt(range.group(2)) == to;
  }

  /** ★2.3 不得转包: a mark before the number says that the clause must be kept. */
  private static String withoutMark(String line) {
    int start = 0;
    while (start < line.length()
        && !Character.isLetterOrDigit(line.charAt(start))
        && "([（〔".indexOf(line.charAt(start)) < 0) {
      start++;
    }
    return line.substring(start);
  }

  /** 4．6岁以下…: the line is there, and what follows its number reads as a part of it. */
  private static boolean isNext(String line, String label, int number) {
    Matcher figure = LAST_FIGURE.matcher(label);
    if (!figure.find()) {
      return false;
    }
    String head = label.substring(0, figure.start()) + number;
    // 3.3 alone on its line, or in a cell, has no dot behind it
    boolean deep = head.indexOf('.') > 0;
    return line.startsWith(head + (deep ? "" : label.substring(figure.end())))
        && (line.length() == head.length() || !Character.isDigit(line.charAt(head.length())));
  }

  /** &nbsp;&nbsp;第二节 码头 */
  private static boolean isBehindEntities(String line, String label) {
    int at = line.indexOf(label);
    return at > 0
        && line.charAt(0) == '&'
        && line.substring(0, at).matches("(?:&[#a-z0-9]{2,8};|\\s)+");
  }

  private static String line(Document document, Point point) {
    return words(document, point).of(document.text()).strip();
  }

  private static boolean isTwice(Document document, Point before, Point point) {
    // the same line once more is a running header, or a line copied twice
    boolean line = before.span().of(document.text()).equals(point.span().of(document.text()));
    boolean alike = before.form() == point.form() || point.block() == before.block() + 1;
    return !line && alike && before.numbering().numbers().equals(point.numbering().numbers());
  }

  /** 第一，…。第二，… and 第三 in the next paragraph: the point that has no line of its own. */
  private static boolean isInText(Document document, LabelledLines.Gap gap) {
    String last = gap.before().of(document.folded());
    int number = last.length() > 1 && last.charAt(0) == '第' ? CHINESE.indexOf(last.charAt(1)) : -1;
    return number >= 0
        && number + 1 < CHINESE.length()
        && new Span(gap.before().start(), gap.after().start())
            .of(document.folded())
            .contains("第" + CHINESE.charAt(number + 1));
  }

  private static boolean omitted(Document document, Point before, Point point) {
    return omitted(document, before.span(), point.span());
  }

  private static boolean omitted(Document document, Span before, Span point) {
    Span between = new Span(before.start(), point.start());
    String words = between.of(document.folded());
    return Omissions.in(words.length() > 4000 ? words.substring(words.length() - 4000) : words)
        .isPresent();
  }

  private static String label(Document document, Point point) {
    return point.numbering().span().of(document.text()).strip();
  }
}
