package dev.stet.readers.pdf;

import dev.stet.readers.layout.Box;
import dev.stet.readers.layout.Glyph;
import dev.stet.readers.layout.Page;
import dev.stet.readers.layout.PageLayout;
import dev.stet.readers.layout.Rule;
import dev.stet.readers.layout.Stamps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what a page draws: its text, text in other directions, watermarks, what is not to be
 * seen.
 */
final class PageParts {
  /** Slanted words this large, in points, are no label of a diagram. */
  private static final float LARGE = 16;

  /** Slants of less than this, in degrees, are a scanner's. */
  private static final int SCAN_SLANT = 3;

  /** More directions than this are words on a curve: a seal, a logo. */
  private static final int MOST_DIRECTIONS = 6;

  private final View view;
  private final List<Glyph> main;
  private final List<Page> turned = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Stamps.Stamp> stamps = new ArrayList<>();
  private final Map<Drawn.Look, String> unseen = new TreeMap<>();
  private final List<Glyph> pale;
  private final ContentReader.Content content;
  private final int number;
  private final @Nullable String label;

  PageParts(PDPage page, int number, @Nullable String label, ContentReader.Content content) {
    this.number = number;
    this.label = label;
    this.content = content;
    Map<Integer, List<Drawn>> text = new TreeMap<>();
    Map<Integer, List<Drawn>> paleText = new HashMap<>();
    Map<Drawn.Look, List<Drawn>> others = new TreeMap<>();
    for (Drawn drawn : content.drawn()) {
      switch (drawn.look()) {
        case PLAIN -> by(text, direction(drawn.angle())).add(drawn);
        case PALE -> by(paleText, direction(drawn.angle())).add(drawn);
        default -> others.computeIfAbsent(drawn.look(), l -> new ArrayList<>()).add(drawn);
      }
    }
    View seen = View.of(page);
    this.view = seen.turned(mostly(text, seen) - seen.turn());
    this.main = placed(text.remove(view.turn()));
    this.pale = placed(paleText.remove(view.turn()));
    for (float[] line : content.lines()) {
      rules.add(view.rule(line[0], line[1], line[2], line[3]));
    }
    paleText.forEach((angle, drawn) -> stamp(drawn, angle, "pale"));
    int directions = 0;
    for (Map.Entry<Integer, List<Drawn>> entry : text.entrySet()) {
      List<Drawn> drawn = entry.getValue();
      boolean slanted = entry.getKey() % 90 != 0;
      if (slanted && large(drawn)) {
        stamp(drawn, entry.getKey(), "slanted");
      } else if (drawn.size() > 2 && directions++ < MOST_DIRECTIONS) {
        turned.add(page(glyphs(drawn, entry.getKey()), entry.getKey()));
      }
    }
    List<Drawn> watermarks = others.remove(Drawn.Look.WATERMARK);
    if (watermarks != null) {
      Map<Integer, List<Drawn>> byAngle = new TreeMap<>();
      watermarks.forEach(drawn -> by(byAngle, direction(drawn.angle())).add(drawn));
      byAngle.forEach((angle, drawn) -> stamp(drawn, angle, "declared"));
    }
    others.forEach(
        (look, drawn) -> {
          String words = words(drawn);
          if (!words.isBlank()) {
            unseen.put(look, words);
          }
        });
    if (main.isEmpty() && pale.isEmpty() && turned.isEmpty()) {
      // nothing else to be read: what a scanner's program recognised, or somebody's empty words
      List<Drawn> invisible = others.get(Drawn.Look.INVISIBLE);
      if (invisible != null && content.painted().anything()) {
        main.addAll(placed(invisible));
        unseen.remove(Drawn.Look.INVISIBLE);
      }
    }
  }

  private static List<Drawn> by(Map<Integer, List<Drawn>> map, int key) {
    return map.computeIfAbsent(key, k -> new ArrayList<>());
  }

  private static int direction(int angle) {
    int near = Math.floorMod(Math.round(angle / 90f) * 90, 360);
    int off = Math.abs(Math.floorMod(angle - near + 180, 360) - 180);
    return off <= SCAN_SLANT ? near : angle;
  }

  /** The direction of most of the text; that of the page where there is as much. */
  private static int mostly(Map<Integer, List<Drawn>> text, View seen) {
    int best = seen.turn();
    int most = text.getOrDefault(best, List.of()).size();
    for (Map.Entry<Integer, List<Drawn>> entry : text.entrySet()) {
      if (entry.getKey() % 90 == 0 && entry.getValue().size() > 2 * most) {
        best = entry.getKey();
        most = entry.getValue().size();
      }
    }
    return best;
  }

  private static boolean large(List<Drawn> drawn) {
    double sum = 0;
    for (Drawn one : drawn) {
      sum += one.size();
    }
    return sum / drawn.size() >= LARGE;
  }

