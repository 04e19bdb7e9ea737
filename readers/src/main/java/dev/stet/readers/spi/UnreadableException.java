package dev.stet.readers.spi;

import dev.stet.core.run.Unreadable;

/** Thrown by a reader when a file cannot become a document; carries the plain reason. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Unreadable why;

  public UnreadableException(Unreadable.Reason reason, String detail) {
    super(reason.id() + ": " + detail);
    this.why = new Unreadable(reason, detail);
  }

  public UnreadableException(Unreadable.Reason reason, String detail, Throwable cause) {
    super(reason.id() + ": " + detail, cause);
    this.why = new Unreadable(reason, detail);
  }

  public Unreadable why() {
    return why;
  }
}
