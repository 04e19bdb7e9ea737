package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A last word that is only the beginning of one: elsewhere in the document it always goes on.
 *
 * @param evidence what a person can check
 */
record BrokenWord(Words evidence) {
  /** Looking through a longer document for each of its ends would take too long. */
  private static final int MOST_BLOCKS = 20_000;

  private static final int MOST_PLACES = 500;
  private static final int SHORTEST = 4;

  private static final Set<String> FORMS = Set.of("s", "es", "d", "ed", "ing", "ly");
  private static final int LONGEST_FORM = 4;

  /** The word at the end of {@code words}, or null if nothing says that it goes on. */
  static @Nullable BrokenWord at(Document document, Span words) {
    String text = words.of(document.text()).stripTrailing();
    if (text.length() < 2) {
      return null;
    }
    char last = text.charAt(text.length() - 1);
    int end = words.start() + text.length();
    if (Endings.isHan(last)) {
      return text.length() > SHORTEST ? chinese(document, text, end) : null;
    }
    return Character.isLetter(last) && last < 0x250 ? latin(document, text, end) : null;
  }

  private static @Nullable BrokenWord chinese(Document document, String words, int end) {
    String tail = words.substring(words.length() - 2);
    char next = next(document, tail, end, 2);
    return next == 0
        ? null
        : new BrokenWord(
            new Words(
                "everywhere else “" + tail + "” goes on as “" + tail + next + "”",
                "别处“" + tail + "”后都接“" + next + "”"));
  }

  /**
   * The letter with which {@code tail} goes on wherever else than at {@code own} it stands, which
   * is in at least {@code fewest} places; 0 if it does not always go on, or not in one way.
   */
  static char next(Document document, String tail, int own, int fewest) {
    String text = document.text();
    char next = 0;
    int count = 0;
    for (int at = text.indexOf(tail);
        at >= 0 && count < MOST_PLACES;
        at = text.indexOf(tail, at + 1)) {
      int after = at + tail.length();
      if (after == own || after >= text.length()) {
        continue;
      }
      char follows = text.charAt(after);
      if (!Endings.isHan(follows) || (next != 0 && next != follows)) {
        return 0;
      }
      next = follows;
      count++;
    }
    return count >= fewest ? next : 0;
  }

  /** members beside member: another form of the word, which is whole. */
  private static boolean isForm(String text, int from) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_FORM
        && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return FORMS.contains(text.substring(from, end));
  }

  private static @Nullable BrokenWord latin(Document document, String words, int end) {
    int start = words.length();
    while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
      start--;
    }
    String word = words.substring(start);
    if (word.length() < 2 || document.blocks().size() > MOST_BLOCKS) {
      return null;
    }
    String text = document.text();
    boolean whole = false;
    boolean longer = false;
    for (int at = text.indexOf(word); at >= 0 && !whole; at = text.indexOf(word, at + 1)) {
      boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
      int after = at + word.length();
      if (begins && after != end && after < text.length()) {
        boolean goesOn = Character.isLetter(text.charAt(after));
        whole = !goesOn;
        longer |= goesOn && !isForm(text, after);
      }
    }
    return longer && !whole
        ? new BrokenWord(
            new Words("“" + word + "” is the beginning of a longer word", "“" + word + "”只是一个词的开头"))
        : null;
  }
}
