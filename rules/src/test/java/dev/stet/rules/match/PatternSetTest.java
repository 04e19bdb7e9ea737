package dev.stet.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import dev.stet.core.document.Span;
import dev.stet.rules.BuiltInRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The set finds what RE2 finds with each pattern alone. */
class PatternSetTest {
  private static final String ALPHABET = "aabbXx12.,:%()[]{} \n万元年镇某的";
  private static final String[] ATOMS = {
    "a",
    "b",
    "x",
    "X",
    "1",
    "万",
    "元",
    "年",
    "镇",
    "\\.",
    "%",
    "[ab]",
    "[0-9]",
    "[^a\\n]",
    "[xX]",
    "\\d",
    "\\w",
    "\\s",
    "\\p{Han}",
    ".",
    "\\b",
    "^",
    "$",
    "\\{",
    "\\[",
    "万元|元|年",
    "(?i:ab|x)",
    "[\\p{Han}a]",
    "\\x{5143}",
    "[^\\n%]"
  };
  private static final String[] LOOPS = {
    "", "", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,4}", "+?", "*?"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomPatternsMatchWhereThePlainEngineSaysSo(long seed) {
    Random random = new Random(seed);
    List<PatternSet.Source> sources = new ArrayList<>();
    while (sources.size() < 120) {
      PatternSet.Source source = new PatternSet.Source(pattern(random, 0), random.nextInt(4) == 0);
      if (!new Re2(source).pattern().matches("")) {
        sources.add(source);
      }
    }
    PatternSet set = PatternSet.of(sources);
    for (int i = 0; i < 60; i++) {
      String text = text(random);
      List<Span> stretches = stretches(text, random);

      List<String> found = new ArrayList<>();
      set.find(text, stretches, collecting(found));

      assertThat(found.stream().sorted().toList())
          .as("seed %d, text %s", seed, text)
          .isEqualTo(plain(sources, text, stretches).stream().sorted().toList());
    }
  }

  @Test
  void noBuiltInPatternIsTriedEverywhere() {
    List<PatternSet.Source> sources =
        BuiltInRules.packs().stream()
            .flatMap(pack -> pack.rules().stream())
            .flatMap(rule -> rule.patterns().stream())
            .map(pattern -> new PatternSet.Source(pattern.regex(), pattern.ignoreCase()))
            .toList();
    assertThat(PatternSet.of(sources).triedEverywhere()).isEmpty();
  }

  @Test
  void aPatternThatTheParserDoesNotKnowIsRunAllTheSame() {
    assertThat(found("\\pL{3}\\pN", "abc1 déf2")).containsExactly("0 0-4", "0 5-9");
    assertThat(found("[[:upper:]]{2}", "aBCd")).containsExactly("0 1-3");
  }

  @Test
  void charactersBeyondTheBasicPlaneAreFound() {
    assertThat(found("😀+", "a😀😀b")).containsExactly("0 1-5");
    assertThat(found("[😀-😂]x", "😁x")).containsExactly("0 0-3");
    assertThat(found("a.b", "a😀b")).containsExactly("0 0-4");
  }

  @Test
  void lettersThatFoldToAsciiAreFoundWhereCaseIsIgnored() {
    assertThat(found("(?i)kilo", "\u212Ailo KILO")).containsExactly("0 0-4", "0 5-9");
  }

  @Test
  void aPatternWithACommonBeginningIsFoundByTheRareWordsInside() {
    String regex = "[a-z0-9. ]{2,30}[- ](?:unlicensed|trial copy)";
    assertThat(Needed.of(RegexParser.parse(regex, false).orElseThrow().root()).before())
        .isEqualTo(31);
    assertThat(found(regex, "Made by pdf tool 2-unlicensed, b trial copy"))
        .containsExactly("0 1-29", "0 30-43");
  }

  @Test
  void aMatchMayBeginBeforeTheWordsOfAnotherWay() {
    assertThat(found("z|[a-z ]{2,30}QQ", "aa z aaQQ")).containsExactly("0 0-9");
    assertThat(found("(?:z|[a-z ]{2,30}QQ)!", "aa z aaQQ! z!"))
        .containsExactly("0 0-10", "0 11-13");
  }

  @Test
  void aMatchBeginsWithWhatItsWordsMayFollow() {
    assertThat(found("[0-9]+\\.个", "12a345.个 6.个")).containsExactly("0 3-8", "0 9-12");
    assertThat(found("[ab]+😀?[ab]*!", "xab😀ba! b!")).containsExactly("0 1-8", "0 9-11");
  }

  @Test
  void aMatchHasAtMostTwoThousandCharacters() {
    assertThat(found("a*b", "a".repeat(5000) + "b")).containsExactly("0 3001-5001");
  }

  @Test
  void aMatchThatIsRefusedDoesNotHideTheNext() {
    List<String> found = new ArrayList<>();
    PatternSet.of(List.of(new PatternSet.Source("aa", false)))
        .find(
            "aaa",
            List.of(new Span(0, 3)),
            new PatternSet.Visitor() {
              @Override
              public boolean wants(int pattern, int stretch) {
                return true;
              }

              @Override
              public boolean take(int pattern, int stretch, Match match) {
                found.add(match.start() + "-" + match.end());
                return false;
              }
            });
    assertThat(found).containsExactly("0-2", "1-3");
  }

  @Test
  void aStretchIsAllAPatternSees() {
    List<String> found = new ArrayList<>();
    PatternSet.of(List.of(new PatternSet.Source("^b$", false)))
        .find("ab b", List.of(new Span(1, 2), new Span(2, 4)), collecting(found));
    assertThat(found).containsExactly("0 1-2");
  }

  private static List<String> found(String regex, String text) {
    List<String> found = new ArrayList<>();
    PatternSet.of(List.of(new PatternSet.Source(regex, false)))
        .find(text, List.of(new Span(0, text.length())), collecting(found));
    return found;
  }

  private static List<String> plain(
      List<PatternSet.Source> sources, String text, List<Span> stretches) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      for (Span stretch : stretches) {
        Matcher matcher = new Re2(sources.get(i)).pattern().matcher(stretch.of(text));
        int from = 0;
        while (from <= stretch.length() && matcher.find(from)) {
          found.add(
              "%d %d-%d"
                  .formatted(
                      i, stretch.start() + matcher.start(), stretch.start() + matcher.end()));
          from = Math.max(matcher.end(), matcher.start() + 1);
        }
      }
    }
    return found;
  }

  private static PatternSet.Visitor collecting(List<String> found) {
    return new PatternSet.Visitor() {
      @Override
      public boolean wants(int pattern, int stretch) {
        return true;
      }

      @Override
      public boolean take(int pattern, int stretch, Match match) {
        found.add("%d %d-%d".formatted(pattern, match.start(), match.end()));
        return true;
      }
    };
  }

  private static String pattern(Random random, int depth) {
    StringBuilder pattern = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      boolean nested = depth < 2 && random.nextInt(5) == 0;
      String atom =
          nested
              ? "(" + pattern(random, depth + 1) + ")"
              : "(?:" + ATOMS[random.nextInt(ATOMS.length)] + ")";
      boolean condition = atom.matches("\\(\\?:(\\\\b|\\^|\\$)\\)");
      pattern.append(atom).append(condition ? "" : LOOPS[random.nextInt(LOOPS.length)]);
      if (random.nextInt(8) == 0 && i + 1 < parts) {
        pattern.append('|');
      }
    }
    return pattern.toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(80);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static List<Span> stretches(String text, Random random) {
    List<Span> stretches = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + 1 + random.nextInt(40));
      stretches.add(new Span(at, end));
      at = end + random.nextInt(3);
    }
    return stretches;
  }
}
