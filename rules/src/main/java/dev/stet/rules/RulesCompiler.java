package dev.stet.rules;

import dev.stet.core.document.PlainText;
import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RuleProvider;
import dev.stet.core.rule.RunRule;
import dev.stet.rules.pack.CompiledRules;
import dev.stet.rules.pack.CompiledSets;
import dev.stet.rules.pack.PatternCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Run by the build: reads the YAML of all rules and writes what came of it beside the classes. */
public final class RulesCompiler {
  private RulesCompiler() {}

  /** Compiles into the folder of classes that is the only argument. */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    // what an earlier build left may be of other code: it must be gone before a class would read it
    Files.deleteIfExists(classes.resolve(CompiledRules.FILE));
    Files.deleteIfExists(classes.resolve(CompiledSets.FILE));
    RuleProvider rules = new BuiltInRules();
    // some sets are asked for only when a document is looked at
    Linter.of(rules.checks()).lint(PlainText.document("a text", "One line."), Language.EN);
    CompiledSets.compile(classes);
    CompiledRules.compile(writtenInJava(rules), classes);
  }

  /** The ids of rules whose YAML only describes them. */
  private static Set<String> writtenInJava(RuleProvider rules) {
    Set<String> ids = new TreeSet<>();
    for (Check check : rules.checks()) {
      if (!(check instanceof PatternCheck)) {
        check.rules().stream().map(RuleInfo::id).forEach(ids::add);
      }
    }
    for (RunRule rule : rules.runRules()) {
      ids.add(rule.info().id());
    }
    return ids;
  }
}
