package dev.stet.rules.numeric.english;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A part and its whole, as the words before a rate tell them: {@code in 114 of the 120 records}.
 * They are known by the preposition between them, wherever in the sentence they stand.
 */
record PartAndWhole(Told part, Told whole) {
  private static final String OF =
      "(?:out )?of (?:(?:the|these|those|our|its|some|all|a total of|[a-z]+['’]s?) )*(?:(?<=(?:the|our|its|all) )(?!last|first|top|next|other)[a-z-]{4,} )?";

  /** A part and its whole. */
  private static final List<PrefilteredPattern> PAIRS =
      List.of(
          PrefilteredPattern.compile(
              "(?<a>#)(?: [a-z'’-]+){0,3}? (?:" + OF + "|among (?:the |its |our |their )?)(?<b>#)"),
          PrefilteredPattern.compile(
              "(?<a>#)(?: [a-z'’-]+){1,6}? \\((?:" + OF + "|from |among )(?<b>#)"),
          PrefilteredPattern.compile(
              "(?:^|[,;:(.–] ?|and |in )(?:out )?of (?:the |these |those |our |its |all )?(?<b>#)(?: [a-z@'’-]+){0,6}?,? (?:only |just |some )?(?<a>#)"),
          PrefilteredPattern.compile(
              "(?<b>#)(?: [a-z@'’-]+){0,8}?,? (?:and )?of (?:whom|which|these|them)(?: [a-z]+){0,2}? (?<a>#)"),
          PrefilteredPattern.compile(
              "(?<b>#)(?: [a-z@'’-]+){0,8}?, (?:and )?(?<a>#) of (?:whom|which|these|them)"));

  /** What so many in a thousand are of. */
  private static final PrefilteredPattern IN =
      PrefilteredPattern.compile(
          "(?<a>#)(?: [a-z'’-]+){1,4} (?:in|for|among|to|on) (?:(?:the|our|its) )?(?<b>#)");

  /** A part of what the sentence before has told. */
  private static final PrefilteredPattern OF_THEM =
      PrefilteredPattern.compile(
          "^(?:and )?of (?:these|them|those),? (?:only |just |some )?(?<a>#)|(?<x>#) of (?:these|them|those)\\b");

  private static final PrefilteredPattern TIED =
      PrefilteredPattern.compile(
          "^(?: (?!and\\b|but\\b)[a-z'’-]+){0,5}(?:,? (?:or|that is),? |, | \\()$");

  private static final BigDecimal THIRTY = BigDecimal.valueOf(30);
  private static final int FARTHEST = 140;

  /** Those that a rate may be of, or null. */
  static @Nullable PartAndWhole before(Paragraph paragraph, StatedRate rate) {
    String lead = paragraph.sentence(rate.sentence()).substring(0, rate.start());
    PartAndWhole said = said(paragraph, rate, lead);
    if (said != null) {
      return said;
    }
    Told ofThem = ofThem(paragraph, rate.sentence(), lead);
    if (ofThem != null) {
      return of(ofThem, greaterBefore(paragraph, ofThem));
    }
    Told claim = rate.isPercent() ? rate.figure() : null;
    Told tied = claim == null ? null : tied(paragraph, claim);
    if (claim != null && tied != null) {
      return of(tied, siblings(paragraph, tied, claim));
    }
    return isApposed(lead) ? elided(paragraph, rate.sentence(), lead.length()) : null;
  }

  private static @Nullable PartAndWhole of(Told part, @Nullable Told whole) {
    return whole == null ? null : new PartAndWhole(part, whole);
  }

  /** The last pair that is told as one, unless it is far off. */
  private static @Nullable PartAndWhole said(Paragraph paragraph, StatedRate rate, String lead) {
    PartAndWhole found = null;
    int last = -1;
    for (PrefilteredPattern pattern : rate.isPerSoMany() ? List.of(IN) : PAIRS) {
      Matcher pair = pattern.matcher(lead);
      while (pair.find()) {
        int end = Math.max(pair.end("a"), pair.end("b"));
        if (end >= last && lead.length() - end < FARTHEST) {
          last = end;
          found = of(paragraph, rate.sentence(), pair);
        }
      }
    }
    return found;
  }

  private static PartAndWhole of(Paragraph paragraph, int sentence, Matcher pair) {
    return new PartAndWhole(
        paragraph.at(sentence, pair.start("a")), paragraph.at(sentence, pair.start("b")));
  }

