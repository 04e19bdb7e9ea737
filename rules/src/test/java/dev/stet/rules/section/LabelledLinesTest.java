package dev.stet.rules.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.analysis.Roles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines count up by what stands before them. */
class LabelledLinesTest {
  @Test
  void theClausesOfAParagraphLeaveOneOut() {
    assertThat(gaps("4.1 Clay, dry\n4.2 Water\n4.3 Sand\n4.5 Glaze\n4.6 Strips"))
        .containsExactly("4.5");
    assertThat(gaps("4.1 Clay, dry\n4.2 Water\n4.3 Sand\n4.4 Glaze")).isEmpty();
  }

  @Test
  void figuresAtTheHeadsOfLinesAreNoClauses() {
    assertThat(gaps("4.1 Million came\n4.3 Million went\n4.4 Million stayed\n4.9 Million ate"))
        .isEmpty();
    assertThat(gaps("2.4 Tonnes of clay\n2.5 Tonnes of sand\n2.7 Tonnes of ash\n2.8 Tonnes"))
        .isEmpty();
  }

  @Test
  void theOutlineCountsClausesThatAreParagraphs() {
    assertThat(gaps("4.1 Clay, dry", "4.2 Water", "4.3 Sand", "4.5 Glaze")).isEmpty();
  }

  private static List<String> gaps(String... paragraphs) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      blocks.add(Block.of(BlockKind.PARAGRAPH, new Span(start, start + paragraph.length())));
      start += paragraph.length() + 1;
    }
    Document document =
        Roles.assign(
            Document.named("kiln").text(String.join("\n", paragraphs)).blocks(blocks).build());
    return LabelledLines.gaps(document).stream()
        .map(gap -> gap.number().of(document.text()))
        .toList();
  }
}
