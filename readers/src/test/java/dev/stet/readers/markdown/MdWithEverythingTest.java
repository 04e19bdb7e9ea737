package dev.stet.readers.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A text in Markdown with everything that its reader knows in it. */
class MdWithEverythingTest {
  private static final String TEXT =
      """
      ---
      title: Harbour works
      ---

      # Harbour *works*

      Two **quays** and a [pier](pier.md).

      1. survey
         - by boat
      2. dredging

      | Quay | Length |
      |---|---|
      | North | 240 m |

      > It will last.

      ```
      depth = 9
      ```

      Set `${depth}` first.

      <!-- ask the board -->

      South
      =====

      ![The south quay](south.png)
      """;

  @Test
  void everyWordIsFoundOnItsLine() {
    assertThat(ShownEvidence.places(read()))
        .containsExactly(
            "2:8 | HEADER [FURNITURE]: Harbour works",
            "5:3 | HEADING 1: Harbour works",
            "7:1 | PARAGRAPH: Two quays and a pier.",
            "9:1 | LIST_ITEM 1: 1. survey",
            "10:6 | LIST_ITEM 2: by boat",
            "11:1 | LIST_ITEM 1: 2. dredging",
            "13:3 | TABLE_CELL {0 0,0 th}: Quay",
            "13:10 | TABLE_CELL {0 0,1 th}: Length",
            "15:3 | TABLE_CELL {0 1,0}: North",
            "15:11 | TABLE_CELL {0 1,1}: 240 m",
            "17:3 | QUOTATION [QUOTATION]: It will last.",
            "20:1 | CODE: depth = 9",
            "23:1 | PARAGRAPH: Set ${depth} first.",
            "27:1 | HEADING 1: South",
            "30:3 | CAPTION [FURNITURE]: The south quay\nsouth.png");
    SoundDocument.check(read());
  }

  @Test
  void commentsAndCodeAreEvidence() {
    assertThat(ShownEvidence.placed(read()))
        .containsExactly(
            "7:22 | LINK {target=pier.md}: pier",
            "23:6 | VERBATIM: ${depth}",
            "25:1 | COMMENT {endLine=25, line=25, markup=comment}: ask the board");
  }

  private static Document read() {
    Reading reading =
        Readers.with(ReadOptions.DEFAULT)
            .read(Source.bytes("a.md", TEXT.getBytes(StandardCharsets.UTF_8)));
    return ((Reading.Read) reading).document();
  }
}
