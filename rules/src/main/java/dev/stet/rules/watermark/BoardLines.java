package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * What the software of a forum, or of a site of questions and answers, prints round a posting: how
 * it was voted on, whose it is and what rank that member has, to what it replies, who thanked for
 * it, what made the page. Some of these lines nobody else writes; what a line of the others is, a
 * name, a rank, a bare figure, is told by those beside it.
 */
final class BoardLines {
  private static final int LONGEST = 200;
  private static final int LONGEST_WEAK = 80;
  private static final int LONGEST_NAME = 24;

  /** So many lines that nobody else writes make the page a board's. */
  private static final int FEWEST = 2;

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";

  /** Dec 4 '14 at 8:30, Sun Feb 12, 2006 8:40 am. */
  private static final String WHEN =
      "(?:[a-z]{3,9},? )?(?:"
          + MONTH
          + " [0-9]{1,2}|[0-9]{1,2} "
          + MONTH
          + ")(?:,? [12][0-9]{3}| ['’][0-9]{2})?,? (?:at |@ ?|- ?)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]m)?";

  /** up vote 14 down vote favorite 3; ▲ 23 ▼; 57 points · 4 years ago. */
  private static final PrefilteredPattern VOTES =
      PrefilteredPattern.compile(
          "(?i)^up ?votes?\\s+[-−+]?[0-9]{1,5}\\s+down ?votes?(?:\\s+(?:favou?rite|accept(?:ed)?|star))*(?:\\s+[0-9]{1,4})?$"
              + "|^[▲△⬆⇧]\\s?[-−+]?[0-9][0-9,.]*k?\\s?[▼▽⬇⇩]?$|^[-−]?[0-9][0-9,.]*k? (?:points?|upvotes?|karma)(?: ?\\([^()]{2,24}\\))?(?: by [\\w-]{2,24})? ?[·•|,]? ?(?:about )?[0-9]{1,2} [a-z]{3,7} ago\\b.{0,80}$"
              + "|^upvoted by \\p{Lu}[^.]{2,90}$|^author has [0-9][^.]{0,40}\\banswers\\b.{0,50}$"
              + "|^(?:view|see|show) [0-9]{1,4} (?:other|more) answers\\b.{0,24}$|^asker['’]s rating\\b.{0,40}$");

  /** edited Dec 4 '14 at 8:30; answered Dec 3 '14 at 7:51 / Tubewright / 8,402. */
  private static final PrefilteredPattern DEED =
      PrefilteredPattern.compile(
          "(?i)^(?:asked|answered|edited|commented|migrated|protected|locked|reopened|bumped|closed)(?: (?:by|from|as) [^/|·:]{2,50})?(?: on)? "
              + WHEN
              + "(?:\\s?[/|·,]\\s?.{1,90}|\\s{2,}.{1,90})?$");

  /** r/fountainpens • Posted by u/nibsmith 4 years ago. */
  private static final PrefilteredPattern SUBMITTED =
      PrefilteredPattern.compile(
          "^r/[A-Za-z0-9_]{2,24}\\s?[•·|].{0,90}$|^(?i:(?:posted|submitted|crossposted) [^.]{0,30}\\bby u/)[\\w-]{3,24}.{0,40}$");

  /** « Reply #3 on: June 04, 2012, 09:10 »; by Old Choke » Sun Feb 12, 2006 8:40 am. */
  private static final PrefilteredPattern REPLY =
      PrefilteredPattern.compile(
          "(?i)^« ?(?:reply|last edit|on|sent to|thread started|topic)\\b[^»]{4,70}»?$"
              + "|^(?:quote from|originally posted by|re|by|post by|from|author):? [^»]{2,60}[»,]? (?:on |« ?)?"
              + WHEN
              + "[ »]{0,3}$"
              + "|^[^,.:]{2,30}, (?:"
              + MONTH
              + " [0-9]{1,2}|[0-9]{1,2} "
              + MONTH
              + "),? [12][0-9]{3}\\s+#[0-9]{1,5}$"
              + "|^discussion in ['\"“‘][^'\"]{2,50}['\"”’] started by .{2,60}$|^.{2,60}[•·|-] (?:view topic|topic|thread)\\s?[-:] .{3,90}$");

