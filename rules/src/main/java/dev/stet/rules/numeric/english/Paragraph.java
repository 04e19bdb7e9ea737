package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.date.CalendarDays;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.EnglishNumbers.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a paragraph, read with a sign in the place of each figure, so that what is said
 * about figures is found whatever they are: {@code #} is a count or a measure, {@code $} a sum of
 * money, {@code %} a percentage, {@code @} a year, a day, a time or the number of a section. What a
 * figure counts is the noun behind it; a figure without one counts what the one before it did.
 */
final class Paragraph {
  /**
   * A figure where it stands.
   *
   * @param at where its sign stands among the words
   * @param sentence which of the sentences it is in
   * @param nouns the words for what it counts, in the singular; none where that is left out
   */
  record Told(Figure figure, char sign, int at, int sentence, List<String> nouns) {
    BigDecimal value() {
      return figure.value();
    }

    Interval interval() {
      return figure.counts()
          ? Interval.exactly(figure.value())
          : Interval.rounded(figure.value(), figure.step());
    }

    /** What a derived figure may stand for: whoever works one out rounds it. */
    Interval said() {
      return Interval.rounded(figure.value(), figure.step());
    }

    /** Whether both may count the same. */
    boolean like(Told other) {
      return sign == other.sign
          && figure.currency().equals(other.figure.currency())
          && (nouns.isEmpty()
              || other.nouns.isEmpty()
              || nouns.stream().anyMatch(other.nouns::contains));
    }

    /** The unit in which it is measured, or the first word for what it counts. */
    String noun() {
      return nouns.isEmpty() ? "" : nouns.get(0);
    }

    /** Whether it is the word one, which mostly stands for something told before. */
    boolean single() {
      return sign == '#' && figure.span().length() == 3 && value().compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether it measures time. */
    boolean lasts() {
      return TIMES.contains(noun());
    }
  }

  private static final Set<String> TIMES =
      Set.of(
          "day", "week", "month", "year", "hour", "minute", "second", "quarter", "night", "term");

  /** Whether {@code noun} measures time. */
  static boolean period(String noun) {
    return TIMES.contains(noun);
  }

  /** Before a number that is none of anything: a clause, a page, a route. */
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "\\b(?:clause|section|article|table|figure|page|chapter|route|stage|level|no\\.|number|act|part|phase|day|week|grade|band|item|rule|note|step|every|cottage|aged|category|class|type|zone|tier|lot|room|gate|platform|priority|question|appendix|annex|schedule|paragraph|volume|chart|box|group|row|column)\\s$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern DAY =
      PrefilteredPattern.compile(
          "^\\s(?:" + CalendarDays.MONTH_NAMES + ")\\b|^(?:st|nd|rd|th)\\b|^\\s?[ap]\\.?m\\b");
  private static final PrefilteredPattern MONTH =
      PrefilteredPattern.compile("\\b(?:" + CalendarDays.MONTH_NAMES + ")\\s$");

  /** Two operands; what was made of them may be a share in words. */
  static final int FEWEST = 2;

  private static final int REACH = 16;
  private static final int MOST_NOUNS = 3;

  /** No noun: what a figure counts has been left out before it. */
  private static final Set<String> FUNCTION =
      Set.of(
          ("in at on of to from by for and or were was are is be been had have has did do against"
                  + " compared when with per a an the than more fewer less last under over up down"
                  + " above below who which that as after before during until came went left"
                  + " not but while this these those they it we so if also only will would can"
                  + " could may must should between higher lower better worse short each apiece"
                  + " altogether together late later earlier longer shorter where there because"
                  + " since out off into within without about through across all both again now"
                  + " ago old men women paid sold held made sent spent lost taken given seen"
                  + " found kept built bought told won read drawn grown due owed known being")
              .split(" "));

  private static final PrefilteredPattern RANGE = PrefilteredPattern.compile("^ (?:to|and) $|^, $");

  /** Before a percentage that leaves its sign out. */
  private static final PrefilteredPattern COMPARED =
      PrefilteredPattern.compile(
          "^,? (?:against|compared with|up from|down from|versus)(?: an?| the)?(?: [a-z]+){0,2}(?: of)? $|\\bwhen it (?:was|had been|stood at) $");

  private static final PrefilteredPattern BRACKET =
      PrefilteredPattern.compile("^[a-z ]{0,24} \\((?:@: |in @:? )?$");

  private final String text;
  private final List<Integer> starts = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  /** Where each character of the words stands in the text. */
  private int[] offsets = new int[256];

  private final List<Told> told = new ArrayList<>();

  /** The fractions in words among the figures, if they are read. */
  private final List<Told> fractions = new ArrayList<>();

  Paragraph(String text, List<Span> sentences) {
    this(text, sentences, false);
  }

  /**
   * @param fractions whether a fraction in words is read as a percentage
   */
  Paragraph(String text, List<Span> sentences, boolean fractions) {
    this.text = text;
    List<List<Figure>> figures = new ArrayList<>();
    int all = 0;
    for (Span sentence : sentences) {
      List<Figure> numbers = EnglishNumbers.in(text, sentence.start(), sentence.end());
      if (fractions) {
        List<Figure> spelled = Fractions.in(text, sentence);
        numbers.removeIf(one -> spelled.stream().anyMatch(f -> f.span().overlaps(one.span())));
        numbers.addAll(spelled);
        numbers.sort(Comparator.comparingInt(one -> one.span().start()));
      }
      figures.add(numbers);
      all += numbers.size();
    }
    if (all < FEWEST) {
      return; // most have none; there is nothing to derive
    }
    for (int i = 0; i < sentences.size(); i++) {
      read(sentences.get(i), figures.get(i), i);
      put(' ', sentences.get(i).end());
    }
    starts.add(words.length());
    for (int i = told.size() - 2; i >= 0; i--) {
      elided(i);
      scaled(i);
    }
    for (int i = 0; i + 1 < told.size(); i++) {
      bracketed(i);
      compared(i + 1);
    }
    for (Told one : fractions ? told : List.<Told>of()) {
      if (one.sign() == '%'
          && Character.isLetter(printed(one).charAt(0))
          && !printed(one).endsWith("cent")) {
        this.fractions.add(one);
      }
    }
  }

  private void read(Span sentence, List<Figure> figures, int number) {
    starts.add(words.length());
    int from = sentence.start();
    for (Figure figure : figures) {
      copy(from, figure.span().start());
      from = figure.span().end();
      char sign = sign(text, figure);
      told.add(new Told(figure, sign, words.length(), number, nouns(from, sentence.end())));
      put(sign, figure.span().start());
    }
    copy(from, sentence.end());
  }

  private void copy(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean own = c == '#' || c == '$' || c == '%' || c == '@';
      char read = own ? '_' : Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
      boolean again = read == ' ' && !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
      if (!again) {
        put(read, i);
      }
    }
  }

  private void put(char word, int offset) {
    if (words.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    offsets[words.length()] = offset;
    words.append(word);
  }

  /** Where the words from {@code start} to {@code end} of a sentence stand in the text. */
  Span span(int sentence, int start, int end) {
    int last = starts.get(sentence) + end - 1;
    for (Told one : told) {
      if (one.at() == last) {
        return new Span(offsets[starts.get(sentence) + start], one.figure().span().end());
      }
    }
    return new Span(offsets[starts.get(sentence) + start], offsets[last] + 1);
  }

  /** The figure whose sign stands at {@code at} of a sentence. */
  Told at(int sentence, int at) {
    int place = starts.get(sentence) + at;
    return told.stream().filter(one -> one.at() == place).findFirst().orElseThrow();
  }

  String text() {
    return text;
  }

  String text(Span span) {
    return span.of(text);
  }

  /** The words behind a figure up to one that is part of no noun. */
  private List<String> nouns(int from, int end) {
    List<String> nouns = new ArrayList<>();
    int at = from;
    while (nouns.size() < MOST_NOUNS
        && at + 1 < end
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '-')) {
      while (at < end && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int start = text.startsWith("-", at) ? at + 1 : at;
      int stop = start;
      while (stop < end && Character.isLetter(text.charAt(stop))) {
        stop++;
      }
      String noun = text.substring(start, stop).toLowerCase(Locale.ROOT);
      if (noun.isEmpty()
          || FUNCTION.contains(noun)
          || noun.endsWith("ly")
          || (noun.endsWith("ed") && nouns.isEmpty())) {
        break;
      }
      nouns.add(singular(noun));
      at = stop;
    }
    return List.copyOf(nouns);
  }

  private static String singular(String noun) {
    return switch (noun) {
      case "ha" -> "hectare";
      case "km" -> "kilometre";
      case "kg" -> "kilogram";
      case "t" -> "tonne";
      case "m" -> "metre";
      case "hrs", "h" -> "hour";
      case "min", "mins" -> "minute";
      default ->
          noun.endsWith("ies")
              ? noun.substring(0, noun.length() - 3) + "y"
              : noun.endsWith("ches") || noun.endsWith("shes") || noun.endsWith("xes")
                  ? noun.substring(0, noun.length() - 2)
                  : noun.length() > 3 && noun.endsWith("s") && !noun.endsWith("ss")
                      ? noun.substring(0, noun.length() - 1)
                      : noun;
    };
  }

  /** {@code from 4.1 to 3.6 per cent}: what the second is a percentage of the first is too. */
  private void elided(int index) {
    Told one = told.get(index);
    Told next = told.get(index + 1);
    if (one.sign() == '#'
        && next.sign() == '%'
        && one.noun().isEmpty()
        && one.value().compareTo(BigDecimal.valueOf(100)) <= 0
        && RANGE.isIn(words.substring(one.at() + 1, next.at()))) {
      percent(index);
    }
  }

  /** {@code from 38.6 to 36.1 million}, {@code 76 million litres a day (2016: 80)}. */
  private void scaled(int index) {
    int next = index + 1;
    next += next + 1 < told.size() && told.get(next).sign() == '@' ? 1 : 0;
    BigDecimal first = scale(told.get(index));
    BigDecimal second = scale(told.get(next));
    String between = between(told.get(index), told.get(next));
    if (first.compareTo(BigDecimal.ONE) == 0 && between.equals(" to ")) {
      scale(index, second);
    } else if (second.compareTo(BigDecimal.ONE) == 0 && BRACKET.isIn(between)) {
      scale(next, first);
    }
  }

  private void scale(int index, BigDecimal scale) {
    Told one = told.get(index);
    Figure figure = one.figure();
    if (one.sign() == '#' && one.nouns().isEmpty() && scale.compareTo(BigDecimal.ONE) > 0) {
      Figure scaled =
          new Figure(
              figure.span(),
              figure.value().multiply(scale),
              figure.step().multiply(scale),
              figure.currency(),
              false);
      told.set(index, new Told(scaled, '#', one.at(), one.sentence(), List.of()));
    }
  }

  /** A million, where a figure in digits is printed with that word. */
  private BigDecimal scale(Told one) {
    String printed = printed(one);
    boolean digits = one.sign() == '#' && Character.isDigit(printed.charAt(0));
    return !digits
        ? BigDecimal.ZERO
        : printed.endsWith("million")
            ? BigDecimal.valueOf(1_000_000)
            : printed.endsWith("thousand") ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
  }

  /** {@code the highest in Abbey (48.1 per cent), the lowest in Docks (27.9)}. */
  private void bracketed(int index) {
    Told one = told.get(index);
    Told next = told.get(index + 1);
    boolean alone =
        words.charAt(Math.max(0, next.at() - 1)) == '(' && words.charAt(next.at() + 1) == ')';
    if (one.sign() == '%'
        && next.sign() == '#'
        && alone
        && one.sentence() == next.sentence()
        && next.value().compareTo(BigDecimal.valueOf(100)) <= 0
        && one.at() > 0
        && words.charAt(one.at() - 1) == '(') {
      percent(index + 1);
    }
  }

  /** {@code 79.4 per cent, against a standard of 93.0}; {@code better than when it was 81}. */
  private void compared(int index) {
    Told one = told.get(index);
    boolean share =
        told.subList(0, index).stream()
            .anyMatch(other -> other.sign() == '%' && other.sentence() == one.sentence());
    if (share
        && one.sign() == '#'
        && one.nouns().isEmpty()
        && one.value().compareTo(BigDecimal.valueOf(100)) <= 0
        && COMPARED.isIn(between(told.get(index - 1), one))) {
      percent(index);
    }
  }

  private void percent(int index) {
    Told one = told.get(index);
    Figure figure = one.figure();
    Figure percent = new Figure(figure.span(), figure.value(), figure.step(), "", true);
    told.set(index, new Told(percent, '%', one.at(), one.sentence(), List.of()));
    words.setCharAt(one.at(), '%');
  }

  /** The sign of a figure. */
  static char sign(String text, Figure figure) {
    Span span = figure.span();
    if (figure.percent()) {
      return '%';
    }
    if (!figure.currency().isEmpty()) {
      return '$';
    }
    String lead = text.substring(Math.max(0, span.start() - REACH), span.start());
    String behind = text.substring(span.end(), Math.min(text.length(), span.end() + REACH));
    boolean named = LABEL.isIn(lead) || (span.length() < 3 && MONTH.isIn(lead)) || DAY.isIn(behind);
    return figure.year() || named ? '@' : '#';
  }

  List<Told> told() {
    return told;
  }

  List<Told> fractions() {
    return fractions;
  }

  int sentences() {
    return Math.max(0, starts.size() - 1);
  }

  /** Where a sentence begins among the words. */
  int start(int sentence) {
    return starts.get(sentence);
  }

  /** The words of a sentence. */
  String sentence(int number) {
    return words.substring(starts.get(number), starts.get(number + 1) - 1);
  }

  /** The words of the sentence of {@code one} up to it. */
  String before(Told one) {
    return words.substring(starts.get(one.sentence()), one.at());
  }

  /** The words of the sentence of {@code one} behind it. */
  String behind(Told one) {
    return words.substring(one.at() + 1, starts.get(one.sentence() + 1) - 1);
  }

  /**
   * Whether a figure stands in a bracket that opens, at {@code from} of its sentence or later,
   * behind another figure: what is told there is part of that.
   */
  boolean nested(Told one, int from) {
    String before = before(one);
    int open = before.lastIndexOf('(');
    if (open < from || before.indexOf(')', open) >= 0) {
      return false;
    }
    String clause = before.substring(from, open);
    int start =
        Math.max(
            Math.max(clause.lastIndexOf(", "), clause.lastIndexOf("; ")),
            Math.max(clause.lastIndexOf(" and "), clause.lastIndexOf(": ")));
    return clause.indexOf('#', start + 1) >= 0 || clause.indexOf('$', start + 1) >= 0;
  }

  /** The words between two figures. */
  String between(Told first, Told second) {
    return words.substring(first.at() + 1, second.at());
  }

  /** The figures of a sentence like {@code model}, without it, in order. */
  List<Told> like(Told model, int sentence) {
    return told.stream()
        .filter(one -> one.sentence() == sentence && !one.equals(model) && one.like(model))
        .toList();
  }

  /** The figures of a sentence with a sign that stand before {@code until} and measure no time. */
  List<Told> untimed(char sign, int sentence, int until) {
    return told.stream()
        .filter(
            one ->
                one.sentence() == sentence
                    && one.at() < until
                    && one.sign() == sign
                    && !one.lasts())
        .toList();
  }

  /** The figures of the sentence of {@code claim} and of the {@code back} before it. */
  List<Told> near(Told claim, int back) {
    return told.stream()
        .filter(
            one ->
                !one.equals(claim)
                    && one.sign() != '@'
                    && one.sentence() <= claim.sentence()
                    && one.sentence() >= claim.sentence() - back)
        .toList();
  }

  String printed(Told one) {
    return one.figure().span().of(text);
  }

  /** The first match of {@code pattern} in {@code words}, or null. */
  static @org.jspecify.annotations.Nullable Matcher find(PrefilteredPattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find() ? matcher : null;
  }
}
