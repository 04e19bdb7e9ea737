package dev.stet.readers.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines to paragraphs. Between two lines a new paragraph begins where a typesetter would have
 * shown one: more space, an indent, another size or weight, a number, or a line that ends although
 * the next word would have fitted on it.
 */
final class Paragraphs {
  /** Lines of a table of contents: leaders, then a page number. */
  static final Pattern CONTENTS_ENTRY =
      Pattern.compile(".*(?:[.．·•…_]\\s?){4,}\\s*[\\divxIVX]{1,5}");

  /** How an entry of a table of contents begins. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:[A-Z]|\\d{1,3})(?:\\.\\d{1,3}){0,4}\\.?\\s+\\S|(?:Appendix|Annex|Chapter|Part|Section)\\s+\\S|[附第一二三四五六七八九十（(]");

  /** Shorter lines are items of a list rather than prose. */
  private static final int LONG = 40;

  /** What cells usually leave free at their sides, together, in points. */
  private static final float PADDING = 11;

  private final Map<Line, Heading> headings;
  private final Map<Integer, Float> leading = new HashMap<>();

  Paragraphs(List<List<Line>> columns, Map<Line, Heading> headings) {
    this.headings = headings;
    Map<Integer, Map<Integer, Integer>> gaps = new HashMap<>();
    for (List<Line> column : columns) {
      for (int i = 1; i < column.size(); i++) {
        Line a = column.get(i - 1);
        Line b = column.get(i);
        float gap = b.baseline - a.baseline;
        if (sizeKey(a) == sizeKey(b) && gap > 0.7f * a.size && gap < 3 * a.size) {
          gaps.computeIfAbsent(sizeKey(a), k -> new HashMap<>())
              .merge(Math.round(gap * 2), 1, Integer::sum);
        }
      }
    }
    gaps.forEach((size, counts) -> leading.put(size, mostCommon(counts) / 2f));
  }

  private static int mostCommon(Map<Integer, Integer> counts) {
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most || (entry.getValue() == most && entry.getKey() < best)) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  private static int sizeKey(Line line) {
    return Math.round(line.size * 2);
  }

  /** The paragraphs of one column. */
  List<Paragraph> of(List<Line> column) {
    List<Paragraph> paragraphs = new ArrayList<>();
    Paragraph current = null;
    for (int i = 0; i < column.size(); i++) {
      Line line = column.get(i);
      if (current == null
          || starts(
              current,
              i > 1 ? column.get(i - 2) : null,
              line,
              i + 1 < column.size() ? column.get(i + 1) : null)) {
        current = new Paragraph(line);
        paragraphs.add(current);
      } else {
        current.lines.add(line);
      }
    }
    return paragraphs;
  }

  /** Whether {@code line} begins a paragraph, coming after the lines of {@code current}. */
  private boolean starts(
      Paragraph current, @Nullable Line beforeLast, Line line, @Nullable Line after) {
    Line last = current.last();
    if (isRestOfEntry(current, line)) {
      return false;
    }
    if (differ(last, line)) {
      return true;
    }
    Heading heading = headings.get(line);
    if (heading != null) {
      // differ() has seen that both belong to one heading
      return false;
    }
    float gap = line.baseline - last.baseline;
    if (gap < 0.3f * last.size || wideGap(current, line, after, gap)) {
      return true;
    }
    if (last.tag != null && last.tag.equals(line.tag)) {
      return shortLine(last, beforeLast, line) && Scripts.endsSentence(last.text);
    }
    boolean broken = shortLine(last, beforeLast, line);
    if (centered(last) && centered(line)) {
      return last.width() < 0.7f * (last.columnRight - last.columnLeft);
    }
    if (broken) {
      return !midSentence(last, line);
    }
    if (Labels.length(line.text) > 0
        && (Scripts.endsSentence(last.text)
            || line.left > line.columnLeft + 0.8f * line.size
            || (Labels.length(current.first().text) > 0 && line.left < last.left + 1))) {
      return true;
    }
    return indented(current, line, after);
  }

  /** Whether {@code line} is the second of an entry of the contents that one did not hold. */
  private boolean isRestOfEntry(Paragraph current, Line line) {
    Line last = current.last();
    float gap = line.baseline - last.baseline;
    return current.lines.size() == 1
        && sizeKey(last) == sizeKey(line)
        && gap > 0.3f * last.size
        && gap < 1.8f * last.size
        && line.left > last.left - 1
        && ENTRY.matcher(last.text).lookingAt()
        && !CONTENTS_ENTRY.matcher(last.text).matches()
        && !ENTRY.matcher(line.text).lookingAt()
        && CONTENTS_ENTRY.matcher(line.text).matches();
  }

