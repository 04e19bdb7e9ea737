package dev.stet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Category;
import dev.stet.core.rule.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Short documents of many trades, as an editor meets them. What must not stand is marked {@code
 * ⟦rule:words⟧}; exactly that is found, and nothing else of these categories. Documents whose name
 * begins with {@code good} hold look-alikes only.
 */
class DocumentsTest {
  private static final Set<Category> CATEGORIES =
      Set.of(Category.PLACEHOLDER, Category.WATERMARK, Category.RESIDUE);

  private static final Pattern MARK = Pattern.compile("⟦[a-z-]+:([^⟧]*)⟧");

  private static final Linter LINTER = Linter.of(new BuiltInRules().checks());

  @TestFactory
  Stream<DynamicTest> exactlyTheMarkedWordsAreFound() {
    return documents().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getFileName().toString(),
                    () -> {
                      String marked = Files.readString(path, StandardCharsets.UTF_8);
                      String plain = MARK.matcher(marked).replaceAll("$1");

                      assertThat(withFindingsMarked(path, plain)).isEqualTo(marked);
                    }));
  }

  @Test
  void halfOfTheDocumentsAreLookAlikes() {
    long good =
        documents().stream()
            .filter(path -> path.getFileName().toString().startsWith("good"))
            .count();

    assertThat(good).isGreaterThanOrEqualTo(20);
    assertThat(documents().size() - good).isGreaterThanOrEqualTo(20);
  }

  private static String withFindingsMarked(Path path, String plain) {
    List<Finding> findings =
        LINTER.lint(PlainText.document(path.getFileName().toString(), plain), Language.EN).stream()
            .filter(finding -> CATEGORIES.contains(finding.category()))
            .sorted(Comparator.comparing(Finding::span).reversed())
            .toList();
    StringBuilder marked = new StringBuilder(plain);
    for (Finding finding : findings) {
      String rule = finding.rule().substring(finding.rule().indexOf('/') + 1);
      marked.insert(finding.span().end(), "⟧").insert(finding.span().start(), "⟦" + rule + ":");
    }
    return marked.toString();
  }

  private static List<Path> documents() {
    try (Stream<Path> files =
        Files.list(
            Path.of(
                Objects.requireNonNull(DocumentsTest.class.getResource("documents")).toURI()))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
