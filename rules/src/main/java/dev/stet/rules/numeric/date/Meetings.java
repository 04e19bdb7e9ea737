package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * How long a meeting took, told at its end, against the times at its head: {@code 时间:上午9:00—11:40 …
 * 会议于11:40结束,历时3小时10分}.
 *
 * @param span the stated length
 * @param from when it began
 * @param to when it ended
 * @param minutes how long that is
 */
record Meetings(Span span, String from, String to, int minutes) {
  private static final PrefilteredPattern HELD =
      PrefilteredPattern.compile(
          "(?<!\\d)(\\d{1,2}):(\\d\\d)\\s?(?:—{1,2}|-{1,2}|–|~|至|到)\\s?(\\d{1,2}):(\\d\\d)(?!\\d)");
  private static final PrefilteredPattern ENDED =
      PrefilteredPattern.compile(
          "(\\d{1,2}):(\\d\\d)(?:宣布)?(?:结束|闭会|散会|休会|闭幕),(?:会议)?(?:历时|共计|用时|时长|共|持续)(\\d{1,2})个?小时(?:(\\d{1,2})分钟?|(半))?");

  /**
   * When a meeting is said to be held.
   *
   * @param place where that is said
   * @param from in minutes of the day, as {@code to}
   */
  private record Held(Span place, int from, int to, String began, String ended) {}

  /** The lengths of {@code text} that are not those of the last meeting with that end. */
  static List<Meetings> wrong(String text) {
    List<Meetings> wrong = new ArrayList<>();
    Matcher ended = ENDED.matcher(text);
    if (!ended.find()) {
      return wrong;
    }
    List<Held> held = held(text);
    Map<Integer, Held> byEnd = new HashMap<>();
    int next = 0;
    do {
      for (; next < held.size() && held.get(next).place().end() <= ended.start(); next++) {
        byEnd.put(held.get(next).to(), held.get(next));
      }
      Held meeting = byEnd.get(minutes(ended.group(1), ended.group(2)));
      if (meeting != null && meeting.to() - meeting.from() != stated(ended)) {
        wrong.add(
            new Meetings(
                new Span(ended.start(3), ended.end()),
                meeting.began(),
                meeting.ended(),
                meeting.to() - meeting.from()));
      }
    } while (ended.find());
    return wrong;
  }

  /** The meetings of {@code text} that end on the day on which they begin. */
  private static List<Held> held(String text) {
    List<Held> all = new ArrayList<>();
    for (Matcher held = HELD.matcher(text); held.find(); ) {
      int from = minutes(held.group(1), held.group(2));
      int to = minutes(held.group(3), held.group(4));
      if (to > from) {
        String began = held.group(1) + ":" + held.group(2);
        String ended = held.group(3) + ":" + held.group(4);
        all.add(new Held(new Span(held.start(), held.end()), from, to, began, ended));
      }
    }
    return all;
  }

  /** In minutes. */
  private static int stated(Matcher ended) {
    int half = ended.group(5) != null ? 30 : 0;
    int minutes = ended.group(4) != null ? Integer.parseInt(ended.group(4)) : half;
    return Integer.parseInt(ended.group(3)) * 60 + minutes;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }
}
