package dev.stet.core.analysis;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * English lists whose number is told before them: {@code three areas: health, education and
 * housing}, {@code five countries (France, Italy, …)}, {@code the following four towns took part:
 * …}.
 */
final class EnglishLists {
  private static final List<String> NUMBERS =
      List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int MOST_WORDS = 8;

  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile(
          "\\b(?<!\\bof\\s|\\bof\\sthe\\s|s\\sand\\s)(two|three|four|five|six|seven|eight|nine|ten)\\s+(?:[a-z-]+\\s+){0,2}([a-z-]{2,}s|countries|people|children|men|women|criteria)"
              + "(?:(?:\\s(?:of|in)\\s(?:the|our|this|its|their)\\s[a-z]+)?\\s*\\(|(?:\\s+(?:took part|are|were|apply|follow|stand out|remain))?\\s*:\\s|\\s(?:are|were|have|since|named|used|chosen|which|that|agreed|covered|listed|in|from)(?:\\s[A-Za-z\\d'-]+){0,5}\\s*:\\s)",
          Pattern.CASE_INSENSITIVE);
  private static final String PERSON =
      "(?:[A-Z][A-Za-z.'-]*\\s){1,3}?[A-Z][A-Za-z'-]+(?:\\s\\([A-Za-z ,]{2,30}\\))?";
  private static final PrefilteredPattern JOINT =
      PrefilteredPattern.compile("(?:,\\s*(?:and\\s+)?|\\s+and\\s+)(?=[A-Z])");

  private static final String NAME =
      "(?:[A-Z](?:\\.|[A-Za-z'’-]*)\\s?){1,4}(?:\\([^(),]{2,30}\\)\\s?)?";

  /** What is called by its name: {@code the four depots of Caddon, Farley and Holme}. */
  private static final String PLACES =
      "(?:depots|branches|wards|districts|towns|villages|cities|counties|parishes|schools|stations|sites|states|regions|provinces|boroughs|islands|countries|hospitals|ports|stores)";

  private static final PrefilteredPattern NAME_JOINT =
      PrefilteredPattern.compile(",\\s(?:and\\s)?|\\s?and\\s");

  /** Who was there, and behind it how many they were. */
  private static final PrefilteredPattern TRAILING =
      PrefilteredPattern.compile(
          "\\b(?:Present|Attending|Attendees|In attendance|Attended|Participants|Members present)\\b:?\\s("
              + PERSON
              + "(?:(?:,\\s*(?:and\\s+)?|\\s+and\\s+)"
              + PERSON
              + "){1,14})\\s*[(–—-]\\s*(?:total:?\\s)?(two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})\\s+(?:members|people|persons|attendees|present|in all|trustees|directors|councillors|governors)\\b");

  private static final PrefilteredPattern FOLLOWING =
      PrefilteredPattern.compile(
          "\\bfollowing\\s+(two|three|four|five|six|seven|eight|nine|ten)\\s+(?:[a-z-]+\\s+){0,2}?([a-z-]{2,}s|countries|people|children|men|women|criteria)"
              + "(?:\\s+[a-z-]+){1,7}\\s*:\\s",
          Pattern.CASE_INSENSITIVE);

