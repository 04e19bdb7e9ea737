package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A change or a difference that two figures told beside it do not make, however the three are
 * ordered: {@code 23 minutes, down from 31, an improvement of 35 per cent}, {@code eleven, three
 * fewer than in 2022, when it was sixteen}. What makes a figure a change is the word next to it;
 * what it is the change of are two figures of one sort that a word of comparison joins.
 */
final class ChangeClaims {
  private static final String ROSE =
      "rise|increase|growth|gain|jump|climb|surplus|profit|up|over|above|more|higher|longer|later|dearer|ahead";
  private static final String FELL =
      "fall|decrease|drop|decline|reduction|cut|loss|saving|shortfall|deficit|dip|down|under|below|fewer|less|lower|shorter|earlier|cheaper|short|behind";
  private static final String EITHER =
      "improvement|change|difference|gap|margin|majority|lead|better|worse";

  /** Before the claim: a fall of, rose by, up. */
  private static final PrefilteredPattern BEFORE =
      PrefilteredPattern.compile(
          "\\b(?:an?|the|this|that|net|further|its) (?:[a-z-]+ )?(?<n>"
              + ROSE
              + "|"
              + FELL
              + "|"
              + EITHER
              + ")s? (?:of|by|was|is|:)(?: about| some| around| only| just| nearly| almost| therefore| thus)? $"
              + "|\\b(?<r>rose|grew|increased|climbed|went up|risen|grown)(?: by| thus by) $"
              + "|\\b(?<f>fell|dropped|declined|decreased|shrank|came down|went down|fallen|slowed(?: down)?|slimmed|was cut|were cut)(?: by| thus by) $"
              + "|(?:[,(–;]| or| and| was| were| is)(?: thus| that is,?)? (?<u>up|down)(?: by)? $"
              // dropped from … to …, that is to say by
              + "|[,(–;] ?(?:that is(?: to say)?,? |or |i\\.e\\.,? |which is )?(?<b>by) $"
              + "|(?: \\(|[,;] )(?<s>[+−–-])$");

  /** Behind it: fewer than, over. */
  private static final PrefilteredPattern BEHIND =
      PrefilteredPattern.compile(
          "^(?: (?!of|and|or|to|in|on|at|for|from|by|the|had|was|were|is)[a-z]+){0,2}? (?<n>"
              + ROSE
              + "|"
              + FELL
              + "|better|worse)(?= than| on | in the| a year|[.,;)]|$| (?:the|its|our) (?:[a-z-]+ ){0,3}(?:(?:of|for|in) )?[#$%])(?! than (?:[#$]|an?\\b|half|twice|once|expected))");

  /** {@code grown from 5,420 to 5,962, or 10%}: between the two and what says it again. */
  private static final PrefilteredPattern FROM_TO =
      PrefilteredPattern.compile(
          "\\bfrom (?:the |an? |about |some )?[#$](?: [a-z'’@-]+){0,6}? to (?:the |an? |about |some )?[#$](?: [a-z'’@-]+){0,5}?(?:,? or|,| \\(| –)(?: about| some| nearly| almost|,? that is,?)? ?$");

  private static final PrefilteredPattern CLOSED = PrefilteredPattern.compile("^(?=[.,;)]|$)");

  /** {@code being 14 million less than the year before}: itself a change. */
  private static final PrefilteredPattern IS_CHANGE =
      PrefilteredPattern.compile("^ (?:more|less|fewer|higher|lower) than\\b");

  private static final PrefilteredPattern CHANGE_BETWEEN =
      PrefilteredPattern.compile("[#$%] (?:more|less|fewer|higher|lower) than\\b");

  private static final PrefilteredPattern OTHER_BEHIND =
      PrefilteredPattern.compile(
          "^(?: [a-z]+){0,3}? (?:than|on|over|above|below|under|against|compared)\\b");

  /** What is between two figures that are compared. */
  private static final PrefilteredPattern COMPARED =
      PrefilteredPattern.compile(
          "\\b(?:from|against|compared|versus|than|when|instead|previous|earlier|before|last year|down|up|target|budget|forecast|plan|planned|limit|lowest|highest|smallest|largest|best|worst|estimated?|expected|\\(was|formerly|previously)\\b|\\((?:in @:? |@:? |(?:q[1-4]|h[12]|fy)[^()#$%]{0,8}: |(?:last|prior|previous) [a-z]+:? )?$| to $");

  /** What is over when the one has been taken from the other. */
  private static final PrefilteredPattern INCOME =
      PrefilteredPattern.compile(
          "\\b(?:income|receipts|turnover|revenue|takings|proceeds)(?:(?: [a-z]+){0,5}|: [^.]{0,200}?,? (?:total|in all|together)) (?<a>[#$])");

