package dev.stet.maven;

import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints what holds for one file, and where each value was said. */
@Mojo(name = "effective-config", requiresProject = false, threadSafe = true)
public final class EffectiveConfigMojo extends AbstractStetMojo {

  /** The file; without it, any file in the project's folder. */
  @Parameter(property = "stet.file")
  private @Nullable String file;

  @Override
  void run() throws ConfigurationException, MojoExecutionException {
    RunSettings settings = settings().build();
    String name = text("stet.file", file);
    Stet.configuration(settings, root().resolve(name.isEmpty() ? "any.txt" : name))
        .explain(Stet.rules(settings).values())
        .forEach(
            (key, value) ->
                getLog()
                    .info(
                        String.format(
                            Locale.ROOT, "%-44s %-24s %s", key, value.value(), value.where())));
  }
}
