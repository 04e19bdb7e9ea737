package dev.stet.rules.placeholder;

import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English orders to whoever writes the text: "Describe the …", "Please add a summary of …". The
 * finished text may give its reader orders too, so each method says what makes one the writer's.
 */
final class Orders {
  /** Orders that only a writer is given. */
  private static final Vocabulary WRITE =
      Vocabulary.of(
          "describe explain summarise summarize outline discuss provide specify identify define state detail document"
              + " mention list");

  /** What a writer is told to add, where cooks add salt. */
  private static final Vocabulary TEXTS =
      Vocabulary.of(
          "description summary overview explanation details detail information note notes section paragraph sentence"
              + " text list link links example examples screenshot screenshots instruction instructions reference"
              + " references figure figures diagram diagrams context table title name names motivation background"
              + " statement headline quote bio abstract keywords acknowledgements criteria rationale");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final PrefilteredPattern CONDITION =
      PrefilteredPattern.compile(
          "(?:(?:If|Where|When|As) [a-z]+(?: [a-z]+)?, |Please |Optionally,? |Use this (?:section|space) to )");

  private static final Pattern IMPERATIVE =
      Pattern.compile(
          "(?!(?:In|On|At|For|With|By|From|To|Of|As|If|When|While|Since|After|Before|During|Under|Over|About|Because|Although|Both|Not|Is|Are|Was|Were|Does|Do|Did|Can|Will|Among|Between|Through|Without|Within|Given|Unlike|Like|Despite|Per|Via|Until|Once|And|But|Or|Only|Even|Here|There|Then|Thus|That|This|These|Those|What|How|Why|Who|Which|Where|All|Half|Such|Neither|Against|Across|Along|Around|Beyond|Beside|Besides|Except|Into|Onto|Toward|Towards|Upon|Throughout|Currently|Overall|Perhaps)\\b)"
              + "[A-Z][a-z]+(?<!s|ed|ing)(?: and [a-z]+(?<!s|ed|ing)| out| for each [a-z]+)? (?:the|an?|any|all|one|your|our|this|these|each|every|how|what|why|who|where|when|which|whether|relevant|related|additional)\\b");

  /** What is done with words, and words for what they are to hold. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?:Say|Tell|Name|Give|Show|Note|State|List|Describe|Explain|Set out|Sum up|Indicate|Mention|Estimate|Justify|Record|Quote|Compare|Sketch|Outline|Report|Propose|Identify|Specify|Define|Discuss|Present|Summari[sz]e|Address|Cover|Characteri[sz]e|Clarify|Enumerate|Cite)(?: (?:briefly|here|clearly|in (?:one|two|a few) [a-z]+),?)? (?:the|an?|any|all|one|two|three|your|our|this|these|each|every|how|what|why|who|where|when|which|whether|relevant|at (?:least|most))\\b");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

  private Orders() {}

  /** "Describe the …": an order that only a writer is given. */
  static boolean isStrict(String text) {
    if (text.isEmpty() || !Character.isUpperCase(text.charAt(0)) || !mayOrder(text)) {
      return false;
    }
    List<String> tokens = opening(text);
    return tokens.size() > 1
        && WRITE.contains(
            tokens.get(tokens.get(0).endsWith("ly") || tokens.get(0).equals("please") ? 1 : 0));
  }

  /** Whether the first word can begin an order: seldom, and soon seen. */
  private static boolean mayOrder(String text) {
    int end = 0;
    while (end < text.length() && end < 10 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(0, end).toLowerCase(Locale.ROOT);
    return WRITE.contains(word) || word.endsWith("ly") || word.equals("please");
  }

  /** "Add a short summary": an order that only a writer is given, or one about a text. */
  static boolean isOrder(String text) {
    if (isStrict(text)) {
      return true;
    }
    int space = text.indexOf(' ');
    if (space < 2
        || !Character.isLetter(text.charAt(space + 1 < text.length() ? space + 1 : space))
        || "*_".indexOf(text.charAt(space - 1)) >= 0) {
      return false; // *Record* – a term, and what it means
    }
    Matcher condition = CONDITION.matcher(text);
    List<String> tokens = opening(condition.lookingAt() ? text.substring(condition.end()) : text);
    return !tokens.isEmpty()
        && Character.isUpperCase(text.charAt(0))
        && !tokens.get(0).equals("note") // please note that …
        && EnglishSlot.orders(tokens)
        && tokens.subList(1, tokens.size()).stream().anyMatch(TEXTS::contains);
  }

  /** The first words of {@code text}, bare and in lower case. */
  private static List<String> opening(String text) {
    String head = text.substring(0, Math.min(text.length(), 80));
    return SPACE
        .splitAsStream(head.strip())
        .limit(7)
        .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** "Map the decision to its goals": a verb before its object, whatever the verb. */
  static boolean isImperative(String text) {
    return IMPERATIVE.matcher(text).lookingAt();
  }

  /** "Say what the board gains. Name its members.": nothing but orders about what to tell. */
  static boolean isTelling(String text) {
    if (!TELLING.matcher(text).lookingAt()) {
      return false;
    }
    for (String sentence : SENTENCES.split(text, -1)) {
      if (!sentence.isBlank()
          && !isImperative(sentence)
          && !TELLING.matcher(sentence).lookingAt()) {
        return false;
      }
    }
    return true;
  }
}
