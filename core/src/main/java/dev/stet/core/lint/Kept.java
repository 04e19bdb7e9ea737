package dev.stet.core.lint;

import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RunRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A trace of a document, with all that a finding about it would need once the document itself is
 * let go. A value.
 *
 * @param rule id of the rule that will compare it
 * @param key by which it is compared
 * @param text its words
 * @param span where they stand in the document's text
 * @param place where they stand in the file
 * @param excerpt the words with what is round them
 * @param fingerprint what a finding about it is called across runs
 */
public record Kept(
    String rule,
    String key,
    String text,
    Span span,
    Place place,
    Excerpt excerpt,
    String fingerprint) {

  static List<Kept> of(Document document, List<RunRule> rules, Predicate<RuleInfo> on) {
    List<Kept> kept = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints(document.text());
    for (RunRule rule : rules) {
      if (on.test(rule.info())) {
        rule.traces(document).stream()
            .sorted(Comparator.comparing(RunRule.Trace::span).thenComparing(RunRule.Trace::key))
            .map(trace -> of(document, rule.info().id(), trace, fingerprints))
            .forEach(kept::add);
      }
    }
    return kept;
  }

  private static Kept of(
      Document document, String rule, RunRule.Trace trace, Fingerprints fingerprints) {
    Span span = trace.span();
    return new Kept(
        rule,
        trace.key(),
        span.of(document.text()),
        span,
        document.place(span),
        Excerpt.of(document.text(), span.start(), span.end()),
        fingerprints.next(rule, span));
  }
}
