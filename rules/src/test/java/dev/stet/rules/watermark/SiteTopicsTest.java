package dev.stet.rules.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTopicsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本站资料均由会员上传，下载前请先预览，文件一经下载不予退款。",
        "压缩包请用电脑解压，手机浏览器打开可能显示乱码，如有疑问请联系客服。",
        "If you register you agree that we send e-mail about new posts and comments to your account."
      })
  void aSiteSpeaksToItsVisitorOfItsOwnThings(String line) {
    assertThat(SiteTopics.fill(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "各单位登录平台下载表格，填写后上传。",
        "请各村于五月底前完成渠道清淤，并把照片送到水利站。",
        "The site of the new school was bought by the county in 1911."
      })
  void othersAreSpokenOfOrOtherThings(String line) {
    assertThat(SiteTopics.fill(line)).isFalse();
  }
}
