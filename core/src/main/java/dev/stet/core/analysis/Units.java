package dev.stet.core.analysis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Units and scales as they are written behind a number, in Chinese and English. */
final class Units {
  /** The longest Chinese unit has so many characters. */
  static final int LONGEST = 5;

  private static final Map<String, String> CHINESE = new HashMap<>();
  private static final Map<String, String> LATIN = new HashMap<>();
  private static final Map<String, BigDecimal> LATIN_SCALES = new HashMap<>();
  private static final Set<String> NO_NOUN =
      Set.of(
          "of",
          "in",
          "to",
          "and",
          "or",
          "were",
          "was",
          "are",
          "is",
          "from",
          "the",
          "by",
          "per",
          "a",
          "an",
          "at",
          "as",
          "on",
          "for",
          "with",
          "have",
          "has",
          "had",
          "that",
          "which",
          "who",
          "out",
          "up",
          "down",
          "than",
          "after",
          "before",
          "each",
          "both",
          "but",
          "this",
          "these",
          "compared",
          "over",
          "under",
          "into",
          "while",
          "when",
          "since",
          "during",
          "against",
          "respectively",
          "more",
          "fewer",
          "less",
          "higher",
          "lower",
          "if",
          "because",
          "it",
          "its",
          "their",
          "our",
          "we",
          "they",
          "then",
          "not",
          "only",
          "also",
          "all",
          "new",
          "other",
          "different",
          "said",
          "did",
          "do",
          "can",
          "will",
          "would",
          "be",
          "been",
          "being");

  static {
    for (String unit :
        ("个 项 件 宗 起 条 家 户 处 所 座 种 类 部 套 台 辆 艘 架 间 栋 幢 张 册 本 篇 场 次 批 名 位 人 人次 户次 家次 车次 班次 台次 架次 艘次 例次 "
                + "例 对 组 支 队 班 头 只 羽 株 棵 盏 块 片 根 口 眼 门 枚 份 封 幅 首 届 期 号 级 层 楼 年 月 日 天 周 季 岁 周岁 "
                + "批次 分贝 小时 分钟 秒 时 点 分 度 倍 成 元 角 亩 公顷 公里 千米 里 米 厘米 毫米 微米 平方米 平方公里 平方千米 立方米 立方 "
                + "㎡ ㎞ ㎡ m² km² m³ 吨 公斤 千克 克 毫克 斤 升 毫升 千瓦 千瓦时 兆瓦 瓦 千伏 千伏安 度电 伏 赫兹 美元 欧元 英镑 日元 "
                + "港元 港币 人民币 个百分点 百分点 个月 个季度 季度 个工作日 工作日 个小时 国 省 市 县 区 镇 乡 村 社区 街道 方面 "
                + "标准箱 标箱 箱 吨标准煤 床 张床位 床位 床日 篇次 件次 站 路 线 代 版 页 章 节 ℃ 摄氏度 人份 剂次 剂 万 ‰ 名次 "
                + "担 桶 瓶 袋 盒 把 颗 粒 具 顶 面 轮 步 趟 班列 列 公升 海里 字 词 句 亩次 人天 课时 学时 学分 票 股 手 单 "
                + "元/吨 元/亩 元/人 元/平方米")
            .split(" ")) {
      CHINESE.put(unit, unit);
    }
    CHINESE.remove("万");
    same("人", "名", "位");
    same("百分点", "个百分点");
    same("m²", "平方米", "㎡", "平方");
    same("km²", "平方公里", "平方千米");
    same("m³", "立方米", "立方", "方");
    same("km", "公里", "千米", "㎞");
    same("m", "米");
    same("cm", "厘米");
    same("mm", "毫米");
    same("t", "吨");
    same("kg", "公斤", "千克");
    same("g", "克");
    same("L", "升");
    same("kW", "千瓦");
    same("kWh", "千瓦时", "度电");
    same("MW", "兆瓦");
    same("小时", "个小时");
    same("港元", "港币");
    same("元", "人民币", "块钱");
    same("工作日", "个工作日");
    CHINESE.remove("方");
    for (String word :
        "km m cm mm kg g mg t kW kWh MW GW MWh GWh ha mi ft lb oz L ml Hz kHz MHz GHz dB Pa kPa MPa"
            .split(" ")) {
      LATIN.put(word, word);
    }
    LATIN.put("percent", "%");
    LATIN.put("pct", "%");
    LATIN.put("pp", "百分点");
    LATIN.put("ppt", "百分点");
    LATIN.put("ppts", "百分点");
    LATIN.put("euros", "欧元");
    LATIN.put("euro", "欧元");
    LATIN.put("dollars", "美元");
    LATIN.put("pounds", "英镑");
    LATIN.put("yuan", "元");
    LATIN.put("hour", "小时");
    LATIN.put("hours", "小时");
    LATIN.put("times", "倍");
    LATIN.put("x", "倍");
    LATIN.put("people", "person");
    LATIN.put("persons", "person");
    scale("thousand", 3, "k", "K");
    scale("million", 6, "mn", "M");
    scale("billion", 9, "bn", "B");
    scale("trillion", 12, "tn");
  }

