package dev.stet.core.lint;

import dev.stet.core.document.Document;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A check, of whose rules some are on.
 *
 * @param rules the ids of those
 */
record CheckToAsk(Check check, List<String> rules) {

  /** Asks it; a mistake in it is part of the answer. */
  Answer ask(Document document) {
    List<Problem> problems = new ArrayList<>();
    List<Crash> crashes = new ArrayList<>();
    try {
      check.check(document, problems::add);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      crashes.add(Crash.of(rules, e)); // its mistake, for which the document must not pay
    }
    return new Answer(problems, crashes);
  }
}
