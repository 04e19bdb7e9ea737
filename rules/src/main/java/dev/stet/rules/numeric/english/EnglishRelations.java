package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.SpelledFractions;
import dev.stet.rules.numeric.figure.ToldAsWrong;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Figures that an English sentence, or it and the one before, puts into a relation by its grammar:
 * {@code 46 pupils, at £310 each, £13,260 in all}. The words are read with a sign in the place of
 * each figure, so that one pattern is one relation: {@code #} is a count or a measure, {@code $} a
 * sum of money, {@code %} a percentage, {@code @} a year, a day or the number of a section. A
 * figure that any other two near it explain is right.
 */
public final class EnglishRelations {
  /** Figures that were not measured on the two: a mean of years, a price without its rise. */
  /** {@code 40 at £3, 118 a 4}: what each of them is, not how many they are. */
  private static final PrefilteredPattern MEASURE = PrefilteredPattern.compile(" at $|\\ban? $");

  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:on average|a year,|annually|per annum|annualised|(?:average|mean) (?:annual|yearly)|annual growth rate|like-for-like|constant|real terms|adjusted|seasonally|compound|estimated|expected|forecast|capacity of|up to|at least|runs|innings|wickets|discount)\\b");

  private static final PrefilteredPattern ABOUT =
      PrefilteredPattern.compile("\\b(?:about|some|around|nearly|almost|roughly|just|over)\\b");

  /** In all £6.23 million with the share of the state: more than what stands before it. */
  private static final PrefilteredPattern WITH =
      PrefilteredPattern.compile(
          "(?: million| [a-z]+)? ?,? ?(?:with|including|counting|together with|plus|since|so far|to date)\\b");

  private static final Set<String> LESSER =
      Set.of("fewer", "less", "lower", "fell", "dropped", "decreased", "declined", "fallen");

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;
  private static final int MOST_SENTENCES = 60;
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal PENNY = new BigDecimal("0.01");
  private static final BigDecimal LOOSE = new BigDecimal("0.1");
  private static final BigDecimal ROUGH = new BigDecimal("0.2");
  private static final BigDecimal THIRD = new BigDecimal("0.3");

  /** All of a document, in order. */
  public static final Analysis<List<WrongClaim>> ALL = EnglishRelations::of;

  private EnglishRelations() {}

  private static List<WrongClaim> of(Document document) {
    List<WrongClaim> wrong = new ArrayList<>();
    String text = document.folded();
    paragraphs(document, wrong);
    Sentence before = null;
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      if (EnglishGrammar.mayRelate(text, span) && !ToldAsWrong.in(text, span.start(), span.end())) {
        boolean goesOn = before != null && before.block().equals(sentence.block());
        int start = goesOn && before != null ? before.span().start() : span.start();
        for (WrongClaim found : new Reading(text, start, span).wrong()) {
          add(found, wrong);
        }
      }
      before = sentence;
    }
    TableChanges.wrong(document).forEach(found -> add(found, wrong));
    return wrong;
  }

  private static void add(WrongClaim found, List<WrongClaim> wrong) {
    if (wrong.stream().noneMatch(one -> one.claim().overlaps(found.claim()))) {
      wrong.add(found);
    }
  }

  private static void paragraphs(Document document, List<WrongClaim> wrong) {
    String text = document.folded();
    List<Span> sentences = new ArrayList<>();
    Sentence last = null;
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      boolean goesOn = last != null && last.block().equals(sentence.block());
      if (!sentences.isEmpty() && (!goesOn || sentences.size() >= MOST_SENTENCES)) {
        paragraph(text, sentences, wrong);
        sentences.clear();
      }
      last = sentence;
      Span span = sentence.span();
      if (latin(span.of(text)) && !ToldAsWrong.in(text, span.start(), span.end())) {
        sentences.add(span);
      }
    }
    paragraph(text, sentences, wrong);
  }

  private static boolean latin(String sentence) {
    return sentence.chars().allMatch(c -> c < FIRST_HAN || c > LAST_HAN);
  }

  private static void paragraph(String text, List<Span> sentences, List<WrongClaim> wrong) {
    if (sentences.isEmpty()) {
      return;
    }
    Paragraph paragraph = new Paragraph(text, sentences);
    if (paragraph.told().size() < Paragraph.FEWEST) {
      return;
    }
    for (Paragraph.Told claim : paragraph.told()) {
      WrongClaim found = ChangeClaims.judge(paragraph, claim);
      found = found == null ? MeanClaims.judge(paragraph, claim) : found;
      found = found == null ? BalanceClaims.judge(paragraph, claim) : found;
      found = found == null ? RestClaims.judge(paragraph, claim) : found;
      found = found == null ? SlippedProducts.judge(paragraph, claim) : found;
      if (found != null) {
        add(found, wrong);
      }
    }
    for (int sentence = 0; sentence < paragraph.sentences(); sentence++) {
      RateClaims.wrong(paragraph, sentence).forEach(found -> add(found, wrong));
      WrongClaim share = GroupShareClaims.judge(paragraph, sentence);
      if (share != null) {
        add(share, wrong);
      }
      PortionClaims.wrong(paragraph, sentence).forEach(found -> add(found, wrong));
      WrongClaim whole = WholeClaims.judge(paragraph, sentence);
      if (whole != null) {
        add(whole, wrong);
      }
      MultipleClaims.wrong(paragraph, sentence).forEach(found -> add(found, wrong));
    }
    Span all = sentences.get(0).union(sentences.get(sentences.size() - 1));
    if (Fractions.mayBeIn(text, all)) {
      Paragraph read = new Paragraph(text, sentences, true);
      for (Paragraph.Told claim : read.fractions()) {
        WrongClaim found = ChangeClaims.judge(read, claim);
        if (found != null) {
          add(found, wrong);
        }
      }
    }
  }

  /** A sentence and the one before it, with a sign for each figure. */
  private static final class Reading {
    private final String text;
    private final Span sentence;
    private final StringBuilder words = new StringBuilder();
    private final Map<Integer, Figure> at = new HashMap<>();

    /** By how much the figure at a place is longer than its sign. */
    private final NavigableMap<Integer, Integer> longer = new TreeMap<>();

    private final int from;

    Reading(String text, int start, Span sentence) {
      this.text = text;
      this.from = start;
      this.sentence = sentence;
      int read = start;
      for (Figure figure : EnglishNumbers.in(text, start, sentence.end())) {
        copy(read, figure.span().start());
        char sign = Paragraph.sign(text, figure);
        if (sign != '@') {
          at.put(words.length(), figure);
        }
        longer.put(words.length(), figure.span().length() - 1);
        words.append(sign);
        read = figure.span().end();
      }
      copy(read, sentence.end());
    }

    private void copy(int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        boolean own = c == '#' || c == '$' || c == '%' || c == '@';
        words.append(own ? '_' : Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c));
      }
    }

    List<WrongClaim> wrong() {
      List<WrongClaim> wrong = new ArrayList<>();
      if (at.size() < 2) {
        return wrong;
      }
      String read = words.toString();
      BitSet may = EnglishGrammar.PATTERNS.mayBeIn(read, 0, read.length());
      for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
        EnglishGrammar.Relation relation = EnglishGrammar.RELATIONS.get(i);
        Matcher matcher = relation.words().matcher(read);
        while (matcher.find()) {
          WrongClaim found = judge(relation, matcher);
          if (found != null
              && found.claim().start() >= sentence.start()
              && wrong.stream().noneMatch(one -> one.claim().overlaps(found.claim()))) {
            wrong.add(found);
          }
        }
      }
      return wrong;
    }

    private @Nullable WrongClaim judge(EnglishGrammar.Relation relation, Matcher matcher) {
      boolean change = relation.kind().compareTo(Kind.SUM) < 0;
      String said = matcher.group();
      if (change && OTHERWISE.isIn(said) && !isOfMeans(relation, said)) {
        return null;
      }
      if (relation.kind() == Kind.LISTED) {
        return listed(figure(matcher, "c"), matcher.end());
      }
      if (relation.kind() == Kind.SUM) {
        return sum(figure(matcher, "c"), matcher.start(), matcher.end());
      }
      if (relation.kind() == Kind.PART) {
        return part(figure(matcher, "c"), figure(matcher, "b"));
      }
      Figure b = relation.kind() == Kind.ACCOUNT ? figure(matcher, "a") : figure(matcher, "b");
      Figure a = figure(matcher, "a");
      return switch (relation.kind()) {
        case MULTIPLE -> multiple(a, b, matcher);
        case FRACTION -> fraction(a, b, matcher);
        case ACCOUNT -> account(matcher);
        case BETWEEN -> between(a, b, figure(matcher, "c"));
        default -> compared(relation.kind(), a, b, figure(matcher, "c"), matcher);
      };
    }

    /**
     * {@code on average 34 minutes, the others 22: 14 minutes longer}: how far two means are apart.
     */
    private static boolean isOfMeans(EnglishGrammar.Relation relation, String said) {
      return relation.kind() == Kind.DIFFERENCE
          && !OTHERWISE.isIn(said.replace("on average", "").replace("a year,", ""));
    }

    private Figure figure(Matcher matcher, String group) {
      return Objects.requireNonNull(at.get(matcher.start(group)));
    }

    private @Nullable WrongClaim part(Figure part, Figure whole) {
      return part.value().compareTo(whole.value()) > 0
              && Figures.within(part.value(), whole.value(), THREE)
          ? new WrongClaim(Kind.PART, together(part, whole), printed(part), printed(whole))
          : null;
    }

    /** Both where nothing but "of" is between them, so that either may be wrong; or the part. */
    private Span together(Figure part, Figure whole) {
      int between = whole.span().start() - part.span().end();
      return between > 0 && between <= " of ".length()
          ? part.span().union(whole.span())
          : part.span();
    }

    /** The figures of a sentence before its figure {@code last}, or null if one is unlike it. */
    private @Nullable List<Figure> row(Figure last, int end) {
      int start = 0;
      for (int i = end - 1; i > 0 && start == 0; i--) {
        boolean ends = words.charAt(i) == '.' && words.charAt(i - 1) != '.';
        start = ends && i + 1 < words.length() && words.charAt(i + 1) == ' ' ? i : 0;
      }
      List<Figure> row = new ArrayList<>();
      for (int i = end - 1; i >= start; i--) {
        Figure part = at.get(i);
        if (part == null
            || part.equals(last)
            || MEASURE.isIn(words.substring(Math.max(0, i - 4), i))
            || part.percent()
            || (part.counts() && !last.counts())) {
          continue;
        }
        if (!part.alike(last)) {
          return null;
        }
        row.add(0, part);
      }
      return row;
    }

    /** {@code 4,200 in August, 3,900 in September and 4,800 in October, an average of 4,300}. */
    private @Nullable WrongClaim listed(Figure mean, int end) {
      List<Figure> values = row(mean, end);
      if (values == null || values.size() < 2) {
        return null;
      }
      BigDecimal right = BigDecimal.ZERO;
      Interval said = Interval.rounded(mean.value(), mean.step()).widened(mean.step());
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = values.size() - 1; i >= 0; i--) {
        sum = sum.add(values.get(i).value());
        int count = values.size() - i;
        right = sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
        if (count > 1 && said.holds(right)) {
          return null;
        }
      }
      boolean between =
          values.stream().allMatch(one -> Figures.within(one.value(), mean.value(), THREE));
      return !between || explained(Kind.MEAN, mean, mean)
          ? null
          : new WrongClaim(
              Kind.LISTED,
              mean.span(),
              "("
                  + values.stream().map(this::printed).collect(Collectors.joining(" + "))
                  + ") ÷ "
                  + values.size(),
              mean.currency() + Figures.plain(right.round(new MathContext(4))));
    }

    /** The figures of the row that ends with its sum; any last two or more of them may be it. */
    private @Nullable WrongClaim sum(Figure total, int end, int behind) {
      if (WITH.matcher(words.toString(), behind, words.length()).lookingAt()) {
        return null;
      }
      List<Figure> parts = row(total, end);
      if (parts == null) {
        return null;
      }
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal latitude = BigDecimal.ZERO;
      for (int i = parts.size() - 1; i >= 0; i--) {
        sum = sum.add(parts.get(i).value());
        latitude =
            parts.get(i).counts() ? latitude : latitude.add(parts.get(i).step()).add(total.step());
        boolean makes = sum.subtract(total.value()).abs().compareTo(latitude) <= 0;
        if ((makes && i < parts.size() - 1) || parts.get(i).value().compareTo(total.value()) > 0) {
          return null;
        }
      }
      BigDecimal off = sum.subtract(total.value()).abs();
      return parts.size() < 2
              || off.multiply(THREE).compareTo(total.value()) > 0
              || explained(Kind.PRODUCT, total, total)
              || explained(Kind.DIFFERENCE, total, total)
          ? null
          : new WrongClaim(
              Kind.SUM,
              total.span(),
              parts.stream().map(this::printed).collect(Collectors.joining(" + ")),
              total.currency() + Figures.plain(sum));
    }

    private @Nullable WrongClaim between(Figure a, Figure b, Figure mean) {
      BigDecimal low = a.value().min(b.value());
      BigDecimal high = a.value().max(b.value());
      boolean outside = mean.value().compareTo(low) < 0 || mean.value().compareTo(high) > 0;
      return outside && a.alike(b) && a.alike(mean)
          ? new WrongClaim(Kind.BETWEEN, mean.span(), low.toString(), high.toString())
          : null;
    }

    /** {@code from 62,000 to 93,000, an increase of a third}. */
    private @Nullable WrongClaim fraction(Figure before, Figure now, Matcher matcher) {
      if (before.value().signum() <= 0 || !before.alike(now)) {
        return null;
      }
      BigDecimal told = SpelledFractions.value(matcher.group("w"));
      BigDecimal exact =
          now.value().subtract(before.value()).abs().divide(before.value(), MathContext.DECIMAL64);
      BigDecimal off = exact.subtract(told).abs().divide(told, MathContext.DECIMAL64);
      Span words = new Span(offset(matcher.start("w")), offset(matcher.end("w")));
      return off.compareTo(ROUGH) > 0 && off.compareTo(BigDecimal.valueOf(2)) < 0
          ? new WrongClaim(
              Kind.FRACTION,
              words,
              "(" + printed(now) + " − " + printed(before) + ") ÷ " + printed(before),
              exact.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%")
          : null;
    }

    /** Where what stands at {@code index} of the words stands in the text. */
    private int offset(int index) {
      int offset = from + index;
      for (Map.Entry<Integer, Integer> sign : longer.headMap(index).entrySet()) {
        offset += sign.getValue();
      }
      return offset;
    }

    private @Nullable WrongClaim multiple(Figure before, Figure now, Matcher matcher) {
      BigDecimal times =
          switch (matcher.group("w")) {
            case "half", "halved" -> new BigDecimal("0.5");
            case "three times", "trebled", "tripled" -> THREE;
            case "four times", "quadrupled" -> BigDecimal.valueOf(4);
            default -> BigDecimal.valueOf(2);
          };
      if (before.value().signum() <= 0) {
        return null;
      }
      BigDecimal exact = now.value().divide(before.value(), MathContext.DECIMAL64);
      BigDecimal off = exact.subtract(times).abs().divide(times, MathContext.DECIMAL64);
      return before.alike(now) && off.compareTo(LOOSE) > 0 && off.compareTo(BigDecimal.ONE) < 0
          ? new WrongClaim(
              Kind.MULTIPLE,
              before.span().union(now.span()),
              printed(now) + " ÷ " + printed(before),
              exact.setScale(2, RoundingMode.HALF_UP).toPlainString())
          : null;
    }

    private @Nullable WrongClaim account(Matcher matcher) {
      Figure opening = figure(matcher, "a");
      Figure first = figure(matcher, "x");
      Figure second = figure(matcher, "y");
      Figure closing = figure(matcher, "c");
      boolean comes = EnglishGrammar.comes(matcher.group("v"));
      if (comes == EnglishGrammar.comes(matcher.group("u")) || !opening.alike(closing)) {
        return null;
      }
      Figure in = comes ? first : second;
      Figure out = comes ? second : first;
      BigDecimal left = opening.value().add(in.value()).subtract(out.value());
      BigDecimal off = left.subtract(closing.value()).abs();
      boolean near = off.compareTo(in.value().add(out.value()).multiply(THREE)) <= 0;
      Figure later = closing.span().start() > opening.span().start() ? closing : opening;
      return off.compareTo(closing.counts() ? BigDecimal.ZERO : closing.step()) > 0 && near
          ? new WrongClaim(
              Kind.ACCOUNT,
              later.span(),
              printed(opening) + " + " + printed(in) + " − " + printed(out),
              later.currency() + Figures.plain(left))
          : null;
    }

    private @Nullable WrongClaim compared(
        Kind kind, Figure a, Figure b, Figure claim, Matcher matcher) {
      boolean money = !a.currency().isEmpty() || !b.currency().isEmpty();
      boolean fits =
          switch (kind) {
            case GROWTH, INCREMENT, RATE -> a.alike(b);
            case SHARE -> a.alike(claim) && b.percent();
            case YEARS -> a.alike(b) && claim.currency().isEmpty() && !claim.percent();
            case DIFFERENCE -> (a.alike(b) && a.alike(claim)) || points(a, claim, matcher);
            case PRODUCT ->
                (a.currency() + b.currency()).equals(claim.currency())
                    && (a.currency().isEmpty() || b.currency().isEmpty());
            default -> a.currency().equals(claim.currency()) && b.counts();
          };
      Figure stated = money || kind != Kind.MEAN ? claim : EnglishProducts.inUnitOf(text, claim, a);
      if (!fits
          || stated == null
          || stated.value().signum() <= 0
          || a.value().signum() <= 0
          || b.value().signum() <= 0) {
        return null;
      }
      boolean less = kind == Kind.INCREMENT && LESSER.contains(matcher.group("w"));
      Interval right = right(kind, interval(a), interval(b), less);
      Interval said = Interval.rounded(stated.value(), stated.step());
      if (right == null
          || right.meets(said)
          || (kind == Kind.PRODUCT && right.meets(said.widened(stated.step())))
          || (kind == Kind.YEARS && right.meets(said.widened(THIRD)))
          || explained(kind, stated, a)) {
        return null;
      }
      BigDecimal exact = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
      boolean about = ABOUT.isIn(matcher.group());
      boolean near = near(exact, stated.value());
      BigDecimal off = exact.subtract(stated.value()).abs();
      if (about && off.compareTo(stated.value().multiply(LOOSE)) <= 0) {
        return null;
      }
      // told in the unit of the claim
      BigDecimal there =
          exact.multiply(claim.value()).divide(stated.value(), MathContext.DECIMAL64);
      int scale = Math.max(near ? 0 : 1, claim.step().stripTrailingZeros().scale());
      BigDecimal result = there.setScale(scale, RoundingMode.HALF_UP);
      Span told = claim.span();
      boolean clause = kind == Kind.GROWTH && matcher.group().endsWith(")");
      if (clause || (kind == Kind.DIFFERENCE && matcher.group().contains(" left"))) {
        // which of the three is wrong nobody knows
        Span round = clause ? a.span().union(b.span()) : b.span();
        told = told.union(round);
      }
      return near
              || Slips.any(Figures.plain(claim.value()), Figures.plain(result))
              || near(exact.movePointRight(1), stated.value())
              || near(exact.movePointLeft(1), stated.value())
          ? new WrongClaim(
              kind,
              told,
              working(kind, a, b, less),
              claim.percent()
                  ? Figures.plain(result) + "%"
                  : claim.currency() + Figures.plain(result))
          : null;
    }

    private static boolean points(Figure one, Figure claim, Matcher matcher) {
      return one.percent() && claim.currency().isEmpty() && matcher.group().contains("points");
    }

    private static boolean near(BigDecimal exact, BigDecimal stated) {
      return exact.compareTo(stated.multiply(THREE)) < 0
          && stated.compareTo(exact.multiply(THREE)) < 0;
    }

    private String working(Kind kind, Figure a, Figure b, boolean less) {
      String one = printed(a);
      String other = printed(b);
      if (kind == Kind.INCREMENT) {
        return one + " ÷ (" + other + (less ? " + " : " − ") + one + ")";
      }
      boolean turned = kind == Kind.DIFFERENCE && a.value().compareTo(b.value()) < 0;
      return turned ? kind.working(other, one) : kind.working(one, other);
    }

    private String printed(Figure figure) {
      return figure.span().of(text);
    }

    private static @Nullable Interval right(Kind kind, Interval a, Interval b, boolean less) {
      if (kind != Kind.INCREMENT) {
        return kind.of(a, b);
      }
      Interval before = less ? b.plus(a) : b.minus(a);
      return before.low().signum() <= 0 ? null : Figures.percent(a, before);
    }

    private static Interval interval(Figure figure) {
      // a price in pence is as told
      boolean pence = !figure.currency().isEmpty() && figure.step().compareTo(PENNY) == 0;
      return figure.counts() || pence
          ? Interval.exactly(figure.value())
          : Interval.rounded(figure.value(), figure.step());
    }

    /**
     * {@code two wardens for six weeks at $900}: whether a third figure makes the product of two.
     */
    private boolean threefold(Figure a, Figure b, Interval said) {
      Interval two = interval(a).times(interval(b));
      return at.values().stream()
          .anyMatch(
              c ->
                  !c.equals(a)
                      && !c.equals(b)
                      && !c.percent()
                      && two.times(interval(c)).meets(said));
    }

    /**
     * Whether any other two figures of the sentences make the claim. A change that was divided by
     * the later value is the commonest mistake and explains nothing.
     */
    private boolean explained(Kind kind, Figure stated, Figure earlier) {
      Interval said = Interval.rounded(stated.value(), stated.step());
      for (Figure a : at.values()) {
        for (Figure b : at.values()) {
          boolean told = a.span().equals(stated.span()) || b.span().equals(stated.span());
          boolean turned = kind == Kind.GROWTH && b.equals(earlier);
          if (told || turned || a.equals(b) || a.percent() || b.percent()) {
            continue;
          }
          Interval right = right(kind, interval(a), interval(b), false);
          if (right != null
              && (right.meets(said) || (kind == Kind.PRODUCT && threefold(a, b, said)))) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
