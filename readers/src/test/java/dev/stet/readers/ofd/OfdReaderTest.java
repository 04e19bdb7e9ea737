package dev.stet.readers.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.readers.Shown;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfdReaderTest {
  private static final String NAMESPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
  private static final String ROOT =
      "<ofd:OFD"
          + NAMESPACE
          + "><ofd:DocBody><ofd:DocInfo><ofd:Title>山谷</ofd:Title></ofd:DocInfo>"
          + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";

  @Test
  void joinsFragmentsToLinesAndLinesToParagraphs() {
    Document document =
        read(
            onePage(
                text(30, 40, 5, "山谷里的旧"),
                text(55, 40, 5, "磨坊今年春天卖"),
                text(90, 40, 5, "给了新的主人他打"),
                text(130, 40, 5, "算把它改"),
                text(150, 40, 5, "成一所小"),
                text(30, 48, 5, "学校。")));
    assertThat(Shown.blocks(document))
        .containsExactly("PARAGRAPH: 山谷里的旧磨坊今年春天卖给了新的主人他打算把它改成一所小学校。");
  }

  @Test
  void repeatsTheStepsThatAreWrittenOnce() {
    assertThat(Numbers.steps("g 3 2.5 4", 5)).containsExactly(2.5, 2.5, 2.5, 4, Double.NaN);
    assertThat(Numbers.steps(null, 1)).containsExactly(Double.NaN);
    assertThat(Numbers.steps("g 2000000000 1", 2)).containsExactly(1, 1);
    assertThat(Numbers.steps("g 2", 3)).containsExactly(Double.NaN, 2, Double.NaN);
  }

  @Test
  void readsTheTemplateOfAPageBeforeThePage() {
    Document document =
        read(
            "OFD.xml",
            ROOT,
            "Doc_0/Document.xml",
            document(
                "<ofd:TemplatePage ID=\"7\" BaseLoc=\"Tpls/T.xml\"/>",
                "<ofd:Page ID=\"1\" BaseLoc=\"Pages/P.xml\"/>"),
            "Doc_0/Tpls/T.xml",
            page("", text(30, 60, 5, "姓名：")),
            "Doc_0/Pages/P.xml",
            page("<ofd:Template TemplateID=\"7\"/>", text(45, 60, 5, "安娜")));
    assertThat(document.text()).isEqualTo("姓名：安娜");
  }

  @Test
  void readsEveryBodyAndCountsThePagesOn() {
    Document document =
        read(
            "OFD.xml",
            "<ofd:OFD"
                + NAMESPACE
                + "><ofd:DocBody><ofd:DocRoot>/A/D.xml</ofd:DocRoot></ofd:DocBody>"
                + "<ofd:DocBody><ofd:DocRoot>B/D.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
            "A/D.xml",
            document("", "<ofd:Page ID=\"1\" BaseLoc=\"./P.xml\"/>"),
            "A/P.xml",
            page("", text(30, 60, 5, "第一份公文")),
            "B/D.xml",
            document("", "<ofd:Page ID=\"1\" BaseLoc=\"/B/../B/P.xml\"/>"),
            "B/P.xml",
            page("", text(30, 60, 5, "第二份公文")));
    assertThat(document.text()).isEqualTo("第一份公文\n第二份公文");
    int at = document.text().indexOf("第二份");
    assertThat(document.place(new Span(at, at + 3))).isEqualTo(new Place.Page(2, null, 1));
    assertThat(document.metadata()).containsEntry("pages", "2");
  }

  @Test
  void readsWhatAPageDrawsWithOthersAndWhatAnAnnotationWritesOnIt() {
    String unit =
        "<ofd:CompositeGraphicUnit ID=\"%d\" Width=\"90\" Height=\"9\"><ofd:Content>%s"
            + "</ofd:Content></ofd:CompositeGraphicUnit>";
    Document document =
        read(
            "OFD.xml",
            ROOT,
            "Doc_0/Document.xml",
            document(
                    "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>",
                    "<ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/>")
                .replace("</ofd:Pages>", "</ofd:Pages><ofd:Annotations>As.xml</ofd:Annotations>"),
            "Doc_0/Res.xml",
            "<ofd:Res"
                + NAMESPACE
                + "><ofd:CompositeGraphicUnits>"
                + unit.formatted(
                    7,
                    text(0, 0, 5, "印章处")
                        + "<ofd:CompositeObject ResourceID=\"7\" Boundary=\"0 20 90 9\"/>")
                + unit.formatted(8, text(0, 0, 5, "未用到"))
                + "</ofd:CompositeGraphicUnits></ofd:Res>",
            "Doc_0/P.xml",
            page("", "<ofd:CompositeObject ID=\"5\" ResourceID=\"7\" Boundary=\"30 40 90 9\"/>"),
            "Doc_0/As.xml",
            "<ofd:Annotations"
                + NAMESPACE
                + "><ofd:Page PageID=\"1\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page>"
                + "</ofd:Annotations>",
            "Doc_0/A.xml",
            "<ofd:PageAnnot"
                + NAMESPACE
                + "><ofd:Annot ID=\"2\" Type=\"Stamp\"><ofd:Appearance Boundary=\"30 240 99 9\">"
                + text(0, 0, 5, "已阅待办")
                + "</ofd:Appearance></ofd:Annot><ofd:Annot ID=\"3\" Type=\"Path\""
                + " Visible=\"false\"><ofd:Appearance Boundary=\"30 260 99 9\">"
                + text(0, 0, 5, "不显示")
                + "</ofd:Appearance></ofd:Annot></ofd:PageAnnot>");

    assertThat(document.text()).startsWith("印章处").contains("已阅待办").doesNotContain("未用到", "不显示");
    assertThat(document.text().split("印章处", -1)).hasSizeBetween(3, 12); // a unit that names itself
  }

  @Test
  void takesSlantedTranslucentAndAnnotatedWordsForWatermarks() {
    Document document =
        read(
            "OFD.xml",
            ROOT,
            "Doc_0/Document.xml",
            document("", "<ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/>")
                .replace("</ofd:Pages>", "</ofd:Pages><ofd:Annotations>As.xml</ofd:Annotations>"),
            "Doc_0/As.xml",
            "<ofd:Annotations"
                + NAMESPACE
                + "><ofd:Page PageID=\"1\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page>"
                + "</ofd:Annotations>",
            "Doc_0/A.xml",
            "<ofd:PageAnnot"
                + NAMESPACE
                + "><ofd:Annot ID=\"2\" Type=\"Watermark\"><ofd:Appearance Boundary=\"0 0 99 99\">"
                + text(10, 10, 3, "内部使用")
                + "</ofd:Appearance></ofd:Annot>"
                + "<ofd:Annot ID=\"3\" Type=\"Highlight\" Creator=\"安娜\"><ofd:Remark>stet 原文如此"
                + "</ofd:Remark><ofd:Appearance Boundary=\"30 57 10 6\"/></ofd:Annot>"
                + "</ofd:PageAnnot>",
            "Doc_0/P.xml",
            page(
                "",
                text(30, 60, 5, "正文在此。"),
                text(30, 90, 20, "草稿")
                    .replace("<ofd:TextCode", "<ofd:FillColor Alpha=\"60\"/><ofd:TextCode"),
                text(30, 190, 20, "样张").replace(" Size", " CTM=\"0.7 -0.7 0.7 0.7 0 0\" Size")));
    assertThat(document.text()).isEqualTo("正文在此。");
    assertThat(document.evidence())
        .extracting(
            e -> e.kind() + " '" + e.words() + "' " + e.details() + e.span().of(document.text()))
        .containsExactly(
            "WATERMARK '内部使用' {look=declared, pages=1}",
            "WATERMARK '草稿' {look=pale, pages=1}",
            "WATERMARK '样张' {angle=45, look=slanted, pages=1}",
            "COMMENT 'stet 原文如此' {author=安娜, type=highlight}正文");
  }

  @Test
  void keepsWhiteWordsApartUnlessSomethingIsPaintedBehindThem() {
    String white = "<ofd:FillColor Value=\"255 255 255\"/><ofd:TextCode";
    Document document =
        read(
            onePage(
                text(30, 40, 5, "正文在此。"),
                "<ofd:PathObject Boundary=\"20 50 100 20\" Fill=\"true\"><ofd:AbbreviatedData>"
                    + "M 0 0 L 100 0 L 100 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>",
                text(30, 60, 5, "白底").replace("<ofd:TextCode", white),
                text(30, 100, 5, "看不见").replace("<ofd:TextCode", white)));
    assertThat(document.text()).contains("白底").doesNotContain("看不见");
    assertThat(document.evidence()).extracting(e -> e.words()).containsExactly("看不见");
  }

  @Test
  void makesAHeadingOfTheLineThatTheOutlineNames() {
    Document document =
        read(
            "OFD.xml",
            ROOT,
            "Doc_0/Document.xml",
            document("", "<ofd:Page ID=\"9\" BaseLoc=\"P.xml\"/>")
                .replace(
                    "</ofd:Pages>",
                    "</ofd:Pages><ofd:Outlines><ofd:OutlineElem Title=\"上编\"><ofd:OutlineElem"
                        + " Title=\"一、缘起\"><ofd:Actions><ofd:Action><ofd:Goto><ofd:Dest PageID=\"9\"/>"
                        + "</ofd:Goto></ofd:Action></ofd:Actions></ofd:OutlineElem></ofd:OutlineElem>"
                        + "</ofd:Outlines>"),
            "Doc_0/P.xml",
            page("", text(30, 60, 5, "一、缘起"), text(30, 70, 5, "磨坊很旧了。")));
    assertThat(Shown.blocks(document)).containsExactly("HEADING 2: 一、缘起", "PARAGRAPH: 磨坊很旧了。");
    assertThat(document.evidence())
        .extracting(e -> e.words() + " " + e.details())
        .containsExactly("上编 {level=1}", "一、缘起 {level=2, page=1}");
  }

  @Test
  void findsTheCellsOfARuledTable() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      parts.add(line("30 " + (50 + 10 * i) + " 60 0.2", "M 0 0 L 60 0"));
      parts.add(line((30 + 30 * i) + " 50 0.2 20", "M 0 0 L 0 20"));
    }
    parts.add(text(32, 57, 4, "计划"));
    parts.add(text(62, 57, 4, "120"));
    parts.add(text(32, 67, 4, "完成"));
    parts.add(text(62, 67, 4, "96"));
    assertThat(Shown.blocks(read(onePage(parts.toArray(String[]::new)))))
        .containsExactly(
            "TABLE_CELL {0 0,0}: 计划",
            "TABLE_CELL {0 0,1}: 120",
            "TABLE_CELL {0 1,0}: 完成",
            "TABLE_CELL {0 1,1}: 96");
  }

  @Test
  void saysWhatItCouldNotRead() {
    Document document =
        read(
            "OFD.xml",
            ROOT,
            "Doc_0/Document.xml",
            document(
                    "",
                    "<ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/><ofd:Page ID=\"2\" BaseLoc=\"Q.xml\"/>"
                        + "<ofd:Page ID=\"3\" BaseLoc=\"R.xml\"/>")
                .replace("</ofd:Pages>", "</ofd:Pages><ofd:Attachments>At.xml</ofd:Attachments>"),
            "Doc_0/P.xml",
            page("", text(30, 60, 5, "正文在此。")),
            "Doc_0/Q.xml",
            page("", "<ofd:ImageObject Boundary=\"0 0 210 297\"/>"),
            "Doc_0/R.xml",
            "<ofd:Page" + NAMESPACE + "><ofd:Content>",
            "Doc_0/At.xml",
            "<ofd:Attachments" + NAMESPACE + "><ofd:Attachment Name=\"表\"/></ofd:Attachments>");
    assertThat(document.unread())
        .containsExactly(
            new Unread(Unread.Reason.DAMAGED, "page 3"),
            new Unread(Unread.Reason.EMBEDDED, "attached file 表"),
            new Unread(Unread.Reason.NO_TEXT, "page 2"));
  }

  @Test
  void saysWhyThereIsNoDocument() {
    assertThat(why("OFD.xml", ROOT, "Encryptions.xml", "<x/>"))
        .isEqualTo("encrypted: a key is needed to open it");
    assertThat(why("OFD.xml", ROOT))
        .isEqualTo("damaged: the part Doc_0/Document.xml is missing from the container");
    assertThat(why("OFD.xml", "<ofd:OFD" + NAMESPACE + "/>"))
        .isEqualTo("damaged: OFD.xml names no document");
    assertThat(why(onePage("<ofd:ImageObject Boundary=\"0 0 210 297\"/>")))
        .isEqualTo("no-text: its one page has no text: scanned?");
    assertThat(why("OFD.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")).startsWith("damaged: ");
  }

  private static String text(double x, double baseline, double size, String words) {
    double wide = words.codePointAt(0) < 0x80 ? size * 0.55 : size;
    String steps =
        words.length() < 2 ? "" : " DeltaX=\"g %d %s\"".formatted(words.length() - 1, wide);
    return "<ofd:TextObject Boundary=\"%s %s 100 10\" Font=\"1\" Size=\"%s\"><ofd:TextCode X=\"0\" Y=\"0\"%s>%s</ofd:TextCode></ofd:TextObject>"
        .formatted(x, baseline, size, steps, words);
  }

  private static String line(String boundary, String data) {
    return "<ofd:PathObject Boundary=\"%s\"><ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>"
        .formatted(boundary, data);
  }

  private static String page(String before, String... objects) {
    return "<ofd:Page"
        + NAMESPACE
        + ">"
        + before
        + "<ofd:Content><ofd:Layer>"
        + String.join("", objects)
        + "</ofd:Layer></ofd:Content></ofd:Page>";
  }

  private static String document(String common, String pages) {
    return "<ofd:Document"
        + NAMESPACE
        + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        + common
        + "</ofd:CommonData><ofd:Pages>"
        + pages
        + "</ofd:Pages></ofd:Document>";
  }

  private static String[] onePage(String... objects) {
    return new String[] {
      "OFD.xml",
      ROOT,
      "Doc_0/Document.xml",
      document("", "<ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/>"),
      "Doc_0/P.xml",
      page("", objects)
    };
  }

  private static Document read(String... parts) {
    try {
      return new OfdReader()
          .read(Source.bytes("a.ofd", Zips.of(parts)), "application/ofd", ReadOptions.DEFAULT);
    } catch (IOException | UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static String why(String... parts) {
    UnreadableException e =
        catchThrowableOfType(
            UnreadableException.class,
            () ->
                new OfdReader()
                    .read(
                        Source.bytes("a.ofd", Zips.of(parts)),
                        "application/ofd",
                        ReadOptions.DEFAULT));
    return String.valueOf(e.getMessage());
  }
}
