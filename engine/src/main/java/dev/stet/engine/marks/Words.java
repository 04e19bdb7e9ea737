package dev.stet.engine.marks;

import dev.stet.engine.config.RuleNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a comment that begins with {@code stet} says: {@code stet: placeholder/masked-text, numeric
 * -- reason}, {@code stet: off -- reason}, {@code stet: on}.
 *
 * @param kind whether it marks one place or begins or ends a stretch
 * @param rules the ids and categories it names; empty for all
 * @param unknown what it names and is no rule
 * @param reason why; may be empty
 */
record Words(Kind kind, List<String> rules, List<String> unknown, String reason) {
  enum Kind {
    HERE,
    OFF,
    ON
  }

  private static final Pattern STET =
      Pattern.compile("\\s*stet(?![\\p{L}\\p{N}_-])\\s*([:：])?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[a-z]+(?:/[a-z0-9-]+)?|[a-z0-9-]+");

  /** Editors of text turn two hyphens into a dash. */
  private static final Pattern REASON = Pattern.compile("\\s*(?:--|—+|–)\\s*");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

  /**
   * What {@code comment} says, or null if it is none of ours.
   *
   * @param strict whether the colon must be there and every word before the reason must name a
   *     rule; a person who comments on words in Word just writes {@code stet}, and why
   * @param ids of all rules
   */
  static @Nullable Words parse(String comment, boolean strict, Collection<String> ids) {
    Matcher stet = STET.matcher(comment);
    if (!stet.lookingAt() || (strict && stet.group(1) == null)) {
      return null;
    }
    String rest = comment.substring(stet.end()).strip();
    Matcher dash = REASON.matcher(rest);
    String named = rest;
    String reason = "";
    if (dash.find()) {
      named = rest.substring(0, dash.start());
      reason = rest.substring(dash.end()).strip();
    }
    Kind kind = Kind.HERE;
    List<String> rules = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Matcher between = BETWEEN.matcher(named);
    int at = 0;
    while (at < named.length()) {
      int end = between.find(at) ? between.start() : named.length();
      String word = named.substring(at, end);
      int next = end < named.length() ? between.end() : end;
      String rule = rule(word, ids);
      if (at == 0 && (word.equals("off") || word.equals("on"))) {
        kind = word.equals("off") ? Kind.OFF : Kind.ON;
      } else if (rule != null) {
        rules.add(rule);
      } else if (strict && !word.isEmpty()) {
        unknown.add(word);
      } else {
        reason = (named.substring(at) + (reason.isEmpty() ? "" : " -- " + reason)).strip();
        break;
      }
      at = next;
    }
    return new Words(kind, rules.contains(RuleNames.ALL) ? List.of() : rules, unknown, reason);
  }

  /** The id or category that {@code word} means: a rule may be called by its name alone. */
  private static @Nullable String rule(String word, Collection<String> ids) {
    if (!NAME.matcher(word).matches()) {
      return null;
    }
    if (RuleNames.of(ids).contains(word)) {
      return word;
    }
    List<String> named = ids.stream().filter(id -> id.endsWith("/" + word)).toList();
    return named.size() == 1 ? named.get(0) : null;
  }
}
