package dev.stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.readers.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The hook is handed by pre-commit what fits its pattern, and must be handed documents only. */
class HookTest {

  @Test
  void everyEndingInThePatternIsOneThatStetKnows() throws IOException {
    Matcher endings =
        Pattern.compile("\\\\\\.\\(([a-z|]+)\\)\\$")
            .matcher(Files.readString(Path.of("../.pre-commit-hooks.yaml")));

    assertThat(endings.find()).isTrue();
    assertThat(List.of(endings.group(1).split("\\|")))
        .hasSizeGreaterThan(40)
        .allMatch(ending -> Readers.knows("a." + ending));
  }
}
