package dev.stet.readers.sheet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the records of one part of a binary workbook ([MS-XLSB] §2.1.4). A record that says
 * less than is asked of it says zeros and empty strings. Not thread-safe.
 */
final class BinaryRecords implements AutoCloseable {
  /** A cell holds 32,767 characters, with the fonts of each and how it is read. */
  private static final int LONGEST = 1 << 20;

  private static final int NULL = -1;

  private final InputStream in;
  private ByteBuffer body = ByteBuffer.allocate(0);
  private int type;

  BinaryRecords(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * Goes to the next record; false if there is none.
   *
   * @throws EOFException if the part ends inside it
   */
  boolean next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    type = first < 0x80 ? first : (first & 0x7F) | (octet() & 0x7F) << 7;
    int size = 0;
    for (int shift = 0; shift < 28; shift += 7) {
      int part = octet();
      size |= (part & 0x7F) << shift;
      if (part < 0x80) {
        break;
      }
    }
    byte[] bytes = in.readNBytes(Math.min(size, LONGEST));
    in.skipNBytes(size - bytes.length);
    body = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return true;
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }

  /** What kind of record it is. */
  int type() {
    return type;
  }

  int int8() {
    return body.remaining() < Byte.BYTES ? 0 : body.get() & 0xFF;
  }

  int int16() {
    return body.remaining() < Short.BYTES ? 0 : body.getShort() & 0xFFFF;
  }

  int int32() {
    return body.remaining() < Integer.BYTES ? 0 : body.getInt();
  }

  double float64() {
    return body.remaining() < Double.BYTES ? 0 : body.getDouble();
  }

  void skip(int bytes) {
    body.position(Math.min(body.limit(), body.position() + bytes));
  }

  /** Goes back to the beginning of the record. */
  void rewind() {
    body.rewind();
  }

  /** A string; empty for one that is missing. */
  String string() {
    String string = nullableString();
    return string == null ? "" : string;
  }

  @Nullable String nullableString() {
    if (body.remaining() < Integer.BYTES) {
      return null;
    }
    int count = body.getInt();
    if (count == NULL) {
      return null;
    }
    int bytes = (int) Math.min(body.remaining(), 2L * Math.max(0, count));
    String string = new String(body.array(), body.position(), bytes, StandardCharsets.UTF_16LE);
    skip(bytes);
    return string;
  }

  /** A string without its fonts. */
  String richString() {
    skip(1);
    return string();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
