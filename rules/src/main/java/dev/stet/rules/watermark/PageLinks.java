package dev.stet.rules.watermark;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the links of a document are for, which their addresses tell in whatever language the page
 * is: to share it, to log in, to find all pages on a topic or by a writer, to go to the page before
 * or after. A line of nothing but such links is a page's. Immutable.
 */
final class PageLinks {
  static final Analysis<PageLinks> ANALYSIS = PageLinks::new;

  /** Another site's box for sharing: nobody leads a reader there but a page. */
  private static final Pattern SHARE =
      Pattern.compile(
          "(?i).*(?:(?:facebook|fb)\\.com/(?:sharer?|dialog)|(?:twitter|x)\\.com/(?:intent|share|home\\?status)"
              + "|linkedin\\.com/(?:share|sharing|cws)|pinterest\\.[a-z.]{2,6}/pin/create|reddit\\.com/submit|tumblr\\.com/(?:share|widgets/share)"
              + "|api\\.whatsapp\\.com/send|wa\\.me/\\?|(?:t|telegram)\\.me/share|getpocket\\.com/(?:save|edit)|news\\.ycombinator\\.com/submitlink"
              + "|service\\.weibo\\.com/share|plus\\.google\\.com/share|vk\\.com/share|flipboard\\.com/bookmarklet|bsky\\.app/intent"
              + "|[?&](?:share=|action=share)|^mailto:\\?).*");

