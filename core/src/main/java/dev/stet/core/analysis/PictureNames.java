package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of pictures in square brackets, which a browser without pictures prints in their places:
 * {@code [thumbUpWhi] 3}, {@code [anonymous-]}. It cuts each after ten letters, so that no few of
 * them are exactly as long and end within a word.
 */
public final class PictureNames {
  /** Where they stand; empty where a document shows no such browser. */
  public static final Analysis<List<Span>> ANALYSIS = PictureNames::in;

  private static final int FEWEST = 3;
  private static final Pattern NAME = Pattern.compile("\\[([A-Za-z0-9_-]{10})\\](?![(\\[:])");

  /** No word: a capital inside, a stroke at the end, figures among letters. */
  private static final Pattern CUT =
      Pattern.compile(".*[a-z][A-Z].*|.*[_-]|[0-9]{10}|(?=.*[0-9])(?=.*[a-z])[a-z0-9_-]*");

  private PictureNames() {}

  private static List<Span> in(Document document) {
    if (document.text().indexOf('[') < 0) {
      return List.of();
    }
    List<Span> names = new ArrayList<>();
    Set<String> cut = new HashSet<>();
    Matcher name = NAME.matcher(document.text());
    while (name.find()) {
      names.add(new Span(name.start(), name.end()));
      if (CUT.matcher(name.group(1)).matches()) {
        cut.add(name.group(1));
      }
    }
    return cut.size() >= FEWEST ? List.copyOf(names) : List.of();
  }

  /** Whether one of {@code names} overlaps {@code span}. */
  public static boolean overlap(List<Span> names, Span span) {
    return names.stream().anyMatch(span::overlaps);
  }
}
