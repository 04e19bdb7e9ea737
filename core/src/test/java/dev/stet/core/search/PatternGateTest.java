package dev.stet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternGateTest {
  private static final String LETTERS = "aAbB1 _-,中〇。\n\u0301😀";

  private static boolean mayMatch(String regex, String text) {
    return PatternGate.of(RegexReader.read(regex, 0).orElseThrow())
        .orElseThrow()
        .mayMatch(text, 0, text.length(), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "(?<![\\d.])\\d{4}年; 12023年",
        "\\d{1,3}%(?!以上); 共98元",
        "^\\s*第\\d+章; 见第3章",
        "第\\d+章$; 第3章 总则",
        "\\bcat\\b; concatenate",
        "\\p{IsHan}{2}[,，]\\p{IsHan}; 甲，乙",
        "(?i)not for sale; not  for sale",
        "[^\\p{IsHan}\\s]x; 中x",
        "a(?=\\d); ab1"
      })
  void seesThatNothingMatches(String regex, String text) {
    assertThat(Pattern.compile(regex).matcher(text).find()).isFalse();
    assertThat(mayMatch(regex, text)).isFalse();
  }

  @Test
  void isNotMadeForWhatMatchesEverything() {
    assertThat(PatternGate.of(RegexReader.read("a*", 0).orElseThrow())).isEmpty();
  }

  @Test
  void doesNotUnderstandAllFlags() {
    assertThat(RegexReader.read("a#b", Pattern.COMMENTS)).isEmpty();
    assertThat(RegexReader.read("(?x)a b", 0)).isEmpty();
    assertThat(RegexReader.read("a", Pattern.UNICODE_CASE)).isEmpty();
  }

  @Test
  void doesNotUnderstandWhatEndsInsideAnEscape() {
    assertThat(RegexReader.read("a\\", 0)).isEmpty();
    assertThat(RegexReader.read("a\\p", 0)).isEmpty();
    assertThat(RegexReader.read("[a\\x4", 0)).isEmpty();
  }

  /** Where the pattern finds a match, the gate must let it. */
  @Test
  void neverHidesAMatch() {
    Random random = new Random(20_261);
    int found = 0;
    int hidden = 0;
    for (int i = 0; i < 6_000; i++) {
      int flags = random.nextInt(3) == 0 ? Pattern.MULTILINE : 0;
      flags |= random.nextInt(4) == 0 ? Pattern.CASE_INSENSITIVE : 0;
      String regex = regex(random, 3, true);
      Pattern pattern = compiled(regex, flags);
      PatternGate gate = RegexReader.read(regex, flags).flatMap(PatternGate::of).orElse(null);
      if (pattern == null || gate == null) {
        continue;
      }
      for (int k = 0; k < 20; k++) {
        String text = text(random);
        int start = random.nextInt(text.length() + 1);
        int end = start + random.nextInt(text.length() - start + 1);
        boolean seesMore = random.nextBoolean();
        Matcher matcher = pattern.matcher(text).region(start, end).useTransparentBounds(seesMore);
        boolean may = gate.mayMatch(text, start, end, seesMore);
        if (matcher.find()) {
          found++;
          assertThat(may)
              .as("%s with %s in %s from %s to %s", regex, flags, text, start, end)
              .isTrue();
        } else {
          hidden += may ? 0 : 1;
        }
      }
    }
    assertThat(found).isGreaterThan(5_000);
    assertThat(hidden).isGreaterThan(20_000);
  }

  private static @Nullable Pattern compiled(String regex, int flags) {
    try {
      return Pattern.compile(regex, flags);
    } catch (PatternSyntaxException e) {
      return null; // what is looked behind may have no limit
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(14);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(letter(random));
    }
    return text.toString();
  }

  private static int letter(Random random) {
    int[] letters = LETTERS.codePoints().toArray();
    return letters[random.nextInt(letters.length)];
  }

  private static String regex(Random random, int depth, boolean looks) {
    List<String> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      parts.add(part(random, depth, looks));
    }
    String sequence = String.join("", parts);
    return depth > 0 && random.nextInt(4) == 0
        ? sequence + "|" + regex(random, depth - 1, looks)
        : sequence;
  }

  private static String part(Random random, int depth, boolean looks) {
    String one =
        switch (random.nextInt(depth > 0 ? 12 : 6)) {
          case 0, 1, 2 -> literal(letter(random));
          case 3 -> set(random);
          case 4 ->
              List.of(".", "\\d", "\\w", "\\W", "\\s", "\\S", "\\p{IsHan}", "\\p{L}", "\\P{L}")
                  .get(random.nextInt(9));
          case 5 -> "[^" + "ab1,中".charAt(random.nextInt(5)) + "\\s]";
          case 6 -> List.of("^", "$", "\\b", "\\B", "\\A", "\\z", "\\Z").get(random.nextInt(7));
          case 7 -> "(?:" + regex(random, depth - 1, looks) + ")";
          case 8 -> "(?i:" + regex(random, depth - 1, looks) + ")";
          case 9 -> "(" + regex(random, depth - 1, looks) + ")";
          default ->
              looks
                  ? List.of("(?=", "(?!", "(?<=", "(?<!").get(random.nextInt(4))
                      + regex(random, depth - 1, false)
                      + ")"
                  : "(?>" + regex(random, depth - 1, false) + ")";
        };
    return one
        + List.of("", "", "", "?", "+", "*", "{2}", "{0,2}", "{2,5}", "+?", "{3,8}")
            .get(random.nextInt(11));
  }

  private static String literal(int c) {
    if (c == '\n') {
      return "\\n";
    }
    return "-_,".indexOf(c) >= 0 ? "\\" + (char) c : Character.toString(c);
  }

  private static String set(Random random) {
    return List.of(
            "[ab]",
            "[a-c1]",
            "[^a中]",
            "[\\d,]",
            "[A-Z&&[^B]]",
            "[^\\p{IsHan}1]",
            "[a[1-3]]",
            "[-,]",
            "[^\\w]")
        .get(random.nextInt(9));
  }
}
