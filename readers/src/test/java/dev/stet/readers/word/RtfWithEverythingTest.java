package dev.stet.readers.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rich text as Word writes it, with everything that its reader knows in it. */
class RtfWithEverythingTest {
  private static final String RTF =
      """
      {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}}
      {\\colortbl;\\red255\\green255\\blue255;\\red31\\green78\\blue121;}
      {\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2\\sbasedon0 Title;}
      {\\s3\\sbasedon0 toc 1;}}
      {\\*\\listtable{\\list{\\listlevel\\levelnfc37\\levelstartat1\\levelfollow2
      {\\leveltext\\'02\\'00\\u12289?;}{\\levelnumbers\\'01;}}\\listid9}}
      {\\*\\listoverridetable{\\listoverride\\listid9\\listoverridecount0\\ls1}}
      {\\*\\revtbl{Unknown;}{Eve;}}{\\info{\\title Works}{\\author Li}}
      {\\header\\pard Board{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv PowerPlusWaterMarkObject1}}
      {\\sp{\\sn gtextUNICODE}{\\sv DRAFT}}}}\\par}
      {\\footer\\pard May\\par}
      \\pard\\s2 Harbour works\\par
      \\pard\\s3 North\\tab 1\\par
      \\pard\\s1 {\\*\\bkmkstart north}North{\\*\\bkmkend north}\\par
      \\pard\\s0 There are {\\revised\\revauth1 two quays}{\\deleted\\revauthdel1 one quay}
      , {\\field{\\*\\fldinst HYPERLINK \\\\l "south"}{\\fldrslt as promised}}
      , {\\field{\\*\\fldinst REF north}{\\fldrslt as said}}{\\super\\chftn{\\footnote\\pard In May.}}
      {\\super\\chftn{\\footnote\\ftnalt\\pard Or June.}}.\\par
      \\pard\\ls1\\ilvl0 survey\\par
      \\pard\\ls1\\ilvl0 dredging\\par
      \\trowd\\trhdr\\cellx4000\\pard\\intbl Quay\\cell\\row
      \\trowd\\cellx2000\\cellx4000\\pard\\intbl North\\cell 240 m\\cell\\row
      \\pard {\\*\\atrfstart 1}Cost{\\*\\atrfend 1}{\\*\\atnid L}{\\*\\atnauthor Li}\\chatn
      {\\*\\annotation{\\*\\atnref 1}\\pard net?}: 40\\par
      \\pard seen{\\v unseen}{\\cf1 , pale}\\par
      \\pard {\\f1\\'b1\\'a8\\'b8\\'e6}{\\shp{\\*\\shpinst{\\shptxt\\pard boxed\\par}}}
      {\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv The quay}}}\\pngblip 8950}\\par
      \\pard See{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 0105}{\\result  [x]}}\\par}
      """;

  @Test
  void everyWordIsFoundUnderItsHeading() {
    Document document = read();

    assertThat(ShownEvidence.places(document))
        .containsExactly(
            "para. 1 | TITLE: Harbour works",
            "para. 2 | CONTENTS_ENTRY: North\t1",
            "§ North / para. 3 | HEADING 1: North",
            "§ North / para. 4 | PARAGRAPH: There are two quays, as promised, as said.",
            "§ North / para. 5 | LIST_ITEM 1: 一、survey",
            "§ North / para. 6 | LIST_ITEM 1: 二、dredging",
            "§ North / table 1, row 1, column 1 / para. 1 | TABLE_CELL {0 0,0 1x2 th}: Quay",
            "§ North / table 1, row 2, column 1 / para. 1 | TABLE_CELL {0 1,0}: North",
            "§ North / table 1, row 2, column 2 / para. 1 | TABLE_CELL {0 1,1}: 240 m",
            "§ North / para. 7 | PARAGRAPH: Cost: 40",
            "§ North / para. 8 | PARAGRAPH: seen, pale",
            "§ North / para. 9 | PARAGRAPH: 报告",
            "§ North / text box 1 / para. 1 | PARAGRAPH: boxed",
            "§ North / picture 1 / para. 1 | CAPTION [FURNITURE]: The quay",
            "§ North / para. 10 | PARAGRAPH: See [x]",
            "footnote 1 / para. 1 | FOOTNOTE: In May.",
            "endnote 1 / para. 1 | FOOTNOTE: Or June.",
            "header / para. 1 | HEADER: Board",
            "footer / para. 1 | FOOTER: May");
    SoundDocument.check(document);
  }

  @Test
  void changesCommentsHiddenWordsWatermarksAndBrokenLinksAreEvidence() {
    assertThat(ShownEvidence.placed(read()))
        .containsExactly(
            "§ North / para. 4 | INSERTION {author=Eve}: two quays",
            "§ North / para. 4 | DELETION {author=Eve}: one quay",
            "§ North / para. 4 | BROKEN_LINK {target=south}: as promised",
            "§ North / para. 7 | COMMENT {author=Li}: net?",
            "§ North / para. 8 | HIDDEN_TEXT: unseen",
            "§ North / para. 8 | HIDDEN_TEXT {why=the colour of the page}: , pale",
            "header / para. 1 | WATERMARK: DRAFT");
  }

  @Test
  void anotherProgramsObjectIsUnread() {
    assertThat(read().unread())
        .containsExactly(
            new Unread(Unread.Reason.EMBEDDED, "embedded object object1.bin (Excel.Sheet.8)"));
    assertThat(read().metadata()).containsEntry("title", "Works").containsEntry("author", "Li");
  }

  private static Document read() {
    byte[] bytes = RTF.getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes("a.rtf", bytes));
    return ((Reading.Read) reading).document();
  }
}
