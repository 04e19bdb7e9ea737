package dev.stet.core.rule;

import java.util.Locale;

/** What should happen to what a rule found. Ordered from the mildest to the gravest. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** A person should look. */
  WARNING,
  /** Must not be published. */
  ERROR;

  /** The name in configuration and reports: {@code error}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }
}
