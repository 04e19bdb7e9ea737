package dev.stet.engine;

import dev.stet.core.document.Document;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Kept;
import dev.stet.core.lint.Linter;
import dev.stet.core.lint.Look;
import dev.stet.core.rule.Language;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.Unreadable;
import dev.stet.engine.config.Sourced;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.ReadOptions;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
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
   * @param kept what must be compared with the other documents
   * @param notices what a person should know about its stet marks
   */
  record Outcome(DocumentResult result, List<Kept> kept, List<String> notices, boolean fromCache) {

    /** This, with findings that showed only beside other documents. */
    Outcome with(List<Finding> more) {
      if (more.isEmpty()) {
        return this;
      }
      List<Judged> judged = new ArrayList<>(result.judged());
      more.forEach(finding -> judged.add(new Judged(finding, null)));
      judged.sort(Comparator.comparing(one -> one.finding().span()));
      return new Outcome(DocumentCheck.with(result, judged), kept, notices, fromCache);
    }
  }

  /** The same result with other findings. */
  static DocumentResult with(DocumentResult result, List<Judged> judged) {
    return new DocumentResult(
        result.path(),
        result.mediaType(),
        result.status(),
        result.unreadable(),
        result.characters(),
        judged,
        result.unread(),
        result.notes(),
        result.document());
  }

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
          List.of(),
          false);
    }
    Reading.Read read = (Reading.Read) reading;
    Document document = read.document();
    Linter linter = task.rules().linter();
    Look look =
        linter.look(document, language, task.configuration().levels(linter.rules().values()));
    List<Judged> judged =
        look.findings().stream().map(finding -> new Judged(finding, null)).toList();
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
        look.kept(),
        List.of(),
        false);
  }

  private static Outcome failed(Run.Task task, Unreadable.Reason reason, String detail) {
    return new Outcome(
        DocumentResult.unreadable(task.path(), "", new Unreadable(reason, detail)),
        List.of(),
        List.of(),
        false);
  }
}
