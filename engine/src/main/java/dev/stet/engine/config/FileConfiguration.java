package dev.stet.engine.config;

import dev.stet.core.lint.Finding;
import dev.stet.core.lint.RuleLevels;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.engine.config.Configuration.ForFiles;
import dev.stet.engine.files.Discovery;
import dev.stet.engine.files.Glob;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one file once every {@code stet.yaml} that speaks of it has been heard. Options
 * beat files; a nearer file beats one further up; in one file the last override that fits beats
 * what is said in general; a rule's own level beats its category's. Immutable.
 */
public final class FileConfiguration implements RuleLevels {
  private final Path root;
  private final List<Heard> chain;
  private final Map<String, Level> options;

  /**
   * A configuration, and what of it speaks of the file.
   *
   * @param path of the file, from the configuration's folder
   * @param forFile overrides that fit the file, the last first
   */
  private record Heard(Configuration configuration, String path, List<ForFiles> forFile) {
    static Heard of(Configuration configuration, Path file) {
      String path = Discovery.path(configuration.base(), file);
      List<ForFiles> fitting = new ArrayList<>();
      for (ForFiles override : configuration.overrides()) {
        if (Glob.anyFits(override.files(), path)) {
          fitting.add(0, override);
        }
      }
      return new Heard(configuration, path, List.copyOf(fitting));
    }
  }

  FileConfiguration(Path file, Path root, List<Configuration> chain, Map<String, Level> options) {
    this.root = root;
    this.chain = chain.stream().map(configuration -> Heard.of(configuration, file)).toList();
    this.options = options;
  }

  /** The configuration files that hold, the nearest first, as messages name them. */
  public List<String> sources() {
    return chain.stream().map(heard -> Discovery.path(root, heard.configuration().file())).toList();
  }

  /** What was said about the level of the rule {@code id}, or empty if nothing was. */
  public Optional<Sourced<Level>> level(String id) {
    for (String name : List.of(id, id.substring(0, id.indexOf('/')), RuleNames.ALL)) {
      Level level = options.get(name);
      if (level != null) {
        return Optional.of(new Sourced<>(level, "command line"));
      }
    }
    for (Heard heard : chain) {
      for (ForFiles override : heard.forFile()) {
        Optional<Sourced<Level>> level = override.rules().of(id);
        if (level.isPresent()) {
          return level;
        }
      }
      Optional<Sourced<Level>> level = heard.configuration().rules().of(id);
      if (level.isPresent()) {
        return level;
      }
    }
    return Optional.empty();
  }

  /** The levels of {@code rules} that were set, by id, in a form that can be looked up quickly. */
  public RuleLevels levels(Collection<RuleInfo> rules) {
    Map<String, Level> set = set(rules);
    return (rule, own) -> {
      Level level = set.get(rule.id());
      return level == null ? Optional.of(own) : Optional.ofNullable(level.severity());
    };
  }

  /** The levels of {@code rules} that were set, by id. */
  public Map<String, Level> set(Collection<RuleInfo> rules) {
    Map<String, Level> set = new TreeMap<>();
    for (RuleInfo rule : rules) {
      level(rule.id()).ifPresent(level -> set.put(rule.id(), level.value()));
    }
    return set;
  }

  @Override
  public Optional<Severity> level(RuleInfo rule, Severity own) {
    Optional<Sourced<Level>> level = level(rule.id());
    return level.isEmpty() ? Optional.of(own) : Optional.ofNullable(level.get().value().severity());
  }

  /** From which severity on a finding fails the run, if a file says so. */
  public Optional<Sourced<FailOn>> failOn() {
    return first(ForFiles::failOn, Configuration::failOn);
  }

  /** The encoding, if a file says so. */
  public Optional<Sourced<Charset>> encoding() {
    return first(ForFiles::encoding, Configuration::encoding);
  }

  public Optional<Sourced<Integer>> maxAllowed() {
    return first(override -> null, Configuration::maxAllowed);
  }

  public Optional<Sourced<UnreadablePolicy>> unreadable() {
    return first(override -> null, Configuration::unreadable);
  }

