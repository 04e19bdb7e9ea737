package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Chinese lists whose names may hold anything, told apart by the marks between them alone, with
 * their number before or behind: {@code 四类事项:项目安排、大额资金、人事任免}, {@code 财务科、基建科、药剂科负责人,共四个科室}, {@code
 * 进社区、进学校、进企业“四进”}, {@code 前五位是四川、贵州、重庆、广东}.
 */
final class MarkedLists {
  private static final String NUMBER = "([两二三四五六七八九十]|(?<![\\d.,])\\d{1,2})";

  /** The number, what is counted, and the word or mark that opens the list. */
  private static final PrefilteredPattern OPENS =
      PrefilteredPattern.compile(
          "(?<![第近约每各其多几超/])(?:前"
              + NUMBER
              + "(?:位|名|大|强|项|类|个)[\\p{IsHan}]{0,8}?|"
              + NUMBER
              + "(?:大类?|个|类|项|种|本|方面|部分|家|名|位)(?!月|小时|工作日|季度|百分|以上|以下|多|余)[\\p{IsHan}]{0,8}?[”]?)(?<opens>[:(]|(?:依次|分别)(?:为|是|有):?|(?<=前\\D{1,12})[为是]:?)");

  private static final PrefilteredPattern COUNTS =
      PrefilteredPattern.compile(
          "[,(]?(?:一?共(?:计|有)?|合计|总计)"
              + NUMBER
              + "(?:大?类|种|家|所|位|名|门|大|(?:个|项)(?=[\\p{IsHan}]{2}))(?!以上|以下|多|余)[\\p{IsHan}]{0,4}(?=[。,;)\\n]|$)");

  /** The last two names are joined by a word, and the number is right behind them. */
  private static final PrefilteredPattern JOINED =
      PrefilteredPattern.compile(
          "(?:和|与|以及|及)[\\p{IsHan}]{2,8}?([三四五六七八九])(?:种|类|个|项|大|方)(?!月|小时|工作日)[\\p{IsHan}]{2}");

  /** {@code “五进”}: how often the character stands before. */
  private static final PrefilteredPattern AGAIN =
      PrefilteredPattern.compile("的?“([两二三四五六七八九十])([\\p{IsHan}]{1,2})”");

  private static final PrefilteredPattern CHOICE =
      PrefilteredPattern.compile("\\(([^()、]{1,10}(?:、[^()、]{1,10}){1,8})\\)([两二三四五六七八九])选[一1]");

  /** Words of clauses, of lists that go on, and of lists in lists. */
  private static final PrefilteredPattern NO_NAMES =
      PrefilteredPattern.compile(
          "等|以及其|其中|[一二三四五六]是|首先|其次|第[一二三]|[①-⑨]|\\([一二三1-9]\\)|[?!]|另|各[一1]|每|如|例");

  private static final int LONGEST = 160;
  private static final int LONGEST_NAME = 22;
  private static final int FARTHEST = 2;

  private MarkedLists() {}

  /** Adds the lists between {@code start} and {@code end}. */
  static void add(String text, int start, int end, List<Enumeration> found) {
    Span block = new Span(start, end);
    if (block.find(text, "、") < 0 && block.find(text, "分别") < 0) {
      return;
    }
    for (Matcher opens = OPENS.matcherSeeingMore(text, start, end); opens.find(); ) {
      String number = opens.group(1) == null ? opens.group(2) : opens.group(1);
      int from = opens.start(opens.group(1) == null ? 2 : 1);
      Span count = new Span(from, opens.start("opens"));
      boolean figures = opens.group("opens").length() > 1;
      List<Span> names = behind(text, opens.end(), end, figures);
      if (figures || names.stream().noneMatch(name -> hasDigit(name.of(text)))) {
        // 4家(土建2家、监理1家、检测1家): the parts of their number
        add(text, names, number, count, found);
      }
    }
    for (Matcher counts = COUNTS.matcherSeeingMore(text, start, end); counts.find(); ) {
      Span count = new Span(counts.start(1), counts.end());
      add(text, before(text, start, counts.start()), counts.group(1), count, found);
    }
    for (Matcher joined = JOINED.matcher(text, start, end); joined.find(); ) {
      List<Span> names = before(text, start, joined.start(1));
      boolean row = names.size() > 1 && names.get(names.size() - 1).length() < LONGEST_NAME / 2;
      if (row) {
        add(text, names, joined.group(1), new Span(joined.start(1), joined.end()), found);
      }
    }
    for (Matcher again = AGAIN.matcher(text, start, end); again.find(); ) {
      List<Span> names = before(text, start, again.start());
      String word = again.group(2);
      boolean row = names.size() > 2 && names.get(0).of(text).contains(word);
      if (row
          && names.subList(1, names.size()).stream()
              .allMatch(name -> name.of(text).startsWith(word))) {
        add(text, names, again.group(1), new Span(again.start(1), again.end(2)), found);
      }
    }
    for (Matcher choice = CHOICE.matcher(text, start, end); choice.find(); ) {
      List<Span> names = split(text, choice.start(1), choice.end(1), '、');
      add(text, names, choice.group(2), new Span(choice.start(2), choice.end()), found);
    }
  }

