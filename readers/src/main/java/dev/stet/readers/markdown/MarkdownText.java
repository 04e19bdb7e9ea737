package dev.stet.readers.markdown;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Label;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.html.HtmlText;
import dev.stet.readers.markup.Alignment;
import dev.stet.readers.markup.MarkupText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Takes the words out of parsed Markdown, block by block. */
final class MarkdownText {
  private static final Pattern MARKER = Pattern.compile("[ \\t]*(\\d{1,9})([.)])");
  private static final Pattern TEXT = Pattern.compile("(?i)(?:text|txt|plain|plaintext)\\s*");
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,60}\\]:");

  /** {@code <Totals of="2021"/>}: what a program will show here. */
  private static final Pattern COMPONENT = Pattern.compile("\\s*<[A-Z][A-Za-z0-9.]*\\b");

  /** Elements that show what a file holds; of a size of 0 they count visitors. */
  private static final String SHOWN =
      "img[src]:not([width~=^[01]$]), video[src], source[src], audio[src], embed[src], object[data],"
          + " iframe[src]:not([height~=^0]):not([width~=^0])";

  private static final Pattern COMMENT = Pattern.compile("(?s)<!--(.*?)-->");

  /** {@code <HH:mm>}: what Markdown takes for an address, of a scheme that there is not. */
  private static final Pattern NO_ADDRESS =
      Pattern.compile("<(?:[HhMmSsDdYy]{2,4}|[A-Z][a-z]+):[A-Za-z][A-Za-z:-]{0,30}>");

  private static final Pattern QUERY = Pattern.compile("[?#].*");
  private static final Pattern SLOT =
      Pattern.compile("<([A-Za-z][A-Za-z0-9_-]*)(?:\\s[A-Za-z0-9_:.-]+)*>");
  private static final Pattern NOTE = Pattern.compile("#(?:user-content-)?fn(?:ref)?[-:_]?[0-9]*");

  /** A name that is given: {@code {#name}}, {@code <a id="name">}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\{[^{}\\n]{0,80}?#([^\\s{}]{1,80})|(?i:\\b(?:id|name) ?= ?[\"']([^\"'\\n]{1,80})[\"'])");

  /** Words of other files that a program sets in. */
  private static final Pattern INCLUDED =
      Pattern.compile("\\{%|\\{\\{[<%#]|--8<--|(?m:^(?:!|@|::)(?:include|import)\\b)");

  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

  private static final Pattern HOLDS_MARKDOWN =
      Pattern.compile(
          "(?i)\\s*<[a-z]+\\b[^<>]*\\bmarkdown=[\"']?(?:1|block|span)\\b[^<>]*>[ \\t]*\\n");

  /** Each such element in another is parsed once more: nobody nests them deeper. */
  private static final int DEEPEST = 8;

  /** What parts the words of a cell or an item from those of the next one. */
  private static final Pattern APART =
      Pattern.compile("(?i)</?(?:t[dhr]|li|[uo]l|p|div|h[1-6]|d[dt])\\b");

  /**
   * A formula within a line, as Pandoc tells it from two sums of money: nothing blank inside the
   * dollar signs, no digit after them, and a sign in it that only formulas have.
   */
  private static final Pattern FORMULA =
      Pattern.compile("\\$(?=[^$\\s])[^$\\n]{0,300}?[\\\\^_{=][^$\\n]{0,300}?(?<=\\S)\\$(?!\\d)");

  /** Where a link leads whose writer had no address yet. */
  private static final Pattern UNSET = Pattern.compile("#?!?|\"\"|''");

  /** To where the page begins leads {@code #} as well. */
  private static final Pattern UP = Pattern.compile("(?i)\\W*|.*\\b(?:top|up|back|start)\\b.*");

  private static final Pattern WORD = Pattern.compile("\\b[a-z]{2,}\\b|\\p{IsHan}{2}");

  /** So many words round a link make a sentence of them; a menu's links have none. */
  private static final int FEWEST_WORDS = 4;

  /** A line to write on, which Markdown draws across the page. */
  private static final Pattern BLANK = Pattern.compile("_{8,}\\s*");

  /** Longer words are a line of text over a rule. */
  private static final int LONGEST_LABEL = 40;

  /** How far from a row of underscores another may stand. */
  private static final int NEAR = 240;

  private static final Pattern BLANKS_ABOVE =
      Pattern.compile("(?m)^_{8,}[ \\t]*\\n\\s*[^\\n]{1,40}\\n$");

  private static final Pattern BLANKS_BELOW =
      Pattern.compile("[ \\t]*\\n\\s*[^\\n_]{1,40}\\n_{8,}[ \\t]*(?:\\n|$)");

  private final MarkupText text;
  private final String source;
  private final int base;
  private final GeneratorMarks marks;

  /** In how many elements that hold Markdown this one stands. */
  private final int nested;

  // what holds for the block that is being taken
  private final List<Image> pictures = new ArrayList<>();
  private final List<Unset> unset = new ArrayList<>();
  private final List<Span> escaped = new ArrayList<>();
  private final Queue<Span> unmerged = new ArrayDeque<>();
  private boolean quoted;
  private boolean strongApart;
  private boolean strongHere;
  private int depth;
  private @Nullable Item item;

  /** What ends the words to the writer that began at {@link #guidanceStart}. */
  private @Nullable String guidance;

  private int guidanceStart;

  /**
   * @param base where the parsed Markdown begins in the source of {@code text}
   * @param marks what in it is meant for the program that makes a page of it
   */
  MarkdownText(MarkupText text, int base, GeneratorMarks marks) {
    this(text, base, marks, 0);
  }

  private MarkdownText(MarkupText text, int base, GeneratorMarks marks, int nested) {
    this.text = text;
    this.source = text.source();
    this.base = base;
    this.marks = marks;
    this.nested = nested;
  }

  /** A link without an address: its words, and where in the source the address would stand. */
  private record Unset(Span words, Span address) {}

  /** A list item whose first block was not seen yet. */
  private record Item(@Nullable String label, boolean automatic, int start, int end) {}

  /**
   * Takes all of {@code document}.
   *
   * @param merge lines that are no Markdown, in order, each to be a block of its own
   */
  void take(Node document, List<Span> merge) {
    strongApart = ChineseEmphasis.isHabit(document);
    unmerged.addAll(merge);
    children(document);
    unmerged(source.length());
    names();
    if (escaped.size() > 1) { // a writer may mean one
      escaped.forEach(
          mark -> text.add(Evidence.of(Evidence.Kind.ESCAPED_MARK, mark, mark.of(text.since(0)))));
    }
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

  private void names() {
    if (!text.anchors().haveLinks()) {
      return;
    }
    Matcher named = NAMED.matcher(source);
    while (named.find()) {
      text.anchors().name(named.group(1) == null ? named.group(2) : named.group(1));
    }
    if (INCLUDED.matcher(source).find()) {
      text.anchors().open();
    }
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Block block) {
        List<SourceSpan> spans = block.getSourceSpans();
        unmerged(spans.isEmpty() ? 0 : start(spans.get(0)));
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
      code(code, code.getLiteral(), 1, holdsWords(code) ? Role.QUOTATION : Role.BODY);
    } else if (block instanceof IndentedCodeBlock code) {
      code(code, code.getLiteral(), 0, Role.BODY);
    } else if (block instanceof HtmlBlock html) {
      html(html);
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
    List<SourceSpan> spans = row.getSourceSpans();
    int start = spans.isEmpty() ? source.length() : start(spans.get(0));
    int end = start;
    while (end < source.length() && source.charAt(end) == '_') {
      end++;
    }
    boolean asked = text.since(Math.max(0, text.length() - 3)).strip().endsWith(":");
    if (!BLANK.matcher(source.substring(start, end)).matches()
        || !(asked || quoted || item != null || isOneOfBlanks(start, end))) {
      return;
    }
    boolean isItem = item != null;
    item = null;
    int begun = text.startBlock();
    text.copy(start, end);
    text.endBlock(
        new dev.stet.core.document.Block(
            isItem ? BlockKind.LIST_ITEM : quoted ? BlockKind.QUOTATION : BlockKind.PARAGRAPH,
            quoted ? Role.QUOTATION : Role.BODY,
            new Span(begun, text.length()),
            isItem ? depth : 0,
            null,
            null));
  }

  /**
   * Whether a row of underscores stands close under a label, and another such row within a few
   * lines, where who signs and when is to be written; or close to another row.
   */
  private boolean isOneOfBlanks(int start, int end) {
    String above = line(start - 1);
    if (BLANK.matcher(above).matches()) {
      return true;
    }
    if (above.length() > LONGEST_LABEL || (above.isBlank() && start > 0)) {
      return BLANK.matcher(line(source.indexOf('\n', end) + 1)).matches();
    }
    return BLANKS_ABOVE.matcher(source.substring(Math.max(0, start - NEAR), start)).find()
        || BLANKS_BELOW
            .matcher(source)
            .region(end, Math.min(source.length(), end + NEAR))
            .lookingAt();
  }

  /** The line of the source that holds {@code at}, or that ends there. */
  private String line(int at) {
    if (at <= 0) {
      return "";
    }
    int stop = source.indexOf('\n', at);
    return source.substring(
        source.lastIndexOf('\n', at - 1) + 1, stop < 0 ? source.length() : stop);
  }

  /** A list, or any other block that holds blocks. */
  private void list(Block list) {
    boolean sameNumber = list instanceof OrderedList ordered && allNumberedAlike(ordered);
    int number = startOf(list);
    depth++;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem listItem) {
        item = item(listItem, sameNumber ? number : -1);
        number++;
        children(listItem);
        item = null;
      } else if (node instanceof Block block) {
        block(block);
      }
    }
    depth--;
  }

  private static int startOf(Block list) {
    Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
    return start == null ? 1 : start;
  }

  /** Whether every item is typed with the same number, for the program to count. */
  private boolean allNumberedAlike(OrderedList list) {
    String first = null;
    int items = 0;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      Matcher marker = marker(node);
      if (marker == null || (first != null && !first.equals(marker.group(1)))) {
        return false;
      }
      first = marker.group(1);
      items++;
    }
    return items > 1;
  }

  private @Nullable Matcher marker(Node listItem) {
    List<SourceSpan> spans = listItem.getSourceSpans();
    if (spans.isEmpty()) {
      return null;
    }
    Matcher marker = MARKER.matcher(source);
    marker.region(start(spans.get(0)), source.length());
    return marker.lookingAt() ? marker : null;
  }

  /**
   * @param counted the number to show instead of the one typed, or -1
   */
  private Item item(ListItem listItem, int counted) {
    Matcher marker = marker(listItem);
    if (marker == null) {
      return new Item(null, false, 0, 0);
    }
    String typed = marker.group(1);
    String shown = counted < 0 ? typed : Integer.toString(counted);
    return new Item(shown + marker.group(2), !shown.equals(typed), marker.start(1), marker.end(2));
  }

  private void paragraph(Block paragraph) {
    List<SourceSpan> spans = paragraph.getSourceSpans();
    int start = spans.isEmpty() ? base : start(spans.get(0));
    if (source.startsWith("$$", start)) {
      words(paragraph, BlockKind.CODE, 0, null);
    } else if (FOOTNOTE.matcher(source).region(start, source.length()).lookingAt()) {
      words(paragraph, BlockKind.FOOTNOTE, 0, null);
    } else {
      boolean entry = item != null && leadsToHeading(paragraph);
      if (entry) {
        words(paragraph, BlockKind.CONTENTS_ENTRY, depth, null);
      } else {
        words(paragraph, BlockKind.PARAGRAPH, 0, null);
      }
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
    List<SourceSpan> spans = definition.getSourceSpans();
    int start = spans.isEmpty() ? source.length() : start(spans.get(0));
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
    Item first = item;
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
    int wordsStart = text.length();
    strongHere = strongApart && ChineseEmphasis.isIn(node);
    inlines(node);
    strongHere = false;
    notWords(wordsStart);
    if (text.length() == start) {
      text.cancelBlock(before);
      filesShown(node);
    } else {
      endWords(node, kind, level, cell, first, label, start);
    }
    if (cell == null) {
      pictures();
    }
  }

  private void endWords(
      Node node,
      BlockKind kind,
      int level,
      @Nullable Cell cell,
      @Nullable Item first,
      @Nullable Label label,
      int start) {
    boolean isItem = first != null && kind == BlockKind.PARAGRAPH;
    BlockKind shownKind =
        isItem
            ? BlockKind.LIST_ITEM
            : quoted && kind == BlockKind.PARAGRAPH ? BlockKind.QUOTATION : kind;
    text.endBlock(
        new dev.stet.core.document.Block(
            shownKind,
            quoted ? Role.QUOTATION : Role.BODY,
            new Span(start, text.length()),
            isItem ? depth : level,
            label,
            cell));
    Span words = text.words(label == null ? start : label.span().end());
    String all = text.since(words.start());
    unset(words.start(), all);
    if (isItalic(node)) {
      text.add(Evidence.of(Evidence.Kind.ITALICS, words, all));
    } else if (hasBoldTitle(node)) {
      String title = all.lines().findFirst().orElse("");
      Span line = new Span(words.start(), words.start() + title.length());
      text.add(Evidence.of(Evidence.Kind.BOLD_TITLE, line, title));
    }
  }

  /** Says which links within the sentence {@code all}, from {@code start} on, lead nowhere. */
  private void unset(int start, String all) {
    StringBuilder rest = new StringBuilder(all);
    for (int i = unset.size() - 1; i >= 0; i--) {
      Span link = unset.get(i).words();
      rest.delete(link.start() - start, link.end() - start);
    }
    if (!unset.isEmpty() && WORD.matcher(rest).results().count() >= FEWEST_WORDS) {
      for (Unset link : unset) {
        String words = all.substring(link.words().start() - start, link.words().end() - start);
        if (!UP.matcher(words).matches()) {
          text.unsetTarget(link.words(), link.address());
        }
      }
    }
    unset.clear();
  }

  /** Where the address of {@code link} stands; its brackets where they hold nothing. */
  private Span address(Link link) {
    int start = start(link, text.sourceEnd());
    int end = end(link, start);
    int open = source.lastIndexOf("](", end);
    return open < start ? new Span(start, end) : new Span(open + 1, end);
  }

  private static boolean hasBoldTitle(Node block) {
    Node first = block.getFirstChild();
    Node second = first == null ? null : first.getNext();
    return first instanceof StrongEmphasis
        && (second == null || second instanceof SoftLineBreak || second instanceof HardLineBreak);
  }

  /** Whether all the words of a block are set in italics, but for the stop after them. */
  private static boolean isItalic(Node block) {
    boolean italic = false;
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Emphasis) {
        italic = true;
      } else if (!(node instanceof SoftLineBreak)
          && !(node instanceof HardLineBreak)
          && !(node instanceof Text words && words.getLiteral().length() <= 1)) {
        return false;
      }
    }
    return italic;
  }

  private void inlines(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text words) {
        text(words);
      } else if (node instanceof Code code) {
        inlineCode(code);
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        int at = end(node, text.sourceEnd());
        text.put("\n", start(node, text.sourceEnd()), at);
      } else if (node instanceof HtmlInline html) {
        inlineHtml(html);
      } else if (node instanceof Image image) {
        PageMarkup.address(
            image.getDestination(),
            start(image, text.sourceEnd()),
            end(image, text.sourceEnd()),
            text);
        if (image.getFirstChild() == null) {
          PageMarkup.picture(
              image.getDestination(),
              !(image.getNext() instanceof Text),
              start(image, text.sourceEnd()),
              end(image, text.sourceEnd()),
              text);
        }
        pictures.add(image);
      } else if (node instanceof Link link) {
        int start = text.length();
        int from = start(link, text.sourceEnd());
        int to = end(link, from);
        if (NO_ADDRESS.matcher(source).region(from, to).matches()) {
          text.copy(from, to);
          continue;
        }
        inlines(link);
        link(start, link.getDestination());
        text.privateLink(link.getDestination(), text.sourceEnd(), end(link, text.sourceEnd()));
        PageMarkup.address(
            link.getDestination(), text.sourceEnd(), end(link, text.sourceEnd()), text);
        if (UNSET.matcher(link.getDestination()).matches()) {
          unset.add(new Unset(text.words(start), address(link)));
        }
      } else {
        inlines(node);
      }
    }
  }

  /** A link to a note leads to what the program that shows the text makes of the note. */
  private void link(int start, String address) {
    if (!NOTE.matcher(address).lookingAt()) {
      text.link(start, address);
    }
  }

  /**
   * What the pictures of a block say, each a block of its own that is no part of the prose round
   * it: the words in its place, its title, and the name of its file.
   */
  private void pictures() {
    List<Image> all = List.copyOf(pictures);
    pictures.clear();
    for (Image picture : all) {
      int before = text.length();
      text.privateLink(
          picture.getDestination(),
          start(picture, text.sourceEnd()),
          end(picture, text.sourceEnd()));
      int start = text.startBlock();
      inlines(picture);
      notWords(start);
      Span words = text.words(start);
      if (!words.isEmpty()
          && picture.getDestination().chars().noneMatch(Character::isLetterOrDigit)) {
        text.add(Evidence.of(Evidence.Kind.UNSET_TARGET, words, text.since(words.start())));
      }
      int from = start(picture, 0);
      int to = end(picture, from);
      pieceOf(picture.getTitle(), from, to, start);
      pieceOf(fileName(picture.getDestination()), from, to, start);
      if (text.length() == start) {
        text.cancelBlock(before);
      } else {
        text.endBlock(
            dev.stet.core.document.Block.of(BlockKind.CAPTION, new Span(start, text.length()))
                .withRole(Role.FURNITURE));
      }
    }
  }

  /** Takes {@code words} if they stand as they are between two offsets of the source. */
  private void pieceOf(@Nullable String words, int from, int to, int start) {
    int at = words == null || words.isBlank() ? -1 : source.lastIndexOf(words, to - 1);
    if (words != null && at >= from) {
      if (text.length() > start) {
        text.put("\n", at, at);
      }
      text.copy(at, at + words.length());
    }
  }

  /** The last piece of a destination's path, without what is asked of a server. */
  private static String fileName(String destination) {
    String path = QUERY.matcher(destination).replaceFirst("");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void text(Text node) {
    int start = start(node, text.sourceEnd());
    // not to the end of its span, which falls short by each escaped bar of a table
    int end = source.indexOf('\n', start);
    end = end < 0 ? source.length() : end;
    Alignment.walk(node.getLiteral(), source, start, end, true, this::character);
  }

  private void character(char c, int from, int to) {
    if (strongHere && to - from == 1 && ChineseEmphasis.isMark(source, from)) {
      return;
    }
    if (to - from == 1 && source.charAt(from) == c) {
      text.copy(from, to);
    } else {
      text.put(String.valueOf(c), from, to);
      if (isEscapedMark(c, from, to)) {
        escaped.add(new Span(text.length() - 1, text.length()));
      }
    }
  }

  /**
   * {@code \- ten sacks}, {@code in 2018\. Then}: what a converter writes so that its own words are
   * not taken for a list. The list that was there is none any more.
   */
  private boolean isEscapedMark(char c, int from, int to) {
    boolean escaped = to - from == 2 && source.charAt(from) == '\\' && from > 0;
    if (!escaped || to >= source.length() || source.charAt(to) != ' ') {
      return false;
    }
    if (c == '.') {
      int start = from;
      while (start > 0 && Character.isDigit(source.charAt(start - 1))) {
        start--;
      }
      // [ ] 1\\. at the head of an item is a number that somebody wants to see
      return start < from
          && start > 1
          && source.charAt(start - 1) == ' '
          && source.charAt(start - 2) != ']';
    }
    return "-+*#".indexOf(c) >= 0 && source.charAt(from - 1) == '\n';
  }

  private void inlineCode(Code code) {
    int start = start(code, text.sourceEnd());
    int end = end(code, start);
    int from = start;
    while (from < end && source.charAt(from) == '`') {
      from++;
    }
    if (from + 1 < end && source.charAt(from) == ' ' && !code.getLiteral().startsWith(" ")) {
      from++;
    }
    int verbatim = text.length();
    Alignment.walk(code.getLiteral(), source, from, end, false, this::verbatimCharacter);
    text.verbatim(verbatim);
  }

  /** A line break in code within a line counts as a space. */
  private void verbatimCharacter(char c, int from, int to) {
    text.put(String.valueOf(c), from, to);
  }

  private void inlineHtml(HtmlInline html) {
    String tag = html.getLiteral();
    int start = start(html, text.sourceEnd());
    int end = end(html, start);
    PageMarkup.in(tag, start, text);
    Matcher comment = COMMENT.matcher(tag);
    if (comment.matches()) {
      text.comment(comment.group(1), start, end);
    } else if (BREAK.matcher(tag).matches()) {
      text.put("\n", start, end);
    } else if (isSlot(tag)) {
      text.copy(start, end);
    } else {
      endGuidance(tag);
      if (APART.matcher(tag).lookingAt()) {
        text.put("\n", start, end);
      }
    }
  }

  /** An element that a blank line ends for Markdown goes on in the paragraphs behind it. */
  private void endGuidance(String tag) {
    if (guidance != null && tag.startsWith(guidance)) {
      text.guidance(guidanceStart);
      guidance = null;
    }
  }

  /**
   * {@code <start time>} is no element of HTML: it stands for words that a writer is to fill in.
   */
  private boolean isSlot(String tag) {
    Matcher slot = SLOT.matcher(tag);
    return slot.matches()
        && !Tag.isKnownTag(slot.group(1).toLowerCase(Locale.ROOT))
        && !source.contains("</" + slot.group(1) + ">");
  }

  /** The formulas, and what a generator replaces, among the words from {@code from} on. */
  private void notWords(int from) {
    String words = text.since(from);
    Matcher formula = FORMULA.matcher(words);
    while (formula.find()) {
      text.verbatim(new Span(from + formula.start(), from + formula.end()));
    }
    for (Span mark : marks.in(words)) {
      text.verbatim(new Span(from + mark.start(), from + mark.end()));
    }
  }

  /** A fence that calls itself text sets off words for copying, not a program. */
  private static boolean holdsWords(FencedCodeBlock code) {
    String info = code.getInfo();
    return info != null && TEXT.matcher(info).matches();
  }

  private void code(Block code, String literal, int fences, Role role) {
    item = null;
    List<SourceSpan> lines = code.getSourceSpans();
    String[] literalLines = literal.split("\n", -1);
    int count = literal.endsWith("\n") ? literalLines.length - 1 : literalLines.length;
    if (literal.isBlank()) {
      return;
    }
    int start = text.startBlock();
    if (code instanceof FencedCodeBlock fenced && isRaw(fenced.getInfo())) {
      // a fence that hands its words to a typesetter: the fence itself is what a reader would see
      SourceSpan fence = lines.get(0);
      text.copy(start(fence), start(fence) + fence.getLength());
      text.put("\n", text.sourceEnd(), text.sourceEnd());
    }
    // counted in lines of the source: a blank line of the code has no span of its own
    int from = lines.isEmpty() ? text.sourceEnd() : start(lines.get(0));
    for (int fence = 0; fence < fences; fence++) {
      from = afterLine(from);
    }
    for (int i = 0; i < count; i++) {
      String line = literalLines[i].replace("\r", "");
      int end = lineEnd(from);
      if (i > 0) {
        text.put("\n", text.sourceEnd(), text.sourceEnd());
      }
      int lineStart = Math.max(0, end - line.length()); // what is indented away stands before it
      if (source.startsWith(line, lineStart)) {
        text.copy(lineStart, lineStart + line.length());
      } else {
        text.put(line, Math.min(from, end), end);
      }
      from = afterLine(from);
    }
    text.endBlock(
        dev.stet.core.document.Block.of(BlockKind.CODE, new Span(start, text.length()))
            .withRole(role));
  }

  /** Where the line that holds {@code offset} of the source ends, before its line break. */
  private int lineEnd(int offset) {
    int at = Math.min(offset, source.length());
    while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Where the line after the one that holds {@code offset} of the source begins. */
  private int afterLine(int offset) {
    int end = lineEnd(offset);
    return source.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, source.length());
  }

  /** Whether a fence's words are for another format: {@code {=latex}}. */
  private static boolean isRaw(@Nullable String info) {
    return info != null && info.startsWith("{=") && info.endsWith("}");
  }

  private void html(HtmlBlock html) {
    item = null;
    List<SourceSpan> lines = html.getSourceSpans();
    if (lines.isEmpty()) {
      return;
    }
    int start = start(lines.get(0));
    SourceSpan last = lines.get(lines.size() - 1);
    String fragment = source.substring(start, start(last) + last.getLength());
    PageMarkup.in(fragment, start, text);
    Matcher comment = COMMENT.matcher(fragment.strip());
    if (comment.matches()) {
      text.comment(comment.group(1), start, start + fragment.length());
      return;
    }
    if (isSlot(fragment.strip())) {
      int block = text.startBlock();
      text.copy(start, start + fragment.stripTrailing().length());
      text.endBlock(
          dev.stet.core.document.Block.of(BlockKind.PARAGRAPH, new Span(block, text.length())));
      return;
    }
    int length = text.length();
    Element parsed = Parser.htmlParser().setTrackPosition(true).parseInput(fragment, "").body();
    int inside = nested < DEEPEST ? markdownInside(fragment) : -1;
    if (inside > 0 && parsed.select("[class]").stream().noneMatch(HtmlText::isGuidance)) {
      take(MarkdownReader.parsed(fragment.substring(inside)), start + inside);
      return;
    }
    HtmlText.take(parsed, start, text);
    endGuidance(fragment.stripLeading());
    parsed.select("[class]").stream()
        .filter(element -> HtmlText.isGuidance(element))
        .filter(element -> !fragment.contains("</" + element.normalName()))
        .findFirst()
        .ifPresent(
            element -> {
              guidance = "</" + element.normalName();
              guidanceStart = length;
            });
    if (text.length() == length) {
      filesShown(parsed, start, start + fragment.length());
    }
    if (text.length() == length && COMPONENT.matcher(fragment).lookingAt()) {
      int block = text.startBlock();
      text.copy(start, start + fragment.length());
      text.endBlock(
          dev.stet.core.document.Block.of(BlockKind.CODE, new Span(block, text.length())));
    }
  }

  /** The names of the files that the HTML within {@code node} shows. */
  private void filesShown(Node node) {
    for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof HtmlInline html) {
        int from = start(html, text.sourceEnd());
        filesShown(Jsoup.parseBodyFragment(html.getLiteral()).body(), from, end(html, from));
      }
    }
  }

  private void filesShown(Element html, int from, int to) {
    html.select(SHOWN).forEach(shown -> fileShown(shown, from, to));
  }

  /** The name of the file of a picture or a film, as for one that is set in Markdown. */
  private void fileShown(Element element, int from, int to) {
    String name = fileName(element.attr(element.hasAttr("src") ? "src" : "data"));
    int at = source.indexOf(name, from);
    if (!name.isBlank() && at >= 0 && at + name.length() <= to) {
      int block = text.startBlock();
      text.copy(at, at + name.length());
      text.endBlock(
          dev.stet.core.document.Block.of(BlockKind.CAPTION, new Span(block, text.length()))
              .withRole(Role.FURNITURE));
    }
  }

  /** Where the Markdown begins in an element that says it holds some, as kramdown has it; or -1. */
  private static int markdownInside(String fragment) {
    Matcher element = HOLDS_MARKDOWN.matcher(fragment);
    return element.lookingAt() && element.end() < fragment.length() ? element.end() : -1;
  }

  private void take(Node inner, int from) {
    new MarkdownText(text, from, marks, nested + 1).children(inner);
  }

  private void table(TableBlock table) {
    item = null;
    int number = text.nextTable();
    EmptyCells empty = new EmptyCells(text, number);
    int row = 0;
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      for (Node line = section.getFirstChild(); line != null; line = line.getNext()) {
        int column = 0;
        int from = start(line, text.sourceEnd());
        for (Node node = line.getFirstChild(); node != null; node = node.getNext()) {
          if (node instanceof TableCell cell) {
            int before = text.length();
            if (cell.getFirstChild() != null) {
              empty.filled(row, column, from, start(cell, from));
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
        int end = end(line, from);
        // a paragraph that stands right below a table is a row by the letter only
        boolean bars = source.substring(start(line, end), end).indexOf('|') >= 0;
        empty.endRow(row, bars ? column : 1, from, end);
        row++;
      }
    }
    empty.endTable();
    pictures();
  }

  private int start(SourceSpan span) {
    return base + span.getInputIndex();
  }

  private int start(Node node, int otherwise) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? otherwise : start(spans.get(0));
  }

  private int end(Node node, int otherwise) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return otherwise;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return start(last) + last.getLength();
  }
}
