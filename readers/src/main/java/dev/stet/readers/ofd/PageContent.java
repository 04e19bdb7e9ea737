package dev.stet.readers.ofd;

import dev.stet.readers.layout.Box;
import dev.stet.readers.layout.Glyph;
import dev.stet.readers.layout.Rule;
import dev.stet.readers.layout.Stamps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Collects what the parts of one page draw: its template, its own content, its annotations. */
final class PageContent {
  /** Points in a millimetre. */
  static final double POINTS = 72 / 25.4;

  /** Text that stands more slanted than this, in degrees, is no text that runs. */
  private static final int SLANT = 3;

  /** Alpha, of 255, up to which text is translucent. */
  private static final double TRANSLUCENT = 128;

  /** Brightness, from 0 to 1, from which on text on white is pale, and cannot be seen. */
  private static final double PALE = 0.75;

  private static final double WHITE = 0.98;

  private static final int MOST_PAINTED = 2000;

  /** Translucent or slanted text at least this large, in points, is a watermark. */
  private static final double LARGE = 14;

  private static final int DEEPEST_COMPOSITE = 8;

  private final Resources resources;
  private final int characters;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Integer, List<Glyph>> turned = new TreeMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Stamps.Stamp> stamps = new ArrayList<>();
  private final StringBuilder hidden = new StringBuilder();
  private final List<Box> painted = new ArrayList<>();
  private boolean pictures;
  private int unknown;
  private int count;
  private int composites;

  /**
   * @param characters how many characters may still come
   */
  PageContent(Resources resources, int characters) {
    this.resources = resources;
    this.characters = characters;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Text in other directions, by its angle, turned upright. */
  Map<Integer, List<Glyph>> turned() {
    return turned;
  }

  List<Rule> rules() {
    return rules;
  }

  List<Stamps.Stamp> stamps() {
    return stamps;
  }

  /** Words said not to be visible. */
  String hidden() {
    return hidden.toString();
  }

  /** Whether there is something to be seen that is no text. */
  boolean showsMore() {
    return pictures || unknown > 0;
  }

  /** Characters so far. */
  int count() {
    return count;
  }

  boolean full() {
    return count > characters;
  }

  /** Reads the element that {@code xml} is at, and what is in it, as part of the page. */
  void read(XMLStreamReader xml, Matrix placed) throws IOException, XMLStreamException {
    int depth = 0;
    do {
      int event = xml.getEventType();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "TextObject" -> {
            text(xml, placed);
            depth--;
          }
          case "PathObject" -> {
            path(xml, placed);
            depth--;
          }
          case "CompositeObject" -> composite(xml, placed);
          case "ImageObject" -> {
            pictures = true;
            paint(xml, placed);
          }
          default -> {}
        }
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (depth <= 0) {
        return;
      }
      xml.next();
    } while (true);
  }

  /** Draws a unit that the resources have, where this object stands. */
  private void composite(XMLStreamReader xml, Matrix outer) throws IOException, XMLStreamException {
    String unit = xml.getAttributeValue(null, "ResourceID");
    if (unit != null && composites < DEEPEST_COMPOSITE && count <= characters) {
      composites++; // a unit may name itself
      resources.draw(unit, placed(xml, outer), this);
      composites--;
    }
  }

  /** Adds the words that {@code other} shows. */
  void add(PageContent other) {
    glyphs.addAll(other.glyphs);
    other.turned.forEach(
        (angle, more) -> turned.computeIfAbsent(angle, a -> new ArrayList<>()).addAll(more));
    count += other.count;
  }

  private static Matrix placed(XMLStreamReader xml, Matrix outer) {
    double[] boundary = Numbers.of(xml.getAttributeValue(null, "Boundary"));
    Matrix own = Matrix.of(xml.getAttributeValue(null, "CTM"));
    Matrix shifted = boundary.length < 2 ? own : own.shifted(boundary[0], boundary[1]);
    return shifted.then(outer);
  }

  /** Reads a TextObject up to its end. */
  private void text(XMLStreamReader xml, Matrix outer) throws XMLStreamException {
    Matrix matrix = placed(xml, outer);
    TextStyle style = new TextStyle();
    style.size = Numbers.one(xml.getAttributeValue(null, "Size"), 3.5);
    style.stretch = Numbers.one(xml.getAttributeValue(null, "HScale"), 1);
    style.bold =
        Numbers.one(xml.getAttributeValue(null, "Weight"), 400) >= 600
            || resources.fonts().bold(xml.getAttributeValue(null, "Font"));
    style.alpha = Numbers.one(xml.getAttributeValue(null, "Alpha"), 255);
    boolean visible = !"false".equals(xml.getAttributeValue(null, "Visible"));
    int reading = (int) Numbers.one(xml.getAttributeValue(null, "ReadDirection"), 0);
    List<Glyph> found = new ArrayList<>();
    double x = 0;
    double y = 0;
    while (next(xml, "TextObject")) {
      switch (xml.getLocalName()) {
        case "FillColor" -> style.colour(xml);
        case "TextCode" -> {
          x = Numbers.one(xml.getAttributeValue(null, "X"), x);
          y = Numbers.one(xml.getAttributeValue(null, "Y"), y);
          String dx = xml.getAttributeValue(null, "DeltaX");
          String dy = xml.getAttributeValue(null, "DeltaY");
          String words = words(xml);
          place(words, x, y, dx, dy, matrix, style, found);
        }
        default -> {}
      }
    }
    int angle = Math.floorMod(matrix.angle() - reading, 360);
    if (!visible) {
      found.forEach(glyph -> hidden.append(glyph.text()));
    } else {
      sort(found, angle, style);
    }
  }