  private boolean differ(Line last, Line line) {
    Heading before = headings.get(last);
    Heading now = headings.get(line);
    if (!Objects.equals(before, now)) {
      return true;
    }
    if (now != null) {
      return false;
    }
    float larger = Math.max(last.size, line.size);
    if (larger > 1.12f * Math.min(last.size, line.size)) {
      return true;
    }
    if (last.row() || line.row()) {
      return true;
    }
    if (CONTENTS_ENTRY.matcher(last.text).matches()) {
      return true;
    }
    if (last.tag != null && line.tag != null && !last.tag.equals(line.tag)) {
      return !taggedLineByLine(last, line);
    }
    // a heading above its text; but bold words may also begin or end in the middle of a sentence
    return last.bold != line.bold
        && !(last.columnRight - last.right < 3 * last.size
            && !Scripts.endsSentence(last.text)
            && Labels.length(line.text) == 0);
  }

  /** Some writers tag each line as a paragraph: a full line in mid-sentence ends none. */
  private static boolean taggedLineByLine(Line last, Line line) {
    return last.tag != null
        && line.tag != null
        && last.tag.kind() == Tag.Kind.PARAGRAPH
        && line.tag.kind() == Tag.Kind.PARAGRAPH
        && last.bold == line.bold
        && !Scripts.endsSentence(last.text)
        && Labels.length(line.text) == 0
        && line.left < line.columnLeft + 0.8f * line.size
        && !shortLine(last, null, line);
  }

  private boolean wideGap(Paragraph current, Line line, @Nullable Line after, float gap) {
    Line last = current.last();
    if (current.lines.size() > 1) {
      float before = last.baseline - current.lines.get(current.lines.size() - 2).baseline;
      return gap > 1.22f * before + 1;
    }
    float usual = leading.getOrDefault(sizeKey(last), 1.4f * last.size);
    if (gap <= 1.22f * usual + 1) {
      return false;
    }
    // a stretch with wider lines than the rest of the document
    boolean goesOnSo =
        after != null
            && gap < 2.6f * last.size
            && Math.abs(after.baseline - line.baseline - gap) < 1;
    return !goesOnSo;
  }

  /** Whether {@code last} ends before it need have ended: the next word would have fitted. */
  static boolean shortLine(Line last, @Nullable Line beforeLast, Line line) {
    float slack = last.columnRight - last.right;
    float column = last.columnRight - last.columnLeft;
    if (slack < 0.4f * column && (sameRight(last, line) || sameRight(last, beforeLast))) {
      return false;
    }
    float room = Scripts.spaceless(line.text.codePointAt(0)) ? 1.6f : 0.5f;
    return slack > line.firstWord() + room * last.size;
  }

  /** The same for a line of a cell, whose text may stand in its middle. */
  static boolean shortInCell(Line last, Line line) {
    float room = last.columnRight - last.columnLeft - PADDING - last.width();
    return room > line.firstWord() + 0.5f * last.size;
  }

  /** Whether the words run on over the line's end, in a box narrower than its column. */
  private static boolean midSentence(Line last, Line line) {
    return last.text.length() >= LONG
        && Character.isLowerCase(line.text.codePointAt(0))
        && !Scripts.endsSentence(last.text)
        && Math.abs(last.left - line.left) < 0.5f * line.size;
  }

  private static boolean sameRight(Line a, @Nullable Line b) {
    return b != null && Math.abs(a.right - b.right) < 0.12f * a.size;
  }

  private static boolean centered(Line line) {
    float before = line.left - line.columnLeft;
    float after = line.columnRight - line.right;
    return before > 2 * line.size && Math.abs(before - after) < 0.12f * (before + after) + 2;
  }

  private static boolean indented(Paragraph current, Line line, @Nullable Line after) {
    Line last = current.last();
    Line first = current.first();
    float step = line.left - last.left;
    float much = 0.8f * line.size;
    if (step > much) {
      int label = Labels.length(first.text);
      if (label > 0 && line.left <= first.edge(label) + 2.5f * line.size) {
        return false;
      }
      // the second line of a hanging paragraph: the third stands under it
      boolean hanging =
          current.lines.size() == 1
              && after != null
              && Math.abs(after.left - line.left) < 0.3f * line.size
              && !Scripts.endsSentence(last.text);
      return !hanging;
    }
    if (step < -much) {
      // back from the indent of the first line; anything else begins something new
      return current.lines.size() > 1 || (Labels.length(first.text) > 0 && hangs(first, line));
    }
    return false;
  }

  private static boolean hangs(Line first, Line line) {
    return line.left < first.left - 2.5f * line.size;
  }

  /** Whether {@code next}, at the top of the next column or page, goes on with {@code before}. */
  boolean goesOn(Paragraph before, Paragraph next) {
    Line last = before.last();
    Line line = next.first();
    if (differ(last, line)
        || Labels.length(line.text) > 0
        || !Scripts.hasWords(line.text)
        || shortLine(last, null, line)) {
      return false;
    }
    boolean indented = line.left > line.columnLeft + 0.8f * line.size;
    if (!Scripts.endsSentence(last.text)) {
      return !indented || Character.isLowerCase(line.text.codePointAt(0));
    }
    // after a full stop at the right edge only a document that indents its paragraphs can tell
    boolean indents =
        before.lines.size() > 1
            && before.first().left > before.lines.get(1).left + 0.8f * line.size;
    return indents && !indented;
  }

  /** The {@code number}-th heading that the file's outline names. */
  record Heading(int number, int level) {}
}
