package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rate that an English sentence adds to a count right before it: {@code 274 votes out of 331
 * papers, a turnout of 78.2%}; {@code 97 were clear, which is 88%}. What it is a rate of is named
 * behind it ({@code 31% of the 450,000 inhabitants}, {@code of all loans}), stands before the
 * count, or is known from other rates of the same row. A rate that any two counts near it explain
 * is right.
 *
 * @param part the smaller count
 * @param whole the larger
 * @param rate the percentage
 */
record EnglishRates(Figure part, Figure whole, Figure rate) {
  /** From the count to its rate. */
  private static final PrefilteredPattern TIE =
      PrefilteredPattern.compile(
          "^(?:\\s+(?!and\\b|but\\b|while\\b)[A-Za-z'’-]+){0,11}?(?:\\s*\\(|[,;–—:]?\\s+(?:or|i\\.e\\.,?|that is,?|(?:which|and|and so|so)\\s+(?:is|was|are|were|makes?|made|gives|corresponds to|represents|makes up|made up|accounts? for|accounted for)|correspond(?:s|ing) to|giving|making(?: up)?|representing|equal to|equivalent to|amounting to|accounting for|made up|accounted for|an?\\s+(?:[a-z-]+\\s+){0,3}(?:rate|turnout|share|proportion|uptake|take-up|response|compliance|coverage|success|pass rate|attendance|recovery|yield|occupancy)(?:\\s+rate)?\\s+of))\\s*(?:(?:just|only)\\s|(some|about|around|nearly|almost|over|more than)\\s)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern APPOSED =
      Pattern.compile("(?:\\s+of\\s+them|(?:\\s+[a-z'’-]+){0,4}),\\s+");

  private static final PrefilteredPattern OF_NUMBER =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:(?:the|its|our|their|all|those|these|a\\s+total\\s+of)\\s+){0,3}$");
  private static final PrefilteredPattern OF_FIGURE =
      PrefilteredPattern.compile("^\\s+of\\s+(?:the|its|our|their|all|those|these)\\s+\\d");
  private static final PrefilteredPattern OF_NAMED =
      PrefilteredPattern.compile(
          "^\\s+of\\s+((?:all|the|total|our|its|their|overall|whole)\\s+(?:[a-z]+[ \\n]){0,4}?[a-z]{4,})\\b(?=[.,;:)]|\\s+(?:and|in|at|on|was|were|is|are|which)\\b|$)");
  private static final Pattern LABEL = Pattern.compile("[a-z-]{4,}(?: [a-z-]+){0,3}");

