package dev.stet.engine;

import dev.stet.core.rule.Words;
import java.util.List;

/**
 * Whether the documents may be published, as far as Stet can tell: what a build fails on and a
 * command exits with.
 *
 * @param violations findings that the gate counts: at or above {@code failOn}, and neither excused
 *     nor in the baseline
 * @param maxAllowed how many of them are tolerated
 * @param unreadable documents that could not be read, or that a rule failed on, and that must not
 *     be overlooked; 0 where the policy is {@link dev.stet.engine.config.UnreadablePolicy#WARN}
 * @param mistakes what was asked for and cannot be done: a path that does not exist; the rest of
 *     the run went on
 */
public record Verdict(int violations, int maxAllowed, int unreadable, List<String> mistakes) {

  /** Exit status of a run that found nothing to mend. */
  public static final int PASSED = 0;

  /** Exit status of a run with findings at or above the gate. */
  public static final int FINDINGS = 1;

  /** Exit status of a run that was used or configured wrongly. */
  public static final int MISUSED = 2;

  /** Exit status of a run in which a document could not be read. */
  public static final int UNREADABLE = 3;

  public Verdict {
    mistakes = List.copyOf(mistakes);
  }

  public boolean passed() {
    return exitStatus() == PASSED;
  }

  /** Whether there are more violations than are tolerated. */
  public boolean tooManyViolations() {
    return violations > maxAllowed;
  }

  /**
   * The exit status. A mistake counts more than findings, findings more than an unreadable
   * document.
   */
  public int exitStatus() {
    if (!mistakes.isEmpty()) {
      return MISUSED;
    }
    if (tooManyViolations()) {
      return FINDINGS;
    }
    return unreadable > 0 ? UNREADABLE : PASSED;
  }

  /** One sentence that says why the run failed, or that it did not. */
  public Words words() {
    if (!mistakes.isEmpty()) {
      String all = String.join("; ", mistakes);
      return new Words(all, all);
    }
    if (tooManyViolations()) {
      return maxAllowed == 0
          ? new Words(
              count(violations, "finding") + " must be mended.",
              "有 %d 处问题必须修改。".formatted(violations))
          : new Words(
              "%s must be mended; %d are tolerated."
                  .formatted(count(violations, "finding"), maxAllowed),
              "有 %d 处问题必须修改，最多容许 %d 处。".formatted(violations, maxAllowed));
    }
    if (unreadable > 0) {
      return new Words(
          count(unreadable, "document") + " could not be read or not be checked in full.",
          "有 %d 个文档无法读取或未能完整检查。".formatted(unreadable));
    }
    return new Words("Nothing must be mended.", "没有必须修改的问题。");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
