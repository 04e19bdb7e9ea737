package dev.stet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleProvider;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Unreadable;
import dev.stet.engine.baseline.Baseline;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.FailOn;
import dev.stet.engine.config.UnreadablePolicy;
import dev.stet.reports.ReportOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StetTest {
  private static final String BAD = "本月，XX镇完成了全部道路的维修工作，群众表示满意。\n";
  private static final String GOOD = "本月，东河镇完成了全部道路的维修工作，群众表示满意。\n";
  private static final String RULE = "placeholder/masked-text";

  @TempDir private Path temporary = Path.of("");
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void inAFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void aFolderOfReportsGivesFindingsAndAVerdict() throws Exception {
    folder.file("b.txt", GOOD).file("a/c.txt", BAD);

    RunOutcome outcome = Stet.check(folder.settings().build());

    assertThat(outcome.result().documents())
        .extracting(DocumentResult::path, document -> rules(document))
        .containsExactly(tuple("a/c.txt", List.of(RULE)), tuple("b.txt", List.of()));
    assertThat(outcome.verdict().exitStatus()).isEqualTo(1);
    assertThat(outcome.verdict().words().en()).isEqualTo("1 finding must be mended.");
  }

  @Test
  void whatCannotBeReadIsSaidAndTheOthersAreChecked() throws Exception {
    folder
        .file("bad.txt", BAD)
        .file("empty.txt", "")
        .file("truncated.docx", truncatedZip())
        .file("locked/stet.yaml", "rulez: {}\n")
        .file("locked/inside.txt", BAD);

    RunOutcome outcome =
        Stet.check(
            folder
                .settings()
                .paths(List.of(Path.of("."), Path.of("missing")))
                .unreadable(UnreadablePolicy.FAIL)
                .build());

    assertThat(outcome.result().documents())
        .extracting(DocumentResult::path, document -> rules(document), document -> reason(document))
        .containsExactly(
            tuple("bad.txt", List.of(RULE), ""),
            tuple("empty.txt", List.of(), "empty"),
            tuple("locked/inside.txt", List.of(RULE), ""),
            tuple("truncated.docx", List.of(), "damaged"));
    assertThat(outcome.verdict().mistakes())
        .containsExactly(
            "no such file or folder: missing",
            "locked/stet.yaml:1:1: unknown key 'rulez'; did you mean 'rules'?");
    assertThat(outcome.verdict().exitStatus()).isEqualTo(2);
    assertThat(outcome.verdict().unreadable()).isEqualTo(2);
  }

  @Test
  void anUnreadableDocumentFailsTheRunOnlyWhereItShould() throws Exception {
    folder.file("empty.txt", "").file("good.txt", GOOD);

    assertThat(Stet.check(folder.settings().build()).verdict().exitStatus()).isZero();
    assertThat(
            Stet.check(folder.settings().unreadable(UnreadablePolicy.FAIL).build())
                .verdict()
                .exitStatus())
        .isEqualTo(3);
  }

  @Test
  void aRuleThatFailsIsToldTheOthersJudgeAndTheRunIsNotPassedOver() throws Exception {
    folder.file("good.txt", GOOD).file("bad.txt", BAD);
    Path services = Files.createDirectories(temporary.resolve(".jar/META-INF/services"));
    Files.writeString(services.resolve(RuleProvider.class.getName()), FailingRules.class.getName());
    try (URLClassLoader jar =
        new URLClassLoader(
            new URL[] {temporary.resolve(".jar").toUri().toURL()},
            StetTest.class.getClassLoader())) {
      RunSettings.Builder settings =
          folder.settings().rulesFrom(jar).failOn(FailOn.NEVER).unreadable(UnreadablePolicy.FAIL);

      RunOutcome outcome = Stet.check(settings.build());

      assertThat(outcome.result().documents())
          .extracting(DocumentResult::status, StetTest::rules)
          .containsExactly(
              tuple(DocumentResult.Status.CHECKED, List.of(RULE)),
              tuple(DocumentResult.Status.CHECKED, List.of()));
      assertThat(outcome.result().notices())
          .containsExactly(
              "bad.txt: section/fails failed on this document (IllegalStateException: half done),"
                  + " so it is not checked for that. Please report this.",
              "good.txt: section/fails failed on this document (IllegalStateException: half done),"
                  + " so it is not checked for that. Please report this.");
      assertThat(outcome.verdict().exitStatus()).isEqualTo(Verdict.UNREADABLE);
      assertThat(status(settings.unreadable(UnreadablePolicy.WARN))).isZero();
    }
  }

  @Test
  void theGateCountsFromItsSeverityOnAndToleratesWhatIsAllowed() throws Exception {
    folder.file("a.txt", BAD + GOOD + BAD);

    assertThat(status(folder.settings().failOn(FailOn.NEVER))).isZero();
    assertThat(status(folder.settings().maxAllowed(2))).isZero();
    assertThat(status(folder.settings().maxAllowed(1))).isEqualTo(1);
    folder.file("stet.yaml", "rules: {placeholder: warning}\n");
    assertThat(status(folder.settings())).isZero();
    assertThat(status(folder.settings().failOn(FailOn.WARNING))).isEqualTo(1);
  }

  @Test
  void manyThreadsGiveTheSameBytesAsOne() throws Exception {
    for (int i = 0; i < 40; i++) {
      folder.file("d" + i % 7 + "/" + i + ".txt", i % 3 == 0 ? GOOD : BAD.repeat(i));
    }

    String one = json(folder.settings().threads(1));

    assertThat(json(folder.settings().threads(4))).isEqualTo(one);
    assertThat(json(folder.settings())).isEqualTo(one);
  }

  @Test
  void anAllowEntryExcusesWithItsReasonUntilItsLastDay() throws Exception {
    folder
        .file("a.txt", BAD)
        .file(
            "stet.yaml",
            """
            allow:
              - {text: "XX镇完成", rule: placeholder, reason: "name withheld", until: 2026-03-31}
            """);

    RunOutcome before = Stet.check(folder.settings().clock(day("2026-03-31")).build());
    RunOutcome after = Stet.check(folder.settings().clock(day("2026-04-01")).build());

    assertThat(before.result().documents().get(0).judged())
        .singleElement()
        .extracting(judged -> String.valueOf(judged.standing()))
        .isEqualTo("Standing[by=ALLOW, reason=name withheld]");
    assertThat(before.result().notices()).isEmpty();
    assertThat(after.result().documents().get(0).findings()).hasSize(1);
    assertThat(after.result().notices())
        .containsExactly("stet.yaml:2: this allow entry ended on 2026-03-31.");
  }

  @Test
  void anAllowEntryThatExcusesNothingIsReportedWhereAllIsChecked() throws Exception {
    folder.file("a.txt", GOOD).file("stet.yaml", "allow:\n  - {text: gone, reason: was there}\n");

    assertThat(Stet.check(folder.settings().build()).result().notices())
        .containsExactly("stet.yaml:2: this allow entry excuses nothing any more.");
    assertThat(
            Stet.check(folder.settings().paths(List.of(Path.of("a.txt"))).build())
                .result()
                .notices())
        .isEmpty();
  }

  @Test
  void aBaselineHidesWhatWasThereAndShowsWhatIsNew() throws Exception {
    folder.file("a.txt", BAD).file("b.txt", "\n\n" + BAD);
    Stet.createBaseline(folder.settings().build()).after().write();

    folder.file("b.txt", GOOD + "\n又及：\n\n" + BAD + "此外，YY村也已完工。\n");
    RunOutcome outcome = Stet.check(folder.settings().build());

    assertThat(outcome.result().summary().baseline()).isEqualTo(1);
    assertThat(outcome.result().documents().get(1).findings()).isNotEmpty();
  }

  @Test
  void aBaselineOnlyShrinksByItself() throws Exception {
    folder.file("a.txt", BAD).file("b.txt", BAD);
    Stet.createBaseline(folder.settings().build()).after().write();
    folder.file("a.txt", GOOD).file("c.txt", "XX县的报告。\n");

    BaselineChange change = Stet.pruneBaseline(folder.settings().build());

    assertThat(change.added()).isEmpty();
    assertThat(change.removed()).extracting(Baseline.Entry::path).containsExactly("a.txt");
    assertThat(change.after().entries()).extracting(Baseline.Entry::path).containsExactly("b.txt");
    assertThat(change.outcome().verdict().violations()).isEqualTo(1);
  }

  @Test
  void aDocumentThatWasMovedKeepsItsAcceptedFindings() throws Exception {
    folder.file("a.txt", BAD);
    Stet.createBaseline(folder.settings().build()).after().write();
    Files.move(temporary.resolve("a.txt"), temporary.resolve("moved.txt"));

    assertThat(Stet.check(folder.settings().build()).verdict().exitStatus()).isZero();
  }

  @Test
  void aDamagedBaselineIsAMistakeAndHidesNothing() throws Exception {
    folder.file("a.txt", BAD).file("stet-baseline.json", "{\"stet-baseline\": 1, \"findings\": [");

    RunOutcome outcome = Stet.check(folder.settings().build());

    assertThat(outcome.verdict().exitStatus()).isEqualTo(2);
    assertThat(outcome.verdict().mistakes())
        .singleElement()
        .asString()
        .contains("stet-baseline.json:1:", "not a baseline");
    assertThat(outcome.verdict().violations()).isEqualTo(1);
  }

  @Test
  void unchangedDocumentsAreRememberedAndTheResultIsTheSame() throws Exception {
    for (int i = 0; i < 10; i++) {
      folder.file(i + ".txt", BAD.repeat(i + 1));
    }
    Path cache = temporary.resolve(".cache");
    String first = json(folder.settings().cache(cache));

    RunOutcome second = Stet.check(folder.settings().cache(cache).build());

    assertThat(second.fromCache()).isEqualTo(10);
    assertThat(json(second)).isEqualTo(first);
    folder.file("3.txt", GOOD);
    assertThat(Stet.check(folder.settings().cache(cache).build()).fromCache()).isEqualTo(9);
  }

  @Test
  void aReportThatShowsTheTextIsTheSameFromMemory() throws Exception {
    for (int i = 0; i < 6; i++) {
      folder.file(i + ".txt", BAD.repeat(i + 1));
    }
    Path cache = temporary.resolve(".cache");
    RunSettings settings = folder.settings().cache(cache).formats(List.of("html")).build();
    String first = report("html", Stet.check(settings));

    RunOutcome second = Stet.check(settings);

    assertThat(second.fromCache()).isEqualTo(6);
    assertThat(report("html", second)).isEqualTo(first).contains("群众表示满意");
  }

  @Test
  void anotherLanguageOrLevelIsNotRemembered() throws Exception {
    for (int i = 0; i < 6; i++) {
      folder.file(i + ".txt", BAD);
    }
    Path cache = temporary.resolve(".cache");
    Stet.check(folder.settings().cache(cache).build());

    assertThat(Stet.check(folder.settings().cache(cache).language(Language.ZH).build()).fromCache())
        .isZero();
    folder.file("stet.yaml", "rules: {placeholder: info}\n");
    assertThat(Stet.check(folder.settings().cache(cache).build()).fromCache()).isZero();
  }

  @Test
  void aDamagedCacheIsAMiss() throws Exception {
    for (int i = 0; i < 6; i++) {
      folder.file(i + ".txt", BAD);
    }
    Path cache = temporary.resolve(".cache");
    String first = json(folder.settings().cache(cache));
    try (var files = Files.walk(cache)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length; i++) {
          bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
      }
    }

    RunOutcome outcome = Stet.check(folder.settings().cache(cache).build());

    assertThat(outcome.fromCache()).isZero();
    assertThat(json(outcome)).isEqualTo(first);
  }

  @Test
  void aPackOfOnesOwnAddsRulesWhereItIsNamed() throws Exception {
    folder
        .file("in/a.txt", "Approved by the Moon Office.\n")
        .file("out/a.txt", "Approved by the Moon Office.\n")
        .file("in/stet.yaml", "packs: [house/*.yaml]\n")
        .file(
            "in/house/names.yaml",
            """
            rules:
              - id: placeholder/office-name
                severity: error
                summary: {en: The office has another name., zh: 机构名称有误。}
                explanation: {en: It was renamed., zh: 已更名。}
                message: {en: "Renamed: {text}", zh: "已更名：{text}"}
                patterns:
                  - {literals: [Moon Office]}
                examples:
                  - bad: "the ⟦Moon Office⟧"
                  - good: "the Sun Office"
            """);

    RunOutcome outcome = Stet.check(folder.settings().build());

    assertThat(outcome.verdict().mistakes()).isEmpty();
    assertThat(outcome.result().documents())
        .extracting(DocumentResult::path, document -> rules(document))
        .containsExactly(
            tuple("in/a.txt", List.of("placeholder/office-name")), tuple("out/a.txt", List.of()));
  }

  @Test
  void aMisspeltProfileIsSaidWithTheNearestOneAndTheDocumentIsChecked() throws Exception {
    folder
        .file("a.txt", BAD)
        .file("stet.yaml", "profiles:\n  - {files: '*.txt', profile: zh-notise}\n");

    RunOutcome outcome = Stet.check(folder.settings().build());

    assertThat(outcome.verdict().mistakes())
        .containsExactly("stet.yaml:2: unknown profile 'zh-notise'; did you mean 'zh-notice'?");
    assertThat(outcome.verdict().violations()).isEqualTo(1);
  }

  @Test
  void includesAndExcludesOfSettingsAndFilesAreHeard() throws Exception {
    folder
        .file("reports/a.txt", BAD)
        .file("reports/drafts/b.txt", BAD)
        .file("notes/c.txt", BAD)
        .file("stet.yaml", "include: [\"reports/**\"]\nexclude: [\"**/drafts/**\"]\n");

    assertThat(paths(folder.settings())).containsExactly("reports/a.txt");
    assertThat(paths(folder.settings().includes(List.of("notes/**"))))
        .containsExactly("notes/c.txt");
    assertThat(paths(folder.settings().excludes(List.of("a.txt")))).isEmpty();
    assertThat(paths(folder.settings().paths(List.of(Path.of("reports/drafts/b.txt")))))
        .containsExactly("reports/drafts/b.txt");
    assertThat(
            paths(
                folder
                    .settings()
                    .forceExclude(true)
                    .paths(List.of(Path.of("reports/drafts/b.txt")))))
        .isEmpty();
  }

  @Test
  void standardInputIsADocument() throws Exception {
    RunOutcome outcome =
        Stet.check(
            folder
                .settings()
                .standardInput("mail.txt", BAD.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .build());

    assertThat(outcome.result().documents())
        .extracting(DocumentResult::path, document -> rules(document))
        .containsExactly(tuple("mail.txt", List.of(RULE)));
  }

  @Test
  void anUnknownFormatIsSaidBeforeAnythingIsChecked() {
    assertThatThrownBy(() -> Stet.check(folder.settings().formats(List.of("sarf")).build()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("unknown format 'sarf'; did you mean 'sarif'?");
  }

  private static int status(RunSettings.Builder settings) throws ConfigurationException {
    return Stet.check(settings.build()).verdict().exitStatus();
  }

  private static List<String> paths(RunSettings.Builder settings) throws ConfigurationException {
    return Stet.check(settings.build()).result().documents().stream()
        .map(DocumentResult::path)
        .toList();
  }

  private static List<String> rules(DocumentResult document) {
    return document.findings().stream().map(finding -> finding.rule()).distinct().toList();
  }

  private static String reason(DocumentResult document) {
    Unreadable why = document.unreadable();
    return why == null ? "" : why.reason().id();
  }

  private static String json(RunSettings.Builder settings) throws Exception {
    return json(Stet.check(settings.build()));
  }

  private static String json(RunOutcome outcome) throws Exception {
    return report("json", outcome);
  }

  private static String report(String format, RunOutcome outcome) throws Exception {
    StringWriter out = new StringWriter();
    ReportFiles.report(format).write(outcome.result(), ReportOptions.DEFAULT, out);
    return out.toString();
  }

  private static Clock day(String day) {
    return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
  }

  private static byte[] truncatedZip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(new byte[5_000]);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(new byte[5_000]);
    }
    return java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
  }
}
