package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import java.util.regex.Pattern;

/** What the last words of a paragraph say by themselves: whether they are a sentence and go on. */
final class LastWords {
  /** Words after which a Chinese sentence goes on. */
  private static final String OPEN_HAN = "的和与及或并而且但因为以于在对把被将使让给从向由跟同比至到按据若如是有之等所其该各每";

  private static final Pattern OPEN_ENGLISH =
      Pattern.compile(
          "(?:^|\\s)(?:the|a|an|of|to|and|or|but|for|with|in|on|at|by|from|as|that|which|who|whose|is|are|was|were|be|been|has|have|had|will|would|should|could|can|may|might|must|this|these|those|their|its|our|your|his|her|than|because|although|while|where|when|if|whether|not|more|most|into|between|through|during|about|such|also|both|either|including|per)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAUSE =
      Pattern.compile(
          "\\s(?:is|are|was|were|has|have|had|will|can|could|should|must|may|would|does|did)\\s");

  private LastWords() {}

  /** Whether the sentence must go on after {@code words}. */
  static boolean areOpen(String words, boolean chinese) {
    char last = words.charAt(words.length() - 1);
    if ("，、,“‘（(《【—–-；".indexOf(last) >= 0) {
      return last != '-'
          || (words.length() > 1 && Character.isLetter(words.charAt(words.length() - 2)));
    }
    return chinese
        ? OPEN_HAN.indexOf(last) >= 0 && words.length() > 12 && last != '等'
        : OPEN_ENGLISH.matcher(words).find() && words.length() > 20;
  }

  /** Whether a comma or stop stands inside: what has one is no name and no title. */
  static boolean holdMarks(String words, boolean chinese) {
    for (int i = 0; i + 1 < words.length(); i++) {
      char c = words.charAt(i);
      if (chinese
          ? "，。；！？、".indexOf(c) >= 0 || (c == ',' && !Character.isDigit(words.charAt(i + 1)))
          : (c == '.' || c == '?' || c == '!' || c == ',' || c == ';' || c == ':')
              && words.charAt(i + 1) == ' '
              && i > 8) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line without any mark is part of a sentence, rather than a name or a title. */
  static boolean areClause(String words, boolean chinese) {
    return chinese
        ? words.length() >= 12 && words.chars().anyMatch(c -> "的在了是将应并对把被要使已".indexOf(c) >= 0)
        : CLAUSE.matcher(words).find() && words.split("\\s+").length >= 4;
  }

  /** What has no mark at all inside is a title, a name or a line of a table. */
  static boolean areSentence(String words) {
    return Endings.closed(words) || holdMarks(words, Endings.isChinese(words));
  }
}
