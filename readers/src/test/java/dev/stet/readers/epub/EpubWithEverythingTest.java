package dev.stet.readers.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Shown;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import org.junit.jupiter.api.Test;

/** A book with everything that its reader knows in it. */
class EpubWithEverythingTest {
  private static final String[] PARTS = {
    "mimetype",
    "application/epub+zip",
    "META-INF/container.xml",
    "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>",
    "OPS/book.opf",
    "<package xmlns:dc='dc'><metadata><dc:title>Quays</dc:title><dc:creator>Li</dc:creator>"
        + "</metadata><manifest>"
        + item("two", "text/two%20b.xhtml")
        + item("one", "text/one.xhtml")
        + item("gone", "text/gone.xhtml")
        + item("locked", "text/locked.xhtml")
        + "<item id='cover' href='cover.png' media-type='image/png'/></manifest><spine>"
        + "<itemref idref='cover'/><itemref idref='one'/><itemref idref='two'/>"
        + "<itemref idref='gone'/><itemref idref='locked'/></spine></package>",
    "META-INF/encryption.xml",
    "<encryption><EncryptedData><CipherData><CipherReference URI='OPS/text/locked.xhtml'/>"
        + "</CipherData></EncryptedData></encryption>",
    "OPS/text/one.xhtml",
    "<html><body><p>Before it begins.</p><h1>The north quay</h1><p>It is <b>long</b>.</p>"
        + "<table><tr><th>Quay</th></tr></table><p style='display:none'>unseen</p></body></html>",
    "OPS/text/two b.xhtml",
    "<html><body><h2>The south quay</h2><ul><li>short</li></ul><table><tr><td>90 m</td></tr>"
        + "</table></body></html>",
    "OPS/text/locked.xhtml",
    "\u0001\u0002",
  };

  @Test
  void everyWordIsFoundInItsChapterInReadingOrder() {
    Document book = read(PARTS);

    assertThat(Shown.blocks(book))
        .containsExactly(
            "PARAGRAPH: Before it begins.",
            "HEADING 1: The north quay",
            "PARAGRAPH: It is long.",
            "TABLE_CELL {0 0,0 th}: Quay",
            "HEADING 2: The south quay",
            "LIST_ITEM 1: short",
            "TABLE_CELL {1 0,0}: 90 m");
    assertThat(ShownEvidence.place(book, "Before")).isEqualTo("chapter 1 / para. 1");
    assertThat(ShownEvidence.place(book, "long"))
        .isEqualTo("§ The north quay / chapter 1 / para. 3");
    assertThat(ShownEvidence.place(book, "90 m"))
        .isEqualTo("§ The south quay / chapter 2 / para. 3");
    assertThat(book.metadata()).containsEntry("title", "Quays").containsEntry("author", "Li");
    SoundDocument.check(book);
  }

  @Test
  void hiddenWordsAreEvidenceAndChaptersThatCannotBeReadAreTold() {
    Document book = read(PARTS);

    assertThat(book.evidence())
        .extracting(e -> e.kind() + ": " + e.words())
        .containsExactly("HIDDEN_TEXT: unseen");
    assertThat(book.unread())
        .extracting(Unread::reason, Unread::part)
        .containsExactly(
            tuple(Unread.Reason.DAMAGED, "chapter 3 (OPS/text/gone.xhtml)"),
            tuple(Unread.Reason.ENCRYPTED, "chapter 4 (OPS/text/locked.xhtml)"));
  }

  @Test
  void aBookWithoutAListOfChaptersIsDamaged() {
    Reading reading =
        Readers.with(ReadOptions.DEFAULT)
            .read(Source.bytes("a.epub", Zips.of("mimetype", "application/epub+zip")));

    assertThat(((Reading.Failed) reading).why().toString()).contains("container.xml");
  }

  private static String item(String id, String href) {
    return "<item id='%s' href='%s' media-type='application/xhtml+xml'/>".formatted(id, href);
  }

  private static Document read(String... parts) {
    Reading reading =
        Readers.with(ReadOptions.DEFAULT).read(Source.bytes("book.epub", Zips.of(parts)));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).document();
  }
}
