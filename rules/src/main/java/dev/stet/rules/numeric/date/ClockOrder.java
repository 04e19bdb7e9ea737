package dev.stet.rules.numeric.date;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What happened one after the other, each told with its time at the head of a sentence, of which
 * one time is before the one told before it, though the next is behind both: {@code
 * 8时20分,…。8时02分,…到场。8时55分,…}.
 *
 * @param span the time out of order
 * @param before the time told before it
 * @param stated the time itself
 */
record ClockOrder(Span span, String before, String stated) {
  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "(?<=^|[。;\\n])(?<day>(?:次日|当晚|当[日天]|第二天|(?:\\d{1,2}月)?\\d{1,2}日)(?:凌晨|上午|下午|晚上?)?|凌晨|上午|中午|下午|晚上?)?(?<t>(?<h>\\d{1,2})时(?<m>[0-5]?\\d)分)(?:许|左右)?,");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "(?<=^|[.;]\\s|\\n)(?<day>(?!))?[Aa]t (?<t>(?<h>[01]?\\d|2[0-3])[:.](?<m>[0-5]\\d))(?! ?[ap]\\.?m)(?: hours| hrs)?,? (?=[a-z])");

  /** In characters: what is told farther apart is another story. */
  private static final int FARTHEST = 240;

  /** In minutes: an earlier time by more is that of another day. */
  private static final int LONGEST = 6 * 60;

  private record Told(Span span, boolean anew, int minutes) {}

  /** The times of {@code text} that are out of order. */
  static List<ClockOrder> wrong(String text) {
    List<ClockOrder> wrong = new ArrayList<>();
    for (PrefilteredPattern pattern : List.of(CHINESE, ENGLISH)) {
      List<Told> all = told(pattern.matcher(text));
      for (int i = 1; i + 1 < all.size(); i++) {
        Told one = all.get(i - 1);
        Told odd = all.get(i);
        Told next = all.get(i + 1);
        boolean follow =
            !odd.anew()
                && !next.anew()
                && odd.span().start() - one.span().end() < FARTHEST
                && next.span().start() - odd.span().end() < FARTHEST;
        if (follow
            && odd.minutes() < one.minutes()
            && one.minutes() - odd.minutes() < LONGEST
            && next.minutes() > one.minutes()
            && next.minutes() - one.minutes() < LONGEST) {
          wrong.add(new ClockOrder(odd.span(), one.span().of(text), odd.span().of(text)));
        }
      }
    }
    return wrong;
  }

  private static List<Told> told(Matcher found) {
    List<Told> all = new ArrayList<>();
    while (found.find()) {
      int hours = Integer.parseInt(found.group("h"));
      int minutes = hours * 60 + Integer.parseInt(found.group("m"));
      Span span = new Span(found.start("t"), found.end("t"));
      all.add(new Told(span, found.group("day") != null, minutes));
    }
    return all;
  }
}
