package dev.stet.rules.numeric.relation;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Misprints;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Figures that a Chinese sentence, or it and the one before, puts into a relation by its grammar:
 * {@code 每张45元,售出682张,收入30690元}. A figure that any other two near it explain is right.
 */
final class ChineseRelations {
  /** Groups that may have members in common, and figures that are no parts. */
  private static final PrefilteredPattern PER_ONE =
      PrefilteredPattern.compile("[户人亩车店]均[^,;，；。、0-9]{0,6}$");

  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile("比|增|减|均|每|以上|以下|上年|去年|累计|计划|目标|以及其|含|分别|新|涉及|次|占|达到");

  /** {@code 每台每天48千瓦时,共25台,日耗电}: both are told for a day. */
  private static final PrefilteredPattern DAILY =
      PrefilteredPattern.compile("每[天日].*,日[\\p{IsHan}]{0,6}#$");

  private static final PrefilteredPattern IN_ALL = PrefilteredPattern.compile("[合总共]计");

  /** Of two parts, the one that others count in too. */
  private static final PrefilteredPattern ASIDE_OF_ALL =
      PrefilteredPattern.compile("增|减(?!值)|均|每|以上|以下|上年(?!结转)|去年|计划|目标|新|党员|女(?!性)|重点|主要");

  private static final PrefilteredPattern A_MEAN =
      PrefilteredPattern.compile("(?:[人户亩村日月]均|平均)[^,;。、:()#%§±×@]*$");

  private static final int FARTHEST = 16;

  /** This year's and what was carried over: there is nothing else. */
  private static final PrefilteredPattern CARRIED_ON =
      PrefilteredPattern.compile(
          "(?:本[年期]|当[年期])[^、和]{0,8}#[、和](?:上[年期]|[年期][初末])?[^、和]{0,6}结[转余]|结[转余][^、和]{0,6}#[、和](?:本[年期]|当[年期])");

  private static final int FEWEST = 3;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal SIX = BigDecimal.valueOf(6);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal NEAR = new BigDecimal("1.05");
  private static final BigDecimal LOOSE = new BigDecimal("0.05");

