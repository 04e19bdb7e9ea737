package dev.stet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.rule.Example;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleGuide;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulePageTest {

  @Test
  void aPageHasBothLanguagesAndEachExampleOnce() {
    String page = RulePage.markdown(SampleRun.UNFILLED);
    assertThat(page)
        .isEqualTo(
            """
            <!-- written from the rule itself; changes belong there -->

            # placeholder/unfilled

            **A blank | nobody filled.**

            Severity: warning. Category: unfilled placeholders.

            Fill it in.

            **空白 | 无人填写。**

            级别：警告；类别：占位符。

            请填写。

            ## Flagged · 会报告

            What is reported stands between ⟦ and ⟧. · 报告的文字在 ⟦ 与 ⟧ 之间。

            ```text
            Dear ⟦[name]⟧,
            ```

            ## Passes · 不报告

            ```text
            Dear Ms Hall,
            ```

            ## Where it is right as it stands · 确认无误时

            * one place: a comment on the line or before it (in Word and PDF a comment on the words) \
            · 只放过一处：在该行或其上方加注释（Word 和 PDF 中，在文字上加批注）

              ```text
              <!-- stet: placeholder/unfilled -- why it is right -->
              ```

            * the same words everywhere, in `stet.yaml` · 放过所有相同文字，写在 `stet.yaml` 中

              ```text
              allow:
                - {text: "the words", rule: placeholder/unfilled, reason: "why it is right"}
              ```

            * the whole rule, in `stet.yaml` · 关闭整条规则，写在 `stet.yaml` 中

              ```text
              rules:
                placeholder/unfilled: off
              ```
            """);
  }

  @Test
  void aTerminalShowsOneLanguageWithoutFences() {
    assertThat(RulePage.plain(SampleRun.UNFILLED, Language.ZH))
        .isEqualTo(
            """
            placeholder/unfilled
            空白 | 无人填写。

            级别：警告；类别：占位符。

            请填写。

            会报告

              Dear ⟦[name]⟧,

            不报告

              Dear Ms Hall,

            确认无误时

            * 只放过一处：在该行或其上方加注释（Word 和 PDF 中，在文字上加批注）
              <!-- stet: placeholder/unfilled -- 放过的理由 -->

            * 放过所有相同文字，写在 `stet.yaml` 中
              allow:
                - {text: "原文", rule: placeholder/unfilled, reason: "放过的理由"}

            * 关闭整条规则，写在 `stet.yaml` 中
              rules:
                placeholder/unfilled: off
            """);
  }

  @Test
  void anExampleThatHasAFenceStandsInALongerOne() {
    assertThat(RulePage.markdown(SampleRun.JOINED, Language.EN))
        .contains("````text\n```\n⟦7%8%⟧\n```\nand ⟦9%1%⟧\n````");
  }

  @Test
  void linesOfAChineseExplanationAreJoinedWithoutASpaceButParagraphsStay() {
    RuleInfo rule = explained("第一行\n第二行，\n第三行 A\nB\n\n另一段\n- 项目");
    assertThat(RulePage.markdown(rule, Language.ZH)).startsWith("第一行第二行，第三行 A\nB\n\n另一段\n- 项目\n");
  }

  @Test
  void theIndexHasARowForEachRuleUnderItsCategory() {
    assertThat(RulePage.index(List.of(SampleRun.UNFILLED, SampleRun.JOINED)))
        .isEqualTo(
            """
            <!-- written from the rules themselves; changes belong there -->

            # Rules 规则

            ## placeholder: unfilled placeholders · 占位符

            | rule | severity | what it finds | 说明 |
            |---|---|---|---|
            | [unfilled](placeholder/unfilled.md) | warning | A blank \\| nobody filled. | 空白 \\| 无人填写。 |

            ## numeric: figures that contradict each other · 数字矛盾

            | rule | severity | what it finds | 说明 |
            |---|---|---|---|
            | [joined](numeric/joined.md) | error | Two values stand together. | 两个数值连在一起。 |
            """);
  }

  private static RuleInfo explained(String zh) {
    return new RuleInfo(
        "numeric/some",
        Severity.ERROR,
        Map.of("default", new Words("m", "信息")),
        Set.of(),
        new RuleGuide(
            new Words("Some.", "某。"), new Words("Because.", zh), List.of(new Example("⟦x⟧", ""))));
  }
}