  private static final PrefilteredPattern OF_ALL =
      PrefilteredPattern.compile(
          "\\b(?:of|out of|among|from)\\s+(?:(?:the|these|all|our|its|those|some|a\\s+total\\s+of)\\s+)*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern MEASURE =
      PrefilteredPattern.compile(
          "^[\\s-](?:(?:working|calendar|consecutive|full)\\s)?(?:days?|weeks?|months?|years?|hours?|minutes?|km|miles?|metres?|hrs?|mins?|h\\s\\d)\\b|^\\sm(?=, or\\b)");

  /** A count of those told of before: {@code We answered 402 of them}. */
  private static final PrefilteredPattern OF_THEM =
      PrefilteredPattern.compile("^\\s+of\\s+(?:them|these|those)\\b");

  private static final Pattern OUT_OF =
      Pattern.compile(
          "(?:\\s+[A-Za-z'’-]+){0,5}?\\s+(?:out\\s+)?of\\s+(?:(?:the|these|all|our|its|those|some|a\\s+total\\s+of)\\s+)*");

  private static final PrefilteredPattern THEN_ALL =
      PrefilteredPattern.compile(
          "^\\s+of\\s+(?:them|all(?!\\s+[a-z])|those|the\\s+(?:total|whole))\\b");

  /** Changes, prices and rates of another kind. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:increas\\w+|decreas\\w+|rise|rose|fell|fall|growth|grew|(?<!ma[dk]e\\s|makes\\s|making\\s)up|down|more|less|fewer|higher|lower|target|interest|discount|vat|tax|change|compared|confidence|per(?!\\s?cent)|a year|margin|gain|reduc\\w+|sav(?:ing|ed)|points?|average|mean|sd|cheaper|dearer|faster|slower|each)\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code an increase of £9,610, or 18 per cent, over the year before}. */
  private static final PrefilteredPattern CHANGE_OF =
      PrefilteredPattern.compile(
          "\\b(?:increase|decrease|rise|fall|gain|decline|reduction|growth|excess|drop|loss)\\b[^.;,]{0,40}\\s(?:of|by)\\s+$");

  private static final PrefilteredPattern DATING =
      PrefilteredPattern.compile("\\b(?:in|since|for|of|by|from|during)\\s+$");

  private static final Pattern MONTH =
      Pattern.compile(
          " (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b");

  /** {@code £8,400 (half) goes to the roof}. */
  private static final PrefilteredPattern FRACTION_ASIDE =
      PrefilteredPattern.compile(
          "^\\s\\((?:half|(?:an?|one|two|three)[ -](?:third|quarter|fifth)s?)\\)");

  private static final Pattern SHARE_ASIDE = Pattern.compile("[^.;()%]{0,40}\\(");

  /** A part of what was told before: 48 (20%), and of these 12 (25%). */
  private static final PrefilteredPattern OF_THESE =
      PrefilteredPattern.compile(
          "(?i)\\bof (?:these|those|them|which|whom|the|its|their|our|all)\\b");

  private static final Set<String> NO_NAME =
      Set.of(
          "total", "whole", "time", "value", "them", "year", "month", "people", "same", "overall");
  private static final Mentions PERCENT = Mentions.of("%", "per cent", "percent");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final int LONGEST_TIE = 120;
  private static final int BACK = 3;

  private static final int NAME_BEHIND = 30;

  /** Where the mistake may be: of a rate and the whole right behind it nobody knows which it is. */
  Span span(String text) {
    Span whole = this.whole.span();
    boolean behind =
        whole.start() > rate.span().end()
            && OF_NUMBER.isIn(text.substring(rate.span().end(), whole.start()));
    return behind ? rate.span().union(whole) : rate.span();
  }

  /** How surely the whole is the one the rate is of. */
  private record Whole(Figure figure, boolean said) {}

  /** A count with the rate that is tied to it. */
  private record Tied(Figure part, Figure rate, int index, String bound) {}

  /**
   * The rates of a sentence that its counts contradict.
   *
   * @param sentences the sentences of the block up to and with this one, the last last
   * @param items the items of the list before this one
   */
  static List<EnglishRates> wrong(String text, List<Span> sentences, List<Span> items) {
    Span span = sentences.get(sentences.size() - 1);
    if (!PERCENT.in(text, span.start(), span.end())) {
      return List.of();
    }
    List<Figure> numbers = EnglishNumbers.in(text, span.start(), span.end());
    List<Tied> tied = tied(text, numbers);
    if (tied.isEmpty()) {
      return List.of();
    }
    List<Figure> earlier = new ArrayList<>();
    for (int i = Math.max(0, sentences.size() - 1 - BACK); i < sentences.size() - 1; i++) {
      Span one = sentences.get(i);
      earlier.addAll(EnglishNumbers.in(text, one.start(), one.end()));
    }
    List<Figure> all = new ArrayList<>(earlier);
    all.addAll(numbers);
    List<EnglishRates> wrong = new ArrayList<>();
    for (Tied one : tied) {
      if (explained(sentences, all, one)) {
        continue;
      }
      Whole whole = whole(text, sentences, numbers, all, one);
      whole = whole == null ? item(text, sentences, items, one) : whole;
      if (whole != null
          && contradicts(text, one, whole)
          && !ofEarlierWhole(text, sentences, one, whole)) {
        wrong.add(new EnglishRates(one.part(), whole.figure(), one.rate()));
      }
    }
    return wrong;
  }

  private static List<Tied> tied(String text, List<Figure> numbers) {
    List<Tied> tied = new ArrayList<>();
    for (int i = 1; i < numbers.size(); i++) {
      Figure rate = numbers.get(i);
      if (!rate.percent() || rate.value().signum() <= 0) {
        continue;
      }
      int before = i - 1;
      while (before > 0 && (numbers.get(before).year() || lasts(text, numbers.get(before)))) {
        before--;
      }
      Figure part = numbers.get(before);
      String between = text.substring(part.span().end(), rate.span().start());
      Matcher tie = TIE.matcher(between);
      if (!part.percent()
          && !part.year()
          && part.value().signum() > 0
          && between.length() <= LONGEST_TIE
          && (tie.find() || apposed(text, between, rate))
          && !OTHERWISE.isIn(around(text, part, rate))
          && !CHANGE_OF.isIn(lead(text, part))) {
        if (before > 0 && outOf(text, numbers.get(before - 1), part)) {
          part = numbers.get(before - 1);
        }
        boolean bounded = tie.reset().find() && tie.group(1) != null;
        String bound = bounded ? tie.group(1).toLowerCase(Locale.ROOT) : "";
        tied.add(new Tied(part, rate, i, bound));
      }
    }
    return tied;
  }

  /**
   * {@code in 32 of them, 64% of all accidents}: behind nothing but a comma the rate says of what.
   */
  private static boolean apposed(String text, String between, Figure rate) {
    int end = Math.min(text.length(), rate.span().end() + LONGEST_TIE);
    String behind = text.substring(rate.span().end(), end);
    boolean of = OF_NAMED.isIn(behind) || OF_FIGURE.isIn(behind);
    return (APPOSED.matcher(between).matches() && of)
        || (between.matches(",\\s") && behind.startsWith(","));
  }

  /** Whether {@code whole} is what {@code part} is counted out of: 274 votes out of 331 papers. */
  private static boolean outOf(String text, Figure part, Figure whole) {
    return fits(whole, part)
        && !(part.year() && DATING.isIn(lead(text, part)))
        && OUT_OF.matcher(text.substring(part.span().end(), whole.span().start())).matches();
  }

  private static String lead(String text, Figure part) {
    return text.substring(Math.max(0, part.span().start() - LONGEST_TIE / 2), part.span().start());
  }

  /** The clause from the count to a little behind the rate. */
  private static String around(String text, Figure part, Figure rate) {
    int until = Math.min(text.length(), rate.span().end() + 12);
    String behind = text.substring(rate.span().end(), until);
    return text.substring(part.span().start(), rate.span().end()) + clause(behind);
  }

  /** Whether the number measures time or distance, which the rate is none of. */
  private static boolean lasts(String text, Figure number) {
    int end = Math.min(text.length(), number.span().end() + 30);
    return MEASURE.isIn(text.substring(number.span().end(), end));
  }

  /** The words up to the first mark. */
  private static String clause(String words) {
    int mark = 0;
    while (mark < words.length() && ",;.()".indexOf(words.charAt(mark)) < 0) {
      mark++;
    }
    return words.substring(0, mark);
  }

  private static @Nullable Whole whole(
      String text, List<Span> sentences, List<Figure> numbers, List<Figure> all, Tied tied) {
    int at = numbers.indexOf(tied.part());
    if (at + 1 < tied.index() && outOf(text, tied.part(), numbers.get(at + 1))) {
      return new Whole(numbers.get(at + 1), true);
    }
    Figure next = tied.index() + 1 < numbers.size() ? numbers.get(tied.index() + 1) : null;
    int end = sentences.get(sentences.size() - 1).end();
    String behind = text.substring(tied.rate().span().end(), end);
    if (next != null
        && fits(next, tied.part())
        && OF_NUMBER.isIn(text.substring(tied.rate().span().end(), next.span().start()))) {
      return new Whole(next, true);
    }
    Matcher named = OF_NAMED.matcher(behind);
    boolean ofAll = THEN_ALL.isIn(behind);
    if (!ofAll && named.find()) {
      return named(text, sentences, all, tied, named.group(1));
    }
    if (behind.startsWith(" of ") && !ofAll) {
      return null;
    }
    Figure before = null;
    int larger = 0;
    for (int i = at - 1; i >= 0; i--) {
      Figure one = numbers.get(i);
      if (!fits(one, tied.part()) || besides(text, numbers, i, tied)) {
        continue;
      }
      int start = sentences.get(sentences.size() - 1).start();
      if (OF_ALL.isIn(
          text.substring(Math.max(start, one.span().start() - 30), one.span().start()))) {
        return new Whole(one, true);
      }
      before = before == null ? one : before;
      larger++;
    }
    if (larger == 1 && before != null) {
      return new Whole(before, ofAll);
    }
    Figure first = ofThem(text, sentences, tied.part());
    if (first != null) {
      return new Whole(first, true);
    }
    return larger == 0 ? sibling(text, all, tied) : null;
  }

  /**
   * Whether a number is told with a share of its own, as the part is, and is no whole of it: {@code
   * grants £165,550 (55 per cent), legacies £72,240 (24 per cent)}.
   */
  private static boolean besides(String text, List<Figure> numbers, int index, Tied tied) {
    int next = index + 1;
    while (next < numbers.size() - 1
        && (numbers.get(next).year()
            || MONTH.matcher(text.substring(numbers.get(next).span().end())).lookingAt())) {
      next++; // at 31 March 2023 (7%
    }
    if (FRACTION_ASIDE.isIn(
        text.substring(numbers.get(index).span().end(), tied.part().span().start()))) {
      return true;
    }
    Figure share = numbers.get(next);
    if (!share.percent() || share.span().start() >= tied.part().span().start()) {
      return false;
    }
    String lead = text.substring(numbers.get(index).span().end(), share.span().start());
    int closes = text.indexOf(')', share.span().end());
    int from = Math.max(share.span().end(), Math.min(closes, tied.part().span().start()));
    String row = text.substring(from, tied.part().span().start());
    String own = text.substring(tied.part().span().end(), tied.rate().span().start());
    return SHARE_ASIDE.matcher(lead).matches() && own.endsWith("(") && !OF_THESE.isIn(row);
  }

  /** The first number of the sentence before, if the part is counted among those it tells of. */
  private static @Nullable Figure ofThem(String text, List<Span> sentences, Figure part) {
    int end = Math.min(text.length(), part.span().end() + 12);
    if (sentences.size() < 2 || !OF_THEM.isIn(text.substring(part.span().end(), end))) {
      return null;
    }
    Span before = sentences.get(sentences.size() - 2);
    List<Figure> told = EnglishNumbers.in(text, before.start(), before.end());
    return told.isEmpty() || !fits(told.get(0), part) ? null : told.get(0);
  }

  private static boolean fits(Figure whole, Figure part) {
    return !whole.percent()
        && !whole.year()
        && whole.currency().equals(part.currency())
        && whole.value().compareTo(part.value()) > 0;
  }

  /** The last amount of an earlier sentence, or of this one, that speaks of what the rate is of. */
  private static @Nullable Whole named(
      String text, List<Span> sentences, List<Figure> all, Tied tied, String words) {
    Set<String> names = new TreeSet<>();
    for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
      if (word.length() > 3 && !NO_NAME.contains(word)) {
        names.add(word);
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    Whole whole = null;
    for (Figure one : all) {
      if (!fits(one, tied.part()) || one.span().start() >= tied.part().span().start()) {
        continue;
      }
      Span sentence =
          sentences.stream()
              .filter(span -> span.start() <= one.span().start() && one.span().end() <= span.end())
              .findFirst()
              .orElse(null);
      if (sentence == null) {
        continue;
      }
      int behind = Math.min(sentence.end(), one.span().end() + NAME_BEHIND);
      String said =
          (text.substring(sentence.start(), one.span().start())
                  + clause(text.substring(one.span().end(), behind)))
              .toLowerCase(Locale.ROOT);
      if (names.stream().allMatch(said::contains)) {
        whole = new Whole(one, false);
      }
    }
    return whole;
  }

  /** {@code Repairs: 8,420}, an item above, where the rate says that it is one of the repairs. */
  private static @Nullable Whole item(
      String text, List<Span> sentences, List<Span> items, Tied tied) {
    String behind =
        text.substring(tied.rate().span().end(), sentences.get(sentences.size() - 1).end());
    Matcher named = OF_NAMED.matcher(behind);
    if (items.isEmpty() || !named.find()) {
      return null;
    }
    String name = " " + named.group(1).toLowerCase(Locale.ROOT).replace('\n', ' ') + " ";
    Whole whole = null;
    for (Span item : items) {
      int colon = text.indexOf(':', item.start());
      if (colon < 0 || colon >= item.end()) {
        continue;
      }
      String label = text.substring(item.start(), colon).toLowerCase(Locale.ROOT).strip();
      List<Figure> figures = EnglishNumbers.in(text, colon, item.end());
      if (LABEL.matcher(label).matches()
          && name.contains(" " + label + " ")
          && !figures.isEmpty()
          && figures.get(0).span().start() - colon < 4
          && fits(figures.get(0), tied.part())) {
        whole = new Whole(figures.get(0), true);
      }
    }
    return whole;
  }

  /** The whole of which an earlier sentence or this one gives another rate closely. */
  private static @Nullable Whole sibling(String text, List<Figure> all, Tied tied) {
    List<Tied> others = tied(text, all);
    for (Figure whole : all) {
      if (!fits(whole, tied.part()) || whole.span().start() > tied.part().span().start()) {
        continue;
      }
      for (Tied other : others) {
        if (!other.rate().equals(tied.rate())
            && other.part().alike(tied.part())
            && other.rate().step().compareTo(BigDecimal.ONE) < 0
            && whole.span().start() < other.part().span().start()
            && whole.value().compareTo(other.part().value()) > 0
            && near(other.rate(), ratio(other.part().value(), whole.value()))) {
          return new Whole(whole, false);
        }
      }
    }
    return null;
  }

  /** Whether one sentence tells both: of two that are far apart many make a rate by chance. */
  private static boolean together(List<Span> sentences, Figure a, Figure b) {
    Span both = a.span().union(b.span());
    return sentences.stream()
        .anyMatch(span -> span.start() <= both.start() && both.end() <= span.end());
  }

  /** Whether any two figures near it give the rate, or what is missing from it to a hundred. */
  private static boolean explained(List<Span> sentences, List<Figure> all, Tied tied) {
    for (Figure a : all) {
      for (Figure b : all) {
        if (a.percent()
            || b.percent()
            || b.value().signum() <= 0
            || a.equals(b)
            || !(a.equals(tied.part()) || b.equals(tied.part()) || together(sentences, a, b))) {
          continue;
        }
        BigDecimal ratio = ratio(a.value(), b.value());
        BigDecimal both = ratio(a.value(), a.value().add(b.value()));
        if (near(tied.rate(), ratio)
            || near(tied.rate(), Figures.HUNDRED.subtract(ratio))
            || near(tied.rate(), ratio.subtract(Figures.HUNDRED))
            || near(tied.rate(), both)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the count opens a sentence of its own, and the rate is that of a greater whole than the
   * sentence before tells, known from the start of the document: {@code Among the 4,600 who rent,
   * 1,900 (42%) …. Some 3,800 (52%) work}, of 7,300 in all.
   */
  private static boolean ofEarlierWhole(String text, List<Span> sentences, Tied tied, Whole whole) {
    Span sentence = sentences.get(sentences.size() - 1);
    if (whole.said() || whole.figure().span().start() >= sentence.start()) {
      return false;
    }
    return EnglishNumbers.givenEarlier(
        text, sentence.start(), tied.part(), whole.figure(), tied.rate());
  }

  private static boolean contradicts(String text, Tied tied, Whole whole) {
    BigDecimal ratio = ratio(tied.part().value(), whole.figure().value());
    Interval right =
        Figures.percent(interval(tied.part()), interval(whole.figure()))
            .widened(new BigDecimal("0.0001"));
    BigDecimal off = ratio.subtract(tied.rate().value()).abs();
    if (roughly(tied, ratio)
        || EnglishNumbers.rounds(text, tied.part(), whole.figure(), tied.rate().span(), off)) {
      return false;
    }
    BigDecimal most = whole.said() ? THREE : TWO;
    int scale = Math.max(0, tied.rate().step().scale());
    String printed = Figures.plain(tied.rate().value());
    boolean near =
        ratio.compareTo(tied.rate().value().multiply(most)) < 0
            && tied.rate().value().compareTo(ratio.multiply(most)) < 0;
    return !right.meets(Interval.rounded(tied.rate().value(), tied.rate().step()))
        && tied.rate().value().compareTo(Figures.HUNDRED) < 0
        && (near || Slips.any(printed, Figures.plain(ratio.setScale(scale, RoundingMode.HALF_UP))));
  }

  /** Whether the word before the rate leaves room for the true one. */
  private static boolean roughly(Tied tied, BigDecimal ratio) {
    int below = ratio.compareTo(tied.rate().value());
    return switch (tied.bound()) {
      case "over", "more than" -> below >= 0;
      case "nearly", "almost" -> below <= 0;
      case "about", "around", "some" ->
          ratio
                  .subtract(tied.rate().value())
                  .abs()
                  .multiply(BigDecimal.valueOf(12))
                  .compareTo(tied.rate().value())
              <= 0;
      default -> false;
    };
  }

  private static Interval interval(Figure figure) {
    return figure.counts()
        ? Interval.exactly(figure.value())
        : Interval.rounded(figure.value(), figure.step());
  }

  private static boolean near(Figure rate, BigDecimal ratio) {
    return Interval.rounded(rate.value(), rate.step()).holds(ratio);
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.multiply(Figures.HUNDRED).divide(whole, 6, RoundingMode.HALF_UP);
  }
}