  private static final PrefilteredPattern SPENDING =
      PrefilteredPattern.compile(
          "\\b(?:expenditure|outgoings|costs|spending|expenses|payments)(?:(?: [a-z]+){0,5}|: [^.]{0,200}?,? (?:total|in all|together)) (?<a>[#$])");

  private static final PrefilteredPattern OVER =
      PrefilteredPattern.compile(
          "\\b(?:surplus|deficit|profit|loss|excess)(?: [a-z]+){0,4}? (?:of|is|was|:)(?: therefore| thus)? $");

  private static final PrefilteredPattern POINTS =
      PrefilteredPattern.compile("^ (?:percentage )?points?\\b");

  /** Figures that were not measured on the two: a mean of years, a price without its rise. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:a year,|annually|per annum|annualised|(?:average|mean) (?:annual|yearly)|annual growth rate|like-for-like|constant|real terms|adjusted|seasonally|compound|estimated|expected|capacity of|up to|at least|at most|runs|innings|wickets|discount|average of|respectively)\\b");

  /** A mean of several changes; before another figure it only says that this one is a mean. */
  private static final PrefilteredPattern ON_AVERAGE =
      PrefilteredPattern.compile("\\bon average\\b[^#$%]{0,24}$");

  /** Behind a change, the figure it led to and the one it came from. */
  private static final PrefilteredPattern AT = PrefilteredPattern.compile("^,? (?:at|to) $");

  private static final PrefilteredPattern PLANNED =
      PrefilteredPattern.compile(
          "\\b(?:budget(?:ed)?|estimated?|target|forecast|plan(?:ned)?|contract sum|allowance|allowed)\\b[^#$%]{0,30} $");

  /** When it was that a figure was taken. */
  private static final PrefilteredPattern MOMENT =
      PrefilteredPattern.compile(
          "\\b(?:"
              + CalendarDays.MONTH_NAMES.toLowerCase(Locale.ROOT)
              + "|spring|summer|autumn|winter|(?:this|last|the next) (?:year|month|week|season)|the (?:year|month|week|season) before)\\b|@");

  /** The claim compares the two before it, not them with a third that is not told. */
  private static final PrefilteredPattern ENDS =
      PrefilteredPattern.compile(
          "^(?: points?| [a-z]+)? ?(?:more|fewer|less)(?=[.,;)]|$)|^(?: points?)?(?=[.,;)]|$)");

  private static final PrefilteredPattern THAN_PLANNED =
      PrefilteredPattern.compile(
          "^(?: [a-z]+)? (?:more|less|fewer|over|under|below|above) (?:than )?(?:planned|budgeted|estimated|expected|allowed|forecast|budget|the budget|the estimate|plan)\\b");

  /** {@code seven to eight, nine later}; {@code 97 in that year and 110 a year later}. */
  private static final PrefilteredPattern MOMENT_APART =
      PrefilteredPattern.compile(
          "^(?: (?:an?|one|two|three|#)? ?(?:year|quarter|month|week|day)s?)? (?:later|earlier)\\b");

  /** A change that is still to come about. */
  private static final PrefilteredPattern AIM =
      PrefilteredPattern.compile(
          "\\b(?:target|aim|goal|ambition|objective|commitment)s?\\b[^#$%;]{0,40} (?:is|was|of|to) (?:an?|the) [a-z]+ (?:of|by) $|\\b(?:aims?|targets|wants?|pledged|committed|hopes?|plans?) to [^#$%;]{0,40}(?:by|of) $");

  /** A change within a span of time that the two were not taken at, or so many times as much. */
  private static final PrefilteredPattern OWN_BASE =
      PrefilteredPattern.compile(
          "^(?: points?)? (?:on|over|during) the (?:day|session|week|month|quarter|year)\\b|^ times\\b");

  private static final PrefilteredPattern OF_RANGE = PrefilteredPattern.compile("[#%] (?:to|or) $");

  /** Another subject, whose change it is. */
  private static final PrefilteredPattern ELSE =
      PrefilteredPattern.compile(
          "\\b(?:while|whereas|but|although)\\b|; (?:in|for|during|by) (?:[a-z]+|@)[, ]|, and (?:by )?an? |\\band (?:[a-z]+ ){1,6}(?:rose|fell|grew|increased|dropped|climbed|declined|went|by|up|down)\\b");

