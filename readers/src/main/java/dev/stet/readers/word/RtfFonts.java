package dev.stet.readers.word;

import dev.stet.readers.flow.Typewriter;
import dev.stet.readers.word.RtfGroup.Kind;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Map;

/** The fonts of a document, which say in which encoding the bytes set in them are. */
final class RtfFonts {
  /** No font: what is set in none is in the encoding of the file. */
  static final int NONE = -1;

  private static final int DEFAULT = 1;
  private static final int SYMBOL = 2;
  private static final int FIRST_HAN_BYTE = 0xA1;

  private final Map<Integer, Integer> charsets = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private Charset ansi = codePage(1252);

  /** The font begun last in the table, or used last. */
  private int entry;

  private int standard;

  /** Takes a control word that says in which font or encoding characters are. */
  boolean control(RtfTokens rtf, RtfGroup group) {
    switch (rtf.word()) {
      case "deff" -> {
        standard = rtf.number(0);
        group.font = standard;
      }
      case "plain" -> {
        group.plainCharacters();
        group.font = standard;
      }
      case "ansicpg" -> ansi = codePage(rtf.number(1252));
      case "mac" -> ansi = codePage(10000);
      case "pc" -> ansi = codePage(437);
      case "pca" -> ansi = codePage(850);
      case "f" -> {
        begin(rtf.number(0), group);
        // In a level it is the font of its bullet
        return group.kind != Kind.LEVEL;
      }
      case "fcharset" -> charsets.putIfAbsent(entry, rtf.number(0));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void begin(int font, RtfGroup group) {
    StringBuilder name = group.words;
    if (group.kind == Kind.FONTS && name != null) {
      addName(name.toString());
      name.setLength(0);
    }
    entry = font;
    group.font = font;
  }

  /** Adds {@code name} to that of the font begun last. */
  void addName(String name) {
    names.merge(entry, name, String::concat);
  }

  /** The name of a symbol font; empty for any other. */
  String symbolFont(int font) {
    String name = names.getOrDefault(font, "").replace(";", "").strip();
    boolean symbols =
        charsets.getOrDefault(font, DEFAULT) == SYMBOL
            || name.equals("Symbol")
            || name.startsWith("Wingdings")
            || name.startsWith("Webdings");
    return symbols ? name : "";
  }

  /** The name of a font that tells what is set in it, a symbol or a typewriter's; else empty. */
  String tellingFont(int font) {
    String name = names.getOrDefault(font, "").replace(";", "").strip();
    return Typewriter.isFont(name) ? name : symbolFont(font);
  }

  /** What {@code bytes}, set in {@code font}, are. */
  String decode(byte[] bytes, int font) {
    if (!symbolFont(font).isEmpty()) {
      return symbols(bytes);
    }
    int charset = charsets.getOrDefault(font, DEFAULT);
    Charset named = charset(charset);
    // Programs write Chinese bytes under a font that they call Western
    return new String(bytes, isWide(ansi) && !isWide(named) && isHan(bytes) ? ansi : named);
  }

  /** Characters of a symbol font stand in the private area, as Word itself has them. */
  private static String symbols(byte[] bytes) {
    StringBuilder words = new StringBuilder();
    for (byte b : bytes) {
      int value = b & 0xFF;
      words.append((char) (value > ' ' ? 0xF000 + value : value));
    }
    return words.toString();
  }

  /** Whether all bytes that are not ASCII stand in pairs, as in GB 2312 and in no Western text. */
  private static boolean isHan(byte[] bytes) {
    boolean any = false;
    for (int i = 0; i < bytes.length; i++) {
      if ((bytes[i] & 0xFF) >= 0x80) {
        if (i + 1 >= bytes.length
            || (bytes[i] & 0xFF) < FIRST_HAN_BYTE
            || (bytes[i + 1] & 0xFF) < FIRST_HAN_BYTE) {
          return false;
        }
        any = true;
        i++;
      }
    }
    return any;
  }

  private static boolean isWide(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1 || charset.equals(StandardCharsets.UTF_8);
  }

  /** The encodings of Windows' character sets. */
  private Charset charset(int charset) {
    return switch (charset) {
      case 0 -> codePage(1252);
      case 77 -> codePage(10000);
      case 128 -> codePage(932);
      case 129 -> codePage(949);
      case 130 -> codePage(1361);
      case 134 -> codePage(936);
      case 136 -> codePage(950);
      case 161 -> codePage(1253);
      case 162 -> codePage(1254);
      case 163 -> codePage(1258);
      case 177 -> codePage(1255);
      case 178 -> codePage(1256);
      case 186 -> codePage(1257);
      case 204 -> codePage(1251);
      case 222 -> codePage(874);
      case 238 -> codePage(1250);
      case 254 -> codePage(437);
      case 255 -> codePage(850);
      default -> ansi;
    };
  }

  private static Charset codePage(int number) {
    String name =
        switch (number) {
          case 932 -> "windows-31j";
          case 936, 54936 -> "GB18030";
          case 949 -> "x-windows-949";
          case 950 -> "x-windows-950";
          case 1361 -> "x-Johab";
          case 10000 -> "x-MacRoman";
          case 874 -> "x-windows-874";
          case 437, 850, 852, 855, 857, 858, 860, 861, 863, 865, 866 -> "IBM" + number;
          case 65001 -> "UTF-8";
          default -> "windows-" + number;
        };
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
