package dev.stet.readers.markdown;

import dev.stet.readers.markup.MarkupText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements in Markdown that nobody writes for a text: they came with the page it was taken from.
 * What tells is what they are for: an advertisement's place, a picture of no size that counts
 * visits, a script behind a click, where a picture is to be loaded from later, a smiley, the box
 * round what a forum quotes; and orders to begin a new page. Elements by which writers set their
 * texts, pictures with a width, boxes that fold, centred lines, are none of these.
 */
final class PageMarkup {
  private static final int LONGEST = 80;

  private static final Pattern TAG =
      Pattern.compile(
          "<(?:[A-Za-z][^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*+>|!--.*?-->)",
          Pattern.DOTALL);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern ADVERTISES =
      Pattern.compile(
          "(?i)adsbygoogle|\\sdata-ad-|googletagmanager\\.|googlesyndication\\.|doubleclick\\.net|\\.taboola\\.|\\.outbrain\\.|<amp-(?:ad|analytics)\\b");

  private static final Pattern COMMENT =
      Pattern.compile(
          "(?i)<!--[^a-z]*(?:[\\w/.:-]+ ){0,4}(?:ads?|adsense|advert[a-z]*|affiliate|taboola|outbrain|(?:google )?tag manager)(?: [\\w/.:()-]+){0,5}[^a-z]*-->");

  /** What a browser does with it when it is touched, or where it has it from when it is seen. */
  private static final Pattern ACTS =
      Pattern.compile(
          "(?i)\\son(?:click|load|error|mouse(?:over|out|down|up|enter|leave)|focus|submit|change|key(?:down|up|press)|touchstart)\\s?="
              + "|\\shref\\s?=\\s?[\"']?javascript:"
              + "|<(?:img|iframe)\\b.*\\s(?:referrerpolicy|data-(?:src|original|lazy[a-z-]*|ratio|w|type|fileid|croporisrc|backsrc|actualsrc|rawwidth|ke-src|image-id)|_src|zoomfile|file|real_src|src2|originalsrc|esrc)\\s?="
              + "|<a\\b.*\\s(?:data-(?:hovercard|ga|track[a-z-]*|click|analytics|linktype|itemshowtype|miniprogram[a-z-]*|za-[a-z-]*)|onclick)\\s?=");

  private static final Pattern NO_SIZE =
      Pattern.compile(
          "(?i)<(?:img|iframe)\\b(?=.*\\sheight\\s?=\\s?[\"']?[01](?:px)?[\"'\\s/>])(?=.*\\swidth\\s?=\\s?[\"']?[01](?:px)?[\"'\\s/>])");

  private static final Pattern SMILEY =
      Pattern.compile(
          "(?i)<img\\b.*\\ssrc\\s?=\\s?[\"']?[^\"'\\s>]*/(?:smil(?:e|ey|eys|ies)|emot(?:e|es|icon|icons|ion|ions)?|face[0-9]*|faces|biaoqing|bq|sticker|stickers|expression[s]?)[/_-]|<img\\b.*\\sclass\\s?=\\s?[\"'][^\"']*\\b(?:wp-smiley|smil(?:ey|ie)|emoticon|bbc?code_?smil)");

