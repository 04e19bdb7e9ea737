package dev.stet.readers.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that many tools put before the words: YAML between lines of {@code ---}, TOML
 * between lines of {@code +++}. They are no part of the report.
 *
 * @param end where the words begin
 * @param title the title named there; empty where none is
 */
record FrontMatter(int end, String title) {
  private static final Pattern TITLE =
      Pattern.compile("(?m)^title\\s*[:=][ \\t]*([\"']?)(.+?)\\1[ \\t]*$");

  static FrontMatter of(String text) {
    for (String fence : new String[] {"---", "+++"}) {
      int start = afterFence(text, 0, fence);
      if (start > 0) {
        for (int line = start; line < text.length(); line = nextLine(text, line)) {
          int after = afterFence(text, line, fence);
          if (after < 0 && fence.equals("---")) {
            after = afterFence(text, line, "...");
          }
          if (after > 0) {
            Matcher title = TITLE.matcher(text.substring(start, line));
            return new FrontMatter(after, title.find() ? title.group(2) : "");
          }
          if (line == start && text.substring(line, nextBreak(text, line)).isBlank()) {
            break; // a rule and a blank line: words, not settings
          }
        }
      }
    }
    return new FrontMatter(0, "");
  }

  /** Where the line after the one at {@code at} begins if that is a fence; else -1. */
  private static int afterFence(String text, int at, String fence) {
    int end = nextBreak(text, at);
    return text.substring(at, end).stripTrailing().equals(fence) ? nextLine(text, at) : -1;
  }

  private static int nextBreak(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static int nextLine(String text, int at) {
    return Math.min(text.length(), nextBreak(text, at) + 1);
  }
}
