package dev.stet.rules.section;

import dev.stet.core.analysis.Promise;
import dev.stet.core.document.Document;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.stream.Collectors;

/** A count that is announced and not kept by the list that follows. */
final class DeclaredCount implements Rule {
  private final RuleInfo info;

  DeclaredCount(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (DeclaredParts.Declared declared : DeclaredParts.unkept(document)) {
      reporter.report(
          Problem.of(info, declared.words())
              .message("count")
              .with("declared", declared.words().of(document.text()))
              .with("count", declared.count())
              .with("found", declared.found()));
    }
    for (Promise promise : document.get(Promise.ANALYSIS)) {
      if (promise.kept()) {
        continue; // as many as announced: if their numbers skip one, the number is wrong
      }
      Problem problem =
          Problem.of(info, promise.span())
              .with("declared", promise.span().of(document.text()))
              .with("count", promise.count())
              .with("found", promise.points().size())
              .with(
                  "missing",
                  promise.missing().stream().map(String::valueOf).collect(Collectors.joining(", ")))
              .related(promise.points());
      if (!promise.missing().isEmpty()) {
        // where the points are paragraphs, the number that is left out is told in its place
        boolean clauses = promise.points().get(0).of(document.text()).startsWith("一是");
        reporter.report(
            clauses ? problem.message("gap") : problem.message("gap").severity(Severity.INFO));
      } else {
        reporter.report(problem.message("count"));
      }
    }
  }
}
