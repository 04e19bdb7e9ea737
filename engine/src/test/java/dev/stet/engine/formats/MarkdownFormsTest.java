package dev.stet.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.lint.Finding;
import dev.stet.engine.Folder;
import dev.stet.engine.Isolation;
import dev.stet.engine.Stet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that are set in Markdown: slots as code, labels and rows of a table without values. */
class MarkdownFormsTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void slotsThatAFormSetsAsCodeAreToBeFilled() throws Exception {
    assertThat(
            found(
                "placeholder/fill-in-prompt",
                """
                # Pump test

                | Item | Entry |
                | --- | --- |
                | Tested by | `<name and date>` |
                | Head (m) | `<n>` |
                | Valves | `open=<n>; shut=<n>` |
                | Remarks | `<describe any leak>` |

                ## Run `<run id>`

                - Result: `<summarise the result>`
                """))
        .containsExactly(
            "<name and date>",
            "<n>",
            "<n>",
            "<n>",
            "<describe any leak>",
            "<run id>",
            "<summarise the result>");
  }

  @Test
  void whatAnOptionTakesIsNotation() throws Exception {
    assertThat(
            found(
                "placeholder/fill-in-prompt",
                """
                # 开闸命令

                | 参数 | 取值 | 说明 |
                | --- | --- | --- |
                | `-i` | `<输入文件>` | 要读取的文件 |
                | `-o` | `<输出文件>` | 结果文件 |
                | `-n` | `<数量>` | 条数 |
                | `-u` | `<用户名>` | 登录名 |

                用法：`gate <子命令> <文件名>`
                """))
        .isEmpty();
    assertThat(
            found(
                "placeholder/fill-in-prompt",
                """
                # The gate's orders

                | Order | Argument |
                | --- | --- |
                | `open` | `<gate name>` |
                | `wait` | `<minutes>` |
                | `log` | `<output file>` |
                | `name` | `<string>` |
                """))
        .isEmpty();
  }

  @Test
  void labelsSideBySideOverRowsWithValuesLackTheirs() throws Exception {
    assertThat(
            found(
                "placeholder/empty-value",
                """
                # 泵站登记

                | 站名 |  | 编号 |  |
                | --- | --- | --- | --- |
                | 用途 | 排涝 |  |  |
                | 地点 | 河东乡渡口村 |  |  |
                """))
        .containsExactly("站名", "编号");
  }

  @Test
  void inATemplateRowsThatOnlyHaveTheirNamesAreEmpty() throws Exception {
    String table =
        """

        | 设备 | 厂家 | 型号 |
        | --- | --- | --- |
        | 水泵 | | |
        | 电机 | | |
        """;
    assertThat(found("placeholder/empty-value", "# 配置清单\n\n单位：XX公司\n\n工期：XX天\n" + table))
        .hasSize(2);
    assertThat(found("placeholder/empty-value", "# 评分表\n\n各队分开打分，打完交组长。\n" + table)).isEmpty();
  }

  @Test
  void aParagraphRightBelowATableIsNoRow() throws Exception {
    String text =
        """
        # 脚本

        |1234567891011|>>> tide = 3|
        |----|----|
        **二、开闸**
        先放水，再开闸。
        |1234567891011|>>> gate = 4|
        |----|----|

        完。
        """;
    assertThat(found("placeholder/empty-value", text)).isEmpty();
    assertThat(found("residue/noise-line", text)).containsExactly("1234567891011", "1234567891011");
  }

  @Test
  void whoHandsAReportInIsToAddThePictures() throws Exception {
    assertThat(
            found(
                "placeholder/fill-in-prompt",
                """
                # 测流实验报告

                接线见 `flow.py`。请在此处粘贴 `flow.py` 的接线截图。

                | 结果 | 请运行程序后插入运行结果截图。 |
                |---|---|
                | 流速 | 每秒两米 |
                """))
        .containsExactly("请在此处粘贴 flow.py 的接线截图。", "请运行程序后插入运行结果截图。");
    assertThat(found("placeholder/fill-in-prompt", "# 报销说明\n\n报销时请附上发票照片，并将缴费截图发到邮箱。请在表格中插入一行。\n"))
        .isEmpty();
  }

  @Test
  void theNameOfAPicturesFileIsNoMarkup() throws Exception {
    assertThat(
            found(
                "residue/escaped-markup",
                """
                # 渡口

                ![](https://img.example.net/a/%E6%B8%A1%E5%8F%A3%E6%97%A7%E5%BD%B1.png)渡口旧影

                - ![](https://img.example.net/boat_icon.svg) 渡船
                """))
        .isEmpty();
  }

  @Test
  void whatATextIsCalledIsNotSaidToAVisitor() throws Exception {
    assertThat(
            found(
                "watermark/visitor-prompt",
                """
                # 教你下载网页视频的真实链接

                > **作者**: 何静 | **发布时间**: 2022-04-05 13:42:00 | **查看**: 12

                打开第三幅图，可以看到视频下载链接，
                然后复制到浏览器。
                """))
        .isEmpty();
  }

  private List<String> found(String rule, String text) throws Exception {
    return Stet.check(
            new Folder(temporary)
                .file("a.md", text)
                .settings()
                .paths(List.of(temporary.resolve("a.md")))
                .isolation(Isolation.NEVER)
                .build())
        .result()
        .documents()
        .get(0)
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::text)
        .toList();
  }
}
