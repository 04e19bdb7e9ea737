package dev.stet.readers.word;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Rich Text Format 1.9.1, as Word, WPS, LibreOffice and many report generators write it: headings,
 * lists with the numbers shown, tables, notes, comments, tracked changes, fields, watermarks.
 */
public final class RtfReader implements Reader {
  private static final byte[] MAGIC = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/rtf");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    byte[] bytes = source.bytes();
    if (!Arrays.equals(MAGIC, source.head(MAGIC.length))) {
      throw new UnreadableException(
          Unreadable.Reason.DAMAGED, "it does not begin as a Rich Text file does");
    }
    WordPackage document = new WordPackage();
    RtfDocument rtf = new RtfDocument(bytes, document, options.limits());
    if (!rtf.read()) {
      document.unread(Unread.Reason.DAMAGED, "its end: the file stops in the middle");
    }
    return document.read(source, mediaType, rtf.body(), options);
  }
}
