package dev.stet.readers.markdown;

import dev.stet.readers.html.HtmlText;
import dev.stet.readers.markup.MarkupText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element with words to the writer that a blank line ends for Markdown: it goes on in the
 * paragraphs behind it until its end tag comes.
 */
final class Guidance {
  private final MarkupText text;

  /** What ends the words that began at {@link #start}; null if there are none. */
  private @Nullable String endTag;

  private int start;

  Guidance(MarkupText text) {
    this.text = text;
  }

  /** Whether an element in {@code parsed} is marked as said to the writer. */
  static boolean isIn(Element parsed) {
    return parsed.select("[class]").stream().anyMatch(HtmlText::isGuidance);
  }

  /** Looks for one that begins in {@code html}; its words were taken from {@code from} on. */
  void begin(String html, Element parsed, int from) {
    parsed.select("[class]").stream()
        .filter(HtmlText::isGuidance)
        .filter(element -> !html.contains("</" + element.normalName()))
        .findFirst()
        .ifPresent(
            element -> {
              endTag = "</" + element.normalName();
              start = from;
            });
  }

  /** Tells of the words so far if {@code html} begins with the end tag. */
  void end(String html) {
    if (endTag != null && html.startsWith(endTag)) {
      text.guidance(start);
      endTag = null;
    }
  }
}
