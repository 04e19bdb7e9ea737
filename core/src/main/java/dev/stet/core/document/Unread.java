package dev.stet.core.document;

/**
 * A part of a file that could not be read although the rest could.
 *
 * @param reason why
 * @param part which, in words a person understands: {@code pages 3-7}, {@code embedded object
 *     chart.bin}
 */
public record Unread(Reason reason, String part) {

  /** Why a part was not read. */
  public enum Reason {
    /** It holds pictures only; scanned, perhaps. */
    NO_TEXT,
    ENCRYPTED,
    DAMAGED,
    /** A file inside the file; it wants checking by itself. */
    EMBEDDED,
    /** A limit on size, depth or time was reached. */
    LIMIT
  }
}
