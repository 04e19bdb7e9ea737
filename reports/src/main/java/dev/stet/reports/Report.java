package dev.stet.reports;

import dev.stet.core.run.RunResult;
import java.io.IOException;
import java.io.Writer;

/**
 * A form that the result of a run can be written in. Stateless and thread-safe; the same result and
 * options give the same characters, whatever the locale and the time zone.
 */
public interface Report {

  /** The name it is asked for by: {@code sarif}. */
  String format();

  /** The name of the file it is usually written to: {@code stet.sarif}. */
  String fileName();

  /** Whether it shows the documents' own text, so that the run must keep it. */
  default boolean needsText() {
    return false;
  }

  /** Writes {@code result} to {@code out}, which stays open. */
  void write(RunResult result, ReportOptions options, Writer out) throws IOException;

  /** Writes {@code result} with {@link ReportOptions#DEFAULT}. */
  default void write(RunResult result, Writer out) throws IOException {
    write(result, ReportOptions.DEFAULT, out);
  }
}
