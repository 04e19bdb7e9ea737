package dev.stet.readers.docx;

import dev.stet.readers.flow.Numbered;
import dev.stet.readers.flow.Numeral;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.spi.UnreadableException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a document, and how far each has counted. Paragraphs must be counted in their order.
 * Not thread-safe.
 */
final class Numberings {
  private static final int LEVELS = 9;
  private static final int DEEPEST_LINK = 8;
  private static final Pattern NUMBER_PART = Pattern.compile("%([1-9])");

  private final Map<String, AbstractList> abstractLists = new HashMap<>();
  private final Map<String, ListInstance> lists = new HashMap<>();
  private final Map<String, Counter> counters = new HashMap<>();

  /** One level of a list. */
  private static final class Level {
    private int start = 1;
    private Numeral numeral = Numeral.DECIMAL;
    private int zeros;
    private String text = "";
    private String font = "";
    private String suffix = "tab";
    private boolean legal;
    private int restartAfter = -1;
    private @Nullable String style;
  }

  private static final class AbstractList {
    private final @Nullable Level[] levels = new Level[LEVELS];
    private @Nullable String styleLink;
  }

  /** A use of an abstract list, with what it changes. */
  private static final class ListInstance {
    private String abstractList = "";
    private final @Nullable Level[] levels = new Level[LEVELS];
    private final @Nullable Integer[] starts = new Integer[LEVELS];
  }

  /** How far the uses of one abstract list have counted, together. */
  private static final class Counter {
    private final int[] counts = new int[LEVELS];
    private final boolean[] started = new boolean[LEVELS];
    private final Set<String> overridden = new HashSet<>();
  }

  // Reading the part

