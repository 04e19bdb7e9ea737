package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists the rules, the ones of rule jars among the plugin's dependencies included. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends AbstractStetMojo {

  @Override
  void run() throws ConfigurationException, MojoExecutionException {
    Language language = spoken();
    for (RuleInfo rule : Stet.rules(settings().build()).values()) {
      getLog()
          .info(
              String.format(
                  Locale.ROOT,
                  "%-36s %-8s %s",
                  rule.id(),
                  rule.severity().id(),
                  rule.summary().in(language)));
    }
  }
}
