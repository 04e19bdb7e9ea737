package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Lists of short names whose number stands right behind them, without 等: {@code 东坑、石桥、上塘三个村},
 * {@code 粮食、蔬菜、茶叶、畜牧四大产业}.
 */
final class ClosedLists {
  private static final int LONGEST_NAME = 7;

  /** The measure and the noun behind a number: 个工作组. */
  private static final int LONGEST_NOUN = 4;

  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile(
          "((?:[\\p{IsHan}]{1,8}、){2,12}(?:[\\p{IsHan}]{1,12}?))([两二三四五六七八九十]|(?<!\\d)\\d{1,2})(大(?=[\\p{IsHan}])|个(?!月|百|小|工作日|季|多)[\\p{IsHan}]|项(?!目)|类|种|条(?!例|件)|方面|所|片区|家(?!庭|长|园|乡|具|畜|禽|用|政)|地(?![\\p{IsHan}&&[^考调学参]])|位|名(?!称|师|录|单|义|牌|优)|处(?!理|室|长|级|罚|于)|座|门(?!店|诊|口|类)|省(?![级内外])|市(?![级内外])|县(?![级内外])|镇(?![级])|村(?![级民])|校|国(?![家际内外]))");

  /** Numbers in names, ordinals, levels and clauses: what stands there is no list of names. */
  private static final PrefilteredPattern NO_NAME =
      PrefilteredPattern.compile(
          "等|余|第(?![一二三四五六七八九十]{1,3}[\\p{IsHan}]{2})|[一二三四五六七八九十两]个|每|各|[了的是有为将把被让使再又共]|分别|以及|建成|新建|落实|推进|实施|完成|开展|建设|改造|加强|加快|推动|争取|引进|进行|组织|深入|坚持|不断|全部|其余|另外|累计|新增|提高|做好|抓好|达到|提出|制定|出台|采取|明确|实行|举办|承办|[获评]|命名|签约|[几数]$|部署|统筹|安排|下设|下辖|确立");

  private static final PrefilteredPattern LEAD =
      PrefilteredPattern.compile(
          "^(?:(?:重点|先后|分别)?(?:抓好|抓|举办|开展|组织|引进|推广|种植|养殖|赴|前往|走访|考察|调研|学习|开设|设置|配备|参加|邀请|检查|收到|与|同|和|联合|会同|依托|培育|对连续[\\p{IsHan}]{2,8}的|在|对|为|有|由|将|向|到|于|以|是|从|分设|设立|设|建立|包括|涉及|支持|确定|选定|走访|完成|推进|围绕|聚焦|突出|涵盖|分为|分))+");

  /** 指挥部下设: before it stands what is divided. */
  private static final PrefilteredPattern UNDER =
      PrefilteredPattern.compile("^[\\p{IsHan}]{0,8}?下[设辖](?=[\\p{IsHan}])");

  private ClosedLists() {}

  /** Adds the lists between {@code start} and {@code end}. */
  static void add(String text, int start, int end, List<Enumeration> found) {
    int mark = new Span(start, end).find(text, "、");
    while (mark >= 0 && mark < end) {
      int next = new Span(mark + 1, end).find(text, "、");
      if (next < 0) {
        return;
      }
      // Only two marks with no more than a name between them can be of such a list.
      mark = next - mark > LONGEST_NAME + 2 ? next : row(text, start, mark, end, found);
    }
  }

  /** Looks at the row of names round the first mark; gives the mark to go on from. */
  private static int row(String text, int start, int mark, int end, List<Enumeration> found) {
    int from = mark;
    while (from > start
        && mark - from < LONGEST_NAME + 2
        && isHan(text.charAt(from - 1))
        && text.charAt(from - 1) != '的') {
      from--;
    }
    int last = mark;
    int next = text.indexOf('、', last + 1);
    while (next >= 0 && next < end && next - last <= LONGEST_NAME + 2) {
      last = next;
      next = text.indexOf('、', last + 1);
    }
    Matcher matcher = COUNTED.matcher(text, from, Math.min(end, last + 20));
    if (matcher.lookingAt()) {
      char before = from > start ? text.charAt(from - 1) : ' ';
      Enumeration list = isHan(before) && before != '的' ? null : list(text, matcher);
      if (list != null) {
        found.add(list);
      }
    }
    return next < 0 ? end : next;
  }

  private static @Nullable Enumeration list(String text, Matcher matcher) {
    int from = matcher.start(1);
    Matcher lead = LEAD.matcher(matcher.group(1));
    if (lead.find() && text.charAt(from + lead.end()) != '、') {
      from += lead.end();
    }
    Matcher below = UNDER.matcher(matcher.group(1));
    if (below.find()) {
      from = matcher.start(1) + below.end();
    }
    // 下设办公室、一组、二组两个小组: the first may be something else
    boolean under = matcher.group(1).substring(0, from - matcher.start(1)).contains("下");
    List<Span> names = new ArrayList<>();
    int least = 0;
    int most = 0;
    int joint = -1;
    int start = from;
    for (int i = from; i <= matcher.end(1); i++) {
      if (i == matcher.end(1) || text.charAt(i) == '、') {
        Span name = new Span(start, i);
        String words = name.of(text);
        if (name.length() > LONGEST_NAME
            || name.isEmpty()
            || NO_NAME.isIn(words)
            || (under && !isCalled(text, matcher.end(2), words))) {
          return null;
        }
        if (i < matcher.end(1) && words.indexOf('和') > 0) {
          joint = joint < 0 ? names.size() : joint;
        }
        names.add(name);
        least++;
        most +=
            1
                + (int)
                    words
                        .substring(1)
                        .chars()
                        .filter(c -> c == '和' || c == '与' || c == '及')
                        .count();
        start = i + 1;
      }
    }
    String number = matcher.group(2);
    long declared =
        Character.isDigit(number.charAt(0))
            ? Long.parseLong(number)
            : ChineseNumerals.value(number);
    if (joint >= 0 && declared == names.size() - joint) {
      return null; // 农业局、林业局和甲、乙、丙三家企业: only those behind 和 are counted
    }
    Span count = new Span(matcher.start(2), matcher.end(3));
    return new Enumeration(new Span(from, count.end()), names, least, most, declared, count, false);
  }

  /** Whether what is counted from {@code noun} on is called as {@code name} ends: 资料组, 工作组. */
  private static boolean isCalled(String text, int noun, String name) {
    int end = Math.min(text.length(), noun + LONGEST_NOUN);
    return text.substring(noun, end).indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
