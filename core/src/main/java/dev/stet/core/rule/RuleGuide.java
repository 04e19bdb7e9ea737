package dev.stet.core.rule;

import java.util.List;

/**
 * What the page of a rule tells its reader. Immutable.
 *
 * @param summary one line: what is wrong with what the rule finds
 * @param explanation why it matters, what is left alone and what to do; Markdown
 * @param examples what must be found and what must pass
 */
public record RuleGuide(Words summary, Words explanation, List<Example> examples) {
  public RuleGuide {
    examples = List.copyOf(examples);
  }
}
