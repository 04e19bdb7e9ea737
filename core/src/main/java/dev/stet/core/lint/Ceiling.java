package dev.stet.core.lint;

import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much one rule says about one document: nobody reads on after {@value #MOST} findings, and a
 * document made of one mistake must not fill the report.
 */
final class Ceiling {
  /** The most findings of a rule in a document. */
  static final int MOST = 1000;

  private Ceiling() {}

  /**
   * A problem that is shown.
   *
   * @param unshown how many more its rule found behind it, which nobody is shown; 0 but for the
   *     last
   */
  record Shown(Problem problem, int unshown) {
    /** What is added to the message. */
    Words remainder() {
      return unshown == 0
          ? new Words("", "")
          : new Words(
              " (and " + unshown + " more of this rule in this document)",
              "（本文档中该规则另有 " + unshown + " 处未列出）");
    }
  }

  /**
   * The first {@link #MOST} of {@code problems} of every rule, in the same order.
   *
   * @param unkept how many more a rule found than are in {@code problems}, by its id
   */
  static List<Shown> below(List<Problem> problems, Map<String, Integer> unkept) {
    Map<String, Integer> found = new HashMap<>(unkept);
    problems.forEach(problem -> found.merge(problem.rule().id(), 1, Integer::sum));
    Map<String, Integer> counts = new HashMap<>();
    List<Shown> shown = new ArrayList<>(Math.min(problems.size(), MOST));
    for (Problem problem : problems) {
      String rule = problem.rule().id();
      int count = counts.merge(rule, 1, Integer::sum);
      if (count <= MOST) {
        int all = found.getOrDefault(rule, 0);
        shown.add(new Shown(problem, count == MOST ? all - MOST : 0));
      }
    }
    return shown;
  }
}
