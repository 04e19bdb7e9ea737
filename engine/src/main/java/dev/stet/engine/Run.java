package dev.stet.engine;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import dev.stet.engine.baseline.Baseline;
import dev.stet.engine.cache.Contents;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.Configurations;
import dev.stet.engine.config.FileConfiguration;
import dev.stet.engine.config.Sourced;
import dev.stet.engine.config.Sources;
import dev.stet.engine.files.Discovery;
import dev.stet.engine.files.Found;
import dev.stet.readers.Readers;
import dev.stet.readers.spi.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One run, from settings to outcome. Used once, from one thread. */
final class Run {
  private final RunSettings settings;
  private final Path root;
  private final Contents contents;
  private final Configurations configurations;
  private final BaselineFile baselines;
  private @Nullable RuleSets ruleSets;
  private @Nullable Found found;
  private @Nullable Baseline compared;
  private boolean lasting;

  Run(RunSettings settings) throws ConfigurationException {
    this(settings, new Contents(settings.clock().instant(), List.of()));
  }

  /**
   * A run whose files hold {@code contents}.
   *
   * @throws ConfigurationException if the settings themselves are wrong
   */
  Run(RunSettings settings, Contents contents) throws ConfigurationException {
    this.settings = settings;
    this.contents = contents;
    this.root = settings.root();
    try {
      this.configurations =
          Configurations.in(root)
              .topmost(settings.topmost())
              .search(settings.searchConfig())
              .named(settings.config())
              .options(settings.rules())
              .includes(settings.includes())
              .excludes(settings.excludes())
              .build();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()), e);
    }
    this.baselines = new BaselineFile(settings, configurations);
  }

  /** The rules; loaded when they are first asked for. */
  private RuleSets ruleSets() {
    RuleSets loaded = ruleSets;
    if (loaded == null) {
      loaded = new RuleSets(settings.rulesFrom(), root);
      ruleSets = loaded;
    }
    return loaded;
  }

  Map<String, RuleInfo> rules() {
    return ruleSets().of(configurations.ofRun()).linter().rules();
  }

  FileConfiguration configuration(Path file) throws ConfigurationException {
    FileConfiguration configuration =
        configurations.of(root.resolve(file).toAbsolutePath().normalize());
    configurations.checkNames(ruleSets().of(configuration).linter().rules().keySet());
    List<String> mistakes = new ArrayList<>(configurations.mistakes());
    mistakes.addAll(ruleSets().mistakes());
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(String.join(System.lineSeparator(), mistakes));
    }
    return configuration;
  }

  RunOutcome check() throws ConfigurationException {
    return check(baselines.file());
  }

  BaselineChange baseline(boolean create) throws ConfigurationException {
    Path named = baselines.file();
    Path file = named == null ? root.resolve(Baseline.FILE_NAME) : named;
    Baseline before = create && !Files.exists(file) ? Baseline.empty(file) : Baseline.read(file);
    RunOutcome outcome = check(file);
    Baseline left = before.without(before.gone(outcome.result()));
    return new BaselineChange(outcome, before, create ? left.with(outcome.result()) : left);
  }

  private RunOutcome check(@Nullable Path baselineFile) throws ConfigurationException {
    boolean keepText = keepText();
    Found found = found();
    List<String> mistakes = new ArrayList<>(found.mistakes());
    GitChanges changes = changes(found);
    Language language = language();
    List<Task> tasks = tasks(changes == null ? found : changes.among(found));
    Baseline baseline = baselines.read(baselineFile, mistakes);
    compared = baseline;
    Memory memory = Memory.of(settings, tasks, language, ruleSets(), contents);
    Checks checks = new Checks(settings, ruleSets(), language);
    List<DocumentCheck.Outcome> outcomes =
        checks.compared(tasks, checks.each(tasks, keepText, memory));
    if (memory != null) {
      memory.clean();
    }
    EarlierFindings earlier =
        changes == null || !settings.newFindings()
            ? new EarlierFindings()
            : checks.earlier(changes, tasks, outcomes);
    configurations.checkNames(ruleSets().rules().keySet());
    mistakes.addAll(configurations.mistakes());
    mistakes.addAll(ruleSets().mistakes());

    Notices notices = new Notices(language);
    if (changes != null) {
      changes.notices().forEach(notices::add);
    }
    Judgement judgement =
        new Judgement(settings, configurations.ofRun(), language, tasks, outcomes);
    List<DocumentResult> documents = judgement.documents(baseline, earlier, notices);
    lasting = mistakes.isEmpty() && outcomes.stream().allMatch(Memory::isLasting);
    RunResult result =
        new RunResult(
            Version.NUMBER, root, language, ruleSets().rules(), documents, notices.sorted());
    return new RunOutcome(
        result,
        judgement.verdict(documents, mistakes),
        baseline == null ? List.of() : baseline.gone(result),
        (int) outcomes.stream().filter(DocumentCheck.Outcome::fromCache).count());
  }

  private Found found() {
    Found known = found;
    if (known == null) {
      boolean inputOnly = settings.standardInput() != null && settings.paths().isEmpty();
      List<Path> paths =
          settings.paths().isEmpty() && !inputOnly ? List.of(root) : settings.paths();
      known =
          new Discovery(root, Readers::knows, configurations)
              .gitIgnore(settings.gitIgnore())
              .forceExclude(settings.forceExclude())
              .find(paths);
      found = known;
    }
    return known;
  }

  /** How many documents there are to check. */
  int documents() {
    return found().files().size();
  }

  /** Whether there is a document that is too large to be read, and to be looked at for changes. */
  boolean isTooMuch() {
    return found().files().stream()
        .anyMatch(document -> Memory.isTooLarge(document.file(), settings.limits()));
  }

  /**
   * What the result rests on; nothing where it rests on more than files, or something was asked for
   * that cannot be done. No rule is loaded and no document read for that.
   */
  Optional<RunSources> sources() {
    if (settings.standardInput() != null || settings.changedSince() != null) {
      return Optional.empty();
    }
    List<Path> documents = found().files().stream().map(Found.Document::file).toList();
    Sources said = configurations.sources(documents);
    List<String> mistakes = new ArrayList<>(found().mistakes());
    mistakes.addAll(configurations.mistakes());
    Set<Path> files = new LinkedHashSet<>(documents);
    files.addAll(said.files());
    said.packs().forEach(pack -> files.addAll(PackFiles.of(pack, mistakes::add)));
    Path baseline = settings.useBaseline() ? baselines.file() : null;
    if (baseline != null) {
      files.add(baseline);
    }
    return mistakes.isEmpty()
        ? Optional.of(new RunSources(List.copyOf(files), said.ends()))
        : Optional.empty();
  }

  /**
   * Files of which a run found out only whether they are there: those of the baseline, which may
   * have been moved.
   */
  Map<String, Boolean> existing() {
    Map<String, Boolean> existing = new TreeMap<>();
    if (compared != null) {
      for (Path file : compared.documents()) {
        existing.put(file.toString(), Files.exists(file));
      }
    }
    return existing;
  }

  /** Whether the run that was done would come to the same end again. */
  boolean isLasting() {
    return lasting;
  }

  /**
   * What changed since the revision that is named; git is not asked where there is nothing to
   * check.
   */
  private @Nullable GitChanges changes(Found found) throws ConfigurationException {
    String revision = settings.changedSince();
    return revision == null || found.files().isEmpty() ? null : GitChanges.since(revision, root);
  }

  private List<Task> tasks(Found found) {
    Map<String, Task> tasks = new TreeMap<>();
    for (Found.Document document : found.files()) {
      tasks.put(
          document.path(),
          task(document.path(), document.file(), Source.file(document.path(), document.file())));
    }
    RunSettings.StandardInput input = settings.standardInput();
    if (input != null) {
      Path place = root.resolve(input.name()).normalize();
      tasks.put(
          input.name(), task(input.name(), place, Source.bytes(input.name(), input.content())));
    }
    return List.copyOf(tasks.values());
  }

  private Task task(String path, Path place, Source source) {
    FileConfiguration configuration = configurations.of(place);
    return new Task(path, place, source, configuration, ruleSets().of(configuration));
  }

  private boolean keepText() throws ConfigurationException {
    boolean keep = false;
    for (String format : settings.formats()) {
      keep |= ReportFiles.report(format).needsText();
    }
    return keep;
  }

  private Language language() {
    Language language = settings.language();
    return language != null
        ? language
        : configurations.ofRun().language().map(Sourced::value).orElse(settings.defaultLanguage());
  }
}
