package dev.stet.core.time;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * What a thread took of the processors: the measure of every deadline, because it is the same on a
 * busy machine as on an idle one.
 */
public final class ProcessorTime {
  private ProcessorTime() {}

  /** What {@code thread} took until now; all there is where the JVM does not tell, or it ended. */
  public static Duration of(Thread thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread.getId()) : -1;
    return Duration.ofNanos(nanos < 0 ? Long.MAX_VALUE : nanos);
  }
}
