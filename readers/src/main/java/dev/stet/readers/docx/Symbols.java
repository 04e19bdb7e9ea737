package dev.stet.readers.docx;

import java.util.Locale;
import java.util.Map;

/**
 * The characters of the symbol fonts Symbol and Wingdings, which Word writes as private-use code
 * points F020 to F0FF. Only those met in prose are known; the rest show as a bullet.
 */
final class Symbols {
  private static final String UNKNOWN = "▪";

  /** Adobe's Symbol encoding. */
  private static final Map<Integer, String> SYMBOL =
      Map.ofEntries(
          Map.entry(0x2D, "−"),
          Map.entry(0xA3, "≤"),
          Map.entry(0xA5, "∞"),
          Map.entry(0xA7, "♣"),
          Map.entry(0xA8, "♦"),
          Map.entry(0xAC, "←"),
          Map.entry(0xAD, "↑"),
          Map.entry(0xAE, "→"),
          Map.entry(0xAF, "↓"),
          Map.entry(0xB0, "°"),
          Map.entry(0xB1, "±"),
          Map.entry(0xB2, "″"),
          Map.entry(0xB3, "≥"),
          Map.entry(0xB4, "×"),
          Map.entry(0xB5, "∝"),
          Map.entry(0xB6, "∂"),
          Map.entry(0xB7, "•"),
          Map.entry(0xB8, "÷"),
          Map.entry(0xB9, "≠"),
          Map.entry(0xBA, "≡"),
          Map.entry(0xBB, "≈"),
          Map.entry(0xBC, "…"),
          Map.entry(0xC5, "⊕"),
          Map.entry(0xC7, "∩"),
          Map.entry(0xC8, "∪"),
          Map.entry(0xCE, "∈"),
          Map.entry(0xD2, "®"),
          Map.entry(0xD3, "©"),
          Map.entry(0xD4, "™"),
          Map.entry(0xD5, "∏"),
          Map.entry(0xD6, "√"),
          Map.entry(0xD7, "⋅"),
          Map.entry(0xDE, "⇒"),
          Map.entry(0xE2, "®"),
          Map.entry(0xE3, "©"),
          Map.entry(0xE4, "™"),
          Map.entry(0xE5, "∑"),
          Map.entry(0xF2, "∫"));

  private static final String GREEK_CAPITALS = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
  private static final String GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

  private static final Map<Integer, String> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x22, "✂"),
          Map.entry(0x28, "☎"),
          Map.entry(0x2A, "✉"),
          Map.entry(0x46, "☞"),
          Map.entry(0x4A, "☺"),
          Map.entry(0x4C, "☹"),
          Map.entry(0x6C, "●"),
          Map.entry(0x6D, "❍"),
          Map.entry(0x6E, "■"),
          Map.entry(0x6F, "□"),
          Map.entry(0x70, "□"),
          Map.entry(0x71, "❑"),
          Map.entry(0x74, "◆"),
          Map.entry(0x75, "◆"),
          Map.entry(0x76, "❖"),
          Map.entry(0x77, "◆"),
          Map.entry(0x9F, "•"),
          Map.entry(0xA1, "○"),
          Map.entry(0xA7, "▪"),
          Map.entry(0xA8, "☐"),
          Map.entry(0xAB, "★"),
          Map.entry(0xB2, "✧"),
          Map.entry(0xD8, "➢"),
          Map.entry(0xDF, "←"),
          Map.entry(0xE0, "→"),
          Map.entry(0xE1, "↑"),
          Map.entry(0xE2, "↓"),
          Map.entry(0xE8, "➔"),
          Map.entry(0xEF, "⇦"),
          Map.entry(0xF0, "⇨"),
          Map.entry(0xFB, "✗"),
          Map.entry(0xFC, "✓"),
          Map.entry(0xFD, "☒"),
          Map.entry(0xFE, "☑"));

  private static final Map<Integer, String> WINGDINGS_2 =
      Map.ofEntries(
          Map.entry(0x4F, "✗"),
          Map.entry(0x50, "✓"),
          Map.entry(0x51, "☒"),
          Map.entry(0x52, "☑"),
          Map.entry(0x53, "☒"),
          Map.entry(0x54, "☒"),
          Map.entry(0xA3, "☐"),
          Map.entry(0x97, "●"),
          Map.entry(0x99, "○"));

  private Symbols() {}

  /** Whether {@code c} is a character of a symbol font. */
  static boolean isSymbol(char c) {
    return c >= '\uF020' && c <= '\uF0FF';
  }

  /** The character that {@code code} shows as in {@code font}. */
  static String character(int code, String font) {
    int index = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    if (index > 0xFF || index < 0x20) {
      return Character.isValidCodePoint(code) && code >= 0x20 && !Character.isSurrogate((char) code)
          ? Character.toString(code)
          : "";
    }
    String name = font.toLowerCase(Locale.ROOT);
    if (name.equals("symbol")) {
      return symbol(index);
    }
    if (name.equals("wingdings 2")) {
      return WINGDINGS_2.getOrDefault(index, UNKNOWN);
    }
    if (name.startsWith("wingdings") || name.startsWith("webdings") || code >= 0xF000) {
      return WINGDINGS.getOrDefault(index, UNKNOWN);
    }
    return Character.toString(index);
  }

  private static String symbol(int index) {
    if (index >= 'A' && index <= 'Z') {
      return GREEK_CAPITALS.substring(index - 'A', index - 'A' + 1);
    }
    if (index >= 'a' && index <= 'z') {
      return GREEK.substring(index - 'a', index - 'a' + 1);
    }
    String known = SYMBOL.get(index);
    return known != null ? known : index < 0x7F ? Character.toString(index) : UNKNOWN;
  }

  /** A list's bullet {@code text} set in {@code font}. */
  static String bullet(String text, String font) {
    String mark = text.strip();
    char first = mark.charAt(0);
    if (isSymbol(first)) {
      return font.equalsIgnoreCase("symbol") && first == '\uF0B7'
          ? "•"
          : character(first, font.isEmpty() ? "wingdings" : font);
    }
    String name = font.toLowerCase(Locale.ROOT);
    // The hollow bullet of Word's second level is a letter o in Courier New
    if (mark.equals("o") && name.startsWith("courier")) {
      return "○";
    }
    return name.startsWith("wingdings") || name.equals("symbol") ? character(first, font) : mark;
  }
}
