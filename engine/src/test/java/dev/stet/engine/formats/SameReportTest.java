package dev.stet.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One report with a defect of nearly every kind that can live in any text, as real programs write
 * it in each format: the same findings in the same words, each with that format's kind of place.
 */
class SameReportTest {
  /** A grid of cells has no headings, lists or last sentence. */
  private static final Set<String> NOT_IN_CELLS =
      Set.of("section/declared-count", "section/numbering-gap", "truncation/cut-ending");

  static List<String> files() {
    return Expected.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void has_the_same_defects_in_the_same_words_where_the_format_has_them(String file) {
    assertThat(Report.findings(file))
        .extracting(
            finding -> new Expected(file, finding.rule(), finding.text(), finding.place().label()))
        .containsExactlyInAnyOrderElementsOf(Expected.in(file));
  }

  @Test
  void what_a_format_cannot_have_is_known() {
    Map<String, Set<String>> missing = new TreeMap<>();
    Set<String> all = rules("report.docx");
    for (String file : files()) {
      Set<String> left = new TreeSet<>(all);
      left.removeAll(rules(file));
      if (!left.isEmpty()) {
        missing.put(file, left);
      }
    }
    assertThat(all).hasSize(11);
    assertThat(missing)
        .isEqualTo(
            Map.of(
                "sheets.xlsx", NOT_IN_CELLS,
                "sheets.xls", NOT_IN_CELLS,
                "sheets.ods", NOT_IN_CELLS));
  }

  private static Set<String> rules(String file) {
    Set<String> rules = new TreeSet<>();
    Expected.in(file).forEach(expected -> rules.add(expected.rule()));
    return rules;
  }
}
