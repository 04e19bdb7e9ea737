package dev.stet.readers.isolation;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a new process finds the classes that are loaded here: in the one jar of the command line,
 * on a class path, or, inside Maven, among the URLs of the plugin's own class loader.
 */
final class ClassPath {
  private ClassPath() {}

  /** The class path of the readers and all they use, as {@code java} wants it. */
  static String current() {
    Set<String> found = new LinkedHashSet<>();
    for (ClassLoader loader = Readers.class.getClassLoader();
        loader != null;
        loader = loader.getParent()) {
      if (loader instanceof URLClassLoader urls) {
        for (URL url : urls.getURLs()) {
          add(found, url);
        }
      }
    }
    String ours = file(Readers.class);
    if (ours == null || !found.contains(ours)) {
      // not from a loader that tells its URLs: then from the class path of this process
      for (String each : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
        if (!each.isEmpty()) {
          found.add(Path.of(each).toAbsolutePath().toString());
        }
      }
    }
    List<String> all = new ArrayList<>(found);
    for (Class<?> needed : needed()) {
      String file = file(needed);
      if (file != null && !all.contains(file)) {
        all.add(file);
      }
    }
    return String.join(File.pathSeparator, all);
  }

  /**
   * A class of each jar that the loaders above may not have told of. Inside Maven the loggers are
   * Maven's own: it lends plugins the classes and leaves the jars out of their loaders.
   */
  private static List<Class<?>> needed() {
    List<Class<?>> needed = new ArrayList<>(List.of(Readers.class, Document.class));
    for (String lent :
        List.of("org.slf4j.LoggerFactory", "org.apache.commons.logging.LogFactory")) {
      try {
        needed.add(Class.forName(lent, false, Readers.class.getClassLoader()));
      } catch (ClassNotFoundException | LinkageError e) {
        // then nothing that runs here needs it
      }
    }
    return needed;
  }

  private static @Nullable String file(Class<?> loaded) {
    CodeSource source = loaded.getProtectionDomain().getCodeSource();
    Set<String> file = new LinkedHashSet<>();
    if (source != null && source.getLocation() != null) {
      add(file, source.getLocation());
    }
    return file.isEmpty() ? null : file.iterator().next();
  }

  private static void add(Set<String> found, URL url) {
    if (url.getProtocol().equals("file")) {
      try {
        found.add(Path.of(url.toURI()).toAbsolutePath().toString());
      } catch (URISyntaxException | IllegalArgumentException e) {
        // a URL that is no file of this system holds no class of ours
      }
    }
  }
}
