package dev.stet.rules.numeric.english;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * So many times as much, told beside the two figures that do not make it: {@code 84 juniors, three
 * times the 42 of five years ago}, {@code more than trebled, from 610 to 1,300}, {@code from 4,000
 * to 20,000, a fourfold rise}.
 */
final class MultipleClaims {
  private static final String BOUND =
      "(?<q>(?:more than|well over|just over|over|nearly|almost|just under|under|less than|about|around|roughly|some|close to) )?";

  private static final List<PrefilteredPattern> WORDINGS =
      List.of(
          PrefilteredPattern.compile(
              BOUND
                  + "\\b(?<w>doubled|trebled|tripled|quadrupled|quintupled|halved)\\b[a-z ,]{0,30}? from (?<a>[#$])[^#$%@.;]{0,25} to (?<c>[#$])"),
          PrefilteredPattern.compile(
              BOUND
                  + "(?<![a-z-])(?<w>twice|double|treble|triple|half|# times)(?: over)? (?:as (?:many|much|large|big|high|long|great|heavy|wide|deep|old|dear)\\b[^#$%@.;]{0,40}? as|the)\\b[^#$%@.;]{0,40}?(?<a>[#$])"),
          PrefilteredPattern.compile(
              "\\bfrom (?<a>[#$])[^#$%@.;]{0,25} to (?<c>[#$])[^#$%@.;]{0,25}?(?:[,(–] ?)(?:an? )(?<q>(?:more than|nearly|almost|about) )?(?<w>two|three|four|five|six|seven|eight|nine|ten)-?fold\\b"));

  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final double PLAIN = 0.12;
  private static final double ROUGH = 0.2;
  private static final double MOST = 4.2;

  private final Paragraph paragraph;
  private final int sentence;

  private MultipleClaims(Paragraph paragraph, int sentence) {
    this.paragraph = paragraph;
    this.sentence = sentence;
  }

  static List<WrongClaim> wrong(Paragraph paragraph, int sentence) {
    List<WrongClaim> wrong = new ArrayList<>();
    String words = paragraph.sentence(sentence);
    for (PrefilteredPattern wording : WORDINGS) {
      Matcher found = wording.matcher(words);
      while (found.find()) {
        WrongClaim claim = new MultipleClaims(paragraph, sentence).judge(wording, found);
        if (claim != null) {
          wrong.add(claim);
        }
      }
    }
    return wrong;
  }

  private @Nullable WrongClaim judge(PrefilteredPattern wording, Matcher found) {
    Told before = meant(paragraph.at(sentence, found.start("a")));
    BigDecimal times = times(found);
    boolean alone = wording.equals(WORDINGS.get(1));
    Told now = alone ? told(before, found.start()) : paragraph.at(sentence, found.start("c"));
    boolean plain = wording.equals(WORDINGS.get(0)) && found.group("q") == null;
    if (plain
        || times == null
        || now == null
        || !now.like(before)
        || before.value().signum() <= 0) {
      return null;
    }
    BigDecimal exact = now.value().divide(before.value(), MathContext.DECIMAL64);
    double off = exact.divide(times, MathContext.DECIMAL64).doubleValue();
    String bound = found.group("q") == null ? "" : found.group("q").strip();
    if (fits(off, bound, times.compareTo(BigDecimal.ONE) < 0) || off > MOST || off < 1 / MOST) {
      return null;
    }
    int start = found.start("w");
    int end = alone ? before.at() + 1 - paragraph.start(sentence) : found.end();
    return new WrongClaim(
        Kind.MULTIPLE,
        paragraph.span(sentence, start, end),
        paragraph.printed(now) + " ÷ " + paragraph.printed(before),
        exact.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
  }

  /** {@code the old one of 3,000 litres}: the figure behind the word that stands for the thing. */
  private Told meant(Told one) {
    int next = paragraph.told().indexOf(one) + 1;
    boolean of =
        one.single() && next < paragraph.told().size() && paragraph.behind(one).startsWith(" of ");
    return of ? paragraph.told().get(next) : one;
  }

  /** The one figure before the claim that counts what the other does. */
  private @Nullable Told told(Told other, int until) {
    int at = paragraph.start(sentence) + until;
    List<Told> before =
        paragraph.told().stream()
            .filter(
                one ->
                    one.sentence() == sentence
                        && one.at() < at
                        && one.sign() == other.sign()
                        && !one.single()
                        && !one.lasts())
            .toList();
    return before.size() == 1 ? before.get(0) : null;
  }

  private @Nullable BigDecimal times(Matcher found) {
    String word = found.group("w");
    if (word.startsWith("#")) {
      BigDecimal times = paragraph.at(sentence, found.start("w")).value();
      return times.compareTo(BigDecimal.ONE) > 0 ? times : null;
    }
    int number = NUMBERS.indexOf(word);
    return number >= 0
        ? BigDecimal.valueOf(2L + number)
        : switch (word) {
          case "half", "halved" -> HALF;
          case "treble", "triple", "trebled", "tripled" -> BigDecimal.valueOf(3);
          case "quadrupled" -> BigDecimal.valueOf(4);
          case "quintupled" -> BigDecimal.valueOf(5);
          default -> BigDecimal.valueOf(2);
        };
  }

  /**
   * @param off how many times the multiple told the true one is
   * @param turned whether more than so much is rather less: more than halved
   */
  private static boolean fits(double off, String bound, boolean turned) {
    return switch (bound) {
      case "more than", "well over", "just over", "over" ->
          turned ? off < 1 + PLAIN : off > 1 - PLAIN / 2;
      case "nearly", "almost", "just under", "under", "less than", "close to" ->
          Math.abs(off - 1) < ROUGH + PLAIN;
      case "" -> Math.abs(off - 1) <= PLAIN;
      default -> Math.abs(off - 1) <= ROUGH;
    };
  }
}
