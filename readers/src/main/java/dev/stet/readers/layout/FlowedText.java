package dev.stet.readers.layout;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Label;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.layout.PageLayout.Item;
import dev.stet.readers.layout.PageLayout.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of laid-out pages as it runs: blocks in reading order, paragraphs joined over lines,
 * columns and pages. Immutable.
 */
public final class FlowedText implements Places {
  private final String text;
  private final List<Block> blocks;
  private final int[] lineStarts;
  private final Line[] lines;
  private final Map<Integer, @Nullable String> labels;
  private final TreeMap<Integer, Integer> pageStarts;

  private FlowedText(Writer writer, List<PageLayout> pages) {
    this.text = writer.text.toString();
    this.blocks = List.copyOf(writer.blocks);
    this.lines = writer.lines.toArray(Line[]::new);
    this.lineStarts = writer.starts.stream().mapToInt(Integer::intValue).toArray();
    this.labels = new HashMap<>();
    this.pageStarts = new TreeMap<>();
    for (PageLayout page : pages) {
      labels.put(page.number, page.label);
    }
    for (int i = 0; i < lines.length; i++) {
      pageStarts.putIfAbsent(lines[i].page, lineStarts[i]);
    }
  }

  /** The text of {@code pages}, with what {@code bookmarks} say about its headings. */
  public static FlowedText of(List<PageLayout> pages, List<Bookmark> bookmarks) {
    return new FlowedText(new Flow(pages, bookmarks).write(), pages);
  }

  public String text() {
    return text;
  }

  public List<Block> blocks() {
    return blocks;
  }

  @Override
  public Place of(Span span) {
    if (lines.length == 0) {
      return new Place.Whole();
    }
    int at = Arrays.binarySearch(lineStarts, span.start());
    Line line = lines[at >= 0 ? at : Math.max(0, -at - 2)];
    return new Place.Page(line.page, labels.get(line.page), line.number);
  }

  /** Where the text of {@code page} begins; of the next page with text, if it has none. */
  public int start(int page) {
    Map.Entry<Integer, Integer> entry = pageStarts.ceilingEntry(page);
    return entry == null ? text.length() : entry.getValue();
  }

  /** The words of {@code page} inside {@code box}; an empty span at its start if there are none. */
  public Span words(int page, Box box) {
    Span words = null;
    for (int i = 0; i < lines.length; i++) {
      Line line = lines[i];
      if (line.page != page
          || Segment.share(line.top(), line.bottom(), box.top(), box.bottom()) < 0.5f) {
        continue;
      }
      int[] range = line.between(box.left() - 0.5f, box.right() + 0.5f);
      if (range != null) {
        int limit = i + 1 < lines.length ? lineStarts[i + 1] : text.length();
        int start = Math.min(lineStarts[i] + range[0], limit);
        Span found = new Span(start, Math.max(start, Math.min(lineStarts[i] + range[1], limit)));
        words = words == null ? found : words.union(found);
      }
    }
    return words == null ? Span.at(start(page)) : words;
  }

  /** The line of {@code page} beside which {@code box} stands; an empty span if there is none. */
  public Span line(int page, Box box) {
    float middle = (box.top() + box.bottom()) / 2;
    int nearest = -1;
    float least = Float.MAX_VALUE;
    for (int i = 0; i < lines.length; i++) {
      float off = Math.abs((lines[i].top() + lines[i].bottom()) / 2 - middle);
      if (lines[i].page == page && off < least) {
        nearest = i;
        least = off;
      }
    }
    if (nearest < 0 || least > 2 * lines[nearest].size) {
      return Span.at(start(page));
    }
    int start = lineStarts[nearest];
    int limit = nearest + 1 < lines.length ? lineStarts[nearest + 1] : text.length();
    return new Span(start, Math.min(limit, start + lines[nearest].text.length()));
  }

  /** The page on which the words at {@code offset} stand; 0 for a text without words. */
  public int page(int offset) {
    return of(Span.at(offset)) instanceof Place.Page page ? page.page() : 0;
  }

