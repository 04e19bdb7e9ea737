package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Chinese lists that a mark parts from their number: {@code 三大基地:东坑、石桥、上塘}, {@code 列席:王平、李安(共2人)}.
 */
final class CountedLists {
  private static final String NUMBER = "([两二三四五六七八九十]|(?<![\\d.,])\\d{1,2})";
  private static final String NAME = "[^、,;:。()!?\\s\\d]{1,12}";
  private static final String NAMES = "(" + NAME + "(?:、" + NAME + "){1,14})";

  /** The number before, as in 三大基地; the list ends with its line or sentence. */
  private static final PrefilteredPattern NUMBER_FIRST =
      PrefilteredPattern.compile(
          NUMBER + "(大|个|家|位|名|所)([\\p{IsHan}]{2,6})[:(]\\s?" + NAMES + "(?=[。;)\\n]|$)");

  /** {@code 6个村(…)}, {@code 监测井5口(D1、D2)}: the number of what the bracket right behind lists. */
  private static final PrefilteredPattern IN_BRACKETS =
      PrefilteredPattern.compile(
          "(?<![第约近每各前])"
              + NUMBER
              + "(个|家|座|条|处|所|项|种|类|款|口|台|支|位|名|门|部|篇|本|册|栋|眼|艘|镇|乡|村|县|市|区|省|国)([\\p{IsHan}]{0,6})\\(\\s?("
              + "(?:[A-Z]+-?\\d{1,2}|"
              + NAME
              + ")(?:、(?:[A-Z]+-?\\d{1,2}|"
              + NAME
              + ")){1,14})(?=\\))");

  /** The number behind, in brackets or after a comma. */
  private static final PrefilteredPattern NUMBER_LAST =
      PrefilteredPattern.compile(
          NAMES + "[(,]?(?:共计|共|计|合计)" + NUMBER + "(人|名|位|家|所|个)(?=[。,;)\\n]|$)");

  /** The number behind, without the names: what is looked for first, since names begin anywhere. */
  private static final PrefilteredPattern LAST =
      PrefilteredPattern.compile("[共计]" + NUMBER + "[人名位家所个](?:[。,;)\\n]|$)");

  /** Words of clauses, of lists that go on, and of parts of names. */
  private static final PrefilteredPattern NO_NAMES =
      PrefilteredPattern.compile("等|以及|及其|分别|包括|[是的了]|其中|方面|问题|环节|阶段");

  /** Far fewer or more names explain what is counted, and list nothing. */
  private static final int FARTHEST = 2;

  private CountedLists() {}

  /** Adds the lists between {@code start} and {@code end}. */
  static void add(String text, int start, int end, List<Enumeration> found) {
    if (new Span(start, end).find(text, "、") < 0) {
      return;
    }
    Matcher first = NUMBER_FIRST.matcher(text, start, end);
    while (first.find()) {
      Span names = new Span(first.start(4), first.end(4));
      Span count = new Span(first.start(1), first.end(3));
      add(text, names, first.group(1), count, found);
    }
    Matcher bracket = IN_BRACKETS.matcherSeeingMore(text, start, end);
    while (new Span(start, end).find(text, "(") >= 0 && bracket.find()) {
      Span names = new Span(bracket.start(4), bracket.end(4));
      int listed = names.of(text).split("、", -1).length;
      if (Math.abs(listed - number(bracket.group(1))) > FARTHEST) {
        // 70个县(市、特区): what a county may be called
        continue;
      }
      add(text, names, bracket.group(1), new Span(bracket.start(1), bracket.end(3)), found);
    }
    if (!LAST.matcher(text, start, end).find()) {
      return;
    }
    Matcher last = NUMBER_LAST.matcher(text, start, end);
    while (last.find()) {
      Span names = new Span(last.start(1), last.end(1));
      Span count = new Span(last.start(2), last.end(3));
      if (Math.abs(names.of(text).split("、", -1).length - number(last.group(2))) > FARTHEST) {
        // 班组长、安全员、电工共16人: what they are, not who
        continue;
      }
      add(text, names, last.group(2), count, found);
    }
  }

  private static void add(
      String text, Span names, String number, Span count, List<Enumeration> found) {
    Enumeration list = list(text, names, number, count);
    boolean known =
        list == null || found.stream().anyMatch(other -> other.span().overlaps(list.span()));
    if (!known && list != null) {
      found.add(list);
    }
  }

  private static @Nullable Enumeration list(String text, Span names, String number, Span count) {
    if (NO_NAMES.isIn(names.of(text))) {
      return null;
    }
    List<Span> items = new ArrayList<>();
    int most = 0;
    int from = names.start();
    for (int i = from; i <= names.end(); i++) {
      if (i == names.end() || text.charAt(i) == '、') {
        Span item = new Span(from, i);
        items.add(item);
        most += 1;
        for (int c = from + 1; c < i; c++) {
          char joint = text.charAt(c);
          most += joint == '和' || joint == '与' || joint == '及' ? 1 : 0;
        }
        from = i + 1;
      }
    }
    long declared = number(number);
    return new Enumeration(names.union(count), items, items.size(), most, declared, count, false);
  }

  private static long number(String written) {
    return Character.isDigit(written.charAt(0))
        ? Long.parseLong(written)
        : ChineseNumerals.value(written);
  }
}
