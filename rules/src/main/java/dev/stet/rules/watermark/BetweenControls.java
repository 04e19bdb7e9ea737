package dev.stet.rules.watermark;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What lies between controls and is the page's as well, whatever it says: a few short lines, a
 * stretch that holds more controls than text, the figure of a counter.
 */
final class BetweenControls {
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

  private static final int WIDEST_GAP = 3;

  private static final int LINES_UNDER_THE_TITLE = 2;

  private static final int CONTROLS_UNDER_THE_TITLE = 6;

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(?:views|shares|likes|comments|downloads|citations|reads|followers|votes|points|answers|replies|crossref)\\b");

  private static final Pattern COUNT =
      Pattern.compile("[2-9]|[0-9]{2,4}|\\([0-9]{1,4}\\)|[0-9]{1,3}(?:\\.[0-9]{1,2})?%");

  private final BitSet controls;
  private final Document document;
  private final List<SiteLine> lines;

  private BetweenControls(BitSet controls, Document document, List<SiteLine> lines) {
    this.controls = controls;
    this.document = document;
    this.lines = lines;
  }

  /**
   * Adds the lines between controls to {@code controls}.
   *
   * @param title the block that is the page's title; -1 where the page does not show which is
   */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines, int title) {
    BetweenControls between = new BetweenControls(controls, document, lines);
    between.gaps(title);
    between.stretches();
    between.counters();
  }

  /** A few short lines between two controls, and what follows the last of them to the end. */
  private void gaps(int title) {
    gaps(title, (BitSet) controls.clone());
    BitSet sure = (BitSet) controls.clone();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).speaks() && document.blocks().get(i).role() == Role.FURNITURE) {
        sure.set(i);
      }
    }
    gaps(title, sure);
  }

  private void gaps(int title, BitSet sure) {
    for (int i = sure.nextSetBit(0); i >= 0; i = sure.nextSetBit(i + 1)) {
      int to = i + 1;
      while (to < lines.size()
          && !sure.get(to)
          && lines.get(to).brief()
          && SiteControls.mayBe(document, to)
          && to - i <= SiteControls.FOOT) {
        to++;
      }
      boolean between = to < lines.size() && sure.get(to) && to - i - 1 <= WIDEST_GAP;
      if (between && isUnderTheTitle(sure, to)) {
        head(title >= 0 ? title : longest(i + 1, to), i + 1, to);
      } else if (between || to == lines.size()) {
        controls.set(i + 1, Math.max(i + 1, to));
      }
    }
  }

  /** What stands above the title, and of what stands below it, by whom and when, the labels. */
  private void head(int title, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean labelled = lines.get(i).share().hits() > 0 && SiteControls.mayBe(document, i);
      controls.set(i, i < title || (i > title && labelled));
    }
  }

  /** The longest of the lines {@code from} to {@code to} without a label, or the last. */
  private int longest(int from, int to) {
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
  private boolean isUnderTheTitle(BitSet sure, int at) {
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
  private void stretches() {
    BitSet sure = (BitSet) controls.clone();
    for (int i = sure.nextSetBit(0); i >= 0; ) {
      double sum = 0;
      double best = 0;
      int last = i;
      int at = i;
      for (; at < lines.size() && sum > best - MOST_AGAINST; at++) {
        sum += weight(sure, at);
        if (sum >= best) {
          best = sum;
          last = at;
        }
      }
      int title = title(sure, i, last);
      for (int in = i; best >= LEAST_FOR && in <= last; in++) {
        if (in != title && !lines.get(in).speaks() && SiteControls.mayBe(document, in)) {
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
  private int title(BitSet sure, int from, int last) {
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

  private double weight(BitSet sure, int at) {
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

  /**
   * A figure alone under a control, how many liked what follows, or above the label of a counter;
   * one is a step's number.
   */
  private void counters() {
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
}