  public Optional<Sourced<Language>> language() {
    return first(override -> null, Configuration::language);
  }

  /** The baseline file, if a file names one. */
  public Optional<Sourced<Path>> baseline() {
    return first(override -> null, Configuration::baseline);
  }

  /** The profile's name, or the absolute path of its file. */
  public Optional<Sourced<String>> profile() {
    for (Heard heard : chain) {
      List<Configuration.ProfileFor> profiles = heard.configuration().profiles();
      for (int i = profiles.size() - 1; i >= 0; i--) {
        Configuration.ProfileFor profile = profiles.get(i);
        if (Glob.anyFits(profile.files(), heard.path())) {
          return Optional.of(profile.profile());
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a profile is called by its file and not by its name. */
  public static boolean isFile(String profile) {
    return profile.endsWith(".yaml") || profile.endsWith(".yml");
  }

  /** The entry that excuses {@code finding} on {@code day}, if there is one. */
  public Optional<Allow> allows(Finding finding, LocalDate day) {
    for (Heard heard : chain) {
      for (Allow allow : heard.configuration().allow()) {
        if (allow.holdsOn(day) && allow.excuses(finding, heard.path())) {
          return Optional.of(allow);
        }
      }
    }
    return Optional.empty();
  }

  /** Every allow entry that may speak of this file. */
  public List<Allow> allow() {
    return chain.stream().flatMap(heard -> heard.configuration().allow().stream()).toList();
  }

  /**
   * The allow entries of configurations that speak of {@code folder} or of folders below it only.
   */
  public List<Allow> allowBelow(Path folder) {
    return chain.stream()
        .filter(heard -> heard.configuration().base().startsWith(folder))
        .flatMap(heard -> heard.configuration().allow().stream())
        .toList();
  }

  /** The user's own packs: each pattern of paths with the folder it starts from. */
  public List<Pack> packs() {
    return chain.stream().flatMap(heard -> packs(heard.configuration()).stream()).toList();
  }

  static List<Pack> packs(Configuration configuration) {
    Path folder = configuration.file().getParent();
    return configuration.packs().stream()
        .map(pack -> new Pack(folder == null ? configuration.base() : folder, pack))
        .toList();
  }

  /** A path or glob of pattern packs, and the folder it starts from. */
  public record Pack(Path folder, Sourced<String> glob) {}

  /** What holds, by key, and where each value comes from; for people. */
  public Map<String, Sourced<String>> explain(Collection<RuleInfo> rules) {
    Map<String, Sourced<String>> values = new LinkedHashMap<>();
    put(values, "failOn", failOn(), FailOn::id, "error");
    put(values, "maxAllowed", maxAllowed(), String::valueOf, "0");
    put(values, "unreadable", unreadable(), UnreadablePolicy::id, "warn; fail where CI=true");
    put(values, "language", language(), Language::id, "the locale's");
    put(values, "encoding", encoding(), Charset::name, "found out");
    put(values, "baseline", baseline(), path -> Discovery.path(root, path), "stet-baseline.json");
    put(values, "profile", profile(), name -> name, "none");
    for (RuleInfo rule : rules) {
      put(values, "rules." + rule.id(), level(rule.id()), Level::id, rule.severity().id());
    }
    return values;
  }

  private static <T> void put(
      Map<String, Sourced<String>> values,
      String key,
      Optional<Sourced<T>> value,
      Function<T, String> words,
      String otherwise) {
    values.put(
        key,
        value
            .map(found -> new Sourced<>(words.apply(found.value()), found.where()))
            .orElse(new Sourced<>(otherwise, "default")));
  }

  private <T> Optional<Sourced<T>> first(
      Function<ForFiles, @Nullable Sourced<T>> ofOverride,
      Function<Configuration, @Nullable Sourced<T>> ofFile) {
    for (Heard heard : chain) {
      for (ForFiles override : heard.forFile()) {
        Sourced<T> value = ofOverride.apply(override);
        if (value != null) {
          return Optional.of(value);
        }
      }
      Sourced<T> value = ofFile.apply(heard.configuration());
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
