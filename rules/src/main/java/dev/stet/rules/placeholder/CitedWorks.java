package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The names in square brackets by which a document cites works: {@code [Crane88]}, {@code [TIDE
 * TABLES]}. Each heads an entry below the heading of the references, with a title in quotation
 * marks, a year or an address; an entry that is still to be written has none of them.
 */
final class CitedWorks {
  /** The names of a document, with their brackets. */
  static final Analysis<Set<String>> ANALYSIS = CitedWorks::of;

  private static final PrefilteredPattern HEADING =
      PrefilteredPattern.compile(
          "(?im)^[^\\n]{0,30}\\b(?:references|bibliography|works cited|literature cited)\\b[^\\n]{0,12}$|^[^\\n]{0,8}(?:参考|引用)文献");

  private static final PrefilteredPattern ENTRY =
      PrefilteredPattern.compile(
          "(?m)^[ \\t]{0,12}(?:[-*•] )?(\\[[\\p{L}\\p{N}][^\\[\\]\\n]{1,30}\\])(?: {1,20}|[ ]{0,20}\\n {1,30})(?=[\\p{Lu}\"“'‘<\\p{IsHan}])");

  /** What tells a work: its title in quotation marks, a year, an address. */
  private static final PrefilteredPattern WORK =
      PrefilteredPattern.compile("[\"“”]|\\b(?:1[89]|20)[0-9]{2}\\b|://|《");

  private static final int LONGEST_ENTRY = 500;

  private CitedWorks() {}

  private static Set<String> of(Document document) {
    String text = document.folded();
    Matcher heading = HEADING.matcher(text);
    if (!heading.find()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    Matcher entry = ENTRY.matcher(text, heading.end(), text.length());
    while (entry.find()) {
      if (WORK.isIn(entry(text, entry.end()))) {
        names.add(entry.group(1));
      }
    }
    return Set.copyOf(names);
  }

  /** What stands from {@code at} to the next line that is empty or begins with a bracket. */
  private static String entry(String text, int at) {
    int end = at;
    int limit = Math.min(text.length(), at + LONGEST_ENTRY);
    while (end < limit && !(text.charAt(end) == '\n' && !goesOn(text, end + 1))) {
      end++;
    }
    return text.substring(at, end);
  }

  private static boolean goesOn(String text, int line) {
    int at = line;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '[';
  }

  /** Whether {@code span} is such a name. */
  static boolean isName(Document document, Span span) {
    return document.get(ANALYSIS).contains(span.of(document.folded()));
  }
}
