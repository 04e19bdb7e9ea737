package dev.stet.readers.slide;

import dev.stet.core.document.Document;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Set;

/** PowerPoint presentations of 1997 to 2003, through POI's model of them. */
public final class PptReader implements Reader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/vnd.ms-powerpoint");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    // in a class of its own, so that POI is not loaded before there is such a file
    return BinaryShow.read(source, mediaType, options.limits());
  }
}
