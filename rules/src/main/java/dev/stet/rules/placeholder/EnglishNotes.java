package dev.stet.rules.placeholder;

import java.util.regex.Pattern;

/**
 * What a note says, in brackets, to whoever fills the place in: {@code [client to confirm]}, {@code
 * (check the date)}.
 */
final class EnglishNotes {
  /** In square or angle brackets, where little else is a remark. */
  private static final Pattern NOTED =
      Pattern.compile(
          "(?i)(?:[0-9]{1,4}(?: ?[-–] ?[0-9]{1,4})? (?:sentence|word|paragraph|bullet|line|page)s?\\b.*"
              + "|(?:.*\\b)?(?:e\\.g\\.|if (?:applicable|any|needed|known|relevant|appropriate|necessary|available|different)|as (?:needed|applicable|appropriate|required)|or similar|optional[:,]).*"
              + "|to be (?:completed|determined|added|provided|filled(?: in)?|inserted|confirmed|supplied|decided|announced|defined|written|updated|agreed)\\b.*"
              + "|(?:[^|]{1,60}[ ,:–—-]+)?(?:tbd|tba|tbc|to come|tk|to follow|to confirm|t\\.b\\.c\\.|pending|awaiting.*)(?:\\b[^|]{0,40})?"
              + "|(?:note to (?:draft|self|editor|author|reviewer|client)|delete if|drafting note|author(?:'s)? note)\\b.*"
              + "|.{2,80}(?:choose|select|pick|delete|strike) (?:one|as (?:applicable|appropriate|necessary)|whichever.{0,30})"
              + "|[a-z][a-z ]{1,30} to (?:provide|confirm|supply|add|insert|check|advise|complete|send|fill in|decide|update|write|draft|review)\\b.*"
              + "|[a-z][a-z0-9 ]{1,40} to be (?:drafted|finali[sz]ed|attached|inserted|added|confirmed|supplied|updated|checked|completed|provided|written|agreed)\\b.*"
              + "|(?:if|where|for|when|unless)\\b.{3,90}\\b(?:include|delete|omit|insert|use|add|remove|replace|keep|complete|specify|state)\\b.*"
              + "|.{4,80}[-–—] ?(?:add|insert|check|update|confirm|link|attach|replace|delete) [a-z ]{3,40}"
              + "|(?:[a-z]+ ){1,4}(?:name|title|role|number)s? and (?:e-?mail|phone|address|title|role|date|number)"
              + "|(?:more|detail|details|figures?|text|photos?|quote|table|graph|(?:more )?(?:information|data|input|context)) (?:needed|required|to follow|to come|missing|wanted)\\b.*"
              + "|(?:ntd|n\\.b\\.|nb|aq|query|comment|reviewer|editor)\\b ?: ?.{3,}"
              + "|.{2,40} (?:once|when|until|as soon as) (?:confirmed|known|available|agreed|decided|finali[sz]ed|received|announced|approved|signed|published)"
              + "|.{3,}\\b(?:max\\.?|maximum|up to|no more than|at most|about|approx\\.?) [0-9]{1,4} (?:words|characters|pages|lines)\\b.*"
              + "|(?-i:PHOTO|IMAGE|PICTURE|PIC|CHART|GRAPH|MAP|VIDEO|LOGO|TABLE|FIGURE|DIAGRAM|SCREENSHOT|QUOTE) ?[:–-] ?.{3,}\\?"
              + "|(?-i:[A-Z][a-z]+) ?[-–—,:] ?.{5,}\\?"
              + "|(?-i:[A-Z]{2,12}(?: [A-Z]{2,12})?)\\?{1,3}"
              + "|(?-i:[A-Z]{2,14}|[A-Z][a-z]{2,14}(?: [A-Z][a-z]+)?|[A-Z]{2,10} [A-Z]{2,10}) ?(?:[:–—]|- )\\s?(?:please )?(?:delete|remove|omit|strike|insert|replace|update|check|confirm|verify|complete|fill in|adjust|amend|rewrite|rephrase|choose|select|include|attach|keep|use|add|say|mention|expand|shorten) (?:this|these|the|if|only|when|where|for|an?|your|our|with|one|whether|that|all|here|as|in|to|or)\\b.*"
              + "|(?-i:insert|to insert|specify|complete|fill in|to be inserted)"
              + "|refs?|cite|citation|todo\\b.*|placeholder\\b.*|(?:[a-z ]{1,60} )?(?:goes |go )?here)");

