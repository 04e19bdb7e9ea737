package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.lint.Examples;
import dev.stet.core.lint.Linter;
import dev.stet.rules.pack.PatternCheck;
import dev.stet.rules.pack.PatternPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packs that the pages show can be copied as they stand, and do what their examples say. */
class PackPagesTest {
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

  @ParameterizedTest
  @ValueSource(strings = {"own-rules.md", "packs.md"})
  void thePacksOnAPageWork(String page) throws IOException {
    String text = Files.readString(Path.of("../docs", page), StandardCharsets.UTF_8);
    List<PatternPack> packs =
        YAML.matcher(text)
            .results()
            .map((MatchResult block) -> block.group(1))
            .filter(yaml -> yaml.lines().anyMatch("rules:"::equals))
            .map(yaml -> PatternPack.load(page, yaml))
            .toList();

    assertThat(packs).isNotEmpty();
    assertThat(Examples.mistakes(Linter.of(List.of(PatternCheck.of(packs))))).isEmpty();
  }
}
