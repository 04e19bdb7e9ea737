package dev.stet.rules.truncation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.analysis.Roles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import dev.stet.rules.section.SectionRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Clean documents, cut and robbed at seeded places: most of the damage is found, and no whole
 * document is accused. The documents are those beside this test and, where the system property
 * {@code stet.corpus} names a folder, the clean ones there.
 */
class CuttingTest {
  private static final Path OWN = Path.of("src/test/resources/dev/stet/rules/clean");
  private static final int CUTS = 200;
  private static final int LONGEST = 60_000;
  private static final Linter LINTER = Linter.of(checks());

  private static final Pattern HEADING = Pattern.compile("(?m)^[一二三四五六七八九十]{1,2}、");
  private static final Pattern ITEM = Pattern.compile("(?m)^[（(][一二三四五六七八九十0-9]{1,2}[)）]");

  private final Map<String, int[]> rates = new TreeMap<>();

  private static List<Check> checks() {
    List<Check> checks = new ArrayList<>(TruncationRules.all());
    checks.addAll(SectionRules.all());
    return checks;
  }

  @Test
  void noWholeDocumentIsAccusedOfBeingCut() throws IOException {
    for (Path file : clean()) {
      String text = text(file);

      assertThat(findings(text, "truncation/cut-ending")).as(file.toString()).isEmpty();
    }
  }

