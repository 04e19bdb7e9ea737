package dev.stet.readers.text;

import dev.stet.core.document.Document;
import dev.stet.core.document.Lines;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A text file that is too long to be judged at once. It comes in parts, each a document with some
 * of its neighbours' words at either end, so that what stands at a border is seen whole, and what
 * only a border makes (a text that seems cut off) lies outside of the part. Not thread-safe.
 */
public final class LongText implements Iterator<LongText.Part> {
  private final String name;
  private final Encoding encoding;
  private final Decoding decoding;
  private final int partLength;
  private final int overlap;

  /** What is decoded and still needed. */
  private final StringBuilder text = new StringBuilder();

  /** Where in the whole text it begins, and where that is. */
  private int offset;

  private int line = 1;
  private int column = 1;

  /** Where in it the next part begins. */
  private int begin;

  private boolean ended;

  private LongText(String name, byte[] bytes, Encoding encoding, int partLength, int overlap) {
    this.name = name;
    this.encoding = encoding;
    this.decoding = new Decoding(bytes, encoding.start(), encoding.charset());
    this.partLength = partLength;
    this.overlap = overlap;
  }

  /**
   * A part.
   *
   * @param document its words and those round them; its places are those of the whole file
   * @param offset of the document's first character in the whole text
   * @param own what of the document is this part and no other
   */
  public record Part(Document document, int offset, Span own) {}

  /**
   * The parts of {@code source}.
   *
   * @param partLength of a part, in UTF-16 code units; a line is not cut if it is not too long
   * @param overlap how much of its neighbours a part sees
   * @throws UnreadableException if it is no text
   */
  public static LongText of(Source source, ReadOptions options, int partLength, int overlap)
      throws IOException, UnreadableException {
    byte[] bytes = source.bytes();
    Encoding encoding = TextDecoder.encoding(bytes, options.encoding(), null);
    LongText parts = new LongText(source.name(), bytes, encoding, partLength, overlap);
    parts.decoding.fill(parts.text, partLength);
    TextReader.refuseBinary(parts.text);
    return parts;
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public Part next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    decoding.fill(text, begin + partLength + 2 * overlap);
    boolean last = decoding.ended() && text.length() <= begin + partLength + overlap;
    int end = last ? text.length() : border(begin + partLength);
    int seen = last ? text.length() : border(end + overlap);
    String words = text.substring(0, seen);
    Decoded decoded = new Decoded(words, encoding.charset(), encoding.from(), flaws(begin, end));
    Document document =
        Document.named(name)
            .mediaType("text/plain")
            .text(words)
            .blocks(PlainText.blocks(words))
            .places(placesFrom(Lines.of(words), line, column))
            .evidence(decoded.evidence())
            .metadata(decoded.metadata())
            .build();
    Part part = new Part(document, offset, new Span(begin, end));
    ended = last;
    if (!last) {
      forget(words, border(end - overlap), end);
    }
    return part;
  }

  /** What means nothing between two offsets in {@link #text}. */
  private List<Decoded.Flaw> flaws(int from, int to) {
    return decoding.flaws().stream()
        .filter(flaw -> flaw.offset() >= offset + from && flaw.offset() < offset + to)
        .map(flaw -> new Decoded.Flaw(flaw.offset() - offset, flaw.bytes()))
        .toList();
  }

  /** Lets go of what the next part does not see. */
  private void forget(String words, int to, int end) {
    for (int i = 0; i < to; i++) {
      char c = words.charAt(i);
      boolean breaks =
          c == '\n' || (c == '\r' && !(i + 1 < words.length() && words.charAt(i + 1) == '\n'));
      line += breaks ? 1 : 0;
      column = breaks ? 1 : column + 1;
    }
    text.delete(0, to);
    offset += to;
    begin = end - to;
    decoding.flaws().removeIf(flaw -> flaw.offset() < offset);
  }

  /** The end of the last line before {@code at}; within a line, of the last word. */
  private int border(int at) {
    int limit = Math.min(at, text.length());
    for (int i = limit; i > Math.max(limit - overlap / 2, 0); i--) {
      if (text.charAt(i - 1) == '\n') {
        return i;
      }
    }
    for (int i = limit; i > Math.max(limit - overlap / 2, 0); i--) {
      if (text.charAt(i - 1) == ' ') {
        return i;
      }
    }
    boolean inPair =
        limit > 0
            && limit < text.length()
            && (Character.isLowSurrogate(text.charAt(limit)) || text.charAt(limit) == '\n');
    return inPair ? limit - 1 : limit;
  }

  private static Places placesFrom(Lines lines, int line, int column) {
    return span -> {
      Place.Lines place = lines.place(span);
      return new Place.Lines(
          place.line() + line - 1,
          place.column() + (place.line() == 1 ? column - 1 : 0),
          place.endLine() + line - 1,
          place.endColumn() + (place.endLine() == 1 ? column - 1 : 0));
    };
  }
}
