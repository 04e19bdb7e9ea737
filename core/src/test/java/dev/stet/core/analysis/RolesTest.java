package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {

  @Test
  void theSitesWordsAtTheFootAreFurnitureAndAHalfSentenceBeforeThemIsNot() {
    Document document =
        assigned(
            """
            工作总结
            一年来，全镇造林八百亩，新修水渠十二公里，受益农户三百余户，各项任务全部完成。
            下一步，将严格落实责
            本文内容由互联网用户自发贡献，该文观点仅代表作者本人。
            如若转载，请注明出处。
            """);

    assertThat(words(document, Role.FURNITURE))
        .containsExactly("本文内容由互联网用户自发贡献，该文观点仅代表作者本人。", "如若转载，请注明出处。");
    assertThat(words(document, Role.BODY)).last().isEqualTo("下一步，将严格落实责");
  }

  @Test
  void theListOfContentsEndsWhereItsFirstTitleComesAgain() {
    Document document = assigned("目录\n一、概况\n二、问题\n三、建议\n一、概况\n共有水库十二座。\n二、问题\n经费不足。\n三、建议\n设立资金。");

    assertThat(words(document, Role.CONTENTS)).containsExactly("目录", "一、概况", "二、问题", "三、建议");
  }

  @Test
  void whoSignedAndWhenIsTheSignature() {
    Document document = assigned("关于放假的通知\n各科室：\n本周五放假一天。\n河东县水务局\n2024年5月1日");

    assertThat(words(document, Role.SIGNATURE)).containsExactly("河东县水务局", "2024年5月1日");
  }

  @Test
  void aLineThatComesAgainOnEveryPageIsFurniture() {
    String page = "Wells were sampled twice.\n\nWells of the Valley [Page 1]\n\f\n";
    Document document = assigned("Report\n\n" + page + page + page + "The end came in June.\n");

    assertThat(words(document, Role.FURNITURE)).hasSize(3);
  }

  @Test
  void whatStandsUnderReferencesIsReferences() {
    Document document = assigned("Report\nWells were sampled.\nReferences\nSmith, J. Wells.");

    assertThat(words(document, Role.REFERENCES)).containsExactly("Smith, J. Wells.");
  }

  @Test
  void whatStandsRightUnderAMarkedHeadingIsItsSection() {
    String text = "Tides\n\nThe tides are read twice a day.\n\nLicense\n\n";
    String notice = "Copyright © 2022 Ann Hale. All rights reserved.";
    Document document =
        Document.named("tides.md")
            .mediaType("text/markdown")
            .text(text + notice)
            .blocks(
                List.of(
                    Block.heading(1, new Span(0, 5)),
                    Block.of(BlockKind.PARAGRAPH, new Span(7, 38)),
                    Block.heading(2, new Span(40, 47)),
                    Block.of(
                        BlockKind.PARAGRAPH,
                        new Span(text.length(), text.length() + notice.length()))))
            .build();

    assertThat(words(Roles.assign(document), Role.FURNITURE)).isEmpty();
  }

  private static Document assigned(String text) {
    return Roles.assign(PlainText.document("a.txt", text));
  }

  private static List<String> words(Document document, Role role) {
    return document.blocks().stream()
        .filter(block -> block.role() == role)
        .map((Block block) -> document.text(block))
        .toList();
  }
}
