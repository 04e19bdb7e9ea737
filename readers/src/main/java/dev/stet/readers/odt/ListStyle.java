package dev.stet.readers.odt;

import dev.stet.readers.flow.Numbered;
import dev.stet.readers.flow.Numeral;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** How the items of a list look, level by level. */
final class ListStyle {
  static final int LEVELS = 10;
  private static final Pattern NUMBER_PART = Pattern.compile("%(10|[1-9])%");

  private final @Nullable Level[] levels = new Level[LEVELS];

  /**
   * One level.
   *
   * @param format the label with {@code %1%} for the number of the first level, as LibreOffice
   *     states it; null where only prefix and suffix are stated
   * @param shown how many levels the number has
   */
  private record Level(
      Numeral numeral,
      @Nullable String format,
      String prefix,
      String suffix,
      int shown,
      int start,
      String bullet,
      boolean gap) {}

  static ListStyle read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    ListStyle style = new ListStyle();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      int level = xml.number("level", 0) - 1;
      if (level >= 0 && level < LEVELS) {
        style.levels[level] = readLevel(xml);
      }
    }
    return style;
  }

  private static Level readLevel(XmlCursor xml) throws XMLStreamException, UnreadableException {
    boolean bullet = !xml.name().endsWith("number") && !xml.name().startsWith("outline");
    String format = xml.attributeOr("num-format", "");
    boolean repeated = "true".equals(xml.attribute("num-letter-sync"));
    Numeral numeral = bullet ? Numeral.BULLET : NumFormats.numeral(format, repeated);
    String listFormat = xml.attribute("num-list-format");
    String prefix = xml.attributeOr("num-prefix", "");
    String suffix = xml.attributeOr("num-suffix", "");
    int shown = Math.max(1, xml.number("display-levels", 1));
    int start = Math.max(0, xml.number("start-value", 1));
    String mark = xml.attributeOr("bullet-char", "•");
    boolean gap = true;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      int properties = xml.depth();
      while (xml.nextChild(properties)) {
        gap &= !"nothing".equals(xml.attribute("label-followed-by"));
      }
    }
    return new Level(numeral, listFormat, prefix, suffix, shown, start, mark, gap);
  }

  /** Whether items of this level, from 0, have a number that counts, and not a bullet. */
  boolean counts(int level) {
    Level known = level < LEVELS ? levels[level] : null;
    return known != null && known.numeral() != Numeral.BULLET && known.numeral() != Numeral.NONE;
  }

  /** The first number of this level, from 0. */
  int start(int level) {
    Level known = level < LEVELS ? levels[level] : null;
    return known == null ? 1 : known.start();
  }

  /** What stands before an item of {@code level}, from 0, when {@code counter} has counted it. */
  Numbered.Prefix prefix(int level, ListCounter counter) {
    Level known = level < LEVELS ? levels[level] : null;
    if (known == null) {
      return Numbered.Prefix.of("", false);
    }
    return Numbered.Prefix.of(label(known, level, counter), known.gap());
  }

  private String label(Level level, int at, ListCounter counter) {
    if (level.numeral() == Numeral.BULLET) {
      boolean symbol = level.bullet().isBlank() || level.bullet().charAt(0) >= '\uE000';
      return symbol ? "•" : level.bullet().strip();
    }
    if (level.numeral() == Numeral.NONE) {
      return level.format() == null
          ? level.prefix() + level.suffix()
          : withNumbers(level.format(), at, counter);
    }
    if (level.format() != null) {
      return withNumbers(level.format(), at, counter);
    }
    StringBuilder label = new StringBuilder(level.prefix());
    for (int i = Math.max(0, at - level.shown() + 1); i <= at; i++) {
      String number = number(i, counter);
      if (!number.isEmpty()) {
        label.append(label.length() > level.prefix().length() ? "." : "").append(number);
      }
    }
    return label.append(level.suffix()).toString();
  }

  private String withNumbers(String format, int at, ListCounter counter) {
    Matcher parts = NUMBER_PART.matcher(format);
    StringBuilder label = new StringBuilder();
    while (parts.find()) {
      int shown = Integer.parseInt(parts.group(1)) - 1;
      String number = shown <= at ? number(shown, counter) : "";
      parts.appendReplacement(label, Matcher.quoteReplacement(number));
    }
    return parts.appendTail(label).toString();
  }

  private String number(int level, ListCounter counter) {
    Level known = levels[level];
    return known == null ? "" : known.numeral().write(counter.at(level));
  }
}
