package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Summary;
import dev.stet.engine.ReportFiles;
import dev.stet.engine.RunOutcome;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.Verdict;
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
import java.util.stream.Collectors;
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
    RunOutcome outcome = Stet.check(gate(settings()).formats(wanted).build());
    RunResult result = outcome.result();
    Language language = result.language();
    if (flag("stet.console", console) && !flag("stet.quiet", quiet)) {
      new BuildLog(getLog(), language, flag("stet.verbose", verbose)).print(result);
    }
    List<Path> written = write(result, reports);
    save(result);
    judge(outcome, written);
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
    ReportOptions options =
        ReportOptions.DEFAULT.withPathPrefix(prefix()).withAutomationId(automationId());
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

  /** Where {@code module}'s result is kept for {@code report-aggregate}. */
  static Path savedResult(MavenProject module) {
    return Path.of(module.getBuild().getDirectory()).resolve("stet").resolve("result.bin");
  }

  private void save(RunResult result) throws MojoExecutionException {
    MavenProject here = project();
    if (here != null && here.getFile() != null) {
      Path file = savedResult(here);
      try {
        SavedResult.write(result, file);
      } catch (IOException e) {
        throw new MojoExecutionException("The result cannot be written to " + file + ": " + e, e);
      }
    }
  }

  private void judge(RunOutcome outcome, List<Path> reports)
      throws MojoExecutionException, MojoFailureException {
    Verdict verdict = outcome.verdict();
    Language language = outcome.result().language();
    Summary summary = outcome.result().summary();
    if (!verdict.mistakes().isEmpty()) {
      throw new MojoExecutionException(String.join("\n", verdict.mistakes()));
    }
    if (summary.documents() == 0 && flag("stet.failIfNoFiles", failIfNoFiles)) {
      throw new MojoFailureException("There is no document to check in " + root() + ".");
    }
    if (outcome.fromCache() > 0 && flag("stet.verbose", verbose)) {
      getLog().info(unchanged(outcome.fromCache()).in(language));
    }
    String counts = SummaryWords.of(summary, language);
    String words = verdict.words().in(language);
    if (verdict.passed()) {
      if (!flag("stet.quiet", quiet)) {
        getLog().info(counts);
      }
    } else if (flag("stet.failOnViolation", failOnViolation)) {
      throw new MojoFailureException(counts + " " + words + where(reports));
    } else {
      getLog().warn(counts + " " + words + where(reports));
    }
  }

  private static Words unchanged(int documents) {
    return new Words(
        "%d documents are unchanged since an earlier run.".formatted(documents),
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
