package dev.stet.readers.odt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import org.junit.jupiter.api.Test;

/** A text as LibreOffice writes it, with everything that its reader knows in it. */
class OdtWithEverythingTest {
  private static final String STYLES =
      """
      <text:list-style style:name='L'>
       <text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>
      </text:list-style>
      <style:style style:name='H' style:family='text'>
       <style:text-properties text:display='none'/></style:style>
      """;

  private static final String BODY =
      """
      <text:tracked-changes><text:changed-region text:id='c1'><text:deletion><office:change-info>
       <dc:creator>Eve</dc:creator></office:change-info><text:p>one quay</text:p></text:deletion>
      </text:changed-region><text:changed-region text:id='c2'><text:insertion><office:change-info>
       <dc:creator>Eve</dc:creator></office:change-info></text:insertion></text:changed-region>
      </text:tracked-changes>
      <text:table-of-content><text:index-body><text:p>North 1</text:p></text:index-body>
      </text:table-of-content>
      <text:h text:outline-level='1'><text:bookmark text:name='north'/>North</text:h>
      <text:p>There are <text:change text:change-id='c1'/><text:change-start
       text:change-id='c2'/>two quays<text:change-end text:change-id='c2'/> here<text:note
       text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>
       <text:p>In May.</text:p></text:note-body></text:note>, <text:a xlink:href='#north'>as said</text:a>
       and <text:a xlink:href='#south'>as promised</text:a>.</text:p>
      <text:list text:style-name='L'><text:list-item><text:p>survey</text:p></text:list-item>
       <text:list-item><text:p>dredging</text:p></text:list-item></text:list>
      <table:table><table:table-header-rows><table:table-row><table:table-cell
       table:number-columns-spanned='2'><text:p>Quay</text:p></table:table-cell>
       <table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>
       <table:table-cell><text:p>North</text:p></table:table-cell><table:table-cell>
       <text:p>240 m</text:p></table:table-cell></table:table-row></table:table>
      <text:p>Cost<office:annotation><dc:creator>Li</dc:creator><text:p>net?</text:p>
       </office:annotation>: <text:placeholder text:placeholder-type='text'>&lt;sum&gt;</text:placeholder><text:span
       text:style-name='H'>unseen</text:span></text:p>
      <text:p><draw:frame draw:name='Box'><draw:text-box><text:p>boxed</text:p></draw:text-box>
       </draw:frame></text:p>
      """;

  @Test
  void everyWordIsFoundUnderItsHeading() {
    assertThat(ShownEvidence.places(read()))
        .containsExactly(
            "para. 1 | CONTENTS_ENTRY [CONTENTS]: North 1",
            "§ North / para. 2 | HEADING 1: North",
            "§ North / para. 3 | PARAGRAPH: There are two quays here, as said and as promised.",
            "§ North / para. 4 | LIST_ITEM 1: 1. survey",
            "§ North / para. 5 | LIST_ITEM 1: 2. dredging",
            "§ North / table 1, row 1, column 1 / para. 1 | TABLE_CELL {0 0,0 1x2 th}: Quay",
            "§ North / table 1, row 2, column 1 / para. 1 | TABLE_CELL {0 1,0}: North",
            "§ North / table 1, row 2, column 2 / para. 1 | TABLE_CELL {0 1,1}: 240 m",
            "§ North / para. 6 | PARAGRAPH: Cost: ",
            "§ North / text box 1 / para. 1 | PARAGRAPH: boxed",
            "footnote 1 / para. 1 | FOOTNOTE: In May.");
    SoundDocument.check(read());
  }

  @Test
  void changesCommentsPromptsHiddenWordsAndBrokenLinksAreEvidence() {
    assertThat(ShownEvidence.placed(read()))
        .containsExactly(
            "§ North / para. 3 | DELETION {author=Eve}: one quay",
            "§ North / para. 3 | INSERTION {author=Eve}: two quays",
            "§ North / para. 3 | BROKEN_LINK {target=south}: as promised",
            "§ North / para. 6 | COMMENT {author=Li}: net?",
            "§ North / para. 6 | EMPTY_CONTROL: <sum>",
            "§ North / para. 6 | HIDDEN_TEXT: unseen");
  }

  private static Document read() {
    Reading reading =
        Readers.with(ReadOptions.DEFAULT)
            .read(
                Source.bytes(
                    "a.odt",
                    Zips.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        OdtReaderTest.content(STYLES, BODY))));
    return ((Reading.Read) reading).document();
  }
}
