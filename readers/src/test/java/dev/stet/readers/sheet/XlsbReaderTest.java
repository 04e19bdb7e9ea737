package dev.stet.readers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Excel alone writes this format, so that the records are written here as [MS-XLSB] has them. */
class XlsbReaderTest {
  private static final String TYPES =
      "<Types><Override PartName='/xl/workbook.bin'"
          + " ContentType='application/vnd.ms-excel.sheet.binary.macroEnabled.main'/></Types>";

  @Test
  void everyWordIsFoundInItsCell() {
    Document book = Sheets.read("stock.xlsb", book(sheet()));

    assertThat(Sheets.blocks(book))
        .containsExactly(
            "Stock!A1 | TABLE_CELL: Seed stock",
            "Stock!A3 | TABLE_CELL: Barley",
            "Stock!B3 | TABLE_CELL: 1450",
            "Stock!C3 | TABLE_CELL: 62.5%",
            "Stock!A4 | TABLE_CELL: Rye",
            "Stock!B4 | TABLE_CELL: TRUE",
            "Stock!C4 | TABLE_CELL: #DIV/0!",
            "Stock!header | HEADER: Nursery");
    SoundDocument.check(book);
  }

  @Test
  void errorsCommentsAndWhatIsHiddenAreEvidence() {
    assertThat(Sheets.evidence(Sheets.read("stock.xlsb", book(sheet()))))
        .containsExactlyInAnyOrder(
            "Stock!A1 | HIDDEN_ROWS {sheet=Stock}: row 4",
            "Stock!A1 | HIDDEN_COLUMNS {sheet=Stock}: columns E-F",
            "Stock!C4 | ERROR_CELL: #DIV/0!",
            "Stock!D4 | COMMENT {author=Dan}: who counted?",
            "Stock!header | HIDDEN_SHEET: Workings");
  }

  @Test
  void aSheetThatEndsInARecordIsReadToThereAndToldToBeDamaged() {
    byte[] whole = sheet();

    Document book = Sheets.read("stock.xlsb", book(Arrays.copyOf(whole, whole.length - 2)));

    assertThat(Sheets.blocks(book)).contains("Stock!C4 | TABLE_CELL: #DIV/0!");
    assertThat(book.unread())
        .containsExactly(new Unread(Unread.Reason.DAMAGED, "xl/worksheets/sheet1.bin"));
  }

  private static byte[] sheet() {
    return join(
        record(60, i32(4), i32(5), i32(0), i32(0), i16(1)),
        row(0, false),
        record(7, cell(0, 0), i32(0)),
        row(2, false),
        record(6, cell(0, 0), string("Barley")),
        record(2, cell(1, 0), i32((1450 << 2) | 2)),
        record(5, cell(2, 1), f64(0.625)),
        row(3, true),
        record(62, cell(0, 0), i8(0), string("Rye")),
        record(10, cell(1, 0), i8(1)),
        record(11, cell(2, 0), i8(7)),
        record(479, i16(0), string("&C&\"Arial\"Nursery"), i32(-1), i32(-1)));
  }

  /** A workbook whose one sheet that is shown consists of the records {@code sheet}. */
  static byte[] book(byte[] sheet) {
    String relation = "<Relationship Id='%s' Type='x/%s' Target='%s'/>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/workbook.bin",
        join(
            record(153, i32(0)),
            record(156, i32(0), i32(1), string("r1"), string("Stock")),
            record(156, i32(1), i32(2), string("r1"), string("Workings"))));
    parts.put(
        "xl/_rels/workbook.bin.rels",
        ("<Relationships>"
                + relation.formatted("r1", "worksheet", "worksheets/sheet1.bin")
                + relation.formatted("r2", "styles", "styles.bin")
                + relation.formatted("r3", "sharedStrings", "sharedStrings.bin")
                + "</Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/styles.bin",
        join(
            record(44, i16(164), string("0.0%")),
            record(47, i16(0), i16(9)), // not of a cell
            record(617, i32(2)),
            record(47, i16(0), i16(0)),
            record(47, i16(0), i16(164)),
            record(618)));
    parts.put("xl/sharedStrings.bin", record(19, i8(0), string("Seed stock")));
    parts.put("xl/worksheets/sheet1.bin", sheet);
    parts.put(
        "xl/worksheets/_rels/sheet1.bin.rels",
        ("<Relationships>"
                + relation.formatted("r1", "comments", "../comments1.bin")
                + "</Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "xl/comments1.bin",
        join(
            record(632, string("Dan")),
            record(635, i32(0), i32(3), i32(3), i32(3), i32(3)),
            record(637, i8(0), string("who counted?"))));
    return Zips.of(parts);
  }

  private static byte[] row(int row, boolean hidden) {
    return record(0, i32(row), i32(0), i16(0), i8(0), i8(hidden ? 0x10 : 0));
  }

  private static byte[] cell(int column, int style) {
    return join(i32(column), i16(style), i16(0));
  }

  private static byte[] record(int type, byte[]... parts) {
    byte[] body = join(parts);
    byte[] id = type < 0x80 ? i8(type) : join(i8((type & 0x7F) | 0x80), i8(type >> 7));
    return join(id, i8(body.length), body);
  }

  private static byte[] string(String words) {
    return join(i32(words.length()), words.getBytes(StandardCharsets.UTF_16LE));
  }

  private static byte[] i8(int value) {
    return new byte[] {(byte) value};
  }

  private static byte[] i16(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8)};
  }

  private static byte[] i32(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] f64(double value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
