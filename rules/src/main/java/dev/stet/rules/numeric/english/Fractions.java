package dev.stet.rules.numeric.english;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.SpelledFractions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fractions in words, read as the percentages they are: {@code a quarter more}, {@code by two
 * thirds}. Whoever writes one has rounded, by a tenth of it at most.
 */
final class Fractions {
  private static final Mentions WORDS = Mentions.of("half", "third", "quarter", "fifth", "tenth");

  /** Not half an hour, half of May and the third quarter of the year. */
  private static final PrefilteredPattern FRACTION =
      PrefilteredPattern.compile(
          "\\b(?:half|(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s?)\\b(?![ -](?:an?\\b|past|hour|day|year|term|time|mile|dozen|price|century|of (?:@|[A-Z0-9])))",
          Pattern.CASE_INSENSITIVE);

  private Fractions() {}

  /** Whether a text may hold one. */
  static boolean mayBeIn(String text, Span span) {
    return WORDS.in(text, span.start(), span.end());
  }

  /** The fractions of a sentence, in order. */
  static List<Figure> in(String text, Span sentence) {
    List<Figure> fractions = new ArrayList<>();
    Matcher fraction = FRACTION.matcher(text, sentence.start(), sentence.end());
    while (fraction.find()) {
      BigDecimal value = SpelledFractions.value(fraction.group()).multiply(Figures.HUNDRED);
      BigDecimal step =
          value.movePointLeft(1).multiply(BigDecimal.valueOf(2)).setScale(0, RoundingMode.HALF_UP);
      Span span = new Span(fraction.start(), fraction.end());
      fractions.add(new Figure(span, value.round(new MathContext(4)), step, "", true));
    }
    return fractions;
  }
}
