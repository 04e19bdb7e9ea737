package dev.stet.rules.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import dev.stet.rules.numeric.figure.Figures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reports with thousands of right figures pass; with one figure broken, that one is found. */
class GeneratedReportsTest {
  private static final Linter LINTER = Linter.of(NumericRules.all());
  private static final int SENTENCES = 60;
  private static final int TABLES = 150;

  @Test
  void nothingIsSaidOfRightSentencesAndEachBrokenOneIsFound(TestReporter out) throws IOException {
    Map<String, String> rates = new TreeMap<>();
    List<String> alarms = new ArrayList<>();
    Map<String, BigDecimal> found = new TreeMap<>();
    Relations.all()
        .forEach(
            (rule, makers) -> {
              Random random = new Random(rule.hashCode());
              int right = 0;
              int wrong = 0;
              int before = alarms.size();
              for (Function<Random, Relations.Pair> maker : makers) {
                for (int i = 0; i < SENTENCES; i++) {
                  Relations.Pair pair = maker.apply(random);
                  lint(pair.right())
                      .forEach(finding -> alarms.add(finding.rule() + ": " + pair.right()));
                  wrong++;
                  right +=
                      lint(pair.wrong()).stream()
                              .anyMatch(finding -> finding.rule().endsWith("/" + rule))
                          ? 1
                          : 0;
                }
              }
              BigDecimal rate = percent(right, wrong);
              found.put(rule, rate);
              rates.put(
                  rule,
                  rate
                      + "% of "
                      + wrong
                      + " broken found, "
                      + (alarms.size() - before)
                      + " alarms on "
                      + wrong
                      + " right");
            });
    rates.forEach(out::publishEntry);
    Files.write(
        Path.of("target", "numeric-rates.txt"),
        rates.entrySet().stream().map(rate -> rate.getKey() + ": " + rate.getValue()).toList());

    assertThat(alarms).isEmpty();
    assertThat(found.values())
        .allSatisfy(rate -> assertThat(rate).isGreaterThanOrEqualTo(BigDecimal.valueOf(95)));
  }

  @Test
  void nothingIsSaidOfOneLongReportMadeOfAllRelations() {
    Random random = new Random(7);
    StringBuilder report = new StringBuilder("清河镇2020年工作总结\n");
    int figures = 0;
    while (figures < 5000) {
      for (List<Function<Random, Relations.Pair>> makers : Relations.all().values()) {
        for (Function<Random, Relations.Pair> maker : makers) {
          report.append(maker.apply(random).right()).append(' ');
          figures += 3;
        }
        report.append('\n');
      }
    }

    // one place tells the same indicator many times, with another value each time
    assertThat(lint(report.toString()))
        .filteredOn(finding -> !finding.rule().equals("numeric/conflicting-figure"))
        .extracting(Finding::rule, Finding::text)
        .isEmpty();
  }

  @Test
  void tablesPassAndABrokenCellIsFound(TestReporter out) {
    Random random = new Random(11);
    int found = 0;
    List<String> alarms = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      String[][] cells = table(random);
      LINTER.lint(document(cells), Language.EN).stream()
          .filter(finding -> finding.severity().atLeast(dev.stet.core.rule.Severity.WARNING))
          .forEach(finding -> alarms.add(finding.message()));
      // A total, a share or a change gets another first digit.
      int row = 1 + random.nextInt(cells.length - 1);
      int column = row == cells.length - 1 ? 1 + random.nextInt(2) : 3 + random.nextInt(2);
      cells[row][column] = slip(cells[row][column]);
      found += LINTER.lint(document(cells), Language.EN).isEmpty() ? 0 : 1;
    }
    out.publishEntry(
        "table-total",
        percent(found, TABLES)
            + "% of "
            + TABLES
            + " broken found, "
            + alarms.size()
            + " alarms on "
            + TABLES
            + " right");