  /** Who is quoted, in a box: the link leads to his posting. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?i)<a\\b.*\\shref\\s?=\\s?[\"']?[^\"'>]*(?:goto=findpost|#pid[0-9]|#post-?[0-9]|showpost|viewtopic\\.php|post_id=[0-9]|/posts?/[0-9]+#)");

  /**
   * Looks that a browser computed and an editor pasted, several at once; a writer names a width, a
   * colour or an indent.
   */
  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?i)\\sstyle\\s?=\\s?[\"'](?=[^\"':]*:[^\"':]*:)[^\"']*(?:box-sizing|vertical-align:\\s?inherit|-webkit-|font-variant|white-space:\\s?(?:normal|pre-wrap)|overflow-wrap|word-break|word-wrap|letter-spacing|caret-color|orphans|mso-|rgba?\\()");

  /** Names by which the programs that make pages and editors call their boxes. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\sclass\\s?=\\s?[\"'](?:[^\"']*\\s)?(?:Mso[A-Z][a-z]+|js_[a-z_]+|rich_media[a-z_]*|wp-(?:block|image|caption|post)[a-z-]*|size-(?:full|large|medium)|headerlink|anchor-link|hljs[a-z-]*|gutter|crayon-[a-z-]+|syntaxhighlighter|prettyprint|mw-[a-z-]+|Apple-[a-z-]+|adsense|advert[a-z-]*|addthis[a-z_]*|sharedaddy|cnblogs_[a-z_]+|pgc-[a-z-]+|ztext-[a-z-]+|LinkCard|lazy(?:load(?:ed|ing)?)?|toc_?(?:toggle|hide)|token|kg-[a-z-]+|graf[a-z-]*|markup--[a-z-]+)[\\s\"']"
              + "|\\s(?:data-(?:role|tools|brushtype|pluginname|mce-[a-z-]+|slate-[a-z-]+|lake-[a-z-]+|pid|draft-[a-z-]+|reader-unique-id|v-[0-9a-f]{6,8})|label\\s?=\\s?[\"'](?i:powered by))");

  /** {@code <div style="page-break-after: always">}: where a printer is to begin a new page. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?i)<(?:div|p|br|span|hr|section)\\b[^<>]*(?:\\bstyle\\s?=[^<>]*\\b(?:page-)?break-(?:before|after)\\s?:(?!\\s?(?:auto|avoid))|\\bclass\\s?=\\s?[\"']?(?:[^\"'<>]*\\s)?(?:page[-_]?break|new[-_]?page)(?:[-_](?:before|after))?[\"'\\s/>])[^<>]*>");

  /** Elements by which a visitor does something. */
  private static final Pattern FORM =
      Pattern.compile("(?i)<(?:noscript|form|button|select|textarea|mp-[a-z-]+|svg|path|use)\\b.*");

  /** What stands in a picture's place until it is seen, or keeps a place free. */
  private static final Pattern HOLDS_A_PLACE =
      Pattern.compile(
          "(?i)data:image/(?:gif;base64,R0lGODlhAQABA|svg\\+xml|png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB)[\\s\\S]*|(?:\\S*/)?(?:spacer|blank|pixel|transparent|1x1|lazy(?:load)?|loading|grey|placeholder)[-_0-9x]*\\.(?:gif|png|svg)(?:\\?\\S*)?");

  /**
   * A picture of a site's own stock: of its template, a button's, a face beside a name. What
   * writers show lies where they have put it, in folders by date or with their text.
   */
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i)(?:https?:)?//[^/]+/(?:\\S*/)?(?:dist|toolbar|skins?|themes?|templates?|sprites?|emojis?|avatars?|wp-includes|plugins)/\\S*\\.(?:png|gif|svg|webp|jpe?g)\\S*"
              + "|(?:https?:)?//[^/]*\\b(?:avatars?|gravatar)\\b[^/]*/\\S*"
              + "|(?:https?:)?//[^/]+/\\S*/(?:icons?|btn|button|avatar|arrow)(?:[-_]\\S*)?\\.(?:png|gif|svg|webp|jpe?g)\\S*"
              + "|(?:https?:)?//[^/]+/\\S*[-_](?:btn|button|avatar|arrow|active|hover)\\.(?:png|gif|svg|webp|jpe?g)\\S*");

  /** A sign that may as well be the text's own, before the words that it belongs to. */
  private static final Pattern ICON =
      Pattern.compile("(?i)(?:https?:)?//[^/]+/\\S*[-_]icon\\.(?:png|gif|svg|webp|jpe?g)\\S*");

  private static final Pattern SCRIPT = Pattern.compile("(?i)javascript:.*");

  private PageMarkup() {}

  /** Whether an address in Markdown is the page's: of a script, of what holds a picture's place. */
  static boolean isAddress(String address) {
    return SCRIPT.matcher(address).matches() || HOLDS_A_PLACE.matcher(address).matches();
  }

  /** Tells {@code text} of such an address, which stands from {@code start} to {@code end}. */
  static void address(String address, int start, int end, MarkupText text) {
    if (isAddress(address)) {
      text.pageMarkup(shown(address), Math.min(start, end), end);
    }
  }

  /**
   * Tells {@code text} of a picture without words that is of a site's stock.
   *
   * @param alone whether no words stand beside it
   */
  static void picture(String address, boolean alone, int start, int end, MarkupText text) {
    if (STOCK.matcher(address).matches() || (alone && ICON.matcher(address).matches())) {
      text.pageMarkup(shown(address), Math.min(start, end), end);
    }
  }

  /** Tells {@code text} of those in {@code html}, which begins at {@code start} of the source. */
  static void in(String html, int start, MarkupText text) {
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      if (mayBe(tag.group())) {
        String element = SPACE.matcher(tag.group()).replaceAll(" ");
        if (BREAK.matcher(element).matches()) {
          text.pageBreak(shown(element), start + tag.start(), start + tag.end());
        } else if (isPages(element)) {
          text.pageMarkup(shown(element), start + tag.start(), start + tag.end());
        }
      }
    }
  }

  /** Of a tag its attributes tell. */
  private static boolean mayBe(String tag) {
    return tag.indexOf('=') > 0 || tag.startsWith("<!") || FORM.matcher(tag).matches();
  }

  private static boolean isPages(String tag) {
    return tag.startsWith("<!")
        ? COMMENT.matcher(tag).matches()
        : ADVERTISES.matcher(tag).find()
            || ACTS.matcher(tag).find()
            || NO_SIZE.matcher(tag).find()
            || SMILEY.matcher(tag).find()
            || QUOTED.matcher(tag).find()
            || COMPUTED.matcher(tag).find()
            || NAMED.matcher(tag).find()
            || FORM.matcher(tag).matches();
  }

  private static String shown(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
