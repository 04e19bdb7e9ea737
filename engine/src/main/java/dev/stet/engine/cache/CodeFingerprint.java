package dev.stet.engine.cache;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/**
 * Names the code that results come from. A jar is named after its table of contents, which has a
 * check sum of each file, so that it has the same name on every machine; a folder of classes after
 * their sizes and times.
 */
public final class CodeFingerprint {
  /** How the record begins that says where a jar's table of contents is. */
  private static final int END = 0x06054b50;

  private static final int SHORTEST_END = 22;

  /** With a comment. */
  private static final int LONGEST_END = SHORTEST_END + 0xFFFF;

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

  /**
   * The jars and folders that {@code loader} and those above it look for classes in, in order; no
   * class is loaded for that.
   */
  public static List<Path> places(ClassLoader loader) {
    Set<Path> places = new LinkedHashSet<>();
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      if (at instanceof URLClassLoader known) {
        for (URL url : known.getURLs()) {
          try {
            places.add(Path.of(url.toURI()));
          } catch (URISyntaxException | RuntimeException e) {
            // not a file: nothing to look at
          }
        }
      }
    }
    for (String place :
        StringUtils.split(System.getProperty("java.class.path", ""), File.pathSeparatorChar)) {
      places.add(Path.of(place).toAbsolutePath());
    }
    return List.copyOf(places);
  }

  /** The name of the code in {@code place}, a jar or a folder of classes. */
  static String of(Path place) {
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
    try (SeekableByteChannel file = Files.newByteChannel(place)) {
      ByteBuffer end = read(file, Math.max(0, file.size() - LONGEST_END), file.size());
      for (int at = end.limit() - SHORTEST_END; at >= 0; at--) {
        if (end.getInt(at) == END) {
          long size = Integer.toUnsignedLong(end.getInt(at + 12));
          long start = Integer.toUnsignedLong(end.getInt(at + 16));
          if (start + size <= file.size()) {
            key.add(read(file, start, start + size).array());
            return;
          }
        }
      }
    }
    key.add(place); // no jar as we know them
  }

  private static ByteBuffer read(SeekableByteChannel file, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
    file.position(from);
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {}
    return bytes.flip();
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
