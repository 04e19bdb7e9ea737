package dev.stet.bench;

import dev.stet.core.document.PlainText;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import dev.stet.rules.BuiltInRules;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Texts made to provoke slow rules: twice the text may take twice the time, no more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
@Fork(1)
public class LinearityBenchmark {

  /** What is repeated without a line break. */
  public enum Hostile {
    XS("x"),
    BRACES("{"),
    BRACKETS("（[("),
    PROSE("受理事项120件，办结96件，办结率80%。其中xx万元由");

    private final String words;

    Hostile(String words) {
      this.words = words;
    }

    /** {@code length} characters of it. */
    String text(int length) {
      return words.repeat(length / words.length() + 1).substring(0, length);
    }
  }

  /** What the text consists of. */
  @Param public Hostile text = Hostile.XS;

  /** Its length in characters. */
  @Param({"250000", "500000", "1000000"})
  public int length = 250_000;

  private String input = "";
  private Linter linter = Linter.of(List.of());

  /** Makes the text and the rules. */
  @Setup
  public void prepare() {
    input = text.text(length);
    linter = Linter.of(new BuiltInRules().checks());
  }

  /** Lints the text with every rule. */
  @Benchmark
  public List<Finding> lint() {
    return linter.lint(PlainText.document("hostile", input), Language.EN);
  }
}
