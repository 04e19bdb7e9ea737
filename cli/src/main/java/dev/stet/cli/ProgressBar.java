package dev.stet.cli;

import dev.stet.engine.Progress;
import java.io.PrintWriter;

/** Shows on a terminal how far a long run has come. A short run shows nothing. */
final class ProgressBar implements Progress {
  private static final long QUIET_NANOS = 1_000_000_000L;
  private static final long STEP_NANOS = 100_000_000L;
  private static final int WIDTH = 30;

  private final PrintWriter err;
  private final long start = System.nanoTime();
  private long shown = start;
  private boolean visible;

  ProgressBar(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void documentDone(int done, int total, String path) {
    long now = System.nanoTime();
    if (now - start < QUIET_NANOS || now - shown < STEP_NANOS) {
      return;
    }
    shown = now;
    visible = true;
    int full = (int) ((long) WIDTH * done / total);
    err.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + total);
    err.flush();
  }

  /** Takes the bar off the terminal. */
  void clear() {
    if (visible) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