  /** The pair that the words of a sentence tell, or null. */
  static @Nullable PartAndWhole in(Paragraph paragraph, int sentence) {
    String words = paragraph.sentence(sentence);
    for (PrefilteredPattern pattern : PAIRS) {
      Matcher pair = Paragraph.find(pattern, words);
      if (pair != null) {
        return of(paragraph, sentence, pair);
      }
    }
    return null;
  }

  private static @Nullable Told ofThem(Paragraph paragraph, int sentence, String lead) {
    Matcher pair = sentence == 0 ? null : Paragraph.find(OF_THEM, lead);
    return pair == null || lead.length() - pair.end() >= FARTHEST
        ? null
        : paragraph.at(sentence, pair.group("a") == null ? pair.start("x") : pair.start("a"));
  }

  /** The last count of the sentence before that may be the whole of {@code part}. */
  private static @Nullable Told greaterBefore(Paragraph paragraph, Told part) {
    Told whole = null;
    for (Told one : paragraph.told()) {
      if (one.sentence() == part.sentence() - 1
          && one.sign() == '#'
          && one.value().compareTo(part.value()) > 0) {
        whole = one;
      }
    }
    return whole;
  }

  /** The count right before a percentage that says how much of all it is. */
  private static @Nullable Told tied(Paragraph paragraph, Told percent) {
    Told part = null;
    for (Told one : paragraph.told()) {
      if (one.sentence() == percent.sentence() && one.at() < percent.at() && one.sign() != '@') {
        part = one;
      }
    }
    return part != null && part.sign() == '#' && TIED.isIn(paragraph.between(part, percent))
        ? part
        : null;
  }

  /** The one count of which the other rates near {@code claim} are, if it was not given earlier. */
  private static @Nullable Told siblings(Paragraph paragraph, Told part, Told claim) {
    Told found = null;
    for (Told whole : paragraph.told()) {
      if (whole.sign() == '#'
          && whole.sentence() <= claim.sentence()
          && whole.sentence() >= claim.sentence() - 2
          && whole.value().compareTo(part.value()) > 0
          && isOfOthers(paragraph, whole, claim)) {
        if (found != null) {
          return null;
        }
        found = whole;
      }
    }
    return found != null
            && found.sentence() < claim.sentence()
            && EnglishNumbers.givenEarlier(
                paragraph.text(),
                found.figure().span().start(),
                part.figure(),
                found.figure(),
                claim.figure())
        ? null
        : found;
  }

  /**
   * Whether {@code whole} is that of all other rates near {@code claim} that are tied to a count.
   */
  private static boolean isOfOthers(Paragraph paragraph, Told whole, Told claim) {
    boolean of = false;
    for (Told rate : paragraph.told()) {
      boolean near =
          rate.sign() == '%'
              && !rate.equals(claim)
              && Math.abs(rate.sentence() - claim.sentence()) <= 2;
      Told counted = near ? tied(paragraph, rate) : null;
      if (counted == null || counted.equals(whole)) {
        continue;
      }
      if (!rate.said().holds(Derived.percent(counted.value(), whole.value()))) {
        return false;
      }
      of |= counted.value().compareTo(THIRTY) >= 0;
    }
    return of;
  }

  /** Whether nothing but a mark and a word stands between the clause and the rate. */
  private static boolean isApposed(String lead) {
    return lead.endsWith(", ")
        || lead.endsWith("(")
        || lead.endsWith(", or ")
        || lead.endsWith(" return of ");
  }

  /**
   * The two counts of a sentence, the second of which leaves out what it counts: {@code 1,216 lamps
   * were checked and 38 were dark}.
   */
  private static @Nullable PartAndWhole elided(Paragraph paragraph, int sentence, int until) {
    List<Told> two =
        paragraph.untimed('#', sentence, paragraph.start(sentence) + until).stream()
            .filter(one -> !one.single())
            .toList();
    return two.size() == 2
            && two.get(1).nouns().isEmpty()
            && !two.get(0).nouns().isEmpty()
            && two.get(1).value().compareTo(two.get(0).value()) < 0
        ? new PartAndWhole(two.get(1), two.get(0))
        : null;
  }

  /** Whether the one can be counted among the other, and is less. */
  boolean isPossible() {
    return part.value().signum() > 0
        && part.value().compareTo(whole.value()) < 0
        && (!part.lasts() || whole.lasts())
        && (!whole.lasts() || part.nouns().isEmpty() || part.lasts());
  }
}
