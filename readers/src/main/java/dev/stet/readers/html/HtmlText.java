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
import java.util.Set;
import java.util.regex.Pattern;
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
  /** What shows no words, or none of the page's own. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "textarea",
          "noframes",
          "map",
          "title");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "caption",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "xmp",
          "listing",
          "plaintext");

  private static final Set<String> VERBATIM = Set.of("code", "kbd", "samp", "tt", "var", "math");

  /** The classes by which templates mark what they say to the writer. */
  private static final Set<String> GUIDANCE =
      Set.of(
          "helper",
          "helper-text",
          "template-guidance",
          "author-guidance",
          "instruction-text",
          "placeholder-text");

  /** Classes that may mark such words, and may mark what the reader is told. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?i)(?:[a-z0-9]+[-_])*(?:hints?|notes?|tips?|help|guide|guidance|instructions?|prompts?|explanation|advice)");

  /** What a writer is told to do, and no reader. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:Tell (?:the )?(?:readers?|us|people)|Describe|Summari[sz]e|Outline|State (?:the|when|who|what|how|where|which|any|each)|Explain (?:the|what|why|how|in|which|briefly)|Mention|List (?:the|all|any|each|every)|Add (?:one|a|an|your) (?:\\p{L}+ ){1,2}(?:per|for|of|about|on)|Briefly|Specify|Provide (?:a|an|the|details)|Include (?:a|an|the|any|details)|Use this (?:part|section|chapter|heading|space|field|page)|In this (?:part|section|chapter), (?:describe|explain|list|state|summari[sz]e|you)|(?:This|The) section (?:should|is (?:for|where)|must|describes what)|请(?:在此|在这里|简要|简述|描述|说明|列出|填写)|(?:简要)?(?:描述|说明|概述|阐述|列出|填写)(?:本|该|清楚|你|您|项目|系统))\\b?.*",
          Pattern.DOTALL);

  /** A prompt beside a field of a form is shorter. */
  private static final int SHORTEST_HINT = 40;

  private static final Set<String> BOXES = Set.of("div", "p", "section", "aside", "blockquote");

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

  // white space waits until a word follows it
  private int spaceStart = -1;
  private int spaceEnd;
  private boolean spaceBreaks;
  private int breaks;
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
    if (SILENT.contains(name)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (Visibility.isHidden(element)) {
      hidden(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (isBreak(element)) {
      breaks++;
      space(at(element.sourceRange().startPos()), at(element.sourceRange().endPos()));
      return FilterResult.CONTINUE;
    }
    if (name.equals("img") && AltText.isSaid(element.attr("alt"))) {
      pictures.add(element);
    }
    Frame parent = frame();
    if (BLOCKS.contains(name)) {
      boundary(parent);
    }
    frames.push(inside(element, name, parent));
    if (guidance == null && isGuidance(element)) {
      guidance = element;
      guidanceStart = text.length();
    }
    if (VERBATIM.contains(name) && !frame().preformatted() && verbatimStart < 0) {
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
    if (VERBATIM.contains(name) && verbatimStart >= 0 && !ended.preformatted()) {
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
    if (BLOCKS.contains(name)) {
      if (ended.atomic() && !frame().atomic()) {
        endBlock();
      } else {
        boundary(frame());
      }
    }
  }

  /** Whether {@code element} is marked as said to the writer, by its class. */
  public static boolean isGuidance(Element element) {
    if (!element.hasAttr("class")) {
      return false;
    }
    Set<String> names = element.classNames();
    return names.stream().map(String::toLowerCase).anyMatch(GUIDANCE::contains)
        || (BOXES.contains(element.normalName())
            && names.stream().anyMatch(name -> HINT.matcher(name).matches())
            && isToldToTheWriter(element.text()));
  }

  private static boolean isToldToTheWriter(String words) {
    return words.length() >= SHORTEST_HINT && TOLD.matcher(words).matches();
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
      breaks = Math.max(breaks, 1);
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
            breaks++;
            space(from, to);
          } else if (!keep && (c == ' ' || c == '\t' || c == '\n' || c == '\f')) {
            space(from, to);
            spaceBreaks |= c == '\n';
          } else {
            character(c, from, to);
          }
        });
  }

  private void space(int from, int to) {
    if (spaceStart < 0) {
      spaceStart = from;
    }
    spaceEnd = to;
  }

  private void character(char c, int from, int to) {
    if (blockStart >= 0 && breaks > 0) {
      // two breaks, or one and an indent, are how pages without <p> set paragraphs apart
      boolean paragraph = breaks > 1 || c == '\u3000';
      if (paragraph && !frame().atomic()) {
        endBlock();
      }
    }
    if (blockStart < 0) {
      if (c == '\u3000' || c == '\u00A0') {
        return; // an indent
      }
      startBlock();
    } else if (breaks > 0) {
      String lines = frame().preformatted() ? "\n".repeat(breaks) : "\n";
      text.put(lines, spaceStart < 0 ? from : spaceStart, spaceStart < 0 ? from : spaceEnd);
    } else if (spaceStart >= 0 && !joins(text.last(), c)) {
      text.put(" ", spaceStart, spaceEnd);
    }
    breaks = 0;
    spaceStart = -1;
    spaceBreaks = false;
    if (to - from == 1 && text.source().charAt(from) == c) {
      text.copy(from, to);
    } else {
      text.put(String.valueOf(c), from, to);
    }
  }

  /** A line end of the source between two Chinese characters is no space (CSS Text 3, 4.1.3). */
  private boolean joins(char before, char after) {
    return spaceBreaks && isWide(before) && isWide(after);
  }

  private static boolean isWide(char c) {
    return (c >= '\u2E80' && c < '\uA4D0' && c != '\u3000')
        || (c >= '\uF900' && c < '\uFB00')
        || (c >= '\uFF00' && c < '\uFF61');
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
    breaks = 0;
    spaceStart = -1;
    spaceBreaks = false;
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
