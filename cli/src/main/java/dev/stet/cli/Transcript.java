package dev.stet.cli;

import dev.stet.engine.cache.RunRecord.Line;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Prints on a console and keeps what was printed, for a run that shows it again. */
final class Transcript {
  /** More than this is not kept, so that a long report may be written as it comes. */
  private static final int MOST = 4 << 20;

  private static final String OUT = "out";
  private static final String ERR = "err";
  private static final String STATUS = "status";

  private final Copy out;
  private final Copy err;

  Transcript(Console console) {
    this.out = new Copy(console.out());
    this.err = new Copy(console.err());
  }

  Writer out() {
    return out;
  }

  Writer err() {
    return err;
  }

  /** What was printed and the status it ended with; nothing if it was too much to keep. */
  Optional<List<Line>> lines(int status) {
    return out.whole && err.whole
        ? Optional.of(
            List.of(
                new Line(OUT, out.kept.toString()),
                new Line(ERR, err.kept.toString()),
                new Line(STATUS, String.valueOf(status))))
        : Optional.empty();
  }

  /** Prints what an earlier run printed, and says its exit status. */
  static int repeat(List<Line> earlier, Console console) {
    int status = 0;
    for (Line line : earlier) {
      switch (line.to()) {
        case OUT -> console.out().print(line.words());
        case ERR -> console.err().print(line.words());
        default -> status = Integer.parseInt(line.words());
      }
    }
    console.flush();
    return status;
  }

  /** Writes through, and keeps what it wrote. */
  private static final class Copy extends Writer {
    private final PrintWriter to;
    private final StringBuilder kept = new StringBuilder();
    private boolean whole = true;

    Copy(PrintWriter to) {
      this.to = to;
    }

    @Override
    public void write(char[] text, int start, int length) {
      to.write(text, start, length);
      whole &= kept.length() + length <= MOST;
      if (whole) {
        kept.append(text, start, length);
      }
    }

    @Override
    public void flush() {
      to.flush();
    }

    @Override
    public void close() {
      flush();
    }
  }
}
