package dev.stet.readers;

import dev.stet.core.document.Document;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.text.TextReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/**
 * The front door: reads a file of whatever type, and never throws because of what is in it.
 * Immutable and thread-safe.
 */
public final class Readers {
  private final ReadOptions options;

  private Readers(ReadOptions options) {
    this.options = options;
  }

  public static Readers with(ReadOptions options) {
    return new Readers(options);
  }

  /** Reads {@code source}: a document, or the plain reason why there is none. */
  public Reading read(Source source) {
    String mediaType = "";
    try {
      if (source.size() == 0) {
        throw new UnreadableException(Unreadable.Reason.EMPTY, "the file has no bytes");
      }
      mediaType = "text/plain";
      Document document = new TextReader().read(source, mediaType, options);
      return new Reading.Read(document, List.of());
    } catch (UnreadableException e) {
      return new Reading.Failed(mediaType, e.why());
    } catch (IOException e) {
      return new Reading.Failed(
          mediaType, new Unreadable(Unreadable.Reason.INACCESSIBLE, words(e)));
    }
  }

  private static String words(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "the file does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return String.valueOf(e.getMessage());
  }
}
