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

  /** Need advice on a lease? Talk to our team today. What a firm asks, to be asked itself. */
  private static final PrefilteredPattern OFFERS =
      PrefilteredPattern.compile(
          "^(?:(?:Do you |Have you |Are you )?(?:[Nn]eed|[Ww]ant|[Ll]ooking (?:for|to)|[Hh]ave (?:a|any|more)|[Gg]ot (?:a|any)|[Rr]eady (?:to|for)|[Ii]nterested in|[Tt]hinking (?:of|about)|[Ww]orried (?:about|by)|[Ss]truggling (?:with|to)|[Nn]ot sure|[Uu]nsure|[Cc]oncerned about|[Ss]till (?:have|unsure|looking)|[Cc]urious (?:about|how)|[Ww]ondering|[Pp]lanning)|(?:Any )?[Qq]uestions)\\b[^.?!\\n]{0,90}\\? (?:Please |Simply |Just |Then )?(?:[Tt]alk|[Ss]peak|[Cc]all|[Cc]ontact|[Gg]et in touch|[Bb]ook|[Rr]equest|[Aa]sk|[Ee]-?mail|[Mm]essage|[Cc]hat|[Ss]chedule|[Aa]rrange|[Rr]each out|[Oo]ur|[Ww]e|[Ff]ind out|[Gg]et (?:a|your|help)|[Ss]tart (?:a|your)|[Tt]ry)\\b(?=[^?\\n]{0,90}\\b(?:us|our|we|free|now|today|advis[eo]rs?|experts?|specialists?|consultants?|consultation|quote|demo|trial|team|solicitors?|lawyers?|brokers?)\\b)[^?\\n]{3,100}[.!]?$");

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
            && !VisitorWords.speak(line, true))
        || (line.indexOf('?') > 0 && OFFERS.isIn(line));
  }

  /** Whether {@code line} is nothing but faces or thumbs to choose from. */
  static boolean areFaces(String line) {
    return FACES.isIn(line);
  }
}
