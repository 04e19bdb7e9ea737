package dev.stet.cli;

import dev.stet.core.rule.Language;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command reads and writes, and what it knows of its surroundings. Text is UTF-8
 * everywhere, whatever the locale says; the locale decides the language alone.
 *
 * @param folder the folder the command was called in
 * @param outIsTerminal whether somebody sees {@code out} directly
 * @param errIsTerminal whether somebody sees {@code err} directly
 * @param language of the user's locale
 * @param environment the environment's variables
 */
record Console(
    Path folder,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Language language,
    Map<String, String> environment) {

  /**
   * That of this process. Whether a stream is a terminal is told by the launcher script: Java knows
   * it only of all streams together.
   */
  static Console ofProcess() {
    return new Console(
        Path.of("").toAbsolutePath(),
        // by itself it asks for the position in the file, which a pipe does not have
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        Boolean.getBoolean("stet.out.terminal"),
        Boolean.getBoolean("stet.err.terminal"),
        Language.of(Locale.getDefault(Locale.Category.DISPLAY)),
        System.getenv());
  }

  static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  boolean inCi() {
    return "true".equals(environment.get("CI"));
  }

  /** Whether colours are wanted where the user did not say. */
  boolean coloured() {
    return outIsTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** {@code english} or {@code chinese}, as the user reads. */
  String words(Language spoken, String english, String chinese) {
    return spoken == Language.ZH ? chinese : english;
  }
}
