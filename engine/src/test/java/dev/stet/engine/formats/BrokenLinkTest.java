package dev.stet.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.engine.Folder;
import dev.stet.engine.Isolation;
import dev.stet.engine.Stet;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** One rule speaks of links to what a document does not have, whatever the format. */
class BrokenLinkTest {
  private static final String SOUND = "the works, the dates, the costs, the people";

  @TempDir private Path temporary = Path.of("");

  @Test
  void a_link_to_nothing_is_found_in_each_format() throws Exception {
    StringBuilder html = new StringBuilder("<h1 id='works'>The works</h1><p>See ");
    StringBuilder md = new StringBuilder("# The works\n\nSee ");
    for (String words : SOUND.split(", ")) {
      html.append("<a href='#works'>").append(words).append("</a>, ");
      md.append("[").append(words).append("](#the-works), ");
    }
    new Folder(temporary)
        .file("a.html", html + "and <a href='#annex'>the annex</a> below.</p>")
        .file("a.md", md + "and [the annex](#annex) below.\n")
        .file("a.docx", docx());

    assertThat(List.of("a.docx", "a.html", "a.md"))
        .allSatisfy(
            name ->
                assertThat(findings(name))
                    .as(name)
                    .filteredOn(finding -> finding.rule().equals("section/dangling-reference"))
                    .extracting(Finding::text)
                    .containsExactly("the annex"));
  }

  private List<Finding> findings(String name) throws Exception {
    DocumentResult result =
        Stet.check(
                new Folder(temporary)
                    .settings()
                    .paths(List.of(temporary.resolve(name)))
                    .isolation(Isolation.NEVER)
                    .build())
            .result()
            .documents()
            .get(0);
    return result.findings();
  }

  private static byte[] docx() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph heading = document.createParagraph();
      heading.getCTP().addNewBookmarkStart().setName("works");
      heading.createRun().setText("The works");
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("See ");
      link(paragraph, "works", "the works");
      paragraph.createRun().setText(" and ");
      link(paragraph, "annex", "the annex");
      paragraph.createRun().setText(" below.");
      document.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void link(XWPFParagraph paragraph, String bookmark, String words) {
    CTHyperlink link = paragraph.getCTP().addNewHyperlink();
    link.setAnchor(bookmark);
    new XWPFHyperlinkRun(link, link.addNewR(), paragraph).setText(words);
  }
}
