package dev.stet.rules.numeric.english;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What there was, what came and what went, and what there is, told one behind the other: {@code At
 * the start 1,940 were left. The extension added 260, 118 were taken, so that 2,031 remained}. The
 * verb of each clause says whether it adds or takes away; where no verb is known, only a sum that
 * comes within one wrong digit of what is told speaks against it.
 */
final class BalanceClaims {
  /** Before what is left. */
  private static final PrefilteredPattern CLOSING =
      PrefilteredPattern.compile(
          "(?:so that|so|which|that|this|leaving|thus|therefore)(?: [a-z]+){0,3}? (?:left|leaves?|leaving|holds?|held|own|gives?(?: us)?|gave(?: us)?|brings?(?: [a-z]+){0,3} to|brought(?: [a-z]+){0,3} to|makes?|made|have|had|has|stands? at|stood at|came to|is|was|were|are)?(?: us| a balance of| only| with)? ?$|\\b(?:leaving|so that|remained|left) $");

  private static final PrefilteredPattern CLOSED =
      PrefilteredPattern.compile(
          "^(?: [a-z]+)? (?:was|were|is|are) (?:therefore|thus|then|still|so|there|here)\\b|^(?: (?!and\\b|were\\b)[a-z]+){0,3}? (?:(?:was |were |are |is )?(?:remain(?:ed|ing|s)?|left|in hand|in stock|carried forward|at the (?:end|close)|today|now|at year[’']?s? end|on (?:@|#))\\b)");

  private static final PrefilteredPattern END =
      PrefilteredPattern.compile(
          "^(?:at the (?:year[’']s end|end|close)[^#$]{0,40}|on @[^#$]{0,20})$|\\b(?:closing (?:stock|balance)[^#$]{0,20})$");

  private static final PrefilteredPattern FROM_TO =
      PrefilteredPattern.compile(
          "\\b(?:fell|rose|went|dropped|grew|increased|decreased|declined|came down|risen|fallen)(?: [a-z]+){0,2}? from (?<a>[#$])(?: [a-z]+){0,2} to (?<c>[#$])(?! from)");

  private static final PrefilteredPattern BEGAN_AND_ENDED =
      PrefilteredPattern.compile(
          "\\b(?:began|opened|started)\\b[^#$]{0,30} (?<a>[#$])[^#$]{0,40} and (?:ended|closed|finished)\\b[^#$]{0,20} (?<c>[#$])");

  private static final PrefilteredPattern OVER =
      PrefilteredPattern.compile("\\b(?<s>surplus|deficit|profit|loss) (?:of|was|is) (?<d>[#$])");

