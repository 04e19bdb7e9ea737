package dev.stet.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class CommandLineIT {
  private static final int MORE_THAN_A_PIPE_HOLDS = 1 << 20;

  /** The bit of signal 2 in a mask of signals. */
  private static final long INTERRUPT = 1L << 1;

  @TempDir private Path folder = Path.of("");

  @Test
  void aDocumentIsReadFromAPipe() throws Exception {
    Process process = stet("check", "-", "--no-config");
    try (OutputStream document = process.getOutputStream()) {
      document.write("The pier was led by [insert name].\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(log()).startsWith("stdin:1:21: error: ");
  }

  @Test
  void aTextLoadsNoLibraryThatItDoesNotNeed() throws Exception {
    Files.writeString(folder.resolve("pier.txt"), "The pier was led by [insert name].\n");

    Process process = java(List.of("-Xlog:class+load:file=classes.txt"), "check", "pier.txt");

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(log()).startsWith("pier.txt:1:21: error: ");
    assertThat(folder.resolve("classes.txt"))
        .content()
        .contains("dev.stet.rules.pack.CompiledRules ", "picocli.CommandLine ")
        .doesNotContain(
            " org.apache.tika.",
            " org.apache.poi.",
            " org.apache.pdfbox.",
            " org.jsoup.",
            " org.commonmark.",
            " org.snakeyaml.",
            " com.fasterxml.jackson.");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunThatIsInterruptedSaysSoAndLeavesNoReport() throws Exception {
    assumeThat(isInterruptIgnored())
        .as("what started this build ignores interrupts, and so does all that it starts")
        .isFalse();
    Process process = stet("check", "-", "--format=json=out/stet.json");
    OutputStream document = process.getOutputStream();
    // once more than a pipe holds is written, the command reads: it is in the middle of its work
    document.write("A line of the report.\n".getBytes(StandardCharsets.UTF_8));
    document.write(new byte[MORE_THAN_A_PIPE_HOLDS]);
    document.flush();

    interrupt(process);

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(log()).isEqualTo("stet: stopped before the end\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private Process stet(String... words) throws IOException {
    return java(List.of(), words);
  }

  private Process java(List<String> options, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.language=en");
    command.addAll(options);
    command.addAll(List.of("-jar", MavenProject.property("stet.it.jar")));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log.txt").toFile())
        .start();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log.txt"));
  }

  /** A shell without job control starts what it puts in the background so. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    String number = String.valueOf(process.pid());
    assertThat(new ProcessBuilder("kill", "-s", "INT", number).start().waitFor()).isZero();
  }
}
