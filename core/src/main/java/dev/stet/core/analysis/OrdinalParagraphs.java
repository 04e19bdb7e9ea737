package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that begin with an ordinal: 第一，… 第二，… or 方案一：… 方案二：… or <em>First</em>, …
 * <em>Second</em>, …
 */
final class OrdinalParagraphs {
  private static final PrefilteredPattern ORDINAL =
      PrefilteredPattern.compile(
          "\\s*(?:(?:第(?=[一二三四五六七八九十][,，、:：])|[\\p{IsHan}&&[^第十百]]{2}(?=[一二三四五六七八九十][:：]))([一二三四五六七八九十])[,，、:：]|(?i:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?[,:]))");

  private static final String CHINESE = "一二三四五六七八九十";

  private static final List<String> ENGLISH =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  /** Paragraphs between one ordinal and the next that explain the first. */
  private static final int MOST_BETWEEN = 2;

  private OrdinalParagraphs() {}

  /** The promise of {@code count} points that begin at block {@code from}; null if none do. */
  static @Nullable Promise promise(
      String folded, List<Block> blocks, Span words, int count, int from) {
    List<Span> points = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    int expected = 1;
    int between = 0;
    for (int i = from; i < blocks.size() && between <= MOST_BETWEEN; i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING || block.role() != Role.BODY) {
        break;
      }
      Matcher ordinal = ORDINAL.matcher(folded, block.span().start(), block.span().end());
      int number = ordinal.lookingAt() ? number(ordinal) : 0;
      if (points.isEmpty() && number != 1) {
        return null;
      }
      if (number < expected) {
        between++;
        continue;
      }
      while (expected < number) {
        missing.add(expected++);
      }
      expected++;
      between = 0;
      points.add(new Span(ordinal.start(), ordinal.end()));
    }
    return points.size() < 2 ? null : new Promise(words, count, points, missing);
  }

  private static int number(Matcher ordinal) {
    String chinese = ordinal.group(1);
    return chinese != null
        ? CHINESE.indexOf(chinese) + 1
        : ENGLISH.indexOf(ordinal.group(2).toLowerCase(Locale.ROOT)) + 1;
  }
}
