package dev.stet.rules.pack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a pack is told which file, line and column does not say what it should. */
class PackMistakesTest {
  private static final String RULE =
      """
      rules:
        - id: residue/house-note
          severity: warning
          summary: {en: A note., zh: 批注。}
          explanation: {en: Settle it., zh: 应处理。}
          message: {en: "Note {text}.", zh: "批注{text}。"}
          patterns:
            - pattern: 'NB:'
      """;

  @Test
  void aFileWithNothingInIt() {
    says("", "house.yaml:1:1: the file is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "severity: warning | severty: warning | severty",
        "severity: warning | severity: loud | loud",
        "id: residue/house-note | id: house-note | house-note",
        "- pattern: 'NB:' | - pattern: '(NB:' | not a pattern",
        "- pattern: 'NB:' | - pattern: 'N*' | matches nothing at all",
        "- pattern: 'NB:' | - {pattern: 'NB:', message: other} | has no message 'other'",
        "- pattern: 'NB:' | - {pattern: 'NB:', whole: page} | page",
        "- pattern: 'NB:' | - {pattern: 'NB:', span: 2} | expected a whole number",
        "- pattern: 'NB:' | - {severity: info} | either 'pattern:' or 'literals:'",
        "- pattern: 'NB:' | [] | looks for nothing",
        "summary: {en: A note., zh: 批注。} | summary: {en: A note.} | zh",
      })
  void aMistakeIsNamedWithItsPlace(String right, String wrong, String message) {
    assertThatThrownBy(() -> PatternPack.load("house.yaml", RULE.replace(right, wrong)))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("house.yaml:")
        .hasMessageContaining(message);
  }

  @Test
  void anUnknownKeyComesWithTheNearestKnownOne() {
    says(
        RULE.replace("patterns:", "paterns:"),
        "house.yaml:7:5: unknown key 'paterns'; did you mean 'patterns'?");
  }

  @Test
  void aRuleThatStandsTwice() {
    String twice = RULE + RULE.substring(RULE.indexOf('\n') + 1);

    says(twice, "house.yaml:9:9: two rules are called 'residue/house-note'");
  }

  @Test
  void anExampleThatMarksNothing() {
    says(
        RULE + "    examples:\n      - bad: \"NB: ask\"\n",
        "house.yaml:10:9: a bad example marks the words to find with ⟦ and ⟧");
    says(
        RULE + "    examples:\n      - good: \"⟦NB:⟧ ask\"\n",
        "house.yaml:10:9: a good example has no ⟦⟧");
  }

  private static void says(String yaml, String message) {
    assertThatThrownBy(() -> PatternPack.load("house.yaml", yaml))
        .isInstanceOf(YamlException.class)
        .hasMessage(message);
  }
}
