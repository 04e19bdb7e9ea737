package dev.stet.readers.text;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Places;
import dev.stet.core.document.PlainText;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Plain text: decoded, and otherwise exactly as it stands in the file. */
public final class TextReader implements Reader {
  /** A text holds no control characters but the odd one; this share of them makes it binary. */
  private static final double MOST_CONTROLS = 0.1;

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/plain");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    Decoded decoded = decoded(source, options);
    List<Evidence> evidence = new ArrayList<>(decoded.evidence());
    evidence.addAll(AsciiDocMarks.in(decoded.text()));
    return Document.named(source.name())
        .mediaType(mediaType)
        .text(decoded.text())
        .blocks(PlainText.blocks(decoded.text()))
        .places(Places.lines(decoded.text()))
        .evidence(evidence)
        .metadata(decoded.metadata())
        .build();
  }

  /** The words of {@code source}, which is some kind of text. */
  public static Decoded decoded(Source source, ReadOptions options)
      throws IOException, UnreadableException {
    Decoded decoded = TextDecoder.decode(source.bytes(), options.encoding(), null);
    refuseBinary(decoded.text());
    return decoded;
  }

  /**
   * Looks whether {@code text} is one.
   *
   * @throws UnreadableException if too many of its characters are no writing
   */
  static void refuseBinary(CharSequence text) throws UnreadableException {
    if (controls(text) > text.length() * MOST_CONTROLS) {
      throw new UnreadableException(
          Unreadable.Reason.UNKNOWN_TYPE, "binary data, although it is called a text");
    }
  }

  private static int controls(CharSequence text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        controls++;
      }
    }
    return controls;
  }
}
