package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import org.junit.jupiter.api.Test;

class DirectionsTest {

  @Test
  void stepsCloseTogetherMakeAManualOfAReport() {
    Directions directions =
        of(
            """
            The landings are entered once a week, before the lists go to the harbour office.

            - Open the ledger and go to May
            - Click on the 'Landings' tab
            - Type the weight in the box "Kilos"

            - Select the quay, then click "Save as"
            - Scroll down to the signature

            The lists of the last week are kept in the office for a year, and then burnt.
            """);
    assertThat(directions.isManual()).isTrue();
    assertThat(directions.tells(2)).isTrue();
  }

  @Test
  void theButtonsOfAPageAreNoSteps() {
    Directions directions =
        of(
            """
            Skip to content

            Log in

            Click to share on the wall

            Click here to subscribe

            Tap to zoom

            Select language

            The ferry runs again from May, and the fare is the same as in the year before.
            """);
    assertThat(directions.isManual()).isFalse();
  }

  @Test
  void thePartsOfAnAgreementMakeTermsOfItWhereverItStands() {
    Directions directions =
        of(
            """
            Tide tables for the whole coast

            TERMS OF SERVICE

            1. Eligibility

            You may use the tables from the age of sixteen.

            2. User conduct

            By using the tables, you agree not to sell them.

            3. Limitation of liability

            The harbour is not liable for a ship that runs aground.

            4. Governing law

            The law of the county governs these terms, and its court decides.
            """);
    assertThat(directions.isTerms()).isTrue();
    assertThat(directions.tells(0)).isFalse();
    assertThat(directions.tells(1)).isTrue();
    assertThat(directions.tells(5)).isTrue();
  }

  @Test
  void aReportThatHasOnePartOnPrivacyIsNone() {
    assertThat(of("Findings\n\nPrivacy\n\nThe lists name nobody.\n").isTerms()).isFalse();
  }

  private static Directions of(String text) {
    Document document = PlainText.document("tides.txt", text);
    return document.get(Directions.ANALYSIS);
  }
}
