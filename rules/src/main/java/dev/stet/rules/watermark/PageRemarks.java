package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page remarks on itself in a line of its own: how many have read, bought or answered, who
 * paid for what stands there, where the story goes on, whether it was of use, how long it takes to
 * hear, what things cost at the exchange just now. Told by the grammar of the phrase, a count and
 * whose deed it is, a part of the page and what becomes of it, a question and its answers. They
 * count only on a page that bears other marks of a site.
 */
final class PageRemarks {
  private static final int LONGEST = 110;
  private static final int LONGEST_NOTE = 240;

  private static final String READERS =
      "(?:people|readers?|users?|members?|students?|visitors?|viewers?|listeners?|shoppers?|customers?|buyers?|guests?|subscribers?|followers?|neighbou?rs|cooks|players|learners|others|friends|locals|travell?ers)";

  private static final String THINGS =
      "(?:stor(?:y|ies)|articles?|pages?|posts?|comments?|repl(?:y|ies)|answers?|reviews?|ratings?|photos?|pictures?|images?|videos?|slides?|documents?|downloads?|views?|reads?|saves?|likes?|shares?|votes?|results?|items?|episodes?|chapters?|recipes?|listings?|vacanc(?:y|ies)|jobs?|messages?|reactions?|threads?|credits?|previews?|bookmarks?|reposts?|quotes?|followers?|subscribers?)";

  /** What of a site's things is said after their number: nothing of what a text is about. */
  private static final String STANDING =
      "(?: (?:used|left|read|remaining|viewed|unread|hidden|more|waiting|shown|available|locked|free|so|far|since|topic|thread|forum|group|section|category|album|collection|gallery|discussion|board|channel|playlist|today|this|month|week|below|yet|here|are|is|have|been|for|you|to|go|all|members|only|in|total|now|your|on|page|near|unlocked|per|found|online|added|posted)){1,6}";

  /** 214 people found this helpful; 3 of 5 free stories used this month; Show 6 replies. */
  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile(
          "(?i)^\\W{0,3}(?:(?:over|more than|about|nearly|you have|you've|only|join) )?(?:[0-9][0-9,.]*[km]?\\+?|(?:one|two|three|four|five|six|seven|eight|nine|ten|no)(?= ))(?: (?:of|/|out of) (?:your )?[0-9]{1,6})? (?:(?:more|other|new|free|complimentary|monthly|locked|hidden|unread|open|local|verified|further|fellow) ){0,2}(?:"
              + READERS
              + "(?: [a-z]+){1,4} (?:this|it)(?: (?:page|story|article|post|answer|question|comment|review|recipe|product|item|listing|place|photo|video|document|lesson|course|guide|list|helpful|useful|funny|interesting|too|now|today|so far|already|to be|was|is|very)){0,3}"
              + "|"
              + READERS
              + " (?:thanked|liked|likes?|follow|recommend|recommended|reviewed|upvoted) [\\w.]{2,24}"
              + "|(?:have )?(?:signed|joined|liked|saved|voted|pledged|backed|supported|subscribed|registered|donated|bookmarked|reposted|upvoted|rsvped)\\b[^?]{0,60}?"
              + "|"
              + THINGS
              + "(?:"
              + STANDING
              + "|:? ?[–—·|-] ?(?:join|see|view|read|add|show|leave|write|open|sort|load|be)\\b[^.]{2,40}))\\W{0,2}$"
              + "|^[★☆* ]{0,6}[0-9](?:\\.[0-9]{1,2})?(?: ?(?:/|out of) ?(?:5|10))?(?: stars?)?[ ,·(|]{1,3}(?:(?:from|based on|by|in) )?[0-9][0-9,.]*k? (?:"
              + READERS
              + "|reviews?|ratings?|votes?)\\)?$"
              + "|^(?:show|view|see|load|read|hide|expand|open|display)(?: all| the| another)? [0-9][0-9,]*(?: (?:more|other|new|older|newer|earlier|further|hidden|previous))? "
              + THINGS
              + "\\W{0,2}$"
              + "|^\\+ ?[0-9][0-9,]* (?:more|other) "
              + THINGS
              + "$|^(?:show|view|see|load|read) [0-9][0-9,]* (?:more|others)\\W{0,3}$"
              + "|^(?:全部|最新|热门|网友|精彩|文章|用户|共)?(?:评论|回复|留言|跟帖|讨论|点评)(?:列表|区)?\\s?\\([0-9]{1,6}\\s?[条个]?\\)$|^参与人数\\s?\\+?[0-9]{1,4}.{0,60}[+-]\\s?[0-9]{1,4}$");