  /** Rates and changes on another base than the figures of the sentence. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "年均|可比|不变价|同口径|剔除|扣除|名义|实际增|户籍|常住|分别|不等|以上的?占|折合|(?:预计|目标|计划)(?![^,]{0,6}#的%)|力争");

  private static final Map<String, Set<String>> COUNTED_AS =
      Map.ofEntries(
          Map.entry("人", Set.of("人", "名", "位", "人次")),
          Map.entry("名", Set.of("人", "名", "位")),
          Map.entry("车", Set.of("辆", "台")),
          Map.entry("校", Set.of("所")),
          Map.entry("店", Set.of("家", "个")),
          Map.entry("企", Set.of("家", "户")),
          Map.entry("公斤", Set.of("kg", "t")),
          Map.entry("千克", Set.of("kg", "t")),
          Map.entry("吨", Set.of("t")),
          Map.entry("斤", Set.of("斤", "kg", "t")),
          Map.entry("平方米", Set.of("m²")),
          Map.entry("公里", Set.of("km")),
          Map.entry("米", Set.of("m", "km")));

  private static final Set<String> DAYS = Set.of("天", "日", "day", "d");

  private static final Map<String, String> IN_UNIT =
      Map.of("公斤", "kg", "千克", "kg", "吨", "t", "斤", "斤", "公里", "km", "米", "m");

  private ChineseRelations() {}

  static List<WrongClaim> of(Document document) {
    List<WrongClaim> wrong = new ArrayList<>();
    Passage before = null;
    for (Passage passage : document.get(Passage.ALL)) {
      if (Signed.chinese(passage.text(), passage.span())) {
        boolean goesOn = before != null && before.block().equals(passage.block());
        Passage lead = goesOn ? before : null;
        boolean rest = lead != null && passage.sentence().indexOf('余') >= 0;
        if (passage.size() > 1 || rest) {
          judge(passage, lead, wrong);
        }
        for (WrongClaim found : NamedRates.wrong(passage, lead)) {
          if (wrong.stream().noneMatch(one -> one.claim().overlaps(found.claim()))) {
            wrong.add(found);
          }
        }
      }
      before = passage;
    }
    return wrong;
  }

  private static void judge(Passage passage, @Nullable Passage before, List<WrongClaim> wrong) {
    Signed signed = new Signed(before == null ? passage : passage.with(before));
    judge(passage, signed, false, wrong);
    Signed plain = signed.withoutAsides();
    if (plain != null) {
      judge(passage, plain, true, wrong);
    }
  }

  /**
   * @param plain whether the asides are left out, in which what was and the change to it are told
   */
  private static void judge(Passage passage, Signed signed, boolean plain, List<WrongClaim> wrong) {
    String words = signed.words();
    BitSet may = ChineseGrammar.PATTERNS.mayBeIn(words, 0, words.length());
    for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
      ChineseGrammar.Relation relation = ChineseGrammar.RELATIONS.get(i);
      if (plain && relation.kind().ofChange()) {
        continue;
      }
      Matcher matcher = relation.words().matcher(words);
      while (matcher.find()) {
        Quantity claim = signed.at(matcher.start("c"));
        if (claim == null
            || signed.last(matcher.start(), matcher.end()).span().start()
                < passage.span().start()) {
          continue; // told with the sentence before
        }
        WrongClaim found = new Reading(signed, relation, matcher, claim).wrong();
        if (found != null && wrong.stream().noneMatch(one -> one.claim().overlaps(found.claim()))) {
          wrong.add(found);
        }
      }
    }
  }

  /** One wording found in the text. */
  private record Reading(
      Signed signed, ChineseGrammar.Relation relation, Matcher words, Quantity claim) {

    @Nullable WrongClaim wrong() {
      WrongClaim.Kind kind = relation.kind();
      if (kind == WrongClaim.Kind.ACCOUNT) {
        return account();
      }
      if (kind == WrongClaim.Kind.ALL) {
        return both();
      }
      if (kind == WrongClaim.Kind.WHOLE || kind == WrongClaim.Kind.SUM) {
        return parts(kind == WrongClaim.Kind.WHOLE);
      }
      int times = relation.counted() ? numeral(words.group("n")) : relation.times();
      Quantity b = times > 1 ? null : figure("b");
      if (kind == WrongClaim.Kind.PART) {
        return b == null ? null : part(b);
      }
      Quantity a = figure("a");
      if (a == null
          || !a.exact()
          || (b == null && times == 1)
          || (b != null && !b.exact() && b.unit().length() > 0)
          || !may(kind, a, b)
          || (kind != WrongClaim.Kind.YEARS && OTHERWISE.isIn(otherwise()))) {
        return null;
      }
      Interval share = kind == WrongClaim.Kind.SHARE && b != null ? exactly(b) : null;
      Interval other = share != null ? share : b == null ? null : count(b);
      Interval right =
          kind.of(
              kind == WrongClaim.Kind.PRODUCT && !named()
                  ? Measures.in(a, claim.unit())
                  : Signed.interval(a),
              other == null ? Interval.exactly(BigDecimal.valueOf(times)) : other);
      if (right == null || right.low().signum() < 0) {
        return null;
      }
      Interval stated = said();
      if (right.meets(stated) || explained(kind, stated, a, b)) {
        return null;
      }
      BigDecimal exact = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
      BigDecimal told = claim.value();
      boolean slip =
          Figures.within(
                  exact, told, kind == WrongClaim.Kind.PRODUCT ? BigDecimal.valueOf(2) : THREE)
              || Figures.within(exact.movePointRight(1), told, NEAR)
              || Figures.within(exact.movePointLeft(1), told, NEAR)
              || Slips.any(number(claim.value()), number(exact));
      Quantity slipped =
          kind == WrongClaim.Kind.GROWTH && b != null ? misprinted(a, b, stated) : null;
      Span base = kind == WrongClaim.Kind.DIFFERENCE && b != null ? b.span() : claim.span();
      boolean baseBehind =
          base.start() > claim.span().end() && base.start() - claim.span().end() < FARTHEST;
      return !slip || exact.signum() <= 0
          ? null
          : new WrongClaim(
              kind,
              slipped != null
                  ? slipped.span()
                  : baseBehind ? claim.span().union(base) : claim.span(),
              working(kind, a, b),
              result(exact));
    }

    /** The one of two figures that with two digits exchanged makes the rate, if it has decimals. */
    private @Nullable Quantity misprinted(Quantity a, Quantity b, Interval rate) {
      if (claim.step().compareTo(BigDecimal.ONE) >= 0) {
        return null;
      }
      return Misprints.among(
          List.of(b, a),
          signed.text(),
          (printed, read) -> {
            Interval from = printed.equals(a) ? read.interval() : a.interval();
            Interval to = printed.equals(b) ? read.interval() : b.interval();
            Interval right = WrongClaim.Kind.GROWTH.of(from, to);
            return right != null && right.meets(rate);
          });
    }

    private static int numeral(String word) {
      return "一二三四五六七八九十".indexOf(word.replace('两', '二')) + 1;
    }

    private String number(BigDecimal value) {
      if (!signed.spelled(claim)) {
        return Figures.number(value, claim, signed.text());
      }
      return value
          .setScale(Math.max(0, claim.step().stripTrailingZeros().scale()), RoundingMode.HALF_UP)
          .toPlainString();
    }

    /** The words in which another base may be named, without the plan that is the base itself. */
    private String otherwise() {
      return relation.based() ? words.group().replace(words.group("plan"), "") : words.group();
    }

    private @Nullable Quantity figure(String group) {
      return signed.at(words.start(group));
    }

    private @Nullable WrongClaim part(Quantity whole) {
      boolean alike = whole.unit().equals(claim.unit()) || (whole.counted() && claim.counted());
      return alike
              && whole.exact()
              && claim.exact()
              && claim.value().compareTo(whole.value()) > 0
              && Figures.within(claim.value(), whole.value(), THREE)
          ? new WrongClaim(
              WrongClaim.Kind.PART, claim.span(), signed.printed(claim), signed.printed(whole))
          : null;
    }

    /** The parts in group {@code l}: more than their whole, or not what they come to. */
    private @Nullable WrongClaim parts(boolean whole) {
      List<Quantity> parts = signed.within(words.start("l"), words.end("l"));
      Quantity first = parts.get(0);
      boolean alike =
          parts.stream()
              .allMatch(
                  part ->
                      Figures.sameUnit(part, claim) && part.exact() && part.value().signum() >= 0);
      if (!alike
          || first.equals(claim)
          || !claim.exact()
          || NO_PART.isIn(words.group())
          || (whole && (isMean() || isToldAgain(parts.get(parts.size() - 1))))) {
        return null;
      }
      Interval sum = Interval.exactly(BigDecimal.ZERO);
      BigDecimal exact = BigDecimal.ZERO;
      boolean some = false;
      for (int i = parts.size() - 1; i >= 0; i--) {
        sum = sum.plus(Figures.beside(parts.get(i), claim));
        exact = exact.add(parts.get(i).value());
        some |= i < parts.size() - 1 && sum.overlaps(Figures.beside(claim, first));
      }
      BigDecimal over = exact.subtract(claim.value());
      // behind commas anything may stand
      boolean loose =
          words.group().contains("其中")
              && words.group("l").indexOf(',') > 0
              && words.group("l").indexOf('另') < 0;
      boolean few = whole && parts.size() < FEWEST;
      BigDecimal most = few ? TWENTY : whole && !relation.all() ? SIX : FOUR;
      Interval made = sum;
      boolean told =
          signed.amounts().stream()
              .anyMatch(
                  one ->
                      Figures.sameUnit(one, claim)
                          && !parts.contains(one)
                          && one.interval().overlaps(made));
      boolean partly = over.signum() <= 0 && !relation.all();
      if (some
          || told
          || (whole && (partly || loose) && !slips(exact, parts) && !slipsIn(parts))
          || (over.abs().multiply(most).compareTo(claim.value()) > 0
              && over.abs().compareTo(BigDecimal.valueOf(2)) > 0)) {
        return null;
      }
      Quantity last = parts.get(parts.size() - 1);
      return new WrongClaim(
          relation.kind(),
          whole ? claim.span().union(last.span()) : claim.span(),
          Figures.joined(parts, signed.text()),
          result(exact),
          signed.printed(claim));
    }

    /** Whether some of few digits is wrong, so that the parts hardly leave out a small one. */
    private boolean slips(BigDecimal sum, List<Quantity> parts) {
      String told = claim.number().of(signed.text()).replaceAll("[^\\d.]", "");
      String made = Figures.number(sum, claim, signed.text());
      return parts.size() >= FEWEST
          && (Slips.swapped(told, made)
              || (Slips.mistyped(told, made) && Slips.digits(told).length() > FEWEST));
    }

    /** Whether one of the parts has two digits exchanged, so that else all would agree. */
    private boolean slipsIn(List<Quantity> parts) {
      BigDecimal exact =
          parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      return parts.size() >= FEWEST
          && Slips.digits(claim.number().of(signed.text())).length() > FEWEST
          && Misprints.among(
                  parts,
                  signed.text(),
                  (printed, read) ->
                      exact.subtract(printed.value()).add(read.value()).compareTo(claim.value())
                          == 0)
              != null;
    }

    /** Two parts that miss their total by so little, or so, that nothing else can be in it. */
    private @Nullable WrongClaim both() {
      List<Quantity> parts = signed.within(words.start("l"), words.end("l"));
      boolean alike =
          parts.size() == 2
              && claim.exact()
              && parts.stream()
                  .allMatch(
                      part ->
                          Figures.sameUnit(part, claim)
                              && part.exact()
                              && part.value().signum() > 0);
      if (!alike || ASIDE_OF_ALL.isIn(words.group("l")) || isMean()) {
        return null;
      }
      Interval sum = Figures.beside(parts.get(0), claim).plus(Figures.beside(parts.get(1), claim));
      BigDecimal exact = parts.get(0).value().add(parts.get(1).value());
      String told = claim.number().of(signed.text()).replace(",", "");
      String made = Figures.number(exact, claim, signed.text());
      BigDecimal off = exact.subtract(claim.value()).abs();
      boolean slip =
          Slips.digits(told).length() >= (isOneKind(words.group("l")) ? FEWEST : FEWEST + 1)
              && off.multiply(BigDecimal.TEN).compareTo(claim.value()) < 0
              && (Slips.swapped(told, made)
                  || Slips.mistyped(told, made)
                  || CARRIED_ON.isIn(words.group("l")));
      return sum.overlaps(Figures.beside(claim, parts.get(0))) || !slip
          ? null
          : new WrongClaim(
              WrongClaim.Kind.WHOLE,
              claim.span().union(parts.get(1).span()),
              Figures.joined(parts, signed.text()),
              result(exact),
              signed.printed(claim));
    }

    /** Whether two names end alike, as those of one row do: 中文图书 and 外文图书. */
    private static boolean isOneKind(String list) {
      int first = list.indexOf('#');
      return first > 1
          && first < list.length() - 2
          && list.charAt(first - 1) == list.charAt(list.length() - 2);
    }

    /** Whether the total stands behind its parts too, where it is looked at as their sum. */
    private boolean isToldAgain(Quantity last) {
      return signed.amounts().stream()
          .anyMatch(
              one ->
                  one.span().start() > last.span().end()
                      && Figures.sameUnit(one, claim)
                      && one.value().compareTo(claim.value()) == 0);
    }

    /** Whether the claim is told as a mean, of which the parts have their own. */
    private boolean isMean() {
      int start = words.start("c");
      return A_MEAN.isIn(signed.words().substring(Math.max(0, start - FARTHEST), start));
    }

    private @Nullable WrongClaim account() {
      Quantity opening = figure("a");
      Quantity came = figure("x");
      if (opening == null
          || came == null
          || !Figures.sameUnit(opening, claim)
          || !Figures.sameUnit(came, claim)) {
        return null;
      }
      Interval right = opening.interval().plus(came.interval());
      BigDecimal exact = opening.value().add(came.value());
      boolean near =
          exact.subtract(claim.value()).abs().compareTo(came.value().multiply(THREE)) <= 0;
      return right.meets(Figures.beside(claim, opening)) || !near
          ? null
          : new WrongClaim(
              WrongClaim.Kind.ACCOUNT,
              claim.span(),
              signed.printed(opening) + " + " + signed.printed(came),
              result(exact));
    }

    /** A share of which the text says what it comes to. */
    private static Interval exactly(Quantity share) {
      return Interval.rounded(share.value(), share.step().min(BigDecimal.ONE));
    }

    /** How many, in the unit that the price is for: 每公斤 of 1286吨. */
    private Interval count(Quantity b) {
      String unit = named() ? IN_UNIT.get(words.group("u")) : null;
      return unit == null ? Signed.interval(b) : Measures.in(b, unit);
    }

    private boolean named() {
      return relation.unit() && words.group("u") != null;
    }

    private boolean may(WrongClaim.Kind kind, Quantity a, @Nullable Quantity b) {
      return switch (kind) {
        case RATE ->
            b != null
                && a.is(Kind.AMOUNT)
                && b.is(Kind.AMOUNT)
                && a.value().signum() > 0
                && a.value().compareTo(b.value()) < 0
                && (Figures.sameUnit(a, b) || (a.counted() && b.counted()));
        case SHARE ->
            b != null && Figures.sameUnit(a, claim) && a.value().compareTo(claim.value()) > 0;
        case GROWTH -> b != null && Figures.sameUnit(a, b) && a.value().signum() > 0;
        case MULTIPLE ->
            b != null && claim.exact() && Figures.sameUnit(a, b) && b.value().signum() > 0;
        case DIFFERENCE ->
            b != null
                && Figures.sameUnit(a, b)
                && (claim.is(Kind.POINTS) || Figures.sameUnit(a, claim));
        case MEAN ->
            named()
                ? b != null && Figures.sameUnit(a, claim) && counts(words.group("u"), b)
                : (b == null || DAYS.contains(b.unit()))
                    ? Figures.sameUnit(a, claim)
                    : Figures.sameUnit(a, b);
        case YEARS -> b != null && Figures.sameUnit(a, b) && claim.unit().startsWith("年");
        case PRODUCT ->
            alike(a, claim)
                && !perOne()
                && !ofSeveral()
                && (b == null || !twice())
                && (b == null || (!Figures.money(b) && (!named() || counts(words.group("u"), b))))
                && !claim.is(Kind.PERCENT);
        default -> false;
      };
    }

    /** Whether a total can be made of {@code each}: 24人 on every day are 288人次. */
    private static boolean alike(Quantity each, Quantity total) {
      return Figures.sameUnit(each, total)
          || Measures.alike(each, total)
          || (each.is(total.kind())
              && !each.unit().isEmpty()
              && total.unit().startsWith(each.unit()));
    }

    /** Whether the sum is what one of them has: 户均收入8.7万元 is no product of price and yield. */
    private boolean perOne() {
      int start = claim.span().start();
      return PER_ONE.isIn(signed.text().substring(Math.max(0, start - 12), start));
    }

    /** Whether it is so much for each at each time: 每人每月200元. */
    private boolean twice() {
      return words.group().indexOf('每') != words.group().lastIndexOf('每')
          && !DAILY.isIn(words.group());
    }

    /** Whether a sum is told behind more than one product of a row. */
    private boolean ofSeveral() {
      int member = signed.words().lastIndexOf(';', words.start());
      return member >= 0
          && signed.words().substring(0, member).indexOf('每') >= 0
          && IN_ALL.isIn(words.group());
    }

    private boolean counts(String word, Quantity b) {
      return b.unit().equals(word)
          || COUNTED_AS.getOrDefault(word, Set.of()).contains(b.unit())
          || signed.behind(b, 6).contains(word);
    }

    private Interval said() {
      Interval said =
          signed.spelled(claim)
              ? Signed.interval(claim)
              : Interval.rounded(claim.value(), claim.step());
      BigDecimal margin =
          relation.kind() == WrongClaim.Kind.YEARS
              ? claim.step().multiply(new BigDecimal("0.3"))
              : claim.bound() == Bound.EXACT ? BigDecimal.ZERO : claim.value().multiply(LOOSE);
      return said.widened(margin);
    }

    /**
     * Whether two other figures make the claim. A change that was divided by the later value is the
     * commonest mistake and explains nothing.
     */
    private boolean explained(
        WrongClaim.Kind kind, Interval stated, Quantity a, @Nullable Quantity b) {
      for (Quantity one : signed.amounts()) {
        for (Quantity other : signed.amounts()) {
          boolean told = one.equals(claim) || other.equals(claim) || one.equals(other);
          boolean turned = kind == WrongClaim.Kind.GROWTH && one.equals(b) && other.equals(a);
          boolean product = kind == WrongClaim.Kind.PRODUCT && !alike(one, claim);
          boolean unlike = kind != WrongClaim.Kind.PRODUCT && !Figures.sameUnit(one, other);
          if (told || turned || product || unlike || one.value().signum() <= 0) {
            continue;
          }
          Interval right = kind.of(one.interval(), other.interval());
          boolean makes = right != null && right.meets(stated);
          boolean rest =
              kind == WrongClaim.Kind.RATE
                  && right != null
                  && Interval.exactly(Figures.HUNDRED).minus(right).meets(stated);
          if (makes || rest) {
            return true;
          }
        }
      }
      return false;
    }

    private String working(WrongClaim.Kind kind, Quantity a, @Nullable Quantity b) {
      String one = signed.printed(a);
      if (b == null) {
        return kind.working(
            one, String.valueOf(relation.counted() ? numeral(words.group("n")) : relation.times()));
      }
      boolean turned = kind == WrongClaim.Kind.DIFFERENCE && a.value().compareTo(b.value()) < 0;
      String other = signed.printed(b);
      return turned ? kind.working(other, one) : kind.working(one, other);
    }

    private String result(BigDecimal exact) {
      if (claim.is(Kind.PERCENT)) {
        int scale = Math.max(1, Math.max(0, claim.step().stripTrailingZeros().scale()));
        return exact.setScale(scale, RoundingMode.HALF_UP).toPlainString() + "%";
      }
      return Figures.like(exact.round(new MathContext(6)), claim, signed.text());
    }
  }
}
