package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isBreak;
import static dev.stet.rules.placeholder.Signs.isHan;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The blanks of a Chinese form that are white space: 租期为 年，自 年 月 日起, 每月租金 元, 用途为 。. A web page
 * keeps one space of a blank, however wide it was. Chinese has no space between its words; a space
 * before a unit is a blank where several units have one, and then so are spaces before a stop or a
 * name's suffix that a word before them asks for. Texts that were set letter by letter have spaces
 * everywhere; there none is told.
 *
 * @param all the blanks with what stands behind them, in order
 * @param units how many of them have a unit
 */
record GapBlanks(List<Span> all, int units) {
  static final Analysis<GapBlanks> ANALYSIS = GapBlanks::of;

  private static final GapBlanks NONE = new GapBlanks(List.of(), 0);

  private static final Vocabulary UNITS =
      Vocabulary.of(
          "年 月 日 时 分 年度 年整 元 元整 圆整 万元 亿元 美元 % ‰ 份 天 日内 个月 个工作日 工作日 小时 分钟 平方米 平米 ㎡ 立方米 米 厘米 毫米 公里 千米 海里 亩 公顷",
          "吨 公斤 千克 千瓦 马力 周 岁 周岁 台 套 辆 艘 间 种 期 批 场 课时 学时 人 名 次 个 件 项 条 页 只 头 株 级 倍 号 栋 幢 层 楼 室 单元 房");

  private static final Vocabulary PLACES = Vocabulary.of("省 自治区 市 区 县 旗 镇 乡 村 街道 路 街 巷 弄 社区 小区");

  /** Units that words end with as well: 账 户, 文 件; they count where others do. */
  private static final String WEAK = "分时人名次个件项条页只头级号层楼室房种期批场间";

  /** With these before it, 年, 月, 日, 元, 份, 天, 米 is part of a word. */
  private static final PrefilteredPattern WORD =
      PrefilteredPattern.compile("(?:[本当全每今去前后明次近多少几成青中老周同历学上半某整逐头壮童新往常终]|[一二三四五六七八九十百千万亿两数余〇零])$");

  /** What a unit is followed by where a figure belongs before it. */
  private static final String GOES_ON = "整正止起至前内后的以计付(/或与和方期式,元人民";

  private static final String ASKING = "为是于由向因至自在以按称系计即";

  private static final PrefilteredPattern ASKED =
      PrefilteredPattern.compile(
          "(?:姓名|性别|年龄|民族|住址|地址|住所|电话|号码?|职务|职业|用途|名称|编号|金额|期限|地点|时间|日期|方式|账号|开户行|品牌|型号|规格|数量|单价|总价)$");

  /** What the name of an office, a firm or a person ends with. */
  private static final Vocabulary SUFFIXES =
      Vocabulary.of(
          "仲裁委员会 人民法院 法院 先生 女士 同志 公司 有限公司 银行 支行 学校 大学 学院 医院 派出所 村民委员会 居民委员会 街道办事处 律师事务所 单位 部门");

  private static final PrefilteredPattern BEFORE_NAME =
      PrefilteredPattern.compile("(?:[由向与为任致请和经]|兹|委托|聘请|聘任|授权|推荐|指派|证明|介绍|受|户名|[:,])$");

  /** 甲 方 将 渔 船: letters set apart. */
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile("\\p{IsHan} \\p{IsHan} \\p{IsHan} \\p{IsHan} \\p{IsHan}");

  private static final PrefilteredPattern DATE = PrefilteredPattern.compile("^[ 年月日时分]+$");

  /** So many phrases with a gap make a form, of which so many are no mere date. */
  private static final int FEWEST = 3;

  private static final int FEWEST_UNITS = 2;

  /** So many lines set letter by letter, and spaces tell nothing. */
  private static final int MANY_APART = 4;

  GapBlanks {
    all = List.copyOf(all);
  }

  private enum Kind {
    UNIT,
    WEAK_UNIT,
    PLACE,
    STOP,
    NAME,
    WIDE
  }

  /**
   * A gap.
   *
   * @param span with what stands behind it
   */
  private record Gap(Span span, Kind kind, String behind) {}

