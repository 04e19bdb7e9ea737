package dev.stet.engine;

import dev.stet.core.document.Document;
import dev.stet.core.rule.Language;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.Unreadable;
import dev.stet.engine.config.Sourced;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.ReadOptions;
import java.nio.charset.Charset;
import java.util.List;

/** Checks one document: reads it, and lets the rules look at it. Thread-safe. */
final class DocumentCheck {
  private final RunSettings settings;
  private final Language language;
  private final boolean keepText;

  DocumentCheck(RunSettings settings, Language language, boolean keepText) {
    this.settings = settings;
    this.language = language;
    this.keepText = keepText;
  }

  /**
   * What came of a document, before allow entries and the baseline.
   *
   * @param notices what a person should know about its stet marks
   */
  record Outcome(DocumentResult result, List<String> notices, boolean fromCache) {}

  /** Checks {@code task}'s document; never throws because of what is in it. */
  Outcome check(Run.Task task) {
    try {
      return read(task);
    } catch (OutOfMemoryError e) {
      return failed(
          task, Unreadable.Reason.TOO_LARGE, "it needs more memory than there is; raise -Xmx");
    } catch (StackOverflowError e) {
      return failed(task, Unreadable.Reason.DAMAGED, "it is nested too deeply");
    } catch (RuntimeException | Error e) {
      return failed(task, Unreadable.Reason.DAMAGED, "Stet failed on this file: " + e);
    }
  }

  private Outcome read(Run.Task task) {
    Charset encoding = settings.encoding();
    if (encoding == null) {
      encoding = task.configuration().encoding().map(Sourced::value).orElse(null);
    }
    Reading reading =
        Readers.with(new ReadOptions(encoding, settings.limits())).read(task.source());
    if (reading instanceof Reading.Failed failed) {
      return new Outcome(
          DocumentResult.unreadable(task.path(), failed.mediaType(), failed.why()),
          List.of(),
          false);
    }
    Reading.Read read = (Reading.Read) reading;
    Document document = read.document();
    List<Judged> judged =
        task
            .rules()
            .linter()
            .lint(
                document,
                language,
                task.configuration().levels(task.rules().linter().rules().values()))
            .stream()
            .map(finding -> new Judged(finding, null))
            .toList();
    return new Outcome(
        new DocumentResult(
            task.path(),
            document.mediaType(),
            DocumentResult.Status.CHECKED,
            null,
            document.text().length(),
            judged,
            document.unread(),
            read.notes(),
            keepText ? document : null),
        List.of(),
        false);
  }

  private static Outcome failed(Run.Task task, Unreadable.Reason reason, String detail) {
    return new Outcome(
        DocumentResult.unreadable(task.path(), "", new Unreadable(reason, detail)),
        List.of(),
        false);
  }
}
