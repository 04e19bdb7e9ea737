package dev.stet.core.document;

import java.util.Arrays;
import java.util.List;

/**
 * Leads from a document's text back to the file. Each reader makes its own, from what it saw while
 * reading; nothing is ever searched for again. Implementations are immutable.
 */
@FunctionalInterface
public interface Places {

  /** The place of {@code span}, whose offsets are those of the document's text. */
  Place of(Span span);

  /** Places of a text that is its own source, line for line. */
  static Places lines(String text) {
    Lines lines = Lines.of(text);
    return span -> lines.place(span);
  }

  /**
   * Places of a text that was put together piece by piece: from {@code starts.get(i)} on, what is
   * said stands at {@code places.get(i)}; before the first start, nowhere but in the file.
   *
   * @param starts offsets in the text, ascending, as many as {@code places}
   */
  static Places pieces(List<Integer> starts, List<? extends Place> places) {
    int[] offsets = starts.stream().mapToInt(Integer::intValue).toArray();
    List<Place> known = List.copyOf(places);
    if (offsets.length != known.size()) {
      throw new IllegalArgumentException(offsets.length + " starts, " + known.size() + " places");
    }
    return span -> {
      int found = Arrays.binarySearch(offsets, span.start());
      int at = found >= 0 ? found : -found - 2;
      return at < 0 ? new Place.Whole() : known.get(at);
    };
  }
}
