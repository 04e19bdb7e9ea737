package dev.stet.cli;

import dev.stet.core.rule.Language;
import dev.stet.engine.Isolation;
import dev.stet.engine.RunSettings;
import dev.stet.engine.cache.CacheFolder;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.FailOn;
import dev.stet.engine.config.Level;
import dev.stet.engine.config.UnreadablePolicy;
import dev.stet.readers.spi.Limits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that looks at documents understands. */
final class RunOptions {
  @Parameters(
      paramLabel = "PATH",
      description = "Files and folders; the current folder if none is named. - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The one configuration; stet.yaml is searched for if not said.")
  private @Nullable Path config;

  @Option(names = "--no-config", description = "Look for no stet.yaml.")
  private boolean noConfig;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Check only files that fit; may be repeated.")
  private List<String> includes = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files and folders that fit; may be repeated.")
  private List<String> excludes = new ArrayList<>();

  @Option(
      names = "--force-exclude",
      description = "Leave out excluded files even where they are named.")
  private boolean forceExclude;

  @Option(names = "--no-gitignore", description = "Look at what .gitignore names too.")
  private boolean noGitIgnore;

  @Option(
      names = "--rule",
      paramLabel = "RULE=LEVEL",
      description = "Level of a rule, a category or all: off, info, warning, error.")
  private Map<String, Level> rules = new LinkedHashMap<>();

  @Option(names = "--lang", paramLabel = "en|zh", description = "The language of messages.")
  private @Nullable Language language;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of text files; found out if not said.")
  private @Nullable String encoding;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Files read at once; as many as there are processors if not said.")
  private int threads;

  @Option(
      names = "--isolate",
      paramLabel = "auto|always|never",
      description = "Whether files are read in worker processes.")
  private Isolation isolation = Isolation.AUTO;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long reading one file may take.")
  private @Nullable Integer timeout;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "From which severity findings fail: error, warning, info, never.")
  private @Nullable FailOn failOn;

  @Option(
      names = "--max-allowed",
      paramLabel = "N",
      description = "How many such findings are tolerated.")
  private @Nullable Integer maxAllowed;

  @Option(
      names = "--unreadable",
      paramLabel = "fail|warn",
      description = "What documents that cannot be read do; they fail where CI=true.")
  private @Nullable UnreadablePolicy unreadable;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The accepted findings; stet-baseline.json if not said.")
  private @Nullable Path baseline;

  @Option(
      names = "--stdin-name",
      paramLabel = "NAME",
      description = "What standard input is called; its ending says its type.")
  private String standardInputName = "stdin";

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description = "Check only files that differ from this git revision, or are new.")
  private @Nullable String changedSince;

  @Option(names = "--no-cache", description = "Remember nothing of earlier runs.")
  private boolean noCache;

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description = "Where results are remembered; also the variable STET_CACHE.")
  private @Nullable Path cache;

  /** What was asked for, so far as it is the same for every command. */
  RunSettings.Builder settings(Console console) throws ConfigurationException, IOException {
    RunSettings.Builder settings =
        RunSettings.in(console.folder())
            .config(config)
            .searchConfig(!noConfig)
            .includes(includes)
            .excludes(excludes)
            .forceExclude(forceExclude)
            .gitIgnore(!noGitIgnore)
            .rules(rules)
            .language(language)
            .defaultLanguage(console.language())
            .encoding(charset())
            .threads(checkedThreads())
            .isolation(isolation)
            .failOn(failOn)
            .maxAllowed(maxAllowed)
            .unreadable(unreadable)
            .defaultUnreadable(console.inCi() ? UnreadablePolicy.FAIL : UnreadablePolicy.WARN)
            .baseline(baseline)
            .cache(noCache ? null : CacheFolder.of(cache, console.environment()))
            .changedSince(changedSince);
    Integer seconds = timeout;
    if (seconds != null) {
      settings.limits(Limits.DEFAULT.withDeadline(Duration.ofSeconds(Math.max(1, seconds))));
    }
    for (String path : paths) {
      if (path.equals("-")) {
        settings.standardInput(standardInputName, console.in().readAllBytes());
      } else {
        settings.paths(List.of(path(path)));
      }
    }
    return settings;
  }

  @Nullable Language language() {
    return language;
  }

  private static Path path(String path) throws ConfigurationException {
    try {
      return Path.of(path);
    } catch (java.nio.file.InvalidPathException e) {
      throw new ConfigurationException("not a path: " + path, e);
    }
  }

  private int checkedThreads() throws ConfigurationException {
    if (threads < 0) {
      throw new ConfigurationException("--threads must not be negative");
    }
    return threads;
  }

  private @Nullable Charset charset() throws ConfigurationException {
    if (encoding == null) {
      return null;
    }
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ConfigurationException("unknown encoding '" + encoding + "'", e);
    }
  }
}
