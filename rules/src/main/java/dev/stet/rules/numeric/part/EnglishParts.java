package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
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
 * A whole and behind it all its parts in one English sentence, or in the next: {@code 19
 * complaints; 11 were about fees, five about waiting and four about treatment}. The row of parts
 * begins each with a number, and the last stands behind "and".
 */
final class EnglishParts {
  /** A whole and the parts that do not make it. */
  record Whole(Span span, Figure total, List<Figure> parts) {
    /** Whether the parts make {@code other}. */
    boolean makes(Figure other) {
      List<Figure> all = new ArrayList<>(parts);
      all.add(total); // nine members, four of them independent, two executive and three nominated
      return other.alike(total) && (meets(other, parts) || meets(other, all));
    }

    /** {@code two sluices, Sluices 1 and 2}: the parts are told by their numbers. */
    boolean numbers() {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).value().compareTo(BigDecimal.valueOf(i + 1L)) != 0) {
          return false;
        }
      }
      return total.value().compareTo(BigDecimal.valueOf(parts.size())) == 0;
    }

    BigDecimal sum() {
      return parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private static final String WORDS = "(?:\\s+(?![Aa]nd\\s)[A-Za-z'’-]+){0,7}";

  /** From the whole to its first part: a colon or bracket, "of which", a comma or semicolon. */
  private static final PrefilteredPattern LISTED =
      PrefilteredPattern.compile("^" + WORDS + "\\s*(?::|\\(|[–—]|\\s-)\\s*");

  private static final PrefilteredPattern OF_WHICH =
      PrefilteredPattern.compile(
          "^"
              + WORDS
              + ",?\\s+(?:of which|of whom|of these|comprising|compris\\w+|consist\\w+ of|made up of|split between|divided (?:into|between)|namely)\\s*:?\\s+");
  private static final PrefilteredPattern BEHIND =
      PrefilteredPattern.compile("^" + WORDS + "[,;]\\s+(?:with\\s+)?");
  private static final PrefilteredPattern OF_ALL =
      PrefilteredPattern.compile(
          "(?:^|[,;:(.]\\s*|\\band\\s+)(?:[Oo]f(?:\\s+the\\s+(?:total\\s+|whole\\s+)?(?:cost|sum|price|budget|grant|income|bill|area|length|amount|total|money|fund|spending|expenditure)\\s+of)?|[Ff]rom\\s+the\\s+(?:[a-z]+\\s+){1,2}of)\\s+(?:the|these|our|its|all|those)?\\s*$");
  private static final PrefilteredPattern OF_ALL_PARTS =
      PrefilteredPattern.compile(
          "^(?:\\s+(?!and\\s)[A-Za-z'’-]+){0,4},?\\s+(?:(?:the|a)\\s+sum\\s+of\\s+)?$");

  /** What opens a row of parts in the sentence behind that of the whole. */
  private static final PrefilteredPattern NEXT =
      PrefilteredPattern.compile(
          "^\\s*(?:The\\s+(?:mix|split|breakdown|rest|others)|They|These|Those|There\\s+(?:were|was|are)|Of\\s+(?:these|them)|It|[A-Z][a-z]+\\s+came)\\b(?:\\s+[a-z]+){0,3}\\s+\\(?$");

  private static final PrefilteredPattern SEPARATOR =
      PrefilteredPattern.compile("\\s*[,;](?:\\s+and)?\\s+(?=\\S)|\\s+and\\s+(?=\\S)");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:a\\s+further\\s+|another\\s+|the\\s+(?:remaining|other|rest,?)\\s+|and\\s+|(?:by|for|to|in|from|at|on|with|of|as)\\s+(?:the\\s+)?)?(?:[A-Za-z'’-]+:?\\s+){0,4}?\\(?$");
  private static final PrefilteredPattern ONE = PrefilteredPattern.compile("^an?\\s+[a-z]");

  private static final PrefilteredPattern THE_ONE =
      PrefilteredPattern.compile("\\band " + EnglishNumbers.THE_ONE);
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:(?:rose|fell)\\s+(?:by|to|from)|up|(?<!marked\\s)(?<!broken\\s)(?<!closed\\s)(?<!shut\\s)(?<!written\\s)down|increas\\w+|decreas\\w+|last year|compared|less|fewer|than|per|each|average|aged|including|such as|followed by|ahead of|may|can|percent|again|also|twice|at least|up to|respectively|age)\\b|%|\\d{4}s|\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -](?:years?|months?|weeks?|days?|hours?|minutes?|metres?|miles?|km|times)\\b|\\b(?:about|over|nearly|almost|around|some|under|more|from|or|than)\\s+[£$€]?\\d",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern OPEN =
      PrefilteredPattern.compile(
          "\\b(?:including|among|such as|e\\.g|mainly|mostly|at least|respectively|named|cited|mentioned|reasons?|said|reported|chose|ticked)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile("\\b(?:remaining|others?|rest|the other)\\b");

  private static final Pattern MEASURE =
      Pattern.compile("\\s(?:km|m|metres|miles|hours|minutes)\\b");
  private static final int LONGEST_PART = 9;
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  /** A part that leaves out what it counts, since the whole has named it. */
  private static final PrefilteredPattern ELLIPTIC =
      PrefilteredPattern.compile(
          "^\\s+(?:of|by|about|under|over|for|from|in|at|to|with|on|as|were|was|are|is|had|have|has|did|who|went|came|stand|live|work|men|women|boys|girls|male|female|more)\\b|^[,;.)]|^\\s+and\\b|^$");

  /** What may stand behind a number that follows its name: the Caterer one. */
  private static final Pattern TRAILS = Pattern.compile("\\s*[,;.]?(?:\\s*and)?\\s*");

  private static final PrefilteredPattern BRIEF =
      PrefilteredPattern.compile(
          "(?:\\d{1,4}|[a-z]{3,9}) [a-z-]+(?:, (?:\\d{1,4}|[a-z]{3,9}) [a-z-]+)*,? and (?:\\d{1,4}|[a-z]{3,9}) [a-z-]+(?=[.;]|\\s*$)");

  /** A mean is no whole of other means: the average weekday saw 4,100, a Sunday 900. */
  private static final PrefilteredPattern TYPICAL =
      PrefilteredPattern.compile("\\b(?:[Aa]verage|[Mm]ean|[Tt]ypical)\\b[^.;]*$");

  /** {@code Of these, 118 happened in the first year, 52 in the second}: the first of the parts. */
  private static final PrefilteredPattern OF_THESE =
      PrefilteredPattern.compile("\\b[Oo]f (?:these|those|them|which|whom),? $");

  private static final PrefilteredPattern ROUGHLY =
      PrefilteredPattern.compile(
          "\\b(?:about|nearly|almost|over|some|around|roughly|approximately|approaching|a fraction of|(?:more|less|fewer) than|upwards? of|up to|at least|at most)\\s+$",
          Pattern.CASE_INSENSITIVE);

  /** {@code 392 a 4, 148 a 3}: what they gave, not how many did. */
  private static final PrefilteredPattern SCORE = PrefilteredPattern.compile("\\ban? $");

  private static final PrefilteredPattern TOGETHER_BEFORE =
      PrefilteredPattern.compile("\\b(?:in all|together|altogether|in total),?\\s+$");
  private static final PrefilteredPattern TOGETHER_BEHIND =
      PrefilteredPattern.compile(
          "(?:\\s[a-z]+){0,2}\\s(?:in all|together|altogether|in total)(?=[,.;)]|\\sfor\\b|\\s*$)");
  private static final PrefilteredPattern WITH =
      PrefilteredPattern.compile(
          "(?:\\s[a-z]+)?,?\\s(?:with|including|counting|together\\swith|plus)\\s");

  private static final PrefilteredPattern NO_SUM =
      PrefilteredPattern.compile(
          "\\b(?:each|per|apiece|times|an? (?:day|week|month|year|session|set|hour)|more|less|fewer|about|nearly|over|average|rest|others?|of which|between)\\b|[×*]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY =
      Pattern.compile(
          "(?:st|nd|rd|th)?\\s(?:and\\s\\d{1,2}\\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");

  /** {@code the boathouse}: one, without a number. */
  private static final PrefilteredPattern UNNUMBERED =
      PrefilteredPattern.compile(
          "(?:,|\\band) (?:the|an?) [a-z-]{3,20}(?: [a-z-]{3,20}){0,2}(?:,| and\\b|[.;])");

  private static final int FEWEST_LISTED = 3;
  private static final int LONGEST_GAP = 60;

  private final String text;

  /** Whether "of which" opens the row, in which a name may stand before its number. */
  private boolean which;

  /** Whether the row stands in brackets, so that no "and" need close it. */
  private boolean bracketed;

  /** Whether each part has but one word to it, so that it is one of a sort: 3 high and 7 low. */
  private boolean brief;

  /** Whether the parts must leave out what they count, so that they are no list of other things. */
  private boolean elliptic;

  private EnglishParts(String text) {
    this.text = text;
  }

  /**
   * The first whole of a sentence that its parts do not make, or null.
   *
   * @param before where the sentence before it begins, or -1 if it is another block's
   */
  static @Nullable Whole wrong(String text, int before, int start, int end) {
    EnglishParts reading = new EnglishParts(text);
    List<Figure> numbers = EnglishNumbers.in(text, start, end);
    for (int i = 0; i + 1 < numbers.size(); i++) {
      Whole whole = reading.within(numbers, i, start, end);
      if (whole != null && !whole.numbers() && !isMadeByTheRest(text, whole, end)) {
        return whole;
      }
    }
    Whole together = together(text, numbers, start, end);
    if (together != null) {
      return together;
    }
    return before < 0 || numbers.size() < 2 ? null : reading.next(numbers, before, start, end);
  }

  /** {@code two sheds, the boathouse and one kiln}: what has no number makes the whole. */
  private static boolean isMadeByTheRest(String text, Whole whole, int end) {
    Matcher rest = UNNUMBERED.matcher(text, whole.parts().get(0).span().end(), end);
    long missing = 0;
    while (rest.find()) {
      missing++;
    }
    return whole.sum().add(BigDecimal.valueOf(missing)).compareTo(whole.total().value()) == 0;
  }

  /** {@code £4,900 and £4,850, £9,570 together}: a sum of the figures right before it. */
  private static @Nullable Whole together(String text, List<Figure> numbers, int start, int end) {
    for (int i = 2; i < numbers.size(); i++) {
      Figure total = numbers.get(i);
      String lead = text.substring(numbers.get(i - 1).span().end(), total.span().start());
      boolean said =
          TOGETHER_BEFORE.isIn(lead)
              || TOGETHER_BEHIND.matcher(text, total.span().end(), end).lookingAt();
      List<Figure> parts =
          said && !total.percent() ? row(text, numbers.subList(0, i), total) : List.of();
      if (parts.size() < 2
          || NO_SUM.matcher(text, start, end).find()
          || WITH.matcher(text, total.span().end(), end).lookingAt()) {
        continue;
      }
      BigDecimal off = sum(parts).subtract(total.value()).abs();
      if (off.signum() > 0
          && off.multiply(TEN).compareTo(total.value()) <= 0
          && !anyRun(parts, total)) {
        return new Whole(total.span(), total, parts);
      }
    }
    return null;
  }

  /** The figures before a sum that are like it, back to where another sort of text begins. */
  private static List<Figure> row(String text, List<Figure> before, Figure total) {
    List<Figure> row = new ArrayList<>();
    int next = total.span().start();
    for (int i = before.size() - 1; i >= 0; i--) {
      Figure figure = before.get(i);
      String between = text.substring(figure.span().end(), next);
      if (between.length() > LONGEST_GAP || between.indexOf(';') >= 0) {
        break;
      }
      boolean like =
          figure.alike(total)
              && (figure.step().compareTo(BigDecimal.ONE) < 0)
                  == (total.step().compareTo(BigDecimal.ONE) < 0)
              && !year(figure)
              && !SCORE.isIn(
                  text.substring(Math.max(0, figure.span().start() - 6), figure.span().start()))
              && !DAY.matcher(between).lookingAt();
      if (like) {
        row.add(0, figure);
      }
      next = figure.span().start();
    }
    return row;
  }

  private static boolean anyRun(List<Figure> parts, Figure total) {
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from + 2; to <= parts.size(); to++) {
        if (meets(total, parts.subList(from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable Whole within(List<Figure> numbers, int index, int start, int end) {
    Figure total = numbers.get(index);
    Figure first = numbers.get(index + 1);
    if (total.percent() || year(total)) {
      return null;
    }
    which = false;
    brief = false;
    bracketed = false;
    String lead = text.substring(Math.max(start, total.span().start() - 40), total.span().start());
    String between = text.substring(total.span().end(), first.span().start());
    int from = total.span().end();
    boolean ofAll = OF_ALL.isIn(lead) && OF_ALL_PARTS.isIn(between);
    boolean closed = false;
    Matcher opens = LISTED.matcher(text, from, end);
    if (ofAll) {
      from = first.span().start();
    } else if (opens.lookingAt()) {
      closed = true;
      from = opens.end();
    } else {
      opens = OF_WHICH.matcher(text, from, end);
      which = opens.lookingAt();
      opens = which ? opens : BEHIND.matcher(text, from, end);
      if (!which && !opens.lookingAt()) {
        return null;
      }
      closed =
          which
              && !opens.group().contains("which")
              && !opens.group().contains("whom")
              && !opens.group().contains("these");
      from = opens.end();
    }
    if (OTHERWISE.isIn(text.substring(total.span().end(), from))
        || TYPICAL.isIn(lead)
        || OF_THESE.isIn(lead)
        || ROUGHLY.isIn(lead)) {
      return null;
    }
    brief = which && BRIEF.matcher(text, from, end).lookingAt();
    elliptic = !ofAll && !closed && !opens.group().contains(" of ");
    if (elliptic && OTHERWISE.isIn(text.substring(total.span().start(), from))) {
      // two hours before you arrive at it, which at two miles an hour: a measure, no whole
      return null;
    }
    if (elliptic && ELLIPTIC.isIn(text.substring(total.span().end(), end))) {
      // 162 from industry, 140 from government and 29 from universities: a part, no whole
      return null;
    }
    int bracket =
        from > 0 && text.substring(total.span().end(), from).strip().endsWith("(")
            ? text.indexOf(')', from)
            : -1;
    int until = bracket > 0 && bracket < end ? bracket : end;
    bracketed = until == bracket && text.substring(from, until).indexOf(" and ") < 0;
    Whole wrong = judge(total, from, until, closed);
    // 386 on 31 March, against 402: 248 drivers, …: the parts are those of the first
    return wrong == null
            || numbers.subList(0, index).stream().anyMatch(wrong::makes)
            || goesOn(wrong, numbers, end)
        ? null
        : wrong;
  }

  /**
   * Whether a figure behind the parts is what they miss, {@code 11 reports: 7 led to …, and 3 to …;
   * in one case nothing was done}, or the first of them is the whole of the others.
   */
  private boolean goesOn(Whole wrong, List<Figure> numbers, int end) {
    List<Figure> parts = wrong.parts();
    BigDecimal sum = sum(parts);
    BigDecimal missing = wrong.total().value().subtract(sum);
    int last = parts.get(parts.size() - 1).span().end();
    boolean behind =
        numbers.stream()
            .anyMatch(
                one ->
                    one.span().start() >= last
                        && !one.percent()
                        && one.value().compareTo(missing) == 0);
    behind |=
        missing.compareTo(BigDecimal.ONE) == 0
            && (Division.ONE_MORE.isIn(text.substring(last, end))
                || THE_ONE.isIn(text.substring(last, end)));
    BigDecimal first = parts.get(0).value();
    return behind || (parts.size() == 3 && first.add(first).compareTo(sum) == 0);
  }

  /** {@code They propose 64 homes. The mix is 12 flats, 22 small houses and 30 large ones.} */
  private @Nullable Whole next(List<Figure> numbers, int before, int start, int end) {
    String lead = text.substring(start, numbers.get(0).span().start());
    if (!NEXT.isIn(lead) && !lead.matches("\\s*[A-Z][a-z]+(?:\\s+[a-z]+){1,4}\\s+\\(")) {
      return null;
    }
    List<Figure> told = EnglishNumbers.in(text, before, start);
    told.removeIf(number -> number.percent() || year(number) || number.value().compareTo(TEN) < 0);
    elliptic = false;
    bracketed = false;
    List<Figure> parts = parts(start, end, null);
    if (parts == null) {
      return null;
    }
    Whole wrong = null;
    for (Figure total : told) {
      if (parts.stream().anyMatch(part -> part.value().compareTo(total.value()) > 0)) {
        continue;
      }
      Whole whole = judge(total, start, end, false);
      wrong = wrong == null ? whole : wrong;
      if (whole == null && meets(total, parts)) {
        return null;
      }
    }
    return wrong;
  }

  private static boolean year(Figure number) {
    int value = number.value().intValue();
    return number.counts() && number.span().length() == 4 && value > 1800 && value < 2100;
  }

  private @Nullable Whole judge(Figure total, int from, int end, boolean closed) {
    List<Figure> parts = parts(from, end, total);
    if (parts == null) {
      return null;
    }
    BigDecimal over = sum(parts).subtract(total.value());
    // one too many of a few is a slip too
    boolean one = over.compareTo(BigDecimal.ONE) == 0 && total.counts();
    boolean near =
        one
            || over.abs()
                    .multiply(
                        closed || (brief && over.signum() > 0)
                            ? FOUR
                            : TEN.subtract(BigDecimal.ONE))
                    .compareTo(total.value())
                <= 0;
    boolean rest = REST.isIn(text.substring(from, end));
    boolean accused = over.signum() > 0 || closed || rest;
    accused &=
        !bracketed
            || over.signum() > 0
            || over.abs().multiply(TEN.add(TEN)).compareTo(total.value()) <= 0;
    Figure last = parts.get(parts.size() - 1);
    return !meets(total, parts) && near && accused
        ? new Whole(total.span().union(last.span()), total, parts)
        : null;
  }

  private static BigDecimal sum(List<Figure> parts) {
    return parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean meets(Figure total, List<Figure> parts) {
    if (total.counts() && parts.stream().allMatch(Figure::counts)) {
      return sum(parts).compareTo(total.value()) == 0;
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Figure part : parts) {
      sum = sum.plus(Interval.rounded(part.value(), part.step()));
    }
    return sum.overlaps(Interval.rounded(total.value(), total.step()));
  }

  /** The numbers that begin the pieces of a row, or null if it is none that closes. */
  private @Nullable List<Figure> parts(int from, int end, @Nullable Figure total) {
    String row = text.substring(from, end);
    if (OPEN.isIn(row) || row.contains("Total ")) {
      return null;
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
          && (model == null || !number.alike(model) || number.value().compareTo(sum(parts)) > 0)) {
        // the list is over: …, and played to 48,630 people
        break;
      }
      if (number != null && model != null && leads && number.alike(model) && !year(number)) {
        if (OTHERWISE.isIn(which ? unmeasured(piece, number, total) : piece)
            || piece.split("\\s+").length > LONGEST_PART + 3) {
          return null;
        }
        if (elliptic && !ELLIPTIC.isIn(piece.substring(number.span().end()))) {
          return null;
        }
        parts.add(moved(number, from + starts.get(i)));
        lastJoined = joined.get(i);
      } else if (number == null && ONE.isIn(piece) && !parts.isEmpty() && small(parts)) {
        int at = from + starts.get(i);
        parts.add(new Figure(new Span(at, at + 1), BigDecimal.ONE, BigDecimal.ONE, "", false));
        lastJoined = joined.get(i);
      } else if (number != null || i == 0 || piece.split("\\s+").length > LONGEST_PART) {
        return null;
      }
    }
    return parts.size() >= (bracketed ? FEWEST_LISTED : 2) && (lastJoined || bracketed)
        ? parts
        : null;
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
