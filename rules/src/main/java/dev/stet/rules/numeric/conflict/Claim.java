package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what the words of its own clause say it is a figure of.
 *
 * @param figure the figure
 * @param name what it measures, without the words for the whole place and period; "" if the words
 *     before it name nothing
 * @param thing the words behind a count: {@code 名学生} counts {@code 学生}; "" if there are none
 * @param whole whether the words speak of all of it: {@code 全校}, {@code 共}, {@code in total}
 * @param year the year it is of
 * @param sentence where its sentence begins
 * @param moved whether it is what the figure has come to, which it may have done more than once
 * @param back whether the words point back to a figure told before: {@code 上述8个}
 * @param summary whether it stands where a document sums up: before its first heading, or under one
 *     that says so
 */
record Claim(
    Quantity figure,
    String name,
    String thing,
    boolean whole,
    int year,
    boolean summary,
    boolean back,
    int sentence,
    boolean moved) {

  /** Plans, comparisons, parts, means and changes: not the figure of the whole period itself. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "目标|计划|力争|预计|预期|规划|争取|确保|预算|概算|限额|不少于|上年|去年|前年|同期|以来|其中|季度|上半年|下半年|\\d月|截至\\d|年初|期初|比|较|每|均|最[高低多少大小]|第[一二三四五六七八九十]"
              + "|增加(?!值)|减少|增长|下降|增幅|降幅|提高|同比|环比|分别|各|另|其余|其他|剩余|还有|还剩|需|应|拟|将|先后|连续|近|中有"
              + "|\\b(?:target|plan\\w*|expect\\w*|forecast|quarter|months?|half|previous|prior|last|from|increase\\w*|decrease\\w*|another|others?|more|new|up|down|per|average|each|mean|median|range|minimum|maximum|least|most|first|second|third|remaining|further|additional|extra|budget|some|than|between|below|above|only)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Where all of the sentence so far is about what is meant to be. */
  private static final PrefilteredPattern MEANT =
      PrefilteredPattern.compile(
          "目标|计划|力争|预计|规划|明年|下一步|今后|拟|\\b(?:target|plans?|planned|will|would|next year|budget|forecast)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern WHOLE =
      PrefilteredPattern.compile(
          "^(?:一年来|过去一年|全年度?|年内|本年度?|今年|当年|报告期内?|全[国省市县区镇乡街社村校院司局站所馆厂矿场园行部会队团旗州](?:区|镇|集团)?|[我本该][国省市县区镇乡街社村校院司局站所馆厂矿场园行部会队团州旗](?:区|镇|集团)?|[本此该]次[\\p{IsHan}]{0,2}?|全体|所有|全部|总共|一共|共计?|累计|合计|总计|现有)");
  private static final PrefilteredPattern NEUTRAL =
      PrefilteredPattern.compile(
          "^(?:,|我们|已|的|在|对|于|向|给|由|把|组织|公司|集团|学校|医院|本?工程|本?项目|年末|年底|现|目前|截止目前)");
  private static final PrefilteredPattern VERB =
      PrefilteredPattern.compile(
          "^(?:实现|完成|开展|组织|举办|召开|受理|接待|开具|回收|收回|发放|办理|拥有|建有|建成|配备|设有|设|有|进行|安排|落实|投入|接收|收到|服务|惠及|覆盖|培训|检查|出动)(?=[\\p{IsHan}]{2})");
  private static final PrefilteredPattern SUBJECT =
      PrefilteredPattern.compile(
          "^[\\p{IsHan}]{2,6}?(?:实现|完成|开展|举办|受理|接待|回收|收回|发放|办理|拥有|建成|收到|培训|检查|共有)(?=[\\p{IsHan}]{2})");
  private static final PrefilteredPattern TAKES =
      PrefilteredPattern.compile("(?:达到了?|增至|升至|达|约?为|是|共计|共有|合计|总计|共|实现|完成|约|已|有|了|:)$");
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z“”]{2,16}");
  private static final PrefilteredPattern THING = PrefilteredPattern.compile("^[\\p{IsHan}]{2,10}");
  private static final PrefilteredPattern YEAR =
      PrefilteredPattern.compile("(?:19|20)\\d\\d年?(?:年?[底末内度])?");

  /** Shares and changes are of many things; a rate is of the one it names. */
  private static final PrefilteredPattern RATE = PrefilteredPattern.compile("率$|满意度$");

  private static final PrefilteredPattern EN_NAME =
      PrefilteredPattern.compile(
          "((?:[a-z-]+ ){0,3}?[a-z-]{4,}) (?:was|were|is|of|reached|totall?ed|stood at|amounted to|came to|stands at|at|(?<moved>fell to|rose to|grew to|dropped to|declined to|climbed to|improved to|went (?:up|down) to))(?: a total of| a record| just)?$");
  private static final PrefilteredPattern EN_ARTICLE =
      PrefilteredPattern.compile(
          "^(?:the|our|its|their|an?|total|overall|with|and|in|for|of|annual)\\s+");
  private static final PrefilteredPattern EN_WHOLE =
      PrefilteredPattern.compile(
          "\\b(?:all|our|total of|in total|altogether|overall|has|have|had|employs|comprises|total)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern PLURAL =
      PrefilteredPattern.compile("^\\s?(?:[a-z-]+\\s){0,2}?([a-z-]{4,})s\\b");
  private static final PrefilteredPattern BACK = PrefilteredPattern.compile("(?:上述|以上|这)(?:的)?$");
  private static final PrefilteredPattern ALL_OF_THEM =
      PrefilteredPattern.compile("^[\\p{IsHan}]{2,8}?(?:已)?全部");
  private static final PrefilteredPattern EN_BACK =
      PrefilteredPattern.compile(
          "\\b(?:[Ee]ach|[Aa]ll|[Aa]ny|[Nn]one|[Bb]oth) of (?:the|these|those|our)$|\\b(?:[Tt]hese|[Tt]hose|[Aa]ll)$");

  /** Units, which say how much there is and not of what. */
  private static final Set<String> MEASURES =
      Set.of(
          "tonne",
          "metre",
          "meter",
          "litre",
          "liter",
          "gram",
          "pound",
          "ounce",
          "acre",
          "hectare",
          "mile",
          "kilometre",
          "kilometer",
          "hour",
          "minute",
          "second",
          "week",
          "month",
          "year",
          "dollar",
          "euro",
          "cent",
          "degree",
          "point");

  private static final int SHORTEST_NOUN = 4;

  /** The claim that the figure at {@code index} makes, or null if it is told otherwise. */
  static @Nullable Claim of(Passage values, int index, int year, boolean summary) {
    Quantity figure = values.figure(index);
    String lead = values.lead(index).strip();
    if (!measured(figure)
        || (OTHERWISE.isIn(lead) && !EN_BACK.isIn(lead))
        || MEANT.isIn(values.text().substring(values.span().start(), figure.span().start()))) {
      return null;
    }
    return latin(lead, figure)
        ? english(values, index, year, summary)
        : chinese(values, index, lead, year, summary);
  }

  private static boolean measured(Quantity figure) {
    return figure.exact()
        && (figure.is(Kind.AMOUNT) || figure.is(Kind.PERCENT))
        && !figure.unit().isEmpty()
        && figure.value().signum() > 0;
  }

  private static boolean latin(String lead, Quantity figure) {
    return lead.isEmpty()
        ? figure.unit().charAt(0) < 0x80 && figure.unit().length() > SHORTEST_NOUN
        : lead.charAt(lead.length() - 1) < 0x80 && lead.charAt(lead.length() - 1) != ':';
  }

  private static @Nullable Claim chinese(
      Passage values, int index, String lead, int year, boolean summary) {
    String words = YEAR.matcher(lead).replaceAll("").strip();
    boolean whole = false;
    for (String before = ""; !before.equals(words); ) {
      before = words;
      String rest = WHOLE.matcher(words).replaceFirst("");
      whole |= rest.length() < words.length();
      words = NEUTRAL.matcher(rest).replaceFirst("");
    }
    for (String before = ""; !before.equals(words); ) {
      before = words;
      Matcher takes = TAKES.matcher(words);
      if (takes.find()) {
        whole |= takes.group().indexOf('共') >= 0 || takes.group().endsWith("计");
        words = words.substring(0, takes.start());
      }
    }
    words = BACK.matcher(VERB.matcher(words).replaceFirst("")).replaceFirst("");
    Matcher subject = SUBJECT.matcher(words);
    if (subject.find()) {
      // 图书馆接待读者: who did it is said in one place and understood in another
      words = words.substring(subject.end());
      whole = false;
    }
    String name = NAME.matcher(words).matches() ? words : "";
    Matcher behind = THING.matcher(values.tail(index));
    String thing = values.figure(index).counted() && behind.find() ? behind.group() : "";
    if (values.figure(index).is(Kind.PERCENT) && !RATE.isIn(name)) {
      return null;
    }
    return name.isEmpty() && thing.isEmpty()
        ? null
        : new Claim(
            values.figure(index),
            name,
            thing,
            whole,
            year,
            summary,
            pointsBack(values, index, lead),
            values.span().start(),
            false);
  }

  /** The first plural behind the count, in the singular: inspector of 38 leakage inspectors. */
  private static String head(Passage values, int index) {
    Quantity figure = values.figure(index);
    String words =
        values.text().substring(figure.number().end(), figure.span().end()) + values.tail(index);
    Matcher plural = PLURAL.matcher(words);
    return plural.find() ? plural.group(1) : "";
  }

  private static boolean pointsBack(Passage values, int index, String lead) {
    return BACK.isIn(lead) || ALL_OF_THEM.isIn(values.tail(index));
  }

  private static @Nullable Claim english(Passage values, int index, int year, boolean summary) {
    Quantity figure = values.figure(index);
    String before = values.lead(index).toLowerCase(Locale.ROOT).strip();
    Matcher named = EN_NAME.matcher(before);
    String name = "";
    if (named.find()) {
      name = named.group(1);
      for (String last = ""; !last.equals(name); ) {
        last = name;
        name = EN_ARTICLE.matcher(name).replaceFirst("");
      }
    }
    boolean noun =
        figure.counted()
            && figure.unit().length() > SHORTEST_NOUN
            && figure.unit().chars().allMatch(c -> c >= 'a' && c <= 'z')
            && !MEASURES.contains(singular(figure.unit()));
    String thing = noun ? head(values, index) : "";
    boolean whole = EN_WHOLE.isIn(before);
    return name.isEmpty() && thing.isEmpty()
        ? null
        : new Claim(
            figure,
            name,
            thing,
            whole,
            year,
            summary,
            EN_BACK.isIn(before),
            values.span().start(),
            !name.isEmpty() && named.group("moved") != null);
  }

  /** What the figure counts or is measured in. */
  String counted() {
    boolean latin = !thing.isEmpty() && thing.charAt(0) < 0x80;
    return latin ? thing : figure.unit();
  }

  private static String singular(String unit) {
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /** Whether both are claims about one thing, in the same words or in words that only add. */
  boolean about(Claim other) {
    if (year != other.year || sentence == other.sentence || moved || other.moved) {
      return false;
    }
    return (!name.isEmpty() && (name.equals(other.name) || counts(name, other.thing)))
        || counts(other.name, thing)
        || alike(thing, other.thing);
  }

  /** Whether the name is that of the things counted: 居民小区 and 个居民小区安装. */
  private static boolean counts(String name, String thing) {
    return name.length() >= 2 && thing.startsWith(name) && name.charAt(0) >= 0x80;
  }

  private static boolean alike(String one, String other) {
    int common = 0;
    int least = Math.min(one.length(), other.length());
    while (common < least && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= 2 && (common == least || (common > 2 && one.charAt(0) >= 0x80));
  }

  /** Whether {@code other} is named as this is, with more words before it. */
  boolean namedWithin(Claim other) {
    return year == other.year && name.length() >= SHORTEST_NOUN && other.name.endsWith(name);
  }
}
