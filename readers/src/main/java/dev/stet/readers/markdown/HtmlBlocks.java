package dev.stet.readers.markdown;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Span;
import dev.stet.readers.html.HtmlText;
import dev.stet.readers.markup.MarkupText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Takes HTML that stands by itself between the paragraphs of Markdown. */
final class HtmlBlocks {
  /** {@code <Totals of="2021"/>}: what a program will show here. */
  private static final Pattern COMPONENT = Pattern.compile("\\s*<[A-Z][A-Za-z0-9.]*\\b");

  private static final Pattern HOLDS_MARKDOWN =
      Pattern.compile(
          "(?i)\\s*<[a-z]+\\b[^<>]*\\bmarkdown=[\"']?(?:1|block|span)\\b[^<>]*>[ \\t]*\\n");

  /** Each such element in another is parsed once more: nobody nests them deeper. */
  private static final int DEEPEST = 8;

  private final MarkupText text;
  private final NodePlaces places;
  private final GeneratorMarks marks;
  private final Guidance guidance;
  private final Pictures pictures;

  /** In how many elements that hold Markdown these blocks stand. */
  private final int nested;

  HtmlBlocks(
      MarkupText text,
      NodePlaces places,
      GeneratorMarks marks,
      Guidance guidance,
      Pictures pictures,
      int nested) {
    this.text = text;
    this.places = places;
    this.marks = marks;
    this.guidance = guidance;
    this.pictures = pictures;
    this.nested = nested;
  }

  void take(HtmlBlock html) {
    int start = places.start(html, -1);
    if (start < 0) {
      return;
    }
    int end = places.end(html, start);
    String fragment = text.source().substring(start, end);
    PageMarkup.in(fragment, start, text);
    HtmlPiece piece = new HtmlPiece(fragment.strip());
    String comment = piece.comment();
    if (comment != null) {
      text.comment(comment, start, end);
    } else if (piece.isSlot(text.source())) {
      copy(BlockKind.PARAGRAPH, start, start + fragment.stripTrailing().length());
    } else {
      elements(fragment, start);
    }
  }

  private void elements(String fragment, int start) {
    int before = text.length();
    Element parsed = Parser.htmlParser().setTrackPosition(true).parseInput(fragment, "").body();
    int inside = nested < DEEPEST ? markdownInside(fragment) : -1;
    if (inside > 0 && !Guidance.isIn(parsed)) {
      new MarkdownText(text, start + inside, marks, nested + 1)
          .takePart(MarkdownReader.parsed(fragment.substring(inside)));
      return;
    }
    HtmlText.take(parsed, start, text);
    guidance.end(fragment.stripLeading());
    guidance.begin(fragment, parsed, before);
    if (text.length() == before) {
      pictures.filesShown(parsed, start, start + fragment.length());
    }
    if (text.length() == before && COMPONENT.matcher(fragment).lookingAt()) {
      copy(BlockKind.CODE, start, start + fragment.length());
    }
  }

  /** Where the Markdown begins in an element that says it holds some, as kramdown has it; or -1. */
  private static int markdownInside(String fragment) {
    Matcher element = HOLDS_MARKDOWN.matcher(fragment);
    return element.lookingAt() && element.end() < fragment.length() ? element.end() : -1;
  }

  private void copy(BlockKind kind, int from, int to) {
    int start = text.startBlock();
    text.copy(from, to);
    text.endBlock(Block.of(kind, new Span(start, text.length())));
  }
}
