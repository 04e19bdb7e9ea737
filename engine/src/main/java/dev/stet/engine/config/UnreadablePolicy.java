package dev.stet.engine.config;

import java.util.Locale;

/** What a document that could not be read does to the run. */
public enum UnreadablePolicy {
  /** The run fails: nobody knows what the document says. */
  FAIL,
  /** It is reported, no more. */
  WARN;

  /** The name in configuration and options: {@code fail}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
