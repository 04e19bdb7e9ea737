package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What falls to each, told beside what all have and how many they are: {@code 1,130 volunteers gave
 * 152,550 hours, some 315 hours each}, {@code £148,300 in 12 settlements, the mean of £13,258}. The
 * total is the figure of the same measure, the count is what it is shared out among.
 */
final class MeanClaims {
  /** It says again, shared out, what the figures before it say. */
  private static final PrefilteredPattern APPOSED =
      PrefilteredPattern.compile(
          "(?:[,;:(–—] ?|\\band |^)(?:(?:or|so|that is,?|this is|it is|i\\.e\\.|(?:which|that|this) (?:is|was|makes|gives|comes to|came to|works out at|worked out at)|making|giving|that makes|that was) )?(?:(?:an?|the|at an) (?:average|mean)(?: of)? )?(?:therefore |thus )?(?<v>about |around |some |roughly |just over |over |nearly |almost |just under )?$"
              + "|(?:average|mean)(?: [a-z#]+){0,6}?(?: of| was| is| being| at|:)(?: therefore| thus)? (?<w>about |around |some |roughly |just over |nearly |almost )?$"
              + "|\\((?:on )?(?:an? )?(?:average|mean),? (?:about |around )?$"
              + "| (?:makes?|gives?|means?|yields?) (?:about |around |some )?$"
              + "|(?:therefore|thus|so that)(?: [a-z]+){0,4} (?<x>about |around |some |roughly )?$");

  private static final PrefilteredPattern EACH =
      PrefilteredPattern.compile(
          "^(?: [a-z²³]+){0,2}? (?:each\\b(?! other)|apiece\\b|a head\\b|per head\\b|per person\\b|for (?:each|every)(?: of (?:the|its|our|their) (?<n>#)| (?<f>[a-z]+))?|(?:a|an|per|each|every|to the|to a|to each|to every) (?<w>[a-z]+))(?=[ .,;:)]|$)");

  /** It is told of what one has before how much that is: a cost per trip of. */
  private static final PrefilteredPattern PER =
      PrefilteredPattern.compile(
          "\\b(?:per|for each|for every) (?<w>[a-z]+)(?: [a-z]+)?(?: of| is| was| came to| comes to| averaged|:)(?: therefore| thus)?(?: about| around| some| roughly)? $");

  /** Behind the claim what it is of: {@code £460 (£83,200 for 130 claims)}. */
  private static final PrefilteredPattern OF =
      PrefilteredPattern.compile(
          "^(?: [a-z]+)? \\((?<t>[#$])[^()#$%@]{0,20} (?:for|from|in|over|by|among|across|on|to) (?:the |our |its )?(?<k>#)[^()#$%@]{0,25}\\)"
              + "|^(?: [a-z]+){0,2}(?:,| \\() ?(?:making |or |that is |so )?(?<s>[#$])(?: [a-z]+){0,2}? (?:in all|altogether|in total|all told)\\b");

