package dev.stet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import dev.stet.rules.section.SectionRules;
import dev.stet.rules.truncation.TruncationRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Short documents of many trades, cut or robbed in one place, and as many that only look it: in
 * each file of {@code shape/}, {@code ⟦words⟧{rule}} marks what a rule must find, and nothing else
 * may be found.
 */
class ShapeTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/dev/stet/rules/shape");
  private static final Pattern MARK = Pattern.compile("⟦([^⟧]*)⟧\\{([a-z/-]+)\\}");
  private static final Linter LINTER = Linter.of(checks());

  private static List<Check> checks() {
    List<Check> checks = new ArrayList<>(TruncationRules.all());
    checks.addAll(SectionRules.all());
    return checks;
  }

  @TestFactory
  Stream<DynamicTest> whatIsMarkedIsFoundAndNothingElse() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(DOCUMENTS)) {
      files = all.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(40);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
  }

  private static void run(Path file) {
    Marked marked = Marked.read(file);

    List<String> unexpected = new ArrayList<>();
    List<Mark> missed = new ArrayList<>(marked.marks());
    for (Finding finding : LINTER.lint(PlainText.document("a.txt", marked.text()), Language.EN)) {
      boolean expected =
          missed.removeIf(mark -> mark.isFoundBy(finding))
              || marked.marks().stream().anyMatch(mark -> mark.isFoundBy(finding));
      if (!expected && finding.severity() != Severity.INFO) {
        unexpected.add(finding.rule() + ": " + finding.span().of(marked.text()));
      }
    }

    assertThat(unexpected).as("found where nothing is wrong").isEmpty();
    assertThat(missed).as("not found").isEmpty();
  }

  /** What a rule must find. */
  private record Mark(String rule, Span span, String words) {
    boolean isFoundBy(Finding finding) {
      return finding.rule().equals(rule) && finding.span().overlaps(span);
    }
  }

  /** A document without its marks, and the marks. */
  private record Marked(String text, List<Mark> marks) {
    static Marked read(Path file) {
      try {
        return of(Files.readString(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Marked of(String source) {
      StringBuilder text = new StringBuilder();
      List<Mark> marks = new ArrayList<>();
      Matcher mark = MARK.matcher(source);
      int copied = 0;
      while (mark.find()) {
        text.append(source, copied, mark.start());
        int start = text.length();
        text.append(mark.group(1));
        marks.add(new Mark(mark.group(2), new Span(start, text.length()), mark.group(1)));
        copied = mark.end();
      }
      return new Marked(text.append(source.substring(copied)).toString(), marks);
    }
  }
}