  /** What a remark in round brackets must say to be one. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?i)(?:please )?(?:insert(?! to\\b)|enter|fill in|specify|describe|paste|summari[sz]e|briefly [a-z]+) (?!here$)[a-z0-9 ,'’./-]{2,80}"
              + "|(?:please )?fill (?:me|this|it) in\\b.{0,120}"
              + "|(?:please )?(?:add|put|include|provide|give|list|attach|replace|place|write|complete) .{2,60}\\bhere\\b.{0,40}"
              + "|(?:[a-z]+ ){0,4}(?:number|name|shortname|title|link|url|date|logo|image|photo|picture|screenshot|gif|video|diagram|chart|graph|table|map|text|description|details|address|quote|summary)s? (?:goes |go )?here(?:, .{2,50})?"
              + "|(?:nb|n\\.b\\.|note|ntd)\\b ?: ?.{0,40}\\b(?:update|confirm|check|replace|rewrite|verify|fill|final)\\b.{0,60}"
              + "|(?:check|confirm|verify|double-check) (?:with|the figure|this|number|date|spelling|source|name)\\b.{0,60}"
              + "|(?:(?:exact|correct|full|right|current|new) )?(?:sources?|references?|ref|check|figures?|numbers?|dates?|names?|spelling|which|how many|when|who|where|title|amount|year)(?: [a-z]{1,12}){0,3}\\?{1,3}"
              + "|(?-i:CHECK|CONFIRM|VERIFY|QUERY)"
              + "|(?:figures?|details?|dates?|names?|titles?|texts?|abstracts?|numbers?|amounts?|venue|time|sources?|pics?|photos?|pictures?|quotes?|links?|maps?|charts?) (?:to (?:be [a-z]+|follow|come|confirm|check)|tb[cda]|t\\.b\\.[cda]\\.|needed|missing)\\b.{0,30}"
              + "|(?-i:[A-Z][a-z]+) ?[-–—,:] ?(?:can you|could you|would you|please|pls|do we|did you|have we|check|confirm)\\b.{3,80}"
              + "|(?-i:(?:(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Cllr|Rev)\\.? )?[A-Z][A-Za-z’'-]{1,14}) to (?:confirm|check|advise|supply|provide|add|update|review|decide|send|find out|chase|verify|rewrite|fill in|fill out|complete|insert|draft|redraft|expand)\\b.{0,200}"
              + "|(?:chase|ask|ring|email|nudge|remind|check with|speak to) (?-i:[A-Z])[a-z]+.{0,40}"
              + "|.{2,30} (?:asks?|wants?|suggests?|comments?) ?: .{5,200}"
              + "|.{0,24}[-–—:,] ?(?:insert|enter|fill in) (?:the )?[a-z ]{3,30}|.{2,50} to be (?:attached|inserted|supplied|drafted|filled in)"
              + "|insert (?:%|£|\\$|no\\.?|figure|number)|cite|citation"
              + "|to be (?:completed|added|provided|filled in|inserted|supplied|written|confirmed|checked|updated)(?: by (?-i:[A-Z][A-Za-z]{0,12}))?|(?:please )?(?:complete|fill in|add|insert|replace|update) (?:before|prior to|once|when|after) .{3,60}");

  private EnglishNotes() {}

  /** Whether words in square or angle brackets are such a note. */
  static boolean areNote(String words) {
    return NOTED.matcher(words).matches();
  }

  /** Whether a remark in round brackets is meant for the writer: "(add the link here)". */
  static boolean isRemark(String words) {
    return NOTE.matcher(words).matches();
  }
}
