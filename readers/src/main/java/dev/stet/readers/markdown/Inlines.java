package dev.stet.readers.markdown;

import dev.stet.core.document.Span;
import dev.stet.readers.markup.Alignment;
import dev.stet.readers.markup.MarkupText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Takes the words within a block, and says what among them is none: code, formulas, marks. */
final class Inlines {
  /** {@code <HH:mm>}: what Markdown takes for an address, of a scheme that there is not. */
  private static final Pattern NO_ADDRESS =
      Pattern.compile("<(?:[HhMmSsDdYy]{2,4}|[A-Z][a-z]+):[A-Za-z][A-Za-z:-]{0,30}>");

  private static final Pattern NOTE = Pattern.compile("#(?:user-content-)?fn(?:ref)?[-:_]?[0-9]*");

  /**
   * A formula within a line, as Pandoc tells it from two sums of money: nothing blank inside the
   * dollar signs, no digit after them, and a sign in it that only formulas have.
   */
  private static final Pattern FORMULA =
      Pattern.compile("\\$(?=[^$\\s])[^$\\n]{0,300}?[\\\\^_{=][^$\\n]{0,300}?(?<=\\S)\\$(?!\\d)");

  private final MarkupText text;
  private final String source;
  private final NodePlaces places;
  private final GeneratorMarks marks;
  private final Guidance guidance;
  private final UnsetLinks unset;
  private final EscapedMarks escaped;
  private final List<Image> pictures = new ArrayList<>();

  /** Whether the document has emphasis as Chinese writers type it, and whether the block has. */
  private boolean chineseEmphasis;

  private boolean chineseEmphasisHere;

  Inlines(MarkupText text, NodePlaces places, GeneratorMarks marks, Guidance guidance) {
    this.text = text;
    this.source = text.source();
    this.places = places;
    this.marks = marks;
    this.guidance = guidance;
    this.unset = new UnsetLinks(text, places);
    this.escaped = new EscapedMarks(text);
  }

  /** Looks through all of {@code document}, whose blocks will come. */
  void begin(Node document) {
    chineseEmphasis = ChineseEmphasis.isHabit(document);
  }

  /** Tells of what only the whole document shows. */
  void end() {
    escaped.tell();
  }

  /** Takes the words of {@code block}. */
  void take(Node block) {
    chineseEmphasisHere = chineseEmphasis && ChineseEmphasis.isIn(block);
    takeWords(block);
    chineseEmphasisHere = false;
  }

  /** Takes the words that stand in the place of {@code picture}. */
  void take(Image picture) {
    takeWords(picture);
  }

  /**
   * Tells of links without an address in the block whose words {@code all} begin at {@code start}.
   */
  void tellUnset(int start, String all) {
    unset.tell(start, all);
  }

  /** The pictures among the words taken since this was last asked. */
  List<Image> pictures() {
    List<Image> all = List.copyOf(pictures);
    pictures.clear();
    return all;
  }

  private void takeWords(Node parent) {
    int from = text.length();
    children(parent);
    notWords(from);
  }

  private void children(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text words) {
        text(words);
      } else if (node instanceof Code code) {
        code(code);
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        int at = places.end(node, text.sourceEnd());
        text.put("\n", places.start(node, text.sourceEnd()), at);
      } else if (node instanceof HtmlInline html) {
        html(html);
      } else if (node instanceof Image image) {
        picture(image);
      } else if (node instanceof Link link) {
        link(link);
      } else {
        children(node);
      }
    }
  }

  private void text(Text node) {
    int start = places.start(node, text.sourceEnd());
    // not to the end of its span, which falls short by each escaped bar of a table
    int end = source.indexOf('\n', start);
    end = end < 0 ? source.length() : end;
    Alignment.walk(node.getLiteral(), source, start, end, true, this::character);
  }

  private void character(char c, int from, int to) {
    if (chineseEmphasisHere && to - from == 1 && ChineseEmphasis.isMark(source, from)) {
      return;
    }
    if (to - from == 1 && source.charAt(from) == c) {
      text.copy(from, to);
    } else {
      text.put(String.valueOf(c), from, to);
      escaped.add(c, from, to);
    }
  }

  private void code(Code code) {
    int start = places.start(code, text.sourceEnd());
    int end = places.end(code, start);
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

  private void html(HtmlInline html) {
    String tag = html.getLiteral();
    int start = places.start(html, text.sourceEnd());
    int end = places.end(html, start);
    PageMarkup.in(tag, start, text);
    HtmlPiece piece = new HtmlPiece(tag);
    String comment = piece.comment();
    if (comment != null) {
      text.comment(comment, start, end);
    } else if (piece.isLineBreak()) {
      text.put("\n", start, end);
    } else if (piece.isSlot(source)) {
      text.copy(start, end);
    } else {
      guidance.end(tag);
      if (piece.partsWords()) {
        text.put("\n", start, end);
      }
    }
  }

  private void picture(Image picture) {
    int start = places.start(picture, text.sourceEnd());
    int end = places.end(picture, text.sourceEnd());
    PageMarkup.address(picture.getDestination(), start, end, text);
    if (picture.getFirstChild() == null) {
      boolean alone = !(picture.getNext() instanceof Text);
      PageMarkup.picture(picture.getDestination(), alone, start, end, text);
    }
    pictures.add(picture);
  }

  private void link(Link link) {
    String address = link.getDestination();
    int start = text.length();
    int from = places.start(link, text.sourceEnd());
    int to = places.end(link, from);
    boolean nothing = link.getFirstChild() == null && address.isEmpty(); // []()
    if (nothing || NO_ADDRESS.matcher(source).region(from, to).matches()) {
      text.copy(from, to);
      return;
    }
    children(link);
    // a link to a note leads to what the program that shows the text makes of the note
    if (!NOTE.matcher(address).lookingAt()) {
      text.link(start, address);
    }
    int behind = places.end(link, text.sourceEnd());
    text.privateLink(address, text.sourceEnd(), behind);
    PageMarkup.address(address, text.sourceEnd(), behind, text);
    unset.add(link, start);
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
}
