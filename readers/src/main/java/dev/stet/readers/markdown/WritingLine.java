package dev.stet.readers.markdown;

import java.util.regex.Pattern;

/**
 * A row of underscores, which Markdown draws across the page, and which may be a line to write on.
 *
 * @param start where in {@code source} it begins
 * @param end where it ends
 */
record WritingLine(String source, int start, int end) {
  private static final Pattern BLANK = Pattern.compile("_{8,}\\s*");

  /** Longer words are a line of text over a rule. */
  private static final int LONGEST_LABEL = 40;

  /** How far from a row of underscores another may stand. */
  private static final int NEAR = 240;

  private static final Pattern BLANKS_ABOVE =
      Pattern.compile("(?m)^_{8,}[ \\t]*\\n\\s*[^\\n]{1,40}\\n$");

  private static final Pattern BLANKS_BELOW =
      Pattern.compile("[ \\t]*\\n\\s*[^\\n_]{1,40}\\n_{8,}[ \\t]*(?:\\n|$)");

  /** The row that begins at {@code start}, which may have no underscore. */
  static WritingLine at(String source, int start) {
    int end = start;
    while (end < source.length() && source.charAt(end) == '_') {
      end++;
    }
    return new WritingLine(source, start, end);
  }

  /** Whether there is room for a name on it. */
  boolean isLong() {
    return BLANK.matcher(source.substring(start, end)).matches();
  }

  /**
   * Whether it stands close under a label, and another such row within a few lines, where who signs
   * and when is to be written; or close to another row.
   */
  boolean isOneOfSeveral() {
    String above = line(start - 1);
    if (BLANK.matcher(above).matches()) {
      return true;
    }
    if (above.length() > LONGEST_LABEL || (above.isBlank() && start > 0)) {
      return BLANK.matcher(line(source.indexOf('\n', end) + 1)).matches();
    }
    return BLANKS_ABOVE.matcher(source.substring(Math.max(0, start - NEAR), start)).find()
        || BLANKS_BELOW
            .matcher(source)
            .region(end, Math.min(source.length(), end + NEAR))
            .lookingAt();
  }

  /** The line of the source that holds {@code at}, or that ends there. */
  private String line(int at) {
    if (at <= 0) {
      return "";
    }
    int stop = source.indexOf('\n', at);
    return source.substring(
        source.lastIndexOf('\n', at - 1) + 1, stop < 0 ? source.length() : stop);
  }
}
