package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
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

  /** The lengths of {@code text} that are wrong. */
  static List<Meetings> wrong(String text) {
    List<Meetings> wrong = new ArrayList<>();
    Matcher ended = ENDED.matcher(text);
    while (ended.find()) {
      Matcher held = HELD.matcher(text, 0, ended.start());
      while (held.find()) {
        int from = minutes(held.group(1), held.group(2));
        int to = minutes(held.group(3), held.group(4));
        int more =
            ended.group(4) != null
                ? Integer.parseInt(ended.group(4))
                : ended.group(5) != null ? 30 : 0;
        int stated = Integer.parseInt(ended.group(3)) * 60 + more;
        boolean same = minutes(ended.group(1), ended.group(2)) == to;
        if (same && to > from && to - from != stated) {
          String began = held.group(1) + ":" + held.group(2);
          String end = held.group(3) + ":" + held.group(4);
          wrong.add(new Meetings(new Span(ended.start(3), ended.end()), began, end, to - from));
          break;
        }
      }
    }
    return wrong;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }
}
