package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Table;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.table.Balances;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the prose and the cell of a table under the same name and year. The table may count
 * in another unit, so that only the digits are compared; digits that are quite different are those
 * of another thing of that name.
 *
 * @param claim what the prose says
 * @param cell what the table says
 */
record TableClaims(Claim claim, Table.Figure cell) {
  private static final PrefilteredPattern UNIT =
      PrefilteredPattern.compile("\\s*[(（\\[][^()（）]{1,12}[)）\\]]\\s*$");
  private static final int SHORTEST = 4;

  /** Farther apart than by a fifth they are of two things. */
  private static final BigDecimal NEAR = new BigDecimal("0.2");

  /** Stands for a name and year that more cells than one have. */
  private record Cell(Table.@Nullable Figure figure) {}

  /** How the digits of a claim and a cell compare. */
  private enum Fit {
    SAME,
    /** One of them is wrong. */
    CLOSE,
    /** They are of two things. */
    FAR
  }

  /** The claims that their cells contradict. */
  static List<TableClaims> wrong(List<Claim> claims, List<Table> tables) {
    List<TableClaims> wrong = new ArrayList<>();
    if (claims.isEmpty() || tables.isEmpty()) {
      return wrong;
    }
    Map<String, Map<Integer, Cell>> rows = rows(tables);
    for (Claim claim : claims) {
      Map<Integer, Cell> row = rows.getOrDefault(key(claim.name()), Map.of());
      Cell cell = row.get(claim.year());
      Table.Figure figure = cell == null ? null : cell.figure();
      if (figure != null
          && claim.figure().is(Kind.AMOUNT)
          && claim.name().length() >= SHORTEST
          && fit(claim, figure) == Fit.CLOSE
          && row.values().stream().noneMatch(other -> agrees(claim, other))) {
        wrong.add(new TableClaims(claim, figure));
      }
    }
    return wrong;
  }

  /** By what they are of, the figures of each year. */
  private static Map<String, Map<Integer, Cell>> rows(List<Table> tables) {
    Map<String, Map<Integer, Cell>> rows = new HashMap<>();
    for (Table table : tables) {
      for (int column = 1; column < table.columns(); column++) {
        int year = Balances.year(table.words(0, column));
        for (int row = 1; row < table.rows() && year > 0; row++) {
          Table.Figure figure = table.figure(row, column);
          if (figure != null && !figure.percent()) {
            String name = UNIT.matcher(table.words(row, 0)).replaceFirst("");
            rows.computeIfAbsent(key(name), key -> new HashMap<>())
                .merge(year, new Cell(figure), (one, other) -> new Cell(null));
          }
        }
      }
    }
    return rows;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** A sentence without a year may be of another than the document's. */
  private static boolean agrees(Claim claim, Cell cell) {
    return cell.figure() != null && fit(claim, cell.figure()) == Fit.SAME;
  }

  private static Fit fit(Claim claim, Table.Figure figure) {
    BigDecimal told = claim.figure().value();
    BigDecimal shown = figure.value().abs();
    if (told.signum() <= 0 || shown.signum() <= 0) {
      return Fit.FAR;
    }
    int places = magnitude(told) - magnitude(shown);
    for (int shift = places - 1; shift <= places + 1; shift++) {
      BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(shift);
      BigDecimal off = told.divide(shown.multiply(scale), MathContext.DECIMAL64);
      boolean near = off.subtract(BigDecimal.ONE).abs().compareTo(NEAR) < 0;
      if (near) {
        Interval its = Interval.rounded(shown.multiply(scale), figure.step().multiply(scale));
        Interval said = Interval.rounded(told, claim.figure().step());
        return its.meets(said) ? Fit.SAME : Fit.CLOSE;
      }
    }
    return Fit.FAR;
  }

  private static int magnitude(BigDecimal value) {
    return value.precision() - value.scale();
  }
}