  private static final PrefilteredPattern MEAN =
      PrefilteredPattern.compile("\\b(?:average|mean)\\b");
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:at least|at most|up to|minimum|maximum|limit|plus|respectively|median|charge[sd]?|grant(?:ed)?|paid at|runs|innings|wickets|wages?|salary|rates?|range[sd]?)\\b");
  private static final PrefilteredPattern ROUGHLY =
      PrefilteredPattern.compile(
          "\\b(?:about|around|some|roughly|just over|over|nearly|almost|just under) $");

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal LOOSE = new BigDecimal("0.1");
  private static final BigDecimal MOST = BigDecimal.valueOf(3);

  /** A figure that is itself a mean, which is no total. */
  private static final PrefilteredPattern OF_MEAN =
      PrefilteredPattern.compile("\\b(?:average|mean)\\b[^#$%@,;]{0,40}$");

  private static final int FARTHEST = 150;

  private final Paragraph paragraph;
  private final Told claim;

  private MeanClaims(Paragraph paragraph, Told claim) {
    this.paragraph = paragraph;
    this.claim = claim;
  }

  static @Nullable WrongClaim judge(Paragraph paragraph, Told claim) {
    if (claim.sign() != '#' && claim.sign() != '$') {
      return null;
    }
    String lead = paragraph.before(claim);
    String near = lead.substring(Math.max(0, lead.length() - 60));
    Matcher apposed = Paragraph.find(APPOSED, near);
    apposed = apposed == null ? Paragraph.find(PER, near) : apposed;
    if (apposed == null || claim.value().signum() <= 0) {
      return null;
    }
    Matcher each = Paragraph.find(EACH, paragraph.behind(claim));
    Matcher per = Paragraph.find(PER, near);
    if (each == null && per == null && !MEAN.isIn(apposed.group())) {
      return null;
    }
    boolean about = ROUGHLY.isIn(apposed.group());
    boolean named =
        near.substring(0, apposed.end()).endsWith("of ")
            || about
            || per != null
            || OF.isIn(paragraph.behind(claim));
    return each == null && claim.noun().isEmpty() && claim.sign() == '#' && !named
        ? null
        : new MeanClaims(paragraph, claim).judge(each, per == null ? "" : per.group("w"), about);
  }

  private @Nullable WrongClaim judge(@Nullable Matcher each, String per, boolean about) {
    if (OTHERWISE.isIn(paragraph.sentence(claim.sentence()))) {
      return null;
    }
    String among = per;
    if (each != null && per.isEmpty()) {
      among =
          each.group("f") != null
              ? each.group("f")
              : each.group("w") == null ? "" : each.group("w");
    }
    Told counted = null;
    if (each != null && each.group("n") != null) {
      counted =
          paragraph.told().stream()
              .filter(one -> one.at() == claim.at() + 1 + each.start("n"))
              .findFirst()
              .orElse(null);
    }
    List<Told> before =
        paragraph.told().stream()
            .filter(
                one ->
                    one.sentence() == claim.sentence()
                        && one.at() < claim.at()
                        && claim.at() - one.at() < FARTHEST
                        && one.sign() != '@'
                        && one.sign() != '%'
                        && !one.single()
                        && !OF_MEAN.isIn(paragraph.before(one)))
            .toList();
    Matcher of = Paragraph.find(OF, paragraph.behind(claim));
    if (of != null) {
      Told whole = behind(of.group("t") == null ? of.start("s") : of.start("t"));
      int clause = paragraph.start(claim.sentence()) + paragraph.before(claim).lastIndexOf("; ");
      List<Told> counts =
          before.stream()
              .filter(one -> one.sign() == '#' && !one.lasts() && one.at() > clause)
              .toList();
      counted =
          of.group("k") != null
              ? behind(of.start("k"))
              : counts.size() == 1 ? counts.get(0) : counted;
      return counted == null || !whole.like(claim) ? null : compare(whole, counted, about);
    }
    before = ofClause(before);
    Told total = total(before);
    if (total == null && before.size() == 1 && before.get(0).sign() == claim.sign()) {
      total = before.get(0);
      return among.equals("month") ? ofYear(total) : null;
    }
    if (total == null) {
      return null;
    }
    if (counted == null) {
      counted = count(before, total, among);
    }
    if (counted == null && among.equals("month")) {
      return ofYear(total);
    }
    return counted == null ? null : compare(total, counted, about);
  }

  private Told behind(int at) {
    int place = claim.at() + 1 + at;
    return paragraph.told().stream().filter(one -> one.at() == place).findFirst().orElseThrow();
  }

  /** The figures since the last semicolon, where two of them stand there. */
  private List<Told> ofClause(List<Told> before) {
    int clause = paragraph.start(claim.sentence()) + paragraph.before(claim).lastIndexOf("; ");
    List<Told> last = before.stream().filter(one -> one.at() > clause).toList();
    return last.size() == 2 ? last : before;
  }

  private @Nullable WrongClaim compare(Told total, Told counted, boolean about) {
    if (counted.value().compareTo(BigDecimal.ONE) <= 0
        || counted.sign() != '#'
        || !counted.figure().counts()
        || total.value().signum() <= 0) {
      return null;
    }
    Interval right = total.interval().dividedBy(counted.interval());
    if (right.meets(claim.said()) || explained()) {
      return null;
    }
    BigDecimal exact = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
    BigDecimal off = exact.subtract(claim.value()).abs();
    if ((about && off.compareTo(claim.value().multiply(LOOSE)) <= 0)
        || !Derived.slip(claim, exact, MOST)) {
      return null;
    }
    return new WrongClaim(
        Kind.MEAN,
        claim.figure().span(),
        paragraph.printed(total) + " ÷ " + paragraph.printed(counted),
        Derived.printed(claim, exact));
  }

  /** A mean of the months of a year, which nobody counts: only a wrong digit speaks against it. */
  private @Nullable WrongClaim ofYear(Told total) {
    BigDecimal exact = total.value().divide(TWELVE, MathContext.DECIMAL64);
    String stated = Figures.plain(claim.value());
    boolean slip =
        total.value().compareTo(THOUSAND) > 0
            && claim.value().compareTo(BigDecimal.TEN) > 0
            && Slips.swapped(stated, Figures.plain(exact.setScale(0, RoundingMode.HALF_UP)));
    return slip && !explained()
        ? new WrongClaim(
            Kind.MEAN,
            claim.figure().span(),
            paragraph.printed(total) + " ÷ 12",
            Derived.printed(claim, exact))
        : null;
  }

  /** The nearest figure that measures what the claim does; of bare counts the greater one. */
  private @Nullable Told total(List<Told> before) {
    Told total = null;
    for (Told one : before) {
      boolean same =
          claim.sign() == '$'
              ? one.figure().alike(claim.figure())
              : one.sign() == '#' && !claim.noun().isEmpty() && one.nouns().contains(claim.noun());
      total = same ? one : total;
    }
    if (total != null || claim.sign() == '$' || before.size() != 2) {
      return total;
    }
    boolean bare = claim.noun().isEmpty() && before.stream().allMatch(one -> one.sign() == '#');
    Told one = before.get(0);
    Told two = before.get(1);
    return bare ? one.value().compareTo(two.value()) > 0 ? one : two : null;
  }

  /** What the total is shared out among: what the claim names, or the one other count. */
  private @Nullable Told count(List<Told> before, Told total, String among) {
    List<Told> counts =
        before.stream()
            .filter(
                one ->
                    !one.equals(total)
                        && one.sign() == '#'
                        && (claim.noun().isEmpty() || !one.nouns().contains(claim.noun())))
            .toList();
    boolean period = Paragraph.period(among);
    if (period || !among.isEmpty()) {
      List<Told> named = counts.stream().filter(one -> named(one, among)).toList();
      if (named.size() == 1) {
        return named.get(0);
      }
      if (named.isEmpty() && claim.sentence() > 0) {
        named =
            paragraph.told().stream()
                .filter(
                    one ->
                        one.sentence() == claim.sentence() - 1
                            && one.sign() == '#'
                            && named(one, among))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
      }
      return null;
    }
    List<Told> plain = counts.stream().filter(one -> !one.lasts()).toList();
    return plain.size() == 1 ? plain.get(0) : null;
  }

  private static boolean named(Told one, String among) {
    return one.nouns().contains(among) || one.nouns().contains(among + "s");
  }

  /** Whether any two figures near it make the claim. */
  private boolean explained() {
    List<Told> near =
        paragraph.told().stream()
            .filter(
                one ->
                    !one.equals(claim)
                        && one.sign() != '@'
                        && one.sign() != '%'
                        && one.value().signum() > 0
                        && Math.abs(one.sentence() - claim.sentence()) <= 2)
            .toList();
    for (Told a : near) {
      for (Told b : near) {
        if (!a.equals(b)
            && (a.interval().dividedBy(b.interval()).meets(claim.said())
                || (a.figure().alike(b.figure())
                    && a.interval().minus(b.interval()).meets(claim.said())))) {
          return true;
        }
      }
    }
    return false;
  }
}
