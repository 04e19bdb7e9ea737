package dev.stet.core.lint;

import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one check says of a document: of each rule so many problems that those nobody is shown do
 * not fill the memory, in a document that is one mistake from end to end. Not thread-safe.
 */
final class Told implements Reporter {
  /** Kept of a rule: many more than {@link Ceiling#MOST}, as some yield to those of other rules. */
  static final int MOST = 20_000;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  @Override
  public void report(Problem problem) {
    if (counts.merge(problem.rule().id(), 1, Integer::sum) <= MOST) {
      problems.add(problem);
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** How many more each rule had to say, by its id. */
  Map<String, Integer> unkept() {
    Map<String, Integer> unkept = new HashMap<>();
    counts.forEach(
        (rule, count) -> {
          if (count > MOST) {
            unkept.put(rule, count - MOST);
          }
        });
    return unkept;
  }
}
