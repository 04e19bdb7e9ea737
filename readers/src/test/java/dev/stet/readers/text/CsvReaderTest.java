package dev.stet.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  @Test
  void eachCellIsABlockAtItsOwnPlace() throws Exception {
    assertThat(cells("name,count\r\nOak,12\r\n,\"a, b\"\r\n"))
        .containsExactly(
            "0,0 1:1 name", "0,1 1:6 count", "1,0 2:1 Oak", "1,1 2:5 12", "2,1 3:3 a, b");
  }

  @Test
  void findsTheSeparatorOut() throws Exception {
    assertThat(cells("a;1,5\nb;2,25\n"))
        .containsExactly("0,0 1:1 a", "0,1 1:3 1,5", "1,0 2:1 b", "1,1 2:3 2,25");
  }

  @Test
  void quotedCellsMayHoldQuotesAndLineBreaks() throws Exception {
    assertThat(cells("\"say \"\"so\"\"\",b\n\"two\nlines\",c\n"))
        .containsExactly("0,0 1:2 say \"\"so\"\"", "0,1 1:14 b", "1,0 2:2 two\nlines", "1,1 3:8 c");
  }

  @Test
  void aQuoteThatIsNeverClosedIsACharacter() throws Exception {
    assertThat(cells("\"inch,b\nc,d"))
        .containsExactly("0,0 1:1 \"inch", "0,1 1:7 b", "1,0 2:1 c", "1,1 2:3 d");
  }

  private static List<String> cells(String csv) throws Exception {
    Document document =
        new CsvReader()
            .read(
                Source.bytes("a.csv", csv.getBytes(StandardCharsets.UTF_8)),
                "text/csv",
                ReadOptions.DEFAULT);
    List<String> cells = new ArrayList<>();
    for (Block block : document.blocks()) {
      Cell cell = Objects.requireNonNull(block.cell());
      cells.add(
          "%d,%d %s %s"
              .formatted(
                  cell.row(),
                  cell.column(),
                  document.place(block.span()).label(),
                  document.text(block)));
    }
    return cells;
  }
}
