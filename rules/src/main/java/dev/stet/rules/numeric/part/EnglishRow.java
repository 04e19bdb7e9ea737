package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of pieces that begin each with a number, the last behind "and": {@code 11 were about fees,
 * five about waiting and four about treatment}.
 *
 * @param text the whole document's text
 * @param from where it begins
 * @param end where it ends at the latest
 * @param which whether "of which" opens it, so that a name may stand before its number
 * @param bracketed whether it stands in brackets, so that no "and" need close it
 * @param elliptic whether the parts must leave out what they count, so that they are no list of
 *     other things
 */
record EnglishRow(
    String text, int from, int end, boolean which, boolean bracketed, boolean elliptic) {
  private static final PrefilteredPattern SEPARATOR =
      PrefilteredPattern.compile("\\s*[,;](?:\\s+and)?\\s+(?=\\S)|\\s+and\\s+(?=\\S)");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:a\\s+further\\s+|another\\s+|the\\s+(?:remaining|other|rest,?)\\s+|and\\s+|(?:by|for|to|in|from|at|on|with|of|as)\\s+(?:the\\s+)?)?(?:[A-Za-z'’-]+:?\\s+){0,4}?\\(?$");
  private static final PrefilteredPattern ONE = PrefilteredPattern.compile("^an?\\s+[a-z]");

  /** What may stand behind a number that follows its name: the Caterer one. */
  private static final Pattern TRAILS = Pattern.compile("\\s*[,;.]?(?:\\s*and)?\\s*");

  private static final Pattern MEASURE =
      Pattern.compile("\\s(?:km|m|metres|miles|hours|minutes)\\b");

  /** Some of the parts, or such as may overlap. */
  private static final PrefilteredPattern OPEN =
      PrefilteredPattern.compile(
          "\\b(?:including|among|such as|e\\.g|mainly|mostly|at least|respectively|named|cited|mentioned|reasons?|said|reported|chose|ticked)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A change, a measure or a mean is no part, and no whole. */
  static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:(?:rose|fell)\\s+(?:by|to|from)|up|(?<!marked\\s)(?<!broken\\s)(?<!closed\\s)(?<!shut\\s)(?<!written\\s)down|increas\\w+|decreas\\w+|last year|compared|less|fewer|than|per|each|average|aged|including|such as|followed by|ahead of|may|can|percent|again|also|twice|at least|up to|respectively|age)\\b|%|\\d{4}s|\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -](?:years?|months?|weeks?|days?|hours?|minutes?|metres?|miles?|km|times)\\b|\\b(?:about|over|nearly|almost|around|some|under|more|from|or|than)\\s+[£$€]?\\d",
          Pattern.CASE_INSENSITIVE);

  /** A part that leaves out what it counts, since the whole has named it. */
  static final PrefilteredPattern ELLIPTIC =
      PrefilteredPattern.compile(
          "^\\s+(?:of|by|about|under|over|for|from|in|at|to|with|on|as|were|was|are|is|had|have|has|did|who|went|came|stand|live|work|men|women|boys|girls|male|female|more)\\b|^[,;.)]|^\\s+and\\b|^$");

  private static final int LONGEST_PART = 9;
  private static final int FEWEST_LISTED = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  String words() {
    return text.substring(from, end);
  }

  /**
   * The numbers that begin its pieces; none if it is no row that closes.
   *
   * @param total what they are parts of, or null if they must be like the first of them
   */
  List<Figure> parts(@Nullable Figure total) {
    String row = words();
    if (OPEN.isIn(row) || row.contains("Total ")) {
      return List.of();
    }
    List<Figure> parts = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Boolean> joined = new ArrayList<>();
    starts.add(0);
    joined.add(false);
    Matcher separator = SEPARATOR.matcher(row);
    while (separator.find()) {
      starts.add(separator.end());
      joined.add(separator.group().contains("and"));
    }
    boolean lastJoined = false;
    for (int i = 0; i < starts.size(); i++) {
      int pieceEnd = i + 1 < starts.size() ? starts.get(i + 1) : row.length();
      String piece = row.substring(starts.get(i), pieceEnd);
      List<Figure> numbers = EnglishNumbers.in(piece, 0, piece.length());
      Figure number = numbers.isEmpty() ? null : numbers.get(0);
      boolean leads =
          number != null
              && (LEAD.matcher(piece.substring(0, number.span().start())).matches()
                  || (which && TRAILS.matcher(piece.substring(number.span().end())).matches()));
      Figure model = total != null ? total : parts.isEmpty() ? number : parts.get(0);
      if (lastJoined
          && number != null
          && (model == null
              || !number.alike(model)
              || number.value().compareTo(EnglishDivision.sum(parts)) > 0)) {
        // the list is over: …, and played to 48,630 people
        break;
      }
      if (number != null && model != null && leads && number.alike(model) && !number.year()) {
        if (OTHERWISE.isIn(which ? unmeasured(piece, number, total) : piece)
            || piece.split("\\s+").length > LONGEST_PART + 3) {
          return List.of();
        }
        if (elliptic && !ELLIPTIC.isIn(piece.substring(number.span().end()))) {
          return List.of();
        }
        parts.add(moved(number, from + starts.get(i)));
        lastJoined = joined.get(i);
      } else if (number == null && ONE.isIn(piece) && !parts.isEmpty() && small(parts)) {
        int at = from + starts.get(i);
        parts.add(new Figure(new Span(at, at + 1), BigDecimal.ONE, BigDecimal.ONE, "", false));
        lastJoined = joined.get(i);
      } else if (number != null || i == 0 || piece.split("\\s+").length > LONGEST_PART) {
        return List.of();
      }
    }
    return parts.size() >= (bracketed ? FEWEST_LISTED : 2) && (lastJoined || bracketed)
        ? parts
        : List.of();
  }

  /** {@code 18.6 km, of which 6.2 km}: the piece without the measure that the whole has too. */
  private String unmeasured(String piece, Figure number, @Nullable Figure total) {
    Matcher measure =
        total == null ? null : MEASURE.matcher(text).region(total.span().end(), text.length());
    return measure != null
            && measure.lookingAt()
            && piece.startsWith(measure.group(), number.span().end())
        ? piece.substring(0, number.span().end())
            + piece.substring(number.span().end() + measure.group().length())
        : piece;
  }

  private static boolean small(List<Figure> parts) {
    return parts.stream().allMatch(part -> part.counts() && part.value().compareTo(HUNDRED) < 0);
  }

  private static Figure moved(Figure number, int by) {
    Span span = new Span(number.span().start() + by, number.span().end() + by);
    return new Figure(span, number.value(), number.step(), number.currency(), number.percent());
  }
}
