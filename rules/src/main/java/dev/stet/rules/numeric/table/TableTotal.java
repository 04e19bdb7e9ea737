package dev.stet.rules.numeric.table;

import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Document;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.numeric.figure.NumericRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The tables of a document: their columns that follow from others, their totals, and whatever else
 * their own figures show to be in relation.
 */
public final class TableTotal extends NumericRule {
  public TableTotal(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Table numbered : document.get(Tables.ANALYSIS).all()) {
      Table table = numbered.withoutNumbering();
      if (table.rows() >= 3 && table.columns() >= 2) {
        Cells cells = new Cells(table, document.text());
        JudgedColumns columns = new JudgedColumns(cells, info(), reporter);
        new DerivedColumns(cells, columns).judge();
        new ColumnRelations(cells, columns).judge();
        Map<Table.Figure, BigDecimal> corrected = columns.corrected();
        new Cascade(table, document.text(), info(), reporter, corrected).judge();
        // a wrong cell explains the total that it spoils, and a wrong total the relation of totals
        List<LineRelations> relations = relations(table, document.text(), reporter, corrected);
        relations.forEach(relation -> relation.judge(false));
        new BranchRows(table, document.text(), info(), reporter, corrected).judge();
        new Balances(table, document.text(), info(), reporter, corrected).judge();
        for (boolean turned : new boolean[] {false, true}) {
          Grid grid = new Grid(table, turned);
          new BalanceSheet(grid, document.text(), info(), reporter, corrected).judge();
        }
        new CountedTable(table, document.text(), info(), reporter, corrected).judge();
        new LineTotals(table, document.text(), info(), reporter, corrected).judge();
        relations.forEach(relation -> relation.judge(true));
        new MeanLines(table, document.text(), info(), reporter, corrected).judge();
        new DateColumns(table, document.text(), info(), reporter).judge();
        new GrowthRows(table, document.text(), info(), reporter).judge();
        new NotedProducts(table, info(), reporter).judge(document.text(), corrected);
        new AnnouncedTotal(document, table).judge(info(), reporter);
      }
    }
  }

  /** Both ways to read the table, the one in which a relation has more places to hold in first. */
  private List<LineRelations> relations(
      Table table, String text, Reporter reporter, Map<Table.Figure, BigDecimal> corrected) {
    boolean turned = table.rows() > table.columns();
    return List.of(
        new LineRelations(new Grid(table, turned), text, info(), reporter, corrected),
        new LineRelations(new Grid(table, !turned), text, info(), reporter, corrected));
  }
}
