package dev.stet.rules.watermark;

import dev.stet.core.analysis.Directions;
import dev.stet.core.analysis.OtherFiles;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which blocks of a document are a page's controls that became words: rows of labels, columns of
 * short lines that together are a menu or a list of other pages.
 *
 * <p>What a menu lists is different on every site, so what counts is the shape (no sentence, labels
 * one after the other) and how much of it are words that all sites share ({@link InterfaceWords}).
 * A single label is a control only beside others.
 */
final class SiteControls {
  static final Analysis<SiteControls> ANALYSIS = SiteControls::new;

  private static final int SHORTEST_RUN = 6;
  private static final int LEAST_WORDS = 3;

  /** One sign of a site proves little; two make a page, and a book has some by chance. */
  private static final int FEWEST_SIGNS = 2;

  private static final int BLOCKS_TO_A_CHANCE = 300;

  /** One line in so many must be a menu's own word. */
  private static final int LINES_TO_A_WORD = 9;

  /** How far, in blocks, a single label of each weight may be from a control that is sure. */
  private static final int[] REACH = {0, 2, 5, 5};

  /** The weight of what nobody writes but a site. */
  private static final int CERTAIN = 3;

  /** Of a user, in characters. */
  private static final int LONGEST_NAME = 8;

  private static final int REACH_OF_LISTS = 14;
  private static final int REACH_OF_STAMPS = 3;

  private static final int LONGEST_LIST = 10;
  private static final int WIDEST_GAP = 3;

  /** What a line says for or against a stretch of the page being the site's: a control for it. */
  private static final double OF_A_CONTROL = 1;

  private static final double OF_A_SHORT_LINE = -0.34;
  private static final double OF_A_LINE = -0.7;

  /** A sentence that is not the site's ends the stretch. */
  private static final double OF_A_SENTENCE = -9;

  /** So much must speak for a stretch. */
  private static final double LEAST_FOR = 3;

  /** So much may speak against it on end. */
  private static final double MOST_AGAINST = 2.5;

  /** What heads a list of a site's other pages, whatever it calls these. */
  private static final Pattern OTHER_PAGES =
      Pattern.compile(
          "(?i)(?:related|similar|recommended|popular|trending|latest|recent|top|more|other|suggested|featured|earlier|previous|further|linked|(?:most|widely|much|best|now|just)(?=[ -](?:read|shared|viewed|watched|discussed|commented|clicked|liked|heard|searched|in)\\b)|(?:picked|chosen|selected|handpicked|made)(?= for (?:you|our)\\b)) (?!work|projects?|packages?|tools?|standards?|issues?|specifications?|repositories|information|details|contacts?|enquir|education|experience|employment|positions?|notes|dates|winners|years)[a-z]{2,20}(?: [a-z]{2,12}){0,2}:?");

  private static final int SHORTEST_INTRODUCTION = 8;
  private static final Pattern APART = Pattern.compile("\\s{2,}|\t");
  private static final int LINES_UNDER_THE_TITLE = 2;
  private static final int CONTROLS_UNDER_THE_TITLE = 6;

  private static final int REACH_OF_MENUS = 2;
  private static final int FEWEST_NAMES = 4;
  private static final Pattern BETWEEN = Pattern.compile("\\s+[|·•›‹»>/]\\s+");
  private static final PrefilteredPattern TRAIL = PrefilteredPattern.compile("[›‹»>]");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[^\\s0-9.;:,]{0,20}(?: [^\\s0-9.;:,]{1,16}){0,3}");

  /** 首页 封面 特稿 人物 副刊: names of two to six characters, whatever divides them. */
  private static final Pattern HAN_NAMES =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{2,8}(?:(?:\\s*[|丨·•›»>]\\s*|\\s+|[/／](?=\\p{IsHan}))[\\p{IsHan}A-Za-z]{2,8}){3,14}[\\s|>»›]*");

  /** 某某文库: the first line of a page, above its menu; networks of other kinds have names too. */
  private static final Pattern SITE =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{2,12}(?:(?<!互联|局域|电|路|管|水|渔|球|铁丝|光|官|法|渠|销售|服务|监测|监控|骨干|因特|万维|蛛|热|防|格)网|新媒体|数字报|文库|论坛|百科)");

