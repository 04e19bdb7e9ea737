package dev.stet.rules.section;

import dev.stet.core.analysis.Table;
import dev.stet.core.document.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** The numbers in the first column of a table that counts its rows. */
final class RowNumbers {
  /** The heading of the column in which a table counts its rows. */
  private static final Pattern COUNTS_ROWS =
      Pattern.compile("(?i)序\\s*号|编\\s*号|项次|№|#|(?:s/?)?no\\.?|nr\\.?|item(?: no\\.?)?");

  private RowNumbers() {}

  /** 序号 1, 2, 4: a row is missing from a table that counts its rows. */
  static Optional<Gap> gap(Table table) {
    if (table.rows() < 1 || !COUNTS_ROWS.matcher(table.words(0, 0)).matches()) {
      return Optional.empty();
    }
    Span before = null;
    int last = 0;
    Gap only = null;
    for (int row = 1; row < table.rows(); row++) {
      Table.Figure figure = table.figure(row, 0);
      if (figure == null || figure.value().scale() > 0) {
        continue; // a total, or a row that belongs to the one above it
      }
      int number = figure.value().intValue();
      if (number == last + 2 && before != null && only == null) {
        only = Gap.skipped(before, figure.span());
      } else if (number != last + 1) {
        return Optional.empty();
      }
      before = figure.span();
      last = number;
    }
    return Optional.ofNullable(only);
  }
}
