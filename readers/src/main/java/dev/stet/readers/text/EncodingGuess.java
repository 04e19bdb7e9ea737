package dev.stet.readers.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Guesses the encoding of a text that is not UTF-8: decodes it in each that people use and takes
 * the one in which most of what is not ASCII is a common character of its language, as its own
 * standard ranks them (level 1 of GB 2312, Big5 and JIS X 0208, the syllables of KS X 1001).
 * Measured: right for 8 characters and more.
 */
final class EncodingGuess {
  /** How much is looked at, from the first byte that is not ASCII: enough, and quick. */
  private static final int SAMPLE = 256 << 10;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** A character that no text holds weighs against an encoding as this many common ones for it. */
  private static final int WEIGHT_OF_NONSENSE = 5;

  /** From so many characters on, a text of Hangul only is Korean and no Chinese coincidence. */
  private static final int ENOUGH_HANGUL = 8;

  private static final double NO_COINCIDENCE = 0.85;

  private static final int ENOUGH_UTF16 = 6;

  /** How much of a Japanese text is kana, at the least. */
  private static final double KANA = 0.2;

  private EncodingGuess() {}

  /** The most probable encoding of {@code bytes}, the first non-ASCII one of them given. */
  static Charset of(byte[] bytes, int firstHigh) {
    byte[] sample = sample(bytes, firstHigh);
    Charset best = WINDOWS_1252;
    double bestScore = western(sample);
    for (Candidate candidate : Candidate.ALL) {
      double score = candidate.score(sample);
      if (score > bestScore) {
        best = candidate.charset();
        bestScore = score;
      }
    }
    byte[] even = sample(bytes, 0);
    for (Charset utf16 : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      double score = utf16(even, utf16);
      if (score > bestScore) {
        best = utf16;
        bestScore = score;
      }
    }
    return best;
  }

  /** Whether bytes that are valid UTF-8 but full of NUL are UTF-16 without a mark. */
  static boolean isUtf16(byte[] bytes) {
    byte[] sample = sample(bytes, 0);
    return utf16(sample, StandardCharsets.UTF_16LE) > 0.5
        || utf16(sample, StandardCharsets.UTF_16BE) > 0.5;
  }

  private static byte[] sample(byte[] bytes, int from) {
    // not from the middle of a character: the byte before a first non-ASCII one is ASCII
    int end = (int) Math.min(bytes.length, (long) from + SAMPLE);
    return Arrays.copyOfRange(bytes, from, end);
  }

  private static double utf16(byte[] bytes, Charset charset) {
    if (bytes.length % 2 != 0) {
      return 0;
    }
    String text = new String(bytes, charset);
    int common = 0;
    int nonsense = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (CommonCharacters.ANY.contains(c) || (c >= ' ' && c < 0x7F) || isSpace(c)) {
        common++;
      } else if (isNonsense(c)) {
        nonsense++;
      }
    }
    double score = (common - WEIGHT_OF_NONSENSE * (double) nonsense) / Math.max(1, text.length());
    // Pairs of other bytes are common characters one time in three; nine in ten is no coincidence
    return score > NO_COINCIDENCE && text.length() >= ENOUGH_UTF16 ? score * 1.2 : score;
  }

  /**
   * How far this is Western European: a letter with an accent stands among plain ones, whereas the
   * bytes of other alphabets stand together.
   */
  private static double western(byte[] bytes) {
    String text = new String(bytes, WINDOWS_1252);
    int total = 0;
    double common = 0;
    int nonsense = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.charAt(i) < 0x80) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && text.charAt(i) >= 0x80) {
        if (isNonsense(text.charAt(i))) {
          nonsense++;
        }
        i++;
      }
      int run = i - start;
      total += run;
      common += run == 1 ? 1 : run == 2 ? 0.8 : 0;
    }
    return (common - WEIGHT_OF_NONSENSE * (double) nonsense) / Math.max(1, total);
  }

  private static boolean isSpace(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u00A0';
  }

  private static boolean isNonsense(char c) {
    return c == '\uFFFD'
        || (c < ' ' && !isSpace(c))
        || (c >= 0x7F && c < 0xA0)
        || (c >= '\uE000' && c < '\uF900')
        || !Character.isDefined(c);
  }

  /** A multi-byte encoding and the characters that are common in it. */
  private record Candidate(Charset charset, CommonCharacters common) {
    static final List<Candidate> ALL =
        List.of(
            new Candidate(Charset.forName("GB18030"), CommonCharacters.SIMPLIFIED),
            new Candidate(Charset.forName("x-windows-949"), CommonCharacters.KOREAN),
            new Candidate(Charset.forName("Big5-HKSCS"), CommonCharacters.TRADITIONAL),
            new Candidate(Charset.forName("windows-31j"), CommonCharacters.JAPANESE),
            new Candidate(Charset.forName("EUC-JP"), CommonCharacters.JAPANESE));

    double score(byte[] bytes) {
      String text = new String(bytes, charset);
      int total = 0;
      int known = 0;
      int nonsense = 0;
      int kana = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < 0x80) {
          nonsense += isNonsense(c) ? 1 : 0;
          continue;
        }
        total++;
        if (common.contains(c)) {
          known++;
        } else if (isNonsense(c) && i < text.length() - 1) {
          nonsense++; // the last one may be a character that the sample or the file cut in two
        }
        if (c >= '\u3041' && c <= '\u30FE') {
          kana++;
        }
      }
      double score = (known - WEIGHT_OF_NONSENSE * (double) nonsense) / Math.max(1, total);
      return score * plausibility(total, kana);
    }

    /** Breaks ties: some texts are common characters in two encodings. */
    private double plausibility(int total, int kana) {
      if (common == CommonCharacters.KOREAN) {
        // Hangul are all common Chinese characters in GB 2312, but only half of those are Hangul
        return total >= ENOUGH_HANGUL ? 1.01 : 0.9;
      }
      if (common == CommonCharacters.JAPANESE) {
        // Japanese in EUC is common Chinese in GB 2312 but for its kana
        return kana >= total * KANA ? 1.02 : 0.9;
      }
      return 1;
    }
  }
}
