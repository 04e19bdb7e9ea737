package dev.stet.rules.residue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text written in one encoding and read in another. Encoding it back and decoding it rightly
 * shows what it was.
 *
 * @param read the encoding it was read in
 * @param written the encoding it was written in
 */
record Misreading(Charset read, Charset written) {
  private static final String[] EAST = {"GBK", "Big5", "Shift_JIS", "EUC-KR"};

  /** Wrong readings as Western text. UTF-8 is looked for by its own rules elsewhere. */
  static final List<Misreading> AS_LATIN =
      pairs(new String[] {"windows-1252"}, "GBK", "Big5", "Shift_JIS", "EUC-KR", "windows-1251");

  /** Wrong readings as Chinese, Japanese or Korean text, in which UTF-8 is the commonest origin. */
  static final List<Misreading> AS_EASTERN =
      pairs(EAST, "UTF-8", "GBK", "Big5", "Shift_JIS", "EUC-KR");

  private static List<Misreading> pairs(String[] read, String... written) {
    List<Misreading> pairs = new ArrayList<>();
    for (String as : read) {
      for (String from : written) {
        // a small runtime may lack the Eastern encodings
        if (!as.equals(from) && Charset.isSupported(as) && Charset.isSupported(from)) {
          pairs.add(new Misreading(Charset.forName(as), Charset.forName(from)));
        }
      }
    }
    return List.copyOf(pairs);
  }

  /** What {@code text} was before it was misread like this; null if it cannot have been. */
  @Nullable String undo(String text) {
    byte[] bytes = bytes(text);
    if (bytes.length == 0) {
      return null;
    }
    // reading in pairs of bytes may have eaten the last one: leave out what was cut off
    int most = written.name().equals("UTF-8") ? 3 : 1;
    for (int cut = 0; cut <= most && cut < bytes.length; cut++) {
      String meant = decode(bytes, bytes.length - cut);
      if (meant != null) {
        return meant;
      }
    }
    return null;
  }

  private byte[] bytes(String text) {
    if (read.name().equals("windows-1252")) {
      byte[] bytes = new byte[text.length()];
      for (int i = 0; i < bytes.length; i++) {
        int value = Latin.value(text.charAt(i));
        if (value < 0) {
          return new byte[0];
        }
        bytes[i] = (byte) value;
      }
      return bytes;
    }
    try {
      ByteBuffer buffer =
          read.newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      return new byte[0];
    }
  }

  private @Nullable String decode(byte[] bytes, int length) {
    try {
      return written
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
