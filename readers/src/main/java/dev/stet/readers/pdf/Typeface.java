package dev.stet.readers.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/** What there is to know about a font: which characters its codes are, and whether it is bold. */
final class Typeface {
  /** Names of typefaces that are cut heavy: the Chinese ones do not say bold. */
  private static final String[] HEAVY = {
    "bold", "black", "heavy", "simhei", "黑体", "-bd", "xbsong", "小标宋", "hei-", "stheiti"
  };

  private final PDFont font;
  private final GlyphList glyphs;
  private final boolean bold;
  private final Map<Integer, String> characters = new HashMap<>();

  Typeface(PDFont font, GlyphList glyphs) {
    this.font = font;
    this.glyphs = glyphs;
    this.bold = bold(font);
  }

  boolean bold() {
    return bold;
  }

  boolean vertical() {
    return font.isVertical();
  }

  /** What {@code code} says; empty where the font does not tell, or it is no character. */
  String text(int code) {
    return characters.computeIfAbsent(code, this::read);
  }

  private String read(int code) {
    String text = unicode(code);
    if (text == null) {
      return "";
    }
    if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < 0x7F) {
      return text;
    }
    StringBuilder usual = new StringBuilder();
    text.codePoints().forEach(c -> usual(c, usual));
    return usual.toString();
  }

  private @Nullable String unicode(int code) {
    try {
      String text = font.toUnicode(code, glyphs);
      if (text == null && font instanceof PDSimpleFont && code >= ' ') {
        return String.valueOf((char) code);
      }
      return text;
    } catch (RuntimeException e) {
      // damaged fonts fail in many ways; the character is unknown then
      return null;
    }
  }

  /** Writes {@code c} as people type it. */
  private static void usual(int c, StringBuilder out) {
    if (c == 0xA0 || c == '\t') {
      out.append(' ');
    } else if (c == 0xAD) {
      // printed, so it is a hyphen
      out.append('-');
    } else if (c >= 0xF000 && c <= 0xF0FF) {
      // bullets of the Symbol and Wingdings fonts live in a private area
      out.append(c == 0xF020 ? ' ' : c == 0xF0FC || c == 0xF0FE ? '✓' : '•');
    } else if ((c >= 0x2E80 && c <= 0x2FDF)
        || (c >= 0xFB00 && c <= 0xFDFF)
        || (c >= 0xFE70 && c <= 0xFEFC)) {
      // radicals in the place of the characters that look like them; ligatures; Arabic forms
      out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (c != 0xFFFD && c != 0xFEFF && c != 0x200B && !Character.isISOControl(c)) {
      if (!(c >= 0xD800 && c <= 0xDFFF)) {
        out.appendCodePoint(c);
      }
    }
  }

  private static boolean bold(PDFont font) {
    String name = font.getName();
    if (name != null) {
      String lower = name.toLowerCase(Locale.ROOT);
      for (String heavy : HEAVY) {
        if (lower.contains(heavy)) {
          return true;
        }
      }
    }
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }
}
