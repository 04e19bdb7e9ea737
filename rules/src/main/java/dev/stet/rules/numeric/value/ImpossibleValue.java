package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.PassageRule;
import dev.stet.rules.numeric.figure.ToldAsWrong;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages nobody reaches, and days with more hours and weeks with more days than there are. */
public final class ImpossibleValue extends PassageRule {
  /** No life has been proved to have lasted longer than 122 years. */
  private static final int OLDEST = 125;

  private static final String PERSON =
      "man|woman|men|women|male|female|boy|girl|patient|child|pupil|student|resident|driver|pensioner|worker|employee|mother|father|person";

  private static final PrefilteredPattern CHINESE_AGE =
      PrefilteredPattern.compile(
          "(?:(?:平均|中位)?年龄(?:为|是|在|最[大高小]的?|达到|达|:)*|现年|享年|终年|(?:患者|老人|职工|司机|村民|居民|嫌疑人|被告人|男子|女子|[男女])[,(]?(?:性)?[,]?)(\\d{3,4})(?:周)?岁");
  private static final PrefilteredPattern ENGLISH_AGE =
      PrefilteredPattern.compile(
          "\\b(?:aged|age:?|ages?\\sof|average age(?: of| was| is)?)\\s(\\d{3,4})(?![\\d.,%–-])|\\b(\\d{3,4})[- ]year[- ]old\\s(?:"
              + PERSON
              + ")\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern OLD =
      PrefilteredPattern.compile(
          "(?<![\\d.])(\\d{3})周?岁|\\b(?:the\\s)?(?:oldest|youngest|eldest)\\b[^.;\\d]{0,30}(?:was\\s|is\\s|aged\\s|,\\s)?(\\d{3})\\b(?!\\s?(?:m\\b|metres|feet|km|years ago|-year))");
  private static final PrefilteredPattern LASTING =
      PrefilteredPattern.compile(
          "树|古|龟|建筑|学校|企业|公司|品牌|大学|生日|诞辰|化石|神|仙|传说|王|树龄|周年|茶|木|楼|桥|银行|\\b(?:trees?|yews?|oaks?|church|building|houses?|bridge|tortoise|club|compan\\w+|bank|school|limes?|planes?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code 每天工作26小时}, {@code 26 hours a day}. */
  private static final PrefilteredPattern HOURS =
      PrefilteredPattern.compile(
          "每[天日](?![^,。;]{0,10}(?:人|总|共|累计|合计|各))[^,。;\\d]{0,8}?(\\d{2,3}(?:\\.\\d+)?)个?小时|\\b(\\d{2,3}(?:\\.\\d+)?)\\shours\\s(?:a|per|each|every)\\sday\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern DAYS =
      PrefilteredPattern.compile(
          "每(?:周|星期)[^,。;\\d]{0,6}?(\\d{1,2})天|\\b(\\d{1,2})\\sdays\\s(?:a|per|each|every)\\sweek\\b",
          Pattern.CASE_INSENSITIVE);

  /** Hours of many people or machines together. */
  private static final PrefilteredPattern TOGETHER =
      PrefilteredPattern.compile(
          "staff hours|person[- ](?:hours|days|years)|combined|between them|total|man-hours|hours of (?:video|footage|content)|神|传说|神话|legend|myth",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern CORRELATION =
      PrefilteredPattern.compile(
          "(?:相关系数(?:[rRγ]|为|是|达到?|[=(])*|\\bcorrelation(?: coefficient)?(?: of| was| is|,)?(?: r)?\\s?=?)\\s?[-−–]?(\\d(?:\\.\\d+)?)(?![\\d%])",
          Pattern.CASE_INSENSITIVE);

  /** A probability, a correlation and the scores of a classifier lie between 0 and 1. */
  private static final PrefilteredPattern UNIT =
      PrefilteredPattern.compile(
          "\\b[pP]\\s?[=<>≤]\\s?(?=\\d\\.\\d|[-−–]\\d)([-−–]?\\d(?:\\.\\d+)?)(?!\\.?\\d|%|\\s?(?:[mµuk]?g|ppm|ppb|[mµ]?mol|[mk]?Pa|bar|atm)\\b)|\\b(?:F1(?:[- ]score)?|AUC|AUROC|[Aa]ccuracy|[Pp]recision|[Rr]ecall|[Ss]ensitivity|[Ss]pecificity|R2|R²)\\s?(?:[:=]|of|was)\\s?(\\d\\.\\d{2,})(?![\\d%]|\\s?%)");

  private static final Mentions UNITS =
      Mentions.of(
          "p =",
          "p=",
          "p <",
          "p<",
          "p >",
          "p ≤",
          "f1",
          "auc",
          "auroc",
          "accuracy",
          "precision",
          "recall",
          "sensitivity",
          "specificity",
          "r2",
          "r²");
  private static final PrefilteredPattern R =
      PrefilteredPattern.compile(
          "\\b[Cc]orrelat[^.;]{0,90}?\\br\\s?=\\s?[-−–]?(\\d\\.\\d+)(?![\\d%])");

  /** Minutes behind hours and seconds behind minutes. */
  private static final PrefilteredPattern CLOCK =
      PrefilteredPattern.compile(
          "\\b\\d{1,3}\\s?(?:minutes?|mins?)\\s(?:and\\s)?(\\d{2,3})(?:\\.\\d+)?\\s?(?:seconds?|secs?|s)\\b|\\b\\d{1,3}\\s?(?:hours?|hrs?|h)\\s(?:and\\s)?(\\d{2,3})\\s?(?:minutes?|mins?)\\b");

  /** No value is judged without one of these behind or before it. */
  private static final Mentions MEASURES =
      Mentions.of(
          "岁",
          "age",
          "year",
          "小时",
          "hours",
          "天",
          "days",
          "相关系数",
          "correlation",
          "oldest",
          "youngest");

  public ImpossibleValue(RuleInfo info) {
    super(info);
  }

  @Override
  public void check(Document document, Reporter reporter) {
    super.check(document, reporter);
    for (Table table : document.get(Tables.ANALYSIS).all()) {
      for (Verdicts verdict : Verdicts.wrong(table)) {
        reporter.report(
            Problem.of(info(), verdict.span())
                .message("verdict")
                .with("verdict", verdict.span().of(document.text()).strip())
                .with("value", verdict.value())
                .with("limit", verdict.limit()));
      }
    }
  }

  @Override
  protected void judge(Passage passage, Reporter reporter) {
    String sentence = passage.sentence();
    if (ToldAsWrong.in(sentence, 0, sentence.length())) {
      return;
    }
    for (Limits limit : Limits.passed(sentence, passage.span().start())) {
      reporter.report(
          Problem.of(info(), limit.span())
              .message("limit")
              .with("what", limit.what())
              .with("value", limit.value())
              .with("limit", limit.limit()));
    }
    for (Span span : Magnitudes.beyond(sentence, passage.span().start())) {
      reporter.report(
          Problem.of(info(), span)
              .message("magnitude")
              .severity(Severity.WARNING)
              .with("value", span.of(passage.text())));
    }
    for (Spread spread : Spread.outside(sentence, passage.span().start())) {
      reporter.report(
          Problem.of(info(), spread.span())
              .message("spread")
              .with("value", spread.value())
              .with("low", spread.low())
              .with("high", spread.high()));
    }
    for (Scores scores : Scores.beyond(sentence, passage.span().start())) {
      reporter.report(
          Problem.of(info(), scores.span())
              .message(scores.place() ? "rank" : "score")
              .with("value", scores.value())
              .with("count", scores.most()));
    }
    for (Grades grades : Grades.wrong(sentence, passage.span().start())) {
      reporter.report(
          Problem.of(info(), grades.span())
              .message(grades.gap() ? "gap" : "overlap")
              .severity(Severity.WARNING)
              .with("worse", grades.span().of(passage.text()))
              .with("better", grades.better().of(passage.text()))
              .related(List.of(grades.better())));
    }
    for (Comparisons two : Comparisons.wrong(sentence, passage.span().start())) {
      reporter.report(
          Problem.of(info(), two.span())
              .message("order")
              .with("words", two.span().of(passage.text()))
              .with("one", two.one())
              .with("other", two.other()));
    }
    statistics(sentence, passage.span().start(), reporter);
    if (!MEASURES.in(sentence) || TOGETHER.isIn(sentence)) {
      return;
    }
    int offset = passage.span().start();
    above(CHINESE_AGE.matcher(sentence), OLDEST, "age", offset, reporter);
    above(ENGLISH_AGE.matcher(sentence), OLDEST, "age", offset, reporter);
    above(HOURS.matcher(sentence), 24, "hours", offset, reporter);
    above(DAYS.matcher(sentence), 7, "days", offset, reporter);
    old(sentence, offset, reporter);
    above(CORRELATION.matcher(sentence), 1, "correlation", offset, reporter);
  }

  private void statistics(String sentence, int offset, Reporter reporter) {
    if (UNITS.in(sentence)) {
      for (Matcher value = UNIT.matcher(sentence); value.find(); ) {
        int group = value.group(1) != null ? 1 : 2;
        String printed = value.group(group);
        boolean negative = !Character.isDigit(printed.charAt(0));
        if (negative || new BigDecimal(printed).compareTo(BigDecimal.ONE) > 0) {
          reporter.report(
              Problem.of(info(), new Span(offset + value.start(), offset + value.end()))
                  .message("unit")
                  .with("value", printed));
        }
      }
    }
    above(R.matcher(sentence), 1, "correlation", offset, reporter);
    above(CLOCK.matcher(sentence), 59, "clock", offset, reporter);
  }

  /** Somebody of 230 years, in whatever words; trees, firms and peoples may be older. */
  private void old(String sentence, int offset, Reporter reporter) {
    if (!LASTING.isIn(sentence) && !CHINESE_AGE.isIn(sentence)) {
      above(OLD.matcher(sentence), OLDEST, "age", offset, reporter);
    }
  }

  private void above(Matcher value, int most, String key, int offset, Reporter reporter) {
    while (value.find()) {
      int group = value.groupCount() == 1 || value.group(1) != null ? 1 : 2;
      if (new BigDecimal(value.group(group)).compareTo(BigDecimal.valueOf(most)) > 0) {
        int end = group == 1 ? value.end() : value.end(group);
        reporter.report(
            Problem.of(info(), new Span(offset + value.start(group), offset + end))
                .message(key)
                .with("value", value.group(group)));
      }
    }
  }
}
