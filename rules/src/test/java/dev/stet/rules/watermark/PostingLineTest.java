package dev.stet.rules.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Posted March 4, 2020 at 6:12 pm | Updated March 5, 2020",
        "#3 2014-02-11 19:42:07",
        "Registered: 2011-06-03  Posts: 214",
        "Last edited by harbourman (2014-02-12 08:01:55)",
        "4.5 out of 5 stars (310 reviews)",
        "推荐于2017-12-15",
        "发布于 2019-03-02 10:20 · 浏览 318",
        "泵站运行手册.pdf_第4页"
      })
  void countersAndActsOfPostingAreASitesRecord(String line) {
    assertThat(PostingLine.of(line)).isEqualTo(PostingLine.RECORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Author: R. Lind | 2 May 2016", "栏目:农机 | 时间:2016-05-02"})
  void sourcesAndDatesDividedByStrokesAreStamps(String line) {
    assertThat(PostingLine.of(line)).isEqualTo(PostingLine.STAMPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 May 2016",
        "作者:林禾 来源:县农机站 时间:2016-05-02",
        "The film had 3,000 views in its first week.",
        "Date: 4 March 2020, 10:00, Room 5",
        "全年浏览量达到310万次。",
        "Chapter 3: 12 pages"
      })
  void aReportsOwnDateAndSentencesAreNone(String line) {
    assertThat(PostingLine.of(line)).isEqualTo(PostingLine.NONE);
  }
}
