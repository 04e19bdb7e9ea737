package dev.stet.readers.word;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text: those that control words stand for, and bytes, which are gathered until
 * it is known in which encoding they are.
 */
final class RtfCharacters {
  /** What control words stand for; the symbols with nothing only say where a word may break. */
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("tab", "\t"),
          Map.entry("\t", "\t"),
          Map.entry("line", "\n"),
          Map.entry("column", "\n"),
          Map.entry("page", "\f"),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "),
          Map.entry("~", "\u00A0"),
          Map.entry("_", "\u2011"),
          Map.entry("-", ""),
          Map.entry(":", ""),
          Map.entry("|", ""),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry("\\", "\\"));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** How many characters are to be passed over, as a Unicode one before said the same. */
  private int passOver;

  /** The half of a Unicode character whose other half comes with the next control word. */
  private char firstHalf;

  /** What a control word stands for; null if for no character. */
  static @Nullable String named(String word) {
    return NAMED.get(word);
  }

  /** Whether the byte that comes is to be passed over. */
  boolean passesByte() {
    if (passOver == 0) {
      return false;
    }
    passOver--;
    return true;
  }

  /** Whether a control word is to be passed over: a symbol, not one with letters, which end it. */
  boolean passes(String word) {
    if (passOver == 0 || word.equals("u")) {
      return false;
    }
    passOver--;
    if (word.length() == 1 && !Character.isLetter(word.charAt(0))) {
      return true;
    }
    passOver = 0;
    return false;
  }

  /** Says that a group begins or ends, behind which everything counts. */
  void stopPassing() {
    passOver = 0;
  }

  void add(int value) {
    bytes.write(value);
  }

  boolean isEmpty() {
    return bytes.size() == 0;
  }

  /** The words of the bytes gathered so far, which are set in {@code font}. */
  String take(RtfFonts fonts, int font) {
    String words = fonts.decode(bytes.toByteArray(), font);
    bytes.reset();
    return words;
  }

  /**
   * The character of a Unicode control word; empty if the next one has its other half.
   *
   * @param fallback how many characters behind it stand for the same
   */
  String unicode(char half, int fallback) {
    passOver = fallback;
    if (Character.isHighSurrogate(half)) {
      firstHalf = half;
      return "";
    }
    return Character.isLowSurrogate(half)
        ? String.valueOf(new char[] {firstHalf, half})
        : String.valueOf(half);
  }
}
