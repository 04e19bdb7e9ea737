package dev.stet.readers.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Decodes bytes piece by piece. What means nothing becomes U+FFFD and a {@link Decoded.Flaw}, which
 * tells it from a replacement character that stands in the file. Not thread-safe.
 */
final class Decoding {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int PIECE = 8192;

  private final byte[] bytes;
  private final ByteBuffer in;
  private final CharsetDecoder decoder;
  private final CharBuffer out = CharBuffer.allocate(PIECE);
  private final List<Decoded.Flaw> flaws = new ArrayList<>();
  private int written;
  private boolean ended;

  Decoding(byte[] bytes, int start, Charset charset) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether all bytes are decoded. */
  boolean ended() {
    return ended;
  }

  /** What means nothing of the bytes decoded until now; offsets are from the first byte on. */
  List<Decoded.Flaw> flaws() {
    return flaws;
  }

  /** Appends what comes next until {@code text} has {@code length} characters or a few more. */
  void fill(StringBuilder text, int length) {
    while (!ended && text.length() < length) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isUnderflow()) {
        decoder.flush(out);
        ended = true;
      }
      out.flip();
      written += out.remaining();
      text.append(out);
      out.clear();
      if (result.isError()) {
        int bad = Math.min(result.length(), in.remaining());
        flaws.add(new Decoded.Flaw(written, hex(in.position(), bad)));
        text.append(REPLACEMENT);
        written++;
        in.position(in.position() + bad);
      }
    }
  }

  private String hex(int start, int length) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, start, start + length);
  }
}
