package dev.stet.readers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One sheet, {@code stock.fods}, as LibreOffice writes it in each format: the same cells, in the
 * same places.
 */
class SheetReadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"stock.xlsx", "stock.xls", "stock.ods"})
  void everyWordLeadsBackToItsCell(String file) {
    Document document = read(file);

    assertThat(place(document, "Seed stock")).isEqualTo("Stock!A1");
    assertThat(place(document, "Bags")).isEqualTo("Stock!B3");
    assertThat(place(document, "62.5%")).isEqualTo("Stock!C4");
    assertThat(place(document, "27")).isEqualTo("Stock!B5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock.xlsx", "stock.xls", "stock.ods"})
  void aRowIsALineAndABlankRowEndsATable(String file) {
    Document document = read(file);

    int cells =
        document.blocks().stream()
            .filter(block -> block.kind() == BlockKind.TABLE_CELL)
            .mapToInt(block -> block.span().end())
            .max()
            .orElseThrow();
    assertThat(document.text().substring(0, cells))
        .isEqualTo(
            "Seed stock of the nursery\nKind\tBags\tShare\nBarley\t45\t62.5%\nRye\t27\t#DIV/0!");
    assertThat(cell(document, "Seed stock")).isEqualTo(new Cell(0, 0, 0, 1, 3, false));
    assertThat(cell(document, "Barley")).isEqualTo(Cell.at(1, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stock.xlsx", "stock.xls", "stock.ods"})
  void errorsCommentsAndHiddenSheetsAreEvidence(String file) {
    Document document = read(file);

    assertThat(document.evidence())
        .extracting(Evidence::kind)
        .containsExactlyInAnyOrder(
            Evidence.Kind.ERROR_CELL, Evidence.Kind.COMMENT, Evidence.Kind.HIDDEN_SHEET);
    Evidence error = evidence(document, Evidence.Kind.ERROR_CELL);
    assertThat(error.words()).isEqualTo("#DIV/0!");
    assertThat(document.place(error.span()).label()).isEqualTo("Stock!C5");
    Evidence comment = evidence(document, Evidence.Kind.COMMENT);
    assertThat(comment.words()).contains("stet: counted twice");
    assertThat(document.place(comment.span()).label()).isEqualTo("Stock!B4");
    assertThat(document.text()).doesNotContain("not for readers");
  }

  @Test
  void columnsAreNamedAsTheProgramNamesThem() {
    assertThat(new CellAddress(6, 2).name()).isEqualTo("C7");
    assertThat(new CellAddress(0, 27).name()).isEqualTo("AB1");
    assertThat(CellAddress.of("$AB$1")).isEqualTo(new CellAddress(0, 27));
  }

  private static Document read(String file) {
    try (InputStream in = SheetReadersTest.class.getResourceAsStream(file)) {
      byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
      Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes(file, bytes));
      assertThat(reading).isInstanceOf(Reading.Read.class);
      return ((Reading.Read) reading).document();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String place(Document document, String words) {
    int at = document.text().indexOf(words);
    return document.place(new Span(at, at + words.length())).label();
  }

  private static Cell cell(Document document, String words) {
    int at = document.text().indexOf(words);
    return document.blocks().stream()
        .filter(block -> block.span().start() == at)
        .map(Block::cell)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElseThrow();
  }

  private static Evidence evidence(Document document, Evidence.Kind kind) {
    return document.evidence().stream().filter(e -> e.kind() == kind).findFirst().orElseThrow();
  }
}
