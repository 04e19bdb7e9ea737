package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

  @Test
  void numbersThatStartAgainUnderTheNextHeadingAreAnotherSeries() {
    assertThat(series("一、回顾\n（一）造林\n（二）修路\n二、安排\n（一）治水\n"))
        .containsExactly("CHINESE 1 2", "CHINESE_BRACKETED 1 2", "CHINESE_BRACKETED 1");
  }

  @Test
  void pointsInsideALineAreFoundWhereLineBreaksWereLost() {
    assertThat(series("请予审议。一、回顾过去一年是不平凡的一年。二、安排今年是关键的一年。")).containsExactly("CHINESE 1 2");
  }

  @Test
  void eachReportOfACompilationCountsForItself() {
    String text =
        """
        目录
        1.甲镇报告 2
        2.乙镇报告 9
        3.丙镇报告 12
        甲镇报告
        一、回顾
        造林八百亩。
        二、安排
        继续造林。
        乙镇报告
        一、回顾
        修路十公里。
        """;

    assertThat(series(text)).containsExactly("CHINESE 1 2", "CHINESE 1");
    assertThat(outline(text).parts()).hasSize(2);
  }

  @Test
  void aPromiseKnowsWhatWasAnnouncedAndWhatFollows() {
    Document document = document("重点抓好三个方面工作：一是造林，二是修路。\n各村要抓紧落实。");

    assertThat(document.get(Promise.ANALYSIS))
        .singleElement()
        .satisfies(
            promise -> {
              assertThat(promise.count()).isEqualTo(3);
              assertThat(promise.points()).hasSize(2);
            });
  }

  @Test
  void anEntryOfTheContentsIsFoundWithSmallEdits() {
    Document document =
        document(
            "目录\n一、基本情况 1\n二、当前存在的主要问题 3\n三、进一步改进的建议 5\n一、基本情况\n好。\n二、目前存在的主要问题\n少。\n三、进一步改进建议\n多。");

    assertThat(document.get(ContentsMatch.ANALYSIS))
        .singleElement()
        .extracting(ContentsMatch::found)
        .isEqualTo(3);
  }

  private static List<String> series(String text) {
    return outline(text).series().stream()
        .map(
            series -> {
              StringBuilder words = new StringBuilder(series.style().name());
              series.points().forEach(point -> words.append(' ').append(point.number()));
              return words.toString();
            })
        .toList();
  }

  private static Outline outline(String text) {
    return document(text).get(Outline.ANALYSIS);
  }

  private static Document document(String text) {
    return Roles.assign(PlainText.document("a.txt", text));
  }
}
