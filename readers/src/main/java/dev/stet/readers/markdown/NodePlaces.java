package dev.stet.readers.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Where the nodes of parsed Markdown stand in a source.
 *
 * @param base where the parsed Markdown begins in {@code source}
 */
record NodePlaces(String source, int base) {

  int start(SourceSpan span) {
    return base + span.getInputIndex();
  }

  /** Where {@code node} begins; {@code otherwise} if the parser made it up. */
  int start(Node node, int otherwise) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? otherwise : start(spans.get(0));
  }

  /** Where {@code node} ends; {@code otherwise} if the parser made it up. */
  int end(Node node, int otherwise) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return otherwise;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return start(last) + last.getLength();
  }

  /** Where the line that holds {@code offset} of the source ends, before its line break. */
  int lineEnd(int offset) {
    int at = Math.min(offset, source.length());
    while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Where the line after the one that holds {@code offset} of the source begins. */
  int afterLine(int offset) {
    int end = lineEnd(offset);
    return source.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, source.length());
  }
}
