package dev.stet.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much text was gone over: JMH shows it in a second as {@code megabytes}. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Volume {
  /** Millions of bytes of UTF-8. */
  public double megabytes;
}
