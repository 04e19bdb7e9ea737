package dev.stet.readers.html;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Label;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.flow.AltText;
import dev.stet.readers.markup.Alignment;
import dev.stet.readers.markup.MarkupText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Takes the visible words out of parsed HTML: white space collapsed as a browser does, a block for
 * each element that stands by itself, cells with their place in the table.
 */
public final class HtmlText implements NodeFilter {
  private static final int LONGEST_HIDDEN = 2000;

  private final MarkupText text;
  private final int base;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Tables tables;
  private final ItemNumbers numbers = new ItemNumbers();
  private final Furniture furniture = new Furniture();

  private int blockStart = -1;
  private @Nullable Frame blockFrame;
  private @Nullable Label label;

  private final WaitingSpace space = new WaitingSpace();
  private int verbatimStart = -1;
  private int linkStart = -1;

  // pictures wait for the end of the block, and of the table, that they stand in
  private final List<Element> pictures = new ArrayList<>();
  private int openTables;

  // the outermost element that speaks to the writer, and where its words begin
  private @Nullable Element guidance;
  private int guidanceStart;

  private HtmlText(int base, MarkupText text) {
    this.base = base;
    this.text = text;
    this.tables = new Tables(text);
    frames.push(Frame.ROOT);
  }

  /**
   * Takes the words of {@code parsed}, whose positions must have been tracked, into {@code text}.
   *
   * @param base where the parsed HTML begins in the source of {@code text}
   */
  public static void take(Node parsed, int base, MarkupText text) {
    HtmlText taker = new HtmlText(base, text);
    parsed.filter(taker);
    taker.endBlock();
    PageLinks.name(parsed, text.anchors());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      words(words);
    } else if (node instanceof Comment comment) {
      Range range = comment.sourceRange();
      text.comment(comment.getData(), at(range.startPos()), at(range.endPos()));
    } else if (node instanceof Element element) {
      return start(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !isBreak(element)) {
      end(element);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isBreak(Element element) {
    return element.normalName().equals("br");
  }

  private FilterResult start(Element element) {
    String name = element.normalName();
    if (HtmlElements.isSilent(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Visibility.isHidden(element)) {
      hidden(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isBreak(element)) {
      space.lineBreak(at(element.sourceRange().startPos()), at(element.sourceRange().endPos()));
      return FilterResult.CONTINUE;
    }
    if (name.equals("img") && AltText.isSaid(element.attr("alt"))) {
      pictures.add(element);
    }
    Frame parent = frame();
    if (HtmlElements.isBlock(name)) {
      boundary(parent);
    }
    frames.push(inside(element, name, parent));
    if (guidance == null && isGuidance(element)) {
      guidance = element;
      guidanceStart = text.length();
    }
    if (HtmlElements.isVerbatim(name) && !frame().preformatted() && verbatimStart < 0) {
      verbatimStart = text.length();
    }
    if (name.equals("a")) {
      linkStart = text.length();
    }
    return FilterResult.CONTINUE;
  }

  private void end(Element element) {
    Frame ended = frames.pop();
    String name = element.normalName();
    if (HtmlElements.isVerbatim(name) && verbatimStart >= 0 && !ended.preformatted()) {
      if (text.length() > verbatimStart) {
        text.verbatim(verbatimStart);
      }
      verbatimStart = -1;
    }
    if (name.equals("a") && PageLinks.isPlain(element)) {
      text.link(linkStart, element.attr("href"));
    }
    if (name.equals("table")) {
      tables.end(element);
      openTables = Math.max(0, openTables - 1);
    }
    if (element.equals(guidance)) {
      text.guidance(guidanceStart);
      guidance = null;
    }
    if (HtmlElements.isBlock(name)) {
      if (ended.atomic() && !frame().atomic()) {
        endBlock();
      } else {
        boundary(frame());
      }
    }
  }

  /** Whether {@code element} is marked as said to the writer, by its class. */
  public static boolean isGuidance(Element element) {
    return Guidance.is(element);
  }

  /** What holds inside {@code element}. */
  private Frame inside(Element element, String name, Frame parent) {
    Frame frame = parent.withRole(furniture.role(element, parent.role()));
    if (parent.atomic()) {
      return name.equals("pre") ? frame.preformatted(parent.kind()) : frame;
    }
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        int level = name.charAt(1) - '0';
        // the page's own heading stands in the site's header often enough
        Role role = level == 1 ? Role.BODY : frame.role();
        return frame.withRole(role).atomic(BlockKind.HEADING, level, null);
      }
      case "ul", "ol", "menu", "dir" -> {
        return frame.deeper();
      }
      case "li" -> {
        int tag = at(element.sourceRange().startPos());
        return frame.item(new Frame.Item(numbers.of(element), tag));
      }
      case "table" -> {
        tables.start(element);
        openTables++;
        return frame;
      }
      case "tr" -> {
        tables.row(element);
        return frame;
      }
      case "td", "th" -> {
        return tables.isData(element)
            ? frame.atomic(BlockKind.TABLE_CELL, 0, tables.cell(element))
            : frame;
      }
      case "caption", "figcaption" -> {
        return frame.atomic(BlockKind.CAPTION, 0, null);
      }
      case "pre", "xmp", "listing", "plaintext" -> {
        return frame.preformatted(BlockKind.CODE);
      }
      case "blockquote" -> {
        return frame.withKind(BlockKind.QUOTATION);
      }
      default -> {
        return frame;
      }
    }
  }

  private Frame frame() {
    return frames.element();
  }

  /** Between two blocks, or between two lines of one that holds others. */
  private void boundary(Frame around) {
    if (around.atomic()) {
      space.atLeastOneBreak();
    } else {
      endBlock();
    }
  }

  private void hidden(Element element) {
    String words = element.text();
    if (!words.isBlank()) {
      text.add(
          new Evidence(
              Evidence.Kind.HIDDEN_TEXT,
              Span.at(text.length()),
              words.substring(0, Math.min(words.length(), LONGEST_HIDDEN)),
              Map.of("element", element.normalName().toLowerCase(Locale.ROOT))));
    }
  }

  private void words(TextNode node) {
    String words = node.getWholeText();
    Range range = node.sourceRange();
    int start = at(range.startPos());
    int end = at(range.endPos());
    boolean keep = frame().preformatted();
    Alignment.walk(
        words,
        text.source(),
        start,
        end,
        false,
        (c, from, to) -> {
          if (c == '\r') {
            return;
          }
          if (c == '\n' && keep) {
            space.lineBreak(from, to);
          } else if (!keep && (c == ' ' || c == '\t' || c == '\n' || c == '\f')) {
            space.blank(c, from, to);
          } else {
            character(c, from, to);
          }
        });
  }

  private void character(char c, int from, int to) {
    if (blockStart >= 0 && space.partsParagraphs(c) && !frame().atomic()) {
      endBlock();
    }
    if (blockStart < 0) {
      if (c == '\u3000' || c == '\u00A0') {
        return; // an indent
      }
      startBlock();
    } else {
      space.write(text, frame().preformatted(), c, from);
    }
    space.forget();
    if (to - from == 1 && text.source().charAt(from) == c) {
      text.copy(from, to);
    } else {
      text.put(String.valueOf(c), from, to);
    }
  }

  private void startBlock() {
    Frame frame = frame();
    blockStart = text.startBlock();
    blockFrame = frame.block();
    Frame.Item item = frame.item();
    label = null;
    if (item != null && !item.started()) {
      item.start();
      String number = item.number();
      if (number != null) {
        text.put(number, item.tag(), item.tag());
        label = new Label(new Span(blockStart, text.length()), true);
        text.put(" ", item.tag(), item.tag());
      }
    }
    if (verbatimStart >= 0) {
      verbatimStart = text.length();
    }
    linkStart = Math.max(linkStart, text.length());
  }

  private void endBlock() {
    Frame frame = blockFrame;
    if (blockStart >= 0 && frame != null) {
      text.endBlock(
          new Block(
              frame.kind(),
              frame.role(),
              new Span(blockStart, text.length()),
              frame.level(),
              label,
              frame.cell()));
    }
    blockStart = -1;
    blockFrame = null;
    space.forget();
    if (openTables == 0 && !pictures.isEmpty()) {
      pictures.forEach(this::instead);
      pictures.clear();
    }
  }

  /** What is to be read in the place of a picture, which is no part of the prose round it. */
  private void instead(Element picture) {
    Range range = picture.attributes().sourceRange("alt").valueRange();
    int start = text.startBlock();
    String words = picture.attr("alt");
    int indent = words.length() - words.stripLeading().length();
    Alignment.walk(
        words.strip(),
        text.source(),
        at(range.startPos()) + indent,
        at(range.endPos()),
        false,
        (c, from, to) -> text.put(Character.isWhitespace(c) ? " " : String.valueOf(c), from, to));
    Span span = new Span(start, text.length());
    text.endBlock(Block.of(BlockKind.CAPTION, span).withRole(Role.FURNITURE));
  }

  private int at(int position) {
    // -1 where the parser made the node up
    return position < 0 ? Math.min(text.source().length(), base) : base + position;
  }
}
