package dev.stet.engine;

import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RuleProvider;
import dev.stet.engine.config.FileConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of a run: those on the class path, and the packs that configurations name. */
final class RuleSets {
  private final RuleSet plain;
  private final Map<String, RuleInfo> all = new TreeMap<>();
  private final TreeSet<String> mistakes = new TreeSet<>();

  RuleSets(ClassLoader loader, Path root) {
    List<Check> checks = new ArrayList<>(RuleProvider.all(loader));
    this.plain = new RuleSet(Linter.of(checks));
    all.putAll(plain.linter().rules());
  }

  /** The rules that look at a document together. */
  record RuleSet(Linter linter) {}

  /** The rules for files that {@code configuration} holds for. */
  RuleSet of(FileConfiguration configuration) {
    return plain;
  }

  /** Every rule of the run so far, by id. */
  Map<String, RuleInfo> rules() {
    return all;
  }

  /** What is wrong with packs, sorted. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }
}
