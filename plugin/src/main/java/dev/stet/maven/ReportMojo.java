package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.core.run.RunResult;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes a page with the findings for the project's site, or by itself. It never fails the build
 * because of a finding. It checks what {@code check} checks, so give both the same configuration.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends AbstractStetReport {

  public ReportMojo() {
    super(
        "stet",
        new Words("Stet", "Stet"),
        new Words("What in the documents must not be published.", "文档中不应就此发布的内容。"));
  }

  @Override
  void run() throws ConfigurationException, MojoExecutionException {
    getLog().info("Stet: " + writePage(result(spoken())));
  }

  @Override
  RunResult result(Language language) throws ConfigurationException, MojoExecutionException {
    return Stet.check(settings().language(language).formats(List.of("html")).build()).result();
  }
}
