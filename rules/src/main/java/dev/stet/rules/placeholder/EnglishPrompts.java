package dev.stet.rules.placeholder;

import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an English form has under its headings, told by its grammar: the name of what is to come
 * without a verb ("A schedule of when each step ends"), a question, with a question mark or without
 * ("What caused the delay"), a request.
 */
final class EnglishPrompts {
  /** What a writer gives when asked for text. */
  private static final String TEXTS =
      "(?:descriptions?|summar(?:y|ies)|overviews?|explanations?|indications?|lists?|listings?|schedules?|outlines?"
          + "|specifications?|statements?|details?|information|names?|dates?|plans?|reasons?|rationale|background|context"
          + "|motivation|justification|evidence|examples?|links?|references?|diagrams?|steps?|instructions?|metrics?"
          + "|criteria|requirements?|assumptions?|constraints?|dependencies|risks?|issues?|goals?|objectives?|results?"
          + "|findings?|notes?|comments?|comparisons?|discussion|definitions?|outcomes?|estimates?|timelines?|breakdown"
          + "|identification|answers?|sentences?|paragraphs?|bullet points?|causes?|screenshots?|figures?|tables?|contacts?"
          + "|considerations?|alternatives?|questions?|impact|scope|title|number|amount|role|roles|owner|aspects?|parts?)";

  private static final String ABOUT =
      "(?:of|for|that|which|about|on|to|from|in|with|and|or|indicating|describing|explaining|showing|including|covering"
          + "|outlining|identifying|listing|needed|required|used|related|relevant|you|we|who|why|how|what|when|where|if"
          + "|affected|involved|taken|[a-z]{3,}ing)";

