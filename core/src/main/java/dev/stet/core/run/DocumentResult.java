package dev.stet.core.run;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file. Immutable.
 *
 * @param path as reports show it: relative to the run's root where it lies below it, with {@code /}
 * @param mediaType its type; empty where it was not found out
 * @param status whether it was checked
 * @param unreadable why not; null unless the status says so
 * @param characters length of its text, in UTF-16 code units
 * @param judged every finding, those that may stand included, in document order
 * @param unread parts that could not be read although the rest could
 * @param notes what a person may want to know about how it was read ({@code encoding guessed:
 *     GB18030}); shown when asked for details
 * @param document the document itself, for reports that show its text; null where no report of the
 *     run asked for it
 */
public record DocumentResult(
    String path,
    String mediaType,
    Status status,
    @Nullable Unreadable unreadable,
    int characters,
    List<Judged> judged,
    List<Unread> unread,
    List<String> notes,
    @Nullable Document document) {
  public DocumentResult {
    judged = List.copyOf(judged);
    unread = List.copyOf(unread);
    notes = List.copyOf(notes);
    if ((status == Status.UNREADABLE) != (unreadable != null)) {
      throw new IllegalArgumentException(path + ": status " + status + ", reason " + unreadable);
    }
  }

  public static DocumentResult unreadable(String path, String mediaType, Unreadable why) {
    return new DocumentResult(
        path, mediaType, Status.UNREADABLE, why, 0, List.of(), List.of(), List.of(), null);
  }

  /** The same result under another path. */
  public DocumentResult at(String newPath) {
    return new DocumentResult(
        newPath, mediaType, status, unreadable, characters, judged, unread, notes, document);
  }

  /** The same result with other findings. */
  public DocumentResult with(List<Judged> newJudged) {
    return new DocumentResult(
        path, mediaType, status, unreadable, characters, newJudged, unread, notes, document);
  }

  /** The same result with the document it is about. */
  public DocumentResult with(Document newDocument) {
    return new DocumentResult(
        path, mediaType, status, unreadable, characters, judged, unread, notes, newDocument);
  }

  /** The findings that must be mended. */
  public List<Finding> findings() {
    return judged.stream().filter(j -> !j.stands()).map(Judged::finding).toList();
  }

  /** Whether a file was checked. */
  public enum Status {
    CHECKED,
    UNREADABLE,
    SKIPPED;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
