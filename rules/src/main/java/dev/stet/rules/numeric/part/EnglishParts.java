package dev.stet.rules.numeric.part;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole and behind it all its parts in one English sentence, or in the next: {@code 19
 * complaints; 11 were about fees, five about waiting and four about treatment}.
 */
final class EnglishParts {
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

  /** Each part has but one word to it, so that it is one of a sort: 3 high and 7 low. */
  private static final PrefilteredPattern BRIEF =
      PrefilteredPattern.compile(
          "(?:\\d{1,4}|[a-z]{3,9}) [a-z-]+(?:, (?:\\d{1,4}|[a-z]{3,9}) [a-z-]+)*,? and (?:\\d{1,4}|[a-z]{3,9}) [a-z-]+(?=[.;]|\\s*$)");

  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile("\\b(?:remaining|others?|rest|the other)\\b");
  private static final PrefilteredPattern THE_ONE =
      PrefilteredPattern.compile("\\band " + EnglishNumbers.THE_ONE);

  /** {@code the boathouse}: one, without a number. */
  private static final PrefilteredPattern UNNUMBERED =
      PrefilteredPattern.compile(
          "(?:,|\\band) (?:the|an?) [a-z-]{3,20}(?: [a-z-]{3,20}){0,2}(?:,| and\\b|[.;])");

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  /** In characters: as far before a whole is looked at. */
  private static final int NEAR = 40;

  private final String text;
  private final int start;
  private final int end;
  private final List<Figure> numbers;

  private EnglishParts(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.numbers = EnglishNumbers.in(text, start, end);
  }

  /**
   * The first whole of a sentence that its parts do not make, or null.
   *
   * @param before where the sentence before it begins, or -1 if it is another block's
   */
  static @Nullable EnglishDivision wrong(String text, int before, int start, int end) {
    EnglishParts sentence = new EnglishParts(text, start, end);
    List<Figure> numbers = sentence.numbers;
    for (int i = 0; i + 1 < numbers.size(); i++) {
      EnglishDivision found = sentence.at(i);
      if (found != null && !found.isOfNumbers() && !sentence.isMadeByTheRest(found)) {
        return found;
      }
    }
    EnglishDivision summed = EnglishSummedParts.wrong(text, numbers, start, end);
    if (summed != null) {
      return summed;
    }
    return before < 0 || numbers.size() < 2 ? null : sentence.following(before);
  }

  /** {@code two sheds, the boathouse and one kiln}: what has no number makes the whole. */
  private boolean isMadeByTheRest(EnglishDivision found) {
    Matcher rest = UNNUMBERED.matcher(text, found.parts().get(0).span().end(), end);
    long missing = 0;
    while (rest.find()) {
      missing++;
    }
    return found.sum().add(BigDecimal.valueOf(missing)).compareTo(found.total().value()) == 0;
  }

  private @Nullable EnglishDivision at(int index) {
    Figure total = numbers.get(index);
    if (total.percent() || total.year()) {
      return null;
    }
    int behind = total.span().end();
    String lead =
        text.substring(Math.max(start, total.span().start() - NEAR), total.span().start());
    Opening opening = opening(lead, behind, numbers.get(index + 1));
    if (opening == null
        || EnglishRow.OTHERWISE.isIn(text.substring(behind, opening.end()))
        || TYPICAL.isIn(lead)
        || OF_THESE.isIn(lead)
        || ROUGHLY.isIn(lead)
        || (opening.elliptic() && isNoWhole(total, opening.end()))) {
      return null;
    }
    int bracket =
        text.substring(behind, opening.end()).strip().endsWith("(")
            ? text.indexOf(')', opening.end())
            : -1;
    int until = bracket > 0 && bracket < end ? bracket : end;
    boolean bracketed =
        until == bracket && text.substring(opening.end(), until).indexOf(" and ") < 0;
    EnglishRow row =
        new EnglishRow(text, opening.end(), until, opening.which(), bracketed, opening.elliptic());
    boolean brief = opening.which() && BRIEF.matcher(text, opening.end(), end).lookingAt();
    EnglishDivision wrong = judge(total, row, opening.closed(), brief);
    // 386 on 31 March, against 402: 248 drivers, …: the parts are those of the first
    return wrong == null
            || numbers.subList(0, index).stream().anyMatch(wrong::makes)
            || goesOn(wrong)
        ? null
        : wrong;
  }

