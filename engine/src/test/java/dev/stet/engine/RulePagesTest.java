package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.rule.Example;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RuleProvider;
import dev.stet.core.rule.Words;
import dev.stet.reports.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule can be read about, and its page says what the rule says. Run with {@code
 * -Dstet.docs.write=true} to write the pages.
 */
class RulePagesTest {
  private static final Path PAGES = Path.of("../docs/rules");
  private static final String INDEX = "README.md";
  private static final Pattern FACT = Pattern.compile("\\{\\w+}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static List<RuleInfo> rules() {
    return RuleProvider.all(RulePagesTest.class.getClassLoader()).stream()
        .flatMap(check -> check.rules().stream())
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }

  @Test
  void thePagesAreThoseOfTheRules() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    rules().forEach(rule -> expected.put(RulePage.path(rule), RulePage.markdown(rule)));
    expected.put(INDEX, RulePage.index(rules()));
    if (Boolean.getBoolean("stet.docs.write")) {
      write(expected);
    }
    assertThat(written())
        .as("pages under docs/rules; write them with -Dstet.docs.write=true")
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleShowsWhatItFindsAndWhatItLetsPass(RuleInfo rule) {
    assertThat(rule.examples()).as(rule.id()).anyMatch(Example::flagged);
    assertThat(rule.examples()).as(rule.id()).anyMatch(example -> !example.flagged());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleSpeaksBothLanguages(RuleInfo rule) {
    spoken(rule.id() + ": summary", rule.summary());
    spoken(rule.id() + ": explanation", rule.explanation());
    rule.messages().forEach((key, words) -> spoken(rule.id() + ": message " + key, words));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyMessageHasTheSameFactsInBothLanguages(RuleInfo rule) {
    rule.messages()
        .forEach(
            (key, words) ->
                assertThat(facts(words.zh()))
                    .as(rule.id() + ": " + key)
                    .isEqualTo(facts(words.en())));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleYieldsOnlyToRulesThereAre(RuleInfo rule) {
    assertThat(rules().stream().map(RuleInfo::id)).containsAll(rule.yieldsTo());
  }

  private static void spoken(String what, Words words) {
    assertThat(words.en()).as(what).isNotBlank();
    assertThat(words.zh()).as(what).containsPattern(HAN);
  }

  private static List<String> facts(String message) {
    return FACT.matcher(message).results().map(MatchResult::group).distinct().sorted().toList();
  }

  private static void write(Map<String, String> pages) throws IOException {
    for (String path : written().keySet()) {
      if (!pages.containsKey(path)) {
        Files.delete(PAGES.resolve(path));
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = PAGES.resolve(page.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.getValue());
    }
  }

  private static Map<String, String> written() throws IOException {
    if (!Files.isDirectory(PAGES)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".md")).toList();
      Map<String, String> written = new TreeMap<>();
      for (Path page : pages) {
        // a checkout on Windows may have other line ends
        String text = Files.readString(page).replace("\r\n", "\n");
        written.put(PAGES.relativize(page).toString().replace('\\', '/'), text);
      }
      return written;
    }
  }
}
