package dev.stet.readers.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A page with everything that its reader knows in it. */
class HtmlWithEverythingTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Harbour works</title></head><body>
      <nav><a href="/">Home</a></nav>
      <main><h1>Harbour works</h1>
      <p>Two <b>quays</b> &amp; a <a href="pier.html">pier</a><img alt="A &lt;map&gt;">.</p>
      <h2>North</h2>
      <ol><li>survey<ul><li>by boat</li></ul></li><li>dredging</li></ol>
      <table><caption>Lengths</caption><tr><th>Quay</th><td rowspan="2">240 m</td></tr></table>
      <blockquote>It will last.</blockquote><pre>depth = 9</pre>
      <p>Set <code>${depth}</code> first.</p>
      <p hidden>unseen</p><!-- ask the board -->
      </main><footer>Imprint</footer></body></html>
      """;

  @Test
  void everyWordIsFoundOnItsLine() throws IOException {
    assertThat(ShownEvidence.places(read()))
        .containsExactly(
            "2:18 | PARAGRAPH [FURNITURE]: Home",
            "3:11 | HEADING 1: Harbour works",
            "4:4 | PARAGRAPH: Two quays & a pier.",
            "4:67 | CAPTION [FURNITURE]: A <map>",
            "5:5 | HEADING 2: North",
            "6:5 | LIST_ITEM 1: 1. survey",
            "6:23 | LIST_ITEM 2: by boat",
            "6:45 | LIST_ITEM 1: 2. dredging",
            "7:17 | CAPTION: Lengths",
            "7:42 | TABLE_CELL {0 0,0 th}: Quay",
            "7:67 | TABLE_CELL {0 0,1 2x1}: 240 m",
            "8:13 | QUOTATION: It will last.",
            "8:44 | CODE: depth = 9",
            "9:4 | PARAGRAPH: Set ${depth} first.",
            "11:16 | PARAGRAPH [FURNITURE]: Imprint");
    SoundDocument.check(read());
  }

  @Test
  void hiddenWordsCommentsAndCodeAreEvidence() throws IOException {
    assertThat(ShownEvidence.placed(read()))
        .containsExactly(
            "2:18 | LINK {target=/}: Home",
            "4:49 | LINK {target=pier.html}: pier",
            "9:14 | VERBATIM: ${depth}",
            "10:21 | HIDDEN_TEXT {element=p}: unseen",
            "10:21 | COMMENT {endLine=10, line=10, markup=comment}: ask the board");
    assertThat(read().metadata()).containsEntry("title", "Harbour works");
  }

  private static Document read() throws IOException {
    return new HtmlReader()
        .read(
            Source.bytes("a.html", PAGE.getBytes(StandardCharsets.UTF_8)),
            "text/html",
            ReadOptions.DEFAULT);
  }
}
