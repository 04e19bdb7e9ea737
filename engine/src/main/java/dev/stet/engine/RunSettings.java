package dev.stet.engine;

import dev.stet.core.rule.Language;
import dev.stet.engine.config.FailOn;
import dev.stet.engine.config.Level;
import dev.stet.engine.config.UnreadablePolicy;
import dev.stet.readers.spi.Limits;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do. Immutable; begin with {@link #in}. Whatever is left out is taken from
 * {@code stet.yaml}, and what that leaves out has a sensible default; what is set here beats both.
 *
 * <pre>{@code
 * RunOutcome outcome = Stet.check(
 *     RunSettings.in(folder).language(Language.ZH).failOn(FailOn.WARNING).build());
 * }</pre>
 */
public final class RunSettings {
  private final Path root;
  private final List<Path> paths;
  private final @Nullable StandardInput standardInput;
  private final List<String> includes;
  private final List<String> excludes;
  private final boolean forceExclude;
  private final boolean gitIgnore;
  private final @Nullable Path config;
  private final boolean searchConfig;
  private final @Nullable Path topmost;
  private final Map<String, Level> rules;
  private final @Nullable Language language;
  private final Language defaultLanguage;
  private final int threads;
  private final @Nullable Charset encoding;
  private final List<String> formats;
  private final Isolation isolation;
  private final Limits limits;
  private final @Nullable FailOn failOn;
  private final @Nullable Integer maxAllowed;
  private final @Nullable UnreadablePolicy unreadable;
  private final UnreadablePolicy defaultUnreadable;
  private final @Nullable Path baseline;
  private final boolean useBaseline;
  private final @Nullable Path cache;
  private final @Nullable String changedSince;
  private final boolean newFindings;
  private final Progress progress;
  private final Clock clock;
  private final ClassLoader rulesFrom;

  private RunSettings(Builder builder) {
    this.root = builder.root;
    this.paths = List.copyOf(builder.paths);
    this.standardInput = builder.standardInput;
    this.includes = List.copyOf(builder.includes);
    this.excludes = List.copyOf(builder.excludes);
    this.forceExclude = builder.forceExclude;
    this.gitIgnore = builder.gitIgnore;
    this.config = builder.config;
    this.searchConfig = builder.searchConfig;
    this.topmost = builder.topmost;
    this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(builder.rules));
    this.language = builder.language;
    this.defaultLanguage = builder.defaultLanguage;
    this.threads = builder.threads;
    this.encoding = builder.encoding;
    this.formats = List.copyOf(builder.formats);
    this.isolation = builder.isolation;
    this.limits = builder.limits;
    this.failOn = builder.failOn;
    this.maxAllowed = builder.maxAllowed;
    this.unreadable = builder.unreadable;
    this.defaultUnreadable = builder.defaultUnreadable;
    this.baseline = builder.baseline;
    this.useBaseline = builder.useBaseline;
    this.cache = builder.cache;
    this.changedSince = builder.changedSince;
    this.newFindings = builder.newFindings;
    this.progress = builder.progress;
    this.clock = builder.clock;
    this.rulesFrom = builder.rulesFrom;
  }

  /** A run whose paths and reports start from {@code root}. */
  public static Builder in(Path root) {
    return new Builder(root);
  }

  /** The folder that paths in reports start from. */
  public Path root() {
    return root;
  }

  /** Files and folders to check; empty for the root. */
  public List<Path> paths() {
    return paths;
  }

  public @Nullable StandardInput standardInput() {
    return standardInput;
  }

  public List<String> includes() {
    return includes;
  }

  public List<String> excludes() {
    return excludes;
  }

  public boolean forceExclude() {
    return forceExclude;
  }

  public boolean gitIgnore() {
    return gitIgnore;
  }

  public @Nullable Path config() {
    return config;
  }

  public boolean searchConfig() {
    return searchConfig;
  }

  public @Nullable Path topmost() {
    return topmost;
  }

  public Map<String, Level> rules() {
    return rules;
  }

  public @Nullable Language language() {
    return language;
  }

  public Language defaultLanguage() {
    return defaultLanguage;
  }

  public int threads() {
    return threads;
  }

  public @Nullable Charset encoding() {
    return encoding;
  }

  public List<String> formats() {
    return formats;
  }

  public Isolation isolation() {
    return isolation;
  }

  public Limits limits() {
    return limits;
  }

  public @Nullable FailOn failOn() {
    return failOn;
  }

  public @Nullable Integer maxAllowed() {
    return maxAllowed;
  }

  public @Nullable UnreadablePolicy unreadable() {
    return unreadable;
  }

  public UnreadablePolicy defaultUnreadable() {
    return defaultUnreadable;
  }

  public @Nullable Path baseline() {
    return baseline;
  }

  public boolean useBaseline() {
    return useBaseline;
  }

  public @Nullable Path cache() {
    return cache;
  }

  public @Nullable String changedSince() {
    return changedSince;
  }

  public boolean newFindings() {
    return newFindings;
  }

  public Progress progress() {
    return progress;
  }

  public Clock clock() {
    return clock;
  }

  public ClassLoader rulesFrom() {
    return rulesFrom;
  }

  /**
   * All of this that decides what a run finds and what comes of it; neither where results are
   * remembered nor the standard input, nor what only watches.
   */
  List<String> words() {
    return Stream.of(
            root,
            paths,
            includes,
            excludes,
            forceExclude,
            gitIgnore,
            config,
            searchConfig,
            topmost,
            rules,
            language,
            defaultLanguage,
            threads,
            encoding,
            formats,
            isolation,
            limits,
            failOn,
            maxAllowed,
            unreadable,
            defaultUnreadable,
            baseline,
            useBaseline,
            changedSince,
            newFindings)
        .map(String::valueOf)
        .toList();
  }

  /**
   * A document that comes without a file.
   *
   * @param name what it is called in reports; its ending says its type
   * @param content its bytes, not changed from now on
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record StandardInput(String name, byte[] content) {}

  /** Collects what a run is asked to do. Not thread-safe. */
  public static final class Builder {
    private final Path root;
    private final List<Path> paths = new ArrayList<>();
    private @Nullable StandardInput standardInput;
    private final List<String> includes = new ArrayList<>();
    private final List<String> excludes = new ArrayList<>();
    private boolean forceExclude;
    private boolean gitIgnore = true;
    private @Nullable Path config;
    private boolean searchConfig = true;
    private @Nullable Path topmost;
    private final Map<String, Level> rules = new LinkedHashMap<>();
    private @Nullable Language language;
    private Language defaultLanguage = Language.EN;
    private int threads;
    private @Nullable Charset encoding;
    private final List<String> formats = new ArrayList<>();
    private Isolation isolation = Isolation.AUTO;
    private Limits limits = Limits.DEFAULT;
    private @Nullable FailOn failOn;
    private @Nullable Integer maxAllowed;
    private @Nullable UnreadablePolicy unreadable;
    private UnreadablePolicy defaultUnreadable = UnreadablePolicy.WARN;
    private @Nullable Path baseline;
    private boolean useBaseline = true;
    private @Nullable Path cache;
    private @Nullable String changedSince;
    private boolean newFindings;
    private Progress progress = Progress.NONE;
    private Clock clock = Clock.systemUTC();
    private ClassLoader rulesFrom = Stet.class.getClassLoader();

    private Builder(Path root) {
      this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Adds files and folders to check, relative ones from the root. Without any, the root is
     * checked. A file named here is read whatever its name; a folder is searched for documents of
     * known types.
     */
    public Builder paths(Collection<Path> newPaths) {
      paths.addAll(newPaths);
      return this;
    }

    /** Checks a document that comes without a file, as well as the paths there are. */
    public Builder standardInput(String name, byte[] content) {
      this.standardInput = new StandardInput(name, content);
      return this;
    }

    /** Adds globs, relative to the root; only files that match one of them are checked. */
    public Builder includes(Collection<String> globs) {
      includes.addAll(globs);
      return this;
    }

    /** Adds globs, relative to the root; files and folders that match one are left out. */
    public Builder excludes(Collection<String> globs) {
      excludes.addAll(globs);
      return this;
    }

    /** Whether files that are named are left out too when they are excluded; false. */
    public Builder forceExclude(boolean newForceExclude) {
      this.forceExclude = newForceExclude;
      return this;
    }

    /** Whether what {@code .gitignore} names is left out of folders; true. */
    public Builder gitIgnore(boolean newGitIgnore) {
      this.gitIgnore = newGitIgnore;
      return this;
    }

    /** The one configuration file of the run; null to search upward from each document. */
    public Builder config(@Nullable Path newConfig) {
      this.config = newConfig;
      return this;
    }

    /** Whether {@code stet.yaml} is searched for where no file is named; true. */
    public Builder searchConfig(boolean newSearchConfig) {
      this.searchConfig = newSearchConfig;
      return this;
    }

    /**
     * The last folder in which {@code stet.yaml} is searched for on the way up; null for the
     * repository's root, or the run's where there is no repository.
     */
    public Builder topmost(@Nullable Path newTopmost) {
      this.topmost = newTopmost == null ? null : newTopmost.toAbsolutePath().normalize();
      return this;
    }

    /** Sets levels of rules or whole categories by id. They beat every configuration. */
    public Builder rules(Map<String, Level> levels) {
      rules.putAll(levels);
      return this;
    }

    /** The language of messages; null to take the configuration's, else the default. */
    public Builder language(@Nullable Language newLanguage) {
      this.language = newLanguage;
      return this;
    }

    /** The language where neither a setting nor the configuration names one; English. */
    public Builder defaultLanguage(Language newDefaultLanguage) {
      this.defaultLanguage = newDefaultLanguage;
      return this;
    }

    /** How many files are read at once; 0 for as many as there are processors. */
    public Builder threads(int newThreads) {
      if (newThreads < 0) {
        throw new IllegalArgumentException("threads must not be negative: " + newThreads);
      }
      this.threads = newThreads;
      return this;
    }

    /** The encoding of text files; null to take the configuration's, else to find it out. */
    public Builder encoding(@Nullable Charset newEncoding) {
      this.encoding = newEncoding;
      return this;
    }

    /** Reports that will be written, by name: some need the documents' text to be kept. */
    public Builder formats(Collection<String> names) {
      formats.addAll(names);
      return this;
    }

    public Builder isolation(Isolation newIsolation) {
      this.isolation = newIsolation;
      return this;
    }

    /** What reading one file may cost. */
    public Builder limits(Limits newLimits) {
      this.limits = newLimits;
      return this;
    }

    /**
     * From which severity on findings fail the run; null to take the configuration's, else error.
     */
    public Builder failOn(@Nullable FailOn newFailOn) {
      this.failOn = newFailOn;
      return this;
    }

    /** How many such findings are tolerated; null to take the configuration's, else none. */
    public Builder maxAllowed(@Nullable Integer newMaxAllowed) {
      this.maxAllowed = newMaxAllowed;
      return this;
    }

    /** What unreadable documents do; null to take the configuration's, else the default. */
    public Builder unreadable(@Nullable UnreadablePolicy newUnreadable) {
      this.unreadable = newUnreadable;
      return this;
    }

    /** What unreadable documents do where nothing says so; they warn. */
    public Builder defaultUnreadable(UnreadablePolicy newDefaultUnreadable) {
      this.defaultUnreadable = newDefaultUnreadable;
      return this;
    }

    /** The baseline file; null to take the configuration's, else {@code stet-baseline.json}. */
    public Builder baseline(@Nullable Path newBaseline) {
      this.baseline = newBaseline;
      return this;
    }

    /** Whether a baseline hides findings; true. */
    public Builder useBaseline(boolean newUseBaseline) {
      this.useBaseline = newUseBaseline;
      return this;
    }

    /** The folder in which results are remembered; null to remember none. */
    public Builder cache(@Nullable Path newCache) {
      this.cache = newCache;
      return this;
    }

    /** Checks only files that differ from this git revision, or are new; null for all. */
    public Builder changedSince(@Nullable String revision) {
      this.changedSince = revision;
      return this;
    }

    /**
     * Whether of changed files only those findings count that they did not have at the revision;
     * the others stand as if a baseline named them. Of no effect without {@link #changedSince};
     * false.
     */
    public Builder newFindings(boolean newNewFindings) {
      this.newFindings = newNewFindings;
      return this;
    }

    public Builder progress(Progress newProgress) {
      this.progress = newProgress;
      return this;
    }

    /** What day it is, for allow entries that end. */
    public Builder clock(Clock newClock) {
      this.clock = newClock;
      return this;
    }

    /** Where rules are looked for, by {@link java.util.ServiceLoader}. */
    public Builder rulesFrom(ClassLoader loader) {
      this.rulesFrom = loader;
      return this;
    }

    public RunSettings build() {
      return new RunSettings(this);
    }
  }
}
