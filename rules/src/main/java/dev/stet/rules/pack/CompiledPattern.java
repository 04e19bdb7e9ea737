package dev.stet.rules.pack;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RuleInfo;
import java.util.List;
import java.util.Map;

/** A pattern ready to run. */
final class CompiledPattern {
  private final RuleInfo rule;
  private final RulePattern pattern;
  private final Pattern regex;

  CompiledPattern(RuleInfo rule, RulePattern pattern) {
    this.rule = rule;
    this.pattern = pattern;
    this.regex =
        Pattern.compile(
            pattern.regex(),
            Pattern.MULTILINE | (pattern.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0));
  }

  void find(Document document, Circumstances circumstances, List<PatternCheck.Hit> hits) {
    String text = pattern.exact() ? document.text() : document.folded();
    for (Block block : document.blocks()) {
      if (!pattern.roles().contains(block.role()) || !pattern.kinds().contains(block.kind())) {
        continue;
      }
      int start = block.span().start();
      Matcher matcher = regex.matcher(block.span().of(text));
      int from = 0;
      while (from <= block.span().length() && matcher.find(from)) {
        Span match = new Span(start + matcher.start(), start + matcher.end());
        Span words = group(matcher, start, match);
        if (stands(document, circumstances, block.span(), match, words)) {
          hits.add(new PatternCheck.Hit(rule, pattern, words, problem(document, words, matcher)));
          from = Math.max(matcher.end(), matcher.start() + 1);
        } else {
          from = matcher.start() + 1;
        }
      }
    }
  }

  private Span group(Matcher matcher, int start, Span match) {
    int group = pattern.group();
    return group == 0 || matcher.start(group) < 0
        ? match
        : new Span(start + matcher.start(group), start + matcher.end(group));
  }

  private boolean stands(
      Document document, Circumstances circumstances, Span block, Span match, Span words) {
    if (pattern.whole() != null && !circumstances.fills(pattern.whole(), block, match)) {
      return false;
    }
    for (Guard guard : pattern.guards()) {
      if (!circumstances.hold(guard, block, guard.where() == Guard.Where.MATCH ? words : match)) {
        return false;
      }
    }
    for (RulePattern.Inside inside : pattern.notInside()) {
      if (Surroundings.holds(document, inside, words)) {
        return false;
      }
    }
    return true;
  }

  private Problem problem(Document document, Span words, Matcher matcher) {
    Problem problem =
        Problem.of(rule, words).message(pattern.message()).with("text", words.of(document.text()));
    for (Map.Entry<String, Integer> group : regex.namedGroups().entrySet()) {
      String value = matcher.group(group.getValue());
      problem = problem.with(group.getKey(), value == null ? "" : value);
    }
    return pattern.severity() == null ? problem : problem.severity(pattern.severity());
  }
}
