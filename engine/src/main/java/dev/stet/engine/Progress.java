package dev.stet.engine;

/** Watches a run. Called from one thread at a time, in no particular order of files. */
@FunctionalInterface
public interface Progress {

  /** Sees nothing. */
  Progress NONE = (done, total, path) -> {};

  /**
   * A document is done.
   *
   * @param done how many are, this one included
   * @param total how many there are
   * @param path of this one, as reports show it
   */
  void documentDone(int done, int total, String path);
}
