package dev.stet.cli;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stet rules}. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rules, those of your own packs included.")
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "CATEGORY", arity = "0..1", description = "Only rules of this category.")
  private @Nullable String category;

  @Option(names = "--lang", paramLabel = "en|zh", description = "The language of summaries.")
  private @Nullable Language language;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Language spoken = Objects.requireNonNullElse(language, console.language());
    Collection<RuleInfo> rules =
        Stet.rules(RunSettings.in(console.folder()).build()).values().stream()
            .filter(rule -> category == null || rule.category().id().equals(category))
            .toList();
    if (rules.isEmpty() && category != null) {
      console.err().println("stet: there are no rules of a category '" + category + "'");
      return Mistakes.STATUS;
    }
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    for (RuleInfo rule : rules) {
      console
          .out()
          .println(
              "%s%s  %-7s  %s"
                  .formatted(
                      rule.id(),
                      " ".repeat(width - rule.id().length()),
                      rule.severity().id(),
                      rule.summary().in(spoken).strip().replace("\n", " ")));
    }
    return 0;
  }
}
