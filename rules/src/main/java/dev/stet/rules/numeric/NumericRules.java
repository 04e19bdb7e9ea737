package dev.stet.rules.numeric;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.numeric.change.ChangeCheck;
import dev.stet.rules.numeric.conflict.ConflictingFigure;
import dev.stet.rules.numeric.date.ImpossibleDate;
import dev.stet.rules.numeric.date.PeriodCheck;
import dev.stet.rules.numeric.date.PlanYear;
import dev.stet.rules.numeric.date.Weekday;
import dev.stet.rules.numeric.mean.MeanMismatch;
import dev.stet.rules.numeric.part.ListCount;
import dev.stet.rules.numeric.part.PartsTotal;
import dev.stet.rules.numeric.part.ShareTotal;
import dev.stet.rules.numeric.rate.ImpossibleRate;
import dev.stet.rules.numeric.rate.RateMismatch;
import dev.stet.rules.numeric.table.TableTotal;
import dev.stet.rules.numeric.value.AmountInWords;
import dev.stet.rules.numeric.value.BareFigures;
import dev.stet.rules.numeric.value.ConversionMismatch;
import dev.stet.rules.numeric.value.ImpossibleValue;
import dev.stet.rules.numeric.value.MalformedNumber;
import dev.stet.rules.numeric.value.RunTogether;
import dev.stet.rules.pack.CompiledRules;
import java.util.List;

/** The rules of this category. */
public final class NumericRules {
  private NumericRules() {}

  public static List<Check> all() {
    return List.of(
        new RunTogether(info("run-together")),
        new RateMismatch(info("rate-mismatch")),
        new ListCount(info("list-count")),
        new ChangeCheck(
            info("growth-mismatch"),
            info("difference-mismatch"),
            info("multiple"),
            info("percentage-point")),
        new PartsTotal(info("parts-total")),
        new ShareTotal(info("share-total")),
        new BareFigures(info("malformed-percentage"), info("missing-unit")),
        new MalformedNumber(info("malformed-number")),
        new ImpossibleRate(info("impossible-rate")),
        new ImpossibleValue(info("impossible-value")),
        new MeanMismatch(info("average-mismatch"), info("product-mismatch")),
        new ImpossibleDate(info("impossible-date")),
        new PeriodCheck(info("date-order"), info("duration-mismatch")),
        new Weekday(info("weekday")),
        new PlanYear(info("plan-year")),
        new TableTotal(info("table-total")),
        new AmountInWords(info("amount-in-words")),
        new ConversionMismatch(info("conversion-mismatch")),
        new ConflictingFigure(info("conflicting-figure")));
  }

  private static RuleInfo info(String name) {
    return CompiledRules.info("numeric/" + name);
  }
}
