package dev.stet.readers.markdown;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Label;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.markup.MarkupText;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words out of parsed Markdown, block by block: which kind each is, where it stands among
 * lists, tables and quotations.
 */
final class MarkdownText {
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,60}\\]:");

  private final MarkupText text;
  private final String source;
  private final NodePlaces places;
  private final Inlines inlines;
  private final Pictures pictures;
  private final CodeBlocks codeBlocks;
  private final HtmlBlocks htmlBlocks;
  private final Queue<Span> unmerged = new ArrayDeque<>();

  // what holds for the block that is being taken
  private boolean quoted;
  private int depth;

  /** The number of a list item whose first block was not seen yet. */
  private ListNumbers.@Nullable ItemNumber item;

  /**
   * @param base where the parsed Markdown begins in the source of {@code text}
   * @param marks what in it is meant for the program that makes a page of it
   */
  MarkdownText(MarkupText text, int base, GeneratorMarks marks) {
    this(text, base, marks, 0);
  }

  /**
   * @param nested in how many elements that hold Markdown this one stands
   */
  MarkdownText(MarkupText text, int base, GeneratorMarks marks, int nested) {
    Guidance guidance = new Guidance(text);
    this.text = text;
    this.source = text.source();
    this.places = new NodePlaces(source, base);
    this.inlines = new Inlines(text, places, marks, guidance);
    this.pictures = new Pictures(text, places, inlines);
    this.codeBlocks = new CodeBlocks(text, places);
    this.htmlBlocks = new HtmlBlocks(text, places, marks, guidance, pictures, nested);
  }

  /**
   * Takes all of {@code document}.
   *
   * @param merge lines that are no Markdown, in order, each to be a block of its own
   */
  void take(Node document, List<Span> merge) {
    inlines.begin(document);
    unmerged.addAll(merge);
    children(document);
    unmerged(source.length());
    GivenNames.tell(source, text.anchors());
    inlines.end();
  }

  /** Takes the blocks of Markdown that stands within a block of the rest. */
  void takePart(Node part) {
    children(part);
  }

  /** Adds the lines of an unfinished merge that stand before {@code offset} of the source. */
  private void unmerged(int offset) {
    while (!unmerged.isEmpty() && unmerged.element().start() < offset) {
      Span mark = unmerged.remove();
      int start = text.startBlock();
      text.copy(mark.start(), mark.end());
      text.endBlock(
          dev.stet.core.document.Block.of(BlockKind.PARAGRAPH, new Span(start, text.length()))
              .withRole(Role.FURNITURE));
    }
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Block block) {
        unmerged(places.start(block, 0));
        block(block);
      } else if (node instanceof TableCell || node instanceof TableRow) {
        children(node);
      }
    }
  }

  private void block(Block block) {
    if (block instanceof Heading heading) {
      int start = text.length();
      if (isScript(heading)) {
        words(heading, BlockKind.PARAGRAPH, 0, null);
        return;
      }
      words(heading, BlockKind.HEADING, heading.getLevel(), null);
      text.anchors().heading(text.since(start));
    } else if (block instanceof Paragraph) {
      paragraph(block);
    } else if (block instanceof BlockQuote) {
      boolean outside = quoted;
      quoted = true;
      children(block);
      quoted = outside;
    } else if (block instanceof FencedCodeBlock code) {
      item = null;
      codeBlocks.take(code);
    } else if (block instanceof IndentedCodeBlock code) {
      item = null;
      codeBlocks.take(code);
    } else if (block instanceof HtmlBlock html) {
      item = null;
      htmlBlocks.take(html);
    } else if (block instanceof TableBlock table) {
      table(table);
    } else if (block instanceof LinkReferenceDefinition definition) {
      footnote(definition);
    } else if (block instanceof ThematicBreak) {
      blank(block);
    } else if (block instanceof ListItem) {
      throw new IllegalStateException("a list item outside of a list");
    } else {
      list(block);
    }
  }

  /**
   * Whether a "heading" in the item of a list stands between lines without an empty one: the
   * comment of a script whose lines were set in too little to be code.
   */
  private static boolean isScript(Heading heading) {
    return heading.getParent() instanceof ListItem
        && heading.getPrevious() instanceof Block before
        && heading.getNext() instanceof Block after
        && line(heading.getSourceSpans(), 0) - line(before.getSourceSpans(), -1) == 1
        && line(after.getSourceSpans(), 0) - line(heading.getSourceSpans(), -1) == 1;
  }

  /** The line of the first span, or with -1 of the last; far off if there is none. */
  private static int line(List<SourceSpan> spans, int which) {
    return spans.isEmpty()
        ? Integer.MIN_VALUE / 2
        : spans.get(which < 0 ? spans.size() - 1 : 0).getLineIndex();
  }

  /**
   * A row of underscores after a colon, in a list or in a quotation is a blank that was left for
   * somebody's words; elsewhere it divides the page.
   */
  private void blank(Block row) {
    WritingLine line = WritingLine.at(source, places.start(row, source.length()));
    boolean asked = text.since(Math.max(0, text.length() - 3)).strip().endsWith(":");
    if (!line.isLong() || !(asked || quoted || item != null || line.isOneOfSeveral())) {
      return;
    }
    boolean isItem = item != null;
    item = null;
    int begun = text.startBlock();
    text.copy(line.start(), line.end());
    text.endBlock(
        new dev.stet.core.document.Block(
            isItem ? BlockKind.LIST_ITEM : quotable(BlockKind.PARAGRAPH),
            quoted ? Role.QUOTATION : Role.BODY,
            new Span(begun, text.length()),
            isItem ? depth : 0,
            null,
            null));
  }

  /** A list, or any other block that holds blocks. */
  private void list(Block list) {
    ListNumbers numbers = new ListNumbers(list, places);
    depth++;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem listItem) {
        item = numbers.next(listItem);
        children(listItem);
        item = null;
      } else if (node instanceof Block block) {
        block(block);
      }
    }
    depth--;
  }

  private void paragraph(Block paragraph) {
    int start = places.start(paragraph, places.base());
    if (source.startsWith("$$", start)) {
      words(paragraph, BlockKind.CODE, 0, null);
    } else if (FOOTNOTE.matcher(source).region(start, source.length()).lookingAt()) {
      words(paragraph, BlockKind.FOOTNOTE, 0, null);
    } else {
      boolean entry = item != null && leadsToHeading(paragraph);
      words(
          paragraph,
          entry ? BlockKind.CONTENTS_ENTRY : BlockKind.PARAGRAPH,
          entry ? depth : 0,
          null);
    }
  }

  /**
   * - [Alerts](#alerts): an item that is a link to a heading of the same page, and nothing else.
   */
  private static boolean leadsToHeading(Block paragraph) {
    return paragraph.getFirstChild() instanceof Link link
        && link.getNext() == null
        && link.getDestination().startsWith("#");
  }

  /** A note of one word, as Chinese notes are to a parser, looks like the target of a link. */
  private void footnote(LinkReferenceDefinition definition) {
    int start = places.start(definition, source.length());
    Matcher marker = FOOTNOTE.matcher(source).region(start, source.length());
    // - [Skipper]: [Licence]: two slots of a template, which only the notation makes a definition
    boolean slots = item != null && definition.getDestination().startsWith("[");
    if (!marker.lookingAt() && !slots) {
      return;
    }
    int from = slots ? start : marker.end();
    int end = source.indexOf('\n', from);
    end = end < 0 ? source.length() : end;
    while (from < end && Character.isWhitespace(source.charAt(from))) {
      from++;
    }
    while (end > from && Character.isWhitespace(source.charAt(end - 1))) {
      end--;
    }
    if (from == end) {
      return;
    }
    int begun = text.startBlock();
    text.copy(from, end);
    Span words = new Span(begun, text.length());
    text.endBlock(
        slots
            ? new dev.stet.core.document.Block(
                BlockKind.LIST_ITEM, Role.BODY, words, depth, null, null)
            : dev.stet.core.document.Block.of(BlockKind.FOOTNOTE, words));
    item = slots ? null : item;
  }

  /** One block of words; the first one of a list item is that item. */
  private void words(Node node, BlockKind kind, int level, @Nullable Cell cell) {
    ListNumbers.ItemNumber first = item;
    item = null;
    int before = text.length();
    int start = text.startBlock();
    Label label = null;
    String number = first == null ? null : first.label();
    if (first != null && number != null) {
      text.put(number, first.start(), first.end());
      label = new Label(new Span(start, text.length()), first.automatic());
      text.put(" ", first.end(), first.end());
    }
    inlines.take(node);
    if (text.length() == start) {
      text.cancelBlock(before);
      pictures.filesShown(node);
    } else {
      boolean isItem = first != null && kind == BlockKind.PARAGRAPH;
      text.endBlock(
          new dev.stet.core.document.Block(
              isItem ? BlockKind.LIST_ITEM : quotable(kind),
              quoted ? Role.QUOTATION : Role.BODY,
              new Span(start, text.length()),
              isItem ? depth : level,
              label,
              cell));
      Span words = text.words(label == null ? start : label.span().end());
      String all = text.since(words.start());
      inlines.tellUnset(words.start(), all);
      SetApart.tell(node, words, all, text);
    }
    if (cell == null) {
      pictures.take(inlines.pictures());
    }
  }

  private BlockKind quotable(BlockKind kind) {
    return quoted && kind == BlockKind.PARAGRAPH ? BlockKind.QUOTATION : kind;
  }

  private void table(TableBlock table) {
    item = null;
    int number = text.nextTable();
    EmptyCells empty = new EmptyCells(text, number);
    int row = 0;
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      for (Node line = section.getFirstChild(); line != null; line = line.getNext()) {
        int column = 0;
        int from = places.start(line, text.sourceEnd());
        for (Node node = line.getFirstChild(); node != null; node = node.getNext()) {
          if (node instanceof TableCell cell) {
            int before = text.length();
            if (cell.getFirstChild() != null) {
              empty.filled(row, column, from, places.start(cell, from));
            }
            words(
                cell,
                BlockKind.TABLE_CELL,
                0,
                new Cell(number, row, column, 1, 1, cell.isHeader()));
            if (text.length() > before) {
              from = Math.max(from, text.sourceEnd());
            }
            column++;
          }
        }
        int end = places.end(line, from);
        // a paragraph that stands right below a table is a row by the letter only
        boolean bars = source.substring(places.start(line, end), end).indexOf('|') >= 0;
        empty.endRow(row, bars ? column : 1, from, end);
        row++;
      }
    }
    empty.endTable();
    pictures.take(inlines.pictures());
  }
}
