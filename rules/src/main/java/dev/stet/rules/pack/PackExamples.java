package dev.stet.rules.pack;

import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.Language;
import java.util.ArrayList;
import java.util.List;

/** Runs the examples of a pack, as the built-in rules' own tests do. */
public final class PackExamples {
  private PackExamples() {}

  /** What the examples of {@code pack} show that its rules do not do; empty where all is well. */
  public static List<Failure> failures(PatternPack pack) {
    Linter linter = Linter.of(List.of(PatternCheck.of(List.of(pack))));
    List<Failure> failures = new ArrayList<>();
    for (PatternRule rule : pack.rules()) {
      for (Example example : rule.info().examples()) {
        List<Span> found =
            linter.lint(PlainText.document(pack.name(), example.plain()), Language.EN).stream()
                .filter(finding -> finding.rule().equals(rule.info().id()))
                .map(Finding::span)
                .toList();
        if (!found.equals(example.expected())) {
          failures.add(new Failure(rule.info().id(), example, found));
        }
      }
    }
    return failures;
  }

  /**
   * An example that its rule does not bear out.
   *
   * @param rule the rule's id
   * @param found where in {@link Example#plain} the rule spoke
   */
  public record Failure(String rule, Example example, List<Span> found) {

    /** The example's text with marks round the words that the rule did find. */
    public String marked() {
      StringBuilder marked = new StringBuilder(example.plain());
      for (int i = found.size() - 1; i >= 0; i--) {
        marked.insert(found.get(i).end(), '⟧').insert(found.get(i).start(), '⟦');
      }
      return marked.toString();
    }
  }
}
