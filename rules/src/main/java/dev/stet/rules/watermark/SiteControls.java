package dev.stet.rules.watermark;

import dev.stet.core.analysis.OtherFiles;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
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

  /** One sign of a site proves little; two make a page, and a book has some by chance. */
  private static final int FEWEST_SIGNS = 2;

  private static final int BLOCKS_TO_A_CHANCE = 300;

  /** How many blocks at the end may be a list of other pages although nothing else tells so. */
  static final int FOOT = 15;

  /** The name of a file among the first blocks is what a document site has for a title. */
  private static final Pattern FILE =
      Pattern.compile("(?i)[^\\n|>：:]{6,60}\\.(?:docx?|pptx?|pdf|wps|txt)");

  /** 本报记者 某某 通讯员 某某: who wrote it, which a paper prints over its text. */
  private static final Pattern REPORTER =
      Pattern.compile("[□■]?\\s?(?:本报|本刊|本社|新华社)(?:首席|特约|见习|实习)?(?:记者|通讯员)[ /／　].{2,40}");

  private static final int HEAD = 20;

  private final BitSet controls;
  private final BitSet voice;
  private final BitSet left = new BitSet();
  private final boolean page;

  private SiteControls(Document document) {
    List<SiteLine> lines = SiteLines.of(document);
    long signs = lines.stream().filter(SiteLine::isSign).count() + markup(document);
    this.controls = LabelRuns.of(lines);
    LabelRuns.addRows(controls, document, lines);
    this.page = signs >= FEWEST_SIGNS + lines.size() / BLOCKS_TO_A_CHANCE || !controls.isEmpty();
    int title = -1;
    if (page) {
      SingleLabels.addTo(controls, document, lines);
      MenuNames.addRows(controls, document, lines);
      OtherPages.addLinks(controls, document, lines);
      OtherPages.addNames(controls, document, lines);
      OtherPages.addEdges(controls, document, lines);
      MenuNames.addColumn(controls, document, lines);
      PageLists.addTo(controls, document);
      PageRemarks.addTo(controls, document, lines);
      FeedbackForms.addTo(controls, document);
      CaptureMarks.addTo(controls, document, lines);
      Widgets.addTo(controls, document, lines);
      BoardLines.addTo(controls, document, lines);
      MenuNames.addTop(controls, document);
      MenuNames.addPagers(controls, document, lines);
      StoryFeeds.addTo(controls, document);
      LinkCards.addTo(controls, document, lines);
      PageEchoes.addMottos(controls, document, lines);
      title = PageFrame.addHead(controls, document, lines);
    }
    BitSet sure = (BitSet) controls.clone();
    OtherPages.addLines(controls, lines);
    if (page) {
      PageFoot.addTo(controls, document, lines);
      BetweenControls.addTo(controls, document, lines, title);
      PageFrame.addFurniture(controls, document, lines);
      PageEchoes.addLabels(controls, document, lines);
      if (title >= 0 && !lines.get(title).share().whole()) {
        controls.clear(title);
      }
      PageTitle.keep(controls, sure, document, lines, title);
    }
    OtherFiles others = document.get(OtherFiles.ANALYSIS);
    for (int i = controls.nextSetBit(0); i >= 0; i = controls.nextSetBit(i + 1)) {
      controls.set(i, !others.leadsThere(document.blocks().get(i)) && !heads(document, lines, i));
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

  /** 【提示】 over a sentence, behind none of the page's lines: a head of the text. */
  private boolean heads(Document document, List<SiteLine> lines, int i) {
    String line = document.text(document.blocks().get(i)).strip();
    return line.startsWith("【")
        && line.indexOf('】') == line.length() - 1
        && i > 0
        && !controls.get(i - 1)
        && i + 1 < lines.size()
        && lines.get(i + 1).prose()
        && !controls.get(i + 1);
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

  /** Whether block {@code i} is neither the report's title, nor its signature, nor its byline. */
  static boolean mayBe(Document document, int i) {
    Block block = document.blocks().get(i);
    boolean file = i < HEAD && FILE.matcher(document.text(block).strip()).matches();
    return block.role() != Role.TITLE
        && block.role() != Role.SIGNATURE
        && block.kind() != BlockKind.FOOTNOTE
        && !file
        && !REPORTER.matcher(document.text(block).strip()).matches();
  }
}
