package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.core.run.RunResult;
import dev.stet.engine.ReportFiles;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.reports.ReportOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * A page of the project's site. It is the HTML report as {@code check} writes it, with its own
 * style, and the site links to it: a table in the site's skin could not show the findings in the
 * text.
 */
abstract class AbstractStetReport extends AbstractStetMojo implements MavenReport {

  /** Where the page is written when the goal runs by itself, outside of a site. */
  @Parameter(
      property = "stet.reportDirectory",
      defaultValue = "${project.reporting.outputDirectory}")
  private @Nullable File reportDirectory;

  private final String page;
  private final Words name;
  private final Words description;

  AbstractStetReport(String page, Words name, Words description) {
    this.page = page;
    this.name = name;
    this.description = description;
  }

  /** The result to show. */
  abstract RunResult result(Language language)
      throws ConfigurationException, MojoExecutionException;

  /** Writes the page, and says where it is. */
  final Path writePage(RunResult result) throws ConfigurationException, MojoExecutionException {
    Path file = getReportOutputDirectory().toPath().resolve(page + ".html");
    try {
      ReportFiles.write(result, ReportFiles.report("html"), ReportOptions.DEFAULT, file);
    } catch (IOException e) {
      throw new MojoExecutionException("The report cannot be written to " + file + ": " + e, e);
    }
    return file;
  }

  @Override
  public final void generate(Sink sink, Locale locale) throws MavenReportException {
    try {
      String asked = language();
      writePage(result(asked.isEmpty() ? Language.of(locale) : spoken()));
    } catch (ConfigurationException | MojoExecutionException e) {
      throw new MavenReportException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public final String getOutputPath() {
    return page;
  }

  // what site plugins before 3.20 ask for
  @Override
  @SuppressWarnings("deprecation")
  public final String getOutputName() {
    return page;
  }

  @Override
  public final boolean canGenerateReport() {
    return !isSkipped();
  }

  @Override
  public final boolean isExternalReport() {
    return true;
  }

  @Override
  public final String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public final String getName(Locale locale) {
    return name.in(Language.of(locale));
  }

  @Override
  public final String getDescription(Locale locale) {
    return description.in(Language.of(locale));
  }

  @Override
  public final void setReportOutputDirectory(File directory) {
    reportDirectory = directory;
  }

  @Override
  public final File getReportOutputDirectory() {
    File configured = reportDirectory;
    return configured != null ? configured : root().resolve("target").resolve("site").toFile();
  }
}
