package dev.stet.readers.odt;

import dev.stet.readers.flow.Numbered;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of a story: those that are open, and how far each has counted. */
final class Lists {
  private final OdtStyles styles;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, ListCounter> byId = new HashMap<>();
  private final Map<String, ListCounter> byStyle = new HashMap<>();
  private final ListCounter headings = new ListCounter();

  Lists(OdtStyles styles) {
    this.styles = styles;
  }

  /** A list or a sublist. */
  private static final class Open {
    private final @Nullable String style;
    private final ListCounter counter;

    /** Whether the next paragraph is the first of an item, which is the one with the number. */
    private boolean fresh;

    private int restart = -1;

    Open(@Nullable String style, ListCounter counter) {
      this.style = style;
      this.counter = counter;
    }
  }

  /** A paragraph with a number or a bullet. */
  record Item(ListStyle style, int level, ListCounter counter, int restart) {
    Numbered.Prefix count() {
      counter.count(level, style, restart);
      return style.prefix(level, counter);
    }

    /** Whether it counts, and is not marked with a bullet. */
    boolean counts() {
      return style.counts(level);
    }
  }

  /**
   * Begins a list.
   *
   * @param style the name of its style; null to go on with that of the list round it
   * @param id its own id
   * @param goesOn whether it counts on from the list of the same style before
   * @param continued the id of the list from which it counts on
   */
  void begin(
      @Nullable String style, @Nullable String id, boolean goesOn, @Nullable String continued) {
    Open outer = open.peek();
    String known = style != null ? style : outer == null ? null : outer.style;
    ListCounter counter = outer == null ? counter(known, goesOn, continued) : outer.counter;
    if (id != null) {
      byId.put(id, counter);
    }
    if (known != null) {
      byStyle.put(known, counter);
    }
    open.push(new Open(known, counter));
  }

  private ListCounter counter(@Nullable String style, boolean goesOn, @Nullable String continued) {
    ListCounter counter = null;
    if (continued != null) {
      counter = byId.get(continued);
    } else if (goesOn && style != null) {
      counter = byStyle.get(style);
    }
    return counter == null ? new ListCounter() : counter;
  }

  void end() {
    open.pop();
  }

  /** Begins an item; {@code restart} is its own number, or negative. */
  void beginItem(int restart) {
    Open list = open.element();
    list.fresh = true;
    list.restart = restart;
  }

  /** Begins an item that has no number. */
  void beginHeader() {
    open.element().fresh = false;
  }

  /**
   * What the next paragraph is in its list; null if it has no number.
   *
   * @param outlineLevel of a heading, from 1; 0 for other paragraphs
   * @param paragraphStyle the name of its style
   */
  @Nullable Item item(int outlineLevel, @Nullable String paragraphStyle) {
    Open list = open.peek();
    if (list == null) {
      ListStyle outline = styles.outline();
      if (outlineLevel == 0
          || outline == null
          || !outline.counts(outlineLevel - 1)
          || "".equals(styles.listOf(paragraphStyle))) {
        return null;
      }
      return new Item(outline, outlineLevel - 1, headings, -1);
    }
    if (!list.fresh) {
      return null;
    }
    list.fresh = false;
    String name = list.style != null ? list.style : styles.listOf(paragraphStyle);
    ListStyle style = styles.list(name);
    int level = Math.min(open.size(), ListStyle.LEVELS) - 1;
    return style == null ? null : new Item(style, level, list.counter, list.restart);
  }
}
