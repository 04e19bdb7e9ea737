package dev.stet.rules.numeric;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two values with the separator between them lost: {@code 37.5%25%}. */
final class RunTogether implements Rule {
  private static final Pattern PERCENTAGES =
      Pattern.compile("(?<![0-9.%])([0-9]+(?:\\.[0-9]+)?%)([0-9]+(?:\\.[0-9]+)?%)");

  private final RuleInfo info;

  RunTogether(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE) {
        continue;
      }
      Matcher matcher =
          PERCENTAGES.matcher(document.folded()).region(block.span().start(), block.span().end());
      while (matcher.find()) {
        reporter.report(
            Problem.of(info, new Span(matcher.start(), matcher.end()))
                .with("first", matcher.group(1))
                .with("second", matcher.group(2)));
      }
    }
  }
}