  /**
   * Names of places or people behind the verb or a comma: {@code The six shops are at Ripon, …}.
   */
  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          "\\b([Bb]oth|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\\s+(?:(?:[a-z-]+\\s+){0,2}(?:([a-z-]{2,}s|countries|people|children|men|women)(?:\\s+(?:are|were)(?:\\s+(?:at|in))?\\s+|,\\s+)|"
              + PLACES
              + "\\s+of\\s+)|of\\s+(?:them|these|which)(?:,|\\s[a-z]+){0,3}?:\\s+)"
              + "("
              + NAME
              + "(?:,\\s"
              + NAME
              + "){0,8},?\\s?and\\s(?:[A-Z](?:\\.(?=\\s[A-Z])|[A-Za-z'’-]*)\\s?){1,4})(?=[.,;)(]|\\s(?:reached|took|won|were|have|and)\\b|$)");

  private static final PrefilteredPattern OPEN =
      PrefilteredPattern.compile(
          "\\b(?:including|such as|e\\.g|for example|mostly|mainly|or|etc|among|each|both|from|at|see|in|which|who|nobody|it|they|is|was)\\b|[;:\\d()/]|\\.\\.\\.|…",
          Pattern.CASE_INSENSITIVE);

  /** Units of time and counts of people that brackets explain rather than list. */
  private static final PrefilteredPattern NO_NAMES =
      PrefilteredPattern.compile(
          "\\b(?:centuries|decades|years|quarters|months|weeks|days|hours|minutes|times|pages|points|copies|volumes|people|percent|per cent|hundreds|thousands|millions|billions|trillions)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SUBTOTAL =
      Pattern.compile(
          "(?i)(?:one|two|three|four|five|six|seven|eight|nine|ten|both|another|a further) (?:in|at|on|for|from|to|by|of|with|near|under|over|within|outside|more|are|were|is|was)\\b");

  /** Where a number may begin; the patterns are costly to try at every word. */
  private static final Mentions NUMBER =
      Mentions.of(NUMBERS.stream().map(number -> number + " ").toArray(String[]::new));

  private EnglishLists() {}

  /** {@code four in the north, two in the south}: a count of some of them, which no item is. */
  static boolean beginsWithSubtotal(String text, int from, int end) {
    int start = from;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    return SUBTOTAL.matcher(text).region(start, end).lookingAt();
  }

  /** Adds the lists between {@code start} and {@code end}. */
  static void add(String text, int start, int end, List<Enumeration> found) {
    if (text.startsWith("resent", start + 1) || text.startsWith("ttend", start + 1)) {
      trailing(TRAILING.matcher(text, start, end), text, found);
    }
    Span block = new Span(start, end);
    if (block.find(text, " and ") < 0 || !NUMBER.in(text, start, end)) {
      return;
    }
    named(NAMED.matcher(text, start, end), text, found);
    add(COUNTED.matcher(text, start, end), text, end, found);
    if (block.find(text, "ollowing ") >= 0) {
      add(FOLLOWING.matcher(text, start, end), text, end, found);
    }
  }

  private static void add(Matcher matcher, String text, int end, List<Enumeration> found) {
    while (matcher.find()) {
      if (NO_NAMES.isIn(matcher.group(2))) {
        continue;
      }
      boolean bracket = text.charAt(matcher.end() - 1) == '(';
      int until = closes(text, matcher.end(), end, bracket);
      Enumeration list = until < 0 ? null : list(text, matcher, until);
      if (list != null) {
        found.add(list);
      }
    }
  }

  /** {@code Present: A. Hall (chair), B. Wood, C. Lane – three members}. */
  private static void trailing(Matcher matcher, String text, List<Enumeration> found) {
    while (matcher.find()) {
      List<Span> names = new ArrayList<>();
      int from = matcher.start(1);
      Matcher joint = JOINT.matcher(text, matcher.start(1), matcher.end(1));
      while (joint.find()) {
        names.add(new Span(from, joint.start()));
        from = joint.end();
      }
      names.add(new Span(from, matcher.end(1)));
      String number = matcher.group(2).toLowerCase(Locale.ROOT);
      int spelled = NUMBERS.indexOf(number);
      int declared = spelled >= 0 ? 2 + spelled : Integer.parseInt(number);
      found.add(
          new Enumeration(
              new Span(matcher.start(1), matcher.end(2)),
              names,
              names.size(),
              names.size(),
              declared,
              new Span(matcher.start(2), matcher.end()),
              false));
    }
  }

  private static void named(Matcher matcher, String text, List<Enumeration> found) {
    while (matcher.find()) {
      if (matcher.group(2) != null && NO_NAMES.isIn(matcher.group(2))) {
        continue;
      }
      List<Span> names = new ArrayList<>();
      int from = matcher.start(3);
      Matcher joint = NAME_JOINT.matcher(text, from, matcher.end(3));
      while (joint.find()) {
        names.add(new Span(from, joint.start()));
        from = joint.end();
      }
      names.add(new Span(from, matcher.end(3)));
      int index = NUMBERS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT));
      int declared = index < 0 ? 2 : 2 + index;
      found.add(
          new Enumeration(
              new Span(matcher.start(1), matcher.end(3)),
              names,
              names.size(),
              names.size(),
              declared,
              new Span(matcher.start(1), Math.max(matcher.end(1), matcher.end(2))),
              false));
    }
  }

  /** Where the list ends, or -1 if it does not end in this block. */
  private static int closes(String text, int from, int end, boolean bracket) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (bracket ? c == ')' : c == '.' && (i + 1 == end || text.charAt(i + 1) <= ' ')) {
        return i;
      }
      if (c == '\n' && i + 1 < end && (bracket || text.charAt(i + 1) == '\n')) {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable Enumeration list(String text, Matcher counted, int until) {
    String words = text.substring(counted.end(), until);
    if (OPEN.isIn(words) || !words.contains(" and ")) {
      return null;
    }
    List<Span> names = new ArrayList<>();
    int least = 0;
    int most = 0;
    int from = counted.end();
    for (String part : words.split(",", -1)) {
      String name = part.strip();
      boolean last = from + part.length() >= until;
      boolean joined = name.startsWith("and ");
      int conjunctions = name.split(" and ", -1).length - 1;
      // January, of two weeks, and May, of four: said of the item before it
      String bare = joined ? name.substring(4) : name;
      // four in the north, two in the south: each is a count of them
      boolean said = bare.startsWith("of ") || beginsWithSubtotal(bare, 0, bare.length());
      if (name.isEmpty() || said || name.split("\\s+").length > MOST_WORDS + 2 * conjunctions) {
        return null;
      }
      least += last && !joined && conjunctions > 0 ? 2 : 1;
      most += 1 + conjunctions;
      names.add(new Span(from, from + part.length()));
      from += part.length() + 1;
    }
    if (names.size() < 2 && most < 3) {
      return null;
    }
    int declared = 2 + NUMBERS.indexOf(counted.group(1).toLowerCase(Locale.ROOT));
    Span count = new Span(counted.start(1), counted.end(2));
    return new Enumeration(
        new Span(counted.start(1), until), names, least, most, declared, count, false);
  }
}
