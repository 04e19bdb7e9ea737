package dev.stet.core.rule;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.List;

/**
 * A rule that looks at all documents of a run together: a line that stands in many of them, say. It
 * works in two steps, so that no more than a few documents are in memory at once and a remembered
 * document need not be read again. Final, stateless and thread-safe.
 *
 * <p>First {@link #traces} takes from each document the stretches that could matter, each under a
 * key by which it is compared with others. Then, once, {@link #compare} says which of them are
 * problems. Both are pure functions: the order in which documents were read must not show.
 *
 * <pre>{@code
 * public List<Trace> traces(Document document) {
 *   ... new Trace(masked(line), span)
 * }
 *
 * public void compare(List<List<Trace>> run, RunReporter reporter) {
 *   ... reporter.report(document, Problem.of(info, trace.span()).with("documents", count));
 * }
 * }</pre>
 */
public interface RunRule {

  /** What it is called, says and shows. Its examples are not run: one text is no run. */
  RuleInfo info();

  /**
   * What of {@code document}, whose roles are assigned, may matter beside other documents. Every
   * trace is kept until the end of the run with the words round it, so a few dozen for a document
   * are many; take each key once.
   */
  List<Trace> traces(Document document);

  /**
   * Reports what is wrong.
   *
   * @param run the traces of each document in the order of its text, the documents in the order of
   *     their paths; those without traces are there too
   */
  void compare(List<List<Trace>> run, RunReporter reporter);

  /**
   * A stretch of a document that may matter.
   *
   * @param key by which it is compared with those of other documents
   * @param span where it stands
   */
  record Trace(String key, Span span) {}

  /** Takes what a rule has to say about documents of a run. */
  @FunctionalInterface
  interface RunReporter {

    /**
     * Reports a problem.
     *
     * @param document the document's place in the list that {@link #compare} was given
     * @param problem whose span is that of one of the document's traces; related spans are left out
     */
    void report(int document, Problem problem);
  }
}
