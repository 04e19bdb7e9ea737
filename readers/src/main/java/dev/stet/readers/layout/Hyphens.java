package dev.stet.readers.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of a hyphen at a line's end whether it belongs to the word: it does where the document
 * writes the word with it in the middle of a line.
 */
final class Hyphens {
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+-\\p{L}+");

  private final Set<String> compounds = new HashSet<>();

  Hyphens(List<Line> lines) {
    for (Line line : lines) {
      if (line.text.indexOf('-') > 0) {
        Matcher matcher = COMPOUND.matcher(line.text);
        while (matcher.find()) {
          compounds.add(matcher.group().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  /** Whether {@code before} ends in a hyphen that {@code after} undoes. */
  boolean undone(CharSequence before, String after) {
    int end = before.length() - 1;
    if (end < 1
        || after.isEmpty()
        || !Character.isLetter(before.charAt(end - 1))
        || !Character.isLowerCase(after.codePointAt(0))) {
      return false;
    }
    char hyphen = before.charAt(end);
    if (hyphen == '\u00AD') {
      return true;
    }
    if (hyphen != '-' && hyphen != '\u2010') {
      return false;
    }
    int from = end;
    while (from > 0 && Character.isLetter(before.charAt(from - 1))) {
      from--;
    }
    // well-|to-do, e-|mail
    boolean compoundBefore = from > 0 && before.charAt(from - 1) == '-';
    int to = 0;
    while (to < after.length() && Character.isLetter(after.charAt(to))) {
      to++;
    }
    String compound = before.subSequence(from, end) + "-" + after.substring(0, to);
    return !compoundBefore
        && end - from > 1
        && !compounds.contains(compound.toLowerCase(Locale.ROOT));
  }
}
