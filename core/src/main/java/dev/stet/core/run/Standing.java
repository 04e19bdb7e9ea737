package dev.stet.core.run;

/**
 * Why a finding may stand.
 *
 * @param by what excuses it
 * @param reason the reason a person gave; may be empty
 */
public record Standing(By by, String reason) {

  /** What can excuse a finding. */
  public enum By {
    /** A stet mark in the document. */
    MARK,
    /** An {@code allow:} entry of the configuration. */
    ALLOW,
    /** The baseline. */
    BASELINE
  }
}
