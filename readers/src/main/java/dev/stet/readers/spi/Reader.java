package dev.stet.readers.spi;

import dev.stet.core.document.Document;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** Reads files of one format, or of a family of formats. Stateless and thread-safe. */
public interface Reader {

  /** The media types it reads. */
  Set<String> mediaTypes();

  /**
   * Reads {@code source}, whose type is {@code mediaType}.
   *
   * <p>The front door turns whatever is thrown into a plain reason: an {@link UnreadableException},
   * also as the cause of another, into its own, an {@link OutOfMemoryError} into {@code too-large},
   * everything else that is wrong with the file into {@code damaged}.
   *
   * @throws UnreadableException with the plain reason, if there is no document to be had
   * @throws IOException if the file system fails or a library calls the file damaged
   * @throws XMLStreamException if XML in it is not well-formed
   */
  Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException;
}
