package dev.stet.rules.section;

import dev.stet.core.search.PrefilteredPattern;

/** Whether what a reference names is in another text: section 3.4 of RFC 821, 《办法》第三条. */
final class OtherTexts {
  private static final PrefilteredPattern BEHIND =
      PrefilteredPattern.compile(
          "^\\s*(?:,\\s*)?(?:of|in|from|to)\\s+(?:the |that |this |its )?(?:\\[|RFC|ISO|IEEE|NIST|SP |PEP|[A-Z]{2,}|original|other|previous|directive|regulation|act|guide|book|paper|standard)"
              + "|^\\s*(?:of|in)\\b|^[)\\]]?\\s*\\[");

  /** In characters; a text is named no farther before. */
  private static final int NEAR = 40;

  private OtherTexts() {}

  /** Whether one is named by {@code after}, which stands behind a reference. */
  static boolean areNamedBy(String after) {
    return BEHIND.isIn(after);
  }

  /** Whether one is named between {@code start} and a reference at {@code at}. */
  static boolean areNamedBefore(String text, int at, int start) {
    String near = text.substring(Math.max(start, at - NEAR), at);
    // 依照《办法》自评。具体见表3: another sentence names the book
    String before = near.substring(near.lastIndexOf('。') + 1);
    return before.contains("》") || before.contains("RFC") || before.endsWith("], ");
  }
}
