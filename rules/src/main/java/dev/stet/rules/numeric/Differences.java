package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two figures and how far they are said to be apart: {@code 最高238.6万元,最低215.8万元,相差22.8万元}.
 *
 * @param one the first
 * @param other the second
 * @param apart the difference the text gives
 */
record Differences(Quantity one, Quantity other, Quantity apart) {
  private static final Pattern APART =
      Pattern.compile("^[^,;。、\\d]{0,6}[,(](?:[两二]者|前后|两地|两组|二者)?(?:相差|差距|差额|差值|极差)(?:达到|达|为|约)?$");
  private static final Pattern EN_APART =
      Pattern.compile(
          "^[A-Za-z\\s]{0,24}[,(–—]\\s*(?:leaving\\s+|giving\\s+|making\\s+)?(?:an?\\s+)?(?:net\\s+)?(?:difference|gap|spread|gain|surplus|deficit|shortfall|excess|loss|profit|majority)\\s+of\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINS = Pattern.compile("[,;、]|\\b(?:and|against|versus)\\b|和|与");

  /** The differences of {@code values} that are not those of their figures. */
  static List<Differences> wrong(Passage values) {
    List<Differences> wrong = new ArrayList<>();
    for (int i = 2; i < values.size(); i++) {
      Quantity one = values.figure(i - 2);
      Quantity other = values.figure(i - 1);
      Quantity apart = values.figure(i);
      String between = values.between(i - 1, i);
      boolean points = one.is(Kind.PERCENT) && apart.is(Kind.POINTS);
      if (!(APART.matcher(between).find() || EN_APART.matcher(between).find())
          || !alike(one, other)
          || !(points || (one.is(Kind.AMOUNT) && alike(one, apart)))
          || !one.exact()
          || !other.exact()
          || !apart.exact()
          || values.between(i - 2, i - 1).length() > 60
          || !JOINS.matcher(values.between(i - 2, i - 1)).find()) {
        continue;
      }
      Interval up = other.interval().minus(one.interval());
      Interval down = one.interval().minus(other.interval());
      if (!up.meets(apart.interval()) && !down.meets(apart.interval())) {
        wrong.add(new Differences(one, other, apart));
      }
    }
    return wrong;
  }

  /** Whether both are of one unit; English names that of a count only once. */
  private static boolean alike(Quantity one, Quantity other) {
    boolean counts =
        one.is(Kind.AMOUNT)
            && other.is(Kind.AMOUNT)
            && !Figures.money(one)
            && !Figures.money(other)
            && (one.unit() + other.unit()).chars().allMatch(c -> c < 0x80);
    return Figures.sameUnit(one, other) || counts;
  }
}
