package dev.stet.core.lint;

import dev.stet.core.document.Document;
import dev.stet.core.time.ProcessorTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks checks about a document within a {@link TimeLimit}. They run one after another in a thread
 * of their own; one that takes too long is left behind in it, with nothing of what it said, and the
 * others go on in the next. Used once, from one thread.
 */
final class TimedChecks {
  private static final long SHORTEST_WAIT_MILLIS = 10;

  private final TimeLimit limit;
  private final List<Answer> answers = new ArrayList<>();
  private final List<CheckToAsk> late = new ArrayList<>();
  private Duration took = Duration.ZERO;

  TimedChecks(TimeLimit limit) {
    this.limit = limit;
  }

  /** What every check said that came to its end, in the order of the checks. */
  List<Answer> answers() {
    return answers;
  }

  /** What all of them took. */
  Duration took() {
    return took;
  }

  /** The checks that did not. */
  List<CheckToAsk> late() {
    return late;
  }

  void ask(List<CheckToAsk> checks, Document judged) {
    Document document = judged;
    List<CheckToAsk> open = checks;
    while (!open.isEmpty()) {
      Duration left = limit.document().minus(took);
      if (left.isNegative() || left.isZero()) {
        late.addAll(open);
        return;
      }
      Walk walk = new Walk(document, open);
      took = took.plus(walk.go(limit, left));
      answers.addAll(walk.said());
      open = open.subList(walk.said().size(), open.size());
      if (!open.isEmpty()) {
        late.add(open.get(0));
        open = open.subList(1, open.size());
        // the one left behind may hold an analysis that others would wait for
        document = document.withBlocks(document.blocks());
      }
    }
  }

  /** The way of one thread through checks, until their end or until one takes too long. */
  private static final class Walk implements Runnable {
    private final Document document;
    private final List<CheckToAsk> checks;
    private final List<Answer> said = new ArrayList<>();
    private Duration before = Duration.ZERO;
    private long since = System.nanoTime();
    private boolean over;
    private boolean leftBehind;
    private @Nullable Error error;

    Walk(Document document, List<CheckToAsk> checks) {
      this.document = document;
      this.checks = checks;
    }

    /** What it took. */
    Duration go(TimeLimit limit, Duration left) {
      Thread thread = new Thread(this, "stet-rules");
      thread.setDaemon(true);
      thread.start();
      Duration took = await(thread, limit, left);
      if (error != null) {
        throw error;
      }
      return took;
    }

    synchronized List<Answer> said() {
      return List.copyOf(said);
    }

    private synchronized Duration await(Thread thread, TimeLimit limit, Duration left) {
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
        return before;
      } catch (InterruptedException e) {
        leftBehind = true;
        thread.interrupt();
        Thread.currentThread().interrupt();
        return limit.document();
      }
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
        for (CheckToAsk check : checks) {
          if (!told(check.ask(document))) {
            return;
          }
        }
      } catch (Error e) { // no memory: for the thread that waits to deal with
        error(e);
      } finally {
        end();
      }
    }

    /** Whether anybody still listens. */
    private synchronized boolean told(Answer answer) {
      if (leftBehind) {
        return false;
      }
      said.add(answer);
      before = ProcessorTime.of(Thread.currentThread());
      since = System.nanoTime();
      return true;
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
