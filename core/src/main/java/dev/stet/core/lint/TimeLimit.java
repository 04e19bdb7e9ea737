package dev.stet.core.lint;

import java.time.Duration;

/**
 * How much of a processor's time the rules may take over one document. A value.
 *
 * @param check what each check may take
 * @param document what all checks of a document may take together
 */
public record TimeLimit(Duration check, Duration document) {
  private static final int CHECKS_TOGETHER = 4;
  private static final int PATIENCE = 5;

  public TimeLimit {
    if (check.isNegative() || check.isZero()) {
      throw new IllegalArgumentException("no check can be done in " + check);
    }
  }

  public TimeLimit(Duration check) {
    this(check, check.multipliedBy(CHECKS_TOGETHER));
  }

  /** The same for a part of a document, where only {@code left} is left for the whole. */
  public TimeLimit within(Duration left) {
    return left.compareTo(document) < 0 ? new TimeLimit(check, left) : this;
  }

  /** How long a check may take by the clock, on a machine that has other things to do. */
  Duration patience() {
    return check.multipliedBy(PATIENCE);
  }
}
