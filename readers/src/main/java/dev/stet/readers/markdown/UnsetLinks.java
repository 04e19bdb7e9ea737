package dev.stet.readers.markdown;

import dev.stet.core.document.Span;
import dev.stet.readers.markup.MarkupText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Link;

/** The links of one block whose writer had no address yet: told of if a sentence holds them. */
final class UnsetLinks {
  /** Where such a link leads. */
  private static final Pattern UNSET = Pattern.compile("#?!?|\"\"|''");

  /** To where the page begins leads {@code #} as well. */
  private static final Pattern UP = Pattern.compile("(?i)\\W*|.*\\b(?:top|up|back|start)\\b.*");

  private static final Pattern WORD = Pattern.compile("\\b[a-z]{2,}\\b|\\p{IsHan}{2}");

  /** So many words round a link make a sentence of them; a menu's links have none. */
  private static final int FEWEST_WORDS = 4;

  private final MarkupText text;
  private final NodePlaces places;
  private final List<Unset> links = new ArrayList<>();

  UnsetLinks(MarkupText text, NodePlaces places) {
    this.text = text;
    this.places = places;
  }

  /** A link without an address: its words, and where in the source the address would stand. */
  private record Unset(Span words, Span address) {}

  /** Looks at {@code link}, whose words were taken from {@code start} of the text on. */
  void add(Link link, int start) {
    if (UNSET.matcher(link.getDestination()).matches()) {
      links.add(new Unset(text.words(start), address(link)));
    }
  }

  /** Where the address of {@code link} stands; its brackets where they hold nothing. */
  private Span address(Link link) {
    int start = places.start(link, text.sourceEnd());
    int end = places.end(link, start);
    int open = places.source().lastIndexOf("](", end);
    return open < start ? new Span(start, end) : new Span(open + 1, end);
  }

  /** Tells of those within the words {@code all} of a block, which begin at {@code start}. */
  void tell(int start, String all) {
    StringBuilder rest = new StringBuilder(all);
    for (int i = links.size() - 1; i >= 0; i--) {
      Span link = links.get(i).words();
      rest.delete(link.start() - start, link.end() - start);
    }
    if (!links.isEmpty() && WORD.matcher(rest).results().count() >= FEWEST_WORDS) {
      for (Unset link : links) {
        String words = all.substring(link.words().start() - start, link.words().end() - start);
        if (!UP.matcher(words).matches()) {
          text.unsetTarget(link.words(), link.address());
        }
      }
    }
    links.clear();
  }
}
