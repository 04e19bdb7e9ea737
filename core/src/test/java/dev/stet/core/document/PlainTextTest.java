package dev.stet.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void aLineOfAChineseTextIsAParagraph() {
    assertThat(words("一年来，造林八百亩。\n新修水渠两条。\n")).containsExactly("一年来，造林八百亩。", "新修水渠两条。");
  }

  @Test
  void linesBrokenAtAMarginBecomeOneParagraph() {
    String line = "The station was set up in the school garden so that pupils may";
    String text = (line + "\n").repeat(9) + "measure.\n\nIt is run by volunteers.\n";

    assertThat(words(text)).hasSize(2).last().isEqualTo("It is run by volunteers.");
  }

  @Test
  void numbersInTwoStylesMakeHeadingsOfTwoLevels() {
    List<Block> blocks = PlainText.blocks("一、工作回顾\n（一）造林\n造林八百亩。\n二、工作安排\n继续造林。");

    assertThat(blocks)
        .extracting(Block::kind, Block::level)
        .containsExactly(
            tuple(BlockKind.HEADING, 1),
            tuple(BlockKind.HEADING, 2),
            tuple(BlockKind.PARAGRAPH, 0),
            tuple(BlockKind.HEADING, 1),
            tuple(BlockKind.PARAGRAPH, 0));
  }

  @Test
  void aNumberedSentenceIsAListItemAndNoHeading() {
    List<Block> blocks = PlainText.blocks("注：\n1.数据为初步统计数。\n2.部分数据有舍入。");

    assertThat(blocks)
        .extracting(Block::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM);
  }

  @Test
  void aLineUnderlinedWithMarksIsAHeadingWithoutThem() {
    String text = "Abstract\n========\n\nWells were sampled.\n";

    assertThat(words(text)).containsExactly("Abstract", "Wells were sampled.");
    assertThat(PlainText.blocks(text).get(0).kind()).isEqualTo(BlockKind.HEADING);
  }

  @Test
  void whatIsIndentedAfterADoubleColonIsProgramText() {
    String text = "Call it like this::\n\n    open(name)\n\nThen close it.\n";

    assertThat(PlainText.blocks(text))
        .extracting(Block::kind)
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.CODE, BlockKind.PARAGRAPH);
  }

  private static List<String> words(String text) {
    return PlainText.blocks(text).stream().map(block -> block.span().of(text)).toList();
  }
}