  private static final Set<String> MONTHS =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Jan",
          "Feb",
          "Mar",
          "Apr",
          "Jun",
          "Jul",
          "Aug",
          "Sept",
          "Sep",
          "Oct",
          "Nov",
          "Dec");

  private Units() {}

  static boolean isMonth(String word) {
    return MONTHS.contains(word);
  }

  /** The value of an English number below a hundred in one word, or 0. */
  static int spelled(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int dash = lower.indexOf('-');
    int tens = EnglishNumerals.TENS.indexOf(dash < 0 ? lower : lower.substring(0, dash));
    if (tens >= 0) {
      int ones =
          dash < 0
              ? 0
              : Math.max(0, EnglishNumerals.BELOW_TWENTY.indexOf(lower.substring(dash + 1)));
      return (tens + 2) * 10 + ones;
    }
    return Math.max(0, EnglishNumerals.BELOW_TWENTY.indexOf(lower));
  }

  private static void same(String unit, String... spellings) {
    for (String spelling : spellings) {
      CHINESE.put(spelling, unit);
    }
  }

  private static void scale(String word, int power, String... spellings) {
    BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(power);
    LATIN_SCALES.put(word, value);
    for (String spelling : spellings) {
      LATIN_SCALES.put(spelling, value);
    }
  }

  /** The longest Chinese unit at {@code at}, as written, or null. */
  static @Nullable String chineseAt(String text, int at, int limit) {
    char first = at < limit ? text.charAt(at) : 0;
    if (first < 0x80 && first != 'm' && first != 'k') {
      return null;
    }
    for (int length = Math.min(LONGEST, limit - at); length > 0; length--) {
      String candidate = text.substring(at, at + length);
      if (CHINESE.containsKey(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** The one spelling of a Chinese unit. */
  static String chinese(String written) {
    return CHINESE.getOrDefault(written, written);
  }

  /** The one spelling of a unit in Latin letters, or null if {@code word} is none. */
  static @Nullable String latin(String word) {
    return LATIN.get(word);
  }

  static @Nullable BigDecimal latinScale(String word) {
    return LATIN_SCALES.get(word);
  }

  /** The power of ten of a Chinese scale character; 0 if {@code c} is none. */
  static int chineseScale(char c) {
    return switch (c) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万', '萬' -> 4;
      case '亿', '億' -> 8;
      default -> 0;
    };
  }

  /** The singular of an English noun that can be counted, or "" for a word that is none. */
  static String noun(String lower) {
    if (NO_NOUN.contains(lower) || lower.length() < 2) {
      return "";
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.endsWith("ses") || lower.endsWith("xes") || lower.endsWith("ches")) {
      return lower.substring(0, lower.length() - (lower.endsWith("ses") ? 1 : 2));
    }
    return lower.endsWith("s") && !lower.endsWith("ss")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  /** The unit that a currency sign or code before a number names, or null. */
  static @Nullable String currency(String sign) {
    return switch (sign) {
      case "$", "US$", "USD", "US $" -> "美元";
      case "¥", "￥", "RMB", "CNY" -> "元";
      case "€", "EUR" -> "欧元";
      case "£", "GBP" -> "英镑";
      case "HK$", "HKD" -> "港元";
      default -> null;
    };
  }
}