  private void stamp(List<Drawn> drawn, int angle, String why) {
    String words = PageLayout.words(glyphs(drawn, angle));
    if (!words.isBlank()) {
      stamps.add(new Stamps.Stamp(words, angle, why));
    }
  }

  private static String words(List<Drawn> drawn) {
    Map<Integer, List<Drawn>> byAngle = new TreeMap<>();
    drawn.forEach(one -> by(byAngle, direction(one.angle())).add(one));
    StringBuilder words = new StringBuilder();
    byAngle.forEach(
        (angle, some) ->
            words
                .append(words.isEmpty() ? "" : "\n")
                .append(PageLayout.words(glyphs(some, angle))));
    return words.toString();
  }

  private Page page(List<Glyph> glyphs, int angle) {
    boolean upright = Math.floorMod(angle - view.turn(), 180) == 0;
    return new Page(
        number,
        label,
        upright ? view.width() : view.height(),
        upright ? view.height() : view.width(),
        shifted(glyphs),
        List.of());
  }

  /** Turned text keeps its shape; where its origin lies does not matter. */
  private static List<Glyph> shifted(List<Glyph> glyphs) {
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    for (Glyph glyph : glyphs) {
      left = Math.min(left, glyph.x());
      top = Math.min(top, glyph.y() - glyph.size());
    }
    return moved(glyphs, -left, -top);
  }

  private List<Glyph> placed(@Nullable List<Drawn> drawn) {
    return drawn == null
        ? new ArrayList<>()
        : moved(glyphs(drawn, view.turn()), view.x(0, 0), view.y(0, 0));
  }

  private static List<Glyph> moved(List<Glyph> glyphs, float x, float y) {
    List<Glyph> moved = new ArrayList<>(glyphs.size());
    for (Glyph g : glyphs) {
      moved.add(new Glyph(g.text(), g.x() + x, g.y() + y, g.width(), g.size(), g.bold(), g.tag()));
    }
    return moved;
  }

  /** {@code drawn}, whose lines run in direction {@code angle}, made upright. */
  private static List<Glyph> glyphs(List<Drawn> drawn, int angle) {
    float cos = (float) Math.cos(Math.toRadians(angle));
    float sin = (float) Math.sin(Math.toRadians(angle));
    List<Glyph> glyphs = new ArrayList<>(drawn.size());
    for (Drawn d : drawn) {
      glyphs.add(
          new Glyph(
              d.text(),
              d.x() * cos + d.y() * sin,
              d.x() * sin - d.y() * cos,
              d.dx() * cos + d.dy() * sin,
              d.size(),
              d.bold(),
              d.tag()));
    }
    return glyphs;
  }

  View view() {
    return view;
  }

  int number() {
    return number;
  }

  List<Stamps.Stamp> stamps() {
    return stamps;
  }

  /** Words that are there and not to be seen, by what hides them. */
  Map<Drawn.Look, String> unseen() {
    return unseen;
  }

  /** Upright pale words; whether they are text is seen when all pages are known. */
  List<Glyph> pale() {
    return pale;
  }

  /** Counts pale words as text. */
  void paleIsText() {
    main.addAll(pale);
    pale.clear();
  }

  /** Prints {@code value} into {@code field}, a box of the page's own coordinates. */
  void fill(PDRectangle field, String value) {
    fill(view.box(field), value);
  }

  /** Prints {@code value} into {@code box} of the page as it is looked at. */
  void fill(Box box, String value) {
    String[] lines = value.strip().split("\\R");
    float size = Math.max(4, Math.min(10, box.height() / Math.max(1, lines.length) * 0.8f));
    float y = lines.length == 1 ? (box.top() + box.bottom()) / 2 + 0.35f * size : box.top() + size;
    for (String line : lines) {
      float width = Math.min(box.width(), size * 0.5f * line.length()) / Math.max(1, line.length());
      float x = box.left();
      for (int c : line.codePoints().toArray()) {
        main.add(new Glyph(Character.toString(c), x, y, width, size, false, null));
        x += width * Character.charCount(c);
      }
      y += size * 1.2f;
    }
  }

  /** Prints words that somebody typed over the page. */
  void type(Annotations.Remark typed) {
    Box at = typed.at();
    if (at != null) {
      fill(at, typed.words());
    }
  }

  boolean isEmpty() {
    return main.isEmpty() && turned.isEmpty() && pale.isEmpty();
  }

  /** Whether the page shows something that was not read as text. */
  boolean showsMore() {
    return content.painted().anything() || content.unknown() > 0;
  }

  /** Whether the fonts of the page do not tell what most of its characters are. */
  boolean unreadableFonts() {
    return content.unknown() > 20 && content.unknown() > 2 * content.drawn().size();
  }

  PageLayout layout() {
    Page page = new Page(number, label, view.width(), view.height(), main, rules);
    return PageLayout.of(page, turned);
  }
}
