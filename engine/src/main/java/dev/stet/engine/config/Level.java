package dev.stet.engine.config;

import dev.stet.core.rule.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a configuration makes of a rule. */
public enum Level {
  OFF(null),
  INFO(Severity.INFO),
  WARNING(Severity.WARNING),
  ERROR(Severity.ERROR);

  private final @Nullable Severity severity;

  Level(@Nullable Severity severity) {
    this.severity = severity;
  }

  /** The severity of the rule's findings; null if it is off. */
  public @Nullable Severity severity() {
    return severity;
  }

  /** The name in configuration and options: {@code off}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
