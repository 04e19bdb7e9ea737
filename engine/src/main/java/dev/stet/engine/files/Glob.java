package dev.stet.engine.files;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for paths: {@code *} and {@code ?} stay inside one name, {@code **} crosses folders,
 * {@code [a-z]} is one of some characters, {@code {a,b}} one of some words. A pattern without a
 * slash fits a name in any folder. A pattern that fits a folder fits everything below it. Case
 * matters everywhere, so that a run is the same on every system. Immutable.
 */
public final class Glob {
  private final String text;
  private final Pattern pattern;

  private Glob(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * The glob written as {@code text}, with slashes of either kind.
   *
   * @throws IllegalArgumentException with the reason, if it is empty or a bracket is not closed
   */
  public static Glob of(String text) {
    String glob = text.strip().replace('\\', '/');
    while (glob.startsWith("./")) {
      glob = glob.substring(2);
    }
    boolean anyFolder = glob.indexOf('/') < 0;
    String bare = glob.replaceAll("^/+|/+$", "");
    if (bare.isEmpty()) {
      throw new IllegalArgumentException("a glob must not be empty");
    }
    String regex = Wildcards.regex(bare, true);
    return new Glob(
        text, Pattern.compile((anyFolder ? "(?:.*/)?" : "") + regex + "(?:/.*)?", Pattern.DOTALL));
  }

  public static List<Glob> all(List<String> texts) {
    return texts.stream().map(Glob::of).toList();
  }

  /** Whether it fits {@code path}, or a folder above it; relative, with {@code /}. */
  public boolean fits(String path) {
    return pattern.matcher(path).matches();
  }

  /** Whether one of {@code globs} fits {@code path}. */
  public static boolean anyFits(List<Glob> globs, String path) {
    return globs.stream().anyMatch(glob -> glob.fits(path));
  }

  @Override
  public String toString() {
    return text;
  }
}
