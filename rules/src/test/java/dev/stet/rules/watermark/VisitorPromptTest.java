package dev.stet.rules.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorPromptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "轻触上方蓝字，订阅我们的公众号",
        "觉得文章不错，记得点赞、在看、转发给好友",
        "登录后才可以下载附件中的资料，还没有账号？",
        "Did you like this story? Share it with your friends!",
        "Get the app and listen to our articles anywhere",
        "↓ Scroll down for the full recipe ↓"
      })
  void callsTheVisitorToDoSomethingWithOneOfTheSitesThings(String line) {
    assertThat(VisitorWords.speak(line, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "居民扫码关注公众号后，可在小程序内查看水费",
        "请申请人登录系统下载附件，并上传项目文档",
        "学生应在图书馆网站登录，查看并下载课件",
        "Residents can read the report on the council's site.",
        "Members of staff must sign in to their account before they download a document.",
        "The survey asked readers to rate the article."
      })
  void leavesAloneWhatIsSaidOfOthersOrByAnOffice(String line) {
    assertThat(VisitorWords.speak(line, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"You can download the guide from our site.", "请在本网站下载表格。"})
  void aSentenceOutsideOfAPageIsTheDocumentsOwn(String line) {
    assertThat(VisitorWords.speak(line, false)).isFalse();
  }
}