  /** Ann H. signed 4 minutes ago; All times are local: what a site's machine writes. */
  private static final PrefilteredPattern MACHINE =
      PrefilteredPattern.compile(
          "^[^\\s.?!:][^.?!:]{1,30}\\.? (?:signed|posted|replied|commented|joined|answered|edited|liked|donated|gave|shared|asked|updated|added|voted|reviewed|bought|listed|uploaded)(?: this| it)? (?:about |over )?(?:[0-9]{1,3}|an?) (?:second|minute|hour|day|week|month|year)s? ago$"
              + "|^(?:[A-Z][^|·•.?!]{2,60} ?[|·•] ?)?(?i:(?:last|first|page) )?(?i:updated|reviewed|edited|modified|changed|checked|tested|published|posted|verified|seen)(?: on)?:? (?:about |over )?(?:[0-9]{1,3}|an?) (?:second|minute|hour|day|week|month|year)s? ago$"
              + "|^(?:Posted|Published|Written|Uploaded|Submitted|Filed|Added)(?: on)? [^.?!|]{2,20}[0-9]{4}(?:,? (?:at )?[0-9]{1,2}[:.][0-9]{2} ?[apm.]{0,4})? by [^.?!]{2,40}? (?:in|under) [^.?!]{3,40}$"
              + "|^All times (?:are|in|shown)\\b[^.]{2,40}$");

  /**
   * Your basket is empty; Comments on this story are closed; Search 900+ patterns: a part of the
   * page and its state.
   */
  private static final PrefilteredPattern STATE =
      PrefilteredPattern.compile(
          "(?i)^(?:(?:your |my )?(?:watch ?list|basket|shopping (?:cart|bag|list)|cart|wish ?list|favou?rites|reading list|bookmarks|saved (?:items|stories|articles|recipes|jobs|searches|posts|pages)|search history|recently viewed)(?: (?:list|items))? (?:is|are) (?:currently |still |now )?empty\\b[^\\n]{0,60}"
              + "|you (?:have|haven't|have not)(?: got)? (?:no|saved any|added any|any)(?: new)? (?:saved )?(?:items|stories|articles|recipes|alerts|notifications|bookmarks|favou?rites|products)(?: (?:yet|in your [a-z ]{3,20}|saved))?\\.?"
              + "|(?:comments?|commenting|discussion|replies|ratings)(?: (?:on|for|to) (?:this|the) [a-z]{3,12})? (?:is|are|has|have)(?: now| been| currently)* (?:closed|disabled|turned off|switched off|locked)\\b[^.\\n]{0,40}\\.?"
              + "|\\W{0,3}(?:sorry, )?(?:this |the )?(?:video|image|photo|picture|audio|podcast|gallery|map|tweet|media|preview|embed|embedded content|clip|playlist|slideshow|live stream)s? (?:is |are )?(?:currently |temporarily )?(?:unavailable|not (?:available|supported|loaded|found)|no longer available|blocked|disabled)\\b[^.\\n]{0,50}\\.?"
              + "|search (?:(?:over|more than|all|our|from|through) ){0,2}[0-9][0-9,.]*[km]?\\+? (?:of our )?[a-z]{3,14}(?: [a-z&]{2,14}){0,3}(?:\\.{3}|…)?)$");

  /** Offices closed on Monday. Dismiss ✕: a bar across the page, and what closes it. */
  private static final PrefilteredPattern BAR =
      PrefilteredPattern.compile(
          "^[^\\n]{6,100}[\\p{L}.!)] {1,4}(?i:dismiss|close|hide|got it)(?: (?:this|the))?(?: (?:notice|message|alert|banner|bar))? ?[✕×✖✗╳]$");

