package dev.stet.maven;

import dev.stet.engine.BaselineChange;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts what there is to find today, so that only new findings fail the build. With {@code
 * -Dstet.baseline.prune} nothing is added; what is no longer found is taken out.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends AbstractStetMojo {

  /** Whether the baseline only shrinks. */
  @Parameter(property = "stet.baseline.prune", defaultValue = "false")
  private boolean prune;

  @Override
  void run() throws ConfigurationException, MojoExecutionException {
    RunSettings settings = settings().build();
    BaselineChange change =
        flag("stet.baseline.prune", prune)
            ? Stet.pruneBaseline(settings)
            : Stet.createBaseline(settings);
    if (!change.complete()) {
      throw new MojoExecutionException(
          "The baseline was not written: "
              + String.join("; ", change.outcome().verdict().mistakes()));
    }
    try {
      change.after().write();
    } catch (IOException e) {
      throw new MojoExecutionException("The baseline cannot be written: " + e, e);
    }
    getLog()
        .info(
            "%s: %d findings accepted, %d of them new; %d are gone."
                .formatted(
                    change.after().file(),
                    change.after().entries().size(),
                    change.added().size(),
                    change.removed().size()));
  }
}
