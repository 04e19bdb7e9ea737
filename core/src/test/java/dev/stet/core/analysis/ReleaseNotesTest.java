package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v5.12.1",
        "[2.9.0-rc.1] - 2018-11-22",
        "Version 1.4",
        "2.7.2 (2018-9-21)",
        "v4.7 - February 15th, 2021",
        "3.68.0"
      })
  void versionsAreReleases(String heading) {
    assertThat(ReleaseNotes.isRelease(heading)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1 Background", "1.2.3 Budget 2024", "2.4", "Version control", "2019"})
  void numbersOfSectionsAreNot(String heading) {
    assertThat(ReleaseNotes.isRelease(heading)).isFalse();
  }

  @Test
  void bareNumbersAreReleasesUnderATitleThatSaysSo() {
    assertThat(log("Change log", "3.2.0", "3.1.9", "3.1.8")).isTrue();
    assertThat(log("Requirements", "3.2.0", "3.2.1", "3.2.2")).isFalse();
  }

  private static boolean log(String... headings) {
    String text = String.join("\n", headings);
    List<Block> blocks = new ArrayList<>();
    for (String heading : headings) {
      int start = text.indexOf(heading);
      blocks.add(Block.heading(2, new Span(start, start + heading.length())));
    }
    return Document.named("notes.md").text(text).blocks(blocks).build().get(ReleaseNotes.ANALYSIS);
  }
}
