package dev.stet.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Span;
import dev.stet.rules.match.Match;
import dev.stet.rules.match.PatternSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompiledSetsTest {
  private static final String WORDS = "(?:fill|write) [a-z]+ here";
  private static final String SLOT = "_{3,8}\\s?[年月日]";

  @Test
  @DisplayName("the same patterns are one set")
  void theSamePatternsAreOneSet() {
    assertThat(CompiledSets.of(WORDS, SLOT)).isSameAs(CompiledSets.of(WORDS, SLOT));
    assertThat(CompiledSets.of(SLOT)).isNotSameAs(CompiledSets.of(WORDS));
  }

  @Test
  @DisplayName("a set that is read back finds what the one that was written finds")
  void aSetThatIsReadBackFindsTheSame() throws IOException {
    PatternSet made = CompiledSets.of(WORDS, SLOT);
    String key = WORDS + "\n" + SLOT;

    Map<String, ByteBuffer> compiled = CompiledSets.decode(CompiledSets.encode(Map.of(key, made)));
    PatternSet read =
        PatternSet.read(
            List.of(new PatternSet.Source(WORDS, false), new PatternSet.Source(SLOT, false)),
            compiled.getOrDefault(key, ByteBuffer.allocate(0)));

    String text = "Please write names here, on ____ 年 or ___月.";
    assertThat(found(read, text)).containsExactly("write names here", "____ 年", "___月");
    assertThat(found(made, text)).isEqualTo(found(read, text));
  }

  @Test
  @DisplayName("the same sets are the same bytes, in whatever order they were asked for")
  void theSameSetsAreTheSameBytes() throws IOException {
    PatternSet words = CompiledSets.of(WORDS);
    PatternSet slot = CompiledSets.of(SLOT);

    assertThat(CompiledSets.encode(Map.of(WORDS, words, SLOT, slot)))
        .isEqualTo(CompiledSets.encode(Map.of(SLOT, slot, WORDS, words)));
  }

  private static List<String> found(PatternSet set, String text) {
    List<String> found = new ArrayList<>();
    set.find(
        text,
        List.of(new Span(0, text.length())),
        new PatternSet.Visitor() {
          @Override
          public boolean wants(int pattern, int stretch) {
            return true;
          }

          @Override
          public boolean take(int pattern, int stretch, Match match) {
            found.add(text.substring(match.start(), match.end()));
            return true;
          }
        });
    return found;
  }
}
