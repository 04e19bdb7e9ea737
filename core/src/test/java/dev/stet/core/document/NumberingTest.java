package dev.stet.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "一、工作回顾|CHINESE|1",
        "（十二）造林|CHINESE_BRACKETED|12",
        "(3)造林|ARABIC_BRACKETED|3",
        "第一百零三条 本法自公布之日起施行|ARTICLE|103",
        "第三章 附则|CHAPTER|3",
        "第二部分 任务|PART|2",
        "一是抓春耕|CHINESE_IS|1",
        "1.2023年工作总结|ARABIC|1",
        "３．造林|ARABIC|3",
        "④ 造林|CIRCLED|4",
        "附件2：名单|APPENDIX|2",
        "Chapter 7: Wells|CHAPTER|7",
        "Appendix B. Tables|APPENDIX|2",
        "IV. Results|ROMAN|4",
        "Step 3 Stir|STEP|3",
        "b) wells|LETTER_BRACKETED|2"
      })
  void theNumberAtTheStartIsRead(String line, Numbering.Style style, int number) {
    Numbering numbering = Objects.requireNonNull(Numbering.at(line, 0, line.length()));

    assertThat(numbering.style()).isEqualTo(style);
    assertThat(numbering.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3 Wells",
    "'  1.2.3 Wells'",
    "1.2.3. Wells",
    "1.2.3水井",
    "1.2.3 <Name of the well>"
  })
  void aDecimalNumberKeepsItsParts(String line) {
    Numbering numbering = Objects.requireNonNull(Numbering.at(line, 0, line.length()));

    assertThat(numbering.numbers()).isEqualTo(List.of(1, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5亿元投资",
        "2023年工作总结",
        "二、三产业增长较快",
        "第三条规定的情形",
        "第一季度增长",
        "e.g. wells",
        "I.T. department",
        "Section 4 describes wells",
        "12.5% of wells",
        "1.5 < 2 wells",
        "一年来"
      })
  void whatOnlyLooksLikeANumberIsLeftAlone(String line) {
    assertThat(Numbering.at(line, 0, line.length())).isNull();
  }
}
