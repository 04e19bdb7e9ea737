package dev.stet.rules.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteControlsTest {

  @Test
  void aRowOfLabelsIsAControlWhateverDividesThem() {
    assertThat(
            controls(
                """
                Menu   Search   Sign in
                The ferry runs every hour from May.
                首页 | 收藏本站 | 帮助中心
                渡轮自五月起每小时一班。
                【打印本页】【关闭窗口】
                """))
        .containsExactly("Menu   Search   Sign in", "首页 | 收藏本站 | 帮助中心", "【打印本页】【关闭窗口】");
  }

  @Test
  void aLabelByItselfIsOneOnlyCloseToOthers() {
    String report = "Comments\nThe harbour master made two comments on the draft.\n";

    assertThat(controls(report)).isEmpty();
    assertThat(controls(report + "Share this post\nLike   Reply   Report\n"))
        .containsExactly("Comments", "Share this post", "Like   Reply   Report");
  }

  @Test
  void aColumnOfShortLinesIsAMenuWhereMenuWordsComeAgainAndAgain() {
    assertThat(
            controls(
                """
                Home
                Tides
                Pilots
                News
                Contact us
                Search
                The tide tables for June have been corrected.
                """))
        .containsExactly("Home", "Tides", "Pilots", "News", "Contact us", "Search");
    assertThat(controls("Agenda\nWelcome\nMinutes\nTides\nPilots\nAny other business\n")).isEmpty();
  }

  @Test
  void theListUnderItsHeadGoesWithIt() {
    assertThat(
            controls(
                """
                泵站改造于三月完工，汛期运行平稳。
                【泵站改造总结】相关文章：
                水库巡查总结
                堤防检查总结
                """))
        .containsExactly("【泵站改造总结】相关文章：", "水库巡查总结", "堤防检查总结");
  }

  @Test
  void afterTheLastSentenceShortLinesBelongToTheSiteFromItsFirstWordOn() {
    assertThat(
            controls(
                """
                阀门更换后未再渗漏。
                二〇一九年五月六日
                本回答由提问者采纳
                已赞过
                阀门知识小课堂
                """))
        .containsExactly("本回答由提问者采纳", "已赞过", "阀门知识小课堂");
  }

  @Test
  void sentencesAreNone() {
    assertThat(controls("用户可以搜索、收藏、评论和分享文章。\nReaders search, share and print.\n")).isEmpty();
  }

  private static List<String> controls(String text) {
    Document document = PlainText.document("page.txt", text);
    SiteControls controls = SiteControls.of(document);
    List<String> lines = new ArrayList<>();
    for (int from = controls.next(0); from >= 0; from = controls.next(controls.end(from))) {
      for (int i = from; i < controls.end(from); i++) {
        lines.add(document.text(document.blocks().get(i)));
      }
    }
    return lines;
  }
}
