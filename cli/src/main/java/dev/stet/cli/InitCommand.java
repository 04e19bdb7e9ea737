package dev.stet.cli;

import dev.stet.core.rule.Language;
import dev.stet.engine.config.Configurations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stet init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a stet.yaml to begin with; changes none that is there.")
final class InitCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--lang", paramLabel = "en|zh", description = "The language of its comments.")
  private @Nullable Language language;

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Language spoken = Objects.requireNonNullElse(language, console.language());
    Path file = console.folder().resolve(Configurations.FILE_NAME);
    try {
      Files.write(file, template(spoken), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      console
          .err()
          .println(
              "stet: "
                  + console.words(
                      spoken,
                      Configurations.FILE_NAME + " is there already; it was left as it is",
                      Configurations.FILE_NAME + " 已存在，未作改动"));
      return Mistakes.STATUS;
    }
    console.out().println(Configurations.FILE_NAME);
    return 0;
  }

  private static byte[] template(Language language) throws IOException {
    String name = "stet-" + language.id() + ".yaml";
    try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }
}
