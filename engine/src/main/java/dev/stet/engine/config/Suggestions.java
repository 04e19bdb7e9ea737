package dev.stet.engine.config;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What to say of a word that means nothing: the nearest one that does. */
public final class Suggestions {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Suggestions() {}

  /** {@code unknown rule 'x'; did you mean 'y'?}, or all there are if none is near. */
  public static String unknown(String what, String word, Collection<String> known) {
    int far = Math.max(3, word.length() / 3);
    return known.stream()
        .min(
            Comparator.comparingInt((String candidate) -> DISTANCE.apply(candidate, word))
                .thenComparing(Comparator.naturalOrder()))
        .filter(nearest -> DISTANCE.apply(nearest, word) <= far)
        .map(nearest -> "unknown %s '%s'; did you mean '%s'?".formatted(what, word, nearest))
        .orElseGet(
            () -> "unknown %s '%s'; there are: %s".formatted(what, word, String.join(", ", known)));
  }
}
