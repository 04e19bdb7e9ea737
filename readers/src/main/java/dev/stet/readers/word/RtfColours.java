package dev.stet.readers.word;

import java.util.ArrayList;
import java.util.List;

/** The table of colours, as far as it matters: which of them are that of the page. */
final class RtfColours {
  /** From so much of each of red, green and blue on a colour is not told from white. */
  static final int WHITE = 0xFA;

  private final List<Boolean> white = new ArrayList<>();
  private int least = 255;
  private boolean stated;

  /** Takes a control word of the table. */
  void control(RtfTokens rtf) {
    switch (rtf.word()) {
      case "red", "green", "blue" -> {
        least = Math.min(least, rtf.number(0));
        stated = true;
      }
      default -> {}
    }
  }

  /** Takes what stands between the control words: a semicolon ends each colour. */
  void text(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == ';') {
        white.add(stated && least >= WHITE);
        least = 255;
        stated = false;
      }
    }
  }

  boolean isWhite(int number) {
    return number >= 0 && number < white.size() && white.get(number);
  }

  /** Whether a background in this colour can be told from the page; 0 is none. */
  boolean shades(int number) {
    return number > 0 && !isWhite(number);
  }
}
