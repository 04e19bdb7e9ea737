package dev.stet.engine;

import dev.stet.core.document.Document;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleProvider;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One run over files and folders. */
public final class Run {
  private final Linter linter = Linter.of(RuleProvider.all(Run.class.getClassLoader()));
  private final Readers readers = Readers.with(ReadOptions.DEFAULT);
  private final Path root;
  private final Language language;

  public Run(Path root, Language language) {
    this.root = root.toAbsolutePath().normalize();
    this.language = language;
  }

  /** Checks every file under {@code paths}. */
  public RunResult check(List<Path> paths) throws IOException {
    List<DocumentResult> documents = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        files.filter(Files::isRegularFile).sorted().map(this::check).forEach(documents::add);
      }
    }
    return new RunResult("0.1.0", root, language, linter.rules(), documents, List.of());
  }

  private DocumentResult check(Path file) {
    String name = root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    Reading reading = readers.read(Source.file(name, file));
    if (reading instanceof Reading.Failed failed) {
      return DocumentResult.unreadable(name, failed.mediaType(), failed.why());
    }
    Reading.Read read = (Reading.Read) reading;
    Document document = read.document();
    return new DocumentResult(
        name,
        document.mediaType(),
        DocumentResult.Status.CHECKED,
        null,
        document.text().length(),
        linter.lint(document, language).stream().map(f -> new Judged(f, null)).toList(),
        document.unread(),
        read.notes(),
        document);
  }
}
