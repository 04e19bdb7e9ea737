package dev.stet.readers.markdown;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.markup.MarkupText;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Takes the lines of code that are set off by fences or by an indent. */
final class CodeBlocks {
  private static final Pattern TEXT = Pattern.compile("(?i)(?:text|txt|plain|plaintext)\\s*");

  private final MarkupText text;
  private final NodePlaces places;

  CodeBlocks(MarkupText text, NodePlaces places) {
    this.text = text;
    this.places = places;
  }

  void take(FencedCodeBlock code) {
    take(code, code.getLiteral(), 1, holdsWords(code) ? Role.QUOTATION : Role.BODY);
  }

  void take(IndentedCodeBlock code) {
    take(code, code.getLiteral(), 0, Role.BODY);
  }

  /** A fence that calls itself text sets off words for copying, not a program. */
  private static boolean holdsWords(FencedCodeBlock code) {
    String info = code.getInfo();
    return info != null && TEXT.matcher(info).matches();
  }

  private void take(Node code, String literal, int fences, Role role) {
    String[] literalLines = literal.split("\n", -1);
    int count = literal.endsWith("\n") ? literalLines.length - 1 : literalLines.length;
    if (literal.isBlank()) {
      return;
    }
    int start = text.startBlock();
    if (code instanceof FencedCodeBlock fenced && isRaw(fenced.getInfo())) {
      // a fence that hands its words to a typesetter: the fence itself is what a reader would see
      SourceSpan fence = code.getSourceSpans().get(0);
      text.copy(places.start(fence), places.start(fence) + fence.getLength());
      text.put("\n", text.sourceEnd(), text.sourceEnd());
    }
    // counted in lines of the source: a blank line of the code has no span of its own
    int from = places.start(code, text.sourceEnd());
    for (int fence = 0; fence < fences; fence++) {
      from = places.afterLine(from);
    }
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        text.put("\n", text.sourceEnd(), text.sourceEnd());
      }
      line(literalLines[i].replace("\r", ""), from);
      from = places.afterLine(from);
    }
    text.endBlock(Block.of(BlockKind.CODE, new Span(start, text.length())).withRole(role));
  }

  /** Takes {@code line}, which ends the line that holds {@code from} of the source. */
  private void line(String line, int from) {
    int end = places.lineEnd(from);
    int start = Math.max(0, end - line.length()); // what is indented away stands before it
    if (text.source().startsWith(line, start)) {
      text.copy(start, start + line.length());
    } else {
      text.put(line, Math.min(from, end), end);
    }
  }

  /** Whether a fence's words are for another format: {@code {=latex}}. */
  private static boolean isRaw(@Nullable String info) {
    return info != null && info.startsWith("{=") && info.endsWith("}");
  }
}
