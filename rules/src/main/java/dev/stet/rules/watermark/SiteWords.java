package dev.stet.rules.watermark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The words by which a site is known: its buttons, what it calls itself and its visitor, and what
 * it speaks about. Immutable.
 */
final class SiteWords {
  /** A family of words. */
  enum Family {
    /** Words that are a button or a link by themselves. */
    BUTTONS,
    /** Who speaks. */
    SITE,
    /** To whom. */
    VISITOR,
    // about what
    DOWNLOAD,
    RIGHTS,
    PAY,
    FOLLOW,
    BROWSE;

    boolean isTopic() {
      return this != BUTTONS && this != SITE && this != VISITOR;
    }
  }

  private final Map<Family, List<String>> terms;
  private final Set<String> buttons;

  private SiteWords(Map<Family, Set<String>> terms) {
    this.terms = new EnumMap<>(Family.class);
    terms.forEach((family, words) -> this.terms.put(family, List.copyOf(words)));
    this.buttons = Set.copyOf(terms.getOrDefault(Family.BUTTONS, Set.of()));
  }

  /** The words that come with Stet. */
  static SiteWords shipped() {
    Map<Family, Set<String>> terms = new EnumMap<>(Family.class);
    try (InputStream in = SiteWords.class.getResourceAsStream("site-words.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Family family = Family.BUTTONS;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          family = Family.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          Set<String> words = terms.computeIfAbsent(family, key -> new HashSet<>());
          for (String word : line.split(",", -1)) {
            words.add(word.strip());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SiteWords(terms);
  }

  /** Whether {@code item}, folded and in lower case, is a button and nothing else. */
  boolean isButton(String item) {
    return buttons.contains(item);
  }

  /** The families of which {@code line}, folded and in lower case, holds a word. */
  Set<Family> in(String line) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    terms.forEach(
        (family, words) -> {
          if (family != Family.BUTTONS && words.stream().anyMatch(word -> holds(line, word))) {
            families.add(family);
          }
        });
    return families;
  }

  /** Latin terms are words of their own; Chinese has no spaces to tell. */
  private static boolean holds(String line, String term) {
    int at = line.indexOf(term);
    while (at >= 0) {
      int end = at + term.length();
      boolean alone =
          !(isLatin(term.charAt(0)) && at > 0 && isLatin(line.charAt(at - 1)))
              && !(isLatin(line.charAt(end - 1))
                  && end < line.length()
                  && isLatin(line.charAt(end)));
      if (alone) {
        return true;
      }
      at = line.indexOf(term, at + 1);
    }
    return false;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
