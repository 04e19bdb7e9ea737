package dev.stet.readers.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A piece of Markdown that its parser takes for HTML, by what it is to a reader.
 *
 * @param html without blanks round it
 */
record HtmlPiece(String html) {
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--(.*?)-->");

  private static final Pattern SLOT =
      Pattern.compile("<([A-Za-z][A-Za-z0-9_-]*)(?:\\s[A-Za-z0-9_:.-]+)*>");

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

  /** What parts the words of a cell or an item from those of the next one. */
  private static final Pattern APART =
      Pattern.compile("(?i)</?(?:t[dhr]|li|[uo]l|p|div|h[1-6]|d[dt])\\b");

  /** The words of the comment that it is; null if it is none. */
  @Nullable String comment() {
    Matcher comment = COMMENT.matcher(html);
    return comment.matches() ? comment.group(1) : null;
  }

  /**
   * {@code <start time>} is no element of HTML: it stands for words that a writer is to fill in.
   *
   * @param source all of the source, where an element of that name would end
   */
  boolean isSlot(String source) {
    Matcher slot = SLOT.matcher(html);
    return slot.matches()
        && !Tag.isKnownTag(slot.group(1).toLowerCase(Locale.ROOT))
        && !source.contains("</" + slot.group(1) + ">");
  }

  boolean isLineBreak() {
    return BREAK.matcher(html).matches();
  }

  boolean partsWords() {
    return APART.matcher(html).lookingAt();
  }
}
