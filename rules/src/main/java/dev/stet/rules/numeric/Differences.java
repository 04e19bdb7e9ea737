package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
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
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,6}[,(](?:[两二]者|前后|两地|两组|二者)?(?:相差|差距|差额|差值|极差)(?:达到|达|为|约)?$");
  private static final PrefilteredPattern EN_APART =
      PrefilteredPattern.compile(
          "^[A-Za-z\\s]{0,24}[,(–—]\\s*(?:leaving\\s+|giving\\s+|making\\s+)?(?:an?\\s+)?(?:net\\s+)?(?:difference|gap|spread|gain|surplus|deficit|shortfall|excess|loss|profit|majority)\\s+of\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_ROSE_BY =
      PrefilteredPattern.compile(
          "^,?\\s*(?:so that|so|and|thus|hence)?\\s*(?:[a-z]+\\s+){0,4}?(?:rose|fell|grew|dropped|increased|decreased|improved|declined|went up|went down)\\s+by\\s+$");
  private static final PrefilteredPattern JOINS =
      PrefilteredPattern.compile("[,;、]|\\b(?:and|against|versus)\\b|和|与");

  /** What comes and what goes of a people, and what it grows by. */
  private static final List<String> NATURAL = List.of("出生", "死亡", "自然增长");

  /** {@code 出生率5.79‰,死亡率7.31‰,自然增长率-1.52‰}: births less deaths, people or rates of them. */
  private static void natural(Passage values, List<Differences> wrong) {
    if (!values.sentence().contains(NATURAL.get(2))) {
      return;
    }
    List<Quantity> people = new ArrayList<>();
    List<Quantity> rates = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      List<Quantity> row = values.figure(i).is(Kind.PERCENT) ? rates : people;
      boolean next =
          row.size() < NATURAL.size() && values.lead(i).contains(NATURAL.get(row.size()));
      if (next && values.figure(i).exact()) {
        row.add(values.figure(i));
      }
    }
    for (List<Quantity> row : List.of(people, rates)) {
      if (row.size() == NATURAL.size()
          && Figures.sameUnit(row.get(0), row.get(1))
          && Figures.sameUnit(row.get(0), row.get(2))
          && !row.get(0).interval().minus(row.get(1).interval()).meets(row.get(2).interval())) {
        wrong.add(new Differences(row.get(0), row.get(1), row.get(2)));
      }
    }
  }

  /** The differences of {@code values} that are not those of their figures. */
  static List<Differences> wrong(Passage values) {
    List<Differences> wrong = new ArrayList<>();
    natural(values, wrong);
    for (int i = 2; i < values.size(); i++) {
      Quantity one = values.figure(i - 2);
      Quantity other = values.figure(i - 1);
      Quantity apart = values.figure(i);
      String between = values.between(i - 1, i);
      boolean points = one.is(Kind.PERCENT) && apart.is(Kind.POINTS);
      boolean rose = points && EN_ROSE_BY.matcher(between).find();
      if (!(APART.matcher(between).find() || EN_APART.matcher(between).find() || rose)
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
