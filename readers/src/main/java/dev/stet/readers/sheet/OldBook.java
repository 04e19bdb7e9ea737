package dev.stet.readers.sheet;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.UnsupportedEncodingException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.util.CodePageUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workbooks of Excel 2 to 95 (BIFF2 to BIFF5, which Excel 95 calls BIFF7) by their
 * records, as OpenOffice's documentation of the format has them. Not thread-safe.
 */
final class OldBook {
  private static final int BOF = 0x09;
  private static final int EOF = 0x0A;
  private static final int WORKSHEET = 0x10;
  private static final int GLOBALS = 0x05;
  private static final int MACRO_SHEET = 0x40;

  /** A row that stands for the rest of the note before it. */
  private static final int SAME_NOTE = 0xFFFF;

  /** Hidden, in the options of a row and of a range of columns. */
  private static final int HIDDEN_ROW = 0x20;

  private static final int HIDDEN_COLUMNS = 0x01;
  private static final int LAST_COLUMN = 255;

  private final ByteBuffer bytes;
  private final Workbook workbook;
  private final NumberStyles styles = new NumberStyles();
  private final Map<Integer, Tab> tabs = new HashMap<>();
  private Charset charset = Charset.forName("windows-1252");

  /** The version by its first record: 2 to 5. */
  private int version = 5;

  private boolean since1904;
  private int formats;
  private int sheets;

  /** How many streams of records are open: a chart stands in its sheet. */
  private int depth;

  private @Nullable Sheet sheet;

  /** The cell whose formula has words for a result, which come next. */
  private @Nullable CellAddress words;

