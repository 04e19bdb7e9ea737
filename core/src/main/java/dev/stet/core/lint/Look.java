package dev.stet.core.lint;

import java.util.List;

/**
 * What came of looking at one document.
 *
 * @param findings what is wrong with it by itself, in the order of the text
 * @param kept what of it must be compared with other documents
 */
public record Look(List<Finding> findings, List<Kept> kept) {
  public Look {
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
  }
}