  /** Goes to the next start of an element inside the one called {@code name}; false at its end. */
  private static boolean next(XMLStreamReader xml, String name) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name)) {
        return false;
      }
    }
    return false;
  }

  private static String words(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        words.append(xml.getText());
      }
      event = xml.next();
    }
    return words.toString();
  }

  private void sort(List<Glyph> found, int angle, TextStyle style) {
    if (found.isEmpty()) {
      return;
    }
    boolean upright = angle <= SLANT || angle >= 360 - SLANT;
    boolean covered = style.brightness > PALE && painted(found.get(0));
    if (style.brightness > WHITE && !covered) {
      found.forEach(glyph -> hidden.append(glyph.text()));
      return;
    }
    boolean pale = style.alpha <= TRANSLUCENT || (style.brightness > PALE && !covered);
    boolean large = found.get(0).size() >= LARGE;
    boolean level = angle % 90 == 0;
    if (upright && !(pale && large)) {
      glyphs.addAll(found);
    } else if (large && (pale || !level)) {
      StringBuilder words = new StringBuilder();
      found.forEach(glyph -> words.append(glyph.text()));
      stamps.add(new Stamps.Stamp(words.toString().strip(), angle, pale ? "pale" : "slanted"));
    } else {
      turned.computeIfAbsent(angle, a -> new ArrayList<>()).addAll(uprighted(found, angle));
    }
  }

  /** Whether something was painted behind {@code glyph}; white words are seen there. */
  private boolean painted(Glyph glyph) {
    float x = glyph.x() + glyph.width() / 2;
    float y = glyph.y() - glyph.size() / 3;
    for (Box box : painted) {
      if (box.contains(x, y)) {
        return true;
      }
    }
    return false;
  }

  private static List<Glyph> uprighted(List<Glyph> found, int angle) {
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    List<Glyph> upright = new ArrayList<>(found.size());
    for (Glyph g : found) {
      upright.add(
          new Glyph(
              g.text(),
              (float) (g.x() * cos - g.y() * sin),
              (float) (g.x() * sin + g.y() * cos),
              g.width(),
              g.size(),
              g.bold(),
              null));
    }
    return upright;
  }

  private void place(
      String words,
      double x,
      double y,
      @Nullable String dx,
      @Nullable String dy,
      Matrix matrix,
      TextStyle style,
      List<Glyph> found) {
    int[] points = words.codePoints().toArray();
    double[] acrossSteps = Numbers.steps(dx, points.length);
    double[] downSteps = Numbers.steps(dy, points.length);
    double scale = Math.hypot(matrix.a(), matrix.b());
    double height = Math.hypot(matrix.c(), matrix.d());
    double atX = x;
    double atY = y;
    for (int i = 0; i < points.length && count <= characters; i++) {
      int c = points[i];
      count++;
      double usual = style.size * style.stretch * (wide(c) ? 1 : 0.55);
      boolean known = !Double.isNaN(acrossSteps[i]);
      boolean goesDown = !Double.isNaN(downSteps[i]) && downSteps[i] != 0;
      double step = known ? acrossSteps[i] : goesDown ? 0 : usual;
      if (Character.isISOControl(c) || c == 0xFFFD || c == 0xA4) {
        unknown++;
      } else {
        double width = step <= 0 ? usual : Math.min(step, usual * 1.3);
        found.add(
            new Glyph(
                c == 0xA0 ? " " : Character.toString(c),
                (float) (matrix.x(atX, atY) * POINTS),
                (float) (matrix.y(atX, atY) * POINTS),
                (float) (width * scale * POINTS),
                (float) (style.size * height * POINTS),
                style.bold,
                null));
      }
      atX += step;
      atY += goesDown ? downSteps[i] : 0;
    }
  }

  private static boolean wide(int c) {
    return c >= 0x2E80;
  }

  private void paint(XMLStreamReader xml, Matrix outer) {
    double[] b = Numbers.of(xml.getAttributeValue(null, "Boundary"));
    if (b.length >= 4 && painted.size() < MOST_PAINTED) {
      painted.add(
          Box.between(
              (float) (outer.x(b[0], b[1]) * POINTS),
              (float) (outer.y(b[0], b[1]) * POINTS),
              (float) (outer.x(b[0] + b[2], b[1] + b[3]) * POINTS),
              (float) (outer.y(b[0] + b[2], b[1] + b[3]) * POINTS)));
    }
  }

  /** Reads a PathObject up to its end. */
  private void path(XMLStreamReader xml, Matrix outer) throws XMLStreamException {
    Matrix matrix = placed(xml, outer);
    boolean stroked = !"false".equals(xml.getAttributeValue(null, "Stroke"));
    if ("true".equals(xml.getAttributeValue(null, "Fill"))) {
      paint(xml, outer);
    }
    StringBuilder data = new StringBuilder();
    while (next(xml, "PathObject")) {
      if (xml.getLocalName().equals("AbbreviatedData")) {
        data.append(words(xml));
      }
    }
    new PathLines(matrix, rules).read(data.toString(), stroked);
  }

  /** How a text is printed. */
  private static final class TextStyle {
    double size;
    double stretch;
    boolean bold;
    double alpha;
    double brightness;

    void colour(XMLStreamReader xml) {
      alpha = Math.min(alpha, Numbers.one(xml.getAttributeValue(null, "Alpha"), 255));
      double[] value = Numbers.of(xml.getAttributeValue(null, "Value"));
      if (value.length == 3) {
        brightness = (0.299 * value[0] + 0.587 * value[1] + 0.114 * value[2]) / 255;
      } else if (value.length == 1) {
        brightness = value[0] / 255;
      }
    }
  }
}
