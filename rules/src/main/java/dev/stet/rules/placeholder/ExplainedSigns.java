package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs of which a document says what they stand for: “XX”代表分公司简称, XX stands for the code of the
 * branch. Wherever they stand in it, they are its notation; unless what they are said to mean is a
 * state (“○”表示尚未验收, X表示加倍), which no month and no village has: ○月○日 is a mask all the same.
 */
final class ExplainedSigns {
  private static final String SIGN = "[xX×*○〇□#※★☆△▲◇◆●■◎&@]{1,8}";

  private static final PrefilteredPattern QUOTED =
      PrefilteredPattern.compile(
          "[“\"「‘'`]("
              + SIGN
              + ")[”\"」’'`](?:[和、及与,](?:[“\"「‘'`][^”\"」’'`\\n]{1,8}[”\"」’'`])){0,3}(?:均|都|分别|在此|一律)?(?:代表|表示|代替|指代|代指|意为|指的?是|(?:均|都)?(?:为|是|作为)[^。;\\n]{0,8}(?:占位|代号|变量|通配))");

  private static final PrefilteredPattern USED =
      PrefilteredPattern.compile(
          "(?:以|用|其中|式中|[大小]写|字母|符号|记号)的?[“\"「]?("
              + SIGN
              + ")[”\"」]?(?:代表|表示|代替|指代|代指|作占位|作为占位|占位)");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "(?<![\\w$])[“\"'`]?([xX]{1,8}|#{1,8})[”\"'`]?(?:,? (?:and|or) [“\"'`]?[\\w#]{1,8}[”\"'`]?)? (?:stands? for|represents?|denotes?|is (?:only )?a place ?holder|are place ?holders)\\b");

  /** BZ for bright zinc, SS for steel and XX for unfinished: the parts of a code, one by one. */
  private static final PrefilteredPattern ONE_BY_ONE =
      PrefilteredPattern.compile(
          "\\b[A-Z0-9]{1,4} (?:for|is|means|=) [a-z][^.;\\n]{2,40}?(?:, and|,| and|;) ([xX]{1,4}|#{1,4}) (?:for|is|means|=) [a-z]");

  /** 也有人写作“×”，含义相同: another form of what was explained. */
  private static final PrefilteredPattern AS_WELL =
      PrefilteredPattern.compile(
          "(?:写作|记作|写成|印作|标作)[“\"「](" + SIGN + ")[”\"」],?(?:含义|意思|意义|用法)(?:与[^,。]{1,8})?(?:相同|一样)");

  /** An entry of a key; one by itself may be what somebody says, X表示支持. */
  private static final PrefilteredPattern ENTRY =
      PrefilteredPattern.compile(
          "(?<![\\p{IsHan}\\w])([^\\s\\p{IsHan},;:。、()“”]{1,6})(?:表示|代表)[^,;:。、\\n]{1,24}");

  private static final int BETWEEN_ENTRIES = 3;

  /** What a thing is or was found to be. */
  private static final PrefilteredPattern STATE =
      PrefilteredPattern.compile("^[^。;\\n]{0,12}?(?:已|尚|未(?!知)|正在|没有|不|待|加倍|错误|合格|达标|完成|有效|显著|缺)");

  /** What is left open. */
  private static final PrefilteredPattern GAP =
      PrefilteredPattern.compile(
          "^[^。;\\n]{0,24}?(?:数字|数值|年份|月份|日期|[编序代符]号|代码|简称|名(?![次单])|单位|的字|一字|变量|占位|金额|具体|省略|隐去)");

  private static final int EXPLANATION = 40;

  /** The signs that the text explains, and whether each stands for something left open. */
  private static final Analysis<Map<String, Boolean>> ANALYSIS = ExplainedSigns::of;

  private static final Pattern BETWEEN = Pattern.compile("[^xX×*○〇□#※★☆△▲◇◆●■◎&@]+");

  private ExplainedSigns() {}

  private static Map<String, Boolean> of(Document document) {
    Map<String, Boolean> signs = new HashMap<>();
    String text = document.folded();
    for (PrefilteredPattern pattern :
        new PrefilteredPattern[] {QUOTED, USED, AS_WELL, ENGLISH, ONE_BY_ONE}) {
      Matcher said = pattern.matcher(text);
      while (said.find()) {
        add(said.group(1), said.end(), text, signs);
      }
    }
    Matcher entry = ENTRY.matcher(text);
    int last = -1;
    while (entry.find()) {
      if (last >= 0 && entry.start() - last <= BETWEEN_ENTRIES) {
        add(entry.group(1), entry.end(1), text, signs);
      }
      last = entry.end();
    }
    return signs;
  }

  private static void add(String sign, int end, String text, Map<String, Boolean> signs) {
    String said = text.substring(end, Math.min(text.length(), end + EXPLANATION));
    signs.merge(sign, !STATE.isIn(said) || GAP.isIn(said), Boolean::logicalOr);
  }

  /**
   * Whether {@code document} explains what {@code run}, all of its stretches, stands for.
   *
   * @param asked whether a name or a figure is asked for where it stands
   */
  static boolean hold(Document document, String run, boolean asked) {
    Map<String, Boolean> signs = document.get(ANALYSIS);
    return !signs.isEmpty()
        && BETWEEN
            .splitAsStream(run)
            .filter(part -> !part.isEmpty())
            .allMatch(part -> isExplained(part, asked, signs));
  }

  /** KJxx, where x is a small card: a letter may come again. */
  private static boolean isExplained(String part, boolean asked, Map<String, Boolean> signs) {
    String one = part.substring(0, 1);
    boolean again = "xX×".contains(one) && part.equals(one.repeat(part.length()));
    Boolean open = signs.get(again && !signs.containsKey(part) ? one : part);
    return open != null && (open || !asked);
  }
}
