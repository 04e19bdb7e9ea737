package dev.stet.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.lint.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The place of a finding leads back to its words, by another way than the one they came: the file
 * is opened anew, with its own library or with none, and looked at where the place says.
 */
class FindingBackTest {

  static List<String> files() {
    return Expected.files();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_finding_leads_back_to_its_words(String file) throws Exception {
    List<Finding> findings = Report.findings(file);
    assertThat(findings).hasSizeGreaterThan(7);
    FileOnDisk disk = FileOnDisk.open(Report.path(file));
    for (Finding finding : findings) {
      assertThat(disk.wordsAt(finding.place()).replaceAll("\\s", ""))
          .as("%s at %s", finding.rule(), finding.place().label())
          .contains(finding.text().replaceAll("\\s", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("linedFiles")
  void lines_and_columns_lead_to_the_words_and_to_nothing_more(String file) throws Exception {
    FileOnDisk disk = FileOnDisk.open(Report.path(file));
    for (Finding finding : Report.findings(file)) {
      assertThat(disk.wordsAt(finding.place())).isEqualTo(finding.text());
    }
  }

  static List<String> linedFiles() {
    return files().stream().filter(file -> file.matches(".*\\.(txt|md|html)")).toList();
  }
}