  /** Found a mistake? Tell the desk. */
  private static final PrefilteredPattern MISTAKE =
      PrefilteredPattern.compile(
          "(?i)^(?:(?:have you )?(?:spotted|found|noticed|seen|see|spot)|is there|notice) (?:an?|any|some) (?:error|errors|mistakes?|typos?|inaccurac(?:y|ies)|corrections?|bugs?|broken links?|problems?)\\b[^?\\n]{0,40}\\?(?: [^?\\n]{3,70})?$");

  /** Topics: boats, piers: what a site files it under. */
  private static final PrefilteredPattern FILED =
      PrefilteredPattern.compile(
          "^(?:Topics|Tags|Tagged(?: with| in| as)?|Filed (?:under|in)|Posted (?:in|under)|Related topics|More about|Explore more|In this (?:story|article)) ?: ?[^.:;\\n]{2,100}$");

  /** What a site asks leave for before anything else, and the buttons under it. */
  private static final PrefilteredPattern LEAVE =
      PrefilteredPattern.compile(
          "(?i)\\b(?:cookies?|small files|consent|your (?:privacy|choices|device))\\b");

  private static final PrefilteredPattern BUTTON =
      PrefilteredPattern.compile(
          "(?i)^(?:[a-z'’]+ ){0,3}(?:accept|reject|allow|refuse|decline|deny|agree|disagree|essential|necessary|required|fine|ok|okay|all|none|it|settings|preferences|choices|options|cookies|more|thanks|continue|close|save|change|customi[sz]e)$");

  private static final String CLOSERS = "✕×✖✗╳";
  private static final int BUTTONS = 4;
  private static final int LONGEST_BUTTON = 32;

  /** Was this useful? Yes No. */
  private static final PrefilteredPattern ASKS =
      PrefilteredPattern.compile(
          "(?i)^(?!(?:q|question)? ?[0-9])(?=[^?]*\\b(?:this|these|it|helpful|useful|page|article|answer|we|our)\\b)[^.?]{4,80}\\?\\s+(?:[👍👎✓✔✗✘😀🙂🙁😞☺☹\\x{FE0F}]{0,2} ?(?:yes|no|very|somewhat|a little|not (?:at all|really|sure)|maybe|\\([0-9]{1,5}\\))[\\s|/·,]*){2,8}$");

  /** Did anything on this page not work? Write to the web desk. */
  private static final PrefilteredPattern ASKS_OF_THE_PAGE =
      PrefilteredPattern.compile(
          "^(?=[^?]*\\b(?:[Tt]his|[Oo]ur) (?:page|article|story|site|website|web site|guide|answer|entry|review|recipe|listing|translation|map|app)\\b)(?=[^?]*(?i:\\b(?:you|anything|something|mistake|error|wrong|useful|helpful|missing|better|improve|rate|we)\\b))[A-Z][^.?!]{8,90}\\?(?: [A-Z][^?]{3,60})?$");

  private static final PrefilteredPattern YES = PrefilteredPattern.compile("^(?i:yes|👍)\\W*$");
  private static final PrefilteredPattern NO = PrefilteredPattern.compile("^(?i:no|👎)\\W*$");

  private static final String PAYS =
      "(?:paid|promoted|sponsored|partner|commercial|advertising|advertiser|advertisement|ads?|advert|native|affiliate)";

