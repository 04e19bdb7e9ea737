package dev.stet.engine.files;

/** Turns the wildcards of globs and of {@code .gitignore} into regular expressions. */
final class Wildcards {
  private static final String SPECIAL = "\\.[]{}()<>*+-=!?^$|";

  private Wildcards() {}

  /**
   * A regular expression for {@code glob}.
   *
   * @param braces whether {@code {a,b}} chooses; in {@code .gitignore} braces are plain
   * @throws IllegalArgumentException if a bracket or brace is not closed
   */
  static String regex(String glob, boolean braces) {
    StringBuilder regex = new StringBuilder(glob.length() * 2);
    int depth = 0;
    int at = 0;
    while (at < glob.length()) {
      char c = glob.charAt(at);
      if (c == '*') {
        at = stars(glob, at, regex);
        continue;
      }
      if (c == '[') {
        at = brackets(glob, at, regex);
        continue;
      }
      if (c == '?') {
        regex.append("[^/]");
      } else if (c == '\\' && at + 1 < glob.length()) {
        literal(glob.charAt(++at), regex);
      } else if (braces && c == '{') {
        regex.append("(?:");
        depth++;
      } else if (depth > 0 && c == ',') {
        regex.append('|');
      } else if (depth > 0 && c == '}') {
        regex.append(')');
        depth--;
      } else {
        literal(c, regex);
      }
      at++;
    }
    if (depth > 0) {
      throw new IllegalArgumentException("a { without its } in the glob '" + glob + "'");
    }
    return regex.toString();
  }

  private static int stars(String glob, int at, StringBuilder regex) {
    int end = at;
    while (end < glob.length() && glob.charAt(end) == '*') {
      end++;
    }
    boolean wholeName =
        end - at == 2
            && (at == 0 || glob.charAt(at - 1) == '/')
            && (end == glob.length() || glob.charAt(end) == '/');
    if (!wholeName) {
      regex.append("[^/]*");
      return end;
    }
    if (end == glob.length()) {
      regex.append(".*");
      return end;
    }
    regex.append("(?:.*/)?");
    return end + 1;
  }

  private static int brackets(String glob, int at, StringBuilder regex) {
    int from = at + 1;
    boolean not = from < glob.length() && (glob.charAt(from) == '!' || glob.charAt(from) == '^');
    if (not) {
      from++;
    }
    // A bracket that comes first stands for itself: []a]
    int close = glob.indexOf(']', from + 1);
    if (close < 0) {
      throw new IllegalArgumentException("a [ without its ] in the glob '" + glob + "'");
    }
    regex.append("(?!/)[").append(not ? "^" : "");
    for (int i = from; i < close; i++) {
      char c = glob.charAt(i);
      if (c == '\\' && i + 1 < close) {
        c = glob.charAt(++i);
        regex.append('\\').append(c);
      } else if (c == '-') {
        regex.append('-');
      } else {
        literal(c, regex);
      }
    }
    regex.append(']');
    return close + 1;
  }

  private static void literal(char c, StringBuilder regex) {
    if (SPECIAL.indexOf(c) >= 0 || c == '&' || c == '#') {
      regex.append('\\');
    }
    regex.append(c);
  }
}
