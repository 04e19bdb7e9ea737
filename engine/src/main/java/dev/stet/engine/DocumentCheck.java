package dev.stet.engine;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Kept;
import dev.stet.core.lint.Linter;
import dev.stet.core.lint.Look;
import dev.stet.core.lint.RuleLevels;
import dev.stet.core.lint.TimeLimit;
import dev.stet.core.rule.Language;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.Unreadable;
import dev.stet.engine.cache.Remembered;
import dev.stet.engine.config.RuleNames;
import dev.stet.engine.config.Sourced;
import dev.stet.engine.marks.Marks;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.isolation.IsolatedReaders;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.text.LongText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one document: reads it, and lets the rules look at it. Thread-safe. */
final class DocumentCheck {
  private final RunSettings settings;
  private final Language language;
  private final boolean keepText;
  private final @Nullable Memory memory;
  private final @Nullable IsolatedReaders isolated;
  private final int threads;

  /**
   * A check of documents.
   *
   * @param threads in which the rules look at one document
   */
  DocumentCheck(
      RunSettings settings,
      Language language,
      boolean keepText,
      @Nullable Memory memory,
      @Nullable IsolatedReaders isolated,
      int threads) {
    this.settings = settings;
    this.language = language;
    this.keepText = keepText;
    this.memory = memory;
    this.isolated = isolated;
    this.threads = threads;
  }

  /**
   * What came of a document, before allow entries and the baseline.
   *
   * @param kept what must be compared with the other documents
   * @param notices what a person should know about its stet marks and about rules that failed
   * @param late the rules that were given up
   * @param whole whether every rule came to its end; what did not is not remembered
   */
  record Outcome(
      DocumentResult result,
      List<Kept> kept,
      List<String> notices,
      List<String> late,
      boolean whole,
      boolean fromCache) {

    /** This, with findings that showed only beside other documents. */
    Outcome with(List<Finding> more) {
      if (more.isEmpty()) {
        return this;
      }
      List<Judged> judged = new ArrayList<>(result.judged());
      more.forEach(finding -> judged.add(new Judged(finding, null)));
      judged.sort(Comparator.comparing(one -> one.finding().span()));
      return new Outcome(result.with(judged), kept, notices, late, whole, fromCache);
    }

    /** This, with the document it is about. */
    Outcome with(Document document) {
      return new Outcome(result.with(document), kept, notices, late, whole, fromCache);
    }
  }

  /** Checks {@code task}'s document; never throws because of what is in it. */
  Outcome check(Task task) {
    String key = memory == null ? null : memory.key(task);
    if (memory == null || key == null) {
      return checked(task);
    }
    Outcome outcome = memory.get(key).flatMap(known -> remembered(known, task)).orElse(null);
    if (outcome == null) {
      outcome = checked(task);
      memory.put(key, outcome);
    }
    return outcome;
  }

  /**
   * What is remembered of {@code task}'s document. The text is not, and reports show it where
   * something was found in it: then it is read again, and no rule looks at it. Nothing where it can
   * no longer be read as it was.
   */
  private Optional<Outcome> remembered(Remembered known, Task task) {
    Outcome outcome =
        new Outcome(known.result(), known.kept(), known.notices(), List.of(), true, true);
    if (!keepText || known.result().judged().isEmpty()) {
      return Optional.of(outcome);
    }
    try {
      ReadOptions options = readOptions(task);
      Readers readers = Readers.with(options);
      if (readers.isLongText(task.source())) {
        return Optional.of(outcome);
      }
      return reading(task, readers, options) instanceof Reading.Read read
              && read.document().text().length() == known.result().characters()
          ? Optional.of(outcome.with(read.document()))
          : Optional.empty();
    } catch (OutOfMemoryError | StackOverflowError | RuntimeException | LinkageError e) {
      // checking the document says what is wrong with it
      return Optional.empty();
    }
  }

  private Outcome checked(Task task) {
    try {
      return read(task);
    } catch (OutOfMemoryError e) {
      return failed(
          task, Unreadable.Reason.TOO_LARGE, "it needs more memory than there is; raise -Xmx");
    } catch (StackOverflowError e) {
      return failed(task, Unreadable.Reason.TOO_LARGE, "it is nested too deeply");
    } catch (RuntimeException | LinkageError e) {
      return failed(
          task, Unreadable.Reason.FAILED, "a mistake in Stet, not in the file: " + oneLine(e));
    }
  }

  private Outcome read(Task task) {
    ReadOptions options = readOptions(task);
    Readers readers = Readers.with(options);
    if (readers.isLongText(task.source())) {
      return longText(task, readers);
    }
    Reading reading = reading(task, readers, options);
    if (reading instanceof Reading.Failed failed) {
      return new Outcome(
          DocumentResult.unreadable(task.path(), failed.mediaType(), failed.why()),
          List.of(),
          List.of(),
          List.of(),
          true,
          false);
    }
    Reading.Read read = (Reading.Read) reading;
    return judged(task, read.document(), read.notes(), Set.of(), limit()).outcome();
  }

