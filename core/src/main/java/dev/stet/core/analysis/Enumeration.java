package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import java.util.List;

/**
 * Names in a row and the number that says how many there are: {@code A、B和C等3个村}.
 *
 * @param span from the first name to the end of the number's unit
 * @param items the names as far as they can be told apart; the first may carry words that stand
 *     before the list
 * @param least how many names there are at least, where a conjunction may be part of a name
 * @param most how many there are at most
 * @param declared how many there should be
 * @param count the words that say so
 * @param open whether the list says that it names only some ({@code 等})
 */
public record Enumeration(
    Span span, List<Span> items, int least, int most, long declared, Span count, boolean open) {
  public Enumeration {
    items = List.copyOf(items);
  }
}
