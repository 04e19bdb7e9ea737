package dev.stet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.lint.Examples;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.profile.Profiles;
import dev.stet.rules.section.ProfileChoice;
import dev.stet.rules.section.SectionRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example on a rule's page is run: marked words are found, and nothing else is. Profiles are
 * suggested by the title.
 */
class ExamplesTest {
  private static final Linter LINTER =
      Linter.of(
          SectionRules.withProfile(
              new BuiltInRules().checks(), new ProfileChoice.Auto(Profiles.shipped())));

  @TestFactory
  Stream<DynamicTest> examplesSayWhatTheRuleDoes() {
    return LINTER.rules().values().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.text(), () -> run(rule, example))));
  }

  private static void run(RuleInfo rule, Example example) {
    assertThat(Examples.mistake(LINTER, rule, example)).isEmpty();
  }
}
