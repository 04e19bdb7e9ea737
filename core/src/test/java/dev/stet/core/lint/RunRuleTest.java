package dev.stet.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.RuleGuide;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RunRule;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunRuleTest {
  private static final Linter LINTER = Linter.of(List.of(), List.of(new SameParagraph()));

  @Test
  void aParagraphThatStandsInTwoDocumentsIsFoundInBoth() {
    List<List<Finding>> found = compare("Alpha\nShared line\n", "Beta\n", "Shared line\nGamma\n");

    assertThat(found.get(0)).extracting(Finding::text).containsExactly("Shared line");
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(2))
        .extracting(finding -> finding.place().label(), Finding::message)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("1:1", "Stands in 2 documents."));
  }

  @Test
  void aRuleThatIsOffComparesNothing() {
    Look look =
        LINTER.look(
            PlainText.document("a.txt", "Shared line"),
            Language.EN,
            (rule, own) -> Optional.empty());

    assertThat(look.kept()).isEmpty();
  }

  private static List<List<Finding>> compare(String... texts) {
    List<Look> run =
        java.util.Arrays.stream(texts)
            .map(text -> PlainText.document("a.txt", text))
            .map(document -> LINTER.look(document, Language.EN, RuleLevels.ASIS))
            .toList();
    return LINTER.compare(
        run, Language.EN, java.util.Collections.nCopies(texts.length, RuleLevels.ASIS));
  }

  /** Finds paragraphs that stand in more than one document. */
  private static final class SameParagraph implements RunRule {
    private static final RuleInfo INFO =
        new RuleInfo(
            "watermark/same",
            Severity.WARNING,
            Map.of(
                RuleInfo.DEFAULT,
                new Words("Stands in {documents} documents.", "见于 {documents} 个文档。")),
            Set.of(),
            new RuleGuide(new Words("Same.", "相同。"), new Words("Same.", "相同。"), List.of()));

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public List<Trace> traces(Document document) {
      return document.blocks().stream()
          .map(Block::span)
          .map(span -> new Trace(span.of(document.text()), span))
          .toList();
    }

    @Override
    public void compare(List<List<Trace>> run, RunReporter reporter) {
      Map<String, Integer> counts = new HashMap<>();
      run.forEach(traces -> traces.forEach(trace -> counts.merge(trace.key(), 1, Integer::sum)));
      for (int i = 0; i < run.size(); i++) {
        for (Trace trace : run.get(i)) {
          int documents = counts.getOrDefault(trace.key(), 0);
          if (documents > 1) {
            reporter.report(i, Problem.of(INFO, trace.span()).with("documents", documents));
          }
        }
      }
    }
  }
}
