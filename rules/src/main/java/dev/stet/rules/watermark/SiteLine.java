package dev.stet.rules.watermark;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.analysis.ProgramText;
import dev.stet.core.analysis.WrappedLines;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Pattern;

/**
 * What is known of a block that could be a page's control.
 *
 * @param shown whether it is a line that could be one at all
 * @param brief whether it is short and no sentence
 * @param small whether it is short and no sentence, numbered or not
 * @param prose whether it is a sentence, and no site's
 * @param related whether it heads a list of other pages
 * @param heads whether it does if a control stands there
 * @param headline whether it may be the title of another page
 * @param speaks whether it holds a site's phrase
 * @param posting what record of a posting it is
 * @param terms whether the site speaks in it about its own things
 * @param remark whether a site remarks on itself in it, as nobody else does
 * @param board whether the software of a forum printed it, as nobody else does
 * @param divided whether strokes divide it in three or more
 * @param share how much of it are labels
 * @param linked whether its links are for moving about the site and no more
 */
record SiteLine(
    boolean shown,
    boolean brief,
    boolean small,
    boolean prose,
    boolean related,
    boolean heads,
    boolean headline,
    boolean speaks,
    boolean terms,
    boolean remark,
    boolean board,
    boolean divided,
    PostingLine posting,
    InterfaceWords.Share share,
    boolean linked) {
  private static final int LONGEST_LINE = 36;
  private static final int LONGEST_ENGLISH_LINE = 48;
  private static final int LONGEST_ROW = 240;
  private static final int CENTS = 2;
  private static final int LONGEST_LINK = 120;

  private static final PrefilteredPattern SENTENCE =
      PrefilteredPattern.compile("[。！？；!?;]$|(?<![.])[.]$|，.*，|,.*,");

  /** Headlines may ask and exclaim. */
  private static final PrefilteredPattern ENTRY_ENDS =
      PrefilteredPattern.compile("[。；;]$|(?<![.])[.]$|[，,].*[，,]");

  /** 地址：… 电话：… 邮编：…: fields side by side. */
  private static final PrefilteredPattern FIELDS =
      PrefilteredPattern.compile(
          "^[\\p{IsHan}]{2,6}:\\s?[^:。；]{1,40}?(?:\\s|\\|)\\s*[\\p{IsHan}]{2,6}:\\s?[^。；]{1,60}$");

  /** {@code - [ ] 导出功能}: a thing to do, with its box. */
  private static final Pattern TASK = Pattern.compile("\\[[ xX]\\] ");

  private static final PrefilteredPattern BULLET = PrefilteredPattern.compile("^[•·*-]\\s+");
  private static final PrefilteredPattern STOP =
      PrefilteredPattern.compile("[。！？；!?;.][”’\")）]*(?:\\[[0-9,–-]{1,7}\\])*$");
  private static final PrefilteredPattern WITHIN_SENTENCE =
      PrefilteredPattern.compile("[。；;，]|[a-z]\\. ");

  /**
   * {@code Next report: [date]}, {@code Date: ____}: a field that is still to be filled in; {@code
   * [ ] Export}: what is still to be done.
   */
  private static final PrefilteredPattern UNFILLED =
      PrefilteredPattern.compile(
          "[:：]\\s*[\\[<{][^\\[\\]<>{}]{1,60}[\\]>}]\\W*$|_{3}|^\\W*\\[[ xX]?\\] \\p{L}");

  /** What heads a list of other pages. */
  private static final PrefilteredPattern LISTS =
      PrefilteredPattern.compile(
          "^(?:本版|版面|标题)(?:新闻|文章|稿件)?(?:导航|目录|导读|列表|标题)$|^(?:看|浏览|下载|购买|买|阅读|收藏|搜索|关注)(?:了|过)[^\\n。]{0,30}的(?:人|网友|用户|读者|朋友|买家)(?:还|也|都)(?:在)?(?:看|浏览|下载|购买|买|读|阅读|关注|喜欢|搜|收藏)(?:了|过)?:?$|^[*_]{0,2}(?:前情回顾|往期回顾|往期精彩|往期好文)(?:[·:|丨][^\\n]{2,30})?$|^(?:您|你|大家|网友)?(?:可能|也许|或许|还|也)*(?:会|还|也)*(?:感兴趣|喜欢|想看|在看|在搜)(?:的)?(?:文档|内容|文章|资料|资讯|新闻)?(?:[ :].{0,12})?$|^(?:为|给)(?:您|你)推荐:?$|^[【\\[「]?[^\\n]{0,30}?(?:相关|推荐|热门|热点|精彩|最新|延伸|图片|滚动|今日|本周|猜你|猜您|更多|其他|其它|同类|类似|相似|往期)(?:新闻|阅读|閱讀|推荐|排行|图集|内容|文章|博文|资讯|专题|视频|评论|关注|喜欢|文档|文库|资料|范文|资源|帖子|搜索|链接|报道|问题|问答|试题|课件|主题|话题|词条|图书|作品|论文|文献|专利|技术|产品|职位|菜谱|模板|合同|信息)[】\\]」]?:?(?:更多)?[>»]*$"
              + "|(?i)^(?:more )?(?:related|similar|popular|trending|recommended|more|top|latest|recent|other|most (?:read|viewed|popular)|featured) (?:content|articles?|posts?|stories|news|topics?|links?|jobs|videos?|searches|documents|titles|reading|reads|recipes|pages|questions|products|items|threads|discussions|from .{2,40}|in .{2,20})\\s?:?$"
              + "|(?i)^(?:(?:the )?editor(?:s|'s|s')?|our|staff) (?:picks?|choices?|recommendations?)\\s?:?$"
              + "|(?i)^(?:you (?:may|might) (?:also )?(?:like|enjoy)|(?:other |more |these |most |our )?(?:people|readers|students|users|customers|members|visitors|listeners|viewers|shoppers|others)(?: (?:who|on|in|of|like|from|near|at) [a-z ]{2,30}?)? also [a-z]+(?: (?:this|these|at|it))?|[a-z]+s who (?:liked|read|bought|viewed|watched|signed|made|enjoyed|chose|heard|saved|visited) (?:this|that|it|these)(?: [a-z]+)? also [a-z]+|more [a-z]+ like (?:this|these)(?: one)?|you(?:['’]ve)? (?:recently )?(?:looked at|viewed|watched|browsed)(?: (?:recently|before|lately|today))?|(?:often|frequently|usually) (?:bought|viewed|read|watched|ordered) (?:together|with(?: this)?)|trending now|most (?:read|popular|viewed)|up next|(?:also|must)[ -]read|read also|don't miss)\\s?:?$");

  /**
   * {@code [ 文号 ] | 2024-2 | [ 日期 ] | 2024-03-01}: a row of what a register keeps of a document.
   */
  private static final Pattern REGISTER = Pattern.compile("\\[[^\\[\\]|]{1,16}\\] ?\\|");

  /** Likewise, where it is a control that others bear out. */
  private static final Pattern HEADS =
      Pattern.compile(
          "(?i)(?:related|linked|recommended|trending|popular|hot network questions|most read|most viewed|read (?:more|next)|keep reading|promoted (?:stories|content)|recommended (?:by|for) .{2,20}|sponsored(?: content| stories| links)?|video from .{2,40}|(?:recent|latest) (?:posts|comments)|(?:readers|users|people|others) (?:also )?(?:viewed|downloaded|read|liked|bought|studied)|similar|up next|related topics):?(?:\\s+(?:promoted stories|recommended by .{2,20}))?");

  private static final int LONGEST_HEADLINE = 100;

  private static final PrefilteredPattern NO_HEADLINE =
      PrefilteredPattern.compile("[.;:：。；][”’\")]*$|\\p{L}{2}[.。] ");

  private static final InterfaceWords.Share NONE = new InterfaceWords.Share(0, 0, 0, 0, 0);

  static SiteLine of(Document document, Block block) {
    if (!isLine(document, block) || block.span().length() > LONGEST_ROW) {
      String line = block.span().of(document.folded());
      boolean terms = mayBeLine(block) && speak(line) && SiteTopics.fill(line);
      boolean small = mayBeLine(block) && line.length() <= LONGEST_LINE && !ENTRY_ENDS.isIn(line);
      return new SiteLine(
          false,
          false,
          small,
          !terms && mayBeLine(block),
          false,
          false,
          mayBeLine(block) && isHeadline(line),
          terms,
          terms,
          false,
          false,
          false,
          PostingLine.NONE,
          NONE,
          mayBeLine(block) && PageLinks.areControls(document, block));
    }
    String line = BULLET.matcher(block.span().of(document.folded()).strip()).replaceFirst("");
    boolean latin = isLatin(line);
    InterfaceWords.Share share =
        WITHIN_SENTENCE.isIn(line)
                || UNFILLED.isIn(line)
                || isAmount(line)
                || isRowOfFigures(line)
                || TASK.matcher(line).lookingAt()
                || REGISTER.matcher(line).lookingAt()
                || isNotation(document, line)
            ? NONE
            : InterfaceWords.in(line);
    boolean linked = PageLinks.areControls(document, block);
    boolean link = line.length() <= LONGEST_LINK && PageLinks.isLink(document, block);
    boolean brief = link || isBrief(line, latin, share) || FIELDS.isIn(line);
    boolean small = brief || (line.length() <= LONGEST_LINE && !ENTRY_ENDS.isIn(line));
    boolean speaks = speak(line);
    boolean terms = speaks && SiteTopics.fill(line);
    boolean prose = !speaks && !link && line.length() > (latin ? 40 : 16) && STOP.isIn(line);
    boolean related = brief && LISTS.isIn(line);
    boolean divided = line.chars().filter(c -> "|丨·•/".indexOf(c) >= 0).count() >= 2;
    return new SiteLine(
        true,
        brief,
        small,
        prose,
        related,
        brief && HEADS.matcher(line).matches(),
        isHeadline(line),
        speaks,
        terms,
        PageRemarks.isSign(line),
        BoardLines.isSign(line),
        divided,
        PostingLine.of(line),
        share,
        linked);
  }

  /** Whether nothing in {@code line} is Chinese, Japanese or Korean. */
  static boolean isLatin(String line) {
    return line.chars().allMatch(c -> c < 0x2E80);
  }

  private static boolean isHeadline(String line) {
    return line.length() <= LONGEST_HEADLINE && !NO_HEADLINE.isIn(line);
  }

  private static boolean isBrief(String line, boolean latin, InterfaceWords.Share share) {
    return line.length() <= (latin ? LONGEST_ENGLISH_LINE : LONGEST_LINE)
        && (share.whole() || !SENTENCE.isIn(line));
  }

  /**
   * {@code --help}, {@code print(x)}, {@code $HOME/share}: a program's names, where it is about
   * one.
   */
  private static boolean isNotation(Document document, String line) {
    return (line.startsWith("--")
            || line.chars().anyMatch(c -> "()[]{}$#<>=_`/*:\\".indexOf(c) >= 0))
        && document.get(ProgramText.ANALYSIS);
  }

  /** The same line where it is spoken of. */
  SiteLine spokenOf() {
    return new SiteLine(
        false,
        brief,
        small,
        prose,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        divided,
        PostingLine.NONE,
        NONE,
        linked);
  }

  /** Whether it is short and holds a site's phrase. */
  boolean phrase() {
    return brief && speaks;
  }

  /** Whether hardly anybody writes it but a site. */
  boolean isSign() {
    return phrase()
        || terms
        || related
        || linked
        || remark
        || board
        || posting == PostingLine.RECORD
        || (shown && share.certain());
  }

  /** Whether it is a menu's word or several. */
  boolean isMenuWord() {
    return brief && (related || phrase() || share.whole());
  }

  /** Whether it is a row of controls, whatever stands round it. */
  boolean isRow() {
    if (!shown || share.hits() < 2) {
      return false;
    }
    return (share.whole() && share.sum() >= 4 && share.heaviest() >= 2)
        || (share.whole() && share.hits() >= 4)
        || (share.atLeast(0.7) && share.sum() >= 5 && share.heaviest() >= 2)
        || (share.atLeast(0.5) && share.sum() >= 8 && share.heaviest() == 3)
        || (divided && share.atLeast(0.5) && share.sum() >= 4 && share.heaviest() >= 2);
  }

  /** Whether it ends in an amount of money, 12.50 or £12, as a row of accounts does. */
  private static boolean isAmount(String line) {
    int at = line.length() - 1;
    while (at > 0 && ",.0123456789)".indexOf(line.charAt(at)) >= 0) {
      at--;
    }
    int point = line.length() - 1 - CENTS;
    boolean cents = point > at && line.charAt(point) == '.';
    return at < line.length() - 1 && at >= 0 && (cents || "£$€¥".indexOf(line.charAt(at)) >= 0);
  }

  /** 大田 | 12.0 | 14.6 | 22%: a row of a table, whatever its head is made of. */
  private static boolean isRowOfFigures(String line) {
    int at = line.indexOf('|');
    int cells = 0;
    while (at >= 0) {
      int first = at + 1;
      while (first < line.length() && " +-−~约".indexOf(line.charAt(first)) >= 0) {
        first++;
      }
      if (first == line.length() || !Character.isDigit(line.charAt(first))) {
        return false;
      }
      cells++;
      at = line.indexOf('|', first);
    }
    return cells > 1;
  }

  private static boolean speak(String line) {
    return !Boilerplate.families(line).isEmpty();
  }

  /** Whether {@code block} is a line of its own, in a place where a site may speak. */
  static boolean isLine(Document document, Block block) {
    return mayBeLine(block)
        && !(WrappedLines.isRest(document.folded(), block.span().start())
            && PostingLine.of(block.span().of(document.folded())) == PostingLine.NONE)
        && (block.label() == null
            || (block.kind() == BlockKind.LIST_ITEM && Numbering.of(document, block) == null));
  }

  /** Likewise, numbered points with the others. */
  static boolean mayBeLine(Block block) {
    return block.kind() != BlockKind.TABLE_CELL
        && block.kind() != BlockKind.CODE
        && block.role() != Role.CONTENTS
        && block.role() != Role.CODE;
  }
}
