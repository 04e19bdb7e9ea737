package dev.stet.rules.placeholder;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Masks.Mask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the letters that English templates put where a figure belongs: {@code XX / YY hours},
 * {@code N participants}, {@code $X million}. One letter alone is a variable as well, so it is
 * believed only where the document has places that can be nothing but unfilled.
 */
final class EnglishCounts {
  private static final String LETTERS = "(?:[XYZN]{1,3}|[xyn]{2,4}|#{2,3})";
  private static final String COUNTED =
      "(?:(?:[a-z]{3,14} )?(?:people|persons|users|customers|employees|students|patients|participants|respondents|members|staff|pages|points|percent(?:age points)?|per ?cent|million|billion|thousand"
          + "|years?|months?|weeks?|days?|hours?|minutes?|seconds?|hrs?|mins?|units|items|times|tonnes|tons|dollars|euros|pounds|responses|sites|projects|countries|schools|companies|partners|visitors|volunteers|tickets|tasks|jobs|km|miles|sessions|meetings))\\b";

  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile(
          "(?<![\\w.,/=+*^(\\[{\\\\`$-])[$€£]?"
              + LETTERS
              + "(?:[.,]"
              + LETTERS
              + ")?(?: ?(?:/|to|of|and|–|-|out of) ?[$€£]?"
              + LETTERS
              + "){0,2} "
              + COUNTED);

