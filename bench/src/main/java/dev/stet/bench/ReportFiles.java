package dev.stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes reports to files, every second one in Chinese: what whole runs are measured over. */
public final class ReportFiles {
  private ReportFiles() {}

  /** Takes a folder, how many files, and the bytes of each. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("wanted: FOLDER FILES BYTES");
    }
    write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  /** Writes {@code files} reports of {@code bytes} bytes each below {@code folder}. */
  static void write(Path folder, int files, int bytes) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < files; i++) {
      ReportText reports = new ReportText(i);
      String text = i % 2 == 0 ? reports.chinese(bytes) : reports.english(bytes);
      Files.writeString(folder.resolve("report-" + i + ".txt"), text);
    }
  }
}
