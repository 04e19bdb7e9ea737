package dev.stet.maven;

import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import java.io.File;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the project's documents and fails the build on what must not be published. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  /** The folder whose documents are checked. */
  @Parameter(defaultValue = "${basedir}", readonly = true)
  private File basedir = new File("");

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    RunResult result;
    try {
      result = Stet.check(RunSettings.in(basedir.toPath()).build()).result();
    } catch (ConfigurationException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    for (DocumentResult document : result.documents()) {
      for (Finding finding : document.findings()) {
        getLog().error(document.path() + ":" + finding.place().label() + " " + finding.message());
      }
    }
    if (result.summary().errors() > 0) {
      throw new MojoFailureException("Stet found " + result.summary().errors() + " errors.");
    }
  }
}
