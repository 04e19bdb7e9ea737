package dev.stet.core.lint;

import java.time.Duration;

/**
 * How much of a processor's time the rules may take over one document. A value.
 *
 * @param check what each check may take
 */
public record TimeLimit(Duration check) {
  private static final int CHECKS_TOGETHER = 4;
  private static final int PATIENCE = 5;

  public TimeLimit {
    if (check.isNegative() || check.isZero()) {
      throw new IllegalArgumentException("no check can be done in " + check);
    }
  }

  /** What all checks of a document may take together. */
  Duration document() {
    return check.multipliedBy(CHECKS_TOGETHER);
  }

  /** How long a check may take by the clock, on a machine that has other things to do. */
  Duration patience() {
    return check.multipliedBy(PATIENCE);
  }
}
