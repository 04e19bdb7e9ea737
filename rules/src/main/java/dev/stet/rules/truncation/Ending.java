package dev.stet.rules.truncation;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.ContentsMatch;
import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Exercises;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.analysis.Promise;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Series;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Words;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What speaks for and against a report having been cut at one of its ends. Each piece of evidence
 * has a weight and words a person can check. Used once.
 */
final class Ending {
  /** Weight from which a person should look. */
  private static final double LIKELY = 3;

  /** A line of more letters says something by itself. */
  private static final int LONGEST_BEGINNING = 6;

  private static final PrefilteredPattern STOP =
      PrefilteredPattern.compile("[。！]|[.!?]\\s+(?=\\p{Lu})");

  /** 授权书（格式自拟）, Prices (see the portal): the heading says where to find what it names. */
  private static final PrefilteredPattern ELSEWHERE =
      PrefilteredPattern.compile(
          "(?i)[(（](?:略|[^()（）]{0,12}(?:自拟|另附|另见|详见|附后|格式见|见附件|见附表|attached|see )[^()（）]{0,16})[)）]\\s*$");

  private static final PrefilteredPattern PICTURES =
      PrefilteredPattern.compile("[\\s\\x{1F000}-\\x{1FAFF}\\u2600-\\u27BF\\uFE0F]+$");

  /** – Ends – */
  private static final Pattern END_SIGN =
      Pattern.compile("[–—-]{1,3}\\s?[\\p{L} ]{2,30}\\s?[–—-]{1,3}");

  /** Entries that signs part, and what names an issue. */
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile(
          "\\S [·•] \\S|\\b[vV](?:er\\.|ersion)? ?[0-9]{1,3}(?:\\.[0-9]{1,3})*$");

  /** A whole date: whatever was cut was seldom cut there. */
  private static final PrefilteredPattern DATED =
      PrefilteredPattern.compile(
          "[a-z)] [0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:1[6-9]|20)[0-9]{2}$");

  /** Over these stand titles, no sentences. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)[#*_ ]*(?:see also|related(?: [a-z]+)?|further reading|next steps|links)[:*_ ]*");

  private static final Pattern NAMES = Pattern.compile("(?:[^\\s,.]+, )+[^\\s,.]+[\\p{L})]");

  private static final Pattern LABELLED = Pattern.compile("[*_]*\\p{Lu}[^.:;]{2,80}:[*_]* .{2,60}");

  /** A question, and a few words. */
  private static final Pattern ANSWERED =
      Pattern.compile(
          "[^.!?。！？]{5,120}[?？][*_]*\\s*[^\\s.!?,;。！？，；]+(?:\\s[^\\s.!?,;。！？，；]+){0,3}");

  private static final Pattern DOTS = Pattern.compile("…{1,3}|\\.{3,6}");

  private static final int LONGEST_NOISE = 50;
  private static final int LONG_LAST = 80;

  private static final Set<Boilerplate.Family> LIBRARY =
      EnumSet.of(
          Boilerplate.Family.UPLOAD,
          Boilerplate.Family.DOWNLOAD,
          Boilerplate.Family.RIGHTS,
          Boilerplate.Family.PAYMENT);

  private static final int SAME_TAIL = 2;
  private static final int FEWEST_ENTRIES = 3;
  private static final int FEWEST_LINES = 4;
  private static final int LONGEST_OF_LINES = 30;
  private static final int LONGEST_REFERENCE = 4;
  private static final PrefilteredPattern INNER_STOP = PrefilteredPattern.compile("[.;:!?] ");

  /** In 2019, the 12, more than 40: a sentence has begun. */
  private static final PrefilteredPattern GOES_ON =
      PrefilteredPattern.compile(
          "(?i)^(?:in|on|by|at|from|of|to|for|since|until|between|over|under|about|with|after|before|during|the|a|an|this|these|it|we|they|he|she|there|than|up|down|and|or|but)\\b|\\b(?:the|of|to|by|from|than|at|in|and|or|with)\\s\\S+$");