  private OldBook(byte[] book, Limits limits) {
    this.bytes = ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN);
    this.workbook = new Workbook(limits);
  }

  /** What a workbook says of a sheet before it comes. */
  private record Tab(String name, boolean hidden) {}

  /** Reads {@code book}, the records of a whole workbook. */
  static Document read(
      byte[] book, String name, String mediaType, Limits limits, Map<String, String> facts)
      throws UnreadableException {
    OldBook old = new OldBook(book, limits);
    old.records();
    return old.workbook.document(name, mediaType, facts);
  }

  private void records() throws UnreadableException {
    while (bytes.remaining() >= 4) {
      int at = bytes.position();
      int id = bytes.getShort() & 0xFFFF;
      int length = bytes.getShort() & 0xFFFF;
      if (length > bytes.remaining()) {
        workbook.unread(Unread.Reason.DAMAGED, "its end is missing");
        break;
      }
      ByteBuffer record = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.position(bytes.position() + length);
      try {
        record(at, id, record);
      } catch (BufferUnderflowException e) {
        // a record shorter than it should be says nothing; the next may
      }
    }
    endSheet();
  }

  private void record(int at, int id, ByteBuffer record) throws UnreadableException {
    if ((id & 0xF0FF) == BOF && id <= 0x809) {
      begin(at, id, record);
    } else if (id == EOF) {
      depth--;
      if (depth <= 0) {
        endSheet();
      }
    } else if (depth <= 1) {
      Sheet open = sheet;
      if (open != null && workbook.room() >= open.cells().size()) {
        cell(id, record, open);
      }
      definition(id, record);
    }
  }

  private void begin(int at, int id, ByteBuffer record) throws UnreadableException {
    depth++;
    version = id == 0x809 ? 5 : id == 0x409 ? 4 : id == 0x209 ? 3 : 2;
    record.getShort();
    int type = record.getShort() & 0xFFFF;
    if (depth == 1 && type != GLOBALS) {
      sheets++;
      Tab tab = tabs.getOrDefault(at, new Tab("Sheet" + sheets, false));
      if (type == WORKSHEET || type == MACRO_SHEET) {
        sheet = new Sheet(tab.name(), tab.hidden());
      }
    }
  }

  private void endSheet() throws UnreadableException {
    Sheet ended = sheet;
    if (ended != null) {
      workbook.add(ended);
    }
    sheet = null;
    words = null;
    depth = Math.max(0, depth);
  }

  // What holds for the workbook or the sheet

  private void definition(int id, ByteBuffer record) throws UnreadableException {
    switch (id) {
      case 0x2F ->
          throw new UnreadableException(
              Unreadable.Reason.ENCRYPTED, "it opens only with a password");
      case 0x42 -> charset = charset(record.getShort() & 0xFFFF);
      case 0x22 -> since1904 = record.getShort() != 0;
      case 0x85 -> {
        int position = record.getInt();
        int state = record.get();
        record.get();
        tabs.put(position, new Tab(shortText(record), (state & 3) != 0));
      }
      case 0x1E -> styles.format(formats++, shortText(record));
      case 0x41E -> {
        int number = record.getShort() & 0xFFFF;
        styles.format(version == 5 ? number : formats++, shortText(record));
      }
      case 0x43 -> {
        record.getShort();
        styles.style(record.get() & 0x3F);
      }
      case 0x243, 0x443 -> {
        record.get();
        styles.style(record.get() & 0xFF);
      }
      case 0xE0 -> {
        record.getShort();
        styles.style(record.getShort() & 0xFFFF);
      }
      default -> {}
    }
  }

  /** The characters of a code page; Excel has two of its own for Macintosh and Windows. */
  private static Charset charset(int page) {
    int known = page == 0x8000 ? 10000 : page == 0x8001 ? 1252 : page;
    try {
      return Charset.forName(CodePageUtil.codepageToEncoding(known, true));
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return Charset.forName("windows-1252");
    }
  }

  // Cells

  private void cell(int id, ByteBuffer record, Sheet sheet) {
    switch (id) {
      case 0x02 -> show(address(record), style(record), record.getShort() & 0xFFFF, sheet);
      case 0x03, 0x203 -> show(address(record), style(record), record.getDouble(), sheet);
      case 0x04 -> say(label(record), shortText(record), sheet);
      case 0x204, 0xD6 -> say(label(record), text(record), sheet);
      case 0x05, 0x205 -> {
        CellAddress address = label(record);
        int value = record.get() & 0xFF;
        decide(address, value, record.get() != 0, sheet);
      }
      case 0x27E -> show(address(record), style(record), packed(record.getInt()), sheet);
      case 0xBD -> {
        CellAddress first = address(record);
        for (int i = 0; record.remaining() >= 8; i++) {
          CellAddress address = new CellAddress(first.row(), first.column() + i);
          show(address, record.getShort() & 0xFFFF, packed(record.getInt()), sheet);
        }
      }
      case 0x06, 0x206, 0x406 -> formula(record, sheet);
      case 0x07 -> result(shortText(record), sheet);
      case 0x207 -> result(version == 2 ? shortText(record) : text(record), sheet);
      case 0x1C -> note(record, sheet);
      case 0x14 -> running(BlockKind.HEADER, record, sheet);
      case 0x15 -> running(BlockKind.FOOTER, record, sheet);
      case 0x208 -> {
        int row = record.getShort() & 0xFFFF;
        record.getLong();
        record.getShort();
        if ((record.getShort() & HIDDEN_ROW) != 0) {
          sheet.hiddenRows().add(row, row);
        }
      }
      case 0x7D -> {
        int first = record.getShort() & 0xFFFF;
        int last = Math.min(LAST_COLUMN, record.getShort() & 0xFFFF);
        record.getInt();
        if ((record.getShort() & HIDDEN_COLUMNS) != 0 && first <= last) {
          sheet.hiddenColumns().add(first, last);
        }
      }
      default -> {}
    }
  }

  private static CellAddress address(ByteBuffer record) {
    int row = record.getShort() & 0xFFFF;
    return new CellAddress(row, record.getShort() & 0xFFFF);
  }

  /** The style of a cell; before Excel 3 in the first of three bytes. */
  private int style(ByteBuffer record) {
    if (version > 2) {
      return record.getShort() & 0xFFFF;
    }
    int style = record.get() & 0x3F;
    record.getShort();
    return style;
  }

  /** The address of a cell whose style does not matter. */
  private CellAddress label(ByteBuffer record) {
    CellAddress address = address(record);
    style(record);
    return address;
  }

  private void show(CellAddress address, int style, double value, Sheet sheet) {
    say(address, styles.shown(value, style, since1904), sheet);
  }

  private static void say(CellAddress address, String words, Sheet sheet) {
    if (!words.isBlank()) {
      sheet.add(SheetCell.of(address, words.strip()));
    }
  }

  /** A truth or an error. */
  private static void decide(CellAddress address, int value, boolean error, Sheet sheet) {
    String shown = error ? SheetCell.error(value) : value == 0 ? "FALSE" : "TRUE";
    sheet.add(
        new SheetCell(address, shown, error ? List.of(Evidence.Kind.ERROR_CELL) : List.of(), ""));
  }

  /** A number in 30 bits: a whole one or the beginning of a double, perhaps a hundredfold. */
  private static double packed(int bits) {
    double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
    return (bits & 1) != 0 ? value / 100 : value;
  }

  private void formula(ByteBuffer record, Sheet sheet) {
    CellAddress address = address(record);
    int style = style(record);
    int at = record.position();
    double value = record.getDouble();
    words = null;
    if (record.getShort(at + 6) != -1) {
      show(address, style, value, sheet);
      return;
    }
    switch (record.get(at)) {
      case 0 -> words = address;
      case 1, 2 -> decide(address, record.get(at + 2) & 0xFF, record.get(at) == 2, sheet);
      default -> {}
    }
  }

  private void result(String said, Sheet sheet) {
    if (words != null) {
      say(words, said, sheet);
    }
    words = null;
  }

  private void note(ByteBuffer record, Sheet sheet) {
    CellAddress address = address(record);
    record.getShort();
    String said = text(record, record.remaining());
    int last = sheet.comments().size() - 1;
    if (address.row() != SAME_NOTE) {
      sheet.comments().add(new Sheet.Comment(address, "", said));
    } else if (last >= 0) {
      Sheet.Comment before = sheet.comments().get(last);
      sheet.comments().set(last, new Sheet.Comment(before.address(), "", before.words() + said));
    }
  }

  private void running(BlockKind kind, ByteBuffer record, Sheet sheet) {
    if (record.hasRemaining()) {
      sheet.addRunning(kind, shortText(record));
    }
  }

  // Words

  private String shortText(ByteBuffer record) {
    return text(record, record.get() & 0xFF);
  }

  private String text(ByteBuffer record) {
    return text(record, record.getShort() & 0xFFFF);
  }

  private String text(ByteBuffer record, int length) {
    byte[] words = new byte[Math.min(length, record.remaining())];
    record.get(words);
    return new String(words, charset);
  }
}
