package dev.stet.engine;

import dev.stet.engine.baseline.Baseline;
import java.util.List;

/**
 * A baseline before and after. Nothing is written until {@link #after} is told to {@link
 * Baseline#write}, which should be left undone when the run was not {@link #complete}.
 *
 * @param outcome of the run that was compared with it
 * @param before what was accepted so far
 * @param after what would be accepted from now on
 */
public record BaselineChange(RunOutcome outcome, Baseline before, Baseline after) {

  /** Findings that are accepted from now on. */
  public List<Baseline.Entry> added() {
    List<Baseline.Entry> added = new java.util.ArrayList<>(after.entries());
    added.removeAll(before.entries());
    return added;
  }

  /** Findings that are no longer there to accept. */
  public List<Baseline.Entry> removed() {
    List<Baseline.Entry> removed = new java.util.ArrayList<>(before.entries());
    removed.removeAll(after.entries());
    return removed;
  }

  /** Whether the run did all it was asked for, so that the baseline may be written. */
  public boolean complete() {
    return outcome.verdict().mistakes().isEmpty();
  }
}
