package dev.stet.readers;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.UnreadableException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a file could not be read, whatever a library threw. */
final class PlainReasons {
  private static final int DEEPEST_CAUSE = 20;
  private static final int LONGEST_DETAIL = 200;

  private static final Map<String, String> KINDS =
      Map.of(
          "image/", "a picture",
          "audio/", "a sound",
          "video/", "a film",
          "font/", "a font",
          "application/zip", "a zip archive",
          "application/vnd.ms-works", "a Microsoft Works document",
          "application/vnd.ms-works.spreadsheet", "a Microsoft Works document",
          "application/msword2", "a document of Word 2",
          "application/octet-stream", "binary data of no known type");

  /** What POI, Tika and PDFBox throw for a file that wants a password. */
  private static final Set<String> ENCRYPTED =
      Set.of(
          "EncryptedDocumentException",
          "EncryptedPowerPointFileException",
          "InvalidPasswordException",
          "AccessPermissionException");

  /** What they throw for a version of a format that they do not read. */
  private static final Set<String> OLD =
      Set.of(
          "OldWordFileFormatException",
          "OldExcelFormatException",
          "OldPowerPointFormatException",
          "OldFileFormatException",
          "UnsupportedFormatException");

  private PlainReasons() {}

  /** The reason in {@code thrown}, which reading a file of {@code mediaType} ended with. */
  static Unreadable of(Throwable thrown) {
    Throwable at = thrown;
    for (int i = 0; at != null && i < DEEPEST_CAUSE; i++) {
      if (at instanceof UnreadableException unreadable) {
        return unreadable.why();
      }
      // by name, so that no library is loaded to ask
      String name = at.getClass().getSimpleName();
      if (ENCRYPTED.contains(name)) {
        return new Unreadable(Unreadable.Reason.ENCRYPTED, "it wants a password");
      }
      if (OLD.contains(name)) {
        return new Unreadable(Unreadable.Reason.UNKNOWN_TYPE, message(at));
      }
      at = cause(at);
    }
    if (thrown instanceof FileSystemException e) {
      return new Unreadable(Unreadable.Reason.INACCESSIBLE, words(e));
    }
    if (thrown instanceof FileNotFoundException e) {
      return new Unreadable(Unreadable.Reason.INACCESSIBLE, message(e));
    }
    if (thrown instanceof OutOfMemoryError) {
      return new Unreadable(
          Unreadable.Reason.TOO_LARGE, "reading it takes more memory than there is");
    }
    if (thrown instanceof StackOverflowError) {
      return new Unreadable(Unreadable.Reason.TOO_LARGE, "it is nested too deeply");
    }
    return new Unreadable(Unreadable.Reason.DAMAGED, message(thrown));
  }

  /** Why a file of {@code mediaType} has no reader. */
  static Unreadable unknown(String mediaType) {
    if (mediaType.equals("application/x-tika-ooxml-protected")
        || mediaType.equals("application/x-tika-ole-drm-encrypted")) {
      return new Unreadable(Unreadable.Reason.ENCRYPTED, "it wants a password");
    }
    String kind = KINDS.get(mediaType);
    if (kind == null) {
      kind = KINDS.get(mediaType.substring(0, mediaType.indexOf('/') + 1));
    }
    return new Unreadable(
        Unreadable.Reason.UNKNOWN_TYPE,
        kind == null
            ? mediaType + " is not a type that Stet reads"
            : kind + " (" + mediaType + "), which Stet does not read");
  }

  private static @Nullable Throwable cause(Throwable thrown) {
    // a parse error keeps what its input stream threw here and not as its cause
    return thrown instanceof XMLStreamException xml && xml.getCause() == null
        ? xml.getNestedException()
        : thrown.getCause();
  }

  private static String words(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "the file does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e.getReason();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  /** The library's words, on one line; what it is, where it has none. */
  private static String message(Throwable thrown) {
    Throwable root = thrown;
    Throwable deeper = cause(root);
    for (int i = 0; deeper != null && i < DEEPEST_CAUSE; i++) {
      root = deeper;
      deeper = cause(root);
    }
    String words = root.getMessage();
    if (words == null || words.isBlank()) {
      words = root.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
      words = words.toLowerCase(Locale.ROOT);
    }
    words = words.strip().replaceAll("\\s+", " ");
    return words.length() <= LONGEST_DETAIL ? words : words.substring(0, LONGEST_DETAIL) + "…";
  }
}
