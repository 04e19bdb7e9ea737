package dev.stet.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Brings rules. Found by {@link ServiceLoader}: a jar with a file {@code
 * META-INF/services/dev.stet.core.rule.RuleProvider} on the class path adds its rules to every run.
 */
public interface RuleProvider {

  /** The rules, in an order that stays the same. */
  List<Check> checks();

  /** The rules that look at all documents of a run together. */
  default List<RunRule> runRules() {
    return List.of();
  }

  /** The rules over whole runs of every provider that {@code loader} sees. */
  static List<RunRule> allRunRules(ClassLoader loader) {
    List<RunRule> rules = new ArrayList<>();
    for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, loader)) {
      rules.addAll(provider.runRules());
    }
    return rules;
  }

  /** The checks of every provider that {@code loader} sees. */
  static List<Check> all(ClassLoader loader) {
    List<Check> checks = new ArrayList<>();
    for (RuleProvider provider : ServiceLoader.load(RuleProvider.class, loader)) {
      checks.addAll(provider.checks());
    }
    return checks;
  }
}
