package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteVoiceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "想看完整版?扫码加群,免费领取全套模板",
        "本帖由楼主整理,喜欢就点赞收藏吧",
        "以下内容为付费内容,开通会员即可解锁",
        "Unlock the full document with a free trial now",
        "Get the app and never miss a story: sign up here"
      })
  void whatOnlyASiteSaysIsPlainWhereverItStands(String line) {
    assertThat(SiteVoice.in(line).isPlain()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"更多精彩,戳→", "看不够,还有20页", "Enjoyed it? Buy me a coffee", "Skip ad"})
  void aHintIsEnoughWhereASiteWouldSpeak(String line) {
    assertThat(SiteVoice.in(line).isPlain()).isFalse();
    assertThat(SiteVoice.in(line).isLikely()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "居民可扫码关注公众号,在小程序内查看水费",
        "全年网站发布稿件四十篇,阅读量十二万次,评论二百条",
        "制度明确,不得“点击下载”来历不明的“免费资料”",
        "微信 微博 抖音 合计",
        "Patients can sign up for a course and download the form.",
        "Members: 412; subscribers: 88; followers on Instagram: 1,204",
        "The notice read \"Subscribe now and unlock all documents\".",
        "以上报告,请予审议。"
      })
  void aReportsOwnWordsAreNot(String line) {
    assertThat(SiteVoice.in(line).isPlain()).isFalse();
    assertThat(SiteVoice.in(line).isLikely()).isFalse();
  }
}