  private static GapBlanks of(Document document) {
    String text = document.folded();
    if (APART.matcher(text).results().limit(MANY_APART).count() == MANY_APART
        && !text.contains("年 月 日")) {
      return NONE;
    }
    List<Gap> gaps = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() != Role.CODE && block.cell() == null) {
        scan(document, block, gaps);
      }
    }
    List<List<Gap>> phrases = phrases(gaps);
    Set<String> units = new HashSet<>();
    int proofs = 0;
    int others = 0;
    for (List<Gap> phrase : phrases) {
      if (phrase.stream().anyMatch(gap -> gap.kind() == Kind.UNIT)) {
        proofs++;
        others += isDate(text, phrase) ? 0 : 1;
        phrase.forEach(gap -> units.add(gap.behind()));
      }
    }
    if (proofs < FEWEST || units.size() < FEWEST_UNITS || others == 0) {
      return NONE;
    }
    List<Span> all =
        phrases.stream()
            .map(phrase -> phrase.get(0).span().union(phrase.get(phrase.size() - 1).span()))
            .toList();
    return new GapBlanks(all, proofs);
  }

  /** Gaps that follow each other: 年 月 日. */
  private static List<List<Gap>> phrases(List<Gap> gaps) {
    List<List<Gap>> phrases = new ArrayList<>();
    Gap last = null;
    for (Gap gap : gaps) {
      if (last == null || gap.span().start() != last.span().end()) {
        phrases.add(new ArrayList<>());
      }
      phrases.get(phrases.size() - 1).add(gap);
      last = gap;
    }
    return phrases;
  }

  private static boolean isDate(String text, List<Gap> phrase) {
    return DATE.isIn(
        text.substring(phrase.get(0).span().start(), phrase.get(phrase.size() - 1).span().end()));
  }

  private static void scan(Document document, Block block, List<Gap> gaps) {
    String text = document.folded();
    int low = block.span().start();
    int high = block.span().end();
    int chain = -1; // where the last gap's unit ends
    for (int start = text.indexOf(' ', low); start >= 0 && start < high; ) {
      int end = start + 1;
      while (end < high && text.charAt(end) == ' ') {
        end++;
      }
      Gap gap = end < high ? gap(document, low, high, new Span(start, end), start == chain) : null;
      if (gap != null) {
        gaps.add(gap);
        chain = gap.span().end();
      }
      start = text.indexOf(' ', end);
    }
  }

  private static @Nullable Gap gap(
      Document document, int low, int high, Span space, boolean chained) {
    String text = document.folded();
    char left = space.start() == low ? '\n' : text.charAt(space.start() - 1);
    char right = text.charAt(space.end());
    if (left == '\n'
        || !(isHan(left) || ",、。;:(¥￥".indexOf(left) >= 0)
        || isKept(document, space)) {
      return null;
    }
    String before = text.substring(Math.max(low, space.start() - 6), space.start());
    // a letter with spaces on both sides was set apart, unless the gap before it was a blank
    boolean apart = isHan(left) && before.length() > 1 && before.charAt(before.length() - 2) == ' ';
    int suffix = SUFFIXES.at(text, space.end(), high);
    if (suffix > 0 && !apart && BEFORE_NAME.isIn(before)) {
      return new Gap(new Span(space.start(), space.end() + suffix), Kind.NAME, "");
    }
    int unit = UNITS.at(text, space.end(), high);
    int place = PLACES.at(text, space.end(), high);
    if (unit > 0 && (chained || (!apart && !WORD.isIn(before)))) {
      int after = space.end() + unit;
      char next = after < high ? text.charAt(after) : '\n';
      String name = text.substring(space.end(), after);
      boolean weak = name.length() == 1 && WEAK.indexOf(name.charAt(0)) >= 0;
      boolean counted = left == '第' || before.endsWith("一式") || before.endsWith("各执");
      boolean closes = isBreak(next) || GOES_ON.indexOf(next) >= 0;
      if (counted || closes) {
        return new Gap(
            new Span(space.start(), after), weak && !counted ? Kind.WEAK_UNIT : Kind.UNIT, name);
      }
    }
    if (place > 0 && !apart && (chained || "于在:(".indexOf(left) >= 0 || before.endsWith("地址"))) {
      return new Gap(
          new Span(space.start(), space.end() + place),
          Kind.PLACE,
          text.substring(space.end(), space.end() + place));
    }
    if (space.length() > 1 && isHan(left) && isHan(right) && !apart && isInSentence(text, space)) {
      return new Gap(space, Kind.WIDE, "");
    }
    boolean stop = ",。;".indexOf(right) >= 0 && !apart;
    return stop && (ASKING.indexOf(left) >= 0 || ASKED.isIn(before))
        ? new Gap(new Span(space.start(), space.end() + 1), Kind.STOP, "")
        : null;
  }

  /** Whether the line is a sentence and no row of columns: 向 供应水泵，共三台。 */
  private static boolean isInSentence(String text, Span space) {
    int start = text.lastIndexOf('\n', space.start()) + 1;
    int stop = text.indexOf('\n', space.end());
    String line = text.substring(start, stop < 0 ? text.length() : stop);
    return line.indexOf('。') > 0
        || (line.indexOf(',') > 0 && line.indexOf(',') != line.length() - 1);
  }

  private static boolean isKept(Document document, Span space) {
    for (Inside inside : List.of(Inside.QUOTES, Inside.INLINE_CODE, Inside.FORM, Inside.SIGN_OFF)) {
      if (Surroundings.holds(document, inside, space)) {
        return true;
      }
    }
    return false;
  }
}
