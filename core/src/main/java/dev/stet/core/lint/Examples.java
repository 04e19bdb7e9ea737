package dev.stet.core.lint;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs the examples on rules' pages, which are the rules' tests: the marked words must be found by
 * the rule, and nothing else by it.
 *
 * <pre>{@code
 * assertThat(Examples.mistakes(Linter.of(new HouseRules().checks()))).isEmpty();
 * }</pre>
 */
public final class Examples {
  private Examples() {}

  /** What is wrong with the examples of all rules of {@code linter}, a sentence each. */
  public static List<String> mistakes(Linter linter) {
    List<String> mistakes = new ArrayList<>();
    for (RuleInfo rule : linter.rules().values()) {
      if (rule.examples().stream().noneMatch(Example::flagged)) {
        mistakes.add(rule.id() + " has no example of what it finds");
      }
      for (Example example : rule.examples()) {
        mistake(linter, rule, example).ifPresent(mistakes::add);
      }
    }
    return mistakes;
  }

  /** How what {@code rule} finds in {@code example} differs from what is marked, if it does. */
  public static Optional<String> mistake(Linter linter, RuleInfo rule, Example example) {
    Document document = document(example);
    List<Span> found =
        linter.lint(document, Language.EN).stream()
            .filter(finding -> finding.rule().equals(rule.id()))
            .map(Finding::span)
            .toList();
    return found.equals(example.expected())
        ? Optional.empty()
        : Optional.of(
            "%s: expected %s, found %s in: %s"
                .formatted(
                    rule.id(),
                    words(document, example.expected()),
                    words(document, found),
                    example.text()));
  }

  /** The example as a document, in which the marked words are what the file says they are. */
  private static Document document(Example example) {
    Document document = PlainText.document("example.txt", example.plain());
    List<Evidence> evidence = new ArrayList<>();
    for (Evidence.Kind kind : example.evidence()) {
      for (Span span : example.expected()) {
        evidence.add(Evidence.of(kind, span, span.of(document.text())));
      }
    }
    return evidence.isEmpty() ? document : document.withEvidence(evidence);
  }

  private static String words(Document document, List<Span> spans) {
    return spans.isEmpty()
        ? "nothing"
        : spans.stream()
            .map(span -> "'" + span.of(document.text()) + "' at " + span.start())
            .collect(Collectors.joining(", "));
  }
}
