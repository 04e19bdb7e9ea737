package dev.stet.rules.numeric.part;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * More votes than there were people in the room: {@code 实到41人, … 同意37票、反对1票、弃权4票}; {@code forty-one
 * attended, … by 24 votes to 11, with 9 abstentions}.
 *
 * @param span the votes
 * @param working how they add up
 * @param present how many there were
 */
record Votes(Span span, String working, int votes, int present) {
  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "(?:同意|赞成)(?:票)?(\\d{1,4})[票人][,、;](?:反对|不同意)(?:票)?(\\d{1,4})[票人][,、;]弃权(?:票)?(\\d{1,4})[票人]");
  private static final PrefilteredPattern PRESENT =
      PrefilteredPattern.compile(
          "实到(?:会)?(?:[\\p{IsHan}]{0,8}?)(\\d{1,4})[人名位]|(?:到会|出席会议的?)(?:代表|委员|业主|股东|会员|成员)(?:共)?(\\d{1,4})[人名位]");

  private static final String COUNT = "(\\d{1,4}|(?i:" + EnglishNumbers.SPELLED + "))";
  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "\\bby "
              + COUNT
              + "(?: votes)? to "
              + COUNT
              + "(?: votes)?,?(?: with| and)? "
              + COUNT
              + " (?:abstentions?|abstaining|abstained)\\b");
  private static final PrefilteredPattern ATTENDED =
      PrefilteredPattern.compile(
          "\\b"
              + COUNT
              + " (?:people|members|residents|delegates|shareholders|parishioners|owners|councillors|trustees|electors|parents|householders)(?: were| who)? (?:attended|present|came|took part)\\b");

  /** Who is not in the room may vote all the same. */
  private static final PrefilteredPattern BY_OTHERS =
      PrefilteredPattern.compile(
          "委托|代理|书面表决|通讯表决|线上|视频|\\bprox(?:y|ies)\\b|\\bpostal\\b|\\bonline\\b");

  static List<Votes> wrong(Document document) {
    List<Votes> wrong = new ArrayList<>();
    String text = document.folded();
    if (text.contains("弃权")) {
      compare(text, CHINESE, PRESENT, wrong);
    }
    if (text.contains("abst")) {
      compare(text, ENGLISH, ATTENDED, wrong);
    }
    return wrong;
  }

  private static void compare(
      String text, PrefilteredPattern votes, PrefilteredPattern there, List<Votes> wrong) {
    Matcher attended = there.matcher(text);
    if (!attended.find()) {
      return;
    }
    String printed = attended.group(1) == null ? attended.group(2) : attended.group(1);
    int end = attended.end();
    if (attended.find()) {
      return; // two meetings
    }
    int present = number(printed);
    if (BY_OTHERS.isIn(text)) {
      return;
    }
    for (Matcher vote = votes.matcher(text); vote.find(); ) {
      int sum = number(vote.group(1)) + number(vote.group(2)) + number(vote.group(3));
      if (sum > present && vote.start() > end) {
        String working = vote.group(1) + " + " + vote.group(2) + " + " + vote.group(3);
        wrong.add(new Votes(new Span(vote.start(1), vote.end()), working, sum, present));
      }
    }
  }

  private static int number(String printed) {
    return Character.isDigit(printed.charAt(0))
        ? Integer.parseInt(printed)
        : (int) FormalNumerals.english(printed.toLowerCase(Locale.ROOT));
  }
}
