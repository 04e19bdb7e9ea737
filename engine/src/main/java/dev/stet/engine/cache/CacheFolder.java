package dev.stet.engine.cache;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where results of earlier runs are kept, by the custom of the system. */
public final class CacheFolder {
  private CacheFolder() {}

  /** The folder that is named, else {@code STET_CACHE}, else the user's own; null for none. */
  public static @Nullable Path of(@Nullable Path named, Map<String, String> environment) {
    if (named != null) {
      return named;
    }
    String variable = environment.getOrDefault("STET_CACHE", "");
    if (!variable.isEmpty()) {
      return Path.of(variable);
    }
    String windows = environment.getOrDefault("LOCALAPPDATA", "");
    if (!windows.isEmpty()) {
      return Path.of(windows, "stet", "cache");
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isEmpty()) {
      return Path.of(xdg, "stet");
    }
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? null : Path.of(home, ".cache", "stet");
  }
}
