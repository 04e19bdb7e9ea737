package dev.stet.rules.placeholder;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.SlotWords.Asks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges English words in brackets by their grammar: an order to the writer ("Describe the …"), a
 * question to the writer, the name of a thing without the thing ("Start Date", "Brief description
 * of the risk"), the alternatives of a choice, a letter or a form of date where a value belongs.
 */
final class EnglishSlot {
  /** What a writer is told to do with words. Several are nouns as well: see {@link #orders}. */
  private static final Set<String> WRITING =
      words(
          "add attach capture celebrate choose cite clarify complete define delete describe detail discuss document edit"
              + " embed enter estimate explain fill give highlight identify include indicate input insert introduce"
              + " justify link list mention name note outline paste pick place provide put quote recap record reference"
              + " remove replace report restate say select share show sketch specify state summarise summarize tailor"
              + " tell tick type update use write brainstorm assess evaluate articulate acknowledge thank call compare"
              + " check confirm verify query chase reword rewrite shorten expand scan obtain supply upload quantify");

  /** After an order to the writer stands what to write, not the button's object. */
  private static final Set<String> NOT_OBJECTS = words("to all view up more less hide on off next");

  /** What a person is asked for, whatever stands before it. */
  private static final Set<String> THINGS =
      words(
          "name title subtitle date number no address amount phone telephone email e-mail signature city zip country"
              + " department company organisation organization currency institution school university street region"
              + " district county province client customer supplier vendor author recipient sender agency sponsor"
              + " initials designation hospital employer employee landlord tenant buyer seller description summary"
              + " overview explanation percentage percent assignee username surname firstname lastname filename"
              + " place boilerplate details timezone postcode contact presenter attendee facilitator chairperson headline statement letterhead");

  /** What can be many things, and is a slot with one of {@link #OWNERS} before it. */
  private static final Set<String> LOOSE_THINGS =
      words(
          "position role location version time year month day state status quantity price cost url link language id logo"
              + " picture photo image screenshot relationship reason deadline duration salary team manager owner"
              + " committee ministry topic subject period value figure jurisdiction wording action milestone feature"
              + " item items party law fee rate signatory activity objective outcome score grade course term priority"
              + " product project service event venue court case plaintiff defendant patient doctor budget point"
              + " points goal goals risk risks issue issues metric metrics task tasks decision decisions plan list"
              + " impact mitigation range hours area areas sector industry market audience section chapter"
              + " paragraph text content bio quote sentence question answer example examples component method result"
              + " results finding findings conclusion recommendation benefit problem solution requirement"
              + " requirements assumption constraint dependency step steps reference references repository branch"
              + " environment level category type format size unit count note notes key reviewer approver resolution"
              + " theme background context scope rationale approach process message greeting closing skill degree"
              + " hobby achievement responsibility responsibilities award certification word words deliverable"
              + " frequency schedule agenda tool tools technology system timeframe timeline competitor brand block chart"
              + " diagram map table graph firm publication journal publisher funder employer affiliation society funder council charity trust stamp seal crest barcode line");

  private static final Set<String> STANDING =
      words("time day month year amount stamp seal sum role position");

  /** A person's title has a name after it, whatever brackets say instead. */
  private static final PrefilteredPattern BEFORE_PERSON =
      PrefilteredPattern.compile("\\b(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Cllr|Rev)\\.? $");

  /** What a noun must follow: a remark in brackets would follow the noun. */
  private static final PrefilteredPattern BEFORE_THING =
      PrefilteredPattern.compile(
          "(?:\\b(?:at|on|of|to|by|from|in|with|between|and|for|is|the|an?|dated|called|named|until|before|after) |: ?|_{2,} ?)$");

  private static final Set<String> OWNERS =
      words(
          "company client customer project department team manager author recipient organisation organization product"
              + " report document student employee employer patient supplier vendor contract school course position job"
              + " your first last full start end due issue effective event invoice order account agency committee"
              + " meeting sender reviewer partner brand service birth reporting fiscal current previous specific"
              + " relevant total number target exact brief short detailed clear concise key main primary secondary"
              + " additional other any one-line one-sentence high-level general another next second third final"
              + " feature task action agenda item decision milestone risk release research study programme program"
              + " policy proposal incident responsible planned expected actual original new old job industry business"
              + " physical meeting user owner process technical functional legal line supervisor hiring signature society"
              + " association club council charity trust funder grant landlord tenant insurer adjuster");

  /** After one of these a noun is only told more about. */
  private static final Set<String> OF =
      words(
          "of for to from about in on with by that which who and or where when how why if discussed used needed needing being");

  private static final Set<String> QUESTIONS =
      words("how what why who when where which whether does did is are any");

  /** {@code X}, {@code N}, {@code #}, {@code $X}, {@code X%}: a figure to come. */
  private static final Pattern LETTER =
      Pattern.compile("[$€£]?(?:[XYZN]{1,5}|x{1,5}|n{1,3}|#{1,4}|0{3,5})(?:[.,][XYZx]+)*(?: ?%)?");

  /** {@code YYYY-MM-DD}, {@code HH:MM - HH:MM UTC}, {@code Month DD, YYYY}. */
  static final Pattern CALENDAR =
      Pattern.compile(
          "(?i)(?=.*(?:y{4}|mm|dd\\b|hh:|\\bmonth\\b.*\\b(?:day|year)\\b))(?:(?:month|day|year|weekday|time|am|pm|utc|gmt|am/pm|and|to|at|[ymdhs]{1,4})(?:[-–—/., :]+|$)){2,8}");

  /** The parts that make a choice: all of them are left standing. */
  private static final PrefilteredPattern CHOICE =
      PrefilteredPattern.compile(
          "[A-Za-z][a-z][A-Za-z -]{0,36}(?: ?[/|] ?(?:[A-Za-z][a-z][A-Za-z -]{0,36}|…|[.]{3})){1,7}");

  /** {@code Risk 1}, {@code Person N}; what the document itself numbers aside. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?!(?:Page|Figure|Fig|Table|Section|Chapter|Note|Ref|Part|Article|Appendix|Vol|Volume|Slide|Line|Footnote|Exhibit|Annex|Day|Week|Track|Episode)\\b)[A-Z][a-z]{2,14}(?: [A-Z]?[a-z]{2,14})?[ -]?#?(?:[1-9][0-9]?|[NX])");

  private static final Pattern IDENTIFIER =
      Pattern.compile("#?[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,5}|#[A-Z]{2,12}");

  /** What a note says to whoever fills the place in. */
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
              + "|(?-i:insert|to insert|specify|complete|fill in|to be inserted)"
              + "|refs?|cite|citation|todo\\b.*|placeholder\\b.*|(?:[a-z ]{1,60} )?(?:goes |go )?here)");

  /** Words that an editor puts in brackets in their own right. */
  private static final Pattern OWN_RIGHT =
      Pattern.compile(
          "(?i)sic|edit|note|citation needed|emphasis (?:added|mine|in original)|original emphasis|and so on|see [a-z ]+|as of [a-z0-9 ]+|in [a-z ]+|full text|pdf|online"
              + "|laughter|laughs|applause|music|inaudible|crosstalk|end quote|closed|solved|fixed|unreleased|optional|required|deprecated|experimental|draft|internal|new|important|warning|info|error|debug"
              + "|add to .*|set of .*|complete list.*|select all|delete all|type of.*|show (?:more|less|all|hide)|read more|back to top"
              + "|(?:.* )?(?:redacted|withheld|omitted|repealed|illegible|unclear|removed|deleted|revoked|translated|reserved|sealed|spent|blank|missing|sold|cancelled|adjourned|laughing|crying|whispering|pause|silence)(?: by .*)?");

  /** What a remark in round brackets must say to be a note to the writer. */
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
              + "|(?-i:(?:(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Cllr|Rev)\\.? )?[A-Z][A-Za-z’'-]{1,14}) to (?:confirm|check|advise|supply|provide|add|update|review|decide|send|find out|chase|verify|rewrite)\\b.{0,200}"
              + "|(?:chase|ask|ring|email|nudge|remind|check with|speak to) (?-i:[A-Z])[a-z]+.{0,40}"
              + "|.{2,30} (?:asks?|wants?|suggests?|comments?) ?: .{5,200}"
              + "|.{0,24}[-–—:,] ?(?:insert|enter|fill in) (?:the )?[a-z ]{3,30}|.{2,50} to be (?:attached|inserted|supplied|drafted|filled in)"
              + "|insert (?:%|£|\\$|no\\.?|figure|number)|cite|citation"
              + "|to be (?:completed|added|provided|filled in|inserted|supplied|written|confirmed|checked|updated)(?: by (?-i:[A-Z][A-Za-z]{0,12}))?|(?:please )?(?:complete|fill in|add|insert|replace|update) (?:before|prior to|once|when|after) .{3,60}");

  private static final Pattern NAME_OF =
      Pattern.compile(
          "(?i)(?:insert )?(?:full )?(?:name|title|date|number|address|amount|signature|place|time|position|role)s? (?:and [a-z]+ )?of (?:the |an? |your )?[a-z]{3,14}(?: [a-z]{3,14}){0,2}");

  /** Inside a quotation an editor supplies what is understood: “he thanked [the company]”. */
  private static final Pattern SUPPLIED =
      Pattern.compile(
          "(?:the|this|that|these|those|his|her|its|their|our|my|he|she|it|they|we|some|other|was|were|had|has|to|as|at|by|from|then|will|would)\\b.*");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9’'&/.,:;()%+?!–—-]*");

  /** What joins words and is none. */
  private static final Set<String> SIGN = Set.of("-", "–", "—", "&", "+", "→");

  private static final Pattern FIGURE = Pattern.compile("[0-9]+[,;:.]?");

  /** {@code [3rd paragraph]}, {@code [second quote]}: a part of the text by its place. */
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)(?:[1-9](?:st|nd|rd|th)|first|second|third|fourth|next|last|opening|closing) (?:paragraph|section|heading|bullet|quote|subheading|sentence|point|item|example)");

  /** [M], [EB/OL]: the kind of a work in a list of references. */
  private static final Pattern DOCUMENT_TYPE =
      Pattern.compile("(?:[MJDSRNPCGAZ]|DB|CP|EB)(?:/(?:OL|CD|MT|DK))?");

  /** {@code [Weber 1912]}, {@code [Hale et al. 2003a]}: a work that is cited. */
  private static final Pattern CITED =
      Pattern.compile(
          "\\p{Lu}\\p{L}+(?:(?: and|,| &) \\p{Lu}\\p{L}+| et al\\.?)?,? 1[5-9][0-9]{2}[a-z]?|\\p{Lu}\\p{L}+(?:(?: and| &) \\p{Lu}\\p{L}+| et al\\.?),? 20[0-9]{2}[a-z]?");

  /** {@code [Enter MARTHA with a lamp]}: a player comes on. */
  private static final Pattern STAGE =
      Pattern.compile(
          "(?:Enter|Exit|Exeunt|Re-enter) (?:[A-Z]{2,}\\b(?=.*[a-z])|[A-Z][a-z]+[.,;])");

  /** {@code [Mr Speaker in the chair]}, {@code [Hon. Members: "No!"]}: who is there, and calls. */
  private static final Pattern PRESENT =
      Pattern.compile(
          "(?:(?:An? |The |Several |Some )?(?i:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Madam|Hon|Rt Hon|Rev|Cllr|Capt|Col|Judge|Justice)\\b\\.? \\p{Lu}(?!.*\\b(?:name|title|date)\\b)|[^:]{3,40}: [^:]{2,60}!$)");

  /** {@code engineer}, {@code treasurer}, {@code applicant}: someone with a task. */
  private static final Pattern PERSON =
      Pattern.compile("(?:[a-z]{3,}(?:er|or|ist|ee|ant)|lead|[a-z]*person)");

  private static final int MANY_WORDS = 6;

  /** An order this long is no button. */
  private static final int SENTENCE = 40;

  private EnglishSlot() {}

  private static Set<String> words(String line) {
    return Set.copyOf(Arrays.asList(line.split(" ", -1)));
  }

  /** What {@code words}, from brackets that {@code open} opened, ask for. */
  static Asks of(char open, String words) {
    if (DOCUMENT_TYPE.matcher(words).matches() || CITED.matcher(words).matches()) {
      return Asks.NOTHING;
    }
    if (OWN_RIGHT
        .matcher(words.endsWith(".") ? words.substring(0, words.length() - 1) : words)
        .matches()) {
      return Asks.NOTHING;
    }
    if (CALENDAR.matcher(words).matches()
        || NOTED.matcher(words).matches()
        || IDENTIFIER.matcher(words).matches()) {
      return Asks.FOR_CERTAIN;
    }
    if (ORDINAL.matcher(words).matches()) {
      return Asks.BY_NAME;
    }
    if (isChoice(words)) {
      return Asks.BY_BARE_NAME;
    }
    if (LETTER.matcher(words).matches()) {
      return words.length() > 1 ? Asks.BY_NAME : Asks.BY_BARE_NAME;
    }
    List<String> tokens = tokens(words);
    if (tokens.isEmpty()) {
      return words.length() > SENTENCE && Orders.isOrder(words) ? Asks.FOR_CERTAIN : Asks.NOTHING;
    }
    if (SUPPLIED.matcher(words).matches()) {
      return THINGS.contains(head(tokens)) && tokens.size() > 2 ? Asks.PERHAPS : Asks.NOTHING;
    }
    if (STAGE.matcher(words).lookingAt() || PRESENT.matcher(words).lookingAt()) {
      return Asks.NOTHING;
    }
    if (orders(tokens) || isYour(tokens)) {
      return Asks.FOR_CERTAIN;
    }
    if (asksQuestion(words, tokens)) {
      return Asks.BY_NAME;
    }
    Asks named = named(words, tokens);
    return named == Asks.NOTHING && (open == '[' || open == '<')
        ? loosely(open, words, tokens)
        : named;
  }

  /**
   * "Describe the …", "briefly list …": an order about words; not "Note 3" and not "Select all".
   */
  static boolean orders(List<String> tokens) {
    int verb = tokens.get(0).endsWith("ly") || tokens.get(0).equals("please") ? 1 : 0;
    return tokens.size() > verb + 1
        && WRITING.contains(tokens.get(verb))
        && !NOT_OBJECTS.contains(tokens.get(verb + 1))
        && Character.isLetterOrDigit(tokens.get(verb + 1).charAt(0))
        && !(tokens.size() == 2 && Character.isDigit(tokens.get(1).charAt(0)));
  }

  /** {@code (name of funder)}: what belongs there, where the rest of the document has gaps too. */
  static boolean isNameOf(String words) {
    return NAME_OF.matcher(words).matches();
  }

  /**
   * {@code at (time)}, {@code Client: (stamp)}: a thing's name in brackets in the thing's place.
   */
  static boolean standsForThing(String words, String before) {
    List<String> tokens = tokens(words);
    return !tokens.isEmpty()
        && tokens.size() < 4
        && (THINGS.contains(head(tokens)) || STANDING.contains(head(tokens)))
        && BEFORE_THING.isIn(before);
  }

  /** {@code Dr [supervisor]}: who it is, where the name belongs. */
  static boolean standsForPerson(String words, String before) {
    return BEFORE_PERSON.isIn(before) && tokens(words).size() == 1;
  }

  /** Whether a remark in round brackets is meant for the writer: "(add the link here)". */
  static boolean isNote(String words) {
    return NOTE.matcher(words).matches();
  }

  /** {@code [your name]}, {@code [yourdomain]}: the reader of the finished text has none. */
  private static boolean isYour(List<String> tokens) {
    return tokens.get(0).startsWith("your")
        && !tokens.get(0).equals("yours")
        && tokens.get(0).length() + tokens.size() > 5;
  }

  private static boolean asksQuestion(String words, List<String> tokens) {
    return tokens.size() > 2
        && QUESTIONS.contains(tokens.get(0))
        && Character.isUpperCase(words.charAt(0));
  }

  private static Asks named(String words, List<String> tokens) {
    String head = head(tokens);
    boolean capitals = words.equals(words.toUpperCase(Locale.ROOT));
    if (tokens.size() == 1) {
      if (THINGS.contains(head) || LOOSE_THINGS.contains(head)) {
        return capitals ? Asks.BY_NAME : Asks.BY_BARE_NAME;
      }
      return Asks.NOTHING;
    }
    if (THINGS.contains(head)) {
      return tokens.size() <= MANY_WORDS
              || THINGS.contains(tokens.get(0))
              || OWNERS.contains(tokens.get(0))
          ? Asks.BY_NAME
          : Asks.BY_BARE_NAME;
    }
    if (THINGS.contains(tokens.get(tokens.size() - 1)) && OWNERS.contains(head)) {
      return Asks.BY_NAME; // first and last name
    }
    if (LOOSE_THINGS.contains(head) || PERSON.matcher(head).matches()) {
      boolean owned = OWNERS.contains(tokens.get(0)) || THINGS.contains(tokens.get(0));
      return owned || capitals ? Asks.BY_NAME : Asks.BY_BARE_NAME;
    }
    return capitals && words.chars().noneMatch(Character::isDigit)
        ? Asks.BY_BARE_NAME
        : Asks.NOTHING;
  }

  /** Words that may name what belongs in their place. */
  private static Asks loosely(char open, String words, List<String> tokens) {
    if (NUMBERED.matcher(words).matches()) {
      return Asks.BY_BARE_NAME;
    }
    boolean one = tokens.size() == 1 && tokens.get(0).length() > 3 && open == '[';
    return (one || tokens.size() > 1)
            && tokens.size() <= 14
            && words.chars().noneMatch(Character::isDigit)
        ? Asks.PERHAPS
        : Asks.NOTHING;
  }

  /** The noun that the others only tell more about, in the singular. */
  private static String head(List<String> tokens) {
    int last = 0;
    while (last + 1 < tokens.size()
        && !OF.contains(tokens.get(last + 1))
        && !endsClause(tokens.get(last))) {
      last++;
    }
    String head = stripped(tokens.get(last));
    if (last > 0 && head.chars().allMatch(c -> Character.isDigit(c) || c == 'n' || c == 'x')) {
      head = stripped(tokens.get(last - 1));
    }
    return THINGS.contains(head) || LOOSE_THINGS.contains(head) || !head.endsWith("s")
        ? head
        : head.substring(0, head.length() - 1);
  }

  private static boolean endsClause(String token) {
    return ",:;".indexOf(token.charAt(token.length() - 1)) >= 0;
  }

  private static String stripped(String token) {
    int end = token.length();
    while (end > 1 && !Character.isLetterOrDigit(token.charAt(end - 1))) {
      end--;
    }
    return token.substring(0, end);
  }

  /** The words in lower case, a slash dividing too; empty if they are not plain words. */
  static List<String> tokens(String words) {
    List<String> tokens = new ArrayList<>();
    for (String token : words.strip().split("[\\s/_]+", -1)) {
      if (token.isEmpty() || SIGN.contains(token)) {
        continue;
      }
      if (!PLAIN.matcher(token).matches() && !FIGURE.matcher(token).matches()) {
        return List.of();
      }
      tokens.add(token.toLowerCase(Locale.ROOT));
    }
    if (!tokens.isEmpty() && (tokens.get(0).equals("a") || tokens.get(0).equals("an"))) {
      tokens.remove(0);
    }
    return tokens;
  }

  /** Whether {@code words} are {@code Draft / In review / Final}: one is to be chosen. */
  static boolean isChoice(String words) {
    Matcher choice = CHOICE.matcher(words);
    return choice.matches() && words.chars().filter(c -> c == '/' || c == '|').count() < 8;
  }

  /** Whether {@code word} names what a person is asked for, whatever stands before it. */
  static boolean isAsked(String word) {
    return THINGS.contains(word);
  }
}
