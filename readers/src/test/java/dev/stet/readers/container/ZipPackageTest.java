package dev.stet.readers.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import dev.stet.readers.Zips;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipPackageTest {
  private static final Limits SMALL =
      new Limits(1 << 20, 4000, 3000, 3, 8, 100, 1000, Duration.ofSeconds(5));

  @Test
  void givesPartsByNameWhateverTheirCaseAndLeadingSlash() throws Exception {
    try (ZipPackage parts = open(Zips.of("word/Document.xml", "<a/>", "b", "two"))) {
      assertThat(parts.names()).containsExactly("word/Document.xml", "b");
      assertThat(parts.has("/WORD/document.xml")).isTrue();
      assertThat(text(parts, "/word/document.xml")).isEqualTo("<a/>");
      assertThat(parts.open("c")).isNull();
    }
  }

  @Test
  void readsAFileOnDisk(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("a.zip");
    Files.write(file, Zips.of("a", "one"));
    try (ZipPackage parts = ZipPackage.open(Source.file("a.zip", file), SMALL)) {
      assertThat(text(parts, "a")).isEqualTo("one");
    }
  }

  @Test
  void aMissingPartIsDamage() throws Exception {
    try (ZipPackage parts = open(Zips.of("a", "one"))) {
      assertThatThrownBy(() -> parts.part("b"))
          .isInstanceOf(UnreadableException.class)
          .hasMessage("damaged: the part b is missing from the container");
    }
  }

  @Test
  void aPartWhoseCheckSumIsWrongIsDamaged() throws Exception {
    byte[] zip = Zips.of("a", "one");
    int directory = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
    zip[directory + 16] ^= 1; // the check sum in the central directory
    try (ZipPackage parts = open(zip)) {
      assertThatThrownBy(() -> text(parts, "a"))
          .isInstanceOf(IOException.class)
          .hasMessage("the check sum of its part a is wrong");
    }
  }

  @Test
  void refusesTooManyParts() {
    assertThatThrownBy(() -> open(Zips.of("a", "", "b", "", "c", "", "d", "")))
        .hasMessage("too-large: it has 4 parts; 3 are read");
  }

  @Test
  void refusesAPartThatSaysItIsTooLarge() {
    assertThatThrownBy(() -> open(Zips.of("a", " ".repeat(3001))))
        .hasMessageStartingWith("too-large: its part a unpacks to more than");
  }

  @Test
  void refusesPartsThatTogetherAreTooLarge() {
    assertThatThrownBy(() -> open(Zips.of("a", " ".repeat(2500), "b", " ".repeat(2500))))
        .hasMessageStartingWith("too-large: its parts unpack to more than");
  }

  @Test
  void countsWhatReallyComesOutHoweverOftenAPartIsRead() throws Exception {
    try (ZipPackage parts = open(Zips.of("a", " ".repeat(2500)))) {
      assertThat(text(parts, "a")).hasSize(2500);
      assertThatThrownBy(() -> text(parts, "a"))
          .isInstanceOf(IOException.class)
          .cause()
          .asInstanceOf(throwable(UnreadableException.class))
          .hasMessageStartingWith("too-large");
    }
  }

  @Test
  void halfAContainerIsDamage() {
    byte[] whole = Zips.of("a", "some words", "b", "more words");
    assertThatThrownBy(() -> open(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("damaged: not a whole zip container");
  }

  private static ZipPackage open(byte[] bytes) throws Exception {
    return ZipPackage.open(Source.bytes("test.zip", bytes), SMALL);
  }

  private static String text(ZipPackage parts, String name) throws Exception {
    try (InputStream in = parts.part(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
