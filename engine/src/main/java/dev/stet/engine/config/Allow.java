package dev.stet.engine.config;

import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.engine.files.Glob;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that may stand, and why.
 *
 * @param text the words, as the document has them; null where a pattern is given
 * @param pattern of the words; null where a text is given
 * @param rules ids of rules or categories that it excuses; empty for all
 * @param files in which it holds, from the configuration's folder; empty for all
 * @param reason why the words may stand
 * @param until the last day on which they may; null for ever
 * @param where it is written
 */
public record Allow(
    @Nullable String text,
    @Nullable Pattern pattern,
    List<String> rules,
    List<Glob> files,
    String reason,
    @Nullable LocalDate until,
    String where) {

  /** Whether it holds on {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /**
   * Whether it excuses {@code finding}: the words allowed are those of the finding, or more words
   * round them.
   *
   * @param path of the file, from the configuration's folder
   */
  public boolean excuses(Finding finding, String path) {
    return RuleNames.anyFits(rules, finding.rule())
        && (files.isEmpty() || Glob.anyFits(files, path))
        && (pattern == null ? textCovers(finding) : patternCovers(pattern, finding));
  }

  private boolean textCovers(Finding finding) {
    String wanted = text == null ? "" : text;
    if (finding.text().equals(wanted)) {
      return true;
    }
    Excerpt excerpt = finding.excerpt();
    int at = excerpt.line().indexOf(wanted);
    while (at >= 0) {
      if (at <= excerpt.start() && at + wanted.length() >= excerpt.end()) {
        return true;
      }
      at = excerpt.line().indexOf(wanted, at + 1);
    }
    return false;
  }

  private static boolean patternCovers(Pattern pattern, Finding finding) {
    if (pattern.matcher(finding.text()).matches()) {
      return true;
    }
    Excerpt excerpt = finding.excerpt();
    Matcher matcher = pattern.matcher(excerpt.line());
    while (matcher.find()) {
      if (matcher.start() <= excerpt.start() && matcher.end() >= excerpt.end()) {
        return true;
      }
    }
    return false;
  }
}
