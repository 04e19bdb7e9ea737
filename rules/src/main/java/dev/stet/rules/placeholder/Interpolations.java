package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import java.util.regex.Matcher;

/**
 * Square brackets by which whoever quotes puts in words of their own, {@code [T]he works were
 * [then] organise[d]}, or says where the words stand, {@code [Tides, p. 26]}: no slots.
 *
 * @param used whether the document quotes so
 */
record Interpolations(boolean used) {
  static final Analysis<Interpolations> ANALYSIS = Interpolations::of;

  /** A letter put in the place of another, an ending, an omission, a remark on what is quoted. */
  private static final PrefilteredPattern SIGN =
      PrefilteredPattern.compile(
          "\\[[A-Za-z]\\][a-z]|[a-z]\\[(?:d|ed|ing|r|er|n|ly|ies|y)\\](?![(\\]])|\\[(?:sic!?|emphasis (?:added|mine|in (?:the )?original)|(?:\\. ?){3}|…)\\]");

  private static final PrefilteredPattern SOURCE =
      PrefilteredPattern.compile(
          "\\b(?:pp?|vol|no|ch)\\. ?\\d|\\b[Ii]bid\\b|\\bop\\. ?cit\\b|\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{1,2},?)? \\d{4}\\b");

  /** Two are a habit. */
  private static final int HABIT = 2;

  /** Whether the words in square brackets at {@code slot} belong to whoever quotes. */
  boolean hold(String slot, Certainty certainty) {
    return slot.charAt(0) == '[' && ((used && certainty != Certainty.CERTAIN) || SOURCE.isIn(slot));
  }

  private static Interpolations of(Document document) {
    Matcher sign = SIGN.matcher(document.text());
    int signs = 0;
    while (signs < HABIT && sign.find()) {
      signs++;
    }
    return new Interpolations(signs >= HABIT);
  }
}
