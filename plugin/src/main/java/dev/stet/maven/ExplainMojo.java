package dev.stet.maven;

import dev.stet.core.rule.RuleInfo;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.reports.RulePage;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the page of a rule: what it finds, why, what passes, how to silence it. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractStetMojo {

  /** The rule: {@code placeholder/masked-text}. */
  @Parameter(property = "stet.rule")
  private @Nullable String rule;

  @Override
  void run() throws ConfigurationException, MojoExecutionException {
    String id = text("stet.rule", rule);
    Map<String, RuleInfo> rules = Stet.rules(settings().build());
    RuleInfo info = rules.get(id);
    if (info == null) {
      throw new MojoExecutionException(
          (id.isEmpty() ? "Name a rule with -Dstet.rule=…" : "There is no rule '" + id + "'")
              + "; the goal stet:rules lists them.");
    }
    RulePage.plain(info, spoken()).lines().forEach(getLog()::info);
  }
}
