package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedListsTest {

  @Test
  void theNumberRightBehindCountsTheNames() {
    Enumeration list = only("东坑、石桥、上塘三个村完成改水。");

    assertThat(list.declared()).isEqualTo(3);
    assertThat(list.least()).isEqualTo(3);
    assertThat(list.open()).isFalse();
  }

  @Test
  void aWordThatJoinsMayBePartOfAName() {
    Enumeration list = only("粮食、蔬菜、茶叶和畜牧四大产业稳步发展。");

    assertThat(list.least()).isEqualTo(3);
    assertThat(list.most()).isEqualTo(4);
  }

  @Test
  void monthsAreNoCountOfNames() {
    assertThat(lists("建成水厂、泵站、管网三个月后通水。")).isEmpty();
  }

  private static Enumeration only(String text) {
    List<Enumeration> lists = lists(text);
    assertThat(lists).hasSize(1);
    return lists.get(0);
  }

  private static List<Enumeration> lists(String text) {
    return PlainText.document("a.txt", text).get(Enumerations.ANALYSIS).all();
  }
}
