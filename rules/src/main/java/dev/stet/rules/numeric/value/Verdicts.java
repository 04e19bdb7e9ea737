package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table of measurements that calls good what is beyond the limit beside it: 108.6 % of
 * the limit, 达标; 62 dB against 55 dB, pass.
 *
 * @param span the verdict
 * @param value the value, as printed
 * @param limit what it passes
 */
record Verdicts(Span span, String value, String limit) {
  private static final PrefilteredPattern VERDICT =
      PrefilteredPattern.compile(
          "达标|判定|结论|是否(?:合格|符合|超标)|评价结果|(?i:\\bresult|verdict|\\bpass|complian|\\bstatus)");
  private static final Pattern GOOD =
      Pattern.compile("(?i)达标|合格|符合|是|满足|pass(?:ed)?|complies|compliant|yes|ok");

  /** What is measured as a share of what is allowed. */
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile("占标率|占标准|标准指数|(?i:% of (?:the )?limit|share of (?:the )?limit)");

  private static final PrefilteredPattern LIMIT =
      PrefilteredPattern.compile(
          "限值|允许值|≤|(?i:\\bupper limit|\\blimit\\b|\\bmaximum|permitted level)");
  private static final PrefilteredPattern LEAST =
      PrefilteredPattern.compile("最[低小]|下限|不低于|≥|(?i:\\bmin)");
  private static final PrefilteredPattern MORE_IS_BETTER =
      PrefilteredPattern.compile(
          "氧|pH|强度|压实度|效率|厚度|坡度|(?i:oxygen|strength|flow|width|thickness|clearance|light|cover)");

  private static final PrefilteredPattern VALUE =
      PrefilteredPattern.compile(
          "均值|监测值|检测值|实测值?|现状值|浓度|结果|贡献值|预测值|(?i:\\bmeasured|\\breading|\\bmean\\b|\\bvalue\\b|\\bconcentration|\\bobserved)");

  static List<Verdicts> wrong(Table table) {
    List<Verdicts> wrong = new ArrayList<>();
    int verdict = -1;
    int share = -1;
    int limit = -1;
    int value = -1;
    for (int column = 1; column < table.columns(); column++) {
      String header = table.rows() == 0 ? "" : table.words(0, column);
      if (SHARE.isIn(header)) {
        share = column;
      } else if (LIMIT.isIn(header)) {
        limit = LEAST.isIn(header) || limit >= 0 ? -2 : column;
      } else if (VERDICT.isIn(header)) {
        verdict = column;
      } else if (VALUE.isIn(header)) {
        value = value == -1 ? column : -2;
      }
    }
    for (int row = 1; row < table.rows() && verdict > 0; row++) {
      Span span = table.span(row, verdict);
      if (span == null || !GOOD.matcher(table.words(row, verdict)).matches()) {
        continue;
      }
      Table.Figure ratio = share > 0 ? table.figure(row, share) : null;
      Table.Figure most = limit > 0 ? table.figure(row, limit) : null;
      Table.Figure measured = value > 0 ? table.figure(row, value) : null;
      if (ratio != null
          && ratio.percent()
          && ratio.value().compareTo(BigDecimal.valueOf(100)) > 0) {
        wrong.add(new Verdicts(span, table.words(row, share), "100%"));
      } else if (share < 0
          && !MORE_IS_BETTER.isIn(table.words(row, 0))
          && most != null
          && measured != null
          && measured.value().compareTo(most.value()) > 0) {
        wrong.add(new Verdicts(span, table.words(row, value), table.words(row, limit)));
      }
    }
    return wrong;
  }
}
