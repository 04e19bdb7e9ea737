package dev.stet.readers.docx;

import dev.stet.readers.flow.Typewriter;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How characters look, as far as it matters: whether they can be seen, and whether they are program
 * text; null where nothing is said and whoever is asked next decides.
 *
 * @param hidden whether Word does not show them
 * @param white whether they are white, the colour of the page
 * @param shaded whether something coloured is behind them
 * @param typed whether they are in a typewriter's font
 */
record Look(
    @Nullable Boolean hidden, @Nullable Boolean white, boolean shaded, @Nullable Boolean typed) {
  static final Look UNSAID = new Look(null, null, false, null);

  /** From so much of each of red, green and blue on a colour is not told from the page's. */
  private static final int WHITE = 0xFA;

  /** This, and what the property of characters that {@code xml} is at says. */
  Look with(XmlCursor xml) {
    return switch (xml.name()) {
      case "vanish" -> new Look(Ooxml.isOn(xml.attribute("val"), true), white, shaded, typed);
      case "color" -> new Look(hidden, isWhite(xml.attributeOr("val", "")), shaded, typed);
      case "shd" -> new Look(hidden, white, shaded || shades(xml), typed);
      case "highlight" ->
          new Look(hidden, white, shaded || !isPlain(xml.attributeOr("val", "")), typed);
      case "rFonts" -> {
        String font = xml.attributeOr("ascii", xml.attributeOr("hAnsi", ""));
        yield font.isEmpty() ? this : new Look(hidden, white, shaded, Typewriter.isFont(font));
      }
      default -> this;
    };
  }

  /** This, and what {@code base} says where this says nothing. */
  Look over(Look base) {
    return equals(UNSAID)
        ? base
        : new Look(
            hidden == null ? base.hidden : hidden,
            white == null ? base.white : white,
            shaded || base.shaded,
            typed == null ? base.typed : typed);
  }

  boolean isHidden() {
    return Boolean.TRUE.equals(hidden);
  }

  boolean isTyped() {
    return Boolean.TRUE.equals(typed);
  }

  /** Whether they are as white as what is behind them, as far as the characters tell. */
  boolean isWhiteOnWhite() {
    return Boolean.TRUE.equals(white) && !shaded;
  }

  /** Whether the shading that {@code xml} is at can be told from the page. */
  static boolean shades(XmlCursor xml) {
    String pattern = xml.attributeOr("val", "clear").toLowerCase(Locale.ROOT);
    return switch (pattern) {
      case "nil", "none" -> false;
      case "clear" -> !isPlain(xml.attributeOr("fill", xml.attributeOr("themeFill", "auto")));
      default -> true;
    };
  }

  /** Whether {@code colour}, in six hexadecimal digits or by name, is that of the page. */
  static boolean isPlain(String colour) {
    return switch (colour.toLowerCase(Locale.ROOT)) {
      case "", "auto", "none", "white" -> true;
      default -> isWhite(colour);
    };
  }

  private static boolean isWhite(String colour) {
    if (colour.length() != 6) {
      return false;
    }
    for (int i = 0; i < 6; i += 2) {
      int high = Character.digit(colour.charAt(i), 16);
      int low = Character.digit(colour.charAt(i + 1), 16);
      if (high < 0 || low < 0 || high * 16 + low < WHITE) {
        return false;
      }
    }
    return true;
  }
}
