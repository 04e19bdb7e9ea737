package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;

/**
 * Whether a document is about standards of the internet, many of which it names by their numbers:
 * it tells those who write programs what to do, draws packets in lines and bars, and shows messages
 * from nobody.
 */
public final class StandardText {
  /** The answer for a document. */
  public static final Analysis<Boolean> ANALYSIS = document -> namesMany(document.text());

  private static final String STANDARD = "RFC";

  /** A report may name the one or two that it keeps to. */
  private static final int MANY = 5;

  private StandardText() {}

  private static boolean namesMany(String text) {
    int named = 0;
    for (int i = text.indexOf(STANDARD); i >= 0; i = text.indexOf(STANDARD, i + 1)) {
      int number = i + STANDARD.length();
      number += number < text.length() && text.charAt(number) == ' ' ? 1 : 0;
      named += number < text.length() && Character.isDigit(text.charAt(number)) ? 1 : 0;
      if (named == MANY) {
        return true;
      }
    }
    return false;
  }
}
