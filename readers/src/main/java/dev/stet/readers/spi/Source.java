package dev.stet.readers.spi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a document's bytes come from: a file, or bytes already in memory (standard input).
 * Immutable.
 */
public final class Source {
  private final String name;
  private final @Nullable Path path;
  private final byte[] content;

  private Source(String name, @Nullable Path path, byte[] content) {
    this.name = name;
    this.path = path;
    this.content = content;
  }

  /** The file at {@code path}, called {@code name}. */
  public static Source file(String name, Path path) {
    return new Source(name, path, new byte[0]);
  }

  /** Bytes in memory, which must not be changed from now on. */
  public static Source bytes(String name, byte[] content) {
    return new Source(name, null, content);
  }

  /** The path or name, as a person would say it; its ending is a hint to the type. */
  public String name() {
    return name;
  }

  /** The file, where there is one. */
  public @Nullable Path path() {
    return path;
  }

  /** The length in bytes. */
  public long size() throws IOException {
    return path == null ? content.length : Files.size(path);
  }

  /** The bytes from the start, to be closed by the caller. */
  public InputStream open() throws IOException {
    return path == null ? new ByteArrayInputStream(content) : Files.newInputStream(path);
  }

  /** The first {@code count} bytes, or all where there are fewer. */
  public byte[] head(int count) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(count);
    }
  }

  /** All bytes, not to be changed. Ask {@link #size} first. */
  public byte[] bytes() throws IOException {
    return path == null ? content : Files.readAllBytes(path);
  }
}