  private ReadOptions readOptions(Task task) {
    return new ReadOptions(encoding(settings, task), settings.limits());
  }

  private Reading reading(Task task, Readers readers, ReadOptions options) {
    return isolated == null ? readers.read(task.source()) : isolated.read(task.source(), options);
  }

  private TimeLimit limit() {
    return new TimeLimit(settings.limits().deadline());
  }

  /**
   * A text of which only some fits into memory; one at a time, as two would not fit. It may take as
   * long as the texts that fit which it could be cut into.
   */
  private synchronized Outcome longText(Task task, Readers readers) {
    try {
      LongTextOutcome outcome = new LongTextOutcome();
      LongText parts = readers.longText(task.source());
      Duration all = limit().document().multipliedBy(Readers.texts(task.source().size()));
      Duration left = all;
      while (parts.hasNext()) {
        LongText.Part part = parts.next();
        if (outcome.isFull()) {
          outcome.stopFull(part);
          break;
        }
        List<String> notes = Readers.notes(part.document());
        TimeLimit limit = limit().within(left);
        Timed timed = judged(task, part.document(), notes, outcome.silent(), limit);
        left = left.minus(timed.took());
        if (left.isNegative() || left.isZero()) {
          outcome.stop(part, all);
          break;
        }
        outcome.add(part, timed.outcome());
      }
      return outcome.whole(task.path());
    } catch (IOException e) {
      return failed(task, Unreadable.Reason.INACCESSIBLE, oneLine(e));
    } catch (UnreadableException e) {
      return failed(task, e.why().reason(), e.why().detail());
    }
  }

  /** What came of a document and what the rules took for it. */
  private record Timed(Outcome outcome, Duration took) {}

  /** What the rules but {@code without} say of {@code document}. */
  private Timed judged(
      Task task, Document document, List<String> notes, Set<String> without, TimeLimit limit) {
    Linter linter = task.rules().linter();
    RuleLevels configured = task.configuration().levels(linter.rules().values());
    RuleLevels levels =
        (rule, own) -> without.contains(rule.id()) ? Optional.empty() : configured.level(rule, own);
    Marks marks = Marks.of(document, linter.rules().keySet());
    Look look = linter.look(marks.setApart(document), language, levels, limit, threads);
    Marks.Judgement judgement =
        marks.judge(look, task.path(), language, name -> on(name, linter, levels));
    Outcome outcome =
        new Outcome(
            new DocumentResult(
                task.path(),
                document.mediaType(),
                DocumentResult.Status.CHECKED,
                null,
                document.text().length(),
                judgement.judged(),
                unread(document, look, limit),
                notes,
                keepText ? document : null),
            judgement.kept(),
            notices(judgement, look, task.path()),
            look.late(),
            look.crashes().isEmpty() && look.late().isEmpty(),
            false);
    return new Timed(outcome, look.took());
  }

  /** What of {@code document} was not read, or not checked. */
  private static List<Unread> unread(Document document, Look look, TimeLimit limit) {
    List<Unread> unread = new ArrayList<>(document.unread());
    if (!look.late().isEmpty()) {
      unread.add(
          new Unread(
              Unread.Reason.LIMIT,
              "not checked for %s, which takes longer than %s"
                  .formatted(Notices.named(look.late()), Notices.words(limit.check()))));
    }
    return unread;
  }

  private List<String> notices(Marks.Judgement judgement, Look look, String path) {
    List<String> notices = new ArrayList<>(judgement.notices());
    look.crashes().forEach(crash -> notices.add(Notices.crash(path, crash).in(language)));
    return notices;
  }

  private static String oneLine(Throwable thrown) {
    return String.valueOf(thrown).strip().replaceAll("\\s+", " ");
  }

  /** The encoding that is set for the document, or null. */
  static @Nullable Charset encoding(RunSettings settings, Task task) {
    Charset encoding = settings.encoding();
    return encoding != null
        ? encoding
        : task.configuration().encoding().map(Sourced::value).orElse(null);
  }

  /** Whether one of the rules that {@code name} names is on. */
  private static boolean on(String name, Linter linter, RuleLevels levels) {
    return linter.rules().values().stream()
        .anyMatch(
            rule ->
                RuleNames.fits(name, rule.id()) && levels.level(rule, rule.severity()).isPresent());
  }

  private static Outcome failed(Task task, Unreadable.Reason reason, String detail) {
    return new Outcome(
        DocumentResult.unreadable(task.path(), "", new Unreadable(reason, detail)),
        List.of(),
        List.of(),
        List.of(),
        true,
        false);
  }
}
