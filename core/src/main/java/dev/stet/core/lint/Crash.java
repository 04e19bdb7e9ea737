package dev.stet.core.lint;

import java.util.List;

/**
 * A check that failed on a document, which is a mistake in the check and not in the document.
 *
 * @param rules the ids of the rules that it speaks for, sorted; what it reported before it failed
 *     is kept
 * @param error what it failed with, on one line: {@code IndexOutOfBoundsException: index 7}
 */
public record Crash(List<String> rules, String error) {
  private static final int LONGEST_ERROR = 200;

  public Crash {
    rules = rules.stream().sorted().toList();
  }

  static Crash of(List<String> rules, Throwable thrown) {
    String message = thrown.getMessage();
    String error =
        message == null
            ? thrown.getClass().getSimpleName()
            : thrown.getClass().getSimpleName() + ": " + message.strip().replaceAll("\\s+", " ");
    return new Crash(
        rules, error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR) + "…");
  }
}
