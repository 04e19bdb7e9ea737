package dev.stet.engine.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Names the code that results come from. A jar is named after the check sums in its table of
 * contents, so that it has the same name on every machine; a folder of classes after their sizes
 * and times.
 */
public final class CodeFingerprint {
  private CodeFingerprint() {}

  /** The name of the code that {@code classes} were loaded from. */
  public static String of(Collection<Class<?>> classes) {
    TreeSet<Path> places = new TreeSet<>();
    Key key = Key.begin();
    for (Class<?> type : classes) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source != null && source.getLocation() != null) {
        try {
          places.add(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | RuntimeException e) {
          key.add(source.getLocation().toString());
        }
      }
    }
    TreeSet<String> names = new TreeSet<>();
    for (Path place : places) {
      names.add(of(place));
    }
    names.forEach(key::add);
    return key.end();
  }

  private static String of(Path place) {
    Key key = Key.begin();
    try {
      if (Files.isDirectory(place)) {
        folder(place, key);
      } else {
        jar(place, key);
      }
    } catch (IOException e) {
      key.add(place + " " + e);
    }
    return key.end();
  }

  private static void jar(Path place, Key key) throws IOException {
    TreeSet<String> entries = new TreeSet<>();
    try (ZipFile zip = new ZipFile(place.toFile())) {
      Enumeration<? extends ZipEntry> all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        entries.add(entry.getName() + " " + entry.getCrc());
      }
    }
    entries.forEach(key::add);
  }

  private static void folder(Path place, Key key) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(place)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      key.add(Objects.toString(place.relativize(file)))
          .add(Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
    }
  }
}
