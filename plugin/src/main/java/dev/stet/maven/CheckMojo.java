package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Summary;
import dev.stet.engine.RepeatableRun;
import dev.stet.engine.ReportFiles;
import dev.stet.engine.RunOutcome;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Verdict;
import dev.stet.engine.cache.RunRecord;
import dev.stet.engine.cache.SavedResult;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.FailOn;
import dev.stet.engine.config.UnreadablePolicy;
import dev.stet.reports.Report;
import dev.stet.reports.ReportOptions;
import dev.stet.reports.SummaryWords;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Checks the project's documents and fails the build on what must not be published. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractStetMojo {

  /** Whether findings fail the build; if not, they are only reported. */
  @Parameter(property = "stet.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * The least severity that fails the build: {@code error}, {@code warning}, {@code info}, or
   * {@code never}. Without it, the configuration's, else error.
   */
  @Parameter(property = "stet.violationSeverity")
  private @Nullable String violationSeverity;

  /** How many such findings are tolerated. Without it, the configuration's, else none. */
  @Parameter(property = "stet.maxAllowedViolations")
  private @Nullable String maxAllowedViolations;

  /**
   * Whether a document that cannot be read fails the build. Without it, the configuration's, else
   * only where the environment says {@code CI=true}.
   */
  @Parameter(property = "stet.failOnUnreadable")
  private @Nullable String failOnUnreadable;

  /** Whether it is an error that there is no document to check. */
  @Parameter(property = "stet.failIfNoFiles", defaultValue = "false")
  private boolean failIfNoFiles;

  /** Where reports are written. Without it, {@code stet} in the project's build folder. */
  @Parameter(property = "stet.outputDirectory")
  private @Nullable File outputDirectory;

  /** The reports to write: {@code sarif}, {@code json}, {@code html}, {@code junit}, … */
  @Parameter(property = "stet.formats", defaultValue = "sarif,json,html")
  private @Nullable List<String> formats;

  /** Whether findings are printed. */
  @Parameter(property = "stet.console", defaultValue = "true")
  private boolean console;

  /** Whether infos and notes about the reading are printed too. */
  @Parameter(property = "stet.verbose", defaultValue = "false")
  private boolean verbose;

  /** Whether nothing is printed but what fails the build. */
  @Parameter(property = "stet.quiet", defaultValue = "false")
  private boolean quiet;

  @Override
  void run() throws ConfigurationException, MojoExecutionException, MojoFailureException {
    List<String> wanted = list("stet.formats", formats);
    List<Report> reports = new ArrayList<>();
    for (String format : wanted) {
      reports.add(ReportFiles.report(format));
    }
    RepeatableRun run = RepeatableRun.of(gate(settings()).formats(wanted).build(), face());
    Transcript transcript = new Transcript(getLog());
    Optional<List<RunRecord.Line>> earlier = run.unchanged();
    if (earlier.isPresent()) {
      sayUnchanged(run.documents());
      transcript.repeat(earlier.get());
    } else {
      check(run, reports, transcript);
    }
    transcript.end();
  }

  private void check(RepeatableRun run, List<Report> reports, Transcript transcript)
      throws ConfigurationException, MojoExecutionException {
    RunOutcome outcome = run.check();
    RunResult result = outcome.result();
    Language language = result.language();
    sayUnchanged(outcome.fromCache());
    if (flag("stet.console", console) && !flag("stet.quiet", quiet)) {
      new BuildLog(transcript, language, flag("stet.verbose", verbose)).print(result);
    }
    List<Path> written = write(result, reports);
    List<Path> all = new ArrayList<>(written);
    save(result).ifPresent(all::add);
    judge(outcome, written, transcript);
    run.shown(transcript.lines(), all);
  }

  /** All that decides beside the settings of the run what is printed and written. */
  private List<String> face() {
    return Stream.of(
            failOnViolation(),
            flag("stet.failIfNoFiles", failIfNoFiles),
            outputDirectory(),
            savedResult(),
            flag("stet.console", console),
            flag("stet.verbose", verbose),
            flag("stet.quiet", quiet),
            reportOptions())
        .map(String::valueOf)
        .toList();
  }

  private RunSettings.Builder gate(RunSettings.Builder settings) throws MojoExecutionException {
    String severity = text("stet.violationSeverity", violationSeverity);
    if (!severity.isEmpty()) {
      settings.failOn(failOn(severity));
    }
    String tolerated = text("stet.maxAllowedViolations", maxAllowedViolations);
    if (!tolerated.isEmpty()) {
      try {
        settings.maxAllowed(Integer.valueOf(tolerated));
      } catch (NumberFormatException e) {
        throw new MojoExecutionException(
            "stet.maxAllowedViolations is a whole number, not '" + tolerated + "'.", e);
      }
    }
    String unreadable = text("stet.failOnUnreadable", failOnUnreadable);
    if (!unreadable.isEmpty()) {
      settings.unreadable(
          Boolean.parseBoolean(unreadable) ? UnreadablePolicy.FAIL : UnreadablePolicy.WARN);
    } else if ("true".equals(System.getenv("CI"))) {
      settings.unreadable(UnreadablePolicy.FAIL);
    }
    return settings;
  }

  private List<Path> write(RunResult result, List<Report> reports) throws MojoExecutionException {
    Path folder = outputDirectory();
    ReportOptions options = reportOptions();
    List<Path> written = new ArrayList<>();
    try {
      for (Report report : reports) {
        written.add(ReportFiles.writeInto(result, report, options, folder));
      }
    } catch (IOException e) {
      throw new MojoExecutionException("The reports cannot be written to " + folder + ": " + e, e);
    }
    return written;
  }

  private ReportOptions reportOptions() {
    return ReportOptions.DEFAULT.withPathPrefix(prefix()).withAutomationId(automationId());
  }

  /** Where {@code module}'s result is kept for {@code report-aggregate}. */
  static Path savedResult(MavenProject module) {
    return Path.of(module.getBuild().getDirectory()).resolve("stet").resolve("result.bin");
  }

  /** Where this module's result is kept; nothing where there is no module. */
  private Optional<Path> savedResult() {
    MavenProject here = project();
    return here == null || here.getFile() == null
        ? Optional.empty()
        : Optional.of(savedResult(here));
  }

  private Optional<Path> save(RunResult result) throws MojoExecutionException {
    Optional<Path> file = savedResult();
    if (file.isPresent()) {
      try {
        SavedResult.write(result, file.get());
      } catch (IOException e) {
        throw new MojoExecutionException(
            "The result cannot be written to " + file.get() + ": " + e, e);
      }
    }
    return file;
  }

  private void judge(RunOutcome outcome, List<Path> reports, Transcript transcript)
      throws MojoExecutionException {
    Verdict verdict = outcome.verdict();
    Language language = outcome.result().language();
    Summary summary = outcome.result().summary();
    if (!verdict.mistakes().isEmpty()) {
      throw new MojoExecutionException(String.join("\n", verdict.mistakes()));
    }
    if (summary.documents() == 0 && flag("stet.failIfNoFiles", failIfNoFiles)) {
      transcript.fail("There is no document to check in " + root() + ".");
      return;
    }
    String counts = SummaryWords.of(summary, language);
    String words = verdict.words().in(language);
    if (verdict.passed()) {
      if (!flag("stet.quiet", quiet)) {
        transcript.info(counts);
      }
    } else if (failOnViolation()) {
      transcript.fail(counts + " " + words + where(reports));
    } else {
      transcript.warn(counts + " " + words + where(reports));
    }
  }

  private boolean failOnViolation() {
    return flag("stet.failOnViolation", failOnViolation);
  }

  private void sayUnchanged(int documents) throws MojoExecutionException {
    if (documents > 0 && flag("stet.verbose", verbose)) {
      getLog().info(unchanged(documents).in(spoken()));
    }
  }

  private static Words unchanged(int documents) {
    return new Words(
        "%d %s unchanged since an earlier run."
            .formatted(documents, documents == 1 ? "document is" : "documents are"),
        "%d个文档自上次检查以来没有变化。".formatted(documents));
  }

  private String where(List<Path> reports) {
    return reports.isEmpty()
        ? ""
        : reports.stream()
            .map(report -> root().relativize(report).toString().replace('\\', '/'))
            .collect(Collectors.joining(", ", " → ", ""));
  }

  /** The way from the top of the build to this module, as code hosts want it before each path. */
  private String prefix() {
    String way = top().relativize(root()).toString().replace('\\', '/');
    return way.isEmpty() || way.startsWith("..") ? "" : way + "/";
  }

  private String automationId() {
    MavenProject here = project();
    return here == null ? "stet/" : "stet/" + here.getArtifactId() + "/";
  }

  private Path outputDirectory() {
    File configured = outputDirectory;
    String told = text("stet.outputDirectory", configured == null ? "" : configured.getPath());
    if (!told.isEmpty()) {
      return root().resolve(told);
    }
    MavenProject here = project();
    // a folder without a pom has a stand-in project whose build folder is nowhere
    return here == null || here.getFile() == null
        ? root().resolve("target").resolve("stet")
        : Path.of(here.getBuild().getDirectory()).resolve("stet");
  }

  private static FailOn failOn(String id) throws MojoExecutionException {
    return Arrays.stream(FailOn.values())
        .filter(value -> value.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "stet.violationSeverity is error, warning, info or never, not '" + id + "'."));
  }
}
