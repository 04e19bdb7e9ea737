package dev.stet.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
  private static final Readers READERS = Readers.with(ReadOptions.DEFAULT);

  @Test
  void readsAText() {
    Reading reading = READERS.read(Source.bytes("a.txt", utf8("Two words.\n")));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read) reading).document().text()).isEqualTo("Two words.\n");
  }

  @Test
  void goesByContentWhereTheNameLies() {
    assertThat(mediaType("report.docx", utf8("only text\n"))).isEqualTo("text/plain");
    assertThat(mediaType("page.txt", utf8("# Mills\n[Weir](/weir) and [race](https://a.org/r)\n")))
        .isEqualTo("text/markdown");
    assertThat(mediaType("note.txt", utf8("# Mills\nSee [the weir](/weir).\n")))
        .isEqualTo("text/plain");
    assertThat(mediaType("report.txt", utf8("%PDF-1.7\n"))).isEqualTo("application/pdf");
    assertThat(mediaType("report.txt", utf8("{\\rtf1 words}"))).isEqualTo("application/rtf");
    assertThat(mediaType("report.pdf", Zips.of("word/document.xml", "<x/>")))
        .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  }

  @Test
  void knowsContainersByWhatTheySayTheyAre() {
    assertThat(mediaType("a", Zips.of("OFD.xml", "<x/>"))).isEqualTo("application/ofd");
    assertThat(mediaType("a", Zips.of("mimetype", "application/vnd.oasis.opendocument.text")))
        .isEqualTo("application/vnd.oasis.opendocument.text");
    assertThat(
            mediaType(
                "a", Zips.of("[Content_Types].xml", contentType("ms-word.document.macroEnabled"))))
        .isEqualTo("application/vnd.ms-word.document.macroenabled.12");
    assertThat(
            mediaType(
                "a",
                Zips.of("[Content_Types].xml", contentType("ms-excel.sheet.binary.macroEnabled"))))
        .isEqualTo("application/vnd.ms-excel.sheet.binary.macroenabled.12");
  }

  @Test
  void saysInPlainWordsWhyThereIsNoDocument() {
    assertThat(why("a.txt", new byte[0])).isEqualTo("empty: the file has no bytes");
    assertThat(why("a.txt", utf8(" \n\n"))).isEqualTo("empty: the file has blank lines only");
    assertThat(why("a.png", utf8("\u0089PNG\r\n\u001a\n".repeat(9))))
        .startsWith("unknown-type: a picture (image/png)");
    assertThat(why("a.zip", Zips.of("a.txt", "words")))
        .isEqualTo("unknown-type: a zip archive (application/zip), which Stet does not read");
    assertThat(why("a.docx", utf8("PK\u0003\u0004 and no more")))
        .startsWith("damaged: not a whole zip container");
  }

  @Test
  void aFormWithNothingButItsPromptsIsRead() {
    String form =
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
            + "<w:body><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>"
            + "Enter a name.</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>";

    Reading reading = READERS.read(Source.bytes("a.docx", Zips.of("word/document.xml", form)));

    assertThat(((Reading.Read) reading).document().evidence())
        .extracting(evidence -> evidence.kind() + " " + evidence.words())
        .containsExactly("EMPTY_CONTROL Enter a name.");
  }

  @Test
  void aFileThatLostAllItsTextIsDamagedAndNotWithoutText() {
    String book =
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='Tides' r:id='r1'/></sheets></workbook>";

    assertThat(why("a.xlsx", Zips.of("xl/workbook.xml", book)))
        .isEqualTo("damaged: no text is left in it; unread: sheet Tides");
    assertThat(why("a.rtf", utf8("{\\rtf1\\ansi{\\fonttbl{\\f0 Ti")))
        .isEqualTo("damaged: no text is left in it; unread: its end: the file stops in the middle");
  }

  @Test
  void saysWhatTheFileSystemRefused(@TempDir Path folder) {
    assertThat(why(READERS.read(Source.file("no.txt", folder.resolve("no.txt")))))
        .isEqualTo("inaccessible: the file does not exist");
    assertThat(why(READERS.read(Source.file("folder", folder))))
        .isEqualTo("inaccessible: it is a folder");
  }

  @Test
  void refusesAFileThatIsTooLarge(@TempDir Path folder) throws Exception {
    Limits tiny = new Limits(1 << 20, 1, 1, 1, 1, 1, 1, Limits.DEFAULT.deadline());
    Path file = Files.write(folder.resolve("a.txt"), new byte[(1 << 20) + 1]);
    assertThat(why(Readers.with(new ReadOptions(null, tiny)).read(Source.file("a.txt", file))))
        .isEqualTo("too-large: it has more than 1 MB");
  }

  @Test
  void aTextLoadsNoLibraryOfAnotherFormat() throws Exception {
    List<String> loaded = new ArrayList<>();
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            loaded.add(name);
            return super.findClass(name);
          }
        }) {
      for (String name : new String[] {"a.txt", "a.csv", "a.md", "a.html"}) {
        loader
            .loadClass(OneText.class.getName())
            .getMethod("read", String.class)
            .invoke(null, name);
      }
    }
    assertThat(loaded)
        .contains("dev.stet.readers.Readers", "org.jsoup.parser.Parser")
        .noneMatch(name -> name.matches("org\\.apache\\.(?:tika|poi|pdfbox|xmlbeans)\\..*"));
  }

  /** The class path, which a launcher may have put into a loader of its own. */
  private static URL[] classPath() {
    return ReadersTest.class.getClassLoader() instanceof URLClassLoader own
        ? own.getURLs()
        : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(ReadersTest::url)
            .toArray(URL[]::new);
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one text, in whatever class loader it is loaded. */
  public static final class OneText {
    private OneText() {}

    public static void read(String name) {
      byte[] words = "Words.".getBytes(StandardCharsets.US_ASCII);
      if (!(Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, words))
          instanceof Reading.Read)) {
        throw new IllegalStateException(name);
      }
    }
  }

  @Test
  void knowsItsTypesByName() {
    assertThat(Readers.knows("reports/a.TXT")).isTrue();
    assertThat(Readers.knows("a.exe")).isFalse();
    assertThat(Readers.knows(".txt")).isFalse();
    assertThat(Readers.knows("folder.txt/name")).isFalse();
  }

  private static String contentType(String main) {
    return "<Types><Override PartName=\"/x.xml\" ContentType=\"application/vnd."
        + main
        + ".main+xml\"/></Types>";
  }

  private static String mediaType(String name, byte[] content) {
    Reading reading = READERS.read(Source.bytes(name, content));
    return reading instanceof Reading.Failed failed
        ? failed.mediaType()
        : ((Reading.Read) reading).document().mediaType();
  }

  private static String why(String name, byte[] content) {
    return why(READERS.read(Source.bytes(name, content)));
  }

  private static String why(Reading reading) {
    Reading.Failed failed = (Reading.Failed) reading;
    return failed.why().reason().id() + ": " + failed.why().detail();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
