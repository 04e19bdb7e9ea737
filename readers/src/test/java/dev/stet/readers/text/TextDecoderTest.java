package dev.stet.readers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {
  private static final String SIMPLIFIED =
      "村里今年修了两条路，装了四十盏灯。年底以前，水井也要换新的泵。我们请各户在月末之前把意见交给村委会，逾期不再受理。";
  private static final String TRADITIONAL =
      "圖書館星期一休館，其他日子開到晚上九點。借書證請在服務臺辦理，遺失的話要付補發的費用。還書時請檢查有沒有東西夾在裡面。";
  private static final String JAPANESE = "図書館は月曜日に休みます。ほかの日は夜九時まで開いています。カードをなくした人は受付に来てください。";
  private static final String KOREAN =
      "도서관은 월요일에 쉽니다. 다른 날은 밤 아홉 시까지 문을 엽니다. 카드를 잃어버린 사람은 접수처로 오십시오.";
  private static final String FRENCH =
      "Le café du musée est fermé l’été ; on y reviendra à la rentrée, déjà très occupée par l’élève du maître.";
  private static final String GERMAN =
      "Die Bücherei schließt früher, weil größere Räume über Nacht geprüft würden.";

  static Stream<Arguments> textsAndEncodings() {
    return Stream.of(
        Arguments.of(SIMPLIFIED, "GB18030"),
        Arguments.of(TRADITIONAL, "Big5-HKSCS"),
        Arguments.of(JAPANESE, "windows-31j"),
        Arguments.of(JAPANESE, "EUC-JP"),
        Arguments.of(KOREAN, "x-windows-949"),
        Arguments.of(SIMPLIFIED, "UTF-16LE"),
        Arguments.of(SIMPLIFIED, "UTF-16BE"),
        Arguments.of("An English line without any mark.\n", "UTF-16LE"),
        Arguments.of("An English line without any mark.\n", "UTF-16BE"),
        Arguments.of(FRENCH, "windows-1252"),
        Arguments.of(GERMAN, "windows-1252"));
  }

  @ParameterizedTest
  @MethodSource("textsAndEncodings")
  void guessesAWholeText(String text, String encoding) {
    assertGuessed(text, encoding);
  }

  @ParameterizedTest
  @MethodSource("textsAndEncodings")
  void guessesEveryWindowOfTwelveCharacters(String text, String encoding) {
    for (int i = 0; i + 12 <= text.length(); i++) {
      String window = text.substring(i, i + 12);
      long telling = window.chars().filter(c -> c >= 0x80).count();
      if (telling >= (encoding.equals("x-windows-949") ? 8 : 1) || encoding.startsWith("UTF-16")) {
        assertGuessed(window, encoding);
      }
    }
  }

  @Test
  void guessesAFewChineseCharactersAmongAscii() {
    assertGuessed("line one\r\nline two\n\n第三行\tTAB", "GB18030");
    assertGuessed("int a=1; // 初始化", "GB18030");
    assertGuessed("# 标题\n\n正文 text", "GB18030");
    assertGuessed("联通", "GB18030");
    assertGuessed("x".repeat(300_000) + "\n" + SIMPLIFIED.substring(0, 20), "GB18030");
    assertGuessed("x".repeat(300_000) + "\n" + TRADITIONAL.substring(0, 20), "Big5-HKSCS");
  }

  @Test
  void asciiAndUtf8AreNoGuess() {
    assertThat(decode("plain".getBytes(StandardCharsets.US_ASCII)).from())
        .isEqualTo(Decoded.From.CONTENT);
    Decoded decoded = decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
    assertThat(decoded.from()).isEqualTo(Decoded.From.CONTENT);
  }

  @Test
  void aMarkNamesTheEncodingAndIsNoPartOfTheText() {
    for (String name : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
      Decoded decoded = decode(("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(name)));
      assertThat(decoded.text()).isEqualTo(SIMPLIFIED);
      assertThat(decoded.charset().name()).isEqualTo(name);
      assertThat(decoded.from()).isEqualTo(Decoded.From.MARK);
    }
  }

  @Test
  void aGivenEncodingIsUsedAndItsMarkTakenOff() {
    Decoded decoded =
        TextDecoder.decode(
            FRENCH.getBytes(StandardCharsets.ISO_8859_1), Charset.forName("Big5"), null);
    assertThat(decoded.charset().name()).isEqualTo("Big5");
    assertThat(decoded.from()).isEqualTo(Decoded.From.GIVEN);
    Decoded marked =
        TextDecoder.decode(
            "\uFEFFab".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, null);
    assertThat(marked.text()).isEqualTo("ab");
  }

  @Test
  void aDeclarationIsBelievedOnlyWhereTheBytesDoNotSayBetter() {
    Charset gbk = Charset.forName("GBK");
    assertThat(TextDecoder.decode(SIMPLIFIED.getBytes(gbk), null, gbk).from())
        .isEqualTo(Decoded.From.DECLARED);
    assertThat(TextDecoder.decode(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), null, gbk).text())
        .isEqualTo(SIMPLIFIED);
    assertThat(TextDecoder.decode(SIMPLIFIED.getBytes(gbk), null, StandardCharsets.UTF_8).text())
        .isEqualTo(SIMPLIFIED);
  }

  @Test
  void utf8CutInTheMiddleOfACharacterIsUtf8WithOneError() {
    byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    Decoded decoded = decode(Arrays.copyOf(bytes, 10));
    assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(decoded.text()).isEqualTo("村里今\uFFFD");
    assertThat(decoded.errors()).containsExactly(new Decoded.Flaw(3, "E5"));
  }

  @Test
  void aDamagedByteIsReportedAndTheRestRead() {
    byte[] bytes = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[30] = (byte) 0xFF;
    Decoded decoded = decode(bytes);
    assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(decoded.text()).contains("水井也要换新的泵");
    assertThat(decoded.errors().get(0)).isEqualTo(new Decoded.Flaw(10, "FF"));
  }

  @Test
  void aReplacementCharacterInTheFileIsNoError() {
    Decoded decoded = decode("broken \uFFFD before".getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.errors()).isEmpty();
    assertThat(decoded.text()).isEqualTo("broken \uFFFD before");
  }

  private static void assertGuessed(String text, String encoding) {
    Decoded decoded = decode(text.getBytes(Charset.forName(encoding)));
    assertThat(decoded.text()).as("%s as %s", text, decoded.charset()).isEqualTo(text);
  }

  private static Decoded decode(byte[] bytes) {
    return TextDecoder.decode(bytes, null, null);
  }
}
