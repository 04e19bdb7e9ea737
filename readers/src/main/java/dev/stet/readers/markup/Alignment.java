package dev.stet.readers.markup;

import org.jsoup.parser.Parser;

/**
 * Walks decoded words along the source they came from, where an entity or an escape is longer than
 * the character it stands for.
 */
public final class Alignment {
  private static final int LONGEST_ENTITY = 40;

  /** So many equal characters are no coincidence. */
  private static final int SAME = 3;

  private Alignment() {}

  /** Takes what is found, in order. */
  public interface Sink {
    /** One character of the words and the stretch of the source it stands for. */
    void character(char c, int start, int end);
  }

  /**
   * Walks {@code words} along {@code source} from {@code start} to {@code end}.
   *
   * @param escapes whether a backslash takes the meaning from the sign after it, as in Markdown
   */
  public static void walk(
      String words, String source, int start, int end, boolean escapes, Sink sink) {
    int at = start;
    int i = 0;
    while (i < words.length()) {
      char wanted = words.charAt(i);
      if (at >= end) {
        sink.character(wanted, end, end); // the two disagree: stay at the end
        i++;
        continue;
      }
      char here = source.charAt(at);
      if (here == '&') {
        int entityEnd = entityEnd(source, at, end);
        String entity = entityEnd < 0 ? "" : source.substring(at, entityEnd);
        String meant = Parser.unescapeEntities(entity, false);
        if (!meant.equals(entity) && words.startsWith(meant, i)) {
          for (int k = 0; k < meant.length(); k++) {
            sink.character(meant.charAt(k), at, entityEnd);
          }
          i += meant.length();
          at = entityEnd;
          continue;
        }
      }
      if (escapes
          && here == '\\'
          && at + 1 < source.length()
          && isPunctuation(source.charAt(at + 1))
          && source.charAt(at + 1) == wanted) {
        sink.character(wanted, at, at + 2);
        i++;
        at += 2;
      } else if (here == wanted) {
        sink.character(wanted, at, at + 1);
        i++;
        at++;
      } else if (here == '\r' || isBehind(words, i, source, at)) {
        at++; // a line end made one kind, or an escaped sign before, which the parser took out
      } else {
        sink.character(wanted, at, at + 1);
        i++;
        at++;
      }
    }
  }

  /** Whether the words go on a character later in the source. */
  private static boolean isBehind(String words, int i, String source, int at) {
    int telling = Math.min(SAME, words.length() - i);
    return source.regionMatches(at + 1, words, i, telling);
  }

  /** Where the entity that may begin at {@code at} ends, or -1. */
  private static int entityEnd(String source, int at, int end) {
    int limit = Math.min(end, at + LONGEST_ENTITY);
    for (int i = at + 1; i < limit; i++) {
      char c = source.charAt(i);
      if (c == ';') {
        return i > at + 1 ? i + 1 : -1;
      }
      if (!(c == '#' && i == at + 1) && !isAlphanumeric(c)) {
        return i > at + 1 ? i : -1; // HTML knows a few entities without a semicolon
      }
    }
    return limit == end && end > at + 1 ? end : -1;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !isAlphanumeric(c);
  }
}
