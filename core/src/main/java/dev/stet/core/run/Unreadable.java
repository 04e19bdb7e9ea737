package dev.stet.core.run;

import java.util.Locale;

/**
 * Why a file could not be read.
 *
 * @param reason the plain word for it
 * @param detail what exactly, in English, for the person who has to mend it; may be empty
 */
public record Unreadable(Reason reason, String detail) {

  /** The plain words. */
  public enum Reason {
    ENCRYPTED,
    EMPTY,
    DAMAGED,
    TOO_LARGE,
    TIMED_OUT,
    NO_TEXT,
    /** The type is unknown, or known and not supported; the detail names it. */
    UNKNOWN_TYPE,
    /** The file system refused it. */
    INACCESSIBLE,
    /** Stet itself failed on it: a mistake to be reported, for which the file need not be wrong. */
    FAILED;

    /** The name in JSON: {@code timed-out}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
