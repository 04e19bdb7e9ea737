package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Check;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.rules.numeric.english.EnglishProducts;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.relation.Relations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A total, the number of those who share it and what each has; a price, a quantity and their
 * product.
 */
public final class MeanMismatch implements Check {
  private final RuleInfo average;
  private final RuleInfo product;

  public MeanMismatch(RuleInfo average, RuleInfo product) {
    this.average = average;
    this.product = product;
  }

  @Override
  public List<RuleInfo> rules() {
    return List.of(average, product);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    String text = document.folded();
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      sentence(text, sentence.span(), reporter);
    }
    for (WrongClaim found : document.get(Relations.ALL)) {
      related(text, found, reporter);
    }
    for (Block block : document.blocks()) {
      Span span = block.span();
      worked(text, WordedSums.wrong(text, span.start(), span.end()), reporter);
      worked(text, Chainages.wrong(text, span.start(), span.end()), reporter);
      worked(text, Emissions.wrong(text, span.start(), span.end()), reporter);
    }
    List<Passage> passages = document.get(Passage.ALL);
    for (int i = 0; i < passages.size(); i++) {
      for (Sharing found : NamedQuotient.wrong(passages, i)) {
        shared(text, found, reporter);
      }
      shared(text, ParagraphMean.wrong(passages, i), reporter);
    }
    Passage before = null;
    for (Passage passage : passages) {
      Passage values = passage.measures();
      if (passage.size() > 1) {
        boolean goesOn = before != null && before.block().equals(passage.block());
        row(values, reporter);
        each(values, goesOn ? before : null, reporter);
      }
      if (values.size() > 2) {
        for (int i = 0; i < values.size(); i++) {
          mean(text, ListedMean.ofRange(values, i), reporter);
          if (RowMean.isAt(values, i)) {
            mean(text, RowMean.wrong(values, i), reporter);
          } else {
            shared(text, SentenceSharing.wrong(values, i), reporter);
          }
        }
      }
      if (passage.size() > 2) {
        worked(text, Portions.ofSums(values), reporter);
        Assumed.wrong(values).ifPresent(sum -> worked(text, List.of(sum), reporter));
      }
      before = values;
    }
  }

  private void sentence(String text, Span sentence, Reporter reporter) {
    String words = sentence.of(text);
    int start = sentence.start();
    int end = sentence.end();
    worked(text, Worked.wrong(words, start), reporter);
    worked(text, WrittenSums.wrong(text, start, end), reporter);
    worked(text, Portions.wrong(text, start, end), reporter);
    worked(text, PerUnit.wrong(text, sentence), reporter);
    worked(text, Dividends.wrong(words, start), reporter);
    for (EnglishProducts found : EnglishProducts.wrong(text, sentence)) {
      english(text, found, reporter);
    }
  }

  /** Rates, extremes, means and sums of a sentence whose figures stand in a row. */
  private void row(Passage values, Reporter reporter) {
    String text = values.text();
    MonthsOfYear.Rent rent = MonthsOfYear.wrong(values);
    if (rent != null) {
      reporter.report(
          product(
                  text,
                  rent.month(),
                  Figures.plain(MonthsOfYear.TWELVE),
                  rent.year(),
                  Figures.like(
                      rent.month().value().multiply(MonthsOfYear.TWELVE), rent.year(), text))
              .related(List.of(rent.month().span())));
    }
    for (Extremes found : Extremes.wrong(values)) {
      reporter.report(
          Problem.of(average, found.wrong().span())
              .message("extremes")
              .with("low", printed(found.lower(), text))
              .with("high", printed(found.higher(), text))
              .related(List.of(found.lower().span())));
    }
    mean(text, ListedMean.wrong(values), reporter);
    Worked sum = SumOfProducts.wrong(values);
    worked(text, sum == null ? List.of() : List.of(sum), reporter);
  }

  private void each(Passage values, @Nullable Passage before, Reporter reporter) {
    String text = values.text();
    for (EachOf found : EachOf.wrong(values, before)) {
      String times = found.times() == 1 ? "" : " × " + found.times();
      reporter.report(
          product(
                  text,
                  found.each(),
                  printed(found.count(), text) + times,
                  found.total(),
                  Figures.like(found.result(), found.total(), text))
              .related(List.of(found.each().span(), found.count().span())));
    }
    EachOf.Sum sum = EachOf.both(values, before);
    if (sum != null) {
      EachOf product = sum.product();
      Worked worked =
          new Worked(
              product.total().span(),
              sum.working(text),
              Figures.like(sum.result(), product.total(), text));
      reporter.report(
          worked(text, worked)
              .related(List.of(product.each().span(), product.count().span(), sum.alone().span())));
    }
  }

  private void mean(String text, @Nullable ListedMean found, Reporter reporter) {
    if (found != null) {
      Problem problem =
          mean(text, found.mean()).related(found.values().stream().map(Quantity::span).toList());
      reporter.report(
          found.result() == null
              ? problem
                  .message("range")
                  .with("low", printed(found.least(), text))
                  .with("high", printed(found.greatest(), text))
              : problem
                  .message("worked")
                  .with(
                      "working",
                      "(" + Figures.joined(found.values(), text) + ") ÷ " + found.values().size())
                  .with("result", Figures.like(found.result(), found.mean(), text)));
    }
  }

  private void mean(String text, @Nullable RowMean found, Reporter reporter) {
    if (found != null) {
      reporter.report(
          mean(text, found.mean())
              .with("count", String.valueOf(found.row().size()))
              .with("total", "(" + Figures.joined(found.row(), text) + ")")
              .with("result", Figures.like(found.result(), found.mean(), text))
              .related(found.row().stream().map(Quantity::span).toList()));
    }
  }

  private Problem mean(String text, Quantity mean) {
    return Problem.of(average, mean.span()).with("each", printed(mean, text));
  }

  private void shared(String text, @Nullable Sharing found, Reporter reporter) {
    if (found != null) {
      Quantity other = found.priced() ? found.each() : found.total();
      reporter.report(
          Problem.of(found.priced() ? product : average, found.misprint(text).span())
              .with("each", printed(found.each(), text))
              .with("count", printed(found.count(), text))
              .with("total", printed(found.total(), text))
              .with("result", found.result(text))
              .related(List.of(other.span(), found.count().span())));
    }
  }

  private Problem product(String text, Quantity each, String count, Quantity total, String result) {
    return Problem.of(product, total.span())
        .with("each", printed(each, text))
        .with("count", count)
        .with("total", printed(total, text))
        .with("result", result);
  }

  private void english(String text, EnglishProducts found, Reporter reporter) {
    boolean last = found.total().span().start() > found.each().span().start();
    Span wrong = found.mean() || !last ? found.each().span() : found.total().span();
    Span other = found.mean() ? found.total().span() : found.each().span();
    String currency = (found.mean() ? found.each() : found.total()).currency();
    reporter.report(
        Problem.of(found.mean() ? average : product, wrong)
            .severity(Severity.WARNING)
            .with("each", found.each().span().of(text).strip())
            .with("count", found.count().span().of(text).strip())
            .with("total", found.total().span().of(text).strip())
            .with("result", currency + Figures.plain(found.result()))
            .related(List.of(other, found.count().span())));
  }

  private void related(String text, WrongClaim found, Reporter reporter) {
    String claim = found.claim().of(text);
    switch (found.kind()) {
      case PRODUCT, SHARE ->
          reporter.report(worked(text, new Worked(found.claim(), found.working(), found.result())));
      case MEAN, LISTED, YEARS ->
          reporter.report(
              Problem.of(average, found.claim())
                  .message("worked")
                  .with("working", found.working())
                  .with("result", found.result())
                  .with("each", claim));
      case BETWEEN ->
          reporter.report(
              Problem.of(average, found.claim())
                  .message("range")
                  .with("each", claim)
                  .with("low", found.working())
                  .with("high", found.result()));
      default -> {}
    }
  }

  private void worked(String text, List<Worked> sums, Reporter reporter) {
    sums.forEach(sum -> reporter.report(worked(text, sum)));
  }

  private Problem worked(String text, Worked sum) {
    return Problem.of(product, sum.span())
        .message("worked")
        .with("working", sum.working())
        .with("result", sum.result())
        .with("total", sum.span().of(text));
  }

  private static String printed(Quantity figure, String text) {
    return figure.span().of(text).strip();
  }
}