  /** Puts the pages' columns one after the other. */
  private static final class Flow {
    private final List<PageLayout> pages;
    private final Map<Line, BlockKind> running;
    private final List<List<Line>> columns = new ArrayList<>();
    private final List<Line> body = new ArrayList<>();
    private final Paragraphs paragraphs;
    private final Headings headings;

    Flow(List<PageLayout> pages, List<Bookmark> bookmarks) {
      this.pages = pages;
      this.running = RunningLines.of(pages, bookmarks);
      Margins margins = new Margins();
      for (PageLayout page : pages) {
        for (Region region : page.regions) {
          List<Line> column = body(region);
          columns.add(column);
          body.addAll(column);
          margins.add(page, region, column);
        }
      }
      margins.set();
      this.headings = new Headings(body, bookmarks);
      this.paragraphs = new Paragraphs(columns, headings.named());
    }

    private List<Line> body(Region region) {
      List<Line> column = new ArrayList<>();
      for (Item item : region.items) {
        if (item instanceof Item.OfLine one && !running.containsKey(one.line())) {
          column.add(one.line());
        }
      }
      return column;
    }

    Writer write() {
      List<Element> elements = new ArrayList<>();
      Map<Integer, List<Paragraph>> footnotes = new HashMap<>();
      for (PageLayout page : pages) {
        for (Region region : page.regions) {
          flow(page, region, elements, footnotes);
        }
      }
      List<Paragraph> all = new ArrayList<>();
      for (Element element : elements) {
        if (element.paragraph != null) {
          all.add(element.paragraph);
        }
      }
      headings.judge(all);
      return put(elements, footnotes);
    }

    private Writer put(List<Element> elements, Map<Integer, List<Paragraph>> footnotes) {
      Writer writer = new Writer(new Hyphens(body));
      int next = 0;
      for (PageLayout page : pages) {
        putRunning(page, BlockKind.HEADER, writer);
        while (next < elements.size() && elements.get(next).page == page.number) {
          Element element = elements.get(next++);
          if (element.paragraph != null) {
            writer.paragraph(element.paragraph);
          } else {
            writer.table(element.tables);
          }
        }
        footnotes.getOrDefault(page.number, List.of()).forEach(writer::paragraph);
        putRunning(page, BlockKind.FOOTER, writer);
      }
      return writer;
    }

    private void putRunning(PageLayout page, BlockKind kind, Writer writer) {
      for (Region region : page.regions) {
        for (Item item : region.items) {
          if (item instanceof Item.OfLine one && running.get(one.line()) == kind) {
            Paragraph paragraph = new Paragraph(one.line());
            paragraph.kind = kind;
            writer.paragraph(paragraph);
          }
        }
      }
    }

    private void flow(
        PageLayout page,
        Region region,
        List<Element> elements,
        Map<Integer, List<Paragraph>> footnotes) {
      List<Line> lines = new ArrayList<>();
      List<Line> column = body(region);
      int notes = Footnotes.from(column, headings.bodySize());
      List<Line> notLines = column.subList(notes, column.size());
      for (Item item : region.items) {
        if (item instanceof Item.OfLine one) {
          if (!running.containsKey(one.line()) && !notLines.contains(one.line())) {
            lines.add(one.line());
          }
        } else if (item instanceof Item.OfTable one) {
          add(paragraphs.of(lines), page, elements);
          lines = new ArrayList<>();
          Element last = elements.isEmpty() ? null : elements.get(elements.size() - 1);
          if (last != null
              && !last.tables.isEmpty()
              && last.lastPage == page.number - 1
              && last.tables.get(last.tables.size() - 1).goesOnIn(one.table())) {
            last.tables.add(one.table());
            last.lastPage = page.number;
          } else {
            elements.add(new Element(page.number, null, new ArrayList<>(List.of(one.table()))));
          }
        }
      }
      add(paragraphs.of(lines), page, elements);
      for (Paragraph note : paragraphs.of(notLines)) {
        note.kind = BlockKind.FOOTNOTE;
        footnotes.computeIfAbsent(page.number, p -> new ArrayList<>()).add(note);
      }
    }