  private final Document document;
  private final BodyEnd end;
  private final List<Words> evidence = new ArrayList<>();
  private double weight;

  private Ending(Document document, BodyEnd end) {
    this.document = document;
    this.end = end;
  }

  /** What there is to say about {@code end}. */
  static Ending of(Document document, BodyEnd end) {
    Ending ending = new Ending(document, end);
    ending.look();
    return ending;
  }

  /** Whether a person should look. */
  boolean isLikely() {
    return weight >= LIKELY;
  }

  double weight() {
    return weight;
  }

  List<Words> evidence() {
    return evidence;
  }

  /** The last words, back to the last mark before them. */
  Span words() {
    String text = document.text();
    int stop = end.words().end();
    int limit = Math.max(end.words().start(), stop - 40);
    int start = stop;
    while (start > limit) {
      boolean mark = "，。；：！？,;!?\n".indexOf(text.charAt(start - 1)) >= 0;
      if (mark && stop - start >= 2) {
        break;
      }
      start--;
    }
    while (start < stop && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start > limit || limit == end.words().start()) {
      return new Span(start, stop);
    }
    // begin with a whole word
    while (start < stop - 10
        && !Character.isWhitespace(text.charAt(start - 1))
        && text.charAt(start) < 0x2E80) {
      start++;
    }
    return new Span(start, stop);
  }

  private void look() {
    Block block = document.blocks().get(end.block());
    String words = OpenParagraphs.withoutNote(end.words().of(document.text()).strip());
    if (words.isEmpty() || !isProse(block, words)) {
      return;
    }
    if (DOTS.matcher(words).matches() && followsPoint()) {
      add(3, "dots stand in place of the points that follow", "其余各项只有省略号");
      return;
    }
    boolean notice = end.words().end() < block.span().end();
    boolean trails = trailsOff(words);
    if (Endings.closed(words) && !trails && !(notice && words.endsWith("..."))) {
      return;
    }
    int missing = LastRow.missingColumns(document, end.block());
    if (missing > 0) {
      add(
          3,
          "the last row lacks " + missing + " of the columns of the rows before it",
          "末行比前面各行少 " + missing + " 栏");
    } else if (block.kind() == BlockKind.HEADING && !matesAreParagraphs()) {
      heading();
    } else if (trails) {
      add(
          words.endsWith(".") ? 3 : 2.5,
          "it trails off in dots, and no other paragraph does",
          "全文止于省略号，而别处没有这样的段落");
      stopsElsewhere(block);
    } else {
      sentence(block, words);
    }
    if (weight <= 0) {
      return;
    }
    if (notice || noticeFollows()) {
      add(3, "a notice that the rest is hidden follows", "其后就是隐藏余下内容的提示");
    } else if (end.beforeFurniture()) {
      add(1, "the words of a web site follow at once", "其后紧接网站的文字");
    }
    insideWord();
    promises();
    contents();
    shortSection();
  }

  /**
   * 引进了甲公司、乙公司……: what shows only the beginning of a text puts dots where it stops. A story may end
   * in dots; a report with numbered points that uses none elsewhere does not.
   */
  private boolean trailsOff(String words) {
    int dots = words.length();
    while (dots > 0 && ".…".indexOf(words.charAt(dots - 1)) >= 0) {
      dots--;
    }
    boolean ellipsis = words.startsWith("…", dots) || words.length() - dots >= 3;
    if (!ellipsis || dots == 0 || !Character.isLetterOrDigit(words.charAt(dots - 1))) {
      return false;
    }
    long sentences = words.chars().filter(c -> c == '。').count();
    boolean report =
        !document.get(Outline.ANALYSIS).points().isEmpty()
            || (words.endsWith("...") && sentences > 2);
    return report
        && words.charAt(dots - 1) != '等'
        && LastWords.holdMarks(words, Endings.isChinese(words))
        && document.blocks().stream()
            .filter(other -> other.role() == Role.BODY && other.span().end() <= end.words().start())
            .noneMatch(other -> trails(document.text(other)));
  }

