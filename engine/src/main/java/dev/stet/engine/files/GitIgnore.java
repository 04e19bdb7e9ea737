package dev.stet.engine.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .gitignore} files that hold for a folder, read as git reads them: those nearer to a
 * file beat those above it, a later line beats an earlier one, {@code !} takes back. What lies in
 * an ignored folder cannot be taken back; whoever walks the folders sees to that by not entering
 * it. Immutable.
 */
final class GitIgnore {
  /** Ignores nothing. */
  static final GitIgnore NONE = new GitIgnore(null, "", List.of());

  private final @Nullable GitIgnore above;
  private final String folder;
  private final List<Line> lines;

  private GitIgnore(@Nullable GitIgnore above, String folder, List<Line> lines) {
    this.above = above;
    this.folder = folder;
    this.lines = lines;
  }

  /**
   * What holds in {@code folder}: this, and the file {@code .gitignore} there if there is one.
   *
   * @param path of the folder from where all paths start; empty for that place itself
   */
  GitIgnore below(Path folderOnDisk, String path) {
    return with(folderOnDisk.resolve(".gitignore"), path);
  }

  /** This, and the patterns of {@code file}, which hold below {@code path}. */
  GitIgnore with(Path file, String path) {
    if (!Files.isRegularFile(file)) {
      return this;
    }
    try {
      return with(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), path);
    } catch (IOException e) {
      // A list that cannot be read ignores nothing: too much is checked rather than too little.
      return this;
    }
  }

  GitIgnore with(String text, String path) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.replaceFirst("^\uFEFF", "").split("\r?\n", -1)) {
      Line parsed = Line.parse(line);
      if (parsed != null) {
        lines.add(parsed);
      }
    }
    return lines.isEmpty()
        ? this
        : new GitIgnore(this, path.isEmpty() ? "" : path + "/", List.copyOf(lines));
  }

  /** Whether the file or folder at {@code path} is ignored, its folder not being so. */
  boolean ignores(String path, boolean isFolder) {
    for (GitIgnore list = this; list != null; list = list.above) {
      if (!path.startsWith(list.folder)) {
        continue;
      }
      String inside = path.substring(list.folder.length());
      for (int i = list.lines.size() - 1; i >= 0; i--) {
        Line line = list.lines.get(i);
        if ((isFolder || !line.foldersOnly) && line.pattern.matcher(inside).matches()) {
          return !line.takesBack;
        }
      }
    }
    return false;
  }

  private record Line(Pattern pattern, boolean takesBack, boolean foldersOnly) {

    static @Nullable Line parse(String raw) {
      String line = withoutTrailingSpaces(raw);
      if (line.isEmpty() || line.startsWith("#")) {
        return null;
      }
      boolean takesBack = line.startsWith("!");
      if (takesBack) {
        line = line.substring(1);
      }
      boolean foldersOnly = line.endsWith("/");
      if (foldersOnly) {
        line = line.substring(0, line.length() - 1);
      }
      boolean anchored = line.indexOf('/') >= 0;
      if (line.startsWith("/")) {
        line = line.substring(1);
      }
      if (line.isEmpty()) {
        return null;
      }
      try {
        String regex = Wildcards.regex(line, false);
        if (line.endsWith("/**")) {
          // "abc/**" is everything inside abc, not abc itself.
          regex = Wildcards.regex(line.substring(0, line.length() - 2), false) + ".+";
        }
        return new Line(
            Pattern.compile((anchored ? "" : "(?:.*/)?") + regex, Pattern.DOTALL),
            takesBack,
            foldersOnly);
      } catch (PatternSyntaxException e) {
        return null; // [z-a]: git matches nothing with it either
      } catch (IllegalArgumentException e) {
        return null; // an open bracket, likewise
      }
    }

    /** Spaces at the end do not count, unless a backslash stands before them. */
    private static String withoutTrailingSpaces(String line) {
      int end = line.length();
      while (end > 0 && line.charAt(end - 1) == ' ') {
        if (end > 1 && line.charAt(end - 2) == '\\') {
          break;
        }
        end--;
      }
      return line.substring(0, end);
    }
  }
}
