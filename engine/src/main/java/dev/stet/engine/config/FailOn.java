package dev.stet.engine.config;

import dev.stet.core.rule.Severity;
import java.util.Locale;

/** From which severity on a finding fails the run. */
public enum FailOn {
  ERROR,
  WARNING,
  INFO,
  /** Findings are shown and fail nothing. */
  NEVER;

  /** Whether a finding of {@code severity} fails the run. */
  public boolean fails(Severity severity) {
    return switch (this) {
      case ERROR -> severity.atLeast(Severity.ERROR);
      case WARNING -> severity.atLeast(Severity.WARNING);
      case INFO -> true;
      case NEVER -> false;
    };
  }

  /** The name in configuration and options: {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
