package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The text of a page that is itself about a site and its use: a policy, terms, a help page, rules
 * for commenters. Cookies, accounts, subscriptions and buttons are its subject there, and it
 * addresses its reader as a site does. It reaches from its title to its last sentence; what a site
 * put before and after it is not part of it.
 */
public final class SiteGuide {
  /** The guide's span; one of no length where the document is none. */
  private static final Analysis<Span> ANALYSIS = SiteGuide::find;

  private static final Span NONE = new Span(0, 0);

  private static final int LONGEST_TITLE = 90;

  /** Among how many blocks, the page's own menu before it, a policy has its title. */
  private static final int HEAD = 12;

  private static final int SHORTEST_SENTENCE = 40;

  /** Without a title that says so: so many paragraphs about a site, and so large a part of all. */
  private static final int FEWEST = 3;

  private static final int PER_CENT = 75;

  private static final int FEWEST_THINGS = 2;

  /** What such pages are called, on every site. */
  private static final PrefilteredPattern POLICY =
      PrefilteredPattern.compile(
          "(?i)^(?:[\\w&'’-]+ ){0,4}(?:(?:privacy|cookies?|data protection|accessibility|copyright|linking|comments?|commenting|moderation|refund|returns?|subscription|acceptable use|fair use|advertising)(?:,? (?:and|&) [a-z]+)? (?:policy|policies|notice|statement|guidelines|rules|settings|information)|terms(?:,? (?:and|&) conditions| of (?:use|service|sale|access)|,? conditions)[a-z &,]{0,30}|(?:community|posting|contributor) (?:guidelines|standards|rules)|(?:how we use|about|what are|our use of|use of|more about|managing|information about)(?: our)? cookies)(?: for [^.!?]{2,40})?\\??$");

  /** How somebody asks for help with a site's things. */
  private static final PrefilteredPattern HELP =
      PrefilteredPattern.compile(
          "(?i)^(?:how (?:do|can|should) (?:i|we|you)|how to|can i|why (?:can['’]?t|can|do|does|did|was|am|is|are)|where (?:do|can|is)|what (?:is|are|do|does|happens|if)|(?:reset|cancel|manage|chang|updat|clos|delet|renew|activat|creat|upgrad|set|link|access|log|sign|subscrib|unsubscrib)[a-z]*)\\b[^.!:]{0,60}\\b(?:subscriptions?|accounts?|passwords?|cookies?|newsletters?|profile|app|paywall|logged|log ?in|sign ?in|log on|membership|email address|notifications|free trial|billing)\\b[^.!:]{0,40}$");

  private static final PrefilteredPattern THING =
      PrefilteredPattern.compile(
          "(?i)\\b(?:cookie|(?:web ?)?sites?\\b|browser|account|password|subscri|newsletter|(?:log|sign)(?:ging|ged|ing|ed)?[ -]?(?:in|out|on|up)\\b|unsubscrib|e-?mail address|privacy|paywall|settings|click|moderator|username|comment|personal (?:data|information)|third[- ]part|app\\b|pages?\\b|visitor|content\\b|advert|device|analytics)");

  /** So many letters tell one of them from another. */
  private static final int STEM = 4;

  private static final PrefilteredPattern ADDRESSED =
      PrefilteredPattern.compile("(?i)\\b(?:you|your|we|us|our|users?|visitors?)\\b");

  private SiteGuide() {}

  /** Whether {@code span} lies in the text of a page about a site. */
  public static boolean holds(Document document, Span span) {
    Span guide = document.get(ANALYSIS);
    return guide.length() > 0 && guide.contains(span);
  }

  private static Span find(Document document) {
    List<Block> blocks = document.blocks();
    int title = title(document, blocks);
    boolean opens = false;
    int first = -1;
    int last = -1;
    int about = 0;
    int mentions = 0;
    int sentences = 0;
    for (int i = 0; i < blocks.size(); i++) {
      String words = blocks.get(i).span().of(document.folded());
      if (!isText(blocks.get(i), words)) {
        continue;
      }
      int things = things(words);
      boolean here = things >= FEWEST_THINGS && ADDRESSED.isIn(words);
      opens |= here && sentences == 0;
      first = sentences == 0 ? i : first;
      last = things > 0 ? i : last;
      sentences++;
      mentions += things > 0 ? 1 : 0;
      about += here ? 1 : 0;
    }
    boolean titled = title >= 0 && title < last && mentions * 2 >= sentences;
    boolean dense = opens && about >= FEWEST && about * 100 >= sentences * PER_CENT;
    if (!titled && !dense) {
      return NONE;
    }
    int start = title >= 0 ? title : Math.max(0, first - 1);
    return new Span(blocks.get(start).span().start(), blocks.get(last).span().end());
  }

  private static int title(Document document, List<Block> blocks) {
    for (int i = 0; i < Math.min(HEAD, blocks.size()); i++) {
      String words = blocks.get(i).span().of(document.folded()).strip();
      if (isText(blocks.get(i), words) && words.length() > LONGEST_TITLE) {
        return -1; // another text has begun
      }
      if (words.length() <= LONGEST_TITLE
          && (POLICY.isIn(words) || HELP.isIn(words))
          && isFollowed(document, blocks, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a sentence or a long point of a list stands below, as under a title, and not a menu.
   */
  private static boolean isFollowed(Document document, List<Block> blocks, int at) {
    for (int i = at + 1; i < Math.min(at + 3, blocks.size()); i++) {
      if (isText(blocks.get(i), blocks.get(i).span().of(document.folded()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(Block block, String words) {
    return block.role() != Role.CODE
        && block.kind() != BlockKind.CODE
        && words.length() >= SHORTEST_SENTENCE
        && (block.label() != null || Endings.closed(words) || words.indexOf(". ") > 0);
  }

  private static int things(String words) {
    Set<String> things = new HashSet<>();
    Matcher thing = THING.matcher(words);
    while (thing.find()) {
      String name = thing.group().toLowerCase(Locale.ROOT);
      things.add(name.substring(0, Math.min(STEM, name.length())));
    }
    return things.size();
  }
}
