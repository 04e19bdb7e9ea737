package dev.stet.rules.numeric.change;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Multiples that are named apart from a change in figures: {@code 是原来的4倍}, {@code 翻两番}, {@code
 * tripled}, {@code a sixfold increase}; and things that are said to shrink by a multiple.
 */
final class Multiples {
  private static final PrefilteredPattern SHRINKS =
      PrefilteredPattern.compile("(?:下降|减少|降低|缩短|缩小|下跌|锐减|压缩|偏[少低]|[减降少低]了)(?:了|近|约|超过)?\\s*$");
  private static final PrefilteredPattern FOLD_DOWN =
      PrefilteredPattern.compile(
          "\\b(?:fell|drop(?:s|ped)?|decreas\\w+|declin\\w+|reduc\\w+|shr[au]nk)\\s+(?:\\w+\\s+)?(?:by\\s+)?(?:a\\s+)?((?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})-?\\s?fold)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern FROM =
      PrefilteredPattern.compile("(?:由|从)[^,;。、:由从]{0,16}$");
  private static final PrefilteredPattern TO =
      PrefilteredPattern.compile("^[^,;。、]{0,10}(?:到|至|为)[^,;。、]{0,10}$");
  private static final PrefilteredPattern TIMES_OF_BEFORE =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,6},?(?:约)?(?:是|为|相当于|达到)(?:了)?(?:原来|原先|过去|此前|当初|上年|去年|之前)的\\s*$");
  private static final PrefilteredPattern IS_OF =
      PrefilteredPattern.compile("^[^,;。、\\d]{0,6},?(?:是|为|相当于)(?!每|平均)[^,;。、()]{1,20}(?<!\\d)$");
  private static final PrefilteredPattern DOUBLES =
      PrefilteredPattern.compile("^[^。;\\d]{0,12},[^。;,\\d]{0,6}翻(?:了)?([一两二三四])番");
  private static final PrefilteredPattern EN_TIMES_FROM =
      PrefilteredPattern.compile(
          "(?<!than )(?<!almost )(?<!nearly )\\b(doubled|tripled|trebled|quadrupled)\\s+(?:\\w+\\s+){0,3}?from\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_TO =
      PrefilteredPattern.compile("^[A-Za-z\\s]{0,20}\\bto\\s+$");
  private static final PrefilteredPattern EN_FROM = PrefilteredPattern.compile("\\bfrom\\s+$");
  private static final PrefilteredPattern EN_FOLD_UP =
      PrefilteredPattern.compile(
          "^[A-Za-z\\s]{0,20},\\s+an?\\s+((two|three|four|five|six|seven|eight|nine|ten)-?fold)\\s+(?:increase|rise|growth|jump)",
          Pattern.CASE_INSENSITIVE);
  private static final Mentions WORDS =
      Mentions.of("fold", "doubled", "tripled", "trebled", "quadrupled");
  private static final Map<String, Integer> SPELLED =
      Map.ofEntries(
          Map.entry("doubled", 2),
          Map.entry("tripled", 3),
          Map.entry("trebled", 3),
          Map.entry("quadrupled", 4),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));

  /** Whoever writes "tripled" has rounded: as much of the multiple as may be missing or over. */
  private static final BigDecimal LATITUDE = new BigDecimal("0.2");

  private final RuleInfo info;

  Multiples(RuleInfo info) {
    this.info = info;
  }

  void judge(Passage passage, Reporter reporter) {
    for (int i = 0; i < passage.size(); i++) {
      if (passage.figure(i).is(Kind.TIMES)) {
        times(passage, i, reporter);
      }
    }
    if (passage.sentence().indexOf('番') >= 0) {
      doubled(passage.measures(), reporter);
    }
    if (WORDS.in(passage.text(), passage.span().start(), passage.span().end())) {
      english(passage.measures(), reporter);
    }
  }

  /** {@code threefold} behind a word for less, which needs no figure. */
  void shrinks(String sentence, Span span, Reporter reporter) {
    Matcher fold = FOLD_DOWN.matcher(sentence);
    while (fold.find()) {
      Span words = new Span(span.start() + fold.start(1), span.start() + fold.end(1));
      shrinks(words, fold.group(1), reporter);
    }
  }

  private void shrinks(Span span, String stated, Reporter reporter) {
    reporter.report(Problem.of(info, span).message("shrinks").with("stated", stated));
  }

