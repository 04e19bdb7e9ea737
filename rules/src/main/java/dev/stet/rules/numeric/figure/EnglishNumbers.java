package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts and sums of money in English words, whether in figures or spelled out: {@code 1,412},
 * {@code £9,700}, {@code eleven}.
 */
public final class EnglishNumbers {
  /**
   * A number.
   *
   * @param span its words, currency included, in the text it was read from
   * @param value what it is worth
   * @param step what one in its last printed digit weighs
   * @param currency the sign before it, or ""
   * @param percent whether it is a percentage
   */
  public record Figure(
      Span span, BigDecimal value, BigDecimal step, String currency, boolean percent) {
    public boolean alike(Figure other) {
      return currency.equals(other.currency) && percent == other.percent;
    }

    public boolean counts() {
      return step.compareTo(BigDecimal.ONE) == 0 && currency.isEmpty() && !percent;
    }

    /** Whether it is printed as a year of our time is. */
    public boolean year() {
      int year = value.intValue();
      return counts() && span.length() == 4 && year > 1800 && year < 2100;
    }
  }

  private static final String UNITS = "one|two|three|four|five|six|seven|eight|nine";

  /** A number below a hundred in words, as a part of a pattern. */
  public static final String SPELLED =
      "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:"
          + UNITS
          + "))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
          + UNITS
          + ")";

  /**
   * {@code seven appointed by the trust and the headteacher}: somebody of whom there is but one, as
   * a part of a pattern.
   */
  public static final String THE_ONE =
      "the (?:[a-z]+ ){0,2}?(?:chair(?:man|woman|person)?|head(?:master|mistress|teacher)?|principal|president|director|manager|mayor|treasurer|secretary|clerk|chief executive|dean|rector|vicar|warden|captain|bursar|registrar|convenor|governor|minister|founder|owner|coordinator|conductor|coach|leader|editor|supervisor)\\b(?!['’]s)";

  private static final PrefilteredPattern NUMBER =
      PrefilteredPattern.compile(
          "(?<![\\w.,/:-])([£$€])?(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3}(?!\\d))+|\\d{1,12})(\\.\\d+)?(?:(m|bn|k|p)(?!\\w)|[ \\n](million|billion|thousand|mln|bln)\\b)?([ \\n]?(?:%|per[ \\n]?cent\\b|pct\\b))?(?![\\w/]|:\\d|[.,-]\\d)"
              + "|\\b("
              + SPELLED
              + "[ \\n](?:hundred(?:[ \\n]and[ \\n]"
              + SPELLED
              + ")?(?:[ \\n]thousand)?|thousand)\\b|"
              + SPELLED
              + ")\\b(?![- ](?:hundred|thousand|million|billion|third|quarter|half|fifth|and[- ](?:a[- ](?:half|quarter)|"
              + SPELLED
              + "[- ](?:thousand|million|billion)))|-(?:"
              + UNITS
              + ")\\b)([ \\n](?:%|per[ \\n]?cent\\b|pct\\b))?",
          Pattern.CASE_INSENSITIVE);

  /** What numbers begin with. */
  private static final Mentions BEGINNINGS =
      Mentions.of(
          "£", "$", "€", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "one", "two", "three",
          "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirt",
          "fifteen", "twent", "forty", "fifty");

  /** In characters: where a document tells how many there are of what it is about. */
  private static final int OPENING = 4000;

  private static final BigDecimal FEWEST = BigDecimal.valueOf(30);

  /** In characters: an aside that was opened farther back has ended, marked or not. */
  private static final int LONGEST_ASIDE = 300;

  private static final BigDecimal ROUNDED_BY = BigDecimal.valueOf(4);

  /** Between the words of a proportion, and from them to its rate. */
  private static final Pattern PROPORTION =
      Pattern.compile("\\s(?:out of|in|out of every|in every)\\s");

  private static final Pattern THEN_RATE =
      Pattern.compile("(?: of (?:them|these|those|us))?\\s?[(,–—][a-z ]{0,8}");

  private EnglishNumbers() {}

