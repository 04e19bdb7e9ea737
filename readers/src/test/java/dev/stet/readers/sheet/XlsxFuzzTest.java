package dev.stet.readers.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** Whatever stands in a sheet, its cells have addresses. */
class XlsxFuzzTest {

  private static byte[] workbook(byte[] data) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relationships =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Type='%s/%s' Target='%s'/></Relationships>";
    return Zips.of(
        "_rels/.rels",
        relationships.formatted(types, "officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"
            .formatted(main, types),
        "xl/_rels/workbook.xml.rels",
        relationships.formatted(types, "worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='%s'>%s</worksheet>"
            .formatted(main, new String(data, StandardCharsets.UTF_8)));
  }

  @FuzzTest(maxDuration = "5s")
  void reads_any_sheet(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new XlsxReader()
              .read(
                  Source.bytes("fuzz.xlsx", workbook(data)),
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                  ReadOptions.DEFAULT));
    } catch (UnreadableException | XMLStreamException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
