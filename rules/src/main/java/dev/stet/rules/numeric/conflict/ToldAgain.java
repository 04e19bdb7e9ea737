package dev.stet.rules.numeric.conflict;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A count of things that an English text names again, one off: {@code We make nine recommendations.
 * … All eight recommendations were accepted}. The second speaks of all of them, so that no part can
 * be meant, and no third count of such things is told.
 *
 * @param first the count as told
 * @param second the count of all of them
 */
record ToldAgain(Span first, Span second) {
  private static final String NUMBER =
      "(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|\\d{1,2})";
  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile(
          "(?<![\\w.,£$€-])(?:(All|[Tt]he|[Tt]hese|[Tt]hose|all|[Aa]ll of the|[Ee]ach of the)[ \\n])?(?i:"
              + NUMBER
              + ")[ \\n]((?:[a-z]{3,}[ \\n])??)([a-z]{4,}s)\\b(?=([^\\n]{0,24}))");
  private static final PrefilteredPattern NARROWED =
      PrefilteredPattern.compile(
          "^\\s+(?:of|in|from|at|who|which|that|with|for|on|to|named|listed|marked)\\b");
  private static final PrefilteredPattern PART_BEFORE =
      PrefilteredPattern.compile(
          "\\b(?:other|more|than|least|another|further|first|last|next|remaining|every|to|or|of the|of its|of our|per|about|some|over|nearly|up to)\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NO_THINGS =
      Set.of(
          "years",
          "decades",
          "centuries",
          "millions",
          "billions",
          "months",
          "weeks",
          "hours",
          "minutes",
          "seconds",
          "times",
          "points",
          "metres",
          "miles",
          "pounds",
          "euros",
          "dollars",
          "pence",
          "tonnes",
          "litres",
          "degrees",
          "thirds",
          "quarters",
          "fifths",
          "others",
          "sides",
          "aspects",
          "reasons",
          "things",
          "factors",
          "types",
          "kinds",
          "groups",
          "stages",
          "phases",
          "areas",
          "options",
          "issues",
          "questions",
          "problems",
          "examples",
          "levels",
          "categories",
          "methods",
          "cases",
          "hands",
          "parts",
          "steps",
          "halves",
          "grams",
          "acres",
          "yards",
          "inches",
          "pages",
          "lines",
          "cents",
          "units",
          "members",
          "percent",
          "nights",
          "places");

  private static final int NEAR = 1500;

  private record Told(Span span, int count, boolean all) {}

  /** The counts of {@code text} between the spans that are told again one off. */
  static List<ToldAgain> in(String text, List<Span> sentences) {
    Map<String, List<Told>> byThing = new HashMap<>();
    for (Span sentence : sentences) {
      Matcher count = COUNT.matcherSeeingMore(text, sentence.start(), sentence.end());
      while (count.find()) {
        String thing = count.group(4);
        int start = count.start();
        String before = text.substring(Math.max(sentence.start(), start - 14), start);
        if (NO_THINGS.contains(thing) || PART_BEFORE.isIn(before)) {
          continue;
        }
        boolean all = count.group(1) != null && !NARROWED.isIn(count.group(5));
        String article = count.group(1);
        boolean whole = article != null && article.toLowerCase(Locale.ROOT).startsWith("all");
        String key = whole ? thing : count.group(3) + thing;
        byThing
            .computeIfAbsent(key, name -> new ArrayList<>())
            .add(new Told(new Span(count.start(2), count.end(4)), number(count.group(2)), all));
      }
    }
    List<ToldAgain> again = new ArrayList<>();
    byThing.values().forEach(told -> judge(told, again));
    return again;
  }

  private static void judge(List<Told> told, List<ToldAgain> again) {
    Set<Integer> counts = new TreeSet<>();
    told.forEach(one -> counts.add(one.count()));
    if (counts.size() != 2 || told.size() > 4) {
      return;
    }
    Told first = told.get(0);
    for (Told other : told) {
      if (other.all()
          && !first.all()
          && Math.abs(other.count() - first.count()) == 1
          && Math.abs(other.span().start() - first.span().start()) < NEAR) {
        again.add(new ToldAgain(first.span(), other.span()));
        return;
      }
    }
  }

  private static int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : (int) FormalNumerals.english(word.toLowerCase(Locale.ROOT));
  }
}
