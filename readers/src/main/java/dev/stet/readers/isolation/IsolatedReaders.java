package dev.stet.readers.isolation;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads as {@link Readers} does and gives the same documents, but Office and PDF files in worker
 * processes, one for each thread that reads. A worker that hangs or dies costs its file and is
 * replaced. Thread-safe; must be closed, which ends the workers.
 *
 * <pre>{@code
 * try (IsolatedReaders readers = new IsolatedReaders()) {
 *   Reading reading = readers.read(Source.file("report.pdf", path), options);
 * }
 * }</pre>
 */
public final class IsolatedReaders implements AutoCloseable {
  /** From so many Office and PDF files on, starting workers is worth its second. */
  public static final int WORTHWHILE = 20;

  /** The worker keeps the deadline itself; this is for one that cannot. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "stet-worker-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;

  /** Reads {@code source}: a document, or the plain reason why there is none. */
  public Reading read(Source source, ReadOptions options) {
    if (Readers.isText(source)) {
      return Readers.with(options).read(source);
    }
    Worker worker;
    try {
      Worker waiting = idle.poll();
      worker = waiting == null ? Worker.start() : waiting;
    } catch (IOException e) {
      // where no process can be started, reading here is better than not at all
      return Readers.with(options).read(source);
    }
    AtomicBoolean late = new AtomicBoolean();
    Future<?> watched =
        watch.schedule(
            () -> {
              late.set(true);
              worker.kill();
            },
            options.limits().patience().plus(GRACE).toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      Optional<Reading> answer = worker.read(new Message.Request(source, options));
      Reading reading = answer.orElseGet(() -> Readers.with(options).read(source));
      watched.cancel(false);
      if (closed || late.get() || WorkerMain.isSpent(reading)) {
        worker.kill();
      } else {
        idle.add(worker);
      }
      return reading;
    } catch (IOException e) {
      watched.cancel(false);
      return new Reading.Failed("", died(worker, late.get(), options));
    }
  }

  private static Unreadable died(Worker worker, boolean late, ReadOptions options) {
    if (late) {
      return new Unreadable(
          Unreadable.Reason.TIMED_OUT,
          "reading it takes longer than " + options.limits().deadline().toSeconds() + " s");
    }
    try {
      int status = worker.exitStatus();
      worker.kill();
      return new Unreadable(
          Unreadable.Reason.DAMAGED, "the process that read it ended with status " + status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      worker.kill();
      return new Unreadable(Unreadable.Reason.TIMED_OUT, "the run was stopped");
    }
  }

  @Override
  public void close() {
    closed = true;
    watch.shutdownNow();
    for (Worker worker = idle.poll(); worker != null; worker = idle.poll()) {
      worker.kill();
    }
  }
}
