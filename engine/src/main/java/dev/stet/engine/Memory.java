package dev.stet.engine;

import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Language;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Unreadable;
import dev.stet.engine.cache.Cache;
import dev.stet.engine.cache.CodeFingerprint;
import dev.stet.engine.cache.Contents;
import dev.stet.engine.cache.FileState;
import dev.stet.engine.cache.Key;
import dev.stet.engine.cache.Remembered;
import dev.stet.readers.Readers;
import dev.stet.readers.spi.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a run remembers of earlier ones. Thread-safe. */
final class Memory {
  /** Below this many documents, looking into the cache takes longer than checking them. */
  private static final int FEW = 4;

  private static final long SMALL_BYTES = 128 << 10;

  /** What may be different the next time although the file is the same. */
  private static final Set<Unreadable.Reason> PASSING =
      EnumSet.of(Unreadable.Reason.TIMED_OUT, Unreadable.Reason.INACCESSIBLE);

  private final RunSettings settings;
  private final Cache cache;
  private final Contents contents;
  private final String run;
  private final AtomicBoolean grown = new AtomicBoolean();

  private Memory(RunSettings settings, Cache cache, Contents contents, String run) {
    this.settings = settings;
    this.cache = cache;
    this.contents = contents;
    this.run = run;
  }

  /** The memory of a run over {@code tasks}; null where there is none, or it would not pay. */
  static @Nullable Memory of(
      RunSettings settings,
      List<Task> tasks,
      Language language,
      RuleSets rules,
      Contents contents) {
    Path folder = settings.cache();
    if (folder == null || (tasks.size() <= FEW && tasks.stream().allMatch(Memory::isSmall))) {
      return null;
    }
    List<Class<?>> classes = new ArrayList<>(rules.classes());
    classes.addAll(List.of(Memory.class, Linter.class, Readers.class));
    String run =
        Key.begin()
            .add(Version.NUMBER)
            .add(CodeFingerprint.of(classes))
            .add(language.id())
            .add(settings.limits().toString())
            .end();
    return new Memory(settings, new Cache(settings.root().resolve(folder)), contents, run);
  }

  private static boolean isSmall(Task task) {
    Path file = task.source().path();
    try {
      return file != null && Files.size(file) < SMALL_BYTES;
    } catch (IOException e) {
      return true;
    }
  }

  /** What the result of {@code task} is called; null where it must not be remembered. */
  @Nullable String key(Task task) {
    Path file = task.source().path();
    if (file == null) {
      return null;
    }
    FileState content =
        isTooLarge(file, settings.limits()) ? FileState.none(file) : contents.of(file);
    return content.isThere()
        ? Key.begin()
            .add(run)
            .add(task.path())
            .add(String.valueOf(DocumentCheck.encoding(settings, task)))
            .add(task.configuration().set(task.rules().linter().rules().values()).toString())
            .add(task.configuration().profile().map(profile -> profile.value()).orElse(""))
            .add(task.rules().packs())
            .add(content.digest())
            .end()
        : null;
  }

  /** Whether {@code file} is not read, so that its content need not be looked at either. */
  static boolean isTooLarge(Path file, Limits limits) {
    try {
      return Files.size(file) > limits.fileBytes();
    } catch (IOException e) {
      return true;
    }
  }

  Optional<Remembered> get(String key) {
    return cache.get(key);
  }

  void put(String key, DocumentCheck.Outcome outcome) {
    if (isLasting(outcome)) {
      grown.set(true);
      cache.put(key, new Remembered(outcome.result(), outcome.kept(), outcome.notices()));
    }
  }

  /** Whether the same file would come to the same end another time, on another machine. */
  static boolean isLasting(DocumentCheck.Outcome outcome) {
    DocumentResult result = outcome.result();
    Unreadable why = result.unreadable();
    return outcome.whole()
        && (why == null || !(PASSING.contains(why.reason()) || result.mediaType().isEmpty()));
  }

  /** Takes out what is old, if this run put something in. */
  void clean() {
    if (grown.get()) {
      cache.clean(settings.clock().instant());
    }
  }
}
