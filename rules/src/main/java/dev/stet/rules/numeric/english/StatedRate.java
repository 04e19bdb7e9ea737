package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A rate that says again what counts beside it say, be it a percentage, a fraction or so many in so
 * many.
 *
 * @param start where it begins among the words of its sentence
 * @param value how many of {@code hundred}
 * @param hundred what the rate is of: a hundred, or the thousand of {@code 4 per thousand}
 * @param figure the figure that gives it, or null where words or two figures do, and roughly
 * @param bound the words before it that make it vague: {@code nearly}; or none
 * @param counted the part and the whole that stand behind it, if they do
 */
record StatedRate(
    int sentence,
    int start,
    Span span,
    BigDecimal value,
    BigDecimal hundred,
    @Nullable Told figure,
    String bound,
    @Nullable PartAndWhole counted) {

  /** What stands for a part of a hundred, or of another number. */
  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile(
          "(?<p>%)|(?<a>#)(?: [a-z]+)? in (?:every )?(?<b>#)|(?<m>#)(?: deaths| cases)? per (?<k>thousand\\b|million\\b|#)|(?<!# |\\.)\\b(?<n>an?|one|two|three|four|five|#)[ -](?<d>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b");

  /** It says again what the counts before it say. */
  private static final PrefilteredPattern APPOSED =
      PrefilteredPattern.compile(
          "(?:[,;:(–—-] ?|\\. )(?:(?:or|and so|so|that is,?|i\\.e\\.|which (?:is|was|makes|gives)|making|giving|representing|corresponding to) ?)?(?:(?:an?|the) (?:[a-z’'-]+ ){0,3}(?:rate|share|proportion|turn-?out|turnout|availability|coverage|take-up|uptake|occupancy|response|return) (?:of [a-z]+ )?of )?(?:therefore |thus )?(?<v>about |around |some |roughly |just over |over |more than |fewer than |less than |nearly |almost |just under |under |not quite |well over |about |exactly )?$"
              + "|\\b(?:so that|so|and thus)(?: [a-z’'-]+){1,4} (?:was|were|is|are|had|has|have) $"
              + "|\\b(?:has|have|had|is|was|gives?|makes?) (?:therefore |thus )?(?:an?|the) (?:[a-z’'-]+ ){0,2}(?:rate|share|proportion|turnout|occupancy) (?:of [a-z]+ )?of $");

  /** Behind the rate what it is of, and in brackets how many that is. */
  private static final PrefilteredPattern LED =
      PrefilteredPattern.compile(
          "^ of (?:the|its|our|their|all|these|those) (?:[a-z]+ )?(?<b>#)(?: [a-z'’-]+){0,3} \\((?<a>#)\\)");

  /**
   * {@code six in ten tenants (678 of 1,130)}, {@code 68% of claims (170 of 250)}: the count and
   * what it is of, behind words.
   */
  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile(
          "^(?: of)?(?: the| our| all| its| these)?(?: [a-z’'-]+){0,4}? \\((?<a>#)(?: [a-z]+)? (?:out )?of (?:the |our |its |all )?(?<b>#)(?: [a-z]+){0,2}\\)");

  private static final PrefilteredPattern ROUGHLY =
      PrefilteredPattern.compile(
          "\\b(?<v>about |around |some |roughly |just over |over |more than |fewer than |less than |nearly |almost |just under |under )$");

  private static final PrefilteredPattern CLOSED =
      PrefilteredPattern.compile(
          "^(?: of (?:them|all|these|those|the (?:total|whole|lot)))?(?=[.,;:)–—]|$| and | were | was | (?:full|taken|occupied|used|sold|let)\\b)");

  private static final BigDecimal ROUGH = new BigDecimal("0.16");
  private static final BigDecimal PLAIN = new BigDecimal("0.11");
  private static final BigDecimal FINE = new BigDecimal("0.0001");
  private static final int LEAD = 90;

  private static final List<String> ABOVE = List.of("", "a", "two", "three", "four", "five");
  private static final List<String> BELOW =
      List.of("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  /** The rates of a sentence, in order. */
  static List<StatedRate> in(Paragraph paragraph, int sentence) {
    List<StatedRate> rates = new ArrayList<>();
    String words = paragraph.sentence(sentence);
    Matcher rate = RATE.matcher(words);
    while (rate.find()) {
      String behind = words.substring(rate.end());
      Matcher led = Paragraph.find(LED, behind);
      if (led == null && rate.group("k") == null) {
        led = Paragraph.find(COUNTED, behind);
      }
      Matcher bound =
          led == null
              ? Paragraph.find(
                  APPOSED, words.substring(Math.max(0, rate.start() - LEAD), rate.start()))
              : Paragraph.find(ROUGHLY, words.substring(0, rate.start()));
      if (led == null && (bound == null || !CLOSED.isIn(behind))) {
        continue;
      }
      PartAndWhole counted =
          led == null
              ? null
              : new PartAndWhole(
                  paragraph.at(sentence, rate.end() + led.start("a")),
                  paragraph.at(sentence, rate.end() + led.start("b")));
      String said = bound == null || bound.group("v") == null ? "" : bound.group("v").strip();
      StatedRate found = of(paragraph, sentence, rate, said, counted);
      if (found != null) {
        rates.add(found);
      }
    }
    return rates;
  }

  private static @Nullable StatedRate of(
      Paragraph paragraph,
      int sentence,
      Matcher rate,
      String bound,
      @Nullable PartAndWhole counted) {
    boolean figures = rate.group("p") != null || rate.group("k") != null;
    Told figure = figures ? paragraph.at(sentence, rate.start()) : null;
    BigDecimal value =
        figure != null
            ? figure.value()
            : rate.group("a") != null
                ? ofSoMany(paragraph, sentence, rate)
                : fraction(paragraph, sentence, rate);
    BigDecimal hundred =
        rate.group("k") == null ? Figures.HUNDRED : hundred(paragraph, sentence, rate);
    return value == null || hundred == null
        ? null
        : new StatedRate(
            sentence,
            rate.start(),
            paragraph.span(sentence, rate.start(), rate.end()),
            value,
            hundred,
            figure,
            bound,
            counted);
  }

  /** {@code nine in ten}. */
  private static @Nullable BigDecimal ofSoMany(Paragraph paragraph, int sentence, Matcher rate) {
    BigDecimal above = paragraph.at(sentence, rate.start("a")).value();
    BigDecimal below = paragraph.at(sentence, rate.start("b")).value();
    return above.compareTo(below) >= 0 || below.compareTo(Figures.HUNDRED) > 0
        ? null
        : Derived.percent(above, below);
  }

  private static BigDecimal fraction(Paragraph paragraph, int sentence, Matcher rate) {
    String words = rate.group("n");
    BigDecimal above =
        words.equals("#")
            ? paragraph.at(sentence, rate.start("n")).value()
            : BigDecimal.valueOf(ABOVE.indexOf(words)).max(BigDecimal.ONE);
    int below = 3 + BELOW.indexOf(rate.group("d").toLowerCase(Locale.ROOT));
    return Derived.percent(above, BigDecimal.valueOf(below));
  }

  /** The round number that a rate is of, or null where it is not round. */
  private static @Nullable BigDecimal hundred(Paragraph paragraph, int sentence, Matcher rate) {
    BigDecimal hundred =
        switch (rate.group("k")) {
          case "thousand" -> BigDecimal.valueOf(1000);
          case "million" -> BigDecimal.valueOf(1_000_000);
          default -> paragraph.at(sentence, rate.start("k")).value();
        };
    int digits = hundred.stripTrailingZeros().precision();
    return digits == 1 && hundred.precision() - digits >= 2 ? hundred : null;
  }

  boolean isPercent() {
    return figure != null && figure.sign() == '%';
  }

  boolean isPerSoMany() {
    return figure != null && !isPercent();
  }

  /** Whether it may be told of what is {@code exact}. */
  boolean fits(BigDecimal exact) {
    return fits(exact, bound);
  }

  /** Whether it is {@code exact}, rounded, whatever words make it vague. */
  boolean rounds(BigDecimal exact) {
    return fits(exact, "");
  }

  private boolean fits(BigDecimal exact, String said) {
    boolean below = exact.compareTo(value) < 0;
    BigDecimal off = exact.subtract(value).abs();
    if (off.compareTo(said.startsWith("just ") ? value.multiply(ROUGH) : value) > 0) {
      return false;
    }
    switch (said) {
      case "over", "more than", "just over", "well over" -> {
        return !below;
      }
      case "fewer than", "less than", "nearly", "almost", "just under", "under", "not quite" -> {
        return below;
      }
      default -> {}
    }
    if (figure == null) {
      return off.compareTo(value.multiply(said.isEmpty() ? PLAIN : ROUGH)) <= 0;
    }
    boolean vague = !said.isEmpty() && !said.equals("exactly");
    Interval stated = vague ? figure.said().widened(value.movePointLeft(1)) : figure.said();
    return stated.widened(FINE).holds(exact);
  }
}