  private static final PrefilteredPattern COMES =
      PrefilteredPattern.compile(
          "\\b(?:new|took(?! off| out)|takings|raised|granted|join\\w*|add\\w*|admitted|arriv\\w+|came in|came|receiv\\w+|receipts?|bought|purchas\\w+|open\\w+|enrol\\w*|recruited|paid in|born|births|acquired|income|deliver\\w+|donat\\w+|built|taken on|took in|intake|registered|gain\\w*|deposit\\w*|produced|planted|felled|appointed|started|earn\\w*|interest)\\b");
  private static final PrefilteredPattern GOES =
      PrefilteredPattern.compile(
          "\\b(?:left|leav\\w+|died|deaths|resign\\w+|retir\\w+|repaid|laps\\w+|withdr\\w+|depart\\w+|used|spent|spend\\w*|sold|sales|lost|losses|scrapped|clos\\w+|discharged|removed|taken (?:out|for|by|away)|taken|paid out|paid|payments?|written off|struck off|returned|expenditure|outgoings|costs?|issued|sent out|given (?:out|away|up)|gave up|gave out|went|demolished|destroyed|expired|moved|withdrawn|disposed|consumed|transferred|culled|shed|weeded|cancelled|rehomed|took off)\\b");
  private static final PrefilteredPattern OPENING =
      PrefilteredPattern.compile(
          "\\b(?:began|begin\\w*|start\\w*|opening|at the beginning|held|had|stood|numbered|were|was|on @|on #|brought forward|mean|price)\\b");
  private static final PrefilteredPattern SEPARATOR =
      PrefilteredPattern.compile("[,;:.] | and | but ");
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:of (?:which|whom|these|them)|including|each|per|average|than|up to|at least|limit|maximum|minimum)\\b|\\bof (?:the |our )?[#$]");

  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_FLOWS = 7;

  /** A figure that came or went; {@code sign} is 0 where that is not said. */
  private record Flow(Told told, int sign) {}

  private final Paragraph paragraph;

  private BalanceClaims(Paragraph paragraph) {
    this.paragraph = paragraph;
  }

  static @Nullable WrongClaim judge(Paragraph paragraph, Told claim) {
    if (claim.sign() != '#' && claim.sign() != '$') {
      return null;
    }
    return new BalanceClaims(paragraph).judge(claim);
  }

  /** What there was at the end misses what there was at the beginning and what was over. */
  private @Nullable WrongClaim carried(Told claim) {
    Matcher both = BEGAN_AND_ENDED.matcher(paragraph.sentence(claim.sentence()));
    if (!both.find() || !paragraph.at(claim.sentence(), both.start("c")).equals(claim)) {
      return null;
    }
    Told opening = paragraph.at(claim.sentence(), both.start("a"));
    for (int i = claim.sentence() - 1; i >= 0 && i > claim.sentence() - 4; i--) {
      Matcher over = OVER.matcher(paragraph.sentence(i));
      if (over.find()) {
        Told left = paragraph.at(i, over.start("d"));
        boolean more = over.group("s").equals("surplus") || over.group("s").equals("profit");
        BigDecimal right =
            more ? opening.value().add(left.value()) : opening.value().subtract(left.value());
        boolean slip =
            opening.figure().alike(claim.figure())
                && left.figure().alike(claim.figure())
                && Slips.any(Figures.plain(claim.value()), Figures.plain(right));
        return slip
            ? new WrongClaim(
                Kind.ACCOUNT,
                claim.figure().span(),
                paragraph.printed(opening) + (more ? " + " : " − ") + paragraph.printed(left),
                claim.figure().currency() + Figures.plain(right))
            : null;
      }
    }
    return null;
  }

  private @Nullable WrongClaim judge(Told claim) {
    WrongClaim carried = carried(claim);
    if (carried != null) {
      return carried;
    }
    String lead = paragraph.before(claim);
    String near = lead.substring(Math.max(0, lead.length() - 60));
    List<Told> flows = new ArrayList<>();
    Told opening = named(claim, flows);
    if (opening != null) {
      WrongClaim wrong = judge(claim, opening, flows);
      Span last = flows.get(flows.size() - 1).figure().span();
      return wrong == null
          ? null
          : new WrongClaim(
              wrong.kind(), last.union(wrong.claim()), wrong.working(), wrong.result());
    }
    Matcher fromTo = FROM_TO.matcher(paragraph.sentence(claim.sentence()));
    while (fromTo.find()) {
      if (paragraph.at(claim.sentence(), fromTo.start("c")).equals(claim)) {
        opening = paragraph.at(claim.sentence(), fromTo.start("a"));
      }
    }
    if (opening != null) {
      flows.addAll(like(claim, claim.sentence(), opening.at()));
      if (flows.size() != 2) {
        return null;
      }
    } else if (CLOSING.isIn(near)
        || END.isIn(near)
        || (CLOSED.isIn(paragraph.behind(claim)) && lead.length() > 40)) {
      List<Told> before = new ArrayList<>(like(claim, claim.sentence(), claim.at()));
      for (int back = 1; back < 4 && claim.sentence() - back >= 0; back++) {
        List<Told> more = like(claim, claim.sentence() - back, Integer.MAX_VALUE);
        before.addAll(0, more);
        if (more.stream().anyMatch(one -> opens(one, claim))) {
          break;
        }
      }
      for (int i = before.size() - 1; i >= 0 && opening == null; i--) {
        if (opens(before.get(i), claim)) {
          opening = before.get(i);
          flows.addAll(before.subList(i + 1, before.size()));
        }
      }
    }
    return opening == null || flows.size() < 2 || flows.size() > MOST_FLOWS
        ? null
        : judge(claim, opening, flows);
  }

  /**
   * What is told first in a sentence in the words of the claim, but of an earlier day: {@code 61
   * open on 1 May, 72 new, 87 closed, 46 open on 31 May}; all between the two has come or gone.
   */
  private @Nullable Told named(Told claim, List<Told> flows) {
    List<Told> row =
        paragraph.told().stream()
            .filter(
                one ->
                    one.sentence() == claim.sentence()
                        && one.sign() == claim.sign()
                        && one.at() <= claim.at())
            .toList();
    if (row.size() < 4 || row.size() > MOST_FLOWS) {
      return null;
    }
    String words = plain(claim);
    if (!words.contains("@") || words.length() < 5 || !plain(row.get(0)).equals(words)) {
      return null;
    }
    flows.addAll(row.subList(1, row.size() - 1));
    boolean known = flows.stream().allMatch(o -> COMES.isIn(clause(o)) != GOES.isIn(clause(o)));
    return known ? row.get(0) : null;
  }

  /** The clause of a figure without the figure. */
  private String plain(Told one) {
    return clause(one)
        .replace("#", "")
        .replace("$", "")
        .replaceAll("\\(.*|\\band\\b|[.]", "")
        .strip()
        .replaceAll(" +", " ");
  }

  private boolean opens(Told one, Told claim) {
    String clause = clause(one);
    return Figures.within(one.value(), claim.value(), THREE)
        && OPENING.isIn(clause)
        && !COMES.isIn(clause)
        && !OTHERWISE.isIn(clause);
  }

  private List<Told> like(Told claim, int sentence, int until) {
    return paragraph.like(claim, sentence).stream()
        .filter(
            one ->
                one.at() < until
                    && !one.lasts()
                    && one.value().signum() > 0
                    && !paragraph.nested(one, 0))
        .toList();
  }

  /** The words of the clause that holds a figure. */
  private String clause(Told one) {
    String before = paragraph.before(one);
    String behind = paragraph.behind(one);
    int start = 0;
    Matcher separator = SEPARATOR.matcher(before);
    while (separator.find()) {
      start = separator.end();
    }
    separator = SEPARATOR.matcher(behind);
    return before.substring(start)
        + one.sign()
        + behind.substring(0, separator.find() ? separator.start() : behind.length());
  }

  private @Nullable WrongClaim judge(Told claim, Told opening, List<Told> told) {
    List<Flow> flows = new ArrayList<>();
    int last = 0;
    boolean known = true;
    Told previous = null;
    for (Told one : told) {
      String clause = clause(one);
      if (OTHERWISE.isIn(clause)
          || (one.figure().counts() != claim.figure().counts() && claim.sign() == '#')) {
        return null;
      }
      boolean comes = COMES.isIn(clause);
      boolean goes = GOES.isIn(clause);
      // a clause that leaves its verb out has that of the one before it in its sentence
      boolean goesOn = previous != null && previous.sentence() == one.sentence();
      int sign = comes == goes ? (goesOn ? last : 0) : comes ? 1 : -1;
      known &= sign != 0;
      previous = one;
      flows.add(new Flow(one, sign));
      last = sign;
    }
    BigDecimal result = opening.value();
    for (Flow flow : flows) {
      result = result.add(flow.told().value().multiply(BigDecimal.valueOf(flow.sign())));
    }
    BigDecimal all = told.stream().map(Told::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal slipped = null;
    for (int signs = 0; signs < 1 << told.size(); signs++) {
      BigDecimal sum = opening.value();
      for (int i = 0; i < told.size(); i++) {
        BigDecimal value = told.get(i).value();
        sum = (signs >> i & 1) == 0 ? sum.add(value) : sum.subtract(value);
      }
      BigDecimal off = sum.subtract(claim.value()).abs();
      if (off.compareTo(latitude(claim, told.size() + 1)) <= 0) {
        return null;
      }
      String printed = Figures.plain(claim.value());
      if (told.size() < 4
          && Slips.digits(printed).replaceAll("0+$", "").length() >= FEWEST_DIGITS
          && Slips.any(printed, Figures.plain(sum))) {
        slipped = sum;
      }
    }
    BigDecimal off = result.subtract(claim.value()).abs();
    boolean wrong = known && result.signum() > 0 && off.compareTo(all) <= 0 && flows.size() > 1;
    slipped = wrong ? null : slipped;
    BigDecimal meant = wrong ? result : slipped;
    boolean plain = told.stream().anyMatch(one -> one.value().compareTo(claim.value()) == 0);
    if (meant == null || plain || claim.value().compareTo(opening.value()) == 0) {
      return null;
    }
    StringBuilder working = new StringBuilder(paragraph.printed(opening));
    for (Flow flow : flows) {
      working
          .append(slipped == null ? flow.sign() > 0 ? " + " : " − " : " ± ")
          .append(paragraph.printed(flow.told()));
    }
    return new WrongClaim(
        Kind.ACCOUNT,
        claim.figure().span(),
        working.toString(),
        claim.figure().currency() + Figures.plain(meant));
  }

  private static BigDecimal latitude(Told claim, int figures) {
    BigDecimal step = claim.figure().step();
    boolean exact = claim.figure().counts() || step.compareTo(BigDecimal.ONE) == 0;
    return exact
        ? BigDecimal.ZERO
        : step.multiply(BigDecimal.valueOf(figures)).divide(BigDecimal.valueOf(2));
  }
}
