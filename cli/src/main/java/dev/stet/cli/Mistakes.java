package dev.stet.cli;

import dev.stet.engine.config.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What a person reads when a command cannot do what it was asked to. */
final class Mistakes {
  /** The exit status of a command that was used wrongly. */
  static final int STATUS = 2;

  private Mistakes() {}

  /**
   * Says what is wrong. A stack trace is printed only for what can be nobody's mistake but ours.
   *
   * @return the exit status
   */
  static int report(Exception e, Console console) {
    if (e instanceof ConfigurationException) {
      console.err().println("stet: " + e.getMessage());
    } else if (e instanceof IOException || e instanceof UncheckedIOException) {
      console.err().println("stet: " + words(e));
    } else {
      console.err().println("stet: this is a mistake in Stet itself; please report it with:");
      e.printStackTrace(console.err());
    }
    return STATUS;
  }

  private static String words(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    if (cause instanceof AccessDeniedException denied) {
      return denied.getFile() + ": permission denied";
    }
    if (cause instanceof FileSystemException failed) {
      String reason =
          failed.getReason() == null ? failed.getClass().getSimpleName() : failed.getReason();
      return failed.getFile() + ": " + reason;
    }
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
