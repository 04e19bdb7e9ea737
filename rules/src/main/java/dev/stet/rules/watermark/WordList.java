package dev.stet.rules.watermark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Word lists beside the rules: lines of a name, a colon and words. A word of several has quotation
 * marks round it; {@code #} begins a comment.
 */
final class WordList {
  private WordList() {}

  /** The words of the resource {@code name}, in lower case, with the name of their line. */
  static Map<String, String> load(String name) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String line : resource(name).split("\n")) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        int colon = line.indexOf(':');
        String list = line.substring(colon + 1).strip();
        for (String word : list.split(list.startsWith("\"") ? "\" ?\"?" : " ")) {
          if (!word.isEmpty()) {
            words.put(word.toLowerCase(Locale.ROOT), line.substring(0, colon));
          }
        }
      }
    }
    return words;
  }

  /** The words of the resource {@code name} as a lexicon, with the value of their line's name. */
  static Lexicon lexicon(String name, ToIntFunction<String> value) {
    Map<String, Integer> values = new TreeMap<>();
    load(name).forEach((word, line) -> values.put(word, value.applyAsInt(line)));
    return new Lexicon(values);
  }

  private static String resource(String name) {
    try (InputStream words = WordList.class.getResourceAsStream(name)) {
      if (words == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(words.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