  /** "Names of the trustees": a thing asked for, and what it is to be about. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?s)(?i:(?:optional[:,] )?(?:the |an? |any |all |your |our |some |one |two |either |this )?(?:[a-z]+(?:-[a-z]+)?(?:['’]s)? ){0,3}?)(?<thing>(?i:"
              + TEXTS
              + "))(?:\\(s\\))?(?: (?<about>"
              + ABOUT
              + "\\b.*)|[(/].*|, (?i:.*\\b"
              + TEXTS
              + "\\b.*)|\\.?)");

  /** "This document specifies the …": a subject, its verb and an object. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?s)(?:This|The|Our|These|Each) (?:[a-z]+ ){1,2}[a-z]+s (?:the|an?|all|how|what|why|our|its|their|which|both|only) .*");

  /** "List of the trustees" is no order, though "List the trustees" is. */
  private static final Pattern OF = Pattern.compile("[A-Za-z]+ of\\b");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:another|good|great|to|in|on|at|by|for|with|from|as|if|when|see|use|there|here|no|not|we|it|they|he|she|i|you)\\b.*");

  /** A verb that makes a sentence of the words before a clause begins. */
  private static final PrefilteredPattern VERB =
      PrefilteredPattern.compile(
          "(?i)\\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|am|follows?)\\b");

  private static final PrefilteredPattern CLAUSE =
      PrefilteredPattern.compile(
          "(?i)\\b(?:that|which|who|whose|whom|why|how|what|when|where|if|whether|so|as)\\b|[.;(]");

  /** "What caused the delay", "How it was resolved": asked without a question mark. */
  private static final Pattern INDIRECT =
      Pattern.compile(
          "(?:(?:What|How|Why|Who|Which)(?:/[a-z]+)?|(?:When|Where)/[a-z]+|(?:When|Where) (?:the|it|they|this|was|were|did|each|you|we)\\b) [a-z][^.!?,:]{2,160}\\.?"
              + "|(?:What|Who|How|Why) [a-z][^.!?,:]{2,60}, (?:and |or )?(?:when|where|why|how|who|whom|to whom|by whom|what)\\b[^.!?:]{0,80}\\.?");

  /**
   * "Key loads and supports.", "Sketches, photographs, or samples of the glazing.": what could
   * stand there, in words that fit any such section and no verb.
   */
  private static final Pattern KINDS =
      Pattern.compile(
          "(?:(?:High-level|Key|Main|Major|Additional|Relevant|Specific|Detailed|Potential|Possible|Overall|Important|Other|Any(?: other)?|Supporting|Related|Applicable|Known) [a-z][^.:;?!\\p{Lu}0-9]{4,110}"
              + "|[A-Z][a-z-]+(?: [a-z-]+)?(?:, [a-z][a-z -]{2,40}){1,4},? (?:or|and/or) [a-z][^.:;?!,\\p{Lu}0-9]{4,80})\\.?");

  /** What makes a statement of such words. */
  private static final PrefilteredPattern STATED =
      PrefilteredPattern.compile(
          "(?i)\\b(?:we|it|they|there|here|see|none|not|no|[a-z]{2,}ed)\\b(?! (?:by|in|for|to|with) )");

  /**
   * "Potential downsides.", "Other ways considered.": a few plain words without a subject and its
   * verb, a figure or a proper name.
   */
  private static final Pattern VERBLESS =
      Pattern.compile(
          "(?!(?i:the|this|that|these|those|it|its|we|they|he|she|you|i|there|here|in|on|at|by|for|with|from|as|if|when|see|none|no|not|nothing|n/a|yes|all|both|to|our|my|his|her|their)\\b)\\p{Lu}\\p{Ll}[\\p{Ll}-]*(?:,? (?:and|or|of|for|to|in|on|with|from|vs\\.?|and/or|\\(?(?:e\\.g\\.|i\\.e\\.|incl\\.),?|[\\p{Ll}(/'’-]+[),;:]?)){1,16}\\.?");

  /** "Pumps failed at low water": a verb right behind its subject. */
  private static final PrefilteredPattern STATED_AT_ONCE =
      PrefilteredPattern.compile(
          "^[A-Z][a-z-]+ (?:[a-z]{2,}ed|did|does|do|went|came|took|gave|made|ran|rose|fell|has|had)\\b(?! (?:by|with|axes|and)\\b)(?!\\.?$)");

  private static final PrefilteredPattern TO_BE =
      PrefilteredPattern.compile("\\b(?:to be|being|been) [a-z]+");

  private static final PrefilteredPattern QUESTION = PrefilteredPattern.compile("\\?[”\"’)*_ ]*$");

  /** Asked of whoever writes the document. */
  private static final PrefilteredPattern PLEASE =
      PrefilteredPattern.compile(
          "(?i)(?:^|[.:;!?(]\\s{0,2}|^(?:for|if|where|when|as|in)\\b[^.:;]{3,120}, )please (?:briefly |also |clearly )?(?:provide|include|describe|list|add|specify|state|explain|give|attach|note|indicate|summari[sz]e|outline|fill|complete|delete|remove|replace)\\b");

  private static final PrefilteredPattern YOU = PrefilteredPattern.compile("(?i)\\byour?\\b");

  private EnglishPrompts() {}

  /** "A schedule of when each step ends": a text, its name and what it is to be about. */
  static boolean isDescription(String text) {
    if (!Character.isLetter(text.charAt(0))
        || text.indexOf(':') > 0
        || NO_NAME.matcher(text).lookingAt()
        || STATEMENT.matcher(text).matches()
        || !NAME.matcher(text).matches()
        || (Orders.isOrder(text) && !OF.matcher(text).lookingAt())) {
      return false;
    }
    Matcher clause = CLAUSE.matcher(text);
    String name = clause.find() ? text.substring(0, clause.start()) : text;
    return !VERB.isIn(name) && name.split(" ", -1).length > 1;
  }

  /** "Sketches, photographs, or samples of the glazing": what could stand there. */
  static boolean isOfKinds(String text) {
    return KINDS.matcher(text).matches() && !VERB.isIn(text) && !STATED.isIn(text);
  }

  /** Whether the words make no sentence, name nothing in particular and give no figure. */
  static boolean isVerbless(String text) {
    return VERBLESS.matcher(text).matches()
        && !VERB.isIn(TO_BE.matcher(text).replaceAll(""))
        && !STATED_AT_ONCE.isIn(text);
  }

  /** Whether the words begin with a question, and no statement answers it. */
  static boolean asks(String text) {
    return text.indexOf('?') > 0
        && Character.isUpperCase(text.charAt(0))
        && QUESTION.isIn(text)
        && text.indexOf('.') < 0;
  }

  /** "What caused the delay": a question without a question mark. */
  static boolean asksIndirectly(String text) {
    return INDIRECT.matcher(text).matches();
  }

  /** "Please describe …", somewhere in the text. */
  static boolean requests(String text) {
    return PLEASE.isIn(text);
  }

  /** Whether the words speak to a writer or name what is to be written. */
  static boolean isSaidToWriter(String text) {
    return text.isEmpty()
        || text.indexOf('?') > 0
        || YOU.isIn(text)
        || Orders.isOrder(text)
        || Orders.isImperative(text)
        || isDescription(text)
        || asksIndirectly(text);
  }
}
