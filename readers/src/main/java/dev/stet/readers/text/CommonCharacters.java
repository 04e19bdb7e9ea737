package dev.stet.readers.text;

import java.nio.charset.Charset;
import java.util.BitSet;

/** The characters that most texts of a language are made of, as its own standard ranks them. */
final class CommonCharacters {
  /** GB 2312: signs (rows 1 and 3) and level 1, the 3,755 most frequent characters. */
  static final CommonCharacters SIMPLIFIED =
      new CommonCharacters()
          .rows("GB2312", 0xA1, 0xA1)
          .rows("GB2312", 0xA3, 0xA3)
          .rows("GB2312", 0xB0, 0xD7);

  /** Big5: signs and level 1, the 5,401 most frequent characters. */
  static final CommonCharacters TRADITIONAL =
      new CommonCharacters().rows("Big5", 0xA1, 0xA2).rows("Big5", 0xA4, 0xC6);

  /** JIS X 0208: signs, kana and level 1. */
  static final CommonCharacters JAPANESE =
      new CommonCharacters()
          .rows("EUC-JP", 0xA1, 0xA1)
          .rows("EUC-JP", 0xA3, 0xA5)
          .rows("EUC-JP", 0xB0, 0xCF);

  /** KS X 1001: signs and the 2,350 syllables. */
  static final CommonCharacters KOREAN =
      new CommonCharacters()
          .rows("EUC-KR", 0xA1, 0xA1)
          .rows("EUC-KR", 0xA3, 0xA3)
          .rows("EUC-KR", 0xB0, 0xC8);

  /** All of them, and the letters and signs of Western Europe. */
  static final CommonCharacters ANY = any();

  private final BitSet characters = new BitSet();

  private CommonCharacters() {}

  boolean contains(char c) {
    return characters.get(c);
  }

  private static CommonCharacters any() {
    CommonCharacters any = new CommonCharacters();
    for (CommonCharacters each :
        new CommonCharacters[] {SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN}) {
      any.characters.or(each.characters);
    }
    any.characters.set(0xA0, 0x100);
    any.characters.set(0x2010, 0x2027);
    any.characters.set(0x20AC);
    return any;
  }

  /** Adds what the rows {@code first} to {@code last} of a double-byte encoding hold. */
  private CommonCharacters rows(String charset, int first, int last) {
    byte[] bytes = new byte[2];
    Charset decoded = Charset.forName(charset);
    for (int lead = first; lead <= last; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        bytes[0] = (byte) lead;
        bytes[1] = (byte) trail;
        String text = new String(bytes, decoded);
        if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
          characters.set(text.charAt(0));
        }
      }
    }
    return this;
  }
}
