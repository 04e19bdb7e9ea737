package dev.stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.rule.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private static final String BAD = "本月，XX镇完成了全部道路的维修工作，群众表示满意。\n";
  private static final String GOOD = "本月，东河镇完成了全部道路的维修工作，群众表示满意。\n";

  @TempDir private Path folder = Path.of("");

  /** What a command did. */
  private record Outcome(int status, String out, String err) {}

  @Test
  void withoutAPathTheCurrentFolderIsChecked() throws IOException {
    write("a.txt", BAD);

    Outcome outcome = stet("check");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("a.txt:1:4: error: ").contains("1 document: 1 error");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void aCleanFolderPasses() throws IOException {
    write("a.txt", GOOD);

    assertThat(stet("check").status()).isZero();
  }

  @Test
  void aPathThatDoesNotExistIsSaidAndTheOthersAreChecked() throws IOException {
    write("a.txt", BAD);

    Outcome outcome = stet("check", "missing", "a.txt");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).contains("a.txt:1:4: error");
    assertThat(outcome.err()).isEqualTo("stet: no such file or folder: missing\n");
  }

  @Test
  void aMisspeltKeyIsSaidAndTheFindingsAreReported() throws IOException {
    write("a.txt", BAD);
    write("stet.yaml", "failon: error\n");

    Outcome outcome = stet("check");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).contains("a.txt:1:4: error");
    assertThat(outcome.err())
        .isEqualTo("stet: stet.yaml:1:1: unknown key 'failon'; did you mean 'failOn'?\n");
  }

  @Test
  void aMissingNamedConfigurationIsAnErrorWithoutAStackTrace() {
    Outcome outcome = stet("check", "--config", "none.yaml");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).isEqualTo("stet: the configuration file does not exist: none.yaml\n");
  }

  @Test
  void severalFormatsGoToTheirFiles() throws IOException {
    write("a.txt", BAD);

    Outcome outcome =
        stet(
            "check",
            "--format=sarif=out/r.sarif",
            "--format=json",
            "--format=console",
            "--output-dir=reports");

    assertThat(outcome.out()).contains("1 document: 1 error");
    assertThat(Files.readString(folder.resolve("out/r.sarif"))).contains("\"2.1.0\"");
    assertThat(Files.readString(folder.resolve("reports/stet.json"))).contains("masked-text");
  }

  @Test
  void onlyOneFormatGoesToStandardOutput() {
    Outcome outcome = stet("check", "--format=json", "--format=sarif");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "stet: only one format can go to standard output, not json and sarif;"
                + " name a file: --format sarif=FILE\n");
  }

  @Test
  void standardInputIsADocument() {
    Outcome outcome = stetWith(BAD, Map.of(), "check", "-", "--stdin-name=mail.txt");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("mail.txt:1:4: error");
  }

  @Test
  void anUnreadableDocumentFailsInCiAndWarnsElsewhere() throws IOException {
    write("empty.txt", "");

    assertThat(stetWith("", Map.of("CI", "true"), "check").status()).isEqualTo(3);
    assertThat(stet("check").status()).isZero();
    assertThat(stetWith("", Map.of("CI", "true"), "check", "--unreadable=warn").status()).isZero();
  }

  @Test
  void findingsAreShownInTheLanguageThatIsAskedFor() throws IOException {
    write("a.txt", BAD);

    assertThat(stet("check", "--lang=zh").out()).contains("1 个文档");
    write("stet.yaml", "language: zh\n");
    assertThat(stet("check").out()).contains("1 个文档");
    assertThat(stet("check", "--lang=en").out()).contains("1 document");
  }

  @Test
  void quietPrintsNothing() throws IOException {
    write("a.txt", BAD);

    assertThat(stet("check", "-q")).isEqualTo(new Outcome(1, "", ""));
  }

  @Test
  void aBaselineIsMadeShownAndPruned() throws IOException {
    write("a.txt", BAD);

    assertThat(stet("baseline", "--dry-run").out()).contains("+ a.txt: ", "nothing written");
    assertThat(Files.exists(folder.resolve("stet-baseline.json"))).isFalse();
    assertThat(stet("baseline").out()).contains("stet-baseline.json: 1 accepted (1 new, 0 gone)");
    assertThat(stet("check").status()).isZero();
    write("a.txt", GOOD);
    assertThat(stet("baseline", "--prune").out()).contains("0 accepted (0 new, 1 gone)");
  }

  @Test
  void aBaselineIsNotWrittenByARunThatFailed() throws IOException {
    write("a.txt", BAD);

    Outcome outcome = stet("baseline", "missing", "a.txt");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).endsWith("stet: stet-baseline.json was left as it is\n");
    assertThat(Files.exists(folder.resolve("stet-baseline.json"))).isFalse();
  }

  @Test
  void newFindingsAreNewSinceARevision() {
    assertThat(stet("check", "--new-findings"))
        .isEqualTo(
            new Outcome(2, "", "stet: --new-findings: new since when? --changed-since REV says\n"));
  }

  @Test
  void initWritesAConfigurationOnce() throws IOException {
    assertThat(stet("init").status()).isZero();
    write("a.txt", GOOD);
    assertThat(stet("check").status()).isZero();

    assertThat(stet("init"))
        .isEqualTo(new Outcome(2, "", "stet: stet.yaml is there already; it was left as it is\n"));
  }

  @Test
  void configShowsWhereEachValueComesFrom() throws IOException {
    write("stet.yaml", "failOn: warning\nrules:\n  placeholder: off\n");

    assertThat(stet("config", "a.txt").out())
        .contains("failOn: warning")
        .containsPattern("failOn: warning +# stet.yaml:1\n")
        .containsPattern("rules.placeholder/masked-text: off +# stet.yaml:3\n");
  }

  @Test
  void rulesAreListedAndExplained() {
    assertThat(stet("rules", "placeholder").out()).contains("placeholder/masked-text");
    assertThat(stet("explain", "masked-text").out()).startsWith("placeholder/masked-text\n");
    assertThat(stet("explain", "maskd-text"))
        .isEqualTo(
            new Outcome(2, "", "stet: unknown rule 'maskd-text'; did you mean 'masked-text'?\n"));
  }

  @Test
  void anUnknownCommandOrOptionIsSaid() {
    assertThat(stet("chekc").status()).isEqualTo(2);
    assertThat(stet("check", "--fromat=json").err())
        .startsWith("stet: Unknown option: '--fromat=json'");
    assertThat(stet("--version").out()).startsWith("stet 0.");
    assertThat(stet("--help").out()).contains("check", "baseline", "Exit status");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aSecondRunOverUnchangedFilesSaysTheSameAndPutsItsReportBack() throws IOException {
    write("a.txt", BAD);
    write("empty.txt", "");
    String[] words = {
      "check", "--cache-dir=.cache", "--format=console", "--format=json=.out/stet.json"
    };
    Map<String, String> inCi = Map.of("CI", "true");
    Outcome first = stetWith("", inCi, words);
    String report = Files.readString(folder.resolve(".out/stet.json"));
    Files.delete(folder.resolve(".out/stet.json"));

    Outcome second = stetWith("", inCi, words);

    assertThat(first.status()).isEqualTo(1);
    assertThat(second).isEqualTo(first);
    assertThat(folder.resolve(".out/stet.json")).hasContent(report);
    write("a.txt", GOOD);
    Outcome third = stetWith("", inCi, words);
    assertThat(third.status()).isEqualTo(3);
    assertThat(third.err()).contains("1 document could not be read");
    assertThat(stetWith("", inCi, words)).isEqualTo(third);
  }

  private Outcome stet(String... args) {
    return stetWith("", Map.of(), args);
  }

  private Outcome stetWith(String input, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            folder,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            Console.writer(out),
            Console.writer(err),
            false,
            false,
            Language.EN,
            environment);
    int status = Main.run(List.of(args), console);
    console.flush();
    return new Outcome(
        status,
        out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"),
        err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }
}