  /** What a page must say beside what was paid for, or where it has its figures from. */
  private static final PrefilteredPattern PAID =
      PrefilteredPattern.compile(
          "^[\\[(【（–—*· -]{0,4}(?:(?i:ads?|advert|advertisement|advertorial|广告|推广|赞助内容)"
              + "|(?i:"
              + PAYS
              + "[ -](?:features?|messages?|content|contents|links?|posts?|stor(?:y|ies)|articles?|breaks?|slots?|space|section|offers?|videos?|inserts?|promotions?|results?|listings?|placement|material|ends|begins|starts|below|above|continues))(?i: (?:by|from|for) [^.。]{2,40})?"
              + "|(?i:content|stor(?:y|ies)|features?|offers?|messages?|links?|posts?|videos?|deals?|promotions?|picks|news|brought to you|supplied|provided|paid for|supported|presented|made possible|produced|hosted|written|funded) (?i:from|by|for|with) (?i:(?:our|the|an?|selected|trusted|its) )?(?i:partners?|advertisers?|sponsors?|affiliates?)(?:[ :]{1,2}[A-Z][^.]{1,40})?"
              + "|(?i:in (?:association|partnership|collaboration)) with [A-Z][^.,;:]{1,40}"
              + "|(?i:made possible|brought to you|paid for|presented|sponsored|promoted|powered|hosted|run|built|made) (?:by|with|on)(?: [A-Z0-9][^.,;:]{1,40})?"
              + "|(?i:rates?|quotes?|data|listings?|prices?|weather|maps?|scores|forecasts?|jobs|homes|deals|tickets|results) (?i:supplied|provided|powered|delivered|sponsored) by [A-Z][^.;:]{1,40}"
              + ")[\\])】）–—*·: -]{0,4}$");

  /** GBP/USD 1.27 +0.2% Brent 82.40 -0.6%: more than one on a line, which no table has. */
  private static final PrefilteredPattern TICKER =
      PrefilteredPattern.compile(
          "^(?:[▲▼]?\\s?[A-Z][A-Za-z0-9/&.' #-]{1,18}? [£$€¥]?[0-9][0-9,.]*[¼½¾⅛⅜⅝⅞]?[a-z%]{0,2} ?(?:[▲▼△▽↑↓■●◆►◄=] ?[+−–-]?|[+−–-])[0-9][0-9.,]*[¼½¾⅛⅜⅝⅞]?\\s?%?(?: ?\\([^()]{2,12}\\))?[\\s|·•;,]*){2,12}$");

  /** Listen 4 min; Watch: 12:41. */
  private static final PrefilteredPattern PLAYER =
      PrefilteredPattern.compile(
          "(?i)^\\W{0,3}(?:listen|watch|play|audio|video|hear|duration|read aloud)(?: (?:to|now|the|this|article|story|report|piece|interview|post|page|chapter|poem|episode|full|time|here|length|again|on|app|instead|version)){0,5}[\\s:·|(,–-]{1,4}(?:[0-9]{1,3} ?(?:min(?:ute)?s?|sec(?:ond)?s?|hrs?|hours?|m|s)\\b\\.?(?: ?[0-9]{1,2} ?(?:s|sec(?:ond)?s?|min(?:ute)?s?)\\b)?|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)\\)?$"
              + "|^\\W{0,3}[0-9]{1,3}[ -]?min(?:ute)?s?[ -](?:listen|watch|video|audio|podcast)\\W{0,2}$");

  /** Sort by: Most helpful | Newest. */
  private static final PrefilteredPattern CHOICE =
      PrefilteredPattern.compile(
          "(?i)^(?:sort(?:ed)?|order(?:ed)?|show(?:ing)?|filter(?:ed)?|view|display|arranged?|ranked|text size|font size|edition|currency)(?: by| as)?\\s?:\\s?[^|/·•▾.:]{2,24}(?:\\s?[|/·•▾]\\s?[^|/·•▾.:]{2,24}){1,6}▾?$"
              + "|^(?=.{0,10}A ?\\+)(?-i:A) ?[-−–]?[\\s|/,]+(?-i:A)[\\s|/,]+(?-i:A) ?\\+(?:\\s+\\p{L}[^.!?]{2,60})?$"
              + "|^(?:change |adjust |set )?(?:text|font|letter|type) size\\W*(?:(?:a|aa|small|medium|large|normal|larger|smaller)[\\s|/,+-]*){1,5}$");

  private static final String STORY =
      "(?:story|article|page|piece|report|column|post|interview|essay|review|feature|video|gallery|recipe|obituary|entry|thread|episode|list|text)";

