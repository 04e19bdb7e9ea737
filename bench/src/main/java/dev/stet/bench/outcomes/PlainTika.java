package dev.stet.bench.outcomes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Reads files with Tika as its documentation shows it, in a process that is replaced when a file
 * hangs or kills it.
 */
final class PlainTika implements AutoCloseable {
  private final List<String> command;
  private final Duration deadline;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private @Nullable Process process;

  /** Children begin with {@code command}, a Java with Tika on its class path. */
  PlainTika(List<String> command, Duration deadline) {
    this.command = List.copyOf(command);
    this.deadline = deadline;
  }

  /** What became of each of {@code samples}, by file. */
  Map<Path, Outcome> read(List<Sample> samples) throws IOException {
    Map<Path, Outcome> outcomes = new LinkedHashMap<>();
    for (Sample sample : samples) {
      outcomes.put(sample.file(), read(sample.file()));
    }
    return outcomes;
  }

  private Outcome read(Path file) throws IOException {
    Process child = child();
    AtomicBoolean late = new AtomicBoolean();
    Future<?> watched =
        watch.schedule(
            () -> {
              late.set(true);
              child.destroyForcibly();
            },
            deadline.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      Writer requests = new OutputStreamWriter(child.getOutputStream(), StandardCharsets.UTF_8);
      requests.write(file + "\n");
      requests.flush();
      String answer = line(child);
      if (answer != null) {
        String[] parts = answer.split("\t", 2);
        return new Outcome(parts[0], parts.length > 1 ? parts[1] : "");
      }
    } catch (IOException e) {
      // the child died before it took the request, or over it: told below
    } finally {
      watched.cancel(false);
    }
    child.destroyForcibly();
    process = null;
    return late.get()
        ? new Outcome("timeout", "longer than " + deadline.toSeconds() + " s")
        : new Outcome("crash", "the process ended");
  }

  private Process child() throws IOException {
    Process running = process;
    if (running == null || !running.isAlive()) {
      running = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process = running;
    }
    return running;
  }

  private static @Nullable String line(Process child) throws IOException {
    // one answer for one request, so that nothing is lost with this reader's buffer
    return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }
}