  void read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    xml.root();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "abstractNum" -> {
          String id = xml.attributeOr("abstractNumId", "");
          abstractLists.putIfAbsent(id, readAbstractList(xml));
        }
        case "num" -> {
          String id = xml.attributeOr("numId", "");
          lists.putIfAbsent(id, readList(xml));
        }
        default -> {}
      }
    }
  }

  private static AbstractList readAbstractList(XmlCursor xml)
      throws XMLStreamException, UnreadableException {
    AbstractList list = new AbstractList();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("lvl")) {
        int number = xml.number("ilvl", -1);
        if (number >= 0 && number < LEVELS) {
          list.levels[number] = readLevel(xml);
        }
      } else if (xml.name().equals("numStyleLink")) {
        list.styleLink = xml.attribute("val");
      }
    }
    return list;
  }

  private static ListInstance readList(XmlCursor xml)
      throws XMLStreamException, UnreadableException {
    ListInstance list = new ListInstance();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("abstractNumId")) {
        list.abstractList = xml.attributeOr("val", "");
      } else if (xml.name().equals("lvlOverride")) {
        int number = xml.number("ilvl", -1);
        int override = xml.depth();
        while (number >= 0 && number < LEVELS && xml.nextChild(override)) {
          if (xml.name().equals("startOverride")) {
            list.starts[number] = xml.number("val", 1);
          } else if (xml.name().equals("lvl")) {
            list.levels[number] = readLevel(xml);
          }
        }
      }
    }
    return list;
  }

  private static Level readLevel(XmlCursor xml) throws XMLStreamException, UnreadableException {
    Level level = new Level();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "start" -> level.start = Math.max(0, xml.number("val", 1));
        case "numFmt" -> readFormat(xml, level);
        case "AlternateContent" -> readAlternateFormat(xml, level);
        case "lvlText" -> level.text = xml.attributeOr("val", "");
        case "suff" -> level.suffix = xml.attributeOr("val", "tab");
        case "isLgl" -> level.legal = Ooxml.isOn(xml.attribute("val"), true);
        case "lvlRestart" -> level.restartAfter = xml.number("val", -1);
        case "pStyle" -> level.style = xml.attribute("val");
        case "rPr" -> {
          int properties = xml.depth();
          while (xml.nextChild(properties)) {
            if (xml.name().equals("rFonts")) {
              level.font = xml.attributeOr("ascii", "");
            }
          }
        }
        default -> {}
      }
    }
    return level;
  }

  /** A number format that older programs do not know stands beside one that they do. */
  private static void readAlternateFormat(XmlCursor xml, Level level)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    boolean chosen = false;
    while (xml.nextChild(parent)) {
      boolean choice = xml.name().equals("Choice");
      int branch = xml.depth();
      while ((choice || !chosen) && xml.nextChild(branch)) {
        if (xml.name().equals("numFmt")) {
          readFormat(xml, level);
          chosen = true;
        }
      }
    }
  }

  private static void readFormat(XmlCursor xml, Level level) {
    String format = xml.attributeOr("format", "");
    String first = format.contains(",") ? format.substring(0, format.indexOf(',')).strip() : "";
    level.numeral = NumberFormats.numeral(xml.attributeOr("val", "decimal"));
    level.zeros = first.matches("0+[01]") ? first.length() : 0;
  }

  // Looking up

  /** A level as a file states it, brought into the nine that there are. */
  static int level(int stated) {
    return Math.min(Math.max(stated, 0), LEVELS - 1);
  }

  /**
   * The level of the list {@code numbering} that belongs to one of {@code styles}; null if none
   * does.
   */
  @Nullable Integer levelOfStyle(String numbering, Set<String> styles) {
    ListInstance list = lists.get(numbering);
    AbstractList base = list == null ? null : abstractLists.get(list.abstractList);
    if (base == null) {
      return null;
    }
    for (int i = 0; i < LEVELS; i++) {
      Level level = base.levels[i];
      if (level != null && level.style != null && styles.contains(level.style)) {
        return i;
      }
    }
    return null;
  }

  /** Whether paragraphs of this list and level have a number that counts, and not a bullet. */
  boolean counts(String numbering, int number, Styles styles) {
    ListInstance list = lists.get(numbering);
    Level level = list == null ? null : level(list, number, styles);
    return level != null
        && level.numeral != Numeral.BULLET
        && level.numeral != Numeral.NONE
        && level.text.indexOf('%') >= 0;
  }

  /** Whether there is such a list. */
  boolean has(String numbering) {
    return lists.containsKey(numbering);
  }

  private @Nullable Level level(ListInstance list, int number, Styles styles) {
    Level own = list.levels[number];
    if (own != null) {
      return own;
    }
    AbstractList base = base(list, styles);
    return base == null ? null : base.levels[number];
  }

  /** The abstract list that has the levels: a list may point to another by way of a style. */
  private @Nullable AbstractList base(ListInstance list, Styles styles) {
    AbstractList base = abstractLists.get(list.abstractList);
    for (int i = 0; i < DEEPEST_LINK && base != null && base.styleLink != null; i++) {
      String numbering = styles.numberingOf(base.styleLink);
      ListInstance linked = numbering == null ? null : lists.get(numbering);
      AbstractList next = linked == null ? null : abstractLists.get(linked.abstractList);
      if (next == null || next == base) {
        break;
      }
      base = next;
    }
    return base;
  }

  // Counting

  /** Counts a paragraph at level {@code number}, from 0, of the list {@code numbering}. */
  Numbered.Prefix count(String numbering, int number, Styles styles) {
    ListInstance list = lists.get(numbering);
    int at = level(number);
    Level level = list == null ? null : level(list, at, styles);
    if (list == null || level == null) {
      return Numbered.Prefix.of("", false);
    }
    Counter counter = counters.computeIfAbsent(list.abstractList, key -> new Counter());
    advance(counter, list, numbering, at, styles);
    return Numbered.Prefix.of(
        label(level, counter, list, at, styles), !level.suffix.equals("nothing"));
  }

  private void advance(
      Counter counter, ListInstance list, String numbering, int at, Styles styles) {
    Integer override = list.starts[at];
    if (override != null && counter.overridden.add(numbering + ":" + at)) {
      counter.counts[at] = override;
    } else if (!counter.started[at]) {
      counter.counts[at] = start(list, at, styles);
    } else {
      counter.counts[at]++;
    }
    counter.started[at] = true;
    // A level that was left out on the way down counts as begun: 1.1.1 first, and 1.2 follows
    for (int higher = 0; higher < at; higher++) {
      if (!counter.started[higher]) {
        counter.counts[higher] = start(list, higher, styles);
        counter.started[higher] = true;
      }
    }
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      Level level = level(list, deeper, styles);
      int restartAfter = level == null ? -1 : level.restartAfter;
      if (restartAfter < 0 || (restartAfter > 0 && at < restartAfter)) {
        counter.started[deeper] = false;
      }
    }
  }

  private int start(ListInstance list, int at, Styles styles) {
    Integer override = list.starts[at];
    Level level = level(list, at, styles);
    return override != null ? override : level == null ? 1 : level.start;
  }

  private String label(Level level, Counter counter, ListInstance list, int at, Styles styles) {
    if (level.numeral == Numeral.BULLET) {
      return level.text.isBlank() ? "" : Symbols.bullet(level.text, level.font);
    }
    Matcher parts = NUMBER_PART.matcher(level.text);
    StringBuilder label = new StringBuilder();
    while (parts.find()) {
      int shown = parts.group(1).charAt(0) - '1';
      Level higher = shown == at ? level : level(list, shown, styles);
      int count = counter.started[shown] ? counter.counts[shown] : start(list, shown, styles);
      String words = shown <= at ? numeral(higher, count, level.legal) : "";
      parts.appendReplacement(label, Matcher.quoteReplacement(words));
    }
    return parts.appendTail(label).toString();
  }

  private static String numeral(@Nullable Level level, int count, boolean legal) {
    if (level == null || (legal && level.numeral != Numeral.NONE)) {
      return Integer.toString(count);
    }
    String words = level.numeral.write(Math.max(0, count));
    return words.length() < level.zeros ? "0".repeat(level.zeros - words.length()) + words : words;
  }
}