  /** Thanks given: 4 Thanked 31 times in 22 posts: two fields or more of what a member has. */
  private static final PrefilteredPattern STANDING =
      PrefilteredPattern.compile(
          "(?i)^(?:(?:thanks?(?: given)?|thanked|(?:post )?likes?(?: received| given)?|rep(?:utation)?(?: power)?|karma|messages|posts|topics|mentioned|tagged|quoted|trophy points|reaction score|ratings? received|best answers?|solutions?|blog entries|activity|merit|warnings?)\\s?:?\\s?\\+?[0-9][0-9,.]*k?(?: (?:post|thread|time)\\(?s?\\)?)?(?: in [0-9,]{1,7} posts?)?[\\s|·,/]*){2,8}$");

  /** The following 2 users say thank you to Comb for this post: */
  private static final PrefilteredPattern THANKS =
      PrefilteredPattern.compile(
          "(?i)^the (?:following|foll\\.) (?:[0-9]{1,4} )?(?:users?|members?) (?:say|said|thank(?:s|ed)?|liked?)\\b.{0,80}$|^\\(?(?:you )?(?:earn|need|requires?|must have)\\b.{0,24}\\b(?:reputation|karma)\\b.{0,80}$|^highly active question\\b.{0,100}$");

  /** Powered by Weirboard 3.6.7; Page created in 0.2 seconds; Style by Pixel Hut. */
  private static final PrefilteredPattern MADE =
      PrefilteredPattern.compile(
          "(?i)^.{0,60}?\\bpowered by (?-i:[A-Z])[\\w! .]{1,24}?[®™]? ?(?:version |ver\\.? |v\\.? ?)?[0-9]{1,2}(?:\\.[0-9]{1,3}){1,3}\\b.{0,120}$|^.{3,60} [-–|·•] powered by (?-i:[A-Z])\\w{2,16}!?$"
              + "|^(?:[^.]{0,40}[, ])?(?:page (?:created|generated|rendered|loaded)|processed|generated|executed|loaded) in [0-9.]{1,9} ?(?:s|sec(?:ond)?s?|ms)(?:\\(s\\))?\\b.{0,60}$"
              + "|^(?:search engine (?:optimi[sz]ation|friendly urls?)|forum software|forum|skin|style|theme|template|seo|ad management|chat|arcade) (?:(?:created|made|designed|developed|powered) )?by (?-i:[A-Z]).{1,50}$"
              + "|^(?:this is )?(?:an? |the )?(?:printable|printer[- ]friendly|text[- ]only|low[- ]bandwidth|lo-?fi|archived?) (?:version|view|copy) of (?:this|the) (?:page|topic|thread|post|forum|document|article|site)\\b.{0,80}$");

  /** Lv 6, level 2, 1 decade ago, Senior Member, 22 accepted, +9, coddler · 4y, Like x 2. */
  private static final PrefilteredPattern WEAK =
      PrefilteredPattern.compile(
          "(?i)^(?:lv|level)\\.? ?[0-9]{1,2}$|^(?:about )?(?:[0-9]{1,2}|an?|one) (?:decade|year|month|week|day|hour)s? ago$|^[0-9]{1,5} accepted$|^[+-][0-9]{1,4}$|^(?:likes?|agree|useful|funny|informative|winner) x ?[0-9]{1,4}$"
              + "|^[\\w.-]{3,24} ?[·•] ?[0-9]{1,2} ?(?:yr?|mo|w|d|hr?|m|min)\\.?(?: ago)?(?: ?[·•(].{2,24})?$|^[0-9]{1,4}(?:\\s+[0-9]{1,4}){1,2}$"
              + "|^(?:(?:senior|junior|new|full|hero|sr\\.?|jr\\.?|active|veteran|well-known|contributing|regular|advanced|elite|founding|premium|distinguished|banned|registered|super|global|site|forum|power|trusted|lifetime)[ -]){0,2}(?:member|user|moderator|administrator|admin|newbie|poster|lurker|contributor|guest)(?: ?[★*•]{1,8})?$"
              + "|^(?:anonymous|relevance|rating|logged|permalink|quote|offline|online|(?:report to moderator|ip logged|multi-?quote|show ignored content|view public profile|send private message|find (?:all|more) posts by .{2,24}|back to top)(?:\\s.{0,20})?)$"
              + "|^(?:[^.,]{2,24}, ){0,3}[^.,]{2,24}(?: and [^.,]{2,24})? likes? this(?: post)?\\.?$|^source\\(?s?\\)?\\s?: .{2,90}$|^return to [\\p{Lu}].{2,40}$|^re: .{3,70}$|^(?:share|follow|flag|cite|link|reply|edit)(?:\\s?[|·,]?\\s(?:share|follow|flag|cite|link|reply|edit|improve this (?:answer|question))){1,4}$");

