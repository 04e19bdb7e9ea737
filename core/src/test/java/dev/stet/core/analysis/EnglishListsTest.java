package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishListsTest {

  @Test
  void namesBehindAColonAreCounted() {
    Enumeration list = only("We worked in three areas: health, schools and housing.");

    assertThat(list.declared()).isEqualTo(3);
    assertThat(list.least()).isEqualTo(3);
    assertThat(list.most()).isEqualTo(3);
  }

  @Test
  void namesInBracketsAreCounted() {
    Enumeration list = only("Five countries (France, Italy, Spain and Malta) signed.");

    assertThat(list.declared()).isEqualTo(5);
    assertThat(list.most()).isEqualTo(4);
  }

  @Test
  void examplesAreNoList() {
    assertThat(lists("Four towns (including Ely, March and Wisbech) took part.")).isEmpty();
    assertThat(lists("It took three weeks: planning, work and cleaning.")).isEmpty();
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
