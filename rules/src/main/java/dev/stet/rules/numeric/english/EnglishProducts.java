package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
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
 * A count, what each has and what all have, in one English sentence whose numbers may be spelled
 * out: {@code two tanks of 5,000 litres each, so that 8,000 litres}, {@code £6.38 million, in 5,104
 * loans, an average of £12,500}, {@code £14,400, payable in twelve instalments of £1,250}.
 *
 * @param each what each has
 * @param count how many there are
 * @param total what all have
 * @param mean whether it is the share of each that is told of last
 */
public record EnglishProducts(Figure each, Figure count, Figure total, boolean mean) {
  private static final PrefilteredPattern AVERAGE =
      PrefilteredPattern.compile(
          "\\b(?:an|the|at an)\\s+average\\s+of\\s+((?:just\\s+)?(?:about|around|some|over|under|nearly)\\s+)?$");

  /**
   * What a batsman makes is shared out among the times he was out, not among the matches; from 1 to
   * 5 are the marks that could be given.
   */
  private static final PrefilteredPattern SHARED_OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:runs|innings|wickets|scale|(?:rat|grad|mark|scor)(?:ed|ing) (?:[a-z]+ ){0,3}from)\\b");

  private static final PrefilteredPattern FOR_EACH_OF =
      PrefilteredPattern.compile("^(?:\\s+[a-z]+){0,2}?\\s+(?:for\\s+)?each\\s+of\\s+the\\s+$");
  private static final Pattern OF_EACH =
      Pattern.compile("^(?:\\s+[A-Za-z'’-]+){1,3}?\\s+(?:of|at|costing|holding)\\s+$");
  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile("^(?:\\s+[a-z]+){0,2}?\\s+(?:each|apiece)\\b");
  private static final Pattern SO =
      Pattern.compile(
          "^(?:\\s+[a-z]+){0,2}?\\s+(?:each|apiece)\\s*,?\\s+(?:so that|or|that is,?|making|giving|a total of|in all,?|and so|for a total of|totalling)\\s+(?:a total of\\s+)?$");
  private static final PrefilteredPattern IN_ALL =
      PrefilteredPattern.compile("^(?:\\s+[a-z]+)?\\s+(?:in all|altogether|in total)\\b");
  private static final Pattern INSTALMENTS =
      Pattern.compile(
          "^\\s+(?:equal\\s+)?(?:monthly\\s+|quarterly\\s+|annual\\s+|yearly\\s+)?(?:equal\\s+)?(?:instalments|installments|payments)\\s+of\\s+$");

  /** {@code sold 1,240 tickets at £12.50, taking £15,500}. */
  private static final Pattern AT =
      Pattern.compile("^(?:\\s+[a-z'’-]+){1,3}?\\s+at\\s+$", Pattern.CASE_INSENSITIVE);

  private static final Pattern TAKING =
      Pattern.compile(
          "^(?:\\s+(?:each|apiece|a\\s+[a-z]+|per\\s+[a-z]+))?,?\\s+(?:and\\s+)?(?:taking|raising|making|earning|bringing in|costing|(?:took|raised|made|earned|brought in|cost)|for a total of|a total of|that is,?|=)\\s+$");

  /** {@code Three trainers taught 14 courses each}: what everyone did stands between. */
  private static final Pattern EVERYONE =
      Pattern.compile("^(?:\\s+[a-z'’-]+){2,4}?\\s+$", Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern WEIGHT =
      PrefilteredPattern.compile(
          "^\\s?(kg|g|kilograms?|grams?|t|tonnes?|litres?|ml|m|km|metres?)\\b");

  private static final Pattern IN_SHARES =
      Pattern.compile("^\\s+in\\s+(?:shares|bonds|notes|units)\\s+of\\s+$");
  private static final Pattern THAT_IS =
      Pattern.compile("^(?:\\s+each)?,?\\s+(?:that is,?|i\\.e\\.,?|or)\\s+$");
  private static final Mentions WORDS =
      Mentions.of(
          "average of",
          " each",
          "apiece",
          "instalments",
          "installments",
          "payments of",
          "shares of",
          " at £",
          " at €",
          " at $",
          "in all",
          "altogether");
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  /** The products of a sentence that do not come out. */
  public static List<EnglishProducts> wrong(String text, Span span) {
    List<EnglishProducts> wrong = new ArrayList<>();
    if (!WORDS.in(text, span.start(), span.end())) {
      return wrong;
    }
    List<Figure> numbers = EnglishNumbers.in(text, span.start(), span.end());
    numbers.removeIf(number -> number.percent() || number.year());
    for (int i = 0; i < numbers.size(); i++) {
      EnglishProducts found = i == 0 ? null : mean(text, span, numbers, i);
      if (found == null && i + 2 < numbers.size()) {
        found = each(text, span, numbers, i);
      }
      if (found != null && found.contradicts() && !found.threefold(numbers)) {
        wrong.add(found);
      }
    }
    return wrong;
  }

  /** Whether a third number makes the product right: two wardens for six weeks at $900. */
  private boolean threefold(List<Figure> numbers) {
    BigDecimal two = each.value().multiply(count.value());
    return numbers.stream()
        .anyMatch(one -> two.multiply(one.value()).compareTo(total.value()) == 0);
  }

  private static @Nullable EnglishProducts mean(
      String text, Span span, List<Figure> numbers, int index) {
    Figure each = numbers.get(index);
    Matcher average = AVERAGE.matcher(text.substring(span.start(), each.span().start()));
    if (!average.find() || SHARED_OTHERWISE.isIn(text.substring(span.start(), span.end()))) {
      return null;
    }
    if (average.group(1) != null) {
      // whoever says about is off by a tenth at most
      each =
          new Figure(each.span(), each.value(), each.value().divide(FIVE), each.currency(), false);
    }
    if (index + 1 < numbers.size()) {
      Figure next = numbers.get(index + 1);
      if (FOR_EACH_OF.isIn(text.substring(each.span().end(), next.span().start()))) {
        Figure total = numbers.get(index - 1);
        return index == 1 && next.counts() ? new EnglishProducts(each, next, total, true) : null;
      }
    }
    if (index != 2) {
      return null;
    }
    Figure one = numbers.get(0);
    Figure two = numbers.get(1);
    boolean money = !each.currency().isEmpty();
    Figure total =
        money
            ? (one.currency().isEmpty() ? two : one)
            : one.value().compareTo(two.value()) > 0 ? one : two;
    Figure count = total.equals(one) ? two : one;
    boolean near = text.substring(one.span().end(), each.span().start()).length() < 90;
    return near && count.counts() && total.currency().equals(each.currency())
        ? new EnglishProducts(each, count, total, true)
        : null;
  }

  private static @Nullable EnglishProducts each(
      String text, Span span, List<Figure> numbers, int index) {
    Figure one = numbers.get(index);
    Figure two = numbers.get(index + 1);
    Figure three = numbers.get(index + 2);
    String first = text.substring(one.span().end(), two.span().start());
    String second = text.substring(two.span().end(), three.span().start());
    String after = text.substring(three.span().end(), span.end());
    boolean inAll = second.length() < 24 && IN_ALL.isIn(after);
    boolean each = EACH.isIn(second);
    if (one.counts()
        && two.currency().equals(three.currency())
        && (OF_EACH.matcher(first).matches() || (each && EVERYONE.matcher(first).matches()))
        && ((each && SO.matcher(second).matches()) || inAll)) {
      Figure converted = inUnitOf(text, two, three);
      // four hedgerows of 200 m, 96 in all: the sum is of the hedgerows
      boolean weighed = each || !(unit(text, two).isEmpty() || unit(text, three).isEmpty());
      return converted == null || !weighed
          ? null
          : new EnglishProducts(converted, one, three, false);
    }
    if (one.counts()
        && !two.currency().isEmpty()
        && two.currency().equals(three.currency())
        && AT.matcher(first).matches()
        && TAKING.matcher(second).matches()) {
      return new EnglishProducts(two, one, three, false);
    }
    if (two.counts()
        && INSTALMENTS.matcher(second).matches()
        && first.length() < 50
        && one.currency().equals(three.currency())
        && !one.counts()) {
      return new EnglishProducts(three, two, one, false);
    }
    boolean shares =
        IN_SHARES.matcher(first).matches()
            && THAT_IS.matcher(second).matches()
            && three.counts()
            && one.currency().equals(two.currency());
    return shares ? new EnglishProducts(two, three, one, false) : null;
  }

  /** What one weighs in the unit of the total, or null where one of the two has another measure. */
  static @Nullable Figure inUnitOf(String text, Figure each, Figure total) {
    String from = unit(text, each);
    String to = unit(text, total);
    if (from.equals(to) || to.isEmpty() || from.isEmpty()) {
      return from.equals(to) || to.isEmpty() ? each : null;
    }
    BigDecimal factor =
        switch (from + ">" + to) {
          case "kg>t", "g>kg", "m>km" -> new BigDecimal("0.001");
          default -> BigDecimal.ZERO;
        };
    return factor.signum() == 0
        ? null
        : new Figure(
            each.span(),
            each.value().multiply(factor),
            each.step().multiply(factor),
            each.currency(),
            false);
  }

  private static String unit(String text, Figure figure) {
    int end = Math.min(text.length(), figure.span().end() + 14);
    Matcher unit = WEIGHT.matcher(text.substring(figure.span().end(), end));
    if (!unit.find()) {
      return "";
    }
    String word = unit.group(1);
    return switch (word) {
      case "kilogram", "kilograms" -> "kg";
      case "gram", "grams" -> "g";
      case "tonne", "tonnes" -> "t";
      case "metre", "metres" -> "m";
      default -> word;
    };
  }

  /** Whether the three cannot belong together, however they were rounded. */
  private boolean contradicts() {
    Interval right = interval(each).times(Interval.exactly(count.value()));
    BigDecimal exact = each.value().multiply(count.value());
    return count.value().signum() > 0
        && each.value().signum() > 0
        && !right.meets(interval(total))
        && exact.compareTo(total.value().multiply(TWELVE)) < 0
        && total.value().compareTo(exact.multiply(TWELVE)) < 0;
  }

  private Interval interval(Figure figure) {
    // a mean is rounded even of things that are counted; a price of so much each is not
    return mean || (figure.step().compareTo(BigDecimal.ONE) != 0 && figure.equals(total))
        ? Interval.rounded(figure.value(), figure.step())
        : Interval.exactly(figure.value());
  }

  /** What should stand where the sum is told. */
  public BigDecimal result() {
    return mean
        ? total.value().divide(count.value(), new java.math.MathContext(4))
        : each.value().multiply(count.value());
  }
}
