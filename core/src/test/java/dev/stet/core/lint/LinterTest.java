package dev.stet.core.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleGuide;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {

  @Test
  void findingsComeInTheOrderOfTheTextWhateverTheOrderOfTheRules() {
    Linter linter =
        Linter.of(List.of(new Finds("section/b", "one"), new Finds("section/a", "two")));

    assertThat(lint(linter, "two and one")).extracting(Finding::text).containsExactly("two", "one");
  }

  @Test
  void aFindingCarriesItsPlaceAndItsWordsInTheLanguageAskedFor() {
    Finding finding =
        Linter.of(List.of(new Finds("section/a", "here")))
            .lint(PlainText.document("a.txt", "nothing\nnot here"), Language.ZH)
            .get(0);

    assertThat(finding.place().label()).isEqualTo("2:5");
    assertThat(finding.message()).isEqualTo("发现“here”");
  }

  @Test
  void aRuleThatYieldsIsSilentWhereTheOtherSpeaksOfTheSameWords() {
    Linter linter =
        Linter.of(
            List.of(
                new Finds("section/broad", "a long word", "section/narrow"),
                new Finds("section/narrow", "long")));

    assertThat(lint(linter, "a long word"))
        .extracting(Finding::rule)
        .containsExactly("section/narrow");
  }

  @Test
  void ofTwoRulesThatYieldToEachOtherTheOneWithMoreWordsIsHeard() {
    Linter linter =
        Linter.of(
            List.of(
                new Finds("section/one", "a long word", "section/two"),
                new Finds("section/two", "long", "section/one"),
                new Finds("section/three", "short", "section/four"),
                new Finds("section/four", "short", "section/three")));

    assertThat(lint(linter, "a long word, a short one"))
        .extracting(Finding::rule)
        .containsExactly("section/one", "section/four");
  }

  @Test
  void aRuleIsHeardAThousandTimesInADocumentAndItsLastFindingSaysHowManyMoreThereAre() {
    Linter linter =
        Linter.of(List.of(new Finds("section/often", "x"), new Finds("section/once", "y")));

    List<Finding> findings = lint(linter, "x".repeat(1203) + "y");

    assertThat(findings).hasSize(1001);
    assertThat(findings.get(998).message()).isEqualTo("found x");
    assertThat(findings.get(999).message())
        .isEqualTo("found x (and 203 more of this rule in this document)");
    assertThat(findings.get(1000).rule()).isEqualTo("section/once");
  }

  @Test
  void aDocumentThatIsOneMistakeFromEndToEndFillsNoMemoryAndIsCountedToItsEnd() {
    List<Finding> findings =
        lint(Linter.of(List.of(new Finds("section/often", "x"))), "x".repeat(50_000));

    assertThat(findings).hasSize(1000);
    assertThat(findings.get(999).message())
        .isEqualTo("found x (and 49000 more of this rule in this document)");
  }

  @Test
  void aThousandFindingsAreAllThereAre() {
    List<Finding> findings =
        lint(Linter.of(List.of(new Finds("section/often", "x"))), "x".repeat(1000));

    assertThat(findings).hasSize(1000).extracting(Finding::message).containsOnly("found x");
  }

  @Test
  void aRuleThatFailsIsToldAndTheOthersAreAskedAllTheSame() {
    Rule fails =
        new Finds("section/fails", "one") {
          @Override
          public void check(Document document, Reporter reporter) {
            super.check(document, reporter);
            throw new IndexOutOfBoundsException("at\n  7");
          }
        };
    Linter linter = Linter.of(List.of(fails, new Finds("section/works", "two")));

    Look look = linter.look(PlainText.document("a.txt", "one, two"), Language.EN, RuleLevels.ASIS);

    assertThat(look.findings()).extracting(Finding::text).containsExactly("one", "two");
    assertThat(look.crashes())
        .containsExactly(new Crash(List.of("section/fails"), "IndexOutOfBoundsException: at 7"));
    assertThatThrownBy(() -> lint(linter, "one")).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aRuleThatTakesTooLongIsGivenUpAndTheOthersAreAsked(int threads) {
    Rule endless =
        new Finds("section/endless", "one") {
          @Override
          public void check(Document document, Reporter reporter) {
            super.check(document, reporter);
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
          }
        };
    Linter linter =
        Linter.of(
            List.of(new Finds("section/before", "one"), endless, new Finds("section/b", "two")));

    Look look =
        linter.look(
            PlainText.document("a.txt", "one, two"),
            Language.EN,
            RuleLevels.ASIS,
            new TimeLimit(Duration.ofMillis(50)),
            threads);

    assertThat(look.findings())
        .extracting(Finding::rule)
        .containsExactly("section/before", "section/b");
    assertThat(look.late()).containsExactly("section/endless");
    assertThat(look.crashes()).isEmpty();
  }

  @Test
  void whatIsLeftWhenAllTimeIsUsedIsGivenUpToo() {
    Rule endless =
        new Finds("section/endless", "one") {
          @Override
          public void check(Document document, Reporter reporter) {
            while (!Thread.currentThread().isInterrupted()) {
              Thread.onSpinWait();
            }
          }
        };
    List<Rule> rules = new ArrayList<>(Collections.nCopies(4, endless));
    List<CheckToAsk> checks =
        new ArrayList<>(
            rules.stream().map(rule -> new CheckToAsk(rule, List.of(rule.info().id()))).toList());
    checks.add(new CheckToAsk(new Finds("section/quick", "one"), List.of("section/quick")));
    TimedChecks timed = new TimedChecks(new TimeLimit(Duration.ofMillis(50)), 1);

    timed.ask(checks, PlainText.document("a.txt", "one"));

    assertThat(timed.answers()).isEmpty();
    assertThat(timed.late()).hasSize(5);
  }

  @Test
  void inAnyNumberOfThreadsTheRulesSayTheSame() {
    List<Rule> rules = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 10; i < 50; i++) {
      rules.add(new Finds("section/r" + i, "word" + i));
      text.append("word").append(i).append(", ");
    }
    Linter linter = Linter.of(rules);
    Document document = PlainText.document("a.txt", text.toString());
    TimeLimit limit = new TimeLimit(Duration.ofSeconds(30));

    Look alone = linter.look(document, Language.EN, RuleLevels.ASIS, limit, 1);
    Look together = linter.look(document, Language.EN, RuleLevels.ASIS, limit, 8);

    assertThat(alone.findings()).hasSize(40);
    assertThat(together.findings()).isEqualTo(alone.findings());
    assertThat(together.late()).isEmpty();
  }

  @Test
  void aRuleThatNeedsMoreMemoryThanThereIsFailsTheWholeLook() {
    Rule hungry =
        new Finds("section/hungry", "one") {
          @Override
          public void check(Document document, Reporter reporter) {
            throw new OutOfMemoryError("heap");
          }
        };

    assertThatThrownBy(
            () ->
                Linter.of(List.of(hungry))
                    .look(
                        PlainText.document("a.txt", "one"),
                        Language.EN,
                        RuleLevels.ASIS,
                        new TimeLimit(Duration.ofSeconds(30)),
                        1))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void oneRuleSaysOneThingOnce() {
    Rule twice =
        new Finds("section/a", "word") {
          @Override
          public void check(Document document, Reporter reporter) {
            reporter.report(Problem.of(info(), new Span(0, 2)).with("words", "wo"));
            reporter.report(Problem.of(info(), new Span(0, 4)).with("words", "word"));
          }
        };

    assertThat(lint(Linter.of(List.of(twice)), "word"))
        .extracting(Finding::text)
        .containsExactly("word");
  }

  @Test
  void ofOneCategoryTheLongerFindingIsHeardAndOfTwoTheOther() {
    Linter linter =
        Linter.of(
            List.of(
                new Finds("section/a", "word of it"),
                new Finds("section/b", "word"),
                new Finds("numeric/c", "word")));

    assertThat(lint(linter, "a word of it"))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("section/a", "numeric/c");
  }

  @Test
  void aGraverFindingIsHeardInsideAnother() {
    Rule warning =
        new Finds("section/a", "word of it") {
          @Override
          public void check(Document document, Reporter reporter) {
            reporter.report(
                Problem.of(info(), new Span(2, 12))
                    .with("words", "word of it")
                    .severity(Severity.WARNING));
          }
        };

    assertThat(lint(Linter.of(List.of(warning, new Finds("section/b", "word"))), "a word of it"))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("section/a", "section/b");
  }

  @Test
  void aRuleThatIsOffSaysNothing() {
    Linter linter =
        Linter.of(List.of(new Finds("section/a", "one"), new Finds("section/b", "two")));
    RuleLevels onlyB =
        (rule, own) ->
            rule.id().equals("section/b") ? Optional.of(Severity.INFO) : Optional.empty();

    assertThat(linter.lint(PlainText.document("a.txt", "one two"), Language.EN, onlyB))
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("section/b", Severity.INFO));
  }

  @Test
  void aFingerprintSurvivesEditsElsewhereAndTellsRepeatsApart() {
    Linter linter = Linter.of(List.of(new Finds("section/a", "xx镇")));
    String paragraph = "本年度在上级的正确领导下，全体干部群众共同努力，xx镇各项工作有序推进，取得了可喜的成绩。";

    Finding before = lint(linter, paragraph).get(0);
    Finding after = lint(linter, "新添的一段话，与下文无关，只为把行号往后推。\n" + paragraph).get(0);
    List<Finding> repeated = lint(linter, paragraph + "\n" + paragraph);

    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(repeated).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    List<Rule> same = List.of(new Finds("section/a", "one"), new Finds("section/a", "two"));

    assertThatThrownBy(() -> Linter.of(same))
        .hasMessageContaining("two rules are called section/a");
  }

  private static List<Finding> lint(Linter linter, String text) {
    return linter.lint(PlainText.document("a.txt", text), Language.EN);
  }

  /** Finds fixed words. */
  private static class Finds implements Rule {
    private final RuleInfo info;
    private final String words;

    Finds(String id, String words, String... yieldsTo) {
      Words any = new Words("any", "任意");
      Words message = new Words("found {words}", "发现“{words}”");
      this.words = words;
      this.info =
          new RuleInfo(
              id,
              Severity.ERROR,
              Map.of(RuleInfo.DEFAULT, message),
              Set.of(yieldsTo),
              new RuleGuide(any, any, List.of()));
    }

    @Override
    public RuleInfo info() {
      return info;
    }

    @Override
    public void check(Document document, Reporter reporter) {
      for (int at = document.text().indexOf(words);
          at >= 0;
          at = document.text().indexOf(words, at + 1)) {
        reporter.report(Problem.of(info, new Span(at, at + words.length())).with("words", words));
      }
    }
  }
}
