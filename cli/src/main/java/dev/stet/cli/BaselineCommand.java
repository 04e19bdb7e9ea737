package dev.stet.cli;

import dev.stet.core.rule.Language;
import dev.stet.engine.BaselineChange;
import dev.stet.engine.RunSettings;
import dev.stet.engine.Stet;
import dev.stet.engine.Verdict;
import dev.stet.engine.baseline.Baseline;
import dev.stet.engine.files.Discovery;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stet baseline}. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Accepts today's findings, so that only new ones fail.")
final class BaselineCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--prune", description = "Only take out what is gone; accept nothing new.")
  private boolean prune;

  @Option(names = "--dry-run", description = "Show what is new and what is gone; write nothing.")
  private boolean dryRun;

  BaselineCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    RunSettings settings = options.settings(console).build();
    BaselineChange change = prune ? Stet.pruneBaseline(settings) : Stet.createBaseline(settings);
    list("+", change.added());
    list("-", change.removed());
    Verdict verdict = change.outcome().verdict();
    verdict.mistakes().forEach(mistake -> console.err().println("stet: " + mistake));
    Language language = change.outcome().result().language();
    String file = Discovery.path(console.folder(), change.after().file());
    if (!change.complete()) {
      console
          .err()
          .println("stet: " + console.words(language, file + " was left as it is", file + " 未作改动"));
      return Mistakes.STATUS;
    }
    boolean differs = !change.added().isEmpty() || !change.removed().isEmpty();
    if (!dryRun && (differs || !java.nio.file.Files.exists(change.after().file()))) {
      change.after().write();
    }
    console
        .out()
        .println(
            console
                .words(
                    language, "%s: %d accepted (%d new, %d gone)%s", "%s：已接受 %d 处（新增 %d，消失 %d）%s")
                .formatted(
                    file,
                    change.after().entries().size(),
                    change.added().size(),
                    change.removed().size(),
                    dryRun ? console.words(language, "; nothing written", "；未写入") : ""));
    return 0;
  }

  private void list(String sign, List<Baseline.Entry> entries) {
    for (Baseline.Entry entry : entries) {
      console
          .out()
          .println("%s %s: %s [%s]".formatted(sign, entry.path(), entry.message(), entry.rule()));
    }
  }
}
