package dev.stet.rules.watermark;

import dev.stet.core.search.PrefilteredPattern;

/**
 * Small calls of a page to its visitor: a question and what to do then, a face to press, the time
 * of a posting, a choice of units. They count only on a page that bears other marks of a site.
 */
final class PageCalls {
  private static final int LONGEST_SMALL = 32;

  /** Have you knotted this yourself? Show us yours! What are you looking for? */
  private static final PrefilteredPattern INVITES =
      PrefilteredPattern.compile(
          "^(?:Did|Have|Are|Do|Will|Would|Want|Got|Made|Tried|Like|Love|Loved|Enjoy(?:ed|ing)?|Know|Feeling|Need|Think|Looking|Planning|Ever)\\b[^.?!\\n]{3,70}\\? (?:Please |Then |Why not |Now )?(?:[Ss]hare|[Tt]ell|[Ss]how|[Ss]end|[Pp]ost|[Aa]dd|[Ll]et|[Ll]eave|[Jj]oin|[Rr]ate|[Tt]ag|[Uu]pload|[Ww]rite|[Cc]omment|[Ss]ign|[Ff]ollow|[Ss]ubscribe|[Ss]upport|[Gg]et|[Ss]top by|[Cc]heck out|[Bb]rowse|[Dd]rop) (?:us|it|your|yours|this|them|a (?:line|comment|review|photo|picture)|with|the|in|on|up|our|below)\\b[^?\\n]{0,60}[.!]?$"
              + "|^(?:What|Who|Where|Which [a-z]{3,12})(?: are|['’]re) you (?:looking|searching|hunting|shopping) for(?: today)?\\s?\\?$|^(?:How|What) can we help you (?:find|with)(?: today)?\\s?\\?$");

  /** 3 hours ago, US cups | Metric, a face or a thumb to press. */
  private static final PrefilteredPattern SMALL =
      PrefilteredPattern.compile(
          "^(?:(?:about |over |almost )?(?:[0-9]{1,2}|an?) (?:second|minute|min|hour|hr|day|week|month|year)s? ago(?: ?\\(?edited\\)?)?"
              + "|(?:US Customary|US cups|Cups|Imperial|Metric|Grams|Ounces)(?:\\s*[–—|/·-]\\s*(?:US Customary|US cups|Cups|Imperial|Metric|Grams|Ounces)){1,2})$"
              + "|^(?=.*[\\x{1F300}-\\x{1FAFF}☹☺★☆⭐👍👎])[^\\p{L}\\p{N}]{1,24}$");

  /** Two faces or thumbs and more to choose from, whatever was asked. */
  private static final PrefilteredPattern FACES =
      PrefilteredPattern.compile("^(?:[\\x{1F300}-\\x{1FAFF}☹☺★☆⭐]\\x{FE0F}?[\\s|/·]*){2,6}$");

  private PageCalls() {}

  /**
   * Whether {@code line} is one.
   *
   * @param heads whether a sentence of the text follows, which a question may head
   */
  static boolean isCall(String line, boolean heads) {
    return (line.length() <= LONGEST_SMALL && SMALL.isIn(line))
        || (!heads
            && line.indexOf('?') > 0
            && INVITES.isIn(line)
            && !VisitorWords.speak(line, true));
  }

  /** Whether {@code line} is nothing but faces or thumbs to choose from. */
  static boolean areFaces(String line) {
    return FACES.isIn(line);
  }
}