  /**
   * Whether {@code part} and {@code whole} are a proportion in words that rounds the rate behind
   * it: {@code nine out of ten (91%)}.
   *
   * @param off by how many points the two differ
   */
  public static boolean rounds(String text, Figure part, Figure whole, Span rate, BigDecimal off) {
    return off.compareTo(ROUNDED_BY) <= 0
        && part.span().end() < whole.span().start()
        && whole.span().end() < rate.start()
        && Character.isLetter(text.charAt(part.span().start()))
        && Character.isLetter(text.charAt(whole.span().start()))
        && PROPORTION.matcher(text.substring(part.span().end(), whole.span().start())).matches()
        && THEN_RATE.matcher(text.substring(whole.span().end(), rate.start())).matches();
  }

  /**
   * Whether a rate is that of a greater whole than {@code whole}, which the document told at its
   * beginning: {@code Among the 4,600 who rent, 1,900 (42%) …. Some 3,800 (52%) work}, of 7,300 in
   * all.
   *
   * @param end where the sentence of the rate begins
   */
  public static boolean givenEarlier(String text, int end, Figure part, Figure whole, Figure rate) {
    Interval stated = Interval.rounded(rate.value(), rate.step());
    for (Figure figure : in(text, 0, Math.min(end, OPENING))) {
      if (figure.counts()
          && figure.value().compareTo(whole.value()) > 0
          && figure.value().compareTo(FEWEST) > 0
          && stated.holds(
              part.value().movePointRight(2).divide(figure.value(), MathContext.DECIMAL64))) {
        return true;
      }
    }
    return false;
  }

  /** The numbers between {@code start} and {@code end} of {@code text}, in order. */
  public static List<Figure> in(String text, int start, int end) {
    List<Figure> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcherSeeingMore(text, start, end);
    int from = start;
    for (int at = BEGINNINGS.next(text, from, end);
        at >= 0;
        at = BEGINNINGS.next(text, from, end)) {
      if (!matcher.region(at, end).lookingAt()) {
        from = at + 1;
        continue;
      }
      from = matcher.end();
      if (isLabel(text, matcher.start(), matcher.end())) {
        continue;
      }
      Span span = new Span(matcher.start(), matcher.end());
      boolean percent = matcher.group(6) != null || matcher.group(8) != null;
      if (matcher.group(7) != null) {
        long value = FormalNumerals.english(matcher.group(7).toLowerCase(Locale.ROOT));
        numbers.add(new Figure(span, BigDecimal.valueOf(value), BigDecimal.ONE, "", percent));
        continue;
      }
      String decimals = matcher.group(3) == null ? "" : matcher.group(3);
      BigDecimal printed =
          new BigDecimal(matcher.group(2).replace(",", "").replace(" ", "") + decimals);
      BigDecimal scale = scale(matcher.group(4) == null ? matcher.group(5) : matcher.group(4));
      BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, decimals.length() - 1));
      boolean pence = "p".equals(matcher.group(4));
      String currency = pence ? "£" : matcher.group(1) == null ? "" : matcher.group(1);
      numbers.add(
          new Figure(span, printed.multiply(scale), step.multiply(scale), currency, percent));
    }
    return numbers;
  }

  /**
   * {@code two steps: (1) open the valve, and 2) wait}: counts the items, measures nothing. A
   * bracket that closes what was opened further back closes an aside.
   */
  private static boolean isLabel(String text, int start, int end) {
    if (start == 0 || end >= text.length() || text.charAt(end) != ')' || end - start > 2) {
      return false;
    }
    boolean opened = text.charAt(start - 1) == '(';
    if (!opened && isInBrackets(text, start)) {
      return false;
    }
    int before = opened ? start - 2 : start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0
        || ":;,.\n".indexOf(text.charAt(before)) >= 0
        || text.startsWith(" and", before - 3)
        || text.startsWith(" or", before - 2);
  }

  /** Whether a bracket that was opened not far back is still open. */
  private static boolean isInBrackets(String text, int start) {
    for (int at = start - 1; at >= Math.max(0, start - LONGEST_ASIDE); at--) {
      char c = text.charAt(at);
      if (c == '(' || c == ')' || c == '\n') {
        return c == '(';
      }
    }
    return false;
  }

  private static BigDecimal scale(@org.jspecify.annotations.Nullable String word) {
    if (word == null) {
      return BigDecimal.ONE;
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "p" -> new BigDecimal("0.01");
      case "k", "thousand" -> BigDecimal.valueOf(1_000);
      case "m", "million", "mln" -> BigDecimal.valueOf(1_000_000);
      default -> BigDecimal.valueOf(1_000_000_000);
    };
  }
}
