package dev.stet.cli;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.RunResult;
import dev.stet.engine.Progress;
import dev.stet.engine.RepeatableRun;
import dev.stet.engine.ReportFiles;
import dev.stet.engine.RunOutcome;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Verdict;
import dev.stet.engine.cache.RunRecord;
import dev.stet.engine.config.FailOn;
import dev.stet.reports.ReportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stet check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionWords.class,
    sortOptions = false,
    description = "Checks documents.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--format",
      paramLabel = "NAME[=FILE]",
      description =
          "A report, and the file it goes to; may be repeated. console if none is named."
              + " Others: json, jsonl, sarif, junit, html, markdown, checkstyle, gitlab, github,"
              + " azure, rdjson, teamcity.")
  private List<String> formats = new ArrayList<>();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description = "The folder for reports whose file is not named.")
  private @Nullable Path outputFolder;

  @Option(
      names = "--automation-id",
      paramLabel = "ID",
      description = "What tells this run's SARIF results from those of others.")
  private String automationId = "";

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Colours on the console; auto if not said.")
  private Colours colours = Colours.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no findings; the exit status tells.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print infos, notes and every finding.")
  private boolean verbose;

  CheckCommand(Console console) {
    this.console = console;
  }

  /** When the console is coloured. */
  enum Colours {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Override
  public Integer call() throws Exception {
    List<Destination> destinations = Destination.of(formats, outputFolder, console.folder());
    RunSettings.Builder builder =
        options
            .settings(console)
            .formats(destinations.stream().map(to -> to.report().format()).toList());
    ProgressBar bar = new ProgressBar(console.err());
    RunSettings settings =
        builder.progress(console.errIsTerminal() && !quiet ? bar : Progress.NONE).build();
    ReportOptions reportOptions = reportOptions(settings.failOn());
    RepeatableRun run = RepeatableRun.of(settings, face(destinations, reportOptions));
    Optional<List<RunRecord.Line>> earlier = run.unchanged();
    if (earlier.isPresent()) {
      return Transcript.repeat(earlier.get(), console);
    }
    RunOutcome outcome = run.check();
    bar.clear();
    Transcript transcript = new Transcript(console);
    for (Destination to : destinations) {
      write(outcome.result(), to, reportOptions, transcript);
    }
    Verdict verdict = outcome.verdict();
    verdict.mistakes().forEach(mistake -> console.err().println("stet: " + mistake));
    Language language = outcome.result().language();
    if (verdict.mistakes().isEmpty() && verdict.exitStatus() == Verdict.UNREADABLE && !quiet) {
      transcript.err().write("stet: " + verdict.words().in(language) + System.lineSeparator());
    }
    List<Path> files =
        destinations.stream().map(Destination::file).filter(Objects::nonNull).toList();
    transcript.lines(verdict.exitStatus()).ifPresent(lines -> run.shown(lines, files));
    return verdict.exitStatus();
  }

  /** All that decides beside the settings of the run what is printed and written. */
  private List<String> face(List<Destination> destinations, ReportOptions reportOptions) {
    List<String> face =
        new ArrayList<>(
            List.of(
                String.valueOf(quiet),
                String.valueOf(reportOptions.colour()),
                String.valueOf(reportOptions.verbose()),
                reportOptions.failOn().name(),
                reportOptions.automationId(),
                reportOptions.pathPrefix()));
    destinations.forEach(to -> face.add(to.report().format() + " " + to.file()));
    return face;
  }

  private void write(
      RunResult result, Destination to, ReportOptions reportOptions, Transcript transcript)
      throws IOException {
    Path file = to.file();
    if (file != null) {
      ReportFiles.write(result, to.report(), reportOptions.withColour(false), file);
    } else if (!quiet) {
      to.report().write(result, reportOptions, transcript.out());
      transcript.out().flush();
    }
  }

  private ReportOptions reportOptions(@Nullable FailOn failOn) {
    boolean colour =
        switch (colours) {
          case AUTO -> console.coloured();
          case ALWAYS -> true;
          case NEVER -> false;
        };
    return ReportOptions.DEFAULT
        .withColour(colour)
        .withVerbose(verbose)
        .withAutomationId(automationId)
        .withFailOn(
            failOn == FailOn.WARNING
                ? Severity.WARNING
                : failOn == FailOn.INFO ? Severity.INFO : Severity.ERROR);
  }
}
