package dev.stet.rules.placeholder;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.SlotWords.Asks;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * English names of what a person is asked for, in the place of the thing itself: {@code [Start
 * Date]}, {@code [brief description of the risk]}, {@code at (time)}.
 */
final class EnglishThings {
  /** What a person is asked for, whatever stands before it. */
  private static final Vocabulary THINGS =
      Vocabulary.of(
          "name title subtitle date number no address amount phone telephone email e-mail signature city zip country"
              + " department company organisation organization currency institution school university street region"
              + " district county province client customer supplier vendor author recipient sender agency sponsor"
              + " initials designation hospital employer employee landlord tenant buyer seller description summary"
              + " overview explanation percentage percent assignee username surname firstname lastname filename"
              + " place boilerplate details timezone postcode contact presenter attendee facilitator chairperson headline statement letterhead");

  /** What can be many things, and is a slot with one of {@link #OWNERS} before it. */
  private static final Vocabulary LOOSE_THINGS =
      Vocabulary.of(
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

  private static final Vocabulary STANDING =
      Vocabulary.of("time day month year amount stamp seal sum role position");

  private static final Vocabulary OWNERS =
      Vocabulary.of(
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
  private static final Vocabulary OF =
      Vocabulary.of(
          "of for to from about in on with by that which who and or where when how why if discussed used needed needing being");

  /** A person's title has a name after it, whatever brackets say instead. */
  private static final PrefilteredPattern BEFORE_PERSON =
      PrefilteredPattern.compile("\\b(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Cllr|Rev)\\.? $");

  /** What a noun must follow: a remark in brackets would follow the noun. */
  private static final PrefilteredPattern BEFORE_THING =
      PrefilteredPattern.compile(
          "(?:\\b(?:at|on|of|to|by|from|in|with|between|and|for|is|the|an?|dated|called|named|until|before|after) |: ?|_{2,} ?)$");

  private static final Pattern NAME_OF =
      Pattern.compile(
          "(?i)(?:insert )?(?:full )?(?:name|title|date|number|address|amount|signature|place|time|position|role)s? (?:and [a-z]+ )?of (?:the |an? |your )?[a-z]{3,14}(?: [a-z]{3,14}){0,2}");

  /** {@code engineer}, {@code treasurer}, {@code applicant}: someone with a task. */
  private static final Pattern PERSON =
      Pattern.compile("(?:[a-z]{3,}(?:er|or|ist|ee|ant)|lead|[a-z]*person)");

  private static final int MANY_WORDS = 6;

  private EnglishThings() {}

  /** What {@code words}, which are {@code tokens}, ask for if they name a thing. */
  static Asks of(String words, List<String> tokens) {
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

  /** Whether words that an editor may have supplied name what is asked for. */
  static boolean nameOne(List<String> tokens) {
    return THINGS.contains(head(tokens)) && tokens.size() > 2;
  }

  /** {@code (name of funder)}: what belongs there, where the rest of the document has gaps too. */
  static boolean isNameOf(String words) {
    return NAME_OF.matcher(words).matches();
  }

  /**
   * {@code at (time)}, {@code Client: (stamp)}: a thing's name in brackets in the thing's place.
   */
  static boolean standsForThing(String words, String before) {
    List<String> tokens = EnglishSlot.tokens(words);
    return !tokens.isEmpty()
        && tokens.size() < 4
        && (THINGS.contains(head(tokens)) || STANDING.contains(head(tokens)))
        && BEFORE_THING.isIn(before);
  }

  /** {@code Dr [supervisor]}: who it is, where the name belongs. */
  static boolean standsForPerson(String words, String before) {
    return BEFORE_PERSON.isIn(before) && EnglishSlot.tokens(words).size() == 1;
  }

  /** Whether {@code word} names what a person is asked for, whatever stands before it. */
  static boolean isAsked(String word) {
    return THINGS.contains(word);
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
}
