package dev.stet.readers.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Workbooks from before Excel 97, with everything that their reader knows in them. */
class OldBookTest {
  private static final Charset CHINESE = Charset.forName("GBK");

  @Test
  void everyWordOfAWorkbookOfExcel95IsFoundInItsCell() throws IOException {
    Document book = Sheets.read("stock.xls", stream(excel95()));

    assertThat(Sheets.blocks(book))
        .containsExactly(
            "库存!A1 | TABLE_CELL: 种子 stock",
            "库存!B3 | TABLE_CELL: 1,450",
            "库存!C3 | TABLE_CELL: 62%",
            "库存!D3 | TABLE_CELL: 2026-05-01",
            "库存!A4 | TABLE_CELL: 7",
            "库存!B4 | TABLE_CELL: 0.25",
            "库存!C4 | TABLE_CELL: TRUE",
            "库存!D4 | TABLE_CELL: #DIV/0!",
            "库存!A5 | TABLE_CELL: in all",
            "库存!B5 | TABLE_CELL: 1457",
            "库存!C5 | TABLE_CELL: bold",
            "库存!header | HEADER: Nursery");
    assertThat(Sheets.evidence(book))
        .containsExactly(
            "库存!A1 | HIDDEN_ROWS {sheet=库存}: row 4",
            "库存!A1 | HIDDEN_COLUMNS {sheet=库存}: columns F-G",
            "库存!B3 | COMMENT: counted twice",
            "库存!D4 | ERROR_CELL: #DIV/0!",
            "库存!header | HIDDEN_SHEET: Workings");
    SoundDocument.check(book);
  }

  @Test
  void aSheetOfExcel4IsAFileOfItsOwn() {
    Records sheet =
        new Records()
            .add(0x409, 0, 0x10, 0)
            .add(0x42, 1252)
            .add(0x41E, 0, text("General"))
            .add(0x41E, 0, text("0.0%"))
            .add(0x443, (byte) 0, (byte) 0)
            .add(0x443, (byte) 0, (byte) 1)
            .add(0x204, 0, 0, 0, words("Seeds"))
            .add(0x203, 1, 1, 1, 0.125)
            .add(0x0A);

    assertThat(Sheets.blocks(Sheets.read("old.xls", sheet.bytes())))
        .containsExactly("Sheet1!A1 | TABLE_CELL: Seeds", "Sheet1!B2 | TABLE_CELL: 12.5%");
  }

  @Test
  void aSheetOfExcel2HasShorterRecords() {
    byte plain = 0;
    Records sheet =
        new Records()
            .add(0x09, 0, 0x10)
            .add(0x04, 0, 0, plain, plain, plain, text("Seeds"))
            .add(0x02, 1, 0, plain, plain, plain, 45)
            .add(0x03, 1, 1, plain, plain, plain, 2.5)
            .add(0x0A);

    assertThat(Sheets.blocks(Sheets.read("old.xls", sheet.bytes())))
        .containsExactly(
            "Sheet1!A1 | TABLE_CELL: Seeds",
            "Sheet1!A2 | TABLE_CELL: 45",
            "Sheet1!B2 | TABLE_CELL: 2.5");
  }

  @Test
  void aPasswordIsSaidToBeWanted() throws IOException {
    byte[] book = stream(new Records().add(0x809, 0x500, 5, 0, 0).add(0x2F, 1, 2));

    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes("old.xls", book));

