package dev.stet.bench;

import dev.stet.core.document.PlainText;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.BuiltInRules;
import dev.stet.rules.pack.PatternCheck;
import dev.stet.rules.pack.PatternPack;
import java.util.ArrayList;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * From decoded text to findings: blocks, roles, shared analyses and rules. Each category pays anew
 * for the analyses it shares with others, so the parts sum to more than the whole.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LinterBenchmark {
  private static final int REPORTS = 10;

  /** Whose rules look: of all, of none (blocks and roles only), or of a category. */
  @Param({"all", "none", "truncation", "placeholder", "watermark", "numeric", "section", "residue"})
  public String rules = "all";

  private Corpus corpus = Corpus.reports(0);
  private Linter linter = Linter.of(List.of());

  /** Makes the texts and the rules. */
  @Setup
  public void prepare() {
    corpus = Corpus.reports(REPORTS);
    linter = Linter.of(checks());
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Check check : new BuiltInRules().checks()) {
      if (!(check instanceof PatternCheck) && isWanted(check.rules())) {
        checks.add(check);
      }
    }
    List<PatternPack> packs =
        BuiltInRules.packs().stream().filter(pack -> isWanted(pack.infos())).toList();
    if (!packs.isEmpty()) {
      checks.add(PatternCheck.of(packs));
    }
    return checks;
  }

  private boolean isWanted(List<RuleInfo> of) {
    return rules.equals("all") || of.stream().anyMatch(rule -> rule.category().id().equals(rules));
  }

  /** Lints every report. */
  @Benchmark
  public void lint(Volume volume, Blackhole sink) {
    for (String text : corpus.texts()) {
      sink.consume(linter.lint(PlainText.document("report", text), Language.EN));
    }
    volume.megabytes += corpus.megabytes();
  }
}
