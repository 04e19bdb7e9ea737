package dev.stet.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of one of the projects under {@code src/test/resources/projects}, in a folder of its own,
 * built with a real Maven against the staged plugin.
 */
final class MavenProject {
  private static final Path WORK = Path.of(property("stet.it.work"));

  /** A build of seconds is over before the second compiler has paid for itself. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path folder;

  private MavenProject(Path folder) {
    this.folder = folder;
  }

  /** A fresh copy of {@code name}; {@code as} tells the copies apart. */
  static MavenProject copy(String name, String as) {
    Path from = Path.of("src/test/resources/projects", name).toAbsolutePath();
    Path to = WORK.resolve(as);
    try {
      delete(to);
      // the top of a build is where .mvn is; without one Maven would take Stet's own
      Files.createDirectories(to.resolve(".mvn"));
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Path target = to.resolve(from.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(target);
          } else if (file.getFileName().toString().equals("pom.xml")) {
            String pom = Files.readString(file, StandardCharsets.UTF_8);
            Files.writeString(
                target,
                pom.replace("@stet.version@", property("stet.it.version"))
                    .replace("@junit.version@", property("stet.it.junit")));
          } else {
            Files.copy(file, target);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MavenProject(to);
  }

  Path folder() {
    return folder;
  }

  /** Gives the project a file, or the file another content. */
  void write(String file, String content) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes folders of the project. */
  void delete(String... folders) throws IOException {
    for (String name : folders) {
      delete(folder.resolve(name));
    }
  }

  /** Runs another command than {@code mvn} in the project, in a further environment. */
  Outcome run(Map<String, String> environment, String... words) {
    Map<String, String> all = new HashMap<>();
    all.put("MAVEN_OPTS", QUICK);
    all.putAll(environment);
    all.put("STET_CACHE", WORK.resolve("remembered").toString());
    return Command.run(folder, all, List.of(words));
  }

  /** Runs {@code mvn} with {@code arguments}. */
  Outcome mvn(String... arguments) {
    return mvn(Path.of(property("stet.it.maven")), Map.of(), arguments);
  }

  /** Runs the {@code mvn} of the distribution in {@code home}, in a further environment. */
  Outcome mvn(Path home, Map<String, String> environment, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin").resolve(isWindows() ? "mvn.cmd" : "mvn").toString());
    words.addAll(
        List.of(
            "--batch-mode",
            "--no-transfer-progress",
            "-Dstyle.color=never",
            "-Dmaven.repo.local=" + property("stet.it.repository"),
            "--settings",
            settings().toString()));
    words.addAll(List.of(arguments));
    return run(environment, words.toArray(String[]::new));
  }

  /** The goal's full name, for builds that name it on the command line. */
  static String goal(String name) {
    return "dev.stet:stet-maven-plugin:" + property("stet.it.version") + ":" + name;
  }

  static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "the build sets " + name + "; run these tests with mvn verify");
    }
    return value;
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /** What is not staged is taken from the outer build's local repository before the network. */
  private static Path settings() {
    String outer = Path.of(property("stet.it.outer")).toUri().toString();
    String repository =
        """
        <id>outer</id><url>%s</url><releases><enabled>true</enabled></releases><snapshots><enabled>false</enabled></snapshots>"""
            .formatted(outer);
    String settings =
        """
        <settings>
          <profiles>
            <profile>
              <id>outer</id>
              <repositories><repository>%1$s</repository></repositories>
              <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
        </settings>
        """
            .formatted(repository);
    try {
      Files.createDirectories(WORK);
      return Files.writeString(WORK.resolve("settings.xml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
