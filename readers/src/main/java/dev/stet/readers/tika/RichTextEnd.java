package dev.stet.readers.tika;

import dev.stet.readers.spi.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Tells a whole RTF file from one that breaks off. All of RTF is one group in braces, so that a
 * file whose braces do not close has lost its end; Tika reads what is there without a word.
 */
final class RichTextEnd {
  private static final int LONGEST_WORD = 32;

  private final InputStream in;
  private int next;

  private RichTextEnd(InputStream in) throws IOException {
    this.in = in;
    this.next = in.read();
  }

  /** Whether the end of {@code source} is missing. */
  static boolean isMissing(Source source) throws IOException {
    try (InputStream in = new BufferedInputStream(source.open())) {
      return new RichTextEnd(in).breaksOff();
    }
  }

  private boolean breaksOff() throws IOException {
    int depth = 0;
    boolean opened = false;
    while (next >= 0) {
      int c = take();
      if (c == '{') {
        depth++;
        opened = true;
      } else if (c == '}') {
        depth--;
      } else if (c == '\\') {
        control();
      }
      if (opened && depth <= 0) {
        return false; // whatever follows the group is no part of the document
      }
    }
    return true;
  }

  /** Passes over an escaped character, a control word, or binary data with braces in it. */
  private void control() throws IOException {
    if (!isLetter(next)) {
      take();
      return;
    }
    StringBuilder word = new StringBuilder();
    while (isLetter(next) && word.length() < LONGEST_WORD) {
      word.append((char) take());
    }
    long number = 0;
    while (next >= '0' && next <= '9') {
      number = Math.min(Integer.MAX_VALUE, number * 10 + take() - '0');
    }
    if (word.toString().equals("bin")) {
      long data = number + (next == ' ' ? 1 : 0); // the blank ends the word
      while (data-- > 0 && next >= 0) {
        take();
      }
    }
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private int take() throws IOException {
    int taken = next;
    next = in.read();
    return taken;
  }
}