  private static final Pattern PAGER =
      Pattern.compile("[←«‹] ?[^\\n]{2,70}(?:\\s{2,}|\\|)[^\\n]{2,70} ?[→»›]");

  /** QUESTIONS ANSWERED: what a column of a newspaper is called. */
  private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]{4,} [A-Z]{4,}");

  /** Download statistics: as a heading of a text may say. */
  private static final Pattern TWO_WORDS = Pattern.compile("[A-Z][a-z]{2,} [a-z]{3,}");

  private static final PrefilteredPattern SMALL_WORD = PrefilteredPattern.compile(" [a-z]{4,}");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(?:views|shares|likes|comments|downloads|citations|reads|followers|votes|points|answers|replies|crossref)\\b");

  private static final Pattern COUNT =
      Pattern.compile("[2-9]|[0-9]{2,4}|\\([0-9]{1,4}\\)|[0-9]{1,3}(?:\\.[0-9]{1,2})?%");

  /** How many blocks at the end may be a list of other pages although nothing else tells so. */
  static final int FOOT = 15;

  /** The name of a file among the first blocks is what a document site has for a title. */
  private static final Pattern FILE =
      Pattern.compile("(?i)[^\\n|>：:]{6,60}\\.(?:docx?|pptx?|pdf|wps|txt)");

  private static final int HEAD = 20;

  /** What a library of free books puts before each, with when it was first posted there. */
  private static final PrefilteredPattern LIBRARY =
      PrefilteredPattern.compile("Project Gutenberg|\\[E(?:Book|Text) ?#[0-9]{1,6}\\]");

  private static final Pattern FIELD = Pattern.compile("\\p{IsHan}{2,8}:\\s?[\\p{IsHan}0-9]{4,}");

  private static final PrefilteredPattern SENTENCE =
      PrefilteredPattern.compile(".{16}[\\p{Ll}\\p{IsHan})”\"][.!?。！？]\\W*$");

  private final BitSet controls;
  private final BitSet voice;
  private final BitSet left = new BitSet();
  private final boolean page;

  private SiteControls(Document document) {
    List<SiteLine> lines = new ArrayList<>(document.blocks().size());
    boolean library = LIBRARY.isIn(document.folded());
    for (Block block : document.blocks()) {
      SiteLine line = SiteLine.of(document, block);
      lines.add(library && line.posting() != PostingLine.NONE ? line.spokenOf() : line);
    }
    spokenOf(document, lines);
    told(document, lines);
    long signs = lines.stream().filter(SiteLine::isSign).count() + markup(document);
    this.controls = runs(lines);
    rows(document, lines, controls);
    this.page = signs >= FEWEST_SIGNS + lines.size() / BLOCKS_TO_A_CHANCE || !controls.isEmpty();
    int title = -1;
    if (page) {
      singles(document, lines, controls);
      menus(document, lines, controls);
      otherPages(document, lines, controls);
      otherNames(document, lines, controls);
      edges(document, lines, controls);
      column(document, lines, controls);
      PageLists.addTo(controls, document);
      PageRemarks.addTo(controls, document, lines);
      CaptureMarks.addTo(controls, document, lines);
      Widgets.addTo(controls, document, lines);
      StoryFeeds.addTo(controls, document);
      LinkCards.addTo(controls, document, lines);
      PageEchoes.addMottos(controls, document, lines);
      title = PageFrame.addHead(controls, document, lines);
    }
    BitSet sure = (BitSet) controls.clone();
    lists(lines, controls);
    if (page) {
      PageFoot.addTo(controls, document, lines);
      gaps(document, lines, title, controls);
      stretches(document, lines, controls);
      counters(document, lines, controls);
      PageFrame.addFurniture(controls, document, lines);
      PageEchoes.addLabels(controls, document, lines);
      if (title >= 0 && !lines.get(title).share().whole()) {
        controls.clear(title);
      }
      PageTitle.keep(controls, sure, document, lines, title);
    }
    OtherFiles others = document.get(OtherFiles.ANALYSIS);
    for (int i = controls.nextSetBit(0); i >= 0; i = controls.nextSetBit(i + 1)) {
      controls.set(i, !others.leadsThere(document.blocks().get(i)));
    }
    this.voice = (BitSet) controls.clone();
    for (int i = 0; i < lines.size(); i++) {
      boolean record = lines.get(i).posting() == PostingLine.RECORD;
      voice.set(i, controls.get(i) || lines.get(i).speaks() || record);
      boolean alone = lines.get(i).brief() && document.blocks().get(i).label() == null;
      boolean apart = alone || document.blocks().get(i).role() == Role.FURNITURE;
      left.set(i, lines.get(i).speaks() && !controls.get(i) && apart && mayBe(document, i));
    }
  }

  static SiteControls of(Document document) {
    return document.get(ANALYSIS);
  }

  /** How much of a page's markup the text has kept. */
  private static long markup(Document document) {
    return document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.PAGE_MARKUP)
        .count();
  }

  /** Whether the document bears the marks of a page of a site. */
  boolean isPage() {
    return page;
  }

  /** Whether a site speaks in block {@code i}, by a control or by one of the phrases all share. */
  boolean speaks(int i) {
    return voice.get(i);
  }

  /**
   * Whether block {@code i} is a line with a site's phrase and no control, so that it is told only
   * where a rule knows all of what it says.
   */
  boolean leaves(int i) {
    return left.get(i);
  }

  /** The first block at or after {@code from} that is a control; -1 if none is. */
  int next(int from) {
    return controls.nextSetBit(from);
  }

  /** The first block at or after {@code from} that is none. */
  int end(int from) {
    return controls.nextClearBit(from);
  }

  /** Runs of short lines that begin and end with a menu's word. */
  private static BitSet runs(List<SiteLine> lines) {
    BitSet controls = new BitSet();
    int from = 0;
    while (from < lines.size()) {
      int to = from;
      while (to < lines.size() && lines.get(to).brief()) {
        to++;
      }
      run(lines, from, to, controls);
      from = to + 1;
    }
    return controls;
  }

  /**
   * Takes the short lines that a sentence has announced and another one follows for what they are,
   * a list in which a menu is spoken of.
   */
  private static void spokenOf(Document document, List<SiteLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!introduces(document.blocks().get(i), document, lines.get(i))) {
        continue;
      }
      int to = i + 1;
      while (to < lines.size() && lines.get(to).brief()) {
        to++;
      }
      if (to < lines.size() && lines.get(to).prose()) {
        lines.subList(i + 1, to).replaceAll(SiteLine::spokenOf);
      }
      i = to - 1;
    }
  }

  /**
   * Takes the points and headings of a manual, and all that terms of use say, for what they are: a
   * button is named there to be pressed, and "Privacy policy" heads a part. A page that became
   * Markdown has its menus as links; points without are the text's, under its headings.
   */
  private static void told(Document document, List<SiteLine> lines) {
    Directions directions = document.get(Directions.ANALYSIS);
    List<Block> blocks = document.blocks();
    int last = document.mediaType().equals("text/markdown") ? blocks.size() - 1 : 0;
    while (last > 0 && !SENTENCE.isIn(document.text(blocks.get(last)))) {
      last--;
    }
    boolean headed = false;
    for (int i = 0; i < lines.size(); i++) {
      headed |= blocks.get(i).kind() == BlockKind.HEADING;
      boolean point =
          headed
              && i < last
              && blocks.get(i).kind() == BlockKind.LIST_ITEM
              && !PageLinks.isLink(document, blocks.get(i));
      boolean own = point || directions.tells(i) || isDrawn(document, i);
      if (own && !lines.get(i).linked() && lines.get(i).posting() == PostingLine.NONE) {
        lines.set(i, lines.get(i).spokenOf());
      }
    }
  }

  /** {@code |name |size |}: a row of a table that is drawn with strokes, beside another. */
  private static boolean isDrawn(Document document, int i) {
    return isStroked(document, i) && (isStroked(document, i - 1) || isStroked(document, i + 1));
  }

  private static boolean isStroked(Document document, int i) {
    if (i < 0 || i >= document.blocks().size()) {
      return false;
    }
    String line = document.text(document.blocks().get(i)).strip();
    return line.length() > 2
        && (line.charAt(0) == '|' || line.charAt(0) == '+')
        && line.charAt(line.length() - 1) == line.charAt(0);
  }

  private static boolean introduces(Block block, Document document, SiteLine line) {
    return document.folded().charAt(block.span().end() - 1) == ':'
        && block.span().length() >= SHORTEST_INTRODUCTION
        && !line.isMenuWord()
        && !line.isSign();
  }

  /** Marks what of the short lines {@code from} to {@code to} lies between menu words. */
  private static void run(List<SiteLine> lines, int from, int to, BitSet controls) {
    int start = -1;
    int last = -1;
    int words = 0;
    for (int i = from; i < to; i++) {
      if (!lines.get(i).isMenuWord()) {
        continue;
      }
      if (last >= 0 && i - last > LINES_TO_A_WORD) {
        mark(start, last, words, controls);
        words = 0;
        start = -1;
      }
      start = start < 0 ? i : start;
      last = i;
      words++;
    }
    if (last >= 0) {
      mark(start, last, words, controls);
    }
  }

  private static void mark(int start, int last, int words, BitSet controls) {
    int lines = last - start + 1;
    if (lines >= SHORTEST_RUN && words >= LEAST_WORDS && words * LINES_TO_A_WORD >= lines) {
      controls.set(start, last + 1);
    }
  }

  private static void rows(Document document, List<SiteLine> lines, BitSet controls) {
    for (int i = 0; i < lines.size(); i++) {
      // a heading of two such words is the report's, Notes / Comments
      String line = document.text(document.blocks().get(i)).strip();
      boolean heading =
          !lines.get(i).share().certain()
              && (document.blocks().get(i).kind() == BlockKind.HEADING
                  || TWO_CAPITALS.matcher(line).matches()
                  || (TWO_WORDS.matcher(line).matches() && isBetweenSentences(lines, i)));
      if (lines.get(i).isRow() && !heading && !isTable(document, i)) {
        controls.set(i);
      }
    }
  }

  private static boolean isBetweenSentences(List<SiteLine> lines, int i) {
    return i > 0 && lines.get(i - 1).prose() && i + 1 < lines.size() && lines.get(i + 1).prose();
  }

  /** Whether words set apart and, in the line below, a word and figures make a table. */
  private static boolean isTable(Document document, int at) {
    if (at + 1 >= document.blocks().size()) {
      return false;
    }
    String[] head = APART.split(document.text(document.blocks().get(at)).strip(), -1);
    String[] row = APART.split(document.text(document.blocks().get(at + 1)).strip(), -1);
    return head.length > 1
        && (row.length == head.length || row.length == head.length + 1)
        && !row[row.length - 1].isEmpty()
        && Character.isDigit(row[row.length - 1].charAt(0));
  }

  /**
   * Lines of one label. One that only a site writes counts wherever it stands on a page; another
   * close to controls.
   */
  private static void singles(Document document, List<SiteLine> lines, BitSet controls) {
    for (int i = 0; i < lines.size(); i++) {
      SiteLine line = lines.get(i);
      boolean certain = line.share().certain() || line.posting() == PostingLine.RECORD;
      if (line.linked() || (line.shown() && certain) || isNameAndControls(document, line, i)) {
        controls.set(i);
      }
    }
    BitSet sure = (BitSet) controls.clone();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).phrase()) {
        sure.set(i);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      SiteLine line = lines.get(i);
      boolean stamps = line.posting() == PostingLine.STAMPS;
      boolean heads = line.related() || line.heads();
      boolean title = !heads && i > 0 && isHeading(document, lines, i);
      if ((line.brief() && (line.share().whole() || heads) && !isField(document, i) && !title)
          || stamps) {
        int reach =
            heads ? REACH_OF_LISTS : stamps ? REACH_OF_STAMPS : REACH[line.share().heaviest()];
        int near = sure.nextSetBit(Math.max(0, i - reach));
        if (near >= 0 && near <= i + reach) {
          controls.set(i);
        }
      }
    }
  }

  /**
   * Headlines, Collections, Show notes: a word that sites and reports have in common, alone over a
   * sentence of the text, heads that.
   */
  private static boolean isHeading(Document document, List<SiteLine> lines, int i) {
    String words = document.text(document.blocks().get(i)).strip();
    return lines.get(i).share().heaviest() == 1
        && i + 1 < lines.size()
        && lines.get(i + 1).prose()
        && Character.isUpperCase(words.charAt(0))
        && Character.isLetter(words.charAt(words.length() - 1));
  }

  /** 工艺流程 播报 编辑: a title or a name and, to its right, two controls or more. */
  private static boolean isNameAndControls(Document document, SiteLine line, int i) {
    boolean named = document.blocks().get(i).label() == null;
    if (!line.brief() || !named || line.share().heaviest() < CERTAIN) {
      return false;
    }
    String words = document.blocks().get(i).span().of(document.folded()).strip();
    int space = words.indexOf(' ');
    return space > 1
        && (space <= LONGEST_NAME || line.share().hits() > 1)
        && words.chars().noneMatch(c -> ":：，。".indexOf(c) >= 0)
        && InterfaceWords.in(words.substring(space)).certain();
  }

  /** 地址：迎宾路16号 and then 联系方式：8850127: one of the text's own fields. */
  private static boolean isField(Document document, int i) {
    return i > 0
        && FIELD.matcher(document.blocks().get(i).span().of(document.folded())).lookingAt()
        && FIELD.matcher(document.blocks().get(i - 1).span().of(document.folded())).lookingAt();
  }

  /**
   * Names side by side, each of a word or a few and none a figure, beside a control: a menu,
   * whatever it lists. Arrows at both ends lead to the pages before and after.
   */
  private static void menus(Document document, List<SiteLine> lines, BitSet controls) {
    BitSet sure = (BitSet) controls.clone();
    for (int i = 0; i < lines.size(); i++) {
      int near = sure.nextSetBit(Math.max(0, i - REACH_OF_MENUS));
      boolean beside = near >= 0 && near <= i + REACH_OF_MENUS;
      boolean first =
          i == 0 && lines.size() > 1 && (lines.get(1).isSign() || lines.get(1).speaks());
      if (controls.get(i) || !lines.get(i).shown() || !(beside || first)) {
        continue;
      }
      String line = document.text(document.blocks().get(i)).strip();
      String[] names = (BETWEEN.matcher(line).find() ? BETWEEN : APART).split(line, -1);
      if (first && SITE.matcher(line).matches()) {
        controls.set(i);
        continue;
      }
      boolean menu =
          names.length >= (TRAIL.isIn(line) ? 3 : FEWEST_NAMES)
              && Arrays.stream(names).allMatch(name -> NAME.matcher(name).matches())
              && !isTable(document, i);
      boolean han =
          (lines.get(i).share().hits() > 0 || TRAIL.isIn(line))
              && HAN_NAMES.matcher(line).matches()
              && !isTable(document, i)
              && (first || i == 0 || mayBe(document, i));
      if (menu || han || PAGER.matcher(line).matches()) {
        controls.set(i);
      }
    }
  }

  /**
   * The names below the first controls of a page, one a line, before anything else is said: its
   * menu. The last of them may belong to the title.
   */
  private static void column(Document document, List<SiteLine> lines, BitSet controls) {
    int from = controls.nextSetBit(0);
    if (from < 0 || from > LINES_UNDER_THE_TITLE) {
      return;
    }
    from = controls.nextClearBit(from);
    int to = from;
    int longer = 0;
    while (to < lines.size() && isTitleCase(document.text(document.blocks().get(to)).strip())) {
      longer += document.text(document.blocks().get(to)).strip().indexOf(' ') > 0 ? 1 : 0;
      to++;
    }
    int end = to - LINES_UNDER_THE_TITLE;
    if (to < lines.size() && end - from >= SHORTEST_RUN && longer >= LEAST_WORDS) {
      controls.set(from, end);
    }
  }

  /** Tide Tables, Quays & Moorings: a name of which all longer words are. */
  private static boolean isTitleCase(String line) {
    return NAME.matcher(line).matches() && !SMALL_WORD.isIn(line);
  }

  /**
   * A figure alone under a control, how many liked what follows, or above the label of a counter;
   * one is a step's number.
   */
  private static void counters(Document document, List<SiteLine> lines, BitSet controls) {
    for (int i = 0; i < lines.size(); i++) {
      boolean counted =
          (i > 0 && controls.get(i - 1))
              || (i + 1 < lines.size()
                  && controls.get(i + 1)
                  && COUNTED
                      .matcher(document.text(document.blocks().get(i + 1)).strip())
                      .lookingAt());
      if (counted
          && !controls.get(i)
          && lines.get(i).brief()
          && COUNT.matcher(document.text(document.blocks().get(i)).strip()).matches()) {
        controls.set(i);
      }
    }
  }

  /** Links and nothing else before the first sentence and after the last: where the site leads. */
  private static void edges(Document document, List<SiteLine> lines, BitSet controls) {
    int first = 0;
    while (first < lines.size() && !lines.get(first).prose()) {
      first++;
    }
    int last = lines.size() - 1;
    while (last > first && !lines.get(last).prose()) {
      last--;
    }
    for (int i = 0; i < lines.size() && last > first; i++) {
      Block block = document.blocks().get(i);
      boolean edge = i < first || i > last;
      if (edge && block.kind() == BlockKind.LIST_ITEM && PageLinks.isLink(document, block)) {
        controls.set(i);
      }
    }
  }

  /** Related recipes, and then links and nothing else: what is related is other pages. */
  private static void otherPages(Document document, List<SiteLine> lines, BitSet controls) {
    List<Block> blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      boolean head =
          blocks.get(i).kind() == BlockKind.HEADING
              && OTHER_PAGES.matcher(document.text(blocks.get(i)).strip()).matches();
      if (!head && !lines.get(i).related()) {
        continue;
      }
      int first = i + 1;
      if (blocks.get(first).kind() == BlockKind.HEADING
          && !PageLinks.isLink(document, blocks.get(first))) {
        first++; // which kind of them
      }
      int last = first;
      while (last < blocks.size() && PageLinks.isLink(document, blocks.get(last))) {
        last++;
      }
      if (last > first) {
        controls.set(i, last);
      }
    }
  }

  /** Similar houses, and then names and nothing else as far as the site's next line. */
  private static void otherNames(Document document, List<SiteLine> lines, BitSet controls) {
    for (int i = 0; i + FEWEST_SIGNS < lines.size(); i++) {
      boolean head =
          lines.get(i).brief()
              && !controls.get(i)
              && OTHER_PAGES.matcher(document.text(document.blocks().get(i)).strip()).matches();
      int end = i + 1;
      while (head
          && end < lines.size()
          && end - i <= LONGEST_LIST
          && isEntry(document, lines, end)) {
        end++;
      }
      boolean closed = end == lines.size() || controls.get(end) || lines.get(end).isSign();
      if (head && closed && end - i > FEWEST_SIGNS) {
        controls.set(i, end);
      }
    }
  }

  private static boolean isEntry(Document document, List<SiteLine> lines, int i) {
    SiteLine line = lines.get(i);
    return !line.isSign()
        && !line.prose()
        && (line.small() || line.headline())
        && document.blocks().get(i).kind() == BlockKind.PARAGRAPH;
  }

  /** Whether block {@code i} is neither the report's title nor its signature. */
  static boolean mayBe(Document document, int i) {
    Block block = document.blocks().get(i);
    boolean file = i < HEAD && FILE.matcher(document.text(block).strip()).matches();
    return block.role() != Role.TITLE
        && block.role() != Role.SIGNATURE
        && block.kind() != BlockKind.FOOTNOTE
        && !file;
  }

  /** A few short lines between two controls, and what follows the last of them to the end. */
  private static void gaps(Document document, List<SiteLine> lines, int title, BitSet controls) {
    gaps(document, lines, title, (BitSet) controls.clone(), controls);
    BitSet sure = (BitSet) controls.clone();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).speaks() && document.blocks().get(i).role() == Role.FURNITURE) {
        sure.set(i);
      }
    }
    gaps(document, lines, title, sure, controls);
  }

  private static void gaps(
      Document document, List<SiteLine> lines, int title, BitSet sure, BitSet controls) {
    for (int i = sure.nextSetBit(0); i >= 0; i = sure.nextSetBit(i + 1)) {
      int to = i + 1;
      while (to < lines.size()
          && !sure.get(to)
          && lines.get(to).brief()
          && mayBe(document, to)
          && to - i <= FOOT) {
        to++;
      }
      boolean between = to < lines.size() && sure.get(to) && to - i - 1 <= WIDEST_GAP;
      if (between && isUnderTheTitle(document, lines, sure, to)) {
        head(
            document,
            lines,
            title >= 0 ? title : longest(document, lines, i + 1, to),
            i + 1,
            to,
            controls);
      } else if (between || to == lines.size()) {
        controls.set(i + 1, Math.max(i + 1, to));
      }
    }
  }

  /** What stands above the title, and of what stands below it, by whom and when, the labels. */
  private static void head(
      Document document, List<SiteLine> lines, int title, int from, int to, BitSet controls) {
    for (int i = from; i < to; i++) {
      boolean labelled = lines.get(i).share().hits() > 0 && mayBe(document, i);
      controls.set(i, i < title || (i > title && labelled));
    }
  }

  /** The longest of the lines {@code from} to {@code to} without a label, or the last. */
  private static int longest(Document document, List<SiteLine> lines, int from, int to) {
    int longest = to - 1;
    int most = 0;
    for (int i = from; i < to; i++) {
      int length = document.blocks().get(i).span().length();
      if (length > most && lines.get(i).share().hits() == 0) {
        longest = i;
        most = length;
      }
    }
    return longest;
  }

  /**
   * Whether line {@code at} is the last of the page's head: the line before it, which no site has
   * in common with others, is the title.
   */
  private static boolean isUnderTheTitle(
      Document document, List<SiteLine> lines, BitSet sure, int at) {
    if (Titles.areWordsInARow(document.blocks().get(at - 1).span().of(document.folded()))) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (lines.get(i).prose()) {
        return false;
      }
    }
    int next = at + 1;
    while (next < lines.size() && next - at <= CONTROLS_UNDER_THE_TITLE && sure.get(next)) {
      next++; // by whom, when, and the buttons to share it
    }
    next = Math.min(lines.size() - 1, Math.max(next, at + LINES_UNDER_THE_TITLE));
    return lines.subList(at + 1, next + 1).stream().anyMatch(SiteLine::prose);
  }

  /**
   * Stretches that hold so many controls that what lies between these is the site's as well,
   * headlines of other pages and names.
   */
  private static void stretches(Document document, List<SiteLine> lines, BitSet controls) {
    BitSet sure = (BitSet) controls.clone();
    for (int i = sure.nextSetBit(0); i >= 0; ) {
      double sum = 0;
      double best = 0;
      int last = i;
      int at = i;
      for (; at < lines.size() && sum > best - MOST_AGAINST; at++) {
        sum += weight(document, lines, sure, at);
        if (sum >= best) {
          best = sum;
          last = at;
        }
      }
      int title = title(lines, sure, i, last);
      for (int in = i; best >= LEAST_FOR && in <= last; in++) {
        if (in != title && !lines.get(in).speaks() && mayBe(document, in)) {
          controls.set(in);
        }
      }
      i = sure.nextSetBit(last + 1);
    }
  }

  /**
   * What may be the title of the text that follows the stretch: the last line before it that is no
   * control; -1 if there is none.
   */
  private static int title(List<SiteLine> lines, BitSet sure, int from, int last) {
    int next = Math.min(lines.size(), last + 1 + LINES_UNDER_THE_TITLE);
    if (lines.subList(last + 1, next).stream().noneMatch(SiteLine::prose)) {
      return -1;
    }
    int title = sure.previousClearBit(last);
    while (title > from && lines.get(title).speaks()) {
      title = sure.previousClearBit(title - 1);
    }
    return title > from && title >= last - LINES_UNDER_THE_TITLE ? title : -1;
  }

  private static double weight(Document document, List<SiteLine> lines, BitSet sure, int at) {
    SiteLine line = lines.get(at);
    Block block = document.blocks().get(at);
    if (sure.get(at) || line.speaks()) {
      return OF_A_CONTROL;
    }
    char end = document.text().charAt(block.span().end() - 1);
    if (line.prose()
        || block.label() != null
        || block.kind() == BlockKind.TABLE_CELL
        || end == '.'
        || end == '。') {
      return OF_A_SENTENCE;
    }
    return line.brief() ? OF_A_SHORT_LINE : OF_A_LINE;
  }

  /** The short lines after the head of a list of other pages. */
  private static void lists(List<SiteLine> lines, BitSet controls) {
    for (int i = 0; i < lines.size(); i++) {
      boolean atTheFoot = i >= lines.size() - FOOT;
      boolean sure = controls.get(i) && (lines.get(i).related() || lines.get(i).heads());
      if (sure || (lines.get(i).related() && atTheFoot)) {
        int last = i;
        while (last + 1 < lines.size()
            && last - i < LONGEST_LIST
            && (lines.get(last + 1).small() || (sure && lines.get(last + 1).headline()))) {
          last++;
        }
        if (last > i + 1 || last == lines.size() - 1) {
          controls.set(i, last + 1);
        }
      }
    }
  }
}
