package dev.stet.readers.sheet;

import dev.stet.core.document.Document;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Set;

/** Excel workbooks before OOXML. */
public final class XlsReader implements Reader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.ms-excel",
        "application/vnd.ms-excel.sheet.2",
        "application/vnd.ms-excel.sheet.3",
        "application/vnd.ms-excel.sheet.4");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    // in a class of its own, so that POI is not loaded before there is such a file
    return BinaryBook.read(source, mediaType, options.limits());
  }
}
