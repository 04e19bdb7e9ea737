package dev.stet.engine.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents to check. A file that is named is taken; a folder is searched for files of
 * known types, without hidden files and folders, build output, what {@code .gitignore} names and
 * what the {@link Selection} leaves out. Links to folders are not followed, as git and ripgrep do
 * not, so that nothing is checked twice and no loop has an end to wait for.
 */
public final class Discovery {
  /** Folders that are always of a tool's making. */
  private static final List<String> TOOLS =
      List.of("node_modules", "bower_components", "__pycache__");

  /** Folders that a build makes when the file that describes the build stands beside them. */
  private static final Map<String, List<String>> BUILD_OUTPUT =
      Map.of(
          "target",
          List.of("pom.xml", "build.sbt", "Cargo.toml", "project.clj"),
          "build",
          List.of(
              "build.gradle",
              "build.gradle.kts",
              "settings.gradle",
              "settings.gradle.kts",
              "CMakeLists.txt",
              "setup.py",
              "pyproject.toml",
              "package.json"),
          "dist",
          List.of("package.json", "setup.py", "pyproject.toml"),
          "_build",
          List.of("conf.py", "Makefile"),
          "venv",
          List.of("pyproject.toml", "requirements.txt", "setup.py"));

  private final Path root;
  private final Predicate<String> known;
  private final Selection selection;
  private boolean gitIgnore = true;
  private boolean forceExclude;

  /**
   * A search whose paths start from {@code root}.
   *
   * @param known says of a file's name whether it looks like a document
   */
  public Discovery(Path root, Predicate<String> known, Selection selection) {
    this.root = root;
    this.known = known;
    this.selection = selection;
  }

  /** Whether what {@code .gitignore} names is left out; true. */
  public Discovery gitIgnore(boolean newGitIgnore) {
    this.gitIgnore = newGitIgnore;
    return this;
  }

  /** Whether files that are named are left out too when the selection says so; false. */
  public Discovery forceExclude(boolean newForceExclude) {
    this.forceExclude = newForceExclude;
    return this;
  }

  /** The documents at {@code paths}: files and folders, relative ones from the root. */
  public Found find(List<Path> paths) {
    Map<String, Path> found = new TreeMap<>();
    List<String> mistakes = new ArrayList<>();
    for (Path path : paths) {
      Path absolute = root.resolve(path).toAbsolutePath().normalize();
      if (Files.isDirectory(absolute)) {
        try {
          walk(absolute, inheritedIgnores(absolute), found, mistakes);
        } catch (UncheckedIOException e) {
          mistakes.add(words(absolute, e.getCause()));
        }
      } else if (Files.exists(absolute)) {
        if (!forceExclude || (!selection.excluded(absolute) && selection.included(absolute))) {
          found.put(path(root, absolute), absolute);
        }
      } else {
        mistakes.add(
            "no such file or folder: " + (path.isAbsolute() ? path : path(root, absolute)));
      }
    }
    List<Found.Document> files = new ArrayList<>();
    found.forEach((shown, file) -> files.add(new Found.Document(file, shown)));
    return new Found(files, mistakes);
  }

  /** How reports show {@code file}: from {@code root} where it lies below it, with {@code /}. */
  public static String path(Path root, Path file) {
    Path shown = file.startsWith(root) ? root.relativize(file) : file;
    String name = shown.toString();
    if (name.indexOf('\uFFFD') >= 0) {
      name = decoded(root, file);
    }
    return File.separatorChar == '/' ? name : name.replace(File.separatorChar, '/');
  }

  /**
   * A name that Java could not decode because the locale is not a UTF-8 one: the bytes of the name
   * are still in the file's URI.
   */
  private static String decoded(Path root, Path file) {
    String name = URLDecoder.decode(file.toUri().getRawPath().replace("+", "%2B"), UTF_8);
    String folder = URLDecoder.decode(root.toUri().getRawPath().replace("+", "%2B"), UTF_8);
    folder = folder.endsWith("/") ? folder : folder + "/";
    return name.startsWith(folder) ? name.substring(folder.length()) : name;
  }

  /** The nearest folder at or above {@code folder} that is a git working tree, or null. */
  public static @Nullable Path repository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return null;
  }

  private record Ignores(GitIgnore list, Path base) {
    boolean ignore(Path entry, boolean isFolder) {
      return list.ignores(path(base, entry), isFolder);
    }

    Ignores below(Path folder) {
      return new Ignores(list.below(folder, path(base, folder)), base);
    }
  }

  /** What the lists above {@code folder} say; its own is added when it is entered. */
  private Ignores inheritedIgnores(Path folder) {
    Path repository = repository(folder);
    if (!gitIgnore || repository == null) {
      return new Ignores(GitIgnore.NONE, folder);
    }
    GitIgnore list = GitIgnore.NONE.with(repository.resolve(".git/info/exclude"), "");
    Ignores ignores = new Ignores(list, repository);
    Path at = repository;
    for (Path name : repository.relativize(folder)) {
      if (name.toString().isEmpty()) {
        break;
      }
      ignores = ignores.below(at);
      at = at.resolve(name);
    }
    return ignores;
  }

  private void walk(Path folder, Ignores above, Map<String, Path> found, List<String> mistakes) {
    Ignores ignores = gitIgnore ? above.below(folder) : above;
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException e) {
      mistakes.add(words(folder, e));
      return;
    }
    entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (!isOutput(entry, name) && !ignores.ignore(entry, true) && !selection.excluded(entry)) {
          walk(entry, ignores, found, mistakes);
        }
      } else if (isDocument(name)
          && Files.isRegularFile(entry)
          && !ignores.ignore(entry, false)
          && !selection.excluded(entry)
          && selection.included(entry)) {
        found.put(path(root, entry), entry);
      }
    }
  }

  /** Word keeps the owner of an open document in a file that begins with {@code ~$}. */
  private boolean isDocument(String name) {
    return !name.startsWith("~$") && known.test(name);
  }

  private static boolean isOutput(Path folder, String name) {
    return TOOLS.contains(name)
        || BUILD_OUTPUT.getOrDefault(name, List.of()).stream()
            .anyMatch(build -> Files.exists(folder.resolveSibling(build)));
  }

  private String words(Path path, @Nullable IOException e) {
    String why =
        e instanceof java.nio.file.AccessDeniedException
            ? "permission denied"
            : String.valueOf(e == null ? null : e.getMessage());
    return "cannot look into " + path(root, path) + ": " + why;
  }
}
