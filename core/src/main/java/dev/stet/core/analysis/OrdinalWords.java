package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Points that words count within a paragraph: 第一，首先，{@code The first is}. */
final class OrdinalWords {
  private static final List<String> ORDINALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  private static final String ORDINAL_ENDS = ",，、:：是要";

  /** 首先，其次，再次: points that are counted without figures. */
  private static final PrefilteredPattern SEQUENCE =
      PrefilteredPattern.compile("(?<=[:：;；。])\\s*(首先|其次|再次)[,，是]");

  /** Points that other words count. */
  private static final PrefilteredPattern CLOSES =
      PrefilteredPattern.compile("最后|此外|另外|再者|然后|第[三四五六]|还有|同时|(?:一|二)是");

  private static final List<String> ENGLISH_ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private static final PrefilteredPattern ORDINAL_SENTENCE =
      PrefilteredPattern.compile(
          "(?<![a-z,] )\\b(?:The )?(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|(?<=The )(?:first|second|third|fourth|fifth|sixth|seventh|eighth))(?:ly)?(?:,| is\\b| was\\b| concerns\\b)");

  /** Three things: first, …; second, …. */
  private static final PrefilteredPattern ORDINAL_CLAUSE =
      PrefilteredPattern.compile(
          "(?<=: |; |; and )(first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?, ");

  /** Words that count the points that are left. */
  private static final PrefilteredPattern OTHERS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:last|final|finally|other|others|third|fourth|fifth|sixth|remaining|also|next|then)\\b");

  private OrdinalWords() {}

  /**
   * The promise of {@code count} points that {@code words} make, if such words count the points
   * that follow; null if none do.
   *
   * @param clauseEnd where the clause of {@code words} ends
   * @param from where the words behind it begin
   * @param end where the paragraph ends
   */
  static @Nullable Promise promise(
      String folded, Span words, int count, int clauseEnd, int from, int end) {
    Promise promise = ordinals(folded, words, count, from, end);
    promise = promise == null ? sequence(folded, words, count, clauseEnd, end) : promise;
    return promise == null ? sentences(folded, words, count, from, end) : promise;
  }

  /** 从三个方面改进：第一，…；第二，…。 */
  private static @Nullable Promise ordinals(
      String folded, Span words, int count, int from, int end) {
    if (!folded.startsWith("第一", from) || count > ORDINALS.size()) {
      return null;
    }
    List<Span> items = new ArrayList<>();
    int at = from;
    for (String ordinal : ORDINALS) {
      int next = folded.indexOf("第" + ordinal, at);
      if (next < 0 || next >= end || ORDINAL_ENDS.indexOf(folded.charAt(next + 2)) < 0) {
        break;
      }
      items.add(new Span(next, next + 2));
      at = next + 2;
    }
    return items.isEmpty() ? null : new Promise(words, count, items, List.of());
  }

  /** 有两点：首先，…；其次，…；再次，…。 */
  private static @Nullable Promise sequence(
      String folded, Span words, int count, int from, int end) {
    Matcher word = SEQUENCE.matcherSeeingMore(folded, from, end);
    List<Span> items = new ArrayList<>();
    boolean first = false;
    while (word.find()) {
      first |= word.start() == from && word.group(1).equals("首先");
      items.add(new Span(word.start(1), word.end(1)));
    }
    return first && items.size() > 1 && !CLOSES.matcher(folded, from, end).find()
        ? new Promise(words, count, items, List.of())
        : null;
  }

  /** Our study has three aims. The first is to …. The second is to …. */
  private static @Nullable Promise sentences(
      String folded, Span words, int count, int from, int end) {
    boolean clauses = folded.startsWith("first", from);
    if (!clauses && !folded.startsWith("The first ", from) && !folded.startsWith("First", from)) {
      return null;
    }
    Matcher ordinal =
        (clauses ? ORDINAL_CLAUSE : ORDINAL_SENTENCE).matcherSeeingMore(folded, from, end);
    List<Span> items = new ArrayList<>();
    while (ordinal.find()) {
      int number = ENGLISH_ORDINALS.indexOf(ordinal.group(1).toLowerCase(Locale.ROOT)) + 1;
      if (number != items.size() + 1) {
        return null;
      }
      items.add(new Span(ordinal.start(1), ordinal.end(1)));
    }
    Matcher other = OTHERS.matcher(folded, from, end);
    boolean others = false;
    while (other.find()) {
      int at = other.start();
      others |= items.stream().noneMatch(item -> item.start() == at);
    }
    return items.size() < 2 || items.size() > count || others
        ? null
        : new Promise(words, count, items, List.of());
  }
}
