package dev.stet.rules.section;

import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.ReleaseNotes;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Series;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Place;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A heading with nothing under it before its sibling. */
final class EmptySection implements Rule {
  /** Where most headings have nothing under them, the document is an outline and means to be. */
  private static final int MOST_EMPTY = 3;

  /** More headings and nothing else are the contents of a book, in a file of their own. */
  private static final int MOST_OF_CONTENTS = 20;

  private static final int LONGEST_HEADING = 100;

  private static final Pattern SENTENCE =
      Pattern.compile("[^:]{2,30}:\\s?\\S{2}.*|[^,，。]+[,，].*[。！？!?]|\\S.{5,}[。！]|\\S.{24,}[。！？!?]");

  private static final PrefilteredPattern ANNOUNCES =
      PrefilteredPattern.compile(
          "(?:如下|以下|下列)[\\p{IsHan}]{0,10}[:：]\\s*$|(?:^|(?<=[。！？!]\\s?))(?:下面|以下)(?:就)?是[^。，,:]{2,16}[。:]\\s*$"
              + "|(?:^|(?<=\\. ))The (?:following|next) (?:(?:two|three) )?(?:sub)?(?:sections?|tables?|charts?|figures?|lists?|paragraphs?) (?:shows?|sets? out|lists?|describes?|gives?|presents?|summari[sz]es?|explains?|contains?)\\b[^.]{0,120}\\.?\\s*$"
              + "|\\b(?:as follows|the following (?!(?:(?:sub)?(?:section|chapter|page|paragraph|clause|article|schedule)|appendi|annex|slide|(?:mid|week)?day|month|year|week|night|morning|afternoon|evening|summer|spring|autumn|winter|season|decade|century|term|session|meeting|round|generation|monday|tuesday|wednesday|thursday|friday|saturday|sunday))[a-z]+|are shown below|is shown below|is given below|are given below|are listed below)[:.]\\s*$");

  private static final Pattern CONTENTS = Pattern.compile("[#\\s【]*目\\s{0,4}[录次][】\\s]*");

  private static final PrefilteredPattern NO_ENTRY =
      PrefilteredPattern.compile("(?:[。！？:]|.{60})\\s*$");

  private static final int FEWEST_HEADINGS = 3;
  private static final int LONGEST_ITEM = 70;
  private static final int LONGEST_TITLE = 20;

  /** （二）外出进修。同意选派三名医师: a title, and on the same line what it is about. */
  private static final PrefilteredPattern TITLED =
      PrefilteredPattern.compile("^[(（][一二三四五六七八九十]{1,3}[)）][^。，；：]{2,20}[。，].{4,}");

  /** A.音调 B.响度 C.音色, 一、1.A 2.C 3.C: what is to choose from, and the key. */
  private static final PrefilteredPattern ANSWERS =
      PrefilteredPattern.compile(
          "A[.．、][^\\n]{1,40}\\sB[.．、][^\\n]{1,40}\\sC[.．、]|[1-9][0-9]?[.．、]\\s?[^\\s]{1,16}(?:\\s+[^\\s]{1,12}){0,4}\\s+[1-9][0-9]?[.．、][^\\s]");

  private static final Pattern COUNTED = Pattern.compile("[#\\s]*[0-9]");

