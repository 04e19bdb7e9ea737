package dev.stet.core.lint;

import dev.stet.core.document.Document;
import dev.stet.core.rule.Check;
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
    Told told = new Told();
    List<Crash> crashes = new ArrayList<>();
    try {
      check.check(document, told);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      crashes.add(Crash.of(rules, e)); // its mistake, for which the document must not pay
    }
    return new Answer(told.problems(), told.unkept(), crashes);
  }
}