  /** The names behind {@code from}, up to the mark that ends them. */
  private static List<Span> behind(String text, int from, int end, boolean figures) {
    int until = from;
    int depth = 0;
    boolean row = false;
    for (; until < end && until - from < LONGEST; until++) {
      char c = text.charAt(until);
      depth += opens(c) ? 1 : closes(c) ? -1 : 0;
      row |= c == '、' && depth == 0;
      boolean comma = c == ',' && (row || !figures);
      if (depth < 0 || (depth == 0 && (c == '。' || c == ';' || c == '\n' || comma))) {
        break;
      }
    }
    if (until - from >= LONGEST) {
      return List.of();
    }
    return split(text, from, until, row ? '、' : ',');
  }

  /** The names before {@code until}, back to the mark that opens them. */
  private static List<Span> before(String text, int start, int until) {
    int from = until;
    int depth = 0;
    for (; from > start && until - from < LONGEST; from--) {
      char c = text.charAt(from - 1);
      depth += closes(c) ? 1 : opens(c) ? -1 : 0;
      if (depth < 0 || (depth == 0 && ",;:。\n!?".indexOf(c) >= 0)) {
        break;
      }
    }
    return split(text, from, until, '、');
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean opens(char c) {
    return "(“《【「‘".indexOf(c) >= 0;
  }

  private static boolean closes(char c) {
    return ")”》】」’".indexOf(c) >= 0;
  }

  private static List<Span> split(String text, int from, int until, char mark) {
    List<Span> names = new ArrayList<>();
    int depth = 0;
    int at = from;
    for (int i = from; i <= until; i++) {
      char c = i == until ? mark : text.charAt(i);
      depth += opens(c) ? 1 : closes(c) ? -1 : 0;
      if (c == mark && (depth == 0 || i == until)) {
        names.add(new Span(at, i));
        at = i + 1;
      }
    }
    return names;
  }

  private static void add(
      String text, List<Span> names, String number, Span count, List<Enumeration> found) {
    Enumeration list = list(text, names, number, count);
    if (list != null && found.stream().noneMatch(one -> one.span().overlaps(list.span()))) {
      found.add(list);
    }
  }

  private static @Nullable Enumeration list(
      String text, List<Span> names, String number, Span count) {
    int most = 0;
    for (Span name : names) {
      String words = name.of(text);
      if (words.isBlank() || words.length() > LONGEST_NAME || NO_NAMES.isIn(words)) {
        return null;
      }
      most++;
      for (int i = 1; i + 1 < words.length(); i++) {
        most += "和与及或".indexOf(words.charAt(i)) >= 0 ? 1 : 0;
      }
    }
    long declared =
        Character.isDigit(number.charAt(0))
            ? Long.parseLong(number)
            : ChineseNumerals.value(number);
    if (names.size() < 2 || most < 3 || Math.abs(names.size() - declared) > FARTHEST) {
      return null;
    }
    Span all = names.get(0).union(names.get(names.size() - 1)).union(count);
    return new Enumeration(all, names, names.size(), most, declared, count, false);
  }
}
