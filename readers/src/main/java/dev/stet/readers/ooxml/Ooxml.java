package dev.stet.readers.ooxml;

import org.jspecify.annotations.Nullable;

/** Names and values that all parts of an OOXML package share. */
public final class Ooxml {
  private static final String TRANSITIONAL =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Ooxml() {}

  /** Whether this is the namespace of Word's own elements, transitional or strict. */
  public static boolean isWord(String namespace) {
    return namespace.equals(TRANSITIONAL)
        || (namespace.contains("wordprocessingml") && namespace.endsWith("/main"));
  }

  /** Whether this is the namespace of formulas, transitional or strict. */
  public static boolean isMath(String namespace) {
    return namespace.endsWith("/math");
  }

  /** Whether this is the namespace of drawings' text, transitional or strict. */
  public static boolean isDrawing(String namespace) {
    return namespace.contains("drawingml") && namespace.endsWith("/main");
  }

  /** What an on-off property says whose value is {@code value}; {@code missing} without one. */
  public static boolean isOn(@Nullable String value, boolean missing) {
    if (value == null) {
      return missing;
    }
    return switch (value) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }
}
