package dev.stet.rules.match;

/**
 * Where a pattern matched.
 *
 * @param bounds start and end of the match, then of each of its groups, -1 for one that took no
 *     part
 */
@SuppressWarnings("ArrayRecordComponent") // made for one look and thrown away
public record Match(int[] bounds) {
  public int start() {
    return bounds[0];
  }

  public int end() {
    return bounds[1];
  }

  /** Where group {@code group} starts; -1 if it took no part. */
  public int start(int group) {
    return bounds[2 * group];
  }

  public int end(int group) {
    return bounds[2 * group + 1];
  }
}
