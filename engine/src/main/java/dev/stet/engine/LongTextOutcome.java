package dev.stet.engine;

import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Kept;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.readers.text.LongText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Puts together what came of the parts of a long text. Not thread-safe. */
final class LongTextOutcome {
  /** More than a person ever reads, and few enough to be kept. */
  private static final int MOST_FINDINGS = 10_000;

  private final List<Judged> judged = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private final Set<Unread> unread = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Set<String> notices = new TreeSet<>();
  private final Set<String> late = new TreeSet<>();
  private int characters;
  private boolean whole = true;

  /** Adds what came of {@code part} by itself. */
  void add(LongText.Part part, DocumentCheck.Outcome outcome) {
    Span own = part.own();
    for (Judged one : outcome.result().judged()) {
      if (holds(own, one.finding().span())) {
        judged.add(new Judged(moved(one.finding(), part.offset()), one.standing()));
      }
    }
    for (Kept one : outcome.kept()) {
      if (holds(own, one.span()) && kept.size() < MOST_FINDINGS) {
        kept.add(moved(one, part.offset()));
      }
    }
    unread.addAll(outcome.result().unread());
    notes.addAll(outcome.result().notes());
    notices.addAll(outcome.notices());
    late.addAll(outcome.late());
    whole &= outcome.whole();
    characters = part.offset() + own.end();
    if (isFull()) {
      unread.add(
          new Unread(
              Unread.Reason.LIMIT,
              "everything from character %d on, after %d findings"
                  .formatted(characters + 1, judged.size())));
    }
  }

  /** Says that there was no time for {@code part} and what follows it. */
  void stop(LongText.Part part, Duration limit) {
    whole = false;
    unread.add(
        new Unread(
            Unread.Reason.LIMIT,
            "everything from character %d on, as the whole takes longer than %s"
                .formatted(part.offset() + part.own().start() + 1, Notices.words(limit))));
  }

  /** Whether so much was found that the rest of the text is not looked at. */
  boolean isFull() {
    return judged.size() >= MOST_FINDINGS;
  }

  /** The rules that took too long over a part and are not asked about the next. */
  Set<String> late() {
    return late;
  }

  /** What came of the whole. */
  DocumentCheck.Outcome whole(String path) {
    return new DocumentCheck.Outcome(
        new DocumentResult(
            path,
            "text/plain",
            DocumentResult.Status.CHECKED,
            null,
            characters,
            judged,
            List.copyOf(unread),
            List.copyOf(notes),
            null),
        kept,
        List.copyOf(notices),
        List.copyOf(late),
        whole,
        false);
  }

  private static boolean holds(Span own, Span span) {
    return span.start() >= own.start() && span.start() < own.end();
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  private static Finding moved(Finding finding, int by) {
    return new Finding(
        finding.rule(),
        finding.category(),
        finding.severity(),
        finding.message(),
        finding.text(),
        moved(finding.span(), by),
        finding.place(),
        finding.excerpt(),
        finding.related(),
        finding.fingerprint());
  }

  private static Kept moved(Kept kept, int by) {
    return new Kept(
        kept.rule(),
        kept.key(),
        kept.text(),
        moved(kept.span(), by),
        kept.place(),
        kept.excerpt(),
        kept.fingerprint());
  }
}
