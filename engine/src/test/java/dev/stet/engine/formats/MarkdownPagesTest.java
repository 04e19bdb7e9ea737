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

/** What only the marks of Markdown tell: italics, bold titles, links and where they lead. */
class MarkdownPagesTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void whatATemplateHasInItsSectionsIsAdvice() throws Exception {
    assertThat(
            found(
                "a.md",
                "placeholder/guidance-text",
                """
                # Weir report template

                ## Aim

                _Two lines on the aim_.

                **Cost**
                What it will cost.

                ## State

                The weir leaks.
                """))
        .containsExactly("Two lines on the aim.", "What it will cost.");
  }

  @Test
  void rowsThatShowWhatARowWouldBeAreToBeFilled() throws Exception {
    String plan =
        """
        # Gates of [name of lock]

        | Gate | Hung |
        |---|---|
        | e.g. north gate | e.g. 1904 |

        | Gate | Due | Price |
        |---|---|---|
        | North | MM/YY | € x |

        ![The north gate](pictures/gate-goes-here.png)
        """;
    assertThat(found("a.md", "placeholder/fill-in-prompt", plan))
        .containsExactly("[name of lock]", "e.g. north gate", "e.g. 1904");
    assertThat(found("a.md", "placeholder/sample-value", plan))
        .containsExactly("MM/YY", "€ x", "gate-goes-here.png");
  }

  @Test
  void theFunctionsOfAProgramAreNoMenu() throws Exception {
    String design =
        """
        # 馆藏检索系统设计

        ## 功能列表

        - 首页
          - 搜索
          - 登录
          - 导出 PDF
        - 收藏
        - 分享
        - 点击图标打开图片

        ## 界面设计

        - 点击图标打开图片

        ## 技术选型

        检索模块先做，其余按周推进。

        ## 待办

        - [ ] 导出功能：导出为 PDF
        - [ ] 添加视频支持

        - 备注:
          - 无
        - 备注:
          - 下周补测
        """;
    assertThat(found("a.md", "watermark/site-menu", design)).isEmpty();
    assertThat(found("a.md", "watermark/visitor-prompt", design)).isEmpty();
  }

  @Test
  void aListWhoseItemsHaveNoStopIsWhole() throws Exception {
    String rules =
        """
        会员须遵守本规则，违者停用账号。本规则每年修订一次。

        积分由系统自动记录，次年清零。

        ## 兑换范围

        - 礼品归本馆所有
        - 会员名称已经登记（换卡中）
        - 积分兑换后不能退回，也不构成对礼品质量的任何担保，更不视为转让

        ## 规则的修改

        本馆可以修改本规则，修改后在馆内张贴。继续使用的，视为同意。
        """;
    assertThat(found("a.md", "truncation/unfinished-paragraph", rules)).isEmpty();
  }

  @Test
  void emptyRowsAndLabelsWithoutValuesAreSeen() throws Exception {
    String form =
        """
        # 周报

        | 评审人 |  |
        |---|---|
        | 编号 | 07 |
        | 密级 | 公开 |
        | 日期 | 五月六日 |
        | 份数 | 三 |
        | 批准 |   |
        | 备注 |   |

        | 活动 | 日期 | 负责人 | 备注 |
        |---|---|---|---|
        | 清淤 | 五月 |  |  |
        | 补石 | 六月 | 何静 |  |

        | 问题 | 状态 |
        |---|---|
        |  |  |
        |  |  |

        | 序号 | 事项 | 期限 |
        |---|---|---|
        | 1 |  |  |
        | 2 |  |  |
        """;
    assertThat(found("a.md", "placeholder/empty-value", form)).hasSize(5);
  }

  @Test
  void anItemWithoutItsValueAmongOthersIsSeen() throws Exception {
    String report =
        """
        # 水文课程报告

        - **学院**：水利学院
        - **教师**：何青
        - **课程名称**：水文学
        - **小组编号/组名**：
        - **题目**：三级水位的测定
        - **成员信息**：
          - 组长：何静
        - **学期**：秋季
        - **地点**：上坝
        """;
    assertThat(found("a.md", "placeholder/empty-value", report)).containsExactly("小组编号/组名：");
  }

  @Test
  void whatATemplateInChineseHasInsteadOfTextIsSeen() throws Exception {
    String weekly =
        """
        # 巡查周报模板

        ## 概要

        <!-- 用两三句话概括本周的水情 -->

        ## 进展

        - ✅ 完成内容1（@负责人，预计完成：MM-DD）
        - [ ] 下周任务2

        ## 附件

        - [水情表](链接)
        """;
    assertThat(found("a.md", "placeholder/guidance-text", weekly)).hasSize(1);
    assertThat(found("a.md", "placeholder/fill-in-prompt", weekly))
        .containsExactly("完成内容1", "下周任务2", "水情表");
  }

  @Test
  void whatOnlyItsWriterCanOpenIsSeen() throws Exception {
    String report =
        """
        # 水位计

        ![平面图](C:\\Users\\he\\AppData\\plan.png)

        见[说明](cci:1://file:///Users/he/notes.md:4:0-9:2)和[站点](https://example.org/)，路径是 `file:///srv`。

        ![在这里插入图片描述](plan.png)
        """;
    assertThat(found("a.md", "residue/private-link", report)).hasSize(2);
    assertThat(found("a.md", "placeholder/sample-value", report)).containsExactly("在这里插入图片描述");
  }

  @Test
  void whatThePageNeededAndTheTextDoesNotIsSeen() throws Exception {
    String capture =
        """
        # Weir notes

        The weir <img src="https://x.example/static/smiley/duck.gif" referrerpolicy="no-referrer"> was raised.

        <!-- affiliate ads begin -->
        <a href="https://shop.example/c/1"><img src="//ads.example/1.png" alt="shop"></a>
        <img height="0" width="0" src="https://count.example/i/1" />
        <!-- affiliate ads end -->

        The sluice was mended.

        <ins class="adsbygoogle"
             data-ad-slot="1"></ins>

        <blockquote><a href="https://f.example/forum.php?goto=findpost&amp;pid=7">roe said</a>
        It leaks.</blockquote>
        """;
    assertThat(found("a.md", "residue/escaped-markup", capture)).hasSize(4);
    String written =
        """
        # Weir notes

        <p align="center"><img src="weir.png" width="300" alt="The weir"></p>

        <!-- more ads to come in spring, says the clerk, who keeps the list of them -->
        <details><summary>Levels</summary>

        <a name="levels"></a> The level is <b>low</b>, see <a href="plan.html" target="_blank">the plan</a>.

        </details>

        <iframe src="https://video.example/weir" width="560" height="315"></iframe>
        """;
    assertThat(found("a.md", "residue/escaped-markup", written)).isEmpty();
  }

  @Test
  void whatAnEditorPastedOfAPageIsSeen() throws Exception {
    String pasted =
        """
        # Weir notes

        <p style="box-sizing: border-box; margin: 0px;">The weir was raised.</p>

        ![](data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7)

        [roe](javascript:void(0);) wrote this in May.

        The mill <span class="MsoNormal">stood</span> until 1911.
        """;
    assertThat(found("a.md", "residue/escaped-markup", pasted)).hasSize(4);
    String written =
        """
        # Weir notes

        <span style="color:red">The weir</span> was raised. <div class="note">Mind the step.</div>

        ![The weir](images/loading-gate.png)
        """;
    assertThat(found("a.md", "residue/escaped-markup", written)).isEmpty();
  }

  @Test
  void aHeadingUnderWhichOnlyAdviceStandsIsEmpty() throws Exception {
    String advised =
        """
        # Aim

        <p class="helper">Name the weir.<br>

        Say why it matters.</p>

        # State

        <p class="note">The weir leaks.</p>
        """;
    assertThat(found("a.md", "section/empty-section", advised)).containsExactly("Aim");
    assertThat(found("a.md", "placeholder/guidance-text", advised))
        .containsExactly("Name the weir.\nSay why it matters.");
  }

  @Test
  void whatATemplateCommentsIsForItsWriter() throws Exception {
    String sheet =
        """
        ## Kiln

        <!-- Describe the kiln in two lines. -->

        ## Load

        <!-- Anything borrowed, with its number -->

        ## Night

        <!-- Whoever stays, and until when -->

        <!-- markdownlint-disable -->
        <!-- Links -->
        """;
    assertThat(found("a.md", "placeholder/guidance-text", sheet)).hasSize(3);
    assertThat(found("a.md", "section/empty-section", sheet)).isEmpty();
  }

  @Test
  void whatIsSaidOfEachSectionInItsPlaceIsAdvice() throws Exception {
    String plan =
        """
        # Firing plan

        ## Kilns

        > This section lists the kilns that will be fired.

        ## Loads

        > This section describes what goes into each.

        ## Night

        > This section is meant to say who stays.
        """;
    assertThat(found("a.md", "placeholder/guidance-text", plan)).hasSize(3);
  }

  @Test
  void aGeneratorsHeadingGoesWithItsWords() throws Exception {
    String page =
        """
        # Kiln + Wheel

        This template provides a minimal setup to get a pottery running.

        ## Kilns

        This pottery was created with a loan of version 2 of the fund.
        """;
    assertThat(found("a.md", "placeholder/guidance-text", page))
        .containsExactly(
            "Kiln + Wheel", "This template provides a minimal setup to get a pottery running.");
  }

  @Test
  void aFormHasItsSlotsInCommandsAndBoxesToo() throws Exception {
    String survey =
        """
        Door: [Door Name]

        Date: [Date]

        Surveyor: [Your Name]

        ```bash
        gauge [Door Name] a[0] [a-z] [options]
        ```

        ```
        [Smoke]
           |
        [Step 1 — e.g. smoke reaches the stair]
           |
        [Step 2 — e.g. the door closes]
        ```
        """;
    assertThat(found("a.md", "placeholder/fill-in-prompt", survey))
        .containsExactly(
            "[Door Name]",
            "[Date]",
            "[Your Name]",
            "[Door Name]",
            "[Smoke]",
            "[Step 1 — e.g. smoke reaches the stair]",
            "[Step 2 — e.g. the door closes]");
  }

  @Test
  void whatAnAuthorNotesInAReportStands() throws Exception {
    String report =
        """
        ## Kiln

        <!-- Kept for Ann, who likes the old words better -->

        The kiln is cold.

        <!-- generated by the yard's script, do not edit -->

        ## Load

        There are forty pots.
        """;
    assertThat(found("a.md", "placeholder/guidance-text", report)).isEmpty();
  }

  @Test
  void italicsUnderAHeadingOfAReportAreItsOwn() throws Exception {
    assertThat(found("a.md", "placeholder/guidance-text", "## Aim\n\n_To mend the weir._\n"))
        .isEmpty();
  }

  @Test
  void aSkeletonIsEmptyUnderEachHeading() throws Exception {
    String skeleton = "# Weir\n\n## Aim\n\n## Cost\n\n## State\n\n## Crew\n";
    assertThat(found("a.md", "section/empty-section", skeleton))
        .containsExactly("Aim", "Cost", "State", "Crew");
  }

  @Test
  void aPictureFillsASection() throws Exception {
    String pictures = "# Weir\n\n## Plan\n\n![](plan.png)\n\n## Cost\n\nNine pounds.\n";
    assertThat(found("a.md", "section/empty-section", pictures)).isEmpty();
  }

  @Test
  void pointsTornFromTheirListAllBeginAtOne() throws Exception {
    String torn =
        "1. Hulls\n\n* Two leak.\n\n1. Masts\n\n* One is split.\n\n1. Sails\n\n* Sound.\n";
    assertThat(found("a.md", "section/numbering-gap", torn))
        .containsExactly("1. Masts", "1. Sails");
  }

  @Test
  void whereLinksLeadTellsThePagesControls() throws Exception {
    assertThat(
            found(
                "a.txt",
                "watermark/site-menu",
                """
                # The weir[](#the-weir)

                4 May 2016 by [Ann](https://a.org/author/ann/)

                The weir was raised twice, and the mill race with it.

                [Send it on](https://www.facebook.com/sharer.php?u=a)

                Filed under [Mills](https://a.org/tag/mills), [Rivers](https://a.org/tag/rivers)
                """))
        .containsExactly("", "4 May 2016 by Ann", "Send it on\nFiled under Mills, Rivers");
  }

  @Test
  void linksInProseAreTheReports() throws Exception {
    String prose =
        """
        # The weir

        See [the mills](https://a.org/tag/mills) and what [Ann](https://a.org/author/ann/) wrote.

        [The plan](plan.pdf) was drawn in May, [the bill](bill.pdf) came later.
        """;
    assertThat(found("a.md", "watermark/site-menu", prose)).isEmpty();
  }

  @Test
  void theFirstWordsOfAnotherPageAreCut() throws Exception {
    String teaser =
        """
        ## More

        ### [The mill](https://a.org/mill)

        The mill was built of stone from the old priory, and when the miller...
        """;
    assertThat(found("a.md", "truncation/unfinished-paragraph", teaser))
        .containsExactly("old priory, and when the miller...");
  }

  private List<String> found(String name, String rule, String text) throws Exception {
    return Stet.check(
            new Folder(temporary)
                .file(name, text)
                .settings()
                .paths(List.of(temporary.resolve(name)))
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
