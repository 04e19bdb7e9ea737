package dev.stet.cli;

import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.config.FileConfiguration;
import dev.stet.engine.config.Sourced;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stet config}. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Shows what holds for a file, and where it was said.")
final class ConfigCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The file; it need not exist.")
  private Path file = Path.of("");

  @Option(names = "--config", paramLabel = "FILE", description = "The one configuration.")
  private @Nullable Path config;

  @Option(names = "--all", description = "Show what nobody said anything about too.")
  private boolean all;

  ConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    RunSettings settings = RunSettings.in(console.folder()).config(config).build();
    FileConfiguration configuration = Stet.configuration(settings, file);
    String sources = String.join(", ", configuration.sources());
    console.out().println("# " + file);
    console.out().println("# " + (sources.isEmpty() ? "no stet.yaml speaks of it" : sources));
    Map<String, Sourced<String>> values = configuration.explain(Stet.rules(settings).values());
    int width =
        values.entrySet().stream()
            .filter(this::shown)
            .mapToInt(ConfigCommand::length)
            .max()
            .orElse(0);
    for (Map.Entry<String, Sourced<String>> value : values.entrySet()) {
      if (shown(value)) {
        String words = value.getKey() + ": " + value.getValue().value();
        console
            .out()
            .println(
                words + " ".repeat(width - words.length()) + "  # " + value.getValue().where());
      }
    }
    return 0;
  }

  private boolean shown(Map.Entry<String, Sourced<String>> value) {
    return all
        || !value.getKey().startsWith("rules.")
        || !value.getValue().where().equals("default");
  }

  private static int length(Map.Entry<String, Sourced<String>> value) {
    return value.getKey().length() + 2 + value.getValue().value().length();
  }
}