  /** The story goes on below; Back to the story; Skip past the advertisement. */
  private static final PrefilteredPattern ANCHOR =
      PrefilteredPattern.compile(
          "(?i)^\\W{0,3}(?:(?:keep|continue|carry on) (?:reading|scrolling|watching|listening)(?: (?:below|here|after|past|for|the|this|more|our|adverts?|advertisements?|ads?|break|down)){1,4}|(?:the |this |our |your )?(?:"
              + STORY
              + "|advert|advertisement|ad)s? (?:goes on|continues|resumes|carries on|picks up|ends|begins|starts|will (?:continue|resume|start|begin))(?: (?:below|here|next|in|after|above|under|following|past|the|this|an?|our|adverts?|advertisements?|ads?|video|picture|box|message|break|soon|shortly|[0-9]{1,2}|seconds?)){0,6}"
              + "|(?:(?:go )?back|return|on|continue|skip|jump|move|proceed|scroll|go)(?: (?:straight|directly|down|up|back|on|right))? (?:to|past|over|with) (?:(?:the|this|our|an?) )?(?:(?:rest|top|start|end|beginning|foot|next|previous|main|full|text) (?:of (?:the|this) )?)?(?:"
              + STORY
              + "|adverts?|advertisements?|ads?|top|contents?|comments?|results|forum|index|navigation|menu|continue|read (?:on|more))"
              + ")(?-i:\\s+\\p{Lu}[a-z]+(?: [a-z]+){0,4})?\\W{0,3}$");

  /** This story was printed in the Herald of 9 May: where else, and when it was changed. */
  private static final PrefilteredPattern NOTE =
      PrefilteredPattern.compile(
          "^[\\W_]{0,3}(?:(?:(?:The|This|Our|A version of (?:the|this)|Parts of (?:the|this)) (?:story|article|page|piece|column|post|interview|essay|feature|recipe|obituary|entry|episode|review)(?: (?:was|is|has|had|been|also|first|originally|last|previously|later)){0,4} (?:printed|published|appeared|appears|ran|runs|posted|updated|amended|corrected|syndicated|reprinted|republished|archived|carried|fact-checked|medically reviewed)\\b)"
              + "|(?:[Ff]irst|[Oo]riginally|[Ll]ast|[Aa]lso|[Pp]reviously) (?:published|printed|posted|updated|appeared|amended) (?:in|on|at|by|to|for)\\b)[^\\n]{3,220}$");

  /** This page may hold links that earn us a fee; This article needs more sources. */
  private static final PrefilteredPattern CAVEAT =
      PrefilteredPattern.compile(
          "^This (?:page|site|website|article|story|post|service|recipe|list|guide|video|entry|transcript|review) (?:may|might|can|uses|contains?|holds?|includes?|needs|has|is part of|works)\\b[^.]{3,120}\\b(?:we|us|our|commission|fee|affiliate|cookies?|sponsor\\w*|adverti\\w*|browser|javascript|sources|citations)\\b[^\\n]{0,80}$");

  /** Share prices are delayed by at least 15 minutes: what whoever shows them must say. */
  private static final PrefilteredPattern DELAYED =
      PrefilteredPattern.compile(
          "(?i)^[^.]{0,60}\\b(?:prices?|quotes?|quotations|data|rates|indices|values|figures)\\b[^.]{0,40}\\bdelayed\\b[^.]{0,24}\\b(?:[0-9]{1,3}|fifteen|twenty|thirty) ?min");

  private static final String ACT =
      "(?:Keep|Hide|Watch|Follow|Save|Share|Report|Flag|Sign|Rate|Print|Translate|Listen to|Hear|Read|Download|Play|Cite|Email|E-mail|Send|Embed|Edit|Improve|Review|Bookmark|Pin|Copy|Add|Compare|Ask|Tell|Show|View|See|Open|Close|Join|Support|Give|Buy|Rent|Book|Order|Apply|Tag|Mark|Vote|Like|Love|Thank|Quote|Answer|Reply|Contact|Call|Message|Invite|Collect|Track|Try|Explore|Browse|Discover|Search|Find|Change|Choose|Manage|Clear|Remove|Delete|Recommend|Suggest|Correct|Contribute|Transcribe|Enlarge|Zoom|Subscribe|Unsubscribe|Remember|Notify|Alert|Remind|Claim|Gift|Post|Pass|Hand|Repost|Rotate|Export|Request|Let|Get|Put|Learn|Start)";

