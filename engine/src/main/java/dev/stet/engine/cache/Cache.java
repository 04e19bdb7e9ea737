package dev.stet.engine.cache;

import dev.stet.engine.files.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Results of earlier runs, a file each, named after everything that the result depends on. Whatever
 * is wrong with the folder or a file is a miss: the document is checked as if nothing had been
 * remembered. Several runs may use one folder at once. Thread-safe.
 */
public final class Cache {
  private static final Duration OLD = Duration.ofDays(30);
  private static final Duration FRESH = Duration.ofDays(7);
  private static final Duration BETWEEN_CLEANINGS = Duration.ofDays(1);

  private final Path folder;

  public Cache(Path folder) {
    this.folder = folder;
  }

  /** The document that is remembered under {@code key}. */
  public Optional<Remembered> get(String key) {
    try {
      byte[] content = content(key);
      return content == null ? Optional.empty() : Optional.of(ResultCodec.decode(content));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Remembers {@code remembered}; does nothing where the folder cannot be written. */
  public void put(String key, Remembered remembered) {
    put(key, ResultCodec.encode(remembered));
  }

  /** The run that is remembered under {@code key}. */
  public Optional<RunRecord> run(String key) {
    try {
      byte[] content = content(key);
      return content == null ? Optional.empty() : Optional.of(RunRecord.decode(content));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Remembers {@code run}; does nothing where the folder cannot be written. */
  public void put(String key, RunRecord run) {
    put(key, run.encode());
  }

  /** The bytes that are remembered under {@code key}; null where they are not as they were put. */
  public byte @Nullable [] content(String key) {
    try {
      Path file = file(key);
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < Long.BYTES) {
        return null;
      }
      byte[] content = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
      if (ByteBuffer.wrap(bytes).getLong() != sum(content)) {
        return null;
      }
      keepFresh(file);
      return content;
    } catch (IOException e) {
      return null;
    }
  }

  /** Remembers {@code content}; does nothing where the folder cannot be written. */
  public void put(String key, byte[] content) {
    try {
      AtomicFile.write(
          file(key),
          ByteBuffer.allocate(Long.BYTES + content.length)
              .putLong(sum(content))
              .put(content)
              .array());
    } catch (IOException e) {
      // the next run checks the document again
    }
  }

  /** Takes out what nobody asked for in a month; looks once a day. */
  public void clean(Instant now) {
    Path cleaned = folder.resolve("cleaned");
    try {
      if (Files.exists(cleaned)
          && Files.getLastModifiedTime(cleaned).toInstant().isAfter(now.minus(BETWEEN_CLEANINGS))) {
        return;
      }
      AtomicFile.write(cleaned, new byte[0]);
      List<Path> files;
      try (Stream<Path> all = Files.walk(folder, 2)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(OLD))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // another run is cleaning, or nobody may
    }
  }

  private static void keepFresh(Path file) throws IOException {
    Instant now = Instant.now();
    if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(FRESH))) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  private static long sum(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }
}
