package dev.stet.rules.pack;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.match.Match;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pattern of a rule, and what is done with its matches. */
record CompiledPattern(RuleInfo rule, RulePattern pattern) {

  boolean wants(Block block) {
    return pattern.roles().contains(block.role()) && pattern.kinds().contains(block.kind());
  }

  /** The hit of {@code match}, or null where a guard does not let it stand. */
  PatternCheck.@Nullable Hit hit(
      Document document, Circumstances circumstances, Block block, Match match) {
    Span whole = new Span(match.start(), match.end());
    Span words = group(match, whole);
    if (!stands(document, circumstances, block.span(), whole, words)) {
      return null;
    }
    return new PatternCheck.Hit(rule, pattern, words, problem(document, words, match));
  }

  private Span group(Match match, Span whole) {
    int group = pattern.group();
    return group == 0 || match.start(group) < 0
        ? whole
        : new Span(match.start(group), match.end(group));
  }

  private boolean stands(
      Document document, Circumstances circumstances, Span block, Span match, Span words) {
    if (pattern.whole() != null && !circumstances.fills(pattern.whole(), block, match)) {
      return false;
    }
    for (RulePattern.Inside inside : pattern.notInside()) {
      if (Surroundings.holds(document, inside, words)) {
        return false;
      }
    }
    for (Guard guard : pattern.guards()) {
      if (!circumstances.hold(guard, block, guard.where() == Guard.Where.MATCH ? words : match)) {
        return false;
      }
    }
    return true;
  }

  private Problem problem(Document document, Span words, Match match) {
    Problem problem =
        Problem.of(rule, words).message(pattern.message()).with("text", words.of(document.text()));
    for (Map.Entry<String, Integer> group : pattern.groups().entrySet()) {
      int start = match.start(group.getValue());
      problem =
          problem.with(
              group.getKey(),
              start < 0 ? "" : document.text().substring(start, match.end(group.getValue())));
    }
    return pattern.severity() == null ? problem : problem.severity(pattern.severity());
  }
}