  private static final PrefilteredPattern ABOUT =
      PrefilteredPattern.compile(
          "\\b(?:about|some|around|nearly|almost|roughly|just|over|more than) $");

  private static final BigDecimal LOOSE = new BigDecimal("0.1");
  private static final BigDecimal MOST = BigDecimal.valueOf(4);
  private static final int FARTHEST = 160;
  private static final int NEAR = 60;
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private final Paragraph paragraph;
  private final Told claim;

  /** Whether the word that makes it a change stands before it. */
  private final boolean led;

  private ChangeClaims(Paragraph paragraph, Told claim, boolean led) {
    this.paragraph = paragraph;
    this.claim = claim;
    this.led = led;
  }

  static @Nullable WrongClaim judge(Paragraph paragraph, Told claim) {
    String lead = paragraph.before(claim);
    String tail = paragraph.behind(claim);
    boolean told = BEFORE.isIn(lead.substring(Math.max(0, lead.length() - NEAR)));
    told |= claim.sign() == '%' && CLOSED.isIn(tail) && FROM_TO.isIn(lead);
    String word = word(lead, tail);
    if (word == null
        || claim.value().signum() <= 0
        || AIM.isIn(lead)
        || OF_RANGE.isIn(lead)
        || OWN_BASE.isIn(tail.substring(0, Math.min(NEAR, tail.length())))) {
      return null;
    }
    int direction = ROSE.contains(word) ? 1 : FELL.contains(word) ? -1 : 0;
    return new ChangeClaims(paragraph, claim, told).judge(direction, lead, tail);
  }

  private static @Nullable String word(String lead, String tail) {
    String near = lead.substring(Math.max(0, lead.length() - NEAR));
    Matcher before = Paragraph.find(BEFORE, near);
    if (before != null) {
      return before.group("n") != null
          ? before.group("n")
          : before.group("r") != null
              ? "rise"
              : before.group("f") != null
                  ? "fall"
                  : before.group("b") != null
                      ? "change"
                      : before.group("s") != null
                          ? before.group("s").equals("+") ? "rise" : "fall"
                          : before.group("u");
    }
    Matcher behind = Paragraph.find(BEHIND, tail.substring(0, Math.min(NEAR, tail.length())));
    if (behind == null && CLOSED.isIn(tail) && FROM_TO.isIn(lead)) {
      return "change";
    }
    boolean bare = MOMENT_APART.isIn(tail.substring(0, Math.min(NEAR, tail.length())));
    return behind == null || bare ? null : behind.group("n"); // seven to eight, nine later
  }

  private @Nullable WrongClaim judge(int direction, String lead, String tail) {
    boolean points = POINTS.isIn(tail);
    boolean growth = claim.sign() == '%';
    if (growth && points) {
      return null;
    }
    char sort = points ? '%' : growth ? ' ' : claim.sign();
    List<Told> pair = pair(sort, tail);
    if (pair.size() < 2) {
      return null;
    }
    Told one = pair.get(0);
    Told two = pair.get(1);
    int from = Math.min(one.at(), claim.at());
    int to = Math.max(two.at(), claim.at());
    if (to - from > 2 * FARTHEST
        || OTHERWISE.isIn(paragraph.sentence(claim.sentence()))
        || ON_AVERAGE.isIn(lead)
        || tail.startsWith(" on average")
        || tail.startsWith(" to %")
        || one.value().compareTo(two.value()) == 0
        || two.value().signum() <= 0
        || one.value().signum() <= 0
        || one.value().compareTo(two.value().multiply(TWENTY)) > 0
        || two.value().compareTo(one.value().multiply(TWENTY)) > 0) {
      return null;
    }
    boolean rises = one.value().compareTo(two.value()) > 0;
    if (one.at() > claim.at() && direction != 0 && rises != direction > 0) {
      return null; // rose by 2 to 57, against 63 a year ago: measured on the week before
    }
    if (direction == 0 && fromBase(one, two)) {
      direction = one.value().compareTo(two.value()) > 0 ? -1 : 1;
    }
    Told base = base(direction, one, two);
    Told now = base.equals(one) ? two : one;
    Interval right = growth ? growth(base, now) : size(base.interval().minus(now.interval()));
    if (right.meets(claim.said()) || explained(direction, sort)) {
      return null;
    }
    BigDecimal exact = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
    BigDecimal off = exact.subtract(claim.value()).abs();
    boolean roughly = ABOUT.isIn(lead) && off.compareTo(claim.value().multiply(LOOSE)) <= 0;
    if (roughly || !Derived.slip(claim, exact, MOST)) {
      return null;
    }
    String working =
        growth
            ? "("
                + paragraph.printed(now)
                + " − "
                + paragraph.printed(base)
                + ") ÷ "
                + paragraph.printed(base)
            : paragraph.printed(base.value().compareTo(now.value()) > 0 ? base : now)
                + " − "
                + paragraph.printed(base.value().compareTo(now.value()) > 0 ? now : base);
    return new WrongClaim(
        growth ? Kind.GROWTH : Kind.DIFFERENCE,
        where(one, two, growth),
        working,
        Derived.printed(claim, exact));
  }