  /** Posts: 77, under whoever wrote them. */
  private static final PrefilteredPattern MEMBER =
      PrefilteredPattern.compile("^(?i:posts|messages|join(?:ed| date)|registered)\\s?: ?[0-9A-Z]");

  /** heating radiator plumbing: what a question is filed under. */
  private static final PrefilteredPattern FILED =
      PrefilteredPattern.compile("^[a-z][a-z0-9+#.-]{1,20}(?: [a-z][a-z0-9+#.-]{1,20}){1,5}$");

  private static final PrefilteredPattern GRAMMAR =
      PrefilteredPattern.compile(
          "[.]$| (?:the|an?|of|to|and|or|in|on|is|are|was|for|with|it|that|this|at|by|not|but|as) | (?:the|of|to|and|it)$");

  private BoardLines() {}

  /** Whether {@code line}, in folded text, is one that nobody but such software writes. */
  static boolean isSign(String line) {
    return line.length() <= LONGEST
        && (VOTES.isIn(line)
            || DEED.isIn(line)
            || SUBMITTED.isIn(line)
            || REPLY.isIn(line)
            || STANDING.isIn(line)
            || THANKS.isIn(line)
            || MADE.isIn(line));
  }

  /** Adds to {@code controls} the other lines of a board's page, told by those beside them. */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines) {
    long signs = lines.stream().filter(SiteLine::board).count();
    if (signs < FEWEST) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      controls.set(i, controls.get(i) || lines.get(i).board());
    }
    for (int i = 0; i < lines.size(); i++) {
      Block block = document.blocks().get(i);
      if (controls.get(i) && MEMBER.isIn(document.text(block).strip())) {
        names(controls, document, lines, i);
      }
      if (controls.get(i)
          || block.kind() == BlockKind.HEADING
          || block.cell() != null
          || !lines.get(i).shown()
          || block.span().length() > LONGEST_WEAK) {
        continue;
      }
      String line = block.span().of(document.folded()).strip();
      if (WEAK.isIn(line) || isFiled(controls, lines, line, i)) {
        controls.set(i);
        names(controls, document, lines, i);
      }
    }
  }

  /** Words without a grammar between a text and a line of the board. */
  private static boolean isFiled(BitSet controls, List<SiteLine> lines, String line, int i) {
    return i > 0
        && lines.get(i).brief()
        && controls.get(i + 1)
        && lines.get(i - 1).prose()
        && FILED.isIn(line)
        && !GRAMMAR.isIn(line.toLowerCase(Locale.ROOT));
  }

  /** The member's name over the rank at {@code i}. */
  private static void names(BitSet controls, Document document, List<SiteLine> lines, int i) {
    if (i == 0 || controls.get(i - 1) || !lines.get(i - 1).brief()) {
      return;
    }
    Block block = document.blocks().get(i - 1);
    boolean first = i == 1 || controls.get(i - 2) || lines.get(i - 2).prose();
    if (first && block.span().length() <= LONGEST_NAME && SiteControls.mayBe(document, i - 1)) {
      controls.set(i - 1);
    }
  }
}
