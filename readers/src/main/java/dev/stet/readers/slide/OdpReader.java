package dev.stet.readers.slide;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.opendocument.OdfObjects;
import dev.stet.readers.opendocument.OdfPackage;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * OpenDocument presentations and templates: their slides in the order of the show, with their notes
 * (OpenDocument 1.3 part 3, §3.8). What master pages say is no part of any slide.
 */
public final class OdpReader implements Reader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of(
        "application/vnd.oasis.opendocument.presentation",
        "application/vnd.oasis.opendocument.presentation-template");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    try (OdfPackage parts = OdfPackage.open(source, options.limits())) {
      Show show = new Show(options.limits());
      OdfObjects objects = new OdfObjects(parts);
      parts.readContent(xml -> new OdpContent(xml, show, objects).read());
      for (Unread part : parts.unread()) {
        show.unread(part.reason(), part.part());
      }
      return show.document(source.name(), mediaType, parts.metadata());
    }
  }
}
