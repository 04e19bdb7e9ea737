package dev.stet.rules.profile;

import com.google.re2j.Pattern;
import dev.stet.core.rule.Words;
import java.util.List;

/**
 * Something a kind of document has: a section, or what stands at its head or foot. Immutable.
 *
 * @param id its name in the profile: {@code review}
 * @param name what it is called in a message
 * @param required whether it must be there
 * @param place where it stands
 * @param titles words one of which its heading holds
 * @param cues words that show it is there where it has no heading
 * @param patterns what a line of it looks like, for what is neither heading nor phrase: a document
 *     number, a date
 * @param minimum characters it holds at least, white space aside; 0 for no minimum
 */
public record Part(
    String id,
    Words name,
    boolean required,
    Place place,
    List<String> titles,
    List<String> cues,
    List<Pattern> patterns,
    int minimum) {
  public Part {
    titles = List.copyOf(titles);
    cues = List.copyOf(cues);
    patterns = List.copyOf(patterns);
    if (titles.isEmpty() && cues.isEmpty() && patterns.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + id + "' has neither titles nor cues nor patterns: nothing could be it");
    }
  }

  /** Where a part stands. */
  public enum Place {
    /** Before the body and in its first lines. */
    HEAD,
    BODY,
    /** In the last lines of the body and after it. */
    FOOT
  }
}
