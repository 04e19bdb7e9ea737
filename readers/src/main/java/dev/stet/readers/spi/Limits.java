package dev.stet.readers.spi;

import dev.stet.core.run.Unreadable;
import java.time.Duration;

/**
 * What a file may cost before reading it is given up. Immutable. The defaults come from trials on
 * hostile files: every bomb tried is refused and no ordinary file comes near them.
 *
 * @param fileBytes the largest file, in bytes
 * @param inflatedBytes the most that a container may hold once unpacked, in bytes
 * @param partBytes the most that one part of a container may hold once unpacked, in bytes
 * @param entries the most parts that a container may have
 * @param depth the deepest nesting of XML or HTML elements
 * @param operators the most drawing operators of a PDF
 * @param characters the longest text taken out of a container or PDF, in UTF-16 code units
 * @param deadline how much of a processor's time reading one file may take
 */
public record Limits(
    long fileBytes,
    long inflatedBytes,
    long partBytes,
    int entries,
    int depth,
    long operators,
    int characters,
    Duration deadline) {

  /** What holds where nothing else is said. */
  public static final Limits DEFAULT =
      new Limits(
          512L << 20,
          1L << 30,
          256L << 20,
          20_000,
          256,
          5_000_000,
          64 << 20,
          Duration.ofSeconds(30));

  /** How many times the deadline a run waits by the clock. */
  private static final int PATIENCE = 5;

  /** How long reading one file may take by the clock, on a machine that has other things to do. */
  public Duration patience() {
    return deadline.multipliedBy(PATIENCE);
  }

  /** Fails where a text of {@code length} is longer than {@link #characters}. */
  public void requireRoom(long length) throws UnreadableException {
    if (length > characters) {
      throw new UnreadableException(
          Unreadable.Reason.TOO_LARGE, "its text is longer than " + characters + " characters");
    }
  }

  /** The same limits with another deadline. */
  public Limits withDeadline(Duration newDeadline) {
    return new Limits(
        fileBytes, inflatedBytes, partBytes, entries, depth, operators, characters, newDeadline);
  }

  /** A number of bytes in words: {@code 256 MB}. */
  public static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
  }
}