  /**
   * Where the mistake may be: of figures that stand behind the claim nobody knows which is wrong.
   */
  private Span where(Told one, Told two, boolean growth) {
    Span span = claim.figure().span();
    if (two.at() < claim.at() || (led && growth)) {
      return span;
    }
    return span.union((led ? two : one).figure().span()).union(two.figure().span());
  }

  /** The figure that was there first: the greater one of a fall, the smaller one of a rise. */
  private Told base(int direction, Told one, Told two) {
    boolean greater = one.value().compareTo(two.value()) > 0;
    if (direction != 0) {
      return greater == direction < 0 ? one : two;
    }
    return fromBase(one, two) ? one : two;
  }

  private boolean fromBase(Told one, Told two) {
    String lead = paragraph.before(one);
    return lead.endsWith("from ")
        || lead.endsWith("between ")
        || paragraph.between(one, two).endsWith(" to ");
  }

  /** The two figures the claim compares, in the order of the text, or none. */
  private List<Told> pair(char sort, String tail) {
    List<Told> before = new ArrayList<>();
    List<Told> behind = new ArrayList<>();
    for (Told one : paragraph.told()) {
      if (one.sentence() == claim.sentence()
          && !one.equals(claim)
          && sorted(one, sort)
          && !IS_CHANGE.isIn(paragraph.behind(one))) {
        (one.at() < claim.at() ? before : behind).add(one);
      }
    }
    if (!behind.isEmpty() && OTHER_BEHIND.isIn(tail.substring(0, Math.min(40, tail.length())))) {
      Told other = behind.get(0);
      String between = paragraph.between(claim, other);
      if (between.length() < FARTHEST / 2
          && between.indexOf(';') < 0
          && !between.endsWith(" to ")) {
        Told first = nearest(before, other);
        if (first == null && claim.sentence() > 0) {
          first =
              nearest(
                  paragraph.told().stream()
                      .filter(o -> o.sentence() == claim.sentence() - 1 && sorted(o, sort))
                      .toList(),
                  other);
        }
        return first == null ? List.of() : List.of(first, other);
      }
    }
    if (OVER.isIn(paragraph.before(claim))) {
      Told income = last(INCOME);
      Told spending = last(SPENDING);
      return income == null || spending == null || income.equals(spending)
          ? List.of()
          : income.at() < spending.at() ? List.of(income, spending) : List.of(spending, income);
    }
    if (before.isEmpty()
        && behind.size() == 2
        && AT.isIn(paragraph.between(claim, behind.get(0)))
        && COMPARED.isIn(paragraph.between(behind.get(0), behind.get(1)))
        && isOfOne(paragraph.between(behind.get(0), behind.get(1)))) {
      return behind;
    }
    if (before.size() == 1 && claim.sentence() > 0 && behind.isEmpty()) {
      return planned(before.get(0), sort);
    }
    if (before.size() < 2) {
      return List.of();
    }
    Told last = before.get(before.size() - 1);
    Told first = before.get(before.size() - 2);
    String between = paragraph.between(first, last);
    boolean compared =
        first.like(last) && (COMPARED.isIn(between) || yearly(first, last) || fromTo(first, last));
    compared &= between.indexOf('%') < 0 && !CHANGE_BETWEEN.isIn(between);
    compared |= first.like(last) && before.size() == 2 && behind.isEmpty() && apart(first, last);
    return compared && isOfOne(paragraph.between(last, claim)) && claim.at() - first.at() < FARTHEST
        ? List.of(first, last)
        : List.of();
  }

  /** Whether {@code between} tells of no other change or subject. */
  private static boolean isOfOne(String between) {
    return between.indexOf('%') < 0 && !ELSE.isIn(between);
  }

