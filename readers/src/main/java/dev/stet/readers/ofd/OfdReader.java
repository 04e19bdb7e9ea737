package dev.stet.readers.ofd;

import dev.stet.core.document.Document;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Set;

/** OFD (GB/T 33190), the fixed-layout format of Chinese government; its places are pages, lines. */
public final class OfdReader implements Reader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/ofd");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    try (ZipPackage parts = ZipPackage.open(source, options.limits())) {
      return new OfdPackage(parts, options.limits()).read(source.name());
    }
  }
}
