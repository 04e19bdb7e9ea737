package dev.stet.readers.text;

import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Plain text. */
public final class TextReader implements Reader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/plain", "text/csv", "text/tab-separated-values");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options) throws IOException {
    String text = new String(source.bytes(), StandardCharsets.UTF_8);
    return PlainText.document(source.name(), text);
  }
}
