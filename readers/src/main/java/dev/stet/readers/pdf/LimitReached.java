package dev.stet.readers.pdf;

import dev.stet.core.run.Unreadable;

/**
 * Stops the reading of a file that costs too much. A RuntimeException, because PDFBox swallows an
 * IOException thrown while a form is drawn and goes on.
 */
final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final Unreadable.Reason reason;

  LimitReached(Unreadable.Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }
}