  /** Whether a point that is counted and has an end stands before the last line. */
  private boolean followsPoint() {
    int before = end.block() - 1;
    if (before < 0 || document.blocks().get(before).role() != Role.BODY) {
      return false;
    }
    Block point = document.blocks().get(before);
    Numbering numbering = Numbering.of(document, point);
    return numbering != null
        && numbering.number() > 2
        && point.kind() != BlockKind.HEADING
        && Endings.closed(document.text(point));
  }

  private static boolean trails(String words) {
    String line = words.strip();
    return line.endsWith("…") || line.endsWith("...");
  }

  private boolean noticeFollows() {
    return document.get(CutNotices.ANALYSIS).stream()
        .anyMatch(
            notice ->
                notice.kind() != CutNotices.Kind.PAGER
                    && notice.span().start() >= end.words().end()
                    && notice.span().start() - end.words().end() < 6);
  }

  private boolean isProse(Block block, String words) {
    return switch (block.kind()) {
      case PARAGRAPH, LIST_ITEM, HEADING, QUOTATION ->
          block.role() == Role.BODY
              && !EndMatter.is(words)
              && Boilerplate.families(words).isEmpty();
      default -> false;
    };
  }

  /** （五）…，…: the points before it are paragraphs that begin with a number, and so is this. */
  private boolean matesAreParagraphs() {
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      if (series.last().block() == end.block() && series.points().size() > 1) {
        long paragraphs =
            series.points().stream().filter(p -> p.form() != Point.Form.HEADING).count();
        return paragraphs * 2 >= series.points().size() - 1 && paragraphs > 0;
      }
    }
    return false;
  }

  /** The last block is a heading: what it announces never comes. */
  private void heading() {
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    int index = -1;
    for (int i = 0; i < sections.size(); i++) {
      index = sections.get(i).block() == end.block() ? i : index;
    }
    if (index < 0
        || EndMatter.isForTheSite(sections.get(index).heading().of(document.folded()))
        || ELSEWHERE.isIn(sections.get(index).heading().of(document.folded()))) {
      return;
    }
    Section section = sections.get(index);
    Place place = document.place(section.heading());
    boolean guessed =
        place instanceof Place.Page
            && Numbering.of(document, document.blocks().get(section.block())) == null;
    if (place instanceof Place.Slide || guessed) {
      return;
    }
    long filled =
        sections.subList(0, index).stream()
            .filter(other -> other.level() == section.level() && other.all() > 0)
            .count();
    filled += isTitleSibling(section) ? 1 : 0;
    long empty =
        sections.subList(0, index).stream()
            .filter(other -> other.level() == section.level() && other.all() == 0)
            .count();
    if (filled > empty && section.heading().start() >= end.start()) {
      add(
          filled > 1 ? 3.5 : 3,
          "it ends with a heading and nothing under it, while the " + filled + " before have text",
          "全文止于一个标题，其下没有内容，而此前同级标题下都有正文");
    }
  }

  /** Whether the heading that was taken for the title is of the same rank and has text under it. */
  private boolean isTitleSibling(Section section) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < section.block(); i++) {
      if (blocks.get(i).role() == Role.TITLE) {
        return blocks.get(i).kind() == BlockKind.HEADING
            && blocks.get(i).level() == section.level()
            && document.mediaType().equals("text/markdown");
      }
    }
    return false;
  }

  private void sentence(Block block, String words) {
    boolean chinese = Endings.isChinese(words);
    if (Endings.closed(PICTURES.matcher(words).replaceFirst("")) || Endings.inFace(words)) {
      return; // Thanks to all of you! 🎉
    }
    char last = words.charAt(words.length() - 1);
    boolean open = LastWords.areOpen(words, chinese);
    boolean inner = LastWords.holdMarks(words, chinese);
    int length = chinese ? words.length() : words.split("\\s+").length * 2;
    if (last == '：' || last == ':') {
      // a question at the end of a form waits for its answer; 如下： waits for what was cut
      if (chinese && inner) {
        add(2, "it ends with a colon", "全文止于冒号");
      }
      return;
    }
    if (isBeginning(words)) {
      add(3, "it is the beginning of words that always go on elsewhere", "这几个字在别处都有下文");
      stopsElsewhere(block);
      return;
    }
    Siblings siblings = Siblings.of(document, end.block());
    boolean items = siblings.allClosed();
    boolean article = isArticle(block);
    boolean clause = LastWords.areClause(words, chinese);
    if (!open && !inner && !items && !article && !clause && length < 24) {
      return;
    }
    if (!open && !inner && !items && !article && end.beforeFurniture() && followsLine()) {
      return; // a row of links before the words of a site
    }
    if (endsAsLinesBefore(words)
        || (!open && isLastOfLines(block))
        || (!open && document.get(Exercises.ANALYSIS))) {
      return; // a row of choices or of answers
    }
    if (NAMES.matcher(words).matches() || END_SIGN.matcher(words).matches() || DATED.isIn(words)) {
      return; // cut(1), paste(1), awk(1)
    }
    if (!open && isReference(words)) {
      return; // K. Oduya, 22.1.17
    }
    if (!open
        && !clause
        && (words.endsWith(")")
            || words.endsWith("]")
            || ROW.isIn(words)
            || isGlossary(words)
            || isOfOthers(block))) {
      return; // Tel. 496 · press@… · issue 12 (May)
    }
    if (!open && (ANSWERED.matcher(words).matches() || isLink())) {
      return; // How did you hear of us? from a neighbour
    }
    if (!open && isLabelled(block)) {
      return; // Berth: 4 and under it Master: J. Hale
    }
    if (siblings.mostOpen() && document.get(Chunks.ANALYSIS).numbers().isEmpty()) {
      return;
    }
    if (open) {
      add(3, "it ends where a sentence must go on", "句子停在必须接续之处");
    } else if (items) {
      add(
          siblings.allSemicolons() ? 3 : 2.5,
          "the items before the last one end with a stop",
          "此前各项都有标点结束");
    } else if (inner || article) {
      add(2, "the last paragraph has no full stop", "末段没有句末标点");
    } else {
      add(1.2, "the last paragraph has no full stop", "末段没有句末标点");
    }
    if (chinese && inner && words.length() >= LONG_LAST) {
      add(0.6, "it is a long one with commas", "末段较长，段内有逗号");
    }
    if (chinese && inner && isOfLibrary()) {
      add(1, "a document library shows the beginning only", "文档网站只展示开头部分");
    }
    stopsElsewhere(block);
  }

  /** Whether a site that shows the first pages of what its visitors uploaded speaks somewhere. */
  private boolean isOfLibrary() {
    Set<Boilerplate.Family> families = EnumSet.noneOf(Boilerplate.Family.class);
    document.blocks().stream()
        .filter(block -> block.kind() != BlockKind.TABLE_CELL)
        .forEach(
            block -> families.addAll(Boilerplate.families(block.span().of(document.folded()))));
    families.retainAll(LIBRARY);
    return families.size() > 1;
  }

  /** Whether the two blocks before it end in the same words: rows of a tariff. */
  private boolean endsAsLinesBefore(String words) {
    int last = end.block();
    String tail = words.substring(Math.max(0, words.length() - SAME_TAIL));
    return last > 1
        && !Endings.closed(words)
        && document.text(document.blocks().get(last - 1)).strip().endsWith(tail)
        && document.text(document.blocks().get(last - 2)).strip().endsWith(tail);
  }

  /**
   * 提梁壶，西汉 below 方罍，商后期 and others: the last of at least four short lines of as many clauses, none
   * of which stops.
   */
  private boolean isLastOfLines(Block block) {
    int lines = 0;
    long clauses = -1;
    for (int i = end.block(); i >= 0 && lines < FEWEST_LINES; i--) {
      Block other = document.blocks().get(i);
      String line = document.folded().substring(other.span().start(), other.span().end()).strip();
      long here = line.chars().filter(c -> c == ',' || c == '，').count();
      boolean like =
          other.kind() == block.kind()
              && line.length() <= LONGEST_OF_LINES
              && !Endings.closed(line)
              && here > 0
              && (clauses < 0 || here == clauses);
      if (!like) {
        return false;
      }
      clauses = here;
      lines++;
    }
    return lines == FEWEST_LINES;
  }

  /** See also, and under it: the titles of other texts. */
  private boolean isOfOthers(Block block) {
    String[] lines = document.text(block).strip().split("\n", -1);
    String before =
        lines.length > 1
            ? lines[lines.length - 2]
            : end.block() > 0 ? document.text(document.blocks().get(end.block() - 1)) : "";
    return OTHERS.matcher(before.strip()).matches();
  }

  /** HR hazard ratio; MI myocardial infarction; y years: entries without a verb. */
  private static boolean isGlossary(String words) {
    return words.chars().filter(c -> c == ';').count() >= FEWEST_ENTRIES && words.indexOf(". ") < 0;
  }

  /** K. Oduya, 22.1.17; Registered charity 1044170; 5 so] so 1874: a few words and a figure. */
  private static boolean isReference(String words) {
    String last = words.substring(lastStop(words)).strip();
    return words.chars().filter(c -> c == ']').count()
            > words.chars().filter(c -> c == '[').count() + 1
        || (Character.isDigit(last.charAt(last.length() - 1))
            && last.split("\\s+").length <= LONGEST_REFERENCE
            && !GOES_ON.isIn(last));
  }

  private static int lastStop(String words) {
    Matcher stop = INNER_STOP.matcher(words);
    int at = 0;
    while (stop.find()) {
      at = stop.end();
    }
    return at;
  }

  /** Whether the last words are a link: many a writer sets no stop behind one. */
  private boolean isLink() {
    return document.evidence().stream()
        .anyMatch(e -> e.kind() == Evidence.Kind.LINK && e.span().end() == end.words().end());
  }

  /** Whether its last line and the one before are each a label and what it is of. */
  private boolean isLabelled(Block block) {
    String[] lines = document.text(block).strip().split("\n", -1);
    String before =
        lines.length > 1
            ? lines[lines.length - 2]
            : end.block() > 0 ? document.text(document.blocks().get(end.block() - 1)) : "";
    return LABELLED.matcher(lines[lines.length - 1]).matches()
        && LABELLED.matcher(before.strip()).matches();
  }

  /** Whether the line before it is a title, a name or a link as well. */
  private boolean followsLine() {
    int before = end.block() - 1;
    if (before < 0 || document.blocks().get(before).kind() != BlockKind.PARAGRAPH) {
      return false;
    }
    String line = document.text(document.blocks().get(before)).strip();
    return document.blocks().get(before).role() == Role.BODY
        && !Endings.closed(line)
        && !LastWords.holdMarks(line, Endings.isChinese(line))
        && "：:；;".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private boolean isArticle(Block block) {
    Numbering numbering = Numbering.of(document, block);
    return numbering != null
        && numbering.style() == Numbering.Style.ARTICLE
        && block.span().end() > numbering.span().end() + 1;
  }

  /** How many of the other long paragraphs end with a stop. */
  private void stopsElsewhere(Block block) {
    if (!document.get(Chunks.ANALYSIS).numbers().isEmpty()) {
      // where a site cut the text into pieces, none of them ends with its sentence
      add(1.2, "the other sentences have a stop", "其他句子都有句号");
      return;
    }
    int closed = 0;
    int all = 0;
    int enough = Endings.isChinese(document.text(block)) ? 24 : 60;
    for (int i = 0; i < document.blocks().size(); i++) {
      Block other = document.blocks().get(i);
      boolean prose =
          other.role() == Role.BODY
              && (other.kind() == BlockKind.PARAGRAPH || other.kind() == BlockKind.LIST_ITEM)
              && other.span().length() >= enough
              && i != end.block()
              && LastWords.areSentence(document.text(other));
      if (prose) {
        all++;
        String words = document.text(other);
        closed +=
            Endings.closed(words)
                    || onlyNoiseFollows(words)
                    || words.strip().endsWith("：")
                    || words.strip().endsWith(":")
                    || words.strip().endsWith("；")
                ? 1
                : 0;
      }
    }
    String words = document.text(block);
    long stops = STOP.matcher(words).results().count();
    if (stops >= 1 && (closed < 3 || closed < all * 0.8)) {
      add(
          Math.min(stops, 3) * 0.5,
          stops + " sentences before it end with a stop",
          "此前 " + stops + " 个句子都有句号");
    }
    if (all > 0 && closed >= all * 0.6) {
      add(
          closed >= all * 0.8 ? (all >= 3 ? 2 : 1.2) : 0.5,
          closed + " of the " + all + " other paragraphs end with a stop",
          "其他 " + all + " 段中有 " + closed + " 段以句末标点结束");
    } else if (all > 0 && closed < all * 0.5 && stops < 3) {
      weight -= 2;
    }
  }

  /** Letters that a site throws in to spoil copies stand after the stop. */
  private static boolean onlyNoiseFollows(String words) {
    int stop = words.lastIndexOf('。');
    return stop > 0
        && words.length() - stop < LONGEST_NOISE
        && words.chars().skip(stop + 1L).noneMatch(c -> Endings.isHan((char) c));
  }

  /** 绩效 alone on the last line, where every other line goes on as 绩效考核. */
  private boolean isBeginning(String words) {
    return words.length() >= 2
        && words.length() <= LONGEST_BEGINNING
        && words.chars().allMatch(c -> Endings.isHan((char) c))
        && BrokenWord.next(document, words, end.words().end(), 3) != 0;
  }

  private void insideWord() {
    BrokenWord word = BrokenWord.at(document, end.words());
    if (word != null) {
      add(2, word.evidence().en(), word.evidence().zh());
    }
  }

  private void promises() {
    for (Promise promise : document.get(Promise.ANALYSIS)) {
      Span lastPoint = promise.points().get(promise.points().size() - 1);
      boolean here = promise.span().start() >= end.start() && lastPoint.start() < end.words().end();
      if (here
          && promise.points().size() < promise.count()
          && lastPoint.end() > end.words().start() - 4000) {
        String announced = promise.span().of(document.text());
        add(
            2,
            "“" + announced + "” were announced and " + promise.points().size() + " follow",
            "前文称“" + announced + "”，只见 " + promise.points().size() + " 项");
        return;
      }
    }
  }

  private void contents() {
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      int all = match.places().size();
      boolean lastMissing = match.places().get(all - 1).isEmpty();
      if (end.last() && lastMissing && match.found() > 0) {
        int missing = all - match.found();
        add(
            2,
            missing + " of the " + all + " titles in the contents are missing",
            "目录所列 " + all + " 项中有 " + missing + " 项不见正文");
        return;
      }
    }
  }

  private void shortSection() {
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    for (int i = sections.size() - 1; i >= 0; i--) {
      Section section = sections.get(i);
      if (!section.leaf()
          || section.body().end() < end.words().end()
          || section.block() == end.block()) {
        continue;
      }
      List<Integer> siblings =
          sections.stream()
              .filter(
                  other ->
                      other.leaf()
                          && other.level() == section.level()
                          && other.block() != section.block())
              .map(Section::all)
              .sorted()
              .toList();
      if (siblings.size() >= 2) {
        int median = siblings.get(siblings.size() / 2);
        if (section.all() * 3 < median) {
          int share = section.all() * 100 / Math.max(1, median);
          add(
              1,
              "its section is " + share + " % as long as the others",
              "所在一节只有其他各节的 " + share + "% 长");
        }
      }
      return;
    }
  }

  private void add(double more, String en, String zh) {
    weight += more;
    evidence.add(new Words(en, zh));
  }
}
