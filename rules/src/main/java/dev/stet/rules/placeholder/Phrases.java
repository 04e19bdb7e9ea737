package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.match.Match;
import dev.stet.rules.match.PatternSet;
import dev.stet.rules.pack.CompiledSets;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;

/** Fixed phrases, looked for in the prose of a document. Immutable. */
final class Phrases {
  private final PatternSet patterns;

  private Phrases(PatternSet patterns) {
    this.patterns = patterns;
  }

  static Phrases of(String... regexes) {
    return new Phrases(CompiledSets.of(regexes));
  }

  /** Where they stand in {@code document}, not counting code and quotations, in order. */
  List<Span> in(Document document) {
    List<Block> blocks = Prose.blocks(document);
    List<Span> found = new ArrayList<>();
    patterns.find(
        document.folded(),
        blocks.stream().map(Block::span).toList(),
        new PatternSet.Visitor() {
          @Override
          public boolean wants(int pattern, int stretch) {
            return true;
          }

          @Override
          public boolean take(int pattern, int stretch, Match match) {
            Span span = new Span(match.start(), match.end());
            if (Surroundings.holds(document, Inside.INLINE_CODE, span)
                || Surroundings.holds(document, Inside.QUOTES, span)) {
              return false;
            }
            found.add(span);
            return true;
          }
        });
    found.sort(null);
    return found;
  }
}
