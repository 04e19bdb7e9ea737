package dev.stet.rules.section;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * (a) is public; (b) was known; or (d) must be told: points in brackets within a sentence, parted
 * by semicolons, of which one is left out.
 */
final class BracketedRow {
  private static final PrefilteredPattern POINT =
      PrefilteredPattern.compile("(?<=[\\s;:])\\(([a-z]|[ivx]{2,4}|[1-9][0-9]?)\\)(?= ?[\\p{L}])");

  private static final PrefilteredPattern PARTED =
      PrefilteredPattern.compile(";\\s*(?:and|or|and/or)?\\s*$");

  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private static final int FEWEST = 3;
  private static final int FARTHEST = 400;

  private BracketedRow() {}

  /**
   * The point behind the one that is left out in each row of {@code block}, with that before it.
   */
  static List<Gap> gaps(Document document, Span block) {
    String text = document.folded();
    if (block.find(text, "(") < 0 || block.find(text, ";") < 0) {
      return List.of();
    }
    List<Gap> gaps = new ArrayList<>();
    List<String> row = new ArrayList<>();
    Gap gap = null;
    Span before = null;
    Matcher point = POINT.matcher(text, block.start(), block.end());
    while (point.find()) {
      Span words = new Span(point.start(), point.end());
      String label = point.group(1);
      boolean goesOn =
          before != null
              && words.start() - before.end() <= FARTHEST
              && PARTED.isIn(text.substring(before.end(), words.start()));
      int step =
          goesOn ? number(label, row.get(0)) - number(row.get(row.size() - 1), row.get(0)) : 0;
      if (step != 1 && step != 2) {
        end(row, gap, gaps);
        gap = null;
        row.clear();
      } else if (step == 2 && before != null) {
        gap = gap == null && row.size() > 1 ? Gap.skipped(before, words) : null;
      }
      boolean begins =
          row.isEmpty() && (label.equals("a") || label.equals("i") || label.equals("1"));
      before = begins || !row.isEmpty() ? words : null;
      if (before != null) {
        row.add(label);
      }
    }
    end(row, gap, gaps);
    return gaps;
  }

  private static void end(List<String> row, @Nullable Gap gap, List<Gap> gaps) {
    if (gap != null && row.size() >= FEWEST) {
      gaps.add(gap);
    }
  }

  private static int number(String label, String first) {
    if (Character.isDigit(first.charAt(0))) {
      return Character.isDigit(label.charAt(0)) ? Integer.parseInt(label) : 0;
    }
    return first.equals("i")
        ? ROMAN.indexOf(label) + 1
        : label.length() == 1 ? label.charAt(0) - 'a' + 1 : 0;
  }
}
