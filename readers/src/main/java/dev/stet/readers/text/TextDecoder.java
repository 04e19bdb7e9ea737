package dev.stet.readers.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text file's bytes into its words. The encoding is, in this order: the one given; the one
 * of the byte order mark; UTF-8 if the bytes are that; the one that the file declares; the most
 * probable one (see {@link EncodingGuess}). No byte is ever lost without a word: what means nothing
 * becomes U+FFFD and an {@link Decoded.Flaw}.
 */
public final class TextDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /** A byte order mark, as Latin-1 spells its bytes, and what it stands for. */
  private record Mark(Charset charset, String bytes) {
    /** Longest first, as one begins with another. */
    static final List<Mark> ALL =
        List.of(
            new Mark(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
            new Mark(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
            new Mark(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
            new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
            new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"));

    static @Nullable Mark of(byte[] content) {
      String head =
          new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
      for (Mark mark : ALL) {
        if (head.startsWith(mark.bytes())) {
          return mark;
        }
      }
      return null;
    }
  }

  /**
   * The words of {@code bytes}.
   *
   * @param given the encoding, where somebody said so
   * @param declared the encoding that the file itself declares, which is believed only where the
   *     bytes do not say better
   */
  public static Decoded decode(byte[] bytes, @Nullable Charset given, @Nullable Charset declared) {
    Encoding encoding = encoding(bytes, given, declared);
    return decode(bytes, encoding.start(), encoding.charset(), encoding.from());
  }

  /** The encoding of {@code bytes}; the parameters are those of {@link #decode}. */
  static Encoding encoding(byte[] bytes, @Nullable Charset given, @Nullable Charset declared) {
    Mark mark = Mark.of(bytes);
    if (given != null) {
      int start =
          mark != null && mark.charset().equals(unmarked(given)) ? mark.bytes().length() : 0;
      return new Encoding(unmarked(given), start, Decoded.From.GIVEN);
    }
    if (mark != null) {
      return new Encoding(mark.charset(), mark.bytes().length(), Decoded.From.MARK);
    }
    Utf8Scan utf8 = Utf8Scan.of(bytes);
    if (utf8.probable() && !(utf8.zeros() > 0 && EncodingGuess.isUtf16(bytes))) {
      return new Encoding(StandardCharsets.UTF_8, 0, Decoded.From.CONTENT);
    }
    if (declared != null && declared.canEncode()) {
      Decoded asDeclared = decode(bytes, 0, unmarked(declared), Decoded.From.DECLARED);
      if (asDeclared.errors().isEmpty()) {
        return new Encoding(unmarked(declared), 0, Decoded.From.DECLARED);
      }
    }
    return new Encoding(EncodingGuess.of(bytes, utf8.firstHigh()), 0, Decoded.From.GUESSED);
  }

  /** An encoding that takes a mark for a character, so that we see it. */
  private static Charset unmarked(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16BE : charset;
  }

  private static Decoded decode(byte[] bytes, int start, Charset charset, Decoded.From from) {
    String text = new String(bytes, start, bytes.length - start, charset);
    if (text.indexOf(REPLACEMENT) < 0) {
      return new Decoded(text, charset, from, List.of());
    }
    return withErrors(bytes, start, charset, from);
  }

  /** Once more and slowly, to tell a replacement character in the file from a byte that is none. */
  private static Decoded withErrors(byte[] bytes, int start, Charset charset, Decoded.From from) {
    Decoding decoding = new Decoding(bytes, start, charset);
    StringBuilder text = new StringBuilder(bytes.length - start);
    decoding.fill(text, Integer.MAX_VALUE);
    return new Decoded(text.toString(), charset, from, decoding.flaws());
  }
}
