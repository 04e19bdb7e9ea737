package dev.stet.bench.outcomes;

/**
 * What became of a file.
 *
 * @param word the kind of outcome, which files are counted by
 * @param detail what else is known, on one line
 */
record Outcome(String word, String detail) {
  Outcome {
    detail = detail.replaceAll("\\s+", " ");
  }
}
