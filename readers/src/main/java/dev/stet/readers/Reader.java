package dev.stet.readers;

import dev.stet.core.document.Document;
import java.io.IOException;
import java.util.Set;

/** Reads files of one format, or of a family of formats. Stateless and thread-safe. */
public interface Reader {

  /** The media types it reads. */
  Set<String> mediaTypes();

  /**
   * Reads {@code source}, whose type is {@code mediaType}.
   *
   * @throws UnreadableException with the plain reason, if there is no document to be had
   * @throws IOException if the file system fails
   */
  Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException;
}
