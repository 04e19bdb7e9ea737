package dev.stet.engine.cache;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What files hold, each looked at once: before a run reads it, so that what is remembered of it is
 * never newer than what was checked. Thread-safe.
 */
public final class Contents {
  private final Instant now;
  private final Map<String, FileState> earlier = new HashMap<>();
  private final Map<Path, FileState> seen = new ConcurrentHashMap<>();

  /**
   * @param now when the run began
   * @param earlier what is known of files; one whose size and times prove it is not read again
   */
  public Contents(Instant now, Collection<FileState> earlier) {
    this.now = now;
    earlier.forEach(state -> this.earlier.put(state.path(), state));
  }

  /** What {@code file} held when it was first asked for. */
  public FileState of(Path file) {
    return seen.computeIfAbsent(file, this::look);
  }

  private FileState look(Path file) {
    FileState before = earlier.get(file.toString());
    return FileState.of(
        file, Objects.requireNonNullElseGet(before, () -> FileState.none(file)), now);
  }

  /**
   * The same files as they are {@code later}; those that are proven to be as they were are not
   * read.
   */
  public Contents again(Instant later) {
    return new Contents(later, seen.values());
  }
}
