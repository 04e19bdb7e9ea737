package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import java.util.regex.Pattern;

/**
 * A log of a product's releases: versions are its headings, and what was done stands under them in
 * the words of an order, as those who keep such logs write it. Titles come again under each, and a
 * release of which there is nothing to tell has nothing under it.
 */
public final class ReleaseNotes {
  /** Whether a document is such a log, or holds one. */
  public static final Analysis<Boolean> ANALYSIS = ReleaseNotes::is;

  /** Headings that are versions; two may be those of a text about two editions. */
  private static final int FEWEST = 3;

  private static final String SUFFIX =
      "(?:[-.+]?(?:alpha|beta|rc|pre|next|dev|snapshot|final|hotfix|patch)[-.0-9]*)?";

  private static final String DATE =
      "\\s?[-–—/:,]?\\s?[(（\\[]?(?:(?:[0-9]{1,2}(?:st|nd|rd|th)?[\\s.-]?)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?[\\s-])?(?:[0-9]{1,2}(?:st|nd|rd|th)?,?[\\s-])?(?:19|20)[0-9]{2}(?:[-/.年][0-9]{1,2}){0,2}[月日]{0,2}|unreleased|yanked|未发布)[)）\\]]?";

  /** v5.12.1, [2.9.0-rc.1] - 2018-11-22, Version 1.4 (3 May 2022): no number of a section. */
  private static final Pattern RELEASE =
      Pattern.compile(
          "(?i)\\s*(?:(?:(?:version|release|版本)\\s?v?|v|\\[v?)[0-9]{1,4}(?:\\.[0-9x]{1,4}){1,3}"
              + SUFFIX
              + "\\]?(?:"
              + DATE
              + ")?|[0-9]{1,4}(?:\\.[0-9x]{1,4}){1,3}"
              + SUFFIX
              + DATE
              + ")\\s*");

  /** 3.68.0 may be a section's number where the document does not say what it is. */
  private static final Pattern BARE = Pattern.compile("\\s*[0-9]{1,4}(?:\\.[0-9]{1,4}){2}\\s*");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?i).*(?:change[ _-]?log|release notes|release history|version history|更新日志|更新记录|版本记录|版本历史|发布说明).*");

  private ReleaseNotes() {}

  /** Whether {@code heading}, in a log, is that of one release. */
  public static boolean isRelease(String heading) {
    return RELEASE.matcher(heading).matches() || BARE.matcher(heading).matches();
  }

  private static boolean is(Document document) {
    int releases = 0;
    boolean titled = TITLE.matcher(document.name()).matches();
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.HEADING) {
        String heading = document.text(block);
        titled |= TITLE.matcher(heading).matches();
        if (RELEASE.matcher(heading).matches() || (titled && BARE.matcher(heading).matches())) {
          releases++;
        }
      }
    }
    return releases >= FEWEST;
  }
}