  @Test
  void ofTenCutsInsideASentenceNineAreFound(TestReporter reporter) throws IOException {
    for (Path file : clean()) {
      String text = text(file);
      List<Place> places = places(text);
      Random random = new Random(file.getFileName().toString().hashCode());
      for (int i = 0; i < CUTS && !places.isEmpty(); i++) {
        Place place = places.get(random.nextInt(places.size()));
        boolean found = !findings(text.substring(0, place.at()), "truncation/cut-ending").isEmpty();
        count(place.kind(), found);
      }
    }
    print(reporter, "cuts");

    assertThat(rate("inside a sentence")).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void ofTenPartsTakenOutNineAreMissed(TestReporter reporter) throws IOException {
    for (Path file : own()) {
      String text = body(text(file));
      rob("heading number", text, HEADING, found -> new Span(found.start(), found.end()));
      rob("section", text, HEADING, found -> section(text, found.start(), HEADING));
      rob("promised item", promised(text), ITEM, found -> section(text, found.start(), ITEM));
    }
    print(reporter, "parts-taken-out");

    assertThat(rate("heading number")).isGreaterThanOrEqualTo(0.9);
    assertThat(rate("section")).isGreaterThanOrEqualTo(0.9);
    assertThat(rate("promised item")).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void anEntryTakenOutOfTheContentsIsMissed(TestReporter reporter) throws IOException {
    String text = text(OWN.resolve("zh-plan-contents.txt"));
    int contents = text.indexOf("目录");
    int body = text.indexOf("一、规划背景", contents + 10);
    Matcher entry = Pattern.compile("(?m)^[一二三四五]、.*\n").matcher(text).region(contents, body);
    while (entry.find()) {
      String robbed = text.substring(0, entry.start()) + text.substring(entry.end());
      count("contents entry", !findings(robbed, "section/contents-mismatch").isEmpty());
    }
    print(reporter, "contents-entries");

    assertThat(rate("contents entry")).isGreaterThanOrEqualTo(0.9);
  }

  /** Takes out, one at a time, what {@code part} says of each match but the first and the last. */
  private void rob(String kind, String text, Pattern pattern, Function<Matcher, Span> part) {
    List<Span> parts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      parts.add(part.apply(matcher));
    }
    int before = findings(text, "section/").size();
    boolean promise = kind.startsWith("promised");
    for (int i = 1; i < parts.size() - (promise ? 0 : 1); i++) {
      Span span = parts.get(i);
      String robbed = text.substring(0, span.start()) + text.substring(span.end());
      count(kind, findings(robbed, "section/").size() > before);
    }
  }

  /** From a heading to the next of its kind. */
  private static Span section(String text, int start, Pattern pattern) {
    Matcher next = pattern.matcher(text).region(start + 1, text.length());
    return new Span(start, next.find() ? next.start() : text.length());
  }

  /** The text without its list of contents. */
  private static String body(String text) {
    int contents = text.indexOf("目录\n");
    return contents < 0
        ? text
        : text.substring(0, contents) + text.substring(text.lastIndexOf("一、"));
  }

  /** The text from its announced list on, if it has one. */
  private static String promised(String text) {
    int at = text.indexOf("以下四个方面");
    return at < 0 ? "" : text.substring(text.lastIndexOf('\n', at) + 1);
  }

  private static List<Place> places(String text) {
    Document document = Roles.assign(PlainText.document("clean.txt", text));
    List<Place> places = new ArrayList<>();
    List<Block> blocks = document.blocks();
    int paragraphs = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Span span = block.span();
      boolean prose =
          block.role() == Role.BODY
              && (block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIST_ITEM);
      if (!prose || span.length() < 30) {
        if (block.kind() == BlockKind.HEADING && block.role() == Role.BODY && i > 3) {
          places.add(new Place("after a heading", span.end()));
        }
        continue;
      }
      // the first paragraphs alone are no document
      if (++paragraphs < 3) {
        continue;
      }
      String kind =
          block.kind() == BlockKind.LIST_ITEM ? "inside a list item" : "inside a sentence";
      for (int at = span.start() + 12; at < span.end() - 2; at += 3) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean word = Character.isLetter(before) && Character.isLetter(after);
        if (word) {
          places.add(new Place(kind, at));
        } else if (",，、".indexOf(before) >= 0) {
          places.add(new Place("after a comma", at));
        }
      }
      places.add(new Place("after a whole paragraph", span.end()));
    }
    return places;
  }

  private static List<Finding> findings(String text, String rule) {
    return LINTER.lint(PlainText.document("clean.txt", text), Language.EN).stream()
        .filter(finding -> finding.rule().startsWith(rule))
        .filter(finding -> finding.severity() != Severity.INFO)
        .toList();
  }

  private static List<Path> own() throws IOException {
    try (Stream<Path> files = Files.list(OWN)) {
      return files.sorted().toList();
    }
  }

  /** Our own documents, and the clean ones of the corpus where there is one. */
  private static List<Path> clean() throws IOException {
    List<Path> clean = new ArrayList<>(own());
    String corpus = System.getProperty("stet.corpus", "");
    if (!corpus.isBlank()) {
      Path labels = Path.of(corpus, "labels.jsonl");
      Pattern record = Pattern.compile("\\{\"doc\": \"([^\"]+\\.txt)\".*\"kind\": \"clean\".*");
      for (String line : Files.readAllLines(labels)) {
        Matcher matcher = record.matcher(line);
        if (matcher.matches()) {
          clean.add(Path.of(corpus, "docs", matcher.group(1)));
        }
      }
    }
    return clean;
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file).replace("\r\n", "\n");
    return text.length() > LONGEST ? text.substring(0, text.lastIndexOf('\n', LONGEST)) : text;
  }

  private void count(String kind, boolean found) {
    int[] counts = rates.computeIfAbsent(kind, key -> new int[2]);
    counts[0] += found ? 1 : 0;
    counts[1]++;
  }

  private double rate(String kind) {
    int[] counts = rates.getOrDefault(kind, new int[] {0, 1});
    return (double) counts[0] / counts[1];
  }

  /** Tells the rates, and keeps them as the table of the benchmarks' page. */
  private void print(TestReporter reporter, String name) throws IOException {
    StringBuilder table = new StringBuilder();
    rates.forEach(
        (kind, counts) -> {
          String rate = "%d of %d".formatted(counts[0], counts[1]);
          reporter.publishEntry(kind, rate + " found");
          table.append("| %s | %s |\n".formatted(kind, rate));
        });
    Files.writeString(Path.of("target", "cutting-" + name + ".txt"), table);
  }

  /** Where a text may be cut. */
  private record Place(String kind, int at) {}
}
