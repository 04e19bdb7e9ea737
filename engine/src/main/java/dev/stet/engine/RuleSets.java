package dev.stet.engine;

import dev.stet.core.lint.Linter;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RuleProvider;
import dev.stet.core.rule.RunRule;
import dev.stet.engine.config.FileConfiguration;
import dev.stet.engine.config.Sourced;
import dev.stet.engine.config.Suggestions;
import dev.stet.engine.files.Discovery;
import dev.stet.rules.pack.PatternCheck;
import dev.stet.rules.pack.PatternPack;
import dev.stet.rules.pack.YamlException;
import dev.stet.rules.profile.Profile;
import dev.stet.rules.profile.ProfileFile;
import dev.stet.rules.profile.Profiles;
import dev.stet.rules.section.ProfileChoice;
import dev.stet.rules.section.SectionRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a run: those on the class path, and the packs that configurations name. A pack that
 * is wrong is left out and becomes one of the mistakes. Not thread-safe.
 */
final class RuleSets {
  /** The profile that the document's own title chooses. */
  private static final String AUTO = "auto";

  private final Path root;
  private final List<Check> checks;
  private final List<RunRule> runRules;
  private final RuleSet plain;
  private final Map<Wanted, RuleSet> bySources = new HashMap<>();
  private final Map<Path, LoadedPack> packs = new HashMap<>();
  private final Map<FileConfiguration.Pack, Set<Path>> files = new HashMap<>();
  private final Map<String, RuleInfo> all = new TreeMap<>();
  private final TreeSet<String> mistakes = new TreeSet<>();

  RuleSets(ClassLoader loader, Path root) {
    this.root = root;
    this.checks = RuleProvider.all(loader);
    this.runRules = RuleProvider.allRunRules(loader);
    this.plain = new RuleSet(Linter.of(checks, runRules), "");
    all.putAll(plain.linter().rules());
  }

  /**
   * The rules that look at a document together.
   *
   * @param packs what the user's own packs say, for results that are remembered; empty for none
   */
  record RuleSet(Linter linter, String packs) {}

  private record LoadedPack(PatternPack pack, String text) {}

  /** The rules for files that {@code configuration} holds for. */
  RuleSet of(FileConfiguration configuration) {
    Set<Path> wanted = new TreeSet<>();
    for (FileConfiguration.Pack pack : configuration.packs()) {
      wanted.addAll(files.computeIfAbsent(pack, entry -> PackFiles.of(entry, mistakes::add)));
    }
    Sourced<String> profile = configuration.profile().orElse(null);
    if (wanted.isEmpty() && profile == null) {
      return plain;
    }
    Wanted key = new Wanted(wanted, profile == null ? "" : profile.value());
    RuleSet known = bySources.get(key);
    if (known == null) {
      known = load(wanted, profile);
      bySources.put(key, known);
    }
    return known;
  }

  /** The packs and the profile, by name or file, that a set of rules is made with. */
  private record Wanted(Set<Path> packs, String profile) {}

  private RuleSet load(Set<Path> wanted, @Nullable Sourced<String> profile) {
    List<PatternPack> loaded = new ArrayList<>();
    StringBuilder texts = new StringBuilder();
    Map<String, String> owners = new HashMap<>();
    plain.linter().rules().keySet().forEach(rule -> owners.put(rule, "the rules of Stet"));
    for (Path file : wanted) {
      LoadedPack pack = pack(file);
      String name = Discovery.path(root, file);
      List<String> twice =
          pack.pack().infos().stream().map(RuleInfo::id).filter(owners::containsKey).toList();
      twice.forEach(
          rule -> mistakes.add("%s: %s has a rule %s too".formatted(name, owners.get(rule), rule)));
      if (twice.isEmpty()) {
        pack.pack().infos().forEach(rule -> owners.put(rule.id(), name));
        loaded.add(pack.pack());
        texts.append(pack.text()).append('\0');
      }
    }
    List<Check> together =
        new ArrayList<>(
            profile == null ? checks : SectionRules.withProfile(checks, choice(profile, texts)));
    if (!loaded.isEmpty()) {
      together.add(PatternCheck.of(loaded));
    }
    RuleSet set = new RuleSet(Linter.of(together, runRules), texts.toString());
    all.putAll(set.linter().rules());
    return set;
  }

  /** The profile that is named: one of Stet's, a file of the user's own, or the title's choice. */
  private ProfileChoice choice(Sourced<String> profile, StringBuilder texts) {
    String name = profile.value();
    Profiles shipped = Profiles.shipped();
    if (name.equals(AUTO)) {
      return new ProfileChoice.Auto(shipped);
    }
    if (FileConfiguration.isFile(name)) {
      Path file = Path.of(name);
      try {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        texts.append(text);
        return new ProfileChoice.Fixed(ProfileFile.parse(Discovery.path(root, file), text));
      } catch (YamlException e) {
        mistakes.add(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        mistakes.add(profile.where() + ": cannot read the profile " + Discovery.path(root, file));
      }
      return new ProfileChoice.None();
    }
    return shipped
        .named(name)
        .<ProfileChoice>map(ProfileChoice.Fixed::new)
        .orElseGet(
            () -> {
              List<String> known =
                  Stream.concat(shipped.all().stream().map(Profile::id), Stream.of(AUTO)).toList();
              mistakes.add(profile.where() + ": " + Suggestions.unknown("profile", name, known));
              return new ProfileChoice.None();
            });
  }

  private LoadedPack pack(Path file) {
    LoadedPack known = packs.get(file);
    if (known == null) {
      known = read(file);
      packs.put(file, known);
    }
    return known;
  }

  private LoadedPack read(Path file) {
    String name = Discovery.path(root, file);
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return new LoadedPack(PatternPack.load(name, text), text);
    } catch (YamlException e) {
      mistakes.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      mistakes.add("cannot read the pack " + name + ": " + e.getMessage());
    }
    return new LoadedPack(new PatternPack(name, List.of()), "");
  }

  /** Every rule of the run so far, by id. */
  Map<String, RuleInfo> rules() {
    return all;
  }

  /** The rules over whole runs, in a linter that can compare. */
  Linter comparing() {
    return plain.linter();
  }

  /** The classes of the rules on the class path. */
  List<Class<?>> classes() {
    List<Class<?>> classes = new ArrayList<>();
    checks.forEach(check -> classes.add(check.getClass()));
    runRules.forEach(rule -> classes.add(rule.getClass()));
    return classes;
  }

  /** What is wrong with packs, sorted. */
  List<String> mistakes() {
    return List.copyOf(mistakes);
  }
}
