package dev.stet.readers.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.readers.Shown;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class HtmlReaderTest {

  @Test
  void takesHeadingsParagraphsAndLists() throws Exception {
    assertThat(
            Shown.blocks(
                read(
                    """
                    <title>T</title><h1>A <b>report</b></h1>
                    <p>First
                       line &amp; more.</p><div>Loose <i>words</i><p>Inner</p>after</div>
                    <ol start="3"><li>three<li><p>four</p><p>more</p><ul><li>deep</ul></ol>
                    <blockquote>Said</blockquote><pre>a
                      b</pre>
                    """)))
        .containsExactly(
            "HEADING 1: A report",
            "PARAGRAPH: First line & more.",
            "PARAGRAPH: Loose words",
            "PARAGRAPH: Inner",
            "PARAGRAPH: after",
            "LIST_ITEM 1: 3. three",
            "LIST_ITEM 1: 4. four",
            "PARAGRAPH: more",
            "LIST_ITEM 2: deep",
            "QUOTATION: Said",
            "CODE: a\n  b");
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void classNamesMeanTheSameInEveryLocale() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr")); // whose small I has no dot
      assertThat(read("<p class='INSTRUCTION-TEXT'>Name the owner.</p>").evidence())
          .extracting(Evidence::kind)
          .containsExactly(Evidence.Kind.GUIDANCE);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyWordLeadsBackToItsPlaceInTheSource() throws Exception {
    String html =
        "<p>One &lt;two&gt; th&#x72;ee</p>\r\n<p>四<b>五\r\n六</b>七&nbsp;八</p><p>a<br>b &copy c</p>";
    Document document = read(html);
    assertThat(document.text()).isEqualTo("One <two> three\n四五六七\u00A0八\na\nb © c");
    assertThat(Shown.inSource(document, html, "One")).isEqualTo("One");
    assertThat(Shown.inSource(document, html, "<two>")).isEqualTo("&lt;two&gt;");
    assertThat(Shown.inSource(document, html, "three")).isEqualTo("th&#x72;ee");
    assertThat(Shown.inSource(document, html, "四五")).isEqualTo("四<b>五");
    assertThat(Shown.inSource(document, html, "六七")).isEqualTo("六</b>七");
    assertThat(Shown.inSource(document, html, "b ©")).isEqualTo("b &copy");
    int six = document.text().indexOf("六");
    assertThat(document.place(new Span(six, six + 1)).label()).isEqualTo("3:1");
  }

  @Test
  void numbersCellsWithTheirSpans() throws Exception {
    assertThat(
            Shown.blocks(
                read(
                    """
                    <table><thead><tr><th colspan=2>Head<th>Sum</thead>
                    <tr><td rowspan=2>a<td>b<td>1<tr><td>c<td><p>2</p><p>3</p></table>
                    <table role=presentation><tr><td>layout</table>
                    """)))
        .containsExactly(
            "TABLE_CELL {0 0,0 1x2 th}: Head",
            "TABLE_CELL {0 0,2 th}: Sum",
            "TABLE_CELL {0 1,0 2x1}: a",
            "TABLE_CELL {0 1,1}: b",
            "TABLE_CELL {0 1,2}: 1",
            "TABLE_CELL {0 2,1}: c",
            "TABLE_CELL {0 2,2}: 2\n3",
            "PARAGRAPH: layout");
  }

  @Test
  void knowsWhatIsRoundTheText() throws Exception {
    assertThat(
            Shown.blocks(
                read(
                    """
                    <body class="has-sidebar"><header>Site<h1>Title</h1></header><nav>Home</nav>
                    <article><header>By A</header><p>Body text that is long enough.</p></article>
                    <div class="share-bar">Share</div><div id="toc"><ul><li>One</ul></div>
                    <footer>Imprint</footer>
                    """)))
        .containsExactly(
            "PARAGRAPH [FURNITURE]: Site",
            "HEADING 1: Title",
            "PARAGRAPH [FURNITURE]: Home",
            "PARAGRAPH: By A",
            "PARAGRAPH: Body text that is long enough.",
            "PARAGRAPH [FURNITURE]: Share",
            "CONTENTS_ENTRY [CONTENTS]: One",
            "PARAGRAPH [FURNITURE]: Imprint");
  }

  @Test
  void hiddenWordsAndCommentsAreEvidenceAndNoText() throws Exception {
    Document document =
        read(
            "<p>a</p><p style='display: none'>gone</p>\n<!-- stet: x/y -- so -->\n<p>b</p>"
                + "<script>var s</script>");
    assertThat(document.text()).isEqualTo("a\nb");
    assertThat(document.evidence())
        .extracting(e -> e.kind() + " " + e.words() + " " + e.details().get("line"))
        .containsExactly("HIDDEN_TEXT gone null", "COMMENT stet: x/y -- so 2");
  }

  @Test
  void codeWithinALineIsMarked() throws Exception {
    Document document = read("<p>Set <code>${name}</code> first</p>");
    assertThat(document.evidence())
        .extracting(Evidence::kind, e -> e.span().of(document.text()))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Evidence.Kind.VERBATIM, "${name}"));
  }

  @Test
  void theBytesKnowBetterThanTheDeclaration() throws Exception {
    String page = "<meta charset=\"%s\"><p>镕基说：两条路都修好了。</p>";
    assertThat(text(page.formatted("gb2312"), "GB18030")).isEqualTo("镕基说：两条路都修好了。");
    assertThat(text(page.formatted("utf-8"), "GB18030")).isEqualTo("镕基说：两条路都修好了。");
    assertThat(text(page.formatted("gb2312"), "UTF-8")).isEqualTo("镕基说：两条路都修好了。");
    assertThat(text("<meta charset=nope-99><p>café</p>", "UTF-8")).isEqualTo("café");
  }

  @Test
  void survivesTheWorstForms() throws Exception {
    assertThat(read("<div>".repeat(100_000) + "x").text()).isEqualTo("x");
    assertThat(read("<table><tr><td>".repeat(3000) + "x").text()).isEqualTo("x");
    assertThat(read("<p>a<p>b</i></div></table><td>c&#0;&#xFFFFFFFF;&").text()).startsWith("a\nb");
  }

  @Test
  void aLinkToWhatThePageDoesNotHaveIsBroken() throws Exception {
    Document document =
        read(
            """
            <ol><li><a href="#%E8%B7%AF">roads</a><li><a href="#rails"> rails</a>
            <li><a href="#Ports">ports</a><li><a href="#top">up</a><li><a href="other.html#x">other</a></ol>
            <h2 id="路">Roads</h2><p>Two.</p><div hidden><a name=ports></a></div>
            """);
    assertThat(ShownEvidence.of(document))
        .filteredOn(evidence -> evidence.startsWith("BROKEN"))
        .containsExactly("BROKEN_LINK {target=rails} @ 2. ⟦rails⟧");
  }

  @Test
  void whatAProgramMakesOfAClickIsNoLink() throws Exception {
    String links =
        """
        <p><a href="#">more</a> <a href="#/route">route</a> <a href="#!x">bang</a>
        <a href="#:~:text=two">two</a> <a href="#m" data-toggle="modal">open</a>
        <a href="#t" class="nav-tab">tab</a> <a href="#b" role="button">press</a>
        <a href="#c" onclick="show()">show</a></p>
        """;
    assertThat(ShownEvidence.of(read("<p id=here><a href='#here'>here</a>" + links)))
        .noneMatch(evidence -> evidence.startsWith("BROKEN"))
        .noneMatch(evidence -> evidence.contains("⟦press⟧"));
  }

  @Test
  void aPageWithScriptsMayNameItsPlacesLater() throws Exception {
    String link = "<p>See <a href='#costs'>the costs</a>.</p>";
    assertThat(read("<script src=a.js></script>" + link).evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.LINK);
    assertThat(ShownEvidence.of(read(link)))
        .contains("BROKEN_LINK {doubtful=true, target=costs} @ See ⟦the costs⟧.");
    assertThat(
            ShownEvidence.of(
                read("<script src=a.js></script><p id=a><a href='#a'>a</a></p>" + link)))
        .contains("BROKEN_LINK {doubtful=true, target=costs} @ See ⟦the costs⟧.");
  }

  private static String text(String html, String encoding) throws Exception {
    return new HtmlReader()
        .read(
            Source.bytes("a.html", html.getBytes(Charset.forName(encoding))),
            "text/html",
            ReadOptions.DEFAULT)
        .text();
  }

  private static Document read(String html) throws Exception {
    return new HtmlReader()
        .read(
            Source.bytes("a.html", html.getBytes(StandardCharsets.UTF_8)),
            "text/html",
            ReadOptions.DEFAULT);
  }
}
