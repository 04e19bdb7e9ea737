package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Percentages of one English sentence that share out one whole and do not make it: the whole is
 * named once ({@code 48% of volume, bottles 33%, cans 12% and keg 17%}), or the shares are those of
 * bands or of a scale of answers that leave nobody out.
 */
record EnglishShares(Span span, List<Figure> shares) {
  /** What the shares come to, in per cent. */
  BigDecimal sum() {
    return shares.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final PrefilteredPattern OF = PrefilteredPattern.compile("^\\s+of\\s+[a-z]");
  private static final PrefilteredPattern BAND =
      PrefilteredPattern.compile(
          "\\b(?:less than|fewer than|under|below|between|over|more than|more|above|or more|and over)\\b");
  private static final PrefilteredPattern SCALE =
      PrefilteredPattern.compile(
          "\\bneither\\b|\\bundecided\\b|\\bdon'?t know\\b|\\bno opinion\\b|\\bunsure\\b|\\b(?:said|answered|voted) (?:yes|no)\\b|\\b(?:very|fairly|quite) (?:satisfied|happy|likely|good|dissatisfied|poor)\\b|\\b(?:strongly )?(?:dis)?agree\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile(
          "\\b(?:the rest|the remaining|the remainder|others?|all others)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:respectively|rose|risen|fell|fallen|grew|growth|increas\\w+|decreas\\w+|up|down|compared|rates?|margin|multiple|also|last year|on average|capacity|discount|from \\d)\\b|more than one(?! (?:minute|hour|day|week|month|year|metre|mile)\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern LAST = PrefilteredPattern.compile("\\band\\b|;");
  private static final int LONGEST_GAP = 90;
  private static final int LONGEST_NAME = 20;
  private static final Pattern GAP =
      Pattern.compile("(?:\\s[a-z]+){1,6}(?:,|,?\\sand)(?:\\s[a-z]+){0,3}\\s");

  private static final Pattern FIRST_NAME = Pattern.compile("\\s(?:[A-Za-z’'-]+\\s){1,4}");
  private static final Pattern NAME =
      Pattern.compile("(?:[,;]\\s(?:and\\s)?|\\sand\\s)(?:[A-Za-z’'-]+\\s){1,4}");

  /** Shares told one behind the other, each with a clause of its own. */
  private static final Pattern CLAUSE =
      Pattern.compile("(?:;|(?:\\s[a-z'’-]+){1,8}(?:[,;]|,?\\sand))(?:\\s[a-z]+){0,3}\\s");

  private static final Pattern NAMED_WHOLE =
      Pattern.compile(
          "\\sof(?:\\s[a-z'’-]+){0,3}\\s(?:revenues?|sales|income|turnover|output|volume|production|spending|expenditure|costs?|budget|waste|traffic|exports|imports|profit|emissions|demand|supply|energy|electricity|catch|total)(?:,|,?\\sand)(?:\\s[A-Za-z’'-]+){1,3}\\s");
  private static final Pattern BARE_NAME =
      Pattern.compile("(?:,|,?\\sand)(?:\\s[A-Za-z’'-]+){1,3}\\s");

  /** What is divided among all that follow. */
  private static final PrefilteredPattern OF_WHICH =
      PrefilteredPattern.compile("\\bof (?:which|whom|these|them)\\s(?:[a-z]+\\s){0,3}$");

  private static final Pattern EACH =
      Pattern.compile("(?:\\s[a-z'’-]+){1,6}(?:,|,?\\sand)\\s(?:and\\s)?");

  private static final PrefilteredPattern HALF =
      PrefilteredPattern.compile("\\b[Hh]alf\\b(?! an?\\b)");

  /** What goes to several is all that there is. */
  private static final PrefilteredPattern DIVIDED =
      PrefilteredPattern.compile(
          "\\b(?:goes|go|went|divided|shared(?: out)?|split|distributed|allocated|apportioned)\\b.*\\bto\\b.*%[^,;]{0,30} to\\b",
          Pattern.DOTALL);

  private static final BigDecimal FIVE = BigDecimal.valueOf(5);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Mentions PERCENT = Mentions.of("%", "cent");

  /** The shares of a sentence that miss their whole, or null. */
  static @Nullable EnglishShares wrong(String text, int start, int end) {
    if (!PERCENT.in(text, start, end)) {
      return null;
    }
    List<Figure> shares = new ArrayList<>();
    for (Figure figure : figures(text, start, end)) {
      if (figure.percent() && !isAside(text, shares, figure)) {
        shares.add(figure);
      }
    }
    boolean listed = listed(text, start, shares);
    return shares.size() < 3 || (!listed && !row(text, shares))
        ? null
        : judge(text, start, end, shares, listed);
  }

  /** The numbers, and in front of a row that is shared out half of it. */
  private static List<Figure> figures(String text, int start, int end) {
    List<Figure> figures = EnglishNumbers.in(text, start, end);
    String sentence = text.substring(start, end);
    Matcher half = HALF.matcher(sentence);
    if (DIVIDED.isIn(sentence) && half.find()) {
      Span span = new Span(start + half.start(), start + half.end());
      figures.add(
          new Figure(span, HUNDRED.movePointLeft(1).multiply(FIVE), BigDecimal.ONE, "", true));
      figures.sort(Comparator.comparingInt(one -> one.span().start()));
    }
    return figures;
  }

  /**
   * {@code 16.6% (target: 20%)}: in brackets behind another share it is what that is held against.
   */
  private static boolean isAside(String text, List<Figure> shares, Figure figure) {
    if (shares.isEmpty()) {
      return false;
    }
    int from = shares.get(shares.size() - 1).span().end();
    String gap = text.substring(from, figure.span().start());
    return gap.indexOf('(') >= 0 && gap.indexOf(')') < 0 && gap.indexOf(',') < 0;
  }

  /** {@code By ticket: pass 46%, single 31%, child 23%}: each behind its name, from a colon on. */
  private static boolean listed(String text, int start, List<Figure> shares) {
    int from = start;
    for (Figure share : shares) {
      String name = text.substring(from, share.span().start());
      name = from == start ? name.substring(name.lastIndexOf(':') + 1) : name;
      if (!(from == start ? FIRST_NAME : NAME).matcher(name).matches()
          || (from == start && text.lastIndexOf(':', share.span().start()) < start)) {
        return false;
      }
      from = share.span().end();
    }
    return true;
  }

  private static boolean row(String text, List<Figure> shares) {
    for (int i = 1; i < shares.size(); i++) {
      String gap = text.substring(shares.get(i - 1).span().end(), shares.get(i).span().start());
      boolean last = i == shares.size() - 1;
      if (gap.length() > LONGEST_GAP || (last && !LAST.isIn(gap)) || gap.strip().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String aroundLast(String text, List<Figure> shares, int end) {
    int from = shares.get(shares.size() - 2).span().end();
    int last = shares.get(shares.size() - 1).span().end();
    return text.substring(from, Math.min(end, last + LONGEST_NAME));
  }

  /**
   * Whether the shares are told in the same way, one beside the other, so that a sum that is nearly
   * a hundred is meant to be one: {@code for 41% it was rain, for 33% wind and for 28% frost}.
   */
  private static boolean alike(String text, List<Figure> shares) {
    return apart(text, shares, GAP);
  }

  private static boolean apart(String text, List<Figure> shares, Pattern between) {
    for (int i = 1; i < shares.size(); i++) {
      String gap = text.substring(shares.get(i - 1).span().end(), shares.get(i).span().start());
      if (!between.matcher(gap).matches()) {
        return false;
      }
    }
    return true;
  }

  /** {@code 43% of group revenue, Propulsion 34% and Aftermarket 28%}: names and no more. */
  private static boolean bare(String text, List<Figure> shares) {
    for (int i = 1; i < shares.size(); i++) {
      String gap = text.substring(shares.get(i - 1).span().end(), shares.get(i).span().start());
      if (!(i == 1 ? NAMED_WHOLE : BARE_NAME).matcher(gap).matches()) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable EnglishShares judge(
      String text, int start, int end, List<Figure> shares, boolean listed) {
    String sentence = text.substring(start, end);
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    int named = 0;
    for (Figure share : shares) {
      sum = sum.plus(Interval.rounded(share.value(), share.step()));
      exact = exact.add(share.value());
      named += OF.isIn(text.substring(share.span().end(), end)) ? 1 : 0;
    }
    int bands = 0;
    Matcher band = BAND.matcher(sentence);
    while (band.find()) {
      bands++;
    }
    boolean one =
        (named == 1 && shares.size() > 3)
            || (bands >= 2 && shares.size() > 2)
            || SCALE.isIn(sentence)
            || (named <= 1 && REST.isIn(aroundLast(text, shares, end)));
    one |= alike(text, shares) && exact.subtract(HUNDRED).abs().compareTo(THREE) <= 0;
    one |= shares.size() > 2 && DIVIDED.isIn(sentence);
    boolean over = sum.low().compareTo(HUNDRED) > 0;
    one |=
        over
            && named == 1
            && OF.isIn(text.substring(shares.get(0).span().end(), end))
            && bare(text, shares);
    one |=
        over
            && OF_WHICH.isIn(text.substring(start, shares.get(0).span().start()))
            && apart(text, shares, EACH);
    boolean decimals =
        shares.stream().allMatch(share -> share.step().compareTo(BigDecimal.ONE) < 0);
    BigDecimal off = exact.subtract(HUNDRED).abs();
    one |= listed && off.compareTo(FIVE) <= 0;
    one |= decimals && off.compareTo(TWO) <= 0 && apart(text, shares, CLAUSE);
    boolean near =
        exact.compareTo(BigDecimal.valueOf(85)) > 0 && exact.compareTo(BigDecimal.valueOf(118)) < 0;
    return one && near && !sum.meets(Interval.exactly(HUNDRED)) && !OTHERWISE.isIn(sentence)
        ? new EnglishShares(
            shares.get(0).span().union(shares.get(shares.size() - 1).span()), shares)
        : null;
  }
}
