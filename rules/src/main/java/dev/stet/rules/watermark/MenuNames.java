package dev.stet.rules.watermark;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Menus of names that are new on every site: side by side, beside a control, or one below the other
 * under the first controls of a page.
 */
final class MenuNames {
  private static final int REACH_OF_MENUS = 2;

  private static final int FEWEST_NAMES = 4;

  private static final int SHORTEST_COLUMN = 6;

  /** Of the names of a column, so many have two words. */
  private static final int FEWEST_LONGER = 3;

  private static final int LINES_UNDER_THE_TITLE = 2;

  private static final int LONGEST_TITLE = 100;

  private static final Pattern APART = Pattern.compile("\\s{2,}|\t");

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

  private static final PrefilteredPattern SMALL_WORD = PrefilteredPattern.compile(" [a-z]{4,}");

  private MenuNames() {}

  /** Write to us Place a notice Our rules: names set apart, three and more. */
  static boolean areNames(String line) {
    String[] names = APART.split(line, -1);
    return names.length >= 3 && Arrays.stream(names).allMatch(name -> NAME.matcher(name).matches());
  }

  /**
   * Names side by side, each of a word or a few and none a figure, beside a control: a menu,
   * whatever it lists. Arrows at both ends lead to the pages before and after.
   */
  static void addRows(BitSet controls, Document document, List<SiteLine> lines) {
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
              && (first || i == 0 || SiteControls.mayBe(document, i));
      if (menu || han || PAGER.matcher(line).matches()) {
        controls.set(i);
      }
    }
  }

  /** « The last story, and below it The next story »: where the page leads before and after. */
  static void addPagers(BitSet controls, Document document, List<SiteLine> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String one = document.text(document.blocks().get(i)).strip();
      if (one.length() > LONGEST_TITLE || one.length() < 2 || "«‹←⟵◀".indexOf(one.charAt(0)) < 0) {
        continue;
      }
      String other = document.text(document.blocks().get(i + 1)).strip();
      if (other.length() <= LONGEST_TITLE
          && other.length() > 1
          && "»›→⟶▶".indexOf(other.charAt(other.length() - 1)) >= 0
          && lines.get(i).shown()
          && lines.get(i + 1).shown()) {
        controls.set(i, i + 2);
      }
    }
  }

  /** Whether words set apart and, in the line below, a word and figures make a table. */
  static boolean isTable(Document document, int at) {
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
   * The names below the first controls of a page, one a line, before anything else is said: its
   * menu. The last of them may belong to the title.
   */
  static void addColumn(BitSet controls, Document document, List<SiteLine> lines) {
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
    if (to < lines.size() && end - from >= SHORTEST_COLUMN && longer >= FEWEST_LONGER) {
      controls.set(from, end);
    }
  }

  /** The names above the first control of a page, if nothing else is: no title is one of them. */
  static void addTop(BitSet controls, Document document) {
    int end = controls.nextSetBit(0);
    if (end >= SHORTEST_COLUMN - 1 && areOfAMenu(document, end)) {
      controls.set(0, end);
    }
  }

  /** Whether all lines before block {@code end} are names of a word or two, as no title is. */
  private static boolean areOfAMenu(Document document, int end) {
    for (int i = 0; i < end; i++) {
      String line = document.text(document.blocks().get(i)).strip();
      if (!isTitleCase(line) || document.blocks().get(i).kind() != BlockKind.PARAGRAPH) {
        return false;
      }
      if (line.replace(" & ", " ").split(" ", -1).length > LINES_UNDER_THE_TITLE) {
        return false;
      }
    }
    return true;
  }

  /** Tide Tables, Quays & Moorings: a name of which all longer words are. */
  private static boolean isTitleCase(String line) {
    return NAME.matcher(line).matches() && !SMALL_WORD.isIn(line);
  }
}
