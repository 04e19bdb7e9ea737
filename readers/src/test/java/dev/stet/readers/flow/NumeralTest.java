package dev.stet.readers.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralTest {

  @ParameterizedTest
  @CsvSource({
    "DECIMAL, 1 10 100, 1 10 100",
    "DECIMAL_ZERO, 1 9 10, 01 09 10",
    "FULL_WIDTH, 1 10, １ １０",
    "UPPER_ROMAN, 1 4 9 14 40 1994 4000, I IV IX XIV XL MCMXCIV 4000",
    "LOWER_ROMAN, 3 8, iii viii",
    "UPPER_LETTER, 1 26 27 28 53, A Z AA BB AAA",
    "LOWER_ALPHABETIC, 1 26 27 28 703, a z aa ab aaa",
    "ORDINAL, 1 2 3 4 11 12 13 21 112, 1st 2nd 3rd 4th 11th 12th 13th 21st 112th",
    "CARDINAL_WORDS, 1 12 21 99, One Twelve Twenty-one Ninety-nine",
    "ORDINAL_WORDS, 1 2 3 5 8 9 12 20 21, First Second Third Fifth Eighth Ninth Twelfth Twentieth"
        + " Twenty-first",
    "CHINESE_COUNTING, 1 10 11 20 21 99 100 105, 一 十 十一 二十 二十一 九十九 一○○ 一○五",
    "CHINESE_THOUSANDS, 1 10 19 20 100 101 110 111 1001 1010 10000,"
        + " 一 十 十九 二十 一百 一百零一 一百一十 一百一十一 一千零一 一千零一十 一万",
    "CHINESE_LEGAL, 1 10 21, 壹 壹拾 贰拾壹",
    "IDEOGRAPH_DIGITS, 1 10 25, 一 一〇 二五",
    "JAPANESE_COUNTING, 1 10 11 100 101 110 1000, 一 十 十一 百 百一 百十 千",
    "CIRCLED, 1 20 21 35 36 50 51, ① ⑳ ㉑ ㉟ ㊱ ㊿ 51",
    "PARENTHESISED, 1 20 21, ⑴ ⒇ (21)",
    "CIRCLED_IDEOGRAPH, 1 10 11, ㊀ ㊉ 11",
    "HEAVENLY_STEMS, 1 10 11, 甲 癸 11",
    "GANADA, 1 2 15, 가 나 가가",
    "CHICAGO, 1 4 5, * § **"
  })
  void writes_numbers_as_word_processors_do(Numeral numeral, String numbers, String words) {
    assertThat(
            Arrays.stream(numbers.split(" "))
                .map(n -> numeral.write(Integer.parseInt(n)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(words);
  }
}