  /** Keep this property, Tell me when homes like this come up, Add everything to my list. */
  private static final PrefilteredPattern DEED =
      PrefilteredPattern.compile(
          "^(?:Become an? (?:supporter|member|patron|subscriber|friend|contributor|sponsor|fan|donor|partner)(?: [a-z]+){0,3}|"
              + ACT
              + " (?:this|it) (?:for later|up|now|on [A-Z][a-z]+)|"
              + ACT
              + " (?:(?:to|in|at|with|for|on) )?this [a-z]{3,16}(?: (?:on|to|in|with|for|as|via|by|at|from|now|today|later|offline|aloud|again) ?[A-Za-z ]{0,24})?"
              + "|"
              + ACT
              + " (?:an? |the |any )?[a-z]{3,16} (?:with|about|on|in|to|for|from|of|like) this(?: [a-z]{3,16})?"
              + "|"
              + ACT
              + " me(?: [a-z']+){0,7}|"
              + ACT
              + "(?: [a-z]+){1,4} (?:to|in|from|on) my [a-z]{3,16}(?: [a-z]{3,16})?|"
              + ACT
              + "(?: [a-z]+){0,3} (?:your|you)\\b(?: [a-z]+){0,4}"
              + ")\\W{0,2}$");

  /** By signing you accept our rules. */
  private static final PrefilteredPattern CONSENT =
      PrefilteredPattern.compile(
          "^By [a-z]+ing\\b[^.]{0,70}? you (?:agree|accept|consent|confirm|acknowledge|allow|declare|give)\\b[^\\n]{2,90}$");

  private static final Pattern APART = Pattern.compile("\\s{2,}");
  private static final int FEWEST_REFRAINS = 3;

  /** View guide, One moment please: two words or more, and not the name of whoever speaks. */
  private static final PrefilteredPattern REFRAIN =
      PrefilteredPattern.compile(
          "^\\p{Lu}[\\p{L}'’,-]{0,20}(?: [\\p{L}'’,-]{1,20}){0,6} \\p{Ll}{3,20}[\\p{L} ]{0,20}\\W{0,2}$");

  private PageRemarks() {}

