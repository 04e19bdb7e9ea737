package dev.stet.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredWordsTest {
  private static final String ALPHABET = "aabbXx12.,:%()[]{} \n万元年镇某的";
  private static final String[] ATOMS = {
    "a",
    "b",
    "X",
    "1",
    "万",
    "元",
    "\\.",
    "%",
    "[ab]",
    "[0-9]",
    "[^a\\n]",
    "[xX年]",
    "[]a]",
    "[a[^b]]",
    "[\\p{IsHan}&&[^的]]",
    "\\d",
    "\\s",
    ".",
    "\\b",
    "^",
    "(?=a)",
    "(?!b)",
    "(?<=万)",
    "(?<!元)",
    "(?i:ab|x)",
    "\\u5143",
    "\\x{5143}",
    "(a|万)\\1",
    "ab万",
    "年某的"
  };
  private static final String[] LOOPS = {
    "", "", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,4}", "+?", "*+", "{2,}"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTextWithoutTheWordsHasNoMatch(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String regex = pattern(random, 0);
      Pattern plain = Pattern.compile(regex, Pattern.MULTILINE);
      PrefilteredPattern filtered = PrefilteredPattern.compile(regex, Pattern.MULTILINE);
      for (int j = 0; j < 5; j++) {
        String text = text(random);
        Matcher expected = plain.matcher(text);
        Matcher found = filtered.matcher(text);
        while (expected.find()) {
          assertThat(found.find()).as("%s in %s", regex, text).isTrue();
          assertThat(found.start()).isEqualTo(expected.start());
          assertThat(found.end()).isEqualTo(expected.end());
        }
        assertThat(found.find()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'(?:第)?[0-9]+页(?:共[0-9]+页)?', 页",
    "'[a-z ]{2,30}(?:trial|demo) version', 'trial version,demo version'",
    "'(?i)\\bread (?:more|on)\\b', 'read more,read on'",
    "'(?<!不)(?:同比|环比)(?:增长|下降)[0-9]', '同比增长,同比下降,环比增长,环比下降'",
    "'x{3}[^\\n]*y', xxx",
    "'\\p{L}\\Q(a|b)\\E', '(a|b)'",
    "'(?:一二)?[五六]七', '五七,六七,一二五七,一二六七'"
  })
  void theRarestWordsOfAPatternAreTaken(String regex, String words) {
    assertThat(RegexReader.read(regex, 0).flatMap(RequiredWords::of))
        .contains(Set.of(words.split(",")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a-z]+", "a|[0-9]*", "(?x) a b", "(?:abc)?", "[^a]{5}", "(", "\\p{L"})
  void aPatternWithoutSuchWordsHasNone(String regex) {
    assertThat(RegexReader.read(regex, 0).flatMap(RequiredWords::of)).isEmpty();
  }

  @Test
  void theWordsAreLookedForInTheRegionAlone() {
    PrefilteredPattern pattern = PrefilteredPattern.compile("[0-9]+页");
    Matcher matcher = pattern.matcher("12页 34页 x", 4, 7);
    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group()).isEqualTo("34页");
    assertThat(pattern.matcher("12页 34 x", 4, 6).find()).isFalse();
    assertThat(pattern.isIn("12 页")).isFalse();
  }

  @Test
  void alternativesAreThoseOutsideOfGroupsAndSets() {
    assertThat(PrefilteredPattern.alternatives("ab|(?:c|d)e|[|]f|g\\|h", 0)).hasSize(4);
  }

  private static String pattern(Random random, int depth) {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(4) + 1; i > 0; i--) {
      boolean group = depth < 2 && random.nextInt(5) == 0;
      String atom = ATOMS[random.nextInt(ATOMS.length)];
      if (!group && atom.endsWith("\\1")) {
        pattern.append(depth == 0 && pattern.indexOf("(a|万)") < 0 ? atom : "a");
        continue;
      }
      pattern
          .append(
              group
                  ? "(?:" + pattern(random, depth + 1) + "|" + pattern(random, depth + 1) + ")"
                  : "(?:" + atom + ")")
          .append(group ? (random.nextBoolean() ? "?" : "") : LOOPS[random.nextInt(LOOPS.length)]);
    }
    return pattern.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
