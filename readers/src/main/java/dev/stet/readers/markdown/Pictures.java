package dev.stet.readers.markdown;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.markup.MarkupText;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What pictures and films say, each a block of its own that is no part of the prose round it: the
 * words in its place, its title, and the name of its file.
 */
final class Pictures {
  /** Elements that show what a file holds; of a size of 0 they count visitors. */
  private static final String SHOWN =
      "img[src]:not([width~=^[01]$]), video[src], source[src], audio[src], embed[src], object[data],"
          + " iframe[src]:not([height~=^0]):not([width~=^0])";

  private static final Pattern QUERY = Pattern.compile("[?#].*");

  private final MarkupText text;
  private final String source;
  private final NodePlaces places;
  private final Inlines inlines;

  Pictures(MarkupText text, NodePlaces places, Inlines inlines) {
    this.text = text;
    this.source = text.source();
    this.places = places;
    this.inlines = inlines;
  }

  /** Takes what {@code pictures} say, which stand in words that were taken. */
  void take(List<Image> pictures) {
    pictures.forEach(this::take);
  }

  private void take(Image picture) {
    int before = text.length();
    text.privateLink(
        picture.getDestination(),
        places.start(picture, text.sourceEnd()),
        places.end(picture, text.sourceEnd()));
    int start = text.startBlock();
    inlines.take(picture);
    Span words = text.words(start);
    if (!words.isEmpty()
        && picture.getDestination().chars().noneMatch(Character::isLetterOrDigit)) {
      text.add(Evidence.of(Evidence.Kind.UNSET_TARGET, words, text.since(words.start())));
    }
    int from = places.start(picture, 0);
    int to = places.end(picture, from);
    pieceOf(picture.getTitle(), from, to, start);
    pieceOf(fileName(picture.getDestination()), from, to, start);
    if (text.length() == start) {
      text.cancelBlock(before);
    } else {
      endBlock(start);
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

  /** Takes the names of the files that the HTML within {@code node} shows. */
  void filesShown(Node node) {
    for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof HtmlInline html) {
        int from = places.start(html, text.sourceEnd());
        filesShown(Jsoup.parseBodyFragment(html.getLiteral()).body(), from, places.end(html, from));
      }
    }
  }

  /** Takes the names of the files that {@code html} shows, as for those set in Markdown. */
  void filesShown(Element html, int from, int to) {
    html.select(SHOWN).forEach(shown -> fileShown(shown, from, to));
  }

  private void fileShown(Element element, int from, int to) {
    String name = fileName(element.attr(element.hasAttr("src") ? "src" : "data"));
    int at = source.indexOf(name, from);
    if (!name.isBlank() && at >= 0 && at + name.length() <= to) {
      int start = text.startBlock();
      text.copy(at, at + name.length());
      endBlock(start);
    }
  }

  /** The last piece of a destination's path, without what is asked of a server. */
  private static String fileName(String destination) {
    String path = QUERY.matcher(destination).replaceFirst("");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void endBlock(int start) {
    text.endBlock(
        Block.of(BlockKind.CAPTION, new Span(start, text.length())).withRole(Role.FURNITURE));
  }
}