    /** Adds the paragraphs of a column; the first may go on with the last of the column before. */
    private void add(List<Paragraph> added, PageLayout page, List<Element> elements) {
      for (int i = 0; i < added.size(); i++) {
        Paragraph paragraph = added.get(i);
        Element last = elements.isEmpty() ? null : elements.get(elements.size() - 1);
        if (i == 0
            && last != null
            && last.paragraph != null
            && startsColumn(last.paragraph.last(), paragraph.first())
            && paragraphs.goesOn(last.paragraph, paragraph)) {
          last.paragraph.lines.addAll(paragraph.lines);
        } else {
          elements.add(new Element(page.number, paragraph, new ArrayList<>()));
        }
      }
    }

    private static boolean startsColumn(Line last, Line line) {
      return line.page != last.page || line.baseline < last.baseline;
    }
  }

  /** A paragraph, or the parts of a table on following pages. */
  private static final class Element {
    final int page;
    final @Nullable Paragraph paragraph;
    final List<Table> tables;
    int lastPage;

    Element(int page, @Nullable Paragraph paragraph, List<Table> tables) {
      this.page = page;
      this.paragraph = paragraph;
      this.tables = tables;
      this.lastPage = page;
    }
  }

  /** Writes lines as text. */
  private static final class Writer {
    final StringBuilder text = new StringBuilder();
    final List<Block> blocks = new ArrayList<>();
    final List<Integer> starts = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    private final Hyphens hyphens;
    private int tables;

    Writer(Hyphens hyphens) {
      this.hyphens = hyphens;
    }

    void paragraph(Paragraph paragraph) {
      Span span = write(paragraph.lines);
      Role role =
          paragraph.kind == BlockKind.HEADER || paragraph.kind == BlockKind.FOOTER
              ? Role.FURNITURE
              : Role.BODY;
      Label label = null;
      if (paragraph.kind == BlockKind.LIST_ITEM || paragraph.kind == BlockKind.HEADING) {
        int length = Labels.length(text.substring(span.start(), span.end()));
        if (length > 0) {
          String words = text.substring(span.start(), span.start() + length).stripTrailing();
          label = new Label(new Span(span.start(), span.start() + words.length()), false);
        }
      }
      blocks.add(new Block(paragraph.kind, role, span, paragraph.level, label, null));
    }

    void table(List<Table> parts) {
      int number = tables++;
      int above = 0;
      String header = parts.get(0).words(0);
      for (int i = 0; i < parts.size(); i++) {
        Table part = parts.get(i);
        boolean repeats = i > 0 && part.words(0).equals(header);
        for (Table.TableCell cell : part.cells()) {
          Span span = cell(cell.lines());
          if (repeats && cell.row() == 0) {
            blocks.add(new Block(BlockKind.HEADER, Role.FURNITURE, span, 0, null, null));
          } else {
            int row = above + cell.row() - (repeats ? 1 : 0);
            blocks.add(
                Block.of(BlockKind.TABLE_CELL, span)
                    .withCell(
                        new Cell(number, row, cell.column(), cell.rows(), cell.columns(), false)));
          }
        }
        above += part.rows() - (repeats ? 1 : 0);
      }
    }

    private Span write(List<Line> written) {
      return write(written, false);
    }

    /** Writes the lines of a cell, broken where they do not fill it. */
    private Span cell(List<Line> written) {
      return write(written, true);
    }

    private Span write(List<Line> written, boolean inCell) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      Line before = null;
      for (Line line : written) {
        if (before != null) {
          if (inCell && (before.row() || line.row() || Paragraphs.shortInCell(before, line))) {
            text.append('\n');
          } else {
            join(line.text);
          }
        }
        starts.add(text.length());
        lines.add(line);
        text.append(line.text);
        before = line;
      }
      return new Span(start, text.length());
    }

    private void join(String next) {
      if (hyphens.undone(text, next)) {
        text.setLength(text.length() - 1);
        return;
      }
      int before = text.codePointBefore(text.length());
      int after = next.codePointAt(0);
      boolean joined =
          Scripts.spaceless(before)
              || Scripts.spaceless(after)
              || Scripts.clings(after)
              || before == '-'
              || Character.isWhitespace(before);
      if (!joined) {
        text.append(' ');
      }
    }
  }
}
