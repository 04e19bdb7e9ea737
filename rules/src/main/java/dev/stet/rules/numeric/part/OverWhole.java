package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares of one whole that come to more than all of it, where what they are of is of one kind:
 * {@code 专家门诊占36%,普通门诊占52%,互联网门诊占22%}; {@code 自筹800万元,占40%;贷款900万元,占45%;补助500万元,占25%}.
 */
final class OverWhole {
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "(?<name>[\\p{IsHan}A-Za-z]{2,10}?)?,?(?:各|分别|约)?占(?:比|[\\p{IsHan}]{0,8}的?(?:比重|比例)?)(?:为|达|约)?$");
  private static final PrefilteredPattern OVERLAPS =
      PrefilteredPattern.compile("其中|多选|兼|增长|下降|提高|同比|男|女|党员|岁|学历|以上|以下");
  private static final int FEWEST = 3;
  private static final BigDecimal MOST = BigDecimal.valueOf(130);

  private OverWhole() {}

  /** The shares of {@code values} that are more than all; empty if they are not. */
  static List<Quantity> wrong(Passage values) {
    List<Quantity> shares = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int amounts = 0;
    if (values.sentence().indexOf('占') < 0 || OVERLAPS.isIn(values.sentence())) {
      return shares;
    }
    for (int i = 0; i < values.size(); i++) {
      Quantity figure = values.figure(i);
      if (!figure.is(Kind.PERCENT)) {
        continue;
      }
      boolean paid =
          i > 0
              && Figures.money(values.figure(i - 1))
              && values.between(i - 1, i).matches(",占(?:比|总[\\p{IsHan}]{1,4}的?)?");
      amounts += paid ? 1 : 0;
      var share = SHARE.matcher(values.before(i));
      if (!share.find() || !figure.exact()) {
        return List.of();
      }
      String name = values.lead(i);
      names.add(name.substring(0, Math.max(0, name.indexOf('占'))));
      shares.add(figure);
    }
    boolean one = amounts == shares.size() || ofOneKind(names);
    return shares.size() >= FEWEST
            && one
            && Parts.sum(shares).low().compareTo(Figures.HUNDRED) > 0
            && Parts.total(shares).compareTo(MOST) < 0
        ? shares
        : List.of();
  }

  /** Whether all are called alike: 专家门诊, 普通门诊, 互联网门诊. */
  private static boolean ofOneKind(List<String> names) {
    String first = names.isEmpty() ? "" : names.get(0);
    if (first.length() < FEWEST) {
      return false;
    }
    String end = first.substring(first.length() - 2);
    return names.stream().allMatch(name -> name.endsWith(end) && name.length() >= FEWEST);
  }
}