  /** Adds to {@code controls} the blocks that are such lines. */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (controls.get(i) || !mayBe(document, lines.get(i), i)) {
        continue;
      }
      String line = document.blocks().get(i).span().of(document.folded()).strip();
      boolean heads = i + 1 < lines.size() && lines.get(i + 1).prose();
      if (lines.get(i).remark() || (line.length() <= LONGEST && isRemark(line, heads))) {
        controls.set(i);
      } else if (DELAYED.isIn(line)
          || (line.length() <= LONGEST_NOTE && NOTE.isIn(line) && !isAmongText(lines, i))
          || (line.length() <= LONGEST_NOTE && CAVEAT.isIn(line))
          || areRemarks(line)) {
        controls.set(i);
      } else if (line.endsWith("?") && isAnswered(document, i)) {
        controls.set(i, i + 3);
      } else if (line.endsWith("?")
          && i + 1 < lines.size()
          && PageCalls.areFaces(line(document, i + 1))) {
        controls.set(i, i + 2);
      }
    }
    refrains(controls, document, lines);
    buttons(controls, document, lines);
  }

  /** The page stores small files. / Only those needed / That's all right: the buttons under it. */
  private static void buttons(BitSet controls, Document document, List<SiteLine> lines) {
    for (int i = 0; i + 1 < lines.size() && i < BUTTONS * BUTTONS; i++) {
      if (lines.get(i).brief() || !LEAVE.isIn(line(document, i))) {
        continue;
      }
      int end = i + 1;
      while (end < lines.size() && end <= i + BUTTONS && areButtons(line(document, end))) {
        end++;
      }
      if (end < lines.size()) {
        controls.set(i + 1, end);
      }
    }
  }

  /** All right, or side by side: Only those needed All right Let me choose. */
  private static boolean areButtons(String line) {
    String[] parts = line.length() > LONGEST ? new String[0] : APART.split(line, -1);
    boolean small = parts.length > 0;
    int buttons = 0;
    for (String part : parts) {
      small &= part.length() <= LONGEST_BUTTON && !part.endsWith(".");
      buttons += BUTTON.isIn(part) ? 1 : 0;
    }
    return small && buttons * 2 >= Math.max(2, parts.length);
  }

  private static String line(Document document, int i) {
    return document.blocks().get(i).span().of(document.folded()).strip();
  }

  /** Skip past the message Pass this story on: side by side. */
  private static boolean areRemarks(String line) {
    return line.length() <= LONGEST
        && line.indexOf("  ") > 0
        && APART.splitAsStream(line).allMatch(part -> isSign(part) || isRemark(part, false));
  }

  /** What comes again and again between the paragraphs of a text is none of them. */
  private static void refrains(BitSet controls, Document document, List<SiteLine> lines) {
    Map<String, List<Integer>> said = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Block block = document.blocks().get(i);
      if (lines.get(i).brief() && block.label() == null && block.kind() == BlockKind.PARAGRAPH) {
        said.computeIfAbsent(document.text(block).strip(), line -> new ArrayList<>()).add(i);
      }
    }
    BitSet sure = (BitSet) controls.clone();
    said.forEach(
        (line, places) -> {
          if (places.size() >= FEWEST_REFRAINS
              && REFRAIN.isIn(line)
              && places.stream().filter(i -> isBetween(lines, sure, i)).count() >= 2) {
            places.forEach(controls::set);
          }
        });
  }

  /** Whether it parts what the text or the site says. */
  private static boolean isBetween(List<SiteLine> lines, BitSet sure, int i) {
    return i > 0
        && i + 1 < lines.size()
        && (lines.get(i - 1).prose() || sure.get(i - 1))
        && (lines.get(i + 1).prose() || sure.get(i + 1));
  }

  /** Whether {@code line}, in folded text, is a remark that proves a site. */
  static boolean isSign(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return false; // a picture without words has a line and says nothing
    }
    char last = line.charAt(line.length() - 1);
    boolean figure = line.chars().anyMatch(c -> c >= '0' && c <= '9');
    return (line.indexOf('?') > 0 && last != '?' && ASKS.isIn(line))
        || (last != '.' && figure && TICKER.isIn(line))
        || STATE.isIn(line)
        || (CLOSERS.indexOf(last) >= 0 && BAR.isIn(line))
        || (last != '.'
            && (COUNT.isIn(line) || MACHINE.isIn(line) || CHOICE.isIn(line) || ANCHOR.isIn(line)));
  }

  /** Whether {@code line} is one on a page that bears other marks of a site. */
  static boolean isRemark(String line, boolean heads) {
    return PAID.isIn(line)
        || PLAYER.isIn(line)
        || CONSENT.isIn(line)
        || MISTAKE.isIn(line)
        || PageCalls.isCall(line, heads)
        || (!heads && FILED.isIn(line))
        || (!heads && (DEED.isIn(line) || ASKS_OF_THE_PAGE.isIn(line)));
  }

  private static boolean isAfterText(List<SiteLine> lines, int i) {
    return i > 0 && lines.get(i - 1).prose();
  }

  private static boolean isAmongText(List<SiteLine> lines, int i) {
    return isAfterText(lines, i) && i + 1 < lines.size() && lines.get(i + 1).prose();
  }

  /** Whether the two lines below are yes and no. */
  private static boolean isAnswered(Document document, int i) {
    List<Block> blocks = document.blocks();
    return i + 2 < blocks.size()
        && YES.isIn(document.text(blocks.get(i + 1)).strip())
        && NO.isIn(document.text(blocks.get(i + 2)).strip());
  }

  private static boolean mayBe(Document document, SiteLine line, int i) {
    Block block = document.blocks().get(i);
    return (line.shown() || (line.prose() && block.span().length() > LONGEST_NOTE))
        && block.kind() != BlockKind.HEADING
        && block.kind() != BlockKind.CAPTION
        && (block.role() != Role.TITLE || line.remark())
        && block.span().length() <= 4 * LONGEST_NOTE
        && Numbering.of(document, block) == null;
  }
}