  /** What names a part, in front of its title: {@code PART B.}, {@code IV.1 -}. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?i:(?:part|annex|appendix|schedule|chapter|section|article|title|book|volume)\\s+)?"
              + "([A-Z]{1,5}(?:\\.[0-9]{1,3}){0,4}|[0-9]{1,3}(?:\\.[0-9]{1,3}){0,4})(?![\\p{L}\\p{N}])");

  private static final PrefilteredPattern BARE_FIGURE =
      PrefilteredPattern.compile("([0-9]{1,2})\\s+\\p{L}");

  /** Volume 2 Specification: of such lines one under another none is a heading. */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)(?:volume|part|annex|appendix|schedule|lot|book|document)\\s+[0-9A-Z]{1,4}\\b.*");

  private static final Set<String> FRONT_MATTER =
      Set.of(
          "摘要",
          "内容摘要",
          "abstract",
          "前言",
          "引言",
          "导言",
          "序言",
          "executivesummary",
          "foreword",
          "preface");

  private static final int MANY_LINES = 8;

  /** ### Aims, of which there are so many, is no title. */
  private static final int FEWEST_OF_RANK = 3;

  /** Budget :moneybag: has a picture at its end. */
  private static final Pattern SHORT_CODE = Pattern.compile("\\s*:[a-z0-9_+-]{2,40}:\\s*$");

  private static final PrefilteredPattern ADVICE =
      PrefilteredPattern.compile(
          "^(?:(?:填写|写作|撰写|编写)?(?:说明|提示|要求|指引|指南):|(?i:(?:writing |author |template )?(?:instructions?|guidance|hints?)(?: for authors?)?:))");

  private static final int LONGEST_PART = 80;

  private static final int LONGEST_NAME = 24;
  private static final int LONG_TITLE_CHINESE = 20;
  private static final int LONG_TITLE = 45;

  /** 附件2 采样点位表, 7. Appendix: Measurements: the heading of what is attached. */
  private static final PrefilteredPattern ATTACHED =
      PrefilteredPattern.compile(
          "(?i)^[#\\s]*(?:[0-9.]{1,5}\\s+)?(?:(?:attachment|appendix|annex|schedule|exhibit)\\b[^.!?]{0,60}\\w|(?:附件|附录|附表)[^。]{2,40})$");

  /** Points of dots alone are told where they stand. */
  private static final Pattern STUBS =
      Pattern.compile(
          "(?:\\s*(?:[-*+•]|[0-9]{1,2}[.)、])?[ \\t]*(?:\\.{3,6}|…{1,2})[ \\t]*(?:\\n|$)){1,20}\\s*");

  /** A few words, as opposed to a tool's directive. */
  private static final Pattern COMMENT =
      Pattern.compile("[\\s#]*(?:\\p{L}[\\p{L}'’,.-]*\\s+){2}\\p{L}|.*[\\p{IsHan}]{4}");

  private static final Pattern RULE = Pattern.compile("(?:-{3,}|\\*{3,}|_{3,})\\s*(?:\\n|$)");

  private static final Set<String> ATTACHMENTS =
      Set.of("附件", "附录", "附表", "attachments", "appendix", "appendices", "annexes");

  private final RuleInfo info;

  EmptySection(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    Skeleton skeleton = Skeleton.of(document, sections);
    if (skeleton.isContents()) {
      return;
    }
    Map<Integer, Integer> filledAt = new HashMap<>();
    sections.stream()
        .filter(section -> !isBare(document, section) || saysItself(document, section))
        .forEach(section -> filledAt.merge(section.level(), 1, Integer::sum));
    List<Section> empty = new ArrayList<>();
    for (int i = isTitleFirst(document, sections) ? 1 : 0; i + 1 < sections.size(); i++) {
      if (filledAt.containsKey(sections.get(i).level()) && isEmpty(document, sections, i)) {
        empty.add(sections.get(i));
      }
    }
    int filled = filledAt.values().stream().mapToInt(Integer::intValue).sum();
    if (skeleton.isTemplate()) {
      report(document, skeleton.bare(), reporter);
      return;
    }
    boolean first = !empty.isEmpty() && empty.get(0).equals(sections.get(0));
    if (empty.size() - (first ? 1 : 0) > Math.max(MOST_EMPTY, filled)) {
      return;
    }
    lastAttachments(document, sections).ifPresent(empty::add);
    frontMatter(document, reporter);
    unwritten(document, reporter);
    unsaid(document, reporter);
    unkept(document, reporter);
    contents(document, reporter);
    cutSection(document, sections, filledAt)
        .ifPresent(
            section ->
                reporter.report(
                    Problem.of(info, section.heading())
                        .severity(Severity.INFO)
                        .with("heading", section.heading().of(document.text()).strip())));
    List<Block> bare = new ArrayList<>(BareHeadings.empty(document));
    bare.addAll(BoldLabels.empty(document));
    for (Block heading : bare) {
      reporter.report(
          Problem.of(info, heading.span()).with("heading", document.text(heading).strip()));
    }
    for (Span title : EmptyPoints.in(document)) {
      reporter.report(Problem.of(info, title).with("heading", title.of(document.text()).strip()));
    }
    report(document, empty, reporter);
    onlyAdvised(document, reporter);
  }

  /** The headings under which stands what the template says to its user, and no more. */
  private void onlyAdvised(Document document, Reporter reporter) {
    List<Span> advice = new ArrayList<>(quotedAdvice(document));
    document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.GUIDANCE)
        .map(Evidence::span)
        .forEach(advice::add);
    if (advice.isEmpty()) {
      return;
    }
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      int end = i + 1;
      while (end < blocks.size() && advice.stream().anyMatch(blocks.get(end).span()::overlaps)) {
        end++;
      }
      while (end > i + 1 && end < blocks.size() && isHeadOfTable(blocks.get(end))) {
        end++; // over rows in which nothing stands
      }
      boolean over = end == blocks.size() || blocks.get(end).kind() == BlockKind.HEADING;
      if (blocks.get(i).kind() == BlockKind.HEADING && end > i + 1 && over) {
        Span heading = blocks.get(i).span();
        reporter.report(
            Problem.of(info, heading).with("heading", heading.of(document.text()).strip()));
      }
    }
  }

  private static boolean isHeadOfTable(Block block) {
    return block.cell() != null && block.cell().row() == 0;
  }

  /** > 说明：…: quotations that tell the writer what to do, if there are several. */
  private static List<Span> quotedAdvice(Document document) {
    List<Span> advice =
        document.blocks().stream()
            .filter(block -> block.kind() == BlockKind.QUOTATION)
            .map(Block::span)
            .filter(span -> ADVICE.isIn(span.of(document.folded())))
            .toList();
    return advice.size() > 1 ? advice : List.of();
  }

  private void report(Document document, List<Section> sections, Reporter reporter) {
    for (Section section : sections) {
      reporter.report(
          Problem.of(info, section.heading())
              .with("heading", section.heading().of(document.text()).strip()));
    }
  }

  /**
   * The lowest sections of a document, and which of them have nothing under them.
   *
   * @param leaves how many there are
   * @param bare those under which nothing stands
   */
  private record Skeleton(int leaves, List<Section> bare) {
    /** Only headings that are marked as such count: lines that look like some are a list. */
    static Skeleton of(Document document, List<Section> sections) {
      int leaves = 0;
      List<Section> bare = new ArrayList<>();
      for (int i = 0; i < sections.size(); i++) {
        Section section = sections.get(i);
        if (!section.leaf()
            || document.blocks().get(section.block()).kind() != BlockKind.HEADING
            || isAgenda(document, sections, i)) {
          continue;
        }
        leaves++;
        if (isBare(document, section)
            && !saysItself(document, section)
            && !isLink(document, section)
            && !isCommented(document, section.heading().end(), section.body().end() + 1)) {
          bare.add(section);
        }
      }
      return new Skeleton(leaves, bare);
    }

    /** Whether there are headings and hardly anything else: a template that nobody wrote. */
    boolean isTemplate() {
      return bare.size() > MOST_EMPTY && bare.size() * 3 >= leaves * 2;
    }

    /** Whether there are headings only, which are the contents of a text somewhere else. */
    boolean isContents() {
      return bare.size() > MOST_OF_CONTENTS && bare.size() * 10 >= leaves * 9;
    }
  }

  /** Whether its line is one of a list that only looks like headings. */
  private static boolean isAgenda(Document document, List<Section> sections, int index) {
    return document.mediaType().equals("text/plain") && isListed(document, sections, index);
  }

  /** 目录 with a sentence under it: a site's list of contents whose links were not copied. */
  private void contents(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() == Role.BODY
          && block.kind() != BlockKind.TABLE_CELL
          && CONTENTS.matcher(document.text(block)).matches()
          && NO_ENTRY.isIn(blocks.get(i + 1).span().of(document.folded()))) {
        reporter.report(
            Problem.of(info, block.span()).with("heading", document.text(block).strip()));
      }
    }
  }

  /** Neither the first heading, which may be the title, nor the last, where the text may be cut. */
  private static boolean isEmpty(Document document, List<Section> sections, int index) {
    Section section = sections.get(index);
    Section next = sections.get(index + 1);
    return isBare(document, section)
        && !isCommented(document, section.heading().end(), next.heading().start())
        && !STUBS.matcher(section.body().of(document.text())).matches()
        && next.level() <= section.level()
        && !isGuessed(document, section)
        && !isParent(document, section, next)
        && section.heading().length() < LONGEST_HEADING
        && !Titles.key(section.heading().of(document.text())).isEmpty()
        && !isNumberOnly(document, section)
        && !isListed(document, sections, index)
        && !isClause(document, section)
        && !isTitle(document, sections, index)
        && !ANSWERS.isIn(section.heading().of(document.folded()))
        && !isBeforeTitle(sections, index)
        && !isLink(document, section)
        && !saysItself(document, section)
        && !isRelease(document, section)
        && Omissions.in(section.heading().of(document.folded())).isEmpty();
  }

  /** A release of which there is nothing to tell has nothing under it. */
  private static boolean isRelease(Document document, Section section) {
    return document.get(ReleaseNotes.ANALYSIS)
        && ReleaseNotes.isRelease(section.heading().of(document.text()));
  }

  /**
   * Whether nothing stands under it, or 第二部分 评分 as a line of its own: with that another part
   * begins.
   */
  private static boolean isBare(Document document, Section section) {
    int next = section.block() + 1;
    if (section.own() == 0 || next >= document.blocks().size()) {
      return section.all() == 0;
    }
    Block block = document.blocks().get(next);
    Numbering part = Numbering.of(document, block);
    return block.kind() == BlockKind.PARAGRAPH
        && block.span().length() <= LONGEST_PART
        && part != null
        && part.style() == Numbering.Style.PART
        && part.number() > 1
        && !Endings.closed(document.text(block));
  }

  /**
   * Whether the source has words between two headings that tell what is to come: the comment is
   * what is to be removed.
   */
  private static boolean isCommented(Document document, int from, int to) {
    return document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.COMMENT)
        .filter(evidence -> evidence.span().start() >= from && evidence.span().start() < to)
        .anyMatch(
            evidence ->
                "bare".equals(evidence.details().get("place"))
                    || COMMENT.matcher(evidence.words()).lookingAt());
  }

  /**
   * ## [课后测验](quiz): what the heading names stands where it leads; a list of links that is set as a
   * heading is none.
   */
  private static boolean isLink(Document document, Section section) {
    Span heading = section.heading();
    boolean list = heading.find(document.text(), "\n") >= 0;
    return document.evidence().stream()
        .anyMatch(
            e ->
                e.kind() == Evidence.Kind.LINK
                    && (e.span().equals(heading) || (list && heading.overlaps(e.span()))));
  }

  /**
   * Whether nothing stands before it and it is as long as no section's name: the text's own title.
   */
  private static boolean isTitle(Document document, List<Section> sections, int index) {
    Section section = sections.get(index);
    String heading = section.heading().of(document.text());
    return heading.length() >= (Endings.isChinese(heading) ? LONG_TITLE_CHINESE : LONG_TITLE)
        && !COUNTED.matcher(heading).lookingAt()
        && sections.subList(0, index).stream().allMatch(before -> before.own() == 0);
  }

  /**
   * Whether the next heading is the first of its rank, above all before it: the text's own title.
   */
  private static boolean isBeforeTitle(List<Section> sections, int index) {
    int rank = sections.get(index + 1).level();
    return sections.subList(0, index + 1).stream().allMatch(before -> before.level() > rank);
  }

  /**
   * Lines without an empty one between, of which each names a part, or so many of them that they
   * are a list of contents: a list of the parts.
   */
  private static boolean isListed(Document document, List<Section> sections, int index) {
    int from = index;
    while (from > 0
        && index - from < MANY_LINES
        && isUnder(document, sections.get(from - 1), sections.get(from))) {
      from--;
    }
    int to = index;
    while (to + 1 < sections.size()
        && to - index < MANY_LINES
        && isUnder(document, sections.get(to), sections.get(to + 1))) {
      to++;
    }
    int lines = to - from + 1;
    return lines >= MANY_LINES
        || (lines > 1 && isElsewhere(document, sections, index))
        || (lines > 2
            && sections.subList(from, to + 1).stream()
                .allMatch(
                    section -> LISTED.matcher(section.heading().of(document.folded())).matches()));
  }

  /**
   * 3.1 To pay the rent, 3.2 Not to part with the shop, and 3.3, which is a sentence: lines that
   * are counted one under another without an empty one between are clauses, however short.
   */
  private static boolean isClause(Document document, Section section) {
    List<Point> points = document.get(Outline.ANALYSIS).points();
    int at = 0;
    while (at < points.size() && points.get(at).block() != section.block()) {
      at++;
    }
    return at < points.size()
        && points.get(at).numbering().depth() > 1
        && (runsInto(document, points, at, 1) || runsInto(document, points, at, -1));
  }

  private static boolean runsInto(Document document, List<Point> points, int from, int step) {
    for (int i = from; i + step >= 0 && i + step < points.size(); i += step) {
      Point one = points.get(i);
      Point other = points.get(i + step);
      Span between =
          new Span(
              Math.min(one.span().end(), other.span().end()),
              Math.max(one.span().start(), other.span().start()));
      if (other.block() != one.block() + step
          || other.number() != one.number() + step
          || other.numbering().depth() != one.numbering().depth()
          || between.of(document.text()).strip().length() > 1
          || between.of(document.text()).chars().filter(c -> c == '\n').count() > 1) {
        return false;
      }
      if (other.form() == Point.Form.PARAGRAPH) {
        return true;
      }
    }
    return false;
  }

  /**
   * Appendix A, Appendix B, (both circulated separately): what is said of the last is said of all.
   */
  private static boolean isElsewhere(Document document, List<Section> sections, int index) {
    if (index + 1 == sections.size()) {
      return false;
    }
    Section next = sections.get(index + 1);
    return isUnder(document, sections.get(index), next)
        && Omissions.in(next.body().of(document.folded())).isPresent();
  }

  private static boolean isUnder(Document document, Section above, Section below) {
    String between = new Span(above.heading().end(), below.heading().start()).of(document.text());
    return between.isBlank() && between.indexOf('\n') == between.lastIndexOf('\n');
  }

  /**
   * Whether the first heading may be the title: it has no number, and is of the highest rank or of
   * one of its own.
   */
  private static boolean isTitleFirst(Document document, List<Section> sections) {
    if (sections.isEmpty()
        || COUNTED.matcher(sections.get(0).heading().of(document.text())).lookingAt()) {
      return false;
    }
    int level = sections.get(0).level();
    return level < 3 || sections.stream().filter(s -> s.level() == level).count() < FEWEST_OF_RANK;
  }

  /** A title on a slide may be all there is; on a page, large letters without a number are. */
  private static boolean isGuessed(Document document, Section section) {
    Place place = document.place(section.heading());
    Span heading = section.heading();
    return place instanceof Place.Slide
        || (place instanceof Place.Page
            && Numbering.at(document.text(), heading.start(), heading.end()) == null);
  }

  /** 二、项目名称：环卫服务 and 一、从我做起，不乱扔垃圾。 are points that need no text under them. */
  private static boolean saysItself(Document document, Section section) {
    String heading = section.heading().of(document.folded());
    String words = heading.endsWith(":") ? SHORT_CODE.matcher(heading).replaceFirst("") : heading;
    return SENTENCE.matcher(words).matches();
  }

  /**
   * The last heading, where a notice that the rest is cut is all that follows, or nothing at all.
   */
  private static Optional<Section> cutSection(
      Document document, List<Section> sections, Map<Integer, Integer> filledAt) {
    if (sections.size() < 2) {
      return Optional.empty();
    }
    Section last = sections.get(sections.size() - 1);
    boolean nothing =
        document.blocks().stream()
            .skip(last.block() + 1L)
            .filter(block -> block.role() != Role.FURNITURE)
            .findFirst()
            .filter(block -> !isNotice(document, block))
            .isEmpty();
    return nothing && filledAt.getOrDefault(last.level(), 0) > 1 && !saysItself(document, last)
        ? Optional.of(last)
        : Optional.empty();
  }

  /** 5. Sheds and then 6. Dogs: a heading that looks like an item, for nothing stands under it. */
  private void unwritten(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      List<Point> points = series.points();
      long headings = points.stream().filter(p -> p.form() == Point.Form.HEADING).count();
      for (int i = 1; i < points.size() && headings >= FEWEST_HEADINGS; i++) {
        Point point = points.get(i);
        Block block = blocks.get(point.block());
        boolean last = i + 1 == points.size();
        boolean bare =
            last ? isLast(blocks, point.block()) : points.get(i + 1).block() == point.block() + 1;
        if (point.form() == Point.Form.PARAGRAPH
            && bare
            && headings >= points.size() - FEWEST_HEADINGS
            && block.span().length() < LONGEST_ITEM
            && !Endings.closed(document.text(block))
            && Omissions.in(block.span().of(document.folded())).isEmpty()) {
          reporter.report(
              Problem.of(info, block.span()).with("heading", document.text(block).strip()));
        }
      }
    }
  }

  /** （一）岗位变动 and at once （二）外出进修。同意选派…: its neighbours say under their title what it does not. */
  private void unsaid(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      List<Point> points = series.points();
      Point bare = null;
      boolean others = points.size() > 1 && series.style() == Numbering.Style.CHINESE_BRACKETED;
      for (int i = 0; i < points.size() && others; i++) {
        String words = document.text(blocks.get(points.get(i).block())).strip();
        boolean next =
            i + 1 < points.size() && points.get(i + 1).block() == points.get(i).block() + 1;
        if (words.length() <= LONGEST_TITLE && !Endings.closed(words) && next && bare == null) {
          bare = points.get(i);
        } else {
          others = TITLED.isIn(words) && Endings.closed(words);
        }
      }
      if (others
          && bare != null
          && blocks.get(bare.block()).role() == Role.BODY
          && Omissions.in(blocks.get(bare.block()).span().of(document.folded())).isEmpty()) {
        Span heading = blocks.get(bare.block()).span();
        reporter.report(
            Problem.of(info, heading).with("heading", heading.of(document.text()).strip()));
      }
    }
  }

  private static boolean isLast(List<Block> blocks, int index) {
    return blocks.stream().skip(index + 1L).allMatch(block -> block.role() == Role.FURNITURE);
  }

  /** 具体措施如下：, The following table shows …, and then a heading: what is announced is not there. */
  private void unkept(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    for (int i = 0; i + 1 < sections.size(); i++) {
      Section section = sections.get(i);
      int end = sections.get(i + 1).block();
      Block last = blocks.get(Math.max(0, end - 1));
      Span next = sections.get(i + 1).heading();
      Numbering first = Numbering.at(document.folded(), next.start(), next.end());
      boolean over =
          sections.get(i + 1).level() <= section.level() && (first == null || first.number() != 1);
      if (!over || last.role() != Role.BODY || last.kind() == BlockKind.HEADING) {
        continue;
      }
      Matcher announces =
          ANNOUNCES.matcher(document.folded(), last.span().start(), last.span().end());
      if (announces.find()) {
        Span words = new Span(announces.start(), announces.end());
        reporter.report(
            Problem.of(info, words).message("announced").with("words", words.of(document.text())));
      }
    }
  }

  private static boolean isNotice(Document document, Block block) {
    return document.get(CutNotices.ANALYSIS).stream()
        .anyMatch(notice -> block.span().contains(notice.span()));
  }

  /** ABSTRACT and then 第一章: what such a line names has no text, whoever made it a heading. */
  private void frontMatter(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean named =
          block.role() == Role.BODY
              && block.kind() == BlockKind.PARAGRAPH
              && block.span().length() <= LONGEST_NAME
              && FRONT_MATTER.contains(Titles.letters(document.text(block)));
      Block next = blocks.get(i + 1);
      if (named && next.role() == Role.BODY && next.kind() == BlockKind.HEADING) {
        reporter.report(
            Problem.of(info, block.span()).with("heading", document.text(block).strip()));
      }
    }
  }

  /** 九、附件 as the last words: what is attached is not named. */
  private static Optional<Section> lastAttachments(Document document, List<Section> sections) {
    if (sections.size() < 2) {
      return Optional.empty();
    }
    Section last = sections.get(sections.size() - 1);
    String rest = document.text().substring(last.heading().end()).strip();
    String title = Titles.key(last.heading().of(document.text()));
    if (rest.isEmpty() && ATTACHMENTS.contains(title)) {
      return Optional.of(last);
    }
    // a rule of Markdown closes the document: what stands behind it is another's
    boolean end = rest.isEmpty() || RULE.matcher(rest).lookingAt();
    boolean marked = document.blocks().get(last.block()).kind() == BlockKind.HEADING;
    boolean attached = ATTACHED.isIn(last.heading().of(document.folded()));
    long filled = sections.stream().filter(section -> section.all() > 0).count();
    return end && marked && attached && filled > sections.size() / 2
        ? Optional.of(last)
        : Optional.empty();
  }

  /** 5.2 before 5.2.1, PART B before B1: the number says what the level does not. */
  private static boolean isParent(Document document, Section section, Section next) {
    Matcher code = CODE.matcher(section.heading().of(document.folded()));
    if (code.lookingAt()) {
      String under = next.heading().of(document.folded());
      String label = code.group(1);
      char after = under.length() > label.length() ? under.charAt(label.length()) : ' ';
      boolean letter = Character.isLetter(label.charAt(label.length() - 1));
      if (under.startsWith(label)
          && (after == '.' ? isCounted(under, label) : letter && Character.isDigit(after))) {
        return true;
      }
    }
    Numbering outer =
        Numbering.at(document.folded(), section.heading().start(), section.heading().end());
    Numbering inner = Numbering.at(document.folded(), next.heading().start(), next.heading().end());
    if (outer == null) {
      // 2 Background: a figure and one space are not seen as a number
      Matcher bare = BARE_FIGURE.matcher(section.heading().of(document.folded()));
      return bare.lookingAt()
          && inner != null
          && next.heading().of(document.folded()).startsWith(bare.group(1) + ".");
    }
    return inner != null && inner.depth() > outer.depth();
  }

  private static boolean isCounted(String under, String label) {
    int at = label.length() + 1;
    return at < under.length() && Character.isDigit(under.charAt(at));
  }

  /** 第一章 on a line of its own: its title is on the next. */
  private static boolean isNumberOnly(Document document, Section section) {
    Span heading = section.heading();
    Numbering numbering = Numbering.at(document.folded(), heading.start(), heading.end());
    return numbering != null && numbering.span().end() >= heading.end();
  }
}
