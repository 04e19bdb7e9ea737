package dev.stet.engine;

import dev.stet.core.run.RunResult;
import dev.stet.engine.baseline.Baseline;
import java.util.List;

/**
 * What came of a run: the result that reports show and the verdict that a build obeys. Immutable.
 *
 * @param result every document with its findings
 * @param verdict whether the run passes
 * @param gone findings of the baseline that were not found again although their document was
 *     checked
 * @param fromCache how many documents were unchanged, so that their findings were remembered
 */
public record RunOutcome(
    RunResult result, Verdict verdict, List<Baseline.Entry> gone, int fromCache) {
  public RunOutcome {
    gone = List.copyOf(gone);
  }
}
