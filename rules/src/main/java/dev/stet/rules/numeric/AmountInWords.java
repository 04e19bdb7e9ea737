package dev.stet.rules.numeric;

import dev.stet.core.analysis.Mentions;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One number written twice, in figures and in words: {@code 50000元(大写:伍万元整)}, {@code thirty (30) days}. */
final class AmountInWords extends NumericRule {
  private static final Pattern FIGURES_FIRST =
      Pattern.compile(
          "([\\d,]+(?:\\.\\d{1,2})?)\\s*(万)?元?[^\\d。;]{0,6}?\\(?(?:人民币)?大写[:)]?\\s*(?:人民币)?:?\\s*([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,24})[元圆]");
  private static final Pattern WORDS_FIRST =
      Pattern.compile(
          "([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,24})[元圆]整?[^\\d。;]{0,6}?\\(?(?:小写)?:?\\s*(?:¥|人民币)?\\s*([\\d,]+(?:\\.\\d{1,2})?)\\s*(万)?元?");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b((?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine))|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\s+\\((\\d{1,3})\\)\\s+[a-z]",
          Pattern.CASE_INSENSITIVE);
  private static final Mentions WORDS = Mentions.of("大写", "小写", "整(", "元(");

  AmountInWords(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    String text = document.folded();
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      String words = span.of(text);
      if (WORDS.in(text, span.start(), span.end())) {
        chinese(FIGURES_FIRST.matcher(words), 1, 2, 3, span, reporter);
        chinese(WORDS_FIRST.matcher(words), 2, 3, 1, span, reporter);
      } else if (words.indexOf('(') >= 0) {
        english(ENGLISH.matcher(words), span, reporter);
      }
    }
  }

  private void chinese(
      Matcher matcher, int figures, int scale, int words, Span sentence, Reporter reporter) {
    while (matcher.find()) {
      BigDecimal value = new BigDecimal(matcher.group(figures).replace(",", ""));
      if (matcher.group(scale) != null) {
        value = value.movePointRight(4);
      }
      long spelled = FormalNumerals.value(matcher.group(words));
      // Jiao and fen stand behind the yuan and are not compared.
      if (spelled >= 0 && value.toBigInteger().longValue() != spelled) {
        report(matcher, figures, words, spelled, sentence, reporter);
      }
    }
  }

  private void english(Matcher matcher, Span sentence, Reporter reporter) {
    while (matcher.find()) {
      int spelled = FormalNumerals.english(matcher.group(1));
      if (spelled != Integer.parseInt(matcher.group(2))) {
        report(matcher, 2, 1, spelled, sentence, reporter);
      }
    }
  }

  private void report(
      Matcher matcher, int figures, int words, long spelled, Span sentence, Reporter reporter) {
    int start = sentence.start();
    reporter.report(
        Problem.of(info(), new Span(start + matcher.start(words), start + matcher.end(words)))
            .with("words", matcher.group(words))
            .with("spelled", spelled)
            .with("figures", matcher.group(figures))
            .related(
                List.of(new Span(start + matcher.start(figures), start + matcher.end(figures)))));
  }
}
