package dev.stet.engine;

import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Kept;
import dev.stet.core.lint.Linter;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.Standing;
import dev.stet.readers.text.LongText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

  /** How much each rule found. */
  private final Map<String, Integer> found = new HashMap<>();

  /** Where the findings of a rule begin that are too many. */
  private final Map<String, Integer> cut = new LinkedHashMap<>();

  private int characters;
  private boolean whole = true;

  /** Adds what came of {@code part} by itself. */
  void add(LongText.Part part, DocumentCheck.Outcome outcome) {
    Span own = part.own();
    full().forEach(rule -> cut.putIfAbsent(rule, part.offset() + own.start()));
    for (Judged one : outcome.result().judged()) {
      if (holds(own, one.finding().span())) {
        keep(moved(one.finding(), part.offset()), one.standing());
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
  }

  private void keep(Finding finding, @Nullable Standing standing) {
    if (found.merge(finding.rule(), 1, Integer::sum) <= Linter.MOST_OF_RULE) {
      judged.add(new Judged(finding, standing));
    } else {
      cut.putIfAbsent(finding.rule(), finding.span().start());
    }
  }

  /** Says that {@code part} and what follows it was not looked at. */
  private void stop(LongText.Part part, String why) {
    unread.add(
        new Unread(
            Unread.Reason.LIMIT,
            "everything from character %d on, %s"
                .formatted(part.offset() + part.own().start() + 1, why)));
  }

  /** Says that there was no time for {@code part} and what follows it. */
  void stop(LongText.Part part, Duration limit) {
    whole = false;
    stop(part, "as the whole takes longer than " + Notices.words(limit));
  }

  /** Says that {@code part} and what follows it is not looked at, as so much was found. */
  void stopFull(LongText.Part part) {
    stop(part, "after %d findings".formatted(judged.size()));
  }

  /** Whether so much was found that the rest of the text is not looked at. */
  boolean isFull() {
    return judged.size() >= MOST_FINDINGS;
  }

  /** The rules that are not asked about the next part: they took too long, or found too much. */
  Set<String> silent() {
    Set<String> silent = new TreeSet<>(late);
    silent.addAll(full());
    return silent;
  }

  private List<String> full() {
    return found.entrySet().stream()
        .filter(rule -> rule.getValue() >= Linter.MOST_OF_RULE)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What came of the whole. */
  DocumentCheck.Outcome whole(String path) {
    cut.forEach(
        (rule, start) ->
            unread.add(
                new Unread(
                    Unread.Reason.LIMIT,
                    "not checked for %s from character %d on, after %d findings"
                        .formatted(rule, start + 1, Linter.MOST_OF_RULE))));
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
