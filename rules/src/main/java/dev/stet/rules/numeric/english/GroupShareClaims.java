package dev.stet.rules.numeric.english;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The share of a group that the sentence before counts beside the whole: {@code Of 60 members 22
 * are women. The share of women was therefore 32.7%}.
 */
final class GroupShareClaims {
  private static final PrefilteredPattern SHARE_OF =
      PrefilteredPattern.compile(
          "^(?:the|their) (?:share|proportion|percentage) of (?<n>[a-z]+) (?:is|was|stood at|came to)(?: therefore| thus| then)? (?<p>%)(?=[.,;]|$)");

  private GroupShareClaims() {}

  static @Nullable WrongClaim judge(Paragraph paragraph, int sentence) {
    Matcher share = sentence == 0 ? null : Paragraph.find(SHARE_OF, paragraph.sentence(sentence));
    if (share == null) {
      return null;
    }
    Told claim = paragraph.at(sentence, share.start("p"));
    String group = share.group("n");
    Told part = null;
    Told whole = null;
    for (Told one : paragraph.told()) {
      if (one.sentence() != sentence - 1 || one.sign() != '#' || one.lasts()) {
        continue;
      }
      boolean named = !one.noun().isEmpty() && group.startsWith(one.noun());
      named |= paragraph.behind(one).startsWith(" " + group);
      part = named ? one : part;
      whole = whole == null || one.value().compareTo(whole.value()) > 0 ? one : whole;
    }
    if (part == null || whole == null || part.equals(whole)) {
      return null;
    }
    BigDecimal exact = Derived.percent(part.value(), whole.value());
    return !isMade(paragraph, claim) && Figures.within(exact, claim.value(), BigDecimal.valueOf(2))
        ? new WrongClaim(
            Kind.RATE,
            claim.figure().span(),
            paragraph.printed(part) + " ÷ " + paragraph.printed(whole),
            Derived.printed(claim, exact))
        : null;
  }

  /** Whether any two counts near a share make it. */
  private static boolean isMade(Paragraph paragraph, Told share) {
    List<Told> counts = paragraph.near(share, 2).stream().filter(one -> one.sign() == '#').toList();
    return counts.stream()
        .filter(whole -> whole.value().signum() > 0)
        .anyMatch(
            whole ->
                counts.stream()
                    .map(part -> Derived.percent(part.value(), whole.value()))
                    .anyMatch(share.said()::holds));
  }
}
