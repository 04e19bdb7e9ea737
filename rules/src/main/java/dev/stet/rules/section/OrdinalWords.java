package dev.stet.rules.section;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Words that count the sentences of a paragraph. */
final class OrdinalWords {
  private static final List<String> ORDINALS =
      List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth");

  private static final PrefilteredPattern ORDINAL =
      PrefilteredPattern.compile(
          "\\b(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth)(?:ly)?,");

  private OrdinalWords() {}

  /** First, … Second, … Fourth, …: sentences of a paragraph that leave one out. */
  static List<Gap> gaps(Document document, Span block) {
    int at = block.find(document.text(), "First");
    if (at < 0) {
      return List.of();
    }
    List<Gap> gaps = new ArrayList<>();
    Matcher ordinal = ORDINAL.matcher(document.text(), at, block.end());
    Span before = null;
    int last = 0;
    while (ordinal.find()) {
      int number = ORDINALS.indexOf(ordinal.group(1)) + 1;
      Span words = new Span(ordinal.start(1), ordinal.end(1));
      if (number == last + 2 && before != null) {
        gaps.add(Gap.skipped(before, words));
      } else if (number != last + 1) {
        return gaps;
      }
      before = words;
      last = number;
    }
    return gaps;
  }
}
