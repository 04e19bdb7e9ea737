package dev.stet.engine;

import dev.stet.engine.cache.Cache;
import dev.stet.engine.cache.CodeFingerprint;
import dev.stet.engine.cache.Contents;
import dev.stet.engine.cache.FileState;
import dev.stet.engine.cache.Key;
import dev.stet.engine.cache.RunRecord;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that is not done again where nothing that it rests on has changed: what the earlier one
 * showed is shown again, its reports are left or put back, and neither a rule is loaded nor a
 * document read. Used once, from one thread:
 *
 * <pre>{@code
 * RepeatableRun run = RepeatableRun.of(settings, List.of("verbose"));
 * Optional<List<RunRecord.Line>> before = run.unchanged();
 * if (before.isEmpty()) {
 *   RunOutcome outcome = run.check();
 *   // print lines, write reports
 *   run.shown(lines, reports);
 * }
 * }</pre>
 *
 * <p>A file whose size and times are as they were is unchanged, unless it was so young when it was
 * looked at that it may have changed since within one tick of the file system's clock; any other
 * one is if its content is. Whatever is wrong with what is remembered, the run is done. Where the
 * settings name no cache, nothing is remembered.
 */
public final class RepeatableRun {
  /** Larger reports are not kept; where one was deleted, the run is done again. */
  private static final int LARGEST_REPORT = 16 << 20;

  private final RunSettings settings;
  private final Run run;
  private final @Nullable Cache cache;
  private final String key;
  private final @Nullable RunRecord record;
  private final Contents contents;

  private RepeatableRun(
      RunSettings settings, @Nullable Cache cache, String key, @Nullable RunRecord record)
      throws ConfigurationException {
    this.settings = settings;
    this.cache = cache;
    this.key = key;
    this.record = record;
    this.contents = new Contents(now(), record == null ? List.of() : record.all());
    this.run = new Run(settings, contents);
  }

  /**
   * A run with {@code settings}.
   *
   * @param face all that decides beside the settings what is shown, printed and written
   * @throws ConfigurationException if the settings themselves are wrong
   */
  public static RepeatableRun of(RunSettings settings, List<String> face)
      throws ConfigurationException {
    Path folder = settings.cache();
    if (folder == null) {
      return new RepeatableRun(settings, null, "", null);
    }
    Key key = Key.begin().add("run").add(Version.NUMBER).add(Runtime.version().toString());
    settings.words().forEach(key::add);
    face.forEach(key::add);
    String name = key.end();
    Cache cache = new Cache(settings.root().resolve(folder));
    return new RepeatableRun(settings, cache, name, cache.run(name).orElse(null));
  }

  /** How many documents there are to check. */
  public int documents() {
    return run.documents();
  }

  /** What the earlier run showed, if this one would show the same; its reports are there again. */
  public Optional<List<RunRecord.Line>> unchanged() {
    RunSources sources = record == null ? null : run.sources().orElse(null);
    if (cache == null || record == null || sources == null) {
      return Optional.empty();
    }
    List<FileState> states = new ArrayList<>();
    for (Path file : files(sources)) {
      states.add(contents.of(file));
    }
    if (!record.holds(today(), states) || !existAsBefore(record.existing())) {
      return Optional.empty();
    }
    List<FileState> written = putBack(cache, record.written());
    if (written == null) {
      return Optional.empty();
    }
    if (!states.equals(record.sources()) || !written.equals(record.written())) {
      cache.put(key, record.with(states, written));
    }
    return Optional.of(record.lines());
  }

  /**
   * Checks documents.
   *
   * @throws ConfigurationException as {@link Stet#check} does
   */
  public RunOutcome check() throws ConfigurationException {
    if (cache != null && !run.isTooMuch()) {
      run.sources().ifPresent(sources -> files(sources).forEach(contents::of));
    }
    return run.check();
  }

  /**
   * Remembers what this run showed.
   *
   * @param lines what was printed
   * @param reports the files that were written
   */
  public void shown(List<RunRecord.Line> lines, List<Path> reports) {
    RunSources sources = run.isLasting() && !run.isTooMuch() ? run.sources().orElse(null) : null;
    if (cache == null || sources == null) {
      return;
    }
    Contents later = contents.again(now());
    List<FileState> states = new ArrayList<>();
    for (Path file : files(sources)) {
      FileState state = later.of(file);
      if (!state.isUnmoved(contents.of(file))) {
        return; // somebody wrote it while it was checked
      }
      states.add(state);
    }
    List<FileState> written = keep(cache, reports);
    if (written != null) {
      LocalDate today = today();
      cache.put(
          key,
          new RunRecord(states, run.existing(), today, sources.trueUntil(today), lines, written));
      cache.clean(now());
    }
  }

  private List<Path> files(RunSources sources) {
    List<Path> files = new ArrayList<>(sources.files());
    files.addAll(CodeFingerprint.places(settings.rulesFrom()));
    return files;
  }

  private static boolean existAsBefore(Map<String, Boolean> existing) {
    return existing.entrySet().stream()
        .allMatch(file -> Files.exists(Path.of(file.getKey())) == file.getValue());
  }

  /** Keeps {@code reports} for when they are deleted; null if one cannot be read. */
  private @Nullable List<FileState> keep(Cache into, List<Path> reports) {
    Contents as = new Contents(now(), List.of());
    List<FileState> states = new ArrayList<>();
    for (Path report : reports) {
      FileState state = as.of(report.toAbsolutePath());
      if (!state.isThere()) {
        return null;
      }
      try {
        if (Files.size(report) <= LARGEST_REPORT) {
          into.put(reportKey(states.size()), Files.readAllBytes(report));
        }
      } catch (IOException e) {
        return null;
      }
      states.add(state);
    }
    return states;
  }

  /** Sees to it that reports are as they were; null if one is lost. */
  private @Nullable List<FileState> putBack(Cache from, List<FileState> reports) {
    List<FileState> states = new ArrayList<>();
    for (FileState report : reports) {
      Path file = Path.of(report.path());
      FileState state = contents.of(file);
      if (!state.isAs(report)) {
        byte[] content = from.content(reportKey(states.size()));
        if (content == null || !Key.begin().add(content).end().equals(report.digest())) {
          return null;
        }
        try {
          AtomicFile.write(file, content);
        } catch (IOException e) {
          return null;
        }
        state = new Contents(now(), List.of()).of(file);
      }
      states.add(state);
    }
    return states;
  }

  /** There is one for each report, so that only the last run's are kept. */
  private String reportKey(int report) {
    return Key.begin().add(key).add("report").add(String.valueOf(report)).end();
  }

  private LocalDate today() {
    return LocalDate.now(settings.clock());
  }

  private Instant now() {
    return settings.clock().instant();
  }
}
