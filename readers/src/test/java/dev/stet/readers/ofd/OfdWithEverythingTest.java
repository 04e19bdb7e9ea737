package dev.stet.readers.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import org.junit.jupiter.api.Test;

/** An OFD with everything that its reader knows in it. */
class OfdWithEverythingTest {
  private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

  @Test
  void everyWordIsFoundOnItsPage() {
    Document document = read();

    assertThat(ShownEvidence.places(document))
        .containsExactly(
            "p. 1, line 1 | HEADER [FURNITURE]: 港务局",
            "p. 1, line 2 | TITLE: 老码头",
            "p. 1, line 3 | PARAGRAPH: 第一座码头很长，石头是用船运来的。",
            "p. 1, line 4 | FOOTER [FURNITURE]: - 1 -",
            "p. 2, line 1 | HEADER [FURNITURE]: 港务局",
            "p. 2, line 2 | HEADING 1: 海鸥",
            "p. 2, line 3 | PARAGRAPH: 第二座只剩下木桩，冬天海鸥停在上面。",
            "p. 2, line 4 | FOOTER [FURNITURE]: - 2 -");
    SoundDocument.check(document);
  }

  @Test
  void bookmarksCommentsWatermarksAndUnseenWordsAreEvidence() {
    assertThat(ShownEvidence.placed(read()))
        .containsExactly(
            "p. 2, line 1 | BOOKMARK {level=1, page=2}: 海鸥",
            "p. 1, line 1 | WATERMARK {look=pale, pages=1}: 草稿",
            "p. 1, line 1 | HIDDEN_TEXT {page=1, why=set invisible}: 看不见的话",
            "p. 2, line 3 | COMMENT {author=安娜, type=highlight}: 谁数的？");
  }

  @Test
  void whatIsNoTextIsUnread() {
    assertThat(read().unread())
        .extracting(Unread::part)
        .containsExactly("attached file 图纸.dwg", "page 3");
  }

  private static Document read() {
    byte[] bytes =
        Zips.of(
            "OFD.xml",
            part(
                "OFD",
                "<ofd:DocBody><ofd:DocInfo><ofd:Title>码头</ofd:Title></ofd:DocInfo>"
                    + "<ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody>"),
            "D/Document.xml",
            part(
                "Document",
                "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                    + "</ofd:PageArea><ofd:TemplatePage ID=\"7\" BaseLoc=\"T.xml\"/></ofd:CommonData>"
                    + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P1.xml\"/>"
                    + "<ofd:Page ID=\"2\" BaseLoc=\"P2.xml\"/>"
                    + "<ofd:Page ID=\"3\" BaseLoc=\"P3.xml\"/></ofd:Pages>"
                    + "<ofd:Outlines><ofd:OutlineElem Title=\"海鸥\"><ofd:Actions><ofd:Action>"
                    + "<ofd:Goto><ofd:Dest PageID=\"2\"/></ofd:Goto></ofd:Action></ofd:Actions>"
                    + "</ofd:OutlineElem></ofd:Outlines>"
                    + "<ofd:Annotations>As.xml</ofd:Annotations>"
                    + "<ofd:Attachments>At.xml</ofd:Attachments>"),
            "D/T.xml",
            page("", text(30, 15, 3, "", "港务局")),
            "D/P1.xml",
            page(
                "<ofd:Template TemplateID=\"7\"/>",
                text(30, 40, 7, "", "老码头"),
                text(30, 60, 4, "", "第一座码头很长，石头是用船运来的。"),
                text(30, 90, 4, "<ofd:FillColor Value=\"255 255 255\"/>", "看不见的话"),
                text(60, 150, 24, "<ofd:FillColor Alpha=\"60\"/>", "草稿"),
                text(100, 285, 3, "", "- 1 -")),
            "D/P2.xml",
            page(
                "<ofd:Template TemplateID=\"7\"/>",
                text(30, 40, 7, "", "海鸥"),
                text(30, 60, 4, "", "第二座只剩下木桩，冬天海鸥停在上面。"),
                text(100, 285, 3, "", "- 2 -")),
            "D/P3.xml",
            page("", "<ofd:ImageObject Boundary=\"0 0 210 297\"/>"),
            "D/As.xml",
            part(
                "Annotations",
                "<ofd:Page PageID=\"2\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page>"),
            "D/A.xml",
            part(
                "PageAnnot",
                "<ofd:Annot ID=\"3\" Type=\"Highlight\" Creator=\"安娜\"><ofd:Remark>谁数的？"
                    + "</ofd:Remark><ofd:Appearance Boundary=\"30 56 20 6\"/></ofd:Annot>"),
            "D/At.xml",
            part("Attachments", "<ofd:Attachment Name=\"图纸.dwg\"/>"));
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes("a.ofd", bytes));
    return ((Reading.Read) reading).document();
  }

  private static String part(String name, String content) {
    return "<ofd:%s%s>%s</ofd:%s>".formatted(name, NAMESPACE, content, name);
  }

  private static String page(String before, String... objects) {
    return part(
        "Page",
        before
            + "<ofd:Content><ofd:Layer>"
            + String.join("", objects)
            + "</ofd:Layer></ofd:Content>");
  }

  private static String text(double x, double baseline, double size, String fill, String words) {
    double wide = words.codePointAt(0) < 0x80 ? size * 0.55 : size;
    return ("<ofd:TextObject Boundary=\"%s %s 160 10\" Font=\"1\" Size=\"%s\">%s"
            + "<ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"g %d %s\">%s</ofd:TextCode></ofd:TextObject>")
        .formatted(x, baseline, size, fill, words.length() - 1, wide, words);
  }
}
