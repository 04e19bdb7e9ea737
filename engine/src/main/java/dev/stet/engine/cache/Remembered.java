package dev.stet.engine.cache;

import dev.stet.core.lint.Kept;
import dev.stet.core.run.DocumentResult;
import java.util.List;

/**
 * What is remembered of a document: what came of it by itself, before allow entries, the baseline
 * and other documents had their say.
 *
 * @param result without the document itself
 * @param kept what must be compared with other documents
 * @param notices about its stet marks
 */
public record Remembered(DocumentResult result, List<Kept> kept, List<String> notices) {
  public Remembered {
    kept = List.copyOf(kept);
    notices = List.copyOf(notices);
  }
}
