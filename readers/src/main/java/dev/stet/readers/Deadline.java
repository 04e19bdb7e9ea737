package dev.stet.readers;

import dev.stet.core.run.Unreadable;
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
 */
final class Deadline {
  private Deadline() {}

  /**
   * What {@code work} returns or throws.
   *
   * @throws UnreadableException {@code timed-out} if it takes longer than {@code time}
   */
  static <T> T run(Callable<T> work, Duration time) throws Throwable {
    FutureTask<T> task = new FutureTask<>(work);
    Thread worker = new Thread(task, "stet-reader");
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new UnreadableException(
          Unreadable.Reason.TIMED_OUT, "reading it takes longer than " + words(time), e);
    } catch (InterruptedException e) {
      task.cancel(true);
      throw e;
    }
  }

  private static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
