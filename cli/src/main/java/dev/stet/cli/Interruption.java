package dev.stet.cli;

/**
 * Says so when the process is told to stop before its command is done, by Ctrl-C for one. The JVM
 * then ends with 128 and the signal's number: 130 for Ctrl-C. Reports are written whole or not at
 * all, so none is left half-written.
 */
final class Interruption {
  private final Thread words;

  private Interruption(Thread words) {
    this.words = words;
  }

  /** Watches from now on. */
  static Interruption watch(Console console) {
    Thread words = new Thread(() -> say(console), "stet-interrupted");
    Runtime.getRuntime().addShutdownHook(words);
    return new Interruption(words);
  }

  private static void say(Console console) {
    console
        .err()
        .println(
            console.words(console.language(), "stet: stopped before the end", "stet: 已中止，检查未完成"));
    console.err().flush();
  }

  /** The command is done. */
  void over() {
    try {
      Runtime.getRuntime().removeShutdownHook(words);
    } catch (IllegalStateException e) {
      // told to stop in the same moment: it was said
    }
  }
}
