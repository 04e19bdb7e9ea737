package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.PassageRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One measure told in two units that do not convert: {@code 4.8公里（4500米）}, {@code 3 hours (150
 * minutes)}.
 */
public final class ConversionMismatch extends PassageRule {
  /**
   * A measure and what it is told to be.
   *
   * @param first the measure as told first
   * @param second the measure as told again
   * @param result what the first is in the unit of the second
   */
  private record Conversion(Span first, Span second, String result) {}

  /** A unit: what it measures, and how much of the base unit of that it is. */
  private record Unit(String of, BigDecimal base) {
    /** Whether its base has so few digits as that of a metric unit or a unit of time. */
    boolean exact() {
      return base.stripTrailingZeros().precision() <= 3;
    }
  }

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          one("km|kms|kilomet(?:re|er)s?|公里|千米", "length", "1000"),
          one("m|met(?:re|er)s?|米", "length", "1"),
          one("cm|centimet(?:re|er)s?|厘米", "length", "0.01"),
          one("mm|millimet(?:re|er)s?|毫米", "length", "0.001"),
          one("miles?|英里", "length", "1609.344"),
          one("yards?", "length", "0.9144"),
          one("feet|foot|ft|英尺", "length", "0.3048"),
          one("inch(?:es)?|英寸", "length", "0.0254"),
          one("里", "length", "500"),
          one("km²|km2|sq\\.? ?km|square kilomet(?:re|er)s?|平方公里|平方千米", "area", "1000000"),
          one("m²|m2|㎡|square met(?:re|er)s?|平方米", "area", "1"),
          one("square miles?|平方英里", "area", "2589988"),
          one("square feet|sq\\.? ?ft|平方英尺", "area", "0.092903"),
          one("ha|hectares?|公顷", "area", "10000"),
          one("acres?|英亩", "area", "4046.856"),
          one("亩", "area", "666.6667"),
          one("tonnes?|t|吨", "mass", "1000"),
          one("kg|kilograms?|kilos?|公斤|千克", "mass", "1"),
          one("g|grams?|克", "mass", "0.001"),
          one("mg|毫克", "mass", "0.000001"),
          one("斤", "mass", "0.5"),
          one("lb|lbs|pounds weight|磅", "mass", "0.453592"),
          one("ounces?|oz", "mass", "0.0283495"),
          one("m³|m3|cubic met(?:re|er)s?|立方米|方", "volume", "1000"),
          one("lit(?:re|er)s?|L|升", "volume", "1"),
          one("ml|millilit(?:re|er)s?|毫升", "volume", "0.001"),
          one("hours?|hrs?|h|个?小时", "time", "3600"),
          one("minutes?|mins?|分钟", "time", "60"),
          one("seconds?|secs?|秒", "time", "1"),
          one("ms|milliseconds?|毫秒", "time", "0.001"),
          one("days?|天", "time", "86400"),
          one("weeks?|周", "time", "604800"),
          one("MWh|兆瓦时", "energy", "1000"),
          one("GWh", "energy", "1000000"),
          one("kWh|千瓦时|度电?", "energy", "1"),
          one("GB", "data", "1000"),
          one("TB", "data", "1000000"),
          one("MB", "data", "1"));

  private static final String NUMBER =
      "(\\d[\\d,]*(?:\\.\\d+)?)[ -]?(万|亿|million|thousand|bn|m(?= ))?[ -]?(";
  private static final Pattern TWICE = twice();
  private static final PrefilteredPattern ROUGHLY =
      PrefilteredPattern.compile(
          "约|近|about|approx|roughly|around|nearly|some", Pattern.CASE_INSENSITIVE);

  /** Other rates of the one unit in the other are in use: imperial tons, months and the like. */
  private static final BigDecimal EXACTLY = new BigDecimal("0.012");

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal LATITUDE = new BigDecimal("0.06");

  private static Map.Entry<String, Unit> one(String names, String of, String base) {
    return Map.entry(names, new Unit(of, new BigDecimal(base)));
  }

  private static Pattern twice() {
    List<String> names = new ArrayList<>(UNITS.keySet());
    names.sort((a, b) -> b.length() - a.length());
    String unit = String.join("|", names) + ")(?![A-Za-z²³2-3/]|以)";
    return Pattern.compile(
        "(?<![\\d.,A-Za-z/-])(?<![×x*] ?)(?<!\\bby )"
            + NUMBER
            + unit
            + "(?:长|宽|高|深)?\\s?(?:\\(\\s?|[,，]\\s?(?=约?合|折合|相当于|即|or\\b|i\\.e|that is|equal)|\\s(?=or\\b|equal|=)|(?=相当于|折合|约合|合)|\\s?=\\s?)"
            + "((?:约|合|折合|约合|即|为|相当于|等于|近|[=≈]|about|approximately|approx\\.|roughly|around|or|nearly|some|i\\.e\\.,?|that is,?|equal to|equivalent to|just over|\\s)*)"
            + NUMBER
            + unit
            + "(?!\\s?(?:each|per|a |an |every|wide|deep|high|thick|tall)|[×x*/]|\\s[\\p{IsHan}])");
  }

  public ConversionMismatch(RuleInfo info) {
    super(info);
  }

  @Override
  protected void judge(Passage passage, Reporter reporter) {
    if (passage.size() < 2 && passage.sentence().indexOf("ms") < 0) {
      return;
    }
    for (Conversion found : wrong(passage.sentence(), passage.span().start())) {
      reporter.report(
          Problem.of(info(), found.second())
              .with("first", found.first().of(passage.text()))
              .with("result", found.result())
              .with("stated", found.second().of(passage.text()))
              .related(List.of(found.first())));
    }
  }

  /** The measures of a sentence that are told twice and differ. */
  private static List<Conversion> wrong(String sentence, int offset) {
    List<Conversion> wrong = new ArrayList<>();
    Matcher twice = TWICE.matcher(sentence);
    while (twice.find()) {
      Unit from = unit(twice.group(3));
      Unit to = unit(twice.group(7));
      if (from == null || to == null || !from.of().equals(to.of()) || from.equals(to)) {
        continue;
      }
      BigDecimal first = value(twice.group(1), twice.group(2));
      BigDecimal second = value(twice.group(5), twice.group(6));
      BigDecimal factor = from.base().divide(to.base(), MathContext.DECIMAL64);
      Interval stated = Interval.rounded(second, step(twice.group(5), twice.group(6)));
      BigDecimal rounding = step(twice.group(1), twice.group(2));
      // whoever tells hours and minutes, or two metric units, rounds neither by much
      BigDecimal step = from.exact() && to.exact() ? rounding.divide(FOUR) : rounding;
      Interval right = Interval.rounded(first, step).times(Interval.exactly(factor));
      boolean roughly = ROUGHLY.isIn(twice.group(4));
      BigDecimal exact = first.multiply(factor);
      if (twice.group(4).strip().equals("or") && isFar(exact, second)) {
        continue; // after 12 hours or 30 minutes of rest: one or the other
      }
      if (first.signum() > 0
          && !right.widened(exact.multiply(roughly ? LATITUDE : EXACTLY)).meets(stated)) {
        wrong.add(
            new Conversion(
                new Span(offset + twice.start(1), offset + twice.end(3)),
                new Span(offset + twice.start(5), offset + twice.end(7)),
                Figures.plain(exact.round(new MathContext(4, RoundingMode.HALF_UP)))));
      }
    }
    return wrong;
  }

  private static boolean isFar(BigDecimal exact, BigDecimal stated) {
    return exact.compareTo(stated.multiply(FOUR)) > 0 || stated.compareTo(exact.multiply(FOUR)) > 0;
  }

  private static @Nullable Unit unit(String word) {
    for (Map.Entry<String, Unit> unit : UNITS.entrySet()) {
      if (word.matches("(?:" + unit.getKey() + ")")
          || word.toLowerCase(Locale.ROOT).matches("(?:" + unit.getKey() + ")")) {
        return unit.getValue();
      }
    }
    return null;
  }

  private static BigDecimal value(String digits, @Nullable String scale) {
    return Figures.value(digits).multiply(scale(scale));
  }

  private static BigDecimal step(String digits, @Nullable String scale) {
    BigDecimal plain = Figures.value(digits);
    // round numbers are rounded: 2,000 km for what is 1,980
    return plain.ulp().multiply(scale(scale));
  }

  private static BigDecimal scale(@Nullable String scale) {
    return scale == null
        ? BigDecimal.ONE
        : BigDecimal.ONE.scaleByPowerOfTen(
            switch (scale) {
              case "万" -> 4;
              case "亿" -> 8;
              case "thousand" -> 3;
              case "bn" -> 9;
              default -> 6;
            });
  }
}
