package dev.stet.readers.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import org.junit.jupiter.api.Test;

/** A presentation as LibreOffice writes it, with everything that its reader knows in it. */
class OdpWithEverythingTest {
  private static final String TYPE = "application/vnd.oasis.opendocument.presentation";

  private static final Document TALK =
      odp(
          """
          <office:automatic-styles>
           <style:style style:name='dp2'>
            <style:drawing-page-properties presentation:visibility='hidden'/>
           </style:style>
           <style:style style:name='dp3'>
            <style:drawing-page-properties presentation:display-footer='false'/>
           </style:style>
          </office:automatic-styles>
          <office:body><office:presentation>
           <presentation:footer-decl presentation:name='f1'>Harbour board</presentation:footer-decl>
           <draw:page draw:name='p1' draw:style-name='dp1' presentation:use-footer-name='f1'>
            <draw:frame draw:name='Head' presentation:class='title'><draw:text-box>
             <text:p>Harbour works
              <text:span>2024</text:span></text:p></draw:text-box></draw:frame>
            <draw:frame draw:name='Under it' presentation:class='subtitle'><draw:text-box>
             <text:p>Second phase<text:line-break/>of three</text:p></draw:text-box></draw:frame>
            <draw:frame draw:name='Points' presentation:class='outline'><draw:text-box>
             <text:list><text:list-item><text:p>Quays</text:p>
              <text:list><text:list-item><text:p>North</text:p></text:list-item></text:list>
             </text:list-item></text:list></draw:text-box></draw:frame>
            <draw:frame draw:name='Nobody' presentation:class='outline'
              presentation:placeholder='true'><draw:text-box/></draw:frame>
            <office:annotation><dc:creator>Li</dc:creator><dc:date>2024-05-01</dc:date>
             <text:p>Ask the board</text:p></office:annotation>
            <presentation:notes>
             <draw:page-thumbnail presentation:class='page'/>
             <draw:frame presentation:class='notes'><draw:text-box>
              <text:p>Mention the dredging.</text:p></draw:text-box></draw:frame>
             <draw:frame presentation:class='page-number'><draw:text-box>
              <text:p><text:page-number>&lt;number></text:page-number></text:p>
             </draw:text-box></draw:frame>
            </presentation:notes>
           </draw:page>
           <draw:page draw:name='p2' draw:style-name='dp2'>
            <draw:frame draw:name='Head' presentation:class='title'><draw:text-box>
             <text:p>Figures</text:p></draw:text-box></draw:frame>
            <draw:frame draw:name='Grid'>
             <table:table table:use-first-row-styles='true'><table:table-column/>
              <table:table-row><table:table-cell table:number-columns-spanned='2'>
               <text:p>Quay</text:p></table:table-cell><table:covered-table-cell/>
              </table:table-row>
              <table:table-row><table:table-cell><text:p>North</text:p></table:table-cell>
               <table:table-cell><text:p>240<text:s/>m</text:p></table:table-cell>
              </table:table-row></table:table>
             <draw:image xlink:href='preview.svm'/></draw:frame>
           </draw:page>
           <draw:page draw:name='p3' draw:style-name='dp3' presentation:use-footer-name='f1'>
            <draw:g><draw:custom-shape draw:name='Arrow'>
              <text:p>Slide <text:page-number>&lt;number></text:page-number> of three</text:p>
             </draw:custom-shape></draw:g>
            <draw:frame draw:name='Draft' drawooo:display='none'><draw:text-box>
             <text:p>not agreed</text:p></draw:text-box></draw:frame>
            <draw:frame draw:name='Costs'><draw:object xlink:href='./Object 1'/></draw:frame>
            <draw:frame draw:name='Photo'><draw:image/><svg:title>quay.png</svg:title>
             <svg:desc>The quay in May</svg:desc></draw:frame>
            <draw:frame draw:name='Sheet'><draw:object-ole xlink:href='./Object 2'/></draw:frame>
           </draw:page>
          </office:presentation></office:body>
          """);

  @Test
  void everyWordIsFoundOnItsSlideAndInItsShape() {
    assertThat(Slides.blocks(TALK))
        .containsExactly(
            "slide 1, Head | TITLE: Harbour works 2024",
            "slide 1, Under it | PARAGRAPH: Second phase\nof three",
            "slide 1, Points | LIST_ITEM 1: Quays",
            "slide 1, Points | LIST_ITEM 2: North",
            "slide 1, notes | FOOTNOTE: Mention the dredging.",
            "slide 1, footer | FOOTER [FURNITURE]: Harbour board",
            "slide 2, Head | HEADING 1: Figures",
            "slide 2, Grid | TABLE_CELL {0 0,0 1x2 th}: Quay",
            "slide 2, Grid | TABLE_CELL {0 1,0}: North",
            "slide 2, Grid | TABLE_CELL {0 1,1}: 240 m",
            "slide 3, Arrow | PARAGRAPH: Slide 3 of three",
            "slide 3, Costs | PARAGRAPH: Costs by year",
            "slide 3, Photo | CAPTION [FURNITURE]: The quay in May");
    SoundDocument.check(TALK);
  }

  @Test
  void promptsCommentsAndWhatIsHiddenAreEvidence() {
    assertThat(Slides.evidence(TALK))
        .containsExactly(
            "slide 1, Nobody | EMPTY_PLACEHOLDER {type=outline}: Nobody",
            "slide 1 | COMMENT {author=Li, date=2024-05-01}: Ask the board",
            "slide 2 | HIDDEN_SLIDE: ",
            "slide 3, Draft | HIDDEN_TEXT: not agreed");
  }

  @Test
  void anotherProgramsObjectIsUnread() {
    assertThat(TALK.unread())
        .extracting(unread -> unread.part())
        .containsExactly("embedded object Sheet on slide 3");
    assertThat(TALK.metadata()).containsEntry("title", "Works");
  }

  private static Document odp(String content) {
    String spaces =
        " xmlns:office='o' xmlns:style='s' xmlns:text='t' xmlns:table='ta' xmlns:draw='d'"
            + " xmlns:presentation='p' xmlns:dc='dc' xmlns:xlink='x' xmlns:drawooo='do'"
            + " xmlns:chart='c' xmlns:svg='svg'";
    return Slides.read(
        "talk.odp",
        Zips.of(
            "mimetype",
            TYPE,
            "content.xml",
            "<office:document-content" + spaces + ">" + content + "</office:document-content>",
            "Object 1/content.xml",
            "<office:document-content"
                + spaces
                + "><office:body><office:chart><chart:chart><chart:title><text:p>Costs by year"
                + "</text:p></chart:title></chart:chart></office:chart></office:body>"
                + "</office:document-content>",
            "meta.xml",
            "<office:document-meta"
                + spaces
                + "><office:meta><dc:title>Works</dc:title></office:meta></office:document-meta>"));
  }
}
