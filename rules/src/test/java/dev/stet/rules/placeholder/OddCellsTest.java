package dev.stet.rules.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cell is told by those above and below it. */
class OddCellsTest {
  @Test
  void aQuestionAmongValuesAsksForOne() {
    assertThat(odd("Who", "Ann Roe", "Bo Dale", "Who?")).containsExactly("Who?");
    assertThat(odd("Clerk", "Ann Roe", "Bo Dale", "Clerk?")).containsExactly("Clerk?");
    assertThat(odd("Fits?", "yes", "no", "when?")).isEmpty();
    assertThat(odd("Catch", "eel", "perch", "trout?")).isEmpty();
  }

  @Test
  void aLetterStandsForTheFigureThatTheOthersHave() {
    assertThat(odd("Kept for", "5 years", "2 years", "n years")).containsExactly("n years");
    assertThat(odd("Name", "Weir", "Lock", "x ray")).isEmpty();
  }

  @Test
  void anOrderStandsOutWhereTheOthersAreValues() {
    assertThat(odd("Clerk", "Ann Roe", "Bo Dale", "ASK THE MILLER"))
        .containsExactly("ASK THE MILLER");
    assertThat(odd("Part", "FIND WORDS", "SLUICE GATE", "CHECK VALVE")).isEmpty();
    assertThat(odd("Change", "New gate", "Weir raised", "Summarise change"))
        .containsExactly("Summarise change");
  }

  @Test
  void bracketsStandWhereTheOthersHaveAName() {
    assertThat(odd("Form", "F-06 Log of gates", "F-07 Log of boats", "F-08 (form title)"))
        .containsExactly("(form title)");
    assertThat(odd("Form", "F-06 Log of gates", "none", "F-08 (form title)")).isEmpty();
  }

  /** What is found in the second column of a table, under {@code head}. */
  private static List<String> odd(String head, String... cells) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    add(text, blocks, head, 0);
    for (int row = 1; row <= cells.length; row++) {
      add(text, blocks, cells[row - 1], row);
    }
    Document document = Document.named("table").text(text.toString()).blocks(blocks).build();
    return OddCells.in(document).stream().map(span -> span.of(document.text())).toList();
  }

  private static void add(StringBuilder text, List<Block> blocks, String words, int row) {
    int start = text.length();
    text.append(words);
    blocks.add(
        Block.of(BlockKind.TABLE_CELL, new Span(start, text.length()))
            .withCell(Cell.at(0, row, 1)));
    text.append('\n');
  }
}
