package dev.stet.readers;

import dev.stet.core.run.Unreadable;
import dev.stet.core.time.ProcessorTime;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives work so much time and no more, also when it does not listen to interrupts: it is then left
 * behind in a daemon thread, which a run outlives.
 *
 * <p>It is the processor's time that counts, so that the same file is read or given up on a busy
 * machine as on an idle one. What waits without working, for a file system that hangs, ends when
 * the clock says {@link Limits#patience}.
 */
final class Deadline {
  private static final long SHORTEST_WAIT_MILLIS = 10;

  private Deadline() {}

  /**
   * What {@code work} returns or throws.
   *
   * @throws UnreadableException {@code timed-out} if it takes longer than {@code limits} allow
   */
  static <T> T run(Callable<T> work, Limits limits) throws Throwable {
    FutureTask<T> task = new FutureTask<>(work);
    Thread worker = new Thread(task, "stet-reader");
    worker.setDaemon(true);
    worker.start();
    try {
      return within(task, worker, limits);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableException(
          Unreadable.Reason.TIMED_OUT,
          "reading it takes longer than " + words(limits.deadline()),
          e);
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    }
  }

  private static <T> T within(FutureTask<T> task, Thread worker, Limits limits)
      throws ExecutionException, InterruptedException, TimeoutException {
    Duration time = limits.deadline();
    long last = System.nanoTime() + limits.patience().toNanos();
    long left = time.toMillis();
    while (true) {
      try {
        return task.get(Math.max(left, SHORTEST_WAIT_MILLIS), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        left = time.minus(ProcessorTime.of(worker)).toMillis();
        if (left <= 0 || System.nanoTime() - last >= 0) {
          throw e;
        }
      }
    }
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
