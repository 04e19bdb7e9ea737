package dev.stet.core.lint;

import dev.stet.core.document.Document;
import dev.stet.core.time.ProcessorTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks checks about a document within a {@link TimeLimit}. One or more threads of their own take
 * the next check in turn; one that takes too long is left behind in its thread, with nothing of
 * what it said, and another takes on the others. Used once, from one thread.
 */
final class TimedChecks {
  private static final long SHORTEST_WAIT_MILLIS = 10;

  private final TimeLimit limit;
  private final int threads;
  private final Map<Integer, Answer> answers = new TreeMap<>();
  private final Map<Integer, CheckToAsk> late = new TreeMap<>();
  private Duration took = Duration.ZERO;

  TimedChecks(TimeLimit limit, int threads) {
    this.limit = limit;
    this.threads = threads;
  }

  /** What every check said that came to its end, in the order of the checks. */
  List<Answer> answers() {
    return List.copyOf(answers.values());
  }

  /** What all of them took. */
  Duration took() {
    return took;
  }

  /** The checks that did not, in their order. */
  List<CheckToAsk> late() {
    return List.copyOf(late.values());
  }

  void ask(List<CheckToAsk> checks, Document judged) {
    Document document = judged;
    AtomicInteger next = new AtomicInteger();
    Deque<Walk> walks = new ArrayDeque<>();
    for (int i = 0; i < Math.min(threads, checks.size()); i++) {
      walks.add(Walk.start(document, checks, next));
    }
    while (!walks.isEmpty()) {
      Walk walk = walks.remove();
      took = took.plus(walk.await(limit, limit.document().minus(took)));
      answers.putAll(walk.said());
      int tooLong = walk.leftBehind();
      if (tooLong < checks.size()) {
        late.put(tooLong, checks.get(tooLong));
        // it may hold an analysis that others would wait for
        document = document.withBlocks(document.blocks());
        if (took.compareTo(limit.document()) < 0) {
          walks.addFirst(Walk.start(document, checks, next));
        }
      }
    }
    for (int i = next.get(); i < checks.size(); i++) {
      late.put(i, checks.get(i));
    }
  }

  /** The way of one thread through checks, until their end or until one takes too long. */
  private static final class Walk implements Runnable {
    private final Document document;
    private final List<CheckToAsk> checks;

    /** The number of the check that is asked next, by whichever walk comes to it. */
    private final AtomicInteger next;

    private final Thread thread;
    private final Map<Integer, Answer> said = new HashMap<>();

    /** The number of the check being asked. */
    private int asked;

    private Duration before = Duration.ZERO;
    private long since = System.nanoTime();
    private boolean over;
    private boolean leftBehind;
    private @Nullable Error error;

    private Walk(Document document, List<CheckToAsk> checks, AtomicInteger next) {
      this.document = document;
      this.checks = checks;
      this.next = next;
      this.asked = next.getAndIncrement();
      this.thread = new Thread(this, "stet-rules");
    }

    static Walk start(Document document, List<CheckToAsk> checks, AtomicInteger next) {
      Walk walk = new Walk(document, checks, next);
      walk.thread.setDaemon(true);
      walk.thread.start();
      return walk;
    }

    synchronized Map<Integer, Answer> said() {
      return Map.copyOf(said);
    }

    /** The number of the check that took too long; that of no check if none did. */
    synchronized int leftBehind() {
      return leftBehind ? asked : checks.size();
    }

    /** Waits for its end, or until a check takes too long; what it took. */
    synchronized Duration await(TimeLimit limit, Duration left) {
      try {
        while (!over) {
          Duration took = ProcessorTime.of(thread);
          Duration rest = shorter(limit.check().minus(took.minus(before)), left.minus(took));
          boolean patient = System.nanoTime() - since < limit.patience().toNanos();
          if (thread.isAlive() && (rest.isNegative() || rest.isZero() || !patient)) {
            leftBehind = true;
            thread.interrupt();
            // on a busy machine it may have had less of the processor than it was given
            return longer(took, before.plus(limit.check()));
          }
          wait(Math.max(rest.toMillis(), SHORTEST_WAIT_MILLIS));
        }
      } catch (InterruptedException e) {
        leftBehind = true;
        thread.interrupt();
        Thread.currentThread().interrupt();
        return limit.document();
      }
      if (error != null) {
        throw error;
      }
      return before;
    }

    private static Duration longer(Duration one, Duration other) {
      return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
      return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void run() {
      try {
        int number = asked;
        while (number < checks.size()) {
          number = told(number, checks.get(number).ask(document));
        }
      } catch (Error e) { // no memory: for the thread that waits to deal with
        error(e);
      } finally {
        end();
      }
    }

    /** Takes an answer, if anybody still listens; the number of the check to ask next. */
    private synchronized int told(int number, Answer answer) {
      if (leftBehind) {
        return checks.size();
      }
      said.put(number, answer);
      before = ProcessorTime.of(Thread.currentThread());
      since = System.nanoTime();
      asked = next.getAndIncrement();
      return asked;
    }

    private synchronized void error(Error thrown) {
      error = thrown;
    }

    private synchronized void end() {
      over = true;
      notifyAll();
    }
  }
}
