package dev.stet.engine;

import java.util.Locale;

/**
 * Whether files are read in worker processes of their own, which can be killed when a file hangs or
 * eats all memory.
 */
public enum Isolation {
  /** For many Office or PDF files; a few are read in this process, which starts faster. */
  AUTO,
  ALWAYS,
  NEVER;

  /** The name in options: {@code auto}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
