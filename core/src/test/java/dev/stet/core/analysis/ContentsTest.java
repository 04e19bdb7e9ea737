package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import org.junit.jupiter.api.Test;

class ContentsTest {

  @Test
  void aTitleOfTwoLinesDoesNotEndTheList() {
    Contents contents =
        of(
            """
            Table of Contents

            1. Boats

                 1.1. Purpose
                 1.2. Requirements of the harbour office and of those who
                         moor here
                 1.3. Ropes

            2. Nets

                 2.1. Purpose
                 2.2. Mending in the open, and in the lofts that the harbour
                         office lets
                 2.3. Cost

            1. Boats

            A boat is moored with two ropes.

            1.1. Purpose

            Boats are for fishing.
            """);
    assertThat(contents.entries()).hasSize(8);
    assertThat(contents.entries().get(7).title()).isEqualTo("Cost");
  }

  @Test
  void theFirstHeadingOfTheBodyEndsIt() {
    Contents contents =
        of(
            """
            目录
            1. 渔船
            2. 渔网
            3. 码头

            1. 渔船
            渔船共十二艘。
            """);
    assertThat(contents.entries()).hasSize(3);
  }

  private static Contents of(String text) {
    return PlainText.document("a.txt", text).get(Contents.ANALYSIS).get(0);
  }
}
