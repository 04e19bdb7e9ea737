package dev.stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code stet.cmd} must keep to, as cmd takes a line apart before it knows what is in it. */
class WindowsLauncherTest {
  private static final Pattern VARIABLE = Pattern.compile("%[A-Z_]+(?::[^%]*)?%");

  /** Variables that hold no path: a number, or words of the user's that are to be split. */
  private static final List<String> PLAIN = List.of("%CODE_PAGE%", "%STET_JAVA_OPTS%", "%STATUS%");

  private List<String> lines = List.of();

  @BeforeEach
  void read() throws IOException {
    lines = Files.readString(Path.of("../stet.cmd")).lines().map(String::strip).toList();
  }

  @Test
  void pathsStandBetweenQuotationMarksSoThatBlanksAndBracketsInThemDoNoHarm() {
    for (String line : lines) {
      Matcher variable = VARIABLE.matcher(line);
      while (variable.find()) {
        String before = line.substring(0, variable.start());
        assertThat(
                PLAIN.contains(variable.group())
                    || before.chars().filter(c -> c == '"').count() % 2 == 1)
            .as(variable.group() + " in: " + line)
            .isTrue();
      }
    }
  }

  @Test
  void argumentsArePassedOnAsTheyAreAndNothingIsExpandedTwice() {
    assertThat(lines).filteredOn(line -> line.contains("%*")).hasSize(1);
    assertThat(lines).contains("setlocal EnableExtensions DisableDelayedExpansion");
  }

  @Test
  void theStatusIsKeptBeforeAnotherCommandChangesItAndHandedOn() {
    int run = lines.indexOf(lines.stream().filter(line -> line.endsWith("%*")).findFirst().get());

    assertThat(lines.get(run + 1)).isEqualTo("set \"STATUS=%ERRORLEVEL%\"");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("exit /b %STATUS%");
  }

  /** Without {@code call} a batch file that runs another does not come back. */
  @Test
  void mavenWhichIsABatchFileIsCalled() {
    assertThat(lines)
        .filteredOn(line -> line.contains("mvn "))
        .singleElement()
        .asString()
        .startsWith("call mvn ");
  }

  @Test
  void itStartsJavaAsTheOtherLauncherDoes() throws IOException {
    String other = Files.readString(Path.of("../stet"));

    assertThat(String.join("\n", lines)).contains("-Dfile.encoding=UTF-8", "STET_JAVA_OPTS");
    assertThat(other).contains("-Dfile.encoding=UTF-8", "STET_JAVA_OPTS");
  }
}
