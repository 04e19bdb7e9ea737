package dev.stet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks several documents at once; what comes out does not depend on how many. */
final class Workers {
  private final RunSettings settings;
  private final AtomicInteger number = new AtomicInteger();
  private int done;

  Workers(RunSettings settings) {
    this.settings = settings;
  }

  /** How many threads each of {@code documents} may use. */
  int threadsEach(int documents) {
    return Math.max(1, threads() / Math.max(1, documents));
  }

  private int threads() {
    return settings.threads() == 0
        ? Runtime.getRuntime().availableProcessors()
        : settings.threads();
  }

  /** Checks every task; the outcomes are in the order of the tasks. */
  List<DocumentCheck.Outcome> run(List<Task> tasks, DocumentCheck check) {
    int threads = threads();
    if (threads == 1 || tasks.size() < 2) {
      return tasks.stream().map(task -> checked(task, tasks.size(), check)).toList();
    }
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.min(threads, tasks.size()), this::thread);
    try {
      List<Future<DocumentCheck.Outcome>> futures = new ArrayList<>(tasks.size());
      for (Task task : tasks) {
        futures.add(pool.submit(() -> checked(task, tasks.size(), check)));
      }
      List<DocumentCheck.Outcome> outcomes = new ArrayList<>(tasks.size());
      for (Future<DocumentCheck.Outcome> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private DocumentCheck.Outcome checked(Task task, int total, DocumentCheck check) {
    DocumentCheck.Outcome outcome = check.check(task);
    synchronized (this) {
      settings.progress().documentDone(++done, total, task.path());
    }
    return outcome;
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "stet-" + number.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
