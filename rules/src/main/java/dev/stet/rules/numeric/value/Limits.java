package dev.stet.rules.numeric.value;

import dev.stet.core.document.Span;
import dev.stet.core.rule.Words;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PatternGroup;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures that nature or their own scale keeps within limits, and what is written beyond them: a
 * patient at 365 ℃, a pH of 15, a year of 13 months, 130° north.
 *
 * @param span the value in the document
 * @param what the measure, in words
 * @param value the value as written
 * @param limit the limit it passes
 */
record Limits(Span span, Words what, String value, String limit) {
  private record Measure(
      Words what, PrefilteredPattern pattern, BigDecimal least, BigDecimal most) {}

  private static final String VALUE = "([-−]?\\d{1,4}(?:\\.\\d+)?)";

  private static final List<Measure> MEASURES =
      List.of(
          of(
              "body temperature",
              "体温",
              "25",
              "45",
              "体温[^,。;\\d]{0,10}"
                  + VALUE
                  + "\\s?(?:℃|°C|度|摄氏度)|(?:body temperature|\\bfever|patient'?s?\\b[^.;\\d]{0,30}temperature)[^.;\\d]{0,16}"
                  + VALUE
                  + "\\s?(?:°|º|degrees )?\\s?C\\b"),
          of(
              "the temperature of air or a room",
              "气温或室温",
              "-90",
              "60",
              "(?:气温|室温|室内温度|车间温度|库温|仓温|粮温|大气温度)(?![^,。;]{0,6}(?:差|积))[^,。;\\d-]{0,10}"
                  + VALUE
                  + "\\s?(?:℃|°C|摄氏度)|(?:air temperature|daytime (?:high|temperature)|room temperature|outdoor temperature|indoor temperature)[^.;\\d-]{0,16}"
                  + VALUE
                  + "\\s?(?:°|º|degrees )?\\s?C\\b"),
          of(
              "pH",
              "pH值",
              "-2",
              "14.5",
              "(?<![A-Za-z])p[Hh]\\s?(?:值|value|level|of|was|is|为|约|在|达到?|[:=]|\\s){0,6}"
                  + VALUE
                  + "(?!\\d|\\.\\d|%)"),
          of(
              "a person's height in metres",
              "身高（米）",
              "0.3",
              "2.6",
              "身高[^,。;\\d]{0,6}"
                  + VALUE
                  + "\\s?(?:米|m\\b)|\\b(?:man|woman|suspect|patient|boy|girl|player|he|she)\\b[^.;\\d]{0,30}\\b"
                  + VALUE
                  + "\\s?(?:metres|meters|m) tall"),
          of(
              "a person's height in centimetres",
              "身高（厘米）",
              "30",
              "260",
              "身高[^,。;\\d]{0,6}" + VALUE + "\\s?(?:厘米|cm\\b)"),
          of(
              "a person's weight in kilograms",
              "体重（公斤）",
              "0.3",
              "400",
              "(?<![\\p{IsHan}&&[^平均的其人]])体重[^,。;\\d]{0,6}" + VALUE + "\\s?(?:公斤|千克|kg\\b)"),
          of(
              "the heart's beats a minute",
              "每分钟心率",
              "15",
              "320",
              "(?:心率|脉搏)[^,。;\\d]{0,8}"
                  + VALUE
                  + "\\s?次|\\b(?:heart rate|pulse)[^.;\\d]{0,12}"
                  + VALUE
                  + "\\s?(?:bpm|beats)"),
          of(
              "blood pressure",
              "血压",
              "20",
              "330",
              "(?:血压|收缩压|舒张压)[^,。;\\d]{0,8}"
                  + VALUE
                  + "(?=\\s?(?:/\\d|mmHg|毫米汞柱))|\\bblood pressure[^.;\\d]{0,14}"
                  + VALUE
                  + "(?=/\\d)"),
          of(
              "relative humidity or saturation in per cent",
              "湿度或饱和度（%）",
              "0",
              "100",
              "(?:湿度|血氧(?:饱和度)?|氧饱和度|SpO2)[^,。;\\d]{0,10}"
                  + VALUE
                  + "\\s?%|\\b(?:humidity|blood oxygen|oxygen saturation|SpO2)[^.;\\d]{0,16}"
                  + VALUE
                  + "\\s?(?:%|per cent)"),
          of(
              "latitude",
              "纬度",
              "0",
              "90",
              "(?:北纬|南纬|纬度)\\s?"
                  + VALUE
                  + "|\\blatitude[^.;\\d]{0,6}"
                  + VALUE
                  + "\\s?°|"
                  + VALUE
                  + "\\s?°\\s?(?:north|south|[NS])(?![A-Za-z])"),
          of(
              "longitude",
              "经度",
              "0",
              "180",
              "(?:东经|西经|经度)\\s?"
                  + VALUE
                  + "|\\blongitude[^.;\\d]{0,6}"
                  + VALUE
                  + "\\s?°|"
                  + VALUE
                  + "\\s?°\\s?(?:east|west|[EW])(?![A-Za-z])"),
          of(
              "the months of a year",
              "一年的月数",
              "0",
              "12",
              "(?:全年|一年|每年)[^,。;\\d]{0,4}"
                  + VALUE
                  + "个月|"
                  + VALUE
                  + "\\smonths (?:a|per|each|every|of the) year"),
          of(
              "the days of a year",
              "一年的天数",
              "0",
              "366",
              "(?<!闰[^。;]{0,12})(?:全年(?!累计|共计|合计|总计|[^,。;\\d]{0,6}人)|一年|每年|无霜期|年均?日照|年降水日数)[^,。;\\d]{0,8}?"
                  + VALUE
                  + "\\s?(?:天|d\\b)|"
                  + VALUE
                  + "\\sdays (?:a|per|each|every|of the|in the) year"),
          of(
              "the days of a month",
              "一个月的天数",
              "0",
              "31",
              "每月[^,。;\\d]{0,6}" + VALUE + "天|" + VALUE + "\\sdays (?:a|per|each|every) month"),
          of(
              "the hours of a week",
              "一周的小时数",
              "0",
              "168",
              "每周[^,。;\\d]{0,8}" + VALUE + "个?小时|" + VALUE + "\\shours (?:a|per|each|every) week"),
          of(
              "a correlation",
              "相关系数",
              "-1",
              "1",
              "(?<![A-Za-z])[rR]\\s?[=＝]\\s?" + VALUE + "(?=\\s?[,，;；)]\\s?[pP]\\s?[<＜=>])"));

