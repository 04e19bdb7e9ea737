package dev.stet.rules.numeric;

import dev.stet.core.analysis.Enumeration;
import dev.stet.core.analysis.Enumerations;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names in a list against the number the text gives for them. */
final class ListCount extends NumericRule {

  ListCount(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Enumeration list : document.get(Enumerations.ANALYSIS).all()) {
      if (disagrees(list)) {
        Problem problem =
            Problem.of(info(), list.span())
                .with("names", list.most() == list.least() ? list.least() : list.most())
                .with("declared", list.count().of(document.text()));
        // Without 等 it is inferred that the names end where the number begins.
        reporter.report(list.open() ? problem : problem.severity(Severity.WARNING));
      } else {
        twice(document, list, reporter);
      }
    }
  }

  private static boolean disagrees(Enumeration list) {
    return list.least() > list.declared() || (!list.open() && list.most() < list.declared());
  }

  private void twice(Document document, Enumeration list, Reporter reporter) {
    String text = document.folded();
    Map<String, Span> seen = new HashMap<>();
    String opening = list.items().get(0).of(text).strip();
    for (Span item : list.items()) {
      String name = item.of(text).strip();
      if (name.length() < 2) {
        continue;
      }
      Span first = seen.putIfAbsent(name, item);
      if (first == null && opening.length() > name.length() && opening.endsWith(name)) {
        // The first item still carries the words before the list: 支持东坑.
        first = list.items().get(0);
      }
      if (first != null) {
        reporter.report(
            Problem.of(info(), item)
                .message("twice")
                .severity(Severity.WARNING)
                .with("name", name)
                .related(List.of(first)));
      }
    }
  }
}
