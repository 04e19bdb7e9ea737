package dev.stet.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.engine.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationsTest {
  private static final String RULE = "placeholder/masked-text";

  @TempDir private Path temporary = Path.of("");

  @Test
  void theNearerFileBeatsTheOneFurtherUp() throws Exception {
    folder()
        .file("stet.yaml", "rules: {placeholder/masked-text: error}\n")
        .file("docs/stet.yaml", "rules: {placeholder: off}\n");

    assertThat(level("docs/a.txt")).isEqualTo(new Sourced<>(Level.OFF, "docs/stet.yaml:1"));
    assertThat(level("a.txt")).isEqualTo(new Sourced<>(Level.ERROR, "stet.yaml:1"));
  }

  @Test
  void inOneFileTheLastOverrideBeatsTheRestAndARuleItsCategory() throws Exception {
    folder()
        .file(
            "stet.yaml",
            """
            rules:
              placeholder: warning
              placeholder/masked-text: error
            overrides:
              - {files: ["archive/**"], rules: {placeholder: info}}
              - {files: "archive/old/**", rules: {all: off}}
            """);

    assertThat(level("a.txt")).isEqualTo(new Sourced<>(Level.ERROR, "stet.yaml:3"));
    assertThat(level("archive/a.txt")).isEqualTo(new Sourced<>(Level.INFO, "stet.yaml:5"));
    assertThat(level("archive/old/a.txt")).isEqualTo(new Sourced<>(Level.OFF, "stet.yaml:6"));
  }

  @Test
  void optionsBeatEveryFile() throws Exception {
    folder().file("stet.yaml", "rules: {all: off}\n");

    assertThat(
            Configurations.in(temporary)
                .options(Map.of("placeholder", Level.WARNING))
                .build()
                .of(temporary.resolve("a.txt"))
                .level(RULE))
        .contains(new Sourced<>(Level.WARNING, "command line"));
  }

  @Test
  void theSearchEndsAtTheRepository() throws Exception {
    folder()
        .file("stet.yaml", "rules: {all: off}\n")
        .file("repository/docs/stet.yaml", "rules: {numeric: off}\n");
    Files.createDirectories(temporary.resolve("repository/.git"));

    FileConfiguration configuration =
        Configurations.in(temporary).build().of(temporary.resolve("repository/docs/a.txt"));

    assertThat(configuration.sources()).containsExactly("repository/docs/stet.yaml");
  }

  @Test
  void theSearchGoesAboveTheRootToTheRepository() throws Exception {
    folder().file("stet.yaml", "failOn: warning\n").file("module/a.txt", "x");
    Files.createDirectories(temporary.resolve(".git"));

    FileConfiguration configuration =
        Configurations.in(temporary.resolve("module")).build().ofRun();

    assertThat(configuration.failOn()).map(Sourced::value).contains(FailOn.WARNING);
  }

  @Test
  void rootTrueEndsTheSearch() throws Exception {
    folder().file("stet.yaml", "rules: {all: off}\n").file("docs/stet.yaml", "root: true\n");

    assertThat(configurations().of(temporary.resolve("docs/a.txt")).level(RULE)).isEmpty();
  }

  @Test
  void aNamedFileThatIsMissingIsAnError() {
    assertThatThrownBy(() -> Configurations.in(temporary).named(Path.of("none.yaml")).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the configuration file does not exist: none.yaml");
  }

  @Test
  void anUnknownKeyIsSaidWithItsPlaceAndTheNearestOne() throws Exception {
    folder().file("stet.yaml", "failOn: error\nexlude: [a]\n");

    assertThat(mistakes("a.txt"))
        .containsExactly("stet.yaml:2:1: unknown key 'exlude'; did you mean 'exclude'?");
  }

  @Test
  void anUnknownRuleIsSaidWithItsPlaceAndTheNearestOne() throws Exception {
    folder()
        .file(
            "stet.yaml",
            """
            rules:
              placeholder/masked-txt: off
            allow:
              - {text: x, rule: numeric/nothing, reason: y}
            """);
    Configurations configurations = configurations();
    configurations.of(temporary.resolve("a.txt"));

    configurations.checkNames(List.of(RULE, "numeric/no-thing"));

    assertThat(configurations.mistakes())
        .containsExactly(
            "stet.yaml:2:3: unknown rule 'placeholder/masked-txt';"
                + " did you mean 'placeholder/masked-text'?",
            "stet.yaml:4: unknown rule 'numeric/nothing'; did you mean 'numeric/no-thing'?");
  }

  @Test
  void wrongValuesAreSaidWithTheirPlace() throws Exception {
    folder()
        .file("1/stet.yaml", "failOn: eror\n")
        .file("2/stet.yaml", "allow:\n  - {text: x}\n")
        .file("3/stet.yaml", "allow:\n  - {text: x, reason: y, until: tomorrow}\n")
        .file("4/stet.yaml", "include: ['[a']\n")
        .file("5/stet.yaml", "allow:\n  - {pattern: '(', reason: y}\n")
        .file("6/stet.yaml", "rules: [\n");

    assertThat(mistakes("1/a", "2/a", "3/a", "4/a", "5/a"))
        .containsExactly(
            "1/stet.yaml:1:9: unknown value 'eror'; did you mean 'error'?",
            "2/stet.yaml:2:5: 'reason:' is missing",
            "3/stet.yaml:2:33: expected a date such as 2027-01-31, not 'tomorrow'",
            "4/stet.yaml:1:11: a [ without its ] in the glob '[a'",
            "5/stet.yaml:2:15: not a regular expression: Unclosed group");
    assertThat(mistakes("6/a")).singleElement().asString().startsWith("6/stet.yaml:2:1: ");
  }

  @Test
  void anEmptyFileSaysNothing() throws Exception {
    folder().file("stet.yaml", "# nothing yet\n");

    assertThat(mistakes("a.txt")).isEmpty();
  }

  private Folder folder() {
    return new Folder(temporary);
  }

  private Configurations configurations() throws ConfigurationException {
    return Configurations.in(temporary).build();
  }

  private Sourced<Level> level(String file) throws ConfigurationException {
    return configurations().of(temporary.resolve(file)).level(RULE).orElseThrow();
  }

  private List<String> mistakes(String... files) throws ConfigurationException, IOException {
    Configurations configurations = configurations();
    for (String file : files) {
      configurations.of(temporary.resolve(file));
    }
    return configurations.mistakes();
  }
}
