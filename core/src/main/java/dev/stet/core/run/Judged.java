package dev.stet.core.run;

import dev.stet.core.lint.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding and whether it may stand.
 *
 * @param standing what excuses it; null for what must be mended
 */
public record Judged(Finding finding, @Nullable Standing standing) {
  public boolean stands() {
    return standing != null;
  }
}