  /** {@code XX of YY}, {@code N/A} aside: two masks of a share. */
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "(?<![\\w.,/=+*^(\\[{\\\\`$-])[XN]{1,2} (?:of|out of) [YXNM]{1,2}(?![\\w=^])|\\b[nNxX]{1,3} ?\\([nNxX]{1,3}(?:\\.[nx])? ?%\\)|(?<= )(?:nn|NN|xx) ?(?:%|per ?cent\\b)|(?<=[a-z,] )#{2,4} [a-z]{3,14}s\\b|\\b[nN]{2,4} (?:[a-z][a-z'’-]{2,14} ){0,2}[a-z]{3,14}s\\b|[$€£](?:[YZN]{2,3}\\b|N\\b|[XYZN] ?(?:m|bn|k)\\b)(?![.,]?[0-9])");

  /** The same letter, once and more: the digits of a figure. */
  private static final String SAME = "(?:X{1,3}|Y{1,3}|Z{1,3}|N{1,3})";

  /**
   * In the forms that only figures have: {@code $YM}, {@code ZZ%}, {@code Y,YYY}, {@code XXs},
   * {@code Z:1}, a year.
   */
  private static final PrefilteredPattern SHAPED =
      PrefilteredPattern.compile(
          "(?<![\\w.,/=+*^(\\[{\\\\`$-])(?:[$€£]"
              + SAME
              + "(?:[MBKk]|bn)?|"
              + SAME
              + "(?:[.,]"
              + SAME
              + ")? ?%|"
              + SAME
              + ",(?:XXX|YYY|ZZZ|NNN)|(?:XX|YY|ZZ|NN|xx)(?:ms|s|h|hrs?|mins?|sec|[KMGT]B|bps|px)|[XYZN]:1|YYYY|YY|ZZ|NN)(?![\\w\\p{IsHan}=^$(/\\\\-]|[.,:]\\w| ?[=+*/^<>\\\\])");

  /** Of these nothing but their place tells that they are figures. */
  private static final Set<String> LETTERS_ALONE = Set.of("YY", "ZZ", "NN");

  /** {@code N of the 5 hosts}, {@code at most N of severity 2}. */
  private static final PrefilteredPattern BOUND =
      PrefilteredPattern.compile(
          "(?<![\\w.,/=+^(\\[{`$-])(?:[NXn] (?:of|out of) (?:the |all |these |our )?[0-9]{1,4}\\b|(?<=\\bof (?:which|whom|these|those) )[NXn](?= (?:are|were|is|was|have|had)\\b)|(?<=\\b(?:at most|at least|up to|no more than|fewer than|less than|more than|below|above|within) )[NXn](?= (?:of\\b|[a-z]{2,14}\\b|%)))");

  /** With one of these before it, an amount is any amount. */
  private static final PrefilteredPattern SUPPOSED =
      PrefilteredPattern.compile(
          "(?i)\\b(?:if|say|suppose|imagine|assum[a-z]+|let|each|every|any|whether|e\\.g)\\b");

  /** {@code X weeks}, {@code Y schools}: one letter before what is counted. */
  private static final PrefilteredPattern SINGLE =
      PrefilteredPattern.compile(
          "(?<![\\w.,/=+*^(\\[{\\\\`$-])([XYZN]) (?!values|sets|functions|coordinates|axes|variables|units|rays|terms|roots|points|is\\b|was\\b|has\\b|equals|represents|denotes|means|stands|indicates|becomes|goes|does)[a-z]{3,14}s\\b");

  /** {@code (registrar X)}, {@code Y < X}: the letter is the name of something. */
  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          "\\b(?!(?:is|are|was|were|to|of|by|from|than|and|or|at|in|for|with|about|over|under|only|another|total)\\b)[a-z]{3,14} ([XYZN])(?=[).,;:])|\\b([XYZN]) ?[<>≤≥] ?[XYZN0-9]");

  /**
   * {@code X small, X large and X for sale}, {@code Y votes in favour and Z against}: one letter
   * before each of several kinds, where a variable would be one and the same figure.
   */
  private static final PrefilteredPattern SERIES =
      PrefilteredPattern.compile(
          "(?<![\\w.,/=+*^(\\[{\\\\`$-])[XYZN] (?!is\\b|was\\b|has\\b|are\\b|and\\b|or\\b|equals)[a-z][a-z-]{2,14}(?: (?!and |or )[a-z][a-z-]{1,14}){0,2}"
              + "(?:(?:,|;|/| and| or|, and|, or) [XYZN] (?!is\\b|was\\b|has\\b|are\\b|and\\b|or\\b|equals)[a-z][a-z-]{2,14}(?: (?!and |or )[a-z][a-z-]{1,14}){0,2}){1,6}");

  /** One of a series. */
  private static final Pattern OF_SERIES = Pattern.compile("(?<![A-Za-z])[XYZN](?= [a-z])");

  private final Around around;

  EnglishCounts(Around around) {
    this.around = around;
  }

  void counts(List<Mask> to) {
    if (!hasLetter()) {
      return;
    }
    add(COUNT, to);
    add(SHARE, to);
    add(BOUND, to);
    add(SHAPED, to);
    letters(to);
    series(to);
  }

  private void series(List<Mask> to) {
    Matcher series = SERIES.matcher(around.text, around.low, around.high);
    while (series.find()) {
      Span all = new Span(series.start(), series.end());
      if (Mentions.hold(around.document, all)
          || around.isAlgebra()
          || around.isGenetics()
          || SUPPOSED.isIn(around.text.substring(around.lineStart(all.start()), all.start()))) {
        continue;
      }
      Matcher letter = OF_SERIES.matcher(around.text).region(all.start(), all.end());
      while (letter.find()) {
        Span span = new Span(letter.start(), letter.end());
        if (to.stream().noneMatch(other -> other.span().overlaps(span))) {
          to.add(new Mask(span, false, Certainty.LIKELY));
        }
      }
    }
  }

  /** X of one thing and Y of another in one paragraph: figures to come, outside mathematics. */
  private void letters(List<Mask> to) {
    List<Mask> found = new ArrayList<>();
    Set<String> letters = new HashSet<>();
    Matcher single = SINGLE.matcher(around.text, around.low, around.high);
    while (single.find()) {
      Span span = new Span(single.start(), single.end());
      if (!Mentions.hold(around.document, span)
          && !SUPPOSED.isIn(around.text.substring(around.lineStart(span.start()), span.start()))) {
        letters.add(single.group(1));
        found.add(new Mask(span, false, Certainty.CERTAIN));
      }
    }
    if (letters.size() > 1
        && !around.isGenetics()
        && !around.isAlgebra()
        && !NAMED.matcher(around.text, around.low, around.high).find()) {
      to.addAll(found);
    }
  }

  /** Most blocks have none of the letters as a word's beginning. */
  private boolean hasLetter() {
    for (int i = around.low; i < around.high; i++) {
      char c = around.text.charAt(i);
      if ((c == 'X' || c == 'N' || c == 'x' || c == 'n' || c == 'Y' || c == 'Z' || c == '#')
          && !Signs.isWord(around.at(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private Certainty certainty(
      PrefilteredPattern counts, Span span, boolean several, boolean counted) {
    if (counts == SHAPED) {
      return several || isAll(span) ? Certainty.LIKELY : Certainty.POSSIBLE;
    }
    if (several) {
      return Certainty.CERTAIN;
    }
    if (counted || isAll(span)) {
      return Certainty.LIKELY;
    }
    return isSum(span)
        ? Certainty.CERTAIN
        : counts == BOUND ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  /** Whether the count is all of a cell or all that a label has behind it. */
  private boolean isAll(Span span) {
    String before = around.text.substring(around.lineStart(span.start()), span.start());
    return around.restIsEmpty(span.end())
        && (before.isBlank() || before.matches(".{1,40}[:：|][\\s*_]*"));
  }

  /** {@code £X million}: no variable, where nothing is supposed. */
  private boolean isSum(Span span) {
    int start = around.lineStart(span.start());
    return Signs.isCurrency(around.at(span.start()))
        && !SUPPOSED.isIn(around.text.substring(start, span.start()));
  }

  /** {@code [NN], where NN counts the files}: the paragraph shows the letters in a pattern. */
  private boolean isExplained(String words) {
    int end = words.indexOf(' ');
    int shown = end < 0 ? -1 : around.text.indexOf('[' + words.substring(0, end) + ']', around.low);
    return shown >= 0 && shown < around.high;
  }

  private void add(PrefilteredPattern counts, List<Mask> to) {
    Matcher matcher = counts.matcher(around.text, around.low, around.high);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      String words = matcher.group();
      boolean counted = words.contains("nn") || words.contains("(n");
      boolean several = words.matches(".*(?:XX|YY|ZZ|xx|NN|nn|##).*");
      if (!Surroundings.holds(around.document, Inside.INLINE_CODE, span)
          && !Mentions.hold(around.document, span)
          && !around.isAlgebra()
          && !isExplained(words)
          && !(LETTERS_ALONE.contains(words) && !isAll(span))) {
        to.add(new Mask(span, false, certainty(counts, span, several, counted)));
      }
    }
  }
}
