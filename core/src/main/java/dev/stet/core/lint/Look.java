package dev.stet.core.lint;

import java.time.Duration;
import java.util.List;

/**
 * What came of looking at one document.
 *
 * @param findings what is wrong with it by itself, in the order of the text
 * @param kept what of it must be compared with other documents
 * @param crashes the checks that failed on it, so that their rules say nothing about the rest
 * @param took what the rules took of a processor's time; zero where nobody asked
 * @param late ids of the rules that were given up after too long a time, which say nothing at all
 */
public record Look(
    List<Finding> findings,
    List<Kept> kept,
    List<Crash> crashes,
    Duration took,
    List<String> late) {
  public Look {
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
    crashes = List.copyOf(crashes);
    late = late.stream().sorted().toList();
  }

  /** A look at which every check came to its end. */
  public Look(List<Finding> findings, List<Kept> kept) {
    this(findings, kept, List.of(), Duration.ZERO, List.of());
  }
}
