package dev.stet.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStateTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @TempDir private Path folder = Path.of("");

  @Test
  void aFileThatHasBeenLeftAloneIsProvenByItsSizeAndTimesAndNotReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    FileState seen = state(file, LATER);
    FileState known = new FileState(seen.path(), seen.stamp(), true, "what it was");

    assertThat(seen.settled()).isTrue();
    assertThat(new Contents(LATER, List.of(known)).of(file)).isEqualTo(known);
  }

  @Test
  void aFileWrittenAMomentAgoIsReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    Instant written = Files.getLastModifiedTime(file).toInstant();
    FileState seen = state(file, written.plusSeconds(1));
    FileState known = new FileState(seen.path(), seen.stamp(), seen.settled(), "what it was");

    assertThat(seen.settled()).isFalse();
    assertThat(new Contents(LATER, List.of(known)).of(file).digest()).isEqualTo(seen.digest());
  }

  @Test
  void aFileIsLookedAtOnceSoThatWhatIsRememberedIsNotNewerThanWhatWasChecked() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "one");
    Contents contents = new Contents(LATER, List.of());
    FileState before = contents.of(file);

    Files.writeString(file, "two");

    assertThat(contents.of(file)).isEqualTo(before);
    assertThat(contents.again(LATER).of(file).isUnmoved(before)).isFalse();
  }

  @Test
  void aFileThatIsNotThereHasNoContent() {
    assertThat(state(folder.resolve("none.txt"), LATER).isThere()).isFalse();
  }

  @Test
  void aJarIsKnownByWhatIsInItAndAFolderOfClassesByItsFiles() throws IOException {
    Path jar = folder.resolve("a.jar");
    String one = digestOfJar(jar, "one");

    assertThat(digestOfJar(jar, "one")).isEqualTo(one);
    assertThat(digestOfJar(jar, "two")).isNotEqualTo(one);
    Files.writeString(jar, "no jar");
    assertThat(state(jar, LATER).digest()).isNotEmpty().isNotEqualTo(one);

    Path classes = Files.createDirectories(folder.resolve("classes"));
    String none = state(classes, LATER).digest();
    Files.writeString(classes.resolve("A.class"), "A");
    assertThat(state(classes, LATER).digest()).isNotEqualTo(none);
  }

  private static String digestOfJar(Path jar, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      ZipEntry entry = new ZipEntry("a.txt");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.setComment("a comment at the end");
    }
    return state(jar, LATER).digest();
  }

  private static FileState state(Path file, Instant now) {
    return FileState.of(file, FileState.none(file), now);
  }
}