  private void times(Passage passage, int index, Reporter reporter) {
    Quantity times = passage.figure(index);
    if (SHRINKS.isIn(passage.lead(index))) {
      // 下降2倍: nothing falls by more than itself.
      shrinks(times.span(), passage.words(index), reporter);
      return;
    }
    Passage values = passage.measures();
    int i = values.figures().indexOf(times);
    if (i < 2 || !times.exact()) {
      return;
    }
    Quantity one = values.figure(i - 2);
    Quantity two = values.figure(i - 1);
    String first = values.between(i - 2, i - 1);
    String second = values.between(i - 1, i);
    if (FROM.isIn(values.before(i - 2)) && TO.isIn(first) && TIMES_OF_BEFORE.isIn(second)) {
      judge(values, one, two, times.interval(), times.span(), reporter);
    } else if (IS_OF.isIn(first)
        && second.strip().equals("的")
        && !ofAnother(values, i - 2, times.interval())) {
      judge(values, two, one, times.interval(), times.span(), reporter);
    }
  }

  /**
   * Whether an earlier figure of the sentence is so many times the base right behind {@code one}.
   */
  private static boolean ofAnother(Passage values, int one, Interval times) {
    Quantity base = values.figure(one + 1);
    return Figures.divides(base)
        && values.figures().subList(0, one).stream()
            .filter(figure -> Figures.sameUnit(figure, base))
            .anyMatch(figure -> figure.interval().dividedBy(base.interval()).meets(times));
  }

  /** {@code 由1.5亿元增加到3亿元,翻了一番}. */
  private void doubled(Passage values, Reporter reporter) {
    for (int i = 0; i + 1 < values.size(); i++) {
      Matcher times = DOUBLES.matcher(values.after(i + 1));
      if (FROM.isIn(values.before(i)) && TO.isIn(values.between(i, i + 1)) && times.find()) {
        int power = "一两二三四".indexOf(times.group(1));
        int factor = 1 << Math.max(1, power == 0 ? 1 : power >= 3 ? power : 2);
        int offset = values.figure(i + 1).span().end();
        Span span = new Span(offset + times.start(1), offset + times.end());
        judge(
            values, values.figure(i), values.figure(i + 1), about(factor, factor), span, reporter);
      }
    }
  }

  private void english(Passage values, Reporter reporter) {
    for (int i = 0; i + 1 < values.size(); i++) {
      if (!EN_TO.isIn(values.between(i, i + 1))) {
        continue;
      }
      Matcher verb = EN_TIMES_FROM.matcher(values.before(i));
      Matcher fold = EN_FOLD_UP.matcher(values.after(i + 1));
      if (verb.find()) {
        int factor = spelled(verb.group(1));
        int offset = i == 0 ? values.span().start() : values.figure(i - 1).span().end();
        Span span = new Span(offset + verb.start(1), offset + verb.end(1));
        judge(
            values, values.figure(i), values.figure(i + 1), about(factor, factor), span, reporter);
      } else if (EN_FROM.isIn(values.before(i)) && fold.find()) {
        int factor = spelled(fold.group(2));
        int offset = values.figure(i + 1).span().end();
        Span span = new Span(offset + fold.start(1), offset + fold.end(1));
        // A threefold increase is read as three times as much, and as three times more.
        Interval either = about(factor, factor + 1);
        judge(values, values.figure(i), values.figure(i + 1), either, span, reporter);
      }
    }
  }

  private static int spelled(String word) {
    return SPELLED.getOrDefault(word.toLowerCase(Locale.ROOT), 1);
  }

  private static Interval about(int least, int most) {
    BigDecimal low = BigDecimal.valueOf(least);
    return new Interval(
        low.subtract(low.multiply(LATITUDE)),
        BigDecimal.valueOf(most).multiply(BigDecimal.ONE.add(LATITUDE)));
  }

  private void judge(
      Passage values, Quantity from, Quantity to, Interval stated, Span span, Reporter reporter) {
    if (!Figures.sameUnit(from, to)
        || !from.is(Kind.AMOUNT)
        || !from.exact()
        || !to.exact()
        || !Figures.divides(from)
        || Figures.beside(to, from).dividedBy(Figures.beside(from, to)).meets(stated)) {
      return;
    }
    String text = values.text();
    reporter.report(
        Problem.of(info, span)
            .with("from", from.number().of(text))
            .with("to", to.number().of(text))
            .with("result", Figures.quotient(to.value(), from.value()))
            .with("verb", "")
            .with("stated", span.of(text))
            .related(List.of(from.span(), to.span())));
  }
}
