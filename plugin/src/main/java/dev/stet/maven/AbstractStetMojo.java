package dev.stet.maven;

import dev.stet.core.rule.Language;
import dev.stet.engine.Isolation;
import dev.stet.engine.RunSettings;
import dev.stet.engine.cache.CacheFolder;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.Level;
import dev.stet.readers.spi.Limits;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What the goals have in common: which documents, which rules, in which language. A {@code
 * -Dstet.…} property on the command line beats what the pom says.
 */
abstract class AbstractStetMojo extends AbstractMojo {

  /** Skips the goal. Looked at before anything else. */
  @Parameter(property = "stet.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Folders and files to check, from the project's folder on. Without any, the project's folder.
   */
  @Parameter(property = "stet.directories")
  private @Nullable List<String> directories;

  /** Single files to check, whatever their names; beside the directories. */
  @Parameter(property = "stet.files")
  private @Nullable List<String> files;

  /** Globs from the project's folder on; only files that match one of them are checked. */
  @Parameter(property = "stet.includes")
  private @Nullable List<String> includes;

  /** Globs from the project's folder on; files and folders that match one of them are left out. */
  @Parameter(property = "stet.excludes")
  private @Nullable List<String> excludes;

  /**
   * The configuration file. A relative path is looked for in the project's folder and then upward
   * to the top of the build; a file that is nowhere is an error. Without it, {@code stet.yaml} is
   * searched for upward from each document.
   */
  @Parameter(property = "stet.configLocation")
  private @Nullable String configLocation;

  /** Levels of rules or categories: {@code numeric/parts-total=warning}, {@code watermark=off}. */
  @Parameter(property = "stet.rules")
  private @Nullable List<String> rules;

  /**
   * The language of messages: {@code en} or {@code zh}. Without it, the configuration's or the
   * locale's.
   */
  @Parameter(property = "stet.language")
  private @Nullable String language;

  /** The encoding of text files. Without it, it is found out file by file. */
  @Parameter(property = "stet.encoding")
  private @Nullable String encoding;

  /** How many files are read at once; 0 for as many as there are processors. */
  @Parameter(property = "stet.threads", defaultValue = "0")
  private int threads;

  /**
   * Whether Office and PDF files are read in worker processes: {@code always}, {@code never}, or
   * {@code auto} for where there are many.
   */
  @Parameter(property = "stet.isolation", defaultValue = "auto")
  private @Nullable String isolation;

  /** How many seconds reading one file may take. */
  @Parameter(property = "stet.timeoutPerFile", defaultValue = "30")
  private int timeoutPerFile;

  /** The baseline file. Without it, {@code stet-baseline.json} beside the configuration. */
  @Parameter(property = "stet.baselineFile")
  private @Nullable String baselineFile;

  /**
   * Checks only documents that are new or changed since this git revision: {@code origin/main}.
   * {@code NONE} checks all.
   */
  @Parameter(property = "stet.ratchetFrom")
  private @Nullable String ratchetFrom;

  /**
   * What must be new since {@link #ratchetFrom}: {@code documents} judges everything in a changed
   * document, {@code findings} only what was not there before.
   */
  @Parameter(property = "stet.ratchet", defaultValue = "documents")
  private @Nullable String ratchet;

  /**
   * Whether the findings of documents that did not change since an earlier build are remembered.
   */
  @Parameter(property = "stet.cache", defaultValue = "true")
  private boolean cache;

  /**
   * Where they are remembered. Without it, the environment's {@code STET_CACHE}, else the user's
   * cache folder, which {@code mvn clean} leaves alone and modules and branches share.
   */
  @Parameter(property = "stet.cacheDirectory")
  private @Nullable File cacheDirectory;

  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true)
  private @Nullable MojoExecution execution;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private @Nullable File basedir;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("Stet is skipped.");
      return;
    }
    try {
      run();
    } catch (ConfigurationException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  abstract void run() throws ConfigurationException, MojoExecutionException, MojoFailureException;

  final boolean isSkipped() {
    return flag("stet.skip", skip);
  }

  /** What the parameters ask for; the goals add what is their own. */
  final RunSettings.Builder settings() throws MojoExecutionException {
    Path root = root();
    RunSettings.Builder settings =
        RunSettings.in(root)
            .paths(paths())
            .includes(list("stet.includes", includes))
            .excludes(list("stet.excludes", excludes))
            .excludes(modules())
            .topmost(top())
            .config(config(root))
            .rules(levels())
            .defaultLanguage(Language.of(Locale.getDefault()))
            .threads(Integer.parseInt(text("stet.threads", String.valueOf(threads))))
            .isolation(isolation())
            .limits(Limits.DEFAULT.withDeadline(deadline()))
            .cache(cacheFolder())
            .rulesFrom(getClass().getClassLoader());
    String asked = language();
    if (!asked.isEmpty()) {
      settings.language(language(asked));
    }
    String charset = text("stet.encoding", encoding);
    if (!charset.isEmpty()) {
      settings.encoding(charset(charset));
    }
    String baseline = text("stet.baselineFile", baselineFile);
    if (!baseline.isEmpty()) {
      settings.baseline(root.resolve(baseline));
    }
    String revision = text("stet.ratchetFrom", ratchetFrom);
    if (!revision.isEmpty() && !revision.equals("NONE")) {
      settings.changedSince(revision).newFindings(onlyNewFindings());
    }
    return settings;
  }

  /** The language that the settings lead to, for goals that print and check nothing. */
  final Language spoken() throws MojoExecutionException {
    String asked = language();
    return asked.isEmpty() ? Language.of(Locale.getDefault()) : language(asked);
  }

  /** The language that is asked for; empty for none. */
  final String language() {
    return text("stet.language", language);
  }

  /** The project's folder, or the current one where there is no project. */
  final Path root() {
    return (basedir == null ? Path.of("") : basedir.toPath()).toAbsolutePath().normalize();
  }

  /** The folder of the whole build. */
  final Path top() {
    MavenSession here = session;
    File top = here == null ? null : here.getRequest().getMultiModuleProjectDirectory();
    return top == null ? root() : top.toPath().toAbsolutePath().normalize();
  }

  final @Nullable MavenSession session() {
    return session;
  }

  final @Nullable MavenProject project() {
    return project;
  }

  /** The value of a switch; the command line's where it names one. */
  final boolean flag(String property, boolean configured) {
    return Boolean.parseBoolean(text(property, String.valueOf(configured)));
  }

  /** The value of a parameter; the command line's where it names one; empty for none. */
  final String text(String property, @Nullable String configured) {
    MavenSession here = session;
    String told = here == null ? null : here.getUserProperties().getProperty(property);
    return told != null ? told.trim() : configured == null ? "" : configured.trim();
  }

  /** The values of a list; the command line's, separated by commas, where it names some. */
  final List<String> list(String property, @Nullable List<String> configured) {
    MavenSession here = session;
    String told = here == null ? null : here.getUserProperties().getProperty(property);
    List<String> values =
        told != null ? Arrays.asList(told.split(",")) : configured == null ? List.of() : configured;
    return values.stream().map(String::trim).filter(value -> !value.isEmpty()).toList();
  }

  private @Nullable Path cacheFolder() {
    if (!flag("stet.cache", cache)) {
      return null;
    }
    File configured = cacheDirectory;
    String named = text("stet.cacheDirectory", configured == null ? "" : configured.getPath());
    return CacheFolder.of(named.isEmpty() ? null : root().resolve(named), System.getenv());
  }

  private List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    list("stet.directories", directories).forEach(folder -> paths.add(Path.of(folder)));
    // a directory that is not there is nothing to check, not a mistake: modules share a parent's
    // pom
    paths.removeIf(path -> !Files.exists(root().resolve(path)));
    if (paths.isEmpty() && !list("stet.directories", directories).isEmpty()) {
      getLog().info("None of the directories to check is there.");
    }
    list("stet.files", files).forEach(file -> paths.add(Path.of(file)));
    return paths;
  }

  /**
   * A parent's folder holds its modules; each of them checks its own documents. Not so where the
   * goal is named on the command line: one that needs no project is run by Maven in the parent
   * only.
   */
  private List<String> modules() {
    MavenProject here = project;
    MojoExecution how = execution;
    if (here == null || (how != null && how.getSource() == MojoExecution.Source.CLI)) {
      return List.of();
    }
    List<String> globs = new ArrayList<>();
    for (String module : here.getModules()) {
      String folder = module.endsWith(".xml") ? parentOf(module) : module;
      if (!folder.isEmpty() && !folder.startsWith("..")) {
        globs.add(folder.replace('\\', '/') + "/**");
      }
    }
    return globs;
  }

  private static String parentOf(String pom) {
    int slash = pom.replace('\\', '/').lastIndexOf('/');
    return slash < 0 ? "" : pom.substring(0, slash);
  }

  private @Nullable Path config(Path root) throws MojoExecutionException {
    String location = text("stet.configLocation", configLocation);
    if (location.isEmpty()) {
      return null;
    }
    Path top = top();
    for (Path folder = root; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(location);
      if (Files.isRegularFile(file)) {
        return file;
      }
      if (folder.equals(top) || !folder.startsWith(top)) {
        break;
      }
    }
    throw new MojoExecutionException(
        "The configuration file %s is neither in %s nor in a folder above it up to %s."
            .formatted(location, root, top));
  }

  private Map<String, Level> levels() throws MojoExecutionException {
    Map<String, Level> levels = new LinkedHashMap<>();
    for (String entry : list("stet.rules", rules)) {
      int equals = entry.indexOf('=');
      String name = equals < 0 ? entry : entry.substring(0, equals).trim();
      String level = equals < 0 ? "" : entry.substring(equals + 1).trim();
      levels.put(
          name,
          Arrays.stream(Level.values())
              .filter(candidate -> candidate.id().equals(level))
              .findFirst()
              .orElseThrow(
                  () ->
                      new MojoExecutionException(
                          "stet.rules: '%s' is not <rule or category>=<off, info, warning or error>."
                              .formatted(entry))));
    }
    return levels;
  }

  private boolean onlyNewFindings() throws MojoExecutionException {
    String what = text("stet.ratchet", ratchet);
    return switch (what) {
      case "documents" -> false;
      case "findings" -> true;
      default ->
          throw new MojoExecutionException(
              "stet.ratchet is documents or findings, not '" + what + "'.");
    };
  }

  private Isolation isolation() throws MojoExecutionException {
    String what = text("stet.isolation", isolation);
    for (Isolation candidate : Isolation.values()) {
      if (candidate.id().equals(what)) {
        return candidate;
      }
    }
    throw new MojoExecutionException(
        "stet.isolation is auto, always or never, not '" + what + "'.");
  }

  private Duration deadline() throws MojoExecutionException {
    String seconds = text("stet.timeoutPerFile", String.valueOf(timeoutPerFile));
    try {
      int value = Integer.parseInt(seconds);
      if (value > 0) {
        return Duration.ofSeconds(value);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new MojoExecutionException(
        "stet.timeoutPerFile is a number of seconds above 0, not '" + seconds + "'.");
  }

  private static Language language(String id) throws MojoExecutionException {
    for (Language language : Language.values()) {
      if (language.id().equals(id)) {
        return language;
      }
    }
    throw new MojoExecutionException("stet.language is en or zh, not '" + id + "'.");
  }

  private static Charset charset(String name) throws MojoExecutionException {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new MojoExecutionException("stet.encoding: there is no encoding '" + name + "'.", e);
    }
  }
}
