package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import org.junit.jupiter.api.Test;

class ProgramTextTest {

  @Test
  void aManualNamesOptionsCallsVariablesAndPaths() {
    assertThat(
            isDense(
                """
                Run mill --fine or mill -q; open_gate() reads /etc/mill/sorts and $MILL_HOME.
                $ mill --coarse
                std::gate and ``shut`` take keep_open, and stop_mill() ends it with --now.
                """))
        .isTrue();
  }

  @Test
  void aFormsFieldsAndDashesAreNoSigns() {
    assertThat(
            isDense(
                """
                Dear {{first_name}} {last_name}, [company_name] owes $400 -- or more - to you.
                See https://example.org/some_page/other_page or write to a_b@c_d.org: 3-4, 5-6.
                """))
        .isFalse();
  }

  @Test
  void whatATemplatesFieldsAreCalledIsNoSign() {
    assertThat(isDense("{{ model_id | default(name()) }} and {{ card_data }} are new. ".repeat(12)))
        .isFalse();
  }

  @Test
  void aReportThatNamesOneFileIsNone() {
    assertThat(isDense("The list is in /srv/lists/may and grew. " + "Rain fell. ".repeat(80)))
        .isFalse();
  }

  @Test
  void thePageOfACommandIsAboutAProgram() {
    assertThat(isDense("PUMP\n\nSYNOPSIS\n\npump [--dry] <file>\n\nThe pump runs.")).isTrue();
    assertThat(isDense("The Weir\n\nSYNOPSIS\n\nA keeper falls in love.\n\nIt rains.")).isFalse();
  }

  @Test
  void whoDefinesAGrammarWritesForPrograms() {
    assertThat(isDense("<entry> ::= <date> <level>\n<level> ::= <number>\n\nAn entry a day."))
        .isTrue();
    assertThat(isDense("The sign ::= means “is defined as”, says the glossary.")).isFalse();
  }

  @Test
  void whoNamesManyStandardsWritesForPrograms() {
    String text = "Mail goes as RFC %d says. ";
    String few = text.formatted(821) + text.formatted(822) + "RFCs are many; an RFC is a text. ";

    assertThat(isDense(few)).isFalse();
    assertThat(isDense(few + "See RFC1123, RFC 2821 and RFC 5321.")).isTrue();
  }

  private static boolean isDense(String text) {
    return PlainText.document("manual.txt", text).get(ProgramText.ANALYSIS);
  }
}