  /** Where the other buttons of a page lead: an account, the comments, a script. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "(?i).*(?:[?&](?:replytocom|print|like_comment)=|^javascript:"
              + "|/(?:wp-login|log-?in|sign-?in|sign-?up|log-?out|register|user/login|users/sign_in|account/login)(?:\\.[a-z]{3,4})?/?(?:[?#].*)?$"
              + "|#(?:respond|comments?|disqus_thread|reply-title)$).*");

  /** All that a site has on a topic. */
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?i).*/(?:tags?|categor(?:y|ies|ie)|topics?|labels?|tagged|keywords?|sections?)/[^/].*|(?i).*[?&](?:tag|cat|category)=.*");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i).*/(?:authors?|profiles?|contributors?|byline|by|users?|u)/[^/]+/?(?:[?#].*)?|(?i).*source=post_page---byline.*");

  /** What stands between and before links of a kind: {@code Posted in A, B and C}. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)(?:posted|filed|published|tagged|categori[sz]ed|archived)(?: (?:in|under|as|with|on))?|tags?|topics?|categor(?:y|ies)|labels?|in|and|under|about|more on|read more about|分类|所属分类|标签|专栏|分类专栏|话题|收录于");

  private static final Pattern DIVIDERS = Pattern.compile("[,;|/·•#&:—–-]+|\\s{2,}|\\n");

  private static final PrefilteredPattern LISTED =
      PrefilteredPattern.compile(
          "(?i)\\b(?:tags?|tagged|categor(?:y|ies)|posted in|filed under|topics)\\b|分类|标签|专栏|话题");

  private static final PrefilteredPattern DATE =
      PrefilteredPattern.compile(
          "(?i)\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.? [0-9]{1,2},? [0-9]{4}|\\b[0-9]{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?,? [0-9]{4}|\\b[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}\\b|\\b[0-9]{1,2} ?(?:min|hour|day|week|month|year|[hdwmy])[a-z]* ago\\b");

  private static final Pattern ARROW = Pattern.compile("[\\s«‹←⟨<»›→⟩>|]*");
  private static final PrefilteredPattern ARROWS = PrefilteredPattern.compile("[«‹←⟨»›→⟩]");

  private static final int LONGEST_BYLINE = 200;
  private static final int LONGEST_LINE = 300;

  private final List<Evidence> links;

  private PageLinks(Document document) {
    List<Evidence> all = new ArrayList<>();
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.LINK) {
        all.add(evidence);
      }
    }
    all.sort(Comparator.comparingInt(link -> link.span().start()));
    this.links = List.copyOf(all);
  }

  /** Whether a block is a page's by what its links are for. */
  static boolean areControls(Document document, Block block) {
    PageLinks all = document.get(ANALYSIS);
    if (all.links.isEmpty() || block.span().length() > LONGEST_LINE) {
      return false;
    }
    List<Evidence> links = all.in(block.span());
    if (links.isEmpty()) {
      return false;
    }
    String rest = rest(document, block, links);
    boolean covered = rest.chars().noneMatch(Character::isLetterOrDigit);
    boolean shares = links.stream().anyMatch(link -> SHARE.matcher(target(link)).matches());
    if (shares || (covered && all(links, CONTROL))) {
      return true;
    }
    if (covered
        && block.kind() == BlockKind.PARAGRAPH
        && ARROW.matcher(rest).matches()
        && ARROWS.isIn(rest)
        && !links.get(0).words().contains("://")) {
      return true;
    }
    if (covered && links.size() == 2 && target(links.get(0)).equals(target(links.get(1)))) {
      return true; // the name of a file, and the button beside it
    }
    boolean several = links.size() > 1 || rest.chars().anyMatch(Character::isLetter);
    boolean topics =
        all(links, TOPIC)
            || (LISTED.isIn(rest)
                && links.stream().anyMatch(link -> TOPIC.matcher(target(link)).matches()));
    if (several && topics && isBetween(rest)) {
      return true;
    }
    return block.span().length() <= LONGEST_BYLINE
        && links.stream().anyMatch(link -> AUTHOR.matcher(target(link)).matches())
        && DATE.isIn(block.span().of(document.folded()));
  }

  /** Whether the words of {@code block} are one link and no more. */
  static boolean isLink(Document document, Block block) {
    List<Evidence> links = document.get(ANALYSIS).in(block.span());
    return !links.isEmpty()
        && rest(document, block, links).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** The links to a heading's own place, which a site sets beside it and which have no words. */
  static List<Span> permanent(Document document) {
    return document.get(ANALYSIS).links.stream()
        .filter(link -> link.span().isEmpty() || link.words().strip().matches("[#¶§🔗\u200B]{1,2}"))
        .filter(link -> target(link).indexOf('#') >= 0 && !target(link).endsWith("#"))
        .filter(link -> !isWord(document, link.span()) && !isPicture(document, link))
        .map(Evidence::span)
        .toList();
  }

  /**
   * As [](#fig-2) shows: a link without words in a sentence gets them from the site's generator.
   */
  private static boolean isWord(Document document, Span link) {
    Block block = document.blockAt(link.start());
    return link.isEmpty()
        && block != null
        && block.kind() != BlockKind.HEADING
        && !new Span(link.end(), block.span().end()).of(document.text()).isBlank();
  }

  /** A badge that leads to a part of another page has no words either. */
  private static boolean isPicture(Document document, Evidence link) {
    Block block = document.blockAt(link.span().start());
    boolean atHeading = block != null && block.kind() == BlockKind.HEADING;
    return link.span().isEmpty() && !atHeading && !target(link).startsWith("#");
  }

  /** The links of {@code block} that are a site's own words and lead about its page. */
  static List<Span> skips(Document document, Block block) {
    return document.get(ANALYSIS).in(block.span()).stream()
        .filter(link -> target(link).indexOf('#') >= 0)
        .filter(link -> InterfaceWords.in(link.words()).certain())
        .map(Evidence::span)
        .toList();
  }

  private List<Evidence> in(Span span) {
    int low = 0;
    int high = links.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (links.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < links.size() && links.get(end).span().end() <= span.end()) {
      end++;
    }
    return links.subList(low, end).stream().filter(link -> !link.span().isEmpty()).toList();
  }

  private static boolean isBetween(String rest) {
    return DIVIDERS
        .splitAsStream(rest)
        .map(String::strip)
        .allMatch(words -> words.isEmpty() || BETWEEN.matcher(words).matches());
  }

  private static boolean all(List<Evidence> links, Pattern use) {
    return links.stream().allMatch(link -> use.matcher(target(link)).matches());
  }

  private static String target(Evidence link) {
    return link.details().getOrDefault("target", "");
  }

  /** The words of {@code block} outside of its links. */
  private static String rest(Document document, Block block, List<Evidence> links) {
    StringBuilder rest = new StringBuilder();
    int at = block.span().start();
    for (Evidence link : links) {
      rest.append(document.folded(), at, Math.max(at, link.span().start())).append(' ');
      at = Math.max(at, link.span().end());
    }
    return rest.append(document.folded(), at, Math.max(at, block.span().end())).toString();
  }
}