  /**
   * The words from a whole to its parts.
   *
   * @param end where the parts begin
   * @param which whether they speak of the parts as of those of the whole
   * @param closed whether they announce all of the parts
   * @param elliptic whether they say so little that the parts must say that they are of the whole
   */
  private record Opening(int end, boolean which, boolean closed, boolean elliptic) {}

  private @Nullable Opening opening(String lead, int behind, Figure first) {
    if (OF_ALL.isIn(lead) && OF_ALL_PARTS.isIn(text.substring(behind, first.span().start()))) {
      return new Opening(first.span().start(), false, false, false);
    }
    Matcher opens = LISTED.matcher(text, behind, end);
    if (opens.lookingAt()) {
      return new Opening(opens.end(), false, true, false);
    }
    opens = OF_WHICH.matcher(text, behind, end);
    boolean which = opens.lookingAt();
    opens = which ? opens : BEHIND.matcher(text, behind, end);
    if (!which && !opens.lookingAt()) {
      return null;
    }
    String words = opens.group();
    boolean closed =
        which && !words.contains("which") && !words.contains("whom") && !words.contains("these");
    return new Opening(opens.end(), which, closed, !closed && !words.contains(" of "));
  }

  /** Whether a figure that hardly any words part from the next is a measure, or itself a part. */
  private boolean isNoWhole(Figure total, int opened) {
    // two hours before you arrive at it, which at two miles an hour
    // 162 from industry, 140 from government and 29 from universities
    return EnglishRow.OTHERWISE.isIn(text.substring(total.span().start(), opened))
        || EnglishRow.ELLIPTIC.isIn(text.substring(total.span().end(), end));
  }

  /**
   * Whether a figure behind the parts is what they miss, {@code 11 reports: 7 led to …, and 3 to …;
   * in one case nothing was done}, or the first of them is the whole of the others.
   */
  private boolean goesOn(EnglishDivision wrong) {
    List<Figure> parts = wrong.parts();
    BigDecimal sum = wrong.sum();
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
  private @Nullable EnglishDivision following(int before) {
    String lead = text.substring(start, numbers.get(0).span().start());
    if (!NEXT.isIn(lead) && !lead.matches("\\s*[A-Z][a-z]+(?:\\s+[a-z]+){1,4}\\s+\\(")) {
      return null;
    }
    EnglishRow row = new EnglishRow(text, start, end, false, false, false);
    List<Figure> parts = row.parts(null);
    if (parts.isEmpty()) {
      return null;
    }
    EnglishDivision wrong = null;
    for (Figure total : EnglishNumbers.in(text, before, start)) {
      if (total.percent()
          || total.year()
          || total.value().compareTo(TEN) < 0
          || parts.stream().anyMatch(part -> part.value().compareTo(total.value()) > 0)) {
        continue;
      }
      EnglishDivision found = judge(total, row, false, false);
      wrong = wrong == null ? found : wrong;
      if (found == null && EnglishDivision.meets(total, parts)) {
        return null;
      }
    }
    return wrong;
  }

  private static @Nullable EnglishDivision judge(
      Figure total, EnglishRow row, boolean closed, boolean brief) {
    List<Figure> parts = row.parts(total);
    if (parts.isEmpty() || EnglishDivision.meets(total, parts)) {
      return null;
    }
    BigDecimal over = EnglishDivision.sum(parts).subtract(total.value());
    boolean more = over.signum() > 0;
    // one too many of a few is a slip too
    boolean near =
        (over.compareTo(BigDecimal.ONE) == 0 && total.counts())
            || isWithin(over, total, closed || (brief && more) ? FOUR : NINE);
    boolean accused =
        more
            || ((closed || REST.isIn(row.words()))
                && (!row.bracketed() || isWithin(over, total, TWENTY)));
    Figure last = parts.get(parts.size() - 1);
    return near && accused
        ? new EnglishDivision(total.span().union(last.span()), total, parts)
        : null;
  }

  private static boolean isWithin(BigDecimal off, Figure total, BigDecimal share) {
    return off.abs().multiply(share).compareTo(total.value()) <= 0;
  }
}