    assertThat(alarms).isEmpty();
    assertThat(percent(found, TABLES)).isGreaterThanOrEqualTo(BigDecimal.valueOf(95));
  }

  @Test
  void statementsPassAndABrokenResultIsFound(TestReporter out) {
    Random random = new Random(13);
    int found = 0;
    List<String> alarms = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      String[][] cells = statement(random);
      LINTER.lint(document(cells), Language.EN).forEach(finding -> alarms.add(finding.message()));
      int[] results = {3, 6, 8};
      int row = results[random.nextInt(results.length)];
      int column = 1 + random.nextInt(3);
      cells[row][column] = slip(cells[row][column]);
      found += LINTER.lint(document(cells), Language.EN).isEmpty() ? 0 : 1;
    }
    out.publishEntry(
        "cascades",
        percent(found, TABLES) + "% of " + TABLES + " broken found, " + alarms.size() + " alarms");

    assertThat(alarms).isEmpty();
    assertThat(percent(found, TABLES)).isGreaterThanOrEqualTo(BigDecimal.valueOf(95));
  }

  /** A statement of three years: costs come off sales, line by line, down to the net profit. */
  private static String[][] statement(Random random) {
    boolean chinese = random.nextBoolean();
    String[] names =
        chinese
            ? new String[] {
              "项目", "营业收入", "减：营业成本", "毛利润", "减：销售费用", "减：管理费用", "营业利润", "减：所得税", "净利润"
            }
            : new String[] {
              "Accounts",
              "Sales",
              "Cost of sales",
              "Gross profit",
              "Selling",
              "Administration",
              "Operating profit",
              "Tax",
              "Net profit"
            };
    String[][] cells = new String[names.length][4];
    for (int row = 0; row < names.length; row++) {
      cells[row][0] = names[row];
    }
    for (int column = 1; column < 4; column++) {
      int sales = 20_000 + random.nextInt(9000);
      int cost = 9000 + random.nextInt(3000);
      int selling = 1200 + random.nextInt(900);
      int administration = 1100 + random.nextInt(900);
      int operating = sales - cost - selling - administration;
      int tax = operating / 5 + random.nextInt(90);
      cells[0][column] = String.valueOf(2020 + column);
      int[] values = {
        sales, -cost, sales - cost, -selling, -administration, operating, -tax, operating - tax
      };
      for (int i = 0; i < values.length; i++) {
        String printed = String.valueOf(Math.abs(values[i]));
        cells[i + 1][column] = values[i] < 0 && !chinese ? "(" + printed + ")" : printed;
      }
    }
    return cells;
  }

  /** Names, two years, share of the later year and change; the last row is the total. */
  private static String[][] table(Random random) {
    boolean chinese = random.nextBoolean();
    int rows = 3 + random.nextInt(6);
    BigDecimal[] before = new BigDecimal[rows + 1];
    BigDecimal[] now = new BigDecimal[rows + 1];
    before[rows] = BigDecimal.ZERO;
    now[rows] = BigDecimal.ZERO;
    for (int i = 0; i < rows; i++) {
      before[i] = BigDecimal.valueOf(200 + random.nextInt(9000), 1);
      now[i] = BigDecimal.valueOf(200 + random.nextInt(9000), 1);
      before[rows] = before[rows].add(before[i]);
      now[rows] = now[rows].add(now[i]);
    }
    String[][] cells = new String[rows + 2][];
    cells[0] =
        chinese
            ? new String[] {"项目", "2022年", "2023年", "占比", "同比增长"}
            : new String[] {"Item", "2022", "2023", "Share", "Change"};
    for (int i = 0; i <= rows; i++) {
      String name =
          i == rows
              ? (chinese ? "合计" : "Total")
              : (chinese ? "项目" + "甲乙丙丁戊己庚辛壬".charAt(i) : "Line " + (char) ('A' + i));
      cells[i + 1] =
          new String[] {
            name,
            before[i].toString(),
            now[i].toString(),
            now[i].multiply(Figures.HUNDRED).divide(now[rows], 1, RoundingMode.HALF_UP) + "%",
            now[i]
                    .subtract(before[i])
                    .multiply(Figures.HUNDRED)
                    .divide(before[i], 1, RoundingMode.HALF_UP)
                + "%"
          };
    }
    return cells;
  }

  private static String slip(String cell) {
    int digit = cell.charAt(0) == '-' ? 1 : 0;
    char slipped = cell.charAt(digit) == '9' ? '7' : (char) (cell.charAt(digit) + 1);
    return cell.substring(0, digit) + slipped + cell.substring(digit + 1);
  }

  private static Document document(String[][] cells) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        int start = text.length();
        text.append(cells[row][column]);
        blocks.add(
            Block.of(BlockKind.TABLE_CELL, new Span(start, text.length()))
                .withCell(Cell.at(0, row, column)));
        text.append('\n');
      }
    }
    return Document.named("table").text(text.toString()).blocks(blocks).build();
  }

  private static List<Finding> lint(String text) {
    return LINTER.lint(PlainText.document("report.txt", text), Language.EN);
  }

  private static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(part)
        .multiply(Figures.HUNDRED)
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
