package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.rule.Language;
import dev.stet.engine.cache.RunRecord.Line;
import dev.stet.engine.config.FailOn;
import dev.stet.engine.config.Level;
import dev.stet.engine.config.UnreadablePolicy;
import dev.stet.readers.spi.Limits;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatableRunTest {
  private static final String BAD = "本月，XX镇完成了全部道路的维修工作，群众表示满意。\n";
  private static final String ALSO_BAD = "本月，YY镇完成了全部道路的维修工作，群众表示满意。\n";
  private static final List<Line> SHOWN = List.of(new Line("status", "1"));

  @TempDir private Path documents = Path.of("");
  @TempDir private Path cache = Path.of("");
  @TempDir private Path elsewhere = Path.of("");
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void aRepositoryThatFails() throws IOException {
    folder = new Folder(documents);
    folder
        .file(".git/HEAD", "")
        .file("a/bad.txt", BAD)
        .file("b/good.md", "# Tides\n\nThey turn.\n");
  }

  @Test
  void aRunOverUnchangedFilesShowsWhatTheEarlierOneShowedAFailureToo() throws Exception {
    check(settings());

    assertThat(unchanged(settings())).contains(SHOWN);
    assertThat(unchanged(settings())).contains(SHOWN);
  }

  @Test
  void aRunInANewCheckoutOfTheSameFilesIsUnchanged() throws Exception {
    check(settings());

    Files.setLastModifiedTime(documents.resolve("a/bad.txt"), FileTime.fromMillis(0));
    Files.delete(documents.resolve("b/good.md"));
    folder.file("b/good.md", "# Tides\n\nThey turn.\n");

    assertThat(unchanged(settings())).contains(SHOWN);
  }

  @Test
  void anotherContentOfTheSameSizeInTheSameMomentIsSeen() throws Exception {
    Path file = documents.resolve("a/bad.txt");
    FileTime time = Files.getLastModifiedTime(file);
    check(settings());

    folder.file("a/bad.txt", ALSO_BAD);
    Files.setLastModifiedTime(file, time);

    assertThat(unchanged(settings())).isEmpty();
  }

  @Test
  void aFileThatWasLeftAloneForLongAndThenChangesIsSeen() throws Exception {
    RunSettings.Builder later =
        settings().clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
    check(later);
    assertThat(unchanged(later)).contains(SHOWN);

    folder.file("a/bad.txt", ALSO_BAD);

    assertThat(unchanged(later)).isEmpty();
  }

  @Test
  void aNewADeletedAndARenamedDocumentAreSeen() throws Exception {
    check(settings());
    folder.file("a/new.txt", "Tides turn.\n");
    assertThat(unchanged(settings())).isEmpty();

    check(settings());
    Files.move(documents.resolve("a/new.txt"), documents.resolve("a/newer.txt"));
    assertThat(unchanged(settings())).isEmpty();

    check(settings());
    Files.delete(documents.resolve("a/newer.txt"));
    assertThat(unchanged(settings())).isEmpty();
  }

  @Test
  void whatElseTheResultRestsOnIsLookedAt() throws Exception {
    for (Map.Entry<String, String> file :
        Map.of(
                "a/stet.yaml", "rules: {placeholder: info}\n",
                "stet.yaml", "exclude: [c/**]\n",
                ".gitignore", "bad.txt\n",
                ".git/info/exclude", "good.md\n",
                "stet-baseline.json", "{\"stet-baseline\": 1, \"findings\": []}\n")
            .entrySet()) {
      check(settings());
      assertThat(unchanged(settings())).isPresent();
      folder.file(file.getKey(), file.getValue());
      assertThat(unchanged(settings())).as("with " + file.getKey()).isEmpty();
      Files.delete(documents.resolve(file.getKey()));
    }
  }

  @Test
  void packsAndProfilesOfOnesOwnAreLookedAt() throws Exception {
    folder
        .file(
            "stet.yaml",
            "packs: [house/*.yaml]\nprofiles: [{files: ['a/**'], profile: plan.yaml}]\n")
        .file("plan.yaml", profile("Aim"))
        .file("house/one.yaml", pack("one"));
    check(settings());
    assertThat(unchanged(settings())).isPresent();

    folder.file("house/two.yaml", pack("two"));
    assertThat(unchanged(settings())).isEmpty();

    check(settings());
    folder.file("house/two.yaml", pack("other"));
    assertThat(unchanged(settings())).isEmpty();

    check(settings());
    assertThat(unchanged(settings())).isPresent();
    folder.file("plan.yaml", profile("Budget"));
    assertThat(unchanged(settings())).isEmpty();
  }

  @Test
  void aDocumentOfTheBaselineThatIsBackInItsPlaceIsSeen() throws Exception {
    folder.file(
        "stet-baseline.json",
        """
        {"stet-baseline": 1, "findings": [{"path": "c/moved.bin", "fingerprint": "0"}]}
        """);
    check(settings());
    assertThat(unchanged(settings())).isPresent();

    folder.file("c/moved.bin", "");

    assertThat(unchanged(settings())).isEmpty();
  }

  @Test
  void anAllowEntryThatHasEndedSinceIsSeen() throws Exception {
    folder.file(
        "stet.yaml",
        "allow: [{text: XX镇, reason: not yet named, until: 2026-11-24},"
            + " {text: YY镇, reason: likewise, until: 2026-12-31}]\n");
    check(settings().clock(day("2026-11-22")));

    assertThat(unchanged(settings().clock(day("2026-11-24")))).isPresent();
    assertThat(unchanged(settings().clock(day("2026-11-25")))).isEmpty();
    assertThat(unchanged(settings().clock(day("2026-11-21")))).isEmpty();
  }

  @Test
  void everySettingThatMattersMakesAnotherRun() throws Exception {
    List<Consumer<RunSettings.Builder>> others =
        List.of(
            run -> run.paths(List.of(Path.of("a"))),
            run -> run.includes(List.of("a/**")),
            run -> run.excludes(List.of("b/**")),
            run -> run.forceExclude(true),
            run -> run.gitIgnore(false),
            run -> run.config(Path.of("other.yaml")),
            run -> run.searchConfig(false),
            run -> run.topmost(documents),
            run -> run.rules(Map.of("placeholder", Level.INFO)),
            run -> run.language(Language.ZH),
            run -> run.defaultLanguage(Language.ZH),
            run -> run.threads(3),
            run -> run.encoding(StandardCharsets.UTF_16LE),
            run -> run.formats(List.of("html")),
            run -> run.isolation(Isolation.ALWAYS),
            run -> run.limits(Limits.DEFAULT.withDeadline(Duration.ofSeconds(1))),
            run -> run.failOn(FailOn.INFO),
            run -> run.maxAllowed(7),
            run -> run.unreadable(UnreadablePolicy.FAIL),
            run -> run.defaultUnreadable(UnreadablePolicy.FAIL),
            run -> run.baseline(Path.of("accepted.json")),
            run -> run.useBaseline(false),
            run -> run.changedSince("main"),
            run -> run.newFindings(true));
    List<String> elsewhereOrNotAtAll =
        List.of("root", "standardInput", "cache", "progress", "clock", "rulesFrom");
    folder.file("other.yaml", "");
    check(settings());

    for (Consumer<RunSettings.Builder> other : others) {
      RunSettings.Builder changed = settings();
      other.accept(changed);
      assertThat(unchanged(changed)).as("setting " + others.indexOf(other)).isEmpty();
      assertThat(changed.build().words()).isNotEqualTo(settings().build().words());
    }
    assertThat(unchanged(settings())).isPresent();
    assertThat(
            Arrays.stream(RunSettings.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()))
        .as("a setting that was added is looked at, or here is why not")
        .hasSize(others.size() + elsewhereOrNotAtAll.size());
  }

  @Test
  void anotherFolderOrAnotherFaceIsAnotherRun() throws Exception {
    check(settings());
    new Folder(elsewhere).file("a/bad.txt", BAD).file("b/good.md", "# Tides\n\nThey turn.\n");

    assertThat(unchanged(RunSettings.in(elsewhere).cache(cache))).isEmpty();
    assertThat(RepeatableRun.of(settings().build(), List.of("verbose")).unchanged()).isEmpty();
  }

  @Test
  void otherRulesOnTheClassPathAreSeen() throws Exception {
    Path classes = Files.createDirectories(elsewhere.resolve("classes"));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, RepeatableRunTest.class.getClassLoader())) {
      check(settings().rulesFrom(loader));
      assertThat(unchanged(settings().rulesFrom(loader))).isPresent();

      Files.writeString(classes.resolve("Rule.class"), "");

      assertThat(unchanged(settings().rulesFrom(loader))).isEmpty();
    }
  }

  @Test
  void aReportThatWasDeletedOrWrittenOverIsPutBack() throws Exception {
    Path report = elsewhere.resolve("stet.json");
    check(settings(), report);
    String written = Files.readString(report);

    Files.delete(report);
    assertThat(unchanged(settings())).isPresent();
    assertThat(report).hasContent(written);

    Files.writeString(report, "{}");
    assertThat(unchanged(settings())).isPresent();
    assertThat(report).hasContent(written);
  }

  @Test
  void aReportOfWhichNoCopyIsLeftIsMadeAnew() throws Exception {
    Path report = elsewhere.resolve("stet.json");
    check(settings(), report);
    for (Path file : cached()) {
      if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("\"summary\"")) {
        Files.delete(file);
      }
    }

    assertThat(unchanged(settings())).isPresent();
    Files.delete(report);
    assertThat(unchanged(settings())).isEmpty();
  }

  @Test
  void aDamagedRecordIsAMiss() throws Exception {
    check(settings());
    for (Path file : cached()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int cut = 0; cut < bytes.length; cut += 7) {
        Files.write(file, Arrays.copyOf(bytes, cut));
        assertThat(unchanged(settings())).isEmpty();
      }
      bytes[bytes.length - 3] ^= 1;
      Files.write(file, bytes);
    }

    assertThat(unchanged(settings())).isEmpty();
    check(settings());
    assertThat(unchanged(settings())).contains(SHOWN);
  }

  @Test
  void withoutACacheNothingIsRemembered() throws Exception {
    check(settings());

    assertThat(unchanged(settings().cache(null))).isEmpty();
  }

  @Test
  void aRunThatWasToldSomethingWrongIsDoneAgain() throws Exception {
    folder.file("stet.yaml", "rules: {nonsense: error}\n");
    check(settings());
    assertThat(unchanged(settings())).isEmpty();

    folder.file("stet.yaml", "rulez: {}\n");
    check(settings());
    assertThat(unchanged(settings())).isEmpty();

    RunSettings.Builder missing = settings().config(null).paths(List.of(Path.of("missing")));
    check(missing);
    assertThat(unchanged(missing)).isEmpty();
  }

  @Test
  void aDocumentThatIsWrittenWhileItIsCheckedIsCheckedAgain() throws Exception {
    check(
        settings()
            .progress(
                (done, total, path) -> {
                  try {
                    folder.file("a/bad.txt", BAD + done);
                    folder.file("a/bad.txt", BAD);
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                }));

    assertThat(unchanged(settings())).isEmpty();
  }

  private RunSettings.Builder settings() {
    return folder.settings().cache(cache);
  }

  /** Does the run and remembers that it showed {@link #SHOWN}, and one JSON report if named. */
  private static void check(RunSettings.Builder settings, Path... reports) throws Exception {
    RepeatableRun run = RepeatableRun.of(settings.build(), List.of());
    RunOutcome outcome = run.check();
    for (Path report : reports) {
      ReportFiles.write(
          outcome.result(),
          ReportFiles.report("json"),
          dev.stet.reports.ReportOptions.DEFAULT,
          report);
    }
    run.shown(SHOWN, List.of(reports));
  }

  private static Optional<List<Line>> unchanged(RunSettings.Builder settings) throws Exception {
    return RepeatableRun.of(settings.build(), List.of()).unchanged();
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).filter(file -> !file.endsWith("cleaned")).toList();
    }
  }

  private static Clock day(String day) {
    return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
  }

  private static String profile(String section) {
    return """
        profile: plan
        name: {en: a plan, zh: 计划}
        explanation: {en: A plan., zh: 计划。}
        titles: [plan]
        parts:
          - id: aim
            name: {en: %s, zh: 目标}
            titles: [%s]
        """
        .formatted(section, section);
  }

  private static String pack(String name) {
    return """
        rules:
          - id: placeholder/%s
            severity: error
            summary: {en: The office has another name., zh: 机构名称有误。}
            explanation: {en: It was renamed., zh: 已更名。}
            message: {en: "Renamed: {text}", zh: "已更名：{text}"}
            patterns:
              - {literals: [Moon Office]}
            examples:
              - bad: "the ⟦Moon Office⟧"
              - good: "the Sun Office"
        """
        .formatted(name);
  }
}
