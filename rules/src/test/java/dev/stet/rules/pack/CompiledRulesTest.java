package dev.stet.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.BuiltInRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompiledRulesTest {

  @Test
  @DisplayName("what the build wrote is what the YAML says")
  void theBuildWroteWhatTheYamlSays() throws IOException {
    byte[] written = written();
    assumeThat(written).as("classes that no build has made have none").isNotNull();

    CompiledRules parsed = CompiledRules.parse(writtenInJava());

    assertThat(RuleCodec.encode(parsed)).isEqualTo(written);
  }

  @Test
  @DisplayName("what is read back is what was written")
  void whatIsReadBackIsWhatWasWritten() throws IOException {
    CompiledRules parsed = CompiledRules.parse(writtenInJava());
    byte[] bytes = RuleCodec.encode(parsed);

    CompiledRules read = RuleCodec.decode(() -> new ByteArrayInputStream(bytes));

    assertThat(read.infos()).isNotEmpty().isEqualTo(parsed.infos());
    assertThat(read.check().rules()).isNotEmpty().isEqualTo(parsed.check().rules());
    assertThat(RuleCodec.encode(read)).isEqualTo(bytes);
  }

  @Test
  @DisplayName("a user's pack of the same YAML has the same rules")
  void aUsersPackOfTheSameYamlHasTheSameRules() throws IOException {
    PatternPack users = PatternPack.resource(BuiltInRules.class, "watermark/pay.yaml");
    CompiledRules asShipped =
        new CompiledRules(java.util.Map.of(), List.of(users), PatternCheck.of(List.of(users)));

    byte[] bytes = RuleCodec.encode(asShipped);

    PatternPack read = RuleCodec.decode(() -> new ByteArrayInputStream(bytes)).packs().get(0);

    assertThat(read.name()).isEqualTo("watermark/pay.yaml");
    assertThat(read.infos()).isEqualTo(users.infos());
  }

  private static Set<String> writtenInJava() {
    Set<String> inPacks =
        CompiledRules.shipped().packs().stream()
            .flatMap(pack -> pack.infos().stream())
            .map(RuleInfo::id)
            .collect(Collectors.toSet());
    BuiltInRules all = new BuiltInRules();
    Set<String> ids =
        all.checks().stream()
            .flatMap(check -> check.rules().stream())
            .map(RuleInfo::id)
            .filter(id -> !inPacks.contains(id))
            .collect(Collectors.toSet());
    all.runRules().forEach(rule -> ids.add(rule.info().id()));
    return ids;
  }

  private static byte @Nullable [] written() throws IOException {
    try (InputStream in = BuiltInRules.class.getResourceAsStream("compiled-rules.bin")) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
