package dev.stet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  @Test
  void theSameSeedGivesTheSameReports() {
    assertThat(new ReportText(7).chinese(20_000)).isEqualTo(new ReportText(7).chinese(20_000));
    assertThat(new ReportText(7).english(20_000)).isEqualTo(new ReportText(7).english(20_000));
    assertThat(new ReportText(7).english(20_000)).isNotEqualTo(new ReportText(8).english(20_000));
  }

  @Test
  void aReportIsAsLongAsAskedForAndHasNoEmptySlots() {
    for (String report :
        new String[] {new ReportText(1).chinese(20_000), new ReportText(1).english(20_000)}) {
      assertThat(report.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(20_000, 21_500);
      assertThat(report).doesNotContain("⟨", "⟩").endsWith("\n");
    }
  }
}
