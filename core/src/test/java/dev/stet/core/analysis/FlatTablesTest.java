package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FlatTablesTest {

  @Test
  void linesOfAsManyCellsAreATable() {
    Table table = only("县区 企业 产值\n东区 12 30.5\n西区 8 20.1\n合计 20 50.6");

    assertThat(table.rows()).isEqualTo(4);
    assertThat(table.columns()).isEqualTo(3);
    assertThat(table.words(0, 2)).isEqualTo("产值");
    assertThat(figure(table, 3, 2)).isEqualByComparingTo("50.6");
  }

  @Test
  void wideGapsLeaveSingleSpacesInsideACell() {
    Table table =
        only("Item          Cost\nOld desk      120\nNew lamp      30\nTotal         150");

    assertThat(table.words(1, 0)).isEqualTo("Old desk");
    assertThat(figure(table, 3, 1)).isEqualByComparingTo("150");
  }

  @Test
  void aFirstLineOfFiguresIsNoHeader() {
    Table table = only("东区 12\n西区 8\n合计 20");

    assertThat(table.rows()).isEqualTo(4);
    assertThat(table.words(0, 0)).isEmpty();
    assertThat(figure(table, 1, 1)).isEqualByComparingTo("12");
  }

  @Test
  void proseAndTwoLinesAreNone() {
    assertThat(tables("We met on Monday\nWe left on Tuesday\nWe slept on Friday")).isEmpty();
    assertThat(tables("东区 12\n西区 8")).isEmpty();
  }

  @Test
  void barsDrawATable() {
    Table table =
        only(
            "| Berth | | Ships |\n| --- | --- | ---: |\n| North quay | old | 12 |\n| South | new | 1 204 |");

    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.columns()).isEqualTo(3);
    assertThat(table.words(0, 1)).isEmpty();
    assertThat(table.words(1, 0)).isEqualTo("North quay");
    assertThat(figure(table, 2, 2)).isEqualByComparingTo("1204");
  }

  @Test
  void betweenTabsACellMayBeEmpty() {
    Table table = only("序号\t项目\t金额\t说明\n1\t摊位费\t600\t南侧\n2\t利息\t31\t　\n\t合计\t631\t");

    assertThat(table.rows()).isEqualTo(4);
    assertThat(table.columns()).isEqualTo(4);
    assertThat(table.words(2, 3)).isEmpty();
    assertThat(table.words(3, 0)).isEmpty();
    assertThat(figure(table, 3, 2)).isEqualByComparingTo("631");
  }

  @Test
  void aColumnThatCountsTheRowsIsLeftOut() {
    Table table =
        only("序号\t项目\t金额\t说明\n1\t摊位费\t600\t南侧\n2\t利息\t31\t\n\t合计\t631\t").withoutNumbering();

    assertThat(table.columns()).isEqualTo(3);
    assertThat(table.words(1, 0)).isEqualTo("摊位费");
    assertThat(table.words(3, 0)).isEqualTo("合计");
    assertThat(figure(table, 3, 1)).isEqualByComparingTo("631");
  }

  @Test
  void aLineOfAMillionBarsIsReadWithoutHarm() {
    assertThat(tables("|" + "-|".repeat(500_000) + "\n|-|" + " ".repeat(500_000) + "x")).isEmpty();
  }

  private static BigDecimal figure(Table table, int row, int column) {
    return Objects.requireNonNull(table.figure(row, column)).value();
  }

  private static Table only(String text) {
    List<Table> tables = tables(text);
    assertThat(tables).hasSize(1);
    return tables.get(0);
  }

  private static List<Table> tables(String text) {
    return PlainText.document("a.txt", text).get(Tables.ANALYSIS).all();
  }
}
