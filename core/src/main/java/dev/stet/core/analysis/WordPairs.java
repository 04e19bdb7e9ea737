package dev.stet.core.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which two characters stand side by side inside a Chinese word ({@code word-pairs.txt}): enough to
 * tell a text from characters that belong to no word of it. Immutable and thread-safe.
 */
public final class WordPairs {
  private static final char FIRST = '\u4E00';
  private static final char LAST = '\u9FFF';

  private static final @Nullable String[] SECONDS = load();

  private WordPairs() {}

  /** Whether some common word has {@code second} after {@code first}. */
  public static boolean hold(char first, char second) {
    String seconds = isHan(first) ? SECONDS[first - FIRST] : null;
    return seconds != null && seconds.indexOf(second, 1) > 0;
  }

  /** How many characters may follow {@code first} inside a word: few where it is rare. */
  public static int after(char first) {
    String seconds = isHan(first) ? SECONDS[first - FIRST] : null;
    return seconds == null ? 0 : seconds.length() - 1;
  }

  /** Whether {@code c} is one of the characters of which Chinese words are made. */
  public static boolean isHan(char c) {
    return c >= FIRST && c <= LAST;
  }

  private static @Nullable String[] load() {
    @Nullable String[] seconds = new String[LAST - FIRST + 1];
    try (InputStream pairs = WordPairs.class.getResourceAsStream("word-pairs.txt")) {
      if (pairs == null) {
        throw new IllegalStateException("word-pairs.txt is missing from the jar");
      }
      for (String line : new String(pairs.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (isHan(line.charAt(0))) {
          seconds[line.charAt(0) - FIRST] = line;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seconds;
  }
}
