package dev.stet.rules.numeric.change;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is said to rise and falls, or the other way round: {@code 由50元下调至60元}, {@code rose
 * from 80 to 72}.
 *
 * @param from the value before
 * @param to the value after
 * @param verb the word that says the contrary
 */
record Direction(Quantity from, Quantity to, String verb) {
  private static final String UP = "增加|增长|上升|提高|提升|扩大|上涨|攀升|跃升|上调|延长|拓展|扩展|增|升|涨";
  private static final String DOWN = "下降|减少|缩短|压缩|回落|降低|缩减|压减|下调|下跌|缩小|收窄|下滑|降|减|跌";
  private static final PrefilteredPattern FROM =
      PrefilteredPattern.compile("(?:由|从)[^,;。、:]{0,16}$");
  private static final PrefilteredPattern TO =
      PrefilteredPattern.compile(
          "^[^,;。、增升涨降减跌缩压]{0,8}?(?:逐[步年渐])?(?:("
              + UP
              + ")|("
              + DOWN
              + "))(?:了)?(?:到|至|为)[^,;。、]{0,8}$");

  private static final String EN_UP =
      "rose|risen|rises|rising|rise|increas\\w+|grew|grown|growing|growth|climbed|jumped|surged|gained|went up|up";
  private static final String EN_DOWN =
      "fell|fallen|falls|falling|fall|decreas\\w+|declin\\w+|dropped|drop|reduced|reduction|shrank|cut|down|slumped|dipped";
  private static final PrefilteredPattern EN_FROM =
      PrefilteredPattern.compile(
          "\\b(?:("
              + EN_UP
              + ")|("
              + EN_DOWN
              + "))(?:\\s+(?!"
              + EN_UP
              + "|"
              + EN_DOWN
              + ")[A-Za-z'-]+){0,5},?\\s+from\\s+(?:about\\s+|just\\s+|the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /** {@code from 6.45% down to 7.95%}: the way is told on the way. */
  private static final PrefilteredPattern EN_FROM_ONLY =
      PrefilteredPattern.compile("\\bfrom\\s+(?:about\\s+|just\\s+|the\\s+)?$");

  private static final PrefilteredPattern EN_WAY =
      PrefilteredPattern.compile("^[A-Za-z\\s'-]{0,16}?\\b(?:(up)|(down))\\s+to\\s+$");
  private static final PrefilteredPattern EN_TO =
      PrefilteredPattern.compile("^[A-Za-z\\s'-]{0,30}?\\bto\\s+(?:about\\s+|just\\s+|only\\s+)?$");

  /**
   * Places on a list, which improve as the number falls, and what is not one thing at two times.
   */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "排名|位次|名次|排位|位居|位列|第[\\d一二三四五六七八九十]|负|亏|年龄|rank|place|position|negative|loss|deficit|aged|ages",
          Pattern.CASE_INSENSITIVE);

  /** {@code down from 3 to 9 August}: when it was. */
  private static final Pattern DAY = Pattern.compile("\\s+(?:" + CalendarDays.MONTH_NAMES + ")\\b");

  /** 从下跌2.6%拉升至上涨0.43%: the figures are changes themselves. */
  private static final PrefilteredPattern SIGNED =
      PrefilteredPattern.compile("(?:上涨|下跌|涨|跌|增长|下降|亏损)$");

  /** The changes of {@code values} whose words say the contrary of their figures. */
  static List<Direction> wrong(Passage values) {
    List<Direction> wrong = new ArrayList<>();
    for (int i = 0; i + 1 < values.size(); i++) {
      Quantity from = values.figure(i);
      Quantity to = values.figure(i + 1);
      if (!comparable(values, from, to) || from.value().compareTo(to.value()) == 0) {
        continue;
      }
      String between = values.between(i, i + 1);
      Matcher chinese = TO.matcher(between);
      Matcher english = EN_FROM.matcher(tail(values.before(i)));
      Matcher way = EN_WAY.matcher(between);
      if (way.find()
          && EN_FROM_ONLY.isIn(tail(values.before(i)))
          && (way.group(1) != null) == (from.value().compareTo(to.value()) > 0)) {
        wrong.add(new Direction(from, to, way.group(1) != null ? "up" : "down"));
        continue;
      }
      boolean rises = from.value().compareTo(to.value()) < 0;
      if (FROM.isIn(tail(values.before(i))) && chinese.find()) {
        if ((chinese.group(1) != null) != rises) {
          String verb = chinese.group(1) != null ? chinese.group(1) : chinese.group(2);
          wrong.add(new Direction(from, to, verb));
        }
      } else if (english.find() && EN_TO.isIn(between)) {
        if ((english.group(1) != null) != rises) {
          String verb = english.group(1) != null ? english.group(1) : english.group(2);
          wrong.add(new Direction(from, to, verb));
        }
      }
    }
    return wrong;
  }

  private static boolean comparable(Passage values, Quantity from, Quantity to) {
    boolean alike =
        Figures.sameUnit(from, to)
            || (from.is(to.kind())
                && from.unit().isEmpty()
                && to.unit().chars().allMatch(c -> c < 0x80));
    boolean ratio = to.value().compareTo(BigDecimal.ONE) == 0 && to.unit().isEmpty();
    return alike
        && !ratio // increased from 3 to 1
        && from.exact()
        && to.exact()
        && (from.is(Kind.AMOUNT) || from.is(Kind.PERCENT))
        && !Changes.scaledOnce(values.text(), from, to)
        && from.value().signum() > 0
        && to.value().signum() > 0
        && !SIGNED.isIn(tail(values.before(values.figures().indexOf(from))))
        && !SIGNED.isIn(tail(values.before(values.figures().indexOf(to))))
        && !DAY.matcher(values.text()).region(to.number().end(), values.text().length()).lookingAt()
        && !OTHERWISE.isIn(values.sentence());
  }

  private static String tail(String words) {
    return words.substring(Math.max(0, words.length() - 60));
  }
}
