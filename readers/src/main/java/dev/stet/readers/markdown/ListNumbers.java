package dev.stet.readers.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

/** The numbers of one list: as they are typed, or counted where all are typed alike. */
final class ListNumbers {
  private static final Pattern MARKER = Pattern.compile("[ \\t]*(\\d{1,9})([.)])");

  private final NodePlaces places;
  private final boolean counts;

  /** The number of the next item, if they are counted. */
  private int number;

  ListNumbers(Node list, NodePlaces places) {
    this.places = places;
    this.counts = list instanceof OrderedList ordered && allNumberedAlike(ordered);
    Integer first = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
    this.number = first == null ? 1 : first;
  }

  /**
   * What a reader sees before an item.
   *
   * @param label null if the item has no number
   * @param automatic whether the number is not the one typed
   * @param start where what is typed stands in the source
   */
  record ItemNumber(@Nullable String label, boolean automatic, int start, int end) {}

  /** The number of {@code item}, which is the next one of the list. */
  ItemNumber next(ListItem item) {
    int counted = number++;
    Matcher marker = marker(item);
    if (marker == null) {
      return new ItemNumber(null, false, 0, 0);
    }
    String typed = marker.group(1);
    String shown = counts ? Integer.toString(counted) : typed;
    return new ItemNumber(
        shown + marker.group(2), !shown.equals(typed), marker.start(1), marker.end(2));
  }

  /** Whether every item is typed with the same number, for the program to count. */
  private boolean allNumberedAlike(OrderedList list) {
    String first = null;
    int items = 0;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      Matcher marker = marker(node);
      if (marker == null || (first != null && !first.equals(marker.group(1)))) {
        return false;
      }
      first = marker.group(1);
      items++;
    }
    return items > 1;
  }

  private @Nullable Matcher marker(Node item) {
    int start = places.start(item, -1);
    if (start < 0) {
      return null;
    }
    Matcher marker = MARKER.matcher(places.source());
    marker.region(start, places.source().length());
    return marker.lookingAt() ? marker : null;
  }
}
