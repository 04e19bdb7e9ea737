package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Readings that a site put in brackets behind words and whose letters with tones were lost on the
 * way: 电子商务(din z shn w), 协议(xiy). What is left begins each syllable as the characters before the
 * bracket do and has fewer vowels than these, which no abbreviation has again and again.
 */
final class LostReadings {
  private static final PrefilteredPattern BRACKET =
      PrefilteredPattern.compile(
          "(?<=\\p{IsHan}{2}[”》]{0,1})[(（]([a-z]{1,9}(?: ?[a-z]{1,6}){0,5})[)）]");

  private static final Charset GB2312 = Charset.forName("GB2312");

  private static final int FEWEST = 3;
  private static final int MOST_SYLLABLES = 6;

  /**
   * Where in GB/T 2312, whose common characters stand in the order of their readings, those that
   * begin with each letter start; none begins with i, u or v.
   */
  private static final int[] STARTS = {
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1, 0xD7FA
  };

  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

  private LostReadings() {}

  /** The brackets with what is left in them; none if there are too few to be sure. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE || block.kind() == BlockKind.CODE) {
        continue;
      }
      Matcher bracket =
          BRACKET.matcherSeeingMore(document.folded(), block.span().start(), block.span().end());
      while (bracket.find()) {
        if (isReading(document.text(), bracket.start(), bracket.group(1))) {
          found.add(new Span(bracket.start(), bracket.end()));
        }
      }
    }
    return found.size() >= FEWEST ? found : List.of();
  }

  /** Whether {@code left} can be what is left of the reading of the characters before. */
  private static boolean isReading(String text, int bracket, String left) {
    String letters = left.replace(" ", "");
    long vowels = letters.chars().filter(c -> "aeiou".indexOf(c) >= 0).count();
    for (int syllables = 1; syllables <= MOST_SYLLABLES; syllables++) {
      String initials = initials(text, bracket, syllables);
      if (initials.length() < syllables) {
        return false;
      }
      if (syllables > 1
          && vowels < syllables
          && letters.length() > syllables
          && follows(letters, initials)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code letters} begin with the first initial and hold the others in this order. */
  private static boolean follows(String letters, String initials) {
    if (letters.charAt(0) != initials.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 1; i < initials.length(); i++) {
      at = letters.indexOf(initials.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** How the readings of the last characters before {@code at} begin; shorter if not known. */
  private static String initials(String text, int at, int count) {
    StringBuilder initials = new StringBuilder();
    int i = at - 1;
    while (i >= 0 && "”》".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    for (; i >= 0 && initials.length() < count; i--) {
      byte[] code = text.substring(i, i + 1).getBytes(GB2312);
      int value = code.length == 2 ? (code[0] & 0xFF) << 8 | (code[1] & 0xFF) : 0;
      int letter = STARTS.length - 1;
      while (letter >= 0 && value < STARTS[letter]) {
        letter--;
      }
      if (letter < 0 || letter >= LETTERS.length()) {
        return "";
      }
      initials.append(LETTERS.charAt(letter));
    }
    return initials.reverse().toString();
  }
}
