package dev.stet.rules.numeric.english;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said to be left of a whole and is not: {@code Of 1,104 drops 1,071 were in time. The
 * other 43 were late}; {@code the roof cost £900, of which the club paid £500 and the town the
 * rest, £300}.
 */
final class RestClaims {
  /** The others of whom the sentence before has told. */
  private static final PrefilteredPattern OTHERS =
      PrefilteredPattern.compile("^(?:in |of |for |at |with )?the (?:other|remaining) $");

  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile(
          "\\bthe (?:rest|remainder)(?:,| (?:came from|came out of|was met (?:by|from)|was paid (?:by|from)|were|was)(?: (?:an?|the|its|our|their))?(?: [a-z]+){0,3}?(?: of)?) $");

  /** {@code the remaining 16%}. */
  private static final PrefilteredPattern LEFT =
      PrefilteredPattern.compile(
          "\\bthe (?:remaining|other)(?: [a-z]+){0,2}? $|\\bthe (?:rest|remainder),? $");

  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:about|around|some|nearly|almost|over|at least|each|per|average|more than one)\\b");

  private final Paragraph paragraph;
  private final Told claim;

  private RestClaims(Paragraph paragraph, Told claim) {
    this.paragraph = paragraph;
    this.claim = claim;
  }

  static @Nullable WrongClaim judge(Paragraph paragraph, Told claim) {
    RestClaims reading = new RestClaims(paragraph, claim);
    String lead = paragraph.before(claim);
    if (claim.sign() == '%') {
      return LEFT.isIn(lead) && !OTHERWISE.isIn(lead) ? reading.left() : null;
    }
    if ((claim.sign() != '#' && claim.sign() != '$') || claim.lasts()) {
      return null;
    }
    if (claim.sentence() > 0 && OTHERS.isIn(lead)) {
      return reading.others();
    }
    return REST.isIn(lead) && !OTHERWISE.isIn(lead) ? reading.rest(lead) : null;
  }

  /** A part and its whole are all that the sentence before counts. */
  private @Nullable WrongClaim others() {
    int sentence = claim.sentence() - 1;
    String words = paragraph.sentence(sentence);
    List<Told> counts = sums(sentence, Integer.MAX_VALUE);
    if (counts.size() != 2 || OTHERWISE.isIn(words)) {
      return null;
    }
    PartAndWhole pair = PartAndWhole.in(paragraph, sentence);
    return pair != null && counts.contains(pair.whole()) && counts.contains(pair.part())
        ? compare(pair.whole(), List.of(pair.part()))
        : null;
  }

  /** What the shares of the sentence leave of a hundred, if the claim is that but for a slip. */
  private @Nullable WrongClaim left() {
    List<Told> shares = sums(claim.sentence(), claim.at());
    BigDecimal left = Figures.HUNDRED;
    BigDecimal latitude = claim.figure().step();
    for (Told share : shares) {
      left = left.subtract(share.value());
      latitude = latitude.add(share.figure().step());
    }
    String told = Figures.plain(claim.value());
    boolean rounded = left.subtract(claim.value()).abs().compareTo(latitude) < 0;
    return shares.isEmpty()
            || rounded
            || left.signum() <= 0
            || !Slips.any(told, Figures.plain(left))
        ? null
        : new WrongClaim(
            Kind.DIFFERENCE,
            claim.figure().span(),
            "100% − " + shares.stream().map(paragraph::printed).collect(Collectors.joining(" − ")),
            Figures.plain(left) + "%");
  }

  /** The first sum of the sentence is the whole, those of the last clause are its other parts. */
  private @Nullable WrongClaim rest(String lead) {
    List<Told> sums = sums(claim.sentence(), claim.at());
    if (sums.size() < 2) {
      return null;
    }
    int clause = paragraph.start(claim.sentence()) + lead.lastIndexOf(';');
    List<Told> parts = new ArrayList<>(sums.subList(1, sums.size()));
    if (sums.get(0).at() < clause) {
      parts.removeIf(one -> one.at() < clause);
    }
    return parts.isEmpty() ? null : compare(sums.get(0), parts);
  }

  private List<Told> sums(int sentence, int until) {
    return paragraph.untimed(claim.sign(), sentence, until);
  }

  private @Nullable WrongClaim compare(Told whole, List<Told> parts) {
    BigDecimal left = whole.value();
    boolean exact = whole.figure().alike(claim.figure());
    for (Told part : parts) {
      left = left.subtract(part.value());
      exact &= part.figure().alike(claim.figure());
    }
    boolean rounded =
        left.subtract(claim.value())
                    .abs()
                    .compareTo(claim.figure().step().max(whole.figure().step()))
                < 0
            || whole.figure().step().compareTo(BigDecimal.ONE) > 0;
    return exact
            && !rounded
            && left.signum() > 0
            && Figures.within(left, claim.value(), BigDecimal.valueOf(2))
        ? new WrongClaim(
            Kind.DIFFERENCE,
            claim.figure().span(),
            paragraph.printed(whole)
                + " − "
                + parts.stream().map(paragraph::printed).collect(Collectors.joining(" − ")),
            claim.figure().currency() + Figures.plain(left))
        : null;
  }
}
