package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one name and unit of which the later is the earlier with two digits exchanged, 32.46
 * and 34.26: no year and no place makes that of a figure, only a slip does.
 */
final class SwappedDigits {
  /** Plans, comparisons and parts are other figures than the one of that name. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "目标|计划|力争|预计|预期|规划|争取|确保|上年|去年|前年|同期|以来|其中|季度|\\d月|截至|年初|比|较|每|最高|最低|第[一二三四]|target|plan|expect|forecast|quarter|previous|prior|last year|per |from",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT_IT =
      Pattern.compile(
          "^(?:报告期内?|年内|全年|年末|年底|今年|本年度?|当年|一年来|截止目前|目前|公司|集团|我们|共计?|累计|全部|合计|实现|完成|拥有|现有|的|全[国省市县区镇乡村校院州旗行部]|[我本该][国省市县区镇乡村校院州旗行司局部]|以)");
  private static final Pattern VERB =
      Pattern.compile("(?:达到了?|达|约?为|是|共计|共有|合计|总计|共|实现|完成|约|已|有)$");
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}]{4,14}");
  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "([a-z-]{3,} [a-z-]{4,}|[a-z-]{6,}) (?:was|were|of|reached|totall?ed|stood at|amounted to|came to)(?: a total of)?$");
  private static final PrefilteredPattern YEAR = PrefilteredPattern.compile("(?:19|20)\\d\\d年?");

  /** More figures of one name are a series, in which two are alike by chance. */
  private static final int MOST_OF_ONE_NAME = 4;

  private SwappedDigits() {}

  /** The slips of a document, name by name. */
  static List<Contradictions.Pair> all(Document document) {
    Map<String, List<Quantity>> byName = new LinkedHashMap<>();
    for (Passage passage : document.get(Passage.ALL)) {
      if (passage.block().kind() == BlockKind.TABLE_CELL) {
        continue;
      }
      Passage values = passage.measures();
      for (int i = 0; i < values.size(); i++) {
        Quantity figure = values.figure(i);
        String name = measured(figure) ? name(values.lead(i)) : null;
        if (name == null) {
          continue;
        }
        List<Quantity> earlier =
            byName.computeIfAbsent(name + "|" + figure.unit(), key -> new ArrayList<>());
        earlier.add(figure);
      }
    }
    List<Contradictions.Pair> slips = new ArrayList<>();
    for (List<Quantity> figures : byName.values()) {
      if (figures.size() <= MOST_OF_ONE_NAME) {
        slips(document.folded(), figures, slips);
      }
    }
    return slips;
  }

  private static void slips(String text, List<Quantity> figures, List<Contradictions.Pair> slips) {
    for (int i = 1; i < figures.size(); i++) {
      String digits = figures.get(i).span().of(text);
      for (Quantity earlier : figures.subList(0, i)) {
        if (Slips.swapped(earlier.span().of(text), digits)) {
          slips.add(new Contradictions.Pair(earlier, figures.get(i)));
          break;
        }
      }
    }
  }

  private static boolean measured(Quantity figure) {
    return figure.exact()
        && (figure.is(Kind.AMOUNT) || figure.is(Kind.PERCENT))
        && !figure.unit().isEmpty();
  }

  /** What the words before a figure name, or null if they name nothing by itself. */
  private static @Nullable String name(String lead) {
    String words = lead.strip();
    if (words.isEmpty() || OTHERWISE.isIn(words)) {
      return null;
    }
    if (words.charAt(words.length() - 1) < 0x80) {
      Matcher english = ENGLISH.matcher(words.toLowerCase(Locale.ROOT));
      return english.find() ? english.group(1) : null;
    }
    String name = YEAR.matcher(words).replaceAll("").strip();
    name = stripped(VERB, stripped(VERB, name));
    for (String before = ""; !before.equals(name); ) {
      before = name;
      name = stripped(ABOUT_IT, name);
    }
    return NAME.matcher(name).matches() ? name : null;
  }

  private static String stripped(Pattern words, String name) {
    return words.matcher(name).replaceFirst("");
  }
}
