package dev.stet.readers;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.text.LongText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * The front door: reads a file of whatever type, and never throws because of what is in it.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Readers readers = Readers.with(ReadOptions.DEFAULT);
 * Reading reading = readers.read(Source.file("report.docx", path));
 * }</pre>
 */
public final class Readers {
  /** From so many bytes on a text is judged in parts. */
  private static final long LONG_TEXT = 32L << 20;

  /** Characters of a part, and how many of its neighbours' it sees at either end. */
  private static final int PART = 2 << 20;

  private static final int PART_OVERLAP = 32 << 10;

  private final ReadOptions options;

  private Readers(ReadOptions options) {
    this.options = options;
  }

  public static Readers with(ReadOptions options) {
    return new Readers(options);
  }

  /**
   * Whether a file called so is, by its name alone, of a type that is read. What a run without any
   * configuration looks for; a file named by a person is read whatever its name.
   */
  public static boolean knows(String fileName) {
    return Formats.byName(fileName) != null;
  }

  /**
   * Whether {@code source} is, by its name and its first bytes, a text, which is read without any
   * library that a file could hurt. False for a file that cannot be opened.
   */
  public static boolean isText(Source source) {
    try {
      return TypeDetector.text(source) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether {@code source} is a plain text of so many bytes that its parts must be judged one after
   * another ({@link #longText}), as the whole would take more memory than a run has.
   */
  public boolean isLongText(Source source) {
    try {
      long size = source.size();
      return size > LONG_TEXT
          && size <= options.limits().fileBytes()
          && "text/plain".equals(TypeDetector.text(source));
    } catch (IOException e) {
      return false;
    }
  }

  /** How many texts that need no parts would have so many bytes together. */
  public static int texts(long bytes) {
    return Math.toIntExact((bytes + LONG_TEXT - 1) / LONG_TEXT);
  }

  /**
   * The parts of {@code source}, which is a long text.
   *
   * @throws UnreadableException if it cannot be read
   */
  public LongText longText(Source source) throws UnreadableException {
    try {
      return LongText.of(source, options, PART, PART_OVERLAP);
    } catch (IOException e) {
      Unreadable why = PlainReasons.of(e);
      throw new UnreadableException(why.reason(), why.detail(), e);
    }
  }

  /** Reads {@code source}: a document, or the plain reason why there is none. */
  public Reading read(Source source) {
    Attempt attempt = new Attempt(source);
    try {
      return Deadline.run(attempt::reading, options.limits());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reading.Failed(
          attempt.mediaType, new Unreadable(Unreadable.Reason.TIMED_OUT, "the run was stopped"));
    } catch (Throwable thrown) { // whatever a file makes a library do, the other files are read
      return new Reading.Failed(attempt.mediaType, PlainReasons.of(thrown));
    }
  }

  /** One file on its way; remembers its type for the case that it fails. */
  private final class Attempt {
    private final Source source;
    private volatile String mediaType;

    Attempt(Source source) {
      this.source = source;
      String named = Formats.byName(source.name());
      this.mediaType = named == null ? "" : named;
    }

    Reading reading() throws IOException, UnreadableException, XMLStreamException {
      Limits limits = options.limits();
      Path path = source.path();
      if (path != null && Files.isDirectory(path)) {
        throw new UnreadableException(Unreadable.Reason.INACCESSIBLE, "it is a folder");
      }
      long size = source.size();
      if (size == 0) {
        throw new UnreadableException(Unreadable.Reason.EMPTY, "the file has no bytes");
      }
      if (size > limits.fileBytes()) {
        throw new UnreadableException(
            Unreadable.Reason.TOO_LARGE,
            "it has more than " + Limits.megabytes(limits.fileBytes()));
      }
      mediaType = TypeDetector.detect(source, limits);
      Reader reader = Formats.reader(mediaType);
      if (reader == null) {
        return new Reading.Failed(mediaType, PlainReasons.unknown(mediaType));
      }
      Document document = reader.read(source, mediaType, options);
      if (document.isEmpty()) {
        return new Reading.Failed(mediaType, withoutText(document));
      }
      return new Reading.Read(document, notes(document));
    }
  }

  private static Unreadable withoutText(Document document) {
    if (document.mediaType().startsWith("text/") && !document.mediaType().equals("text/html")) {
      return new Unreadable(Unreadable.Reason.EMPTY, "the file has blank lines only");
    }
    String unread = document.unread().stream().map(Unread::part).collect(Collectors.joining(", "));
    if (document.isDamaged()) {
      return new Unreadable(
          Unreadable.Reason.DAMAGED,
          unread.isEmpty() ? "no text is left in it" : "no text is left in it; unread: " + unread);
    }
    return new Unreadable(
        Unreadable.Reason.NO_TEXT,
        unread.isEmpty()
            ? "no text was found in it"
            : "no text was found in it; unread: " + unread);
  }

  /** What a person may want to know about how {@code document} was read. */
  public static List<String> notes(Document document) {
    List<String> notes = new ArrayList<>();
    String encoding = document.metadata().get("encoding");
    if (encoding != null && "guessed".equals(document.metadata().get("encoding-from"))) {
      notes.add("encoding guessed: " + encoding);
    }
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.DAMAGE) {
        notes.add(evidence.words());
      }
    }
    return notes;
  }
}
