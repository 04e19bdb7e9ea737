package dev.stet.engine.config;

import dev.stet.engine.config.Configuration.Levels;
import dev.stet.engine.files.Discovery;
import dev.stet.engine.files.Glob;
import dev.stet.engine.files.Selection;
import dev.stet.rules.pack.YamlException;
import dev.stet.rules.pack.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code stet.yaml} files say about each file: the one in its folder first, then those
 * further up, to the repository's root. A file that does not say what it should is left out and
 * becomes one of the {@link #mistakes}, so that documents that have nothing to do with it are still
 * checked. Not thread-safe.
 */
public final class Configurations implements Selection {
  /** The name that is searched for. */
  public static final String FILE_NAME = "stet.yaml";

  private final Path root;
  private final @Nullable Path topmost;
  private final boolean search;
  private final @Nullable Configuration named;
  private final Map<String, Level> options;
  private final List<Glob> includes;
  private final List<Glob> excludes;
  private final Map<Path, List<Configuration>> chains = new HashMap<>();
  private final Set<String> mistakes = new TreeSet<>();

  private Configurations(Builder builder, @Nullable Configuration named) {
    this.root = builder.root;
    this.topmost = builder.topmost;
    this.search = builder.search;
    this.named = named;
    this.options = builder.options;
    this.includes = builder.includes;
    this.excludes = builder.excludes;
  }

  /** Starts the search of a run in {@code root}, an absolute path. */
  public static Builder in(Path root) {
    return new Builder(root);
  }

  /** What holds for {@code file}, an absolute path. */
  public FileConfiguration of(Path file) {
    Path folder = file.getParent();
    List<Configuration> chain = chain(folder == null ? root : folder);
    return new FileConfiguration(file, root, chain, options);
  }

  /** What holds for the run as a whole: what is said at its root. */
  public FileConfiguration ofRun() {
    return new FileConfiguration(root, root, chain(root), options);
  }

  /** What the configurations rest on that hold for {@code files} and for the run. */
  public Sources sources(Collection<Path> files) {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(root);
    for (Path file : files) {
      Path folder = file.getParent();
      folders.add(folder == null ? root : folder);
    }
    Set<Configuration> all = new LinkedHashSet<>();
    folders.forEach(folder -> all.addAll(chain(folder)));
    return Sources.of(all);
  }

  /** What is wrong with configuration files, each once, sorted; grows while files are asked for. */
  public List<String> mistakes() {
    return List.copyOf(mistakes);
  }

  /**
   * Checks that every rule named in the files read so far, and in options, is among {@code ids}.
   */
  public void checkNames(Collection<String> ids) {
    Set<String> known = RuleNames.of(ids);
    for (List<Configuration> chain : chains.values()) {
      for (Configuration configuration : chain) {
        checkNames(configuration.rules(), known);
        configuration.overrides().forEach(override -> checkNames(override.rules(), known));
        for (Allow allow : configuration.allow()) {
          for (String name : allow.rules()) {
            if (!known.contains(name)) {
              mistakes.add(allow.where() + ": " + Suggestions.unknown("rule", name, known));
            }
          }
        }
      }
    }
    for (String name : options.keySet()) {
      if (!known.contains(name)) {
        mistakes.add(Suggestions.unknown("rule", name, known));
      }
    }
  }

  private void checkNames(Levels levels, Set<String> known) {
    YamlNode node = levels.node();
    if (node != null) {
      try {
        node.allowing(known);
      } catch (YamlException e) {
        mistakes.add(String.valueOf(e.getMessage()).replace("unknown key", "unknown rule"));
      }
    }
  }

  @Override
  public boolean excluded(Path fileOrFolder) {
    if (Glob.anyFits(excludes, Discovery.path(root, fileOrFolder))) {
      return true;
    }
    Path folder = fileOrFolder.getParent();
    return folder != null
        && chain(folder).stream()
            .anyMatch(
                configuration ->
                    Glob.anyFits(
                        configuration.exclude(),
                        Discovery.path(configuration.base(), fileOrFolder)));
  }

  @Override
  public boolean included(Path file) {
    if (!includes.isEmpty()) {
      return Glob.anyFits(includes, Discovery.path(root, file));
    }
    Path folder = file.getParent();
    return folder == null
        || chain(folder).stream()
            .filter(configuration -> !configuration.include().isEmpty())
            .findFirst()
            .map(nearest -> Glob.anyFits(nearest.include(), Discovery.path(nearest.base(), file)))
            .orElse(true);
  }

  /** The configurations that hold in {@code folder}, the nearest first. */
  private List<Configuration> chain(Path folder) {
    if (named != null) {
      return chains.computeIfAbsent(root, any -> List.of(named));
    }
    if (!search) {
      return List.of();
    }
    List<Configuration> known = chains.get(folder);
    if (known != null) {
      return known;
    }
    List<Configuration> chain = new ArrayList<>();
    Path file = folder.resolve(FILE_NAME);
    boolean ends = endsAt(folder);
    if (Files.isRegularFile(file)) {
      try {
        Configuration configuration = ConfigurationFile.read(file, root, folder);
        chain.add(configuration);
        ends |= configuration.top();
      } catch (ConfigurationException e) {
        mistakes.add(String.valueOf(e.getMessage()));
      }
    }
    Path above = folder.getParent();
    if (!ends && above != null) {
      chain.addAll(chain(above));
    }
    List<Configuration> complete = List.copyOf(chain);
    chains.put(folder, complete);
    return complete;
  }

  /** The search goes no further than the repository, or the run's root where there is none. */
  private boolean endsAt(Path folder) {
    if (topmost != null) {
      return folder.equals(topmost) || !folder.startsWith(topmost);
    }
    return Files.exists(folder.resolve(".git"))
        || (folder.equals(root) && Discovery.repository(root) == null);
  }

  /** Collects what the search needs. */
  public static final class Builder {
    private final Path root;
    private @Nullable Path topmost;
    private boolean search = true;
    private @Nullable Path named;
    private Map<String, Level> options = Map.of();
    private List<Glob> includes = List.of();
    private List<Glob> excludes = List.of();

    private Builder(Path root) {
      this.root = root;
    }

    /** The last folder searched on the way up; null for the repository's root. */
    public Builder topmost(@Nullable Path newTopmost) {
      this.topmost = newTopmost;
      return this;
    }

    /** Whether files are searched for at all. */
    public Builder search(boolean newSearch) {
      this.search = newSearch;
      return this;
    }

    /** The one file that holds, instead of those that would be found; null to search. */
    public Builder named(@Nullable Path newNamed) {
      this.named = newNamed;
      return this;
    }

    /** Levels that beat every file's. */
    public Builder options(Map<String, Level> levels) {
      this.options = levels;
      return this;
    }

    public Builder includes(List<String> globs) {
      this.includes = Glob.all(globs);
      return this;
    }

    public Builder excludes(List<String> globs) {
      this.excludes = Glob.all(globs);
      return this;
    }

    /**
     * Begins.
     *
     * @throws ConfigurationException if the named file is missing or does not say what it should
     */
    public Configurations build() throws ConfigurationException {
      if (named == null) {
        return new Configurations(this, null);
      }
      Path file = root.resolve(named).toAbsolutePath().normalize();
      if (!Files.isRegularFile(file)) {
        throw new ConfigurationException("the configuration file does not exist: " + named);
      }
      Path folder = file.getParent();
      Path base = folder != null && root.startsWith(folder) ? folder : root;
      return new Configurations(this, ConfigurationFile.read(file, root, base));
    }
  }
}