  /**
   * Whether two figures, the only ones of their sort, are those of two times or of plan and deed.
   */
  private boolean apart(Told first, Told last) {
    String tail = paragraph.behind(claim);
    String lead = paragraph.before(first);
    if (THAN_PLANNED.isIn(tail)) {
      return PLANNED.isIn(lead);
    }
    if (!ENDS.isIn(tail)) {
      return false;
    }
    int moments = 0;
    Matcher moment =
        MOMENT.matcher(
            lead.substring(Math.max(0, lead.length() - NEAR))
                + paragraph.between(first, last)
                + paragraph.between(last, claim));
    while (moment.find()) {
      moments++;
    }
    return moments == 2 || (last.nouns().isEmpty() && !first.nouns().isEmpty() && !led);
  }

  /** What was planned, told alone in the sentence before, and what came of it. */
  private List<Told> planned(Told real, char sort) {
    List<Told> told =
        paragraph.told().stream()
            .filter(
                one ->
                    one.sentence() == claim.sentence() - 1 && sorted(one, sort) && one.like(real))
            .toList();
    String words = paragraph.behind(claim);
    boolean said =
        words.startsWith(" under") || words.startsWith(" over") || words.startsWith(" below");
    return said && told.size() == 1 && PLANNED.isIn(paragraph.before(told.get(0)))
        ? List.of(told.get(0), real)
        : List.of();
  }

  /** The last figure of the claim's sort that is named so, not long before it. */
  private @Nullable Told last(PrefilteredPattern named) {
    Told last = null;
    for (int i = Math.max(0, claim.sentence() - 3); i <= claim.sentence(); i++) {
      Matcher matcher = named.matcher(paragraph.sentence(i));
      while (matcher.find()) {
        Told one = paragraph.at(i, matcher.start("a"));
        last = one.at() < claim.at() && one.like(claim) ? one : last;
      }
    }
    return last;
  }

  private boolean fromTo(Told first, Told last) {
    return paragraph.before(first).endsWith("between ")
        && paragraph.between(first, last).endsWith(" and ");
  }

  /** {@code 61,200 were carried in that year, 45,900 in 1931}: the second leaves out the noun. */
  private boolean yearly(Told first, Told last) {
    return last.noun().isEmpty()
        && paragraph.behind(last).startsWith(" in @")
        && paragraph.between(first, last).length() < FARTHEST / 2;
  }

  private boolean sorted(Told one, char sort) {
    boolean alike = sort == ' ' ? one.sign() != '@' && one.sign() != '%' : one.sign() == sort;
    return alike
        && !one.single()
        && (sort != '#' || !one.lasts() || claim.nouns().isEmpty() || one.like(claim));
  }

  /** Of {@code figures} the one that is most nearly as great as {@code other}. */
  private static @Nullable Told nearest(List<Told> figures, Told other) {
    Told nearest = null;
    for (Told one : figures) {
      if (one.like(other)
          && (nearest == null
              || one.value()
                      .subtract(other.value())
                      .abs()
                      .compareTo(nearest.value().subtract(other.value()).abs())
                  < 0)) {
        nearest = one;
      }
    }
    return nearest;
  }

  private static Interval growth(Told base, Told now) {
    return size(Figures.percent(now.interval().minus(base.interval()), base.interval()));
  }

  /** A change without its sign. */
  private static Interval size(Interval signed) {
    return signed.high().signum() <= 0
        ? Interval.exactly(BigDecimal.ZERO).minus(signed)
        : signed.low().signum() < 0
            ? new Interval(BigDecimal.ZERO, signed.high().max(signed.low().negate()))
            : signed;
  }

  /** Whether any two figures near it make the claim. */
  private boolean explained(int direction, char sort) {
    // a fraction in words is so rough that some two figures of a paragraph always make it
    int reach = paragraph.fractions().contains(claim) ? 0 : 2;
    List<Told> near =
        paragraph.told().stream()
            .filter(
                one ->
                    !one.equals(claim)
                        && Math.abs(one.sentence() - claim.sentence()) <= reach
                        && one.value().signum() > 0
                        && sorted(one, sort))
            .toList();
    for (Told one : near) {
      for (Told two : near) {
        if (one.equals(two) || !one.figure().alike(two.figure())) {
          continue;
        }
        boolean greater = one.value().compareTo(two.value()) > 0;
        boolean turned = direction != 0 && greater == direction > 0;
        Interval right =
            sort == ' ' ? growth(one, two) : size(one.interval().minus(two.interval()));
        if (!(sort == ' ' && turned)
            && (right.meets(claim.said()) || (sort == '$' && corrected(right, near)))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a third sum, taken from the difference or added to it, makes the claim. */
  private boolean corrected(Interval right, List<Told> near) {
    return near.stream()
        .map(Told::interval)
        .anyMatch(
            third ->
                right.plus(third).meets(claim.said())
                    || size(right.minus(third)).meets(claim.said()));
  }
}
