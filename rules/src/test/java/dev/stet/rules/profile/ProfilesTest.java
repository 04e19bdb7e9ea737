package dev.stet.rules.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.core.analysis.Roles;
import dev.stet.core.document.PlainText;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.Language;
import dev.stet.rules.pack.YamlException;
import dev.stet.rules.section.ProfileChoice;
import dev.stet.rules.section.SectionRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every profile is shown to work by its own examples, and has a page. */
class ProfilesTest {
  private static final Path PAGES = Path.of("../docs/profiles");
  private static final Profiles SHIPPED = Profiles.shipped();

  @TestFactory
  Stream<DynamicTest> examplesLackWhatTheirTitleIsMarkedFor() {
    return SHIPPED.all().stream()
        .flatMap(
            profile ->
                profile.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                profile.id() + ": " + example.text(),
                                () ->
                                    assertThat(missing(example, new ProfileChoice.Fixed(profile)))
                                        .extracting(Finding::span)
                                        .isEqualTo(example.expected()))));
  }

  @Test
  void everyProfileHasACompleteExampleAndOneThatLacksSomething() {
    assertThat(SHIPPED.all())
        .isNotEmpty()
        .allSatisfy(
            profile -> {
              assertThat(profile.examples()).anyMatch(Example::flagged);
              assertThat(profile.examples()).anyMatch(example -> !example.flagged());
            });
  }

  @Test
  void autoSuggestsTheProfileThatTheTitleNamesLast() {
    assertThat(suggested("东山镇政府工作报告\n各位代表：\n现在报告工作。")).isEqualTo("zh-government-work-report");
    assertThat(suggested("关于报送工作总结的通知\n各科室：\n请按时报送。")).isEqualTo("zh-notice");
    assertThat(suggested("Minutes of the Board\nPresent: A. Moss\nThe budget was discussed."))
        .isEqualTo("en-minutes");
  }

  @Test
  void autoSuggestsNothingForATitleThatNamesNoKind() {
    assertThat(suggested("春天的河流\n河水解冻了，岸边的柳树发了芽。")).isEqualTo("none");
  }

  @Test
  void aSuggestedProfileIsSaidToBeSuggested() {
    Example example = new Example("⟦西岭乡工作总结⟧\n一、主要工作\n修复道路四处。", "");

    assertThat(missing(example, new ProfileChoice.Auto(SHIPPED)))
        .extracting(Finding::message)
        .containsExactly(
            "By its title this is a Chinese work summary. Missing and usual there: problems, what"
                + " comes next.");
  }

  @Test
  void withoutAProfileNothingIsMissed() {
    Example example = new Example("西岭乡工作总结\n一、主要工作\n修复道路四处。", "");

    assertThat(missing(example, new ProfileChoice.None())).isEmpty();
  }

  @Test
  void aUsersOwnProfileMaySetAMinimumAndAnOrder() {
    Profile profile =
        ProfileFile.parse(
            "house.yaml",
            """
            profile: house-report
            name: {en: our report, zh: 本单位报告}
            ordered: true
            parts:
              - {id: a, name: {en: facts, zh: 情况}, titles: [情况], minimum: 20}
              - {id: b, name: {en: advice, zh: 建议}, titles: [建议]}
            """);
    Example example = new Example("⟦一、工作建议⟧\n加强巡护，落实经费。\n⟦二、基本情况⟧\n很好。", "");

    assertThat(missing(example, new ProfileChoice.Fixed(profile)))
        .extracting(Finding::span)
        .isEqualTo(example.expected());
  }

  @Test
  void aMistakeInAProfileIsShownWhereItIs() {
    assertThatThrownBy(
            () ->
                ProfileFile.parse(
                    "house.yaml",
                    """
                    profile: house-report
                    name: {en: our report, zh: 本单位报告}
                    parts:
                      - {id: a, name: {en: facts, zh: 情况}, tittles: [情况]}
                    """))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("house.yaml:4:")
        .hasMessageContaining("did you mean 'titles'");
  }

  @Test
  void thePagesAreThoseOfTheProfiles() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    SHIPPED.all().forEach(p -> expected.put(p.id() + ".md", ProfilePage.markdown(p)));
    expected.put("README.md", ProfilePage.index(SHIPPED.all()));
    if (Boolean.getBoolean("stet.docs.write")) {
      Files.createDirectories(PAGES);
      for (Map.Entry<String, String> page : expected.entrySet()) {
        Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
      }
    }

    assertThat(written())
        .as("pages under docs/profiles; write them with -Dstet.docs.write=true")
        .isEqualTo(expected);
  }

  private static Map<String, String> written() throws IOException {
    Map<String, String> written = new TreeMap<>();
    if (Files.isDirectory(PAGES)) {
      try (Stream<Path> files = Files.list(PAGES)) {
        for (Path page : files.toList()) {
          // a checkout on Windows may have other line ends
          written.put(page.getFileName().toString(), Files.readString(page).replace("\r\n", "\n"));
        }
      }
    }
    return written;
  }

  private static List<Finding> missing(Example example, ProfileChoice choice) {
    List<Check> checks = SectionRules.withProfile(SectionRules.all(), choice);
    return Linter.of(checks)
        .lint(PlainText.document("example.txt", example.plain()), Language.EN)
        .stream()
        .filter(finding -> finding.rule().equals("section/missing-section"))
        .toList();
  }

  private static String suggested(String text) {
    return SHIPPED
        .suggested(Roles.assign(PlainText.document("example.txt", text)))
        .map(Profile::id)
        .orElse("none");
  }
}
