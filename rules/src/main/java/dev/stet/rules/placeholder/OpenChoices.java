package dev.stet.rules.placeholder;

import dev.stet.core.search.PrefilteredPattern;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Choices that were left standing where one of them belongs: {@code On track / At risk / Blocked},
 * {@code P1 / P2 / P3}, {@code H/M/L}.
 */
final class OpenChoices {
  /** The states of a thing, of which one was to be chosen. */
  private static final Set<String> STATES =
      Set.of(
          "new",
          "ongoing",
          "active",
          "inactive",
          "planned",
          "cancelled",
          "on track",
          "at risk",
          "off track",
          "blocked",
          "delayed",
          "open",
          "closed",
          "in progress",
          "done",
          "not started",
          "complete",
          "completed",
          "high",
          "medium",
          "med",
          "low",
          "critical",
          "yes",
          "no",
          "none",
          "n/a",
          "pass",
          "fail",
          "passed",
          "failed",
          "draft",
          "final",
          "in review",
          "proposed",
          "accepted",
          "rejected",
          "deprecated",
          "superseded",
          "superseded by",
          "deprecated by",
          "approved",
          "pending",
          "resolved",
          "investigating",
          "monitoring",
          "red",
          "amber",
          "green",
          "yellow",
          "details",
          "minor",
          "major",
          "trivial",
          "moderate",
          "severe",
          "negligible",
          "informational",
          "full-time",
          "part-time",
          "full time",
          "part time",
          "permanent",
          "temporary",
          "fixed-term",
          "carried",
          "defeated",
          "with notice",
          "without notice",
          "allowed",
          "not allowed",
          "likely",
          "unlikely",
          "是",
          "否",
          "有",
          "无",
          "高",
          "中",
          "低",
          "优",
          "良",
          "差",
          "合格",
          "不合格",
          "通过",
          "不通过",
          "正常",
          "异常",
          "暂无",
          "已完成",
          "未完成",
          "进行中",
          "未开始",
          "延期",
          "按计划",
          "请说明");

  private static final Pattern GRADE = Pattern.compile("[A-Z][A-Za-z]{0,4}[- ]?[0-9]");

  /** {@code Substantial / Moderate / Limited}: three and more of a kind, all of a value. */
  private static final Pattern OPTIONS =
      Pattern.compile(
          "[A-Z][a-z]{2,14}(?: [a-z]{2,14})?(?: ?[/|] ?[A-Z][a-z]{2,14}(?: [a-z]{2,14})?){2,5}|[\\p{IsHan}]{1,6}(?: ?[/|、] ?[\\p{IsHan}]{1,6})?/[\\p{IsHan}]{1,6}(?:/[\\p{IsHan}]{1,6}){1,5}");

  private static final Pattern SEPARATOR = Pattern.compile(" ?[/|] ?");

  /** {@code H/M/L}, {@code Y/N}: the first letters of the states. */
  private static final Pattern INITIALS =
      Pattern.compile("(?:H ?/ ?M ?/ ?L|L ?/ ?M ?/ ?H|Y ?/ ?N|R ?/ ?A ?/ ?G|P ?/ ?F)");

  /** {@code Minor, Major, Critical}; {@code New, Ongoing, or Closed}. */
  private static final Pattern COMMA = Pattern.compile(", ?(?:or )?| or ");

  /** Signs that stand for a state: lights, arrows, ticks. */
  private static final String SIGNS =
      "[\\x{2190}-\\x{21FF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{1F300}-\\x{1F9FF}]\\x{FE0F}?";

  private static final PrefilteredPattern SIGN = PrefilteredPattern.compile(SIGNS);

  /** {@code ✅ Calm / ⚠ Choppy / 🚨 Storm}: each behind a sign of its own. */
  private static final Pattern SIGNED = Pattern.compile("(" + SIGNS + ") ?\\p{Lu}[\\p{L} ]{1,24}");

  private OpenChoices() {}

  /** All of a choice, whatever stands before it. */
  static boolean are(String words) {
    return areStates(SEPARATOR.split(words, -1));
  }

  /** All of a choice, where the words are all of a value. */
  static boolean fill(String words) {
    return OPTIONS.matcher(words).matches()
        || INITIALS.matcher(words).matches()
        || areSeries(words)
        || areSigned(SEPARATOR.split(words, -1));
  }

  /** Three states and more of a thing, one after the other. */
  private static boolean areSeries(String words) {
    String[] parts = COMMA.split(words, -1);
    return parts.length > 2 && areStates(parts);
  }

  private static boolean areStates(String[] parts) {
    if (parts.length < 2 || parts.length > 7) {
      return false;
    }
    if (areGrades(parts)) {
      return true;
    }
    int states = 0;
    for (String part : parts) {
      String bare = SIGN.matcher(part).replaceAll("").strip();
      states += isState(bare.toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return states == parts.length;
  }

  private static boolean areSigned(String[] parts) {
    if (parts.length < 2) {
      return false;
    }
    Set<String> signs = new HashSet<>();
    for (String part : parts) {
      Matcher signed = SIGNED.matcher(part.strip());
      if (!signed.matches() || !signs.add(signed.group(1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isState(String words) {
    return STATES.contains(words)
        || words.startsWith("superseded by ")
        || words.startsWith("deprecated by ");
  }

  /** {@code P1 / P2 / P3}: a scale, each of its grades, and none taken. */
  private static boolean areGrades(String[] parts) {
    String first = parts[0].strip();
    if (parts.length < 3 || !GRADE.matcher(first).matches()) {
      return false;
    }
    String name = first.substring(0, first.length() - 1);
    for (int i = 1; i < parts.length; i++) {
      if (!parts[i].strip().equals(name + (char) (first.charAt(first.length() - 1) + i))) {
        return false;
      }
    }
    return true;
  }
}
