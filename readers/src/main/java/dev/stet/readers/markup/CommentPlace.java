package dev.stet.readers.markup;

/** Where in its line a comment of a source stands. */
final class CommentPlace {
  /** Marks of emphasis and of a person, between a label and what stands for its value. */
  private static final String MARKS = " \t*_@";

  private CommentPlace() {}

  /**
   * Whether the comment from {@code start} to {@code end} is all that an item, a cell or a label
   * has, so that a page made of the source has nothing there.
   */
  static boolean isBare(String source, int start, int end) {
    int after = end;
    while (after < source.length() && " \t,.;".indexOf(source.charAt(after)) >= 0) {
      after++;
    }
    if (after < source.length() && "|\r\n".indexOf(source.charAt(after)) < 0) {
      return false;
    }
    int at = start - 1;
    boolean bullet = false;
    while (at >= 0 && MARKS.indexOf(source.charAt(at)) >= 0) {
      bullet |= source.charAt(at) == '*';
      at--;
    }
    if (at < 0 || source.charAt(at) == '\n') {
      return bullet;
    }
    return switch (source.charAt(at)) {
      case '|', '—', '–' -> true;
      case ':', '：' -> at > 0 && !Character.isWhitespace(source.charAt(at - 1));
      case ']' -> isItem(source, beforeBox(source, at));
      default -> isItem(source, at);
    };
  }

  /** What precedes {@code [ ]}, which closes at {@code close}. */
  private static int beforeBox(String source, int close) {
    int at = source.charAt(Math.max(0, close - 1)) == '[' ? close - 2 : close - 3;
    while (at >= 0 && source.charAt(at) == ' ') {
      at--;
    }
    return at;
  }

  /** Whether the mark of an item ends at {@code at}, and nothing else precedes it in its line. */
  private static boolean isItem(String source, int at) {
    if (at < 0 || "-+*.)".indexOf(source.charAt(at)) < 0) {
      return false;
    }
    boolean numbered = ".)".indexOf(source.charAt(at)) >= 0;
    int from = at - 1;
    while (numbered && from >= 0 && Character.isDigit(source.charAt(from))) {
      from--;
    }
    if (numbered && from == at - 1) {
      return false;
    }
    while (from >= 0 && " \t>".indexOf(source.charAt(from)) >= 0) {
      from--;
    }
    return from < 0 || source.charAt(from) == '\n';
  }
}
