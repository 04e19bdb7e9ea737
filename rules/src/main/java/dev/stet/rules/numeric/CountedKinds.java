package dev.stet.rules.numeric;

import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Parts of which the text says how many there are: behind 三大产业 come 制造业, 食品工业 and 纺织工业, and nothing
 * is left.
 */
final class CountedKinds {
  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile(
          "([两二三四五六七八九]|(?<![\\d.,])[2-9])(?:大|个|类|项|种|家|所|条|支)([\\p{IsHan}]{1,2})");

  private CountedKinds() {}

  /**
   * Whether {@code words} count as many things as there are {@code names}, and every name is that
   * of such a thing.
   */
  static boolean all(String words, List<String> names) {
    Matcher count = COUNT.matcher(words);
    while (count.find()) {
      if (number(count.group(1)) == names.size()
          && count
              .group(2)
              .codePoints()
              .anyMatch(thing -> names.stream().allMatch(name -> name.indexOf(thing) >= 0))) {
        return true;
      }
    }
    return false;
  }

  private static long number(String digit) {
    char c = digit.charAt(0);
    return c == '两' ? 2 : c <= '9' ? c - '0' : "一二三四五六七八九".indexOf(c) + 1;
  }
}
