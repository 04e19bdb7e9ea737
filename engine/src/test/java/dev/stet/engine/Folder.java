package dev.stet.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of documents, written for a test. */
public record Folder(Path path) {

  /** Writes {@code text} in UTF-8, lines ending as they stand. */
  public Folder file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Folder file(String name, byte[] content) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return this;
  }

  public String text(String name) throws IOException {
    return Files.readString(path.resolve(name));
  }

  public RunSettings.Builder settings() {
    return RunSettings.in(path);
  }
}