  /** What the measures are named by; without one of them no pattern is tried. */
  private static final Mentions MEASURED =
      Mentions.of(
          "体温",
          "temperature",
          "fever",
          "气温",
          "室温",
          "温度",
          "库温",
          "仓温",
          "粮温",
          "ph",
          "身高",
          "tall",
          "体重",
          "心率",
          "脉搏",
          "rate",
          "pulse",
          "血压",
          "收缩压",
          "舒张压",
          "pressure",
          "湿度",
          "血氧",
          "氧饱和度",
          "spo2",
          "humidity",
          "oxygen",
          "纬",
          "latitude",
          "经",
          "longitude",
          "°",
          "全年",
          "一年",
          "每年",
          "无霜期",
          "日照",
          "年降水日数",
          "每月",
          "每周",
          "months",
          "days",
          "hours",
          "r=",
          "r =");

  /** Hours and days of many together, and what is no report of something measured. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "人均|合计|累计|各|总计|华氏|°F|person|staff|between them|combined|together|炉|窑|锅炉|蒸汽|焊|熔|烧结|灭菌|温差|传说|神话|恒星|太阳|金星|水星|行星",
          Pattern.CASE_INSENSITIVE);

  /** {@code 346 hours a week over nine libraries}: of them together. */
  private static final PrefilteredPattern OF_SEVERAL =
      PrefilteredPattern.compile(
          "^[^.;,()]{0,24}\\b(?:over|across|between|among|at|in|from|for) (?:(?:all|the|our|its|these) )*(?:\\d|"
              + EnglishNumbers.SPELLED
              + "\\b|[a-z]+s\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final PatternGroup PATTERNS =
      PatternGroup.of(MEASURES.stream().map(Measure::pattern).toList());

  private static Measure of(String en, String zh, String least, String most, String pattern) {
    return new Measure(
        new Words(en, zh),
        PrefilteredPattern.compile(pattern),
        new BigDecimal(least),
        new BigDecimal(most));
  }

  /** What a sentence writes beyond its limits. */
  static List<Limits> passed(String sentence, int offset) {
    List<Limits> passed = new ArrayList<>();
    if (!MEASURED.in(sentence)) {
      return passed;
    }
    BitSet may = PATTERNS.mayBeIn(sentence, 0, sentence.length());
    for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
      Measure measure = MEASURES.get(i);
      Matcher matcher = measure.pattern().matcher(sentence);
      while (matcher.find()) {
        int group = 1;
        while (matcher.group(group) == null) {
          group++;
        }
        BigDecimal value = new BigDecimal(matcher.group(group).replace('−', '-'));
        boolean above = value.compareTo(measure.most()) > 0;
        boolean several =
            measure.what().en().startsWith("the hours")
                && OF_SEVERAL.isIn(sentence.substring(matcher.end()));
        if ((above || value.compareTo(measure.least()) < 0)
            && !several
            && !OTHERWISE.isIn(sentence)) {
          passed.add(
              new Limits(
                  new Span(offset + matcher.start(group), offset + matcher.end(group)),
                  measure.what(),
                  matcher.group(group),
                  (above ? measure.most() : measure.least()).toPlainString()));
        }
      }
    }
    return passed;
  }
}
