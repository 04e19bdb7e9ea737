package dev.stet.rules.numeric.relation;

import dev.stet.core.analysis.ChineseNumerals;
import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Bound;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Chinese sentences with a sign in the place of each figure and without spaces: {@code #} is an
 * amount, {@code %} a percentage, {@code §} a share in words, {@code ±} a difference of
 * percentages, {@code ×} a multiple, {@code @} a year, a day or another number that measures
 * nothing.
 */
final class Signed {
  /** {@code 三成七}, {@code 四分之三}: a tenth as such is meant roughly. */
  private static final PrefilteredPattern SHARE =
      PrefilteredPattern.compile(
          "(?<![构组形建达制完变养现促落生合集收年])(?<t>[一两二三四五六七八九])成(?<u>[一二三四五六七八九半])?(?![为立功果员本长效绩年人分交品熟就都])|(?<b>[二三四五六七八九十])分之(?<a>[一二三四五六七八九])");

  private static final PrefilteredPattern MORE =
      PrefilteredPattern.compile("(?:超过|超|逾|过|近|不足|不到|将近|接近|约|大约|多于|少于)$");
  private static final PrefilteredPattern OR_SO =
      PrefilteredPattern.compile("^(?:以上|以下|多|左右|上下|余|强|弱)");

  /** What was at another time, in a bracket, and by how much it is more or less than that. */
  private static final PrefilteredPattern ASIDE =
      PrefilteredPattern.compile(
          "\\((?:上年|去年|前年|上期|上季|上月|上届|同期)[^()]{0,14}?[#%±]\\)|,(?:同比|环比|[比较](?:上年|去年|上月|上季|上期|上届|年初)(?:同期|末|底)?)?(?:净)?(?:增长|下降|增加|减少|提高|上升|增幅|降幅|[增减])(?:了|达|为|约)?[#%±]");

  private static final int LONGEST_PER = 4;
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private final String text;
  private final StringBuilder words = new StringBuilder();
  private final Map<Integer, Quantity> at = new HashMap<>();
  private final List<Quantity> amounts;
  private final Set<Span> spelled;

  private Signed(String text, List<Quantity> amounts, Set<Span> spelled) {
    this.text = text;
    this.amounts = amounts;
    this.spelled = spelled;
  }

  Signed(Passage passage) {
    this(passage.text(), new ArrayList<>(), new HashSet<>());
    int from = passage.span().start();
    for (Quantity figure : passage.figures()) {
      between(from, figure.span().start());
      put(figure);
      from = perEnd(figure.span().end(), passage.span().end());
    }
    between(from, passage.span().end());
  }

  /** Past what a figure is for, in Latin letters: 0.35mg/L. */
  private int perEnd(int from, int limit) {
    if (from + 1 >= limit || text.charAt(from) != '/') {
      return from;
    }
    int end = from + 1;
    while (end < limit && end - from < LONGEST_PER && "Lmkghd³²".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end == from + 1 ? from : end;
  }

  /** Whether {@code span} is written in Chinese. */
  static boolean chinese(String text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c >= 0x4E00 && c <= 0x9FFF) {
        return true;
      }
    }
    return false;
  }

  private void put(Quantity figure) {
    at.put(words.length(), figure);
    words.append(
        switch (figure.kind()) {
          case AMOUNT -> '#';
          case PERCENT -> '%';
          case POINTS -> '±';
          case TIMES -> '×';
          case YEAR, DATE, TIME, ORDINAL, RATIO -> '@';
        });
    if (figure.is(Kind.AMOUNT) && figure.exact()) {
      amounts.add(figure);
    }
  }

  private void between(int from, int to) {
    String read = text.substring(from, to);
    Matcher share = SHARE.matcher(read);
    int last = 0;
    while (share.find()) {
      copy(from + last, from + share.start());
      boolean rough =
          MORE.isIn(read.substring(0, share.start())) || OR_SO.isIn(read.substring(share.end()));
      Span span = new Span(from + share.start(), from + share.end());
      BigDecimal step = share.group("b") != null ? null : tenths(share);
      BigDecimal value = value(share);
      at.put(
          words.length(),
          new Quantity(
              span,
              span,
              value,
              step == null ? value.movePointLeft(1) : step,
              "%",
              Kind.PERCENT,
              rough ? Bound.ABOUT : Bound.EXACT,
              false));
      spelled.add(span);
      words.append('§');
      last = share.end();
    }
    copy(from + last, to);
  }

  private static BigDecimal tenths(Matcher share) {
    return share.group("u") == null
        ? FOUR
        : share.group("u").equals("半") ? BigDecimal.valueOf(2) : BigDecimal.ONE;
  }

  private static BigDecimal value(Matcher share) {
    if (share.group("b") != null) {
      return BigDecimal.valueOf(100 * number(share.group("a")))
          .divide(BigDecimal.valueOf(number(share.group("b"))), MathContext.DECIMAL32);
    }
    String more = share.group("u");
    long units = more == null ? 0 : more.equals("半") ? 5 : number(more);
    return BigDecimal.valueOf(10 * number(share.group("t")) + units);
  }

  private static long number(String numeral) {
    return ChineseNumerals.value(numeral);
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean own = "#%§±×@".indexOf(c) >= 0;
      if (!Character.isWhitespace(c)) {
        words.append(own ? '_' : c);
      }
    }
  }

  /** The same without what it tells of another time and of the change since; null if nothing. */
  @Nullable Signed withoutAsides() {
    Matcher aside = ASIDE.matcher(words.toString());
    Signed plain = null;
    int last = 0;
    while (aside.find()) {
      plain = plain == null ? new Signed(text, new ArrayList<>(amounts), spelled) : plain;
      plain.copy(this, last, aside.start());
      plain.amounts.removeAll(within(aside.start(), aside.end()));
      last = aside.end();
    }
    if (plain != null) {
      plain.copy(this, last, words.length());
    }
    return plain;
  }

  private void copy(Signed from, int start, int end) {
    for (int i = start; i < end; i++) {
      Quantity figure = from.at.get(i);
      if (figure != null) {
        at.put(words.length(), figure);
      }
      words.append(from.words.charAt(i));
    }
  }

  String words() {
    return words.toString();
  }

  String text() {
    return text;
  }

  /** The figure whose sign stands at {@code index} of the words. */
  @Nullable Quantity at(int index) {
    return at.get(index);
  }

  /** The figures whose signs stand from {@code start} to {@code end} of the words, in order. */
  List<Quantity> within(int start, int end) {
    List<Quantity> within = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Quantity figure = at.get(i);
      if (figure != null) {
        within.add(figure);
      }
    }
    return within;
  }

  /** The last figure whose sign stands from {@code start} to {@code end}, where there is one. */
  Quantity last(int start, int end) {
    List<Quantity> within = within(start, end);
    return within.get(within.size() - 1);
  }

  /** The amounts that are told as such. */
  List<Quantity> amounts() {
    return amounts;
  }

  /** Whether a figure is a share in words. */
  boolean spelled(Quantity figure) {
    return spelled.contains(figure.span());
  }

  /** What a figure may stand for; a share in words for whatever is about as much. */
  static Interval interval(Quantity figure) {
    return figure.span().equals(figure.number()) && figure.is(Kind.PERCENT)
        ? Interval.exactly(figure.value())
            .widened(
                figure.bound() == Bound.EXACT
                    ? figure.step()
                    : figure.step().max(BigDecimal.valueOf(8)))
        : figure.interval();
  }

  String printed(Quantity figure) {
    return figure.span().of(text).strip();
  }

  /** Up to {@code length} characters behind a figure. */
  String behind(Quantity figure, int length) {
    int end = figure.span().end();
    return text.substring(end, Math.min(text.length(), end + length));
  }
}