    assertThat(((Reading.Failed) reading).why().reason()).isEqualTo(Unreadable.Reason.ENCRYPTED);
  }

  @Test
  void whatIsLeftOfABrokenWorkbookIsRead() throws IOException {
    byte[] whole = excel95().bytes();
    ByteArrayOutputStream half = new ByteArrayOutputStream();
    half.write(whole, 0, whole.length - 100);

    Document book = Sheets.read("old.xls", container(half.toByteArray()));

    assertThat(book.text()).startsWith("种子 stock");
    assertThat(book.unread()).extracting(unread -> unread.part()).contains("its end is missing");
  }

  private static Records excel95() {
    Records sheet =
        new Records()
            .add(0x809, 0x500, 0x10, 0, 0)
            .add(0x14, text("&LNursery"))
            .add(0x7D, 5, 6, 0, 0, 1, 0)
            .add(0x208, 3, 0, 4, 255, 0, 0, 0x20, 0)
            .add(0x204, 0, 0, 0, words("种子 stock"))
            .add(0x203, 2, 1, 1, 1450.0)
            .add(0xBD, 2, 2, 2, packed(62 << 2 | 3), 3, packed(46143 << 2 | 2), 3)
            .add(0x27E, 3, 0, 0, packed(7 << 2 | 2))
            .add(0x27E, 3, 1, 0, packed((int) (Double.doubleToLongBits(0.25) >>> 32)))
            .add(0x205, 3, 2, 0, (byte) 1, (byte) 0)
            .add(0x205, 3, 3, 0, (byte) 7, (byte) 1)
            .add(0x06, 4, 0, 0, 0, 0, 0, -1, 0, 0, 0)
            .add(0x207, words("in all"))
            .add(0x06, 4, 1, 0, 1457.0, 0, 0, 0)
            .add(0xD6, 4, 2, 0, words("bold"), (byte) 1, (byte) 0, (byte) 1)
            .add(0x809, 0x500, 0x20, 0, 0)
            .add(0x204, 9, 9, 0, words("in a chart"))
            .add(0x0A)
            .add(0x1C, 2, 1, 13, "counted".getBytes(CHINESE))
            .add(0x1C, 0xFFFF, 0, 6, " twice".getBytes(CHINESE))
            .add(0x0A);
    Records hidden =
        new Records()
            .add(0x809, 0x500, 0x10, 0, 0)
            .add(0x204, 0, 0, 0, words("not for readers"))
            .add(0x0A);
    int first = book(0, 0).bytes().length;
    return book(first, first + sheet.bytes().length).add(sheet).add(hidden);
  }

  private static Records book(int first, int second) {
    return new Records()
        .add(0x809, 0x500, 5, 0, 0)
        .add(0x42, 936)
        .add(0x41E, 164, text("yyyy-mm-dd"))
        .add(0xE0, 0, 0)
        .add(0xE0, 0, 3)
        .add(0xE0, 0, 9)
        .add(0xE0, 0, 164)
        .add(0x85, packed(first), (byte) 0, (byte) 0, text("库存"))
        .add(0x85, packed(second), (byte) 1, (byte) 0, text("Workings"))
        .add(0x0A);
  }

  private static byte[] packed(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  /** Words after their length in one byte. */
  private static byte[] text(String words) {
    byte[] bytes = words.getBytes(CHINESE);
    return ByteBuffer.allocate(bytes.length + 1).put((byte) bytes.length).put(bytes).array();
  }

  /** Words after their length in two bytes. */
  private static byte[] words(String words) {
    byte[] bytes = words.getBytes(CHINESE);
    return ByteBuffer.allocate(bytes.length + 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) bytes.length)
        .put(bytes)
        .array();
  }

  private static byte[] stream(Records book) throws IOException {
    return container(book.bytes());
  }

  private static byte[] container(byte[] book) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      files.createDocument(new ByteArrayInputStream(book), "Book");
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }

  /** The records of a workbook while they are written. */
  private static final class Records {
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    /** Adds a record of bytes, whole numbers in two bytes, doubles, and stretches of bytes. */
    Records add(int id, Object... content) {
      ByteBuffer data = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
      for (Object part : content) {
        if (part instanceof byte[] bytes) {
          data.put(bytes);
        } else if (part instanceof Double number) {
          data.putDouble(number);
        } else if (part instanceof Byte one) {
          data.put(one);
        } else {
          data.putShort(((Integer) part).shortValue());
        }
      }
      ByteBuffer head = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      all.writeBytes(head.putShort((short) id).putShort((short) data.position()).array());
      all.write(data.array(), 0, data.position());
      return this;
    }

    Records add(Records more) {
      all.writeBytes(more.bytes());
      return this;
    }

    byte[] bytes() {
      return all.toByteArray();
    }
  }
}
