package dev.stet.readers.markdown;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings that many tools put before the words: YAML between lines of {@code ---}, TOML
 * between lines of {@code +++}. They are no part of the report, but a template prints some of them
 * on its first page.
 *
 * @param end where the words begin
 * @param title the title named there; empty where none is
 * @param shown where the values stand that a template prints, without their quotes
 * @param remarks what stands behind values for whoever sets them, with its sign
 * @param keys the names of the settings, in lower case
 */
record FrontMatter(int end, String title, List<Span> shown, List<Span> remarks, Set<String> keys) {
  private static final Pattern TITLE =
      Pattern.compile("(?m)^title\\s*[:=][ \\t]*([\"']?)(.+?)\\1[ \\t]*$");

  /** A key at the start of a line; a line that goes on with the last one has none. */
  private static final Pattern KEY = Pattern.compile("([A-Za-z][\\w.-]{0,60})\\s*[:=]");

  private static final Pattern SETTING =
      Pattern.compile("\\s*(?:#|-\\s|[\"']?[\\p{L}\\p{N}_ .-]{1,60}[\"']?\\s*[:：=])");

  /** Keys whose values a reader of the report gets to see, whatever tool makes it. */
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?i)(?:short-?|sub)?title|authors?|date|subject|description|summary|abstract|keywords"
              + "|organi[sz]ation|institution|institute|affiliation|company|client|version");

  /**
   * {@code [the moderator, {whoever else was asked}]}: words in braces, among other values or
   * alone; a map of YAML has colons between its braces, a variable no space.
   */
  private static final String IN_BRACES =
      "(?<![{$%#])\\{(?=[^{}\\n]{0,40} )[\\p{L}0-9][^{}:=\\n]{3,200}\\}(?!\\})";

  private static final Pattern WORDS = Pattern.compile(IN_BRACES);

  /** A value among others of a line, in quotes or not; what stands round it is YAML's. */
  private static final Pattern VALUE =
      Pattern.compile(
          "\"([^\"\\n]+)\"|'([^'\\n]+)'|("
              + IN_BRACES
              + "|[^\\s\\[\\]{},\"'|>][^\\n\\[\\]{}\"']*)");

  /** What YAML does not read: behind a value and a space. */
  private static final Pattern REMARK =
      Pattern.compile("(?:[^#\"'\\n]|(?<!\\s)#|\"[^\"\\n]*\"|'[^'\\n]*')*\\s(#+\\s[^\\n]*)");

  /** A quoted value that is nothing but a place to fill in: whatever its key, a template has it. */
  private static final Pattern SLOT =
      Pattern.compile(
          "\\s*([\"']?)((?<=[\"'])\\[[^\\[\\]\\n]{2,60}\\]|<[^<>\\n]{2,60}>|(?<=[\"'])<!--[^\\n]{2,200}-->"
              + "|[A-Z][a-z]+ [Gg]oes [Hh]ere|Y{4}[-/.]M{2}[-/.]D{2}[YMDHSTZmhs:+./ -]{0,20}|0{8}-0{4}-[0-9]{4}-[0-9]{4}-0{12}|[A-Za-z]{2,8}-0{2,5}|[A-Za-z]{2,8}-X{2,5}"
              + "|your[-_][a-z0-9]+(?:[-_][a-z0-9]+){0,4}|[a-z0-9]+(?:[-_][a-z0-9]+){0,3}[-_]here)\\1\\s*");

  /** A moment as programs write it: a template prints the day, or the hour in words of its own. */
  private static final Pattern MOMENT =
      Pattern.compile("([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})[T ]+[0-9]{1,2}:[0-9]{2}.*");

  private static final Pattern INDENT =
      Pattern.compile("\\s*(?:-\\s+)?(?:[A-Za-z]\\w{0,20}:\\s+)?");

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
            Set<String> keys = keys(text.substring(start, line));
            if (keys.isEmpty() && areWords(text.substring(start, line))) {
              break;
            }
            Matcher title = TITLE.matcher(text.substring(start, line));
            return new FrontMatter(
                after,
                title.find() ? title.group(2) : "",
                shown(text, start, line),
                remarks(text, start, line),
                keys);
          }
          if (line == start && text.substring(line, nextBreak(text, line)).isBlank()) {
            break; // a rule and a blank line: words, not settings
          }
        }
      }
    }
    return new FrontMatter(0, "", List.of(), List.of(), Set.of());
  }

  /** Words between two rules: nothing that could be a setting in any language. */
  private static boolean areWords(String lines) {
    return !lines.isBlank() && lines.lines().noneMatch(line -> SETTING.matcher(line).lookingAt());
  }

  private static Set<String> keys(String settings) {
    return settings
        .lines()
        .map(KEY::matcher)
        .filter(Matcher::lookingAt)
        .map(key -> key.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The values of the keys that are shown, between two offsets of {@code text}. */
  private static List<Span> shown(String text, int start, int end) {
    List<Span> values = new ArrayList<>();
    boolean shown = false;
    for (int line = start; line < end; line = nextLine(text, line)) {
      int lineEnd = remark(text, line, Math.min(end, nextBreak(text, line))).start();
      Matcher key = KEY.matcher(text).region(line, lineEnd);
      int from = line;
      if (key.lookingAt()) {
        shown = SHOWN.matcher(key.group(1)).matches();
        from = key.end();
      } else {
        Matcher indent = INDENT.matcher(text).region(line, lineEnd);
        from = indent.lookingAt() ? indent.end() : line;
      }
      Matcher slot = SLOT.matcher(text).region(from, lineEnd);
      if (shown) {
        values(text, from, lineEnd, values);
      } else if (slot.matches()) {
        values.add(new Span(slot.start(2), slot.end(2)));
      } else {
        Matcher words = WORDS.matcher(text).region(from, lineEnd);
        while (words.find()) {
          values.add(new Span(words.start(), words.end()));
        }
      }
    }
    return List.copyOf(values);
  }

  private static List<Span> remarks(String text, int start, int end) {
    List<Span> remarks = new ArrayList<>();
    for (int line = start; line < end; line = nextLine(text, line)) {
      Span remark = remark(text, line, Math.min(end, nextBreak(text, line)));
      if (remark.length() > 0) {
        remarks.add(remark);
      }
    }
    return List.copyOf(remarks);
  }

  /** What the line from {@code from} to {@code to} has behind its value; at its end if nothing. */
  private static Span remark(String text, int from, int to) {
    int sign = text.indexOf('#', from);
    if (sign <= from || sign >= to || text.charAt(from) == '#') {
      return Span.at(to);
    }
    Matcher remark = REMARK.matcher(text).region(from, to);
    return remark.matches() ? new Span(remark.start(1), to) : Span.at(to);
  }

  private static void values(String text, int from, int to, List<Span> values) {
    Matcher value = VALUE.matcher(text).region(from, to);
    while (value.find()) {
      int group = value.group(1) != null ? 1 : value.group(2) != null ? 2 : 3;
      int end = value.end(group);
      while (end > value.start(group) && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      Matcher moment = MOMENT.matcher(text).region(value.start(group), end);
      values.add(new Span(value.start(group), moment.matches() ? moment.end(1) : end));
    }
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
