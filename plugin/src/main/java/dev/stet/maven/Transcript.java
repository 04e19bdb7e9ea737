package dev.stet.maven;

import dev.stet.engine.cache.RunRecord.Line;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Prints into the build's log and keeps what was printed, for a build that shows it again. */
final class Transcript {
  private static final String ERROR = "error";
  private static final String WARNING = "warning";
  private static final String INFO = "info";
  private static final String FAILURE = "failure";

  private final Log log;
  private final List<Line> lines = new ArrayList<>();

  Transcript(Log log) {
    this.log = log;
  }

  void error(String words) {
    print(new Line(ERROR, words));
  }

  void warn(String words) {
    print(new Line(WARNING, words));
  }

  void info(String words) {
    print(new Line(INFO, words));
  }

  /** Notes that the build fails; nothing is printed until {@link #end}. */
  void fail(String words) {
    print(new Line(FAILURE, words));
  }

  /** What was printed so far. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Prints what an earlier build printed. */
  void repeat(List<Line> earlier) {
    earlier.forEach(this::print);
  }

  /** Fails the build if that was noted. */
  void end() throws MojoFailureException {
    for (Line line : lines) {
      if (line.to().equals(FAILURE)) {
        throw new MojoFailureException(line.words());
      }
    }
  }

  private void print(Line line) {
    lines.add(line);
    switch (line.to()) {
      case ERROR -> log.error(line.words());
      case WARNING -> log.warn(line.words());
      case INFO -> log.info(line.words());
      default -> {
        // said by Maven, at the end
      }
    }
  }
}
