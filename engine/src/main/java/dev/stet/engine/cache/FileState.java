package dev.stet.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * What a file held when it was looked at.
 *
 * @param path absolute
 * @param stamp its size and times; empty where there was no file
 * @param settled whether the stamp proves the content: a file that changes again so soon that its
 *     times are the same is told by its content only
 * @param digest of its content; empty where there was none to read
 */
public record FileState(String path, String stamp, boolean settled, String digest) {
  /** The coarsest times that a file system keeps are those of FAT. */
  private static final Duration GRANULE = Duration.ofSeconds(2);

  /** The state of {@code file} {@code now}; not read again where {@code before} still proves it. */
  static FileState of(Path file, FileState before, Instant now) {
    try {
      Times times = Times.of(file);
      String stamp = times.toString();
      if (before.settled() && before.stamp().equals(stamp)) {
        return before;
      }
      boolean folder = Files.isDirectory(file);
      boolean code = folder || file.toString().endsWith(".jar");
      return new FileState(
          file.toString(),
          stamp,
          !folder && times.latest().isBefore(now.minus(GRANULE)),
          code ? CodeFingerprint.of(file) : Key.begin().add(file).end());
    } catch (IOException e) {
      return none(file);
    }
  }

  /** The state of a file that is not there. */
  public static FileState none(Path file) {
    return new FileState(file.toString(), "", false, "");
  }

  /** Whether there was something to read. */
  public boolean isThere() {
    return !digest.isEmpty();
  }

  /** Whether {@code other} is the same file, and nobody wrote it in between. */
  public boolean isUnmoved(FileState other) {
    return isAs(other) && stamp.equals(other.stamp);
  }

  /** Whether {@code other} is the same file with the same content. */
  public boolean isAs(FileState other) {
    return path.equals(other.path) && digest.equals(other.digest);
  }

  /**
   * Size and times. Where the system tells when a file's content or name changed, nobody can set
   * that back.
   */
  private record Times(long size, Instant modified, Instant changed) {
    static Times of(Path file) throws IOException {
      BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
      Instant modified = basic.lastModifiedTime().toInstant();
      boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
      return new Times(
          basic.size(),
          modified,
          unix ? ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant() : modified);
    }

    Instant latest() {
      return modified.isAfter(changed) ? modified : changed;
    }

    @Override
    public String toString() {
      return size + " " + modified + " " + changed;
    }
  }
}
