package dev.stet.engine.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a result after everything that it depends on. Not thread-safe. */
public final class Key {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;

  private Key(MessageDigest digest) {
    this.digest = digest;
  }

  public static Key begin() {
    try {
      return new Key(MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds words, kept apart from those before and after. */
  public Key add(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) ':');
    digest.update(bytes);
    return this;
  }

  /** Adds the content of {@code file}. */
  public Key add(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return this;
  }

  /** Adds bytes as if they were a file's. */
  public Key add(byte[] content) {
    digest.update(content);
    return this;
  }

  /** The name, in lower-case hexadecimal. */
  public String end() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
