package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Words;
import dev.stet.core.run.RunResult;
import dev.stet.engine.MergedResult;
import dev.stet.engine.ReportFiles;
import dev.stet.engine.Stet;
import dev.stet.engine.cache.SavedResult;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.reports.ReportOptions;
import dev.stet.reports.SummaryWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Merges what {@code check} found in each module into reports for the whole build. Nothing is
 * checked again and nothing is forked: every module, when it is done, writes the reports anew from
 * the latest results of all modules, so that whichever comes last completes them, under {@code -T}
 * too. Bind it after {@code check}.
 */
@Mojo(name = "report-aggregate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ReportAggregateMojo extends AbstractStetReport {

  /** The reports to write: {@code sarif}, {@code json}, {@code html}, {@code junit}, … */
  @Parameter(property = "stet.formats", defaultValue = "sarif,json,html")
  private @Nullable List<String> formats;

  public ReportAggregateMojo() {
    super(
        "stet-aggregate",
        new Words("Stet (all modules)", "Stet（全部模块）"),
        new Words(
            "What in the documents of all modules must not be published.", "全部模块的文档中不应就此发布的内容。"));
  }

  @Override
  void run() throws ConfigurationException, MojoExecutionException {
    MavenSession build = session();
    if (build == null) {
      throw new MojoExecutionException("stet:report-aggregate runs in a build of modules.");
    }
    Path folder =
        Path.of(build.getTopLevelProject().getBuild().getDirectory()).resolve("stet-aggregate");
    // one request stands behind all copies of the session that parallel modules are given
    synchronized (build.getRequest()) {
      RunResult result = result(spoken());
      try {
        for (String format : list("stet.formats", formats)) {
          ReportFiles.writeInto(result, ReportFiles.report(format), ReportOptions.DEFAULT, folder);
        }
      } catch (IOException e) {
        throw new MojoExecutionException(
            "The reports cannot be written to " + folder + ": " + e, e);
      }
      List<MavenProject> modules = build.getProjects();
      if (modules.get(modules.size() - 1).equals(project())) {
        getLog().info(SummaryWords.of(result.summary(), result.language()) + " → " + folder);
      }
    }
  }

  @Override
  RunResult result(Language language) throws ConfigurationException, MojoExecutionException {
    MavenSession build = session();
    List<MavenProject> modules = build == null ? List.of() : build.getProjects();
    Map<String, RuleInfo> rules = Stet.rules(settings().build());
    List<RunResult> results = new ArrayList<>();
    for (MavenProject module : modules) {
      Path saved = CheckMojo.savedResult(module);
      if (Files.exists(saved)) {
        try {
          results.add(SavedResult.read(saved, rules));
        } catch (IOException e) {
          getLog().warn("The result of module " + module.getArtifactId() + " is left out: " + e);
        }
      } else {
        getLog().debug("Module " + module.getArtifactId() + " has no result of stet:check.");
      }
    }
    return MergedResult.of(top(), language, results);
  }
}
