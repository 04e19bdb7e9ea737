package dev.stet.rules.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Evidence.Kind;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DanglingReferenceTest {
  private static final Linter LINTER = Linter.of(SectionRules.all());
  private static final String TEXT = "The fees stand in the tariff.";
  private static final Span WORDS = new Span(18, 28);

  @Test
  void aLinkThatLeadsNowhereIsTold() {
    assertThat(findings(Role.BODY, link(Map.of("target", "_Ref7"))))
        .containsExactly(
            "WARNING the tariff: The link “the tariff” leads nowhere: nothing in the document is"
                + " called “_Ref7”.");
  }

  @Test
  void aLinkInDoubtIsOnlyNoted() {
    assertThat(findings(Role.BODY, link(Map.of("target", "fees", "doubtful", "true"))))
        .singleElement()
        .asString()
        .startsWith("INFO");
  }

  @Test
  void theLinksRoundAPageAreNotItsText() {
    assertThat(findings(Role.FURNITURE, link(Map.of("target", "menu")))).isEmpty();
  }

  @Test
  void linksOfOneCauseAreToldOnce() {
    List<Evidence> index =
        IntStream.rangeClosed(1, 12).mapToObj(i -> link(Map.of("target", "page" + i))).toList();
    assertThat(findings(Role.BODY, index.toArray(Evidence[]::new)))
        .containsExactly(
            "WARNING the tariff: 12 links lead nowhere; the first is “the tariff”: nothing in the"
                + " document is called “page1”.");
  }

  private static Evidence link(Map<String, String> details) {
    return new Evidence(Kind.BROKEN_LINK, WORDS, WORDS.of(TEXT), details);
  }

  private static List<String> findings(Role role, Evidence... evidence) {
    Document document =
        Document.named("lease.docx")
            .text(TEXT)
            .blocks(
                List.of(Block.of(BlockKind.PARAGRAPH, new Span(0, TEXT.length())).withRole(role)))
            .evidence(List.of(evidence))
            .build();
    return LINTER.lint(document, Language.EN).stream()
        .filter(finding -> finding.rule().equals("section/dangling-reference"))
        .map(DanglingReferenceTest::shown)
        .toList();
  }

  private static String shown(Finding finding) {
    return finding.severity() + " " + finding.text() + ": " + finding.message();
  }
}
