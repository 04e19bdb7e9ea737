package dev.stet.readers.isolation;

import dev.stet.readers.Reading;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The parent's end of one worker process. Used by one thread at a time. */
final class Worker {
  /** What one file may take; the same limits hold as in the parent's own process. */
  private static final long HEAP = 1L << 30;

  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  private Worker(Process process) {
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  static Worker start() throws IOException {
    long heap = Math.min(HEAP, Runtime.getRuntime().maxMemory()) >> 20;
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                // a quick start counts more than the last bit of speed
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                WorkerMain.class.getName()));
    // not on the command line, which some systems keep short
    builder.environment().put("CLASSPATH", ClassPath.current());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new Worker(builder.start());
  }

  /**
   * Sends a request and waits for the answer; fails with the process. Empty if the file is a text
   * after all, which the parent reads itself.
   */
  Optional<Reading> read(Message.Request request) throws IOException {
    Message.write(request, requests);
    return Message.reading(answers);
  }

  /** How the process ended. */
  int exitStatus() throws InterruptedException {
    return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  void kill() {
    process.destroyForcibly();
  }
}
