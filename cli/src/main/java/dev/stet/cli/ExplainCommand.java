package dev.stet.cli;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.Suggestions;
import dev.stet.reports.RulePage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stet explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says what a rule finds, why, and how to let something stand.")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RULE", description = "The rule's id, or its name alone.")
  private String rule = "";

  @Option(names = "--lang", paramLabel = "en|zh", description = "The language of the page.")
  private @Nullable Language language;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Language spoken = Objects.requireNonNullElse(language, console.language());
    RuleInfo found = found(Stet.rules(RunSettings.in(console.folder()).build()));
    console.out().print(RulePage.plain(found, spoken));
    return 0;
  }

  /** What the rule may be called: ids where an id was typed, names alone where it was not. */
  private List<String> names(Map<String, RuleInfo> rules) {
    return rules.values().stream()
        .map(one -> rule.contains("/") ? one.id() : one.name())
        .distinct()
        .toList();
  }

  private RuleInfo found(Map<String, RuleInfo> rules) throws ConfigurationException {
    List<RuleInfo> fitting =
        rules.values().stream()
            .filter(one -> one.id().equals(rule) || one.name().equals(rule))
            .toList();
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    throw new ConfigurationException(
        fitting.isEmpty()
            ? Suggestions.unknown("rule", rule, names(rules))
            : "several rules are called '%s': %s"
                .formatted(rule, String.join(", ", fitting.stream().map(RuleInfo::id).toList())));
  }
}
