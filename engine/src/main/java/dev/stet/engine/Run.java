package dev.stet.engine;

import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Look;
import dev.stet.core.lint.RuleLevels;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Words;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import dev.stet.engine.baseline.Baseline;
import dev.stet.engine.cache.Contents;
import dev.stet.engine.config.Allow;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.Configurations;
import dev.stet.engine.config.FailOn;
import dev.stet.engine.config.FileConfiguration;
import dev.stet.engine.config.Sourced;
import dev.stet.engine.config.Sources;
import dev.stet.engine.config.UnreadablePolicy;
import dev.stet.engine.files.Discovery;
import dev.stet.engine.files.Found;
import dev.stet.readers.Readers;
import dev.stet.readers.isolation.IsolatedReaders;
import dev.stet.readers.spi.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
    return check(baselineFile());
  }

  BaselineChange baseline(boolean create) throws ConfigurationException {
    Path named = baselineFile();
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
    Baseline baseline = baseline(baselineFile, mistakes);
    compared = baseline;
    Memory memory = Memory.of(settings, tasks, language, ruleSets(), contents);
    List<DocumentCheck.Outcome> outcomes =
        compared(tasks, checked(tasks, language, keepText, memory), language);
    if (memory != null) {
      memory.clean();
    }
    EarlierFindings earlier =
        changes == null || !settings.newFindings()
            ? new EarlierFindings()
            : earlier(changes, tasks, outcomes, language);
    configurations.checkNames(ruleSets().rules().keySet());
    mistakes.addAll(configurations.mistakes());
    mistakes.addAll(ruleSets().mistakes());

    Notices notices = new Notices(language);
    if (changes != null) {
      changes.notices().forEach(notices::add);
    }
    List<DocumentResult> documents = judged(tasks, outcomes, baseline, earlier, notices);
    lasting = mistakes.isEmpty() && outcomes.stream().allMatch(Memory::isLasting);
    RunResult result =
        new RunResult(
            Version.NUMBER, root, language, ruleSets().rules(), documents, notices.sorted());
    return new RunOutcome(
        result,
        verdict(tasks, documents, outcomes, mistakes),
        baseline == null ? List.of() : baseline.gone(result),
        (int) outcomes.stream().filter(DocumentCheck.Outcome::fromCache).count());
  }

  private List<DocumentCheck.Outcome> checked(
      List<Task> tasks, Language language, boolean keepText, @Nullable Memory memory) {
    Workers workers = new Workers(settings);
    int threads = workers.threadsEach(tasks.size());
    if (!isIsolated(tasks)) {
      return workers.run(
          tasks, new DocumentCheck(settings, language, keepText, memory, null, threads));
    }
    try (IsolatedReaders isolated = new IsolatedReaders()) {
      return workers.run(
          tasks, new DocumentCheck(settings, language, keepText, memory, isolated, threads));
    }
  }

  private boolean isIsolated(List<Task> tasks) {
    return switch (settings.isolation()) {
      case NEVER -> false;
      case ALWAYS -> true;
      case AUTO ->
          tasks.stream().filter(task -> !Readers.isText(task.source())).count()
              >= IsolatedReaders.WORTHWHILE;
    };
  }

  /** A document to check, with what holds for it. */
  record Task(
      String path,
      Path place,
      Source source,
      FileConfiguration configuration,
      RuleSets.RuleSet rules) {

    /** This document with another content. */
    Task of(Source content) {
      return new Task(path, place, content, configuration, rules);
    }
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
    Path baseline = settings.useBaseline() ? baselineFile() : null;
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

  /** Checks the documents with findings as they were before they changed. */
  private EarlierFindings earlier(
      GitChanges changes, List<Task> tasks, List<DocumentCheck.Outcome> outcomes, Language language)
      throws ConfigurationException {
    List<Task> then = new ArrayList<>();
    List<DocumentResult> now = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      DocumentResult result = outcomes.get(i).result();
      Optional<byte[]> content =
          result.findings().isEmpty() ? Optional.empty() : changes.before(task.place());
      if (content.isPresent()) {
        then.add(task.of(Source.bytes(task.path(), content.get())));
        now.add(result);
      }
    }
    List<DocumentCheck.Outcome> before = checked(then, language, false, null);
    EarlierFindings earlier = new EarlierFindings();
    for (int i = 0; i < then.size(); i++) {
      earlier.add(
          then.get(i).place(),
          before.get(i).result().judged().stream().map(Judged::finding).toList(),
          now.get(i).findings());
    }
    return earlier;
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

  /** The baseline that is named, or the nearest one at or above the root; null for none. */
  private @Nullable Path baselineFile() {
    Path named = settings.baseline();
    if (named != null) {
      return root.resolve(named).toAbsolutePath().normalize();
    }
    Optional<Path> configured = configurations.ofRun().baseline().map(Sourced::value);
    if (configured.isPresent()) {
      return configured.get();
    }
    Path repository = Discovery.repository(root);
    Path last = repository == null ? root : repository;
    for (Path at = root; at != null && at.startsWith(last); at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(Baseline.FILE_NAME))) {
        return at.resolve(Baseline.FILE_NAME);
      }
    }
    return null;
  }

  private @Nullable Baseline baseline(@Nullable Path file, List<String> mistakes) {
    if (file == null || !settings.useBaseline()) {
      return null;
    }
    try {
      return Files.exists(file) || settings.baseline() != null ? Baseline.read(file) : null;
    } catch (ConfigurationException e) {
      mistakes.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** The outcomes with what shows only when documents are seen together. */
  private List<DocumentCheck.Outcome> compared(
      List<Task> tasks, List<DocumentCheck.Outcome> outcomes, Language language) {
    List<Look> looks =
        outcomes.stream()
            .map(
                outcome ->
                    new Look(
                        outcome.result().judged().stream().map(Judged::finding).toList(),
                        outcome.kept()))
            .toList();
    List<RuleLevels> levels = tasks.stream().<RuleLevels>map(Task::configuration).toList();
    List<List<Finding>> found = ruleSets().comparing().compare(looks, language, levels);
    List<DocumentCheck.Outcome> all = new ArrayList<>(outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      all.add(outcomes.get(i).with(found.get(i)));
    }
    return all;
  }

  private List<DocumentResult> judged(
      List<Task> tasks,
      List<DocumentCheck.Outcome> outcomes,
      @Nullable Baseline baseline,
      EarlierFindings earlier,
      Notices notices) {
    LocalDate today = LocalDate.now(settings.clock());
    Set<Allow> used = new HashSet<>();
    List<DocumentResult> documents = new ArrayList<>(outcomes.size());
    for (int i = 0; i < outcomes.size(); i++) {
      Task task = tasks.get(i);
      DocumentResult result = outcomes.get(i).result();
      List<Judged> judged = new ArrayList<>(result.judged().size());
      for (Judged one : result.judged()) {
        judged.add(
            one.stands() ? one : judged(one.finding(), task, baseline, earlier, today, used));
      }
      documents.add(result.with(judged));
      notices.addAll(outcomes.get(i).notices());
      task.configuration().allow().stream()
          .filter(allow -> !allow.holdsOn(today))
          .forEach(notices::expired);
    }
    if (isWhole()) {
      tasks.stream()
          .flatMap(task -> task.configuration().allowBelow(root).stream())
          .filter(allow -> allow.holdsOn(today) && !used.contains(allow))
          .forEach(notices::unused);
    }
    return documents;
  }

  /** Whether everything below the root is checked, so that what was not used is of no use. */
  private boolean isWhole() {
    return settings.paths().isEmpty()
        && settings.standardInput() == null
        && settings.includes().isEmpty()
        && settings.excludes().isEmpty()
        && settings.rules().isEmpty()
        && settings.changedSince() == null;
  }

  private Judged judged(
      Finding finding,
      Task task,
      @Nullable Baseline baseline,
      EarlierFindings earlier,
      LocalDate today,
      Set<Allow> used) {
    Optional<Allow> allow = task.configuration().allows(finding, today);
    if (allow.isPresent()) {
      used.add(allow.get());
      return new Judged(finding, new Standing(Standing.By.ALLOW, allow.get().reason()));
    }
    if (baseline != null && baseline.accepts(task.place(), finding.fingerprint())) {
      return new Judged(finding, new Standing(Standing.By.BASELINE, ""));
    }
    if (earlier.has(task.place(), finding.fingerprint())) {
      return new Judged(finding, new Standing(Standing.By.BASELINE, wasThere().in(language())));
    }
    return new Judged(finding, null);
  }

  private Words wasThere() {
    String revision = settings.changedSince();
    return new Words("was there at " + revision, "在 " + revision + " 中已存在");
  }

  private Verdict verdict(
      List<Task> tasks,
      List<DocumentResult> documents,
      List<DocumentCheck.Outcome> outcomes,
      List<String> mistakes) {
    int violations = 0;
    int unreadable = 0;
    for (int i = 0; i < documents.size(); i++) {
      DocumentResult document = documents.get(i);
      FailOn failOn =
          settings.failOn() != null
              ? settings.failOn()
              : tasks.get(i).configuration().failOn().map(Sourced::value).orElse(FailOn.ERROR);
      violations +=
          (int)
              document.findings().stream()
                  .filter(finding -> failOn.fails(finding.severity()))
                  .count();
      if (document.status() == DocumentResult.Status.UNREADABLE || !outcomes.get(i).whole()) {
        unreadable++;
      }
    }
    FileConfiguration ofRun = configurations.ofRun();
    Integer maxAllowed = settings.maxAllowed();
    UnreadablePolicy policy = settings.unreadable();
    if (policy == null) {
      policy = ofRun.unreadable().map(Sourced::value).orElse(settings.defaultUnreadable());
    }
    return new Verdict(
        violations,
        maxAllowed != null ? maxAllowed : ofRun.maxAllowed().map(Sourced::value).orElse(0),
        policy == UnreadablePolicy.FAIL ? unreadable : 0,
        mistakes);
  }
}
